//! Any text gives a valid analysis, the same one each time, in time that grows with its length.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::Value;
use sorot::{Options, analyze};

/// Analyses the text, checks every span of the result and gives it back as JSON.
fn checked(text: &str) -> Value {
    let json = serde_json::to_value(analyze(text, &Options::default())).unwrap();
    let edges = edges(text);
    spans(&json, &mut |start, end| {
        assert!(start < end, "{start}..{end} is empty");
        assert!(edges.get(start) == Some(&true), "{start}..{end} starts inside a character or outside the text");
        assert!(edges.get(end) == Some(&true), "{start}..{end} ends inside a character or outside the text");
    });
    for list in ["statements", "quotes", "facts", "checks", "furniture"] {
        let starts: Vec<_> = json[list].as_array().unwrap().iter().map(|x| x["start"].as_u64().unwrap()).collect();
        assert!(starts.is_sorted(), "{list} are not sorted: {starts:?}");
    }
    json
}

/// For each UTF-16 offset, whether a character starts or the text ends there.
fn edges(text: &str) -> Vec<bool> {
    let mut edges = Vec::with_capacity(text.len() + 1);
    for c in text.chars() {
        edges.push(true);
        if c.len_utf16() == 2 {
            edges.push(false);
        }
    }
    edges.push(true);
    edges
}

/// Visits every span, however deep.
fn spans(value: &Value, visit: &mut impl FnMut(usize, usize)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| spans(item, visit)),
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                visit(start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
            }
            fields.values().for_each(|field| spans(field, visit));
        }
        _ => {}
    }
}

fn findings(json: &Value) -> usize {
    ["statements", "quotes", "facts", "people", "checks"].iter().map(|list| json[*list].as_array().unwrap().len()).sum()
}

#[test]
fn nothing_in_nothing() {
    for text in ["", " ", "\n", "\r\n\r\n", "\u{feff}", "\0", "“", "\"", "”“", ".", "?!", "—", "1", "%", "a", "é", "🗳"]
    {
        let json = checked(text);
        assert_eq!(findings(&json), 0, "{text:?}: {json}");
    }
}

#[test]
fn odd_texts() {
    let sentence = "“ASN harus netral,” tegas Rina Wulandari, Selasa (8/10/2024). ";
    let digits = "0123456789".repeat(500);
    let texts = [
        // unclosed and unbalanced quotes
        "“ASN harus netral, tegas Rina Wulandari.\n\nPolisi juga.".to_owned(),
        "\"\"\"\"ASN netral\"\" \"".to_owned(),
        "Pilkada 2024 Mei".to_owned(),
        "”ASN netral,” kata dia. ”TNI juga.\n”Polri”".to_owned(),
        "“".repeat(5000),
        "\"” „‘'".repeat(2000),
        // only digits, numbers that overflow, dates that cannot be
        digits.clone(),
        format!("{digits} pemilih, {digits}%, {digits} November 2024, Rp{digits} triliun"),
        "99/99/9999 31 Februari 2024, 0 Januari 0000, 31-30 November 2024, 1,2,3,4.5.6 pemilih, 1..2 TPS, ,5 persen"
            .to_owned(),
        "UU Nomor Tahun, UU 99999999999999999999/2024, Nomor Nomor Nomor Tahun Tahun".to_owned(),
        // markup and scripts
        "<p>ASN <b>harus</b> netral</p><script>alert('“netral”')</script><!-- Baca juga: -->".to_owned(),
        "&ldquo;ASN netral&rdquo; &amp; &#8220; &nbsp;".to_owned(),
        // other languages and scripts
        "The civil service must remain neutral, said John Smith on Monday (7/10/2024).".to_owned(),
        "يجب أن يكون الموظفون محايدين، قال المتحدث يوم ٧ أكتوبر.".to_owned(),
        "公务员必须保持中立。“中立很重要，”他说。".to_owned(),
        "Para abdi negara kudu netral, ngendikane Pak Lurah ing dina Senen.".to_owned(),
        "हमें तटस्थ रहना चाहिए। ИИ́ 🇮🇩👩‍👩‍👧‍👦".to_owned(),
        // characters that do not stand alone
        "\u{301}\u{301}\u{301}netral\u{301} “\u{301}ASN\u{301} netral\u{301}”\u{301}".to_owned(),
        "AS\u{200b}N har\u{ad}us net\u{200d}ral\u{feff}, kata\u{a0}Rina\u{2060}.".to_owned(),
        sentence.replace(' ', "\u{a0}"),
        sentence.replace(' ', "\r\n"),
        sentence.replace("etral", "e-\r\ntral").replace("8/10", "8-\n/10"),
        "ne-\n".repeat(500) + "tral 😀-\nasn kepala-\nkepala-\nkepala",
        sentence.replace(' ', "\u{2028}"),
        sentence.replace(' ', ""),
        sentence.to_uppercase(),
        sentence.chars().rev().collect(),
        sentence.chars().flat_map(|c| [c, '🗳']).collect(),
        // binary junk
        (0..20_000u32).map(|i| char::from_u32(i.wrapping_mul(2_654_435_761) % 0x11_0000).unwrap_or('\0')).collect(),
        String::from_utf8_lossy(
            &(0..20_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect::<Vec<_>>(),
        )
        .into_owned(),
    ];
    for text in &texts {
        assert_eq!(checked(text), checked(text), "not the same twice");
    }
}

#[test]
fn windows_line_ends_change_nothing() {
    let unix = "KPU Tetapkan 3 Paslon\n\n“ASN harus netral,” tegas Rina Wulandari, Selasa (8/10/2024).\n\nBaca juga: Banjir\n\nSebanyak 206 TPS disiapkan.\n";
    let (unix_found, windows_found) = (checked(unix), checked(&unix.replace('\n', "\r\n")));
    for list in ["statements", "quotes", "facts", "people"] {
        let count = |json: &Value| json[list].as_array().unwrap().len();
        assert_eq!(count(&unix_found), count(&windows_found), "{list}");
    }
}

/// Texts of about `size` bytes that have been slow somewhere, by name.
fn large(size: usize) -> Vec<(&'static str, String)> {
    let fill = |unit: &str| unit.repeat(size / unit.len());
    vec![
        ("articles", fill(ARTICLE)),
        ("one endless sentence", fill("dan ASN serta TNI, Polri yang netral, menurut Rina Wulandari, ketua KPU, ")),
        ("one word", "a".repeat(size)),
        ("netral", fill("netral ")),
        ("names", fill("Rina Wulandari, Joko Santoso, ")),
        ("different names", (0..size / 16).map(|i| format!("{} Rina{} ", word(i), word(i / 7))).collect()),
        (
            "different bodies",
            (0..size / 24).map(|i| format!("Survei {} Raya{}.\nRina{}\n", word(i), word(i / 3), word(i))).collect(),
        ),
        ("taking office at the end", {
            let half = "Harga cabai di pasar naik lagi hari ini. ".repeat(size / 84);
            format!("Pemilu 2024. {half}{}", "Pelantikan gelombang dua pada 4 Juni. ".repeat(size / 80))
        }),
        ("quotes opened", fill("“ASN harus netral, tegas Rina. ")),
        ("marks", fill("\"")),
        ("digits", fill("1234567890")),
        ("dates", fill("1/1/2024, 2-3 Mei dan 4 Juni, ")),
        (
            "dates that go on",
            format!("Debat pertama pilkada digelar pada 3 Juni 2024. {}", fill("Kemudian di Tirtaloka pada 4 Juni. ")),
        ),
        ("numbers", fill("12.345 pemilih 1,5 juta seratus dua puluh ribu ")),
        // No sentence ends; somebody who must be neutral and an election are named, or not.
        ("table", fill("Kecamatan Wanasari 12.345\n")),
        ("table of an election", format!("Pemilu 2024 di Tirtaloka.\n{}", fill("TPS 12 di Wanasari 345\n"))),
        ("line ends", fill("\n")),
        ("words cut by line ends", fill("netra-\nlitas kepala-\r\nkepala\u{ad}\n")),
        ("short lines", fill("Editor: A\n\n")),
        ("spaces", fill(" ")),
        ("stops", fill("A. B. Dr. ")),
        ("brackets", fill("(((")),
        ("combining marks", fill("\u{301}")),
        ("zero width", fill("\u{200b}")),
        ("emoji", fill("🗳")),
        ("Chinese", fill("公务员必须保持中立。")),
    ]
}

/// A made-up capitalised word for each number.
fn word(mut n: usize) -> String {
    let mut word = String::from("K");
    loop {
        word.push(char::from(b'a' + (n % 26) as u8));
        n /= 26;
        if n == 0 {
            return word;
        }
    }
}

const ARTICLE: &str = "Bupati Minta ASN Netral\n\nWANASARI – Bupati Wanasari, H. Ratna Suminar, M.Si meminta ASN tidak memihak \
    pada Pilkada 2024.\n\n“ASN harus netral. Jangan ada yang ikut politik praktis,” tegas Ratna, Selasa (8/10/2024).\n\nKPU \
    mencatat 97.517 pemilih di 206 TPS. Pasangan nomor urut 1 Arman Lasmana-Dewi Kartiningsih meraih 41,3 persen suara \
    menurut UU Nomor 10 Tahun 2016.\n\nBaca juga: Harga Cabai\n\n";

/// The processor time of this thread where the system tells it (others may keep the machine busy), else the time of day.
fn now() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = stat.and_then(|s| s.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn time(text: &str) -> Duration {
    let start = now();
    std::hint::black_box(analyze(text, &Options::default()));
    now() - start
}

#[test]
fn five_megabytes() {
    for (name, text) in large(5 << 20) {
        let start = now();
        checked(&text);
        let took = now() - start;
        println!("{name}: {took:.1?}");
        assert!(took < Duration::from_secs(60), "{name}: {took:?}");
    }
}

/// Twice the text, about twice the time: the best of five, for a disturbance only ever adds.
#[test]
fn time_grows_with_the_length() {
    let mut slow = vec![];
    for ((name, once), (_, twice)) in large(1 << 20).into_iter().zip(large(2 << 20)) {
        let mut least = f64::INFINITY;
        for _ in 0..5 {
            let ratio = time(&twice).as_secs_f64() / time(&once).as_secs_f64().max(0.005);
            least = least.min(ratio);
            if least <= 3.5 {
                break;
            }
        }
        println!("{name}: {least:.1}");
        if least > 3.5 {
            slow.push(format!("{name}: {least:.1} times the time for twice the text"));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// What the rules look for, and what stands between.
const PIECES: &[&str] = &[
    "ASN",
    "TNI",
    "Polri",
    "kades",
    "KPU",
    "Bawaslu Kota",
    "MK",
    "harus",
    "wajib",
    "netral",
    "netralitas",
    "tidak memihak",
    "politik praktis",
    "paslon",
    "nomor urut 2",
    "sanksi",
    "ikrar",
    "surat edaran",
    "dugaan pelanggaran",
    "kata",
    "tegasnya",
    "ujar Rina",
    "menurut",
    "Rina Wulandari",
    "H. Joko Santoso, M.Si",
    "Dr.",
    "Plt.",
    "No.",
    "Ketua",
    "Pj Bupati",
    "Kabupaten",
    "Senin (7/10)",
    "27 November",
    "24-26",
    "2024",
    "Mei",
    "akhir",
    "Pilkada 2024",
    "Pemilu",
    "UU Nomor 10 Tahun 2016",
    "PKPU",
    "97.517 pemilih",
    "dua",
    "ratus",
    "1,5 juta",
    "TPS",
    "surat suara",
    "41,3 persen",
    "%",
    "Rp5 miliar",
    "Baca juga:",
    "Editor:",
    "-",
    "–",
    ",",
    ".",
    ";",
    ":",
    "?",
    "!",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "…",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{301}",
    "é",
    "🗳",
    "1.",
    "•",
    "*",
    "<p>",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mixtures(pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..80)) {
        let text: String = pieces.iter().flat_map(|(piece, space)| [*piece, if *space { " " } else { "" }]).collect();
        prop_assert_eq!(checked(&text), checked(&text));
    }

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        checked(&text);
    }
}
