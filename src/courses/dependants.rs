//! What cites which source, and where: every citation with the lesson, item or case it stands in.

use super::content::{Change, Content};
use super::diagnostic::{Place, place};
use super::locator;
use super::source::File;
use crate::base::{Key, Language};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A citation as prose makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    pub language: Language,
    pub source: Key,
    /// As written: `art. 12(6)`; may be empty.
    pub locator: String,
    pub(super) file: Arc<File>,
    pub(super) span: Range<usize>,
}

/// `KEY` or `KEY, LOCATOR`, in prose and in data: the source, and the place in it with single
/// spaces. An error is what stands where the key should.
pub(super) fn cited(text: &str) -> Result<(Key, String), &str> {
    let (id, locator) = text.split_once(',').unwrap_or((text, ""));
    let locator = locator.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = Key::parse(id.trim()).ok_or(id)?;
    Ok((key, locator))
}

/// A stretch of a file that depends on what it cites.
pub(super) struct Part {
    /// `lesson`, `item`, `case` or `question`.
    pub(super) kind: &'static str,
    pub(super) key: Key,
    pub(super) file: Arc<File>,
    pub(super) range: Range<usize>,
}

/// A citation and what it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependant {
    /// Kind and id; none on pages that have no id, such as the glossary.
    pub of: Option<(&'static str, Key)>,
    pub cited: Cited,
}

impl Dependant {
    /// The file, and where in it.
    pub fn place(&self) -> (&str, Place) {
        let Cited { file, span, .. } = &self.cited;
        (&file.path, place(file, span.clone()))
    }
}

/// Ties citations to what they stand in, in the order of files.
pub(super) fn dependants(mut cited: Vec<Cited>, parts: &[Part]) -> Vec<Dependant> {
    let mut by_file: BTreeMap<&str, Vec<&Part>> = BTreeMap::new();
    for part in parts {
        by_file.entry(&part.file.path).or_default().push(part);
    }
    cited.sort_by(|a, b| (&a.file.path, a.span.start).cmp(&(&b.file.path, b.span.start)));
    cited.dedup();
    let tie = |cited: Cited| {
        let here = by_file.get(cited.file.path.as_str());
        let mut here = here.into_iter().flatten();
        let part = here.find(|part| part.range.contains(&cited.span.start));
        Dependant {
            of: part.map(|part| (part.kind, part.key.clone())),
            cited,
        }
    };
    cited.into_iter().map(tie).collect()
}

impl Change {
    /// Whether a citation with this locator depends on what changed. One that names no article
    /// cites the whole source: a mark too many is better than one too few.
    pub fn touches(&self, locator: &str) -> bool {
        let cited = locator::articles(locator);
        self.articles.is_empty()
            || cited.is_empty()
            || cited.iter().any(|one| self.articles.contains(one))
    }
}

/// Writes beside each change the lessons that depend on it.
pub(super) fn name_lessons(content: &mut Content, dependants: &[Dependant]) {
    let lessons: Vec<Key> = content.lessons().map(|lesson| lesson.key.clone()).collect();
    for reference in &mut content.references {
        for change in &mut reference.changes {
            let depends = |lesson: &&Key| {
                dependants.iter().any(|one| {
                    one.of.as_ref().is_some_and(|(_, key)| key == *lesson)
                        && one.cited.source == reference.key
                        && change.touches(&one.cited.locator)
                })
            };
            let named = lessons.iter().filter(depends).cloned().collect();
            change.lessons = named;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Date, PerLanguage};

    #[test]
    fn a_citation_depends_on_a_change_of_its_article_or_of_everything() {
        let change = |articles: &[&str]| Change {
            date: Date::parse("2024-12-03").unwrap(),
            articles: articles.iter().map(|one| (*one).to_owned()).collect(),
            what: PerLanguage::default(),
            lessons: Vec::new(),
        };
        for (articles, locator, expected) in [
            (&["12"][..], "art. 12(6)", true),
            (&["12"], "第12条第6款", true),
            (&["12"], "art. 2(1)", false),
            (&["2"], "art. 12(2)", false),
            (&["12"], "", true),
            (&["12"], "Table I", true),
            (&["3", "12"], "arts 10–12", true),
            (&[], "art. 2", true),
        ] {
            let found = change(articles).touches(locator);
            assert_eq!(found, expected, "{articles:?} {locator}");
        }
    }
}
