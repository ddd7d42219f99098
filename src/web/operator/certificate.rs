//! Operators find a certificate by its number and see what became of it.

use super::certificate_history::{Event, events};
use crate::accounts;
use crate::base::{AccountId, CertificateId, Language, VerificationCode};
use crate::certificates::{self, Certificate, Fate, Holding, PartNow, Remark, State};
use crate::db::{Conn, Error};
use crate::journal::{self, Object};
use crate::web::facts::{self, Fact};
use crate::web::public::verify::Typing;
use crate::web::words::Said;
use crate::web::{Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_CERTIFICATES, web::get().to(find))
        .route("/operator/certificates/{id}", web::get().to(show));
}

/// The form that asks for a number.
#[derive(Debug, Serialize)]
pub struct FindPage {
    pub typing: Typing,
    /// Certificates that stand although one that they rest on was revoked or is set aside.
    pub lost: Vec<LostLine>,
}

/// One certificate with its history.
#[derive(Debug, Serialize)]
pub struct CertificatePage {
    pub code: String,
    /// `valid`, `revoked`, `replaced`, `held`, `expired` or `altered`.
    pub state: &'static str,
    pub tag_key: String,
    /// Of an altered one: the tag of what became of it all the same; empty if nothing did.
    pub also_key: String,
    /// `reason-…` or `hold-reason-…`; empty unless revoked or held.
    pub reason_key: String,
    /// Empty when the record is not as it was sealed.
    pub facts: Vec<Fact>,
    pub history: Vec<Event>,
    pub verify_href: String,
    /// Empty when it cannot be revoked any more.
    pub revocation_href: String,
    pub replacement_href: String,
    /// Empty unless it stands and expires.
    pub extension_href: String,
    /// Empty unless it was revoked and can be issued anew.
    pub reissue_href: String,
    pub is_held: bool,
    /// Where it is set aside, or released.
    pub hold_href: String,
    pub successor_href: String,
    pub predecessor_href: String,
    /// Whether one that it rests on no longer counts.
    pub has_lost_part: bool,
    /// The certificates that rest on it.
    pub resting: Vec<LostLine>,
}

/// A programme's certificate.
#[derive(Debug, Clone, Serialize)]
pub struct LostLine {
    pub title: Said,
    pub name: String,
    pub code: String,
    pub href: String,
}

impl LostLine {
    /// The line of one.
    pub(in crate::web) fn of(certificate: &Certificate, language: Language) -> Self {
        Self {
            title: Said::new(certificate.face.title(), language),
            name: certificate.face.name.clone(),
            code: certificate.code.to_string(),
            href: paths::operator_certificate(certificate.id),
        }
    }

    pub(in crate::web) fn sample() -> Self {
        Self {
            title: Said::sample("Synthetic-drug policy and law", false),
            name: "Ada Lovelace".to_owned(),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            href: "/operator/certificates/2".to_owned(),
        }
    }
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "operator/certificates";

    fn samples() -> Vec<Self> {
        let unknown = Typing {
            problem_key: "certificates-unknown",
            ..Typing::default()
        };
        let page = |typing, lost| Self { typing, lost };
        vec![
            page(Typing::default(), vec![LostLine::sample()]),
            page(Typing::of("7Q4K2-9XMPB-2O5RT"), Vec::new()),
            page(unknown, Vec::new()),
        ]
    }
}

impl Page for CertificatePage {
    const TEMPLATE: &'static str = "operator/certificate";

    fn samples() -> Vec<Self> {
        let states = ["valid", "revoked", "replaced", "held", "expired", "altered"];
        let mut samples: Vec<Self> = states.map(Self::sample).into();
        samples.push(Self {
            also_key: "verdict-revoked-tag".to_owned(),
            revocation_href: String::new(),
            ..Self::sample("altered")
        });
        samples
    }
}

impl CertificatePage {
    fn sample(state: &'static str) -> Self {
        let filled = |when: bool, text: &str| if when { text } else { "" }.to_owned();
        let may_end = matches!(state, "valid" | "held" | "expired" | "altered");
        let is_intact = matches!(state, "valid" | "expired");
        let facts = match state {
            "altered" => Vec::new(),
            _ => facts::sample_facts(&facts::sample(Language::En)),
        };
        Self {
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            state,
            tag_key: format!("verdict-{state}-tag"),
            also_key: String::new(),
            reason_key: match state {
                "revoked" => "reason-misconduct",
                "held" => "hold-reason-inquiry",
                _ => "",
            }
            .to_owned(),
            facts,
            history: Event::samples(),
            verify_href: "/v/7Q4K2-9XMPB-2D5RT".to_owned(),
            revocation_href: filled(may_end, "/operator/certificates/1/revocation"),
            replacement_href: filled(is_intact, "/operator/certificates/1/replacement"),
            extension_href: filled(state == "expired", "/operator/extensions?code=1"),
            reissue_href: filled(state == "revoked", "/operator/certificates/1/reissue"),
            is_held: state == "held",
            hold_href: filled(may_end, "/operator/certificates/1/hold"),
            successor_href: filled(state == "replaced", "/operator/certificates/2"),
            predecessor_href: filled(state == "valid", "/operator/certificates/0"),
            has_lost_part: state == "valid",
            resting: match state {
                "valid" => vec![LostLine::sample()],
                _ => Vec::new(),
            },
        }
    }
}

/// GET `/operator/certificates`: the form; with `?code=` on to the certificate.
async fn find(operator: Operator) -> Result<HttpResponse, Refusal> {
    let mut typing = Typing::of(&operator.query("code"));
    if let Ok(code) = VerificationCode::parse(&typing.typed) {
        let found = operator
            .app
            .db
            .read(move |conn| certificates::find(conn, &code))
            .await?;
        match found {
            Some(sealed) => return Ok(operator.go_to(&paths::operator_certificate(sealed.id))),
            None => typing.problem_key = "certificates-unknown",
        }
    }
    let status = match typing.problem_key {
        "" => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (sealer, now) = (operator.app.sealer.clone(), operator.now);
    let look = move |conn: &mut Conn| certificates::with_lost_part(conn, &sealer, None, now);
    let found = operator.app.db.read_slowly(look).await?;
    let lost = found
        .iter()
        .map(|certificate| LostLine::of(certificate, operator.language))
        .collect();
    operator.page_with(status, "operator", &FindPage { typing, lost })
}

/// GET `/operator/certificates/{id}`.
async fn show(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    operator.page("operator", &page(&operator, &file))
}

/// Everything that operators may know of one certificate.
pub(super) struct File {
    pub(super) id: CertificateId,
    /// None: it is not as it was sealed.
    pub(super) certificate: Option<(Certificate, State)>,
    pub(super) code: String,
    /// What became of it; known also of one that is not as it was sealed.
    fate: Fate,
    predecessor: Option<CertificateId>,
    successor: Option<CertificateId>,
    history: Vec<journal::Entry>,
    remarks: Vec<Remark>,
    names: BTreeMap<AccountId, String>,
    pub(super) has_lost_part: bool,
    resting: Vec<Holding>,
}

impl File {
    /// Whether it was neither revoked nor replaced. Then it can be ended and set aside; one that is
    /// not as it was sealed too, because it must not stay.
    pub(super) const fn stands(&self) -> bool {
        self.fate.revocation.is_none() && self.fate.replacement.is_none()
    }

    /// Whether it was revoked, nothing took its place yet, and there is a name to issue it to.
    pub(super) fn is_reissuable(&self) -> bool {
        let is_revoked = self.fate.revocation.is_some() && self.fate.replacement.is_none();
        let certificate = self.certificate.as_ref();
        is_revoked && certificate.is_some_and(|(found, _)| found.face.erased.is_none())
    }

    pub(super) fn is_held(&self) -> bool {
        let mut holds = self.fate.holds.iter();
        self.stands() && holds.any(|hold| hold.released_at.is_none())
    }

    /// The state that an altered one is in for whoever looks after it.
    fn also_key(&self) -> String {
        let word = match (&self.certificate, &self.fate) {
            (None, fate) if fate.replacement.is_some() => "replaced",
            (None, fate) if fate.revocation.is_some() => "revoked",
            (None, _) if self.is_held() => "held",
            _ => return String::new(),
        };
        format!("verdict-{word}-tag")
    }
}

/// Reads the file of a certificate.
pub(super) async fn file(operator: &Operator, id: &str) -> Result<File, Refusal> {
    let id = CertificateId::parse(id).ok_or(Refusal::NotFound)?;
    let (sealer, now) = (operator.app.sealer.clone(), operator.now);
    let found = operator
        .app
        .db
        .read(move |conn: &mut Conn| -> Result<_, Error> {
            let Some(sealed) = certificates::find_by_id(conn, id)? else {
                return Ok(None);
            };
            let certificate = match sealer.open(&sealed) {
                Err(_altered) => None,
                Ok(certificate) => {
                    let state = certificates::state(conn, &certificate, now)?;
                    Some((certificate, state))
                }
            };
            let parts = match &certificate {
                Some((certificate, _)) => {
                    certificates::parts_now(conn, &sealer, &certificate.face, now)?
                }
                None => Vec::new(),
            };
            let history = journal::of_object(conn, &Object::new("certificate", id))?;
            let remarks = certificates::remarks(conn, id)?;
            let actors = history.iter().filter_map(|entry| entry.actor);
            let actors = actors.chain(remarks.iter().map(|remark| remark.by));
            let people = accounts::find_all(conn, &actors.collect::<Vec<_>>())?;
            let people = people.into_iter();
            let names = people.map(|one| (one.id, one.name.to_string())).collect();
            Ok(Some(File {
                id,
                certificate,
                code: sealed.code(),
                fate: certificates::fate(conn, id)?,
                predecessor: sealed.succeeds,
                successor: certificates::successor(conn, id)?,
                history,
                remarks,
                names,
                has_lost_part: parts.iter().any(PartNow::is_lost),
                resting: certificates::rests_on(conn, &sealer, id, now)?,
            }))
        });
    found.await?.ok_or(Refusal::NotFound)
}

fn page(operator: &Operator, file: &File) -> CertificatePage {
    let state = file.certificate.as_ref().map(|(_, state)| *state);
    let word = state.map_or("altered", State::word);
    let href = |id: Option<CertificateId>| id.map(paths::operator_certificate).unwrap_or_default();
    let when = |holds: bool, path: String| if holds { path } else { String::new() };
    let certificate = file.certificate.as_ref();
    let is_erased = certificate.is_some_and(|(found, _)| found.face.erased.is_some());
    let is_renamable = certificate.is_some() && !is_erased && !file.is_held();
    CertificatePage {
        code: file.code.clone(),
        state: word,
        tag_key: format!("verdict-{word}-tag"),
        also_key: file.also_key(),
        reason_key: state.map(State::reason_key).unwrap_or_default(),
        facts: file
            .certificate
            .as_ref()
            .map(|(certificate, _)| facts::facts(&certificate.face, &operator.app.texts))
            .unwrap_or_default(),
        history: events(operator, (&file.history, &file.remarks), &file.names),
        verify_href: format!("/v/{}", file.code),
        revocation_href: when(file.stands(), paths::revocation(file.id)),
        replacement_href: when(file.stands() && is_renamable, paths::replacement(file.id)),
        extension_href: match certificate {
            Some((found, State::Valid | State::Expired { .. }))
                if !is_erased && found.face.valid_until.is_some() =>
            {
                paths::operator_extension(&found.code)
            }
            _ => String::new(),
        },
        reissue_href: when(file.is_reissuable(), paths::reissue(file.id)),
        is_held: file.is_held(),
        hold_href: when(file.stands(), paths::hold(file.id)),
        successor_href: href(file.successor),
        predecessor_href: href(file.predecessor),
        has_lost_part: file.has_lost_part,
        resting: file
            .resting
            .iter()
            .map(|one| LostLine::of(&one.certificate, operator.language))
            .collect(),
    }
}
