//! The answer to a code for machines (docs/verification-api.md): the same facts, no more.

use super::verify::{admit, judge};
use crate::base::{Date, PerLanguage, VerificationCode};
use crate::certificates::{self, Face};
use crate::verification::Verdict;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::Path;
use serde::Serialize;

/// Raised when a field changes its meaning or goes; a new field does not raise it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Answer<'a> {
    format: u32,
    code: String,
    state: &'static str,
    /// RFC 3339, UTC.
    checked_at: String,
    /// The day of the revocation, replacement or expiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate: Option<Facts<'a>>,
}

#[derive(Serialize)]
struct Facts<'a> {
    language: &'static str,
    name: &'a str,
    latin_name: Option<&'a str>,
    level: &'static str,
    course: Course<'a>,
    result_percent: Option<u32>,
    issuers: Vec<Issuer<'a>>,
    signatories: Vec<Signatory<'a>>,
    demonstration: bool,
    identity_checked: bool,
    awarded_on: Date,
    reissued_on: Option<Date>,
    valid_until: Option<Date>,
}

#[derive(Serialize)]
struct Course<'a> {
    id: &'a str,
    label: &'a str,
    title: &'a PerLanguage<String>,
    url: String,
    edition: u32,
    version: &'a str,
    content_as_of: Date,
    minutes: u32,
    ects: &'a str,
}

#[derive(Serialize)]
struct Issuer<'a> {
    id: &'a str,
    name: &'a PerLanguage<String>,
    web: &'a str,
    demonstration: bool,
}

#[derive(Serialize)]
struct Signatory<'a> {
    name: &'a str,
    office: &'a PerLanguage<String>,
}

/// GET `/v/{code}.json`.
pub(super) async fn show(visitor: Visitor, code: Path<String>) -> Result<HttpResponse, Refusal> {
    admit(&visitor)?;
    let (verdict, code) = match VerificationCode::parse(&code) {
        Ok(code) => (
            judge(&visitor.app, &code, &visitor).await?,
            code.to_string(),
        ),
        Err(_) => (Verdict::Unknown, code.chars().take(64).collect()),
    };
    let status = match verdict {
        Verdict::Unknown => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    };
    let answer = answer(&visitor, &verdict, code);
    let body = serde_json::to_string(&answer).map_err(|error| Refusal::fault(&error))?;
    Ok(HttpResponse::build(status)
        .content_type("application/json; charset=utf-8")
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=5"))
        .insert_header(("x-robots-tag", "noindex"))
        .body(body))
}

fn answer<'a>(visitor: &Visitor, verdict: &'a Verdict, code: String) -> Answer<'a> {
    let (since, reason) = match verdict {
        Verdict::Revoked { on, reason, .. } => (Some(*on), Some(reason.word())),
        Verdict::Replaced { on, .. } | Verdict::Expired { on, .. } => (Some(*on), None),
        Verdict::Valid(_) | Verdict::Altered(_) | Verdict::Unknown => (None, None),
    };
    let address = |path: &str| visitor.app.address(path);
    Answer {
        format: FORMAT,
        code,
        state: verdict.word(),
        checked_at: visitor.now.to_string(),
        since,
        reason,
        certificate: verdict.record().map(|record| facts(&record.face, address)),
    }
}

fn facts(face: &Face, address: impl Fn(&str) -> String) -> Facts<'_> {
    Facts {
        language: face.language.tag(),
        name: &face.name,
        latin_name: face.latin_name.as_deref(),
        level: certificates::level_word(face.level),
        course: Course {
            id: face.course.key.as_str(),
            label: &face.course.code,
            title: &face.course.title,
            url: address(&paths::course(&face.course.partner, &face.course.slug)),
            edition: face.course.edition,
            version: &face.course.version,
            content_as_of: face.course.content_as_of,
            minutes: face.course.minutes,
            ects: &face.course.ects,
        },
        result_percent: face.result_percent,
        issuers: face.issuers.iter().map(issuer).collect(),
        signatories: face.signatories.iter().map(signatory).collect(),
        demonstration: face.demonstration,
        identity_checked: false,
        awarded_on: face.awarded_on(),
        reissued_on: face.reissued_at.map(|at| at.date()),
        valid_until: face.valid_until,
    }
}

fn issuer(issuer: &certificates::Issuer) -> Issuer<'_> {
    Issuer {
        id: issuer.key.as_str(),
        name: &issuer.name,
        web: &issuer.web,
        demonstration: issuer.demonstration,
    }
}

fn signatory(signatory: &certificates::Signatory) -> Signatory<'_> {
    Signatory {
        name: &signatory.name,
        office: &signatory.office,
    }
}
