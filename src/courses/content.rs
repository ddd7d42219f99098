//! What an edition holds: the whole course as a tree of values, in every language it has.
//!
//! Its canonical form is JSON with the fields in the order written here and maps sorted by key.

use super::assignment::Assignment;
use super::checklist::Question;
use super::facts::Fact;
use super::quiz::QuizSettings;
use crate::base::{CutScore, Date, Digest, Key, Language, PerLanguage};
use crate::items::{Case, Item, Rule};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format this program writes; older ones get a reader of their own when there is a second.
pub const FORMAT: u32 = 1;

/// The content of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Always [`FORMAT`] here.
    pub format: u32,
    /// The author's id of the course; never changes.
    pub key: Key,
    /// The folder's name; the last part of the course's address.
    pub slug: Key,
    /// The partner's folder; the part before it.
    pub partner: Key,
    /// The author's version, `1.2.0`.
    pub version: String,
    /// A short label such as `C3`; may be empty.
    pub code: String,
    pub source_language: Language,
    /// Source language first.
    pub languages: Vec<Language>,
    /// Languages whose translation no institution has reviewed yet.
    pub draft_languages: Vec<Language>,
    /// SPDX id.
    pub licence: String,
    /// Learning time as printed on the certificate.
    pub workload_minutes: u32,
    /// `0.3`; may be empty.
    pub ects: String,
    /// The day the content was last checked.
    pub content_as_of: Date,
    pub authors: Vec<Author>,
    pub certificate: CertificateRule,
    pub texts: PerLanguage<CourseText>,
    /// At least one, together with at least one activity; a programme may have none.
    pub modules: Vec<Module>,
    pub glossary: Vec<Term>,
    pub references: Vec<Reference>,
    /// What was last checked before a source that it cites changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stale: Vec<Stale>,
    /// Questions that every learner answers privately; few courses have some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checklist: Option<Checklist>,
    /// What lessons and items rest on, by the ids that they name; only for those who look after it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, Fact>,
}

/// Questions about something outside the course, such as a country's law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// The day it was last checked.
    pub as_of: Date,
    /// What to keep in mind while filling it in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<PerLanguage<String>>,
    /// At least one.
    pub sections: Vec<ChecklistSection>,
}

/// A part of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistSection {
    pub key: Key,
    pub title: PerLanguage<String>,
    /// At least one.
    pub questions: Vec<Question>,
}

/// Somebody who wrote the course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    pub name: String,
    /// May be empty.
    pub affiliation: String,
}

/// What the certificate says and what must be done for it (Open Badges criteria).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRule {
    pub level: Level,
    pub title: PerLanguage<String>,
    /// None: it does not expire.
    pub valid_months: Option<u32>,
    pub requirements: Vec<Requirement>,
    /// So many of the certificates among the requirements are enough; none: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// What earns a certificate of participation before the one of achievement; none: nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// Ids of the lessons and quizzes that renew it, its quizzes passed anew; empty: nothing does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refresher: Vec<Key>,
    /// Ids of the partners that issue it jointly with the course's own, which comes first; at most
    /// three.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Key>,
    /// One to four.
    pub signatories: Vec<Signing>,
    /// Keywords for machines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What it answers to in frameworks of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alignment: Vec<Alignment>,
}

/// The certificate of participation beside one of achievement: of the same course, issuers,
/// signatories and title. It asks for less, and is awarded only while the other is not earned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// At least one; each is met whenever those of the certificate of achievement are.
    pub requirements: Vec<Requirement>,
    /// None: it does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u32>,
}

/// A competence, field or level of a framework that the certificate answers to: ISCED-F, ESCO, EQF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alignment {
    pub name: String,
    /// `https://…`
    pub url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// Who signs: a signatory's id in the profile of the course's partner, or of another one of the
/// certificate's partners. Written `director` or `partner:director`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Signing {
    /// None: the course's own. In course.toml the folder's name, in an edition the id.
    pub partner: Option<Key>,
    pub key: Key,
}

impl Signing {
    /// Reads the written form.
    pub fn parse(text: &str) -> Option<Self> {
        let (partner, key) = match text.split_once(':') {
            Some((partner, key)) => (Some(Key::parse(partner.trim())?), key.trim()),
            None => (None, text),
        };
        let key = Key::parse(key)?;
        Some(Self { partner, key })
    }
}

impl From<Signing> for String {
    fn from(signing: Signing) -> Self {
        match signing.partner {
            Some(partner) => format!("{partner}:{}", signing.key),
            None => signing.key.to_string(),
        }
    }
}

impl TryFrom<String> for Signing {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` names no signatory"))
    }
}

/// What a certificate attests: having taken part, or having shown that one learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Participation,
    Achievement,
}

/// One thing that must be done for the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Requirement {
    /// Every required lesson is read.
    Lessons,
    /// This quiz is passed.
    Quiz(Key),
    /// This quiz was handed in once, passed or not. Only for a certificate of participation.
    Attempted(Key),
    /// This assignment is passed.
    Assignment(Key),
    /// The certificate of the course with this id, of whichever partner, is held and counts; of a
    /// course with two the one of achievement.
    Certificate(Key),
    /// A certificate of the course with this id is held and counts: of participation or of
    /// achievement.
    Participation(Key),
}

impl Requirement {
    /// The course a certificate of which is required, if one is.
    pub const fn certificate(&self) -> Option<&Key> {
        match self {
            Self::Certificate(course) | Self::Participation(course) => Some(course),
            Self::Lessons | Self::Quiz(_) | Self::Attempted(_) | Self::Assignment(_) => None,
        }
    }

    /// Whether it is met whenever everything of this list is.
    pub fn follows_from(&self, stronger: &[Self]) -> bool {
        stronger.contains(self)
            || matches!(self, Self::Attempted(quiz) if stronger.contains(&Self::Quiz(quiz.clone())))
    }
}

impl CertificateRule {
    /// The courses whose certificates it rests on, in the author's order; empty: it is no
    /// programme.
    pub fn certificates(&self) -> impl Iterator<Item = &Key> {
        self.requirements
            .iter()
            .filter_map(Requirement::certificate)
    }

    /// Whether it rests on certificates of other courses.
    pub fn is_programme(&self) -> bool {
        self.certificates().next().is_some()
    }

    /// How many of those certificates are needed.
    pub fn needed(&self) -> u32 {
        let all = u32::try_from(self.certificates().count()).unwrap_or(u32::MAX);
        self.at_least.unwrap_or(all).max(1).min(all)
    }
}

/// The course page in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseText {
    pub title: String,
    /// One sentence for the catalogue.
    pub summary: String,
    /// Plain text; may be empty.
    pub audience: String,
    pub about_html: String,
    /// Inline HTML, one per outcome.
    pub outcomes: Vec<String>,
}

/// A part of the outline (cmi5: block).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    pub key: Key,
    pub slug: Key,
    pub texts: PerLanguage<ModuleText>,
    /// At least one.
    pub activities: Vec<Activity>,
}

/// A module's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleText {
    pub title: String,
    pub about_html: String,
}

/// Anything that can be completed. Quizzes and assignments are required when the certificate names
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "activity", rename_all = "kebab-case")]
pub enum Activity {
    Lesson(Lesson),
    Quiz(Quiz),
    Assignment(Assignment),
}

/// Something to read, in units of at most some ten minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    pub key: Key,
    pub slug: Key,
    pub minutes: u32,
    pub is_required: bool,
    /// Fact ids relied on; for authors.
    pub facts: Vec<String>,
    pub texts: PerLanguage<LessonText>,
}

/// A lesson's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonText {
    pub title: String,
    /// The question a policy maker would ask, in plain text; may be empty.
    pub question: String,
    /// The whole lesson, sanitised, with margin notes, figures and boxes in place. Links inside the
    /// course are `href="../lessons/KEY#anchor"`; glossary links `href="../glossary#KEY"`; media
    /// `src="/media/DIGEST.svg"`.
    pub body_html: String,
    pub headings: Vec<Heading>,
    pub words: u32,
}

/// A section of a lesson: where “continue” can lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    pub anchor: String,
    /// Plain text.
    pub title: String,
}

/// Something to sit: its bank of items and the rules of sitting it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiz {
    pub key: Key,
    pub slug: Key,
    pub pass: CutScore,
    /// None: as often as one likes.
    pub attempts: Option<u32>,
    /// Pause between attempts, in minutes; zero for none.
    pub wait_minutes: u32,
    pub time_limit_minutes: Option<u32>,
    /// How many items of the bank are drawn; None: all.
    pub draw: Option<u32>,
    pub shuffles_items: bool,
    pub shuffles_choices: bool,
    /// The rule for answers in several parts, told before starting.
    pub rule: Rule,
    /// What most quizzes leave as it is.
    #[serde(default, skip_serializing_if = "QuizSettings::are_usual")]
    pub settings: QuizSettings,
    pub texts: PerLanguage<QuizText>,
    /// The bank: at least one. A post-test holds the items of its pre-test.
    pub items: Vec<Item>,
    /// Scenarios that several items share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Case>,
}

/// A quiz's own words in one language; its items have theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizText {
    pub title: String,
    pub intro_html: String,
}

/// An entry of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub key: Key,
    pub texts: PerLanguage<TermText>,
}

/// A term and its definition in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermText {
    pub term: String,
    pub definition_html: String,
}

/// A cited source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub key: Key,
    /// In the language of the course.
    pub title: String,
    pub short: String,
    /// What it is called in others, as its official translations are.
    #[serde(default, skip_serializing_if = "PerLanguage::is_empty")]
    pub names: PerLanguage<SourceName>,
    pub kind: String,
    pub symbol: String,
    pub url: String,
    pub date: Option<Date>,
    pub as_of: Option<Date>,
    /// Oldest first. Without any the source has version 1, and each makes the next one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// What a source is called in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceName {
    pub title: String,
    pub short: String,
}

/// How a source changed on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub date: Date,
    /// The numbers of the articles that changed; empty: all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// One plain sentence.
    pub what: PerLanguage<String>,
    /// The lessons that cite what changed, in the order of the outline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lessons: Vec<Key>,
}

/// That a lesson, an item or a case was last checked, in one language, before a source changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stale {
    /// The lesson, the item or the case.
    pub key: Key,
    pub language: Language,
    pub source: Key,
    /// Versions of the source that touch it and came after it was checked.
    pub versions: Vec<u32>,
}

impl Reference {
    /// Its title and its short name in the wanted language, else in `source`, the course's own;
    /// with the language found.
    pub fn named(&self, wanted: Language, source: Language) -> (Language, &str, &str) {
        match self.names.exact(wanted) {
            Some(name) => (wanted, &name.title, &name.short),
            None => (source, &self.title, &self.short),
        }
    }

    /// How many versions there were up to now.
    pub fn version(&self) -> u32 {
        u32::try_from(self.changes.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// The changes with the versions they made.
    pub fn versions(&self) -> impl Iterator<Item = (u32, &Change)> {
        (2..).zip(&self.changes)
    }
}

/// A picture of an edition: stored apart, by the digest of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    pub digest: Digest,
    /// `image/svg+xml`, `image/png`, `image/jpeg` or `image/webp`.
    pub media_type: String,
    pub body: Vec<u8>,
}

impl Medium {
    /// What its file's name ends with.
    pub fn ending(&self) -> &'static str {
        match self.media_type.as_str() {
            "image/svg+xml" => "svg",
            "image/png" => "png",
            "image/webp" => "webp",
            _ => "jpg",
        }
    }
}

impl Activity {
    /// The activity's key, unique in the course.
    pub fn key(&self) -> &Key {
        match self {
            Self::Lesson(lesson) => &lesson.key,
            Self::Quiz(quiz) => &quiz.key,
            Self::Assignment(assignment) => &assignment.key,
        }
    }
}

impl Content {
    /// All activities with their modules, in the order of the outline.
    pub fn activities(&self) -> impl Iterator<Item = (&Module, &Activity)> {
        self.modules.iter().flat_map(|module| {
            module
                .activities
                .iter()
                .map(move |activity| (module, activity))
        })
    }

    /// The lessons in order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.activities()
            .filter_map(|(_, activity)| match activity {
                Activity::Lesson(lesson) => Some(lesson),
                Activity::Quiz(_) | Activity::Assignment(_) => None,
            })
    }

    /// The lessons that the certificate may ask for, in order.
    pub fn required_lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.lessons().filter(|lesson| lesson.is_required)
    }

    /// The quizzes in order.
    pub fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.activities()
            .filter_map(|(_, activity)| match activity {
                Activity::Quiz(quiz) => Some(quiz),
                Activity::Lesson(_) | Activity::Assignment(_) => None,
            })
    }

    /// The assignments in order.
    pub fn assignments(&self) -> impl Iterator<Item = &Assignment> {
        self.activities()
            .filter_map(|(_, activity)| match activity {
                Activity::Assignment(assignment) => Some(assignment),
                Activity::Lesson(_) | Activity::Quiz(_) => None,
            })
    }
}
