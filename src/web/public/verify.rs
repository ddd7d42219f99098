//! A stranger checks a certificate: the form, the answer, and its twin for machines.

use super::verify_json;
use crate::admission::{Limit, network};
use crate::app::App;
use crate::base::VerificationCode;
use crate::base::code::CodeError;
use crate::certificates::{self, Face};

use crate::verification::{self, Verdict};
use crate::web::facts::{self, Fact, Plan};
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpResponse, http::header::HeaderValue};
use serde::Serialize;

/// A revocation shows within five seconds wherever an answer was kept.
const KEPT: &str = "private, max-age=5";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::VERIFY, web::get().to(form))
        .route("/v/{code}.json", web::get().to(verify_json::show))
        .route("/v/{code}", web::get().to(show))
        // QR codes carry the address in capitals, because that makes them coarser to print.
        .route("/V/{code}", web::get().to(show));
}

/// The form, and what is wrong with what was typed.
#[derive(Debug, Serialize)]
pub struct VerifyPage {
    pub typing: Typing,
}

/// What was typed into the form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Typing {
    pub typed: String,
    /// `verify-problem-…`; empty if nothing is wrong.
    pub problem_key: &'static str,
    /// The facts of the problem: which group, which sign, how many signs.
    pub group: usize,
    pub sign: String,
    pub signs: usize,
}

/// The answer to a code.
#[derive(Debug, Serialize)]
pub struct VerdictPage {
    /// `valid`, `revoked`, `replaced`, `expired`, `altered` or `unknown`.
    pub state: &'static str,
    /// `verdict-STATE-title`, `-text` and `-tag`.
    pub title_key: String,
    pub text_key: String,
    pub tag_key: String,
    /// In groups; as typed when it is unknown.
    pub code: String,
    /// Day and time of the look-up.
    pub checked: String,
    pub facts: Vec<Fact>,
    pub plan: Option<Plan>,
    /// Whether the reader is asked to compare the paper; not when it no longer counts anyway.
    pub compares: bool,
    pub awarded: String,
    /// The day of the revocation, replacement or expiry.
    pub ended: String,
    /// `reason-…`; empty unless revoked.
    pub reason_key: String,
    pub demonstration: bool,
    pub course_href: String,
    pub json_href: String,
    /// The address that a genuine answer has, to be typed by hand.
    pub host: String,
    pub typing: Typing,
}

impl Page for VerifyPage {
    const TEMPLATE: &'static str = "public/verify";

    fn samples() -> Vec<Self> {
        ["", "7Q4K2", "7Q4K2-9XMPB-2O5RT", "22222-22222-22223"]
            .map(|typed| Self {
                typing: Typing::of(typed),
            })
            .into()
    }
}

impl Page for VerdictPage {
    const TEMPLATE: &'static str = "public/verdict";

    fn samples() -> Vec<Self> {
        super::verify_samples::verdicts()
    }
}

impl Typing {
    /// Judges what was typed; an empty field is no problem yet.
    pub fn of(typed: &str) -> Self {
        let shown = typed.chars().take(64).collect();
        let blank = Self {
            typed: shown,
            ..Self::default()
        };
        match VerificationCode::parse(typed) {
            _ if typed.trim().is_empty() => blank,
            Ok(_) => blank,
            Err(CodeError::Length { signs }) => Self {
                problem_key: "verify-problem-length",
                signs,
                ..blank
            },
            Err(CodeError::Sign { group, sign }) => Self {
                problem_key: "verify-problem-sign",
                group,
                sign: sign.to_string(),
                ..blank
            },
            Err(CodeError::Check) => Self {
                problem_key: "verify-problem-check",
                ..blank
            },
        }
    }
}

/// GET `/verify`: the form; with `?code=` on to the answer, or what was mistyped.
async fn form(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let typed = visitor.query("code");
    if let Ok(code) = VerificationCode::parse(&typed) {
        return Ok(visitor.go_to(&paths::verification(&code)));
    }
    let page = VerifyPage {
        typing: Typing::of(&typed),
    };
    let status = match page.typing.problem_key {
        "" => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    visitor.page_with(status, "verify", &page)
}

/// GET `/v/{code}`.
async fn show(visitor: Visitor, code: Path<String>) -> Result<HttpResponse, Refusal> {
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
    let page = VerdictPage::of(&visitor, &verdict, code);
    let mut response = visitor.page_with(status, "verify", &page)?;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    Ok(response)
}

/// Counts a look-up against the address it comes from.
pub(super) fn admit(visitor: &Visitor) -> Result<(), Refusal> {
    visitor
        .app
        .limits
        .count(
            Limit::VERIFICATION,
            &network(&visitor.address()),
            visitor.now,
        )
        .map_err(|error| Refusal::TooMany {
            seconds: error.seconds,
        })
}

/// Looks up; what was altered is noted in the journal, once a day.
pub(super) async fn judge(
    app: &Data<App>,
    code: &VerificationCode,
    visitor: &Visitor,
) -> Result<Verdict, Refusal> {
    let (sealer, code, now) = (app.sealer.clone(), code.clone(), visitor.now);
    let verdict = app
        .db
        .read(move |conn| verification::look_up(conn, &sealer, &code, now))
        .await?;
    if let Verdict::Altered(altered) = verdict {
        tracing::error!(certificate = %altered.id, "a certificate is not as it was sealed");
        app.db
            .write(move |tx| certificates::note_altered(tx, altered, now))
            .await?;
    }
    Ok(verdict)
}

impl VerdictPage {
    fn of(visitor: &Visitor, verdict: &Verdict, code: String) -> Self {
        let app = &visitor.app;
        let date = |date| app.texts.date(visitor.language, date);
        let mut page = Self {
            state: verdict.word(),
            title_key: format!("verdict-{}-title", verdict.word()),
            text_key: format!("verdict-{}-text", verdict.word()),
            tag_key: format!("verdict-{}-tag", verdict.word()),
            checked: app.texts.moment(visitor.language, visitor.now),
            facts: Vec::new(),
            plan: None,
            compares: matches!(
                verdict,
                Verdict::Valid(_) | Verdict::Replaced { .. } | Verdict::Expired { .. }
            ),
            awarded: String::new(),
            ended: String::new(),
            reason_key: String::new(),
            demonstration: false,
            course_href: String::new(),
            json_href: String::new(),
            host: host(app),
            typing: Typing::of(&code),
            code,
        };
        match verdict {
            Verdict::Revoked { on, reason, .. } => {
                page.ended = date(*on);
                page.reason_key = format!("reason-{}", reason.word());
            }
            Verdict::Replaced { on, .. } | Verdict::Expired { on, .. } => page.ended = date(*on),
            Verdict::Valid(_) | Verdict::Altered(_) | Verdict::Unknown => {}
        }
        if let Some(record) = verdict.record() {
            page.awarded = date(record.face.awarded_on());
            page.show(&record.face, app);
        }
        page
    }

    fn show(&mut self, face: &Face, app: &App) {
        self.facts = facts::facts(face, &app.texts);
        self.plan = Some(facts::plan(face, &self.facts));
        self.demonstration = face.demonstration;
        self.course_href = paths::course(&face.course.partner, &face.course.slug);
        self.json_href = format!("{}.json", paths::verification(&face.code));
    }
}

/// `learn.example/v/`, as a person types it.
fn host(app: &App) -> String {
    let base = &app.config.base_url;
    let host = base
        .split_once("://")
        .map_or(base.as_str(), |(_, host)| host);
    format!("{host}/v/")
}
