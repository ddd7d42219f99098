//! Answers that come after their session has ended: a new session of the same person takes them for
//! its own; else the ticket of their page keeps them, and the learner is asked to sign in again.

use super::again::Left;
use super::given::{Sent, sent, was};
use super::paging::Then;
use super::responses::{By, Keeping, Kept, Manner};
use super::unkept::UnkeptPage;
use super::{responses, submission};
use crate::assessment::SaveError;
use crate::base::{AttemptId, Key};
use crate::web::fields::Unproven;
use crate::web::{Fields, Learner, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;
use std::collections::BTreeMap;

type Address = Path<(Key, Key, AttemptId)>;

/// POST `…/attempts/{attempt}/responses`, signed in or with a ticket.
pub(super) async fn save(
    learner: Result<Learner, Refusal>,
    visitor: Visitor,
    path: Address,
    form: Unproven,
) -> Result<HttpResponse, Refusal> {
    match sender(learner, path.2, &form) {
        Ok(learner) => responses::save(learner, path, form.fields).await,
        Err(refusal) => keep(&visitor, &path, &form.fields, refusal).await,
    }
}

/// POST `…/attempts/{attempt}/submission`, signed in; with a ticket the answers are kept, and the
/// attempt stays open.
pub(super) async fn submit(
    learner: Result<Learner, Refusal>,
    visitor: Visitor,
    path: Address,
    form: Unproven,
) -> Result<HttpResponse, Refusal> {
    match sender(learner, path.2, &form) {
        Ok(learner) => submission::create(learner, path, form.fields).await,
        Err(refusal) => keep(&visitor, &path, &form.fields, refusal).await,
    }
}

/// Who is signed in, if the form is theirs: by the token of the session or, where its page was sent
/// to an earlier session of theirs, by the ticket of the page. Nobody else was ever sent that one,
/// so it proves what the token does.
fn sender(
    learner: Result<Learner, Refusal>,
    attempt: AttemptId,
    form: &Unproven,
) -> Result<Learner, Refusal> {
    let learner = learner?;
    let (ticket, page) = (form.fields.text("ticket"), (attempt, learner.proof()));
    match form.has_token || learner.app.tickets.is_of(ticket, page) {
        true => Ok(learner),
        false => Err(Refusal::ForeignForm),
    }
}

/// The answer to the script.
#[derive(Serialize)]
struct Told {
    words: String,
    /// Where to sign in again.
    sign_in: String,
    /// As in [`responses`].
    was: BTreeMap<Key, String>,
    newer: Vec<Key>,
    too_long: Vec<Key>,
}

/// Nobody is signed in, or somebody else: the ticket keeps the answers of the page for whom it was
/// sent to.
async fn keep(
    visitor: &Visitor,
    path: &Address,
    fields: &Fields,
    refusal: Refusal,
) -> Result<HttpResponse, Refusal> {
    let ticket = visitor.app.tickets.read(fields.text("ticket"), visitor.now);
    let Some(ticket) = ticket.filter(|ticket| ticket.attempt() == path.2) else {
        return Err(refusal);
    };
    let (too_long, fits): (Vec<Sent>, Vec<Sent>) =
        sent(fields)?.into_iter().partition(Sent::is_too_long);
    let keeping = Keeping {
        by: By::Ticket(ticket),
        given: fits.clone(),
        manner: Manner::of(fields),
        language: visitor.language,
        now: visitor.now,
    };
    let kept = match visitor.app.db.write(move |tx| keeping.run(tx)).await {
        Ok(kept) => Ok(kept),
        Err(SaveError::AlreadySubmitted) => Err("sitting-handed-in"),
        Err(SaveError::TimeIsOver { .. }) => Err("sitting-time-is-over"),
        Err(SaveError::Db(error)) => return Err(error.into()),
        Err(SaveError::Misfit(_)) => return Err(Refusal::Malformed),
        // Whoever has signed out since has ended the ticket, too.
        Err(SaveError::UnknownAttempt) => return Err(refusal),
    };
    match (kept, fields.has("quiet")) {
        (Ok(kept), true) => Ok(told(visitor, path, (&fits, too_long), kept)),
        (Ok(kept), false) => match Left::new(too_long, fits, &kept.newer) {
            left if left.is_nothing() => Ok(visitor.go_to(&sign_in(visitor, path, true))),
            left => show_again(visitor, path, fields, (&left, &kept)),
        },
        // Nothing was kept, and the script must not believe so.
        (Err(key), true) => {
            let words = visitor.say(key, &[]);
            let told = serde_json::json!({ "words": words });
            Ok(HttpResponse::Conflict().json(told))
        }
        (Err(_), false) => Ok(visitor.go_to(&sign_in(visitor, path, false))),
    }
}

/// Where one signs in and goes on, with what is said there of the answers.
fn sign_in(visitor: &Visitor, path: &Address, is_kept: bool) -> String {
    let (partner, course, id) = &**path;
    let here = paths::with_next(paths::SIGN_IN, &paths::attempt(partner, course, *id));
    let done = match (visitor.session.is_some(), is_kept) {
        (false, true) => "kept",
        (true, true) => "other",
        (false, false) => "over",
        (true, false) => "other-over",
    };
    format!("{here}&done={done}")
}

fn told(
    visitor: &Visitor,
    path: &Address,
    (fits, too_long): (&[Sent], Vec<Sent>),
    kept: Kept,
) -> HttpResponse {
    let words = match visitor.session {
        None => "sign-in-after-kept",
        Some(_) => "sign-in-after-other",
    };
    let fitting = fits.iter().filter(|sent| !kept.newer.contains(&sent.item));
    HttpResponse::Unauthorized().json(Told {
        words: visitor.say(words, &[]),
        sign_in: sign_in(visitor, path, true),
        was: was(fitting),
        newer: kept.newer,
        too_long: too_long.into_iter().map(|sent| sent.item).collect(),
    })
}

/// What is not kept comes back to whoever gave it.
fn show_again(
    visitor: &Visitor,
    path: &Address,
    fields: &Fields,
    (left, kept): (&Left, &Kept),
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = &**path;
    let attempt = kept.attempt.as_ref().ok_or(Refusal::NotFound)?;
    let path = paths::attempt(partner, course, *id);
    // An answer to a question of another attempt comes from no page of ours.
    let page = UnkeptPage::new(path, fields, (attempt, left)).ok_or(Refusal::Malformed)?;
    let visitor = match Then::parse(fields.text("then"), fields.text("page")) {
        Then::Speak { language, .. } => visitor.clone().in_language(language),
        Then::Leave | Then::Stay { .. } => visitor.clone(),
    };
    visitor.page_with(left.status(), "desk", &page)
}
