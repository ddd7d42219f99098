//! What a learner writes for an assignment, and how far it has come; pure.

use super::file::{FileKind, Trace};
use crate::assessment::{Outcome, Receipt};
use crate::base::{BriefId, Digest, EnrolmentId, Key, Language, Points, Timestamp};
use crate::courses::{Assignment, words};
use std::fmt;

/// A brief: typed, or with a file instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    pub id: BriefId,
    /// None: of somebody who was erased.
    pub enrolment: Option<EnrolmentId>,
    pub assignment: Key,
    /// 1 for the first, 2 for the one after it was not passed.
    pub round: u32,
    /// In which it is written: the one of the page.
    pub language: Language,
    /// Empty once a file is handed in instead.
    pub text: String,
    pub saved_at: Timestamp,
    pub file: Option<FileFacts>,
    /// None while it is a draft.
    pub handed_in: Option<HandedIn>,
    /// None until it is marked.
    pub mark: Option<Mark>,
}

/// What is known of a file without opening it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    pub digest: Digest,
    pub kind: FileKind,
    /// Of a PDF.
    pub pages: Option<u32>,
    /// Of the others.
    pub words: Option<u32>,
    /// What in it may name its author.
    pub traces: Vec<Trace>,
}

/// The handing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    pub at: Timestamp,
    /// None: of somebody who was erased.
    pub receipt: Option<Receipt>,
}

/// What a brief was worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub points: Points,
    pub outcome: Outcome,
    pub at: Timestamp,
}

/// What a brief is called where nobody may be named: `7K3Q-FMXT`, made of its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code of a brief.
    pub fn of(brief: BriefId) -> Self {
        let facts = serde_json::json!(["the code of a brief", brief]);
        let receipt = Receipt::of_facts(&facts).to_string();
        Self(receipt.chars().take(9).collect())
    }

    /// What its file is called when it is fetched.
    pub fn file_name(&self, kind: FileKind) -> String {
        format!("brief-{self}.{}", kind.word())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The fewest words that can be marked: a fifth of the most.
pub const fn least_words(assignment: &Assignment) -> u32 {
    assignment.words / 5
}

/// Why a brief cannot be handed in as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Length {
    #[error("{words} words; there must be {least} at least")]
    TooShort { words: u32, least: u32 },
    #[error("{words} words; {most} are allowed")]
    TooLong { words: u32, most: u32 },
    #[error("{pages} pages; {most} are allowed")]
    TooManyPages { pages: u32, most: u32 },
}

impl Brief {
    /// The words of the typed text.
    pub fn words(&self) -> u32 {
        u32::try_from(words(&self.text)).unwrap_or(u32::MAX)
    }

    /// Whether it can be handed in as far as its length goes. The file counts, where there is one.
    pub fn check_length(&self, assignment: &Assignment) -> Result<(), Length> {
        let pages = self.file.as_ref().and_then(|file| file.pages);
        let words = match &self.file {
            Some(file) => file.words,
            None => Some(self.words()),
        };
        let (least, most) = (least_words(assignment), assignment.words);
        match (pages, words) {
            (Some(pages), _) if pages > assignment.pages => Err(Length::TooManyPages {
                pages,
                most: assignment.pages,
            }),
            (_, Some(words)) if words < least => Err(Length::TooShort { words, least }),
            (_, Some(words)) if words > most => Err(Length::TooLong { words, most }),
            _ => Ok(()),
        }
    }

    /// Whether it can still be changed.
    pub const fn is_draft(&self) -> bool {
        self.handed_in.is_none()
    }

    /// Whether it was marked and not passed, so that another may be written.
    pub fn is_failed(&self) -> bool {
        self.mark
            .is_some_and(|mark| mark.outcome == Outcome::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::assignment;
    use super::*;
    use crate::items::testing::key;

    fn brief(text: &str, file: Option<(Option<u32>, Option<u32>)>) -> Brief {
        let file = file.map(|(pages, words)| FileFacts {
            digest: Digest::of(b"file"),
            kind: FileKind::Pdf,
            pages,
            words,
            traces: Vec::new(),
        });
        Brief {
            id: BriefId::new(),
            enrolment: Some(EnrolmentId::new()),
            assignment: key("brief"),
            round: 1,
            language: Language::En,
            text: text.to_owned(),
            saved_at: Timestamp::from_millis(0),
            file,
            handed_in: None,
            mark: None,
        }
    }

    #[test]
    fn a_brief_has_a_fifth_to_all_of_its_words_or_pages_enough() {
        // Fifty words and two pages at most.
        let words = |count: usize| "word ".repeat(count);
        for (brief, is_fine) in [
            (brief("", None), false),
            (brief(&words(9), None), false),
            (brief(&words(10), None), true),
            (brief(&words(50), None), true),
            (brief(&words(51), None), false),
            (brief(&"字".repeat(20), None), true),
            (brief("", Some((Some(2), None))), true),
            (brief("", Some((Some(3), None))), false),
            (brief("", Some((None, Some(50)))), true),
            (brief("", Some((None, Some(51)))), false),
            // The file counts, not the text beside it.
            (brief(&words(20), Some((None, Some(3)))), false),
        ] {
            let found = brief.check_length(&assignment());
            assert_eq!(found.is_ok(), is_fine, "{:?} {found:?}", brief.file);
        }
    }

    #[test]
    fn a_code_says_nothing_and_names_the_file() {
        let code = Code::of(BriefId::new());
        let text = code.to_string();
        assert_eq!((text.len(), text.find('-')), (9, Some(4)), "{text}");
        assert_eq!(code.file_name(FileKind::Pdf), format!("brief-{text}.pdf"));
    }
}
