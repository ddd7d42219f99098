//! An assignment of an edition: a text that learners write and that is marked by a rubric, first by
//! other learners.

use crate::base::{CutScore, Key, PerLanguage};
use serde::{Deserialize, Serialize};

/// A brief to write, the rubric that marks it, and samples to practise marking with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    pub key: Key,
    pub slug: Key,
    pub pass: CutScore,
    /// The most words of a typed text, and of a file whose pages nobody can count.
    pub words: u32,
    /// The most pages of a PDF.
    pub pages: u32,
    /// How many peers mark one brief, and how many briefs one author marks.
    pub peers: u32,
    /// How many points of one criterion a mark of a sample may differ from the expected ones.
    pub tolerance: u32,
    /// Peers whose totals differ by more points than this leave the mark to the staff.
    pub apart: u32,
    /// How many days a peer has for a review.
    pub days: u32,
    pub texts: PerLanguage<AssignmentText>,
    /// At least one.
    pub criteria: Vec<Criterion>,
    /// At least one.
    pub samples: Vec<Sample>,
}

/// An assignment's own words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentText {
    pub title: String,
    pub brief_html: String,
}

/// One line of the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    pub key: Key,
    pub texts: PerLanguage<CriterionText>,
    /// At least two, the best first.
    pub levels: Vec<Grade>,
}

/// A criterion's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionText {
    pub title: String,
    /// May be empty.
    pub about_html: String,
}

/// One level of a criterion: what earns so many points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    pub points: u32,
    /// One line of HTML.
    pub texts: PerLanguage<String>,
}

/// A brief that was marked by the authors of the course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    pub key: Key,
    pub texts: PerLanguage<SampleText>,
    /// The points expected at each criterion, in their order.
    pub points: Vec<u32>,
}

/// A sample's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleText {
    pub title: String,
    pub body_html: String,
    /// Why each criterion earns what it earns: one line of HTML each.
    pub reasons: Vec<String>,
}

impl Criterion {
    /// The points of its best level.
    pub fn most(&self) -> u32 {
        self.levels
            .iter()
            .map(|level| level.points)
            .max()
            .unwrap_or(0)
    }

    /// Whether one of its levels is worth exactly so many points.
    pub fn has_level(&self, points: u32) -> bool {
        self.levels.iter().any(|level| level.points == points)
    }
}

impl Assignment {
    /// The points of the best brief.
    pub fn most(&self) -> u32 {
        self.criteria.iter().map(Criterion::most).sum()
    }
}
