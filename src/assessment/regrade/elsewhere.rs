//! Where else an item stands: a correction is of one edition.

use super::store;
use crate::base::Key;
use crate::courses::{self, Edition, Library, Quiz};
use crate::db::{Conn, Error};
use crate::items::Item;
use crate::partners::Publisher;
use std::sync::Arc;

/// Another edition of the course in which the same item stands, word for word.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    pub edition: Arc<Edition>,
    /// The first of its quizzes that ask it; correcting it there reaches the others.
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
        let Some(quiz) = first_quiz(&other, item) else {
            continue;
        };
        let corrections = store::in_force(conn, id, &quiz)?;
        found.push(Elsewhere {
            is_corrected: corrections.find(&item.key).is_some(),
            edition: other,
            quiz,
        });
    }
    Ok(found)
}

fn first_quiz(edition: &Edition, item: &Item) -> Option<Key> {
    let mut quizzes = edition.content.quizzes().filter(|quiz| has(quiz, item));
    quizzes.next().map(|quiz| quiz.key.clone())
}

fn has(quiz: &Quiz, item: &Item) -> bool {
    let is_same = |other: &Item| {
        other.key == item.key && other.texts == item.texts && other.body == item.body
    };
    quiz.items.iter().any(is_same)
}
