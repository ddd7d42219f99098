//! The answer to a code for machines (docs/verification-api.md): the same facts, no more.

use super::verify::{Asked, ask, status};
use crate::base::{Date, PerLanguage};
use crate::certificates::{self, Cause, Face, Step};
use crate::verification::{NameAnswer, Record};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Bytes, Path};
use serde::{Deserialize, Serialize};

/// Raised when a field changes its meaning or goes; a new field does not raise it.
const FORMAT: u32 = 2;

#[derive(Serialize)]
struct Answer<'a> {
    format: u32,
    code: String,
    /// What was asked for, when a look-alike in it was replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_from: Option<&'a str>,
    state: &'static str,
    /// RFC 3339, UTC.
    checked_at: String,
    /// The day of the revocation, replacement, hold or expiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    /// Why another certificate took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    /// The number of that one, and of the one whose place it took itself, where whoever asks is
    /// shown it.
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predecessor: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<Happened>,
    /// `match`, `differs` or `too-many-tries`, if a name was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    /// The day on which the holder's name was taken out of the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate: Option<Facts<'a>>,
}

/// Something that happened to a certificate.
#[derive(Serialize)]
pub(super) struct Happened {
    on: Date,
    what: &'static str,
    /// Why, where another took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
}

impl Happened {
    /// Everything, oldest first.
    pub(super) fn all(history: &[(Date, Step)]) -> Vec<Self> {
        let happened = |(on, step): &(Date, Step)| Self {
            on: *on,
            what: step.word(),
            cause: step.cause().map(Cause::word),
        };
        history.iter().map(happened).collect()
    }
}

#[derive(Serialize)]
struct Facts<'a> {
    language: &'static str,
    /// Whether every line is here; else the name was not given or does not match.
    is_whole: bool,
    name: Option<&'a str>,
    /// `M*** C***`, where the name is not shown.
    name_hint: Option<&'a str>,
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
    /// Of a programme: the certificates that it rests on; none where not every line is here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part<'a>>,
    /// Whether one of them no longer counts, however much is shown.
    has_lost_part: bool,
}

#[derive(Serialize)]
struct Part<'a> {
    course: &'a str,
    title: &'a PerLanguage<String>,
    code: String,
    awarded_on: Date,
    /// What it, or what stands in its place, is worth now: the word of a state.
    state: &'static str,
    url: String,
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
    /// The id of the issuer for whom they sign.
    issuer: Option<&'a str>,
}

/// The most a question may send: a name.
const LONGEST: usize = 8 * 1024;

/// GET `/v/{code}.json`.
pub(super) async fn show(visitor: Visitor, code: Path<String>) -> Result<HttpResponse, Refusal> {
    let asked = ask(&visitor, &code, None).await?;
    // A holder signed in sees more than others, so their answer is nobody else's.
    let kept = match visitor.session {
        Some(_) => "no-store",
        None => "public, max-age=5",
    };
    send(&visitor, &asked, kept)
}

/// POST `/v/{code}.json`: the same with the name on the paper, as `name=…` or `{"name": "…"}`. It
/// changes nothing and may come from anywhere.
pub(super) async fn compare(
    visitor: Visitor,
    code: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, Refusal> {
    let name = name(&visitor, &body)?;
    let asked = ask(&visitor, &code, Some(&name)).await?;
    send(&visitor, &asked, "no-store")
}

fn name(visitor: &Visitor, body: &[u8]) -> Result<String, Refusal> {
    #[derive(Deserialize)]
    struct Sent {
        name: String,
    }
    if body.len() > LONGEST {
        return Err(Refusal::TooLarge);
    }
    let kind = visitor.request().headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("application/json") {
        let sent: Result<Sent, _> = serde_json::from_slice(body);
        return sent.map(|sent| sent.name).map_err(|_| Refusal::Malformed);
    }
    let mut fields = form_urlencoded::parse(body);
    let name = fields.find(|(name, _)| name == "name");
    name.map(|(_, name)| name.into_owned())
        .ok_or(Refusal::Malformed)
}

fn send(visitor: &Visitor, asked: &Asked, kept: &'static str) -> Result<HttpResponse, Refusal> {
    let answer = answer(visitor, asked);
    let body = serde_json::to_string(&answer).map_err(|error| Refusal::fault(&error))?;
    Ok(HttpResponse::build(status(&asked.answer.verdict))
        .content_type("application/json; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, kept))
        .insert_header((header::VARY, "Cookie"))
        .insert_header(("x-robots-tag", "noindex"))
        .body(body))
}

fn answer<'a>(visitor: &Visitor, asked: &'a Asked) -> Answer<'a> {
    let verdict = &asked.answer.verdict;
    let record = verdict.record();
    let predecessor = record.and_then(|record| record.predecessor.as_ref());
    let address = |path: &str| visitor.app.address(path);
    Answer {
        format: FORMAT,
        code: asked.code.clone(),
        read_from: Some(asked.mended_from.as_str()).filter(|typed| !typed.is_empty()),
        state: verdict.word(),
        checked_at: visitor.now.to_string(),
        since: verdict.since(),
        reason: verdict.reason(),
        cause: verdict.cause().map(Cause::word),
        successor: verdict.successor().map(ToString::to_string),
        predecessor: predecessor.map(ToString::to_string),
        history: record.map_or_else(Vec::new, |record| Happened::all(&record.history)),
        name: match (asked.answer.name, asked.wait) {
            (_, Some(_)) if record.is_some() => Some("too-many-tries"),
            (Some(NameAnswer::Match), _) => Some("match"),
            (Some(NameAnswer::Differs), _) => Some("differs"),
            (None, _) => None,
        },
        erased_on: record.and_then(Record::erased_on),
        certificate: record.map(|record| facts(record, address)),
    }
}

fn facts(record: &Record, address: impl Fn(&str) -> String) -> Facts<'_> {
    let face = &record.face;
    let name =
        |is_shown: bool| Some(face.name.as_str()).filter(|name| is_shown && !name.is_empty());
    Facts {
        language: face.language.tag(),
        is_whole: record.is_whole,
        name: name(record.is_whole),
        name_hint: name(!record.is_whole),
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
        signatories: face
            .signatories
            .iter()
            .map(|one| signatory(face, one))
            .collect(),
        demonstration: face.demonstration,
        identity_checked: false,
        awarded_on: face.awarded_on(),
        reissued_on: face.reissued_at.map(|at| at.date()),
        valid_until: face.valid_until,
        parts: record.parts.iter().map(|now| part(now, &address)).collect(),
        has_lost_part: record.has_lost_part,
    }
}

fn part<'a>(now: &'a certificates::PartNow, address: impl Fn(&str) -> String) -> Part<'a> {
    Part {
        course: now.part.course.as_str(),
        title: &now.part.title,
        code: now.part.code.to_string(),
        awarded_on: now.part.awarded_on,
        state: now.word(),
        url: address(&paths::verification(&now.part.code)),
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

fn signatory<'a>(face: &'a Face, signatory: &'a certificates::Signatory) -> Signatory<'a> {
    Signatory {
        name: &signatory.name,
        office: &signatory.office,
        issuer: face.issuer_of(signatory).map(|one| one.key.as_str()),
    }
}
