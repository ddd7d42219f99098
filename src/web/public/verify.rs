//! A stranger checks a certificate: the form, the answer, the name on the paper, a holder's link.

use super::machine::preflight;
use super::transcript_page;
use super::verdict_page::VerdictPage;
use super::verify_json;
use crate::admission::{Limit, network};
use crate::app::App;
use crate::base::code::CodeError;
use crate::base::{Reading, Timestamp, Token, VerificationCode};
use crate::certificates::{self, Altered};
use crate::verification::{self, Answer, NameAnswer, Question, Verdict, Viewer};
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::web::{self, Data, Path, ServiceConfig};
use serde::Serialize;

/// A revocation shows within five seconds wherever an answer was kept.
const KEPT: &str = "private, max-age=5";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::VERIFY, web::get().to(form))
        .route("/v/{code}.json", web::get().to(verify_json::show))
        .route("/v/{code}.json", web::post().to(verify_json::compare))
        .route("/v/{code}.json", web::method(Method::OPTIONS).to(preflight))
        .route("/v/{code}", web::get().to(show))
        .route("/v/{code}", web::post().to(compare))
        // QR codes carry the address in capitals, because that makes them coarser to print.
        .route("/V/{code}", web::get().to(show))
        .route("/s/{token}", web::get().to(show_shared));
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

impl Page for VerifyPage {
    const TEMPLATE: &'static str = "public/verify";

    fn samples() -> Vec<Self> {
        ["", "7Q4K2", "7Q4K2-9XMPB-2Ñ5RT", "22222-22222-22223"]
            .map(|typed| Self {
                typing: Typing::of(typed),
            })
            .into()
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
        match VerificationCode::read(typed) {
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

/// GET `/verify`: the form; with `?code=` on to the answer, or what was mistyped. Nothing is looked
/// up here.
async fn form(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let typed = visitor.query("code");
    match VerificationCode::read(&typed) {
        Ok(reading) if reading.is_mended => {
            return Ok(visitor.go_to(&paths::typed_verification(&typed)));
        }
        Ok(reading) => return Ok(visitor.go_to(&paths::verification(&reading.code))),
        Err(_) => {}
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
async fn show(visitor: Visitor, typed: Path<String>) -> Result<HttpResponse, Refusal> {
    let asked = ask(&visitor, &typed, None).await?;
    answer(&visitor, &asked, None).await
}

/// POST `/v/{code}`: the name that stands on the paper. It travels in the form alone, so that it
/// reaches no address, no history and no log.
async fn compare(
    visitor: Visitor,
    typed: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let name = Some(fields.text("name"));
    let asked = ask(&visitor, &typed, name).await?;
    let mut response = answer(&visitor, &asked, name).await?;
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, never);
    Ok(response)
}

/// GET `/s/{token}`: the certificate behind a holder's link.
async fn show_shared(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    count_network(&visitor)?;
    let verdict = match Token::parse(&token) {
        None => Verdict::Unknown,
        Some(token) => {
            let (sealer, hash, now) = (visitor.app.sealer.clone(), token.hash(), visitor.now);
            visitor
                .app
                .db
                .read(move |conn| verification::look_up_by_link(conn, &sealer, hash, now))
                .await?
        }
    };
    if let Verdict::Altered(altered) = verdict {
        note(&visitor.app, altered, visitor.now);
    }
    let page = VerdictPage::shared(&visitor, &verdict);
    visitor.page_with(status(&verdict), "verify", &page)
}

/// One question with its answer.
pub(super) struct Asked {
    /// In groups; as typed when it can be no code.
    pub(super) code: String,
    /// As typed, when a look-alike was replaced; else empty.
    pub(super) mended_from: String,
    pub(super) answer: Answer,
    /// Whether a name was sent.
    pub(super) has_name: bool,
    /// Seconds until another name may be tried; none: it was compared.
    pub(super) wait: Option<u32>,
}

impl Asked {
    /// The answer of a number that does not exist.
    fn unknown(code: String, mended_from: String, has_name: bool) -> Self {
        Self {
            code,
            mended_from,
            answer: Answer {
                verdict: Verdict::Unknown,
                name: None,
            },
            has_name,
            wait: None,
        }
    }
}

/// Answers a typed code. A code of the wrong shape is answered without a look-up, in the words of
/// one that does not exist; so is the number of samples, before anything is counted: it is
/// nobody's, and everybody has it.
pub(super) async fn ask(
    visitor: &Visitor,
    typed: &str,
    name: Option<&str>,
) -> Result<Asked, Refusal> {
    let shown: String = typed.chars().take(64).collect();
    let read = VerificationCode::read(typed);
    if !matches!(&read, Ok(reading) if reading.code.is_sample()) {
        count_network(visitor)?;
    }
    let Ok(Reading { code, is_mended }) = read else {
        return Ok(Asked::unknown(shown, String::new(), name.is_some()));
    };
    let mended_from = if is_mended { shown } else { String::new() };
    if code.is_sample() {
        return Ok(Asked::unknown(
            code.to_string(),
            mended_from,
            name.is_some(),
        ));
    }
    let limits = &visitor.app.limits;
    limits.count(Limit::VERIFICATION_PREFIX, code.prefix(), visitor.now)?;
    let tried = name.map(|_| limits.count(Limit::CERTIFICATE_NAME, code.as_str(), visitor.now));
    let wait = tried.and_then(|tried| tried.err()).map(|many| many.seconds);
    let compared = name.filter(|_| wait.is_none()).map(str::to_owned);
    let answer = look_up(visitor, &code, compared).await?;
    if answer.verdict.record().is_some() {
        // A number that many hold in their hands is no guess.
        limits.give_back(Limit::VERIFICATION_PREFIX, code.prefix());
    }
    if answer.name == Some(NameAnswer::Match) {
        limits.give_back(Limit::CERTIFICATE_NAME, code.as_str());
    }
    Ok(Asked {
        code: code.to_string(),
        mended_from,
        answer,
        has_name: name.is_some(),
        wait,
    })
}

async fn look_up(
    visitor: &Visitor,
    code: &VerificationCode,
    name: Option<String>,
) -> Result<Answer, Refusal> {
    let (app, code, now) = (&visitor.app, code.clone(), visitor.now);
    let (sealer, viewer) = (app.sealer.clone(), viewer(visitor));
    let answer = app
        .db
        .read(move |conn| {
            let question = Question {
                code: &code,
                name: name.as_deref(),
                viewer,
            };
            verification::look_up(conn, &sealer, question, now)
        })
        .await?;
    if let Verdict::Altered(altered) = answer.verdict {
        note(app, altered, now);
    }
    Ok(answer)
}

/// Who asks.
pub(super) fn viewer(visitor: &Visitor) -> Viewer {
    match &visitor.session {
        None => Viewer::Stranger,
        Some(session) if session.is_operator => Viewer::Operator,
        Some(session) => Viewer::Account(session.signed_in.account.id),
    }
}

/// Counts a look-up against the network it comes from.
pub(super) fn count_network(visitor: &Visitor) -> Result<(), Refusal> {
    let network = network(&visitor.address());
    let limits = &visitor.app.limits;
    Ok(limits.count(Limit::VERIFICATION, &network, visitor.now)?)
}

/// Notes in the journal that a certificate is not as it was sealed; once an hour, and without the
/// answer waiting for it, because the database may not take writes at the moment.
pub(super) fn note(app: &Data<App>, altered: Altered, now: Timestamp) {
    let key = altered.id.to_string();
    if app.limits.count(Limit::ALTERED, &key, now).is_err() {
        return;
    }
    tracing::error!(certificate = %altered.id, "a certificate is not as it was sealed");
    let app = app.clone();
    actix_web::rt::spawn(async move {
        let noted = app
            .db
            .write(move |tx| certificates::note_altered(tx, altered, now))
            .await;
        if let Err(error) = noted {
            tracing::error!(certificate = %altered.id, %error, "and that could not be noted");
        }
    });
}

pub(super) fn status(verdict: &Verdict) -> StatusCode {
    match verdict {
        Verdict::Unknown => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    }
}

/// The page of a certificate, or of a transcript where the number is one's.
async fn answer(
    visitor: &Visitor,
    asked: &Asked,
    name: Option<&str>,
) -> Result<HttpResponse, Refusal> {
    let mut response = match transcript_page::instead(visitor, asked, name).await? {
        Some(page) => visitor.page("verify", &page)?,
        None => {
            let page = VerdictPage::of(visitor, asked);
            visitor.page_with(status(&asked.answer.verdict), "verify", &page)?
        }
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    Ok(response)
}
