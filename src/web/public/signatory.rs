//! `/signatory/{token}`: somebody whose name stands under certificates sees how, says yes or no,
//! and takes a yes back.

use crate::admission::{Limit, network};
use crate::base::{Language, Note, PersonName, Timestamp, Token, TokenHash};
use crate::db::{Conn, Error, Tx};
use crate::partners::{self, Answer, ApprovalError, Partner, Reply, Tenure};
use crate::web::form::Form;
use crate::web::specimen::{self, Kind};
use crate::web::words::{Said, Tongue, name_problem};
use crate::web::{Fields, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

/// Of the question, and of the form that takes the answer back.
const FIELDS: [&str; 4] = ["name", "answer", "reason", "sure"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/signatory/{token}", web::get().to(show))
        .route("/signatory/{token}", web::post().to(reply))
        .route("/signatory/{token}/withdrawal", web::post().to(withdraw))
        .route("/signatory/{token}/sample.pdf", web::get().to(pdf))
        .route("/signatory/{token}/sample.jpg", web::get().to(picture));
}

/// The question, or the answer that was given.
#[derive(Debug, Serialize)]
pub struct SignatoryPage {
    pub form: Form,
    /// `open`, `approved`, `withdrawn` or `declined`; `dead`: the link does not work any more.
    pub state: &'static str,
    pub name: String,
    pub office: Said,
    pub partner: Said,
    /// This page; the samples lie below it.
    pub action: String,
    /// The day of the answer, or of its withdrawal.
    pub day: String,
    /// Until when the link works.
    pub until: String,
    /// Whether certificates wait until everybody who signs them has approved.
    pub waits: bool,
}

impl Page for SignatoryPage {
    const TEMPLATE: &'static str = "public/signatory";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, state| Self {
            form,
            state,
            name: "Dr. Amara Okonkwo".to_owned(),
            office: Said::sample("Director of Studies", false),
            partner: Said::sample("Harbour Institute of Public Law", false),
            action: "/signatory/A".to_owned(),
            day: "1 December 2026".to_owned(),
            until: "15 December 2026, 10:00 UTC".to_owned(),
            waits: false,
        };
        let waits = Self {
            waits: true,
            ..page(blank.clone(), "withdrawn")
        };
        let chosen = |answer: &str| {
            let mut form = blank.clone();
            form.fill("answer", answer);
            form
        };
        vec![
            page(blank.clone(), "open"),
            page(refused.clone(), "open"),
            page(chosen("approved"), "open"),
            page(chosen("declined"), "open"),
            page(blank.clone(), "approved"),
            page(refused, "approved"),
            page(blank.clone(), "withdrawn"),
            waits,
            page(blank.clone(), "declined"),
            page(blank, "dead"),
        ]
    }
}

/// Who is asked by a link, and for whom they sign.
struct Asked {
    token: Token,
    partner: Partner,
    tenure: Tenure,
    /// Whether certificates wait until everybody who signs them has approved.
    waits: bool,
}

/// Whom the link asks; none if it does not work.
async fn asked(visitor: &Visitor, token: &str) -> Result<Option<Asked>, Refusal> {
    let (limits, now) = (&visitor.app.limits, visitor.now);
    limits.count(Limit::VERIFICATION, &network(&visitor.address()), now)?;
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let hash = token.hash();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(tenure) = partners::asked_by_link(conn, hash, now)? else {
            return Ok(None);
        };
        let partner = partners::find(conn, tenure.partner)?;
        let waits = partners::waits_for_approval(conn)?;
        Ok(partner.map(|partner| (partner, tenure, waits)))
    };
    let found = visitor.app.db.read(read).await?;
    Ok(found.map(|(partner, tenure, waits)| Asked {
        token,
        partner,
        tenure,
        waits,
    }))
}

/// GET `/signatory/{token}`.
async fn show(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    let Some(asked) = asked(&visitor, &token).await? else {
        return dead(&visitor);
    };
    let mut form = Form::blank(&FIELDS);
    form.fill("name", &asked.tenure.signatory.name);
    draw(&visitor, &asked, StatusCode::OK, form)
}

fn draw(
    visitor: &Visitor,
    asked: &Asked,
    status: StatusCode,
    form: Form,
) -> Result<HttpResponse, Refusal> {
    let (tenure, language) = (&asked.tenure, visitor.language);
    let tongue = Tongue {
        page: language,
        source: Language::En,
    };
    let day = |at: Timestamp| visitor.app.texts.date(language, at.date());
    let moment = |at: Timestamp| visitor.app.texts.moment(language, at);
    let (state, day) = match (tenure.withdrawn, &tenure.answer) {
        (Some(at), _) => ("withdrawn", day(at)),
        (None, Some(answered)) => (answered.answer.word(), day(answered.at)),
        (None, None) => ("open", String::new()),
    };
    let page = SignatoryPage {
        form,
        state,
        name: tenure.signatory.name.clone(),
        office: Said::of(&tenure.signatory.office, tongue, String::as_str),
        partner: Said::new(asked.partner.profile.name_in(language), language),
        action: paths::signatory(&asked.token.reveal()),
        day,
        until: tenure.asked_until.map(moment).unwrap_or_default(),
        waits: asked.waits,
    };
    visitor.page_with(status, "", &page)
}

fn dead(visitor: &Visitor) -> Result<HttpResponse, Refusal> {
    let nobody = || Said::new((visitor.language, ""), visitor.language);
    let page = SignatoryPage {
        form: Form::blank(&FIELDS),
        state: "dead",
        name: String::new(),
        office: nobody(),
        partner: nobody(),
        action: String::new(),
        day: String::new(),
        until: String::new(),
        waits: false,
    };
    visitor.page_with(StatusCode::NOT_FOUND, "", &page)
}

/// POST `/signatory/{token}`: the answer.
async fn reply(
    visitor: Visitor,
    token: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let Some(asked) = asked(&visitor, &token).await? else {
        return dead(&visitor);
    };
    let mut form = Form::typed(&FIELDS, &fields);
    let name = name_of(&visitor, &fields, &mut form);
    let answer = Answer::parse(fields.text("answer"));
    if answer.is_none() {
        form.refuse("answer", visitor.say("signatory-answer-needed", &[]));
    }
    let reason = reason_of(&visitor, &fields, &mut form);
    let (Some(name), Some(answer), Some(reason)) = (name, answer, reason) else {
        return draw(&visitor, &asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let reply = Reply {
        answer,
        name,
        reason,
    };
    match take(&visitor, asked.token.hash(), reply).await {
        // Answered otherwise from another window: the page says how.
        Ok(()) | Err(ApprovalError::Answered) => {
            visitor.app.ask_for_awards();
            Ok(visitor.go_to(&paths::signatory(&asked.token.reveal())))
        }
        Err(ApprovalError::NoReason) => {
            form.refuse("reason", visitor.say("signatory-reason-needed", &[]));
            draw(&visitor, &asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(ApprovalError::Unknown) => dead(&visitor),
        Err(ApprovalError::Db(error)) => Err(error.into()),
    }
}

/// Who writes; `None` with the form refused.
fn name_of(visitor: &Visitor, fields: &Fields, form: &mut Form) -> Option<PersonName> {
    let name = PersonName::parse(fields.text("name"));
    if let Err(error) = &name {
        form.refuse("name", visitor.say(name_problem(*error), &[]));
    }
    name.ok()
}

/// Why, as far as that is said; `None` with the form refused.
fn reason_of(visitor: &Visitor, fields: &Fields, form: &mut Form) -> Option<Note> {
    let reason = Note::parse(fields.text("reason"));
    if let Err(error) = &reason {
        let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
        let args = [("characters", characters.into())];
        form.refuse("reason", visitor.say("revoke-problem-note", &args));
    }
    reason.ok()
}

async fn take(visitor: &Visitor, hash: TokenHash, reply: Reply) -> Result<(), ApprovalError> {
    let now = visitor.now;
    let deed = move |tx: &mut Tx| partners::answer(tx, hash, &reply, now);
    visitor.app.db.write(deed).await
}

/// POST `/signatory/{token}/withdrawal`: what was approved is taken back.
async fn withdraw(
    visitor: Visitor,
    token: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let Some(asked) = asked(&visitor, &token).await? else {
        return dead(&visitor);
    };
    let mut form = Form::typed(&FIELDS, &fields);
    let name = name_of(&visitor, &fields, &mut form);
    let reason = reason_of(&visitor, &fields, &mut form);
    let is_sure = fields.has("sure");
    if !is_sure {
        form.refuse("sure", visitor.say("signatory-withdraw-needed", &[]));
    }
    let (Some(name), Some(reason), true) = (name, reason, is_sure) else {
        return draw(&visitor, &asked, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let (hash, now) = (asked.token.hash(), visitor.now);
    let deed = move |tx: &mut Tx| partners::withdraw_own_approval(tx, hash, (&name, &reason), now);
    match visitor.app.db.write(deed).await {
        Ok(()) | Err(ApprovalError::Answered) => {
            Ok(visitor.go_to(&paths::signatory(&asked.token.reveal())))
        }
        Err(ApprovalError::NoReason) => {
            form.refuse("reason", visitor.say("signatory-withdraw-reason", &[]));
            draw(&visitor, &asked, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(ApprovalError::Unknown) => dead(&visitor),
        Err(ApprovalError::Db(error)) => Err(error.into()),
    }
}

/// GET `/signatory/{token}/sample.pdf`.
async fn pdf(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    sample(&visitor, &token, Kind::Pdf).await
}

/// GET `/signatory/{token}/sample.jpg`.
async fn picture(visitor: Visitor, token: Path<String>) -> Result<HttpResponse, Refusal> {
    sample(&visitor, &token, Kind::Picture).await
}

/// The sample with their name alone, exactly as it is printed.
async fn sample(visitor: &Visitor, token: &str, kind: Kind) -> Result<HttpResponse, Refusal> {
    let asked = asked(visitor, token).await?.ok_or(Refusal::NotFound)?;
    let signs = std::slice::from_ref(&asked.tenure.signatory);
    specimen::answer(visitor, (&asked.partner, signs), kind).await
}
