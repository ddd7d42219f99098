//! The rubric of an assignment on a page: to read, or to mark by.

use super::error::Refusal;
use super::words::{Said, Tongue};
use crate::assignments::Marks;
use crate::base::Key;
use crate::courses::{Assignment, Criterion};
use serde::Serialize;

/// The criteria in their order.
#[derive(Debug, Clone, Serialize)]
pub struct RubricPart {
    /// The points of the best brief.
    pub most: u32,
    pub criteria: Vec<CriterionPart>,
}

/// A criterion with its levels.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionPart {
    pub key: Key,
    pub title: Said,
    /// May be empty.
    pub about_html: String,
    pub most: u32,
    /// Whether the form was sent without it.
    pub is_missing: bool,
    pub levels: Vec<LevelPart>,
}

/// What earns so many points.
#[derive(Debug, Clone, Serialize)]
pub struct LevelPart {
    pub points: u32,
    pub words_html: String,
    pub is_chosen: bool,
}

impl RubricPart {
    /// The rubric with these marks chosen; `is_asked`: criteria without a mark are missing.
    pub(super) fn of(
        assignment: &Assignment,
        tongue: Tongue,
        (marks, is_asked): (&Marks, bool),
    ) -> Self {
        let criterion = |criterion: &Criterion| CriterionPart {
            key: criterion.key.clone(),
            title: Said::of(&criterion.texts, tongue, |text| &text.title),
            about_html: Said::of(&criterion.texts, tongue, |text| &text.about_html).text,
            most: criterion.most(),
            is_missing: is_asked && marks.of(&criterion.key).is_none(),
            levels: criterion
                .levels
                .iter()
                .map(|level| LevelPart {
                    points: level.points,
                    words_html: Said::of(&level.texts, tongue, |text| text).text,
                    is_chosen: marks.of(&criterion.key) == Some(level.points),
                })
                .collect(),
        };
        Self {
            most: assignment.most(),
            criteria: assignment.criteria.iter().map(criterion).collect(),
        }
    }

    /// Whether a criterion is missing.
    pub(super) fn has_gaps(&self) -> bool {
        self.criteria.iter().any(|criterion| criterion.is_missing)
    }

    pub(super) fn sample(is_missing: bool) -> Self {
        let level = |points| LevelPart {
            points,
            words_html: "The <em>figures</em> are dated.".to_owned(),
            is_chosen: points == 10 && !is_missing,
        };
        let criterion = |key: &str, about: &str| CriterionPart {
            key: Key::parse(key).unwrap_or_else(|| unreachable!("a sample is an id")),
            title: Said::sample("Problem and evidence", !is_missing),
            about_html: about.to_owned(),
            most: 20,
            is_missing,
            levels: vec![level(20), level(10)],
        };
        Self {
            most: 40,
            criteria: vec![
                criterion("evidence", "<p>About it.</p>"),
                criterion("form", ""),
            ],
        }
    }
}

/// The marks that a form sent: `m.CRITERION` with the points of a level.
pub(super) fn sent(
    assignment: &Assignment,
    field: impl Fn(&str) -> String,
) -> Result<Marks, Refusal> {
    let mut given = Vec::new();
    for criterion in &assignment.criteria {
        let text = field(&format!("m.{}", criterion.key));
        if !text.is_empty() {
            let points = text.parse().map_err(|_| Refusal::Malformed)?;
            given.push((criterion.key.clone(), points));
        }
    }
    Marks::new(assignment, given).map_err(|_| Refusal::Malformed)
}
