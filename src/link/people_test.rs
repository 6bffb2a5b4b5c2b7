use super::*;
use crate::link::candidate;
use crate::{FactValue, text::Document};

/// Persons as `name | role`, in order of their mentions.
fn persons(text: &str) -> Vec<String> {
    let people = People::find(&Document::new(text));
    let line = |person: &PersonEntry| format!("{} | {}", person.name, person.role.as_deref().unwrap_or("-"));
    people.persons.iter().map(line).collect()
}

/// The words of all mentions of a person.
fn mentions(text: &str, person: usize) -> Vec<String> {
    let document = Document::new(text);
    let people = People::find(&document);
    let of = people.mentions.iter().filter(|mention| mention.person == person);
    of.map(|mention| document.slice(mention.tokens.clone()).to_string()).collect()
}

fn candidates(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let people = People::find(&document);
    let line = |fact: crate::extract::fact::FoundFact| match fact.value {
        FactValue::Candidate { names, number, .. } => format!("{number:?} {}", names.join(" & ")),
        other => panic!("{other:?}"),
    };
    candidate::find(&document, &people).into_iter().map(line).collect()
}

#[test]
fn roles_before_the_name() {
    let cases = [
        (
            "Kapolda Tirta Irjen Pol Drs. Kondro Wirana, M.M., M.Hum menegaskan hal itu.",
            "Kondro Wirana | Kapolda Tirta",
        ),
        ("Kapolres Tirtaloka, AKBP Andi Yudra Pranala menegaskan itu.", "Andi Yudra Pranala | Kapolres Tirtaloka"),
        ("Instruksi datang dari Kapolri (Jenderal Tiko Karnawan).", "Tiko Karnawan | Kapolri"),
        ("Hadir Pangdam XX/Tirtaloka Mayjen TNI Mohammad Hasan.", "Mohammad Hasan | Pangdam XX/Tirtaloka"),
        ("Hadir Panglima TNI ke-31 Laksamana TNI (purn) Bayu Marganata.", "Bayu Marganata | Panglima TNI ke-31"),
        (
            "Penjabat (Pj) Gubernur Tirta Raya, Dr. Ir. Bahtiar Baharum, M.Si, memimpin apel.",
            "Bahtiar Baharum | Penjabat (Pj) Gubernur Tirta Raya",
        ),
        (
            "Kepala BKPSDM Kota Tirtaloka, Drs. H. Maman Suherman, M.Si., mengatakan ada 12 ASN.",
            "Maman Suherman | Kepala BKPSDM Kota Tirtaloka",
        ),
        (
            "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan (Menko Polhukam) Hadi Wirana hadir.",
            "Hadi Wirana | Menteri Koordinator Bidang Politik, Hukum, dan Keamanan (Menko Polhukam)",
        ),
        (
            "Guru Besar Hukum Tata Negara Universitas Sam Ratulangi Ellen Tumbelang berpendapat lain.",
            "Ellen Tumbelang | Guru Besar Hukum Tata Negara Universitas Sam Ratulangi",
        ),
        (
            "Direktur Eksekutif Lembaga Kajian Demokrasi Tirta (LKDT), Bayu Nugrahadi, menilai aturan lemah.",
            "Bayu Nugrahadi | Direktur Eksekutif Lembaga Kajian Demokrasi Tirta (LKDT)",
        ),
        ("Salah seorang warga, Sumiyati (45), mengeluh.", "Sumiyati | warga"),
        (
            "Istri calon bupati nomor urut 3 Budi Santoso, Siti Aminah, hadir.",
            "Siti Aminah | Istri calon bupati nomor urut 3 Budi Santoso",
        ),
    ];
    for (text, expected) in cases {
        assert!(persons(text).iter().any(|person| person == expected), "{text}: {:?}", persons(text));
    }
}

#[test]
fn roles_after_the_name() {
    let cases = [
        ("Rina Wulandari, Ketua KPU Kota Tirtaloka, mengatakan itu.", "Rina Wulandari | Ketua KPU Kota Tirtaloka"),
        ("Rina Wulandari selaku Ketua KPU Kota Tirtaloka hadir.", "Rina Wulandari | Ketua KPU Kota Tirtaloka"),
        ("Rina Wulandari (Ketua KPU Kota Tirtaloka) hadir.", "Rina Wulandari | Ketua KPU Kota Tirtaloka"),
        ("Joko, warga Desa Sukamaju, mengaku tidak tahu.", "Joko | warga Desa Sukamaju"),
    ];
    for (text, expected) in cases {
        assert_eq!(persons(text), [expected], "{text}");
    }
    // The role of the next one.
    let text = "Hadir pula Rina Wulandari, Ketua KPU Budi Santoso, dan warga.";
    assert_eq!(persons(text), ["Rina Wulandari | -", "Budi Santoso | Ketua KPU"]);
}

#[test]
fn where_the_name_begins() {
    // The later `Rina` tells that Tirtaloka is the place.
    let text = "Bupati Tirtaloka Rina Wulandari meminta ASN netral. “Jangan memihak,” kata Rina.";
    assert_eq!(persons(text), ["Rina Wulandari | Bupati Tirtaloka"]);
    // So does a dateline.
    let text =
        "TIRTALOKA, Kabar.id – Ketua KPU Tirtaloka Rina Wulandari menegaskan hal itu di kantornya pada hari itu.";
    assert_eq!(persons(text), ["Rina Wulandari | Ketua KPU Tirtaloka"]);
    assert_eq!(persons("Bupati Rina Wulandari mengatakan itu."), ["Rina Wulandari | Bupati"]);
    assert_eq!(persons("Lalu Rina Wulandari pergi."), ["Rina Wulandari | -"]);
    // Months are parts of names, too.
    let text = "Inspektur Daerah Agus Mei Sudarsa hadir pada Mei 2024, hari Minggu.";
    assert_eq!(persons(text), ["Agus Mei Sudarsa | Inspektur Daerah"]);
    assert_eq!(persons("Teradu I Muhammad Iqbal dan I Made Suardi hadir.")[0], "Muhammad Iqbal | -");
}

#[test]
fn no_persons() {
    let texts = [
        "Netralitas ASN diatur dalam Undang-Undang Nomor 20 Tahun 2023. Kepala Daerah wajib membina.",
        "Rapat digelar di Hotel Grand Rina Tirtaloka, Jalan Jenderal Ahmad Yani, Senin. Stadion Gelora Bung Tomo penuh.",
        "Satpol PP Tirtaloka Tertibkan APK, Bawaslu Apresiasi Langkah Pemkot\n\nSatpol PP bersama Panwascam bekerja.",
        "Relawan, kades dan satgas hadir. Camat Sukamaju dan Bupati Tirtaloka mengatakan itu.",
        "Mahasiswa Universitas Tirtaloka dan santri Pondok Pesantren Nurul Iman datang.",
        "",
        "(, - . H. Dr. Ketua (",
    ];
    for text in texts {
        assert_eq!(persons(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn mentions_of_one_person() {
    let text = "KETUA KPU TIRTALOKA RINA WULANDARI: ASN HARUS NETRAL\n\nKetua KPU Kota Tirtaloka, Hj. Rina Wulandari, S.H., \
        meminta ASN netral. Rina menambahkan, aturannya jelas. “Kami awasi,” kata Ketua KPU itu. Bu Wulandari tersenyum.";
    assert_eq!(persons(text), ["Rina Wulandari | Ketua KPU Kota Tirtaloka"]);
    assert_eq!(mentions(text, 0), ["RINA WULANDARI", "Rina Wulandari", "Rina", "Ketua KPU", "Wulandari"]);
    // An office by its abbreviation.
    let text = "Pjs Wali Kota Tirtaloka, H. Budi Santoso, hadir. Pjs Wako kembali menegaskan hal itu.";
    assert_eq!(mentions(text, 0), ["Budi Santoso", "Pjs Wako"]);
    // Nicknames.
    let text = "Bambang Suratman, yang akrab disapa Cak Rat, hadir. “Ya,” kata Cak Rat.";
    assert_eq!(persons(text), ["Bambang Suratman | -"]);
    let text = "Junaedi hadir. Pak Jun ramah.";
    assert_eq!(persons(text), ["Junaedi | -"]);
    // Two spellings.
    let text = "Ketua KPU Rina Subiyanto hadir. Rina Subianto pulang.";
    assert_eq!(persons(text).len(), 1);
    // A lost space.
    assert_eq!(mentions("Calon presidenRina Wulandari hadir.", 0), ["Rina Wulandari"]);
}

#[test]
fn pairs_and_numbers() {
    let text = "Paslon nomor urut 1 Asep-Neneng, paslon nomor urut 2 Hendra-Siti, dan paslon 03 Ujang-Wawan hadir.";
    assert_eq!(candidates(text), ["Some(1) Asep & Neneng", "Some(2) Hendra & Siti", "Some(3) Ujang & Wawan"]);
    let text = "Pasangan Asep Surahman-Neneng Hasanah nomor urut 1, Hendra Gunadi-Siti Aminah nomor urut 2 dan Rudi \
        Hartono-Moh. Iqbal dengan nomor urut 3. Dukungan untuk Hendra-Siti naik.";
    let expected = [
        "Some(1) Asep Surahman & Neneng Hasanah",
        "Some(2) Hendra Gunadi & Siti Aminah",
        "Some(3) Rudi Hartono & Moh. Iqbal",
    ];
    assert_eq!(candidates(text), expected);
    let text = "Calon wali kota dan wakil wali kota nomor urut 1, Asep Surahman dan Neneng Hasanah, hadir.";
    assert_eq!(candidates(text), ["Some(1) Asep Surahman & Neneng Hasanah"]);
    assert_eq!(persons(text)[1], "Neneng Hasanah | Calon wakil wali kota nomor urut 1");
    let text = "Calon Bupati nomor urut 2, Hendra Gunadi, berkampanye.";
    assert_eq!(candidates(text), ["Some(2) Hendra Gunadi"]);
    // The team's spokesman is none, nor is a pair in office or a candidate for another post.
    let text = "Juru Bicara TKN Hendra-Siti, Roni Pasarela, membantah.";
    assert_eq!(candidates(text), ["None Hendra & Siti"]);
    assert_eq!(persons(text)[2], "Roni Pasarela | Juru Bicara TKN Hendra-Siti");
    assert!(candidates("Pemerintahan Hendra-Siti berakhir. Calon panglima TNI Rudi Hartono hadir.").is_empty());
    assert!(candidates("Rina Wulandari dan Budi Santoso pergi ke pasar.").is_empty());
}

#[test]
fn candidates_told_by_verbs_and_rows() {
    for text in [
        "KPU menetapkan Rina Wulandari dan Budi Santoso sebagai pasangan calon bupati dan wakil bupati.",
        "Rina Wulandari yang berpasangan dengan Budi Santoso diusung tiga partai.",
        "Partai itu mengusung Rina Wulandari dan Budi Santoso sebagai calon bupati dan wakil bupati.",
        "Rina Wulandari menggandeng Budi Santoso sebagai calon wakil bupati.",
        "Calon bupati Rina Wulandari didampingi calon wakil bupati Budi Santoso menghadiri debat.",
        "Rina Wulandari didampingi calon wakilnya, Budi Santoso, mendaftar ke KPU.",
        "Kubu Rina Wulandari-Budi Santoso menggugat pasangan lain ke MK.",
    ] {
        assert_eq!(candidates(text), ["None Rina Wulandari & Budi Santoso"], "{text}");
    }
    for text in [
        "Pilkada diikuti calon tunggal Rina Wulandari.",
        "Rina Wulandari mencalonkan diri sebagai bupati.",
        "Rina Wulandari resmi menjadi calon bupati.",
        "Bacabup Rina Wulandari mengambil formulir.",
        "Balon bupati Rina Wulandari mengambil formulir.",
    ] {
        assert_eq!(candidates(text), ["None Rina Wulandari"], "{text}");
    }
    for text in [
        "Istri calon bupati, Rina Wulandari, hadir.",
        "Ketua tim pemenangan paslon nomor urut 1, Rina Wulandari, membantah.",
        "Kuasa hukum paslon nomor urut 2, Rina Wulandari, mengajukan gugatan.",
        "Dulu, saat Rina Wulandari mencalonkan diri sebagai bupati, ia kalah.",
        "Ketua KPU Rina Wulandari didampingi anggota KPU Budi Santoso hadir.",
        "Rina Wulandari batal menjadi calon bupati.",
        "Rina Wulandari mendukung paslon nomor urut 2 di pilkada.",
        "Pegawai bernama Rina Wulandari ikut kampanye paslon nomor urut 1.",
        "Saksi paslon nomor urut 2 Rina Wulandari menolak tanda tangan.",
    ] {
        assert!(candidates(text).is_empty(), "{text}");
    }
    let pairs = "Dua pasangan calon ikut pilkada tahun ini\n\n";
    let rows = "Nomor urut 1: Rina Wulandari - Budi Santoso\nNomor urut 2: Dewi Lestari - Joko Waluyo";
    let expected = ["Some(1) Rina Wulandari & Budi Santoso", "Some(2) Dewi Lestari & Joko Waluyo"];
    assert_eq!(candidates(&format!("{pairs}{rows}")), expected);
    let rows = "1. Rina Wulandari dan Budi Santoso\n2. Dewi Lestari dan Joko Waluyo";
    let expected = ["None Rina Wulandari & Budi Santoso", "None Dewi Lestari & Joko Waluyo"];
    assert_eq!(candidates(&format!("{pairs}{rows}")), expected);
    let text = "Gugatan pasangan calon bupati dan wakil bupati nomor urut 1 Sukandi dan Murtalis ditolak.";
    assert_eq!(candidates(text), ["Some(1) Sukandi & Murtalis"]);
    let text = "Drs. Budi Santoso, M.Si. (nomor urut 1) meraih suara terbanyak.";
    assert_eq!(candidates(text), ["Some(1) Budi Santoso"]);
}

#[test]
fn names_by_their_place() {
    let cases: [(&str, &[&str]); 10] = [
        // No list knows these words.
        ("Hal itu dibantah Samoyo Rintiko usai rapat.", &["Samoyo Rintiko | -"]),
        (
            "Suara terbanyak diraih Jengkar (PKB) dan Mulgani Kasih Ranupati (Golkar).",
            &["Jengkar | -", "Mulgani Kasih Ranupati | -"],
        ),
        (
            "Hadir dua komisioner KPU, yaitu Jengkari Rastu, Mulgani Pesti dan Sonu Barak.",
            &["Jengkari Rastu | komisioner KPU", "Mulgani Pesti | komisioner KPU", "Sonu Barak | komisioner KPU"],
        ),
        ("Samoyo Rintiko Ketua KPU Tirtaloka hadir.", &["Samoyo Rintiko | Ketua KPU Tirtaloka"]),
        (
            "Sekretaris KPU Samoyo Rintiko, Kabag Umum Setda Jengkarwati Pesti, hadir.",
            &["Samoyo Rintiko | Sekretaris KPU", "Jengkarwati Pesti | Kabag Umum Setda"],
        ),
        // Neither a thing nor a body, a place or a row of places is a person.
        ("Hasil survei Tirta Barometrik keluar. Tirta Barometrik memaparkan hasilnya.", &[]),
        ("Mereka menonton film Jengkar Mulgani dan acara Samoyo Rintiko.", &[]),
        ("Pemilih di TPS 05 Samoyo Rintiko datang ke Kampung Jengkar Mulgani.", &[]),
        ("Partai Tirta Raya Makmuri (PTRM) hadir.", &[]),
        // A wife named after her husband is another person.
        (
            "Hadir Presiden Samoyo Rintiko dan Ibu Negara Jengkari Samoyo Rintiko.",
            &["Samoyo Rintiko | Presiden", "Jengkari Samoyo Rintiko | Ibu Negara"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(persons(text), expected, "{text}");
    }
    // A short name in brackets is the same person's.
    let text = "Bupati Samoyo Rintiko (Yorin) hadir. Menurut Yorin, semua siap.";
    assert_eq!(mentions(text, 0), ["Samoyo Rintiko", "Yorin", "Yorin"]);
}

#[test]
fn candidates_by_their_place() {
    let cases: [(&str, &[&str]); 6] = [
        ("Paslon nomor urut 1 Jengkar-Mulgani unggul.", &["Some(1) Jengkar & Mulgani"]),
        (
            "Pasangan Samoyo Rintiko (Yorin)-Jengkari Rastu dengan nomor 2 hadir.",
            &["Some(2) Samoyo Rintiko & Jengkari Rastu"],
        ),
        (
            "Pasangan Samoyo Rintiko-Jengkari Rastu (Yorin-Jeng Ras), calon bupati dan wakil bupati nomor urut 3, hadir. \
                Yorin-Jeng Ras optimistis.",
            &["Some(3) Samoyo Rintiko & Jengkari Rastu"],
        ),
        (
            "Terbanyak kedua, yakni Samoyo Rintiko dan Jengkari Rastu meraih 103.988 suara.",
            &["None Samoyo Rintiko & Jengkari Rastu"],
        ),
        (
            "Wali kota petahana, Hasanuri, dipastikan maju lagi sebagai calon wali kota. Hasanuri siap.",
            &["None Hasanuri"],
        ),
        ("Pengamat Samoyo Rintiko menilai menteri yang maju sebagai capres perlu mundur.", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(candidates(text), expected, "{text}");
    }
}

#[test]
fn membership_is_shared_by_a_list() {
    assert_eq!(
        persons("Hadir anggota Bawaslu Rina Sari, Budi Santoso, dan Dewi Lestari di Wanasari."),
        ["Rina Sari | anggota Bawaslu", "Budi Santoso | anggota Bawaslu", "Dewi Lestari | anggota Bawaslu",]
    );
    // There is but one chair.
    assert_eq!(
        persons("Hadir Ketua Bawaslu Rina Sari, Budi Santoso, dan Dewi Lestari di Wanasari."),
        ["Rina Sari | Ketua Bawaslu", "Budi Santoso | -", "Dewi Lestari | -"]
    );
}

#[test]
fn short_and_numbered_names() {
    // A common name for somebody named before; with an office of its own it is somebody else.
    assert_eq!(
        persons("Ketua KPU Kota Tirtaloka, Budisantoso Wirana, hadir. “Siap,” kata Budi."),
        ["Budisantoso Wirana | Ketua KPU Kota Tirtaloka"]
    );
    assert_eq!(persons("Ketua KPU Kota Tirtaloka, Budisantoso Wirana, hadir bersama Camat Budi.").len(), 2);
    assert_eq!(
        candidates(
            "Gugatan pasangan calon bupati dan wakil bupati nomor urut 3 Damar Jati Wirana dan Kusnadin ditolak."
        ),
        ["Some(3) Damar Jati Wirana & Kusnadin"]
    );
    assert_eq!(
        candidates(
            "Pasangan Rina Sari-Budi Santoso tiba.\n\n1. Rina Sari dan Budi Santoso Rp 5 juta.\n\n2. Dewi Lestari dan Joko Wirana Rp 4 juta."
        ),
        ["None Rina Sari & Budi Santoso", "None Dewi Lestari & Joko Wirana"]
    );
    assert_eq!(candidates("Hadir Gubernur dan Wakil Gubernur Aceh Rina Sari-Budi Santoso."), [""; 0]);
    // A month after a number, the name of a site.
    assert_eq!(persons("Pendaftaran calon anggota DPR dibuka pada 14-17 Juli."), [""; 0]);
}

#[test]
fn names_beside_ballot_numbers_and_pairs() {
    assert_eq!(
        candidates(
            "Mardullah calon 01 meraih 120 suara, calon 02 Tarsiwan meraih 640 suara. Kemudian calon 03 Wawan Tirtadi 510 suara."
        ),
        ["Some(1) Mardullah", "Some(2) Tarsiwan", "Some(3) Wawan Tirtadi"]
    );
    assert_eq!(
        candidates("Tempat ketiga diisi Bambang Lokana dan Samuel Tirtana dengan raihan suara 20 persen."),
        ["None Bambang Lokana & Samuel Tirtana"]
    );
    // Who shares a name with somebody else is not cut to it.
    assert_eq!(
        candidates("Pasangan Ratna Lokana dan Hendra Mahirsa unggul atas pasangan Hendra Lokapala dan Sri Nilawan."),
        ["None Ratna Lokana & Hendra Mahirsa", "None Hendra Lokapala & Sri Nilawan"]
    );
    assert_eq!(persons("Para calon lurah hadir, yakni Lokasari alias Lolo, Adi Lokana, dan Pandi Utomo.").len(), 3);
    assert_eq!(persons("“Siap,” kata Rina Sari di kantornya, Jl Imam Tirta."), ["Rina Sari | -"]);
}

#[test]
fn roles_told_by_a_clause() {
    let cases = [
        ("Rina Sari diberhentikan sebagai Ketua KPU Wanasari.", "Rina Sari | Ketua KPU Wanasari"),
        (
            "Budi A. Lokana yang diberhentikan sebagai Ketua PPS Lokapa, Kecamatan Loka.",
            "Budi A. Lokana | Ketua PPS Lokapa",
        ),
        ("Salah seorang tokoh pemuda, Joko Tirtana, setuju.", "Joko Tirtana | tokoh pemuda"),
        ("Sejak pagi sang camat, Irwan Lokadi, memantau.", "Irwan Lokadi | camat"),
        (
            "Anggota Komisi Pemilihan Umum atau KPU RI, Ilham Wirana, hadir.",
            "Ilham Wirana | Anggota Komisi Pemilihan Umum atau KPU RI",
        ),
        ("Rianto Wirana diketahui merupakan mantan Bupati Wanasari.", "Rianto Wirana | mantan Bupati Wanasari"),
    ];
    for (text, expected) in cases {
        assert_eq!(persons(text), [expected], "{text}");
    }
    // Those of a list, each in a line.
    assert_eq!(
        persons(
            "Sidang dibuka pagi ini oleh ketua. Ahli yang hadir:\n1. Mantan Anggota KPU RI Rina Lokana;\n2. Pakar Hukum Universitas Tirta Budi Wirana;"
        ),
        ["Rina Lokana | Mantan Anggota KPU RI", "Budi Wirana | Pakar Hukum Universitas Tirta"]
    );
    assert_eq!(
        persons("Dilantik Gubernur dan Wakil Gubernur Lampung Dewi Wirana dan Rina Lokana di Jakarta."),
        ["Dewi Wirana | Gubernur", "Rina Lokana | Wakil Gubernur Lampung"]
    );
    assert_eq!(
        candidates("Paslon nomor urut 1 dan 3, Rina Sari-Budi Santoso dan Dewi Lestari-Joko Wirana, hadir."),
        ["Some(1) Rina Sari & Budi Santoso", "Some(3) Dewi Lestari & Joko Wirana"]
    );
}
