//! The code printed on a certificate.
//!
//! Fourteen random signs from an alphabet of 28 (about 67 bits) and one check sign, written in
//! three groups of five. The alphabet has no vowels, so no code spells a word, and none of
//! `0 1 A E I L O U`, so no sign is taken for another (features.md §5.2). What a person typed all
//! the same is read by [`VerificationCode::read`]: the check sign decides what was meant.

use super::fold::digit;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// Digits and capital consonants without look-alikes; 28 signs, an even number as Luhn mod N asks.
const ALPHABET: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";
const RANDOM_SIGNS: usize = 14;

/// A well-formed certificate code. Never guessable, never derived from anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerificationCode(String);

/// The sign of which the number of samples is made, to its check sign.
const SAMPLE: char = '2';

/// How a typed code was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub code: VerificationCode,
    /// Whether a look-alike was replaced; the page must say so.
    pub is_mended: bool,
}

/// Why a typed code cannot be a code of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("a code has 15 signs; this has {signs}")]
    Length { signs: usize },
    #[error("group {group} contains `{sign}`, which no code uses")]
    Sign { group: usize, sign: char },
    #[error("the signs do not fit together: at least one was mistyped")]
    Check,
}

impl VerificationCode {
    /// Makes a code from 14 random bytes or more; `None` if chance gave too few usable bytes, or
    /// the number of samples. Bytes of 252 and above are skipped so that every sign is equally
    /// likely.
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        let mut signs: String = bytes
            .iter()
            .filter(|byte| **byte < 252)
            .take(RANDOM_SIGNS)
            .filter_map(|byte| ALPHABET.get(usize::from(byte % 28)))
            .map(|sign| char::from(*sign))
            .collect();
        if signs.len() < RANDOM_SIGNS || signs.chars().all(|sign| sign == SAMPLE) {
            return None;
        }
        signs.push(check_sign(&signs)?);
        Some(Self(signs))
    }

    /// The number that samples bear, and no certificate ever.
    pub fn sample() -> Self {
        Self(String::from(SAMPLE).repeat(RANDOM_SIGNS + 1))
    }

    /// Whether it is that one.
    pub fn is_sample(&self) -> bool {
        self.0.chars().all(|sign| sign == SAMPLE)
    }

    /// Reads a code in any case, with or without separators, written in other widths, scripts or
    /// digits; but every sign must be one of ours.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let signs = signs(text);
        let foreign = signs.iter().position(|sign| value(*sign).is_none());
        if let Some((position, sign)) = foreign.and_then(|at| signs.get(at).map(|sign| (at, *sign)))
        {
            return Err(CodeError::Sign {
                group: position / 5 + 1,
                sign,
            });
        }
        if signs.len() != RANDOM_SIGNS + 1 {
            return Err(CodeError::Length { signs: signs.len() });
        }
        match is_whole(&signs) {
            true => Ok(Self(signs.into_iter().collect())),
            false => Err(CodeError::Check),
        }
    }

    /// Reads what a person typed: as [`Self::parse`], and a sign that no code has is taken for what
    /// it may have been misread from, if the check sign leaves exactly one possibility.
    pub fn read(text: &str) -> Result<Reading, CodeError> {
        match Self::parse(text) {
            Ok(code) => Ok(Reading {
                code,
                is_mended: false,
            }),
            Err(error @ CodeError::Sign { .. }) => match mended(&signs(text)) {
                Some(code) => Ok(Reading {
                    code,
                    is_mended: true,
                }),
                None => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// The fourteen signs that are made of chance begin with these three; attempts to guess are
    /// counted by them.
    pub fn prefix(&self) -> &str {
        self.0.get(..3).unwrap_or_default()
    }

    /// The fifteen signs without separators, as stored and as in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for VerificationCode {
    /// In three groups: `7Q4K2-9XMPB-2D5RT`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, sign) in self.0.chars().enumerate() {
            if position > 0 && position % 5 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

/// The most signs that are mended: with three the check sign seldom leaves one possibility.
const MOST_MENDED: usize = 3;

/// The signs of a typed code: without separators and invisible marks, in capitals, with the digits
/// and letters of other scripts that look the same.
fn signs(text: &str) -> Vec<char> {
    text.nfkc()
        .filter(|sign| !is_separator(*sign))
        .flat_map(char::to_uppercase)
        .map(same_shape)
        .take(64)
        .collect()
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '.' | '_' | ',' | ':' | ';' | '/' | '·' | '•' | '−' | 'ـ'
        )
        || matches!(sign, '\u{2010}'..='\u{2015}' | '\u{FE58}')
        || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(
            sign,
            '\u{2060}'..='\u{2069}' | '\u{061C}' | '\u{00AD}' | '\u{FEFF}'
        )
}

/// Keyboards for Russian and Greek have capitals of the same shape; Arabic ones have digits.
fn same_shape(sign: char) -> char {
    match sign {
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Н' | 'Η' => 'H',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'Р' | 'Ρ' => 'P',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        'О' | 'Ο' => 'O',
        'А' | 'Α' => 'A',
        'Е' | 'Ε' => 'E',
        'І' | 'Ι' => 'I',
        other => digit(other)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(other),
    }
}

/// What stood on the paper when somebody types a sign that no code has.
fn misread_from(sign: char) -> &'static str {
    match sign {
        'O' | '0' => "DQCG8",
        'I' | '1' | 'L' | '|' | '!' => "7TJ",
        'A' => "4R",
        'E' => "F3B",
        'U' => "VJ",
        'З' | 'Э' => "3",
        'Ч' => "4",
        'Б' => "6B",
        _ => "",
    }
}

/// The one code that these signs can be, if there is exactly one.
fn mended(signs: &[char]) -> Option<VerificationCode> {
    let foreign = signs.iter().filter(|sign| value(**sign).is_none()).count();
    if signs.len() != RANDOM_SIGNS + 1 || foreign > MOST_MENDED {
        return None;
    }
    let mut possible: Vec<Vec<char>> = vec![Vec::new()];
    for sign in signs {
        let candidates: Vec<char> = match value(*sign) {
            Some(_) => vec![*sign],
            None => misread_from(*sign).chars().collect(),
        };
        let longer = |begun: &Vec<char>| -> Vec<Vec<char>> {
            let with = |next: &char| begun.iter().chain([next]).copied().collect();
            candidates.iter().map(with).collect()
        };
        possible = possible.iter().flat_map(longer).collect();
    }
    let mut whole = possible.into_iter().filter(|signs| is_whole(signs));
    match (whole.next(), whole.next()) {
        (Some(only), None) => Some(VerificationCode(only.into_iter().collect())),
        _ => None,
    }
}

/// Whether the last sign checks the others.
fn is_whole(signs: &[char]) -> bool {
    let body: String = signs.iter().take(RANDOM_SIGNS).collect();
    check_sign(&body) == signs.last().copied()
}

fn value(sign: char) -> Option<usize> {
    ALPHABET.iter().position(|known| char::from(*known) == sign)
}

/// Luhn mod N (the algorithm of ISO/IEC 7812-1 Annex B for an alphabet of N signs): finds every
/// single wrong sign and nearly every swap of neighbours.
fn check_sign(body: &str) -> Option<char> {
    let n = ALPHABET.len();
    let mut sum = 0;
    for (place, sign) in body.chars().rev().enumerate() {
        let product = value(sign)? * if place % 2 == 0 { 2 } else { 1 };
        sum += product / n + product % n;
    }
    ALPHABET
        .get((n - sum % n) % n)
        .map(|sign| char::from(*sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> VerificationCode {
        VerificationCode::from_random(&[7, 31, 255, 64, 99, 120, 200, 3, 17, 5, 250, 44, 91, 2, 60])
            .unwrap()
    }

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = sample();
        for typed in [
            code.to_string(),
            code.as_str().to_lowercase(),
            format!(" {} ", code),
        ] {
            assert_eq!(
                VerificationCode::parse(&typed).as_ref(),
                Ok(&code),
                "{typed}"
            );
        }
    }

    #[test]
    fn the_number_of_samples_is_a_code_that_chance_never_makes() {
        let sample = VerificationCode::sample();
        assert_eq!(VerificationCode::parse(sample.as_str()), Ok(sample.clone()));
        assert!(sample.is_sample() && !super::tests::sample().is_sample());
        assert_eq!(VerificationCode::from_random(&[0; 14]), None);
    }

    #[test]
    fn every_single_mistyped_sign_is_found() {
        let code = sample();
        for at in 0..15 {
            for sign in ALPHABET.iter().map(|s| char::from(*s)) {
                let mut signs: Vec<char> = code.as_str().chars().collect();
                if signs[at] == sign {
                    continue;
                }
                signs[at] = sign;
                let typed: String = signs.into_iter().collect();
                assert_eq!(
                    VerificationCode::parse(&typed),
                    Err(CodeError::Check),
                    "{typed}"
                );
            }
        }
    }

    #[test]
    fn a_look_alike_is_read_as_what_the_check_sign_allows() {
        let code = VerificationCode::parse("7Q4K2-9XMPB-2D5R7").unwrap();
        for (typed, is_mended) in [
            ("7q4k2 9xmpb 2d5r7", false),
            ("7Q4K2‑9XMPB—2D5R7\u{200F}", false),
            ("７Ｑ４Ｋ２９ＸＭＰＢ２Ｄ５Ｒ７", false),
            ("٧Q٤K٢-٩ХМРВ-٢D٥R٧", false),
            ("7Q4K2-9XMPB-2O5R7", true),
            ("7q4k2-9xmpb-2o5r7", true),
            ("7Q4K2-9XMPB-205R7", true),
            ("lQ4K2-9XMPB-2D5R7", true),
            ("7QAK2.9XMPB.2D5R7", true),
        ] {
            let reading = Reading {
                code: code.clone(),
                is_mended,
            };
            assert_eq!(VerificationCode::read(typed), Ok(reading), "{typed}");
        }
    }

    #[test]
    fn what_can_be_two_codes_or_none_is_not_guessed() {
        for typed in [
            // Four foreign signs.
            "IOIO2-9XMPB-2D5R7",
            // Nothing that an O is misread from gives the right check sign.
            "OQ4K2-9XMPB-2D5R7",
            "ÑQ4K2-9XMPB-2D5R7",
        ] {
            let read = VerificationCode::read(typed);
            assert!(matches!(read, Err(CodeError::Sign { .. })), "{typed}");
        }
    }

    #[test]
    fn every_code_of_which_one_sign_was_misread_is_found_again_or_refused() {
        let code = sample();
        for (at, sign) in code.as_str().chars().enumerate() {
            for typed in "O0I1LAEU"
                .chars()
                .filter(|c| misread_from(*c).contains(sign))
            {
                let mut signs: Vec<char> = code.as_str().chars().collect();
                signs[at] = typed;
                let typed: String = signs.into_iter().collect();
                assert_eq!(
                    VerificationCode::read(&typed).unwrap().code,
                    code,
                    "{typed}"
                );
            }
        }
    }

    #[test]
    fn a_foreign_sign_is_named_with_its_group() {
        let body: String = sample().as_str().chars().take(14).collect();
        let typed = format!("{body}O");
        assert_eq!(
            VerificationCode::parse(&typed),
            Err(CodeError::Sign {
                group: 3,
                sign: 'O'
            })
        );
        assert_eq!(
            VerificationCode::parse("2345"),
            Err(CodeError::Length { signs: 4 })
        );
    }
}
