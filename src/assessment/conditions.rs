//! Whether a quiz can be started now, and what came of it so far: pure rules, and the question that
//! reads what they need.

use super::attempt::{Attempt, Terms};
use super::passing::pooled;
use super::{pass_mark, store};
use crate::accommodations::{self, Allowance};
use crate::base::{CutScore, Key, Score, Timestamp};
use crate::courses::{Counts, Disclosure, Edition, Quiz};
use crate::db::{Conn, Error};
use crate::items::Sheet;
use crate::learning::Enrolment;

/// The attempts that a quiz without a limit of its own takes of one learner, beside those granted:
/// so all of them can be read wherever they count.
pub const MOST_ATTEMPTS: u32 = 200;

/// What a learner is told before they start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditions {
    /// Attempts made, an open one included.
    pub used: u32,
    /// None: as often as one likes; [`MOST_ATTEMPTS`] for who has come to them.
    pub limit: Option<u32>,
    /// None: as often as one likes.
    pub left: Option<u32>,
    /// The pause between attempts ends then; none when there is no pause to wait for.
    pub opens_again_at: Option<Timestamp>,
    /// The attempt to go on with.
    pub open: Option<Attempt>,
    /// The score that counts, by the quiz's rule; none while nothing is handed in.
    pub counting: Option<Score>,
    /// What was passed once stays passed.
    pub is_passed: bool,
    /// The seconds one has; none without a limit.
    pub seconds: Option<i64>,
    /// When it closes for this learner; none if it does not.
    pub closes_at: Option<Timestamp>,
    pub is_closed: bool,
    /// The deadline of an attempt started now; none without one.
    pub deadline_if_started: Option<Timestamp>,
    /// Whether closing leaves less time than the limit grants.
    pub is_shortened: bool,
    /// What passes: the mark of the quiz, or a lower one that was applied back.
    pub pass: CutScore,
    /// What this learner is granted beside the quiz's rules.
    pub allowance: Allowance,
    /// When nobody can answer any more: answers that wait for the closing are shown after it. None
    /// if the quiz does not close.
    pub all_over_at: Option<Timestamp>,
}

/// The conditions of a learner at a quiz, and the attempts made, newest first; `None` if the
/// edition has no such quiz.
pub fn conditions(
    conn: &mut Conn,
    (enrolment, edition): (&Enrolment, &Edition),
    quiz: &Key,
    now: Timestamp,
) -> Result<Option<(Conditions, Vec<Attempt>)>, Error> {
    let Some(quiz) = edition.content.quizzes().find(|one| &one.key == quiz) else {
        return Ok(None);
    };
    let (account, course) = (enrolment.account, enrolment.course);
    let allowance = accommodations::allowance(conn, account, course, &quiz.key)?;
    let attempts = store::attempts(conn, enrolment.id, &quiz.key)?;
    let mut conditions = Conditions::of(quiz, allowance, &attempts, now);
    conditions.pass = pass_mark::in_force(conn, edition.id, quiz)?;
    if waits_for_closing(quiz) {
        let granted = accommodations::latest_closing(conn, course, &quiz.key)?;
        let running = store::latest_lapse(conn, (course, &quiz.key), now)?;
        conditions.wait_for(quiz, granted, running);
    }
    Ok(Some((conditions, attempts)))
}

/// Whether others who may still answer matter to what is shown.
fn waits_for_closing(quiz: &Quiz) -> bool {
    let waits = [Disclosure::AfterLastAttempt, Disclosure::AfterClosing];
    quiz.settings.closes_at.is_some() && waits.contains(&quiz.settings.disclosure)
}

/// How many attempts somebody may make at a quiz who has made so many, with what they are granted.
/// None: as often as one likes; [`MOST_ATTEMPTS`] for who has come to them.
pub fn attempts_allowed(quiz: &Quiz, allowance: &Allowance, used: u32) -> Option<u32> {
    let most = allowance.attempts(Some(MOST_ATTEMPTS));
    let limit = allowance.attempts(quiz.attempts);
    limit.or(most.filter(|most| used >= *most))
}

/// What a learner may see of an attempt that is handed in; each includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disclosed {
    /// Whether it passed.
    Outcome,
    /// The points, as a whole and by question.
    Points,
    /// Answers, feedback and explanations.
    Answers,
}

impl Conditions {
    /// Reads the conditions off the attempts made, newest first.
    pub fn of(quiz: &Quiz, allowance: Allowance, attempts: &[Attempt], now: Timestamp) -> Self {
        // Numbers count without gaps, so the newest tells how many there were.
        let used = attempts.first().map_or(0, |newest| newest.number);
        let limit = attempts_allowed(quiz, &allowance, used);
        let left = limit.map(|limit| limit.saturating_sub(used));
        let open = attempts.iter().find(|attempt| attempt.takes_answers(now));
        let closes_at = allowance.closing(quiz.settings.closes_at);
        let is_closed = closes_at.is_some_and(|closes_at| now >= closes_at);
        let pause = i64::from(quiz.wait_minutes).saturating_mul(60);
        let again = attempts
            .first()
            .and_then(Attempt::ended_at)
            .map(|ended_at| ended_at.plus_seconds(pause))
            .filter(|again| pause > 0 && open.is_none() && left != Some(0) && now < *again);
        let seconds = allowance.seconds(quiz.time_limit_minutes);
        let terms = Terms::of(quiz, Sheet { items: Vec::new() });
        let deadline = terms.deadline(now, &allowance);
        let unhurried = seconds.map(|seconds| now.plus_seconds(seconds));
        Self {
            used,
            limit,
            left,
            opens_again_at: again.filter(|_| !is_closed),
            open: open.cloned(),
            counting: counting(quiz.settings.counts, attempts),
            is_passed: was_passed(quiz, attempts),
            seconds,
            closes_at,
            is_closed,
            deadline_if_started: deadline,
            is_shortened: unhurried.is_some() && deadline < unhurried,
            pass: quiz.pass,
            allowance,
            all_over_at: closes_at.map(|closes_at| after_grace(quiz, closes_at)),
        }
    }

    /// Answers wait for everybody in the course: for the latest closing that is granted, and for
    /// the end of the last attempt that runs.
    fn wait_for(&mut self, quiz: &Quiz, granted: Option<Timestamp>, running: Option<Timestamp>) {
        let granted = granted.map(|closes_at| after_grace(quiz, closes_at));
        self.all_over_at = self.all_over_at.map(|own| {
            let others = [granted, running].into_iter().flatten();
            others.fold(own, std::cmp::Ord::max)
        });
    }

    /// Whether a new attempt could be started now.
    pub fn may_start(&self) -> bool {
        self.open.is_none()
            && self.left != Some(0)
            && self.opens_again_at.is_none()
            && !self.is_closed
    }

    /// What may be seen of the attempts handed in. Answers wait for the grace after closing and for
    /// whoever was granted more: until then somebody may still answer. An open attempt of one's own
    /// hides the key whatever the dates say: it may have been extended past the closing.
    pub fn disclosed(&self, quiz: &Quiz, now: Timestamp) -> Disclosed {
        let is_over = self.open.is_none() && self.all_over_at.is_some_and(|at| now > at);
        let is_last = self.open.is_none() && self.left == Some(0);
        match quiz.settings.disclosure {
            Disclosure::Never => Disclosed::Outcome,
            Disclosure::ScoreOnly => Disclosed::Points,
            Disclosure::AfterSubmit => Disclosed::Answers,
            Disclosure::AfterLastAttempt if is_last || is_over => Disclosed::Answers,
            Disclosure::AfterClosing if is_over => Disclosed::Answers,
            Disclosure::AfterLastAttempt | Disclosure::AfterClosing => Disclosed::Points,
        }
    }
}

fn after_grace(quiz: &Quiz, closes_at: Timestamp) -> Timestamp {
    closes_at.plus_seconds(i64::from(quiz.settings.grace_seconds))
}

/// The score that counts among attempts, newest first; open ones have none.
pub fn counting(counts: Counts, attempts: &[Attempt]) -> Option<Score> {
    match counts {
        Counts::Highest => attempts
            .iter()
            .filter_map(ranked)
            .max_by(compare)
            .map(|(_, s)| s),
        Counts::Latest => attempts.iter().find_map(score),
        Counts::First => attempts
            .iter()
            .find(|attempt| attempt.number == 1)
            .and_then(score),
        Counts::Average => pooled(&attempts.first()?.terms, attempts).map(|all| all.score),
    }
}

/// Whether the quiz was ever passed by its rule, with attempts newest first.
pub fn was_passed(quiz: &Quiz, attempts: &[Attempt]) -> bool {
    let mut made = (0..attempts.len()).filter_map(|newer| attempts.get(newer..));
    made.any(|made| passes_now(quiz.settings.counts, made))
}

/// Whether the newest of these attempts (newest first) passes the quiz by the rule and its terms.
pub fn passes_now(counts: Counts, attempts: &[Attempt]) -> bool {
    let Some(newest) = attempts.first() else {
        return false;
    };
    match counts {
        // Each was the latest once, and what was passed stays passed.
        Counts::Highest | Counts::Latest => newest.is_passed(),
        Counts::First => newest.number == 1 && newest.is_passed(),
        Counts::Average => {
            newest.submission.is_some()
                && pooled(&newest.terms, attempts)
                    .is_some_and(|all| newest.terms.are_met_by(all.score, &all.within))
        }
    }
}

fn score(attempt: &Attempt) -> Option<Score> {
    attempt
        .submission
        .as_ref()
        .map(|submission| submission.score)
}

/// Whether the points meet the terms, and the points.
fn ranked(attempt: &Attempt) -> Option<(bool, Score)> {
    let made = attempt.submission.as_ref()?;
    let are_met = attempt.terms.are_met_by(made.score, &made.within);
    Some((are_met, made.score))
}

/// What meets its terms comes before what does not: more points that fell short of a minimum are
/// not better. Then shares of points, without rounding: sheets drawn from a bank may differ in
/// their maximum.
fn compare(one: &(bool, Score), other: &(bool, Score)) -> std::cmp::Ordering {
    let product =
        |a: Score, b: Score| u64::from(a.earned.thousandths()) * u64::from(b.max.thousandths());
    let shares = || product(one.1, other.1).cmp(&product(other.1, one.1));
    one.0.cmp(&other.0).then_with(shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::attempt::Outcome;
    use crate::assessment::tests::closed;
    use crate::learning::testing::{at, quiz};

    fn of(quiz: &Quiz, attempts: &[Attempt], now: i64) -> Conditions {
        Conditions::of(quiz, Allowance::default(), attempts, at(now))
    }

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
        let conditions = of(&quiz, &[second, first], 9);
        assert_eq!((conditions.used, conditions.left), (2, Some(1)));
        assert_eq!(conditions.counting.map(Score::percent), Some(75));
        assert!(conditions.is_passed && conditions.may_start());
        let none = of(&limited(None, 0), &[], 9);
        assert_eq!((none.used, none.left, none.counting), (0, None, None));
        assert!(none.may_start());
    }

    #[test]
    fn what_is_granted_is_a_part_of_the_limit() {
        for (limit, granted, used, expected) in [
            (Some(3), 0, 1, Some(3)),
            (Some(3), 2, 1, Some(5)),
            (Some(3), 2, 5, Some(5)),
            (None, 0, 199, None),
            (None, 0, 200, Some(200)),
            (None, 1, 200, None),
            (None, 1, 201, Some(201)),
        ] {
            let allowance = Allowance {
                extra_attempts: granted,
                ..Allowance::default()
            };
            let found = attempts_allowed(&limited(limit, 0), &allowance, used);
            assert_eq!(found, expected, "{limit:?} {granted} {used}");
        }
    }

    #[test]
    fn the_pause_counts_from_the_end_as_the_learner_knew_it() {
        let quiz = limited(None, 60);
        let mut last = closed(&quiz, 1, 0, Outcome::Failed);
        let opens = |last: &Attempt, now| of(&quiz, std::slice::from_ref(last), now).opens_again_at;
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
        let conditions = |now| of(&quiz, std::slice::from_ref(&open), now);
        assert!(conditions(720).open.is_some());
        assert!(conditions(721).open.is_none());
        assert!(!conditions(720).may_start() && !conditions(721).may_start());
    }

    #[test]
    fn the_score_that_counts_is_the_one_the_rule_names() {
        use Outcome::{Failed, Passed};
        let quiz = quiz("final");
        // Out of four points, newest first; three of them pass.
        let attempts = |points: &[u32]| -> Vec<Attempt> {
            let of = |(points, number): (&u32, u32)| {
                let outcome = if *points >= 3 { Passed } else { Failed };
                closed(&quiz, number, points * 1000, outcome)
            };
            let mut made: Vec<Attempt> = points.iter().zip(1..).map(of).collect();
            made.reverse();
            made
        };
        for (points, counts, percent, passed) in [
            (&[1, 4, 2][..], Counts::Highest, 100, true),
            (&[1, 4, 2], Counts::Latest, 50, true),
            (&[1, 4, 2], Counts::First, 25, false),
            (&[1, 4, 2], Counts::Average, 58, false),
            (&[4, 1], Counts::First, 100, true),
            // Passed after the first attempt; what was passed stays passed.
            (&[4, 1], Counts::Average, 62, true),
            (&[2, 4], Counts::Average, 75, true),
            (&[2, 3], Counts::Average, 62, false),
            (&[2, 2], Counts::Latest, 50, false),
        ] {
            let made = attempts(points);
            let case = format!("{points:?} {counts:?}");
            let score = counting(counts, &made).map(Score::percent);
            assert_eq!(score, Some(percent), "{case}");
            let mut quiz = quiz.clone();
            quiz.settings.counts = counts;
            assert_eq!(was_passed(&quiz, &made), passed, "{case}");
        }
        assert_eq!(counting(Counts::Average, &[]), None);
    }

    #[test]
    fn closing_ends_starts_and_shortens_what_is_started_before() {
        let mut quiz = limited(Some(3), 0);
        quiz.time_limit_minutes = Some(30);
        quiz.settings.closes_at = Some(at(3600));
        let early = of(&quiz, &[], 0);
        assert_eq!(early.deadline_if_started, Some(at(1800)));
        assert!(early.may_start() && !early.is_shortened);
        let late = of(&quiz, &[], 2880);
        assert_eq!(late.deadline_if_started, Some(at(3600)));
        assert!(late.may_start() && late.is_shortened);
        let closed = of(&quiz, &[], 3600);
        assert!(closed.is_closed && !closed.may_start());
        let later = Allowance {
            closes_at: Some(at(7200)),
            extra_attempts: 1,
            ..Allowance::default()
        };
        let granted = Conditions::of(&quiz, later, &[], at(3600));
        assert!(granted.may_start() && !granted.is_shortened);
        assert_eq!(granted.limit, Some(4));
    }

    #[test]
    fn what_is_disclosed_depends_on_the_rule_on_attempts_left_and_on_the_closing_date() {
        use Disclosure::{AfterClosing, AfterLastAttempt, AfterSubmit, Never, ScoreOnly};
        let mut quiz = limited(Some(2), 0);
        quiz.settings.closes_at = Some(at(1000));
        let one = vec![closed(&quiz, 1, 0, Outcome::Failed)];
        let two = vec![closed(&quiz, 2, 0, Outcome::Failed), one[0].clone()];
        for (rule, attempts, now, expected) in [
            (Never, &two, 9999, Disclosed::Outcome),
            (ScoreOnly, &two, 9999, Disclosed::Points),
            (AfterSubmit, &one, 5, Disclosed::Answers),
            (AfterLastAttempt, &one, 5, Disclosed::Points),
            (AfterLastAttempt, &two, 5, Disclosed::Answers),
            (AfterLastAttempt, &one, 1121, Disclosed::Answers),
            (AfterClosing, &two, 1000, Disclosed::Points),
            (AfterClosing, &two, 1120, Disclosed::Points),
            (AfterClosing, &two, 1121, Disclosed::Answers),
        ] {
            quiz.settings.disclosure = rule;
            let disclosed = of(&quiz, attempts, now).disclosed(&quiz, at(now));
            assert_eq!(disclosed, expected, "{rule:?} {now}");
        }
    }

    #[test]
    fn closing_discloses_nothing_while_an_attempt_runs_that_was_extended_past_it() {
        let mut quiz = limited(Some(3), 0);
        quiz.settings.closes_at = Some(at(1000));
        let first = closed(&quiz, 1, 0, Outcome::Failed);
        let mut open = closed(&quiz, 2, 0, Outcome::Failed);
        open.submission = None;
        open.deadline = Some(at(2000));
        open.lapses_at = Some(at(2120));
        let attempts = [open, first];
        for rule in [Disclosure::AfterLastAttempt, Disclosure::AfterClosing] {
            quiz.settings.disclosure = rule;
            let shown = |now| of(&quiz, &attempts, now).disclosed(&quiz, at(now));
            assert_eq!(shown(1121), Disclosed::Points, "{rule:?}");
            assert_eq!(shown(2120), Disclosed::Points, "{rule:?}");
            assert_eq!(shown(2121), Disclosed::Answers, "{rule:?}");
        }
    }
}
