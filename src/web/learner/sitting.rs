//! An open attempt: all its questions on one page, and keeping the answers.

use super::quiz::rule_key;
use super::view::{DeedError, Place, course_title, enrolled};
use super::{result, submission};
use crate::assessment::{self, Responses, SaveError, Sitting};
use crate::base::{AttemptId, Key};
use crate::items::{Form, ItemView, Languages, Response};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;
use std::collections::BTreeSet;

/// The page of an open attempt.
#[derive(Debug, Clone, Serialize)]
pub struct SittingPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub quiz_href: String,
    pub module_number: usize,
    pub number: u32,
    pub limit: Option<u32>,
    pub items: Vec<Question>,
    pub count: usize,
    pub answered: usize,
    /// When something was last kept, in words; empty when nothing was.
    pub saved: String,
    /// In words; empty without a limit of time.
    pub deadline: String,
    pub minutes_left: i64,
    pub rule_key: &'static str,
    pub path: String,
    /// Lets the answers of this page be kept after the session has ended.
    pub ticket: String,
}

/// A question as it stands on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Question {
    pub number: usize,
    pub key: Key,
    pub lang: &'static str,
    pub dir: &'static str,
    pub is_multiple: bool,
    /// The message that says how many answers it takes.
    pub form_key: &'static str,
    pub points: String,
    pub stem_html: String,
    pub scenario_html: String,
    pub is_answered: bool,
    /// What is ticked as the page is sent, so that a page left open elsewhere overwrites nothing.
    pub was: String,
    pub choices: Vec<Offer>,
}

/// An answer on offer.
#[derive(Debug, Clone, Serialize)]
pub struct Offer {
    pub key: Key,
    pub label_html: String,
    pub is_chosen: bool,
}

/// GET `/learn/{partner}/{course}/attempts/{attempt}`: the open attempt, or its result.
pub(super) async fn show(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let mut sitting = read(&learner, id).await?;
    if sitting.attempt.enrolment != studying.enrolment.id {
        return Err(Refusal::NotFound);
    }
    if sitting.attempt.is_overdue(learner.now) {
        submission::close(&learner, &studying, id).await?;
        sitting = read(&learner, id).await?;
    }
    if sitting.attempt.submission.is_some() {
        return result::show(&learner, &studying, &sitting).await;
    }
    let place = Place::find(&studying.edition.content, &sitting.attempt.quiz);
    let place = place.ok_or(Refusal::NotFound)?;
    learner.page("desk", &page(&learner, &place, &sitting)?)
}

/// The learner's own sitting.
pub(super) async fn read(learner: &Learner, id: AttemptId) -> Result<Sitting, Refusal> {
    let by = learner.proof().clone();
    let find = move |conn: &mut _| assessment::sitting(conn, &by, id);
    learner.app.db.read(find).await?.ok_or(Refusal::NotFound)
}

fn page(learner: &Learner, place: &Place<'_>, sitting: &Sitting) -> Result<SittingPage, Refusal> {
    let content = place.content;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let languages = Languages {
        wanted: tongue.page,
        source: tongue.source,
    };
    let views = sitting.views(quiz, languages);
    let items: Vec<Question> = views.into_iter().zip(1..).map(question).collect();
    let attempt = &sitting.attempt;
    Ok(SittingPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        quiz_href: paths::quiz(partner, course, &quiz.key),
        module_number: place.module_number,
        number: attempt.number,
        limit: quiz.attempts,
        count: items.len(),
        answered: items.iter().filter(|item| item.is_answered).count(),
        items,
        saved: sitting.saved_at().map_or_else(String::new, |at| {
            let time = learner.app.texts.time(at);
            learner.say("sitting-saved", &[("time", time.into())])
        }),
        deadline: attempt.deadline.map_or_else(String::new, |deadline| {
            learner.app.texts.moment(learner.language, deadline)
        }),
        minutes_left: attempt.deadline.map_or(0, |deadline| {
            (deadline.millis() - learner.now.millis()).max(0) / 60_000
        }),
        rule_key: rule_key(quiz),
        path: paths::attempt(partner, course, attempt.id),
        ticket: (learner.app.tickets).issue(learner.proof(), attempt.id, learner.now),
    })
}

fn question((view, number): (ItemView, usize)) -> Question {
    let chosen = view.choices.iter().filter(|choice| choice.is_chosen);
    let was: BTreeSet<&str> = chosen.map(|choice| choice.key.as_str()).collect();
    Question {
        number,
        lang: view.language.tag(),
        dir: view.language.direction(),
        is_multiple: view.form == Form::Multiple,
        form_key: match view.form {
            Form::Single => "form-single",
            Form::Multiple => "form-multiple",
            Form::TrueFalse => "form-true-false",
            Form::Text => "form-text",
            Form::Number => "form-number",
            Form::Matching => "form-matching",
            Form::Ordering => "form-ordering",
            Form::Reflection => "form-reflection",
            Form::Scale => "form-scale",
        },
        points: view.points.decimal(),
        was: was.into_iter().collect::<Vec<_>>().join(" "),
        key: view.key,
        stem_html: view.stem_html,
        scenario_html: view.scenario_html,
        is_answered: view.is_answered,
        choices: view
            .choices
            .into_iter()
            .map(|choice| Offer {
                key: choice.key,
                label_html: choice.label_html,
                is_chosen: choice.is_chosen,
            })
            .collect(),
    }
}

/// The answers that a form changes: for each `item` on it the ticked `a.ITEM`, unless they are
/// still what `was.ITEM` says the page was sent with.
pub(super) fn given(fields: &Fields) -> Result<Responses, Refusal> {
    let mut responses = Responses::new();
    for item in fields.all("item") {
        let key = Key::parse(item).ok_or(Refusal::Malformed)?;
        let (name, was) = (format!("a.{item}"), format!("was.{item}"));
        let chosen: Option<BTreeSet<Key>> = fields.all(&name).map(Key::parse).collect();
        let chosen = chosen.ok_or(Refusal::Malformed)?;
        let before = fields.text(&was).split_whitespace();
        let is_unchanged = before.eq(chosen.iter().map(Key::as_str));
        if !fields.has(&was) || !is_unchanged {
            responses.insert(key, Response::Choices { chosen });
        }
    }
    Ok(responses)
}

/// The answer to the script, which shows `words` in the live region.
#[derive(Serialize)]
struct Told {
    words: String,
}

/// POST `/learn/{partner}/{course}/attempts/{attempt}/responses`: keeps answers. With `quiet` the
/// script asks and gets one sentence; else the form goes back to the page, or to the desk.
pub(super) async fn save(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let responses = given(&fields)?;
    let (by, now) = (learner.proof().clone(), learner.now);
    let keep = move |tx: &mut _| assessment::save(tx, &by, id, &responses, now);
    let key = match learner.app.db.write(keep).await {
        Ok(()) => "sitting-saved",
        Err(SaveError::TimeIsOver { .. }) => "sitting-time-is-over",
        Err(SaveError::AlreadySubmitted) => "sitting-handed-in",
        Err(error) => return Err(DeedError::from(error).into()),
    };
    if fields.has("quiet") {
        let time = learner.app.texts.time(now);
        let words = learner.say(key, &[("time", time.into())]);
        let status = match key {
            "sitting-saved" => StatusCode::OK,
            _ => StatusCode::CONFLICT,
        };
        return Ok(HttpResponse::build(status).json(Told { words }));
    }
    match fields.text("then") {
        "leave" => Ok(learner.go_to(paths::DESK)),
        _ => Ok(learner.go_to(&paths::attempt(&partner, &course, id))),
    }
}

impl Page for SittingPage {
    const TEMPLATE: &'static str = "learner/sitting";

    fn samples() -> Vec<Self> {
        let offer = |key: Key, is_chosen| Offer {
            key,
            label_html: "180 days after 1 April".to_owned(),
            is_chosen,
        };
        let question = |is_multiple: bool, scenario: &str, chosen: bool| -> Option<Question> {
            Some(Question {
                number: if is_multiple { 2 } else { 1 },
                key: Key::parse(if is_multiple { "days" } else { "day" })?,
                lang: "en",
                dir: "ltr",
                is_multiple,
                form_key: if is_multiple {
                    "form-multiple"
                } else {
                    "form-single"
                },
                points: "1".to_owned(),
                stem_html: "From which day does the decision bind?".to_owned(),
                scenario_html: scenario.to_owned(),
                is_answered: chosen,
                was: String::new(),
                choices: vec![
                    offer(Key::parse("a")?, chosen),
                    offer(Key::parse("b")?, false),
                ],
            })
        };
        let questions = [
            question(false, "", true),
            question(true, "<p>Country B lists every drug by statute.</p>", false),
        ];
        let timed = Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            quiz_href: "/learn/harbour/c/quizzes/final".to_owned(),
            module_number: 1,
            number: 1,
            limit: Some(3),
            items: questions.into_iter().flatten().collect(),
            count: 2,
            answered: 1,
            saved: "Saved at 14:32 UTC.".to_owned(),
            deadline: "23 November 2026, 15:00 UTC".to_owned(),
            minutes_left: 12,
            rule_key: "rule-right-minus-wrong",
            path: "/learn/harbour/c/attempts/1".to_owned(),
            ticket: "dGlja2V0".to_owned(),
        };
        let free = Self {
            title: Said::sample("Scheduling in practice", true),
            limit: None,
            saved: String::new(),
            deadline: String::new(),
            minutes_left: 0,
            rule_key: "",
            ..timed.clone()
        };
        vec![timed, free]
    }
}
