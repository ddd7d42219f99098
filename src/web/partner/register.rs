//! `/partner/register`: the certificates of a partner's courses as a table, alone or with their
//! papers. Operators have the same page under `/operator/register`, for all certificates.
//!
//! Names leave the house here, so it is a form that is sent, and each time stands in the journal.

use super::PARTNER;
use super::office::PartnerOffice;
use super::statistics_csv::download;
use crate::analysis::{Cell, csv};
use crate::base::{CertificateId, Date, PartnerId};
use crate::certificates::pdf::Paper;
use crate::certificates::{self, Certificate, Kept, Listed, Registrar, Selection};
use crate::db::{Conn, Error, Tx};
use crate::evidence;
use crate::partners;
use crate::web::course_choice::{CourseChoice, chosen, courses};
use crate::web::form::Form;
use crate::web::handing_out::hand_out_all;
use crate::web::page::Page;
use crate::web::papers::paper;
use crate::web::words::Said;
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 3] = ["from", "until", "course"];
/// Lines of a table at most.
const MOST_LINES: usize = 20_000;
/// Papers of an archive at most: some seconds of drawing, some ten megabytes.
const MOST_PAPERS: usize = 500;
/// The columns are stable; new ones are added at the end.
const HEAD: [&str; 10] = [
    "code",
    "name",
    "course",
    "edition",
    "level",
    "awarded_on",
    "valid_until",
    "state",
    "successor",
    "partner",
];

/// One archive is made at a time; others wait, before they read anything.
static PACKING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_REGISTER, web::get().to(show))
        .route(paths::PARTNER_REGISTER, web::post().to(send));
}

/// The form.
#[derive(Debug, Serialize)]
pub struct RegisterPage {
    /// Whether it is the operators' page.
    pub is_operator: bool,
    /// The partner whose certificates they are; none: all that the reader looks after.
    pub of: Option<OfPartner>,
    pub action: &'static str,
    pub form: Form,
    pub courses: Vec<CourseChoice>,
    /// Papers at most.
    pub most: usize,
}

/// A partner, for operators who look at its certificates alone.
#[derive(Debug, Serialize)]
pub struct OfPartner {
    pub id: String,
    pub name: Said,
}

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "partner/register";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let of = |is_operator: bool| {
            is_operator.then(|| OfPartner {
                id: "1".to_owned(),
                name: Said::sample("Harbour Institute of Public Law", true),
            })
        };
        let page = |is_operator, form| Self {
            is_operator,
            of: of(is_operator),
            action: action(is_operator),
            form,
            courses: CourseChoice::samples(),
            most: MOST_PAPERS,
        };
        vec![page(false, blank), page(true, refused)]
    }
}

const fn action(is_operator: bool) -> &'static str {
    match is_operator {
        true => paths::OPERATOR_REGISTER,
        false => paths::PARTNER_REGISTER,
    }
}

async fn show(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    let whose = Registrar::Partners(office.proofs.clone());
    ask(&office, PARTNER, whose).await
}

async fn send(office: PartnerOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let whose = Registrar::Partners(office.proofs.clone());
    answer(&office, &fields, (PARTNER, whose)).await
}

/// The form, empty but for a first day that the link has.
pub(in crate::web) async fn ask(
    by: &Learner,
    section: &'static str,
    whose: Registrar,
) -> Result<HttpResponse, Refusal> {
    let mut form = Form::blank(&FIELDS);
    form.fill("from", &by.query("from"));
    draw(by, (StatusCode::OK, section), &whose, form).await
}

async fn draw(
    by: &Learner,
    (status, section): (StatusCode, &'static str),
    whose: &Registrar,
    form: Form,
) -> Result<HttpResponse, Refusal> {
    let courses = courses(by, whose.partners().as_deref(), &form).await?;
    let (is_operator, of) = match whose {
        Registrar::Operator(_) => (true, None),
        Registrar::OperatorOf(_, partner) => (true, Some(of_partner(by, *partner).await?)),
        Registrar::Partners(_) => (false, None),
    };
    let page = RegisterPage {
        is_operator,
        of,
        action: action(is_operator),
        form,
        courses,
        most: MOST_PAPERS,
    };
    by.page_with(status, section, &page)
}

async fn of_partner(by: &Learner, id: PartnerId) -> Result<OfPartner, Refusal> {
    let found = by.app.db.read(move |conn| partners::find(conn, id)).await?;
    let partner = found.ok_or(Refusal::NotFound)?;
    Ok(OfPartner {
        id: id.to_string(),
        name: Said::new(partner.profile.name_in(by.language), by.language),
    })
}

/// Sends what the form asks for, or the form with what is wrong.
pub(in crate::web) async fn answer(
    by: &Learner,
    fields: &Fields,
    (section, whose): (&'static str, Registrar),
) -> Result<HttpResponse, Refusal> {
    let has_papers = match fields.text("what") {
        "csv" => false,
        "zip" => true,
        _ => return Err(Refusal::Malformed),
    };
    let refused = (StatusCode::UNPROCESSABLE_ENTITY, section);
    let mut form = Form::typed(&FIELDS, fields);
    let Some(wanted) = selection(by, fields, &mut form)? else {
        return draw(by, refused, &whose, form).await;
    };
    let _alone = match has_papers {
        true => Some(PACKING.lock().await),
        false => None,
    };
    let (sealer, who, now) = (by.app.sealer.clone(), whose.clone(), by.now);
    let bounds = (MOST_LINES, now);
    let read = move |conn: &mut Conn| certificates::register(conn, &sealer, &who, &wanted, bounds);
    let lines = by.app.db.read_slowly(read).await?;
    let papers = lines.iter().filter(|line| line.has_paper).count();
    if let Some((key, most)) = too_many(has_papers, lines.len(), papers) {
        let args = [("count", papers.into()), ("most", most.into())];
        form.refuse("from", by.say(key, &args));
        return draw(by, refused, &whose, form).await;
    }
    let rows: Vec<Vec<Cell>> = lines.iter().map(row).collect();
    let (what, response) = match has_papers {
        false => ("csv", download("register.csv", &HEAD, &rows)),
        true => ("zip", archive(by, &lines, csv(&HEAD, &rows)).await?),
    };
    let count = lines.len();
    let note =
        move |tx: &mut Tx| certificates::note_download(tx, &whose, &wanted, (what, count), now);
    by.app.db.write(note).await?;
    Ok(response)
}

/// Which sentence says that there are too many, with how many there may be. Papers are counted in
/// a whole list only.
const fn too_many(has_papers: bool, lines: usize, papers: usize) -> Option<(&'static str, usize)> {
    if lines > MOST_LINES {
        return Some(("register-too-many", MOST_LINES));
    }
    if has_papers && papers > MOST_PAPERS {
        return Some(("register-too-many-papers", MOST_PAPERS));
    }
    None
}

/// What the form asks for; none with the form refused.
fn selection(by: &Learner, fields: &Fields, form: &mut Form) -> Result<Option<Selection>, Refusal> {
    let course = chosen(fields)?;
    let mut days = [None; 2];
    for (day, field) in days.iter_mut().zip(["from", "until"]) {
        let typed = fields.text(field).trim();
        *day = Date::parse(typed);
        if day.is_none() && !typed.is_empty() {
            form.refuse(field, by.say("register-day-wrong", &[]));
        }
    }
    let [from, until] = days;
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        form.refuse("until", by.say("register-span-wrong", &[]));
    }
    let wanted = Selection {
        from,
        until,
        course,
    };
    Ok(form.is_fine().then_some(wanted))
}

fn row(line: &Listed) -> Vec<Cell> {
    let facts = line.facts.as_ref();
    let day = |day: Option<Date>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    vec![
        Cell::from(line.code.as_str()),
        Cell::from(facts.map(|facts| facts.name.as_str())),
        Cell::from(facts.map(|facts| facts.course.as_str())),
        Cell::from(facts.map(|facts| i64::from(facts.edition))),
        Cell::from(facts.map(|facts| facts.level)),
        day(facts.map(|facts| facts.awarded_on)),
        day(facts.and_then(|facts| facts.valid_until)),
        Cell::from(line.state),
        Cell::from(line.successor.as_str()),
        Cell::from(facts.map(|facts| facts.partner.as_str())),
    ]
}

/// The table with the papers beside it, in the order of the table.
async fn archive(by: &Learner, lines: &[Listed], table: String) -> Result<HttpResponse, Refusal> {
    let mut papers = Vec::new();
    for line in lines.iter().filter(|line| line.has_paper) {
        let Some((certificate, credential)) = printed(by, line.id).await? else {
            continue;
        };
        match paper(&by.app, (&certificate, credential.as_ref()), Paper::A4).await? {
            Ok(drawn) => papers.push((format!("certificate-{}.pdf", certificate.code), drawn)),
            Err((sign, font)) => {
                let (id, now) = (line.id, by.now);
                let note =
                    move |tx: &mut Tx| certificates::note_unprintable(tx, id, (sign, &font), now);
                by.app.db.write(note).await?;
            }
        }
    }
    let papers = hand_out_all(&by.app, papers).await?;
    let mut files = vec![("register.csv".to_owned(), table.into_bytes())];
    files.extend(papers.into_iter().map(|(name, pdf)| (name, pdf.to_vec())));
    let packing = tokio::task::spawn_blocking(move || evidence::zip(&files));
    let packed = packing.await.map_err(|error| Refusal::fault(&error))?;
    let packed = packed.ok_or_else(|| Refusal::fault(&"the papers do not fit in one archive"))?;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"register.zip\"",
        ))
        .body(packed))
}

/// What is on a paper; none if it was ended or set aside since the table was made.
async fn printed(
    by: &Learner,
    id: CertificateId,
) -> Result<Option<(Certificate, Option<Kept>)>, Error> {
    let (sealer, now) = (by.app.sealer.clone(), by.now);
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let sealed = certificates::find_by_id(conn, id)?;
        let Some(certificate) = sealed.and_then(|sealed| sealer.open(&sealed).ok()) else {
            return Ok(None);
        };
        let is_printed = certificates::state(conn, &certificate, now)?.is_printed();
        if !is_printed || certificate.face.erased.is_some() {
            return Ok(None);
        }
        let credential = certificates::credential(conn, id)?;
        Ok(Some((certificate, credential)))
    };
    by.app.db.read(read).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_bounded_by_its_papers_and_a_table_by_its_lines() {
        let (papers, lines) = ("register-too-many-papers", "register-too-many");
        for (has_papers, given, expected) in [
            (false, (MOST_LINES, MOST_LINES), None),
            (false, (MOST_LINES + 1, 3), Some((lines, MOST_LINES))),
            (true, (MOST_LINES, MOST_PAPERS), None),
            (true, (600, 501), Some((papers, MOST_PAPERS))),
            (true, (MOST_LINES + 1, 3), Some((lines, MOST_LINES))),
            (true, (MOST_LINES + 1, 501), Some((lines, MOST_LINES))),
        ] {
            let found = too_many(has_papers, given.0, given.1);
            assert_eq!(found, expected, "{has_papers} {given:?}");
        }
    }
}
