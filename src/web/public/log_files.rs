//! The transparency log for programs (C2SP tlog-tiles, tlog-checkpoint, tlog-proof): files that any
//! cache may keep, and a proof for who has no tiles at hand. No session, no writer.

use crate::app::App;
use crate::base::{Digest, SubjectId};
use crate::transparency::{self, Inclusion, Logged, Resource, Span, Standing, TreeError};
use crate::web::assets::gzip;
use crate::web::{Refusal, paths};
use actix_web::http::header;
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

/// Raised when a field changes its meaning or goes; a new field does not raise it.
const FORMAT: u32 = 1;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::LOG_CHECKPOINT, web::get().to(checkpoint))
        .route("/log/tile/{place:.*}", web::get().to(tile))
        .route("/log/proof/{leaf}", web::get().to(proof));
}

/// GET `/log/checkpoint`.
async fn checkpoint(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    serve(&app, &request, Resource::Checkpoint).await
}

/// GET `/log/tile/…`.
async fn tile(
    app: Data<App>,
    request: HttpRequest,
    place: Path<String>,
) -> Result<HttpResponse, Refusal> {
    let resource = Resource::parse(&format!("tile/{place}")).ok_or(Refusal::NotFound)?;
    serve(&app, &request, resource).await
}

async fn serve(
    app: &Data<App>,
    request: &HttpRequest,
    resource: Resource,
) -> Result<HttpResponse, Refusal> {
    let read = move |conn: &mut crate::db::Conn| transparency::read(conn, &resource);
    let body = app.db.read(read).await?.ok_or(Refusal::NotFound)?;
    let (media_type, kept) = match resource {
        Resource::Checkpoint => ("text/plain; charset=utf-8", "public, max-age=5"),
        Resource::Tile { span, .. } | Resource::Entries(span) => {
            ("application/octet-stream", how_long(span))
        }
    };
    let mut response = HttpResponse::Ok();
    response
        .content_type(media_type)
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::CACHE_CONTROL, kept));
    // Hashes do not shrink; entries do, to a third.
    if !matches!(resource, Resource::Entries(_)) {
        return Ok(response.body(body));
    }
    response.insert_header((header::VARY, "Accept-Encoding"));
    let accepted = request.headers().get(header::ACCEPT_ENCODING);
    let accepted = accepted.and_then(|value| value.to_str().ok());
    Ok(match accepted.is_some_and(|text| text.contains("gzip")) {
        true => response
            .insert_header((header::CONTENT_ENCODING, "gzip"))
            .body(gzip(&body)),
        false => response.body(Bytes::from(body)),
    })
}

/// A partial tile never changes either, but soon nobody asks for it.
const fn how_long(span: Span) -> &'static str {
    match span.is_full() {
        true => "public, max-age=31536000, immutable",
        false => "public, max-age=3600, immutable",
    }
}

#[derive(Serialize)]
struct Answer {
    format: u32,
    /// The log's public key (C2SP signed-note).
    verifier_key: String,
    leaves: Vec<Leaf>,
}

#[derive(Serialize)]
struct Leaf {
    kind: &'static str,
    /// RFC 3339, UTC.
    at: String,
    /// The entry as the log has it, four lines.
    entry: String,
    /// SHA-256 over a zero byte and the entry, in hexadecimal.
    leaf: Digest,
    /// `included`, or `waiting` for the next checkpoint.
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<Proof>,
}

#[derive(Serialize)]
struct Proof {
    index: u64,
    size: u64,
    root: Digest,
    /// From the leaf's sibling upwards, in hexadecimal.
    path: Vec<Digest>,
    /// The signed note.
    checkpoint: String,
    /// The same as one text (C2SP tlog-proof).
    tlog_proof: String,
}

/// GET `/log/proof/{leaf}`: by the leaf's hash (64 hexadecimal digits) or by the id of a
/// certificate.
async fn proof(app: Data<App>, leaf: Path<String>) -> Result<HttpResponse, Refusal> {
    let (digest, subject) = (Digest::parse(&leaf), SubjectId::parse(&leaf));
    let address = app.config.base_url.clone();
    let look = move |conn: &mut crate::db::Conn| -> Result<_, TreeError> {
        let logged: Vec<Logged> = match (digest, subject) {
            (Some(leaf), _) => transparency::by_leaf(conn, &leaf)?.into_iter().collect(),
            (None, Some(subject)) => transparency::of_subject(conn, subject)?,
            (None, None) => Vec::new(),
        };
        let standings: Result<Vec<Standing>, TreeError> = logged
            .iter()
            .map(|logged| transparency::prove(conn, logged))
            .collect();
        Ok((standings?, transparency::origin(conn, &address)?))
    };
    let (standings, origin) = app.db.read(look).await.map_err(|error| match error {
        TreeError::Db(error) => Refusal::from(error),
        other => Refusal::fault(&other),
    })?;
    if standings.is_empty() {
        return Err(Refusal::NotFound);
    }
    let verifier = origin.and_then(|origin| app.log_key.verifier(&origin));
    let answer = Answer {
        format: FORMAT,
        verifier_key: verifier.map_or_else(String::new, |key| key.to_string()),
        leaves: standings.iter().map(answered).collect(),
    };
    let body = serde_json::to_string(&answer).map_err(|error| Refusal::fault(&error))?;
    Ok(HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=5"))
        .insert_header(("x-robots-tag", "noindex"))
        .body(body))
}

fn answered(standing: &Standing) -> Leaf {
    let (leaf, included) = match standing {
        Standing::Waiting(leaf) => (leaf, None),
        Standing::Included(inclusion) => (&inclusion.leaf, Some(inclusion)),
    };
    Leaf {
        kind: leaf.kind.word(),
        at: leaf.at.to_string(),
        entry: leaf.encode(),
        leaf: leaf.hash(),
        state: match included {
            Some(_) => "included",
            None => "waiting",
        },
        proof: included.map(|inclusion| proven(inclusion)),
    }
}

fn proven(inclusion: &Inclusion) -> Proof {
    Proof {
        index: inclusion.index,
        size: inclusion.checkpoint.head.size,
        root: inclusion.checkpoint.head.root,
        path: inclusion.path.clone(),
        checkpoint: inclusion.checkpoint.note.clone(),
        tlog_proof: inclusion.text(),
    }
}
