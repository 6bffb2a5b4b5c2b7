//! Counts and percentages.

use super::check;

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
            ("Tujuh kades dilaporkan ke Bawaslu.", &["7 Offenders"]),
            ("Sebanyak 12 ASN ikut sosialisasi pencegahan pelanggaran Pilkada.", &["12 People"]),
            ("Bawaslu mengingatkan 120 pegawai agar tidak melanggar aturan.", &["120 People"]),
            ("DKPP merehabilitasi nama baik tiga penyelenggara pemilu yang tidak terbukti melanggar.", &["3 People"]),
            (
                "DPT 20.511 pemilih (laki-laki 10.300, perempuan 10.211).",
                &["20511 Voters", "10300 Voters", "10211 Voters"],
            ),
            ("Pemilih wanita (P) 10.211 dan pria (L) 10.300 di TPS.", &["10211 Voters", "10300 Voters"]),
            ("Dari 20.511 pemilih, 10.211 di antaranya perempuan.", &["20511 Voters", "10211 Voters"]),
            (
                "KPU menetapkan 20.511 pemilih.\nLaki-laki 10.300 orang dan perempuan 10.211 orang.",
                &["20511 Voters", "10300 Voters", "10211 Voters"],
            ),
            (
                "KPU menetapkan 20.511 pemilih.\nPeserta jalan sehat 1.300 orang, laki-laki 1.100 orang.",
                &["20511 Voters", "1300 People", "1100 People"],
            ),
            ("Sebanyak 350 personel dikerahkan.", &["350 Officers"]),
            ("KPU merekrut 1.442 orang petugas KPPS.", &["1442 Officers"]),
            ("Partai itu meraih 8 kursi.", &["8 Seats"]),
            ("Sebanyak 18 partai politik mendaftar.", &["18 Parties"]),
            ("Paslon itu memperoleh 45.123 suara.", &["45123 Votes"]),
            ("Sekitar 2.000 warga hadir.", &["2000 People"]),
            ("Dana hibah pilkada sebesar Rp 24,5 miliar.", &["24500000000 Rupiah"]),
            ("Ada 575 caleg dan 12 bakal calon.", &["575 Candidates", "12 Candidates"]),
            (
                "Surat suara datang sebanyak 12.345 lembar, sisanya 678 lembar menyusul.",
                &["12345 Ballots", "678 Ballots"],
            ),
            (
                "Jumlah TPS yang sudah ditetapkan KPU untuk melayani para pemilih di kota dan di desa sebanyak 1.234.",
                &["1234 PollingStations"],
            ),
            (
                "DPT terdiri dari pemilih laki-laki sebanyak 12.345 dan perempuan sebanyak 12.678.",
                &["12345 Voters", "12678 Voters"],
            ),
            ("Paslon itu meraih 12.345 atau 41,3 persen di Pilkada Wanasari.", &["12345 Votes"]),
            (
                "Jumlah suara sah paslon nomor urut 2 Rina Sari-Budi Santoso 12.345 di Pilkada Wanasari.",
                &["12345 Votes"],
            ),
            ("LPSDK terbanyak dari satu kubu, yakni Rp 170,245 juta.", &["170245000 Rupiah"]),
            ("Pilkada digelar di 17 propinsi.", &["17 Areas"]),
            ("Dalam sidang sengketa pilkada itu pemohon membawa 10 saksi.", &["10 People"]),
            (
                "Paslon itu meraih 12.345 suara di Sukaraya, 10.987 di Wanasari dan 9.876 di Tirtaloka.",
                &["12345 Votes", "10987 Votes", "9876 Votes"],
            ),
            (
                "Suara sah paslon nomor urut 1 sebanyak 12.345, pasangan calon nomor urut 2 sebanyak 10.678.",
                &["12345 Votes", "10678 Votes"],
            ),
            ("Data masuk dari 1740 dari 2050 TPS.", &["2050 PollingStations"]),
            ("Di antaranya, 2.410 orang menggunakan hak pilihnya di Pilkades Sukaraya.", &["2410 Voters"]),
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
            ("Pemilu 2024: warga menerima formulir 12 lembar di kelurahan.", &[]),
            ("KPU mencatat partai itu meraih 12.345 atau lebih.", &[]),
            ("Bilangan Pembagi Pemilih (BPP) dapil itu sebesar 198.765.", &[]),
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
            ("Penghitungan suara baru 85,4 persen atau 1.750 dari 2.050 TPS.", &["85.4 Other"]),
            ("Menurut rekapitulasi, 68,4 persen yang menggunakan hak pilih.", &["68.4 Turnout"]),
            ("Sebanyak 56 persen pemilih adalah anak muda yang akan memberi suara.", &["56 Other"]),
            ("Margin of error 2,9 persen pada tingkat kepercayaan 95 persen.", &["2.9 Other", "95 Other"]),
            ("Syaratnya paling sedikit 20 persen kursi.", &["20 Other"]),
            ("Pelipatan sudah lima puluh persen.", &["50 Other"]),
            ("Persiapan sudah 100 prosen.", &["100 Other"]),
        ],
    );
}
