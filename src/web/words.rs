//! Words of others on a page: a text with the language it is in.

use crate::base::Language;
use crate::monitoring::Count;
use serde::Serialize;

/// A name or title that may be in another language than the page: `lang`, `dir` and the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Name {
    pub text: String,
    pub lang: &'static str,
    pub dir: &'static str,
}

impl Name {
    /// A text in this language.
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            lang: language.tag(),
            dir: language.direction(),
        }
    }
}

/// A number of people as pages show it: small groups are told as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct People {
    pub is_few: bool,
    pub number: u64,
}

impl From<Count> for People {
    fn from(count: Count) -> Self {
        match count {
            Count::Few => Self {
                is_few: true,
                number: 0,
            },
            Count::Exactly(number) => Self {
                is_few: false,
                number,
            },
        }
    }
}
