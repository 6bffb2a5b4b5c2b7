use super::*;

/// The voices that `of` picks, by name.
fn names(text: &str, of: fn(Voices) -> Vec<Option<Voice>>) -> Vec<String> {
    let document = Document::new(text);
    let people = People::find(&document);
    let name = |who: Option<Who>| match who {
        Some(Who::Person(person)) => people.persons[person].name.clone(),
        Some(Who::Phrase(phrase)) => phrase,
        None => "-".into(),
    };
    let voices = of(Voices::find(&document, &people));
    voices.into_iter().flatten().map(|voice| name(voice.who)).collect()
}

/// Who says each quote of a text.
fn speakers(text: &str) -> Vec<String> {
    names(text, |voices| voices.quotations)
}

/// Who says each reported sentence of a text.
fn reporters(text: &str) -> Vec<String> {
    names(text, |voices| voices.sentences)
}

#[test]
fn reported_sentences_have_their_speaker() {
    for (text, speaker) in [
        ("Menurut sejumlah warga, camat itu tidak netral.", "sejumlah warga"),
        ("Apalagi Panglima TNI mengatakan prajurit harus netral.", "Panglima TNI"),
        ("Netralitas polisi diserukan kembali oleh Kompol Rina Sari saat apel.", "Rina Sari"),
        (
            "Pesan Kapolres Loka ke Anggota: Jaga Netralitas\n\nApel digelar di lapangan pada hari Senin.",
            "Kapolres Loka",
        ),
    ] {
        assert_eq!(reporters(text), [speaker], "{text}");
    }
    for text in ["Menurut rencana, apel digelar besok.", "Menurut aturan desa semua warga boleh datang."] {
        assert_eq!(reporters(text), [""; 0], "{text}");
    }
}

#[test]
fn somebody_new_is_whom_the_next_pronoun_means() {
    let cases = [
        // Behind a word that opens the sentence.
        "“Kami sudah siap bekerja,” kata Budi Santoso.\n\nKemudian, Rina Sari selaku Pj Kepala Desa bersyukur warga rukun.\n\n\
            “Warga sudah memilih dengan tenang,” bebernya.",
        // The only one named, for the first time.
        "“Kami sudah siap bekerja,” kata Budi Santoso.\n\nDi Kecamatan Loka, sang camat, Rina Sari terus memantau persiapan.\n\n\
            “Semua harus siap sejak pagi,” katanya.",
        "“Kami sudah siap bekerja,” kata Budi Santoso.\n\nSebelumnya, Rina Sari mundur dari jabatannya.\n\n\
            “Saya baru ditunjuk kemarin sore,” kata kepada wartawan.",
    ];
    for text in cases {
        assert_eq!(speakers(text), ["Budi Santoso", "Rina Sari"], "{text}");
    }
    // She is only spoken to.
    let text = "“Kami sudah siap bekerja,” kata Budi Santoso.\n\nSurat itu diserahkan kepada Rina Sari.\n\n“Surat itu sudah kami terima,” katanya.";
    assert_eq!(speakers(text), ["Budi Santoso", "Budi Santoso"]);
}
