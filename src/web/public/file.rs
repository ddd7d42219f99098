//! `/verify/file`: a file instead of a number. Read in memory, compared, forgotten.

use super::file_compare::{self, Compared};
use super::verify::count_network;
use crate::base::{Digest, VerificationCode};
use crate::certificates::{Cause, State};
use crate::evidence::{Finding, LARGEST_FILE};
use crate::web::upload::Upload;
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{self, PayloadConfig, ServiceConfig};
use serde::Serialize;

/// Beside the file: names of fields, boundaries, the token.
const AROUND: usize = 16 * 1024;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource(paths::FILE)
            .app_data(PayloadConfig::new(LARGEST_FILE + AROUND))
            .route(web::get().to(ask))
            .route(web::post().to(answer)),
    )
    .route(paths::FILE_JSON, web::post().to(is_known));
}

/// The form, and what was found in a file.
#[derive(Debug, Default, Serialize)]
pub struct FilePage {
    /// The finding's word; empty: nothing was sent.
    pub finding: &'static str,
    /// `file-word-…` and `file-text-…`.
    pub title_key: String,
    pub text_key: String,
    /// The drawing beside it, and its colour; empty: the rosette of a certificate that counts.
    pub icon: &'static str,
    pub colour: &'static str,
    /// `file-kind-…`; empty if it cannot be told.
    pub kind_key: String,
    /// In groups; empty if the file names none.
    pub number: String,
    pub number_href: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
    /// The day of the revocation, replacement, hold or expiry.
    pub ended: String,
    /// `reason-…` or `hold-reason-…`; empty unless revoked or held.
    pub reason_key: String,
    /// `verdict-…-text`, why another took its place; empty unless replaced.
    pub cause_key: String,
    /// When it was checked, in words.
    pub checked: String,
    /// `file-gap-…`: what was not checked.
    pub gaps: Vec<&'static str>,
    /// What is wrong with the form; empty if nothing is.
    pub problem_key: &'static str,
}

impl Page for FilePage {
    const TEMPLATE: &'static str = "public/file";

    fn samples() -> Vec<Self> {
        let mut pages = vec![
            Self::default(),
            Self {
                problem_key: "file-missing",
                ..Self::default()
            },
        ];
        pages.extend(Finding::ALL.map(Self::sample));
        pages
    }
}

impl FilePage {
    fn of(finding: Finding) -> Self {
        let (icon, colour) = match finding {
            Finding::Unchanged => ("", ""),
            Finding::Revoked => ("revoked", "bad"),
            Finding::Replaced => ("replaced", "warn"),
            Finding::Held => ("held", "warn"),
            Finding::Expired | Finding::Ended => ("expired", "warn"),
            Finding::Withdrawn => ("revoked", "warn"),
            Finding::Altered | Finding::Untrusted | Finding::Unregistered | Finding::Foreign => {
                ("altered", "bad")
            }
            Finding::Attached
            | Finding::NotYet
            | Finding::Unsure
            | Finding::NotOurs
            | Finding::Sample
            | Finding::Unreadable
            | Finding::Erased
            | Finding::ErasedUnsigned => ("unknown", "quiet"),
        };
        Self {
            finding: finding.word(),
            title_key: format!("file-word-{}", finding.word()),
            text_key: format!("file-text-{}", finding.word()),
            icon,
            colour,
            ..Self::default()
        }
    }

    fn sample(finding: Finding) -> Self {
        let is_read = finding != Finding::Unreadable;
        let filled = |when: bool, text: &str| if when { text } else { "" }.to_owned();
        let has_ended = matches!(
            finding,
            Finding::Revoked | Finding::Replaced | Finding::Held | Finding::Expired
        );
        Self {
            kind_key: filled(is_read, "file-kind-pdf"),
            number: filled(is_read, "7Q4K2-9XMPB-2D5RT"),
            number_href: filled(is_read, "/v/7Q4K29XMPB2D5RT"),
            digest: "5c1f29d0".repeat(8),
            ended: filled(has_ended, "21 December 2026"),
            reason_key: match finding {
                Finding::Revoked => "reason-misconduct",
                Finding::Held => "hold-reason-inquiry",
                _ => "",
            }
            .to_owned(),
            cause_key: filled(finding == Finding::Replaced, Cause::Renewed.text_key()),
            checked: "23 November 2026, 14:32 UTC".to_owned(),
            gaps: match finding.is_good() {
                true => vec!["file-gap-person"],
                false => Vec::new(),
            },
            ..Self::of(finding)
        }
    }

    fn about(visitor: &Visitor, digest: Digest, compared: &Compared) -> Self {
        let (app, language) = (&visitor.app, visitor.language);
        let day = |date| app.texts.date(language, date);
        let mut page = Self::of(compared.finding);
        page.digest = digest.to_string();
        page.checked = app.texts.moment(language, visitor.now);
        page.kind_key = compared
            .kind
            .map_or_else(String::new, |kind| format!("file-kind-{kind}"));
        if let Some(number) = &compared.number {
            page.number = number.to_string();
            page.number_href = paths::verification(number);
        }
        if let Some(state) = compared.state {
            page.ended = state.since().map(day).unwrap_or_default();
            page.reason_key = state.reason_key();
            if let State::Replaced(end) = state {
                end.cause.text_key().clone_into(&mut page.cause_key);
            }
        }
        page.gaps.clone_from(&compared.gaps);
        page
    }
}

async fn ask(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    visitor.page("verify", &FilePage::default())
}

/// POST: the finding. With a number and a digest instead of a file, when the script found out that
/// they are enough.
async fn answer(visitor: Visitor, upload: Upload) -> Result<HttpResponse, Refusal> {
    let bytes = upload.bytes("file").to_vec();
    if !bytes.is_empty() {
        count_network(&visitor)?;
        let digest = Digest::of(&bytes);
        let compared = file_compare::file(&visitor, bytes).await?;
        return show(&visitor, &FilePage::about(&visitor, digest, &compared));
    }
    if let Some((number, digest)) = named(upload.text("number"), upload.text("digest")) {
        count_network(&visitor)?;
        if let Some(compared) = file_compare::digest(&visitor, &number, digest).await? {
            return show(&visitor, &FilePage::about(&visitor, digest, &compared));
        }
    }
    let page = FilePage {
        problem_key: "file-missing",
        ..FilePage::default()
    };
    visitor.page_with(StatusCode::UNPROCESSABLE_ENTITY, "verify", &page)
}

fn show(visitor: &Visitor, page: &FilePage) -> Result<HttpResponse, Refusal> {
    let mut response = visitor.page("verify", page)?;
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, never);
    Ok(response)
}

fn named(number: &str, digest: &str) -> Option<(VerificationCode, Digest)> {
    let number = VerificationCode::parse(number).ok()?;
    Some((number, Digest::parse(digest)?))
}

/// What the script is told.
#[derive(Serialize)]
struct IsKnown {
    /// Whether the digest is that of a file we issued under this number.
    known: bool,
}

/// POST `/verify/file.json`: whether the file need not be sent.
async fn is_known(visitor: Visitor, fields: Fields) -> Result<HttpResponse, Refusal> {
    count_network(&visitor)?;
    let known = match named(fields.text("number"), fields.text("digest")) {
        None => false,
        Some((number, digest)) => {
            let compared = file_compare::digest(&visitor, &number, digest).await?;
            compared.is_some()
        }
    };
    let answer = serde_json::to_string(&IsKnown { known });
    Ok(HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(answer.map_err(|error| Refusal::fault(&error))?))
}
