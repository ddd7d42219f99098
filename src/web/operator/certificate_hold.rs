//! Operators set a certificate aside while something is looked into, and release it.

use super::certificate::{File, file};
use super::certificate_end::{self, Subject};
use super::note_field::NoteField;
use crate::base::{HoldId, Note};
use crate::certificates::{self, HoldError, HoldReason, Release, ReleaseError, Suspension};
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/operator/certificates/{id}/hold")
            .route(web::get().to(ask))
            .route(web::post().to(decide)),
    );
}

/// The form: to set aside, or to release.
#[derive(Debug, Serialize)]
pub struct HoldPage {
    pub subject: Subject,
    pub action: String,
    /// Whether it is set aside now.
    pub is_held: bool,
    /// The id of the hold to be: sent twice, it holds once.
    pub id: String,
    pub reasons: Vec<HoldChoice>,
    pub note: NoteField,
    /// Whether the holder gets a letter.
    pub tells: bool,
    pub lacks_reason: bool,
    pub problems: usize,
}

/// One reason on offer.
#[derive(Debug, Serialize)]
pub struct HoldChoice {
    pub word: &'static str,
    pub key: String,
    pub is_chosen: bool,
}

impl Page for HoldPage {
    const TEMPLATE: &'static str = "operator/hold";

    fn samples() -> Vec<Self> {
        let long = "x".repeat(501);
        [
            ("", "", false, false),
            ("inquiry", long.as_str(), false, true),
            ("", "", false, true),
            ("", "", true, false),
            ("", long.as_str(), true, true),
        ]
        .map(|(reason, note, is_held, is_sent)| {
            let subject = match is_held {
                true => Subject::altered(),
                false => Subject::sample(),
            };
            Self::of(subject, (reason, note), is_held).judged(is_sent)
        })
        .into()
    }
}

impl HoldPage {
    fn of(subject: Subject, (reason, note): (&str, &str), is_held: bool) -> Self {
        let choice = |known: HoldReason| HoldChoice {
            word: known.word(),
            key: format!("hold-reason-{}", known.word()),
            is_chosen: known.word() == reason,
        };
        Self {
            action: format!("{}/hold", subject.href),
            subject,
            is_held,
            id: HoldId::new().to_string(),
            reasons: HoldReason::ALL.map(choice).into(),
            note: NoteField::optional(note),
            tells: true,
            lacks_reason: false,
            problems: 0,
        }
    }

    /// Marks what is wrong, if the form was sent at all.
    fn judged(mut self, is_sent: bool) -> Self {
        if is_sent {
            self.lacks_reason = !self.is_held && !self.reasons.iter().any(|one| one.is_chosen);
            self.note = self.note.judged();
            self.problems = usize::from(self.lacks_reason) + self.note.problems();
        }
        self
    }
}

/// GET `…/hold`.
async fn ask(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    match subject(&file) {
        Some((subject, is_held)) => {
            operator.page("operator", &HoldPage::of(subject, ("", ""), is_held))
        }
        None => Ok(operator.go_to(&paths::operator_certificate(file.id))),
    }
}

/// POST `…/hold`: sets aside with a reason, or releases.
async fn decide(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let home = paths::operator_certificate(file.id);
    let Some((subject, is_held)) = subject(&file) else {
        return Ok(operator.go_to(&home));
    };
    let typed = (fields.text("reason"), fields.text("note"));
    let (wants_release, tells) = (fields.has("release"), fields.has("tells"));
    let note = Note::parse(typed.1);
    let done = match (note, HoldReason::parse(typed.0)) {
        (Ok(note), _) if wants_release => release(&operator, &file, (note, tells)).await,
        (Ok(note), Some(reason)) => {
            let id = HoldId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
            hold(&operator, &file, (id, reason), (note, tells)).await
        }
        _ => {
            let mut page = HoldPage::of(subject, typed, is_held && wants_release).judged(true);
            page.tells = tells;
            return operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, "operator", &page);
        }
    };
    done?;
    operator.app.ask_for_awards();
    Ok(operator.go_to(&home))
}

async fn hold(
    operator: &Operator,
    file: &File,
    (id, reason): (HoldId, HoldReason),
    (note, tells): (Note, bool),
) -> Result<(), Refusal> {
    let (by, sealer, now) = (
        operator.proof.clone(),
        operator.app.sealer.clone(),
        operator.now,
    );
    let suspension = Suspension {
        id,
        certificate: file.id,
        reason,
        note,
        tells,
        chance: operator.app.chance(),
    };
    let deed = move |tx: &mut crate::db::Tx| {
        certificates::hold(tx, &sealer, &by, &suspension, now).map(drop)
    };
    match operator.app.db.write(deed).await {
        // Somebody was quicker: the certificate's page says what happened.
        Ok(()) | Err(HoldError::Ended | HoldError::AlreadyHeld { .. }) => Ok(()),
        Err(HoldError::Unknown) => Err(Refusal::NotFound),
        Err(HoldError::Db(error)) => Err(error.into()),
    }
}

async fn release(
    operator: &Operator,
    file: &File,
    (note, tells): (Note, bool),
) -> Result<(), Refusal> {
    let (by, sealer, now) = (
        operator.proof.clone(),
        operator.app.sealer.clone(),
        operator.now,
    );
    let release = Release {
        certificate: file.id,
        note,
        tells,
        chance: operator.app.chance(),
    };
    let deed = move |tx: &mut crate::db::Tx| {
        certificates::release(tx, &sealer, &by, &release, now).map(drop)
    };
    match operator.app.db.write(deed).await {
        Ok(()) | Err(ReleaseError::NotHeld) => Ok(()),
        Err(ReleaseError::Unknown) => Err(Refusal::NotFound),
        Err(ReleaseError::Db(error)) => Err(error.into()),
    }
}

/// What the form is about, and whether it is set aside; none if it has ended.
fn subject(file: &File) -> Option<(Subject, bool)> {
    let subject = certificate_end::subject(file)?;
    Some((subject, file.is_held()))
}
