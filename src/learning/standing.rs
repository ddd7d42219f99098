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
    /// Over the activities that the certificate requires.
    pub required: Tally,
    /// Over all lessons that are required or optional.
    pub lessons: Tally,
    /// Every requirement of the certificate in the author's order.
    pub requirements: Vec<RequirementStanding>,
    /// One per module, in order.
    pub modules: Vec<ModuleStanding>,
    /// The first required activity that is not done, else the first optional one.
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
        self.missing.is_empty()
    }
}

impl Standing {
    /// Computes the standing over the activities of this content; completions of other activities
    /// do not count.
    pub fn of(content: &Content, completions: &Completions) -> Self {
        let stands = |requirement: &Requirement| {
            let asked = activities_of(content, requirement);
            let missing = asked.iter().filter(|key| !completions.has(key));
            RequirementStanding {
                requirement: requirement.clone(),
                tally: Tally::of(asked.iter().copied(), completions),
                missing: missing.map(|key| (*key).clone()).collect(),
            }
        };
        let rules = &content.certificate.requirements;
        let required: BTreeSet<&Key> = rules
            .iter()
            .flat_map(|requirement| activities_of(content, requirement))
            .collect();
        let all = || content.activities().map(|(_, activity)| activity.key());
        let undone = || all().filter(|key| !completions.has(key));
        let next = undone().find(|key| required.contains(key));
        Self {
            required: Tally::of(required.iter().copied(), completions),
            lessons: Tally::of(content.lessons().map(|lesson| &lesson.key), completions),
            requirements: rules.iter().map(stands).collect(),
            modules: modules(content, completions),
            next: next.or_else(|| undone().next()).cloned(),
        }
    }

    /// Progress in whole percent, 0 to 100; 100 exactly when everything required is done.
    pub fn percent(&self) -> u32 {
        self.required.percent()
    }

    /// The requirements that are not met.
    pub fn missing(&self) -> impl Iterator<Item = &RequirementStanding> {
        self.requirements
            .iter()
            .filter(|standing| !standing.is_met())
    }

    /// Whether the certificate is earned. A course that requires nothing satisfies nobody.
    pub fn is_satisfied(&self) -> bool {
        !self.requirements.is_empty() && self.missing().next().is_none()
    }
}

/// The activities that a requirement asks for. A quiz that the edition lacks stays asked for: a
/// broken edition must not hand out certificates.
fn activities_of<'a>(content: &'a Content, requirement: &'a Requirement) -> Vec<&'a Key> {
    match requirement {
        Requirement::Lessons => content
            .required_lessons()
            .map(|lesson| &lesson.key)
            .collect(),
        Requirement::Quiz(quiz) => vec![quiz],
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
