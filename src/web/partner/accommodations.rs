//! `/partner/{p}/{c}/accommodations`: what a course grants to single learners and groups.
//!
//! Addresses travel in forms, never in a URL, so that they reach no log and no history.

use super::PARTNER;
use super::granted::GrantedLine;
use super::office::{CourseOffice, OfficePart};
use super::taken::{Closing, Shelf, Taken};
use super::wanted::{self, Names, Offered, Pick, Wanted};
use crate::accommodations::{
    self, Accommodation, Allowance, EndError, ExtraTime, Grant, GrantError, Reason,
};
use crate::assessment;
use crate::base::{AccommodationId, Date, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 9] = [
    "to",
    "email",
    "quiz",
    "time",
    "attempts",
    "closes_date",
    "closes_time",
    "reason",
    "note",
];
/// How much more time the form offers, in percent; none first, "no limit" after these.
const PERCENTS: [u32; 8] = [0, 10, 25, 33, 50, 75, 100, 200];
/// The word for no limit at all in the field `time`.
const UNLIMITED: &str = "unlimited";
/// The most extra attempts the form offers.
const MOST_ATTEMPTS: u32 = 20;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/accommodations", web::get().to(show))
        .route("/partner/{p}/{c}/accommodations", web::post().to(grant))
        .route(
            "/partner/{p}/{c}/accommodations/{accommodation}/end",
            web::post().to(end),
        );
}

/// What is granted, what has ended, and the form that grants.
#[derive(Debug, Serialize)]
pub struct AccommodationsPage {
    pub office: OfficePart,
    /// What was done just now, as a sentence; may be empty.
    pub done: String,
    /// Why nothing was ended just now, as a sentence; may be empty.
    pub end_problem: String,
    pub in_force: Vec<GrantedLine>,
    pub ended: Vec<GrantedLine>,
    pub form: Form,
    /// The id of what the form will grant: sent twice, it grants once.
    pub id: String,
    pub recipients: Vec<Pick>,
    pub quizzes: Vec<Pick>,
    pub times: Vec<Pick>,
    pub attempts: Vec<Pick>,
    pub reasons: Vec<Pick>,
    /// Which quizzes close and when.
    pub closings: Vec<ClosingLine>,
}

/// A quiz that closes.
#[derive(Debug, Serialize)]
pub struct ClosingLine {
    pub quiz: Said,
    /// Of which edition this is said; empty where it closes then in all of them.
    pub edition: String,
    pub at: String,
}

impl Page for AccommodationsPage {
    const TEMPLATE: &'static str = "partner/accommodations";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, in_force, ended, closings| Self {
            office: OfficePart::sample(),
            done: String::new(),
            end_problem: String::new(),
            in_force,
            ended,
            form,
            id: "1".to_owned(),
            recipients: Pick::samples(),
            quizzes: Pick::samples(),
            times: Pick::samples(),
            attempts: Pick::samples(),
            reasons: Pick::samples(),
            closings,
        };
        let closing = |edition: &str| ClosingLine {
            quiz: Said::sample("Final quiz", true),
            edition: edition.to_owned(),
            at: "14 December 2026, 18:00 UTC".to_owned(),
        };
        let full = Self {
            done: "Granted.".to_owned(),
            end_problem: "Choose a reason.".to_owned(),
            ..page(
                refused,
                GrantedLine::samples(false),
                GrantedLine::samples(true),
                vec![closing(""), closing("Edition 1, version 1.0.0")],
            )
        };
        vec![page(blank, Vec::new(), Vec::new(), Vec::new()), full]
    }
}

/// What the page is made of.
struct Known {
    granted: Vec<Accommodation>,
    names: Names,
    taken: Taken,
}

async fn known(office: &CourseOffice) -> Result<Known, Error> {
    let (by, shelf) = (office.proof.clone(), Shelf::of(office));
    let read = move |conn: &mut Conn| -> Result<Known, Error> {
        let granted = accommodations::accommodations(conn, &by)?;
        let recipients = granted.iter().map(|one| one.grant.to);
        let names = Names::read(conn, &by, recipients)?;
        let taken = Taken::read(conn, &shelf, None)?;
        Ok(Known {
            granted,
            names,
            taken,
        })
    };
    office.app.db.read_slowly(read).await
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let known = known(&office).await?;
    let mut form = Form::blank(&FIELDS);
    // From a group's page one comes to grant something to that group.
    form.fill("to", &office.query("to"));
    let mut page = page(&office, &known, form, AccommodationId::new());
    page.done = done(&office);
    office.page(PARTNER, &page)
}

/// What the address says was done just now.
fn done(office: &CourseOffice) -> String {
    match office.query("done").as_str() {
        "granted" => {
            let args = [("count", office.number("moved").into())];
            office.say("grant-done", &args)
        }
        "known" => office.say("grant-done-before", &[]),
        "ended" => office.say("grant-ended", &[]),
        _ => String::new(),
    }
}

async fn grant(office: CourseOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let known = known(&office).await?;
    let mut form = Form::typed(&FIELDS, &fields);
    let offered = Offered {
        groups: &known.names.groups,
        taken: &known.taken,
        may_be_all: false,
    };
    let (wanted, taken) = wanted::wanted(&office, &fields, &mut form, offered).await?;
    let allowance = allowance(&office, &fields, (&mut form, &taken))?;
    let id = AccommodationId::parse(fields.text("id"));
    if let (Some(wanted), Some(allowance), true) = (wanted, allowance, form.is_fine()) {
        let id = id.ok_or(Refusal::Malformed)?;
        let grant = granting(id, wanted, allowance).ok_or(Refusal::Malformed)?;
        if let Some(path) = granted(&office, grant, &mut form).await? {
            return Ok(office.go_to(&path));
        }
    }
    let id = id.unwrap_or_else(AccommodationId::new);
    let page = page(&office, &known, form, id);
    office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page)
}

fn granting(id: AccommodationId, wanted: Wanted, allowance: Allowance) -> Option<Grant> {
    Some(Grant {
        id,
        to: wanted.to?,
        quiz: wanted.quiz,
        allowance,
        reason: wanted.reason,
        note: wanted.note,
    })
}

/// Grants and moves the attempts that run; answers the way on, or none with the form refused.
async fn granted(
    office: &CourseOffice,
    grant: Grant,
    form: &mut Form,
) -> Result<Option<String>, Refusal> {
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| -> Result<(bool, usize), GrantError> {
        let is_new = accommodations::grant(tx, &by, &grant, now)?;
        let why = (grant.to, grant.reason.word());
        let moved = assessment::follow_allowances(tx, &by, why, now)?;
        Ok((is_new, moved))
    };
    let (partner, course) = office.place();
    let home = paths::accommodations(partner, course);
    match office.app.db.write(deed).await {
        Ok((true, moved)) => Ok(Some(format!("{home}?done=granted&moved={moved}"))),
        Ok((false, _)) => Ok(Some(format!("{home}?done=known"))),
        Err(GrantError::Nothing) => {
            form.refuse("time", office.say("grant-nothing", &[]));
            Ok(None)
        }
        Err(GrantError::NotEnrolled) => {
            form.refuse("email", office.say("grant-not-enrolled", &[]));
            Ok(None)
        }
        Err(GrantError::UnknownGroup) => {
            form.refuse("to", office.say("grant-group-unknown", &[]));
            Ok(None)
        }
        Err(GrantError::Db(error)) => Err(error.into()),
    }
}

/// What is to be granted; `None` with the form refused. Other words in the selects than those
/// offered are no form of ours.
fn allowance(
    office: &CourseOffice,
    fields: &Fields,
    (form, taken): (&mut Form, &Taken),
) -> Result<Option<Allowance>, Refusal> {
    let time = match fields.text("time") {
        UNLIMITED => Some(ExtraTime::Unlimited),
        "" => Some(ExtraTime::None),
        typed => typed.parse().ok().and_then(ExtraTime::percent),
    };
    let extra_attempts = match fields.text("attempts") {
        "" => Some(0),
        typed => typed.parse().ok().filter(|count| *count <= MOST_ATTEMPTS),
    };
    let (time, extra_attempts) = time.zip(extra_attempts).ok_or(Refusal::Malformed)?;
    let typed = [fields.text("closes_date"), fields.text("closes_time")].map(str::trim);
    let closes_at = match typed {
        ["", ""] => None,
        [date, clock] => match later(office, (taken, fields.text("quiz")), [date, clock]) {
            Ok(closes_at) => Some(closes_at),
            Err((field, problem)) => {
                form.refuse(field, problem);
                return Ok(None);
            }
        },
    };
    let allowance = Allowance {
        time,
        extra_attempts,
        closes_at,
    };
    if allowance.is_nothing() {
        form.refuse("time", office.say("grant-nothing", &[]));
    }
    Ok(Some(allowance))
}

/// A closing date that is later for somebody, or the field that is wrong and why.
fn later(
    office: &CourseOffice,
    (taken, quiz): (&Taken, &str),
    [date, clock]: [&str; 2],
) -> Result<Timestamp, (&'static str, String)> {
    let date = Date::parse(date);
    let date = date.ok_or_else(|| ("closes_date", office.say("grant-closing-date", &[])))?;
    let seconds = seconds_of_day(clock);
    let seconds = seconds.ok_or_else(|| ("closes_time", office.say("grant-closing-time", &[])))?;
    let closes_at = date.start().plus_seconds(seconds);
    if closes_at <= office.now {
        return Err(("closes_date", office.say("grant-closing-past", &[])));
    }
    let earliest = taken.earliest(quiz);
    match earliest.filter(|earliest| *earliest >= closes_at) {
        Some(earliest) => {
            let at = office.app.texts.moment(office.language, earliest);
            let problem = office.say("grant-closing-early", &[("at", at.into())]);
            Err(("closes_date", problem))
        }
        None => Ok(closes_at),
    }
}

/// `18:30`, or with seconds as some browsers send it.
pub(super) fn seconds_of_day(clock: &str) -> Option<i64> {
    let mut parts = clock.split(':').map(str::parse::<i64>);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let is_time = (0..24).contains(&hour) && (0..60).contains(&minute);
    is_time.then_some(hour * 3600 + minute * 60)
}

fn page(
    office: &CourseOffice,
    known: &Known,
    form: Form,
    id: AccommodationId,
) -> AccommodationsPage {
    let (names, taken) = (&known.names, &known.taken);
    let line = |one: &Accommodation| GrantedLine::of(office, (names, taken), one);
    let (in_force, ended): (Vec<_>, Vec<_>) = known
        .granted
        .iter()
        .partition(|one: &&Accommodation| one.ended_at.is_none());
    let closing = |one: &Closing<'_>| ClosingLine {
        quiz: taken.title(office, one.quiz),
        edition: one.edition.map_or_else(String::new, |edition| {
            let args = [
                ("number", edition.number.into()),
                ("version", edition.version.as_str().into()),
            ];
            office.say("quiz-edition", &args)
        }),
        at: office.app.texts.moment(office.language, one.at),
    };
    AccommodationsPage {
        office: office.part(),
        done: String::new(),
        end_problem: String::new(),
        in_force: in_force.into_iter().map(line).collect(),
        ended: ended.into_iter().map(line).collect(),
        recipients: wanted::recipient_picks(office, &names.groups, (form.value("to"), false)),
        quizzes: wanted::quiz_picks(office, taken, form.value("quiz")),
        times: time_picks(office, form.value("time")),
        attempts: attempt_picks(office, form.value("attempts")),
        reasons: wanted::reason_picks(office, form.value("reason")),
        closings: taken.closings().iter().map(closing).collect(),
        id: id.to_string(),
        form,
    }
}

fn time_picks(office: &CourseOffice, chosen: &str) -> Vec<Pick> {
    let percent = |percent: u32| {
        let words = match percent {
            0 => office.say("grant-time-usual", &[]),
            _ => office.say("grant-time-more", &[("percent", percent.into())]),
        };
        Pick::own(office, &percent.to_string(), words, chosen)
    };
    let unlimited = office.say("grant-time-unlimited", &[]);
    PERCENTS
        .map(percent)
        .into_iter()
        .chain([Pick::own(office, UNLIMITED, unlimited, chosen)])
        .collect()
}

fn attempt_picks(office: &CourseOffice, chosen: &str) -> Vec<Pick> {
    let pick = |count: u32| {
        let words = office.say("grant-attempts-more", &[("count", count.into())]);
        Pick::own(office, &count.to_string(), words, chosen)
    };
    (0..=MOST_ATTEMPTS).map(pick).collect()
}

/// Ends an accommodation, for a reason. Attempts that run keep their time.
async fn end(
    office: CourseOffice,
    path: Path<(String, String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = AccommodationId::parse(&path.2).ok_or(Refusal::NotFound)?;
    let Some(reason) = Reason::parse(fields.text("end_reason")) else {
        let known = known(&office).await?;
        let mut page = page(
            &office,
            &known,
            Form::blank(&FIELDS),
            AccommodationId::new(),
        );
        page.end_problem = office.say("grants-end-reason-needed", &[]);
        return office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page);
    };
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| accommodations::end(tx, &by, (id, reason), now);
    match office.app.db.write(deed).await {
        Ok(()) => {
            let (partner, course) = office.place();
            let home = paths::accommodations(partner, course);
            Ok(office.go_to(&format!("{home}?done=ended")))
        }
        Err(EndError::Unknown) => Err(Refusal::NotFound),
        Err(EndError::Db(error)) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::seconds_of_day;

    #[test]
    fn a_time_of_day_is_read_as_browsers_send_it() {
        for (typed, seconds) in [
            ("18:30", Some(66_600)),
            ("00:00", Some(0)),
            ("23:59:59", Some(86_340)),
            ("24:00", None),
            ("18", None),
            ("18:60", None),
            ("six", None),
            ("", None),
        ] {
            assert_eq!(seconds_of_day(typed), seconds, "{typed}");
        }
    }
}
