//! GET `/partners/{partner}`: who awards the certificates, and what they teach.

use super::machine::{Document, Wanted, wanted};
use super::shelf::{self, CourseLine};
use crate::base::{Key, Language};
use crate::credentials::{self, Did};
use crate::db::{Conn, Error};
use crate::partners::{self, Tenure};
use crate::web::page::Page;
use crate::web::specimen::{self, Kind};
use crate::web::words::{Said, Tongue};
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Bytes, Path, ServiceConfig};
use serde::Serialize;

/// As long as the DID document.
const KEPT: &str = "public, max-age=300";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partners/{p}.json", web::get().to(show_json))
        .route("/partners/{p}/sample.pdf", web::get().to(sample_pdf))
        .route("/partners/{p}/sample.jpg", web::get().to(sample_picture))
        .route("/partners/{p}", web::get().to(show));
}

/// A partner for everybody.
#[derive(Debug, Serialize)]
pub struct PartnerPage {
    pub name: Said,
    pub about: Said,
    pub is_demonstration: bool,
    /// As text; zero when it is not said.
    pub founded: String,
    /// May be empty.
    pub web: String,
    /// Who stands under certificates, with the office.
    pub signatories: Vec<Signs>,
    pub courses: Vec<CourseLine>,
    pub keys_href: String,
    /// A sample of its certificate.
    pub sample_pdf: String,
    pub sample_picture: String,
}

/// Somebody who stands under certificates.
#[derive(Debug, Serialize)]
pub struct Signs {
    pub line: Said,
    /// Empty if it was never dated.
    pub since: String,
}

impl Page for PartnerPage {
    const TEMPLATE: &'static str = "public/partner";

    fn samples() -> Vec<Self> {
        let english = |text: &str| Said::sample(text, false);
        let page = |is_whole: bool| Self {
            name: english("Harbour Institute of Public Law"),
            about: english(if is_whole {
                "A fictional institute."
            } else {
                ""
            }),
            is_demonstration: is_whole,
            founded: if is_whole {
                "1987".to_owned()
            } else {
                String::new()
            },
            web: if is_whole {
                "https://harbour.example/".to_owned()
            } else {
                String::new()
            },
            signatories: vec![Signs {
                line: english("Dr. Amara Okonkwo, Director of Studies"),
                since: if is_whole { "1 December 2026" } else { "" }.to_owned(),
            }],
            courses: if is_whole {
                vec![shelf::sample_line(true)]
            } else {
                Vec::new()
            },
            keys_href: "/partners/harbour/keys".to_owned(),
            sample_pdf: "/partners/harbour/sample.pdf".to_owned(),
            sample_picture: "/partners/harbour/sample.jpg".to_owned(),
        };
        vec![page(true), page(false)]
    }
}

/// GET `/partners/{partner}.json`: the issuer as its credentials name it. One address, one
/// document: in English (or what there is), whoever asks, as caches give it to everybody.
async fn show_json(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    profile(&visitor, &slug, "application/json").await
}

async fn profile(visitor: &Visitor, slug: &Key, media_type: &str) -> Result<HttpResponse, Refusal> {
    let wanted = slug.clone();
    let read = move |conn: &mut Conn| partners::find_by_slug(conn, &wanted);
    let partner = visitor.app.db.read(read).await?.ok_or(Refusal::NotFound)?;
    let did = Did::at(&visitor.app.config.base_url, Some(slug));
    let issuer = credentials::Issuer {
        did: did.ok_or(Refusal::NotFound)?,
        name: partner.profile.name_in(Language::En).1.to_owned(),
        url: visitor.app.address(&paths::partner(slug)),
    };
    let document = Document {
        body: Bytes::from(credentials::issuer_json(&issuer).ok_or(Refusal::NotFound)?),
        media_type,
        kept: KEPT,
    };
    Ok(document.answer(visitor.request()))
}

async fn show(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    match wanted(visitor.request()) {
        Wanted::Page => {}
        Wanted::Json => return profile(&visitor, &slug, "application/json").await,
        Wanted::Credential => return profile(&visitor, &slug, "application/ld+json").await,
    }
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let slug = slug.into_inner();
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(partner) = partners::find_by_slug(conn, &slug)? else {
            return Ok(None);
        };
        let present = partners::present(conn, partner.id)?;
        Ok(Some((partner, present)))
    };
    let found = visitor.app.db.read(read).await?;
    let (partner, present) = found.ok_or(Refusal::NotFound)?;
    let offered = shelf::offered(&visitor).await?;
    let own = offered
        .iter()
        .filter(|offered| offered.partner.id == partner.id);
    let profile = &partner.profile;
    let tongue = Tongue {
        page: visitor.language,
        source: Language::En,
    };
    let page = PartnerPage {
        name: Said::new(profile.name_in(visitor.language), visitor.language),
        about: Said::of(&profile.about, tongue, String::as_str),
        is_demonstration: profile.demonstration,
        founded: profile
            .founded
            .map(|year| year.to_string())
            .unwrap_or_default(),
        web: profile.web.clone(),
        signatories: profile
            .signatories
            .iter()
            .map(|signatory| signs(&visitor, signatory, &present))
            .collect(),
        courses: own.map(|offered| shelf::line(&visitor, offered)).collect(),
        keys_href: paths::partner_keys(&partner.slug),
        sample_pdf: paths::partner_sample(&partner.slug, "pdf"),
        sample_picture: paths::partner_sample(&partner.slug, "jpg"),
    };
    visitor.page_for_all("courses", &page)
}

/// GET `/partners/{partner}/sample.pdf`.
async fn sample_pdf(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    sample(&visitor, slug.into_inner(), Kind::Pdf).await
}

/// GET `/partners/{partner}/sample.jpg`.
async fn sample_picture(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    sample(&visitor, slug.into_inner(), Kind::Picture).await
}

async fn sample(visitor: &Visitor, slug: Key, kind: Kind) -> Result<HttpResponse, Refusal> {
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(partner) = partners::find_by_slug(conn, &slug)? else {
            return Ok(None);
        };
        let sign = partners::in_public(conn, &partner)?;
        Ok(Some((partner, sign)))
    };
    let found = visitor.app.db.read(read).await?;
    let (partner, sign) = found.ok_or(Refusal::NotFound)?;
    specimen::answer(visitor, (&partner, &sign), kind).await
}

/// Name and office, in the language of the office, and since when.
fn signs(visitor: &Visitor, signatory: &partners::Signatory, present: &[Tenure]) -> Signs {
    let office = signatory.office.find(visitor.language, Language::En);
    let (language, office) = office.map_or((visitor.language, ""), |(l, text)| (l, text.as_str()));
    let args = [
        ("name", signatory.name.as_str().into()),
        ("office", office.into()),
    ];
    let texts = &visitor.app.texts;
    let line = texts.for_page(language, "fact-signatory", &args);
    let is_this = |one: &&Tenure| one.signatory.key == signatory.key;
    let since = present.iter().find(is_this).map(|one| one.since);
    Signs {
        line: Said::new((language, line.unwrap_or_default()), visitor.language),
        since: since
            .map(|at| texts.date(visitor.language, at.date()))
            .unwrap_or_default(),
    }
}
