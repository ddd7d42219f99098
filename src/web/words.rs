//! Words of others on a page: a text with the language it is in.

use crate::base::text::NameError;
use crate::base::{Language, PerLanguage};
use crate::courses::Content;
use crate::monitoring::Count;
use serde::Serialize;

/// Words of a course or a partner with the language they are in: `{{said …}}` in templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    pub text: String,
    pub lang: &'static str,
    pub dir: &'static str,
    /// Whether they are in another language than the page, and have to be marked.
    pub is_foreign: bool,
}

impl Said {
    /// Words in a language, on a page in this one.
    pub fn new((language, text): (Language, impl Into<String>), page: Language) -> Self {
        Self {
            text: text.into(),
            lang: language.tag(),
            dir: language.direction(),
            is_foreign: language != page,
        }
    }

    /// The words in the page's language or the next best; empty where there are none.
    pub fn of<T>(texts: &PerLanguage<T>, tongue: Tongue, words: impl FnOnce(&T) -> &str) -> Self {
        let found = texts.find(tongue.page, tongue.source);
        let found = found.map(|(language, text)| (language, words(text)));
        Self::new(found.unwrap_or((tongue.page, "")), tongue.page)
    }

    /// English words for the samples of pages.
    pub fn sample(text: &str, is_foreign: bool) -> Self {
        Self {
            is_foreign,
            ..Self::new((Language::En, text), Language::En)
        }
    }
}

/// The page's language and the one that the words were written in.
#[derive(Debug, Clone, Copy)]
pub struct Tongue {
    pub page: Language,
    pub source: Language,
}

impl Tongue {
    /// For words of this course.
    pub fn of(page: Language, content: &Content) -> Self {
        Self {
            page,
            source: content.source_language,
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

/// What is wrong with a name that is to stand on a certificate: `replace-problem-…`.
pub const fn name_problem(error: NameError) -> &'static str {
    match error {
        NameError::Empty => "replace-problem-empty",
        NameError::TooLong { .. } => "replace-problem-too-long",
        NameError::Unprintable => "replace-problem-unprintable",
        NameError::NotLatin => "replace-problem-not-latin",
    }
}
