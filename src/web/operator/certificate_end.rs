//! Operators end a certificate in two steps: first a page that says what will happen, then the
//! deed.

use super::certificate::{File, file};
use super::note_field::NoteField;
use crate::base::{CertificateId, Language};
use crate::certificates::{self, Ending, Grounds, Holding, Reason, RevokeError};
use crate::db::Conn;
use crate::web::words::Said;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/operator/certificates/{id}/revocation")
            .route(web::get().to(ask_revocation))
            .route(web::post().to(revoke)),
    );
}

/// Which certificate a form is about.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Subject {
    pub code: String,
    /// Empty if its holder was erased, or nothing of it is believed.
    pub name: String,
    pub href: String,
    /// Whether it is not as it was sealed.
    pub is_altered: bool,
}

/// The revocation: form, or what will happen.
#[derive(Debug, Serialize)]
pub struct RevokePage {
    pub subject: Subject,
    pub action: String,
    /// Whether this is the second step.
    pub confirms: bool,
    pub reasons: Vec<ReasonChoice>,
    pub reason: String,
    pub reason_key: String,
    pub note: NoteField,
    /// Whether the holder gets a letter.
    pub tells: bool,
    /// The certificates that rest on this one.
    pub resting: Vec<RestingLine>,
    pub lacks_reason: bool,
    pub problems: usize,
}

/// A programme's certificate that rests on the one to be revoked.
#[derive(Debug, Clone, Serialize)]
pub struct RestingLine {
    pub id: String,
    pub title: Said,
    pub code: String,
    pub href: String,
    /// Whether it is revoked with it.
    pub is_chosen: bool,
}

/// One reason on offer.
#[derive(Debug, Serialize)]
pub struct ReasonChoice {
    pub word: &'static str,
    pub key: String,
    pub is_chosen: bool,
}

impl Page for RevokePage {
    const TEMPLATE: &'static str = "operator/revocation";

    fn samples() -> Vec<Self> {
        let note = "x".repeat(501);
        [
            ("", "", false),
            ("misconduct", "see file", true),
            ("", note.as_str(), true),
        ]
        .map(
            |(reason, note, is_sent)| match Grounds::typed(reason, note) {
                Ok(_) => Self::of(Subject::sample(), (reason, note), true)
                    .with([true, false].map(RestingLine::sample).into()),
                Err(_) if is_sent => Self::of(Subject::sample(), (reason, note), false)
                    .with([false, true].map(RestingLine::sample).into())
                    .judged(is_sent),
                Err(_) => Self::of(Subject::sample(), (reason, note), false),
            },
        )
        .into_iter()
        .chain([Self::of(Subject::altered(), ("misconduct", ""), true).telling(false)])
        .collect()
    }
}

impl Subject {
    /// Of any certificate.
    pub(super) fn of(file: &File) -> Self {
        let certificate = file.certificate.as_ref();
        let name = certificate.map(|(certificate, _)| certificate.face.name.clone());
        Self {
            code: file.code.clone(),
            name: name.unwrap_or_default(),
            href: paths::operator_certificate(file.id),
            is_altered: certificate.is_none(),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            name: "Ada Lovelace".to_owned(),
            href: "/operator/certificates/1".to_owned(),
            is_altered: false,
        }
    }

    pub(super) fn altered() -> Self {
        Self {
            name: String::new(),
            is_altered: true,
            ..Self::sample()
        }
    }
}

impl RevokePage {
    fn of(subject: Subject, (reason, note): (&str, &str), confirms: bool) -> Self {
        let choice = |known: Reason| ReasonChoice {
            word: known.word(),
            key: format!("reason-{}", known.word()),
            is_chosen: known.word() == reason,
        };
        Self {
            action: format!("{}/revocation", subject.href),
            subject,
            confirms,
            reasons: Reason::ALL.map(choice).into(),
            reason: reason.to_owned(),
            reason_key: format!("reason-{reason}"),
            note: NoteField::optional(note),
            tells: true,
            resting: Vec::new(),
            lacks_reason: false,
            problems: 0,
        }
    }

    fn telling(self, tells: bool) -> Self {
        Self { tells, ..self }
    }

    fn with(self, resting: Vec<RestingLine>) -> Self {
        Self { resting, ..self }
    }

    /// Marks what is wrong, if the form was sent at all.
    fn judged(mut self, is_sent: bool) -> Self {
        if is_sent {
            self.lacks_reason = Reason::parse(&self.reason).is_none();
            self.note = self.note.judged();
            self.problems = usize::from(self.lacks_reason) + self.note.problems();
        }
        self
    }
}

impl RestingLine {
    fn of(holding: &Holding, is_chosen: bool, language: Language) -> Self {
        let certificate = &holding.certificate;
        Self {
            id: certificate.id.to_string(),
            title: Said::new(certificate.face.title(), language),
            code: certificate.code.to_string(),
            href: paths::operator_certificate(certificate.id),
            is_chosen,
        }
    }

    fn sample(is_chosen: bool) -> Self {
        Self {
            id: "2".to_owned(),
            title: Said::sample("Synthetic-drug policy and law", is_chosen),
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            href: "/operator/certificates/2".to_owned(),
            is_chosen,
        }
    }
}

/// What the forms are about; none if it has ended, which the certificate's own page says.
pub(super) fn subject(file: &File) -> Option<Subject> {
    file.stands().then(|| Subject::of(file))
}

/// The certificates that rest on this one; `chosen`: the ids of those that are to end with it.
async fn resting(
    operator: &Operator,
    id: CertificateId,
    chosen: &[CertificateId],
) -> Result<Vec<RestingLine>, Refusal> {
    let (sealer, now) = (operator.app.sealer.clone(), operator.now);
    let read = move |conn: &mut Conn| certificates::rests_on(conn, &sealer, id, now);
    let found = operator.app.db.read(read).await?;
    let line = |holding: &Holding| {
        let is_chosen = chosen.contains(&holding.certificate.id);
        RestingLine::of(holding, is_chosen, operator.language)
    };
    Ok(found.iter().map(line).collect())
}

/// GET `…/revocation`.
async fn ask_revocation(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    match subject(&file) {
        Some(subject) => {
            let page = RevokePage::of(subject, ("", ""), false);
            let page = page.with(resting(&operator, file.id, &[]).await?);
            operator.page("operator", &page)
        }
        None => Ok(operator.go_to(&paths::operator_certificate(file.id))),
    }
}

/// POST `…/revocation`: without `confirmed` the page that says what will happen, with it the deed;
/// with `change` the form again.
async fn revoke(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let home = paths::operator_certificate(file.id);
    let Some(subject) = subject(&file) else {
        return Ok(operator.go_to(&home));
    };
    let typed = (fields.text("reason"), fields.text("note"));
    let tells = fields.has("tells");
    let chosen: Vec<_> = fields
        .all("with")
        .filter_map(CertificateId::parse)
        .collect();
    let changes = fields.has("change");
    let grounds = match Grounds::typed(typed.0, typed.1) {
        Ok(grounds) if fields.has("confirmed") && !changes => grounds,
        grounds => {
            let is_wrong = grounds.is_err() && !changes;
            let page = RevokePage::of(subject, typed, grounds.is_ok() && !changes)
                .judged(is_wrong)
                .telling(tells)
                .with(resting(&operator, file.id, &chosen).await?);
            let status = match is_wrong {
                true => StatusCode::UNPROCESSABLE_ENTITY,
                false => StatusCode::OK,
            };
            return operator.page_with(status, "operator", &page);
        }
    };
    let (by, now) = (operator.proof.clone(), operator.now);
    let ending = Ending {
        certificate: file.id,
        grounds,
        tells,
        chance: operator.app.chance(),
    };
    let sealer = operator.app.sealer.clone();
    let deed = operator
        .app
        .db
        .write(move |tx| certificates::revoke_with(tx, &sealer, &by, (&ending, &chosen), now))
        .await;
    match deed {
        Ok(_) => {
            operator.app.work.notify_one();
            Ok(operator.go_to(&home))
        }
        // Somebody was quicker: the certificate's page says what happened.
        Err(RevokeError::AlreadyRevoked { .. } | RevokeError::Replaced { .. }) => {
            Ok(operator.go_to(&home))
        }
        Err(RevokeError::Unknown) => Err(Refusal::NotFound),
        Err(RevokeError::Db(error)) => Err(error.into()),
    }
}
