//! The correction page with each of its branches, for the tests of pages.

use super::correction::{CorrectionPage, EffectPart, PeopleList, PersonLine, RemedyChoice, Sent};
use super::correction_elsewhere::ElsewherePart;
use super::correction_form::{AnswerFields, Choosable, Place, Tick};
use super::quiz::Stem;
use crate::base::Key;
use crate::web::page::Page;
use crate::web::words::Said;

impl Page for CorrectionPage {
    const TEMPLATE: &'static str = "partner/correction";

    fn samples() -> Vec<Self> {
        let spoiled = Self {
            remedy_problem: "correction-problem-remedy",
            answer_problem: "correction-problem-nothing-right",
            reason_problem: "correction-problem-reason",
            problems: 3,
            ..sample(ticks())
        };
        let previewed = |is_admin, effect| Self {
            is_admin,
            sent: vec![Sent {
                name: "remedy".to_owned(),
                value: "drop".to_owned(),
            }],
            reason: "The source says otherwise.".to_owned(),
            remedy_key: "remedy-drop".to_owned(),
            elsewhere: match is_admin {
                true => vec![ElsewherePart::sample(true), ElsewherePart::sample(false)],
                false => Vec::new(),
            },
            effects: vec![effect],
            ..sample(ticks())
        };
        vec![
            sample(ticks()),
            sample(lines(false)),
            sample(lines(true)),
            sample(places()),
            spoiled,
            previewed(true, effect(7, lists())),
            previewed(false, effect(0, Vec::new())),
        ]
    }
}

fn sample(answer: AnswerFields) -> CorrectionPage {
    let remedy = |word: &'static str, is_chosen| RemedyChoice {
        word,
        key: format!("remedy-{word}"),
        hint_key: format!("remedy-hint-{word}"),
        is_chosen,
    };
    CorrectionPage {
        course: Said::sample("International conventions and CND resolutions", false),
        quiz: Said::sample("Scheduling in practice", true),
        quiz_href: "/partner/editions/1/quizzes/final".to_owned(),
        number: 3,
        stem: Stem::sample(),
        action: "/partner/editions/1/quizzes/final/items/day/correction".to_owned(),
        remedies: vec![remedy("keep-higher", true), remedy("drop", false)],
        answer,
        reason: String::new(),
        remedy_problem: "",
        answer_problem: "",
        reason_problem: "",
        problems: 0,
        is_admin: true,
        sent: Vec::new(),
        remedy_key: String::new(),
        effects: Vec::new(),
        elsewhere: Vec::new(),
    }
}

fn ticks() -> AnswerFields {
    let tick = |name: &str, is_right| {
        Key::parse(name).map(|key| Tick {
            key,
            label_html: "180 days after <em>1 April</em>".to_owned(),
            is_right,
        })
    };
    AnswerFields {
        choices: [tick("a", true), tick("b", false)]
            .into_iter()
            .flatten()
            .collect(),
        ..AnswerFields::default()
    }
}

fn lines(is_number: bool) -> AnswerFields {
    AnswerFields {
        has_lines: true,
        is_number,
        lines: "180\n= 50% 179.5 ± 0.5".to_owned(),
        ..AnswerFields::default()
    }
}

fn places() -> AnswerFields {
    let option = |value: &str, is_chosen| Choosable {
        value: value.to_owned(),
        label_html: value.to_owned(),
        is_chosen,
    };
    AnswerFields {
        places: vec![Place {
            name: "m.c61".to_owned(),
            label_html: "Single Convention".to_owned(),
            options: vec![option("y61", true), option("y71", false)],
        }],
        ..AnswerFields::default()
    }
}

fn effect(number: u64, lists: Vec<PeopleList>) -> EffectPart {
    EffectPart {
        quiz: Said::sample("Scheduling in practice", true),
        marked: number * 30,
        in_flight: number,
        raised: number,
        lowered: number,
        passing: number,
        certified: number,
        in_programme: number,
        below: number,
        lists,
    }
}

fn lists() -> Vec<PeopleList> {
    vec![
        PeopleList {
            title_key: "correction-passing-title",
            people: vec![PersonLine::sample(true), PersonLine::sample(false)],
            more: 5,
        },
        PeopleList {
            title_key: "correction-below-title",
            people: vec![PersonLine::sample(false)],
            more: 0,
        },
    ]
}
