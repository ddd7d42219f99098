//! GET `/about`: who stands behind the house, and that this is a demonstration where it is one.

use crate::base::Language;
use crate::partners::{self, Partner};
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::ABOUT, web::get().to(show));
}

/// About the house and its partners.
#[derive(Debug, Serialize)]
pub struct AboutPage {
    /// Whether any partner is fictional.
    pub is_demonstration: bool,
    pub partners: Vec<PartnerLine>,
}

/// One partner with its page.
#[derive(Debug, Serialize)]
pub struct PartnerLine {
    pub name: Said,
    pub href: String,
    pub is_demonstration: bool,
}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "public/about";

    fn samples() -> Vec<Self> {
        let line = |is_demonstration| PartnerLine {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/partners/harbour-institute".to_owned(),
            is_demonstration,
        };
        vec![
            Self {
                is_demonstration: true,
                partners: vec![line(true), line(false)],
            },
            Self {
                is_demonstration: false,
                partners: Vec::new(),
            },
        ]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let partners = visitor.app.db.read(partners::all).await?;
    let page = AboutPage {
        is_demonstration: partners.iter().any(|partner| partner.profile.demonstration),
        partners: partners
            .iter()
            .map(|partner| line(partner, visitor.language))
            .collect(),
    };
    visitor.page_for_all("", &page)
}

fn line(partner: &Partner, language: Language) -> PartnerLine {
    PartnerLine {
        name: Said::new(partner.profile.name_in(language), language),
        href: paths::partner(&partner.slug),
        is_demonstration: partner.profile.demonstration,
    }
}
