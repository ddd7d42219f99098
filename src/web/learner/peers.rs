//! What a learner owes the others: samples to practise on, then their briefs.

use super::view::{self, Place, course_title, enrolled};
use crate::assignments::{
    self, Brief, CalibrateError, Calibration, Code, Duty, Marks, Review, ReviewError, ReviewState,
    WriteError,
};
use crate::base::{Key, ReviewId};
use crate::courses::{Assignment, Sample};
use crate::db::{Conn, Error, Tx};
use crate::learning::Studying;
use crate::web::rubric::{self, RubricPart};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(
        "/learn/{p}/{c}/assignments/{assignment}/peers",
        get().to(show),
    )
    .route(
        "/learn/{p}/{c}/assignments/{assignment}/peers",
        post().to(take),
    )
    .route(
        "/learn/{p}/{c}/assignments/{assignment}/samples/{sample}",
        post().to(calibrate),
    );
}

/// Samples and briefs to mark.
#[derive(Debug, Clone, Serialize)]
pub struct PeersPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub assignment_href: String,
    pub path: String,
    /// Whether one's own brief is handed in.
    pub is_ready: bool,
    pub is_calibrated: bool,
    pub tolerance: u32,
    /// The last marking of a sample; none before the first.
    pub last: Option<CalibratedPart>,
    /// The sample to mark; none when enough was marked.
    pub sample: Option<SamplePart>,
    pub days: u32,
    pub done: u32,
    pub asked: u32,
    pub may_take: bool,
    /// Whether there was no brief to take.
    pub is_none_left: bool,
    pub reviews: Vec<ReviewLine>,
}

/// A sample with the rubric.
#[derive(Debug, Clone, Serialize)]
pub struct SamplePart {
    pub title: Said,
    pub body_html: String,
    pub action: String,
    pub rubric: RubricPart,
    pub has_gaps: bool,
}

/// How near a marking was.
#[derive(Debug, Clone, Serialize)]
pub struct CalibratedPart {
    pub title: Said,
    pub is_near: bool,
    pub lines: Vec<ComparedLine>,
}

/// One criterion: what was given and what is expected.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedLine {
    pub title: Said,
    pub given: u32,
    pub expected: u32,
    pub is_far: bool,
    pub reason_html: String,
}

/// A brief that was taken.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewLine {
    pub code: String,
    pub href: String,
    /// `review-state-…`
    pub state_key: String,
    pub due: String,
    pub is_open: bool,
}

type Address = Path<(Key, Key, Key)>;

async fn show(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = view::studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let mut page = page(&learner, &studying, (&key, None)).await?;
    page.is_none_left = learner.query("none") == "1";
    learner.page("desk", &page)
}

/// POST `…/peers`: takes the next brief.
async fn take(learner: Learner, path: Address, _: Fields) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let (by, now, assignment) = (learner.proof().clone(), learner.now, key.clone());
    let deed = move |tx: &mut Tx| -> Result<ReviewId, ReviewError> {
        let study = studying.study(&by).map_err(|_| ReviewError::Unknown)?;
        assignments::take(tx, &study, &assignment, now)
    };
    let home = paths::assignment_peers(&partner, &course, &key);
    match learner.app.db.write(deed).await {
        Ok(id) => Ok(learner.go_to(&paths::brief_review(&partner, &course, id))),
        Err(ReviewError::NoneLeft) => Ok(learner.go_to(&format!("{home}?none=1"))),
        // The page says what is missing, or that nothing is.
        Err(ReviewError::NotReady | ReviewError::Enough) => Ok(learner.go_to(&home)),
        Err(error) => Err(refusal(error)),
    }
}

/// What reviews refuse where no page has a word for it.
pub(super) fn refusal(error: ReviewError) -> Refusal {
    match error {
        ReviewError::Unknown | ReviewError::Write(WriteError::UnknownAssignment(_)) => {
            Refusal::NotFound
        }
        ReviewError::Write(WriteError::Db(error)) => error.into(),
        other => Refusal::fault(&other),
    }
}

/// POST `…/samples/{sample}`: keeps a marking of a sample.
async fn calibrate(
    learner: Learner,
    path: Path<(Key, Key, Key, Key)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key, sample) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let place = Place::find(&studying.edition.content, &key).ok_or(Refusal::NotFound)?;
    let assignment = place.assignment().ok_or(Refusal::NotFound)?;
    let marks = rubric::sent(assignment, |name| fields.text(name).to_owned())?;
    let (by, now) = (learner.proof().clone(), learner.now);
    let (of, kept, at) = (studying.clone(), marks.clone(), (key.clone(), sample));
    let deed = move |tx: &mut Tx| -> Result<(), CalibrateError> {
        let unknown = || CalibrateError::UnknownSample(at.1.clone());
        let study = of.study(&by).map_err(|_| unknown())?;
        assignments::calibrate(tx, &study, (&at.0, &at.1), &kept, now)
    };
    match learner.app.db.write(deed).await {
        Ok(()) | Err(CalibrateError::NotHandedIn) => {
            Ok(learner.go_to(&paths::assignment_peers(&partner, &course, &key)))
        }
        Err(CalibrateError::Incomplete) => {
            let page = page(&learner, &studying, (&key, Some(&marks))).await?;
            learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
        }
        Err(CalibrateError::Write(WriteError::Db(error))) => Err(error.into()),
        Err(CalibrateError::UnknownSample(_) | CalibrateError::Write(_)) => Err(Refusal::NotFound),
    }
}

/// The page; `sent`: marks of a sample that lack something.
async fn page(
    learner: &Learner,
    studying: &Studying,
    (key, sent): (&Key, Option<&Marks>),
) -> Result<PeersPage, Refusal> {
    let content = &studying.edition.content;
    let place = Place::find(content, key).ok_or(Refusal::NotFound)?;
    let assignment = place.assignment().ok_or(Refusal::NotFound)?;
    let (enrolment, rules, now) = (studying.enrolment.id, assignment.clone(), learner.now);
    let read = move |conn: &mut Conn| -> Result<(Option<Brief>, Duty, Vec<Code>), Error> {
        let duty = assignments::duty(conn, enrolment, &rules, now)?;
        let mut codes = Vec::new();
        for review in &duty.reviews {
            let found = assignments::review(conn, enrolment, review.id)?;
            codes.extend(found.map(|(_, brief)| Code::of(brief.id)));
        }
        Ok((
            assignments::brief(conn, enrolment, &rules.key)?,
            duty,
            codes,
        ))
    };
    let (brief, duty, codes) = learner.app.db.read(read).await?;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let line = |(review, code): (&Review, &Code)| {
        let state = review.state(now);
        ReviewLine {
            code: code.to_string(),
            href: paths::brief_review(partner, course, review.id),
            state_key: format!("review-state-{}", state.word()),
            due: learner.app.texts.moment(learner.language, review.due_at),
            is_open: state == ReviewState::Open,
        }
    };
    let samples = assignment.samples.iter();
    let sample = samples
        .clone()
        .find(|one| duty.sample.as_ref() == Some(&one.key));
    let last = duty.calibrations.last();
    Ok(PeersPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        title: Said::of(&assignment.texts, tongue, |text| &text.title),
        assignment_href: paths::assignment(partner, course, key),
        path: paths::assignment_peers(partner, course, key),
        is_ready: brief.is_some_and(|brief| !brief.is_draft() || brief.round > 1),
        is_calibrated: duty.is_calibrated,
        tolerance: assignment.tolerance,
        last: last.and_then(|last| compared((assignment, tongue), last)),
        sample: sample.map(|sample| SamplePart {
            action: format!(
                "{}/samples/{}",
                paths::assignment(partner, course, key),
                sample.key
            ),
            ..sample_part((assignment, tongue), sample, sent)
        }),
        days: assignment.days,
        done: duty.done,
        asked: duty.asked,
        may_take: duty.may_take,
        is_none_left: false,
        reviews: duty.reviews.iter().zip(&codes).map(line).collect(),
    })
}

fn sample_part(
    (assignment, tongue): (&Assignment, Tongue),
    sample: &Sample,
    sent: Option<&Marks>,
) -> SamplePart {
    let none = Marks::default();
    let marks = (sent.unwrap_or(&none), sent.is_some());
    let rubric = RubricPart::of(assignment, tongue, marks);
    SamplePart {
        title: Said::of(&sample.texts, tongue, |text| &text.title),
        body_html: Said::of(&sample.texts, tongue, |text| &text.body_html).text,
        action: String::new(),
        has_gaps: rubric.has_gaps(),
        rubric,
    }
}

/// A marking beside what is expected; none if the edition lacks the sample.
fn compared(
    (assignment, tongue): (&Assignment, Tongue),
    made: &Calibration,
) -> Option<CalibratedPart> {
    let mut samples = assignment.samples.iter();
    let sample = samples.find(|one| one.key == made.sample)?;
    let expected = Marks::expected(assignment, sample);
    let line = |(at, criterion): (usize, &crate::courses::Criterion)| {
        let (given, wanted) = (made.marks.of(&criterion.key), expected.of(&criterion.key));
        let (given, expected) = (given.unwrap_or(0), wanted.unwrap_or(0));
        let reason = Said::of(&sample.texts, tongue, |text| {
            text.reasons.get(at).map_or("", String::as_str)
        });
        ComparedLine {
            title: Said::of(&criterion.texts, tongue, |text| &text.title),
            given,
            expected,
            is_far: given.abs_diff(expected) > assignment.tolerance,
            reason_html: reason.text,
        }
    };
    Some(CalibratedPart {
        title: Said::of(&sample.texts, tongue, |text| &text.title),
        is_near: made.is_near(assignment),
        lines: assignment.criteria.iter().enumerate().map(line).collect(),
    })
}

impl Page for PeersPage {
    const TEMPLATE: &'static str = "learner/peers";

    fn samples() -> Vec<Self> {
        let fresh = Self::sample();
        let last = |is_near| CalibratedPart {
            title: Said::sample("A brief from Nordland", false),
            is_near,
            lines: vec![ComparedLine {
                title: Said::sample("Problem and evidence", true),
                given: 20,
                expected: 10,
                is_far: !is_near,
                reason_html: "The figure has no <em>date</em>.".to_owned(),
            }],
        };
        let sample = |has_gaps| SamplePart {
            title: Said::sample("A brief from Nordland", has_gaps),
            body_html: "<p>Nordland has a problem.</p>".to_owned(),
            action: "/learn/harbour/c/assignments/brief/samples/nordland".to_owned(),
            rubric: RubricPart::sample(has_gaps),
            has_gaps,
        };
        let line = |word: &str, is_open| ReviewLine {
            code: "7K3Q-FMXT".to_owned(),
            href: "/learn/harbour/c/reviews/1".to_owned(),
            state_key: format!("review-state-{word}"),
            due: "23 November 2026, 14:32 UTC".to_owned(),
            is_open,
        };
        let first = Self {
            sample: Some(sample(false)),
            ..fresh.clone()
        };
        let second = Self {
            last: Some(last(false)),
            sample: Some(sample(true)),
            ..fresh.clone()
        };
        let taking = Self {
            last: Some(last(true)),
            is_calibrated: true,
            may_take: true,
            is_none_left: true,
            reviews: vec![line("handed-in", false), line("open", true)],
            ..fresh.clone()
        };
        let done = Self {
            may_take: false,
            is_none_left: false,
            done: 2,
            ..taking.clone()
        };
        let early = Self {
            is_ready: false,
            ..fresh
        };
        vec![first, second, taking, done, early]
    }
}

impl PeersPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("A policy brief", false),
            assignment_href: "/learn/harbour/c/assignments/brief".to_owned(),
            path: "/learn/harbour/c/assignments/brief/peers".to_owned(),
            is_ready: true,
            is_calibrated: false,
            tolerance: 5,
            last: None,
            sample: None,
            days: 7,
            done: 0,
            asked: 2,
            may_take: false,
            is_none_left: false,
            reviews: Vec::new(),
        }
    }
}
