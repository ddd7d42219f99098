//! `/operator/stops`: operators stop the issuing of certificates, and lift the stop.

use super::{SECTION, TypedReason};
use crate::accounts;
use crate::base::{AccountId, IssueStopId, PartnerId, Timestamp};
use crate::certificates::{self, BlockError, IssueStop};
use crate::db::{Conn, Error, Tx};
use crate::partners::{self, Partner};
use crate::web::form::Form;
use crate::web::words::Said;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;

const FIELDS: [&str; 2] = ["partner", "reason"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_STOPS, web::get().to(show))
        .route(paths::OPERATOR_STOPS, web::post().to(stop))
        .route("/operator/stops/{id}/lift", web::post().to(lift));
}

/// The form, and every stop there was.
#[derive(Debug, Serialize)]
pub struct StopsPage {
    pub form: Form,
    /// The id of the stop to be: sent twice, it stops once.
    pub id: String,
    pub partners: Vec<PartnerChoice>,
    pub stops: Vec<StopLine>,
}

/// A partner on offer.
#[derive(Debug, Serialize)]
pub struct PartnerChoice {
    pub id: String,
    pub name: Said,
    pub is_chosen: bool,
}

/// One stop.
#[derive(Debug, Serialize)]
pub struct StopLine {
    pub is_everywhere: bool,
    pub partner: Said,
    pub reason: String,
    pub by: String,
    pub since: String,
    /// Empty while it is in force.
    pub lifted: String,
    pub lifted_by: String,
    /// Why it was lifted; empty in what was lifted before reasons were asked for.
    pub lift_reason: String,
    pub action: String,
    /// The reason for lifting it, when it was not taken.
    pub lifting: TypedReason,
}

impl Page for StopsPage {
    const TEMPLATE: &'static str = "operator/stops";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let choice = |is_chosen| PartnerChoice {
            id: "1".to_owned(),
            name: Said::sample("Harbour Institute of Public Law", is_chosen),
            is_chosen,
        };
        let line = |is_everywhere, lifted: &str| StopLine {
            is_everywhere,
            partner: Said::sample("Harbour Institute of Public Law", true),
            reason: "A key is missing.".to_owned(),
            by: "Olu Harbour".to_owned(),
            since: "24 November 2026, 10:00 UTC".to_owned(),
            lifted: lifted.to_owned(),
            lifted_by: "Pia Harbour".to_owned(),
            lift_reason: if is_everywhere { "" } else { "It was found." }.to_owned(),
            lifting: TypedReason::sample(lifted.is_empty()),
            action: "/operator/stops/1/lift".to_owned(),
        };
        let page = |form, stops| Self {
            form,
            id: "1".to_owned(),
            partners: [false, true].map(choice).into(),
            stops,
        };
        let lifted = "25 November 2026, 10:00 UTC";
        vec![
            page(blank, Vec::new()),
            page(
                refused,
                vec![line(true, ""), line(true, lifted), line(false, lifted)],
            ),
        ]
    }
}

/// GET `/operator/stops`.
async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    draw(&operator, StatusCode::OK, (Form::blank(&FIELDS), None)).await
}

/// Which stop was not lifted, and what was typed.
type NotLifted = (IssueStopId, TypedReason);

async fn draw(
    operator: &Operator,
    status: StatusCode,
    (form, not_lifted): (Form, Option<NotLifted>),
) -> Result<HttpResponse, Refusal> {
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let stops = certificates::issue_stops(conn)?;
        let mut ids: Vec<AccountId> = stops.iter().map(|stop| stop.stopped_by).collect();
        ids.extend(
            stops
                .iter()
                .filter_map(|stop| stop.lifted.as_ref())
                .map(|end| end.by),
        );
        let people = accounts::find_all(conn, &ids)?.into_iter();
        let names = people.map(|one| (one.id, one.name.to_string())).collect();
        Ok((stops, names, partners::all(conn)?))
    };
    let (stops, names, partners) = operator.app.db.read_slowly(read).await?;
    let choice = |partner: &Partner| PartnerChoice {
        id: partner.id.to_string(),
        name: name(operator, partner),
        is_chosen: form.value("partner") == partner.id.to_string(),
    };
    let page = StopsPage {
        id: IssueStopId::new().to_string(),
        partners: partners.iter().map(choice).collect(),
        stops: stops
            .iter()
            .map(|stop| {
                let typed = not_lifted.as_ref().filter(|(id, _)| *id == stop.id);
                let lifting = typed.map(|(_, typed)| typed.clone()).unwrap_or_default();
                line(operator, (stop, lifting), (&names, &partners))
            })
            .collect(),
        form,
    };
    operator.page_with(status, SECTION, &page)
}

fn name(operator: &Operator, partner: &Partner) -> Said {
    let name = partner.profile.name_in(operator.language);
    Said::new(name, operator.language)
}

fn line(
    operator: &Operator,
    (stop, lifting): (&IssueStop, TypedReason),
    (names, partners): (&BTreeMap<AccountId, String>, &[Partner]),
) -> StopLine {
    let moment = |at: Timestamp| operator.app.texts.moment(operator.language, at);
    let by = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
    let end = stop.lifted.as_ref();
    let partner = partners.iter().find(|one| Some(one.id) == stop.partner);
    let nobody = || Said::new((operator.language, ""), operator.language);
    StopLine {
        is_everywhere: stop.partner.is_none(),
        partner: partner.map_or_else(nobody, |partner| name(operator, partner)),
        reason: stop.reason.clone(),
        by: by(stop.stopped_by),
        since: moment(stop.stopped_at),
        lifted: end.map(|end| moment(end.at)).unwrap_or_default(),
        lifted_by: end.map(|end| by(end.by)).unwrap_or_default(),
        lift_reason: end.map(|end| end.reason.clone()).unwrap_or_default(),
        lifting,
        action: format!("{}/{}/lift", paths::OPERATOR_STOPS, stop.id),
    }
}

/// POST `/operator/stops`.
async fn stop(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let id = IssueStopId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let partner = match fields.text("partner") {
        "" => None,
        text => Some(PartnerId::parse(text).ok_or(Refusal::Malformed)?),
    };
    let reason = match TypedReason::read(&operator, fields.text("reason")) {
        Ok(reason) => reason,
        Err(wrong) => {
            form.refuse("reason", wrong.problem);
            return draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, (form, None)).await;
        }
    };
    let (by, now) = (operator.proof.clone(), operator.now);
    let deed = move |tx: &mut Tx| -> Result<bool, BlockError> {
        if let Some(partner) = partner
            && partners::find(tx, partner)?.is_none()
        {
            return Ok(false);
        }
        certificates::stop_issue(tx, &by, (id, partner), &reason, now).map(|()| true)
    };
    let problem = match operator.app.db.write(deed).await {
        Ok(true) => return Ok(operator.go_to(paths::OPERATOR_STOPS)),
        Ok(false) | Err(BlockError::NotEnrolled) => return Err(Refusal::NotFound),
        Err(BlockError::Db(error)) => return Err(error.into()),
        Err(BlockError::NoReason) => ("reason", "awards-reason-needed"),
        Err(BlockError::Already) => ("partner", "stops-already"),
    };
    form.refuse(problem.0, operator.say(problem.1, &[]));
    draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, (form, None)).await
}

/// POST `/operator/stops/{id}/lift`, with a reason.
async fn lift(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = IssueStopId::parse(&id).ok_or(Refusal::NotFound)?;
    let reason = match TypedReason::read(&operator, fields.text("why")) {
        Ok(reason) => reason,
        Err(wrong) => {
            let forms = (Form::blank(&FIELDS), Some((id, wrong)));
            return draw(&operator, StatusCode::UNPROCESSABLE_ENTITY, forms).await;
        }
    };
    let (by, now) = (operator.proof.clone(), operator.now);
    let deed = move |tx: &mut Tx| certificates::lift_stop(tx, &by, id, &reason, now);
    match operator.app.db.write(deed).await {
        Ok(()) => {}
        Err(BlockError::Db(error)) => return Err(error.into()),
        Err(error) => return Err(Refusal::fault(&error)),
    }
    operator.app.ask_for_awards();
    Ok(operator.go_to(paths::OPERATOR_STOPS))
}
