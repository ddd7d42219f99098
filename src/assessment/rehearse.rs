//! An attempt that exists nowhere: authors try a quiz as a learner would, and nothing is stored or
//! counted.

use super::attempt::Attempt;
use super::regrade::Corrections;
use super::sitting::{Responses, Saved, Sitting};
use super::start::terms;
use crate::base::{AttemptId, EnrolmentId, Timestamp};
use crate::courses::Quiz;
use crate::items::{Misfit, Response};
use crate::partners::Publisher;
use std::collections::BTreeMap;

/// A sitting of `quiz` with the draw of this seed. With responses it is handed in and marked by the
/// published key. Time limit, closing date and attempts do not hold here.
pub fn rehearse(
    _: &Publisher,
    quiz: &Quiz,
    seed: [u8; 32],
    given: Option<&Responses>,
    now: Timestamp,
) -> Result<Sitting, Misfit> {
    let mut attempt = Attempt {
        id: AttemptId::new(),
        enrolment: EnrolmentId::new(),
        quiz: quiz.key.clone(),
        number: 1,
        terms: terms(quiz, seed, &BTreeMap::new()),
        started_at: now,
        deadline: None,
        lapses_at: None,
        extended_seconds: 0,
        shown_at: None,
        submission: None,
    };
    let corrections = Corrections::default();
    let mut responses = BTreeMap::new();
    for (item, response) in given.into_iter().flatten() {
        attempt.terms.sheet.check(item, response)?;
        let saved = Saved {
            response: response.clone(),
            at: now,
        };
        responses.insert(item.clone(), saved);
    }
    if given.is_some() {
        let given: BTreeMap<_, &Response> = responses
            .iter()
            .map(|(item, saved)| (item, &saved.response))
            .collect();
        attempt.submission = attempt.mark((quiz, &corrections), &given, now);
    }
    Ok(Sitting {
        attempt,
        responses,
        corrections,
    })
}
