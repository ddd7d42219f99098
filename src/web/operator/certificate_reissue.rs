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
    pub effect_key: &'static str,
    /// Why, for the file; asked for, because nobody else decides about it.
    pub note: NoteField,
    /// Whether the holder gets a letter.
    pub tells: bool,
    /// `reissue-problem-…` of a basis that cannot be had; empty if it can.
    pub basis_problem: &'static str,
    /// Whether nothing can be issued, because issuing is stopped.
    pub is_stopped: bool,
    pub problems: usize,
}

/// One basis on offer.
#[derive(Debug, Serialize)]
pub struct BasisChoice {
    pub word: &'static str,
    pub key: &'static str,
    pub is_chosen: bool,
}

impl Page for ReissuePage {
    const TEMPLATE: &'static str = "operator/reissue";

    fn samples() -> Vec<Self> {
        let page = |(basis, today): (Basis, Option<&str>), note: &str, confirms| {
            let prospect = Prospect {
                today: today.map(str::to_owned),
                ..Prospect::default()
            };
            Self::of(Subject::sample(), (basis, &prospect), note, confirms)
        };
        let why = "The two learners were mixed up.";
        let (sealed, earned) = (Basis::AsSealed, Basis::AsEarned);
        let today = Some("Ada King");
        let lost = Prospect {
            has_lost_part: true,
            ..Prospect::default()
        };
        vec![
            page((sealed, None), "", false),
            page((sealed, today), "", false),
            page((sealed, None), why, true),
            page((earned, today), why, true).telling(false),
            page((sealed, today), "", false).judged(),
            page((earned, today), &"x".repeat(501), false).judged(),
            page((earned, None), why, false).judged(),
            page((sealed, None), why, false).stopped(),
            Self::of(Subject::sample(), (sealed, &lost), why, false).judged(),
        ]
    }
}

impl ReissuePage {
    fn of(
        subject: Subject,
        (basis, prospect): (Basis, &Prospect),
        note: &str,
        confirms: bool,
    ) -> Self {
        let choice = |one: Basis| BasisChoice {
            word: one.word(),
            key: match one {
                Basis::AsSealed => "reissue-basis-as-sealed",
                Basis::AsEarned => "reissue-basis-as-earned",
            },
            is_chosen: one == basis,
        };
        Self {
            name: match (basis, &prospect.today) {
                (Basis::AsEarned, Some(today)) => today.clone(),
                _ => subject.name.clone(),
            },
            action: format!("{}/reissue", subject.href),
            subject,
            confirms,
            bases: match &prospect.today {
                Some(_) => Basis::ALL.map(choice).into(),
                None => Vec::new(),
            },
            basis: basis.word(),
            effect_key: match basis {
                Basis::AsSealed => "reissue-effect-as-sealed",
                Basis::AsEarned => "reissue-effect-as-earned",
            },
            note: NoteField::needed(note, "reissue-problem-note"),
            tells: true,
            basis_problem: prospect.problem(basis),
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
            problems: note.problems() + usize::from(!self.basis_problem.is_empty()),
            note,
            ..self
        }
    }
}

/// What the form is about: none unless it is revoked and can be believed.
fn subject(file: &File) -> Option<Subject> {
    file.is_reissuable().then(|| Subject::of(file))
}

/// What can be had of a certificate.
#[derive(Debug, Default)]
struct Prospect {
    /// The name that it would be issued to with the facts of today; none: those cannot be had.
    today: Option<String>,
    /// Whether one that it rests on no longer counts.
    has_lost_part: bool,
    is_stopped: bool,
}

impl Prospect {
    /// While issuing is stopped that is the one problem.
    fn problem(&self, basis: Basis) -> &'static str {
        match basis {
            _ if self.is_stopped => "",
            Basis::AsSealed if self.has_lost_part => "reissue-problem-part",
            Basis::AsEarned if self.today.is_none() => "reissue-problem-earned",
            Basis::AsSealed | Basis::AsEarned => "",
        }
    }
}

async fn prospect(operator: &Operator, file: &File) -> Result<Prospect, Refusal> {
    let (id, now) = (file.id, operator.now);
    let (sealer, library) = (operator.app.sealer.clone(), operator.app.library.clone());
    let read = operator
        .app
        .db
        .read(move |conn| certificates::earned_since(conn, (&sealer, &library), id, now));
    let (today, is_stopped) = match read.await {
        Ok(face) => (face.map(|face| face.name), false),
        Err(ReplaceError::Stopped) => (None, true),
        Err(ReplaceError::Db(error)) => return Err(error.into()),
        Err(error) => return Err(Refusal::fault(&error)),
    };
    Ok(Prospect {
        today,
        has_lost_part: file.has_lost_part,
        is_stopped,
    })
}

/// GET `…/reissue`.
async fn ask(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let Some(subject) = subject(&file) else {
        return Ok(operator.go_to(&paths::operator_certificate(file.id)));
    };
    let prospect = prospect(&operator, &file).await?;
    // Where the facts of then cannot be had, those of today are what is left.
    let basis = match prospect.has_lost_part && prospect.today.is_some() {
        true => Basis::AsEarned,
        false => Basis::AsSealed,
    };
    let page = ReissuePage::of(subject, (basis, &prospect), "", false);
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
    let prospect = prospect(&operator, &file).await?;
    let chosen = (basis, &prospect);
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
    if prospect.is_stopped {
        return refused(asked.stopped());
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
        // It was to be had a moment ago.
        Err(error @ (ReissueError::NotEarned | ReissueError::LostPart)) => {
            let has_lost_part = matches!(error, ReissueError::LostPart);
            let meanwhile = Prospect {
                has_lost_part,
                ..Prospect::default()
            };
            let page = ReissuePage::of(subject, (basis, &meanwhile), note, false);
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
