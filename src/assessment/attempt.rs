//! One sitting of one quiz, and how it ends; pure.
#![expect(
    clippy::expect_used,
    reason = "plain values serialise; the alphabet is constant"
)]

use super::passing::{Earned, Within};
use super::regrade::{Corrections, MarkingKey};
use crate::accommodations::Allowance;
use crate::base::{AttemptId, CutScore, Digest, EnrolmentId, Key, Score, Timestamp};
use crate::courses::quiz::USUAL_GRACE_SECONDS;
use crate::courses::{Minimum, Quiz};
use crate::db::types::storable_texts;
use crate::items::{Item, Response, Rule, Sheet};
use data_encoding::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What an attempt was started with. Nothing that happens later changes it but the lower pass mark
/// of a later edition that is applied back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub pass: CutScore,
    /// What is asked beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minima: Vec<Minimum>,
    /// How several ticks are marked, as told before the start.
    pub rule: Rule,
    pub time_limit_minutes: Option<u32>,
    /// When the quiz closes for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// How long after the deadline answers are taken.
    #[serde(default = "usual_grace")]
    pub grace_seconds: u32,
    pub sheet: Sheet,
}

const fn usual_grace() -> u32 {
    USUAL_GRACE_SECONDS
}

impl Terms {
    /// The rules of a quiz beside this draw.
    pub fn of(quiz: &Quiz, sheet: Sheet) -> Self {
        Self {
            pass: quiz.pass,
            minima: quiz.settings.minima.clone(),
            rule: quiz.rule,
            time_limit_minutes: quiz.time_limit_minutes,
            closes_at: quiz.settings.closes_at,
            grace_seconds: quiz.settings.grace_seconds,
            sheet,
        }
    }

    /// By when an attempt started then must be handed in, with what its learner is granted: the
    /// end of the time limit or the closing date, whichever comes first (features.md §4.4).
    pub fn deadline(&self, started_at: Timestamp, allowance: &Allowance) -> Option<Timestamp> {
        let seconds = allowance.seconds(self.time_limit_minutes);
        let over = seconds.map(|seconds| started_at.plus_seconds(seconds));
        let closing = allowance.closing(self.closes_at);
        match (over, closing) {
            (Some(over), Some(closing)) => Some(over.min(closing)),
            (one, other) => one.or(other),
        }
    }

    /// Until when answers are taken for a deadline.
    pub fn lapse(&self, deadline: Timestamp) -> Timestamp {
        deadline.plus_seconds(i64::from(self.grace_seconds))
    }
}

/// One sitting of one quiz within one enrolment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub id: AttemptId,
    pub enrolment: EnrolmentId,
    pub quiz: Key,
    /// Counts from 1 within enrolment and quiz.
    pub number: u32,
    pub terms: Terms,
    pub started_at: Timestamp,
    pub deadline: Option<Timestamp>,
    /// Until when answers are taken: the deadline and its grace. Both are there or neither is.
    pub lapses_at: Option<Timestamp>,
    /// What extensions gave on top of what rules and grants come to.
    pub extended_seconds: i64,
    /// When its answers were first shown; none while they were not.
    pub shown_at: Option<Timestamp>,
    /// None while it is open.
    pub submission: Option<Submission>,
}

/// The handing in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The deadline, if the learner did not hand in before.
    pub submitted_at: Timestamp,
    pub score: Score,
    pub within: Within,
    pub outcome: Outcome,
    pub receipt: Receipt,
}

impl Submission {
    /// Its points, in all and within the minima.
    pub(super) fn earned(&self) -> Earned {
        Earned {
            score: self.score,
            within: self.within.clone(),
        }
    }
}

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed,
}

impl Outcome {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Passed, Self::Failed]
            .into_iter()
            .find(|outcome| outcome.word() == word)
    }
}

/// The learner's proof of what they handed in and when: `7K3Q-FMXT-29AB-PDWZ`. It is made of the
/// SHA-256 of attempt, time, responses and score, so whoever holds the row can make it again.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Receipt(String);

const RECEIPT_SIGNS: usize = 16;

impl Receipt {
    fn of(
        attempt: AttemptId,
        at: Timestamp,
        score: Score,
        given: &BTreeMap<&Key, &Response>,
    ) -> Self {
        Self::of_facts(&serde_json::json!([attempt, at, score, given]))
    }

    /// The receipt of whatever else is handed in.
    pub fn of_facts(facts: &serde_json::Value) -> Self {
        let digest = Digest::of(facts.to_string().as_bytes());
        let mut signs = crockford().encode(digest.bytes());
        signs.truncate(RECEIPT_SIGNS);
        Self(signs)
    }

    /// Reads a receipt as somebody types it: groups, small letters, and O, I, L for 0 and 1 do not
    /// matter (Crockford's base 32).
    pub fn typed(text: &str) -> Option<Self> {
        let sign = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let is_kept = |c: &char| !c.is_whitespace() && *c != '-';
        let signs: String = text.chars().filter(is_kept).map(sign).collect();
        Self::parse(&signs)
    }

    fn parse(text: &str) -> Option<Self> {
        let is_sign = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
        (text.len() == RECEIPT_SIGNS && text.chars().all(is_sign)).then(|| Self(text.to_owned()))
    }
}

/// Base 32 without I, L, O and U, which are read as other signs or words.
fn crockford() -> Encoding {
    let mut alphabet = data_encoding::Specification::new();
    alphabet
        .symbols
        .push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    alphabet.encoding().expect("32 different ASCII signs")
}

impl fmt::Display for Receipt {
    /// In four groups.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, sign) in self.0.chars().enumerate() {
            if position > 0 && position % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

storable_texts! {
    Terms: |terms| serde_json::to_string(terms).expect("terms are plain values"),
        |text| serde_json::from_str(&text).ok();
    Outcome: |outcome| outcome.word(), |text| Outcome::parse(&text);
    Receipt: |receipt| receipt.0, |text| Receipt::parse(&text);
}

impl Attempt {
    /// Whether answers can still come in at `now`: not handed in, and not later than the deadline
    /// and its grace. Every path asks here.
    pub fn takes_answers(&self, now: Timestamp) -> bool {
        self.submission.is_none() && !self.is_overdue(now)
    }

    /// Whether the attempt should have been closed by `now` but is not.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.submission.is_none() && self.lapses_at.is_some_and(|lapse| now > lapse)
    }

    /// When the attempt ended as the learner experienced it: handed in or run out of time.
    pub fn ended_at(&self) -> Option<Timestamp> {
        match (&self.submission, self.deadline) {
            (Some(submission), Some(deadline)) => Some(submission.submitted_at.min(deadline)),
            (Some(submission), None) => Some(submission.submitted_at),
            (None, deadline) => deadline,
        }
    }

    /// The deadline with what its learner is granted and what it was extended by: both add up, in
    /// whatever order they came.
    pub(super) fn deadline_with(&self, allowance: &Allowance) -> Option<Timestamp> {
        let deadline = self.terms.deadline(self.started_at, allowance)?;
        Some(deadline.plus_seconds(self.extended_seconds))
    }

    /// Puts it under a lower cut score; what was passed stays passed, and the minima stay. Answers
    /// whether that changed anything.
    pub(super) fn lower(&mut self, mark: CutScore) -> bool {
        if mark >= self.terms.pass {
            return false;
        }
        self.terms.pass = mark;
        if let Some(submission) = &mut self.submission
            && self.terms.are_met_by(submission.score, &submission.within)
        {
            submission.outcome = Outcome::Passed;
        }
        true
    }

    /// Whether this attempt passed.
    pub fn is_passed(&self) -> bool {
        let submission = self.submission.as_ref();
        submission.is_some_and(|submission| submission.outcome == Outcome::Passed)
    }

    /// Marks the attempt over the items of its quiz, with the corrections in force, as handed in at
    /// `at`. Items without response are blanks. `None` if `quiz` lacks an item of the sheet, that
    /// is, is of another edition.
    pub(super) fn mark(
        &self,
        (quiz, corrections): (&Quiz, &Corrections),
        given: &BTreeMap<&Key, &Response>,
        at: Timestamp,
    ) -> Option<Submission> {
        let earned = MarkingKey::new(quiz, corrections).earned(&self.terms, given)?;
        let outcome = match self.terms.are_met_by(earned.score, &earned.within) {
            true => Outcome::Passed,
            false => Outcome::Failed,
        };
        Some(Submission {
            submitted_at: at,
            score: earned.score,
            within: earned.within,
            outcome,
            receipt: Receipt::of(self.id, at, earned.score, given),
        })
    }
}

pub(super) fn find_item<'a>(quiz: &'a Quiz, key: &Key) -> Option<&'a Item> {
    quiz.items.iter().find(|item| &item.key == key)
}
