//! What the desk shows.

use super::view::{Step, StepWords};
use crate::web::Page;
use crate::web::prints::Prints;
use crate::web::programme::Programme;
use crate::web::words::Said;
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
    /// What the next certificate will say; none while no course leads to one.
    pub prints: Option<Prints>,
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
    /// The course's checklist; empty if it has none.
    pub checklist: String,
    pub done: u32,
    pub lessons: u32,
    /// Of what the certificate requires.
    pub percent: u32,
    pub modules: Vec<ModuleRow>,
    /// But for the certificates of other courses.
    pub requirements: Vec<Missing>,
    /// The certificates that a programme rests on; none for other courses.
    pub programme: Option<Programme>,
    pub certificate: Option<String>,
    /// The certificate of participation, while that of achievement is not earned.
    pub participation: Option<String>,
    /// `waits-…`: it is earned and not issued yet; empty if nothing waits.
    pub waits_key: &'static str,
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
    /// Whether it is the one of participation beside that of achievement.
    pub is_participation: bool,
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
        let states = [
            "",
            "desk-certificate-revoked",
            "desk-certificate-replaced",
            "desk-certificate-held",
            "desk-certificate-expired",
        ];
        let earned = DeskCourse {
            certificate: Some("/my/certificates/1".to_owned()),
            waits_key: "",
            checklist: String::new(),
            label: Said::sample("The clock", true),
            ..DeskCourse::sample()
        };
        let less = DeskCourse {
            participation: Some("/my/certificates/2".to_owned()),
            waits_key: "waits-participation",
            ..DeskCourse::sample()
        };
        let busy = |action_key| Self {
            name: "Amina Bint-Mohammad".to_owned(),
            going_on: Some(Continue::sample(action_key)),
            courses: vec![DeskCourse::sample(), earned.clone()],
            certificates: Vec::new(),
            prints: Some(Prints::samples()[0].clone()),
            has_altered: false,
        };
        let programmes = Programme::samples().map(|programme| DeskCourse {
            lessons: 0,
            modules: Vec::new(),
            requirements: Vec::new(),
            programme: Some(programme),
            waits_key: "",
            ..DeskCourse::sample()
        });
        let rich = Self {
            courses: [DeskCourse::sample(), earned.clone(), less]
                .into_iter()
                .chain(programmes)
                .collect(),
            certificates: states.map(CertificateRow::sample).into(),
            prints: Some(Prints::samples()[1].clone()),
            has_altered: true,
            ..busy("desk-continue-reading")
        };
        let empty = Self {
            going_on: None,
            courses: Vec::new(),
            prints: None,
            ..busy("desk-read")
        };
        let actions = [
            "desk-continue-quiz",
            "desk-read",
            "desk-open-quiz",
            "desk-open-assignment",
        ]
        .map(busy);
        [rich, empty].into_iter().chain(actions).collect()
    }
}

impl Continue {
    fn sample(action_key: &'static str) -> Self {
        Self {
            course: Said::sample("The clock", false),
            title: Said::sample("How a substance becomes controlled", false),
            href: "/learn/harbour/c/lessons/listing#end".to_owned(),
            words: "You stopped at “When the decision binds”.".to_owned(),
            action_key,
        }
    }
}

impl DeskCourse {
    fn sample() -> Self {
        let module = |number, quizzes| ModuleRow {
            number,
            label: Said::sample("Module one", number == 1),
            done: 1,
            lessons: 2,
            passed: 0,
            quizzes,
        };
        Self {
            label: Said::sample("The clock", false),
            href: "/courses/harbour/c".to_owned(),
            go_on: "/learn/harbour/c".to_owned(),
            checklist: "/learn/harbour/c/checklist".to_owned(),
            done: 1,
            lessons: 6,
            percent: 33,
            modules: vec![module(1, 1), module(2, 0)],
            requirements: vec![
                Missing::sample(false, true, ""),
                Missing::sample(false, false, ""),
                Missing::sample(true, true, ""),
                Missing::sample(false, false, "Final quiz"),
                Missing::sample(true, true, "Check"),
            ],
            programme: None,
            certificate: None,
            participation: None,
            waits_key: "waits-withheld",
        }
    }
}

impl Missing {
    fn sample(is_met: bool, is_begun: bool, quiz: &str) -> Self {
        let step = |title: &str| Step {
            href: "/learn/harbour/c/lessons/clock".to_owned(),
            title: Said::sample(title, true),
            words: StepWords::LESSON,
        };
        Self {
            is_met,
            is_begun,
            done: 1,
            count: 2,
            next: (!is_met).then(|| step("The clock")),
            quiz: (!quiz.is_empty()).then(|| step(quiz)),
        }
    }
}

impl CertificateRow {
    fn sample(state_key: &'static str) -> Self {
        Self {
            label: Said::sample("The clock", true),
            is_participation: state_key.is_empty(),
            href: "/my/certificates/1".to_owned(),
            pdf: "/my/certificates/1.pdf".to_owned(),
            awarded: "2 October 2026".to_owned(),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            state_key,
        }
    }
}
