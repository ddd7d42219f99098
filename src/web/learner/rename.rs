//! The holder asks for another name on a certificate.

use super::certificate::{self, Held};
use super::sight::Outcome;
use crate::base::{CertificateId, HanForms, NameRequestId, Note, PersonName};
use crate::certificates::{self, State};
use crate::db::Tx;
use crate::decisions::{self, AskError, MOST_ASKED, NameRequest, NewName, Verdict};
use crate::web::choice::{Choice, letter_forms};
use crate::web::form::Form;
use crate::web::words::name_problem;
use crate::web::{Fields, Learner, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

/// The fields of the form. Not `name`: that id belongs to nobody else on the page.
const FIELDS: [&str; 4] = ["new_name", "new_latin", "name_forms", "why"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/my/certificates/{id}/name", web::post().to(ask));
}

/// The part of the holder's page.
#[derive(Debug, Serialize)]
pub struct Rename {
    /// Where the wish is sent (POST); empty: nothing can be asked for.
    pub action: String,
    /// The id of the wish: sent twice, it asks once.
    pub id: String,
    pub form: Form,
    /// Empty: no name of theirs has a Chinese character.
    pub name_forms: Vec<Choice>,
    /// The name asked for and the day, while nobody has decided.
    pub waiting: String,
    pub waiting_since: String,
    /// Why the last wish was refused, and when; empty if it was not.
    pub refused: String,
    pub refused_on: String,
    /// Whether it was asked for just now.
    pub is_asked: bool,
}

/// What was typed, when it was not taken.
#[derive(Debug, Default)]
pub(super) struct Typed(Option<Form>);

/// The part of the holder's page.
pub(super) fn rename(visitor: &Visitor, held: &Held, typed: Typed) -> Rename {
    let date = |at: crate::base::Timestamp| visitor.app.texts.date(visitor.language, at.date());
    let newest = held.names.first();
    let waiting = newest.filter(|request| request.decided.is_none());
    let refused = newest.and_then(|request| request.decided.as_ref());
    let refused = refused.filter(|decided| decided.verdict == Verdict::Refused);
    let may_ask = matches!(held.state, State::Valid | State::Expired { .. })
        && waiting.is_none()
        && held.names.len() < MOST_ASKED;
    let asked = |request: &NameRequest| request.name.to_string();
    let (form, name_forms) = form(visitor, held, typed);
    Rename {
        action: match may_ask {
            true => paths::name_request(held.certificate.id),
            false => String::new(),
        },
        id: NameRequestId::new().to_string(),
        form,
        name_forms,
        waiting: waiting.map(asked).unwrap_or_default(),
        waiting_since: waiting.map(|one| date(one.asked_at)).unwrap_or_default(),
        refused: refused.map(|one| one.note.clone()).unwrap_or_default(),
        refused_on: refused.map(|one| date(one.at)).unwrap_or_default(),
        is_asked: visitor.query("done") == "asked",
    }
}

/// The form, and the letter forms to choose from: those of the certificate, else of the profile,
/// are chosen already.
fn form(visitor: &Visitor, held: &Held, typed: Typed) -> (Form, Vec<Choice>) {
    let face = &held.certificate.face;
    let account = visitor.session.as_ref().map(|one| &one.signed_in.account);
    let form = typed.0.unwrap_or_else(|| {
        let mut form = Form::blank(&FIELDS);
        let profile = account.and_then(|account| account.name_forms);
        let chosen = face.name_forms.or(profile);
        form.fill("name_forms", chosen.map_or("", HanForms::tag));
        form
    });
    let profile = account.map_or("", |account| account.name.as_str());
    let names = [form.value("new_name"), face.name.as_str(), profile].concat();
    let name_forms = letter_forms(visitor, &names, form.value("name_forms"));
    (form, name_forms)
}

impl Rename {
    /// Nothing asked for, refused with a form that was not taken, and waiting.
    pub(super) fn samples() -> [Self; 3] {
        let [blank, refused] = Form::samples(&FIELDS);
        let plain = |form| Self {
            action: "/my/certificates/1/name".to_owned(),
            id: "1".to_owned(),
            form,
            name_forms: Vec::new(),
            waiting: String::new(),
            waiting_since: String::new(),
            refused: String::new(),
            refused_on: String::new(),
            is_asked: false,
        };
        let forms = ["", "zh-Hant"].map(|key| Choice {
            key,
            words: "…".to_owned(),
            language: None,
            is_chosen: !key.is_empty(),
        });
        let again = Self {
            name_forms: forms.into(),
            refused: "The passport says otherwise.".to_owned(),
            refused_on: "24 November 2026".to_owned(),
            ..plain(refused)
        };
        let waiting = Self {
            action: String::new(),
            waiting: "María Ñáñez".to_owned(),
            waiting_since: "24 November 2026".to_owned(),
            is_asked: true,
            ..plain(blank.clone())
        };
        [plain(blank), again, waiting]
    }
}

/// POST `…/name`: the wish goes to the partner.
async fn ask(learner: Learner, id: Path<String>, fields: Fields) -> Result<HttpResponse, Refusal> {
    let certificate = CertificateId::parse(&id).ok_or(Refusal::NotFound)?;
    let request = NameRequestId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let Some(wish) = read(&learner, &fields, (request, &mut form)) else {
        return refused(&learner, &id, form).await;
    };
    let (by, sealer, now) = (
        learner.proof().clone(),
        learner.app.sealer.clone(),
        learner.now,
    );
    let deed = move |tx: &mut Tx| -> Result<bool, AskError> {
        match certificates::holder(tx, &by, certificate)? {
            Some(holder) => decisions::ask_name(tx, &sealer, &holder, &wish, now).map(|()| true),
            None => Ok(false),
        }
    };
    match learner.app.db.write(deed).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::NotFound),
        Err(AskError::SameName) => {
            form.refuse("new_name", learner.say("replace-problem-same", &[]));
            return refused(&learner, &id, form).await;
        }
        Err(AskError::NoReason) => {
            form.refuse("why", learner.say("rename-why-needed", &[]));
            return refused(&learner, &id, form).await;
        }
        // The page says what stands in the way.
        Err(AskError::Ended | AskError::Waiting | AskError::TooMany) => {
            return Ok(learner.go_to(&paths::certificate(certificate)));
        }
        Err(AskError::Db(error)) => return Err(error.into()),
    }
    let home = paths::certificate(certificate);
    Ok(learner.go_to(&format!("{home}?done=asked#rename")))
}

async fn refused(learner: &Learner, id: &str, form: Form) -> Result<HttpResponse, Refusal> {
    let outcome = Outcome {
        rename: Typed(Some(form)),
        ..Outcome::default()
    };
    certificate::show_after(learner, id, StatusCode::UNPROCESSABLE_ENTITY, outcome).await
}

/// What was typed, if it is something to ask for.
fn read(
    learner: &Learner,
    fields: &Fields,
    (id, form): (NameRequestId, &mut Form),
) -> Option<NewName> {
    let name = PersonName::parse(fields.text("new_name"));
    let latin_name = PersonName::parse_latin_if_any(fields.text("new_latin"));
    let why = Note::parse(fields.text("why"));
    let problem = |error| learner.say(name_problem(error), &[]);
    if let Err(error) = &name {
        form.refuse("new_name", problem(*error));
    }
    if let Err(error) = &latin_name {
        form.refuse("new_latin", problem(*error));
    }
    if let Err(error) = why {
        let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
        let args = [("characters", characters.into())];
        form.refuse("why", learner.say("revoke-problem-note", &args));
    }
    let name = name.ok()?;
    Some(NewName {
        id,
        name_forms: HanForms::chosen(fields.text("name_forms"), name.as_str()),
        name,
        latin_name: latin_name.ok()?,
        why: why.ok()?,
    })
}
