//! Numbers as people type them: digits of any script, decimal comma or point, groups.

pub use crate::base::fold::digit;
use rust_decimal::Decimal;

/// The most signs that are read; longer answers are no numbers.
const LONGEST: usize = 40;

/// What a typed number can mean. `1,250` is read both ways, as one and a quarter and as one
/// thousand two hundred and fifty: which of the two is usual depends on the reader's country, and
/// nobody should lose a point for that. Empty if it is no number.
pub fn readings(typed: &str) -> Vec<Decimal> {
    let Some((is_negative, signs)) = simplified(typed) else {
        return Vec::new();
    };
    let points = signs.matches('.').count();
    let commas = signs.matches(',').count();
    let found = match (points, commas) {
        (0, 0) => vec![plain(&signs)],
        (1, 0) => either(&signs, '.'),
        (0, 1) => either(&signs, ','),
        (0, _) => vec![grouped(&signs, ',').as_deref().and_then(plain)],
        (_, 0) => vec![grouped(&signs, '.').as_deref().and_then(plain)],
        _ => vec![mixed(&signs)],
    };
    let signed = |mut value: Decimal| {
        value.set_sign_negative(is_negative && !value.is_zero());
        value
    };
    let mut values: Vec<Decimal> = found.into_iter().flatten().map(signed).collect();
    values.dedup();
    values
}

/// Digits in ASCII, `.` and `,` for the separators, spaces and apostrophes between groups taken
/// out; and whether a minus stood before.
fn simplified(typed: &str) -> Option<(bool, String)> {
    // Keyboards and number formats of Arabic put marks of direction before the minus.
    let typed = typed.trim_start_matches(is_mark).trim();
    if typed.chars().count() > LONGEST {
        return None;
    }
    let rest = typed.strip_prefix(['-', '−', '－', '–']);
    let is_negative = rest.is_some();
    let rest = rest.unwrap_or_else(|| typed.strip_prefix(['+', '＋']).unwrap_or(typed));
    let mut signs = String::new();
    for sign in rest.trim_start().chars() {
        match sign {
            '.' | '٫' | '．' => signs.push('.'),
            ',' | '٬' | '，' | '،' => signs.push(','),
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '’' => {}
            _ if is_mark(sign) => {}
            _ => signs.push(char::from_digit(digit(sign)?, 10)?),
        }
    }
    signs
        .contains(|sign: char| sign.is_ascii_digit())
        .then_some((is_negative, signs))
}

/// A mark of direction, or a space.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{200E}' | '\u{200F}' | '\u{061C}') || sign.is_whitespace()
}

fn plain(signs: impl AsRef<str>) -> Option<Decimal> {
    let signs = signs.as_ref();
    let padded = match signs.strip_prefix('.') {
        Some(fraction) => format!("0.{fraction}"),
        None => signs.trim_end_matches('.').to_owned(),
    };
    Decimal::from_str_exact(&padded).ok()
}

/// One separator: a decimal one, and where three digits follow up to three others, perhaps one of
/// groups.
fn either(signs: &str, separator: char) -> Vec<Option<Decimal>> {
    let decimal = plain(signs.replace(separator, "."));
    let group = grouped(signs, separator).as_deref().and_then(plain);
    match group {
        Some(group) if !signs.starts_with('0') => vec![decimal, Some(group)],
        _ => vec![decimal],
    }
}

/// The digits without the separators of groups; `None` if these are no groups of three.
fn grouped(signs: &str, separator: char) -> Option<String> {
    let mut groups = signs.split(separator);
    let first = groups.next()?;
    let is_right = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    is_right.then(|| signs.replace(separator, ""))
}

/// Both separators: the last one is the decimal one and stands once.
fn mixed(signs: &str) -> Option<Decimal> {
    let at = signs.rfind(['.', ','])?;
    let (whole, fraction) = signs.split_at_checked(at)?;
    let fraction = fraction.trim_start_matches(['.', ',']);
    let separator = if whole.contains('.') { '.' } else { ',' };
    let is_once = !signs.get(at..)?.starts_with(separator);
    let whole = grouped(whole, separator)?;
    if is_once {
        plain(format!("{whole}.{fraction}"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> Vec<String> {
        let mut found: Vec<String> = readings(typed)
            .iter()
            .map(|value| value.normalize().to_string())
            .collect();
        found.sort();
        found
    }

    #[test]
    fn digits_of_any_script_and_both_separators_are_read() {
        for (typed, expected) in [
            ("180", vec!["180"]),
            (" 180 ", vec!["180"]),
            ("١٨٠", vec!["180"]),
            ("۱۸۰", vec!["180"]),
            ("１８０", vec!["180"]),
            ("१८०", vec!["180"]),
            ("-3", vec!["-3"]),
            ("−3", vec!["-3"]),
            ("+3", vec!["3"]),
            ("\u{61C}-٣", vec!["-3"]),
            (" \u{200F}−٣", vec!["-3"]),
            ("\u{1E951}\u{1E958}\u{1E950}", vec!["180"]),
            ("0.5", vec!["0.5"]),
            ("0,5", vec!["0.5"]),
            ("٠٫٥", vec!["0.5"]),
            (".5", vec!["0.5"]),
            ("5.", vec!["5"]),
            ("1 000 000", vec!["1000000"]),
            ("1\u{202F}000", vec!["1000"]),
            ("1’000", vec!["1000"]),
            ("1,250", vec!["1.25", "1250"]),
            ("1.250", vec!["1.25", "1250"]),
            ("0,250", vec!["0.25"]),
            ("12,50", vec!["12.5"]),
            ("1,250.5", vec!["1250.5"]),
            ("1.250,5", vec!["1250.5"]),
            ("1.000.000", vec!["1000000"]),
            ("1,000,000", vec!["1000000"]),
            ("٬", vec![]),
            ("1,00,000", vec![]),
            ("1.2.3", vec![]),
            ("1,2.3,4", vec![]),
            ("", vec![]),
            ("-", vec![]),
            ("about 3", vec![]),
            ("3 years", vec![]),
            ("1e9", vec![]),
            ("99999999999999999999999999999999999999999", vec![]),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,60}") {
            prop_assert!(readings(&typed).len() <= 2);
        }

        #[test]
        fn a_number_written_plainly_is_read(whole in 0_u64..1_000_000_000, cents in 0_u32..100) {
            let expected = Decimal::from_str_exact(&format!("{whole}.{cents:02}")).unwrap();
            for separator in [',', '.'] {
                let typed = format!("{whole}{separator}{cents:02}");
                prop_assert!(readings(&typed).contains(&expected));
            }
        }
    }
}
