//! An attempt with its responses, and what its learner may see of it.

use super::attempt::{Attempt, find_item};
use super::regrade::{self, Corrections, MarkingKey, Treatment};
use super::store;
use crate::accounts::Learner;
use crate::base::{AttemptId, EditionId, EnrolmentId, Key, Timestamp};
use crate::courses::Quiz;
use crate::db::{Conn, Error};
use crate::items::{Item, ItemView, Languages, Marking, Placed, Response};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Responses by item, as one form sends them.
pub type Responses = BTreeMap<Key, Response>;

/// A response and when it became durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub response: Response,
    pub at: Timestamp,
}

/// An attempt with its responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub attempt: Attempt,
    pub responses: BTreeMap<Key, Saved>,
    /// What was corrected in its quiz. While it is open only [`Sitting::constants`] may tell of it.
    pub corrections: Corrections,
}

/// One item after handing in, with everything that was hidden before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review<'a> {
    /// With the key that it was marked by.
    pub item: Cow<'a, Item>,
    /// Where and in which order of choices it was shown.
    pub placed: &'a Placed,
    pub marking: Marking,
    /// What a correction of the item did here.
    pub treatment: Option<Treatment>,
}

impl Sitting {
    /// The items in the frozen order, without anything that betrays the key. `quiz` is that of the
    /// enrolment's edition.
    pub fn views(&self, quiz: &Quiz, languages: Languages) -> Vec<ItemView> {
        let view = |placed: &Placed| {
            let item = find_item(quiz, &placed.item)?;
            placed.view(item, self.response(&placed.item), languages)
        };
        let sheet = &self.attempt.terms.sheet;
        sheet.items.iter().filter_map(view).collect()
    }

    /// The items with key and marking; `None` until the attempt is handed in.
    pub fn reviews<'a>(&'a self, quiz: &'a Quiz) -> Option<Vec<Review<'a>>> {
        self.attempt.submission.as_ref()?;
        let sheet = &self.attempt.terms.sheet;
        let key = MarkingKey::new(quiz, &self.corrections);
        let review = |placed: &'a Placed| {
            let response = self.response(&placed.item);
            let judged = key.judge(sheet, &placed.item, response)?;
            Some(Review {
                item: judged.item,
                placed,
                marking: judged.marking,
                treatment: judged.treatment,
            })
        };
        Some(sheet.items.iter().filter_map(review).collect())
    }

    /// The items of the sheet that a correction made count the same whatever is answered: as right,
    /// or not at all. Tells nothing of a key.
    pub fn constants(&self, quiz: &Quiz) -> BTreeMap<Key, Treatment> {
        if self.corrections.is_empty() {
            return BTreeMap::new();
        }
        let sheet = &self.attempt.terms.sheet;
        let key = MarkingKey::new(quiz, &self.corrections);
        let items = sheet.items.iter().map(|placed| &placed.item);
        let constant = |item: &Key| Some((item.clone(), key.constant(sheet, item)?));
        items.filter_map(constant).collect()
    }

    /// The places on the sheet (from 1) and items without an answer.
    pub fn blanks(&self) -> impl Iterator<Item = (usize, &Key)> {
        let items = self.attempt.terms.sheet.items.iter();
        items
            .zip(1..)
            .filter(|(placed, _)| self.is_blank(placed))
            .map(|(placed, number)| (number, &placed.item))
    }

    /// When something was last saved.
    pub fn saved_at(&self) -> Option<Timestamp> {
        self.responses.values().map(|saved| saved.at).max()
    }

    /// What was given for an item, blank or not.
    pub fn response(&self, item: &Key) -> Option<&Response> {
        self.responses.get(item).map(|saved| &saved.response)
    }

    fn is_blank(&self, placed: &Placed) -> bool {
        let response = self.response(&placed.item);
        response.is_none_or(|response| placed.form.is_blank(response))
    }
}

/// The learner's own attempt without its responses; `None` for anybody else's.
pub fn attempt(
    conn: &mut Conn,
    learner: &Learner,
    id: AttemptId,
) -> Result<Option<Attempt>, Error> {
    store::attempt_of(conn, id, learner.id())
}

/// The learner's own attempt with its responses; `None` for anybody else's.
pub fn sitting(
    conn: &mut Conn,
    learner: &Learner,
    id: AttemptId,
) -> Result<Option<Sitting>, Error> {
    let attempt = attempt(conn, learner, id)?;
    attempt.map(|attempt| sitting_of(conn, attempt)).transpose()
}

/// The same of an attempt that was just read.
pub fn sitting_of(conn: &mut Conn, attempt: Attempt) -> Result<Sitting, Error> {
    let corrections = regrade::in_force_for(conn, attempt.enrolment, &attempt.quiz)?;
    Ok(Sitting {
        responses: store::responses(conn, attempt.id)?.into_iter().collect(),
        corrections,
        attempt,
    })
}

/// All attempts at a quiz within an enrolment, newest first.
pub fn attempts(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    quiz: &Key,
) -> Result<Vec<Attempt>, Error> {
    store::attempts(conn, enrolment, quiz)
}

/// How many attempts in an edition are not handed in: they keep it when another one is offered.
pub fn open_in(conn: &mut Conn, edition: EditionId) -> Result<i64, Error> {
    store::open_in(conn, edition)
}

/// How many learners are in the middle of a quiz of an edition: their time is not over.
pub fn running(
    conn: &mut Conn,
    (edition, quiz): (EditionId, &Key),
    now: Timestamp,
) -> Result<i64, Error> {
    store::running(conn, edition, quiz, now)
}

/// The attempts of an enrolment that are not handed in, newest first; some may be overdue.
pub fn open(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Vec<Attempt>, Error> {
    store::open(conn, enrolment)
}
