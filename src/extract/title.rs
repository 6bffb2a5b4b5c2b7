//! What well-known laws are about.

/// Titles by id. Sources: the instruments' own titles as cited in the press and on JDIH; shortened.
const TITLES: [(&str, &str); 22] = [
    ("UU 7/2017", "Pemilihan Umum"),
    ("UU 7/2023", "Penetapan Perppu 1/2022 tentang Pemilihan Umum"),
    ("Perppu 1/2022", "Perubahan atas UU 7/2017 tentang Pemilihan Umum"),
    ("UU 1/2015", "Pemilihan Gubernur, Bupati, dan Wali Kota"),
    ("UU 8/2015", "Perubahan atas UU 1/2015 tentang Pemilihan Gubernur, Bupati, dan Wali Kota"),
    ("UU 10/2016", "Perubahan Kedua atas UU 1/2015 tentang Pemilihan Gubernur, Bupati, dan Wali Kota"),
    ("UU 6/2020", "Penetapan Perppu 2/2020 tentang Pemilihan Gubernur, Bupati, dan Wali Kota"),
    ("UU 20/2023", "Aparatur Sipil Negara"),
    ("UU 5/2014", "Aparatur Sipil Negara"),
    ("UU 34/2004", "Tentara Nasional Indonesia"),
    ("UU 3/2025", "Perubahan atas UU 34/2004 tentang Tentara Nasional Indonesia"),
    ("UU 2/2002", "Kepolisian Negara Republik Indonesia"),
    ("UU 6/2014", "Desa"),
    ("UU 3/2024", "Perubahan Kedua atas UU 6/2014 tentang Desa"),
    ("UU 23/2014", "Pemerintahan Daerah"),
    ("UU 42/2008", "Pemilihan Umum Presiden dan Wakil Presiden"),
    ("PP 94/2021", "Disiplin Pegawai Negeri Sipil"),
    ("PP 42/2004", "Pembinaan Jiwa Korps dan Kode Etik Pegawai Negeri Sipil"),
    ("PP 53/2010", "Disiplin Pegawai Negeri Sipil"),
    ("PKPU 15/2023", "Kampanye Pemilihan Umum"),
    ("PKPU 3/2022", "Tahapan dan Jadwal Penyelenggaraan Pemilihan Umum Tahun 2024"),
    ("PKPU 2/2024", "Tahapan dan Jadwal Pemilihan Gubernur, Bupati, dan Wali Kota Tahun 2024"),
];

/// What a law is about, where known.
pub fn of(id: &str) -> Option<&'static str> {
    TITLES.iter().find(|(known, _)| *known == id).map(|(_, title)| *title)
}
