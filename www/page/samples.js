/**
 * Sample articles. Written for this page: every person, place, body and number in them is invented.
 *
 * @typedef {{ id: string, title: { id: string, en: string }, note: { id: string, en: string }, published: string, text: string }} Sample
 */

/** @type {readonly Sample[]} */
export const samples = Object.freeze([
  {
    id: "tirtaloka",
    title: { id: "Apel netralitas di Kota Tirtaloka", en: "A neutrality roll call in Tirtaloka" },
    note: {
      id: "Portal daerah · ASN, tahapan pilkada, DPT, surat suara",
      en: "Regional portal · civil servants, election stages, voters, ballots",
    },
    published: "2024-10-10",
    text: `Pjs Wali Kota Tirtaloka: ASN Harus Netral, Jangan Coba-Coba Ikut Kampanye

TIRTALOKA – Penjabat sementara (Pjs) Wali Kota Tirtaloka, H. Danar Prawira Kusuma, S.STP., M.Si., kembali mengingatkan seluruh aparatur sipil negara (ASN) di lingkungan Pemerintah Kota Tirtaloka agar menjaga netralitas selama Pilkada 2024. Pesan itu ia sampaikan saat memimpin apel netralitas di halaman balai kota, Kamis (10/10/2024).

“ASN wajib netral. Jangan ada yang ikut politik praktis, apalagi mengarahkan warga untuk memilih salah satu pasangan calon,” tegas Danar di hadapan 1.150 peserta apel.

Menurut Danar, netralitas adalah syarat agar pelayanan publik dipercaya semua warga. Ia juga melarang camat dan lurah meminjamkan kendaraan dinas kepada tim pemenangan.

Sehari sebelumnya, Pemerintah Kota Tirtaloka menerbitkan surat edaran tentang netralitas ASN dan tenaga honorer. Seluruh kepala dinas, camat, dan lurah telah menandatangani pakta integritas netralitas.

“Kalau terbukti memihak, sanksinya jelas, dari teguran tertulis sampai pemberhentian sesuai PP 94/2021,” katanya.

Baca juga: Jembatan Kali Arum Dibuka Lagi Pekan Depan

Ketua Bawaslu Kota Tirtaloka, Ratih Anggraini Sumarno, menyebut pihaknya menerima tiga laporan dugaan pelanggaran netralitas ASN sejak masa kampanye dimulai. “Dua laporan masih kami kaji, satu laporan dihentikan karena tidak cukup bukti,” ujar Ratih.

Sementara itu, KPU Kota Tirtaloka menetapkan daftar pemilih tetap sebanyak 142.380 pemilih yang tersebar di 286 TPS. Ketua KPU Kota Tirtaloka, Yohanes Bima Santosa, mengatakan 291.880 surat suara untuk pemilihan wali kota dan pemilihan gubernur mulai disortir pada 21 Oktober mendatang.

Pilkada Kota Tirtaloka diikuti tiga pasangan calon. Masa kampanye berlangsung 25 September hingga 23 November 2024, disusul masa tenang pada 24–26 November. Pemungutan suara digelar Rabu, 27 November 2024.

Yohanes menargetkan partisipasi pemilih mencapai 80 persen, naik dari 71,4 persen pada Pilkada 2020.

“Silakan punya pilihan, tetapi cukup disampaikan di bilik suara. Di luar itu, ASN melayani semua orang tanpa melihat warna politiknya,” pungkas Danar.

Editor: Wulan P.`,
  },
  {
    id: "pilpres",
    title: { id: "TNI dan Polri menjelang pilpres", en: "Army and police before a presidential vote" },
    note: {
      id: "Harian nasional · TNI/Polri, debat, survei, paslon",
      en: "National daily · army and police, debates, polls, candidates",
    },
    published: "2029-01-11",
    text: `Panglima TNI dan Kapolri Pastikan Aparat Tidak Memihak pada Pilpres 2029

JAKARTA, HARIAN NUSA RAYA — Panglima TNI Laksamana Surya Wirabumi memastikan seluruh prajurit tidak memihak pasangan calon mana pun dalam Pilpres 2029. “TNI netral. Itu bukan imbauan, melainkan perintah yang harus dijalankan sampai ke pos terdepan,” kata Surya seusai rapat kerja di Jakarta, Rabu (10/1/2029).

Surya mengingatkan, UU 34/2004 melarang prajurit terlibat dalam politik praktis. Markas Besar TNI telah membagikan buku saku netralitas kepada semua satuan dan membuka posko pengaduan di setiap kodam.

Hal senada disampaikan Kapolri Jenderal Pol. Teguh Aryasatya. Menurut dia, anggota Polri yang mengunggah dukungan kepada calon di media sosial akan dibawa ke sidang etik. “Saya tidak akan melindungi anggota yang bermain politik. Hukumannya bisa sampai pemecatan,” ujar Teguh.

Ketua Bawaslu RI Maharani Lestaluhu mengungkapkan, hingga awal Januari lembaganya menerima 27 laporan dugaan keberpihakan aparat. Dari jumlah itu, 11 laporan tidak terbukti, 10 laporan diteruskan ke atasan yang bersangkutan, dan enam laporan masih diperiksa.

“Netralitas aparat adalah fondasi kepercayaan publik. Sekali retak, hasil pemilu akan dipersoalkan,” kata peneliti Pusat Kajian Cakrawala, Nurul Izzatunnisa.

KPU menetapkan dua pasangan calon, yakni nomor urut 1 Bagas Wicaksana-Nadia Larasati dan nomor urut 2 Galih Permadi-Rosalina Tamaela. Debat ketiga digelar Minggu (21/1/2029), sedangkan debat terakhir dijadwalkan pada 4 Februari 2029. Sebanyak 207,4 juta pemilih akan mendatangi sekitar 824.600 TPS pada 14 Februari 2029.

Survei Lembaga Ukur Suara pada 26 Desember 2028 hingga 3 Januari 2029 terhadap 1.200 responden menempatkan elektabilitas Bagas-Nadia di angka 46,2 persen dan Galih-Rosalina 41,5 persen. Adapun 12,3 persen responden belum menentukan pilihan.

Teguh menambahkan, Polri mengerahkan 186.000 personel untuk mengamankan pemungutan suara. Ia meminta mereka tidak masuk ke TPS dan tidak mengomentari hasil hitung cepat.

“Masyarakat silakan melapor kalau melihat polisi yang berpihak. Identitas pelapor kami lindungi,” tuturnya.`,
  },
  {
    id: "wanasari",
    title: { id: "Penanganan laporan di Kabupaten Wanasari", en: "Complaints handled in Wanasari" },
    note: {
      id: "Bawaslu · laporan, dasar hukum, sanksi, kepala desa",
      en: "Election watchdog · complaints, laws, sanctions, village heads",
    },
    published: "2024-11-13",
    text: `Bawaslu Wanasari Tangani 18 Laporan Netralitas, Lima Kepala Desa Ditegur

WANASARI – Bawaslu Kabupaten Wanasari menangani 18 laporan dugaan pelanggaran netralitas selama tahapan kampanye Pilkada 2024. Sebelas laporan menyangkut ASN, lima laporan menyangkut kepala desa, dan dua laporan menyangkut tenaga honorer.

Ketua Bawaslu Kabupaten Wanasari, Siti Marlina Hutagaol, mengatakan sembilan ASN telah direkomendasikan kepada BKN untuk dijatuhi hukuman disiplin. “Bentuknya macam-macam, mulai dari berfoto dengan simbol jari, membagikan konten pasangan calon, sampai menghadiri deklarasi,” ujar Siti dalam jumpa pers, Rabu (13/11/2024).

Lima kepala desa mendapat teguran tertulis karena mengarahkan warga memilih paslon tertentu. Siti menjelaskan, Pasal 71 UU 10/2016 melarang kepala desa membuat tindakan yang menguntungkan atau merugikan salah satu pasangan calon. Larangan serupa diatur dalam UU 6/2014.

“Kepala desa itu milik semua warga. Begitu ia berpihak, yang rusak bukan hanya pilkada, melainkan kerukunan desa,” katanya.

Kepala Desa Sukamulih, Tarjo Adisaputra, membantah tuduhan tersebut. “Saya hanya menyambut tamu yang datang ke balai desa, tidak pernah menyuruh warga memilih siapa pun,” ucap Tarjo.

Penjabat Bupati Wanasari, Ir. Gede Sukarsa Wibawa, M.T., berjanji tidak akan mencampuri pemeriksaan. Menurut Gede, Pemerintah Kabupaten Wanasari sudah membentuk satuan tugas netralitas dan menyosialisasikan SKB 2/2022 kepada 6.420 pegawai.

“ASN yang masih nekat ikut kampanye akan disanksi berat sesuai PP 94/2021. Saya imbau perangkat desa juga menahan diri, termasuk di grup percakapan,” tegas Gede.

Pilkada Kabupaten Wanasari diikuti dua pasangan calon bupati, yaitu Harun Natsir-Wiwik Suhartini dengan nomor urut 1 dan Lukas Panjaitan-Endah Puspita dengan nomor urut 2. KPU Kabupaten Wanasari mencatat 803.215 pemilih dalam DPT yang tersebar di 1.598 TPS, 24 kecamatan, dan 312 desa.

Bawaslu menyiapkan 1.598 pengawas TPS untuk masa tenang pada 24 hingga 26 November dan pemungutan suara pada 27 November. Rekapitulasi tingkat kabupaten dijadwalkan 29 November hingga 6 Desember 2024.

Siti mengajak warga melaporkan aparat yang tidak netral ke posko Bawaslu di setiap kecamatan. Hingga Selasa (12/11/2024), 62 persen laporan yang masuk datang dari warga.`,
  },
]);
