//! `/operator/lots`: many certificates are revoked together, by two operators.

use super::{SECTION, TypedReason};
use crate::accounts;
use crate::base::{AccountId, CertificateId, LotId, Note, Timestamp, VerificationCode};
use crate::certificates::{self, Grounds, GroundsError, Reason};
use crate::db::{Conn, Error, Tx};
use crate::decisions::{self, Lot, LotError, LotItem, LotOutcome, MOST_IN_LOT, Proposal};
use crate::web::form::Form;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;

const FIELDS: [&str; 3] = ["codes", "reason", "note"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_LOTS, web::get().to(show))
        .route(paths::OPERATOR_LOTS, web::post().to(propose))
        .route("/operator/lots/{id}", web::post().to(decide));
}

/// The form, and every lot.
#[derive(Debug, Serialize)]
pub struct LotsPage {
    pub form: Form,
    /// The id of the lot to be: sent twice, it proposes once.
    pub id: String,
    pub reasons: Vec<ReasonPick>,
    pub lots: Vec<LotPart>,
    /// The message about what just happened; may be empty.
    pub done_key: &'static str,
    /// How many certificates were revoked by it.
    pub done_count: usize,
}

/// One reason on offer.
#[derive(Debug, Serialize)]
pub struct ReasonPick {
    pub word: &'static str,
    pub key: String,
    pub is_chosen: bool,
}

/// One lot.
#[derive(Debug, Serialize)]
pub struct LotPart {
    pub action: String,
    pub count: usize,
    pub codes: Vec<LotLine>,
    /// Whether something took the place of some of them since the proposal.
    pub has_replaced: bool,
    /// How many this lot has revoked, and how many were revoked otherwise.
    pub revoked: usize,
    pub revoked_before: usize,
    /// Those that it has not revoked although it was confirmed.
    pub kept: Vec<LotLine>,
    /// The numbers of those that rest on some of them and would stay; while it waits.
    pub left: Vec<String>,
    pub reason_key: String,
    pub note: String,
    pub by: String,
    pub proposed: String,
    /// Empty while it waits.
    pub decided: String,
    pub decided_by: String,
    /// Why it was withdrawn; empty otherwise.
    pub decision_note: String,
    /// The reason for withdrawing it, when it was not taken.
    pub withdrawing: TypedReason,
    pub is_confirmed: bool,
    /// Whether the reader proposed it: then somebody else confirms.
    pub is_own: bool,
}

/// One certificate of a lot.
#[derive(Debug, Clone, Serialize)]
pub struct LotLine {
    pub code: String,
    pub href: String,
    /// What stands in its place now; empty as long as nothing does.
    pub newer: String,
    pub newer_href: String,
}

impl LotLine {
    fn sample(has_newer: bool) -> Self {
        let filled = |text: &str| if has_newer { text } else { "" }.to_owned();
        Self {
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            href: "/operator/certificates/1".to_owned(),
            newer: filled("2D5RT-7Q4K2-9XMPB"),
            newer_href: filled("/operator/certificates/2"),
        }
    }
}

impl Page for LotsPage {
    const TEMPLATE: &'static str = "operator/lots";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let lot = |decided: &str, is_confirmed, is_own: bool| LotPart {
            action: "/operator/lots/1".to_owned(),
            count: 2,
            codes: [true, false].map(LotLine::sample).into(),
            has_replaced: decided.is_empty() && !is_own,
            revoked: usize::from(is_confirmed),
            revoked_before: usize::from(is_confirmed),
            kept: vec![LotLine::sample(false); usize::from(is_confirmed)],
            left: vec!["7Q4K2-9XMPB-2D5RT".to_owned(); usize::from(!is_own)],
            reason_key: "reason-issued-in-error".to_owned(),
            note: if is_own { "" } else { "A wrong list." }.to_owned(),
            by: "Olu Harbour".to_owned(),
            proposed: "24 November 2026, 10:00 UTC".to_owned(),
            decided: decided.to_owned(),
            decided_by: "Pia Harbour".to_owned(),
            decision_note: if is_confirmed { "" } else { "A list of 2025." }.to_owned(),
            withdrawing: TypedReason::sample(is_own),
            is_confirmed,
            is_own,
        };
        let page = |form, lots, done_key| Self {
            form,
            id: "1".to_owned(),
            reasons: reasons("misconduct"),
            lots,
            done_key,
            done_count: 2,
        };
        let day = "25 November 2026, 10:00 UTC";
        let decided = vec![
            lot("", false, false),
            lot("", false, true),
            lot(day, true, false),
            lot(day, false, false),
        ];
        vec![
            page(blank.clone(), Vec::new(), ""),
            page(blank.clone(), Vec::new(), "lots-same-person"),
            page(refused, Vec::new(), ""),
            page(blank, decided, "lots-confirmed"),
        ]
    }
}

fn reasons(chosen: &str) -> Vec<ReasonPick> {
    let pick = |reason: Reason| ReasonPick {
        word: reason.word(),
        key: format!("reason-{}", reason.word()),
        is_chosen: reason.word() == chosen,
    };
    Reason::ALL.map(pick).into()
}

/// GET `/operator/lots`.
async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let done_key = match operator.query("done").as_str() {
        "confirmed" => "lots-confirmed",
        "untold" => "lots-confirmed-untold",
        "withdrawn" => "lots-withdrawn",
        "same" => "lots-same-person",
        _ => "",
    };
    let forms = (Form::blank(&FIELDS), None);
    draw(&operator, StatusCode::OK, (done_key, forms)).await
}

/// What was typed into the form to propose; and which lot was not withdrawn, for which reason.
type Forms = (Form, Option<(LotId, TypedReason)>);

/// What is shown of a lot: with its certificates, and with the numbers of those that rest on them
/// and would stay.
type Found = (Lot, Vec<(LotItem, LotLine)>, Vec<String>);

/// By as many queries for five hundred certificates as for one.
fn lines(conn: &mut Conn, id: LotId) -> Result<Vec<(LotItem, LotLine)>, Error> {
    let items = decisions::lot_items(conn, id)?;
    let both = |item: &LotItem| [item.certificate, item.stands];
    let ids: Vec<CertificateId> = items.iter().flat_map(both).collect();
    let codes = certificates::codes(conn, &ids)?;
    let code = |id: CertificateId| codes.get(&id).cloned().unwrap_or_default();
    let line = |item: LotItem| {
        let newer = Some(item.stands).filter(|stands| *stands != item.certificate);
        let line = LotLine {
            code: code(item.certificate),
            href: paths::operator_certificate(item.certificate),
            newer: newer.map(code).unwrap_or_default(),
            newer_href: newer.map(paths::operator_certificate).unwrap_or_default(),
        };
        (item, line)
    };
    Ok(items.into_iter().map(line).collect())
}

async fn draw(
    operator: &Operator,
    status: StatusCode,
    (done_key, (form, not_withdrawn)): (&'static str, Forms),
) -> Result<HttpResponse, Refusal> {
    let (sealer, now) = (operator.app.sealer.clone(), operator.now);
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let mut found: Vec<Found> = Vec::new();
        let mut ids: Vec<AccountId> = Vec::new();
        for lot in decisions::lots(conn)? {
            let lines = lines(conn, lot.id)?;
            let left = match lot.decided {
                Some(_) => Vec::new(),
                None => decisions::left_by_lot(conn, &sealer, lot.id, now)?,
            };
            let left = certificates::codes(conn, &left)?.into_values().collect();
            ids.push(lot.proposed_by);
            ids.extend(lot.decided.map(|(by, _, _)| by));
            found.push((lot, lines, left));
        }
        let people = accounts::find_all(conn, &ids)?.into_iter();
        let names: BTreeMap<AccountId, String> =
            people.map(|one| (one.id, one.name.to_string())).collect();
        Ok((found, names))
    };
    let (found, names) = operator.app.db.read_slowly(read).await?;
    let done = operator.query("lot");
    let done = found.iter().find(|(lot, ..)| lot.id.to_string() == done);
    let page = LotsPage {
        id: LotId::new().to_string(),
        reasons: reasons(form.value("reason")),
        lots: found
            .iter()
            .map(|found| {
                let typed = not_withdrawn.as_ref().filter(|(id, _)| *id == found.0.id);
                let withdrawing = typed.map(|(_, typed)| typed.clone()).unwrap_or_default();
                part(operator, (found, withdrawing), &names)
            })
            .collect(),
        form,
        done_key,
        done_count: done.map_or(0, revoked),
    };
    operator.page_with(status, SECTION, &page)
}

/// How many certificates this lot has revoked.
fn revoked((lot, lines, _): &Found) -> usize {
    let by_it = |(item, _): &&(LotItem, LotLine)| lot.has_revoked(item);
    lines.iter().filter(by_it).count()
}

fn part(
    operator: &Operator,
    (found, withdrawing): (&Found, TypedReason),
    names: &BTreeMap<AccountId, String>,
) -> LotPart {
    let (lot, lines, left) = found;
    let is_confirmed = lot
        .decided
        .is_some_and(|(_, outcome, _)| outcome == LotOutcome::Confirmed);
    let that = |holds: &dyn Fn(&LotItem) -> bool| -> Vec<LotLine> {
        let some = lines.iter().filter(|(item, _)| holds(item));
        some.map(|(_, line)| line.clone()).collect()
    };
    let otherwise = |item: &LotItem| item.revoked_at.is_some() && !lot.has_revoked(item);
    let kept = |item: &LotItem| is_confirmed && item.revoked_at.is_none();
    let has_newer = |(_, line): &(LotItem, LotLine)| !line.newer.is_empty();
    let moment = |at: Timestamp| operator.app.texts.moment(operator.language, at);
    let name = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
    LotPart {
        action: format!("{}/{}", paths::OPERATOR_LOTS, lot.id),
        count: lines.len(),
        codes: that(&|_: &LotItem| true),
        has_replaced: lot.decided.is_none() && lines.iter().any(has_newer),
        revoked: revoked(found),
        revoked_before: that(&otherwise).len(),
        kept: that(&kept),
        left: left.clone(),
        reason_key: format!("reason-{}", lot.reason.word()),
        note: lot.note.clone(),
        by: name(lot.proposed_by),
        proposed: moment(lot.proposed_at),
        decided: lot.decided.map(|(_, _, at)| moment(at)).unwrap_or_default(),
        decided_by: lot.decided.map(|(by, _, _)| name(by)).unwrap_or_default(),
        decision_note: lot.decision_note.clone(),
        withdrawing,
        is_confirmed,
        is_own: lot.proposed_by == operator.proof.id(),
    }
}

/// POST `/operator/lots`: the first person.
async fn propose(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let id = LotId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let codes = codes(&operator, fields.text("codes"), &mut form);
    let grounds = match Grounds::typed(fields.text("reason"), fields.text("note")) {
        Ok(grounds) => Some(grounds),
        Err(GroundsError::NoReason) => {
            form.refuse("reason", operator.say("revoke-problem-reason", &[]));
            None
        }
        Err(GroundsError::Note(error)) => {
            let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
            let args = [("characters", characters.into())];
            form.refuse("note", operator.say("revoke-problem-note", &args));
            None
        }
    };
    if let Some((codes, grounds)) = codes.zip(grounds) {
        let (by, sealer, now) = (
            operator.proof.clone(),
            operator.app.sealer.clone(),
            operator.now,
        );
        let proposal = Proposal {
            id,
            codes,
            grounds,
            with_resting: fields.has("with_resting"),
        };
        let deed = move |tx: &mut Tx| decisions::propose_lot(tx, &sealer, &by, &proposal, now);
        match operator.app.db.write(deed).await {
            Ok(()) => return Ok(operator.go_to(paths::OPERATOR_LOTS)),
            Err(LotError::Unknown { code }) => {
                let args = [("code", code.to_string().into())];
                form.refuse("codes", operator.say("lots-unknown", &args));
            }
            Err(LotError::Db(error)) => return Err(error.into()),
            Err(_) => form.refuse("codes", size_problem(&operator)),
        }
    }
    let forms = ("", (form, None));
    draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, forms).await
}

fn size_problem(operator: &Operator) -> String {
    let most = i64::try_from(MOST_IN_LOT).unwrap_or(i64::MAX);
    operator.say("lots-size", &[("most", most.into())])
}

/// The numbers, one on a line; `None` with the form refused.
fn codes(operator: &Operator, text: &str, form: &mut Form) -> Option<Vec<VerificationCode>> {
    let lines: Vec<&str> = text.split_whitespace().collect();
    if lines.is_empty() || lines.len() > MOST_IN_LOT {
        form.refuse("codes", size_problem(operator));
        return None;
    }
    let mut codes = Vec::new();
    for line in lines {
        match VerificationCode::parse(line) {
            Ok(code) => codes.push(code),
            Err(_) => {
                let args = [("code", line.to_owned().into())];
                form.refuse("codes", operator.say("lots-unknown", &args));
                return None;
            }
        }
    }
    Some(codes)
}

/// POST `/operator/lots/{id}`: the second person confirms, or anybody withdraws.
async fn decide(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = LotId::parse(&id).ok_or(Refusal::NotFound)?;
    let confirms = match fields.text("decision") {
        "confirm" => true,
        "withdraw" => false,
        _ => return Err(Refusal::Malformed),
    };
    let why = match TypedReason::read(&operator, fields.text("why")) {
        Ok(why) => why,
        Err(_) if confirms => Note::none(),
        Err(wrong) => {
            let forms = ("", (Form::blank(&FIELDS), Some((id, wrong))));
            return draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, forms).await;
        }
    };
    let (by, sealer, now) = (
        operator.proof.clone(),
        operator.app.sealer.clone(),
        operator.now,
    );
    let (chance, tells) = (operator.app.chance(), fields.has("tells"));
    let deed = move |tx: &mut Tx| match confirms {
        true => decisions::confirm_lot(tx, &sealer, &by, (id, tells, chance), now).map(drop),
        false => decisions::withdraw_lot(tx, &by, (id, &why), now),
    };
    let done = match operator.app.db.write(deed).await {
        Ok(()) if confirms && tells => format!("?done=confirmed&lot={id}"),
        Ok(()) if confirms => format!("?done=untold&lot={id}"),
        Ok(()) => "?done=withdrawn".to_owned(),
        Err(LotError::SamePerson) => "?done=same".to_owned(),
        // Somebody was quicker.
        Err(LotError::Decided | LotError::Size | LotError::Unknown { .. }) => String::new(),
        Err(LotError::NoLot) => return Err(Refusal::NotFound),
        Err(error @ LotError::NoReason) => return Err(Refusal::fault(&error)),
        Err(LotError::Db(error)) => return Err(error.into()),
    };
    operator.app.work.notify_one();
    Ok(operator.go_to(&format!("{}{done}", paths::OPERATOR_LOTS)))
}
