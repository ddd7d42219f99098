//! `/partner/editions/{edition}/{quiz}/{item}/correction`: the form of a correction,
//! who it would concern, and the deed.

use super::PARTNER;
use super::correction_csv;
use super::correction_deed::{CarryOutError, carry_out};
use super::correction_elsewhere::{ElsewherePart, elsewhere_parts};
use super::correction_form::{AnswerFields, remedy};
use super::member::Member;
use super::quiz::{Stem, number_of};
use crate::assessment::regrade::{
    self, Affected, AnswerMisfit, CorrectionReason, Draft, Elsewhere, Preview, RegradeError,
    RemedyKind, RightAnswer,
};
use crate::base::{EditionId, Key, Language, Score};
use crate::courses::Edition;
use crate::db;
use crate::items::Item;
use crate::web::words::{Said, Tongue};
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

/// Attempts in each list of one preview; the numbers count all, and so does the table.
const LISTED: usize = 100;

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
    /// `remedy-…`; empty in the first step.
    pub remedy_key: String,
    /// One for each quiz that asks the item; none in the first step.
    pub effects: Vec<EffectPart>,
    pub elsewhere: Vec<ElsewherePart>,
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

/// What the correction would do in one quiz.
#[derive(Debug, Serialize)]
pub struct EffectPart {
    pub quiz: Said,
    pub marked: u64,
    pub in_flight: u64,
    pub raised: u64,
    pub lowered: u64,
    pub passing: u64,
    pub certified: u64,
    pub in_programme: u64,
    pub below: u64,
    pub lists: Vec<PeopleList>,
}

/// Attempts, with whose they are and their points before and after.
#[derive(Debug, Serialize)]
pub struct PeopleList {
    /// Who they are.
    pub title_key: &'static str,
    pub people: Vec<PersonLine>,
    /// How many attempts are not listed.
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

/// The title of a quiz of this edition.
pub(super) fn title(member: &Member, quiz: &Key) -> Said {
    title_in(&member.edition, quiz, member.learner.language)
}

pub(super) fn title_in(edition: &Edition, quiz: &Key, page: Language) -> Said {
    let tongue = Tongue::of(page, &edition.content);
    let known = edition.content.quizzes().find(|known| &known.key == quiz);
    known.map_or_else(
        || Said::new((tongue.source, quiz.as_str()), page),
        |quiz| Said::of(&quiz.texts, tongue, |text| &text.title),
    )
}

/// Draws `2.5 / 4`, in French `2,5 / 4`.
pub(super) fn points(score: Score, page: Language) -> String {
    let (earned, max) = (score.earned.decimal_in(page), score.max.decimal_in(page));
    format!("{earned} / {max}")
}

impl PersonLine {
    fn of(affected: &Affected, page: Language) -> Self {
        Self {
            name: affected.name.to_string(),
            number: i64::from(affected.number),
            before: points(affected.before, page),
            after: points(affected.after, page),
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
    fn of(title_key: &'static str, people: &[Affected], all: u64, page: Language) -> Self {
        let listed = u64::try_from(people.len()).unwrap_or(u64::MAX);
        Self {
            title_key,
            people: people.iter().map(|one| PersonLine::of(one, page)).collect(),
            more: all.saturating_sub(listed),
        }
    }
}

impl EffectPart {
    fn of(preview: &Preview, member: &Member) -> Self {
        let (is_admin, page) = (member.admin.is_some(), member.learner.language);
        let others = preview.others();
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
            .map(|(key, people, all)| PeopleList::of(key, people, all, page));
        Self {
            quiz: title(member, &preview.quiz),
            marked: preview.marked,
            in_flight: preview.in_flight,
            raised: preview.raised,
            lowered: preview.lowered,
            passing: preview.passing,
            certified: preview.certified,
            in_programme: preview.in_programme,
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
            quiz: title(member, quiz),
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
            remedy_key: String::new(),
            effects: Vec::new(),
            elsewhere: Vec::new(),
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
    fn previewed(
        mut self,
        fields: &Fields,
        (kind, item): (RemedyKind, &Key),
        looked: &Looked,
        at: &Member,
    ) -> Self {
        let sent = fields
            .iter()
            .filter(|(name, _)| !matches!(*name, "csrf" | "confirmed" | "table" | "change"));
        self.sent = sent
            .map(|(name, value)| Sent {
                name: name.to_owned(),
                value: value.to_owned(),
            })
            .collect();
        fields.text("reason").clone_into(&mut self.reason);
        self.remedy_key = format!("remedy-{}", kind.word());
        let effect = |preview| EffectPart::of(preview, at);
        self.effects = looked.0.iter().map(effect).collect();
        self.elsewhere = elsewhere_parts(&looked.1, item, at);
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

/// GET: the form, filled with the newest key.
async fn ask(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (edition, quiz, key) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let item = item(&member, &quiz, &key)?;
    let name = quiz.clone();
    let read = move |conn: &mut db::Conn| regrade::in_force(conn, edition, &name);
    let corrections = member.learner.app.db.read(read).await?;
    let newest = corrections.newest_key(&item.key).cloned();
    let answer = newest.or_else(|| RightAnswer::of(&item.body));
    let page = CorrectionPage::of(&member, (&quiz, item), answer.as_ref());
    member.learner.page(PARTNER, &page)
}

/// POST: without `confirmed` what it would do, with it the deed; with `change` the form again.
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
    if fields.has("change") {
        let page = form().sent_back(&fields, &Wrong::default());
        return member.learner.page(PARTNER, &page);
    }
    let (draft, reason) = match read(&fields, &quiz, item) {
        Ok(good) => good,
        Err(wrong) => return refuse(&wrong),
    };
    let is_table = fields.has("table") && member.admin.is_some();
    if fields.has("confirmed") && !is_table {
        return match carry_out(&member, &draft, &reason).await {
            Err(CarryOutError::Regrade(RegradeError::NothingLeft)) => refuse(&nothing_left()),
            done => Ok(member.learner.go_to(&paths::partner_correction(done?))),
        };
    }
    let kind = draft.remedy.kind();
    let most = if is_table { usize::MAX } else { LISTED };
    match look(&member, item, draft, most).await {
        Ok(looked) if is_table => Ok(correction_csv::of_preview(&member, &key, &looked.0)),
        Ok(looked) => {
            let page = form().previewed(&fields, (kind, &key), &looked, &member);
            member.learner.page(PARTNER, &page)
        }
        Err(RegradeError::NothingLeft) => refuse(&nothing_left()),
        Err(error) => Err(CarryOutError::from(error).into()),
    }
}

/// What it would do, and where else the item stands.
pub(super) type Looked = (Vec<Preview>, Vec<Elsewhere>);

async fn look(
    member: &Member,
    item: &Item,
    draft: Draft,
    most: usize,
) -> Result<Looked, RegradeError> {
    let (by, at) = (member.publisher.clone(), Arc::clone(&member.edition));
    let (library, item) = (member.learner.app.library.clone(), item.clone());
    let look = move |conn: &mut db::Conn| -> Result<Looked, RegradeError> {
        let previews = regrade::preview(conn, &by, &at, &draft, most)?;
        Ok((
            previews,
            regrade::elsewhere(conn, &library, &by, &at, &item)?,
        ))
    };
    member.learner.app.db.read_slowly(look).await
}

fn nothing_left() -> Wrong {
    Wrong {
        remedy: "correction-problem-nothing-left",
        ..Wrong::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Points;

    #[test]
    fn points_have_the_decimal_sign_of_the_page() {
        let score = Score {
            earned: Points::from_thousandths(2500),
            max: Points::whole(4),
        };
        for (page, expected) in [
            (Language::En, "2.5 / 4"),
            (Language::Zh, "2.5 / 4"),
            (Language::Fr, "2,5 / 4"),
            (Language::Es, "2,5 / 4"),
            (Language::Ru, "2,5 / 4"),
        ] {
            assert_eq!(points(score, page), expected, "{page:?}");
        }
    }
}
