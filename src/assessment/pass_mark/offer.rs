//! Which mark is in force in an edition, and whether a later edition has a lower one.

use super::store;
use crate::base::{CutScore, EditionId};
use crate::courses::{self, Edition, Library, Quiz};
use crate::db::{Conn, Error};
use std::sync::Arc;

/// A lower mark that can be applied back.
#[derive(Debug, Clone)]
pub struct Offer {
    /// In force now.
    pub from: CutScore,
    /// Always lower.
    pub to: CutScore,
    /// The later edition that asks it.
    pub like: Arc<Edition>,
}

/// What passes a quiz of this edition: its own mark, or the lowest that was applied back.
pub fn in_force(conn: &mut Conn, edition: EditionId, quiz: &Quiz) -> Result<CutScore, Error> {
    let lowered = store::lowest(conn, edition, &quiz.key)?;
    Ok(lowered.map_or(quiz.pass, |mark| mark.min(quiz.pass)))
}

/// The lower mark of a later edition. The newest that has the quiz decides: a mark that was lowered
/// and raised again is not offered.
pub fn offer(
    conn: &mut Conn,
    library: &Library,
    edition: &Edition,
    quiz: &Quiz,
) -> Result<Option<Offer>, Error> {
    for id in courses::editions_of(conn, edition.course)? {
        if id == edition.id {
            break;
        }
        let like = library.edition(conn, id)?;
        let known = like.content.quizzes().find(|other| other.key == quiz.key);
        let Some(to) = known.map(|other| other.pass) else {
            continue;
        };
        let from = in_force(conn, edition.id, quiz)?;
        return Ok((to < from).then_some(Offer { from, to, like }));
    }
    Ok(None)
}
