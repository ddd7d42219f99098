//! A holder's certificate: what it says, what it is worth, the paper, the link to pass on.

use super::downloads::Downloads;
use super::moved;
use super::own_file::own_file;
use super::rename::{self, Rename};
use super::renewal::{self, Renewal};
use super::sight::{self, Choice, Outcome, Sight};
use crate::base::{CertificateId, Language};
use crate::certificates::pdf::Paper;
use crate::certificates::{self, Certificate, Entry, Face, Kept, State};
use crate::courses::Edition;
use crate::credentials::{LinkedIn, Organisation};
use crate::db::{Conn, Error};
use crate::decisions::{self, NameRequest};
use crate::partners;
use crate::texts::Texts;
use crate::verification::Disclosure;
use crate::web::facts::{self, Fact};
use crate::web::handing_out::hand_out;
use crate::web::logged::LoggedAward;
use crate::web::moved::MovedLine;
use crate::web::papers::paper;
use crate::web::words::Said;
use crate::web::{Learner, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    super::downloads::routes(cfg);
    cfg.route("/my/certificates/{id}.pdf", web::get().to(print))
        .route("/my/certificates/{id}/record.txt", web::get().to(record))
        .route("/my/certificates/{id}", web::get().to(show));
}

/// One certificate as its holder sees it.
#[derive(Debug, Serialize)]
pub struct CertificatePage {
    pub course: Said,
    /// `valid`, `revoked`, `replaced`, `held` or `expired`.
    pub state: &'static str,
    /// `holder-STATE-text`.
    pub text_key: &'static str,
    /// The day it ended, in words; empty while it counts.
    pub ended: String,
    /// `reason-…` or `hold-reason-…`; empty unless revoked or held.
    pub reason_key: String,
    pub facts: Vec<Fact>,
    /// Empty when the paper is not printed any more.
    pub pdf_href: String,
    pub verify_url: String,
    /// None while the credential is not signed.
    pub downloads: Option<Downloads>,
    /// Whether it still is to be signed.
    pub is_unsigned: bool,
    /// Empty unless valid.
    pub linkedin_href: String,
    /// The certificate that took its place; empty if there is none.
    pub successor_href: String,
    /// The one whose place it took; empty if there was none.
    pub predecessor_href: String,
    /// The sign that no font of ours has; empty if the paper can be printed.
    pub missing_sign: String,
    /// Its entry in the transparency log; none for a moment after the log came into the house.
    pub logged: Option<LoggedAward>,
    /// What strangers see, and the holder's links.
    pub sight: Sight,
    /// How it can be renewed; none: it does not expire, or its course names no refresher.
    pub renewal: Option<Renewal>,
    /// How sources of the course changed since.
    pub moved: Vec<MovedLine>,
    /// The wish for another name.
    pub rename: Rename,
    /// Whether its holder has never said that the name is right, and can ask for another.
    pub asks_to_look: bool,
}

impl Page for CertificatePage {
    const TEMPLATE: &'static str = "learner/certificate";

    fn samples() -> Vec<Self> {
        let sample = |state: &'static str, language| {
            let face = facts::sample(language);
            let is_valid = state == "valid";
            let filled = |when: bool, text: &str| if when { text } else { "" }.to_owned();
            Self {
                course: Said::new(face.title(), Language::En),
                state,
                text_key: text_key(state),
                ended: filled(!is_valid, "21 December 2026"),
                reason_key: match state {
                    "revoked" => "reason-misconduct",
                    "held" => "hold-reason-facts",
                    _ => "",
                }
                .to_owned(),
                facts: facts::sample_facts(&face),
                pdf_href: filled(is_valid || state == "expired", "/my/certificates/1.pdf"),
                verify_url: "https://learn.example/v/7Q4K29XMPB2D5RT".to_owned(),
                downloads: (is_valid || state == "expired").then(Downloads::sample),
                is_unsigned: false,
                linkedin_href: filled(is_valid, "https://www.linkedin.com/profile/add"),
                successor_href: filled(state == "replaced", "/my/certificates/2"),
                predecessor_href: filled(is_valid, "/my/certificates/0"),
                missing_sign: String::new(),
                logged: is_valid.then(|| LoggedAward::sample(true)),
                renewal: matches!(state, "valid" | "expired")
                    .then(|| Renewal::sample(state == "expired")),
                moved: match state {
                    "expired" => MovedLine::samples(),
                    _ => Vec::new(),
                },
                sight: Sight::saved(),
                rename: {
                    let [_, _, waiting] = Rename::samples();
                    waiting
                },
                asks_to_look: false,
            }
        };
        let [plain, made, refused] = Sight::samples();
        let [asking, again, _] = Rename::samples();
        let unprintable = Self {
            missing_sign: "ಠ".to_owned(),
            downloads: None,
            is_unsigned: true,
            ..sample("valid", Language::En)
        };
        vec![
            Self {
                sight: plain,
                rename: asking,
                asks_to_look: true,
                ..sample("valid", Language::Ar)
            },
            Self {
                sight: made,
                rename: again,
                ..sample("valid", Language::En)
            },
            Self {
                sight: refused,
                ..sample("revoked", Language::En)
            },
            sample("replaced", Language::Fr),
            sample("expired", Language::Ru),
            sample("held", Language::En),
            unprintable,
        ]
    }
}

/// What the holder's pages know of a certificate.
pub(super) struct Held {
    pub(super) certificate: Certificate,
    pub(super) state: State,
    pub(super) names: Vec<NameRequest>,
    successor: Option<CertificateId>,
    entry: Option<Entry>,
    pub(super) credential: Option<Kept>,
    record: String,
    /// How LinkedIn numbers who issued it alone; a number names one organisation, not several.
    linkedin: Option<u32>,
    pub(super) edition: Option<Arc<Edition>>,
    /// The edition of the same course on offer today.
    pub(super) offered: Option<Arc<Edition>>,
    pub(super) choice: Choice,
}

/// GET `/my/certificates/{id}`.
async fn show(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let outcome = Outcome::of(&learner);
    show_after(&learner, &id, StatusCode::OK, outcome).await
}

/// The page after one of its forms was sent.
pub(super) async fn show_after(
    learner: &Learner,
    id: &str,
    status: StatusCode,
    outcome: Outcome,
) -> Result<HttpResponse, Refusal> {
    let held = held(learner, id).await?;
    learner.page_with(
        status,
        "desk",
        &page(learner, &held, (String::new(), outcome)),
    )
}

/// GET `/my/certificates/{id}.pdf`: the paper, while there is something to print.
async fn print(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let held = held(&learner, &id).await?;
    let certificate = &held.certificate;
    if !held.state.is_printed() {
        return Ok(learner.go_to(&paths::certificate(certificate.id)));
    }
    let credential = held.credential.as_ref();
    match paper(
        &learner.app,
        (certificate, credential),
        asked_paper(&learner),
    )
    .await?
    {
        Ok(drawn) => {
            let pdf = hand_out(&learner.app, drawn).await?;
            Ok(HttpResponse::Ok()
                .content_type("application/pdf")
                .insert_header(disposition(&certificate.face))
                .insert_header((header::CACHE_CONTROL, "private, no-store"))
                .body(pdf))
        }
        Err((sign, font_needed)) => {
            let (id, now) = (certificate.id, learner.now);
            let noted = learner
                .app
                .db
                .write(move |tx| certificates::note_unprintable(tx, id, (sign, &font_needed), now));
            noted.await?;
            let page = page(&learner, &held, (sign.to_string(), Outcome::default()));
            learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
        }
    }
}

/// GET `/my/certificates/{id}/record.txt`: what the leaf of the award was made of.
async fn record(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let held = held(&learner, &id).await?;
    let disposition = "attachment".to_owned();
    Ok(own_file(
        "text/plain; charset=utf-8",
        disposition,
        held.record,
    ))
}

/// The learner's own certificate; anybody else's is not there.
pub(super) async fn held(learner: &Learner, id: &str) -> Result<Held, Refusal> {
    let id = CertificateId::parse(id).ok_or(Refusal::NotFound)?;
    let (app, by, now) = (learner.app.clone(), learner.proof().clone(), learner.now);
    let (sealer, library) = (app.sealer.clone(), app.library.clone());
    let found = app
        .db
        .read(move |conn: &mut Conn| -> Result<_, Error> {
            let Some(holder) = certificates::holder(conn, &by, id)? else {
                return Ok(None);
            };
            let Some(sealed) = certificates::find_by_id(conn, id)? else {
                return Ok(None);
            };
            let certificate = match sealer.open(&sealed) {
                Ok(certificate) => certificate,
                Err(altered) => return Ok(Some(Err(altered))),
            };
            let state = certificates::state(conn, &certificate, now)?;
            let successor = certificates::successor(conn, id)?;
            let entry = certificates::log_entry(conn, id)?;
            let edition = renewal::edition(conn, &library, &certificate)?;
            Ok(Some(Ok(Held {
                offered: moved::offered(conn, &library, edition.as_deref())?,
                edition,
                linkedin: linkedin_number(conn, &certificate.face)?,
                certificate,
                state,
                successor,
                entry,
                credential: certificates::credential(conn, id)?,
                record: sealed.record(),
                choice: sight::choice(conn, &holder, now)?,
                names: decisions::names_of(conn, &holder)?,
            })))
        })
        .await?;
    match found {
        None => Err(Refusal::NotFound),
        Some(Ok(held)) => Ok(held),
        Some(Err(altered)) => {
            app.db
                .write(move |tx| certificates::note_altered(tx, altered, now))
                .await?;
            Err(Refusal::fault(&altered))
        }
    }
}

fn page(
    visitor: &Visitor,
    held: &Held,
    (missing_sign, mut outcome): (String, Outcome),
) -> CertificatePage {
    let typed = std::mem::take(&mut outcome.rename);
    let (app, face) = (&visitor.app, &held.certificate.face);
    let date = |date| app.texts.date(visitor.language, date);
    let is_printed = held.state.is_printed();
    let verify_url = certificates::verify_address(face, &app.config.base_url);
    let when = |condition: bool, text: String| if condition { text } else { String::new() };
    let rename = rename::rename(visitor, held, typed);
    let account = visitor.session.as_ref().map(|one| &one.signed_in.account);
    let is_confirmed = account.is_some_and(|account| account.name_confirmed_at.is_some());
    CertificatePage {
        course: Said::new(face.title(), visitor.language),
        state: held.state.word(),
        text_key: text_key(held.state.word()),
        ended: held.state.since().map(date).unwrap_or_default(),
        reason_key: held.state.reason_key(),
        facts: facts::facts(face, &app.texts),
        pdf_href: when(is_printed, paths::certificate_pdf(held.certificate.id)),
        downloads: held
            .credential
            .as_ref()
            .filter(|_| is_printed)
            .map(|kept| Downloads::of(kept.certificate)),
        is_unsigned: is_printed && held.credential.is_none(),
        linkedin_href: when(
            matches!(held.state, State::Valid) && held.choice.disclosure == Disclosure::Public,
            linkedin((face, held.linkedin), &app.texts, &verify_url),
        ),
        verify_url,
        successor_href: held.successor.map(paths::certificate).unwrap_or_default(),
        predecessor_href: (held.certificate.succeeds)
            .map(paths::certificate)
            .unwrap_or_default(),
        missing_sign,
        logged: held.entry.as_ref().map(|entry| {
            let record = paths::certificate_record(held.certificate.id);
            LoggedAward::held(app, visitor.language, entry, record)
        }),
        sight: sight::sight(visitor, held, outcome),
        renewal: renewal::renewal(visitor, held),
        moved: moved::moved(visitor, held),
        asks_to_look: !is_confirmed && !rename.action.is_empty(),
        rename,
    }
}

fn text_key(state: &str) -> &'static str {
    match state {
        "revoked" => "holder-revoked-text",
        "replaced" => "holder-replaced-text",
        "held" => "holder-held-text",
        "expired" => "holder-expired-text",
        _ => "holder-valid-text",
    }
}

/// LinkedIn's form for a new certificate, filled in (features.md §5.7). A link only: LinkedIn
/// learns nothing before it is followed.
fn linkedin((face, number): (&Face, Option<u32>), texts: &Texts, verify_url: &str) -> String {
    let kind = format!("certificate-title-{}", certificates::level_word(face.level));
    let kind = texts.say(face.language, &kind, &[]);
    let args = [("course", face.title().1.into()), ("kind", kind.into())];
    let name = texts.say(face.language, "holder-linkedin-name", &args);
    let issuers = certificates::issuers(face, texts);
    let organisation = match number {
        Some(number) => Organisation::Number(number.into()),
        None => Organisation::Name(&issuers),
    };
    let form = LinkedIn {
        title: &name,
        organisation,
        issued: face.awarded_on(),
        expires: face.valid_until,
        address: verify_url,
        code: &face.code.to_string(),
    };
    form.link()
}

/// As the partner's profile has it today: the link leads there, it is no fact of the certificate.
fn linkedin_number(conn: &mut Conn, face: &Face) -> Result<Option<u32>, Error> {
    let [issuer] = face.issuers.as_slice() else {
        return Ok(None);
    };
    let partner = partners::find_by_key(conn, &issuer.key)?;
    Ok(partner.and_then(|partner| partner.profile.linkedin))
}

/// The size of paper that a link asks for: `?paper=letter`, else A4.
pub(super) fn asked_paper(learner: &Learner) -> Paper {
    match learner.query("paper").as_str() {
        "letter" => Paper::Letter,
        _ => Paper::A4,
    }
}

/// A name for the file (RFC 6266): plain for old programs, with the course's title for the others.
fn disposition(face: &Face) -> header::ContentDisposition {
    use header::{Charset, DispositionParam, DispositionType, ExtendedValue};
    let (_, course) = face.title();
    let is_odd = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    let course: String = course
        .chars()
        .map(|c| if is_odd(c) { ' ' } else { c })
        .take(80)
        .collect();
    header::ContentDisposition {
        disposition: DispositionType::Inline,
        parameters: vec![
            DispositionParam::Filename(format!("certificate-{}.pdf", face.code)),
            DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".to_owned()),
                language_tag: None,
                value: format!("{} – {}.pdf", course.trim(), face.code).into_bytes(),
            }),
        ],
    }
}
