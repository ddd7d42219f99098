//! `/operator/extensions`: certificates get a later last day, one or many, in two steps: first what
//! will happen, then the deed and its report.

use super::SECTION;
use crate::base::{Date, Note};
use crate::certificates::{
    self, Among, Extension, ExtensionLine, ExtensionPlan, Extent, MOST_EXTENDED, ReplaceError,
    Scribe, is_extendable_to,
};
use crate::db::{Conn, Tx};
use crate::issuing::write_awarding;
use crate::web::course_choice::{CourseChoice, chosen, courses};
use crate::web::form::Form;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 4] = ["codes", "course", "until", "note"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_EXTENSIONS, web::get().to(show))
        .route(paths::OPERATOR_EXTENSIONS, web::post().to(send));
}

/// The form, or what extending would do, or did.
#[derive(Debug, Serialize)]
pub struct OperatorExtensionsPage {
    pub form: Form,
    /// Whether the holders get a letter.
    pub tells: bool,
    pub courses: Vec<CourseChoice>,
    /// The second step, or the report; none in the first.
    pub plan: Option<PlanPart>,
}

/// What it comes to, certificate by certificate.
#[derive(Debug, Serialize)]
pub struct PlanPart {
    /// Whether it was carried out.
    pub is_done: bool,
    /// Certificates that get a successor.
    pub count: usize,
    pub lines: Vec<PlanLine>,
    /// Whether the course has more than are taken at a time.
    pub has_more: bool,
}

/// One certificate.
#[derive(Debug, Serialize)]
pub struct PlanLine {
    pub code: String,
    /// Empty where nothing is extended.
    pub name: String,
    pub from: String,
    pub until: String,
    /// `extent-…`.
    pub key: String,
    pub tone: &'static str,
}

impl Page for OperatorExtensionsPage {
    const TEMPLATE: &'static str = "operator/extensions";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, tells, plan| Self {
            form,
            tells,
            courses: CourseChoice::samples(),
            plan,
        };
        let nothing = PlanPart {
            count: 0,
            lines: Vec::new(),
            ..PlanPart::sample(false)
        };
        vec![
            page(blank.clone(), true, None),
            page(refused, false, None),
            page(blank.clone(), true, Some(nothing)),
            page(blank.clone(), true, Some(PlanPart::sample(false))),
            page(blank, false, Some(PlanPart::sample(true))),
        ]
    }
}

impl PlanPart {
    fn sample(is_done: bool) -> Self {
        let line = |extent: Extent| {
            let filled = |text: &str| match extent {
                Extent::Extends => text.to_owned(),
                _ => String::new(),
            };
            PlanLine {
                code: "7Q4K2-9XMPB-2D5RT".to_owned(),
                name: filled("Ada Lovelace"),
                from: filled("23 November 2029"),
                until: filled("23 November 2030"),
                key: format!("extent-{}", extent.word()),
                tone: tone(extent),
            }
        };
        Self {
            is_done,
            count: 1,
            lines: [Extent::Extends, Extent::Long, Extent::Revoked]
                .map(line)
                .into(),
            has_more: is_done,
        }
    }

    fn of(operator: &Operator, plan: &ExtensionPlan, (until, is_done): (Date, bool)) -> Self {
        let day = |day: Date| operator.app.texts.date(operator.language, day);
        let line = |line: &ExtensionLine| PlanLine {
            code: line.code.clone(),
            name: line.name.clone(),
            from: line.from.map(day).unwrap_or_default(),
            until: match line.extent {
                Extent::Extends => day(until),
                _ => String::new(),
            },
            key: format!("extent-{}", line.extent.word()),
            tone: tone(line.extent),
        };
        Self {
            is_done,
            count: plan
                .lines
                .iter()
                .filter(|line| line.extent == Extent::Extends)
                .count(),
            lines: plan.lines.iter().map(line).collect(),
            has_more: plan.has_more,
        }
    }
}

const fn tone(extent: Extent) -> &'static str {
    match extent {
        Extent::Extends => "good",
        Extent::Long | Extent::Endless | Extent::Repeated => "",
        Extent::Replaced | Extent::Held | Extent::Stopped => "warn",
        Extent::Revoked | Extent::Erased | Extent::Altered | Extent::Unknown => "bad",
    }
}

/// GET `/operator/extensions`; with `?code=` filled in.
async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let mut form = Form::blank(&FIELDS);
    form.fill("codes", &operator.query("code"));
    draw(&operator, StatusCode::OK, (form, true, None)).await
}

async fn draw(
    operator: &Operator,
    status: StatusCode,
    (form, tells, plan): (Form, bool, Option<PlanPart>),
) -> Result<HttpResponse, Refusal> {
    let page = OperatorExtensionsPage {
        courses: courses(operator, None, &form).await?,
        form,
        tells,
        plan,
    };
    operator.page_with(status, SECTION, &page)
}

/// POST `/operator/extensions`: without `confirmed` the plan, with it the deed and its report; with
/// `change` the form again.
async fn send(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let mut form = Form::typed(&FIELDS, &fields);
    let tells = fields.has("tells");
    if fields.has("change") {
        return draw(&operator, StatusCode::OK, (form, tells, None)).await;
    }
    let Some(extension) = wanted(&operator, &fields, &mut form)? else {
        let refused = StatusCode::UNPROCESSABLE_ENTITY;
        return draw(&operator, refused, (form, tells, None)).await;
    };
    let (until, is_done) = (extension.until, fields.has("confirmed"));
    let plan = match is_done {
        true => carry_out(&operator, extension).await?,
        false => {
            let sealer = operator.app.sealer.clone();
            let plan =
                move |conn: &mut Conn| certificates::plan_extension(conn, &sealer, &extension);
            operator.app.db.read_slowly(plan).await?
        }
    };
    let plan = PlanPart::of(&operator, &plan, (until, is_done));
    draw(&operator, StatusCode::OK, (form, tells, Some(plan))).await
}

async fn carry_out(operator: &Operator, extension: Extension) -> Result<ExtensionPlan, Refusal> {
    let (by, now) = (operator.proof.clone(), operator.now);
    let deed =
        move |tx: &mut Tx, scribe: &Scribe| certificates::extend(tx, scribe, &by, &extension, now);
    match write_awarding(&operator.app, deed).await {
        Ok(done) => {
            operator.app.ask_for_awards();
            Ok(done)
        }
        Err(ReplaceError::Db(error)) => Err(error.into()),
        Err(error) => Err(Refusal::fault(&error)),
    }
}

/// What the form asks for; none with the form refused.
fn wanted(
    operator: &Operator,
    fields: &Fields,
    form: &mut Form,
) -> Result<Option<Extension>, Refusal> {
    let among = among(operator, fields, form)?;
    let until = Date::parse(fields.text("until").trim())
        .filter(|until| is_extendable_to(*until, operator.now.date()));
    if until.is_none() {
        form.refuse("until", operator.say("extending-until-wrong", &[]));
    }
    let note = match Note::parse(fields.text("note")) {
        Ok(note) if note.as_str().is_empty() => {
            form.refuse("note", operator.say("awards-reason-needed", &[]));
            None
        }
        Ok(note) => Some(note),
        Err(error) => {
            let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
            let args = [("characters", characters.into())];
            form.refuse("note", operator.say("revoke-problem-note", &args));
            None
        }
    };
    let (Some(among), Some(until), Some(note)) = (among, until, note) else {
        return Ok(None);
    };
    Ok(Some(Extension {
        among,
        until,
        note,
        tells: fields.has("tells"),
        chance: operator.app.chance(),
    }))
}

/// Numbers or a course: one of the two.
fn among(operator: &Operator, fields: &Fields, form: &mut Form) -> Result<Option<Among>, Refusal> {
    let codes: Vec<String> = fields
        .text("codes")
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    match (codes.len(), chosen(fields)?) {
        (0, Some(course)) => Ok(Some(Among::Course(course))),
        (1..=MOST_EXTENDED, None) => Ok(Some(Among::Codes(codes))),
        _ => {
            let args = [("most", MOST_EXTENDED.into())];
            form.refuse("codes", operator.say("extending-which", &args));
            Ok(None)
        }
    }
}
