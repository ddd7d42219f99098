//! Names that begin with a digit, in text that runs from right to left.

use crate::base::Language;

const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

/// A text in which names such as `3-CMC` and `1-boc-4-AP` stay whole: the digits before them would
/// go to the other side (UAX #9, rule W2), but for a mark that is not seen. Authors write none.
pub(super) fn kept_whole(text: &str, language: Language) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut name = String::new();
    let add = |name: &mut String, kept: &mut String| {
        let begins_with_digit = name.starts_with(|sign: char| sign.is_ascii_digit());
        let is_name = begins_with_digit && name.contains(|sign: char| sign.is_ascii_alphabetic());
        if is_name && language.direction() == "rtl" {
            kept.push(LEFT_TO_RIGHT_MARK);
        }
        kept.push_str(name);
        name.clear();
    };
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() || sign == '-' {
            name.push(sign);
        } else {
            add(&mut name, &mut kept);
            kept.push(sign);
        }
    }
    add(&mut name, &mut kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_with_a_digit_are_kept_whole_from_right_to_left() {
        for (text, expected) in [
            ("مادة 3-CMC.", "مادة \u{200e}3-CMC."),
            ("و1-boc-4-AP", "و\u{200e}1-boc-4-AP"),
            ("و1-boc-4-بيبيريدون", "و\u{200e}1-boc-4-بيبيريدون"),
            ("(JWH-018) 2016-2024، 180", "(JWH-018) 2016-2024، 180"),
        ] {
            assert_eq!(kept_whole(text, Language::Ar), expected);
            assert_eq!(kept_whole(text, Language::En), text);
        }
    }
}
