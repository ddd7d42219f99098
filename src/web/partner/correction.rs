//! `/partner/editions/{edition}/{quiz}/{item}/correction`: the form of a correction,
//! who it would concern, and the deed.

use super::PARTNER;
use super::correction_form::{AnswerFields, remedy};
use super::member::Member;
use super::quiz::{Stem, number_of};
use crate::assessment::regrade::{
    self, Affected, AnswerMisfit, CorrectionReason, Draft, Preview, RegradeError, RemedyKind,
    RightAnswer,
};
use crate::base::{Digest, EditionId, EnrolmentId, Key};
use crate::certificates::{self, AwardError};
use crate::db;
use crate::items::Item;
use crate::learning::Enrolment;
use crate::web::words::Said;
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/partner/editions/{edition}/{quiz}/{item}/correction")
            .route(web::get().to(ask))
            .route(web::post().to(correct)),
    );
}

/// The correction of an item: the form, or what it would do.
#[derive(Debug, Serialize)]
pub struct CorrectionPage {
    pub course: Said,
    pub quiz: Said,
    pub quiz_href: String,
    pub number: usize,
    pub stem: Stem,
    pub action: String,
    pub remedies: Vec<RemedyChoice>,
    pub answer: AnswerFields,
    pub reason: String,
    /// `correction-problem-…`; empty if the field is good.
    pub remedy_problem: &'static str,
    pub answer_problem: &'static str,
    pub reason_problem: &'static str,
    pub problems: usize,
    /// Only administrators carry it out and see names.
    pub is_admin: bool,
    /// What was sent, to be sent again with the confirmation; empty in the first step.
    pub sent: Vec<Sent>,
    pub effect: Option<EffectPart>,
}

/// One remedy on offer.
#[derive(Debug, Serialize)]
pub struct RemedyChoice {
    pub word: &'static str,
    pub key: String,
    pub hint_key: String,
    pub is_chosen: bool,
}

/// One field sent on.
#[derive(Debug, Serialize)]
pub struct Sent {
    pub name: String,
    pub value: String,
}

/// What the correction would do.
#[derive(Debug, Serialize)]
pub struct EffectPart {
    pub remedy_key: String,
    pub marked: u64,
    pub in_flight: u64,
    pub raised: u64,
    pub lowered: u64,
    pub passing: u64,
    pub certified: u64,
    pub below: u64,
    pub lists: Vec<PeopleList>,
}

/// People with their points before and after.
#[derive(Debug, Serialize)]
pub struct PeopleList {
    /// Who they are.
    pub title_key: &'static str,
    pub people: Vec<PersonLine>,
    /// How many are not listed.
    pub more: u64,
}

/// One person's attempt.
#[derive(Debug, Serialize)]
pub struct PersonLine {
    pub name: String,
    /// Of the attempt.
    pub number: i64,
    pub before: String,
    pub after: String,
    pub is_certified: bool,
}

/// Draws `2 / 4`.
pub(super) fn points(score: crate::base::Score) -> String {
    format!("{} / {}", score.earned.decimal(), score.max.decimal())
}

impl PersonLine {
    fn of(affected: &Affected) -> Self {
        Self {
            name: affected.name.to_string(),
            number: i64::from(affected.number),
            before: points(affected.before),
            after: points(affected.after),
            is_certified: affected.is_certified,
        }
    }

    pub(super) fn sample(is_certified: bool) -> Self {
        Self {
            name: "Ada Lovelace".to_owned(),
            number: 1,
            before: "2 / 4".to_owned(),
            after: "3 / 4".to_owned(),
            is_certified,
        }
    }
}

impl PeopleList {
    fn of(title_key: &'static str, people: &[Affected], all: u64) -> Self {
        let listed = u64::try_from(people.len()).unwrap_or(u64::MAX);
        Self {
            title_key,
            people: people.iter().map(PersonLine::of).collect(),
            more: all.saturating_sub(listed),
        }
    }
}

impl EffectPart {
    fn of(preview: &Preview, kind: RemedyKind, is_admin: bool) -> Self {
        let others =
            (preview.raised + preview.lowered).saturating_sub(preview.passing + preview.below);
        let lists = [
            ("correction-below-title", &preview.who_falls, preview.below),
            (
                "correction-passing-title",
                &preview.who_passes,
                preview.passing,
            ),
            ("correction-others-title", &preview.who_changes, others),
        ];
        let lists = lists
            .into_iter()
            .filter(|(_, people, _)| is_admin && !people.is_empty())
            .map(|(key, people, all)| PeopleList::of(key, people, all));
        Self {
            remedy_key: format!("remedy-{}", kind.word()),
            marked: preview.marked,
            in_flight: preview.in_flight,
            raised: preview.raised,
            lowered: preview.lowered,
            passing: preview.passing,
            certified: preview.certified,
            below: preview.below,
            lists: lists.collect(),
        }
    }
}

impl CorrectionPage {
    fn of(member: &Member, (quiz, item): (&Key, &Item), answer: Option<&RightAnswer>) -> Self {
        let known = member.quiz(quiz).ok();
        let remedy = |kind: RemedyKind| RemedyChoice {
            word: kind.word(),
            key: format!("remedy-{}", kind.word()),
            hint_key: format!("remedy-hint-{}", kind.word()),
            is_chosen: kind == RemedyKind::KeepHigher,
        };
        let tongue = member.tongue();
        Self {
            course: member.course(),
            quiz: known.map_or_else(|| Said::sample("", false), |quiz| member.title(quiz)),
            quiz_href: paths::partner_quiz(member.edition.id, quiz),
            number: known.map_or(0, |quiz| number_of(quiz, &item.key)),
            stem: Stem::of(item, tongue),
            action: paths::item_correction(member.edition.id, quiz, &item.key),
            remedies: RemedyKind::ALL.map(remedy).into(),
            answer: AnswerFields::of(item, answer, tongue),
            reason: String::new(),
            remedy_problem: "",
            answer_problem: "",
            reason_problem: "",
            problems: 0,
            is_admin: member.admin.is_some(),
            sent: Vec::new(),
            effect: None,
        }
    }

    /// The form as it was sent, with what is wrong in it.
    fn sent_back(mut self, fields: &Fields, wrong: &Wrong) -> Self {
        for choice in &mut self.remedies {
            choice.is_chosen = choice.word == fields.text("remedy");
        }
        for tick in &mut self.answer.choices {
            tick.is_right = fields.all("right").any(|key| key == tick.key.as_str());
        }
        for place in &mut self.answer.places {
            let chosen = fields.text(&place.name);
            for option in &mut place.options {
                option.is_chosen = option.value == chosen;
            }
        }
        fields.text("accepted").clone_into(&mut self.answer.lines);
        fields.text("reason").clone_into(&mut self.reason);
        (
            self.remedy_problem,
            self.answer_problem,
            self.reason_problem,
        ) = (wrong.remedy, wrong.answer, wrong.reason);
        self.problems = [wrong.remedy, wrong.answer, wrong.reason]
            .iter()
            .filter(|problem| !problem.is_empty())
            .count();
        self
    }

    /// The second step.
    fn previewed(mut self, fields: &Fields, preview: &Preview, kind: RemedyKind) -> Self {
        let sent = fields
            .iter()
            .filter(|(name, _)| !matches!(*name, "csrf" | "confirmed"));
        self.sent = sent
            .map(|(name, value)| Sent {
                name: name.to_owned(),
                value: value.to_owned(),
            })
            .collect();
        fields.text("reason").clone_into(&mut self.reason);
        self.effect = Some(EffectPart::of(preview, kind, self.is_admin));
        self
    }
}

/// What is wrong in a form, by field.
#[derive(Debug, Default)]
struct Wrong {
    remedy: &'static str,
    answer: &'static str,
    reason: &'static str,
}

const fn misfit(error: AnswerMisfit) -> &'static str {
    match error {
        AnswerMisfit::NothingRight => "correction-problem-nothing-right",
        AnswerMisfit::Incomplete => "correction-problem-incomplete",
        AnswerMisfit::Unreadable => "correction-problem-unreadable",
        AnswerMisfit::NotMarked | AnswerMisfit::OtherKind | AnswerMisfit::Unknown => {
            "correction-problem-unknown"
        }
    }
}

/// What a good form says.
fn read(fields: &Fields, quiz: &Key, item: &Item) -> Result<(Draft, CorrectionReason), Wrong> {
    let mut wrong = Wrong::default();
    let remedy = remedy(fields, item).and_then(|remedy| {
        if let Some(answer) = remedy.as_ref().and_then(regrade::Remedy::answer) {
            answer.apply(item)?;
        }
        Ok(remedy)
    });
    let remedy = remedy.unwrap_or_else(|error| {
        wrong.answer = misfit(error);
        None
    });
    if remedy.is_none() && wrong.answer.is_empty() {
        wrong.remedy = "correction-problem-remedy";
    }
    let reason = CorrectionReason::parse(fields.text("reason"));
    if reason.is_err() {
        wrong.reason = "correction-problem-reason";
    }
    match (remedy, reason) {
        (Some(remedy), Ok(reason)) => {
            let draft = Draft {
                quiz: quiz.clone(),
                item: item.key.clone(),
                remedy,
            };
            Ok((draft, reason))
        }
        _ => Err(wrong),
    }
}

type Address = Path<(EditionId, Key, Key)>;

/// The item that the address names.
fn item<'a>(member: &'a Member, quiz: &Key, item: &Key) -> Result<&'a Item, Refusal> {
    let mut items = member.quiz(quiz)?.items.iter();
    let found = items.find(|known| &known.key == item);
    found
        .filter(|item| item.body.form().is_marked())
        .ok_or(Refusal::NotFound)
}

/// GET: the form, filled with the key in force.
async fn ask(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (edition, quiz, key) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let item = item(&member, &quiz, &key)?;
    let answer = RightAnswer::of(&item.body);
    let page = CorrectionPage::of(&member, (&quiz, item), answer.as_ref());
    member.learner.page(PARTNER, &page)
}

/// POST: without `confirmed` what it would do, with it the deed.
async fn correct(learner: Learner, path: Address, fields: Fields) -> Result<HttpResponse, Refusal> {
    let (edition, quiz, key) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let item = item(&member, &quiz, &key)?;
    let form = || CorrectionPage::of(&member, (&quiz, item), None);
    let refuse = |wrong: &Wrong| {
        let page = form().sent_back(&fields, wrong);
        member
            .learner
            .page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page)
    };
    let (draft, reason) = match read(&fields, &quiz, item) {
        Ok(good) => good,
        Err(wrong) => return refuse(&wrong),
    };
    if fields.has("confirmed") {
        return match carry_out(&member, &draft, &reason).await {
            Err(CarryOutError::Regrade(RegradeError::NothingLeft)) => refuse(&nothing_left()),
            done => Ok(member.learner.go_to(&paths::partner_correction(done?))),
        };
    }
    let kind = draft.remedy.kind();
    let (by, at) = (member.publisher.clone(), Arc::clone(&member.edition));
    let look = move |conn: &mut db::Conn| regrade::preview(conn, &by, &at, &draft);
    match member.learner.app.db.read_slowly(look).await {
        Ok(preview) => {
            let page = form().previewed(&fields, &preview, kind);
            member.learner.page(PARTNER, &page)
        }
        Err(RegradeError::NothingLeft) => refuse(&nothing_left()),
        Err(error) => Err(CarryOutError::from(error).into()),
    }
}

fn nothing_left() -> Wrong {
    Wrong {
        remedy: "correction-problem-nothing-left",
        ..Wrong::default()
    }
}

/// Why a correction was not carried out.
#[derive(Debug, thiserror::Error)]
enum CarryOutError {
    #[error(transparent)]
    Regrade(#[from] RegradeError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error("only administrators carry out a correction")]
    NotAdmin,
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<CarryOutError> for Refusal {
    fn from(error: CarryOutError) -> Self {
        match error {
            CarryOutError::Regrade(RegradeError::OtherPartner) | CarryOutError::NotAdmin => {
                Self::Forbidden
            }
            CarryOutError::Regrade(RegradeError::UnknownItem { .. }) => Self::NotFound,
            CarryOutError::Regrade(RegradeError::Answer(_) | RegradeError::NothingLeft) => {
                Self::Malformed
            }
            CarryOutError::Regrade(RegradeError::Db(error))
            | CarryOutError::Award(AwardError::Db(error))
            | CarryOutError::Db(error) => error.into(),
            CarryOutError::Award(error @ AwardError::NoCode) => Self::fault(&error),
        }
    }
}

/// The deed with its certificates, in one transaction.
async fn carry_out(
    member: &Member,
    draft: &Draft,
    reason: &CorrectionReason,
) -> Result<crate::base::CorrectionId, CarryOutError> {
    let by = member.admin.clone().ok_or(CarryOutError::NotAdmin)?;
    let app = &member.learner.app;
    let (edition, sealer, now) = (Arc::clone(&member.edition), app.sealer.clone(), app.now());
    let (draft, reason, seed) = (draft.clone(), reason.clone(), app.chance());
    let deed = move |tx: &mut db::Tx| -> Result<_, CarryOutError> {
        let mut award = |tx: &mut db::Tx, enrolment: &Enrolment| -> Result<bool, CarryOutError> {
            let earned = (enrolment, &*edition);
            let chance = chance(seed, enrolment.id);
            let awarded = certificates::award_for(tx, &sealer, earned, chance, now)?;
            Ok(awarded.is_some_and(|certificate| certificate.awarded_at == now))
        };
        let what = (&*edition, &draft, &reason);
        regrade::correct(tx, &by, what, now, &mut award)
    };
    let done = app.db.write(deed).await?;
    if done.passed > 0 {
        app.studies.forget_all();
        app.work.notify_one();
    }
    Ok(done.correction)
}

/// Chance of its own for each certificate, from one seed: a transaction may run twice.
fn chance(seed: [u8; 32], enrolment: EnrolmentId) -> [u8; 32] {
    *Digest::of(&[seed.as_slice(), enrolment.as_bytes()].concat()).bytes()
}
