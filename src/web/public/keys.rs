//! GET `/partners/{partner}/keys`: the keys with which a partner signs and signed, since when, and
//! what became of each. The history of an issuer, with its compromised keys.

use super::machine::Document;
use crate::base::{Digest, Key, Language, Timestamp};
use crate::certificates::signing::{self, Root};
use crate::credentials::{Algorithm, Did, KeyRecord, Owner, multikey};
use crate::db::{Conn, Error};
use crate::partners::{self, Partner};
use crate::web::words::Said;
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Bytes, Path, ServiceConfig};
use data_encoding::BASE64;
use serde::Serialize;

/// As long as the DID document.
const KEPT: &str = "public, max-age=300";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partners/{p}/keys", web::get().to(show))
        .route("/partners/{p}/keys.json", web::get().to(show_json))
        .route("/partners/{p}/keys.pem", web::get().to(show_roots));
}

/// All keys of a partner.
#[derive(Debug, Serialize)]
pub struct KeysPage {
    pub issuer: Said,
    pub issuer_href: String,
    pub did: String,
    pub document_href: String,
    /// Newest first.
    pub keys: Vec<KeyLine>,
    /// Roots made here, under which its papers are signed; newest first.
    pub roots: Vec<RootLine>,
    /// All of them as PEM.
    pub roots_href: String,
}

/// A root that readers of PDFs do not know by themselves.
#[derive(Debug, Serialize)]
pub struct RootLine {
    pub since: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// One key.
#[derive(Debug, Serialize)]
pub struct KeyLine {
    pub kid: String,
    /// `issuer-keys-purpose-…`.
    pub purpose_key: String,
    pub since: String,
    /// `issuer-keys-state-…`.
    pub state_key: String,
    /// The day it ended; empty while it is trusted and signs.
    pub day: String,
    /// The public half as the DID document writes it; of RSA, which is long, its SHA-256.
    pub public: String,
}

impl Page for KeysPage {
    const TEMPLATE: &'static str = "public/keys";

    fn samples() -> Vec<Self> {
        let line = |state: &str, day: &str| KeyLine {
            kid: "key-2026-11-1".to_owned(),
            purpose_key: "issuer-keys-purpose-credential".to_owned(),
            since: "29 November 2026, 12:00 UTC".to_owned(),
            state_key: format!("issuer-keys-state-{state}"),
            day: day.to_owned(),
            public: "z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH".to_owned(),
        };
        let page = |keys: Vec<KeyLine>| Self {
            issuer: Said::sample("Harbour Institute of Public Law", false),
            issuer_href: "/partners/harbour".to_owned(),
            did: "did:web:academy.example:partners:harbour".to_owned(),
            document_href: "/partners/harbour/did.json".to_owned(),
            roots: keys
                .iter()
                .take(1)
                .map(|_| RootLine {
                    since: "29 November 2026, 12:00 UTC".to_owned(),
                    digest: "ab".repeat(32),
                })
                .collect(),
            roots_href: "/partners/harbour/keys.pem".to_owned(),
            keys,
        };
        vec![
            page(vec![
                line("signing", ""),
                line("retired", "1 December 2026"),
                line("compromised", "1 December 2026"),
            ]),
            page(Vec::new()),
        ]
    }
}

async fn show(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    if let Some(kept) = visitor.kept()? {
        return Ok(kept);
    }
    let (partner, keys, roots) = found(&visitor, &slug).await?;
    let did = Did::at(&visitor.app.config.base_url, Some(&partner.slug));
    let root = |root: &Root| RootLine {
        since: visitor.app.texts.moment(visitor.language, root.since),
        digest: root.sha256.to_string(),
    };
    let page = KeysPage {
        issuer: Said::new(partner.profile.name_in(visitor.language), visitor.language),
        issuer_href: paths::partner(&partner.slug),
        document_href: did.as_ref().map(Did::document_path).unwrap_or_default(),
        did: did.map(|did| did.to_string()).unwrap_or_default(),
        keys: keys.iter().rev().map(|key| line(&visitor, key)).collect(),
        roots: roots.iter().map(root).collect(),
        roots_href: paths::partner_roots(&partner.slug),
    };
    visitor.page_for_all("courses", &page)
}

type Found = (Partner, Vec<KeyRecord>, Vec<Root>);

async fn found(visitor: &Visitor, slug: &Key) -> Result<Found, Refusal> {
    let (slug, ring) = (slug.clone(), visitor.app.keyring.clone());
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(partner) = partners::find_by_slug(conn, &slug)? else {
            return Ok(None);
        };
        let owner = Owner::Partner(partner.id);
        let keys = ring.of(conn, owner)?.history().to_vec();
        let roots = signing::made_roots(conn, ring.vault(), owner)?;
        Ok(Some((partner, keys, roots)))
    };
    visitor.app.db.read(read).await?.ok_or(Refusal::NotFound)
}

fn line(visitor: &Visitor, key: &KeyRecord) -> KeyLine {
    let (state, ended) = state(key, visitor.now);
    let (language, texts): (Language, _) = (visitor.language, &visitor.app.texts);
    KeyLine {
        kid: key.kid.clone(),
        purpose_key: format!("issuer-keys-purpose-{}", key.purpose.word()),
        since: texts.moment(language, key.active_from),
        state_key: format!("issuer-keys-state-{state}"),
        day: ended.map_or_else(String::new, |at| texts.date(language, at.date())),
        public: match key.algorithm {
            Algorithm::Ed25519 => multikey(&key.public),
            Algorithm::Rsa => format!("SHA-256 {}", Digest::of(&key.public)),
        },
    }
}

/// The last part of its text's key, and when it ended.
fn state(key: &KeyRecord, now: Timestamp) -> (&'static str, Option<Timestamp>) {
    match (key.compromised_at, key.retired_at) {
        (Some(at), _) => ("compromised", Some(at)),
        (None, Some(at)) => ("retired", Some(at)),
        (None, None) if key.active_from > now => ("waiting", None),
        (None, None) => ("signing", None),
    }
}

/// Multikey for Ed25519; PKCS #1 in base 64 for RSA.
fn public(key: &KeyRecord) -> String {
    match key.algorithm {
        Algorithm::Ed25519 => multikey(&key.public),
        Algorithm::Rsa => BASE64.encode(&key.public),
    }
}

#[derive(Serialize)]
struct Answer {
    format: u32,
    issuer: String,
    /// Oldest first.
    keys: Vec<KeyJson>,
}

#[derive(Serialize)]
struct KeyJson {
    id: String,
    purpose: &'static str,
    algorithm: &'static str,
    public: String,
    /// RFC 3339, UTC, as all moments here.
    made_at: String,
    signs_from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compromised_at: Option<String>,
}

async fn show_json(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    let (partner, keys, _) = found(&visitor, &slug).await?;
    let did = Did::at(&visitor.app.config.base_url, Some(&partner.slug));
    let moment = |at: Timestamp| at.to_string();
    let key = |key: &KeyRecord| KeyJson {
        id: key.kid.clone(),
        purpose: key.purpose.word(),
        algorithm: key.algorithm.word(),
        public: public(key),
        made_at: moment(key.made_at),
        signs_from: moment(key.active_from),
        retired_at: key.retired_at.map(moment),
        compromised_at: key.compromised_at.map(moment),
    };
    let answer = Answer {
        format: 1,
        issuer: did.map(|did| did.to_string()).unwrap_or_default(),
        keys: keys.iter().map(key).collect(),
    };
    let body = serde_json::to_string(&answer).map_err(|error| Refusal::fault(&error))?;
    let document = Document {
        body: Bytes::from(body),
        media_type: "application/json",
        kept: KEPT,
    };
    Ok(document.answer(visitor.request()))
}

/// The roots as one PEM file; none: nothing is signed under a root made here.
async fn show_roots(visitor: Visitor, slug: Path<Key>) -> Result<HttpResponse, Refusal> {
    let (_, _, roots) = found(&visitor, &slug).await?;
    if roots.is_empty() {
        return Err(Refusal::NotFound);
    }
    let pem: String = roots.into_iter().map(|root| root.pem).collect();
    let document = Document {
        body: Bytes::from(pem),
        media_type: "application/x-pem-file",
        kept: KEPT,
    };
    Ok(document.answer(visitor.request()))
}
