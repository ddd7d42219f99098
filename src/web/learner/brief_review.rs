//! A brief of somebody else, and the form that marks it.

use super::assignment::serve;
use super::peers::refusal;
use super::view::{self, Place, course_title, enrolled};
use crate::app::App;
use crate::assignments::{
    self, Brief, Code, Comments, LEAST_COMMENT, LONGEST_COMMENT, Released, Review, ReviewError,
    ReviewForm, ReviewState,
};
use crate::base::{Digest, Key, ReviewId, Timestamp, plain_lines};
use crate::certificates::{AwardError, Scribe, award_for};
use crate::courses::{Assignment, Edition};
use crate::db::{self, Conn, Tx};
use crate::issuing::write_awarding;
use crate::learning::Studying;
use crate::web::form::Form;
use crate::web::rubric::{self, RubricPart};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post};
use serde::Serialize;
use std::sync::Arc;

const FIELDS: [&str; 3] = ["strength", "doubt", "suggestion"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/learn/{p}/{c}/reviews/{review}", get().to(show))
        .route("/learn/{p}/{c}/reviews/{review}", post().to(write))
        .route("/learn/{p}/{c}/reviews/{review}/file", get().to(file));
}

/// A brief to mark.
#[derive(Debug, Clone, Serialize)]
pub struct BriefReviewPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub peers_href: String,
    pub path: String,
    pub code: String,
    /// `review-state-…`
    pub state_key: String,
    /// Whether something can still be done with it.
    pub is_open: bool,
    pub due: String,
    pub text: String,
    pub text_lang: &'static str,
    /// Empty if it was typed.
    pub file_href: String,
    pub file_kind: String,
    pub rubric: RubricPart,
    pub has_gaps: bool,
    /// What is saved, as a mark, and whose it is: for what is typed and not saved yet.
    pub seen: String,
    pub is_refused: bool,
    pub enrolment: String,
    pub form: Form,
    pub least: usize,
    pub most: usize,
}

type Address = Path<(Key, Key, ReviewId)>;

/// A review with what is needed to show it.
struct Found {
    studying: Arc<Studying>,
    review: Review,
    brief: Brief,
}

impl Found {
    fn assignment(&self) -> Result<(Place<'_>, &Assignment), Refusal> {
        let content = &self.studying.edition.content;
        let place = Place::find(content, &self.brief.assignment).ok_or(Refusal::NotFound)?;
        let assignment = place.assignment().ok_or(Refusal::NotFound)?;
        Ok((place, assignment))
    }
}

async fn found(learner: &Learner, address: &(Key, Key, ReviewId)) -> Result<Found, Refusal> {
    let (partner, course, id) = address;
    let studying = enrolled(learner, partner, course).await?;
    let (enrolment, id) = (studying.enrolment.id, *id);
    let read = move |conn: &mut Conn| assignments::review(conn, enrolment, id);
    let found = learner.app.db.read(read).await?;
    let (review, brief) = found.ok_or(Refusal::NotFound)?;
    Ok(Found {
        studying,
        review,
        brief,
    })
}

async fn show(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let address = path.into_inner();
    if view::studying(&learner, &address.0, &address.1)
        .await?
        .is_none()
    {
        return Ok(learner.go_to(&paths::course(&address.0, &address.1)));
    }
    let found = found(&learner, &address).await?;
    let mut form = Form::blank(&FIELDS);
    for (name, text) in found.review.comments.named() {
        form.fill(name, text);
    }
    let sent = (found.review.marks.clone(), false);
    let page = page(&learner, &found, form, sent)?;
    learner.page("desk", &page)
}

/// POST: keeps the review, and hands it in if that was asked for.
async fn write(learner: Learner, path: Address, fields: Fields) -> Result<HttpResponse, Refusal> {
    let address = path.into_inner();
    let found = found(&learner, &address).await?;
    let (place, assignment) = found.assignment()?;
    let (partner, course) = (&place.content.partner, &place.content.slug);
    let sent = ReviewForm {
        marks: rubric::sent(assignment, |name| fields.text(name).to_owned())?,
        comments: Comments {
            strength: plain_lines(fields.text("strength").trim()),
            doubt: plain_lines(fields.text("doubt").trim()),
            suggestion: plain_lines(fields.text("suggestion").trim()),
        },
    };
    let hands_in = fields.text("deed") == "hand-in";
    match keep(&learner, &found, &sent, hands_in).await {
        Ok(released) => {
            settled(&learner.app, &found.studying.edition, &released);
            let home = match hands_in {
                true => paths::assignment_peers(partner, course, &assignment.key),
                false => paths::brief_review(partner, course, found.review.id),
            };
            Ok(learner.go_to(&home))
        }
        // The page says what became of it; what was typed is in the form.
        Err(KeepError::Review(ReviewError::Incomplete | ReviewError::Closed)) => {
            let mut form = Form::typed(&FIELDS, &fields);
            for (name, text) in sent.comments.named() {
                let count = text.chars().count();
                let is_long = count > LONGEST_COMMENT;
                if is_long || hands_in && count < LEAST_COMMENT {
                    form.refuse(name, comment_problem(&learner, count));
                }
            }
            let page = page(&learner, &found, form, (sent.marks, hands_in))?;
            learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
        }
        Err(KeepError::Review(error)) => Err(refusal(error)),
        Err(KeepError::Award(AwardError::Db(error)) | KeepError::Db(error)) => Err(error.into()),
        Err(KeepError::Award(error)) => Err(Refusal::fault(&error)),
    }
}

fn comment_problem(learner: &Learner, count: usize) -> String {
    let args = [
        ("characters", count.into()),
        ("least", LEAST_COMMENT.into()),
        ("most", LONGEST_COMMENT.into()),
    ];
    learner.say("review-comment-problem", &args)
}

/// Why a review was not kept, or what it settles not awarded.
#[derive(Debug, thiserror::Error)]
enum KeepError {
    #[error(transparent)]
    Review(#[from] ReviewError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

async fn keep(
    learner: &Learner,
    found: &Found,
    sent: &ReviewForm,
    hands_in: bool,
) -> Result<Vec<Released>, KeepError> {
    let (by, now, id) = (learner.proof().clone(), learner.now, found.review.id);
    let (studying, form) = (Arc::clone(&found.studying), sent.clone());
    let chances = [learner.app.chance(), learner.app.chance()];
    let deed = move |tx: &mut Tx, scribe: &Scribe| -> Result<Vec<Released>, KeepError> {
        let study = studying.study(&by).map_err(|_| ReviewError::Unknown)?;
        if !hands_in {
            assignments::save_review(tx, &study, id, &form, now)?;
            return Ok(Vec::new());
        }
        let released = assignments::hand_in_review(tx, &study, id, &form, now)?;
        award(tx, scribe, (&released, &studying.edition), chances, now)?;
        Ok(released)
    };
    write_awarding(&learner.app, deed).await
}

/// Awards what these passes may have earned; two at most: that of the brief, and one's own.
pub(in crate::web) fn award(
    tx: &mut Tx,
    scribe: &Scribe,
    (released, edition): (&[Released], &Edition),
    chances: [[u8; 32]; 2],
    now: Timestamp,
) -> Result<(), AwardError> {
    for (one, chance) in released.iter().zip(chances) {
        award_for(tx, scribe, (&one.enrolment, edition), chance, now)?;
    }
    Ok(())
}

/// After the commit: whose standing has changed, and letters that wait.
pub(in crate::web) fn settled(app: &App, edition: &Edition, released: &[Released]) {
    for one in released {
        app.studies.forget(&one.enrolment, edition);
        app.work.notify_one();
    }
}

/// GET `…/file`: the file of the brief.
async fn file(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let enrolment = enrolled(&learner, &partner, &course).await?.enrolment.id;
    let now = learner.now;
    let read = move |conn: &mut Conn| assignments::reviewed_file(conn, enrolment, id, now);
    let found = learner.app.db.read_slowly(read).await?;
    found.map(serve).ok_or(Refusal::NotFound)
}

fn page(
    learner: &Learner,
    found: &Found,
    form: Form,
    (marks, is_asked): (assignments::Marks, bool),
) -> Result<BriefReviewPage, Refusal> {
    let (place, assignment) = found.assignment()?;
    let content = place.content;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let (review, brief) = (&found.review, &found.brief);
    let state = review.state(learner.now);
    let path = paths::brief_review(partner, course, review.id);
    let is_readable = assignments::is_readable(review, brief, learner.now);
    let file = brief.file.as_ref().filter(|_| is_readable);
    let rubric = RubricPart::of(assignment, tongue, (&marks, is_asked));
    Ok(BriefReviewPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        title: Said::of(&assignment.texts, tongue, |text| &text.title),
        peers_href: paths::assignment_peers(partner, course, &assignment.key),
        code: Code::of(brief.id).to_string(),
        state_key: format!("review-state-{}", state.word()),
        is_open: is_readable && state != ReviewState::HandedIn,
        due: learner.app.texts.moment(learner.language, review.due_at),
        text: match is_readable {
            true => brief.text.clone(),
            false => String::new(),
        },
        text_lang: brief.language.tag(),
        file_href: file.map_or_else(String::new, |_| format!("{path}/file")),
        file_kind: file.map_or_else(String::new, |file| file.kind.word().to_uppercase()),
        path,
        has_gaps: rubric.has_gaps(),
        is_refused: rubric.has_gaps() || !form.is_fine(),
        seen: Digest::of(format!("{:?} {:?}", review.marks, review.comments).as_bytes()).short(16),
        enrolment: found.studying.enrolment.id.to_string(),
        rubric,
        form,
        least: LEAST_COMMENT,
        most: LONGEST_COMMENT,
    })
}

impl Page for BriefReviewPage {
    const TEMPLATE: &'static str = "learner/brief_review";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |word: &str, is_open, form, is_missing| Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("A policy brief", false),
            peers_href: "/learn/harbour/c/assignments/brief/peers".to_owned(),
            path: "/learn/harbour/c/reviews/1".to_owned(),
            code: "7K3Q-FMXT".to_owned(),
            state_key: format!("review-state-{word}"),
            is_open,
            due: "23 November 2026, 14:32 UTC".to_owned(),
            text: "One <b>sentence</b>.\n\nAnother.".to_owned(),
            text_lang: "en",
            file_href: String::new(),
            file_kind: String::new(),
            rubric: RubricPart::sample(is_missing),
            has_gaps: is_missing,
            seen: "00ff".to_owned(),
            is_refused: is_missing,
            enrolment: "0".to_owned(),
            form,
            least: LEAST_COMMENT,
            most: LONGEST_COMMENT,
        };
        let file = Self {
            text: String::new(),
            file_href: "/learn/harbour/c/reviews/1/file".to_owned(),
            file_kind: "ODT".to_owned(),
            ..page("open", true, blank.clone(), false)
        };
        let gone = Self {
            text: String::new(),
            ..page("withdrawn", false, blank.clone(), false)
        };
        vec![
            page("open", true, blank.clone(), false),
            page("lapsed", true, refused, true),
            page("handed-in", false, blank, false),
            file,
            gone,
        ]
    }
}
