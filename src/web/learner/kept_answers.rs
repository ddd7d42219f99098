//! Answers that come after their session has ended: a new session of the same person takes them for
//! its own; else the ticket of their page keeps them, and the learner is asked to sign in again.

use super::given::{Sent, sent, was};
use super::responses::{By, Keeping};
use super::{responses, submission};
use crate::assessment::{SaveError, Ticket};
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
    let ticket = ticket(&visitor, &path, &form);
    match sender(learner, &form, ticket.as_ref()) {
        Ok(learner) => responses::save(learner, path, form.fields).await,
        Err(refusal) => keep(&visitor, &path, (&form.fields, ticket), refusal).await,
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
    let ticket = ticket(&visitor, &path, &form);
    match sender(learner, &form, ticket.as_ref()) {
        Ok(learner) => submission::create(learner, path, form.fields).await,
        Err(refusal) => keep(&visitor, &path, (&form.fields, ticket), refusal).await,
    }
}

/// The ticket of a page of this attempt.
fn ticket(visitor: &Visitor, path: &Address, form: &Unproven) -> Option<Ticket> {
    let text = form.fields.text("ticket");
    let ticket = visitor.app.tickets.read(text, visitor.now);
    ticket.filter(|ticket| ticket.attempt() == path.2)
}

/// Who is signed in, if the form is theirs: by the token of the session or, where its page was sent
/// to an earlier session of theirs, by the ticket of the page. Nobody else was ever sent that one,
/// so it proves what the token does.
fn sender(
    learner: Result<Learner, Refusal>,
    form: &Unproven,
    ticket: Option<&Ticket>,
) -> Result<Learner, Refusal> {
    let learner = learner?;
    let is_theirs = ticket.is_some_and(|ticket| ticket.is_of(learner.proof()));
    match form.has_token || is_theirs {
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
    (fields, ticket): (&Fields, Option<Ticket>),
    refusal: Refusal,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = &**path;
    let Some(ticket) = ticket else {
        return Err(refusal);
    };
    // A text that is too long can be shown again to who is signed in only; the script still has it.
    let (too_long, fits): (Vec<Sent>, Vec<Sent>) =
        sent(fields)?.into_iter().partition(Sent::is_too_long);
    let keeping = Keeping {
        by: By::Ticket(ticket),
        given: fits.clone(),
        is_careful: fields.has("careful"),
        language: visitor.language,
        now: visitor.now,
    };
    let newer = match visitor.app.db.write(move |tx| keeping.run(tx)).await {
        Ok(kept) => Ok(kept.newer),
        Err(SaveError::AlreadySubmitted) => Err("sitting-handed-in"),
        Err(SaveError::TimeIsOver { .. }) => Err("sitting-time-is-over"),
        Err(SaveError::Db(error)) => return Err(error.into()),
        Err(SaveError::Misfit(_)) => return Err(Refusal::Malformed),
        // Whoever has signed out since has ended the ticket, too.
        Err(SaveError::UnknownAttempt) => return Err(refusal),
    };
    let here = paths::with_next(paths::SIGN_IN, &paths::attempt(partner, course, *id));
    let (done, words, over) = match visitor.session {
        None => ("kept", "sign-in-after-kept", "over"),
        Some(_) => ("other", "sign-in-after-other", "other-over"),
    };
    let is_quiet = fields.has("quiet");
    let newer = match newer {
        Ok(newer) => newer,
        // Nothing was kept, and the script must not believe so.
        Err(key) if is_quiet => {
            let words = visitor.say(key, &[]);
            let told = serde_json::json!({ "words": words });
            return Ok(HttpResponse::Conflict().json(told));
        }
        Err(_) => return Ok(visitor.go_to(&format!("{here}&done={over}"))),
    };
    let sign_in = format!("{here}&done={done}");
    if is_quiet {
        let kept = fits.iter().filter(|sent| !newer.contains(&sent.item));
        let told = Told {
            words: visitor.say(words, &[]),
            sign_in,
            was: was(kept),
            newer,
            too_long: too_long.into_iter().map(|sent| sent.item).collect(),
        };
        return Ok(HttpResponse::Unauthorized().json(told));
    }
    Ok(visitor.go_to(&sign_in))
}
