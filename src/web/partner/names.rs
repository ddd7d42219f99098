//! `/partner/names`: holders of certificates ask for another name; administrators decide.

use super::PARTNER;
use super::office::PartnerOffice;
use crate::accounts;
use crate::base::{AccountId, HanForms, NameRequestId, Note};
use crate::certificates::{self, Certificate, ReplaceError, Scribe};
use crate::db::{Conn, Error, Tx};
use crate::decisions::{self, DecideError, Decision, NameRequest, Verdict};
use crate::issuing::write_awarding;
use crate::partners::PartnerAdmin;
use crate::web::choice::forms_key;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_NAMES, web::get().to(show))
        .route("/partner/names/{request}", web::post().to(decide));
}

/// What waits, and what was decided.
#[derive(Debug, Serialize)]
pub struct NamesPage {
    pub waiting: Vec<NameLine>,
    pub decided: Vec<NameLine>,
    /// The message about what just happened or went wrong; may be empty.
    pub done_key: &'static str,
    pub is_refused: bool,
}

/// One wish.
#[derive(Debug, Serialize)]
pub struct NameLine {
    pub action: String,
    /// The name on the certificate; empty when it is not as it was sealed.
    pub from: String,
    pub to: String,
    /// The languages of their letter forms; empty where none were chosen.
    pub from_lang: &'static str,
    pub to_lang: &'static str,
    pub latin: String,
    /// `han-forms-…`, those asked for; empty where the new name has no Chinese character.
    pub forms_key: String,
    pub course: Said,
    pub code: String,
    pub why: String,
    pub asked: String,
    /// Empty while it waits.
    pub decided: String,
    pub by: String,
    pub is_approved: bool,
    pub note: String,
    /// A reason that was refused, to be shortened.
    pub typed: String,
}

impl Page for NamesPage {
    const TEMPLATE: &'static str = "partner/names";

    fn samples() -> Vec<Self> {
        let line = |decided: &str, is_approved, note: &str| NameLine {
            action: "/partner/names/1".to_owned(),
            from: if is_approved { "直子" } else { "Maria Nanez" }.to_owned(),
            to: if is_approved {
                "直子"
            } else {
                "María Ñáñez"
            }
            .to_owned(),
            from_lang: if is_approved { "zh-Hans" } else { "" },
            to_lang: if is_approved { "ja" } else { "" },
            forms_key: match is_approved {
                true => forms_key(Some(HanForms::Japanese)),
                false => String::new(),
            },
            latin: if is_approved { "" } else { "Maria Nanez" }.to_owned(),
            course: Said::sample("International conventions and CND resolutions", true),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            why: "The accents are missing.".to_owned(),
            asked: "24 November 2026".to_owned(),
            decided: decided.to_owned(),
            by: "Mina Harbour".to_owned(),
            is_approved,
            note: note.to_owned(),
            typed: if is_approved { "<Why>" } else { "" }.to_owned(),
        };
        let page = |waiting, decided, done_key, is_refused| Self {
            waiting,
            decided,
            done_key,
            is_refused,
        };
        let day = "25 November 2026";
        vec![
            page(Vec::new(), Vec::new(), "", false),
            page(
                vec![line("", true, "")],
                Vec::new(),
                "names-why-needed",
                true,
            ),
            page(vec![line("", true, "")], Vec::new(), "names-stopped", true),
            page(
                vec![line("", false, "")],
                vec![line(day, true, ""), line(day, false, "Not yours.")],
                "names-approved",
                false,
            ),
        ]
    }
}

/// GET `/partner/names`.
async fn show(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    let done_key = match office.query("done").as_str() {
        "approved" => "names-approved",
        "refused" => "names-refused",
        _ => "",
    };
    draw(&office, (done_key, None)).await
}

/// A wish that could not be decided, and the reason that was typed.
type Refused<'a> = (NameRequestId, &'a str);

async fn draw(
    office: &PartnerOffice,
    (done_key, refused): (&'static str, Option<Refused<'_>>),
) -> Result<HttpResponse, Refusal> {
    let (proofs, sealer) = (office.proofs.clone(), office.app.sealer.clone());
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let mut found: Vec<(NameRequest, Option<Certificate>)> = Vec::new();
        let mut people: Vec<AccountId> = Vec::new();
        for proof in &proofs {
            for request in decisions::names_asked(conn, proof)? {
                // What waits is decided about what stands now.
                let about = match request.decided.is_none() {
                    true => certificates::newest(conn, request.certificate)?,
                    false => request.certificate,
                };
                let sealed = certificates::find_by_id(conn, about)?;
                let certificate = sealed.and_then(|sealed| sealer.open(&sealed).ok());
                people.extend(request.decided.as_ref().map(|decided| decided.by));
                found.push((request, certificate));
            }
        }
        let people = accounts::find_all(conn, &people)?.into_iter();
        let names: BTreeMap<AccountId, String> =
            people.map(|one| (one.id, one.name.to_string())).collect();
        Ok((found, names))
    };
    let (found, names) = office.app.db.read_slowly(read).await?;
    let (mut waiting, mut decided) = (Vec::new(), Vec::new());
    for (request, certificate) in &found {
        let typed = refused.filter(|(id, _)| *id == request.id);
        let line = NameLine {
            typed: typed.map_or_else(String::new, |(_, typed)| typed.to_owned()),
            ..line(office, (request, certificate.as_ref()), &names)
        };
        match request.decided.is_none() {
            true => waiting.push(line),
            false => decided.push(line),
        }
    }
    let page = NamesPage {
        waiting,
        decided,
        done_key,
        is_refused: refused.is_some(),
    };
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    office.page_with(status, PARTNER, &page)
}

fn line(
    office: &PartnerOffice,
    (request, certificate): (&NameRequest, Option<&Certificate>),
    names: &BTreeMap<AccountId, String>,
) -> NameLine {
    let date = |at: crate::base::Timestamp| office.app.texts.date(office.language, at.date());
    let decided = request.decided.as_ref();
    let face = certificate.map(|certificate| &certificate.face);
    let lang = |forms: Option<HanForms>| forms.map_or("", HanForms::tag);
    NameLine {
        action: paths::decide_name(request.id),
        from: face.map(|face| face.name.clone()).unwrap_or_default(),
        to: request.name.to_string(),
        from_lang: lang(face.and_then(|face| face.name_forms)),
        to_lang: lang(request.name_forms),
        forms_key: match HanForms::matter_in(request.name.as_str()) {
            true => forms_key(request.name_forms),
            false => String::new(),
        },
        latin: request
            .latin_name
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        course: Said::new(
            face.map_or((office.language, ""), |face| face.title()),
            office.language,
        ),
        code: certificate
            .map(|one| one.code.to_string())
            .unwrap_or_default(),
        why: request.why.clone(),
        asked: date(request.asked_at),
        decided: decided.map(|one| date(one.at)).unwrap_or_default(),
        by: decided
            .and_then(|one| names.get(&one.by).cloned())
            .unwrap_or_default(),
        is_approved: decided.is_some_and(|one| one.verdict == Verdict::Approved),
        note: decided.map(|one| one.note.clone()).unwrap_or_default(),
        typed: String::new(),
    }
}

/// POST `/partner/names/{request}`: approved, or refused with a reason.
async fn decide(
    office: PartnerOffice,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = NameRequestId::parse(&id).ok_or(Refusal::NotFound)?;
    let refused = |key: &'static str| draw(&office, (key, Some((id, fields.text("note")))));
    let decision = match fields.text("decision") {
        "approve" => Decision::Approve(office.app.chance()),
        "refuse" => match Note::parse(fields.text("note")) {
            Ok(note) => Decision::Refuse(note),
            Err(_) => return refused("names-why-long").await,
        },
        _ => return Err(Refusal::Malformed),
    };
    let done = match &decision {
        Decision::Approve(_) => "approved",
        Decision::Refuse(_) => "refused",
    };
    let (proofs, now) = (office.proofs.clone(), office.now);
    let deed = move |tx: &mut Tx, scribe: &Scribe| -> Result<(), DecideError> {
        first_that_may(&proofs, |proof| {
            decisions::decide_name(tx, scribe, proof, (id, &decision), now).map(drop)
        })
    };
    match write_awarding(&office.app, deed).await {
        Ok(()) => {
            office.app.work.notify_one();
            let home = paths::PARTNER_NAMES;
            Ok(office.go_to(&format!("{home}?done={done}")))
        }
        // Somebody was quicker.
        Err(DecideError::Decided) => Ok(office.go_to(paths::PARTNER_NAMES)),
        Err(DecideError::NoReason) => refused("names-why-needed").await,
        Err(DecideError::Unknown) => Err(Refusal::NotFound),
        Err(DecideError::Replace(ReplaceError::Db(error))) | Err(DecideError::Db(error)) => {
            Err(error.into())
        }
        Err(DecideError::Replace(ReplaceError::Stopped)) => refused("names-stopped").await,
        Err(DecideError::Replace(ReplaceError::SameName)) => refused("names-same").await,
        Err(DecideError::Replace(_)) => refused("names-ended").await,
    }
}

/// Tries the partners one administers, until one knows the request.
fn first_that_may(
    proofs: &[PartnerAdmin],
    mut deed: impl FnMut(&PartnerAdmin) -> Result<(), DecideError>,
) -> Result<(), DecideError> {
    for proof in proofs {
        match deed(proof) {
            Err(DecideError::Unknown) => {}
            done => return done,
        }
    }
    Err(DecideError::Unknown)
}
