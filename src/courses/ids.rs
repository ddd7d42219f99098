//! Ids of a course: who has which, and where it was written.

use super::codes::Code;
use super::data::Spanned;
use super::diagnostic::{Problem, Problems};
use super::source::File;
use crate::base::Key;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Every id of the course (choices aside: theirs count within their item only).
#[derive(Default)]
pub struct Ids(RefCell<BTreeMap<Key, Home>>);

/// What has an id, and where it was written.
type Home = (&'static str, Arc<File>, Range<usize>);

impl Ids {
    /// Enters an id; a second use is reported with both places, and answers false.
    pub fn enter(
        &self,
        (kind, key): (&'static str, &Key),
        file: &Arc<File>,
        span: Range<usize>,
        problems: &Problems,
    ) -> bool {
        let mut ids = self.0.borrow_mut();
        if let Some((earlier, other, place)) = ids.get(key) {
            let message = format!("the id `{key}` of this {kind} belongs to a {earlier} already");
            let problem = Problem::at(Code::DuplicateId, file, span, message);
            problems.add(problem.see(other, place.clone(), "first used here"));
            return false;
        }
        ids.insert(key.clone(), (kind, Arc::clone(file), span));
        true
    }

    /// What kind of thing has this id.
    pub fn kind(&self, key: &Key) -> Option<&'static str> {
        self.0.borrow().get(key).map(|(kind, _, _)| *kind)
    }

    /// Where an id was written.
    pub fn place(&self, key: &Key) -> Option<(Arc<File>, Range<usize>)> {
        let ids = self.0.borrow();
        ids.get(key)
            .map(|(_, file, span)| (Arc::clone(file), span.clone()))
    }
}

/// Reads an id as written, or complains.
pub fn parse(written: &Spanned<String>, file: &Arc<File>, problems: &Problems) -> Option<Key> {
    let key = Key::parse(&written.value);
    if key.is_none() {
        let message = format!("`{}` is no id", written.value);
        problems.add(Problem::at(
            Code::BadId,
            file,
            written.span.clone(),
            message,
        ));
    }
    key
}

/// An id made from words: at most six of them and 40 letters. `None` when no Latin word is there.
pub fn derived(text: &str) -> Option<Key> {
    let mut id = String::new();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && !"'’".contains(c));
    for word in words.filter(|word| !word.is_empty()).take(6) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if id.len() + word.len() + 1 > 40 || word.is_empty() {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    Key::parse(&id)
}

/// The first of `wanted`, `wanted-2`, `wanted-3` … that is free.
pub fn free(wanted: &Key, is_taken: impl Fn(&Key) -> bool) -> Key {
    let numbered = |number: usize| Key::parse(&format!("{wanted}-{number}"));
    std::iter::once(Some(wanted.clone()))
        .chain((2..).map(numbered))
        .flatten()
        .find(|key| !is_taken(key))
        .unwrap_or_else(|| wanted.clone())
}
