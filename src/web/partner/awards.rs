//! `/partner/{p}/{c}/awards`: certificates by hand, in two steps, and certificates withheld.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::accommodations;
use crate::accounts;
use crate::base::{AccountId, Email, Note, WithholdingId};
use crate::certificates::{
    self, AwardError, BlockError, Certificate, Line, MOST_BY_HAND, Planned, Scribe, Withheld,
    addresses,
};
use crate::db::{Conn, Error, Tx};
use crate::issuing::write_awarding;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::upload::Upload;
use crate::web::{Fields, LARGEST_FORM, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, PayloadConfig, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 4] = ["list", "reason", "email", "why"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/partner/{p}/{c}/awards")
            .app_data(PayloadConfig::new(LARGEST_FORM))
            .route(web::get().to(show))
            .route(web::post().to(award)),
    )
    .route("/partner/{p}/{c}/awards/withhold", web::post().to(withhold))
    .route(
        "/partner/{p}/{c}/awards/{id}/release",
        web::post().to(release),
    );
}

/// The forms, or what awarding would do, and what is withheld.
#[derive(Debug, Serialize)]
pub struct AwardsPage {
    pub office: OfficePart,
    /// The message about what was done just now; may be empty.
    pub done_key: &'static str,
    pub form: Form,
    pub action: String,
    pub withhold_action: String,
    /// The id of the withholding to be: sent twice, it withholds once.
    pub id: String,
    /// The second step, or the report; none in the first.
    pub plan: Option<PlanPart>,
    pub withheld: Vec<WithheldLine>,
    /// Of a programme: certificates that stand although one that they rest on was revoked or is set
    /// aside.
    pub lost: Vec<LostLine>,
}

/// A certificate that has lost a part.
#[derive(Debug, Serialize)]
pub struct LostLine {
    pub name: String,
    pub code: String,
    pub href: String,
}

/// What a list comes to, line by line.
#[derive(Debug, Serialize)]
pub struct PlanPart {
    /// Whether it was carried out.
    pub is_done: bool,
    /// Certificates that are awarded, at once or when nothing stands in the way any more.
    pub count: usize,
    pub lines: Vec<PlanLine>,
    /// To be sent again.
    pub list: String,
    pub reason: String,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct PlanLine {
    pub number: usize,
    pub typed: String,
    /// `by-hand-…`.
    pub key: String,
    pub tone: &'static str,
}

/// Somebody whose certificate is withheld.
#[derive(Debug, Serialize)]
pub struct WithheldLine {
    pub name: String,
    pub email: String,
    pub reason: String,
    pub since: String,
    pub is_earned: bool,
    pub action: String,
}

impl Page for AwardsPage {
    const TEMPLATE: &'static str = "partner/awards";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, plan, withheld: Vec<WithheldLine>| Self {
            office: OfficePart::sample(),
            done_key: "",
            form,
            action: "/partner/p/c/awards".to_owned(),
            withhold_action: "/partner/p/c/awards/withhold".to_owned(),
            id: "1".to_owned(),
            plan,
            lost: match withheld.is_empty() {
                true => Vec::new(),
                false => vec![LostLine {
                    name: "Ada Lovelace".to_owned(),
                    code: "7Q4K2-9XMPB-2D5RT".to_owned(),
                    href: "/v/7Q4K29XMPB2D5RT".to_owned(),
                }],
            },
            withheld,
        };
        let line = |is_earned| WithheldLine {
            name: "Ada Lovelace".to_owned(),
            email: "ada@meadow.example".to_owned(),
            reason: "Her answers are looked into.".to_owned(),
            since: "24 November 2026".to_owned(),
            is_earned,
            action: "/partner/p/c/awards/1/release".to_owned(),
        };
        vec![
            page(blank.clone(), None, Vec::new()),
            page(refused, None, [true, false].map(line).into()),
            page(blank.clone(), Some(PlanPart::sample(false)), Vec::new()),
            Self {
                done_key: "awards-done",
                ..page(blank, Some(PlanPart::sample(true)), Vec::new())
            },
        ]
    }
}

impl LostLine {
    fn of(certificate: &Certificate) -> Self {
        Self {
            name: certificate.face.name.clone(),
            code: certificate.code.to_string(),
            href: paths::verification(&certificate.code),
        }
    }
}

impl PlanPart {
    fn sample(is_done: bool) -> Self {
        let line = |(number, line): (usize, Line)| PlanLine {
            number,
            typed: "ada@meadow.example".to_owned(),
            key: format!("by-hand-{}", line.word()),
            tone: tone(line),
        };
        let lines = [
            Line::Awards,
            Line::Has,
            Line::Revoked,
            Line::NotEnrolled,
            Line::NoAddress,
        ];
        Self {
            is_done,
            count: usize::from(!is_done),
            lines: lines
                .into_iter()
                .zip(1..)
                .map(|(one, n)| line((n, one)))
                .collect(),
            list: "ada@meadow.example".to_owned(),
            reason: "The examination was on paper.".to_owned(),
        }
    }

    fn of(planned: &[Planned], (list, reason): (&str, &str), is_done: bool) -> Self {
        let is_awarded = |one: &&Planned| matches!(one.line, Line::Awards | Line::Waits(_));
        let line = |(one, number): (&Planned, usize)| PlanLine {
            number,
            typed: one.typed.clone(),
            key: format!("by-hand-{}", one.line.word()),
            tone: tone(one.line),
        };
        Self {
            is_done,
            count: planned.iter().filter(is_awarded).count(),
            lines: planned.iter().zip(1..).map(line).collect(),
            list: list.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

const fn tone(line: Line) -> &'static str {
    match line {
        Line::Awards => "good",
        Line::Waits(_) => "warn",
        Line::Has | Line::Repeated => "",
        Line::Revoked | Line::NotEnrolled | Line::NoAddress => "bad",
    }
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let done_key = match office.query("done").as_str() {
        "withheld" => "awards-withheld",
        "released" => "awards-released",
        _ => "",
    };
    draw(
        &office,
        StatusCode::OK,
        (done_key, Form::blank(&FIELDS), None),
    )
    .await
}

async fn draw(
    office: &CourseOffice,
    status: StatusCode,
    (done_key, form, plan): (&'static str, Form, Option<PlanPart>),
) -> Result<HttpResponse, Refusal> {
    let (by, sealer, now) = (office.proof.clone(), office.app.sealer.clone(), office.now);
    let content = &office.edition.content;
    let programme = Some(content.key.clone()).filter(|_| content.certificate.is_programme());
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let withheld = certificates::withheld(conn, &by)?;
        let ids: Vec<AccountId> = withheld.iter().map(|one| one.account).collect();
        let lost = match &programme {
            Some(course) => certificates::with_lost_part(conn, &sealer, Some(course), now)?,
            None => Vec::new(),
        };
        Ok((withheld, accounts::find_all(conn, &ids)?, lost))
    };
    let (withheld, people, lost) = office.app.db.read_slowly(read).await?;
    let (partner, course) = office.place();
    let action = paths::awards(partner, course);
    let line = |one: &Withheld| {
        let person = people.iter().find(|person| person.id == one.account);
        WithheldLine {
            name: person.map(|one| one.name.to_string()).unwrap_or_default(),
            email: person.map(|one| one.email.to_string()).unwrap_or_default(),
            reason: one.reason.clone(),
            since: office.app.texts.date(office.language, one.since.date()),
            is_earned: one.is_earned,
            action: format!("{action}/{}/release", one.id),
        }
    };
    let page = AwardsPage {
        office: office.part(),
        done_key,
        form,
        withhold_action: format!("{action}/withhold"),
        action: action.clone(),
        id: WithholdingId::new().to_string(),
        plan,
        withheld: withheld.iter().map(line).collect(),
        lost: lost.iter().map(LostLine::of).collect(),
    };
    office.page_with(status, PARTNER, &page)
}

/// POST `…/awards`: without `confirmed` the plan, with it the deed and its report; with `change`
/// the form again.
async fn award(office: CourseOffice, upload: Upload) -> Result<HttpResponse, Refusal> {
    let file = upload.text("file");
    let list = if file.is_empty() {
        upload.text("list")
    } else {
        file
    }
    .to_owned();
    let reason = upload.text("reason").to_owned();
    let typed = addresses(&list);
    let mut form = Form::blank(&FIELDS);
    form.fill("list", &list);
    form.fill("reason", &reason);
    if !upload.text("change").is_empty() {
        return draw(&office, StatusCode::OK, ("", form, None)).await;
    }
    if typed.is_empty() || typed.len() > MOST_BY_HAND {
        let most = i64::try_from(MOST_BY_HAND).unwrap_or(i64::MAX);
        form.refuse(
            "list",
            office.say("awards-list-wrong", &[("most", most.into())]),
        );
    }
    let note = reason_of(&office, &reason, ("reason", &mut form));
    let (Some(note), true) = (note, form.is_fine()) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return draw(&office, status, ("", form, None)).await;
    };
    let by = office.proof.clone();
    if upload.text("confirmed").is_empty() {
        let library = office.app.library.clone();
        let plan = move |conn: &mut Conn| certificates::plan_by_hand(conn, &library, &by, &typed);
        let planned = office.app.db.read_slowly(plan).await?;
        let plan = PlanPart::of(&planned, (&list, &reason), false);
        return draw(
            &office,
            StatusCode::OK,
            ("", Form::blank(&FIELDS), Some(plan)),
        )
        .await;
    }
    let app = office.app.clone();
    let (library, chance) = (app.library.clone(), app.chance());
    let now = office.now;
    let deed = move |tx: &mut Tx, scribe: &Scribe| {
        let wanted = (typed.as_slice(), &note, chance);
        certificates::award_by_hand(tx, (scribe, &library), &by, wanted, now)
    };
    let done = match write_awarding(&app, deed).await {
        Ok(done) => done,
        Err(AwardError::Db(error)) => return Err(error.into()),
        Err(error @ AwardError::NoCode) => return Err(Refusal::fault(&error)),
    };
    app.work.notify_one();
    app.studies.forget_all();
    let plan = PlanPart::of(&done, (&list, &reason), true);
    let done = ("awards-done", Form::blank(&FIELDS), Some(plan));
    draw(&office, StatusCode::OK, done).await
}

/// The reason in this field; `None` with the form refused.
fn reason_of(
    office: &CourseOffice,
    typed: &str,
    (field, form): (&'static str, &mut Form),
) -> Option<Note> {
    let problem = match Note::parse(typed) {
        Ok(note) if note.as_str().is_empty() => office.say("awards-reason-needed", &[]),
        Ok(note) => return Some(note),
        Err(error) => {
            let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
            office.say("revoke-problem-note", &[("characters", characters.into())])
        }
    };
    form.refuse(field, problem);
    None
}

/// POST `…/withhold`.
async fn withhold(office: CourseOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let id = WithholdingId::parse(fields.text("id")).ok_or(Refusal::Malformed)?;
    let mut form = Form::typed(&FIELDS, &fields);
    let why = reason_of(&office, fields.text("why"), ("why", &mut form));
    let email = Email::parse(fields.text("email").trim());
    let (by, wanted) = (office.proof.clone(), email.clone());
    let find = move |conn: &mut Conn| match &wanted {
        Some(email) => accommodations::learner(conn, &by, email),
        None => Ok(None),
    };
    let found = office.app.db.read(find).await?;
    if found.is_none() {
        let key = if email.is_some() {
            "grant-not-enrolled"
        } else {
            "grant-email-malformed"
        };
        form.refuse("email", office.say(key, &[]));
    }
    let (by, now) = (office.proof.clone(), office.now);
    if let Some((account, why)) = found.zip(why) {
        let deed = move |tx: &mut Tx| certificates::withhold(tx, &by, (id, account), &why, now);
        match office.app.db.write(deed).await {
            Ok(()) => {
                let (partner, course) = office.place();
                let home = paths::awards(partner, course);
                return Ok(office.go_to(&format!("{home}?done=withheld")));
            }
            Err(BlockError::Already) => {
                form.refuse("email", office.say("awards-withheld-already", &[]));
            }
            Err(BlockError::NotEnrolled) => {
                form.refuse("email", office.say("grant-not-enrolled", &[]));
            }
            Err(BlockError::NoReason) => return Err(Refusal::Malformed),
            Err(BlockError::Db(error)) => return Err(error.into()),
        }
    }
    draw(&office, StatusCode::UNPROCESSABLE_ENTITY, ("", form, None)).await
}

/// POST `…/{id}/release`.
async fn release(
    office: CourseOffice,
    path: Path<(String, String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (_, _, id) = path.into_inner();
    let id = WithholdingId::parse(&id).ok_or(Refusal::NotFound)?;
    let note = Note::parse(fields.text("note")).map_err(|_| Refusal::Malformed)?;
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| certificates::release_award(tx, &by, id, &note, now);
    office.app.db.write(deed).await?;
    office.app.ask_for_awards();
    let (partner, course) = office.place();
    let home = paths::awards(partner, course);
    Ok(office.go_to(&format!("{home}?done=released")))
}
