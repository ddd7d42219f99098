//! What always holds of texts and numbers, however they are typed.

use super::*;
use proptest::sample::select;
use rust_decimal::Decimal;

/// What stands around an answer and does not count.
const EDGES: &[&str] = &["", " ", ". ", "«", "?»", "\u{200F}", "\u{3000}("];
/// What stands around a number and does not count.
const SPACES: &[&str] = &["", " ", "\u{A0}", "\u{200F}", "\u{61C} "];
const ZEROS: &[char] = &['0', '٠', '۰', '०', '０'];
const MINUSES: &[char] = &['-', '−', '－', '–'];
const DECIMAL_SIGNS: &[char] = &['.', ',', '٫', '．', '，'];

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zà-öø-ÿœł0-9]{1,9}( [a-z]{1,9})?",
        "[а-яё]{1,9}( [а-я]{1,9})?",
        "[ء-غف-ي]{1,9}( [ء-غف-ي]{1,9})?",
        "[一-龥]{1,6}",
    ]
}

/// A short text with its variants and their shares.
fn any_text() -> impl Strategy<Value = (Item, Vec<(String, u32)>)> {
    let share = prop_oneof![Just(1000_u32), 1_u32..=1000];
    let variants = proptest::collection::vec((any_words(), share), 1..4);
    (variants, any_points()).prop_map(|(variants, worth)| {
        let mut item = text_of(&variants);
        item.points = worth;
        (item, variants)
    })
}

fn text_of(variants: &[(String, u32)]) -> Item {
    let variants: Vec<(&str, u32)> = variants
        .iter()
        .map(|(text, share)| (text.as_str(), *share))
        .collect();
    short_text("q", &variants)
}

/// A sign as somebody else would type it.
fn otherwise(sign: char, how: u8) -> String {
    // A mark upon a Chinese sign would be a part of it.
    let takes_marks = !('一'..='龥').contains(&sign);
    match how {
        0 => sign.to_uppercase().collect(),
        1 => wide(sign).to_string(),
        2 if takes_marks => format!("{sign}\u{301}"),
        3 if takes_marks => format!("{sign}\u{308}"),
        4 => format!("{sign}\u{200D}"),
        _ => sign.to_string(),
    }
}

/// The sign in the width of Chinese ones, if it has it.
fn wide(sign: char) -> char {
    match sign {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(sign) + 0xFEE0).unwrap(),
        _ => sign,
    }
}

/// A digit in the script whose zero is given.
fn in_script(digit: char, zero: char) -> char {
    char::from_u32(u32::from(zero) + digit.to_digit(10).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_variant_counts_in_any_case_and_width_and_with_any_accents(
        (item, variants) in any_text(),
        which in any::<usize>(),
        changes in proptest::collection::vec(0_u8..6, 19),
        (before, after) in (select(EDGES), select(EDGES)),
    ) {
        let (variant, share) = &variants[which % variants.len()];
        let signs: String = variant
            .chars()
            .zip(changes)
            .map(|(sign, how)| otherwise(sign, how))
            .collect();
        let text = format!("{before}{signs}{after}");
        let marking = sound(&item, Some(&typed(&text)))?;
        // Another variant may say the same and be worth more.
        prop_assert!(marking.points >= item.points.part(*share, 1000), "{:?}", text);
        let best = variants.iter().map(|(_, share)| *share).max().unwrap();
        let marking = sound(&item, item.right_answer().as_ref())?;
        prop_assert_eq!(marking.points, item.points.part(best, 1000));
    }

    #[test]
    fn the_best_variant_counts_and_what_is_none_earns_nothing(
        variants in proptest::collection::vec(("[ab]{1,2}", 1_u32..=1000), 1..6),
        text in "[ab]{1,2}",
    ) {
        let marking = sound(&text_of(&variants), Some(&typed(&text)))?;
        let shares = variants.iter().filter(|(variant, _)| *variant == text);
        let best = shares.map(|(_, share)| *share).max();
        prop_assert_eq!(marking.points.thousandths(), best.unwrap_or(0));
    }

    #[test]
    fn a_number_counts_in_the_digits_and_signs_of_any_script(
        (is_negative, whole, cents) in (any::<bool>(), 0_u32..1_000_000, 0_u32..100),
        (zero, minus) in (select(ZEROS), select(MINUSES)),
        decimal_sign in select(DECIMAL_SIGNS),
        (before, after) in (select(SPACES), select(SPACES)),
    ) {
        let plain = format!("{whole}.{cents:02}");
        let signs: String = plain
            .chars()
            .map(|sign| match sign {
                '.' => decimal_sign,
                digit => in_script(digit, zero),
            })
            .collect();
        let (value, text) = match is_negative {
            true => (format!("-{plain}"), format!("{before}{minus}{signs}{after}")),
            false => (plain, format!("{before}{signs}{after}")),
        };
        let item = number("q", &[(value.as_str(), "0", 1000)]);
        let marking = sound(&item, Some(&typed(&text)))?;
        prop_assert_eq!(marking.correctness, Correctness::Right, "{:?}", text);
    }

    #[test]
    fn a_number_counts_up_to_its_tolerance_and_no_further(
        value in -1_000_000_i64..1_000_000,
        beside in -300_i64..=300,
        tolerance in 0_i64..=300,
    ) {
        let hundredths = |count: i64| Decimal::new(count, 2).to_string();
        let (right, given) = (hundredths(value), hundredths(value + beside));
        let around = hundredths(tolerance);
        let item = number("q", &[(right.as_str(), around.as_str(), 1000)]);
        let marking = sound(&item, Some(&typed(&given)))?;
        let expected = match beside.abs() <= tolerance {
            true => Correctness::Right,
            false => Correctness::Wrong,
        };
        prop_assert_eq!(marking.correctness, expected, "{:?}", given);
    }

    #[test]
    fn whatever_is_typed_is_marked((texts, _) in any_text(), text in "\\PC{0,80}") {
        let numbers = number("q", &[("0.1", "0.05", 1000), ("3", "0", 500)]);
        for item in [numbers, texts] {
            sound(&item, Some(&typed(&text)))?;
        }
    }

    #[test]
    fn what_cannot_be_compared_is_blank(
        (texts, _) in any_text(),
        text in "[ .?!«»…\u{200B}\u{200F}\u{3000}]{0,6}",
    ) {
        let numbers = number("q", &[("0", "1", 1000)]);
        for item in [numbers, texts] {
            let marking = sound(&item, Some(&typed(&text)))?;
            prop_assert_eq!(marking.points, Points::ZERO);
            prop_assert_eq!(marking.correctness, Correctness::Blank);
        }
    }
}
