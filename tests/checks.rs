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

#[test]
fn calendar() {
    finds(
        "check.calendar",
        None,
        &[
            // Retold: a campaign with last year's number; a party registration a month early; quiet periods.
            (
                "Masa kampanye Pilkada 2024 berlangsung [[25 September hingga 23 November 2023]].",
                "25 September 2024 hingga 23 November 2024",
            ),
            (
                "Tahapan pendaftaran dan verifikasi partai politik Pemilu 2024: [[29 Juni-13 Desember 2022]].",
                "29 Juli 2022 hingga 13 Desember 2022",
            ),
            (
                "Masa tenang Pilkada 2024 jatuh pada [[23 sampai 25 November]].",
                "24 November 2024 hingga 26 November 2024",
            ),
            ("Masa tenang Pemilu 2024 dimulai [[12 Februari 2024]].", "11 Februari 2024"),
            ("Hari pemungutan suara Pilkada 2024 adalah [[Kamis, 28 November 2024]].", "Rabu, 27 November 2024"),
            ("Pilkada 2020 sudah dekat. Pemungutan suara digelar [[10 Desember 2020]].", "9 Desember 2020"),
            (
                "Pendaftaran pasangan calon Pilkada 2024 dibuka [[26-29 Agustus 2024]].",
                "27 Agustus 2024 hingga 29 Agustus 2024",
            ),
        ],
    );
    silent(
        None,
        &[
            "Masa kampanye Pilkada 2024 berlangsung 25 September hingga 23 November 2024.",
            "Masa kampanye Pemilu 2024 berlangsung 28 November 2023 hingga 10 Februari.",
            "Hari pemungutan suara Pilkada 2024 adalah Rabu, 27 November.",
            // No election, two elections, another election.
            "Masa kampanye berlangsung 1 hingga 20 November 2024.",
            "Pilkada 2020 dan Pilkada 2024 berbeda. Pemungutan suara digelar 10 Desember.",
            "Hari pemungutan suara Pilkada 2018 adalah 26 Juni 2018.",
            "Pemungutan suara ulang Pilkada 2024 digelar 7 Desember 2024.",
            "Hari pemungutan suara Pemilu 2024 bagi warga di luar negeri yang diurus PPLN adalah 11 Februari 2024.",
            "Pemungutan suara Pilkada 2020 semula dijadwalkan 23 September 2020.",
            "Persiapan pemungutan suara Pilkada 2024 digelar 20 November 2024.",
            "Kampanye rapat umum Pemilu 2024 berlangsung 21 Januari hingga 10 Februari 2024.",
            "Pendaftaran calon anggota KPPS Pilkada 2024 dibuka 17-28 September 2024.",
            "Perpanjangan pendaftaran pasangan calon Pilkada 2024 berlangsung 2-4 September 2024.",
            "Ia berkampanye Pilkada 2024 di Tirtaloka pada 3-5 November 2024.",
            "Masa tenang Pilkada 2024, kata Rina, dibahas pada 20-21 November 2024.",
            "Pemungutan suara Pilkada 2024, Selasa (26/11/2024), siap digelar.",
            "Jadwal kampanye Pilkada 2024 pasangan calon pada 3-5 November 2024.",
            "Pendaftaran bakal calon bupati Pilkada 2024 dibuka 20-30 April 2024, kata ketua partai.",
            "Pengumuman pendaftaran pasangan calon Pilkada 2024 24-26 Agustus 2024.",
            "KPU menggelar pemungutan suara Pilkada 2024 pada 1 Desember 2024 di TPS 3.",
            "Simulasi pemungutan suara Pilkada 2024 digelar Sabtu, 16 November 2024.",
        ],
    );
    // Voting day cannot be another day; other stages circulate in drafts.
    let severity = |text: &str| analyze(text, &Options::default()).checks[0].severity;
    assert_eq!(severity("Pemungutan suara Pilkada 2024 digelar 28 November 2024."), Severity::Error);
    assert_eq!(severity("Masa tenang Pilkada 2024 berlangsung 23-25 November 2024."), Severity::Note);
}

#[test]
fn sum() {
    finds(
        "check.sum",
        None,
        &[
            // Retold: voters abroad with a digit too many; a national total with the parts of the domestic one.
            (
                "Di luar negeri tercatat [[1.760.474 pemilih]], terdiri dari laki-laki 751.260 dan perempuan 999.214.",
                "1.750.474 pemilih",
            ),
            (
                "KPU menetapkan [[204.807.222 pemilih]] dengan rincian 101.467.243 pemilih laki-laki dan 101.589.505 pemilih perempuan.",
                "203.056.748 pemilih",
            ),
            (
                "Tercatat [[12.480 pemilih]]. Rinciannya, laki-laki sebanyak 6.200 dan perempuan sebanyak 6.270.",
                "12.470 pemilih",
            ),
        ],
    );
    silent(
        None,
        &[
            "Tercatat 97.517 pemilih, terdiri dari 48.010 laki-laki dan 49.507 perempuan.",
            "Tercatat sekitar 97.000 pemilih, terdiri dari 48.010 laki-laki dan 49.507 perempuan.",
            "Tercatat 97.517 pemilih. Di Kecamatan Sukarasa ada 4.801 laki-laki dan 4.950 perempuan.",
            "Tercatat 97.517 pemilih, sedangkan di Sukarasa laki-laki 48.000 dan perempuan 49.000.",
            "Tercatat 97.517 pemilih, terdiri dari 48.000 laki-laki, 49.507 perempuan, dan 10 belum terdata.",
            "Tercatat 97.517 pemilih, terdiri dari 48 ribu laki-laki dan 49 ribu perempuan.",
            "DPT 1.000 pemilih dengan jumlah TPS 5, laki-laki 450 dan perempuan 500 di antaranya sudah merekam.",
            "DPT 1.000 pemilih, yakni di Desa Suka laki-laki 450 dan perempuan 500.",
            "Jumlah pemilih 1.000, terdiri dari pemilih muda, laki-laki 450 dan perempuan 500.",
            "Tercatat 97.517 pemilih dan 206 TPS, dengan 700 petugas laki-laki dan 736 perempuan.",
            "Tercatat 97.517 pemilih, yakni laki-laki 48.000 lebih dan perempuan 49.000 lebih.",
        ],
    );
}

#[test]
fn percent() {
    finds(
        "check.percent",
        None,
        &[
            // Retold: a share of reports that is a percent too high.
            ("Sebanyak 1.402 dari 1.605 laporan atau [[88,5 persen]] terbukti.", "87,4 persen"),
            ("Sebanyak 300 dari 400 pemilih ([[85%]]) hadir.", "75%"),
            ("Baru 21 dari total 38 TPS atau [[65,3 persen]] yang melapor.", "55,3 persen"),
        ],
    );
    silent(
        None,
        &[
            "Sebanyak 1.402 dari 1.605 laporan atau 87,4 persen terbukti.",
            "Sebanyak 1.402 dari 1.605 laporan atau 87,3 persen terbukti.",
            "Sebanyak 1.402 dari 1.605 laporan atau 87 persen terbukti.",
            "Sekitar 1.400 dari 1.605 laporan atau 90 persen terbukti.",
            "Sebanyak 1.402 dari 1.605 laporan atau sekitar 90 persen terbukti.",
            "Sebanyak 1.402 dari 1.605 laporan terbukti, sedangkan 30 persen ditolak.",
            "Sebanyak 1.402 dari 1.605 laporan, 12,6 persen tidak terbukti.",
            "Suara masuk dari 1.605 TPS atau 88,5 persen.",
            "Naik dari 1.605 menjadi 1.705 laporan atau 10 persen.",
            "Lebih dari 1.605 laporan atau 88 persen terbukti.",
            "Partisipasi 700 dari 1.000 pemilih atau meningkat 5 persen.",
            "Sebanyak 700 dari 1.000 pemilih (target 80 persen) hadir, 500 dari 600 siswa (50 persen perempuan) tidak.",
            "Paslon 1 meraih 400 suara dari 1.000 suara sah atau 45 persen dari total.",
            "Dari 100 ASN, 50 dari 60 laporan (20 persen) terbukti.",
            "Sebanyak 2 juta dari 3 juta pemilih atau 70 persen hadir.",
        ],
    );
}

#[test]
fn station_limit() {
    finds(
        "check.tps-limit",
        None,
        &[
            ("Pilkada 2024 diikuti [[97.517 pemilih yang tersebar di 120 TPS]].", ""),
            ("Pada Pemilu 2024 tercatat [[97.517 pemilih di 206 TPS]].", ""),
            ("Pilkada 2020 diikuti [[97.517 pemilih di 190 TPS]].", ""),
        ],
    );
    silent(
        None,
        &[
            "Pilkada 2024 diikuti 97.517 pemilih yang tersebar di 206 TPS.",
            "Pada Pemilu 2024 tercatat 97.517 pemilih di 340 TPS.",
            "Pemilihan diikuti 97.517 pemilih di 120 TPS.",
            "Pilkada 2018 diikuti 97.517 pemilih di 120 TPS.",
            "Pilkada 2024 diikuti 97.517 pemilih, 120 TPS di antaranya rawan.",
            "Pilkada 2024 diikuti 97.517 pemilih. Ada 12 TPS khusus.",
            "Pada Pilkada 2024, 1.400 pemilih di 2 TPS terdampak banjir.",
        ],
    );
}

#[test]
fn number_form() {
    finds(
        "check.number-form",
        None,
        &[
            // Retold: voters abroad and villages.
            ("Pemilih di luar negeri [[175.0474]] orang.", "1.750.474"),
            ("Pemilih tersebar di [[8.3731]] desa dan kelurahan.", "83.731"),
            ("Tercatat [[1.23.456]] pemilih.", "123.456"),
        ],
    );
    silent(
        None,
        &[
            "Tercatat 1.750.474 pemilih di 83.731 desa.",
            "Hubungi 0812.3456.7890 orang kami.",
            "Surat nomor 440.1234 pemilih beredar.",
            "Nilainya 3.1415 persen.",
            "Kurs 15.6375 rupiah dan Rp15.6375 suara.",
            "Pada 12.11.2024 pemilih berkumpul, pukul 10.30 orang bubar.",
            "Versi 2.10.1024 TPS digital.",
            "Ada 2.5 juta pemilih dan 12.50 orang.",
        ],
    );
}

#[test]
fn number_words() {
    finds(
        "check.number-words",
        None,
        &[
            ("Disiapkan [[12 (tiga belas)]] TPS.", "13 (tiga belas)"),
            ("Disiapkan [[empat (5)]] meja.", "empat (4)"),
            (
                "Tercatat [[97.517 (sembilan puluh tujuh ribu lima ratus tujuh)]] pemilih.",
                "97.507 (sembilan puluh tujuh ribu lima ratus tujuh)",
            ),
        ],
    );
    silent(
        None,
        &[
            "Disiapkan 12 (dua belas) TPS dan empat (4) meja.",
            "Tercatat 97.517 (sembilan puluh tujuh ribu lima ratus tujuh belas) pemilih.",
            "Isi pasal tiga (1) dibahas.",
            "Sebanyak 1,3 juta (1.298.402) pemilih hadir.",
            "Nilainya tujuh koma lima (7,5).",
            "Hadir tiga (dua di antaranya perempuan) orang.",
            "Hadir lima puluh (40 laki-laki, 10 perempuan) orang.",
            "Pasangan nomor urut dua (1) bukan urutan.",
        ],
    );
}

/// Each weekday of the calendar data is recomputed, each stage lies before the next, and none ends before it starts.
#[test]
fn calendar_data() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/elections.toml");
    let data: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    for election in data["election"].as_array().unwrap() {
        let name = election["name"].as_str().unwrap();
        assert!(election["source"].as_str().unwrap().contains(election["regulation"].as_str().unwrap()), "{name}");
        let mut before = String::new();
        let stages = election["stages"].as_array().unwrap();
        let edge = |name: &str, edge: &str| {
            let stage = stages.iter().find(|stage| stage["name"].as_str() == Some(name)).unwrap();
            days(stage.get(edge).unwrap_or(&stage["start"]).as_str().unwrap())
        };
        for stage in stages {
            let start = stage["start"].as_str().unwrap();
            let end = stage.get("end").map_or(start, |end| end.as_str().unwrap());
            assert!(before.as_str() <= start, "{name}: {stage} is out of order");
            assert!(start <= end, "{name}: {stage} ends before it starts");
            before = start.to_string();
            if let Some(weekday) = stage.get("weekday") {
                // 1 January 1970 was a Thursday.
                let names = ["Kamis", "Jumat", "Sabtu", "Minggu", "Senin", "Selasa", "Rabu"];
                assert_eq!(weekday.as_str().unwrap(), names[days(start).rem_euclid(7) as usize], "{name}: {stage}");
            }
        }
        // The campaign, three quiet days and the vote follow each other without a gap.
        assert_eq!(edge("kampanye", "end") + 1, edge("masa tenang", "start"), "{name}");
        assert_eq!(edge("masa tenang", "start") + 2, edge("masa tenang", "end"), "{name}");
        assert_eq!(edge("masa tenang", "end") + 1, edge("pemungutan suara", "start"), "{name}");
    }
}

/// Days since 1 January 1970, counted one by one: another way than the engine's.
fn days(iso: &str) -> i64 {
    let parts: Vec<i64> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let years: i64 = (1970..parts[0]).map(|year| if leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, if leap(parts[0]) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    years + lengths[..parts[1] as usize - 1].iter().sum::<i64>() + parts[2] - 1
}

/// Errors met by chance in published pages, retold in our own words, each by what is wrong with it.
#[test]
fn published_errors() {
    for (wrong, published, text, rules) in [
        (
            "the campaign ends on a Wednesday that is a Saturday",
            None,
            "Masa kampanye Pilkada 2024 berakhir Rabu, 23 November 2024.",
            vec!["check.weekday"],
        ),
        (
            "a plenary a day late, and two numbers that are none",
            Some("2023-07-04"),
            "Dalam pleno Minggu (3/7) ditetapkan 175.0474 orang pemilih luar negeri dan 8.3731 desa.",
            vec!["check.weekday", "check.number-form", "check.number-form"],
        ),
        ("a Tuesday that is a Wednesday", None, "Apel KPU digelar Selasa (13/12/2023).", vec!["check.weekday"]),
        ("a Friday that is a Monday", None, "Kotak suara tiba Jumat, 19 Februari 2024.", vec!["check.weekday"]),
        ("last year's number in January", None, "Anggota PPK dilantik Kamis (24/01/18).", vec!["check.weekday"]),
        (
            "a quiet period of three days that are four, a day early",
            None,
            "Masa tenang Pilkada 2024 berlangsung selama tiga hari, yakni 23 sampai 26 November.",
            vec!["check.length", "check.calendar"],
        ),
        (
            "a campaign in the wrong year",
            None,
            "Masa kampanye Pilkada 2024 berlangsung 25 september hingga 23 November 2023.",
            vec!["check.calendar"],
        ),
        (
            "a registration of two days that are three",
            None,
            "Pendaftaran pasangan calon Pilkada 2024 hanya dua hari, 27-29 Agustus 2024.",
            vec!["check.length"],
        ),
        (
            "a quiet period that runs two days past the vote",
            None,
            "Masa tenang Pemilu 2024 berlangsung tiga hari, mulai 11-15 Februari 2024.",
            vec!["check.length", "check.calendar"],
        ),
        (
            "a campaign that ends before it starts",
            None,
            "Masa kampanye Pemilu 2024 berlangsung 13 November 2023 hingga 10 Februari 2023.",
            vec!["check.range-order", "check.calendar"],
        ),
        (
            "a registration of parties a month early",
            None,
            "Pendaftaran dan verifikasi parpol Pemilu 2024 berlangsung 29 Juni-13 Desember 2022.",
            vec!["check.calendar"],
        ),
        (
            "voters abroad with a digit that is not that of their parts",
            None,
            "Pemilih luar negeri sebanyak 1.760.474 orang, terdiri dari laki-laki 751.260 dan perempuan 999.214.",
            vec!["check.sum"],
        ),
        (
            "all voters with the men and women of those at home",
            None,
            "DPT Pemilu 2024 sebanyak 204.807.222 pemilih, terdiri atas 101.467.243 laki-laki dan 101.589.505 perempuan.",
            vec!["check.sum"],
        ),
        (
            "a share that is a percent too high",
            None,
            "Dari jumlah itu, 1.402 dari 1.605 laporan atau 88,5 persen terbukti.",
            vec!["check.percent"],
        ),
    ] {
        let found: Vec<_> = raised(text, published).into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(found, rules, "{wrong}: {text}");
    }
}
