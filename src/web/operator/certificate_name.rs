//! Operators have the name on a certificate corrected, in two steps: first a page that says what
//! will happen, then the deed.

use super::certificate::file;
use super::certificate_end::{Subject, subject};
use super::note_field::NoteField;
use crate::base::{CertificateId, HanForms, PersonName};
use crate::certificates::{self, Correction, Corrector, Note, ReplaceError};
use crate::issuing::write_awarding;
use crate::web::words::name_problem;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/operator/certificates/{id}/replacement")
            .route(web::get().to(ask_replacement))
            .route(web::post().to(replace)),
    );
}

/// The replacement: form, or what will happen.
#[derive(Debug, Serialize)]
pub struct ReplacePage {
    pub subject: Subject,
    pub action: String,
    /// Whether this is the second step.
    pub confirms: bool,
    pub name: String,
    pub latin_name: String,
    /// Why, for the file; asked for, because nobody else decides about it.
    pub note: NoteField,
    /// Whether the holder gets a letter.
    pub tells: bool,
    /// `replace-problem-…`; empty if the field is good.
    pub name_problem: &'static str,
    pub latin_problem: &'static str,
    /// Whether nothing can be issued, because issuing is stopped.
    pub is_stopped: bool,
    pub problems: usize,
}

impl Page for ReplacePage {
    const TEMPLATE: &'static str = "operator/replacement";

    fn samples() -> Vec<Self> {
        let why = "Her passport, shown on 20 November.";
        let page = |name: &str, latin: &str, confirms| {
            Self::of(Subject::sample(), (name, latin, why), confirms)
        };
        let long = "a".repeat(201);
        let unexplained = |note: &str| Self::of(Subject::sample(), ("Ada Byron", "", note), false);
        vec![
            page("Ada Byron", "", false),
            page("Ada Byron", "Ada Byron", true),
            page("Ada Byron", "", true).telling(false),
            page("", "Ада", false).judged(),
            page(&long, &long, false).judged(),
            page("<b>", "<b>", false).judged(),
            unexplained("").judged(),
            unexplained(&"x".repeat(501)).judged(),
            page("Ada", "", false).same(),
            page("Ada Byron", "", false).stopped(),
        ]
    }
}

impl ReplacePage {
    fn of(subject: Subject, (name, latin, note): (&str, &str, &str), confirms: bool) -> Self {
        Self {
            action: format!("{}/replacement", subject.href),
            subject,
            confirms,
            name: name.to_owned(),
            latin_name: latin.to_owned(),
            note: NoteField::needed(note, "replace-problem-note"),
            tells: true,
            name_problem: "",
            latin_problem: "",
            is_stopped: false,
            problems: 0,
        }
    }

    fn telling(self, tells: bool) -> Self {
        Self { tells, ..self }
    }

    /// The name is on the certificate already.
    fn same(self) -> Self {
        Self {
            name_problem: "replace-problem-same",
            problems: 1,
            ..self
        }
    }

    /// Nothing is wrong with what was typed: it can be sent again when the stop is lifted.
    fn stopped(self) -> Self {
        Self {
            is_stopped: true,
            problems: 1,
            ..self
        }
    }

    fn judged(mut self) -> Self {
        self.name_problem = PersonName::parse(&self.name).err().map_or("", name_problem);
        self.latin_problem = PersonName::parse_latin_if_any(&self.latin_name)
            .err()
            .map_or("", name_problem);
        self.note = self.note.judged();
        let names = [self.name_problem, self.latin_problem];
        let wrong = names.iter().filter(|key| !key.is_empty()).count();
        self.problems = wrong + self.note.problems();
        self
    }
}

/// GET `…/replacement`.
async fn ask_replacement(operator: Operator, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    // What is not as it was sealed has no name to correct.
    let (Some(subject), Some((certificate, _))) = (subject(&file), &file.certificate) else {
        return Ok(operator.go_to(&paths::operator_certificate(file.id)));
    };
    let latin_name = certificate.face.latin_name.clone().unwrap_or_default();
    let name = subject.name.clone();
    operator.page(
        "operator",
        &ReplacePage::of(subject, (&name, &latin_name, ""), false),
    )
}

/// POST `…/replacement`: without `confirmed` the page that says what will happen, with it the deed;
/// with `change` the form again.
async fn replace(
    operator: Operator,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let file = file(&operator, &id).await?;
    let home = paths::operator_certificate(file.id);
    let (Some(subject), Some((earlier, _))) = (subject(&file), &file.certificate) else {
        return Ok(operator.go_to(&home));
    };
    let typed = (
        fields.text("name"),
        fields.text("latin_name"),
        fields.text("note"),
    );
    let tells = fields.has("tells");
    let page = |subject, confirms| ReplacePage::of(subject, typed, confirms).telling(tells);
    if fields.has("change") {
        return operator.page("operator", &page(subject, false));
    }
    let note = Note::parse(typed.2)
        .ok()
        .filter(|note| !note.as_str().is_empty());
    let (Ok(name), Ok(latin_name), Some(note)) = (
        PersonName::parse(typed.0),
        PersonName::parse_latin_if_any(typed.1),
        note,
    ) else {
        let page = page(subject, false).judged();
        return operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, "operator", &page);
    };
    if !fields.has("confirmed") {
        return operator.page("operator", &page(subject, true));
    }
    let chance = operator.app.chance();
    let forms = earlier.face.name_forms;
    let correction = Correction {
        certificate: file.id,
        // An operator corrects letters; whose forms they have is the holder's to say.
        name_forms: forms.filter(|_| HanForms::matter_in(name.as_str())),
        name,
        latin_name,
        note,
        tells,
        chance,
    };
    match correct(&operator, correction).await {
        Ok(successor) => {
            operator.app.work.notify_one();
            Ok(operator.go_to(&paths::operator_certificate(successor)))
        }
        Err(ReplaceError::SameName) => {
            let page = page(subject, false).same();
            operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, "operator", &page)
        }
        Err(ReplaceError::Stopped) => {
            let page = page(subject, false).stopped();
            operator.page_with(StatusCode::UNPROCESSABLE_ENTITY, "operator", &page)
        }
        Err(
            ReplaceError::Altered
            | ReplaceError::Erased
            | ReplaceError::Stands
            | ReplaceError::Revoked { .. }
            | ReplaceError::Held { .. }
            | ReplaceError::AlreadyReplaced { .. },
        ) => Ok(operator.go_to(&home)),
        Err(ReplaceError::Unknown | ReplaceError::OtherPartner) => Err(Refusal::NotFound),
        Err(error @ ReplaceError::NoCode) => Err(Refusal::fault(&error)),
        Err(ReplaceError::Db(error)) => Err(error.into()),
    }
}

async fn correct(
    operator: &Operator,
    correction: Correction,
) -> Result<CertificateId, ReplaceError> {
    let (by, now) = (operator.proof.clone(), operator.now);
    write_awarding(&operator.app, move |tx, scribe| {
        let by = Corrector::Operator(&by);
        certificates::replace(tx, scribe, by, &correction, now).map(|successor| successor.id)
    })
    .await
}
