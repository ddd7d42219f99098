//! What the pages of a checklist show.

use super::checklist::Filling;
use super::view::course_title;
use crate::base::Key;
use crate::checklists::{Answer, COUNTRY_LIMIT, Entries, Entry, NOTE_LIMIT};
use crate::courses::{Basis, Checklist, ChecklistSection, Question};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Page, Refusal, paths};
use serde::Serialize;

/// All sections, and the country.
#[derive(Debug, Clone, Serialize)]
pub struct ChecklistPage {
    pub course: Said,
    pub course_href: String,
    pub path: String,
    pub as_of: String,
    pub country: String,
    /// Whether the country's name was too long.
    pub is_too_long: bool,
    pub most: usize,
    /// The message after a deed; empty otherwise.
    pub done_key: &'static str,
    /// What to keep in mind.
    pub advice: Vec<Said>,
    pub sections: Vec<SectionRow>,
    pub done: usize,
    pub count: usize,
    pub gaps_href: String,
}

/// A section and how far it is.
#[derive(Debug, Clone, Serialize)]
pub struct SectionRow {
    pub href: String,
    pub label: Said,
    pub done: usize,
    pub count: usize,
}

/// The questions of one section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage {
    pub course: Said,
    pub course_href: String,
    pub list_href: String,
    pub path: String,
    pub title: Said,
    pub number: usize,
    pub sections: usize,
    /// Whose answers the browser may keep until they are saved.
    pub enrolment: String,
    /// When the section was changed last, for the next form; empty: never.
    pub seen: String,
    /// What to keep in mind.
    pub advice: Vec<Said>,
    pub questions: Vec<QuestionRow>,
    pub most: usize,
    /// The message on top, and whether it is a problem.
    pub problem_key: &'static str,
    pub is_saved: bool,
    pub previous: Option<SectionRow>,
    pub next: Option<SectionRow>,
    pub gaps_href: String,
}

/// One question with what is filled in.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionRow {
    pub key: String,
    /// As printed: `B3`.
    pub code: String,
    pub basis_key: String,
    pub question: Said,
    pub evidence: Said,
    pub rests_on: Said,
    /// None while the lesson's course is not on offer.
    pub lesson: Option<LessonLink>,
    pub answer_field: String,
    pub note_field: String,
    pub answers: Vec<AnswerChoice>,
    pub note: String,
    pub is_too_long: bool,
    /// What is saved, where the form brings something else.
    pub saved: Option<SavedEntry>,
}

/// A lesson that helps.
#[derive(Debug, Clone, Serialize)]
pub struct LessonLink {
    pub href: String,
    pub title: Said,
}

/// One of the answers.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerChoice {
    pub word: &'static str,
    pub key: String,
    pub is_chosen: bool,
}

/// What another page has saved meanwhile.
#[derive(Debug, Clone, Serialize)]
pub struct SavedEntry {
    pub answer_key: String,
    pub note: String,
}

/// What a form brought that was not saved.
pub(super) struct Typed {
    pub entries: Entries,
    pub problem_key: &'static str,
    /// Questions whose note is too long.
    pub long: Vec<Key>,
}

/// The form's field for an answer.
pub(super) fn answer_field(question: &Key) -> String {
    format!("a.{question}")
}

/// The form's field for a note.
pub(super) fn note_field(question: &Key) -> String {
    format!("n.{question}")
}

/// The message for an answer or for none.
pub(super) fn answer_key(answer: Option<Answer>) -> String {
    format!("checklist-answer-{}", answer.map_or("open", Answer::word))
}

/// The message for what a question rests on.
pub(super) fn basis_key(basis: Basis) -> String {
    format!("checklist-basis-{}", basis.word())
}

/// A link to a section with its progress.
pub(super) fn section_row(
    filling: &Filling,
    section: &ChecklistSection,
    tongue: Tongue,
) -> SectionRow {
    let content = filling.content();
    SectionRow {
        href: paths::checklist_section(&content.partner, &content.slug, &section.key),
        label: said(&section.title, tongue),
        done: filling.filled.answered(section),
        count: section.questions.len(),
    }
}

/// A text of the checklist.
pub(super) fn said(texts: &crate::base::PerLanguage<String>, tongue: Tongue) -> Said {
    Said::of(texts, tongue, String::as_str)
}

fn advice(checklist: &Checklist, tongue: Tongue) -> Vec<Said> {
    let texts = checklist.advice.iter();
    texts.map(|text| said(text, tongue)).collect()
}

impl ChecklistPage {
    /// The page; `typed` is a country's name that was too long.
    pub(super) fn new(
        learner: &Learner,
        filling: &Filling,
        typed: Option<&str>,
    ) -> Result<Self, Refusal> {
        let content = filling.content();
        let checklist = filling.checklist()?;
        let tongue = Tongue::of(learner.language, content);
        let sections = checklist.sections.iter();
        let sections: Vec<_> = sections
            .map(|section| section_row(filling, section, tongue))
            .collect();
        let country = typed.unwrap_or(&filling.filled.country);
        Ok(Self {
            course: course_title(content, tongue),
            course_href: paths::course(&content.partner, &content.slug),
            path: paths::checklist(&content.partner, &content.slug),
            as_of: learner.app.texts.date(learner.language, checklist.as_of),
            country: country.to_owned(),
            is_too_long: typed.is_some(),
            most: COUNTRY_LIMIT,
            done_key: match learner.query("done").as_str() {
                "country" if typed.is_none() => "checklist-country-saved",
                _ => "",
            },
            advice: advice(checklist, tongue),
            done: sections.iter().map(|section| section.done).sum(),
            count: sections.iter().map(|section| section.count).sum(),
            sections,
            gaps_href: paths::gaps(&content.partner, &content.slug),
        })
    }
}

impl SectionPage {
    pub(super) fn new(
        learner: &Learner,
        filling: &Filling,
        (section, typed): (&ChecklistSection, Option<&Typed>),
    ) -> Result<Self, Refusal> {
        let content = filling.content();
        let checklist = filling.checklist()?;
        let sections = &checklist.sections;
        let tongue = Tongue::of(learner.language, content);
        let at = sections.iter().position(|one| one.key == section.key);
        let at = at.unwrap_or_default();
        let row = |at: usize| {
            let section = sections.get(at)?;
            Some(section_row(filling, section, tongue))
        };
        let questions = section.questions.iter();
        let changed = filling.filled.changed(section);
        Ok(Self {
            course: course_title(content, tongue),
            course_href: paths::course(&content.partner, &content.slug),
            list_href: paths::checklist(&content.partner, &content.slug),
            path: paths::checklist_section(&content.partner, &content.slug, &section.key),
            title: said(&section.title, tongue),
            number: at + 1,
            sections: sections.len(),
            enrolment: filling.studying.enrolment.id.to_string(),
            seen: changed.map_or_else(String::new, |at| at.millis().to_string()),
            advice: advice(checklist, tongue),
            questions: questions
                .map(|question| QuestionRow::new(filling, question, (tongue, typed)))
                .collect(),
            most: NOTE_LIMIT,
            problem_key: typed.map_or("", |typed| typed.problem_key),
            is_saved: typed.is_none() && learner.query("done") == "saved",
            previous: at.checked_sub(1).and_then(row),
            next: row(at + 1),
            gaps_href: paths::gaps(&content.partner, &content.slug),
        })
    }
}

impl QuestionRow {
    fn new(
        filling: &Filling,
        question: &Question,
        (tongue, typed): (Tongue, Option<&Typed>),
    ) -> Self {
        let key = &question.key;
        let kept = filling.filled.entry(key);
        let sent = typed.and_then(|typed| typed.entries.get(key));
        let shown = sent.unwrap_or(&kept).clone();
        let has_changed = typed.is_some_and(|typed| typed.long.is_empty()) && shown != kept;
        let lesson = filling.lesson(&question.lesson, tongue);
        Self {
            code: key.as_str().to_uppercase(),
            basis_key: basis_key(question.basis),
            question: said(&question.question, tongue),
            evidence: said(&question.evidence, tongue),
            rests_on: said(&question.rests_on, tongue),
            lesson: lesson.map(|(href, title)| LessonLink { href, title }),
            answer_field: answer_field(key),
            note_field: note_field(key),
            answers: choices(shown.answer),
            note: shown.note,
            is_too_long: typed.is_some_and(|typed| typed.long.contains(key)),
            saved: has_changed.then(|| SavedEntry::new(&kept)),
            key: key.to_string(),
        }
    }
}

impl SavedEntry {
    fn new(entry: &Entry) -> Self {
        Self {
            answer_key: answer_key(entry.answer),
            note: entry.note.clone(),
        }
    }
}

fn choices(chosen: Option<Answer>) -> Vec<AnswerChoice> {
    let choice = |answer: Answer| AnswerChoice {
        word: answer.word(),
        key: answer_key(Some(answer)),
        is_chosen: chosen == Some(answer),
    };
    Answer::ALL.map(choice).into()
}

impl SectionRow {
    /// A section begun, for samples of pages.
    pub(super) fn sample(title: &str) -> Self {
        Self {
            href: "/learn/a/b/checklist/a".to_owned(),
            label: Said::sample(title, false),
            done: 2,
            count: 5,
        }
    }
}

impl Page for ChecklistPage {
    const TEMPLATE: &'static str = "learner/checklist";

    fn samples() -> Vec<Self> {
        let empty = Self {
            course: Said::sample("Assessing national legislation", false),
            course_href: "/courses/a/b".to_owned(),
            path: "/learn/a/b/checklist".to_owned(),
            as_of: "23 November 2026".to_owned(),
            country: String::new(),
            is_too_long: false,
            most: COUNTRY_LIMIT,
            done_key: "",
            advice: vec![Said::sample("Read the official text in force.", true)],
            sections: vec![
                SectionRow::sample("Ratification and institutions"),
                SectionRow::sample("Scheduling mechanism"),
            ],
            done: 4,
            count: 10,
            gaps_href: "/learn/a/b/gaps".to_owned(),
        };
        let named = Self {
            country: "Marenta".to_owned(),
            advice: Vec::new(),
            done_key: "checklist-country-saved",
            ..empty.clone()
        };
        let refused = Self {
            country: "Marenta ".repeat(20),
            is_too_long: true,
            ..empty.clone()
        };
        vec![empty, named, refused]
    }
}

impl Page for SectionPage {
    const TEMPLATE: &'static str = "learner/checklist_section";

    fn samples() -> Vec<Self> {
        let question = |key: &str, chosen| QuestionRow {
            key: key.to_owned(),
            code: key.to_uppercase(),
            basis_key: basis_key(Basis::TreatyDuty),
            question: Said::sample("Is the State a party to the three conventions?", false),
            evidence: Said::sample("extract with dates", false),
            rests_on: Said::sample("1961, 1971 and 1988, final clauses", false),
            lesson: Some(LessonLink {
                href: "/learn/a/b/lessons/c".to_owned(),
                title: Said::sample("Three conventions, one system", true),
            }),
            answer_field: format!("a.{key}"),
            note_field: format!("n.{key}"),
            answers: choices(chosen),
            note: "Act 12 of 2019, article 4".to_owned(),
            is_too_long: false,
            saved: None,
        };
        let page = Self {
            course: Said::sample("Assessing national legislation", false),
            course_href: "/courses/a/b".to_owned(),
            list_href: "/learn/a/b/checklist".to_owned(),
            path: "/learn/a/b/checklist/a".to_owned(),
            title: Said::sample("Ratification and institutions", false),
            number: 1,
            sections: 2,
            enrolment: "0".to_owned(),
            seen: String::new(),
            advice: vec![Said::sample("Read the official text in force.", true)],
            questions: vec![question("a1", Some(Answer::Partly)), question("a2", None)],
            most: NOTE_LIMIT,
            problem_key: "",
            is_saved: false,
            previous: None,
            next: Some(SectionRow::sample("Scheduling mechanism")),
            gaps_href: "/learn/a/b/gaps".to_owned(),
        };
        let changed = Self {
            problem_key: "checklist-changed-elsewhere",
            questions: vec![QuestionRow {
                saved: Some(SavedEntry {
                    answer_key: answer_key(Some(Answer::No)),
                    note: "Not in the gazette".to_owned(),
                }),
                lesson: None,
                note: String::new(),
                ..question("a1", Some(Answer::Yes))
            }],
            ..page.clone()
        };
        let long = Self {
            problem_key: "checklist-note-too-long",
            questions: vec![QuestionRow {
                is_too_long: true,
                saved: Some(SavedEntry {
                    answer_key: answer_key(None),
                    note: String::new(),
                }),
                ..question("a1", Some(Answer::Yes))
            }],
            next: None,
            previous: Some(SectionRow::sample("Scheduling mechanism")),
            ..page.clone()
        };
        let saved = Self {
            is_saved: true,
            advice: Vec::new(),
            ..page.clone()
        };
        vec![page, changed, long, saved]
    }
}
