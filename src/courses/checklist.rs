//! A checklist as part of a course: questions in sections, in every language of the course, from
//! `checklist.toml`. The learner answers them privately (`checklists`).

use super::codes::Code;
use super::content::{Checklist, ChecklistSection};
use super::data::{Data, Fields, Spanned};
use super::dependants;
use super::diagnostic::Problems;
use super::ids::Ids;
use super::lock;
use super::source::File;
use crate::base::{Key, Language, PerLanguage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The file's name in the folder of a course.
pub(super) const NAME: &str = "checklist.toml";
const MOST_ADVICE: usize = 20;
const MOST_SECTIONS: usize = 40;
const MOST_QUESTIONS: usize = 400;

/// What a question rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A treaty says that parties must.
    TreatyDuty,
    /// A treaty says that parties may, or must within their constitution.
    TreatyOption,
    /// A resolution or declaration.
    Commitment,
    GoodPractice,
}

impl Basis {
    /// Duties first.
    pub const ALL: [Self; 4] = [
        Self::TreatyDuty,
        Self::TreatyOption,
        Self::Commitment,
        Self::GoodPractice,
    ];

    /// The word in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TreatyDuty => "treaty-duty",
            Self::TreatyOption => "treaty-option",
            Self::Commitment => "commitment",
            Self::GoodPractice => "good-practice",
        }
    }
}

/// One question of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub key: Key,
    pub basis: Basis,
    /// The articles and resolutions behind it, in short forms.
    pub rests_on: PerLanguage<String>,
    /// The lesson that helps, in this course or another one.
    pub lesson: LessonOf,
    pub question: PerLanguage<String>,
    /// What shows that the answer is yes.
    pub evidence: PerLanguage<String>,
}

/// A lesson of a course, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonOf {
    pub course: Key,
    pub lesson: Key,
}

impl Checklist {
    /// The section that holds the question with this id.
    pub fn section_of(&self, question: &Key) -> Option<&ChecklistSection> {
        let holds = |section: &&ChecklistSection| {
            let mut keys = section.questions.iter().map(|one| &one.key);
            keys.any(|key| key == question)
        };
        self.sections.iter().find(holds)
    }

    /// Every question, in the order of the file.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The section with this id.
    pub fn section(&self, key: &Key) -> Option<&ChecklistSection> {
        self.sections.iter().find(|section| section.key == *key)
    }
}

/// A checklist as it was written.
pub struct ChecklistDraft {
    pub list: Checklist,
    /// Every question with the hash of its text in the language that the course is written in.
    hashes: Vec<(Key, String)>,
    pub(super) file: Arc<File>,
    /// For whoever knows the lessons.
    pub(super) leads: Vec<Lead>,
    /// For whoever knows the sources.
    pub(super) cites: Vec<Cite>,
}

/// A lesson that a question leads to, with its place in the file.
pub(super) struct Lead {
    pub lesson: LessonOf,
    pub span: Range<usize>,
}

/// A source that a question rests on: `c88, art. 12(6)`, as prose cites it.
pub(super) struct Cite {
    pub question: Key,
    pub source: Key,
    /// May be empty.
    pub locator: String,
    pub span: Range<usize>,
}

impl ChecklistDraft {
    pub(super) fn hashes(&self) -> impl Iterator<Item = (&Key, String)> {
        self.hashes.iter().map(|(key, hash)| (key, hash.clone()))
    }
}

/// Reads the file; what cannot be used is reported and left out. The course is written in the first
/// of its languages.
pub(super) fn read(
    file: &Arc<File>,
    languages: &[Language],
    (ids, problems): (&Ids, &Problems),
) -> Option<ChecklistDraft> {
    let data = Data::whole(file, problems)?;
    let fields = data.fields(problems);
    fields.need("format");
    fields.number("format", 1..2);
    fields.need("as_of");
    let as_of = fields.date("as_of");
    let mut reader = Reader {
        languages,
        ids: (ids, problems),
        sections: BTreeSet::new(),
        leads: Vec::new(),
        cites: Vec::new(),
    };
    let advice = fields.list("advice");
    let advice = advice.iter().take(MOST_ADVICE);
    let advice = advice.map(|table| reader.advice(table)).collect();
    let mut sections: Vec<ChecklistSection> = Vec::new();
    for table in fields.list("section").iter().take(MOST_SECTIONS) {
        sections.extend(reader.section(table));
    }
    for table in fields.list("item").iter().take(MOST_QUESTIONS) {
        reader.question(table, &mut sections);
    }
    for section in &sections {
        if section.questions.is_empty() {
            let message = format!("the section `{}` has no item", section.key);
            fields.complain(Code::WrongNumber, &fields.key_span("section"), message);
        }
    }
    if sections.is_empty() {
        fields.missing("section");
    }
    fields.finish();
    let list = Checklist {
        as_of: as_of?,
        advice,
        sections,
    };
    let source = languages.first().copied();
    let hash = |question: &Question| {
        let texts = [&question.question, &question.evidence];
        let texts = texts.map(|text| source.and_then(|language| text.exact(language)));
        let texts = texts.map(|text| text.map_or("", String::as_str));
        (question.key.clone(), lock::hash(&texts.join(" ")))
    };
    Some(ChecklistDraft {
        hashes: list.questions().map(hash).collect(),
        list,
        file: Arc::clone(file),
        leads: reader.leads,
        cites: reader.cites,
    })
}

/// `KEY` or `KEY, LOCATOR`.
fn cite(fields: &Fields<'_>, question: &Key, text: Spanned<String>) -> Option<Cite> {
    let Ok((source, locator)) = dependants::cited(&text.value) else {
        let message = format!(
            "`{}` must be `KEY, PLACE`, as `[@KEY, PLACE]` cites",
            text.value
        );
        fields.complain(Code::CitationForm, &text.span, message);
        return None;
    };
    Some(Cite {
        question: question.clone(),
        source,
        locator,
        span: text.span,
    })
}

struct Reader<'a> {
    languages: &'a [Language],
    ids: (&'a Ids, &'a Problems),
    sections: BTreeSet<Key>,
    leads: Vec<Lead>,
    cites: Vec<Cite>,
}

impl Reader<'_> {
    fn advice(&self, fields: &Fields<'_>) -> PerLanguage<String> {
        let text = self.texts(fields, "text");
        fields.finish();
        text
    }

    fn section(&mut self, fields: &Fields<'_>) -> Option<ChecklistSection> {
        let key = self.section_id(fields);
        let title = self.texts(fields, "title");
        fields.finish();
        Some(ChecklistSection {
            key: key?,
            title,
            questions: Vec::new(),
        })
    }

    fn question(&mut self, fields: &Fields<'_>, sections: &mut [ChecklistSection]) {
        let key = self.question_id(fields);
        let words = Basis::ALL.map(|basis| (basis.word(), basis));
        fields.need("basis");
        let basis = fields.word("basis", &words);
        let rests_on = self.texts(fields, "rests_on");
        let lesson = self.lesson(fields);
        let question = self.texts(fields, "question");
        let evidence = self.texts(fields, "evidence");
        let cites = fields.texts("cites");
        let section = fields.need_text("section");
        fields.finish();
        let (Some(key), Some(basis), Some(lesson), Some(named)) = (key, basis, lesson, section)
        else {
            return;
        };
        let mut known = sections.iter_mut();
        let Some(section) = known.find(|section| section.key.as_str() == named.value) else {
            let message = format!("there is no `[[section]]` with the id `{}`", named.value);
            return fields.complain(Code::BadValue, &named.span, message);
        };
        for text in cites.into_iter().flat_map(|list| list.value) {
            self.cites.extend(cite(fields, &key, text));
        }
        section.questions.push(Question {
            key,
            basis: basis.value,
            rests_on,
            lesson,
            question,
            evidence,
        });
    }

    /// An id that no other thing of the course has: answers and the lock go by it.
    fn question_id(&self, fields: &Fields<'_>) -> Option<Key> {
        fields.need("id");
        let id = fields.key("id")?;
        let (ids, problems) = self.ids;
        let is_new = ids.enter(("question", &id.value), fields.file, id.span, problems);
        is_new.then_some(id.value)
    }

    /// An id that stands once among the sections.
    fn section_id(&mut self, fields: &Fields<'_>) -> Option<Key> {
        fields.need("id");
        let id = fields.key("id")?;
        if !self.sections.insert(id.value.clone()) {
            let message = format!("`{}` is there twice", id.value);
            fields.complain(Code::DuplicateId, &id.span, message);
            return None;
        }
        Some(id.value)
    }

    /// `COURSE/LESSON`.
    fn lesson(&mut self, fields: &Fields<'_>) -> Option<LessonOf> {
        let text = fields.need_text("lesson")?;
        let parts = text.value.split_once('/');
        let keys = parts.and_then(|(course, id)| Some((Key::parse(course)?, Key::parse(id)?)));
        let Some((course, lesson)) = keys else {
            let message = format!("`{}` must be `COURSE/LESSON`, by their ids", text.value);
            fields.complain(Code::BadId, &text.span, message);
            return None;
        };
        let lesson = LessonOf { course, lesson };
        self.leads.push(Lead {
            lesson: lesson.clone(),
            span: text.span,
        });
        Some(lesson)
    }

    /// A text that is there in every language of the course.
    fn texts<'f>(&self, fields: &Fields<'f>, key: &'f str) -> PerLanguage<String> {
        fields.need(key);
        let texts = fields.per_language(key);
        for language in self.languages {
            if fields.has(key) && texts.exact(*language).is_none() {
                let message = format!("`{key}` has no text in `{language}`");
                fields.complain(Code::UntranslatedTitle, &fields.key_span(key), message);
            }
        }
        texts
    }
}
