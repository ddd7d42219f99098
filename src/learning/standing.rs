//! What is done and what is missing; pure.

use super::completion::Completions;
use crate::base::Key;
use crate::courses::{Activity, Content, Requirement};
use std::collections::BTreeSet;

/// So many done out of so many. `done` never exceeds `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub done: u32,
    pub of: u32,
}

/// How far one enrolment is (cmi5: satisfied, when nothing is missing).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Over the activities and the certificates that the certificate requires.
    pub required: Tally,
    /// Over all lessons that are required or optional.
    pub lessons: Tally,
    /// Every requirement of the certificate in the author's order.
    pub requirements: Vec<RequirementStanding>,
    /// One per module, in order.
    pub modules: Vec<ModuleStanding>,
    /// Over the certificates of other courses that are needed; what is held beyond does not count.
    pub certificates: Tally,
    /// The first required activity that is not done, assignments last; else the first optional one.
    pub next: Option<Key>,
}

/// How far one requirement of the certificate is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequirementStanding {
    pub requirement: Requirement,
    pub tally: Tally,
    /// The activities that are not done, in the order of the outline.
    pub missing: Vec<Key>,
}

/// How far one module is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleStanding {
    pub module: Key,
    pub lessons: Tally,
    pub quizzes: Tally,
}

impl Tally {
    /// Counts how many of `activities` are done.
    fn of<'a>(activities: impl IntoIterator<Item = &'a Key>, completions: &Completions) -> Self {
        activities.into_iter().fold(Self::default(), |tally, key| {
            let done = u32::from(completions.has(key));
            Self {
                done: tally.done.saturating_add(done),
                of: tally.of.saturating_add(1),
            }
        })
    }

    /// Whole percent, rounded down, so that 100 means all. Nothing out of nothing is 0.
    pub fn percent(self) -> u32 {
        let percent = u64::from(self.done) * 100 / u64::from(self.of.max(1));
        u32::try_from(percent).unwrap_or(100).min(100)
    }

    /// Whether nothing is missing.
    pub const fn is_complete(self) -> bool {
        self.done >= self.of
    }
}

impl RequirementStanding {
    /// Whether the requirement is met.
    pub fn is_met(&self) -> bool {
        self.tally.is_complete()
    }
}

impl Standing {
    /// Computes the standing over the activities of this content; completions of other activities
    /// do not count. Nothing is held yet of what certificates it requires: see [`Self::holding`].
    pub fn of(content: &Content, completions: &Completions) -> Self {
        let stands =
            |requirement: &Requirement| stands(content, requirement, |key| completions.has(key));
        let rules = &content.certificate.requirements;
        let required: BTreeSet<&Key> = rules
            .iter()
            .flat_map(|requirement| activities_of(content, requirement))
            .collect();
        let all = || content.activities().map(|(_, activity)| activity.key());
        let undone = || all().filter(|key| !completions.has(key));
        // What others must mark comes last: nothing that one can do alone waits for it.
        let alone: BTreeSet<&Key> = rules
            .iter()
            .filter(|requirement| !matches!(requirement, Requirement::Assignment(_)))
            .flat_map(|requirement| activities_of(content, requirement))
            .collect();
        let next = undone()
            .find(|key| alone.contains(key))
            .or_else(|| undone().find(|key| required.contains(key)));
        let needed = content.certificate.needed();
        let required = Tally::of(required.iter().copied(), completions);
        Self {
            required: Tally {
                of: required.of.saturating_add(needed),
                ..required
            },
            certificates: Tally {
                done: 0,
                of: needed,
            },
            lessons: Tally::of(content.lessons().map(|lesson| &lesson.key), completions),
            requirements: rules.iter().map(stands).collect(),
            modules: modules(content, completions),
            next: next.or_else(|| undone().next()).cloned(),
        }
    }

    /// How far each requirement of the certificate of participation beside is, for somebody who has
    /// handed in these quizzes; empty when there is no such certificate.
    pub fn participation(
        content: &Content,
        completions: &Completions,
        attempted: &BTreeSet<Key>,
    ) -> Vec<RequirementStanding> {
        let rule = content.certificate.participation.as_ref();
        let asked = rule.into_iter().flat_map(|rule| &rule.requirements);
        let standing = |requirement: &Requirement| {
            let is_attempt = matches!(requirement, Requirement::Attempted(_));
            stands(content, requirement, |key| {
                completions.has(key) || is_attempt && attempted.contains(key)
            })
        };
        asked.map(standing).collect()
    }

    /// The same for somebody of whose certificates, as far as they count now, some are required.
    #[must_use]
    pub fn holding(mut self, holds: impl Fn(&Requirement) -> bool) -> Self {
        let mut held = 0_u32;
        for one in &mut self.requirements {
            if one.requirement.certificate().is_some() {
                one.tally.done = u32::from(holds(&one.requirement));
                held = held.saturating_add(one.tally.done);
            }
        }
        let done = held.min(self.certificates.of);
        let before = self.certificates.done;
        self.required.done = self
            .required
            .done
            .saturating_sub(before)
            .saturating_add(done);
        self.certificates.done = done;
        self
    }

    /// Progress in whole percent, 0 to 100; 100 exactly when everything required is done.
    pub fn percent(&self) -> u32 {
        self.required.percent()
    }

    /// The requirements that are not met. When enough certificates are held, the others are not
    /// missing.
    pub fn missing(&self) -> impl Iterator<Item = &RequirementStanding> {
        let are_enough = self.certificates.is_complete();
        self.requirements.iter().filter(move |standing| {
            let is_certificate = standing.requirement.certificate().is_some();
            !(standing.is_met() || is_certificate && are_enough)
        })
    }

    /// Whether the certificate is earned. A course that requires nothing satisfies nobody.
    pub fn is_satisfied(&self) -> bool {
        !self.requirements.is_empty() && self.missing().next().is_none()
    }
}

/// How far a requirement is, where `is_done` tells which activities count for it.
fn stands(
    content: &Content,
    requirement: &Requirement,
    is_done: impl Fn(&Key) -> bool,
) -> RequirementStanding {
    let asked = activities_of(content, requirement);
    let missing: Vec<Key> = asked
        .iter()
        .filter(|key| !is_done(key))
        .map(|key| (*key).clone())
        .collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    RequirementStanding {
        requirement: requirement.clone(),
        tally: match requirement.certificate() {
            Some(_) => Tally { done: 0, of: 1 },
            None => Tally {
                done: count(asked.len() - missing.len()),
                of: count(asked.len()),
            },
        },
        missing,
    }
}

/// The activities that a requirement asks for. A quiz or assignment that the edition lacks stays
/// asked for: a broken edition must not hand out certificates.
fn activities_of<'a>(content: &'a Content, requirement: &'a Requirement) -> Vec<&'a Key> {
    match requirement {
        Requirement::Lessons => content
            .required_lessons()
            .map(|lesson| &lesson.key)
            .collect(),
        Requirement::Quiz(key) | Requirement::Attempted(key) | Requirement::Assignment(key) => {
            vec![key]
        }
        Requirement::Certificate(_) | Requirement::Participation(_) => Vec::new(),
    }
}

fn modules(content: &Content, completions: &Completions) -> Vec<ModuleStanding> {
    let tally = |activities: &[Activity], is_counted: fn(&Activity) -> bool| {
        let counted = activities.iter().filter(|activity| is_counted(activity));
        Tally::of(counted.map(Activity::key), completions)
    };
    let stands = |module: &crate::courses::Module| ModuleStanding {
        module: module.key.clone(),
        lessons: tally(&module.activities, |a| matches!(a, Activity::Lesson(_))),
        quizzes: tally(&module.activities, |a| matches!(a, Activity::Quiz(_))),
    };
    content.modules.iter().map(stands).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Timestamp;
    use crate::courses::Participation;
    use crate::items::testing::key;
    use crate::learning::testing::content;
    use crate::learning::{Completion, Manner};
    use proptest::prelude::*;

    fn done(activities: &[&str]) -> Completions {
        let completion = Completion {
            manner: Manner::Read,
            at: Timestamp::from_millis(0),
        };
        activities
            .iter()
            .map(|activity| (key(activity), completion))
            .collect()
    }

    fn standing(activities: &[&str]) -> Standing {
        Standing::of(&content(), &done(activities))
    }

    #[test]
    fn progress_counts_what_the_certificate_requires() {
        for (activities, percent, next) in [
            (&[][..], 0, Some("listing")),
            (&["listing"], 33, Some("clock")),
            (&["clock", "extra"], 33, Some("listing")),
            (&["listing", "clock", "extra"], 66, Some("final")),
            (&["listing", "clock", "final"], 100, Some("extra")),
            (
                &["listing", "clock", "final", "extra"],
                100,
                Some("warm-up"),
            ),
            (&["listing", "unknown", "gone"], 33, Some("clock")),
        ] {
            let standing = standing(activities);
            assert_eq!(standing.percent(), percent, "{activities:?}");
            assert_eq!(standing.next, next.map(key), "{activities:?}");
            assert_eq!(standing.is_satisfied(), percent == 100, "{activities:?}");
        }
    }

    #[test]
    fn what_others_must_mark_keeps_nobody_from_the_rest() {
        let mut content = content();
        // It stands before the last lesson; what kind of activity it is makes no difference here.
        let brief = Requirement::Assignment(key("warm-up"));
        content.certificate.requirements.push(brief);
        for (activities, next) in [
            (&[][..], "listing"),
            (&["listing"], "clock"),
            (&["listing", "clock"], "final"),
            (&["listing", "clock", "final"], "warm-up"),
            (&["listing", "clock", "final", "warm-up"], "extra"),
        ] {
            let standing = Standing::of(&content, &done(activities));
            assert_eq!(standing.next, Some(key(next)), "{activities:?}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let standing = standing(&["listing"]);
        let missing: Vec<_> = standing
            .missing()
            .map(|s| (s.requirement.clone(), s.tally, s.missing.clone()))
            .collect();
        assert_eq!(
            missing,
            [
                (
                    Requirement::Lessons,
                    Tally { done: 1, of: 2 },
                    vec![key("clock")]
                ),
                (
                    Requirement::Quiz(key("final")),
                    Tally { done: 0, of: 1 },
                    vec![key("final")]
                ),
            ]
        );
    }

    #[test]
    fn modules_count_lessons_and_quizzes_apart() {
        let modules = standing(&["listing", "final"]).modules;
        let tallies: Vec<_> = modules
            .iter()
            .map(|m| (m.lessons.done, m.lessons.of, m.quizzes.done, m.quizzes.of))
            .collect();
        assert_eq!(tallies, [(1, 2, 0, 1), (0, 1, 1, 1)]);
    }

    #[test]
    fn a_course_that_requires_nothing_or_a_missing_quiz_satisfies_nobody() {
        let mut nothing = content();
        nothing.certificate.requirements.clear();
        assert!(!Standing::of(&nothing, &done(&["listing"])).is_satisfied());
        let mut broken = content();
        broken.certificate.requirements = vec![Requirement::Quiz(key("lost"))];
        assert!(!Standing::of(&broken, &done(&["final"])).is_satisfied());
    }

    /// Which certificates of `a`, `b` and `c` are required, how many of them, and with a lesson.
    fn programme(at_least: Option<u32>, with_lessons: bool) -> Content {
        let mut programme = content();
        let rule = &mut programme.certificate;
        rule.at_least = at_least;
        rule.requirements = ["a", "b", "c"]
            .map(|course| Requirement::Certificate(key(course)))
            .into();
        if with_lessons {
            rule.requirements.push(Requirement::Lessons);
        } else {
            programme.modules.clear();
        }
        programme
    }

    #[test]
    fn a_programme_is_complete_with_enough_certificates_and_with_its_own_lessons() {
        let read = &["listing", "clock"][..];
        for (at_least, lessons, held, percent, missing) in [
            // All of three.
            (None, None, &[][..], 0, 3),
            (None, None, &["a"], 33, 2),
            (None, None, &["a", "c", "elsewhere"], 66, 1),
            (None, None, &["a", "b", "c"], 100, 0),
            // Two of three; a third adds nothing.
            (Some(2), None, &["b"], 50, 2),
            (Some(2), None, &["b", "c"], 100, 0),
            (Some(2), None, &["a", "b", "c"], 100, 0),
            (Some(1), None, &["elsewhere"], 0, 3),
            // With two lessons of its own.
            (Some(1), Some(&[][..]), &["a"], 33, 1),
            (Some(1), Some(read), &[], 66, 3),
            (Some(1), Some(read), &["a"], 100, 0),
            // Nonsense in an edition asks for one at least, and for no more than there are.
            (Some(0), None, &[], 0, 3),
            (Some(9), None, &["a", "b"], 66, 1),
        ] {
            let content = programme(at_least, lessons.is_some());
            let held: BTreeSet<Key> = held.iter().map(|course| key(course)).collect();
            let standing = Standing::of(&content, &done(lessons.unwrap_or_default()));
            assert!(
                !standing.is_satisfied(),
                "nothing is held unless it is said"
            );
            let holds = |one: &Requirement| {
                let course = one.certificate();
                course.is_some_and(|course| held.contains(course))
            };
            let standing = standing.holding(holds);
            let case = format!("{at_least:?} {lessons:?} {held:?}");
            assert_eq!(standing.percent(), percent, "{case}");
            assert_eq!(standing.missing().count(), missing, "{case}");
            assert_eq!(standing.is_satisfied(), missing == 0, "{case}");
            assert_eq!(
                standing.clone().holding(holds),
                standing,
                "said twice: {case}"
            );
        }
    }

    #[test]
    fn participation_is_content_with_an_attempt_and_with_nothing_else_less() {
        let mut content = content();
        let of = |content: &Content, activities: &[&str], attempted: &[&str]| {
            let attempted = attempted.iter().map(|quiz| key(quiz)).collect();
            let standing = Standing::participation(content, &done(activities), &attempted);
            standing
                .iter()
                .map(RequirementStanding::is_met)
                .collect::<Vec<bool>>()
        };
        assert!(of(&content, &["listing", "clock"], &["final"]).is_empty());
        content.certificate.participation = Some(Participation {
            requirements: vec![
                Requirement::Lessons,
                Requirement::Attempted(key("final")),
                Requirement::Quiz(key("warm-up")),
            ],
            valid_months: None,
        });
        let read = &["listing", "clock"][..];
        for (activities, attempted, met) in [
            (&[][..], &[][..], [false, false, false]),
            (read, &[], [true, false, false]),
            (read, &["final"], [true, true, false]),
            (&["listing"], &["final"], [false, true, false]),
            // Who passed has handed in, whatever is known of attempts.
            (&["final"], &[], [false, true, false]),
            // An attempt is no pass, and at lessons nothing is attempted.
            (&[], &["warm-up", "listing", "clock"], [false, false, false]),
            (&["warm-up"], &[], [false, false, true]),
            (
                &["listing", "clock", "warm-up"],
                &["final"],
                [true, true, true],
            ),
        ] {
            let case = format!("{activities:?} {attempted:?}");
            assert_eq!(of(&content, activities, attempted), met, "{case}");
        }
    }

    proptest! {
        #[test]
        fn progress_never_falls_and_never_exceeds_all(
            order in Just(vec!["listing", "clock", "extra", "warm-up", "final", "gone"]).prop_shuffle()
        ) {
            let mut before = 0;
            for count in 0..=order.len() {
                let percent = standing(&order[..count]).percent();
                prop_assert!(percent >= before && percent <= 100);
                before = percent;
            }
            prop_assert_eq!(before, 100);
        }
    }
}
