//! Keeping the answers of an open attempt.

use super::again::{Left, again};
use super::given::{Sent, changed, sent, was};
use super::paging::{Then, page_path};
use super::sitting;
use super::terms::with_offset;
use super::view::DeedError;
use crate::accounts;
use crate::assessment::{self, Attempt, SaveError, Saved, Ticket};
use crate::base::{AttemptId, Key, Language, Timestamp};
use crate::db;
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer to the script.
#[derive(Serialize)]
struct Told {
    /// For the live region.
    words: String,
    /// What is kept now, as `was.ITEM` of the next form.
    was: BTreeMap<Key, String>,
    /// Items that were answered elsewhere since: what was sent is not kept.
    newer: Vec<Key>,
    /// Items whose text was too long to be kept.
    too_long: Vec<Key>,
    /// How long one has now: somebody may have moved the deadline since the page was sent.
    seconds_left: Option<i64>,
    /// The deadline as it is now, in words.
    until: Option<String>,
}

/// POST `/learn/{partner}/{course}/attempts/{attempt}/responses`: keeps answers. With `quiet` the
/// script asks and gets one sentence. Else the form goes on to the page that its button names, or
/// comes back with what could not be kept.
pub(super) async fn save(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let then = Then::parse(fields.text("then"), fields.text("page"));
    let (too_long, fits): (Vec<Sent>, Vec<Sent>) = brought(&fields, &then)?
        .into_iter()
        .partition(Sent::is_too_long);
    let keeping = Keeping {
        by: By::Learner(learner.proof().clone(), id),
        given: fits.clone(),
        manner: Manner::of(&fields),
        language: learner.language,
        now: learner.now,
    };
    let (key, kept) = match learner.app.db.write(move |tx| keeping.run(tx)).await {
        Ok(kept) => ("sitting-saved", kept),
        Err(SaveError::TimeIsOver { .. }) => ("sitting-time-is-over", Kept::default()),
        Err(SaveError::AlreadySubmitted) => ("sitting-handed-in", Kept::default()),
        Err(error) => return Err(DeedError::from(error).into()),
    };
    if fields.has("quiet") {
        return Ok(told(&learner, key, (&fits, too_long), kept));
    }
    let here = paths::attempt(&partner, &course, id);
    let left = Left::new(too_long, fits, &kept.newer);
    if key == "sitting-saved" && !left.is_nothing() {
        let learner = match then {
            Then::Speak { language, .. } => learner.in_language(language),
            Then::Leave | Then::Stay { .. } => learner,
        };
        return again(&learner, (&partner, &course, id), &left).await;
    }
    Ok(match then {
        Then::Leave => learner.go_to(paths::DESK),
        Then::Stay { page, item } => learner.go_to(&page_path(&here, page, item.as_ref())),
        Then::Speak { language, page } => {
            learner.go_to(&format!("{here}?page={page}&lang={language}"))
        }
    })
}

/// GET of the form's address: pages come back there, and whoever signs in from one of them or loads
/// it anew is led to the sitting.
pub(super) async fn go_back(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    sitting::read(&learner, id).await?;
    Ok(learner.go_to(&paths::attempt(&partner, &course, id)))
}

/// What a form brings. Whoever only wants another language has not chosen between two answers yet.
fn brought(fields: &Fields, then: &Then) -> Result<Vec<Sent>, Refusal> {
    let mut all = sent(fields)?;
    if matches!(then, Then::Speak { .. }) {
        all.iter_mut().for_each(|sent| sent.seen = None);
    }
    Ok(all)
}

/// How answers come, and what they may overwrite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// By the script, as they are given: the latest counts.
    AtOnce,
    /// By the script, after they had waited: what was kept since is not overwritten.
    Waited,
    /// By a button, from a page that may have lain open: what was kept since is overwritten only by
    /// whoever has seen it.
    ByHand,
}

impl Manner {
    /// As the form says.
    pub fn of(fields: &Fields) -> Self {
        match (fields.has("quiet"), fields.has("careful")) {
            (true, false) => Self::AtOnce,
            (true, true) => Self::Waited,
            (false, _) => Self::ByHand,
        }
    }
}

/// Who keeps answers.
pub(super) enum By {
    Learner(accounts::Learner, AttemptId),
    Ticket(Ticket),
}

/// What a form brings to be kept, and by whom.
pub(super) struct Keeping {
    pub by: By,
    pub given: Vec<Sent>,
    pub manner: Manner,
    pub language: Language,
    pub now: Timestamp,
}

/// What became of it.
#[derive(Default)]
pub(super) struct Kept {
    /// Items that were answered elsewhere since: what was sent is not kept.
    pub newer: Vec<Key>,
    /// The attempt as it is now; none when nothing could be kept.
    pub attempt: Option<Attempt>,
}

impl Kept {
    fn deadline(&self) -> Option<Timestamp> {
        self.attempt.as_ref().and_then(|attempt| attempt.deadline)
    }
}

impl Keeping {
    /// Keeps what the form changes, as far as nothing newer is kept.
    pub fn run(&self, tx: &mut db::Tx) -> Result<Kept, SaveError> {
        let mut responses = changed(&self.given);
        let newer = match self.manner {
            Manner::Waited => self.newer(&self.known(tx)?, Sent::is_older_than),
            Manner::ByHand if !responses.is_empty() => {
                self.newer(&self.known(tx)?, Sent::is_contested)
            }
            Manner::AtOnce | Manner::ByHand => Vec::new(),
        };
        responses.retain(|item, _| !newer.contains(item));
        let given = (&responses, self.language);
        let attempt = match &self.by {
            By::Learner(learner, id) => assessment::save(tx, learner, *id, given, self.now)?,
            By::Ticket(ticket) => assessment::save_by_ticket(tx, ticket, given, self.now)?,
        };
        // It is shown once more, so it must be an answer to these questions, too.
        for sent in self.given.iter().filter(|sent| newer.contains(&sent.item)) {
            attempt.terms.sheet.check(&sent.item, &sent.response)?;
        }
        Ok(Kept {
            newer,
            attempt: Some(attempt),
        })
    }

    fn known(&self, tx: &mut db::Tx) -> Result<BTreeMap<Key, Saved>, SaveError> {
        match &self.by {
            By::Learner(learner, id) => {
                let kept = assessment::sitting(tx, learner, *id)?;
                Ok(kept.ok_or(SaveError::UnknownAttempt)?.responses)
            }
            By::Ticket(ticket) => assessment::kept_by_ticket(tx, ticket),
        }
    }

    fn newer(
        &self,
        known: &BTreeMap<Key, Saved>,
        stays: impl Fn(&Sent, &BTreeMap<Key, Saved>) -> bool,
    ) -> Vec<Key> {
        let newer = self.given.iter().filter(|sent| stays(sent, known));
        newer.map(|sent| sent.item.clone()).collect()
    }
}

fn told(
    learner: &Learner,
    key: &'static str,
    (fits, too_long): (&[Sent], Vec<Sent>),
    kept: Kept,
) -> HttpResponse {
    let time = learner.app.texts.time(learner.now);
    let fitting = fits.iter().filter(|sent| !kept.newer.contains(&sent.item));
    let until = |deadline| with_offset(learner.speech(), deadline);
    let until = |deadline| learner.say("sitting-until", &[("moment", until(deadline).into())]);
    let deadline = kept.deadline();
    let told = Told {
        words: learner.say(key, &[("time", time.into())]),
        was: was(fitting),
        newer: kept.newer,
        too_long: too_long.into_iter().map(|sent| sent.item).collect(),
        seconds_left: deadline.map(|deadline| seconds_left(deadline, learner.now)),
        until: deadline.map(until),
    };
    let status = match key {
        "sitting-saved" => StatusCode::OK,
        _ => StatusCode::CONFLICT,
    };
    HttpResponse::build(status).json(told)
}

/// The whole seconds until a deadline; none is left after it.
pub(super) fn seconds_left(deadline: Timestamp, now: Timestamp) -> i64 {
    (deadline.millis() - now.millis()).max(0) / 1000
}
