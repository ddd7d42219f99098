//! Whether a quiz can be started now, and what came of it so far; pure.

use super::attempt::Attempt;
use crate::base::{Score, Timestamp};
use crate::courses::Quiz;

/// What a learner is told before they start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// Attempts made, an open one included.
    pub used: u32,
    /// None: as often as one likes.
    pub left: Option<u32>,
    /// The pause between attempts ends then; none when there is no pause to wait for.
    pub opens_again_at: Option<Timestamp>,
    /// The attempt to go on with.
    pub open: Option<Attempt>,
    /// The best score handed in; the highest counts.
    pub best: Option<Score>,
    pub is_passed: bool,
}

impl Conditions {
    /// Reads the conditions off the attempts made, newest first.
    pub fn of(quiz: &Quiz, attempts: &[Attempt], now: Timestamp) -> Self {
        // Numbers count without gaps, so the newest tells how many there were.
        let used = attempts.first().map_or(0, |newest| newest.number);
        let left = quiz.attempts.map(|limit| limit.saturating_sub(used));
        let open = attempts.iter().find(|attempt| attempt.takes_answers(now));
        let pause = i64::from(quiz.wait_minutes).saturating_mul(60);
        let again = attempts
            .first()
            .and_then(Attempt::ended_at)
            .map(|ended_at| ended_at.plus_seconds(pause))
            .filter(|again| pause > 0 && open.is_none() && left != Some(0) && now < *again);
        let scores = attempts.iter().filter_map(|attempt| {
            let submission = attempt.submission.as_ref()?;
            Some(submission.score)
        });
        Self {
            used,
            left,
            opens_again_at: again,
            open: open.cloned(),
            best: scores.max_by(compare),
            is_passed: attempts.iter().any(Attempt::is_passed),
        }
    }

    /// Whether a new attempt could be started now.
    pub fn may_start(&self) -> bool {
        self.open.is_none() && self.left != Some(0) && self.opens_again_at.is_none()
    }
}

/// Compares shares of points without rounding; sheets drawn from a bank may differ in their
/// maximum.
fn compare(one: &Score, other: &Score) -> std::cmp::Ordering {
    let product =
        |a: Score, b: Score| u64::from(a.earned.thousandths()) * u64::from(b.max.thousandths());
    product(*one, *other).cmp(&product(*other, *one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::attempt::Outcome;
    use crate::assessment::tests::closed;
    use crate::learning::testing::{at, quiz};

    fn limited(attempts: Option<u32>, wait_minutes: u32) -> Quiz {
        let mut quiz = quiz("final");
        quiz.attempts = attempts;
        quiz.wait_minutes = wait_minutes;
        quiz
    }

    #[test]
    fn attempts_left_count_down_and_the_best_score_counts() {
        let quiz = limited(Some(3), 0);
        let first = closed(&quiz, 1, 3000, Outcome::Passed);
        let second = closed(&quiz, 2, 1000, Outcome::Failed);
        let conditions = Conditions::of(&quiz, &[second, first], at(9));
        assert_eq!((conditions.used, conditions.left), (2, Some(1)));
        assert_eq!(conditions.best.map(Score::percent), Some(75));
        assert!(conditions.is_passed && conditions.may_start());
        let none = Conditions::of(&limited(None, 0), &[], at(9));
        assert_eq!((none.used, none.left, none.best), (0, None, None));
        assert!(none.may_start());
    }

    #[test]
    fn the_pause_counts_from_the_end_as_the_learner_knew_it() {
        let quiz = limited(None, 60);
        let mut last = closed(&quiz, 1, 0, Outcome::Failed);
        let opens = |last: &Attempt, now| {
            Conditions::of(&quiz, std::slice::from_ref(last), at(now)).opens_again_at
        };
        assert_eq!(opens(&last, 0), Some(at(3600)));
        assert_eq!(opens(&last, 3599), Some(at(3600)));
        assert_eq!(opens(&last, 3600), None);
        last.deadline = Some(at(-600));
        assert_eq!(opens(&last, 0), Some(at(3000)));
    }

    #[test]
    fn an_open_attempt_is_offered_until_its_grace_is_over() {
        let quiz = limited(Some(1), 60);
        let mut open = closed(&quiz, 1, 0, Outcome::Failed);
        open.submission = None;
        open.deadline = Some(at(600));
        open.lapses_at = Some(at(720));
        let conditions = |now| Conditions::of(&quiz, std::slice::from_ref(&open), at(now));
        assert!(conditions(720).open.is_some());
        assert!(conditions(721).open.is_none());
        assert!(!conditions(720).may_start() && !conditions(721).may_start());
    }
}
