//! Sample pages of a quiz before it is sat.

use super::quiz::{AttemptRow, Granted, OpenAttempt, QuizPage};
use super::terms::Draws;
use crate::web::Page;
use crate::web::outcomes::Asked;
use crate::web::pause::Pause;
use crate::web::prints::Prints;
use crate::web::words::Said;

impl Page for QuizPage {
    const TEMPLATE: &'static str = "learner/quiz";

    fn samples() -> Vec<Self> {
        let waiting = Self {
            rules: vec!["rule-all-or-nothing"],
            draws: Draws {
                topics: 20,
                of_topics: String::new(),
                least: 1,
                ..Self::sample().draws
            },
            left: Some(1),
            wait: Pause::of_minutes(1440),
            opens_again: "24 November 2026, 14:51 UTC".to_owned(),
            may_start: false,
            attempts: vec![
                AttemptRow::sample(2, false),
                AttemptRow {
                    shows_points: false,
                    ..AttemptRow::sample(1, true)
                },
            ],
            is_passed: true,
            ..Self::sample()
        };
        let used_up = Self {
            left: Some(0),
            may_start: false,
            attempts: vec![AttemptRow::sample(3, false)],
            ..Self::sample()
        };
        let timed = Self::open("23 November 2026, 15:00 (UTC+00:00)");
        let closed = Self {
            is_closed: true,
            ..used_up.clone()
        };
        let granted = Self {
            prints: None,
            granted: Some(Granted {
                percent: 0,
                is_without_limit: true,
                attempts: 0,
                closes_later: false,
                ..Granted::sample()
            }),
            ..Self::sample()
        };
        let all = vec![Self::sample(), Self::free(), waiting, timed, used_up];
        [all, vec![closed, granted]].concat()
    }
}

impl QuizPage {
    /// With an attempt that goes on.
    fn open(deadline: &str) -> Self {
        Self {
            open: Some(OpenAttempt {
                href: "/learn/harbour/c/attempts/1".to_owned(),
                number: 2,
                deadline: deadline.to_owned(),
            }),
            may_start: false,
            ..Self::sample()
        }
    }

    /// As little as a quiz can ask.
    fn free() -> Self {
        Self {
            title: Said::sample("Scheduling in practice", true),
            intro_html: String::new(),
            minima: Vec::new(),
            rules: Vec::new(),
            fewest: Some(3),
            draws: Draws::default(),
            time: String::new(),
            grace_seconds: 0,
            deadline_now: String::new(),
            closes: String::new(),
            is_shortened: false,
            limit: None,
            left: None,
            wait: Pause::default(),
            counts_key: "",
            page_size: None,
            granted: None,
            ..Self::open("")
        }
    }
}

impl Granted {
    fn sample() -> Self {
        Self {
            percent: 50,
            time: "26 minutes 36 seconds".to_owned(),
            usual_minutes: 20,
            is_without_limit: false,
            attempts: 2,
            closes_later: true,
        }
    }
}

impl AttemptRow {
    fn sample(number: u32, is_passed: bool) -> Self {
        Self {
            number,
            href: "/learn/harbour/c/attempts/1".to_owned(),
            submitted: "23 November 2026, 14:51 UTC".to_owned(),
            shows_points: true,
            earned: "2.5".to_owned(),
            max: "4".to_owned(),
            percent: 62,
            is_passed,
        }
    }
}

impl QuizPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            module_number: 1,
            title: Said::sample("Scheduling in practice", false),
            intro_html: "<p>Open book.</p>".to_owned(),
            intro_lang: "en",
            intro_dir: "ltr",
            items: 4,
            fewest: None,
            draws: Draws {
                pool: Some(12),
                topics: 2,
                of_topics: "2 + 1".to_owned(),
                least: 0,
                shuffles_items: true,
                shuffles_choices: true,
            },
            pass: 70,
            minima: Asked::samples(),
            rules: vec!["rule-right-minus-wrong", "rule-places-each"],
            time: "26 minutes 36 seconds".to_owned(),
            grace_seconds: 120,
            closes: "23 November 2026, 15:00 UTC".to_owned(),
            is_closed: false,
            deadline_now: "23 November 2026, 15:00 (UTC+00:00)".to_owned(),
            is_shortened: true,
            minutes_now: 12,
            limit: Some(3),
            left: Some(3),
            wait: Pause::of_minutes(90),
            counts_key: "counts-highest",
            page_size: Some(1),
            disclosure: "Points and answers are shown at once.".to_owned(),
            granted: Some(Granted::sample()),
            opens_again: String::new(),
            next_number: 1,
            open: None,
            is_passed: false,
            prints: Some(Prints::samples()[0].clone()),
            may_start: true,
            attempts: Vec::new(),
            start: "/learn/harbour/c/quizzes/final/attempts".to_owned(),
        }
    }
}
