//! GET `/log`: what the transparency log is, and how anybody can watch it.

use crate::transparency;
use crate::web::page::Page;
use crate::web::{Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::LOG, web::get().to(show))
        .route("/log/", web::get().to(without_slash));
}

/// The log as it stands.
#[derive(Debug, Serialize)]
pub struct LogPage {
    /// The address that programs are given.
    pub address: String,
    /// The log's public key; whoever wants to watch keeps it.
    pub verifier_key: String,
    /// Empty before the first checkpoint.
    pub signed_at: String,
    pub leaves: u64,
    /// In hexadecimal.
    pub root: String,
    /// The command with which one watches.
    pub command: String,
}

impl Page for LogPage {
    const TEMPLATE: &'static str = "public/log";

    fn samples() -> Vec<Self> {
        let sample = |signed_at: &str, leaves| Self {
            address: "https://academy.example/log".to_owned(),
            verifier_key: "academy.example/log+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2L\
                           KaANYcrnKv3U2k"
                .to_owned(),
            signed_at: signed_at.to_owned(),
            leaves,
            root: "e3b0c442".repeat(8),
            command: "pmast monitor --from checkpoint --key KEY URL".to_owned(),
        };
        vec![sample("", 0), sample("29 November 2026, 12:00 UTC", 70_000)]
    }
}

async fn show(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let address = visitor.app.config.base_url.clone();
    let look = move |conn: &mut crate::db::Conn| -> Result<_, crate::db::Error> {
        let origin = transparency::origin(conn, &address)?;
        Ok((origin, transparency::published(conn)?))
    };
    let (origin, published) = visitor.app.db.read(look).await?;
    let verifier = origin.and_then(|origin| visitor.app.log_key.verifier(&origin));
    let verifier_key = verifier.map_or_else(String::new, |key| key.to_string());
    let address = visitor.app.address(paths::LOG);
    let page = LogPage {
        command: format!("pmast monitor --from checkpoint --key {verifier_key} {address}"),
        address,
        verifier_key,
        signed_at: published.as_ref().map_or_else(String::new, |published| {
            let texts = &visitor.app.texts;
            texts.moment(visitor.language, published.signed_at)
        }),
        leaves: published
            .as_ref()
            .map_or(0, |published| published.head.size),
        root: published.map_or_else(String::new, |published| published.head.root.to_string()),
    };
    visitor.page("", &page)
}

/// GET `/log/`: people write it so; there is one address for each page.
async fn without_slash(visitor: Visitor) -> HttpResponse {
    visitor.go_to(paths::LOG)
}
