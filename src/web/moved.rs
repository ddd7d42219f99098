//! How a source changed, as pages say it.

use crate::base::Language;
use crate::courses::{Content, Moved};
use crate::texts::Texts;
use crate::web::words::{Said, Tongue};
use serde::Serialize;

/// One change, for `parts/moved`.
#[derive(Debug, Clone, Serialize)]
pub struct MovedLine {
    pub source: Said,
    /// Where it can be read; may be empty.
    pub href: String,
    /// The day, in words.
    pub date: String,
    pub what: Said,
    /// What depends on it.
    pub lessons: Vec<LessonLink>,
}

/// A lesson, with a link where the reader has one.
#[derive(Debug, Clone, Serialize)]
pub struct LessonLink {
    /// May be empty.
    pub href: String,
    pub title: Said,
}

impl MovedLine {
    /// A change of a source of this course, without lessons.
    pub fn new(
        (texts, language): (&Texts, Language),
        content: &Content,
        moved: &Moved<'_>,
    ) -> Self {
        let tongue = Tongue::of(language, content);
        let (named_in, title, _) = moved.source.named(language, content.source_language);
        let title = (named_in, title.to_owned());
        Self {
            source: Said::new(title, language),
            href: moved.source.url.clone(),
            date: texts.date(language, moved.change.date),
            what: Said::of(&moved.change.what, tongue, |what| what),
            lessons: Vec::new(),
        }
    }

    /// A line with and one without what it may lack.
    pub fn samples() -> Vec<Self> {
        let full = Self {
            source: Said::sample("Convention against Illicit Traffic, 1988", true),
            href: "https://www.unodc.org/pdf/convention_1988_en.pdf".to_owned(),
            date: "3 December 2024".to_owned(),
            what: Said::sample("Eighteen chemicals were added to Table I.", false),
            lessons: ["/learn/p/c/lessons/listing", ""]
                .map(|href| LessonLink {
                    href: href.to_owned(),
                    title: Said::sample("How a substance becomes controlled", true),
                })
                .into(),
        };
        let bare = Self {
            href: String::new(),
            lessons: Vec::new(),
            ..full.clone()
        };
        vec![full, bare]
    }
}
