//! GET `/courses/{p}/{c}/sources`: what a course cites.

use crate::base::{Date, Key};
use crate::courses::Content;
use crate::courses::content::Reference;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/courses/{p}/{c}/sources", web::get().to(show));
}

/// The sources of a course.
#[derive(Debug, Serialize)]
pub struct CitedPage {
    pub course: Said,
    pub course_href: String,
    pub sources: Vec<SourceLine>,
}

/// One source. All but its key and its title may be empty.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLine {
    pub key: String,
    pub title: Said,
    /// What notes call it, where that is not its title.
    pub short: Option<Said>,
    /// Where it can be read.
    pub href: String,
    pub symbol: String,
    /// Days in words.
    pub date: String,
    pub as_of: String,
}

impl Page for CitedPage {
    const TEMPLATE: &'static str = "public/sources";

    fn samples() -> Vec<Self> {
        let full = SourceLine {
            key: "c71".to_owned(),
            title: Said::sample("Convention on Psychotropic Substances, 1971", false),
            short: Some(Said::sample("1971", false)),
            href: "https://www.unodc.org/pdf/convention_1971_en.pdf".to_owned(),
            symbol: "1019 UNTS 14956 p. 175".to_owned(),
            date: "21 February 1971".to_owned(),
            as_of: "23 November 2026".to_owned(),
        };
        let bare = SourceLine {
            key: "rules".to_owned(),
            title: Said::sample("Rules of procedure", true),
            short: None,
            href: String::new(),
            symbol: String::new(),
            date: String::new(),
            as_of: String::new(),
        };
        let page = |sources| Self {
            course: Said::sample("International conventions", false),
            course_href: "/courses/harbour-institute/conventions".to_owned(),
            sources,
        };
        vec![page(vec![full, bare]), page(Vec::new())]
    }
}

async fn show(visitor: Visitor, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let (partner, course) = path.into_inner();
    let edition = {
        let (library, partner, course) =
            (visitor.app.library.clone(), partner.clone(), course.clone());
        let find = move |conn: &mut _| library.offered(conn, &partner, &course);
        visitor.app.db.read(find).await?.ok_or(Refusal::NotFound)?
    };
    let content = &edition.content;
    let tongue = Tongue::of(visitor.language, content);
    let sources = content.references.iter();
    let page = CitedPage {
        course: Said::of(&content.texts, tongue, |text| &text.title),
        course_href: paths::course(&partner, &course),
        sources: sources.map(|one| line(&visitor, content, one)).collect(),
    };
    visitor.page_for_all("courses", &page)
}

fn line(visitor: &Visitor, content: &Content, source: &Reference) -> SourceLine {
    let page = visitor.language;
    let (language, title, short) = source.named(page, content.source_language);
    let day = |date: Option<Date>| {
        date.map_or_else(String::new, |date| visitor.app.texts.date(page, date))
    };
    SourceLine {
        key: source.key.to_string(),
        title: Said::new((language, title), page),
        short: (short != title).then(|| Said::new((language, short), page)),
        href: source.url.clone(),
        symbol: source.symbol.clone(),
        date: day(source.date),
        as_of: day(source.as_of),
    }
}
