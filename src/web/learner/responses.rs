//! Keeping the answers of an open attempt.

use super::given::{Sent, changed, sent, was};
use super::paging::{Then, page_path};
use super::sitting::{self, Problem, SittingPage};
use super::view::{DeedError, Place, enrolled};
use crate::accounts;
use crate::assessment::{self, Attempt, SaveError, Saved, Ticket};
use crate::base::{AttemptId, Key, Language, Timestamp};
use crate::db;
use crate::items::{LONGEST_TEXT, Response};
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
/// script asks and gets one sentence; with `careful`, after answers had waited, what was kept since
/// is not overwritten. Else the form goes on to the page that its button names.
pub(super) async fn save(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let (too_long, fits): (Vec<Sent>, Vec<Sent>) =
        sent(&fields)?.into_iter().partition(Sent::is_too_long);
    let keeping = Keeping {
        by: By::Learner(learner.proof().clone(), id),
        given: fits.clone(),
        is_careful: fields.has("careful"),
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
    let then = Then::parse(fields.text("then"), fields.text("page"));
    if !too_long.is_empty() && key == "sitting-saved" {
        let learner = match then {
            Then::Speak { language, .. } => learner.in_language(language),
            Then::Leave | Then::Stay { .. } => learner,
        };
        return again(&learner, (&partner, &course, id), &too_long).await;
    }
    Ok(match then {
        Then::Leave => learner.go_to(paths::DESK),
        Then::Stay { page, item } => learner.go_to(&page_path(&here, page, item.as_ref())),
        Then::Speak { language, page } => {
            learner.go_to(&format!("{here}?page={page}&lang={language}"))
        }
    })
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
    /// Whether the answers had waited: what was kept since is not overwritten.
    pub is_careful: bool,
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
        let newer = match self.is_careful {
            true => self.newer(&self.known(tx)?),
            false => Vec::new(),
        };
        let mut responses = changed(&self.given);
        responses.retain(|item, _| !newer.contains(item));
        let given = (&responses, self.language);
        let attempt = match &self.by {
            By::Learner(learner, id) => assessment::save(tx, learner, *id, given, self.now)?,
            By::Ticket(ticket) => assessment::save_by_ticket(tx, ticket, given, self.now)?,
        };
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

    fn newer(&self, known: &BTreeMap<Key, Saved>) -> Vec<Key> {
        let newer = self.given.iter().filter(|sent| sent.is_older_than(known));
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
    let until = |deadline| learner.app.texts.moment(learner.language, deadline);
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

/// The page once more, with the texts that were too long as they were typed; all else is kept.
pub(super) async fn again(
    learner: &Learner,
    (partner, course, id): (&Key, &Key, AttemptId),
    too_long: &[Sent],
) -> Result<HttpResponse, Refusal> {
    let studying = enrolled(learner, partner, course).await?;
    let kept = sitting::read(learner, id).await?;
    let place = Place::find(&studying.edition.content, &kept.attempt.quiz);
    let place = place.ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let sheet = &kept.attempt.terms.sheet.items;
    let first = sheet
        .iter()
        .position(|placed| too_long.iter().any(|sent| sent.item == placed.item));
    // A text for an item of another attempt, or for one that takes none.
    let first = first.ok_or(Refusal::Malformed)?;
    let paging = super::paging::Paging::new(sheet.len(), quiz.settings.page_size);
    let asked = paging.page_of(first + 1).to_string();
    let mut page = sitting::page(learner, &place, &kept, &asked)?;
    page.show_problems(too_long);
    learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
}

impl SittingPage {
    /// Puts back what was typed and could not be kept.
    fn show_problems(&mut self, too_long: &[Sent]) {
        for question in self.groups.iter_mut().flat_map(|group| &mut group.items) {
            let sent = too_long.iter().find(|sent| sent.item == question.key);
            let Some(Response::Text { text }) = sent.map(|sent| &sent.response) else {
                continue;
            };
            question.typed.clone_from(text);
            question.length = text.chars().count();
            question.longest = LONGEST_TEXT;
            question.problem_key = "problem-too-long";
            self.problems.push(Problem {
                number: question.number,
                key: question.key.clone(),
            });
        }
    }
}
