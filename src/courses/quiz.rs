//! Settings of a quiz that most quizzes leave as they are. Whatever has its usual value is not
//! written into an edition, so editions frozen before a setting existed stay what they are.

use crate::base::{CutScore, Key, Points, Score, Timestamp};
use crate::items::Item;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long after the deadline an answer still counts when the author says nothing: a slow network
/// must not cost the learner what they had written in time (features.md §4.4).
pub const USUAL_GRACE_SECONDS: u32 = 120;

/// What a quiz's author may settle beside limits and draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizSettings {
    /// Which attempts count for passing.
    #[serde(skip_serializing_if = "is_usual")]
    pub counts: Counts,
    /// How long after the deadline answers are taken.
    #[serde(skip_serializing_if = "is_usual_grace")]
    pub grace_seconds: u32,
    /// No start and no answer after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
    /// How many items at least with each tag.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub draw_tags: BTreeMap<Key, u32>,
    /// Items per page; none: all on one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// What a learner is shown after handing in, and when.
    #[serde(skip_serializing_if = "is_usual")]
    pub disclosure: Disclosure,
    /// The pre-test whose items this quiz draws from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Key>,
    /// Which tag stands for which outcome of the course page, by its place in the list, from 1.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outcomes: BTreeMap<Key, u32>,
    /// What is asked beside the pass mark.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub minima: Vec<Minimum>,
}

impl Default for QuizSettings {
    fn default() -> Self {
        Self {
            counts: Counts::default(),
            grace_seconds: USUAL_GRACE_SECONDS,
            closes_at: None,
            draw_tags: BTreeMap::new(),
            page_size: None,
            disclosure: Disclosure::default(),
            bank: None,
            outcomes: BTreeMap::new(),
            minima: Vec::new(),
        }
    }
}

impl QuizSettings {
    /// Whether nothing is set.
    pub fn are_usual(&self) -> bool {
        *self == Self::default()
    }
}

fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_usual_grace(seconds: &u32) -> bool {
    *seconds == USUAL_GRACE_SECONDS
}

/// The least share of the points of some outcomes, counted together, without which nobody passes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minimum {
    /// At least one, each of them an outcome of the quiz.
    pub tags: Vec<Key>,
    /// 1 to 100.
    pub percent: CutScore,
}

impl Minimum {
    /// Whether the points of an item count here.
    pub fn holds(&self, item: &Item) -> bool {
        item.tags.iter().any(|tag| self.tags.contains(tag))
    }

    /// Whether these points within it are enough, never rounded. Where nothing is left that could
    /// be earned, nothing is asked.
    pub fn is_met_by(&self, score: Score) -> bool {
        score.max == Points::ZERO || self.percent.is_reached_by(score)
    }
}

/// Which attempts decide whether a quiz is passed. What was passed once stays passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// The best attempt.
    #[default]
    Highest,
    /// The newest attempt handed in.
    Latest,
    /// The first attempt alone.
    First,
    /// The points of all attempts together.
    Average,
}

impl Counts {
    /// Every way, with its word in quiz files and message keys.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("highest", Self::Highest),
        ("latest", Self::Latest),
        ("first", Self::First),
        ("average", Self::Average),
    ];
}

/// What a learner is shown of an attempt handed in, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disclosure {
    /// Whether it passed, and nothing else.
    Never,
    /// The points, never the answers.
    ScoreOnly,
    /// Answers and feedback at once.
    #[default]
    AfterSubmit,
    /// The points at once; answers and feedback when no attempt is left.
    AfterLastAttempt,
    /// The points at once; answers and feedback after the closing date.
    AfterClosing,
}

impl Disclosure {
    /// Every way, with its word in quiz files and message keys.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("never", Self::Never),
        ("score-only", Self::ScoreOnly),
        ("after-submit", Self::AfterSubmit),
        ("after-last-attempt", Self::AfterLastAttempt),
        ("after-closing", Self::AfterClosing),
    ];
}
