//! GET `/courses/{p}/{c}/glossary`: the course's terms.

use crate::base::Key;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/courses/{p}/{c}/glossary", web::get().to(show));
}

/// The terms of a course.
#[derive(Debug, Serialize)]
pub struct GlossaryPage {
    pub course: Said,
    pub course_href: String,
    pub terms: Vec<TermLine>,
}

/// One term; its key is the anchor that lessons link to.
#[derive(Debug, Serialize)]
pub struct TermLine {
    pub key: String,
    pub term: String,
    pub definition_html: String,
    pub lang: &'static str,
    pub dir: &'static str,
}

impl Page for GlossaryPage {
    const TEMPLATE: &'static str = "public/glossary";

    fn samples() -> Vec<Self> {
        let term = TermLine {
            key: "cnd".to_owned(),
            term: "Commission on Narcotic Drugs".to_owned(),
            definition_html: "<p>The body that decides.</p>".to_owned(),
            lang: "en",
            dir: "ltr",
        };
        let page = |terms| Self {
            course: Said::sample("International conventions", false),
            course_href: "/courses/harbour-institute/conventions".to_owned(),
            terms,
        };
        vec![page(vec![term]), page(Vec::new())]
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
    let mut terms: Vec<TermLine> = content
        .glossary
        .iter()
        .filter_map(|term| {
            let (language, text) = term.texts.find(tongue.page, tongue.source)?;
            Some(TermLine {
                key: term.key.to_string(),
                term: text.term.clone(),
                definition_html: text.definition_html.clone(),
                lang: language.tag(),
                dir: language.direction(),
            })
        })
        .collect();
    terms.sort_by_key(|line| line.term.to_lowercase());
    let page = GlossaryPage {
        course: Said::of(&content.texts, tongue, |text| &text.title),
        course_href: paths::course(&partner, &course),
        terms,
    };
    visitor.page_for_all("courses", &page)
}
