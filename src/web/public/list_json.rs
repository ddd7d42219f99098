//! POST `/v/bulk.json`: a list for programs (docs/verification-api.md), with a key or, within
//! narrower limits, without.

use super::list::all;
use super::list_check::{
    self, Checked, ListRefusal, MOST_LINES, MOST_LINES_WITHOUT_KEY, STATES, admit,
};
use super::verify_json::Happened;
use crate::base::Date;
use crate::certificates;
use crate::verification::{self, List, ListError};
use crate::web::{Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::Bytes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Raised when a field changes its meaning or goes; a new field does not raise it.
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct Sent {
    certificates: Vec<SentLine>,
}

#[derive(Deserialize)]
struct SentLine {
    code: String,
    #[serde(default)]
    name: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    format: u32,
    /// RFC 3339, UTC.
    checked_at: String,
    /// SHA-256 of the list as it was read.
    list_digest: String,
    counts: BTreeMap<&'static str, usize>,
    certificates: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    line: usize,
    code: &'a str,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predecessor: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    history: Vec<Happened>,
    /// `match`, `differs` or `too-many-tries`, if a name was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    course: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    awarded_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Date>,
    /// The day on which the holder's name was taken out of the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased_on: Option<Date>,
}

/// Answers a list. It changes nothing and may come from anywhere.
pub(super) async fn answer(visitor: Visitor, body: Bytes) -> Result<HttpResponse, Refusal> {
    let key = match list_check::key(&visitor, &secret(&visitor)).await {
        Ok(key) => key,
        Err(ListRefusal::UnknownKey) => {
            return Ok(refused(StatusCode::UNAUTHORIZED, "unknown-key"));
        }
        Err(ListRefusal::Other(refusal)) => return Err(refusal),
    };
    let most = match key {
        Some(_) => MOST_LINES,
        None => MOST_LINES_WITHOUT_KEY,
    };
    let list = match read(&visitor, &body, most)? {
        Ok(list) => list,
        Err(ListError::Empty) => {
            return Ok(refused(StatusCode::UNPROCESSABLE_ENTITY, "empty-list"));
        }
        Err(ListError::TooLong { .. }) => {
            return Ok(refused(StatusCode::PAYLOAD_TOO_LARGE, "list-too-long"));
        }
    };
    let _place = admit(&visitor, key.as_ref())?;
    let checked = all(&visitor.app, &list, visitor.now).await?;
    let of_state = |state: &str| checked.iter().filter(|line| line.state == state).count();
    let answer = Answer {
        format: FORMAT,
        checked_at: visitor.now.to_string(),
        list_digest: list.digest.to_string(),
        counts: STATES.map(|state| (state, of_state(state))).into(),
        certificates: checked.iter().map(line).collect(),
    };
    let body = serde_json::to_string(&answer).map_err(|error| Refusal::fault(&error))?;
    Ok(json(StatusCode::OK, body))
}

/// `Authorization: Bearer KEY`.
fn secret(visitor: &Visitor) -> String {
    let sent = visitor.request().headers().get(header::AUTHORIZATION);
    let sent = sent
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let secret = sent
        .strip_prefix("Bearer ")
        .or(sent.strip_prefix("bearer "));
    secret.unwrap_or(sent).to_owned()
}

/// The list, as JSON or as a file of lines.
fn read(visitor: &Visitor, body: &[u8], most: usize) -> Result<Result<List, ListError>, Refusal> {
    let kind = visitor.request().headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/") {
        return Ok(verification::read_list(body, most));
    }
    if !kind.starts_with("application/json") {
        return Err(Refusal::Malformed);
    }
    let sent: Sent = serde_json::from_slice(body).map_err(|_| Refusal::Malformed)?;
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |line: &SentLine| {
        let quoted = words(&line.name).replace('"', "\"\"");
        format!("\"{}\"\t\"{quoted}\"\n", words(&line.code).replace('"', ""))
    };
    // With headings of its own, so that no first line is ever taken for them.
    let lines: String = sent.certificates.iter().map(line).collect();
    let list = verification::read_list(format!("code\tname\n{lines}").as_bytes(), most);
    Ok(list.map(|mut list| {
        for line in &mut list.lines {
            line.number -= 1;
        }
        list
    }))
}

fn line(checked: &Checked) -> Line<'_> {
    let face = checked.face.as_ref();
    Line {
        line: checked.line,
        code: &checked.code,
        state: checked.state,
        since: checked.since,
        reason: checked.reason,
        cause: checked.cause,
        successor: checked.successor.as_deref(),
        predecessor: checked.predecessor.as_deref(),
        history: Happened::all(&checked.history),
        name: checked.name,
        course: face.map(|face| face.course.key.as_str()),
        level: face.map(|face| certificates::level_word(face.level)),
        awarded_on: face.map(certificates::Face::awarded_on),
        valid_until: face.and_then(|face| face.valid_until),
        erased_on: checked.erased_on(),
    }
}

fn refused(status: StatusCode, word: &str) -> HttpResponse {
    json(status, format!("{{\"error\":\"{word}\"}}"))
}

fn json(status: StatusCode, body: String) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("application/json; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(body)
}
