//! Dates, their years and their stages.

use super::check;

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
            ("Warga Tirtaloka akan menyalurkan hak suaranya pada Rabu, 13 November.", &["2024-11-13 VotingDay"]),
            ("Pada 27 November 2024 nanti warga Tirtaloka akan memilih bupati.", &["2024-11-27 VotingDay"]),
            (
                "Polres mengamankan pemilihan kepala desa (pilkades) serentak pada 25 September.",
                &["2024-09-25 VotingDay"],
            ),
            ("Empat desa menyelenggarakan pilkades serentak pada Oktober mendatang.", &["2024-10 VotingDay"]),
            ("Memasuki masa kampanye yang dimulai hari ini, Rabu (25/9), ASN diingatkan.", &["2024-09-25 Campaign"]),
            (
                "KPU menetapkan Rina Sari-Budi Santoso sebagai bupati dan wakil bupati terpilih, Kamis (5/9).",
                &["2024-09-05 Result"],
            ),
            (
                "Sebanyak 45 anggota DPRD Sukaraya periode 2024-2029 dilantik, Senin (2/9).",
                &["2024-09-02 Inauguration"],
            ),
            ("Rina unggul pada debat pemilihan bupati (pilbup) yang digelar pada 4 September.", &["2024-09-04 Debate"]),
            ("Debat calon bupati yang disiarkan langsung televisi, Rabu (4/9), memanas.", &["2024-09-04 Debate"]),
            ("Nomor urut pasangan calon diundi Senin (23/9).", &["2024-09-23 Nomination"]),
            ("Rina-Budi menjadi pendaftar pertama di KPU Sukaraya, Selasa (27/8).", &["2024-08-27 Registration"]),
            ("KPU akan mengumumkan pemenang pilpres pada 20 September.", &["2024-09-20 Result"]),
            ("Pelaksanaan pilkada di Sukaraya pada 27 November lalu berjalan lancar.", &["2023-11-27 VotingDay"]),
            (
                "ASN dilarang menghadiri kampanye yang berlangsung 25 September-23 November.",
                &["2024-09-25/2024-11-23 Campaign"],
            ),
            ("KPU menetapkan Rina-Budi sebagai pemenang pilkada, Kamis (5/9).", &["2024-09-05 Result"]),
            ("Rina dan Budi berencana daftar di hari terakhir, yaitu Kamis, 29 Agustus.", &["2024-08-29 Registration"]),
            ("Jadwalnya:\n\nDebat pertama\nHari/tanggal: Kamis, 24 Oktober 2024\nPukul: 19.30", &["2024-10-24 Debate"]),
            (
                "Pelantikan gubernur dijadwalkan 7 Oktober, sedangkan bupati dan wali kota 10 Oktober.",
                &["2024-10-07 Inauguration", "2024-10-10 Inauguration"],
            ),
            ("KPU menetapkan keempatnya sebagai peserta pilkada pada 22 September.", &["2024-09-22 Nomination"]),
            ("Sejak 25 September tahapan pilkada sudah masuk masa kampanye.", &["2024-09-25 Campaign"]),
            ("KPU mengatakan debat pertama akan digelar di Hotel Loka, Rabu (4/9).", &["2024-09-04 Debate"]),
            (
                "Apel pengawasan masa tenang 24-26 November diikuti 300 pengawas.",
                &["2024-11-24/2024-11-26 QuietPeriod"],
            ),
            (
                "Pelantikan kepala daerah terpilih diundur dari 6 Oktober menjadi 20 Oktober.",
                &["2024-10-06 Inauguration", "2024-10-20 Inauguration"],
            ),
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
            (
                "KPU menetapkan paslon peserta pemungutan suara ulang atau PSU pada 22 September.",
                &["2024-09-22 Nomination"],
            ),
            (
                "Pelaksanaan Pilkades Sukaraya, Kecamatan Wanasari, Senin (26/8), berjalan aman.",
                &["2024-08-26 VotingDay"],
            ),
            ("Bupati memimpin rapat persiapan pelaksanaan pilkades di aula, Senin (26/8).", &[]),
            (
                "Penelitian berkas hingga 7 September dan akan diumumkan penetapan calon pada 22 September.",
                &["2024-09-22 Nomination"],
            ),
            ("Pengundian nomor urut digelar 23 September.", &["2024-09-23 Nomination"]),
            ("Polisi menjaga gelaran pilkades serentak pada 25 September mendatang.", &["2024-09-25 VotingDay"]),
            ("Pelantikan itu bagi bupati yang masa jabatannya berakhir pada 17 September.", &[]),
            ("Paslon itu mendaftarkan gugatan ke MK pada 6 September.", &[]),
            (
                "Menteri melantik dua bupati beserta wakilnya untuk masa bakti 2024-2029, Senin (26/8).",
                &["2024-08-26 Inauguration"],
            ),
            ("Pada 25 September nanti warga Tirtamulya akan menggelar pilkades.", &["2024-09-25 VotingDay"]),
            ("Pada 25 September Bupati mengatakan akan menggelar pilkades.", &[]),
            (
                "Walau penetapan pasangan calon mundur, KPU memastikan pilkada digelar pada 27 November.",
                &["2024-11-27 VotingDay"],
            ),
            ("Kampanye calon kepala desa hanya sehari, yakni Senin (23/9).", &["2024-09-23 Campaign"]),
            (
                "KPU menetapkan Rina Lokana dan Damar Wirana sebagai calon bupati dan wakil bupati, Minggu, 22 September 2024.",
                &["2024-09-22 Nomination"],
            ),
            (
                "KPU menetapkan Rina Lokana dan Damar Wirana sebagai pasangan calon terpilih, Kamis (9/1).",
                &["2025-01-09 Result"],
            ),
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
            ("Rina Sari dilantik menjadi bupati Wanasari pada 7 Februari 2025.", &["2025-02-07 Inauguration"]),
            (
                "Pelantikan kepala daerah dijadwalkan 7 Februari 2025. Tidak semuanya dilantik pada 7 Februari 2025.",
                &["2025-02-07 Inauguration", "2025-02-07 Inauguration"],
            ),
            (
                "Debat perdana digelar pada 19 Oktober. Kemudian di Wanasari pada 26 Oktober. Lalu di Tirtaloka pada 2 November.",
                &["2024-10-19 Debate", "2024-10-26 Debate", "2024-11-02 Debate"],
            ),
            (
                "Pendaftaran paslon dibuka pada 27 Agustus dan pemeriksaan kesehatan hingga 2 September.",
                &["2024-08-27 Registration"],
            ),
            (
                "Sosialisasi dimulai 12 Agustus dan pendaftaran paslon akan dimulai pada 27 Agustus.",
                &["2024-08-27 Registration"],
            ),
            ("Penghitungan ulang surat suara digelar pada 5 Desember.", &["2024-12-05 Counting"]),
            (
                "Penghitungan itu digelar dalam rapat terbuka yang dihadiri para saksi dari semua kubu, Sabtu (7/12).",
                &["2024-12-07 Counting"],
            ),
            (
                "Warga melipat surat suara untuk pemilihan bupati dan wakil bupati Wanasari serta pemilihan gubernur dan wakil gubernur Tirta Raya yang akan dilaksanakan pada 27 November.",
                &["2024-11-27 VotingDay"],
            ),
            (
                "Pilkada 2024.\n-27 - 29 Agustus 2024: pendaftaran paslon\n-25 September - 23 November 2024: masa kampanye.",
                &["2024-08-27/2024-08-29 Registration", "2024-09-25/2024-11-23 Campaign"],
            ),
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
            ("Rina mengambil formulir pendaftaran di kantor partai untuk pilkada, Senin (7/10).", &[]),
            ("Bawaslu menggelar apel pengawasan masa tenang pilkada di alun-alun, Senin (7/10).", &[]),
            ("Pilkada dibahas dalam bimtek rekapitulasi penghitungan suara, Senin (7/10).", &[]),
            ("Hal itu disampaikan usai rapat persiapan debat pilkada, Senin (7/10).", &[]),
            ("Alat peraga pilkada yang memuat unsur kampanye ditertibkan hingga 7 Oktober.", &[]),
            ("Rina mendaftar sebagai bakal calon bupati di kantor DPC partai, Senin (7/10).", &[]),
            ("Bawaslu menerbitkan edaran pada 5 Oktober soal netralitas dalam masa tenang pilkada.", &[]),
            ("Kegiatan pilkada yang digelar Senin (7/10) itu dihadiri panitia debat.", &[]),
            ("Sidang sengketa hasil pilkada digelar MK pada 8 Oktober.", &[]),
            ("Hal itu dijelaskan soal pendaftaran pasangan calon, Senin (7/10).", &[]),
            ("Ketua KPU mengatakan logistik pilkada sudah siap semua, Senin (7/10).", &[]),
            ("Rakor persiapan pemungutan suara digelar KPU pada Senin (7/10).", &[]),
            ("Laporan pelanggaran masa tenang masuk ke Bawaslu pada 7 Oktober.", &[]),
            ("Bawaslu mengirim surat pada 7 Oktober menjelang pendaftaran pasangan calon.", &[]),
            ("Survei pilkada digelar menjelang pencoblosan, 1-7 Oktober.", &[]),
            ("Kapolres meninjau gudang logistik KPU, Senin (7/10).", &[]),
            ("Sampai 10 Oktober ada 186 perkara pilkada yang didaftarkan.", &[]),
            ("Masa jabatan bupati berakhir pada 17 Oktober, tapi pelantikan menunggu.", &[]),
            ("Sebanyak 60 anggota PPK se-Kabupaten Sukaraya pada Senin (7/10) dilantik KPU.", &[]),
            ("Ia berkampanye di Pasar Baru, Senin (7/10).", &[]),
            ("Pj Bupati dilantik pada 24 September.", &[]),
            ("Anggota KPPS terpilih dilantik pada 7 November.", &[]),
            ("Rekapitulasi DPT berlangsung hingga 20 September.", &[]),
            ("Rapat koordinasi digelar pada 7 Oktober.", &[]),
            ("Hasil seleksi KPPS diumumkan: 5-7 Oktober 2024.", &[]),
            ("Pengumuman perbaikan dokumen syarat pasangan calon: 20-26 Oktober 2024.", &[]),
            ("Setelah pendaftaran, paslon menjalani pemeriksaan kesehatan hingga 2 Oktober.", &[]),
            ("Gladi bersih pelantikan bupati terpilih digelar pada 7 Oktober.", &[]),
            ("Pelantikan bupati terpilih masih lama. Pejabat eselon itu dilantik pada 7 Oktober.", &[]),
        ],
    );
}
