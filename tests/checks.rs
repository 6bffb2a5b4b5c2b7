//! What does not add up is told, and nothing else: for each check true cases, marked with `[[ ]]`, and traps in which it
//! must be silent. All people, places and sentences are invented.

use sorot::{Options, Severity, analyze};

/// The checks of a text as (rule, words), and their suggestions. A second sentence makes it a text about an election.
fn raised(text: &str, published: Option<&str>) -> Vec<(&'static str, String, Vec<String>)> {
    let options = Options { published: published.map(str::to_string), ..Options::default() };
    let text = format!("{text}\nKPU Kabupaten Tirtaloka mengawalinya.");
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |span: sorot::Span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
    analyze(&text, &options)
        .checks
        .into_iter()
        .map(|check| (check.rule, words(check.span), check.suggestions))
        .collect()
}

/// The marked words are what the rule marks, with this first suggestion; nothing else is raised.
#[track_caller]
fn finds(rule: &str, published: Option<&str>, cases: &[(&str, &str)]) {
    for (marked, suggestion) in cases {
        let wanted = marked.split_once("[[").and_then(|(_, rest)| rest.split_once("]]")).expect("a marked case").0;
        let found = raised(&marked.replace("[[", "").replace("]]", ""), published);
        let [(id, words, suggestions)] = found.as_slice() else { panic!("{marked}\n  gives {found:?}") };
        assert_eq!((*id, words.as_str()), (rule, wanted), "{marked}");
        let first = suggestions.first().map_or("", String::as_str);
        assert_eq!(first, *suggestion, "{marked}");
    }
}

#[track_caller]
fn silent(published: Option<&str>, traps: &[&str]) {
    for trap in traps {
        let found = raised(trap, published);
        assert!(found.is_empty(), "{trap}\n  gives {found:?}");
    }
}

#[test]
fn weekday() {
    finds(
        "check.weekday",
        None,
        &[
            // Retold: a campaign ends on a "Rabu" that was a Saturday; another weekday altogether; a plenary; a year slip.
            ("Masa kampanye berakhir pada [[Rabu, 23 November 2024]].", "Sabtu, 23 November 2024"),
            ("Rapat itu digelar di balai desa, [[Selasa (13/12/2023)]].", "Rabu (13/12/2023)"),
            ("Ia datang ke kantor pada [[Jumat, 19 Februari 2024]] pagi.", "Senin, 19 Februari 2024"),
            ("Pelantikan panitia berlangsung [[Kamis (24/01/18)]].", "Rabu (24/01/18)"),
            ("Debat digelar [[RABU, 5 MARET 2024]] malam.", "SELASA, 5 MARET 2024"),
            ("Tahapan itu berjalan [[Senin-Kamis (7-9/10/2024)]].", "Senin-Rabu (7-9/10/2024)"),
        ],
    );
    let found = raised("Ia datang pada Jumat, 1 Maret 2024; Senin, 2 Maret 2024 ia pulang.", None);
    assert_eq!(found[0].2, ["Sabtu, 2 Maret 2024", "Senin, 4 Maret 2024"]);
    let found = raised("Surat itu bertanggal Jumat (02/08/2024) dan Rabu (01/08/2024).", None);
    assert_eq!(found[0].2, ["Kamis (01/08/2024)", "Rabu (31/07/2024)"]);
    let found = raised("Pelantikan panitia berlangsung Kamis (24/01/18).", None);
    assert_eq!(found[0].2, ["Rabu (24/01/18)", "Kamis (25/01/18)", "Kamis (24/01/19)"]);
    finds("check.weekday", Some("2023-07-04"), &[("Pleno ditutup pada [[Minggu (3/7)]].", "Senin (3/7)")]);
    silent(
        None,
        &[
            "Ikrar itu dibacakan Rabu, 27 November 2024.",
            "Ikrar itu dibacakan Minggu (3/7).",
            "Pertunjukan digelar malam Minggu, 5 Oktober 2024.",
            "Pertunjukan digelar Sabtu malam (5/10/2024).",
            "Rapat digelar Sabtu dan Minggu (6/10/2024), lalu Senin-Rabu (7-9/10/2024).",
            "Rapat digelar Senin (7-9/10/2024).",
            "Rapat ditutup Minggu lalu (7/10/2024).",
            "Rapat digelar Jum'at, 27 September 2024, dan Ahad (29/9/2024).",
            "Senin, 25 November hingga Selasa, 26 November 2024 tidak ada kampanye.",
            "Surat Nomor 12/Senin/3/2024 beredar.",
            "Kamis (28/11/2024) dini hari rekapitulasi selesai.",
        ],
    );
    // Last year's day in an article without years: which year is meant is not sure.
    silent(Some("2024-11-05"), &["Ikrar dibacakan Senin (5/6).", "Ikrar dibacakan Senin (4/11) dan Selasa (5/11)."]);
}

#[test]
fn impossible_date() {
    finds(
        "check.impossible-date",
        None,
        &[
            ("Pengumuman dijadwalkan pada [[31 November 2024]].", "30 November 2024"),
            ("Berkas diserahkan [[29 Februari 2023]].", "28 Februari 2023"),
            ("Berkas ditunggu sampai tanggal [[31 September]] di kantor kecamatan.", "30 September"),
            ("Rapat digelar Senin ([[31/6]]) sore.", "30/6"),
            ("Rapat digelar di aula ([[30/02/2024]]).", "29/02/2024"),
        ],
    );
    silent(
        None,
        &[
            "Rapat digelar 29 Februari 2024 dan 31 Oktober.",
            "Setiap 29 Februari mereka berkumpul.",
            "Peserta nomor 31 April Susanti menerima undian.",
            "Isi pasal 31 Juni lalu dibahas lagi.",
            "Surat bernomor 31/11/2024 beredar.",
            "Suara terbagi 31/11 di kedua sisi.",
            "Ia tinggal di Jalan 31 September.",
            "Sebanyak 31 Nov Band menonton.",
        ],
    );
}

#[test]
fn range_order() {
    finds(
        "check.range-order",
        None,
        &[
            // Retold: a campaign from November of a year to February of the same year.
            (
                "Verifikasi berjalan [[13 November 2023 hingga 10 Februari 2023]].",
                "13 November 2023 hingga 10 Februari 2024",
            ),
            ("Berkas diperiksa [[20/12/2024 hingga 3/1/2024]].", "20/12/2024 hingga 3/1/2025"),
            ("Berkas diperiksa pada [[26-24 November]] 2024.", "24-26 November"),
            ("Layanan dibuka tanggal [[28 hingga 26 Juni]] di kantor camat.", "26 hingga 28 Juni"),
        ],
    );
    silent(
        None,
        &[
            "Kampanye berlangsung 28 November 2023 hingga 10 Februari 2024.",
            "Kampanye berlangsung 28 November hingga 10 Februari 2024.",
            "Kampanye berlangsung 28 November 2023 hingga 10 Februari.",
            "Pelipatan berlangsung 30/9-2/10/2024 (30/9-2/10).",
            "Timnya menang 3-1 Juni lalu.",
            "Lihat halaman 12-5 Mei.",
            "Rapat digelar 7 Oktober 2024, 5 Oktober 2024, dan 3 Oktober 2024.",
        ],
    );
}

#[test]
fn length() {
    finds(
        "check.length",
        None,
        &[
            // Retold: a quiet period of three days over four and five days, a registration of two days over three.
            ("Petugas berjaga selama [[tiga hari]], 23 sampai 26 November 2024.", "empat hari"),
            ("Petugas berjaga 11-15 Februari 2024 atau [[tiga hari]].", "lima hari"),
            ("Loket dibuka hanya [[dua hari]], yakni mulai tanggal 27-29 Agustus.", "tiga hari"),
            ("Layanan berlangsung selama [[5 hari]] (Senin, 7 Oktober hingga Rabu, 9 Oktober 2024).", "3 hari"),
        ],
    );
    silent(
        None,
        &[
            "Petugas berjaga selama tiga hari, 24 sampai 26 November 2024.",
            "Kampanye berlangsung 75 hari, mulai 28 November 2023 hingga 10 Februari 2024.",
            "Petugas bersiap tiga hari sebelum 23-26 November 2024.",
            "Petugas bekerja 23-27 November 2024 selama tiga hari kerja.",
            "Hanya tiga hari dari masa 11-29 Februari 2024 yang libur.",
            "Petugas berjaga sekitar tiga hari, 23-26 November 2024.",
            "Pada 23-26 November 2024, dua hari setelah apel, petugas berjaga.",
            "Rapat maksimal dua hari pada 23-26 November 2024.",
            "Rapat berlangsung tiga hari pertama, 23-26 November 2024.",
        ],
    );
    // A month is rounded to thirty days: worth a look, no error.
    let text = "Petugas pemilu bekerja 30 hari, terhitung 25 Januari hingga 25 Februari 2024.";
    let checks = analyze(text, &Options::default()).checks;
    assert_eq!(checks.iter().map(|check| check.severity).collect::<Vec<_>>(), [Severity::Note]);
}
