//! `/partner/{p}/{c}/facts`: the facts that each lesson and item rests on, how certain they are and
//! when they were true.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::base::Key;
use crate::courses::{self, Activity, Certainty, Content, Fact, Traced};
use crate::web::Refusal;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/facts", web::get().to(show));
}

/// The trace of the edition on offer.
#[derive(Debug, Serialize)]
pub struct TracePage {
    pub office: OfficePart,
    pub parts: Vec<TracedPart>,
    /// Every fact that is named and known, by its id.
    pub facts: Vec<FactLine>,
    /// What the words of certainty mean.
    pub certainties: Vec<CertaintyLine>,
}

/// A word of certainty.
#[derive(Debug, Serialize)]
pub struct CertaintyLine {
    /// `certainty-…`.
    pub key: String,
    /// `certainty-means-…`.
    pub means_key: String,
}

/// A lesson, or a quiz with its items.
#[derive(Debug, Serialize)]
pub struct TracedPart {
    pub title: Said,
    pub lines: Vec<TracedLine>,
}

/// The lesson itself, or one item.
#[derive(Debug, Serialize)]
pub struct TracedLine {
    /// The item's id; empty for a lesson.
    pub id: String,
    pub is_graded: bool,
    pub facts: Vec<FactMark>,
}

/// A fact where it is named.
#[derive(Debug, Serialize)]
pub struct FactMark {
    pub id: String,
    /// `certainty-…`; empty where the edition does not have the fact.
    pub certainty_key: String,
    /// May be empty.
    pub as_of: String,
    /// Whether points depend on a fact that is uncertain or not there.
    pub is_wrong: bool,
}

/// A fact with its words, which are in English.
#[derive(Debug, Serialize)]
pub struct FactLine {
    pub id: String,
    pub says: String,
    /// May be empty.
    pub source: String,
    pub certainty_key: String,
    /// May be empty.
    pub as_of: String,
}

impl Page for TracePage {
    const TEMPLATE: &'static str = "partner/facts";

    fn samples() -> Vec<Self> {
        let fact = |certainty: Certainty, as_of: &str| Fact {
            says: "The list held 43 substances.".to_owned(),
            source: "Commission report".to_owned(),
            certainty,
            as_of: as_of.to_owned(),
        };
        let known = [
            ("D-13", fact(Certainty::Known, "March 2025")),
            ("D-14", fact(Certainty::Uncertain, "")),
        ];
        let find = |id: &str| known.iter().find(|one| one.0 == id).map(|one| &one.1);
        let marks = |is_graded| ["D-13", "D-14", "D-99"].map(|id| mark(id, find(id), is_graded));
        let line = |id: &str, is_graded| TracedLine {
            id: id.to_owned(),
            is_graded,
            facts: marks(is_graded).into(),
        };
        let part = |lines| TracedPart {
            title: Said::sample("How a substance becomes controlled", true),
            lines,
        };
        let page = |parts, facts| Self {
            office: OfficePart::sample(),
            parts,
            facts,
            certainties: certainties(),
        };
        let lines = known.iter().map(|(id, fact)| fact_line(id, fact));
        let conclusion = FactLine {
            source: String::new(),
            ..fact_line("M-16", &fact(Certainty::Synthesis, ""))
        };
        let items = vec![line("days-1971", true), line("why-lists", false)];
        vec![
            page(
                vec![part(vec![line("", false)]), part(items)],
                lines.chain([conclusion]).collect(),
            ),
            page(Vec::new(), Vec::new()),
        ]
    }
}

async fn show(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let content = &office.edition.content;
    let tongue = Tongue::of(office.language, content);
    let trace = courses::trace(content);
    let all = content.modules.iter().flat_map(|module| &module.activities);
    let parts = all.filter_map(|activity| part(activity, tongue, content, &trace));
    let page = TracePage {
        office: office.part(),
        parts: parts.collect(),
        facts: content
            .facts
            .iter()
            .map(|(id, fact)| fact_line(id, fact))
            .collect(),
        certainties: certainties(),
    };
    office.page(PARTNER, &page)
}

fn part(
    activity: &Activity,
    tongue: Tongue,
    content: &Content,
    trace: &[Traced<'_>],
) -> Option<TracedPart> {
    let (key, title): (&Key, _) = match activity {
        Activity::Lesson(lesson) => {
            let title = Said::of(&lesson.texts, tongue, |text| &text.title);
            (&lesson.key, title)
        }
        Activity::Quiz(quiz) => (&quiz.key, Said::of(&quiz.texts, tongue, |text| &text.title)),
        Activity::Assignment(_) => return None,
    };
    let own = trace.iter().filter(|one| one.activity == key);
    let lines = own.map(|one| TracedLine {
        id: one.item.map_or_else(String::new, Key::to_string),
        is_graded: one.is_graded,
        facts: one
            .facts
            .iter()
            .map(|id| mark(id, content.facts.get(id), one.is_graded))
            .collect(),
    });
    Some(TracedPart {
        title,
        lines: lines.collect(),
    })
}

fn mark(id: &str, fact: Option<&Fact>, is_graded: bool) -> FactMark {
    let certainty = fact.map(|fact| fact.certainty);
    FactMark {
        id: id.to_owned(),
        certainty_key: certainty.map_or_else(String::new, certainty_key),
        as_of: fact.map_or_else(String::new, |fact| fact.as_of.clone()),
        is_wrong: certainty.is_none() || is_graded && certainty == Some(Certainty::Uncertain),
    }
}

fn fact_line(id: &str, fact: &Fact) -> FactLine {
    FactLine {
        id: id.to_owned(),
        says: fact.says.clone(),
        source: fact.source.clone(),
        certainty_key: certainty_key(fact.certainty),
        as_of: fact.as_of.clone(),
    }
}

fn certainty_key(certainty: Certainty) -> String {
    format!("certainty-{}", certainty.word())
}

fn certainties() -> Vec<CertaintyLine> {
    let line = |certainty: Certainty| CertaintyLine {
        key: certainty_key(certainty),
        means_key: format!("certainty-means-{}", certainty.word()),
    };
    Certainty::ALL.map(line).into()
}
