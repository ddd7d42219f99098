//! The code printed on a certificate.
//!
//! Fourteen random signs from an alphabet of 28 (about 67 bits) and one check sign, written in
//! three groups of five. The alphabet has no vowels, so no code spells a word, and none of
//! `0 1 A E I L O U`, so no sign is taken for another (features.md §5.2).

use std::fmt;

/// Digits and capital consonants without look-alikes; 28 signs, an even number as Luhn mod N asks.
const ALPHABET: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";
const RANDOM_SIGNS: usize = 14;

/// A well-formed certificate code. Never guessable, never derived from anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerificationCode(String);

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
    /// Makes a code from 14 random bytes or more; `None` if chance gave too few usable bytes.
    /// Bytes of 252 and above are skipped so that every sign is equally likely.
    pub fn from_random(bytes: &[u8]) -> Option<Self> {
        let mut signs: String = bytes
            .iter()
            .filter(|byte| **byte < 252)
            .take(RANDOM_SIGNS)
            .filter_map(|byte| ALPHABET.get(usize::from(byte % 28)))
            .map(|sign| char::from(*sign))
            .collect();
        if signs.len() < RANDOM_SIGNS {
            return None;
        }
        signs.push(check_sign(&signs)?);
        Some(Self(signs))
    }

    /// Reads what a person typed: any case, with or without separators.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let signs: Vec<char> = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑' | '.' | '_'))
            .map(|c| c.to_ascii_uppercase())
            .take(64)
            .collect();
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
        let body: String = signs.iter().take(RANDOM_SIGNS).collect();
        if check_sign(&body) != signs.last().copied() {
            return Err(CodeError::Check);
        }
        Ok(Self(signs.into_iter().collect()))
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
