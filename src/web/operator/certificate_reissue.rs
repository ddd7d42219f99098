//! Operators issue a revoked certificate anew, in two steps: first a page that says what will
//! happen, then the deed.

use super::certificate::{File, file};
use super::certificate_end::Subject;
use super::note_field::NoteField;
use crate::base::CertificateId;
use crate::certificates::{self, Basis, Note, Reissue, ReissueError, ReplaceError};
use crate::issuing::write_awarding;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/operator/certificates/{id}/reissue")
            .route(web::get().to(ask))
            .route(web::post().to(reissue)),
    );
}

/// The form, or what will happen.
#[derive(Debug, Serialize)]
pub struct ReissuePage {
    pub subject: Subject,
    /// To whom the new one is issued: with the facts of today the name is that of the profile.
    pub name: String,
    pub action: String,
    /// Whether this is the second step.
    pub confirms: bool,
    /// The choice between the facts as sealed and those of today; empty unless everything required
    /// is done today.
    pub bases: Vec<BasisChoice>,
    /// `as-sealed` or `as-earned`.
    pub basis: &'static str,
    /// `reissue-effect-…` of the basis.
    pub effect_key: String,
    /// Why, for the file; asked for, because nobody else decides about it.
    pub note: NoteField,
    /// Whether the holder gets a letter.
    pub tells: bool,
    /// Whether the facts of today were chosen and cannot be had.
    pub is_unearned: bool,
    /// Whether nothing can be issued, because issuing is stopped.
    pub is_stopped: bool,
    pub problems: usize,
}

/// One basis on offer.
#[derive(Debug, Serialize)]
pub struct BasisChoice {
    pub word: &'static str,
    pub key: String,
    pub is_chosen: bool,
}

impl Page for ReissuePage {
    const TEMPLATE: &'static str = "operator/reissue";

    fn samples() -> Vec<Self> {
        let page = |(basis, today): (Basis, Option<&str>), note: &str, confirms| {
            Self::of(Subject::sample(), (basis, today), note, confirms)
        };
        let why = "The two learners were mixed up.";
        let (sealed, earned) = (Basis::AsSealed, Basis::AsEarned);
        let today = Some("Ada King");
        vec![
            page((sealed, None), "", false),
            page((sealed, today), "", false),
            page((sealed, None), why, true),
            page((earned, today), why, true).telling(false),
            page((sealed, today), "", false).judged(),
            page((earned, today), &"x".repeat(501), false).judged(),
            page((earned, None), why, false).judged(),
            page((sealed, None), why, false).stopped(),
        ]
    }
}

impl ReissuePage {
    /// With the name of today, if everything required is done today.
    fn of(
        subject: Subject,
        (basis, today): (Basis, Option<&str>),
        note: &str,
        confirms: bool,
    ) -> Self {
        let choice = |one: Basis| BasisChoice {
            word: one.word(),
            key: format!("reissue-basis-{}", one.word()),
            is_chosen: one == basis,
        };
        Self {
            name: match (basis, today) {
                (Basis::AsEarned, Some(today)) => today.to_owned(),
                _ => subject.name.clone(),
            },
            action: format!("{}/reissue", subject.href),
            subject,
            confirms,
            bases: match today {
                Some(_) => Basis::ALL.map(choice).into(),
                None => Vec::new(),
            },
            basis: basis.word(),
            effect_key: format!("reissue-effect-{}", basis.word()),
            note: NoteField::needed(note, "reissue-problem-note"),
            tells: true,
            is_unearned: basis == Basis::AsEarned && today.is_none(),
            is_stopped: false,
            problems: 0,
        }
    }

    fn telling(self, tells: bool) -> Self {
        Self { tells, ..self }
    }

    /// Nothing is wrong with what was typed: it can be sent again when the stop is lifted.
    fn stopped(self) -> Self {
        Self {
            is_stopped: true,
            problems: 1,
            ..self
        }
    }

    fn judged(self) -> Self {
        let note = self.note.judged();
        Self {
            problems: note.problems() + usize::from(self.is_unearned),
            note,
            ..self
        }
    }
}

/// What the form is about: none unless it is revoked and can be believed.
fn subject(file: &File) -> Option<Subject> {
    file.is_reissuable().then(|| Subject::of(file))
}

/// The name that it would be issued to with the facts of today; none: those cannot be had.
async fn name_of_today(operator: &Operator, id: CertificateId) -> Result<Option<String>, Refusal> {
    let (sealer, library, now) = (
        operator.app.sealer.clone(),
        operator.app.library.clone(),
        operator.now,
    );
    let read = operator
        .app
        .db
        .read(move |conn| certificates::earned_since(conn, (&sealer, &library), id, now));
    Ok(read.await?.map(|face| face.name))
}

/// GET `…/reissue`.
async fn ask(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let Some(subject) = subject(&file) else {
        return Ok(operator.go_to(&paths::operator_certificate(file.id)));
    };
    let today = name_of_today(&operator, file.id).await?;
    let chosen = (Basis::AsSealed, today.as_deref());
    let page = ReissuePage::of(subject, chosen, "", false);
    operator.page("operator", &page)
}

/// POST `…/reissue`: without `confirmed` the page that says what will happen, with it the deed, and
/// with `change` the form again.
async fn reissue(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let home = paths::operator_certificate(file.id);
    let Some(subject) = subject(&file) else {
        return Ok(operator.go_to(&home));
    };
    let basis = Basis::parse(fields.text("basis")).unwrap_or(Basis::AsSealed);
    let (note, tells) = (fields.text("note"), fields.has("tells"));
    let today = name_of_today(&operator, file.id).await?;
    let chosen = (basis, today.as_deref());
    let page = |confirms| ReissuePage::of(subject.clone(), chosen, note, confirms).telling(tells);
    let refused =
        |page: ReissuePage| operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, "operator", &page);
    if fields.has("change") {
        return operator.page("operator", &page(false));
    }
    let asked = page(false).judged();
    let Ok(typed) = Note::parse(note) else {
        return refused(asked);
    };
    if asked.problems > 0 {
        return refused(asked);
    }
    if !fields.has("confirmed") {
        return operator.page("operator", &page(true));
    }
    let wanted = Reissue {
        certificate: file.id,
        basis,
        note: typed,
        tells,
        chance: operator.app.chance(),
    };
    match issue(&operator, wanted).await {
        Ok(successor) => {
            operator.app.work.notify_one();
            Ok(operator.go_to(&paths::operator_certificate(successor)))
        }
        Err(ReissueError::NotEarned) => {
            let page = ReissuePage::of(subject, (basis, None), note, false);
            refused(page.telling(tells).judged())
        }
        Err(ReissueError::Replace(error)) => match error {
            ReplaceError::Stopped => refused(page(false).stopped()),
            ReplaceError::Unknown => Err(Refusal::NotFound),
            ReplaceError::NoCode => Err(Refusal::fault(&error)),
            ReplaceError::Db(error) => Err(error.into()),
            // Somebody was quicker: the certificate's page says what happened.
            _ => Ok(operator.go_to(&home)),
        },
    }
}

async fn issue(operator: &Operator, wanted: Reissue) -> Result<CertificateId, ReissueError> {
    let (by, now) = (operator.proof.clone(), operator.now);
    let library = operator.app.library.clone();
    write_awarding(&operator.app, move |tx, scribe| {
        let made = certificates::reissue(tx, (scribe, &library), &by, &wanted, now);
        made.map(|successor| successor.id)
    })
    .await
}
