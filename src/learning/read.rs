//! Reading: a lesson is marked as read, the place where one stopped is kept.

use super::completion::{Manner, complete};
use super::enrolment::Study;
use super::store;
use crate::base::{EnrolmentId, Key, Timestamp};
use crate::courses::Lesson;
use crate::db::{Conn, Error, Tx};

/// Where a learner stopped reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    pub activity: Key,
    /// The heading last in view; none: the top of the lesson.
    pub anchor: Option<String>,
    pub at: Timestamp,
}

/// Why a lesson could not be marked as read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("this edition has no lesson `{lesson}`")]
    UnknownLesson { lesson: Key },
    #[error(transparent)]
    Db(#[from] Error),
}

/// Why a position could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    #[error("this edition has no lesson `{lesson}`")]
    UnknownLesson { lesson: Key },
    #[error("the lesson has no section `{anchor}`")]
    UnknownAnchor { anchor: String },
    #[error(transparent)]
    Db(#[from] Error),
}

/// Marks a lesson as read; returns whether it was not read before.
pub fn read_lesson(
    tx: &mut Tx,
    study: &Study<'_>,
    lesson: &Key,
    now: Timestamp,
) -> Result<bool, ReadError> {
    if find(study, lesson).is_none() {
        return Err(ReadError::UnknownLesson {
            lesson: lesson.clone(),
        });
    }
    Ok(complete(tx, study.enrolment(), lesson, Manner::Read, now)?)
}

/// Keeps where the learner stopped reading: lesson, section (none: its top). The newest counts,
/// whatever device it came from.
pub fn stop_at(
    tx: &mut Tx,
    study: &Study<'_>,
    lesson: &Key,
    anchor: Option<&str>,
    now: Timestamp,
) -> Result<(), StopError> {
    let Some(found) = find(study, lesson) else {
        return Err(StopError::UnknownLesson {
            lesson: lesson.clone(),
        });
    };
    if let Some(anchor) = anchor.filter(|anchor| !has_anchor(found, anchor)) {
        return Err(StopError::UnknownAnchor {
            anchor: anchor.to_owned(),
        });
    }
    let position = Position {
        activity: lesson.clone(),
        anchor: anchor.map(str::to_owned),
        at: now,
    };
    store::upsert_position(tx, study.enrolment().id, &position)?;
    Ok(())
}

/// Where the learner stopped reading, if they ever did.
pub fn position(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Option<Position>, Error> {
    store::position(conn, enrolment)
}

fn find<'a>(study: &Study<'a>, lesson: &Key) -> Option<&'a Lesson> {
    let edition = study.edition();
    edition.content.lessons().find(|known| &known.key == lesson)
}

fn has_anchor(lesson: &Lesson, anchor: &str) -> bool {
    lesson
        .texts
        .iter()
        .any(|(_, text)| text.headings.iter().any(|known| known.anchor == anchor))
}
