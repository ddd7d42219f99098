//! A quiz before it is sat: the conditions, in words, and the start.

use super::closing::{self, Closing};
use super::terms::{Draws, counts_key, disclosure, draws, rules, with_offset};
use super::view::{self, DeedError, Place, Speech, course_title, enrolled};
use crate::accommodations::ExtraTime;
use crate::assessment::{self, Attempt, Conditions, Disclosed, StartError};
use crate::base::{EnrolmentId, Key};
use crate::certificates::Scribe;
use crate::courses::{Content, Quiz, Requirement};
use crate::db;
use crate::issuing::write_awarding;
use crate::web::outcomes::{self, Asked};
use crate::web::pause::Pause;
use crate::web::prints::Prints;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Refusal, paths};
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
    /// How many questions one attempt has, at most.
    pub items: usize,
    /// How many it has at least, where that differs from draw to draw.
    pub fewest: Option<usize>,
    /// What differs from attempt to attempt.
    pub draws: Draws,
    /// Percent of the points.
    pub pass: u32,
    /// What is asked beside it.
    pub minima: Vec<Asked>,
    /// The messages that say how answers in several parts are marked.
    pub rules: Vec<&'static str>,
    /// The time this learner has, in words; empty without a limit.
    pub time: String,
    /// Seconds after the deadline in which answers on their way are taken; 0 for none.
    pub grace_seconds: u32,
    /// When it closes for this learner, in words; empty if it does not.
    pub closes: String,
    pub is_closed: bool,
    /// The deadline of an attempt started now, with its offset; empty without one.
    pub deadline_now: String,
    /// Whether closing leaves less time than the limit grants, and how many minutes it leaves.
    pub is_shortened: bool,
    pub minutes_now: i64,
    pub limit: Option<u32>,
    pub left: Option<u32>,
    /// Between two attempts.
    pub wait: Pause,
    /// The message that says which attempt counts; empty where there is only one.
    pub counts_key: &'static str,
    /// Questions on a page; none: all on one.
    pub page_size: Option<u32>,
    /// What is shown after handing in, in words.
    pub disclosure: String,
    /// What this learner is granted beside the rules; none if nothing.
    pub granted: Option<Granted>,
    /// The moment the pause ends, in words; empty when there is none.
    pub opens_again: String,
    /// The number of the attempt that would be started.
    pub next_number: u32,
    pub open: Option<OpenAttempt>,
    pub is_passed: bool,
    /// What the certificate will say that this quiz is needed for; none once it is earned.
    pub prints: Option<Prints>,
    pub may_start: bool,
    pub attempts: Vec<AttemptRow>,
    pub start: String,
}

/// What somebody is granted, as the page says it to them.
#[derive(Debug, Clone, Serialize)]
pub struct Granted {
    /// Percent more time; 0 for none.
    pub percent: u32,
    /// In words, as above.
    pub time: String,
    pub usual_minutes: u32,
    pub is_without_limit: bool,
    pub attempts: u32,
    pub closes_later: bool,
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
    /// Whether points may be seen.
    pub shows_points: bool,
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
    let Some(mut studying) = view::studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    if has_overdue(&learner, studying.enrolment.id, &key).await? {
        closing::close(&learner, &studying, &key).await?;
        studying = enrolled(&learner, &partner, &course).await?;
    }
    let place = Place::find(&studying.edition.content, &key).ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let (of, now) = (Arc::clone(&studying), learner.now);
    let read = move |conn: &mut db::Conn| {
        assessment::conditions(conn, (&of.enrolment, &of.edition), &key, now)
    };
    let found = learner.app.db.read(read).await?;
    let (conditions, attempts) = found.ok_or(Refusal::NotFound)?;
    learner.page(
        "desk",
        &page(&learner, (&place, quiz), &attempts, conditions),
    )
}

/// Whether an attempt at the quiz waits to be closed.
async fn has_overdue(
    learner: &Learner,
    enrolment: EnrolmentId,
    quiz: &Key,
) -> Result<bool, Refusal> {
    let read = move |conn: &mut db::Conn| assessment::open(conn, enrolment);
    let open = learner.app.db.read(read).await?;
    let is_due = |attempt: &Attempt| attempt.quiz == *quiz && attempt.is_overdue(learner.now);
    Ok(open.iter().any(is_due))
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
    let closing = Closing::new(&learner, &studying);
    // What was overdue is closed, and may earn the certificate, whether or not a start follows.
    let start = move |tx: &mut db::Tx, scribe: &Scribe| -> Result<_, DeedError> {
        let is_new_certificate = closing.run(tx, scribe, &quiz)?;
        let study = started.study(&by)?;
        match assessment::start(tx, &study, &quiz, seed, now) {
            Ok(attempt) => Ok((Some(attempt.id), is_new_certificate)),
            Err(
                StartError::NoAttemptsLeft { .. }
                | StartError::TooSoon { .. }
                | StartError::Closed { .. },
            ) => Ok((None, is_new_certificate)),
            Err(error) => Err(error.into()),
        }
    };
    let (attempt, is_new_certificate) = write_awarding(&learner.app, start).await?;
    closing::settled(&learner, &studying, is_new_certificate);
    Ok(match attempt {
        Some(id) => learner.go_to(&paths::attempt(&partner, &course, id)),
        None => learner.go_to(&paths::quiz(&partner, &course, &key)),
    })
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
    let offset = |at| with_offset(learner.speech(), at);
    let intro = Said::of(&quiz.texts, tongue, |text| &text.intro_html);
    let drawn = assessment::sizes(quiz);
    let items = *drawn.end();
    let is_timed = conditions.seconds.is_some() || conditions.closes_at.is_some();
    QuizPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        module_number: place.module_number,
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        intro_html: intro.text,
        intro_lang: intro.lang,
        intro_dir: intro.dir,
        items,
        fewest: (drawn.start() < drawn.end()).then_some(*drawn.start()),
        draws: draws(quiz, items),
        pass: conditions.pass.value(),
        minima: outcomes::asked(content, quiz, tongue),
        rules: rules(quiz),
        time: time(learner.speech(), conditions.seconds),
        grace_seconds: if is_timed {
            quiz.settings.grace_seconds
        } else {
            0
        },
        closes: conditions.closes_at.map_or_else(String::new, moment),
        is_closed: conditions.is_closed,
        deadline_now: conditions
            .deadline_if_started
            .map_or_else(String::new, offset),
        is_shortened: conditions.is_shortened,
        minutes_now: conditions.deadline_if_started.map_or(0, |deadline| {
            (deadline.millis() - learner.now.millis()).max(0) / 60_000
        }),
        limit: conditions.limit,
        left: conditions.left,
        wait: Pause::of_minutes(quiz.wait_minutes),
        counts_key: counts_key(quiz, conditions.limit),
        page_size: quiz
            .settings
            .page_size
            .filter(|size| usize::try_from(*size).is_ok_and(|size| size < items)),
        disclosure: disclosure(learner.speech(), quiz, &conditions),
        granted: granted(learner.speech(), quiz, &conditions),
        opens_again: conditions.opens_again_at.map_or_else(String::new, moment),
        next_number: conditions.used.saturating_add(1),
        is_passed: conditions.is_passed,
        prints: prints(learner, content, (quiz, conditions.is_passed)),
        may_start: conditions.may_start(),
        attempts: {
            let shows_points = conditions.disclosed(quiz, learner.now) >= Disclosed::Points;
            let row = |attempt: &Attempt| attempt_row(learner, content, attempt, shows_points);
            attempts.iter().filter_map(row).collect()
        },
        open: conditions.open.map(|attempt| OpenAttempt {
            href: paths::attempt(partner, course, attempt.id),
            number: attempt.number,
            deadline: attempt.deadline.map_or_else(String::new, offset),
        }),
        start: format!("{}/attempts", paths::quiz(partner, course, &quiz.key)),
    }
}

/// What the certificate will say, while passing this quiz may earn it.
fn prints(
    learner: &Learner,
    content: &Content,
    (quiz, is_passed): (&Quiz, bool),
) -> Option<Prints> {
    let needed = Requirement::Quiz(quiz.key.clone());
    let is_ahead = !is_passed && content.certificate.requirements.contains(&needed);
    is_ahead.then(|| Prints::of(learner, &learner.session.signed_in.account))
}

fn attempt_row(
    learner: &Learner,
    content: &Content,
    attempt: &Attempt,
    shows_points: bool,
) -> Option<AttemptRow> {
    let submission = attempt.submission.as_ref()?;
    let score = shows_points.then_some(submission.score);
    Some(AttemptRow {
        number: attempt.number,
        href: paths::attempt(&content.partner, &content.slug, attempt.id),
        submitted: learner
            .app
            .texts
            .moment(learner.language, submission.submitted_at),
        shows_points,
        earned: score.map_or_else(String::new, |score| {
            score.earned.decimal_in(learner.language)
        }),
        max: score.map_or_else(String::new, |score| score.max.decimal_in(learner.language)),
        percent: score.map_or(0, |score| score.percent()),
        is_passed: attempt.is_passed(),
    })
}

/// So many seconds in words; empty without a limit.
fn time(speech: Speech<'_>, seconds: Option<i64>) -> String {
    let words = |seconds| speech.texts.duration(speech.language, seconds);
    seconds.map_or_else(String::new, words)
}

/// What is granted and makes a difference at this quiz.
fn granted(speech: Speech<'_>, quiz: &Quiz, conditions: &Conditions) -> Option<Granted> {
    let allowance = &conditions.allowance;
    let granted = Granted {
        percent: match (allowance.time, quiz.time_limit_minutes) {
            (ExtraTime::Percent(percent), Some(_)) => percent,
            _ => 0,
        },
        time: time(speech, conditions.seconds),
        usual_minutes: quiz.time_limit_minutes.unwrap_or(0),
        is_without_limit: allowance.time == ExtraTime::Unlimited
            && quiz.time_limit_minutes.is_some(),
        attempts: quiz.attempts.map_or(0, |_| allowance.extra_attempts),
        closes_later: conditions.closes_at != quiz.settings.closes_at,
    };
    let is_something = granted.percent > 0
        || granted.is_without_limit
        || granted.attempts > 0
        || granted.closes_later;
    is_something.then_some(granted)
}
