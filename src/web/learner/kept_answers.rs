//! Answers that come after their session has ended: kept by the ticket of their page, and then the
//! learner is asked to sign in again.

use super::given::{Sent, sent, was};
use super::responses::{By, Keeping};
use super::{responses, submission};
use crate::assessment::SaveError;
use crate::base::{AttemptId, Key};
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
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    match learner {
        Ok(learner) => responses::save(learner, path, fields).await,
        Err(refusal) => keep(&visitor, &path, &fields, refusal).await,
    }
}

/// POST `…/attempts/{attempt}/submission`, signed in; with a ticket the answers are kept, and the
/// attempt stays open.
pub(super) async fn submit(
    learner: Result<Learner, Refusal>,
    visitor: Visitor,
    path: Address,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    match learner {
        Ok(learner) => submission::create(learner, path, fields).await,
        Err(refusal) => keep(&visitor, &path, &fields, refusal).await,
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

async fn keep(
    visitor: &Visitor,
    path: &Address,
    fields: &Fields,
    refusal: Refusal,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = &**path;
    let ticket = visitor.app.tickets.read(fields.text("ticket"), visitor.now);
    let Some(ticket) = ticket.filter(|ticket| ticket.attempt() == *id) else {
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
    let is_quiet = fields.has("quiet");
    let newer = match newer {
        Ok(newer) => newer,
        // Nothing was kept, and the script must not believe so.
        Err(key) if is_quiet => {
            let words = visitor.say(key, &[]);
            let told = serde_json::json!({ "words": words });
            return Ok(HttpResponse::Conflict().json(told));
        }
        Err(_) => return Ok(visitor.go_to(&format!("{here}&done=over"))),
    };
    let sign_in = format!("{here}&done=kept");
    if is_quiet {
        let kept = fits.iter().filter(|sent| !newer.contains(&sent.item));
        let told = Told {
            words: visitor.say("sign-in-after-kept", &[]),
            sign_in,
            was: was(kept),
            newer,
            too_long: too_long.into_iter().map(|sent| sent.item).collect(),
        };
        return Ok(HttpResponse::Unauthorized().json(told));
    }
    Ok(visitor.go_to(&sign_in))
}
