//! Answers that come after their session has ended: kept by the ticket of their page, and then the
//! learner is asked to sign in again.

use super::given::{Sent, changed, sent, was};
use super::{responses, submission};
use crate::assessment::{self, SaveError};
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
    let (responses, now, language) = (changed(&fits), visitor.now, visitor.language);
    let keep =
        move |tx: &mut _| assessment::save_by_ticket(tx, &ticket, (&responses, language), now);
    match visitor.app.db.write(keep).await {
        Ok(()) | Err(SaveError::AlreadySubmitted | SaveError::TimeIsOver { .. }) => {}
        Err(SaveError::Db(error)) => return Err(error.into()),
        Err(SaveError::Misfit(_)) => return Err(Refusal::Malformed),
        Err(SaveError::UnknownAttempt) => return Err(Refusal::NotFound),
    }
    let here = paths::attempt(partner, course, *id);
    let sign_in = format!("{}&done=kept", paths::with_next(paths::SIGN_IN, &here));
    if fields.has("quiet") {
        let told = Told {
            words: visitor.say("sign-in-after-kept", &[]),
            sign_in,
            was: was(&fits),
            too_long: too_long.into_iter().map(|sent| sent.item).collect(),
        };
        return Ok(HttpResponse::Unauthorized().json(told));
    }
    Ok(visitor.go_to(&sign_in))
}
