//! What the desk shows.

use super::view::{Said, Step};
use crate::web::Page;
use serde::Serialize;

/// A learner's first page.
#[derive(Debug, Clone, Serialize)]
pub struct DeskPage {
    pub name: String,
    /// None when there is nothing to go on with.
    pub going_on: Option<Continue>,
    /// What was touched last stands first.
    pub courses: Vec<DeskCourse>,
    pub certificates: Vec<CertificateRow>,
    /// Whether a certificate was found tampered with and is not shown.
    pub has_altered: bool,
}

/// The exact spot to go on from.
#[derive(Debug, Clone, Serialize)]
pub struct Continue {
    pub course: Said,
    pub title: Said,
    pub href: String,
    pub words: String,
    /// The message on the button.
    pub action_key: &'static str,
}

/// A course one is enrolled in.
#[derive(Debug, Clone, Serialize)]
pub struct DeskCourse {
    pub label: Said,
    pub href: String,
    /// Where learning goes on.
    pub go_on: String,
    pub done: u32,
    pub lessons: u32,
    /// Of what the certificate requires.
    pub percent: u32,
    pub modules: Vec<ModuleRow>,
    pub requirements: Vec<Missing>,
    pub certificate: Option<String>,
}

/// A line of the table of modules.
#[derive(Debug, Clone, Serialize)]
pub struct ModuleRow {
    pub number: u32,
    pub label: Said,
    pub done: u32,
    pub lessons: u32,
    pub passed: u32,
    pub quizzes: u32,
}

/// A requirement of the certificate.
#[derive(Debug, Clone, Serialize)]
pub struct Missing {
    pub is_met: bool,
    pub is_begun: bool,
    pub done: u32,
    pub count: u32,
    /// What would be done next for it.
    pub next: Option<Step>,
    /// The quiz it asks for; none: it asks for the lessons.
    pub quiz: Option<Step>,
}

/// A certificate of this person.
#[derive(Debug, Clone, Serialize)]
pub struct CertificateRow {
    pub label: Said,
    pub href: String,
    pub pdf: String,
    pub awarded: String,
    pub code: String,
    /// The message for a state that is not valid; empty for a valid one.
    pub state_key: &'static str,
}

impl Page for DeskPage {
    const TEMPLATE: &'static str = "learner/desk";

    fn samples() -> Vec<Self> {
        let said = |text: &str, is_foreign| Said {
            text: text.to_owned(),
            lang: "en",
            dir: "ltr",
            is_foreign,
        };
        let step = |title: &str| Step {
            href: "/learn/harbour/c/lessons/clock".to_owned(),
            title: said(title, true),
            is_quiz: false,
        };
        let module = |number, quizzes| ModuleRow {
            number,
            label: said("Module one", number == 1),
            done: 1,
            lessons: 2,
            passed: 0,
            quizzes,
        };
        let requirement = |is_met, is_begun, quiz: Option<Step>| Missing {
            is_met,
            is_begun,
            done: 1,
            count: 2,
            next: (!is_met).then(|| step("The clock")),
            quiz,
        };
        let course = DeskCourse {
            label: said("The clock", false),
            href: "/courses/harbour/c".to_owned(),
            go_on: "/learn/harbour/c".to_owned(),
            done: 1,
            lessons: 6,
            percent: 33,
            modules: vec![module(1, 1), module(2, 0)],
            requirements: vec![
                requirement(false, true, None),
                requirement(false, false, None),
                requirement(true, true, None),
                requirement(false, false, Some(step("Final quiz"))),
                requirement(true, true, Some(step("Check"))),
            ],
            certificate: None,
        };
        let certificate = |state_key| CertificateRow {
            label: said("The clock", true),
            href: "/my/certificates/1".to_owned(),
            pdf: "/my/certificates/1.pdf".to_owned(),
            awarded: "2 October 2026".to_owned(),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            state_key,
        };
        let done = DeskCourse {
            certificate: Some("/my/certificates/1".to_owned()),
            label: said("The clock", true),
            ..course.clone()
        };
        let busy = Self {
            name: "Amina Bint-Mohammad".to_owned(),
            going_on: Some(Continue {
                course: said("The clock", false),
                title: said("How a substance becomes controlled", false),
                href: "/learn/harbour/c/lessons/listing#end".to_owned(),
                words: "You stopped at “When the decision binds”.".to_owned(),
                action_key: "desk-continue-reading",
            }),
            courses: vec![course, done],
            certificates: vec![
                certificate(""),
                certificate("desk-certificate-revoked"),
                certificate("desk-certificate-replaced"),
                certificate("desk-certificate-expired"),
            ],
            has_altered: true,
        };
        let action = |action_key| {
            let going_on = busy.going_on.clone().map(|going_on| Continue {
                action_key,
                ..going_on
            });
            Self {
                going_on,
                certificates: Vec::new(),
                has_altered: false,
                ..busy.clone()
            }
        };
        let empty = Self {
            going_on: None,
            courses: Vec::new(),
            certificates: Vec::new(),
            has_altered: false,
            ..busy.clone()
        };
        let actions = ["desk-continue-quiz", "desk-read", "desk-open-quiz"].map(action);
        [busy, empty].into_iter().chain(actions).collect()
    }
}
