//! Strings that people type, parsed once: e-mail address, person's name, key.

use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;
use unicode_script::{Script, UnicodeScript as _};

/// A text with one sign for each new line, as whoever types it counts them: forms send two.
pub fn plain_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A lower-case key of a course file: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 signs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// Reads a key; `None` if it has any other shape.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = text.len() <= 64
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no key")))
    }
}

/// An e-mail address that a mail server will take: one `@`, a dotted domain, no white space or
/// control characters, at most 254 octets (RFC 5321 §4.5.3.1). Kept in lower case, because people
/// do not remember how they once capitalised it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address; `None` if it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.trim().nfc().collect::<String>().to_lowercase();
        let (local, domain) = text.rsplit_once('@')?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"@".contains(c);
        let fits = text.len() <= 254
            && (1..=64).contains(&local.len())
            && !local.contains(odd)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && domain.contains('.')
            && domain.split('.').all(|label| {
                (1..=63).contains(&label.len())
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                    && !label.starts_with('-')
                    && !label.ends_with('-')
            });
        fits.then_some(Self(text))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    /// Hidden, so that no log line ever carries an address by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

/// A person's full name as they want it printed: one field, any script, 1 to 200 characters,
/// normalised to NFC, inner white space single. Mononyms are names.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct PersonName(String);

/// Why a typed name cannot be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("a name is needed")]
    Empty,
    #[error("a name has at most 200 characters; this has {characters}")]
    TooLong { characters: usize },
    #[error("the name contains a character that cannot be printed")]
    Unprintable,
    #[error("the Latin form may contain letters of the Latin script only")]
    NotLatin,
}

impl PersonName {
    /// Reads a name in any script. Control characters and those that reorder or hide text are
    /// refused; the joiners that some scripts need (U+200C, U+200D) are kept.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = name.nfc().collect();
        let characters = name.chars().count();
        if characters == 0 {
            return Err(NameError::Empty);
        }
        if characters > 200 {
            return Err(NameError::TooLong { characters });
        }
        if name.chars().any(is_unprintable) || !name.chars().any(char::is_alphabetic) {
            return Err(NameError::Unprintable);
        }
        Ok(Self(name))
    }

    /// Reads the Latin form of a name, as in the machine-readable zone of a passport but with
    /// diacritics allowed.
    pub fn parse_latin(text: &str) -> Result<Self, NameError> {
        let name = Self::parse(text)?;
        let foreign = |c: char| {
            !matches!(
                c.script(),
                Script::Latin | Script::Common | Script::Inherited
            )
        };
        if name.0.chars().any(foreign) {
            return Err(NameError::NotLatin);
        }
        Ok(name)
    }

    /// The same of a field that may be left empty.
    pub fn parse_latin_if_any(text: &str) -> Result<Option<Self>, NameError> {
        match text.trim().is_empty() {
            true => Ok(None),
            false => Self::parse_latin(text).map(Some),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PersonName {
    /// Hidden, so that no log line ever carries a name by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

/// Control, bidirectional override, invisible, private-use and unassigned-plane characters.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}')
        || "<>{}|\\^`\"".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_line_is_one_sign_however_it_was_sent() {
        for (sent, plain) in [
            ("", ""),
            ("a b", "a b"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\n\r\nc", "a\nb\n\nc"),
        ] {
            assert_eq!(plain_lines(sent), plain, "{sent:?}");
        }
    }

    #[test]
    fn names_of_any_script_and_mononyms_are_names() {
        for name in [
            "Sukarno",
            "María Ñáñez-Österberg",
            "أمينة بنت محمد",
            "王小明",
            "Nguyễn Thị Ánh",
            "O’Neill, Jr.",
            "ನಾಗರಾಜ",
        ] {
            assert_eq!(
                PersonName::parse(name).map(|n| n.to_string()),
                Ok(name.to_owned())
            );
        }
        assert_eq!(
            PersonName::parse("  Ada \u{a0} Lovelace ")
                .unwrap()
                .as_str(),
            "Ada Lovelace"
        );
    }

    #[test]
    fn what_cannot_be_printed_is_refused_with_the_reason() {
        for (typed, error) in [
            ("   ", NameError::Empty),
            ("\u{202E}adA", NameError::Unprintable),
            ("<b>Ada</b>", NameError::Unprintable),
            ("12345", NameError::Unprintable),
        ] {
            assert_eq!(PersonName::parse(typed), Err(error), "{typed:?}");
        }
        let long = "a".repeat(201);
        assert_eq!(
            PersonName::parse(&long),
            Err(NameError::TooLong { characters: 201 })
        );
        assert_eq!(PersonName::parse_latin("Амина"), Err(NameError::NotLatin));
        assert!(PersonName::parse_latin("Amina Bint-Moḥammad").is_ok());
    }

    #[test]
    fn addresses_are_parsed_not_guessed() {
        for good in [
            "ada@example.org",
            " Ada.L@Example.ORG ",
            "d'arc+quiz@sub.example.co",
        ] {
            assert!(Email::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "a b@example.org",
            "ada@localhost",
            "ada@-x.org",
            "a@b@c.org\r\nBcc: x@y.z",
            "ada@example..org",
        ] {
            assert!(Email::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_key_has_one_shape() {
        for good in ["a", "c3-l1-q1", "final"] {
            assert!(Key::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "ä", "a_b", &"a".repeat(65)] {
            assert!(Key::parse(bad).is_none(), "{bad}");
        }
    }
}
