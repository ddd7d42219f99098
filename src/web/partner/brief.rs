//! `/partner/{p}/{c}/briefs/{brief}`: a brief with its reviews, and the decision of the staff.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::assessment::Outcome;
use crate::assignments::{
    self, Code, DecideError, Decision, Marks, Review, ReviewState, StaffBrief, Standing,
};
use crate::base::{BriefId, Note, ReviewId};
use crate::certificates::{AwardError, Scribe};
use crate::courses::{Assignment, Edition};
use crate::db::{self, Conn, Tx};
use crate::issuing::write_awarding;
use crate::web::learner::{award_released, serve_brief, settled_released};
use crate::web::page::Page;
use crate::web::rubric::{self, RubricPart};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/briefs/{brief}", web::get().to(show))
        .route("/partner/{p}/{c}/briefs/{brief}", web::post().to(decide))
        .route("/partner/{p}/{c}/briefs/{brief}/file", web::get().to(file))
        .route(
            "/partner/{p}/{c}/briefs/{brief}/reviews/{review}/withdrawal",
            web::post().to(withdraw),
        );
}

/// A brief with everything that was said about it.
#[derive(Debug, Clone, Serialize)]
pub struct StaffBriefPage {
    pub office: OfficePart,
    pub briefs_href: String,
    pub path: String,
    pub code: String,
    pub title: Said,
    pub handed_in: String,
    pub receipt: String,
    pub language: String,
    pub text: String,
    pub text_lang: &'static str,
    /// Empty if it was typed.
    pub file_href: String,
    pub standing_key: String,
    /// Empty until it is marked.
    pub points: String,
    pub most: u32,
    pub is_passed: bool,
    pub reviews: Vec<StaffReview>,
    pub decisions: Vec<DecisionLine>,
    pub rubric: RubricPart,
    pub has_gaps: bool,
    pub note: String,
    /// Why the reason is not taken, as a sentence; empty if nothing is wrong.
    pub note_problem: String,
}

/// What one peer gave and wrote.
#[derive(Debug, Clone, Serialize)]
pub struct StaffReview {
    pub number: usize,
    pub state_key: String,
    /// Whether there is something to read.
    pub is_written: bool,
    pub total: u32,
    pub criteria: Vec<GivenLine>,
    pub strength: String,
    pub doubt: String,
    pub suggestion: String,
    /// Where it is withdrawn; empty if it is already.
    pub withdrawal: String,
}

/// The points of one criterion.
#[derive(Debug, Clone, Serialize)]
pub struct GivenLine {
    pub title: Said,
    pub points: u32,
    pub most: u32,
}

/// An earlier decision.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionLine {
    pub at: String,
    pub total: u32,
    pub note: String,
}

type Address = Path<(String, String, BriefId)>;

/// A brief with the edition whose rubric marks it.
struct Found {
    brief: StaffBrief,
    edition: Arc<Edition>,
}

impl Found {
    fn assignment(&self) -> Result<&Assignment, Refusal> {
        let mut all = self.edition.content.assignments();
        let found = all.find(|one| one.key == self.brief.brief.assignment);
        found.ok_or(Refusal::NotFound)
    }
}

async fn found(office: &CourseOffice, id: BriefId) -> Result<Found, Refusal> {
    let (by, library) = (office.proof.clone(), office.app.library.clone());
    let read = move |conn: &mut Conn| -> Result<Option<Found>, db::Error> {
        let Some(brief) = assignments::staff_brief(conn, &by, id)? else {
            return Ok(None);
        };
        let edition = library.edition(conn, brief.enrolment.edition)?;
        Ok(Some(Found { brief, edition }))
    };
    office.app.db.read(read).await?.ok_or(Refusal::NotFound)
}

async fn show(office: CourseOffice, path: Address) -> Result<HttpResponse, Refusal> {
    let found = found(&office, path.into_inner().2).await?;
    let last = found.brief.decisions.last();
    let marks = last.map_or_else(Marks::default, |last| last.marks.clone());
    let page = page(&office, &found, (&marks, false))?;
    office.page(PARTNER, &page)
}

async fn file(office: CourseOffice, path: Address) -> Result<HttpResponse, Refusal> {
    let (by, id) = (office.proof.clone(), path.into_inner().2);
    let read = move |conn: &mut Conn| assignments::staff_file(conn, &by, id);
    let found = office.app.db.read_slowly(read).await?;
    found.map(serve_brief).ok_or(Refusal::NotFound)
}

/// Why nothing was decided, or what it settles not awarded.
#[derive(Debug, thiserror::Error)]
enum KeepError {
    #[error(transparent)]
    Decide(#[from] DecideError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<KeepError> for Refusal {
    fn from(error: KeepError) -> Self {
        match error {
            KeepError::Decide(DecideError::Unknown) => Self::NotFound,
            KeepError::Decide(DecideError::Db(error))
            | KeepError::Award(AwardError::Db(error))
            | KeepError::Db(error) => error.into(),
            KeepError::Decide(DecideError::Incomplete | DecideError::NoReason)
            | KeepError::Award(AwardError::NoCode) => Self::fault(&error),
        }
    }
}

/// POST: decides what the brief is worth.
async fn decide(
    office: CourseOffice,
    path: Address,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let found = found(&office, path.into_inner().2).await?;
    let marks = rubric::sent(found.assignment()?, |name| fields.text(name).to_owned())?;
    let note = Note::parse(fields.text("note"));
    let note_problem = match &note {
        Ok(note) if note.as_str().is_empty() => office.say("brief-note-missing", &[]),
        Ok(_) => String::new(),
        Err(long) => {
            let args = [
                ("characters", long.characters.into()),
                ("most", Note::LIMIT.into()),
            ];
            office.say("brief-note-too-long", &args)
        }
    };
    let mut refused = page(&office, &found, (&marks, true))?;
    if refused.has_gaps || !note_problem.is_empty() {
        fields.text("note").clone_into(&mut refused.note);
        refused.note_problem = note_problem;
        return office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &refused);
    }
    let note = note.map_err(|error| Refusal::fault(&error))?;
    let (by, id, now) = (office.proof.clone(), found.brief.brief.id, office.now);
    let (edition, chances) = (
        Arc::clone(&found.edition),
        [office.app.chance(), office.app.chance()],
    );
    let deed = move |tx: &mut Tx, scribe: &Scribe| -> Result<Vec<_>, KeepError> {
        let said = (&marks, &note);
        let released = assignments::decide(tx, &by, (id, &edition), said, now)?;
        let released: Vec<_> = released.into_iter().collect();
        award_released(tx, scribe, (&released, &edition), chances, now)?;
        Ok(released)
    };
    let released = write_awarding(&office.app, deed).await?;
    settled_released(&office.app, &found.edition, &released);
    let (partner, course) = office.place();
    Ok(office.go_to(&paths::staff_brief(partner, course, id)))
}

/// POST `…/withdrawal`: takes a review out.
async fn withdraw(
    office: CourseOffice,
    path: Path<(String, String, BriefId, ReviewId)>,
    _: Fields,
) -> Result<HttpResponse, Refusal> {
    let (_, _, id, review) = path.into_inner();
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| assignments::withdraw_review(tx, &by, (id, review), now);
    let done = office.app.db.write(deed).await;
    done.map_err(|error| Refusal::from(KeepError::Decide(error)))?;
    let (partner, course) = office.place();
    Ok(office.go_to(&paths::staff_brief(partner, course, id)))
}

fn page(
    office: &CourseOffice,
    found: &Found,
    (marks, is_asked): (&Marks, bool),
) -> Result<StaffBriefPage, Refusal> {
    let assignment = found.assignment()?;
    let tongue = Tongue::of(office.language, &found.edition.content);
    let (partner, course) = office.place();
    let StaffBrief {
        brief,
        reviews,
        decisions,
        ..
    } = &found.brief;
    let path = paths::staff_brief(partner, course, brief.id);
    let moment = |at| office.app.texts.moment(office.language, at);
    let handed_in = brief.handed_in.as_ref();
    let rubric = RubricPart::of(assignment, tongue, (marks, is_asked));
    let decision = |one: &Decision| DecisionLine {
        at: moment(one.at),
        total: one.marks.total(),
        note: one.note.clone(),
    };
    let review = |(review, number): (&Review, usize)| {
        let state = review.state(office.now);
        staff_review((assignment, tongue), review, (number, state, &path))
    };
    Ok(StaffBriefPage {
        office: office.part(),
        briefs_href: paths::briefs(partner, course),
        code: Code::of(brief.id).to_string(),
        title: Said::of(&assignment.texts, tongue, |text| &text.title),
        handed_in: handed_in.map_or_else(String::new, |handed| moment(handed.at)),
        receipt: handed_in
            .and_then(|handed| handed.receipt.as_ref())
            .map_or_else(String::new, ToString::to_string),
        language: office.say(&format!("language-{}", brief.language), &[]),
        text: brief.text.clone(),
        text_lang: brief.language.tag(),
        file_href: match &brief.file {
            Some(_) => format!("{path}/file"),
            None => String::new(),
        },
        standing_key: format!(
            "brief-standing-{}",
            Standing::of(assignment, brief, reviews).word()
        ),
        points: brief
            .mark
            .map_or_else(String::new, |mark| mark.points.decimal_in(office.language)),
        most: assignment.most(),
        is_passed: brief
            .mark
            .is_some_and(|mark| mark.outcome == Outcome::Passed),
        reviews: reviews.iter().zip(1..).map(review).collect(),
        decisions: decisions.iter().map(decision).collect(),
        has_gaps: rubric.has_gaps(),
        rubric,
        note: String::new(),
        note_problem: String::new(),
        path,
    })
}

fn staff_review(
    (assignment, tongue): (&Assignment, Tongue),
    review: &Review,
    (number, state, path): (usize, ReviewState, &str),
) -> StaffReview {
    let criteria = assignment.criteria.iter().map(|criterion| GivenLine {
        title: Said::of(&criterion.texts, tongue, |text| &text.title),
        points: review.marks.of(&criterion.key).unwrap_or(0),
        most: criterion.most(),
    });
    let comments = &review.comments;
    StaffReview {
        number,
        state_key: format!("review-state-{}", state.word()),
        is_written: review.handed_in_at.is_some(),
        total: review.marks.total(),
        criteria: criteria.collect(),
        strength: comments.strength.clone(),
        doubt: comments.doubt.clone(),
        suggestion: comments.suggestion.clone(),
        withdrawal: match review.withdrawn_at {
            Some(_) => String::new(),
            None => format!("{path}/reviews/{}/withdrawal", review.id),
        },
    }
}

impl Page for StaffBriefPage {
    const TEMPLATE: &'static str = "partner/brief";

    fn samples() -> Vec<Self> {
        let review = |number, word: &str, is_written, withdrawal: &str| StaffReview {
            number,
            state_key: format!("review-state-{word}"),
            is_written,
            total: 70,
            criteria: vec![GivenLine {
                title: Said::sample("Problem and evidence", true),
                points: 15,
                most: 20,
            }],
            strength: "The figures are dated <b>and</b> sourced.".to_owned(),
            doubt: "Is the power necessary?".to_owned(),
            suggestion: "Name who acts by when.".to_owned(),
            withdrawal: withdrawal.to_owned(),
        };
        let path = "/partner/harbour-institute/conventions/briefs/1";
        let waiting = Self {
            office: OfficePart::sample(),
            briefs_href: "/partner/harbour-institute/conventions/briefs".to_owned(),
            path: path.to_owned(),
            code: "7K3Q-FMXT".to_owned(),
            title: Said::sample("A policy brief", false),
            handed_in: "23 November 2026, 14:32 UTC".to_owned(),
            receipt: "7K3Q-FMXT-29AB-PDWZ".to_owned(),
            language: "French".to_owned(),
            text: "One <b>sentence</b>.\n\nAnother.".to_owned(),
            text_lang: "fr",
            file_href: String::new(),
            standing_key: "brief-standing-waits".to_owned(),
            points: String::new(),
            most: 100,
            is_passed: false,
            reviews: Vec::new(),
            decisions: Vec::new(),
            rubric: RubricPart::sample(false),
            has_gaps: false,
            note: String::new(),
            note_problem: String::new(),
        };
        let withdrawal = format!("{path}/reviews/1/withdrawal");
        let marked = |is_passed| Self {
            text: String::new(),
            file_href: format!("{path}/file"),
            standing_key: "brief-standing-marked".to_owned(),
            points: "72.5".to_owned(),
            is_passed,
            reviews: vec![
                review(1, "handed-in", true, &withdrawal),
                review(2, "withdrawn", true, ""),
                review(3, "open", false, &withdrawal),
            ],
            decisions: vec![DecisionLine {
                at: "24 November 2026, 9:00 UTC".to_owned(),
                total: 72,
                note: "The second did not read it.".to_owned(),
            }],
            ..waiting.clone()
        };
        let refused = Self {
            rubric: RubricPart::sample(true),
            has_gaps: true,
            note: "x".to_owned(),
            note_problem: "A reason is needed.".to_owned(),
            ..waiting.clone()
        };
        vec![marked(true), marked(false), refused, waiting]
    }
}
