//! `/partner/{p}/{c}/briefs`: what learners have handed in, and what waits for the staff.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::assessment::Outcome;
use crate::assignments::{self, Code, Review, StaffLine, Standing};
use crate::base::Key;
use crate::courses::{Assignment, Edition};
use crate::db::{Conn, Error};
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/briefs", web::get().to(show));
}

/// The briefs of a course.
#[derive(Debug, Serialize)]
pub struct BriefsPage {
    pub office: OfficePart,
    pub assignments: Vec<AssignmentLine>,
    pub briefs: Vec<BriefLine>,
}

/// How far the briefs of one assignment are.
#[derive(Debug, Clone, Serialize)]
pub struct AssignmentLine {
    pub title: Said,
    pub handed_in: usize,
    pub waits: usize,
    pub disagree: usize,
    pub marked: usize,
}

/// One brief.
#[derive(Debug, Clone, Serialize)]
pub struct BriefLine {
    pub code: String,
    pub href: String,
    pub title: Said,
    pub handed_in: String,
    /// In the language of the page.
    pub language: String,
    pub done: usize,
    pub asked: u32,
    /// `brief-standing-…`
    pub standing_key: String,
    pub needs_staff: bool,
    /// Empty until it is marked.
    pub points: String,
    pub most: u32,
    pub is_passed: bool,
}

impl Page for BriefsPage {
    const TEMPLATE: &'static str = "partner/briefs";

    fn samples() -> Vec<Self> {
        let line = |standing: &str, points: &str, is_passed| BriefLine {
            code: "7K3Q-FMXT".to_owned(),
            href: "/partner/harbour-institute/conventions/briefs/1".to_owned(),
            title: Said::sample("A policy brief", is_passed),
            handed_in: "23 November 2026, 14:32 UTC".to_owned(),
            language: "French".to_owned(),
            done: 1,
            asked: 2,
            standing_key: format!("brief-standing-{standing}"),
            needs_staff: standing == "disagree",
            points: points.to_owned(),
            most: 100,
            is_passed,
        };
        let some = Self {
            office: OfficePart::sample(),
            assignments: vec![AssignmentLine {
                title: Said::sample("A policy brief", true),
                handed_in: 4,
                waits: 1,
                disagree: 1,
                marked: 2,
            }],
            briefs: vec![
                line("waits", "", false),
                line("disagree", "", false),
                line("marked", "72.5", true),
                line("marked", "40", false),
            ],
        };
        let none = Self {
            office: OfficePart::sample(),
            assignments: Vec::new(),
            briefs: Vec::new(),
        };
        vec![some, none]
    }
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let (by, library) = (office.proof.clone(), office.app.library.clone());
    let read = move |conn: &mut Conn| -> Result<Vec<(StaffLine, Arc<Edition>)>, Error> {
        let mut found = Vec::new();
        for line in assignments::briefs(conn, &by)? {
            let edition = library.edition(conn, line.edition)?;
            found.push((line, edition));
        }
        Ok(found)
    };
    let found = office.app.db.read_slowly(read).await?;
    let mut counted: BTreeMap<Key, AssignmentLine> = BTreeMap::new();
    let mut briefs = Vec::new();
    for (line, edition) in &found {
        let mut all = edition.content.assignments();
        let Some(assignment) = all.find(|one| one.key == line.brief.assignment) else {
            continue;
        };
        let tongue = Tongue::of(office.language, &edition.content);
        let standing = Standing::of(assignment, &line.brief, &line.reviews);
        count(&mut counted, (assignment, tongue), standing);
        briefs.push(brief_line(&office, (assignment, tongue), line, standing));
    }
    let page = BriefsPage {
        office: office.part(),
        assignments: counted.into_values().collect(),
        briefs,
    };
    office.page(PARTNER, &page)
}

fn count(
    counted: &mut BTreeMap<Key, AssignmentLine>,
    (assignment, tongue): (&Assignment, Tongue),
    standing: Standing,
) {
    let line = counted
        .entry(assignment.key.clone())
        .or_insert_with(|| AssignmentLine {
            title: Said::of(&assignment.texts, tongue, |text| &text.title),
            handed_in: 0,
            waits: 0,
            disagree: 0,
            marked: 0,
        });
    line.handed_in += 1;
    match standing {
        Standing::WaitsForPeers => line.waits += 1,
        Standing::PeersDisagree => line.disagree += 1,
        Standing::Marked => line.marked += 1,
    }
}

fn brief_line(
    office: &CourseOffice,
    (assignment, tongue): (&Assignment, Tongue),
    line: &StaffLine,
    standing: Standing,
) -> BriefLine {
    let (partner, course) = office.place();
    let brief = &line.brief;
    let handed_in = brief.handed_in.as_ref();
    let moment = |at| office.app.texts.moment(office.language, at);
    BriefLine {
        code: Code::of(brief.id).to_string(),
        href: paths::staff_brief(partner, course, brief.id),
        title: Said::of(&assignment.texts, tongue, |text| &text.title),
        handed_in: handed_in.map_or_else(String::new, |handed| moment(handed.at)),
        language: office.say(&format!("language-{}", brief.language), &[]),
        done: line
            .reviews
            .iter()
            .filter(|one| Review::counts(one))
            .count(),
        asked: assignment.peers,
        standing_key: format!("brief-standing-{}", standing.word()),
        needs_staff: standing == Standing::PeersDisagree,
        points: brief
            .mark
            .map_or_else(String::new, |mark| mark.points.decimal_in(office.language)),
        most: assignment.most(),
        is_passed: brief
            .mark
            .is_some_and(|mark| mark.outcome == Outcome::Passed),
    }
}
