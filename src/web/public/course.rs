//! GET `/courses/{p}/{c}`: what a course teaches, asks and gives.

use super::course_page::{
    ActivityLine, CoursePage, ModuleLine, Participation, RequirementLine, Standing,
};
use super::shelf::{self, Offered};
use super::verdict_page::IssuerLink;
use crate::base::{AccountId, Key, Language, Timestamp};
use crate::certificates::{self, Held, Sealer};
use crate::courses::{self, Activity, Content, Library, Offer, Quiz, Requirement};
use crate::db::{Conn, Error};
use crate::learning;
use crate::partners::Partner;
use crate::web::outcomes;
use crate::web::pause::Pause;
use crate::web::programme::{Programme, Reader};
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/courses/{p}/{c}", web::get().to(show));
}

async fn show(visitor: Visitor, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let question = Question {
        address: path.into_inner(),
        learner: visitor
            .session
            .as_ref()
            .map(|session| session.signed_in.learner.id()),
        library: visitor.app.library.clone(),
        sealer: visitor.app.sealer.clone(),
        now: visitor.now,
    };
    let found = visitor.app.db.read(move |conn| question.read(conn)).await?;
    let found = found.ok_or(Refusal::NotFound)?;
    visitor.page_for_all("courses", &page(&visitor, &found))
}

/// Which course, and for whom.
struct Question {
    address: (Key, Key),
    learner: Option<AccountId>,
    library: Library,
    sealer: Sealer,
    now: Timestamp,
}

/// Everything that the page shows.
struct Found {
    offered: Offered,
    /// Who issues its certificate jointly with its own partner.
    beside: Vec<Partner>,
    standing: Standing,
    /// For the courses that a programme rests on.
    offers: Arc<Vec<Offer>>,
    /// None: nobody is signed in.
    held: Option<Held>,
}

impl Question {
    fn read(&self, conn: &mut Conn) -> Result<Option<Found>, Error> {
        let (partner, course) = &self.address;
        let Some(edition) = self.library.offered(conn, partner, course)? else {
            return Ok(None);
        };
        let mut beside = courses::partners_of(conn, &edition)?;
        let partner = beside.remove(0);
        let (mut standing, mut held) = (Standing::MustSignIn, None);
        if let Some(account) = self.learner {
            let wanted = (account, &edition.content);
            held = Some(certificates::held_for(
                conn,
                &self.sealer,
                wanted,
                self.now,
            )?);
            standing = match learning::enrolment_in(conn, account, edition.course)? {
                Some(_) => Standing::Enrolled,
                None => Standing::MayEnrol,
            };
        }
        Ok(Some(Found {
            offers: self.library.offers(conn)?,
            offered: Offered { edition, partner },
            beside,
            standing,
            held,
        }))
    }
}

fn page(visitor: &Visitor, found: &Found) -> CoursePage {
    let offered = &found.offered;
    let content = &offered.edition.content;
    let tongue = Tongue::of(visitor.language, content);
    let written = content.texts.find(tongue.page, tongue.source);
    let language = written.map_or(content.source_language, |(language, _)| language);
    let text = written.map(|(_, text)| text);
    let here = paths::course(&content.partner, &content.slug);
    let first = content.lessons().next();
    CoursePage {
        line: shelf::line(visitor, offered),
        lang: language.tag(),
        dir: language.direction(),
        shown_in: language_name(visitor, language, tongue.page),
        is_draft: content.draft_languages.contains(&language),
        audience: text.map(|text| text.audience.clone()).unwrap_or_default(),
        about_html: text.map(|text| text.about_html.clone()).unwrap_or_default(),
        outcomes_html: text.map(|text| text.outcomes.clone()).unwrap_or_default(),
        modules: modules(visitor, content),
        requirements: requirements(content, &content.certificate.requirements, tongue),
        participation: participation(content, tongue),
        programme: Programme::of(
            content,
            &found.offers,
            Reader {
                texts: &visitor.app.texts,
                language: visitor.language,
                held: found.held.as_ref(),
            },
        ),
        jointly: found
            .beside
            .iter()
            .map(|partner| IssuerLink::of(partner, visitor.language))
            .collect(),
        valid_months: content.certificate.valid_months.unwrap_or(0),
        version: content.version.clone(),
        edition: offered.edition.number,
        checked: visitor
            .app
            .texts
            .date(visitor.language, content.content_as_of),
        authors: content
            .authors
            .iter()
            .map(|author| author.name.clone())
            .collect(),
        licence: content.licence.clone(),
        checklist: checklist_questions(content),
        glossary: glossary(content),
        sources: paths::cited(content),
        sample: first.map_or_else(String::new, |lesson| {
            paths::sample(&content.partner, &content.slug, &lesson.key)
        }),
        enrolment: paths::enrolment(&content.partner, &content.slug),
        go_on: match content.modules.is_empty() {
            false => format!("/learn/{}/{}", content.partner, content.slug),
            true => String::new(),
        },
        sign_in: format!("{}?next={here}", paths::SIGN_IN),
        sign_up: format!("{}?next={here}", paths::SIGN_UP),
        standing: found.standing,
    }
}

/// Where its terms stand; empty when it has none.
fn glossary(content: &Content) -> String {
    match content.glossary.is_empty() {
        true => String::new(),
        false => paths::glossary(&content.partner, &content.slug),
    }
}

/// How many questions the course's checklist has.
fn checklist_questions(content: &Content) -> usize {
    let checklist = content.checklist.as_ref();
    checklist.map_or(0, |checklist| checklist.questions().count())
}

/// The name of the language shown, when it is not the page's; else nothing.
fn language_name(visitor: &Visitor, shown: Language, page: Language) -> String {
    match shown == page {
        true => String::new(),
        false => visitor.say(&format!("language-{shown}"), &[]),
    }
}

fn modules(visitor: &Visitor, content: &Content) -> Vec<ModuleLine> {
    let tongue = Tongue::of(visitor.language, content);
    let module = |(place, module): (usize, &crate::courses::Module)| {
        let minutes = module.activities.iter().map(|activity| match activity {
            Activity::Lesson(lesson) => lesson.minutes,
            Activity::Quiz(_) | Activity::Assignment(_) => 0,
        });
        ModuleLine {
            number: place + 1,
            label: Said::of(&module.texts, tongue, |text| &text.title),
            minutes: minutes.sum(),
            lessons: module
                .activities
                .iter()
                .filter(|activity| matches!(activity, Activity::Lesson(_)))
                .count(),
            activities: module
                .activities
                .iter()
                .map(|a| activity(content, a, tongue))
                .collect(),
        }
    };
    content.modules.iter().enumerate().map(module).collect()
}

fn activity(content: &Content, activity: &Activity, tongue: Tongue) -> ActivityLine {
    match activity {
        Activity::Lesson(lesson) => ActivityLine {
            label: Said::of(&lesson.texts, tongue, |text| &text.title),
            minutes: lesson.minutes,
            questions: 0,
            assignment_key: "",
        },
        Activity::Quiz(quiz) => ActivityLine {
            label: Said::of(&quiz.texts, tongue, |text| &text.title),
            minutes: 0,
            questions: questions(quiz),
            assignment_key: "",
        },
        Activity::Assignment(one) => {
            let asked = Requirement::Assignment(one.key.clone());
            ActivityLine {
                label: Said::of(&one.texts, tongue, |text| &text.title),
                minutes: 0,
                questions: 0,
                assignment_key: match content.certificate.requirements.contains(&asked) {
                    true => "course-assignment",
                    false => "course-assignment-optional",
                },
            }
        }
    }
}

pub(super) fn questions(quiz: &Quiz) -> usize {
    let drawn = quiz.draw.and_then(|draw| usize::try_from(draw).ok());
    drawn.unwrap_or(quiz.items.len()).min(quiz.items.len())
}

fn participation(content: &Content, tongue: Tongue) -> Option<Participation> {
    let rule = content.certificate.participation.as_ref()?;
    Some(Participation {
        requirements: requirements(content, &rule.requirements, tongue),
        valid_months: rule.valid_months.unwrap_or(0),
    })
}

fn requirements(content: &Content, asked: &[Requirement], tongue: Tongue) -> Vec<RequirementLine> {
    let line = |one| requirement(content, one, tongue);
    asked.iter().filter_map(line).collect()
}

fn requirement(
    content: &Content,
    requirement: &Requirement,
    tongue: Tongue,
) -> Option<RequirementLine> {
    match requirement {
        Requirement::Lessons => Some(RequirementLine {
            label: Said::new((tongue.page, ""), tongue.page),
            lessons: content.required_lessons().count(),
            pass: 0,
            minima: Vec::new(),
            questions: 0,
            attempts: 0,
            wait: Pause::default(),
            minutes: 0,
            is_attempt: false,
        }),
        Requirement::Quiz(key) | Requirement::Attempted(key) => {
            let quiz = content.quizzes().find(|quiz| &quiz.key == key)?;
            Some(RequirementLine {
                label: Said::of(&quiz.texts, tongue, |text| &text.title),
                lessons: 0,
                pass: quiz.pass.value(),
                minima: outcomes::asked(content, quiz, tongue),
                questions: questions(quiz),
                attempts: quiz.attempts.unwrap_or(0),
                wait: Pause::of_minutes(quiz.wait_minutes),
                minutes: quiz.time_limit_minutes.unwrap_or(0),
                is_attempt: matches!(requirement, Requirement::Attempted(_)),
            })
        }
        Requirement::Assignment(key) => {
            let one = content.assignments().find(|one| &one.key == key)?;
            Some(RequirementLine {
                label: Said::of(&one.texts, tongue, |text| &text.title),
                lessons: 0,
                pass: one.pass.value(),
                minima: Vec::new(),
                questions: 0,
                attempts: 0,
                wait: Pause::default(),
                minutes: 0,
                is_attempt: false,
            })
        }
        // Told together, with the rule.
        Requirement::Certificate(_) | Requirement::Participation(_) => None,
    }
}
