//! What reviews and decisions come to.

use super::brief::{Brief, Mark};
use super::marks::{Marks, Verdict, criterion_mean, score, verdict};
use super::review::{Comments, Review, duty};
use super::store;
use crate::assessment::Outcome;
use crate::base::{BriefId, Key, Points, Score, Timestamp};
use crate::courses::Assignment;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::{self, Enrolment, Manner};

/// A pass that was reported just now: who may have earned something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    pub enrolment: Enrolment,
}

/// How far a brief is that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    WaitsForPeers,
    /// The staff has to decide.
    PeersDisagree,
    Marked,
}

impl Standing {
    /// How a brief stands with these reviews.
    pub fn of(assignment: &Assignment, brief: &Brief, reviews: &[Review]) -> Self {
        if brief.mark.is_some() {
            return Self::Marked;
        }
        match verdict(assignment, &counting(reviews)) {
            Verdict::Disagrees => Self::PeersDisagree,
            Verdict::Waits | Verdict::Agrees(_) => Self::WaitsForPeers,
        }
    }

    /// The last part of its message's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::WaitsForPeers => "waits",
            Self::PeersDisagree => "disagree",
            Self::Marked => "marked",
        }
    }
}

/// The marks that count among some reviews.
fn counting(reviews: &[Review]) -> Vec<Marks> {
    let counting = reviews.iter().filter(|review| review.counts());
    counting.map(|review| review.marks.clone()).collect()
}

/// Marks a brief when its peers are enough and agree. What is marked stays.
pub(super) fn settle(
    tx: &mut Tx,
    assignment: &Assignment,
    brief: &Brief,
    now: Timestamp,
) -> Result<(), Error> {
    if brief.mark.is_some() {
        return Ok(());
    }
    let reviews = store::reviews_of(tx, brief.id)?;
    match verdict(assignment, &counting(&reviews)) {
        Verdict::Agrees(score) => mark(tx, assignment, brief, score, now),
        Verdict::Waits | Verdict::Disagrees => Ok(()),
    }
}

/// Marks a brief as the staff decided.
pub(super) fn settle_by_decision(
    tx: &mut Tx,
    assignment: &Assignment,
    brief: &Brief,
    marks: &Marks,
    now: Timestamp,
) -> Result<(), Error> {
    mark(tx, assignment, brief, score(assignment, marks), now)
}

fn mark(
    tx: &mut Tx,
    assignment: &Assignment,
    brief: &Brief,
    score: Score,
    now: Timestamp,
) -> Result<(), Error> {
    let is_passed = assignment.pass.is_reached_by(score);
    let (outcome, verb) = match is_passed {
        true => (Outcome::Passed, Verb::Passed),
        false => (Outcome::Failed, Verb::Failed),
    };
    let mark = Mark {
        points: score.earned,
        outcome,
        at: now,
    };
    store::set_mark(tx, brief.id, &mark)?;
    let object = Object::new("brief", brief.id);
    let points = mark.points.thousandths().to_string();
    journal::note_detail(tx, (None, verb), &object, &points, now)
}

/// What its author may see of a brief that is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    pub mark: Mark,
    /// The points of each criterion: what the staff decided, or the peers' mean.
    pub points: Vec<(Key, Points)>,
    pub is_decided: bool,
    pub comments: Vec<Comments>,
}

/// The same of one's own brief; `None` while nothing may be seen.
pub fn feedback(
    conn: &mut Conn,
    assignment: &Assignment,
    brief: &Brief,
    now: Timestamp,
) -> Result<Option<Feedback>, Error> {
    let Some(mark) = brief.mark else {
        return Ok(None);
    };
    if !is_shown(conn, assignment, brief, now)? {
        return Ok(None);
    }
    let reviews = store::reviews_of(conn, brief.id)?;
    let decided = store::decisions(conn, brief.id)?.pop();
    let marks = match &decided {
        Some(decision) => vec![decision.marks.clone()],
        None => counting(&reviews),
    };
    let keys = assignment.criteria.iter().map(|one| &one.key);
    let counting = reviews.into_iter().filter(Review::counts);
    Ok(Some(Feedback {
        mark,
        points: keys
            .map(|key| (key.clone(), criterion_mean(key, &marks)))
            .collect(),
        is_decided: decided.is_some(),
        comments: counting.map(|review| review.comments).collect(),
    }))
}

/// Whether the author may see the mark: enough was marked in return, or the staff decided.
pub(super) fn is_shown(
    conn: &mut Conn,
    assignment: &Assignment,
    brief: &Brief,
    now: Timestamp,
) -> Result<bool, Error> {
    let Some(author) = brief.enrolment.filter(|_| brief.mark.is_some()) else {
        return Ok(false);
    };
    if store::has_decision(conn, brief.id)? {
        return Ok(true);
    }
    let duty = duty(conn, author, assignment, now)?;
    Ok(duty.done >= duty.asked)
}

/// Reports a pass to the author's enrolment as soon as it may be seen; `None` if there is nothing
/// new to report.
pub(super) fn release(
    tx: &mut Tx,
    assignment: &Assignment,
    id: BriefId,
    now: Timestamp,
) -> Result<Option<Released>, Error> {
    let Some(brief) = store::brief(tx, id)? else {
        return Ok(None);
    };
    let is_passed = brief
        .mark
        .is_some_and(|mark| mark.outcome == Outcome::Passed);
    if !is_passed || !is_shown(tx, assignment, &brief, now)? {
        return Ok(None);
    }
    let author = match brief.enrolment {
        Some(author) => learning::find(tx, author)?,
        None => None,
    };
    let Some(enrolment) = author else {
        return Ok(None);
    };
    let is_new = learning::complete(tx, &enrolment, &assignment.key, Manner::Passed, now)?;
    Ok(is_new.then_some(Released { enrolment }))
}
