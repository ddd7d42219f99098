//! `/operator/reports`: what people report as forged, to be looked into and closed with a note.

use super::SECTION;
use crate::base::{Note, NoteTooLong, ReportId, VerificationCode};
use crate::checkers::{self, Report};
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_REPORTS, web::get().to(list))
        .route("/operator/reports/{id}", web::post().to(close));
}

/// Every report, open ones first.
#[derive(Debug, Serialize)]
pub struct ReportsPage {
    pub reports: Vec<ReportLine>,
    pub open: usize,
    /// Characters of a note that was too long; none: nothing was refused.
    pub note_characters: Option<usize>,
    /// That note, when its report was closed meanwhile; else it stands in its form.
    pub lost_note: String,
}

/// One report.
#[derive(Debug, Clone, Serialize)]
pub struct ReportLine {
    pub id: String,
    pub reported: String,
    /// As typed; may be empty.
    pub code: String,
    /// The search for the certificate; empty if the number can be none of ours.
    pub certificate_href: String,
    pub what: String,
    pub place: String,
    pub contact: String,
    /// The language's own name.
    pub language: &'static str,
    /// Empty while it is open.
    pub closed: String,
    pub note: String,
    /// A note that was too long, to be shortened.
    pub typed: String,
    /// Where it is closed (POST).
    pub action: String,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "operator/reports";

    fn samples() -> Vec<Self> {
        let open = || ReportLine {
            id: "1".to_owned(),
            reported: "23 November 2026, 14:32 UTC".to_owned(),
            code: "7Q4K2-9XMPB-2D5R7".to_owned(),
            certificate_href: "/operator/certificates?code=7Q4K29XMPB2D5R7".to_owned(),
            what: "The name is printed in another type than the rest.".to_owned(),
            place: "An application for a post".to_owned(),
            contact: "hr@parliament.example".to_owned(),
            language: "English",
            closed: String::new(),
            note: String::new(),
            typed: String::new(),
            action: "/operator/reports/1".to_owned(),
        };
        let bare = ReportLine {
            code: String::new(),
            certificate_href: String::new(),
            place: String::new(),
            contact: String::new(),
            closed: "24 November 2026, 09:00 UTC".to_owned(),
            note: "The holder was told.".to_owned(),
            ..open()
        };
        let page = |reports: Vec<ReportLine>, note_characters| Self {
            open: reports.len().min(1),
            reports,
            note_characters,
            lost_note: String::new(),
        };
        let typed = ReportLine {
            typed: "<The> holder was told.".to_owned(),
            ..open()
        };
        let lost = Self {
            lost_note: "<The> holder was told.".to_owned(),
            ..page(vec![bare.clone()], Some(501))
        };
        vec![
            page(Vec::new(), None),
            page(vec![open(), bare], None),
            page(vec![typed], Some(501)),
            lost,
        ]
    }
}

async fn list(operator: Operator) -> Result<HttpResponse, Refusal> {
    show(&operator, None).await
}

/// A note that is too long, and the report it was written to.
struct Refused<'a> {
    report: ReportId,
    note: &'a str,
    error: NoteTooLong,
}

async fn show(operator: &Operator, refused: Option<Refused<'_>>) -> Result<HttpResponse, Refusal> {
    let by = operator.proof.clone();
    let reports = operator
        .app
        .db
        .read_slowly(move |conn| checkers::reports(conn, &by))
        .await?;
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let lines = reports.iter().map(|report| {
        let refused = refused.as_ref().filter(|one| one.report == report.id);
        ReportLine {
            typed: refused.map_or_else(String::new, |one| one.note.to_owned()),
            ..line(operator, report)
        }
    });
    let is_here = |one: &&Refused<'_>| {
        let mut open = reports.iter().filter(|report| report.closed.is_none());
        open.any(|report| report.id == one.report)
    };
    let lost = refused.as_ref().filter(|one| !is_here(one));
    let page = ReportsPage {
        open: reports
            .iter()
            .filter(|report| report.closed.is_none())
            .count(),
        reports: lines.collect(),
        note_characters: refused.as_ref().map(|one| one.error.characters),
        lost_note: lost.map_or_else(String::new, |one| one.note.to_owned()),
    };
    operator.page_with(status, SECTION, &page)
}

fn line(operator: &Operator, report: &Report) -> ReportLine {
    let moment = |at| operator.app.texts.moment(operator.language, at);
    let said = &report.said;
    let closed = report.closed.as_ref();
    ReportLine {
        id: report.id.to_string(),
        reported: moment(report.reported_at),
        code: said.code.clone(),
        certificate_href: VerificationCode::read(&said.code)
            .map(|reading| paths::operator_find(&reading.code))
            .unwrap_or_default(),
        what: said.what.clone(),
        place: said.place.clone(),
        contact: said.contact.clone(),
        language: said.language.own_name(),
        closed: closed.map(|closed| moment(closed.at)).unwrap_or_default(),
        note: closed
            .map(|closed| closed.note.as_str().to_owned())
            .unwrap_or_default(),
        typed: String::new(),
        action: paths::close_report(report.id),
    }
}

async fn close(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = ReportId::parse(&id).ok_or(Refusal::NotFound)?;
    let note = match Note::parse(fields.text("note")) {
        Ok(note) => note,
        Err(error) => {
            let refused = Refused {
                report: id,
                note: fields.text("note"),
                error,
            };
            return show(&operator, Some(refused)).await;
        }
    };
    let (by, now) = (operator.proof.clone(), operator.now);
    operator
        .app
        .db
        .write(move |tx| checkers::close(tx, &by, (id, &note), now))
        .await?;
    Ok(operator.go_to(paths::OPERATOR_REPORTS))
}
