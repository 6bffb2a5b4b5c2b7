//! Texts and the facts in them, as tables. Our own sentences; people, places and figures are invented.

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
fn dates_in_every_form() {
    check(
        "date",
        Some("2024-11-05"),
        &[
            ("Rapat digelar di aula, Senin (4/11).", &["2024-11-04"]),
            ("Rapat digelar di aula, Senin (04/11/2024).", &["2024-11-04"]),
            ("Rapat digelar di aula, Senin (4/11/24).", &["2024-11-04"]),
            ("Rapat digelar di aula, Senin, 4 November 2024.", &["2024-11-04"]),
            ("Rapat digelar di aula, Senin 4 November.", &["2024-11-04"]),
            ("Rapat digelar Senin malam (4/11).", &["2024-11-04"]),
            ("Rapat digelar kemarin (4/11).", &["2024-11-04"]),
            ("Rapat digelar Senin kemarin, 4 November 2024.", &["2024-11-04"]),
            ("Rapat digelar pada hari Senin tanggal 4 November 2024.", &["2024-11-04"]),
            ("Rapat digelar Jum'at (1/11).", &["2024-11-01"]),
            ("Rapat digelar SENIN (4/11).", &["2024-11-04"]),
            ("Surat itu bertanggal 04.11.2024.", &["2024-11-04"]),
            ("Surat itu bertanggal 04/11/2024 dan sudah diterima.", &["2024-11-04"]),
            ("Surat itu bertanggal 4-11-2024.", &["2024-11-04"]),
            ("Surat itu bertanggal 2024-11-04.", &["2024-11-04"]),
            ("Apel berlangsung 14 Oktober lalu.", &["2024-10-14"]),
            ("Warga memilih pada 27 November mendatang.", &["2024-11-27"]),
            ("Pemungutan suara 27 Nov 2024.", &["2024-11-27"]),
            ("Pemungutan suara 27 Nov. 2024.", &["2024-11-27"]),
            ("Pleno digelar 3 Sept 2024, lalu 5 Okt 2024 dan 7 Agt 2024.", &["2024-09-03", "2024-10-05", "2024-08-07"]),
            ("Pleno digelar 12 Nopember 2024.", &["2024-11-12"]),
            ("Pleno digelar Senin 4 Desember (2023).", &["2023-12-04"]),
            ("Tahapan berjalan sejak Februari 2024.", &["2024-02"]),
            ("Tahapan berjalan sejak awal bulan Oktober 2024.", &["2024-10"]),
            ("Rekrutmen dibuka akhir September lalu.", &["2024-09"]),
            ("Pelantikan direncanakan Februari mendatang.", &["2025-02"]),
            ("Ia menjabat sejak bulan Maret.", &["2024-03"]),
        ],
    );
}

#[test]
fn ranges() {
    check(
        "date",
        Some("2024-11-05"),
        &[
            ("Kampanye 25 September hingga 23 November 2024.", &["2024-09-25/2024-11-23"]),
            ("Kampanye 25 September - 23 November 2024.", &["2024-09-25/2024-11-23"]),
            ("Kampanye 25 September s/d 23 November 2024.", &["2024-09-25/2024-11-23"]),
            ("Kampanye 25 September s.d. 23 November 2024.", &["2024-09-25/2024-11-23"]),
            ("Kampanye 25 September sd 23 November.", &["2024-09-25/2024-11-23"]),
            ("Kampanye 25 September sampai dengan 23 November.", &["2024-09-25/2024-11-23"]),
            ("Masa tenang 24-26 November.", &["2024-11-24/2024-11-26"]),
            ("Masa tenang 24–26 November 2024.", &["2024-11-24/2024-11-26"]),
            ("Masa tenang 24 — 26 November 2024.", &["2024-11-24/2024-11-26"]),
            ("Masa tenang 24 s/d 26 November 2024.", &["2024-11-24/2024-11-26"]),
            ("Masa tenang (24-26/11).", &["2024-11-24/2024-11-26"]),
            ("Bimtek digelar Minggu-Selasa (3-5/11/2024).", &["2024-11-03/2024-11-05"]),
            ("Bimtek digelar Minggu (3/11) sampai Selasa (5/11).", &["2024-11-03/2024-11-05"]),
            ("Bimtek digelar (30/10-2/11/2024).", &["2024-10-30/2024-11-02"]),
            ("Kampanye 28 November 2023 hingga 10 Februari 2024.", &["2023-11-28/2024-02-10"]),
            ("Kampanye 28 November hingga 10 Februari 2024.", &["2023-11-28/2024-02-10"]),
            ("Pencocokan berlangsung Juni hingga Juli 2024.", &["2024-06/2024-07"]),
            ("Sejak Januari sampai 3 November.", &["2024-01/2024-11-03"]),
        ],
    );
}

#[test]
fn shared_months() {
    check(
        "date",
        Some("2024-11-05"),
        &[
            ("Pelatihan pada 24, 25, dan 26 November.", &["2024-11-24", "2024-11-25", "2024-11-26"]),
            ("Pelatihan pada 12 dan 22 Desember 2023.", &["2023-12-12", "2023-12-22"]),
            ("Debat pada 7 dan 21 Oktober serta 4 November 2023.", &["2023-10-07", "2023-10-21", "2023-11-04"]),
        ],
    );
}

#[test]
fn no_dates() {
    check(
        "date",
        Some("2024-11-05"),
        &[
            ("Persita menang 2-1 dan unggul 3/4 lapangan.", &[]),
            ("Hubungi 0812-3456-7890 atau (021) 555-0199.", &[]),
            ("Harga beras Rp 14.500 per kilogram.", &[]),
            ("Ia memilih di TPS 12 Kelurahan Sukaraya.", &[]),
            ("UU Nomor 10 Tahun 2016 dan PKPU 8/2024.", &[]),
            ("Aplikasi versi 2.10.3 dirilis.", &[]),
            ("Acara dimulai pukul 10.30 WIB dan selesai 12:45.", &[]),
            ("Juni Hartati dan Agus Maretno hadir bersama Mei Lestari.", &[]),
            ("Dua minggu lagi, Minggu depan, rapat digelar.", &[]),
            ("Ia berusia 27 tahun.", &[]),
            ("Kantornya di Jalan 17 Agustus, dekat Stadion 10 November.", &[]),
            ("Tanggal 31 Februari dan 45 November tidak ada.", &[]),
            ("Nomor surat 123/45/6789/2024.", &[]),
            ("Pemilu 2024 dan tahun 2025.", &[]),
            ("Tanggal 9 nanti.", &[]),
        ],
    );
}

#[test]
fn years_left_out() {
    check(
        "date",
        None,
        &[
            ("Rapat digelar Senin (7/10).", &["--10-07"]),
            ("Pelatihan 24-26 November.", &["--11-24/--11-26"]),
            ("Per 6 Oktober 2024 kondisi aman. Rapat digelar Senin (7/10).", &["2024-10-06", "2024-10-07"]),
            ("Rapat digelar Kamis (28/12). Hasilnya diumumkan 3 Januari 2024.", &["2023-12-28", "2024-01-03"]),
            ("Pilkada 2024 digelar serentak. Warga memilih 27 November.", &["2024-11-27"]),
        ],
    );
    check(
        "date",
        Some("2024-01-03"),
        &[
            ("Rapat digelar Kamis (28/12).", &["2023-12-28"]),
            ("Warga memilih 14 Februari nanti.", &["2024-02-14"]),
            ("Rapat digelar Rabu, (26/4).", &["2023-04-26"]),
            ("Apel digelar 17 Agustus lalu.", &["2023-08-17"]),
            ("Apel digelar 17 Agustus mendatang.", &["2024-08-17"]),
        ],
    );
    check("date", Some("bukan tanggal"), &[("Rapat digelar Senin (7/10).", &["--10-07"])]);
}

#[test]
fn stages() {
    check(
        "stage",
        Some("2024-09-01"),
        &[
            ("Masa kampanye dimulai 25 September.", &["2024-09-25 Campaign"]),
            (
                "Jadwal Pilkada 2024\n\n24 - 26 November 2024 : Masa Tenang\n27 November 2024 : Pemungutan Suara",
                &["2024-11-24/2024-11-26 QuietPeriod", "2024-11-27 VotingDay"],
            ),
            (
                "Rekapitulasi tingkat kota digelar pada 3 Desember, tingkat provinsi pada 7 Desember.",
                &["2024-12-03 Counting", "2024-12-07 Counting"],
            ),
            ("Simulasi pemungutan suara pilkada digelar 12 Oktober.", &[]),
            ("Tahapan kampanye berlangsung 25 September hingga 23 November.", &["2024-09-25/2024-11-23 Campaign"]),
            ("Tanggal 24-26 November merupakan masa tenang.", &["2024-11-24/2024-11-26 QuietPeriod"]),
            ("Pemungutan suara digelar Rabu, 27 November 2024.", &["2024-11-27 VotingDay"]),
            ("Warga diminta datang ke TPS pada 27 November.", &["2024-11-27 VotingDay"]),
            ("Pilkada serentak 27 November 2024.", &["2024-11-27 VotingDay"]),
            ("Pendaftaran paslon dibuka 27-29 Agustus.", &["2024-08-27/2024-08-29 Registration"]),
            ("KPU menetapkan pasangan calon pada 22 September.", &["2024-09-22 Nomination"]),
            ("Pengundian nomor urut digelar 23 September.", &["2024-09-23 Nomination"]),
            ("Debat publik perdana pada 19 Oktober.", &["2024-10-19 Debate"]),
            ("Surat suara tiba pada 30 Oktober.", &["2024-10-30 Logistics"]),
            ("Rekapitulasi berlangsung 28 November hingga 16 Desember.", &["2024-11-28/2024-12-16 Counting"]),
            ("Pemungutan suara ulang digelar 5 Desember.", &["2024-12-05 Runoff"]),
            (
                "Penetapan pasangan calon\n22 September 2024\nPelaksanaan kampanye\n25 September-23 November 2024",
                &["2024-09-22 Nomination", "2024-09-25/2024-11-23 Campaign"],
            ),
            (
                "Jadwal:\n22 September 2024\nPenetapan pasangan calon\n27 November 2024\nPemungutan suara",
                &["2024-09-22 Nomination", "2024-11-27 VotingDay"],
            ),
            ("Pelantikan bupati terpilih dijadwalkan 7 Februari 2025.", &["2025-02-07 Inauguration"]),
            ("KPU menetapkan pasangan calon terpilih pada 9 Januari 2025.", &["2025-01-09 Result"]),
        ],
    );
}

#[test]
fn no_stages() {
    check(
        "stage",
        Some("2024-10-10"),
        &[
            ("“ASN harus netral,” kata Rudi Sanjaya, Senin (7/10).", &[]),
            ("Pendaftaran anggota KPPS dibuka 17-28 September.", &[]),
            ("Ia berkampanye di Pasar Baru, Senin (7/10).", &[]),
            ("Pj Bupati dilantik pada 24 September.", &[]),
            ("Anggota KPPS terpilih dilantik pada 7 November.", &[]),
            ("Rekapitulasi DPT berlangsung hingga 20 September.", &[]),
            ("Rapat koordinasi digelar pada 7 Oktober.", &[]),
        ],
    );
}

#[test]
fn counts() {
    check(
        "count",
        None,
        &[
            ("DPT ditetapkan sebanyak 97.517 pemilih di 206 TPS.", &["97517 Voters", "206 PollingStations"]),
            ("DPT sebanyak 97.517 (sembilan puluh tujuh ribu lima ratus tujuh belas) pemilih.", &["97517 Voters"]),
            ("Pilkada diikuti empat pasangan calon.", &["4 CandidatePairs"]),
            ("Pilkada diikuti empat (4) pasangan calon.", &["4 CandidatePairs"]),
            ("KPU mencetak 102.602 lembar surat suara.", &["102602 Ballots"]),
            ("Surat suara yang dicetak sebanyak 102.602 lembar.", &["102602 Ballots"]),
            ("Suara sah sebanyak 417.472 dan suara tidak sah 12.300.", &["417472 Votes", "12300 Votes"]),
            ("Jumlah TPS 206 dan jumlah pemilih 97.517 orang.", &["206 PollingStations", "97517 Voters"]),
            ("DPT: 97.517", &["97517 Voters"]),
            ("Total DPT Pemilu 2019 sebanyak 1.660.155.", &["1660155 Voters"]),
            ("Total DPT Pilkada 2024 capai 1,2 juta, terbanyak di kota.", &["1200000 Voters"]),
            ("Jumlah personel pengamanan TPS yang dikerahkan sebanyak 1.819.", &["1819 Officers"]),
            ("Laki-laki jumlah DPT-nya 835.400.", &["835400 Voters"]),
            ("MK mengabulkan 26 permohonan.", &["26 Cases"]),
            ("Ada 1,3 juta pemilih.", &["1300000 Voters"]),
            ("Ada 1,553 paslon.", &["1553 CandidatePairs"]),
            ("Ada seratus dua puluh tiga TPS.", &["123 PollingStations"]),
            ("Terdapat 48.120 pemilih laki-laki dan 49.397 pemilih perempuan.", &["48120 Voters", "49397 Voters"]),
            (
                "Pemilih terdiri dari laki-laki 48.120 orang dan perempuan 49.397 orang.",
                &["48120 Voters", "49397 Voters"],
            ),
            ("Pemilih tersebar di 11 kecamatan, 82 nagari dan 12 kelurahan.", &["11 Areas", "82 Areas", "12 Areas"]),
            ("Tersebar di 19 kabupaten/kota.", &["19 Areas"]),
            ("Bawaslu menerima 12 laporan dan empat kasus.", &["12 Cases", "4 Cases"]),
            ("Tiga ASN diduga melanggar netralitas.", &["3 Offenders"]),
            ("Tiga ASN hadir dalam rapat.", &["3 People"]),
            ("Sebanyak 350 personel dikerahkan.", &["350 Officers"]),
            ("KPU merekrut 1.442 orang petugas KPPS.", &["1442 Officers"]),
            ("Partai itu meraih 8 kursi.", &["8 Seats"]),
            ("Sebanyak 18 partai politik mendaftar.", &["18 Parties"]),
            ("Paslon itu memperoleh 45.123 suara.", &["45123 Votes"]),
            ("Sekitar 2.000 warga hadir.", &["2000 People"]),
            ("Dana hibah pilkada sebesar Rp 24,5 miliar.", &["24500000000 Rupiah"]),
            ("Ada 575 caleg dan 12 bakal calon.", &["575 Candidates", "12 Candidates"]),
        ],
    );
}

#[test]
fn no_counts() {
    check(
        "count",
        None,
        &[
            ("Paslon nomor urut 2 dan ketiga paslon hadir.", &[]),
            ("Puluhan warga dan ratusan pemilih hadir.", &[]),
            ("Salah satu paslon hadir.", &[]),
            ("Ia memilih di TPS 12 Kelurahan Sukaraya.", &[]),
            ("Pemilu 2024 Kota Sukaraya berjalan aman.", &[]),
            ("Siswa SMPN 2 Kota Sukaraya menonton.", &[]),
            ("Pasal 71 ayat 2 UU 10/2016.", &[]),
            ("Kampanye berlangsung 75 hari.", &[]),
            ("Ia berusia 45 tahun.", &[]),
            ("Harga beras Rp 14.500.", &[]),
            ("Denda paling banyak Rp 6 juta dalam UU Pilkada.", &[]),
            ("Sebanyak 12,5 persen pemilih.", &[]),
            ("Hubungi 0812-3456-7890 orang ini.", &[]),
            ("Kotak suara sebanyak 812 unit.", &[]),
            ("Kami satu suara.", &[]),
            ("Sepertiga pemilih belum tahu.", &[]),
            ("Debat ke-3 calon bupati.", &[]),
        ],
    );
}

#[test]
fn approximate_counts() {
    check(
        "approximate",
        None,
        &[
            ("Sekitar 2.000 warga hadir.", &["2.000 warga"]),
            ("Lebih dari 300 personel dikerahkan.", &["300 personel"]),
            ("Ada 2.000 lebih warga.", &["2.000 lebih warga"]),
            ("Ada 300 personel.", &[]),
        ],
    );
}

#[test]
fn percents() {
    check(
        "percent",
        None,
        &[
            ("Tingkat partisipasi pemilih mencapai 74,5 persen.", &["74.5 Turnout"]),
            ("KPU menargetkan 80% warga menggunakan hak pilih.", &["80 Turnout"]),
            ("Menurut hitung cepat, paslon itu unggul dengan 52,3 persen.", &["52.3 VoteShare"]),
            ("Elektabilitasnya 40,2 persen.", &["40.2 Survey"]),
            (
                "Hasil quick count lembaga survei:\n- Rina-Budi: 58,02%\n- Tono-Sari: 41,98%",
                &["58.02 VoteShare", "41.98 VoteShare"],
            ),
            ("Rincian partisipasi pemilih:\nSukaraya: 55,5%", &["55.5 Turnout"]),
            ("Data dari 40 TPS (20%) masuk.", &["20 Other"]),
            ("Sebanyak 56 persen pemilih adalah anak muda yang akan memberi suara.", &["56 Other"]),
            ("Margin of error 2,9 persen pada tingkat kepercayaan 95 persen.", &["2.9 Other", "95 Other"]),
            ("Syaratnya paling sedikit 20 persen kursi.", &["20 Other"]),
            ("Pelipatan sudah lima puluh persen.", &["50 Other"]),
            ("Persiapan sudah 100 prosen.", &["100 Other"]),
        ],
    );
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
