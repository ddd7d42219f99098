//! A quiz before it is sat: the conditions, in words, and the start.

use super::view::{DeedError, Place, course_title, enrolled, studying};
use crate::accommodations;
use crate::assessment::{self, Attempt, Conditions, StartError};
use crate::base::{AttemptId, Key};
use crate::courses::Quiz;
use crate::db;
use crate::items::{Form, Rule};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;
use std::sync::Arc;

/// What one should know before starting.
#[derive(Debug, Clone, Serialize)]
pub struct QuizPage {
    pub course: Said,
    pub course_href: String,
    pub module_number: usize,
    pub title: Said,
    /// Empty when there is none.
    pub intro_html: String,
    pub intro_lang: &'static str,
    pub intro_dir: &'static str,
    /// How many questions one attempt has.
    pub items: usize,
    /// Percent of the points.
    pub pass: u32,
    /// The message that says how several ticks are marked; empty when no question takes several.
    pub rule_key: &'static str,
    pub minutes: Option<u32>,
    pub limit: Option<u32>,
    pub left: Option<u32>,
    pub wait_minutes: u32,
    /// The moment the pause ends, in words; empty when there is none.
    pub opens_again: String,
    /// The number of the attempt that would be started.
    pub next_number: u32,
    pub open: Option<OpenAttempt>,
    pub is_passed: bool,
    pub may_start: bool,
    pub attempts: Vec<AttemptRow>,
    pub start: String,
}

/// The attempt to go on with.
#[derive(Debug, Clone, Serialize)]
pub struct OpenAttempt {
    pub href: String,
    pub number: u32,
    /// In words; empty without a limit of time.
    pub deadline: String,
}

/// A past attempt.
#[derive(Debug, Clone, Serialize)]
pub struct AttemptRow {
    pub number: u32,
    pub href: String,
    pub submitted: String,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    pub is_passed: bool,
}

/// GET `/learn/{partner}/{course}/quizzes/{quiz}`
pub(super) async fn show(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let place = Place::find(&studying.edition.content, &key).ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let enrolment = studying.enrolment.id;
    let (account, of) = (studying.enrolment.account, studying.enrolment.course);
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let allowance = accommodations::allowance(conn, account, of, &key)?;
        Ok((allowance, assessment::attempts(conn, enrolment, &key)?))
    };
    let (allowance, attempts) = learner.app.db.read(read).await?;
    let conditions = Conditions::of(quiz, allowance, &attempts, learner.now);
    learner.page(
        "desk",
        &page(&learner, (&place, quiz), &attempts, conditions),
    )
}

/// POST `/learn/{partner}/{course}/quizzes/{quiz}/attempts`: starts an attempt or goes on with the
/// open one. What cannot be started is explained on the quiz's page.
pub(super) async fn start(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
    _: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let (by, now, seed) = (learner.proof().clone(), learner.now, learner.app.chance());
    let (started, quiz) = (Arc::clone(&studying), key.clone());
    let result = learner
        .app
        .db
        .write(move |tx| -> Result<AttemptId, DeedError> {
            let study = started.study(&by)?;
            Ok(assessment::start(tx, &study, &quiz, seed, now)?.id)
        })
        .await;
    // Starting may have closed an attempt whose time was over.
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    match result {
        Ok(id) => Ok(learner.go_to(&paths::attempt(&partner, &course, id))),
        Err(DeedError::Start(
            StartError::NoAttemptsLeft { .. }
            | StartError::TooSoon { .. }
            | StartError::Closed { .. },
        )) => Ok(learner.go_to(&paths::quiz(&partner, &course, &key))),
        Err(error) => Err(error.into()),
    }
}

fn page(
    learner: &Learner,
    (place, quiz): (&Place<'_>, &Quiz),
    attempts: &[Attempt],
    conditions: Conditions,
) -> QuizPage {
    let content = place.content;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let moment = |at| learner.app.texts.moment(learner.language, at);
    let intro = Said::of(&quiz.texts, tongue, |text| &text.intro_html);
    let items = quiz.draw.and_then(|count| usize::try_from(count).ok());
    QuizPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        module_number: place.module_number,
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        intro_html: intro.text,
        intro_lang: intro.lang,
        intro_dir: intro.dir,
        items: items.unwrap_or(quiz.items.len()).min(quiz.items.len()),
        pass: quiz.pass.value(),
        rule_key: rule_key(quiz),
        minutes: quiz.time_limit_minutes,
        limit: conditions.limit,
        left: conditions.left,
        wait_minutes: quiz.wait_minutes,
        opens_again: conditions.opens_again_at.map_or_else(String::new, moment),
        next_number: conditions.used.saturating_add(1),
        is_passed: conditions.is_passed,
        may_start: conditions.may_start(),
        open: conditions.open.map(|attempt| OpenAttempt {
            href: paths::attempt(partner, course, attempt.id),
            number: attempt.number,
            deadline: attempt.deadline.map_or_else(String::new, moment),
        }),
        attempts: attempts
            .iter()
            .filter_map(|attempt| {
                let submission = attempt.submission.as_ref()?;
                Some(AttemptRow {
                    number: attempt.number,
                    href: paths::attempt(partner, course, attempt.id),
                    submitted: moment(submission.submitted_at),
                    earned: submission.score.earned.decimal(),
                    max: submission.score.max.decimal(),
                    percent: submission.score.percent(),
                    is_passed: attempt.is_passed(),
                })
            })
            .collect(),
        start: format!("{}/attempts", paths::quiz(partner, course, &quiz.key)),
    }
}

/// The message that says how several ticks are marked, if any question takes several.
pub(super) fn rule_key(quiz: &Quiz) -> &'static str {
    let takes_several = quiz.items.iter().any(|item| {
        matches!(
            item.body.form(),
            Form::Multiple | Form::Matching | Form::Ordering
        )
    });
    match (takes_several, quiz.rule) {
        (false, _) => "",
        (true, Rule::RightMinusWrong) => "rule-right-minus-wrong",
        (true, Rule::AllOrNothing) => "rule-all-or-nothing",
        (true, Rule::Weighted) => "rule-weighted",
    }
}

impl Page for QuizPage {
    const TEMPLATE: &'static str = "learner/quiz";

    fn samples() -> Vec<Self> {
        let open = |deadline: &str| Self {
            open: Some(OpenAttempt {
                href: "/learn/harbour/c/attempts/1".to_owned(),
                number: 2,
                deadline: deadline.to_owned(),
            }),
            may_start: false,
            ..Self::sample()
        };
        let free = Self {
            title: Said::sample("Scheduling in practice", true),
            intro_html: String::new(),
            rule_key: "",
            minutes: None,
            limit: None,
            left: None,
            wait_minutes: 0,
            ..open("")
        };
        let waiting = Self {
            rule_key: "rule-all-or-nothing",
            left: Some(1),
            opens_again: "24 November 2026, 14:51 UTC".to_owned(),
            may_start: false,
            attempts: vec![AttemptRow::sample(2, false), AttemptRow::sample(1, true)],
            is_passed: true,
            ..Self::sample()
        };
        let used_up = Self {
            left: Some(0),
            may_start: false,
            attempts: vec![AttemptRow::sample(3, false)],
            ..Self::sample()
        };
        let timed = open("23 November 2026, 15:00 UTC");
        vec![Self::sample(), free, waiting, timed, used_up]
    }
}

impl AttemptRow {
    fn sample(number: u32, is_passed: bool) -> Self {
        Self {
            number,
            href: "/learn/harbour/c/attempts/1".to_owned(),
            submitted: "23 November 2026, 14:51 UTC".to_owned(),
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
            pass: 70,
            rule_key: "rule-right-minus-wrong",
            minutes: Some(20),
            limit: Some(3),
            left: Some(3),
            wait_minutes: 60,
            opens_again: String::new(),
            next_number: 1,
            open: None,
            is_passed: false,
            may_start: true,
            attempts: Vec::new(),
            start: "/learn/harbour/c/quizzes/final/attempts".to_owned(),
        }
    }
}
