//! The checklist for national legislation as data: sixty questions in eleven sections, in six
//! languages, from a file beside the folders of partners.

use super::table::{self, TableError};
use crate::base::{Date, Key, Language, PerLanguage};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

/// The file, in the folder that holds the folders of partners.
pub const CHECKLIST_FILE: &str = "checklist.toml";

/// What stands behind a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// A treaty says that parties must.
    TreatyDuty,
    /// A treaty says that parties may, or must within their constitution.
    TreatyOption,
    /// A resolution or declaration.
    Commitment,
    GoodPractice,
}

impl Level {
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

/// A part of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Key,
    pub title: PerLanguage<String>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Key,
    pub section: Key,
    pub level: Level,
    /// The articles and resolutions behind it, in the short forms of the file's head.
    pub rests_on: String,
    /// The lesson that helps: course and lesson, `COURSE/LESSON`.
    pub lesson: String,
    pub question: PerLanguage<String>,
    /// What shows that the answer is yes.
    pub evidence: PerLanguage<String>,
}

/// The whole checklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub format: u32,
    /// The day it was last checked.
    pub as_of: Date,
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    #[serde(rename = "item")]
    pub questions: Vec<Question>,
}

impl Checklist {
    /// Reads the file of a folder of partners.
    pub fn read(folder: &Path) -> Result<Self, TableError> {
        table::read(folder, CHECKLIST_FILE, Self::parse)
    }

    fn parse(text: &str) -> Result<Self, String> {
        let checklist: Self = table::values(text)?;
        match checklist.fault() {
            Some(fault) => Err(fault),
            None => Ok(checklist),
        }
    }

    /// The title of a question's section, with the language found.
    pub fn section_of(&self, question: &Question, language: Language) -> &str {
        let mut sections = self.sections.iter();
        let section = sections.find(|section| section.id == question.section);
        let title = section.and_then(|section| section.title.find(language, Language::En));
        title.map_or("", |(_, title)| title)
    }

    fn fault(&self) -> Option<String> {
        if self.format != 1 {
            return Some(format!("format {} is not known; this reads 1", self.format));
        }
        let mut seen = BTreeSet::new();
        for question in &self.questions {
            let id = &question.id;
            if !seen.insert(id) {
                return Some(format!("the item `{id}` is there twice"));
            }
            if !self
                .sections
                .iter()
                .any(|section| section.id == question.section)
            {
                return Some(format!("the item `{id}` is in no section"));
            }
            for language in Language::ALL {
                let has = |texts: &PerLanguage<String>| {
                    texts
                        .exact(language)
                        .is_some_and(|text| !text.trim().is_empty())
                };
                if !has(&question.question) || !has(&question.evidence) {
                    return Some(format!("the item `{id}` lacks words in `{language}`"));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &str) -> String {
        let each = Language::ALL.map(|language| format!("{language} = \"{words}\""));
        format!("{{ {} }}", each.join(", "))
    }

    fn text(ids: [&str; 2], section: &str, words: &str) -> String {
        let mut text = format!(
            "format = 1\nas_of = \"2026-11-23\"\n[[section]]\nid = \"a\"\ntitle = {}\n",
            all("A")
        );
        for id in ids {
            text.push_str(&format!(
                "[[item]]\nid = \"{id}\"\nsection = \"{section}\"\nlevel = \"treaty-duty\"\n\
                 rests_on = \"1961 art. 4\"\nlesson = \"c/l\"\nquestion = {}\nevidence = {}\n",
                all(words),
                all("a statute")
            ));
        }
        text
    }

    #[test]
    fn a_whole_checklist_is_read_and_what_is_missing_is_named() {
        let checklist = Checklist::parse(&text(["a1", "a2"], "a", "Is it so?")).unwrap();
        assert_eq!(checklist.questions.len(), 2);
        let first = &checklist.questions[0];
        assert_eq!(
            (first.level, first.level.word()),
            (Level::TreatyDuty, "treaty-duty")
        );
        assert_eq!(checklist.section_of(first, Language::Ar), "A");
        for (wrong, expected) in [
            (text(["a1", "a1"], "a", "Is it so?"), "twice"),
            (text(["a1", "a2"], "b", "Is it so?"), "in no section"),
            (text(["a1", "a2"], "a", " "), "lacks words"),
            (
                text(["a1", "a2"], "a", "x").replace("format = 1", "format = 2"),
                "format 2",
            ),
            (
                text(["a1", "a2"], "a", "x").replace("treaty-duty", "must"),
                "must",
            ),
        ] {
            let problem = Checklist::parse(&wrong).unwrap_err();
            assert!(problem.contains(expected), "{expected}: {problem}");
        }
    }
}
