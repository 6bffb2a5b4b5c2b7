//! Texts and the facts in them, as tables. Our own sentences; people, places and figures are invented.

mod counts;
mod dates;

use super::fact;
use crate::link::people::People;
use crate::text::Document;
use crate::{FactValue, Options};

/// The facts of one kind, written short.
fn facts(text: &str, published: Option<&str>, kind: &str) -> Vec<String> {
    let document = Document::new(text);
    let options = Options { published: published.map(str::to_string), ..Options::default() };
    let shown = |fact: fact::FoundFact| {
        let place = document.slice(fact.tokens.clone());
        match fact.value {
            FactValue::Date { value, .. } if kind == "date" => Some(value),
            FactValue::Date { value, stage: Some(stage) } if kind == "stage" => Some(format!("{value} {stage:?}")),
            FactValue::Count { value, unit, .. } if kind == "count" => Some(format!("{value} {unit:?}")),
            FactValue::Count { approximate: true, .. } if kind == "approximate" => Some(place.to_string()),
            FactValue::Percent { value, of } if kind == "percent" => Some(format!("{value} {of:?}")),
            FactValue::Contest { contest, year, .. } if kind == "contest" => {
                Some(format!("{contest:?} {}", year.map_or(String::new(), |year| year.to_string())).trim().to_string())
            }
            FactValue::Law { id, .. } if kind == "law" => Some(id),
            FactValue::Institution { name, .. } if kind == "institution" => Some(name),
            _ => None,
        }
    };
    fact::gather(&document, &People::default(), &options).into_iter().filter_map(shown).collect()
}

#[track_caller]
fn check(kind: &str, published: Option<&str>, cases: &[(&str, &[&str])]) {
    let mut faults = vec![];
    for (text, wanted) in cases {
        let found = facts(text, published, kind);
        if found != *wanted {
            faults.push(format!("{text}\n     wanted {wanted:?}\n      found {found:?}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn contests() {
    check(
        "contest",
        None,
        &[
            ("Pilkada 2024 sudah dekat.", &["Pilkada 2024"]),
            ("Pilkada Serentak Tahun 2024.", &["Pilkada 2024"]),
            ("Pemilihan Serentak Nasional 2024.", &["Pilkada 2024"]),
            ("Pilkada Kabupaten Solok 2024.", &["Pilkada 2024"]),
            ("Pemilihan Kepala Daerah (Pilkada) 2024.", &["Pilkada 2024"]),
            ("Pemilihan Umum Presiden dan Wakil Presiden Tahun 2024.", &["Pilpres 2024"]),
            ("Pileg dan Pilpres 2024.", &["Pileg 2024", "Pilpres 2024"]),
            ("Pemilihan Gubernur dan Wakil Gubernur Jawa Barat 2024.", &["Pilgub 2024"]),
            ("Pilwalkot digelar. Pilbup juga.", &["Pilwako", "Pilbup"]),
            ("Pemilu 2019 dan Pemilu 2024.", &["Pemilu 2019", "Pemilu 2024"]),
            ("Komisi Pemilihan Umum menggelar rapat.", &[]),
            ("UU Nomor 7 Tahun 2017 tentang Pemilihan Umum.", &[]),
            ("UU Pemilu melarangnya.", &[]),
            ("Pilkades di Nagari itu.", &["Pilkades"]),
            ("Pemilihan Gubernur, Bupati dan Wali Kota tahun 2024.", &["Pilgub 2024", "Pilbup 2024", "Pilwako 2024"]),
            ("Pemilu Legislatif 14 Februari 2024.", &["Pileg 2024"]),
            ("Kampanye Pilpres pada 28 November 2023.", &["Pilpres"]),
            ("Paslon Pilkada 2015, 2017, dan 2018 melapor.", &["Pilkada 2015", "Pilkada 2017", "Pilkada 2018"]),
            ("Ajang pemilu lokal tahun 2024 usai.", &["Pemilu 2024"]),
            ("Ia tampil di pemilihan presiden dan legislatif.", &["Pilpres", "Pileg"]),
        ],
    );
}

#[test]
fn laws() {
    check(
        "law",
        None,
        &[
            ("UU 10/2016", &["UU 10/2016"]),
            ("UU No. 10 Tahun 2016", &["UU 10/2016"]),
            ("UU No.10 tahun 2016", &["UU 10/2016"]),
            ("UU Nomor 10/2016", &["UU 10/2016"]),
            ("Undang-Undang Nomor 7 Tahun 2017", &["UU 7/2017"]),
            ("Undang-undang (UU) Nomor 7 Tahun 2017", &["UU 7/2017"]),
            ("Undang-Undang Republik Indonesia Nomor 7 Tahun 2017", &["UU 7/2017"]),
            ("UU Pemilu Nomor 7 Tahun 2017", &["UU 7/2017"]),
            ("UU 07/2017", &["UU 7/2017"]),
            ("PKPU Nomor 2 Tahun 2024", &["PKPU 2/2024"]),
            ("Peraturan KPU No. 15 tahun 2023", &["PKPU 15/2023"]),
            ("Peraturan Komisi Pemilihan Umum (PKPU) Nomor 8 Tahun 2024", &["PKPU 8/2024"]),
            ("Putusan MK Nomor 90/PUU-XXI/2023", &["Putusan MK 90/2023"]),
            ("Putusan Mahkamah Konstitusi (MK) Nomor 60/PUU-XXII/2024", &["Putusan MK 60/2024"]),
            ("Perppu 1/2022", &["Perppu 1/2022"]),
            ("PP 94/2021 dan PP Nomor 53 Tahun 2010", &["PP 94/2021", "PP 53/2010"]),
            ("Perbawaslu Nomor 5 Tahun 2022", &["Perbawaslu 5/2022"]),
            ("SE Menpan RB Nomor 1 Tahun 2023", &["SE 1/2023"]),
            ("Surat Edaran Nomor 1 Tahun 2023", &["SE 1/2023"]),
            ("SKB lima menteri", &["SKB"]),
            (
                "SKB Nomor 2 Tahun 2022, Nomor 700-1234 Tahun 2022, Nomor 1234.1/AB.01/K.1/05/2022. SKB itu berlaku.",
                &["SKB 2/2022"],
            ),
            ("UU Nomor 1 Tahun 2015 dan Nomor 10 Tahun 2016", &["UU 1/2015", "UU 10/2016"]),
            ("TAP MPR Nomor VII/MPR/2000", &["TAP MPR VII/2000"]),
            ("Perpol Nomor 7 Tahun 2022", &["Perpol 7/2022"]),
            ("Pasal 71 UU Pilkada", &[]),
            ("UU 2024", &[]),
        ],
    );
}

#[test]
fn institutions() {
    check(
        "institution",
        None,
        &[
            ("Komisi Pemilihan Umum (KPU) menggelar rapat.", &["KPU"]),
            ("Komisi Pemilihan Umum (KPU) Kota Padang menggelar rapat.", &["KPU Kota Padang"]),
            ("Ketua KPU Kabupaten Solok Rudi Sanjaya.", &["KPU Kabupaten Solok"]),
            ("Ketua KPU Kab. Solok Rudi Sanjaya.", &["KPU Kab. Solok"]),
            ("KPU Sumbar dan Bawaslu Sumbar.", &["KPU Sumbar", "Bawaslu Sumbar"]),
            ("KPU RI dan Bawaslu.", &["KPU RI", "Bawaslu"]),
            ("KPU dan Bawaslu Kota Padang Panjang.", &["KPU", "Bawaslu Kota Padang Panjang"]),
            ("KIP Aceh dan Panwaslih Aceh.", &["KIP Aceh", "Panwaslih Aceh"]),
            ("Panwascam Kecamatan Lubuk Damai, kata dia.", &["Panwascam Kecamatan Lubuk Damai"]),
            ("Sentra Gakkumdu memeriksa.", &["Sentra Gakkumdu"]),
            ("Petugas KPPS, PPS, dan PPK.", &["KPPS", "PPS", "PPK"]),
            ("Pejabat Pembina Kepegawaian (PPK) menindak. PPK wajib tegas.", &[]),
            ("Putusan MK Nomor 90/PUU-XXI/2023", &["MK"]),
            ("Alamat kpu.go.id dan @kpu_kota.", &[]),
            ("Sidang KIP soal informasi publik.", &[]),
            (
                "Kata KPU kabupaten Wanasari dan Panwas Kabupaten Wanasari.",
                &["KPU kabupaten Wanasari", "Panwas Kabupaten Wanasari"],
            ),
            ("KPU kabupaten itu diam.", &["KPU"]),
        ],
    );
}

#[test]
fn rarer_shapes() {
    check("date", None, &[("Kampanye 26/27 November 2024 usai.", &["2024-11-26/2024-11-27"])]);
    check(
        "stage",
        Some("2024-06-01"),
        &[
            (
                "KPU menetapkan pemungutan suara ulang di dua tempat pemungutan suara, yakni di Kecamatan Tirta, Loka, \
                    Raya dan Jaya, pada 8 Juni 2024.",
                &["2024-06-08 Runoff"],
            ),
            ("Debat kandidat putaran kedua digelar 7 Juni 2024.", &["2024-06-07 Debate"]),
            ("Debat publik yang dilaksanakan KPU Tirta, Kamis (30/5/2024), lancar.", &["2024-05-30 Debate"]),
            ("Pilkada Tirta yang akan digelar 9 Juli mendatang ramai.", &["2024-07-09 VotingDay"]),
            ("Rapat Pilkada yang akan digelar 9 Juli mendatang ramai.", &[]),
            ("3-7 Juni 2024 – Penyerahan syarat dukungan Pilkada.", &["2024-06-03/2024-06-07 Registration"]),
            ("Pelantikan bupati terpilih, jelas dia, digelar 20 Juni 2024.", &["2024-06-20 Inauguration"]),
            ("Bupati melantik kepala dinas pada 20 Juni 2024 jelang pilkada.", &[]),
        ],
    );
    check(
        "count",
        None,
        &[
            ("KPU menyiapkan sebanyak 1950 TPS.", &["1950 PollingStations"]),
            ("Pemilu 2024 pemilih muda antusias.", &[]),
            ("Logistik pilkada dikirim ke 19 kecamatan.", &["19 Areas"]),
            ("Di Tempat Pemungutan Suara (TPS) 11 Kelurahan Tirta pemilih sepi.", &[]),
        ],
    );
    check("law", None, &[("Keputusan KPU Nomor 12 A Tahun 2024 terbit.", &["Keputusan KPU 12A/2024"])]);
    check("percent", None, &[("Syarat pencalonan pilkada, perolehan 25 persen suara, berat.", &["25 Other"])]);
}

#[test]
fn texts_about_other_things() {
    for text in [
        "Persita menang 2-1 di depan 12.000 penonton, Minggu (3/11). Gol dicetak pada menit ke-12 dan 78.",
        "Harga beras naik 5 persen menjadi Rp 14.500 pada 3 November 2024, kata 12 pedagang.",
        "Hujan turun di 12 kecamatan pada 3 November. Sebanyak 300 warga mengungsi dibantu 50 personel TNI dan Polri.",
        "Cat netral karbon itu dijual mulai 3 November 2024.",
    ] {
        let document = Document::new(text);
        assert!(fact::find(&document, &People::default(), &Options::default()).is_empty(), "{text}");
    }
}

#[test]
fn hostile_texts() {
    for unit in [
        "1",
        "1.",
        "(",
        "(1/",
        "1/1 ",
        "24, ",
        "dua ",
        "Senin ",
        "UU Nomor ",
        "SKB ",
        "Pemilu ",
        "KPU ",
        "\"1 ",
        "Mei ",
        "12 dan ",
        "1-",
    ] {
        let text = unit.repeat(20_000);
        let start = std::time::Instant::now();
        facts(&text, None, "date");
        assert!(start.elapsed().as_secs() < 5, "{unit:?}");
    }
}
