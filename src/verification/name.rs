//! The name on a paper: compared with the register, and hinted at.

use crate::base::fold;
use crate::certificates::{Face, Sealer};
use unicode_segmentation::UnicodeSegmentation as _;

/// What the comparison of a typed name said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameAnswer {
    Match,
    Differs,
}

/// Whether this is the name on the certificate, in either of its two forms. Capitals, accents,
/// spaces and punctuation do not count. Of one whose holder was erased marks are compared.
pub(super) fn compare(typed: &str, face: &Face, sealer: &Sealer) -> NameAnswer {
    if let Some(erased) = &face.erased {
        return match erased.is_name(sealer, typed) {
            true => NameAnswer::Match,
            false => NameAnswer::Differs,
        };
    }
    compare_names(typed, (&face.name, face.latin_name.as_deref()))
}

/// The same for the two forms of a name.
pub fn compare_names(typed: &str, (name, latin): (&str, Option<&str>)) -> NameAnswer {
    let typed = fold::letters(typed);
    let is_name = |name: &str| !typed.is_empty() && fold::letters(name) == typed;
    match is_name(name) || latin.is_some_and(is_name) {
        true => NameAnswer::Match,
        false => NameAnswer::Differs,
    }
}

/// The first letters of the first and the last word: `M*** C***`. Enough to see that the paper of
/// somebody else is in hand, too little to learn a name.
pub fn hint(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = match words.as_slice() {
        [first, .., last] => vec![*first, *last],
        few => few.to_vec(),
    };
    let hint = |word: &&str| format!("{}***", word.graphemes(true).next().unwrap_or_default());
    ends.iter().map(hint).collect::<Vec<_>>().join(" ")
}

/// The hint inside a sentence: isolated, because it may run in the other direction.
pub fn isolated_hint(hint: &str) -> String {
    format!("\u{2068}{hint}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_shows_two_letters() {
        for (name, expected) in [
            ("María Fernanda Cruz", "M*** C***"),
            ("Sukarno", "S***"),
            ("王小明", "王***"),
            ("أمينة بنت محمد", "أ*** م***"),
            ("n\u{303}o X", "n\u{303}*** X***"),
        ] {
            assert_eq!(hint(name), expected);
        }
    }
}
