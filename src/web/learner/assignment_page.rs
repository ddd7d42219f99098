//! What the page of an assignment shows: what is asked, how it is marked, and how far one is.

use crate::web::Page;
use crate::web::rubric::RubricPart;
use crate::web::words::Said;
use serde::Serialize;

/// An assignment, from its instructions to its mark.
#[derive(Debug, Clone, Serialize)]
pub struct AssignmentPage {
    pub course: Said,
    pub course_href: String,
    pub module_number: usize,
    pub title: Said,
    pub brief_html: String,
    pub brief_lang: &'static str,
    pub brief_dir: &'static str,
    /// Whether the certificate can be had without it.
    pub is_optional: bool,
    pub words: u32,
    pub least: u32,
    pub pages: u32,
    pub pass: u32,
    pub peers: u32,
    pub days: u32,
    pub apart: u32,
    pub rubric: RubricPart,
    pub path: String,
    /// What is wrong, as a sentence; empty if nothing is.
    pub problem: String,
    /// None while nothing can be written.
    pub writing: Option<WritingPart>,
    /// None before it is handed in.
    pub handed: Option<HandedPart>,
    pub outcome: Option<OutcomePart>,
}

/// The draft.
#[derive(Debug, Clone, Serialize)]
pub struct WritingPart {
    /// Whether an earlier brief was not passed.
    pub is_again: bool,
    pub text: String,
    pub words: u32,
    /// When it was saved last, in words; empty if it never was.
    pub saved: String,
    /// The same in milliseconds, and whose it is: for what is typed and not saved yet.
    pub seen: String,
    pub enrolment: String,
    /// None: the text counts.
    pub file: Option<FilePart>,
}

/// A file that is kept instead of a text.
#[derive(Debug, Clone, Serialize)]
pub struct FilePart {
    pub href: String,
    /// `PDF`
    pub kind: String,
    /// Zero where they cannot be counted.
    pub pages: u32,
    pub words: u32,
    pub traces: Vec<TraceLine>,
}

/// A name found in a file.
#[derive(Debug, Clone, Serialize)]
pub struct TraceLine {
    /// `assignment-trace-…`
    pub kind_key: String,
    pub text: String,
}

/// What was handed in.
#[derive(Debug, Clone, Serialize)]
pub struct HandedPart {
    pub code: String,
    pub receipt: String,
    pub at: String,
    pub text: String,
    pub text_lang: &'static str,
    /// Empty if it was typed.
    pub file_href: String,
    pub peers_href: String,
    /// Briefs of others marked, and how many are asked for.
    pub done: u32,
    pub asked: u32,
    /// Whether the mark is there and waits for what one owes the others.
    pub waits_for_own: bool,
}

/// The mark with what was said.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomePart {
    pub is_passed: bool,
    pub points: String,
    pub is_decided: bool,
    pub criteria: Vec<CriterionLine>,
    pub comments: Vec<CommentPart>,
}

/// The points of one criterion.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionLine {
    pub title: Said,
    pub points: String,
    pub most: u32,
}

/// What one peer wrote.
#[derive(Debug, Clone, Serialize)]
pub struct CommentPart {
    pub number: usize,
    pub strength: String,
    pub doubt: String,
    pub suggestion: String,
}

impl CommentPart {
    pub(super) fn sample(number: usize) -> Self {
        Self {
            number,
            strength: "The figures are dated <b>and</b> sourced.".to_owned(),
            doubt: "الإطار القانوني غير واضح.".to_owned(),
            suggestion: "Name who acts by when.".to_owned(),
        }
    }
}

impl Page for AssignmentPage {
    const TEMPLATE: &'static str = "learner/assignment";

    fn samples() -> Vec<Self> {
        let fresh = Self::sample();
        let typed = Self {
            title: Said::sample("A policy brief", true),
            is_optional: false,
            problem: "The text has 1,200 words.".to_owned(),
            writing: Some(WritingPart {
                is_again: true,
                text: "One <b>sentence</b>.\n\nAnother.".to_owned(),
                words: 3,
                saved: "23 November 2026, 14:32 UTC".to_owned(),
                seen: "1795444320000".to_owned(),
                ..WritingPart::sample()
            }),
            ..fresh.clone()
        };
        let file = |pages, words, traces| Self {
            writing: Some(WritingPart {
                file: Some(FilePart {
                    href: "/learn/harbour/c/assignments/brief/file".to_owned(),
                    kind: "PDF".to_owned(),
                    pages,
                    words,
                    traces,
                }),
                ..WritingPart::sample()
            }),
            ..fresh.clone()
        };
        let trace = TraceLine {
            kind_key: "assignment-trace-author".to_owned(),
            text: "Ada <Meadow>".to_owned(),
        };
        let handed = |file_href: &str, waits_for_own| Self {
            writing: None,
            handed: Some(HandedPart::sample(file_href, waits_for_own)),
            ..fresh.clone()
        };
        let marked = |is_passed| Self {
            outcome: Some(OutcomePart {
                is_passed,
                points: "72.5".to_owned(),
                is_decided: !is_passed,
                criteria: vec![CriterionLine {
                    title: Said::sample("Problem and evidence", true),
                    points: "15".to_owned(),
                    most: 20,
                }],
                comments: match is_passed {
                    true => vec![CommentPart::sample(1), CommentPart::sample(2)],
                    false => Vec::new(),
                },
            }),
            ..handed("", false)
        };
        vec![
            file(2, 0, vec![trace]),
            file(0, 900, Vec::new()),
            typed,
            handed("", false),
            handed("/learn/harbour/c/assignments/brief/file", true),
            marked(true),
            Self {
                writing: Some(WritingPart::sample()),
                ..marked(false)
            },
            fresh,
        ]
    }
}

impl AssignmentPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            module_number: 6,
            title: Said::sample("A policy brief", false),
            brief_html: "<p>Write.</p>".to_owned(),
            brief_lang: "en",
            brief_dir: "ltr",
            is_optional: true,
            words: 1000,
            least: 200,
            pages: 2,
            pass: 60,
            peers: 2,
            days: 7,
            apart: 20,
            rubric: RubricPart::sample(false),
            path: "/learn/harbour/c/assignments/brief".to_owned(),
            problem: String::new(),
            writing: Some(WritingPart::sample()),
            handed: None,
            outcome: None,
        }
    }
}

impl WritingPart {
    fn sample() -> Self {
        Self {
            is_again: false,
            text: String::new(),
            words: 0,
            saved: String::new(),
            seen: String::new(),
            enrolment: "0".to_owned(),
            file: None,
        }
    }
}

impl HandedPart {
    fn sample(file_href: &str, waits_for_own: bool) -> Self {
        Self {
            code: "7K3Q-FMXT".to_owned(),
            receipt: "7K3Q-FMXT-29AB-PDWZ".to_owned(),
            at: "23 November 2026, 14:32 UTC".to_owned(),
            text: match file_href.is_empty() {
                true => "One <b>sentence</b>.".to_owned(),
                false => String::new(),
            },
            text_lang: "en",
            file_href: file_href.to_owned(),
            peers_href: "/learn/harbour/c/assignments/brief/peers".to_owned(),
            done: u32::from(waits_for_own),
            asked: 2,
            waits_for_own,
        }
    }
}
