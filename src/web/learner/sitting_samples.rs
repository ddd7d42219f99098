//! Sample pages of an open attempt: one question of every kind, with a case and on pages.

use super::paging::{Mark, Paging};
use super::question::{Newer, NewerLine, Offer, Question, Row, form_key};
use super::sitting::{Group, Problem, SharedCase, SittingPage};
use crate::base::Key;
use crate::items::Form;
use crate::web::Page;
use crate::web::words::Said;

impl Page for SittingPage {
    const TEMPLATE: &'static str = "learner/sitting";

    fn samples() -> Vec<Self> {
        let all = Self::sample();
        let free = Self {
            title: Said::sample("Scheduling in practice", true),
            limit: None,
            saved: String::new(),
            deadline: String::new(),
            rules: Vec::new(),
            has_order: false,
            has_pairs: false,
            ..Self::sample()
        };
        let with_case = |is_single, is_continued, page| {
            let questions = questions();
            let paging = Paging::new(questions.len(), Some(3));
            let marks = questions.iter().map(|q| Mark::of(q, paging, page));
            Self {
                marks: marks.collect(),
                groups: vec![Group {
                    case: sample_case(is_single, is_continued),
                    items: questions.into_iter().take(3).collect(),
                }],
                page,
                previous_page: page - 1,
                next_page: page + 1,
                ..Self::sample()
            }
        };
        vec![
            all,
            free,
            with_case(false, false, 1),
            with_case(true, false, 1),
            with_case(false, true, 2),
            Self::with_problems(),
            Self::with_newer(),
        ]
    }
}

impl SittingPage {
    fn sample() -> Self {
        let questions = questions();
        let paging = Paging::new(questions.len(), None);
        let marks = questions.iter().map(|q| Mark::of(q, paging, 1));
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            quiz_href: "/learn/harbour/c/quizzes/final".to_owned(),
            module_number: 1,
            attempt: "1".to_owned(),
            number: 1,
            limit: Some(3),
            marks: marks.collect(),
            count: questions.len(),
            groups: vec![Group {
                case: None,
                items: questions,
            }],
            answered: 1,
            page: 1,
            enter: "page-2".to_owned(),
            previous_page: 0,
            next_page: 0,
            has_order: true,
            has_pairs: true,
            problems: Vec::new(),
            saved: "Saved at 14:32 UTC.".to_owned(),
            deadline: "23 November 2026, 15:00 (UTC+00:00)".to_owned(),
            minutes_left: 12,
            seconds_left: 754,
            rules: vec!["rule-right-minus-wrong"],
            path: "/learn/harbour/c/attempts/1".to_owned(),
            ticket: "dGlja2V0".to_owned(),
        }
    }

    fn with_problems() -> Self {
        let mut page = Self::sample();
        let forms = [
            ("problem-too-long", "area"),
            ("problem-no-number", "line"),
            ("problem-same-place", "order"),
        ];
        for question in page.groups.iter_mut().flat_map(|group| &mut group.items) {
            let found = forms.iter().find(|(_, kind)| *kind == question.kind);
            if let Some((problem, _)) = found {
                question.problem_key = problem;
                question.length = 5003;
                page.problems.push(Problem::too_long(question));
            }
        }
        page
    }

    fn with_newer() -> Self {
        let mut page = Self::sample();
        let line = |words: &str| NewerLine {
            label_html: "180 days after <em>1 April</em>".to_owned(),
            words: words.to_owned(),
        };
        for question in page.groups.iter_mut().flat_map(|group| &mut group.items) {
            question.newer = Some(match question.kind {
                "area" | "line" => Newer {
                    seen: "0123456789abcdef".to_owned(),
                    text: "<12>".to_owned(),
                    lines: Vec::new(),
                },
                "scale" => Newer {
                    seen: String::new(),
                    text: String::new(),
                    lines: Vec::new(),
                },
                _ => Newer {
                    seen: "a b".to_owned(),
                    text: String::new(),
                    lines: vec![line(""), line("2")],
                },
            });
            page.problems.push(Problem::newer(question));
        }
        page
    }
}

fn sample_case(is_single: bool, is_continued: bool) -> Option<SharedCase> {
    Some(SharedCase {
        key: Key::parse("substance")?,
        lang: "en",
        dir: "ltr",
        title: "Substance X in Country B".to_owned(),
        scenario_html: "<p>Country B lists every drug by statute.</p>".to_owned(),
        first: 1,
        last: if is_single { 1 } else { 3 },
        is_single,
        is_continued,
    })
}

fn questions() -> Vec<Question> {
    let questions = Form::ALL.into_iter().zip(1..);
    questions
        .filter_map(|(form, number)| question(form, number))
        .collect()
}

fn question(form: Form, number: usize) -> Option<Question> {
    let options = match form {
        Form::Matching | Form::Ordering => vec![offer("1", false), offer("2", true)],
        _ => Vec::new(),
    };
    let row = |name: &str, is_chosen| {
        Some(Row {
            key: Key::parse(name)?,
            label_html: "180 days after 1 April".to_owned(),
            is_chosen,
            options: options.clone(),
        })
    };
    let is_typed = matches!(form, Form::Text | Form::Number | Form::Reflection);
    Some(Question {
        number,
        key: Key::parse(form.word())?,
        lang: "en",
        dir: "ltr",
        kind: super::question::kind(form),
        is_multiple: form == Form::Multiple,
        is_number: form == Form::Number,
        form_key: form_key(form),
        points: if form.is_marked() {
            "1".to_owned()
        } else {
            String::new()
        },
        stem_html: "From which day does the decision bind?".to_owned(),
        scenario_html: match form {
            Form::Single => String::new(),
            _ => "<p>Country B lists every drug by statute.</p>".to_owned(),
        },
        filled: number % 3,
        total: 2,
        was: String::new(),
        typed: if is_typed {
            "<12>".to_owned()
        } else {
            String::new()
        },
        problem_key: "",
        length: 4,
        notice_key: match form {
            Form::Text => "item-withdrawn",
            Form::Number => "item-credited",
            _ => "",
        },
        longest: 5000,
        newer: None,
        rows: match is_typed {
            true => Vec::new(),
            false => [row("a", true), row("b", false)]
                .into_iter()
                .flatten()
                .collect(),
        },
    })
}

fn offer(value: &str, is_chosen: bool) -> Offer {
    Offer {
        value: value.to_owned(),
        words: value.to_owned(),
        is_chosen,
    }
}
