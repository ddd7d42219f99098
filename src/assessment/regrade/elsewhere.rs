//! Where else an item stands: a correction is of one edition.

use super::store;
use crate::base::Key;
use crate::courses::{self, Edition, Library, Quiz};
use crate::db::{Conn, Error};
use crate::items::Item;
use crate::partners::Publisher;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Another edition of the course in which the same item stands, word for word.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    pub edition: Arc<Edition>,
    /// The first of its quizzes that ask it from one bank; correcting it there reaches the others.
    pub quiz: Key,
    /// Whether it was corrected there already.
    pub is_corrected: bool,
}

/// The other editions of the course with the same item, newest first.
pub fn elsewhere(
    conn: &mut Conn,
    library: &Library,
    by: &Publisher,
    edition: &Edition,
    item: &Item,
) -> Result<Vec<Elsewhere>, Error> {
    if edition.partner != by.partner() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for id in courses::editions_of(conn, edition.course)? {
        if id == edition.id {
            continue;
        }
        let other = library.edition(conn, id)?;
        for quiz in quizzes(&other, item) {
            let corrections = store::in_force(conn, id, &quiz)?;
            found.push(Elsewhere {
                is_corrected: corrections.find(&item.key).is_some(),
                edition: Arc::clone(&other),
                quiz,
            });
        }
    }
    Ok(found)
}

/// The quizzes that ask it, of each bank the first.
fn quizzes(edition: &Edition, item: &Item) -> Vec<Key> {
    let (mut banks, mut found) = (BTreeSet::new(), Vec::new());
    for quiz in edition.content.quizzes().filter(|quiz| has(quiz, item)) {
        if banks.insert(quiz.settings.bank.as_ref().unwrap_or(&quiz.key)) {
            found.push(quiz.key.clone());
        }
    }
    found
}

fn has(quiz: &Quiz, item: &Item) -> bool {
    let is_same = |other: &Item| {
        other.key == item.key && other.texts == item.texts && other.body == item.body
    };
    quiz.items.iter().any(is_same)
}
