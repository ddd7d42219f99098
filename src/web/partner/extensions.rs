//! `/partner/{p}/{c}/extensions`: more minutes for attempts that run, in two steps: first how many
//! run, then the deed.

use super::PARTNER;
use super::accommodations::seconds_of_day;
use super::office::{CourseOffice, OfficePart};
use super::taken::{Shelf, Taken};
use super::wanted::{self, Names, Offered, Pick, Wanted};
use crate::accommodations::{GrantError, Recipient};
use crate::assessment::{self, Extended, Extension, Outage, Reach};
use crate::base::{Date, ExtensionId, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::items::number::digit;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 10] = [
    "to",
    "email",
    "quiz",
    "minutes",
    "from_date",
    "from_time",
    "until_date",
    "until_time",
    "reason",
    "note",
];
/// A day: who needs more is granted another attempt.
const MOST_MINUTES: u32 = 1440;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/extensions", web::get().to(show))
        .route("/partner/{p}/{c}/extensions", web::post().to(give));
}

/// The form, or what it will do, and what was given before.
#[derive(Debug, Serialize)]
pub struct ExtensionsPage {
    pub office: OfficePart,
    /// What was done just now, as a sentence; may be empty.
    pub done: String,
    pub form: Form,
    /// The id of what the form will do: sent twice, it does it once.
    pub id: String,
    /// The second step; none in the first.
    pub step: Option<SecondStep>,
    pub recipients: Vec<Pick>,
    pub quizzes: Vec<Pick>,
    pub reasons: Vec<Pick>,
    pub given: Vec<GivenLine>,
}

/// What will happen.
#[derive(Debug, Serialize)]
pub struct SecondStep {
    pub running: usize,
    /// Out of time in the outage; they run again.
    pub closed: usize,
    /// Out of time in the outage; they stay closed, because their answers were shown.
    pub shown: usize,
    /// Whether there is anything to give minutes to.
    pub is_something: bool,
    /// When something did not work, in words; empty without an outage.
    pub outage: String,
    pub minutes: u32,
    pub is_everybody: bool,
    pub name: String,
    pub is_everywhere: bool,
    pub quiz: Said,
    pub reason_key: &'static str,
    pub note: String,
    /// Every field of the first step, to be sent again.
    pub fields: Vec<Hidden>,
}

/// A field that travels on unseen.
#[derive(Debug, Serialize)]
pub struct Hidden {
    pub name: &'static str,
    pub value: String,
}

/// Minutes given before.
#[derive(Debug, Serialize)]
pub struct GivenLine {
    pub at: String,
    pub is_everybody: bool,
    pub name: String,
    pub is_everywhere: bool,
    pub quiz: Said,
    pub minutes: u32,
    /// When something did not work, in words; empty without an outage.
    pub outage: String,
    pub attempts: u64,
    pub reason_key: &'static str,
    pub note: String,
}

impl Page for ExtensionsPage {
    const TEMPLATE: &'static str = "partner/extensions";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, step, given| Self {
            office: OfficePart::sample(),
            done: String::new(),
            form,
            id: "1".to_owned(),
            step,
            recipients: Pick::samples(),
            quizzes: Pick::samples(),
            reasons: Pick::samples(),
            given,
        };
        let [one, other] = [true, false].map(SecondStep::sample);
        let done = Self {
            done: "Three attempts have 30 minutes more.".to_owned(),
            ..page(
                blank.clone(),
                None,
                [true, false].map(GivenLine::sample).into(),
            )
        };
        vec![
            page(blank.clone(), None, Vec::new()),
            page(refused, None, Vec::new()),
            page(blank.clone(), Some(one), Vec::new()),
            page(blank, Some(other), Vec::new()),
            done,
        ]
    }
}

impl SecondStep {
    fn sample(is_everybody: bool) -> Self {
        let line = GivenLine::sample(is_everybody);
        Self {
            running: if is_everybody { 3 } else { 0 },
            closed: if is_everybody { 2 } else { 0 },
            shown: if is_everybody { 1 } else { 0 },
            is_something: is_everybody,
            outage: line.outage,
            minutes: line.minutes,
            is_everybody,
            name: line.name,
            is_everywhere: line.is_everywhere,
            quiz: line.quiz,
            reason_key: line.reason_key,
            note: line.note,
            fields: vec![Hidden {
                name: "minutes",
                value: "30".to_owned(),
            }],
        }
    }
}

impl GivenLine {
    fn sample(is_everybody: bool) -> Self {
        let filled = |text: &str| if is_everybody { "" } else { text }.to_owned();
        Self {
            at: "23 November 2026, 14:32 UTC".to_owned(),
            is_everybody,
            name: filled("Committee staff"),
            is_everywhere: is_everybody,
            quiz: Said::sample("Final quiz", true),
            minutes: 30,
            outage: filled("23 November 2026, 13:00 UTC – 23 November 2026, 14:00 UTC"),
            attempts: 3,
            reason_key: "grant-reason-fault",
            note: filled("The line was down."),
        }
    }
}

/// What the page is made of.
struct Known {
    given: Vec<Extended>,
    names: Names,
    taken: Taken,
}

async fn known(office: &CourseOffice) -> Result<Known, Error> {
    let (by, shelf) = (office.proof.clone(), Shelf::of(office));
    let read = move |conn: &mut Conn| -> Result<Known, Error> {
        let given = assessment::extensions(conn, &by)?;
        let recipients = given.iter().filter_map(|one| one.extension.to);
        let names = Names::read(conn, &by, recipients)?;
        let taken = Taken::read(conn, &shelf, None)?;
        Ok(Known {
            given,
            names,
            taken,
        })
    };
    office.app.db.read_slowly(read).await
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let known = known(&office).await?;
    let mut page = page(&office, &known, Form::blank(&FIELDS), ExtensionId::new());
    if office.query("done") == "extended" {
        let args = [("count", office.number("moved").into())];
        page.done = office.say("extend-done", &args);
    }
    office.page(PARTNER, &page)
}

/// Without `confirmed` the page that says what will happen, with it the deed; with `change` the
/// form again.
async fn give(office: CourseOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let known = known(&office).await?;
    let mut form = Form::typed(&FIELDS, &fields);
    let id = ExtensionId::parse(fields.text("id"));
    if fields.has("confirmed") && id.is_none() {
        return Err(Refusal::Malformed);
    }
    let id = id.unwrap_or_else(ExtensionId::new);
    if fields.has("change") {
        return office.page(PARTNER, &page(&office, &known, form, id));
    }
    let offered = Offered {
        groups: &known.names.groups,
        taken: &known.taken,
        may_be_all: true,
    };
    let (wanted, _) = wanted::wanted(&office, &fields, &mut form, offered).await?;
    let minutes = minutes(fields.text("minutes"));
    if minutes.is_none() {
        form.refuse("minutes", office.say("extend-minutes-wrong", &[]));
    }
    let outage = outage(&office, &fields, &mut form);
    let (Some(wanted), Some(minutes), true) = (wanted, minutes, form.is_fine()) else {
        let page = page(&office, &known, form, id);
        return office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page);
    };
    let extension = extension(id, wanted, (minutes, outage));
    if !fields.has("confirmed") {
        let step = second_step(&office, &known, &extension, &form).await?;
        let page = ExtensionsPage {
            step: Some(step),
            ..page(&office, &known, form, id)
        };
        return office.page(PARTNER, &page);
    }
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| assessment::extend(tx, &by, &extension, now);
    let moved = match office.app.db.write(deed).await {
        Ok(moved) => moved,
        Err(GrantError::Db(error)) => return Err(error.into()),
        // The form was read against this course a moment ago.
        Err(GrantError::NotEnrolled | GrantError::UnknownGroup | GrantError::Nothing) => {
            return Err(Refusal::NotFound);
        }
    };
    let (partner, course) = office.place();
    let home = paths::extensions(partner, course);
    Ok(office.go_to(&format!("{home}?done=extended&moved={moved}")))
}

fn extension(
    id: ExtensionId,
    wanted: Wanted,
    (minutes, outage): (u32, Option<Outage>),
) -> Extension {
    Extension {
        id,
        to: wanted.to,
        quiz: wanted.quiz,
        minutes,
        outage,
        reason: wanted.reason,
        note: wanted.note,
    }
}

/// 1 to 1440, in digits of any script.
fn minutes(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let number = typed.chars().try_fold(0_u32, |number, sign| {
        number.checked_mul(10)?.checked_add(digit(sign)?)
    });
    number.filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

/// The outage that is named; none if nothing is, or with the form refused.
fn outage(office: &CourseOffice, fields: &Fields, form: &mut Form) -> Option<Outage> {
    let typed = ["from_date", "from_time", "until_date", "until_time"];
    let typed = typed.map(|name| fields.text(name).trim());
    if typed.iter().all(|text| text.is_empty()) {
        return None;
    }
    let [from_date, from_time, until_date, until_time] = typed;
    let ends = moment(from_date, from_time).zip(moment(until_date, until_time));
    // The last minute of an outage belongs to it.
    let outage = ends.map(|(from, until)| Outage {
        from,
        until: until.plus_seconds(59),
    });
    let outage = outage.filter(|outage| outage.from < outage.until && outage.from <= office.now);
    if outage.is_none() {
        form.refuse("from_date", office.say("extend-outage-wrong", &[]));
    }
    outage
}

fn moment(date: &str, clock: &str) -> Option<Timestamp> {
    let seconds = seconds_of_day(clock)?;
    Some(Date::parse(date)?.start().plus_seconds(seconds))
}

fn outage_said(office: &CourseOffice, extension: &Extension) -> String {
    let moment = |at| office.app.texts.moment(office.language, at);
    let said = |outage: Outage| format!("{} – {}", moment(outage.from), moment(outage.until));
    extension.outage.map_or_else(String::new, said)
}

/// Counts what runs, and says everything once more.
async fn second_step(
    office: &CourseOffice,
    known: &Known,
    extension: &Extension,
    form: &Form,
) -> Result<SecondStep, Error> {
    let (by, to, wanted) = (office.proof.clone(), extension.to, extension.clone());
    let now = office.now;
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let reach = assessment::reach(conn, &by, &wanted, now)?;
        let names = Names::read(conn, &by, to.into_iter())?;
        Ok((reach, names))
    };
    let (reach, person) = office.app.db.read(read).await?;
    let Reach {
        running,
        closed,
        shown,
    } = reach;
    let name = match to {
        Some(Recipient::Person(account)) => person.person(account).0,
        Some(Recipient::Group(group)) => known.names.group(group),
        None => String::new(),
    };
    Ok(SecondStep {
        running,
        closed,
        shown,
        is_something: running + closed > 0,
        outage: outage_said(office, extension),
        minutes: extension.minutes,
        is_everybody: to.is_none(),
        name,
        is_everywhere: extension.quiz.is_none(),
        quiz: quiz_said(office, &known.taken, extension),
        reason_key: wanted::reason_key(extension.reason),
        note: extension.note.as_str().to_owned(),
        fields: FIELDS
            .map(|name| Hidden {
                name,
                value: form.value(name).to_owned(),
            })
            .into(),
    })
}

fn quiz_said(office: &CourseOffice, taken: &Taken, extension: &Extension) -> Said {
    let everywhere = || Said::new((office.language, ""), office.language);
    let quiz = extension.quiz.as_ref();
    quiz.map_or_else(everywhere, |key| taken.title(office, key))
}

fn page(office: &CourseOffice, known: &Known, form: Form, id: ExtensionId) -> ExtensionsPage {
    ExtensionsPage {
        office: office.part(),
        done: String::new(),
        id: id.to_string(),
        step: None,
        recipients: wanted::recipient_picks(office, &known.names.groups, (form.value("to"), true)),
        quizzes: wanted::quiz_picks(office, &known.taken, form.value("quiz")),
        reasons: wanted::reason_picks(office, form.value("reason")),
        given: known
            .given
            .iter()
            .map(|one| given(office, known, one))
            .collect(),
        form,
    }
}

fn given(office: &CourseOffice, known: &Known, one: &Extended) -> GivenLine {
    let names = &known.names;
    let extension = &one.extension;
    GivenLine {
        at: office.app.texts.moment(office.language, one.granted_at),
        is_everybody: extension.to.is_none(),
        name: match extension.to {
            Some(Recipient::Person(account)) => names.person(account).0,
            Some(Recipient::Group(group)) => names.group(group),
            None => String::new(),
        },
        is_everywhere: extension.quiz.is_none(),
        quiz: quiz_said(office, &known.taken, extension),
        minutes: extension.minutes,
        outage: outage_said(office, extension),
        attempts: one.attempts,
        reason_key: wanted::reason_key(extension.reason),
        note: extension.note.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn minutes_are_read_in_digits_of_any_script() {
        for (typed, expected) in [
            ("30", Some(30)),
            (" 1440 ", Some(1440)),
            ("٣٠", Some(30)),
            ("３０", Some(30)),
            ("0", None),
            ("1441", None),
            ("99999999999999999999", None),
            ("-5", None),
            ("half an hour", None),
            ("", None),
        ] {
            assert_eq!(minutes(typed), expected, "{typed}");
        }
    }
}
