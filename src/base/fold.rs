//! When two short texts say the same: case, accents, width, Arabic letter forms and the like do not
//! count.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript as _};

/// The zeros of the decimal digits (general category Nd of the Unicode Character Database); nine
/// more follow each.
#[rustfmt::skip]
const ZEROS: [char; 63] = [
    '\u{0030}', '\u{0660}', '\u{06F0}', '\u{07C0}', '\u{0966}', '\u{09E6}', '\u{0A66}', '\u{0AE6}',
    '\u{0B66}', '\u{0BE6}', '\u{0C66}', '\u{0CE6}', '\u{0D66}', '\u{0DE6}', '\u{0E50}', '\u{0ED0}',
    '\u{0F20}', '\u{1040}', '\u{1090}', '\u{17E0}', '\u{1810}', '\u{1946}', '\u{19D0}', '\u{1A80}',
    '\u{1A90}', '\u{1B50}', '\u{1BB0}', '\u{1C40}', '\u{1C50}', '\u{A620}', '\u{A8D0}', '\u{A900}',
    '\u{A9D0}', '\u{A9F0}', '\u{AA50}', '\u{ABF0}', '\u{FF10}',
    '\u{104A0}', '\u{10D30}', '\u{11066}', '\u{110F0}', '\u{11136}', '\u{111D0}', '\u{112F0}',
    '\u{11450}', '\u{114D0}', '\u{11650}', '\u{116C0}', '\u{11730}', '\u{118E0}', '\u{11950}',
    '\u{11C50}', '\u{11D50}', '\u{11DA0}', '\u{11F50}', '\u{16A60}', '\u{16AC0}', '\u{16B50}',
    '\u{1E140}', '\u{1E2F0}', '\u{1E4F0}', '\u{1E950}', '\u{1FBF0}',
];

/// Scripts in which a mark above or below a letter does not count; Common is what has none.
const BARE: [Script; 5] = [
    Script::Latin,
    Script::Greek,
    Script::Arabic,
    Script::Hebrew,
    Script::Common,
];

/// From and to: kashida, joiners, directional marks, the soft hyphen.
const INVISIBLE: [(char, char); 7] = [
    ('\u{0640}', '\u{0640}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{061C}', '\u{061C}'),
    ('\u{00AD}', '\u{00AD}'),
    ('\u{FEFF}', '\u{FEFF}'),
];

/// What a sign is taken for. In Arabic: alef with wasla, alef maksura, the Persian yeh and kaf, ta
/// marbuta.
#[rustfmt::skip]
const INSTEAD: [(char, &str); 26] = [
    ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"),
    ('þ', "th"), ('ı', "i"), ('ς', "σ"),
    ('ٱ', "ا"), ('ى', "ي"), ('ی', "ي"), ('ک', "ك"), ('ة', "ه"),
    ('’', "'"), ('‘', "'"), ('ʼ', "'"), ('`', "'"), ('´', "'"),
    ('‐', "-"), ('‑', "-"), ('‒', "-"), ('–', "-"), ('—', "-"), ('−', "-"),
];

/// The text in the form in which answers and names are compared: compatibility forms unified (NFKC:
/// width, ligatures, presentation forms), lower case, without accents, vowel signs, kashida,
/// invisible marks and punctuation around it, digits in ASCII, one space between words. Folding a
/// folded text changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut base = ' ';
    for sign in text.nfkc().flat_map(char::to_lowercase).nfd() {
        if is_combining_mark(sign) {
            if keeps_marks(base, sign) {
                folded.push(sign);
            }
            continue;
        }
        let before = folded.len();
        push(sign, &mut folded);
        // What became of it, so that a folded text folds to itself. What vanished is no base.
        if folded.len() > before {
            base = folded.chars().next_back().unwrap_or(' ');
        }
    }
    let trimmed = folded.trim_matches(|sign: char| sign.is_whitespace() || is_edge(sign));
    let words = trimmed.split_whitespace().collect::<Vec<_>>().join(" ");
    // Marks that something invisible had kept apart come into their order.
    words.nfd().collect()
}

/// The letters and digits of a folded text alone: without spaces, hyphens, apostrophes and other
/// punctuation inside it, which people leave out and put in.
pub fn letters(text: &str) -> String {
    let counts = |sign: &char| sign.is_alphanumeric() || is_combining_mark(*sign);
    fold(text).chars().filter(counts).collect()
}

/// The value of a decimal digit of any script.
pub fn digit(sign: char) -> Option<u32> {
    let place = u32::from(sign);
    ZEROS.iter().find_map(|zero| {
        let value = place.checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })
}

/// What the fold goes by beside Unicode itself, for a script that folds in the same way
/// (assets/offline/src/fold.js). Signs are given by their numbers: some cannot be seen.
#[derive(Debug, Serialize)]
pub struct Tables {
    zeros: Vec<u32>,
    invisible: Vec<(u32, u32)>,
    instead: Vec<(u32, &'static str)>,
    /// Names of scripts.
    bare: Vec<&'static str>,
}

/// The tables of this fold.
pub fn tables() -> Tables {
    let number = |sign: &char| u32::from(*sign);
    let range = |(first, last): &(char, char)| (number(first), number(last));
    let instead = |(sign, text): &(char, &'static str)| (number(sign), *text);
    Tables {
        zeros: ZEROS.iter().map(number).collect(),
        invisible: INVISIBLE.iter().map(range).collect(),
        instead: INSTEAD.iter().map(instead).collect(),
        bare: BARE.iter().map(|script| script.full_name()).collect(),
    }
}

/// Marks that are letters: those of scripts that write their vowels with them, and the breve of й.
fn keeps_marks(base: char, mark: char) -> bool {
    match base.script() {
        script if BARE.contains(&script) => false,
        Script::Cyrillic => mark == '\u{0306}',
        _ => true,
    }
}

fn push(sign: char, folded: &mut String) {
    let is_within = |(first, last): &(char, char)| (*first..=*last).contains(&sign);
    if INVISIBLE.iter().any(is_within) {
        return;
    }
    if let Some((_, instead)) = INSTEAD.iter().find(|(known, _)| *known == sign) {
        folded.push_str(instead);
        return;
    }
    // Some spaces belong to a script (Ogham), and their marks would stay.
    if sign.is_whitespace() {
        folded.push(' ');
        return;
    }
    let plain = digit(sign).and_then(|value| char::from_digit(value, 10));
    folded.push(plain.unwrap_or(sign));
}

/// Punctuation that people put around an answer.
fn is_edge(sign: char) -> bool {
    matches!(
        sign,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '"'
            | '\''
            | '('
            | ')'
            | '['
            | ']'
            | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '،'
            | '؛'
            | '؟'
            | '。'
            | '、'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '¿'
            | '¡'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_reader_takes_for_the_same_is_the_same() {
        for (one, other) in [
            ("Precursor", " precursor. "),
            ("naïveté", "NAIVETE"),
            ("Straße", "STRASSE"),
            ("ＩＮＣＢ", "incb"),
            ("ﬁnal", "final"),
            ("l’avis", "l'avis"),
            ("e‑mail", "e-mail"),
            ("two  words", "two\u{A0}words"),
            ("1971", "١٩٧١"),
            ("إشعار", "اشعار"),
            ("مُخَدِّرات", "مخدرات"),
            ("اتفـــاقية", "اتفاقيه"),
            ("الأولى", "الاولي"),
            ("Ещё", "еще"),
            ("通知。", "通知"),
            ("«уведомление»", "Уведомление"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_means_something_else_is_not_the_same() {
        for (one, other) in [
            ("1961", "1971"),
            ("мой", "мои"),
            ("कि", "का"),
            ("not listed", "listed"),
            ("通知", "通报"),
            ("c++", "c"),
        ] {
            assert_ne!(fold(one), fold(other), "{one} and {other}");
        }
        assert_eq!(fold(" \u{200F}… "), "");
    }

    #[test]
    fn what_the_fuzzer_found_stays_folded() {
        for text in [
            // A mark upon a space of a script of its own.
            "\u{65A}\u{1680}\u{65A}",
            // Marks in the wrong order, kept apart by a joiner.
            "\u{915}\u{951}\u{200D}\u{952}",
            // A second mark upon a letter that keeps its first.
            "\u{439}\u{301}",
        ] {
            let once = fold(text);
            assert_eq!(fold(&once), once, "{text:?}");
        }
    }

    #[test]
    fn names_are_the_same_however_their_parts_are_joined() {
        for (one, other) in [
            ("Fatima Al-Mansouri", "fatima almansouri"),
            ("María  Ñáñez", "MARIA NANEZ"),
            ("O’Neill, Jr.", "ONeill Jr"),
            ("王 小明", "王小明"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("عبد اللطيف", "عبداللطيف"),
        ] {
            assert_eq!(letters(one), letters(other), "{one} and {other}");
        }
        assert_ne!(letters("Ada Meadow"), letters("Ada Brook"));
        assert_eq!(letters(" -.’ "), "");
    }

    #[test]
    fn the_letters_of_a_name_are_these_here_and_in_the_script_of_the_exit_pack() {
        // tests/browser/exit.mjs reads the same file.
        let cases = include_str!("fixtures/letters.json");
        let cases: Vec<(String, String)> = serde_json::from_str(cases).unwrap();
        for (typed, expected) in &cases {
            assert_eq!(letters(typed), *expected, "{typed}");
        }
        let tables = serde_json::to_value(tables()).unwrap();
        for table in ["zeros", "invisible", "instead", "bare"] {
            assert!(!tables[table].as_array().unwrap().is_empty(), "{table}");
        }
        assert_eq!(tables["instead"][0], serde_json::json!([0xDF, "ss"]));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
