//! Strings that may stand in a credential.

use unicode_normalization::UnicodeNormalization as _;

/// Why a text cannot be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("is empty")]
    Empty,
    #[error("is longer than {0} characters")]
    TooLong(usize),
    #[error("contains a control character or one that reorders text")]
    Unprintable,
    #[error("is not an address beginning with https:// or http://")]
    NoAddress,
    #[error("is not a decimal number with at most two places")]
    NoNumber,
    #[error("is not a whole second between the years 1970 and 9999")]
    NoWholeSecond,
    #[error("has too many entries")]
    TooMany,
    #[error("is not a salted SHA-256")]
    NoHash,
}

/// One line in NFC, white space single; control characters and those that reorder are refused.
pub(super) fn line(text: &str, limit: usize) -> Result<String, Fault> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text: String = text.nfc().collect();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.chars().count() > limit {
        return Err(Fault::TooLong(limit));
    }
    if text.chars().any(is_unprintable) {
        return Err(Fault::Unprintable);
    }
    Ok(text)
}

/// Controls, embeddings, overrides and isolates, the byte order mark, tags, and non-characters.
/// Joiners and single direction marks stay: scripts need them and they reorder no foreign text.
fn is_unprintable(sign: char) -> bool {
    let number = u32::from(sign);
    sign.is_control()
        || matches!(sign, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
        || matches!(sign, '\u{FFF0}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}')
        || matches!(sign, '\u{E0000}'..='\u{E007F}')
        || number & 0xFFFE == 0xFFFE
}

/// An absolute web address in ASCII, as IRIs of a graph must be.
pub(super) fn address(text: &str) -> Result<String, Fault> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let rest = rest.ok_or(Fault::NoAddress)?;
    let odd = |b: u8| !b.is_ascii_graphic() || b"<>\"{}|\\^`".contains(&b);
    let is_fit = text.len() <= 2000
        && rest.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[')
        && !text.bytes().any(odd);
    is_fit.then(|| text.to_owned()).ok_or(Fault::NoAddress)
}

/// A decimal number below a million in its one shortest form: `0`, `2`, `2.5`, `87.25`.
pub(super) fn number(text: &str) -> Result<String, Fault> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_fit = (1..=6).contains(&whole.len())
        && part.len() <= 2
        && digits(whole)
        && digits(part)
        && !text.ends_with('.');
    if !is_fit {
        return Err(Fault::NoNumber);
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let part = part.trim_end_matches('0');
    Ok(match part {
        "" => whole.to_owned(),
        part => format!("{whole}.{part}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_normalised_and_what_reorders_or_hides_is_refused() {
        assert_eq!(
            line("  Jose\u{301}  Nu\u{f1}ez ", 20).as_deref(),
            Ok("José Nuñez")
        );
        assert_eq!(line("عبد الله", 20).as_deref(), Ok("عبد الله"));
        assert_eq!(
            line("می\u{200c}خواهم", 20).as_deref(),
            Ok("می\u{200c}خواهم")
        );
        assert_eq!(line(" ", 20), Err(Fault::Empty));
        assert_eq!(line("abc", 2), Err(Fault::TooLong(2)));
        for bad in [
            "a\u{202e}b",
            "a\u{2066}b",
            "a\u{0}b",
            "a\u{7f}b",
            "a\u{feff}b",
            "a\u{ffff}b",
            "a\u{e0041}b",
        ] {
            assert_eq!(line(bad, 20), Err(Fault::Unprintable), "{bad:?}");
        }
    }

    #[test]
    fn addresses_are_absolute_and_plain() {
        for good in [
            "https://example.org",
            "http://127.0.0.1:8080/a?b=c#d",
            "https://[::1]/",
        ] {
            assert_eq!(address(good).as_deref(), Ok(good));
        }
        for bad in [
            "",
            "https://",
            "example.org",
            "https:///x",
            "https://a b",
            "https://é.org",
            "javascript:alert(1)",
            "https://a/<b>",
            "https://a\n",
        ] {
            assert_eq!(address(bad), Err(Fault::NoAddress), "{bad:?}");
        }
    }

    #[test]
    fn numbers_have_one_form() {
        for (text, expected) in [
            ("2", "2"),
            ("2.50", "2.5"),
            ("087.25", "87.25"),
            ("0.00", "0"),
        ] {
            assert_eq!(number(text).as_deref(), Ok(expected));
        }
        for bad in [
            "", ".", "1.", ".5", "-1", "1e3", "1,5", "1.234", "1234567", "٣",
        ] {
            assert_eq!(number(bad), Err(Fault::NoNumber), "{bad:?}");
        }
    }
}
