//! Keeping the answers of an open attempt.

use super::given::{Sent, changed, sent, was};
use super::paging::{Then, page_path};
use super::sitting::{self, Problem, SittingPage};
use super::view::{DeedError, Place, enrolled};
use crate::assessment::{self, SaveError};
use crate::base::{AttemptId, Key};
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
    let (by, now, is_careful) = (learner.proof().clone(), learner.now, fields.has("careful"));
    let (given, language) = (fits.clone(), learner.language);
    let keep = move |tx: &mut db::Tx| -> Result<Vec<Key>, SaveError> {
        let newer: Vec<Key> = match is_careful {
            true => {
                let kept = assessment::sitting(tx, &by, id)?.ok_or(SaveError::UnknownAttempt)?;
                let is_newer = |sent: &&Sent| sent.is_older_than(&kept);
                let newer = given.iter().filter(is_newer);
                newer.map(|sent| sent.item.clone()).collect()
            }
            false => Vec::new(),
        };
        let mut responses = changed(&given);
        responses.retain(|item, _| !newer.contains(item));
        assessment::save(tx, &by, id, (&responses, language), now)?;
        Ok(newer)
    };
    let (key, newer) = match learner.app.db.write(keep).await {
        Ok(newer) => ("sitting-saved", newer),
        Err(SaveError::TimeIsOver { .. }) => ("sitting-time-is-over", Vec::new()),
        Err(SaveError::AlreadySubmitted) => ("sitting-handed-in", Vec::new()),
        Err(error) => return Err(DeedError::from(error).into()),
    };
    if fields.has("quiet") {
        return Ok(told(&learner, key, &fits, newer, too_long));
    }
    let here = paths::attempt(&partner, &course, id);
    if !too_long.is_empty() && key == "sitting-saved" {
        return again(&learner, (&partner, &course, id), &too_long).await;
    }
    Ok(match Then::parse(fields.text("then")) {
        Then::Leave => learner.go_to(paths::DESK),
        Then::Stay { page, item } => learner.go_to(&page_path(&here, page, item.as_ref())),
    })
}

fn told(
    learner: &Learner,
    key: &'static str,
    fits: &[Sent],
    newer: Vec<Key>,
    too_long: Vec<Sent>,
) -> HttpResponse {
    let time = learner.app.texts.time(learner.now);
    let kept = fits.iter().filter(|sent| !newer.contains(&sent.item));
    let told = Told {
        words: learner.say(key, &[("time", time.into())]),
        was: was(kept),
        newer,
        too_long: too_long.into_iter().map(|sent| sent.item).collect(),
    };
    let status = match key {
        "sitting-saved" => StatusCode::OK,
        _ => StatusCode::CONFLICT,
    };
    HttpResponse::build(status).json(told)
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
