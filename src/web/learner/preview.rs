//! GET and POST `/partner/editions/{edition}/{quiz}/preview`: authors try a quiz as a learner
//! would, in any language. Nothing is stored, so nothing reaches the statistics (features.md A12).

use super::given::{Sent, sent};
use super::paging::Then;
use super::review::{ReviewedItem, Shown, reviewed};
use super::sitting::{Group, Problem, all_groups};
use super::terms::rules;
use super::unkept::SentOn;
use crate::assessment::{self, Responses, Saved, Sitting};
use crate::base::{EditionId, Key};
use crate::courses::Quiz;
use crate::items::Misfit;
use crate::web::outcomes::{self, Asked, Outcomes};
use crate::web::partner::Member;
use crate::web::words::Said;
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post};
use data_encoding::HEXLOWER;
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/editions/{edition}/{quiz}/preview", get().to(show))
        .route(
            "/partner/editions/{edition}/{quiz}/preview",
            post().to(mark),
        );
}

/// A quiz tried by its authors: the questions, or how they came out.
#[derive(Debug, Clone, Serialize)]
pub struct PreviewPage {
    pub title: Said,
    pub quiz_href: String,
    pub path: String,
    /// The draw, for handing in what was drawn.
    pub seed: String,
    pub rules: Vec<&'static str>,
    pub count: usize,
    pub groups: Vec<Group>,
    /// The button that the enter key presses, wherever it stands on the page.
    pub enter: &'static str,
    /// What is too long to be handed in.
    pub problems: Vec<Problem>,
    pub is_handed_in: bool,
    /// What was handed in, to be shown in another language.
    pub sent: Vec<SentOn>,
    pub reviews: Vec<ReviewedItem>,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    pub pass: u32,
    /// What is asked beside it.
    pub minima: Vec<Asked>,
    /// By outcome of the course.
    pub outcomes: Outcomes,
    pub is_passed: bool,
}

async fn show(learner: Learner, path: Path<(EditionId, Key)>) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let asked = member.learner.query("seed");
    let Some(seed) = seed(&asked) else {
        // The draw stands in the address, so that another language shows the same questions.
        let seed = HEXLOWER.encode(&member.learner.app.chance());
        let path = paths::quiz_preview(edition, &quiz);
        return Ok(member.learner.go_to(&format!("{path}?seed={seed}")));
    };
    draw(&member, &quiz, seed, None)
}

async fn mark(
    learner: Learner,
    path: Path<(EditionId, Key)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (edition, quiz) = path.into_inner();
    let spoken = match Then::parse(fields.text("then"), "") {
        Then::Speak { language, .. } => Some(language),
        Then::Leave | Then::Stay { .. } => None,
    };
    let learner = match spoken {
        Some(language) => learner.in_language(language),
        None => learner,
    };
    let member = Member::of(learner, edition).await?;
    let seed = seed(fields.text("seed")).ok_or(Refusal::Malformed)?;
    let given = sent(&fields)?;
    // Whoever only wants another language has not handed in yet.
    let hands_in = spoken.is_none() || fields.has("handed");
    if !hands_in || given.iter().any(Sent::is_too_long) {
        return go_on(&member, &quiz, seed, given);
    }
    let given = given.into_iter();
    let given: Responses = given.map(|sent| (sent.item, sent.response)).collect();
    draw(&member, &quiz, seed, Some((&given, &fields)))
}

/// The questions once more, with everything as it was typed.
fn go_on(
    member: &Member,
    key: &Key,
    seed: [u8; 32],
    typed: Vec<Sent>,
) -> Result<HttpResponse, Refusal> {
    let quiz = member.quiz(key)?;
    let now = member.learner.now;
    let sitting = assessment::rehearse(&member.publisher, quiz, seed, None, now);
    let mut sitting = sitting.map_err(|_| Refusal::Malformed)?;
    for Sent { item, response, .. } in typed {
        match sitting.attempt.terms.sheet.check(&item, &response) {
            Ok(()) | Err(Misfit::TooLong { .. }) => {}
            Err(_) => return Err(Refusal::Malformed),
        }
        sitting.responses.insert(item, Saved { response, at: now });
    }
    let page = page(member, quiz, &sitting, seed);
    let status = match page.problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    member.learner.page_with(status, "partner", &page)
}

fn seed(text: &str) -> Option<[u8; 32]> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

fn draw(
    member: &Member,
    key: &Key,
    seed: [u8; 32],
    given: Option<(&Responses, &Fields)>,
) -> Result<HttpResponse, Refusal> {
    let quiz = member.quiz(key)?;
    let (now, responses) = (member.learner.now, given.map(|(responses, _)| responses));
    let sitting = assessment::rehearse(&member.publisher, quiz, seed, responses, now);
    let sitting = sitting.map_err(|_| Refusal::Malformed)?;
    let mut page = page(member, quiz, &sitting, seed);
    if let Some((_, fields)) = given {
        page.sent = sent_on(fields);
    }
    member.learner.page("partner", &page)
}

/// The answers of a form, to be sent once more.
fn sent_on(fields: &Fields) -> Vec<SentOn> {
    let is_own = |name: &str| matches!(name, "csrf" | "seed" | "then" | "handed");
    let answers = fields.iter().filter(|(name, _)| !is_own(name));
    let answers = answers.map(|(name, value)| SentOn {
        name: name.to_owned(),
        value: value.to_owned(),
    });
    answers.collect()
}

fn page(member: &Member, quiz: &Quiz, sitting: &Sitting, seed: [u8; 32]) -> PreviewPage {
    let (content, tongue) = (&member.edition.content, member.tongue());
    let submission = sitting.attempt.submission.as_ref();
    let score = submission.map(|submission| submission.score);
    let review = |(review, number): (assessment::Review<'_>, usize)| {
        let given = sitting.response(&review.item.key);
        reviewed(content, tongue, (&review, given, number), Shown::Answers)
    };
    let reviews = sitting.reviews(quiz).unwrap_or_default();
    let groups = match submission {
        None => all_groups(sitting, quiz, tongue),
        Some(_) => Vec::new(),
    };
    let questions = groups.iter().flat_map(|group| &group.items);
    let too_long = questions.filter(|question| question.problem_key == "problem-too-long");
    PreviewPage {
        title: member.title(quiz),
        quiz_href: paths::partner_quiz(member.edition.id, &quiz.key),
        path: paths::quiz_preview(member.edition.id, &quiz.key),
        seed: HEXLOWER.encode(&seed),
        rules: rules(quiz),
        count: sitting.attempt.terms.sheet.items.len(),
        problems: too_long.map(Problem::too_long).collect(),
        groups,
        enter: "page-1",
        is_handed_in: submission.is_some(),
        sent: Vec::new(),
        reviews: reviews.into_iter().zip(1..).filter_map(review).collect(),
        earned: score.map_or_else(String::new, |score| score.earned.decimal_in(tongue.page)),
        max: score.map_or_else(String::new, |score| score.max.decimal_in(tongue.page)),
        percent: score.map_or(0, |score| score.percent()),
        pass: quiz.pass.value(),
        minima: outcomes::asked(content, quiz, tongue),
        outcomes: outcomes::earned((content, quiz), tongue, sitting),
        is_passed: sitting.attempt.is_passed(),
    }
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "partner/preview";

    fn samples() -> Vec<Self> {
        let open = Self {
            title: Said::sample("Scheduling in practice", false),
            quiz_href: "/partner/editions/1/final".to_owned(),
            path: "/partner/editions/1/final/preview".to_owned(),
            seed: "07".repeat(32),
            rules: vec!["rule-right-minus-wrong"],
            count: 2,
            groups: super::SittingPage::samples().remove(0).groups,
            enter: "page-1",
            problems: Vec::new(),
            is_handed_in: false,
            sent: Vec::new(),
            reviews: Vec::new(),
            earned: String::new(),
            max: String::new(),
            percent: 0,
            pass: 70,
            minima: Asked::samples(),
            outcomes: Outcomes::default(),
            is_passed: false,
        };
        let done = |is_passed| Self {
            groups: Vec::new(),
            is_handed_in: true,
            sent: vec![SentOn {
                name: "t.own-law".to_owned(),
                value: "<It> says so.".to_owned(),
            }],
            reviews: vec![ReviewedItem::sample()],
            earned: "3".to_owned(),
            max: "4".to_owned(),
            percent: 75,
            outcomes: Outcomes::sample(),
            is_passed,
            ..open.clone()
        };
        let sitting = super::SittingPage::samples();
        let refused = sitting.into_iter().find(|page| !page.problems.is_empty());
        let refused = refused.map(|page| Self {
            groups: page.groups,
            problems: page.problems,
            ..open.clone()
        });
        let all = vec![open.clone(), done(true), done(false)];
        all.into_iter().chain(refused).collect()
    }
}
