//! Letter forms of Chinese characters: one character is drawn differently where Chinese, Japanese
//! and Korean are written (直, 骨, 海, 令, 雪), and its code does not say which is meant.

use serde::{Deserialize, Serialize};
use unicode_script::{Script, UnicodeScript as _};

/// Whose letter forms somebody's name has. Stored and sealed as its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HanForms {
    #[serde(rename = "zh-Hans")]
    Simplified,
    #[serde(rename = "zh-Hant")]
    Traditional,
    #[serde(rename = "ja")]
    Japanese,
    #[serde(rename = "ko")]
    Korean,
}

impl HanForms {
    /// In the order of the forms.
    pub const ALL: [Self; 4] = [
        Self::Simplified,
        Self::Traditional,
        Self::Japanese,
        Self::Korean,
    ];

    /// Reads a tag; `None` for anything else.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.tag() == tag)
    }

    /// The BCP 47 tag, by which browsers and readers choose the forms too.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::Japanese => "ja",
            Self::Korean => "ko",
        }
    }

    /// Whether there is anything to choose in a text: it holds a Chinese character.
    pub fn matter_in(text: &str) -> bool {
        text.chars().any(|sign| sign.script() == Script::Han)
    }

    /// What was chosen for a name; nothing where it holds no Chinese character.
    pub fn chosen(tag: &str, name: &str) -> Option<Self> {
        Self::parse(tag).filter(|_| Self::matter_in(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_chosen_for_names_that_have_chinese_characters() {
        for (tag, name, expected) in [
            ("ja", "直子", Some(HanForms::Japanese)),
            ("zh-Hant", "Lin 海", Some(HanForms::Traditional)),
            ("zh-Hans", "髙橋 さくら", Some(HanForms::Simplified)),
            ("ko", "金민준", Some(HanForms::Korean)),
            // The compatibility form of 令, which NFC makes U+4EE4, and one beyond the first plane.
            ("ja", "\u{F9A8}", Some(HanForms::Japanese)),
            ("ja", "\u{20BB7}野", Some(HanForms::Japanese)),
            ("ja", "さくら", None),
            ("ko", "김민준", None),
            ("ja", "Naoko", None),
            ("ja", "", None),
            ("", "直子", None),
            ("zh", "直子", None),
            ("JA", "直子", None),
            ("und-Hani", "直子", None),
        ] {
            assert_eq!(HanForms::chosen(tag, name), expected, "{tag} {name}");
        }
    }

    #[test]
    fn every_tag_is_read_as_it_is_written() {
        for forms in HanForms::ALL {
            assert_eq!(HanForms::parse(forms.tag()), Some(forms));
            let json = serde_json::to_string(&forms).unwrap();
            assert_eq!(json, format!("\"{}\"", forms.tag()));
            assert_eq!(serde_json::from_str::<HanForms>(&json).unwrap(), forms);
        }
    }
}
