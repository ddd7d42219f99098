//! Sample questions of a result: every kind, right, wrong, left open and kept.

use super::review::{AcceptedAnswer, Again, ReviewedItem, ReviewedRow, TypedAnswer};
use super::sitting::SharedCase;
use crate::base::Key;
use crate::web::words::Said;

impl ReviewedItem {
    /// One question with nothing but its points.
    pub(super) fn sample() -> Self {
        Self {
            number: 1,
            lang: "en",
            dir: "ltr",
            is_marked: true,
            earned: "1".to_owned(),
            max: "1".to_owned(),
            treatment_key: "",
            came_out_key: "came-out-right",
            case: None,
            stem_html: "From which day does the decision bind?".to_owned(),
            scenario_html: String::new(),
            explanation_html: String::new(),
            rows: Vec::new(),
            others: Vec::new(),
            typed: None,
            accepted: Vec::new(),
            read_again: None,
        }
    }

    /// Questions of every kind with their answers.
    pub(super) fn samples() -> Vec<Self> {
        let row = ReviewedRow::sample;
        let right = Self {
            explanation_html: "<p>Article 2(7).</p>".to_owned(),
            rows: vec![row("y", "choice-chosen-right", "Yes.")],
            others: vec![row("", "choice-not-chosen", "")],
            ..Self::sample()
        };
        let wrong = Self {
            treatment_key: "corrected-full-credit",
            came_out_key: "came-out-wrong",
            case: sample_case(),
            scenario_html: "<p>Country B lists every drug by statute.</p>".to_owned(),
            rows: vec![
                row("x", "choice-chosen-wrong", "No."),
                row("", "choice-missed", ""),
                row("", "choice-withdrawn", ""),
            ],
            read_again: Some(Again {
                href: "/learn/harbour/c/lessons/clock#end".to_owned(),
                title: Said::sample("The clock", true),
                minutes: 15,
            }),
            ..Self::sample()
        };
        let matched = Self {
            came_out_key: "came-out-partly",
            rows: vec![
                ReviewedRow {
                    given_html: "1961".to_owned(),
                    right_html: "1971".to_owned(),
                    ..row("x", "place-wrong", "Two treaties.")
                },
                ReviewedRow {
                    given_html: "1988".to_owned(),
                    ..row("y", "place-right", "")
                },
            ],
            ..Self::sample()
        };
        let ordered = Self {
            rows: vec![
                ReviewedRow {
                    given_rank: 2,
                    right_rank: 1,
                    ..row("x", "place-wrong", "")
                },
                row("", "place-open", ""),
            ],
            ..matched.clone()
        };
        let mut all = vec![right, wrong, matched, ordered];
        all.extend(Self::typed_samples());
        for (item, number) in all.iter_mut().zip(1..) {
            item.number = number;
        }
        all
    }

    fn typed_samples() -> [Self; 4] {
        let accepted = |percent, feedback: &str| AcceptedAnswer {
            text: "179.5 ± 0.5".to_owned(),
            percent,
            feedback_html: feedback.to_owned(),
        };
        let typed = |class, state_key, feedback: &str| {
            Some(TypedAnswer {
                class,
                state_key,
                text: "<180>\ndays".to_owned(),
                feedback_html: feedback.to_owned(),
            })
        };
        let partly = Self {
            came_out_key: "came-out-partly",
            typed: typed("y", "typed-partly", "Nearly."),
            accepted: vec![accepted(0, ""), accepted(50, "Nearly.")],
            ..Self::sample()
        };
        let wrong = Self {
            came_out_key: "came-out-wrong",
            typed: typed("x", "choice-chosen-wrong", ""),
            ..partly.clone()
        };
        let kept = Self {
            is_marked: false,
            came_out_key: "came-out-kept",
            typed: typed("", "kept-written", ""),
            accepted: Vec::new(),
            ..partly.clone()
        };
        let scale = Self {
            typed: None,
            rows: vec![ReviewedRow::sample("", "kept-chosen", "")],
            ..kept.clone()
        };
        [partly, wrong, kept, scale]
    }
}

impl ReviewedRow {
    fn sample(class: &'static str, state_key: &'static str, feedback: &str) -> Self {
        Self {
            class,
            state_key,
            label_html: "180 days after 1 April".to_owned(),
            feedback_html: feedback.to_owned(),
            ..Self::default()
        }
    }
}

fn sample_case() -> Option<SharedCase> {
    Some(SharedCase {
        key: Key::parse("substance")?,
        lang: "en",
        dir: "ltr",
        title: "Substance X in Country B".to_owned(),
        scenario_html: "<p>Country B lists every drug by statute.</p>".to_owned(),
        first: 2,
        last: 3,
        is_single: false,
        is_continued: false,
    })
}
