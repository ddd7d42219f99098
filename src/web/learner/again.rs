//! The page of a sitting once more, with what was typed and is not kept: texts that are too long,
//! and answers that would have overwritten newer ones.

use super::given::Sent;
use super::paging::Paging;
use super::question::{Newer, Question};
use super::sitting::{self, Problem, SittingPage};
use super::view::{Place, enrolled};
use crate::assessment::{Saved, Sitting};
use crate::base::{AttemptId, Key};
use crate::courses::Quiz;
use crate::web::words::Tongue;
use crate::web::{Learner, Refusal};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;

/// What a form brought and is not kept.
pub(super) struct Left {
    pub too_long: Vec<Sent>,
    /// Somebody answered elsewhere since the page was sent: its learner is asked which one counts.
    pub newer: Vec<Sent>,
}

impl Left {
    /// The texts that are too long, and what of the rest would have overwritten one of these.
    pub fn new(too_long: Vec<Sent>, fits: Vec<Sent>, newer: &[Key]) -> Self {
        let is_newer = |sent: &Sent| newer.contains(&sent.item);
        Self {
            too_long,
            newer: fits.into_iter().filter(is_newer).collect(),
        }
    }

    /// Whether everything is kept.
    pub const fn is_nothing(&self) -> bool {
        self.too_long.is_empty() && self.newer.is_empty()
    }

    /// All of it.
    pub fn all(&self) -> impl Iterator<Item = &Sent> {
        self.too_long.iter().chain(&self.newer)
    }

    /// 422 for what cannot be kept as it is, 409 for what waits for a word of its learner.
    pub const fn status(&self) -> StatusCode {
        match self.too_long.is_empty() {
            true => StatusCode::CONFLICT,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn find(&self, item: &Key) -> Option<&Sent> {
        self.all().find(|sent| &sent.item == item)
    }
}

/// The page with what is left as it was typed, each newer answer beside it; all else is kept.
pub(super) async fn again(
    learner: &Learner,
    (partner, course, id): (&Key, &Key, AttemptId),
    left: &Left,
) -> Result<HttpResponse, Refusal> {
    let studying = enrolled(learner, partner, course).await?;
    let kept = sitting::read(learner, id).await?;
    let place = Place::find(&studying.edition.content, &kept.attempt.quiz);
    let place = place.ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let sheet = &kept.attempt.terms.sheet.items;
    let first = sheet
        .iter()
        .position(|placed| left.find(&placed.item).is_some());
    // A text for an item of another attempt.
    let first = first.ok_or(Refusal::Malformed)?;
    let paging = Paging::new(sheet.len(), quiz.settings.page_size);
    let asked = paging.page_of(first + 1).to_string();
    let granted = sitting::granted(learner, &studying.enrolment, &quiz.key).await?;
    let mut page = sitting::page(learner, &place, (&kept, &granted), &asked)?;
    let tongue = Tongue::of(learner.language, place.content);
    page.put_back(left, typed(&kept, left, (quiz, tongue)));
    learner.page_with(left.status(), "desk", &page)
}

/// The questions as they would stand there if everything that was typed had been kept.
fn typed(kept: &Sitting, left: &Left, (quiz, tongue): (&Quiz, Tongue)) -> Vec<Question> {
    let mut typed = kept.clone();
    for sent in left.all() {
        let saved = Saved {
            response: sent.response.clone(),
            at: kept.attempt.started_at,
        };
        typed.responses.insert(sent.item.clone(), saved);
    }
    let (questions, _) = sitting::questions(&typed, quiz, tongue);
    questions
        .into_iter()
        .map(|(_, question)| question)
        .collect()
}

impl SittingPage {
    /// Puts back what was typed. What the page was sent with stays what it was: sent once more, it
    /// still does not overwrite what nobody has seen.
    fn put_back(&mut self, left: &Left, mut typed: Vec<Question>) {
        for question in self.groups.iter_mut().flat_map(|group| &mut group.items) {
            let Some(sent) = left.find(&question.key) else {
                continue;
            };
            let at = typed.iter().position(|typed| typed.key == question.key);
            let Some(back) = at.map(|at| typed.swap_remove(at)) else {
                continue;
            };
            let is_newer = left.newer.iter().any(|newer| newer.item == sent.item);
            self.problems.push(match is_newer {
                true => Problem::newer(question),
                false => Problem::too_long(question),
            });
            *question = Question {
                was: sent.was.clone().unwrap_or_else(|| question.was.clone()),
                newer: is_newer.then(|| Newer::of(question)),
                ..back
            };
        }
    }
}
