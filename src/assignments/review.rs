//! A peer takes a brief, marks it, and hands the review in.

use super::brief::Brief;
use super::calibrate::{Calibration, calibrations, is_calibrated, next_sample};
use super::choose::choose;
use super::file::FileKind;
use super::marks::Marks;
use super::settle::{Released, release, settle};
use super::store;
use super::write::{WriteError, find};
use crate::base::{BriefId, EnrolmentId, Key, ReviewId, Timestamp};
use crate::courses::{Assignment, Sample};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::Study;

/// The fewest characters of a comment that is of use.
pub const LEAST_COMMENT: usize = 40;
/// The most characters of a comment.
pub const LONGEST_COMMENT: usize = 2_000;
const DAY: i64 = 86_400;

/// What a peer tells the author.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comments {
    pub strength: String,
    pub doubt: String,
    pub suggestion: String,
}

impl Comments {
    /// The three by the names of their fields.
    pub fn named(&self) -> [(&'static str, &str); 3] {
        [
            ("strength", &self.strength),
            ("doubt", &self.doubt),
            ("suggestion", &self.suggestion),
        ]
    }
}

/// A brief in the hands of a peer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub id: ReviewId,
    /// None: of somebody who was erased.
    pub peer: Option<EnrolmentId>,
    pub taken_at: Timestamp,
    pub due_at: Timestamp,
    pub marks: Marks,
    pub comments: Comments,
    pub handed_in_at: Option<Timestamp>,
    /// By the staff.
    pub withdrawn_at: Option<Timestamp>,
}

/// How far a review is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    Open,
    /// Its time is over; the place is given to somebody else.
    Lapsed,
    HandedIn,
    Withdrawn,
}

impl ReviewState {
    /// The last part of its message's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Lapsed => "lapsed",
            Self::HandedIn => "handed-in",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Review {
    /// How far it is at this moment.
    pub fn state(&self, now: Timestamp) -> ReviewState {
        match (self.withdrawn_at, self.handed_in_at) {
            (Some(_), _) => ReviewState::Withdrawn,
            (None, Some(_)) => ReviewState::HandedIn,
            (None, None) if self.due_at > now => ReviewState::Open,
            (None, None) => ReviewState::Lapsed,
        }
    }

    /// Whether its points count.
    pub const fn counts(&self) -> bool {
        self.handed_in_at.is_some() && self.withdrawn_at.is_none()
    }
}

/// What a peer sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReviewForm {
    pub marks: Marks,
    pub comments: Comments,
}

/// Why nothing was done with a review.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    #[error("there is no such review of this learner")]
    Unknown,
    #[error("one's own brief and a sample come first")]
    NotReady,
    #[error("there is no brief to mark now")]
    NoneLeft,
    #[error("as many briefs as asked for are taken")]
    Enough,
    #[error("the review is handed in, or its place was given to somebody else")]
    Closed,
    #[error("some criteria are not marked, or comments too short or too long")]
    Incomplete,
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<Error> for ReviewError {
    fn from(error: Error) -> Self {
        Self::Write(error.into())
    }
}

/// What one learner owes the others, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    pub calibrations: Vec<Calibration>,
    pub is_calibrated: bool,
    /// Of the sample that is to be marked now; none when enough was marked.
    pub sample: Option<Key>,
    /// Everything that was taken, oldest first.
    pub reviews: Vec<Review>,
    /// How many are handed in and count.
    pub done: u32,
    pub asked: u32,
    /// Whether another brief may be taken, if there is one.
    pub may_take: bool,
}

/// What an enrolment owes for an assignment.
pub fn duty(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Assignment,
    now: Timestamp,
) -> Result<Duty, Error> {
    let calibrations = calibrations(conn, enrolment, &assignment.key)?;
    let is_calibrated = is_calibrated(assignment, &calibrations);
    let held = store::reviews_by(conn, enrolment, &assignment.key)?;
    let reviews: Vec<Review> = held.into_iter().map(|held| held.review).collect();
    let count = |is_counted: &dyn Fn(&Review) -> bool| {
        let counted = reviews.iter().filter(|review| is_counted(review));
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    };
    let done = count(&Review::counts);
    let open = count(&|review| review.state(now) == ReviewState::Open);
    let next = next_sample(assignment, &calibrations);
    Ok(Duty {
        is_calibrated,
        sample: next
            .filter(|_| !is_calibrated)
            .map(|sample: &Sample| sample.key.clone()),
        done,
        asked: assignment.peers,
        may_take: is_calibrated && done.saturating_add(open) < assignment.peers,
        calibrations,
        reviews,
    })
}

/// Takes the next brief: of the same edition and language as one's own. Only who is calibrated and
/// has handed in; never more at a time than are asked for.
pub fn take(
    tx: &mut Tx,
    study: &Study<'_>,
    assignment: &Key,
    now: Timestamp,
) -> Result<ReviewId, ReviewError> {
    let rules = find(study, assignment)?;
    let enrolment = study.enrolment();
    let own = store::newest(tx, enrolment.id, assignment)?.ok_or(ReviewError::NotReady)?;
    let duty = duty(tx, enrolment.id, rules, now)?;
    if !duty.is_calibrated || own.is_draft() && own.round == 1 {
        return Err(ReviewError::NotReady);
    }
    if !duty.may_take {
        return Err(ReviewError::Enough);
    }
    let place = (study.edition().id, assignment, own.language);
    let candidates = store::candidates(tx, place, enrolment.id, now)?;
    let chosen = choose(&candidates, enrolment.account, rules.peers);
    let brief = chosen.ok_or(ReviewError::NoneLeft)?;
    let id = ReviewId::new();
    let due_at = now.plus_seconds(i64::from(rules.days) * DAY);
    store::insert_review(tx, (id, brief, enrolment.id), (now, due_at))?;
    Ok(id)
}

/// One's own review with the brief, which names nobody.
pub fn review(
    conn: &mut Conn,
    peer: EnrolmentId,
    id: ReviewId,
) -> Result<Option<(Review, Brief)>, Error> {
    let held = store::review(conn, id)?;
    let Some(held) = held.filter(|held| held.review.peer == Some(peer)) else {
        return Ok(None);
    };
    let brief = store::brief(conn, held.brief)?;
    Ok(brief.map(|brief| (held.review, brief)))
}

/// Whether the peer may read the brief: while something can be done with the review, and after it
/// is handed in. What is not to be marked any more is nobody's business any more either.
pub fn is_readable(review: &Review, brief: &Brief, now: Timestamp) -> bool {
    match review.state(now) {
        ReviewState::Open | ReviewState::HandedIn => true,
        ReviewState::Lapsed => brief.mark.is_none(),
        ReviewState::Withdrawn => false,
    }
}

/// The file of a brief that one marks, while it may be read.
pub fn reviewed_file(
    conn: &mut Conn,
    peer: EnrolmentId,
    id: ReviewId,
    now: Timestamp,
) -> Result<Option<(BriefId, FileKind, Vec<u8>)>, Error> {
    let Some((review, brief)) = review(conn, peer, id)? else {
        return Ok(None);
    };
    if !is_readable(&review, &brief, now) {
        return Ok(None);
    }
    let file = store::file(conn, brief.id)?;
    Ok(file.map(|(kind, bytes)| (brief.id, kind, bytes)))
}

/// Keeps a review as it stands.
pub fn save_review(
    tx: &mut Tx,
    study: &Study<'_>,
    id: ReviewId,
    form: &ReviewForm,
    now: Timestamp,
) -> Result<(), ReviewError> {
    let (review, _) = open(tx, study, id, now)?;
    keep(tx, &review, form, None)
}

/// Hands a review in, once. What that settles: of the brief, and of one's own, whose mark is shown
/// when enough was marked.
pub fn hand_in_review(
    tx: &mut Tx,
    study: &Study<'_>,
    id: ReviewId,
    form: &ReviewForm,
    now: Timestamp,
) -> Result<Vec<Released>, ReviewError> {
    let (review, brief) = match open(tx, study, id, now) {
        Ok(found) => found,
        Err(ReviewError::Closed) if is_handed_in(tx, study, id)? => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let rules = find(study, &brief.assignment)?;
    let is_fine = |(_, text): (&str, &str)| {
        (LEAST_COMMENT..=LONGEST_COMMENT).contains(&text.trim().chars().count())
    };
    if form.marks.missing(rules).next().is_some() || !form.comments.named().into_iter().all(is_fine)
    {
        return Err(ReviewError::Incomplete);
    }
    keep(tx, &review, form, Some(now))?;
    let object = Object::new("review", id);
    let deed = (Some(study.enrolment().account), Verb::Submitted);
    journal::note_detail(tx, deed, &object, &brief.id.to_string(), now)?;
    let mut released = Vec::new();
    settle(tx, rules, &brief, now)?;
    released.extend(release(tx, rules, brief.id, now)?);
    if let Some(own) = store::newest(tx, study.enrolment().id, &brief.assignment)? {
        released.extend(release(tx, rules, own.id, now)?);
    }
    Ok(released)
}

fn keep(
    tx: &mut Tx,
    review: &Review,
    form: &ReviewForm,
    handed_in_at: Option<Timestamp>,
) -> Result<(), ReviewError> {
    let is_too_long = |(_, text): (&str, &str)| text.chars().count() > LONGEST_COMMENT;
    if form.comments.named().into_iter().any(is_too_long) {
        return Err(ReviewError::Incomplete);
    }
    store::set_review(tx, review.id, (&form.marks, &form.comments), handed_in_at)?;
    Ok(())
}

fn is_handed_in(tx: &mut Tx, study: &Study<'_>, id: ReviewId) -> Result<bool, Error> {
    let found = review(tx, study.enrolment().id, id)?;
    Ok(found.is_some_and(|(review, _)| review.handed_in_at.is_some()))
}

/// One's own review, if something can still be done with it. Late is not too late while nobody else
/// has the place.
fn open(
    tx: &mut Tx,
    study: &Study<'_>,
    id: ReviewId,
    now: Timestamp,
) -> Result<(Review, Brief), ReviewError> {
    let found = review(tx, study.enrolment().id, id)?;
    let (review, brief) = found.ok_or(ReviewError::Unknown)?;
    let rules = find(study, &brief.assignment)?;
    match review.state(now) {
        ReviewState::Open => {}
        ReviewState::Lapsed if brief.mark.is_none() => {
            let others = store::reviews_of(tx, brief.id)?;
            let taken = others
                .iter()
                .filter(|one| matches!(one.state(now), ReviewState::Open | ReviewState::HandedIn));
            if taken.count() >= usize::try_from(rules.peers).unwrap_or(usize::MAX) {
                return Err(ReviewError::Closed);
            }
        }
        ReviewState::Lapsed | ReviewState::HandedIn | ReviewState::Withdrawn => {
            return Err(ReviewError::Closed);
        }
    }
    Ok((review, brief))
}
