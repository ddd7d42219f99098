//! What the page of a course shows.

use super::shelf::{self, CourseLine};
use super::verdict_page::IssuerLink;
use crate::web::outcomes::Asked;
use crate::web::page::Page;
use crate::web::pause::Pause;
use crate::web::programme::Programme;
use crate::web::words::Said;
use serde::Serialize;

/// How the visitor stands to the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    MustSignIn,
    MayEnrol,
    Enrolled,
}

/// The page of a course.
#[derive(Debug, Serialize)]
pub struct CoursePage {
    pub line: CourseLine,
    /// The language that the course's own words are shown in.
    pub lang: &'static str,
    pub dir: &'static str,
    /// Its name, when it is not the page's; else empty.
    pub shown_in: String,
    /// Whether no institution has reviewed the translation shown.
    pub is_draft: bool,
    pub audience: String,
    pub about_html: String,
    pub outcomes_html: Vec<String>,
    pub modules: Vec<ModuleLine>,
    pub requirements: Vec<RequirementLine>,
    /// The certificate that is earned before, by less; most courses have none.
    pub participation: Option<Participation>,
    /// The certificates that a programme rests on; none for other courses.
    pub programme: Option<Programme>,
    /// Who issues the certificate beside the course's own partner.
    pub jointly: Vec<IssuerLink>,
    /// Zero: the certificate does not expire.
    pub valid_months: u32,
    pub version: String,
    pub edition: u32,
    pub checked: String,
    pub authors: Vec<String>,
    pub licence: String,
    /// Questions of the course's checklist; zero when it has none.
    pub checklist: usize,
    /// Empty when the course has no glossary.
    pub glossary: String,
    /// Empty when the course cites no source.
    pub sources: String,
    /// The first lesson, open to everybody; empty when there is none.
    pub sample: String,
    pub enrolment: String,
    /// Empty when there is nothing of its own to learn.
    pub go_on: String,
    pub sign_in: String,
    pub sign_up: String,
    pub standing: Standing,
}

/// One module of the outline.
#[derive(Debug, Serialize)]
pub struct ModuleLine {
    pub number: usize,
    pub label: Said,
    pub minutes: u32,
    pub lessons: usize,
    pub activities: Vec<ActivityLine>,
}

/// A lesson (with minutes), a quiz (with questions) or an assignment.
#[derive(Debug, Serialize)]
pub struct ActivityLine {
    pub label: Said,
    pub minutes: u32,
    pub questions: usize,
    /// The message that says whether the certificate needs it; empty unless it is an assignment.
    pub assignment_key: &'static str,
}

/// The certificate of participation beside that of achievement.
#[derive(Debug, Serialize)]
pub struct Participation {
    pub requirements: Vec<RequirementLine>,
    /// Zero: it does not expire.
    pub valid_months: u32,
}

/// What the certificate asks for: lessons (with their number), a quiz (with its conditions) or an
/// assignment (without questions).
#[derive(Debug, Serialize)]
pub struct RequirementLine {
    pub label: Said,
    pub lessons: usize,
    pub pass: u32,
    /// What is asked beside it.
    pub minima: Vec<Asked>,
    pub questions: usize,
    /// Zero: as often as one likes.
    pub attempts: u32,
    /// Between two attempts.
    pub wait: Pause,
    /// Zero: no limit.
    pub minutes: u32,
    /// Whether handing in is enough, passed or not.
    pub is_attempt: bool,
}

impl Page for CoursePage {
    const TEMPLATE: &'static str = "public/course";

    fn samples() -> Vec<Self> {
        vec![
            sample(Standing::MustSignIn, true),
            sample(Standing::MayEnrol, false),
            sample(Standing::Enrolled, true),
        ]
        .into_iter()
        .chain(programmes())
        .collect()
    }
}

/// A pure programme for somebody enrolled, and one with lessons for a stranger.
fn programmes() -> [CoursePage; 2] {
    let [all, some, _] = Programme::samples();
    let mut pure = sample(Standing::Enrolled, true);
    pure.line.modules = 0;
    pure.line.certificates = 2;
    pure.modules.clear();
    pure.requirements.clear();
    pure.sample.clear();
    pure.go_on.clear();
    pure.programme = Some(all);
    let mut mixed = sample(Standing::MustSignIn, false);
    mixed.line.certificates = 2;
    mixed.programme = Some(some);
    [pure, mixed]
}

/// The lessons, and a quiz with each kind of condition.
fn sample_requirements() -> Vec<RequirementLine> {
    let quiz = |attempts, wait_minutes, minutes| RequirementLine {
        label: Said::sample("Final", false),
        lessons: 0,
        pass: 70,
        minima: Asked::samples(),
        questions: 6,
        attempts,
        wait: Pause::of_minutes(wait_minutes),
        minutes,
        is_attempt: false,
    };
    let lessons = RequirementLine {
        lessons: 6,
        pass: 0,
        questions: 0,
        ..quiz(0, 0, 0)
    };
    let assignment = RequirementLine {
        questions: 0,
        ..quiz(0, 0, 0)
    };
    vec![lessons, quiz(0, 30, 0), quiz(3, 1440, 20), assignment]
}

/// For some: all of these, and a quiz that is to be handed in.
fn sample_participation(standing: Standing) -> Option<Participation> {
    let mut requirements = sample_requirements();
    let attempts = sample_requirements().into_iter().skip(1).take(1);
    requirements.extend(attempts.map(|quiz| RequirementLine {
        is_attempt: true,
        ..quiz
    }));
    let valid_months = match standing {
        Standing::MustSignIn => Some(0),
        Standing::MayEnrol => Some(12),
        Standing::Enrolled => None,
    };
    Some(Participation {
        requirements,
        valid_months: valid_months?,
    })
}

fn sample(standing: Standing, is_whole: bool) -> CoursePage {
    let some = |text: &str| {
        if is_whole {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let english = |text: &str| Said::sample(text, false);
    let line = |minutes, questions| ActivityLine {
        label: english("Clock"),
        minutes,
        questions,
        assignment_key: "",
    };
    let assignment = |assignment_key| ActivityLine {
        assignment_key,
        ..line(0, 0)
    };
    CoursePage {
        line: shelf::sample_line(is_whole),
        lang: "en",
        dir: "ltr",
        shown_in: some("English"),
        is_draft: is_whole,
        audience: some("Members of parliament"),
        about_html: "<p>About</p>".to_owned(),
        outcomes_html: if is_whole {
            vec!["Read a decision".to_owned()]
        } else {
            Vec::new()
        },
        modules: vec![ModuleLine {
            number: 1,
            label: english("From treaty to law"),
            minutes: 22,
            lessons: 2,
            activities: vec![
                line(12, 0),
                line(0, 3),
                assignment("course-assignment"),
                assignment("course-assignment-optional"),
            ],
        }],
        requirements: sample_requirements(),
        participation: sample_participation(standing),
        programme: None,
        jointly: match is_whole {
            true => vec![IssuerLink::sample(), IssuerLink::sample()],
            false => Vec::new(),
        },
        valid_months: if is_whole { 36 } else { 0 },
        version: "1.0.0".to_owned(),
        edition: 1,
        checked: "23 November 2026".to_owned(),
        authors: if is_whole {
            vec!["Dr. Ana Example".to_owned()]
        } else {
            Vec::new()
        },
        licence: "CC-BY-4.0".to_owned(),
        checklist: if is_whole { 60 } else { 0 },
        glossary: some("/courses/harbour-institute/conventions/glossary"),
        sources: some("/courses/harbour-institute/conventions/sources"),
        sample: some("/courses/harbour-institute/conventions/lessons/clock"),
        enrolment: "/courses/harbour-institute/conventions/enrolment".to_owned(),
        go_on: "/learn/harbour-institute/conventions".to_owned(),
        sign_in: "/sign-in?next=/courses/harbour-institute/conventions".to_owned(),
        sign_up: "/sign-up?next=/courses/harbour-institute/conventions".to_owned(),
        standing,
    }
}
