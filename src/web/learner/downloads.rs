//! The holder's certificate for machines: the credential, alone and inside a badge.

use super::certificate::{Held, held};
use super::own_file::own_file;
use crate::app::App;
use crate::base::{CertificateId, Timestamp};
use crate::certificates::Kept;
use crate::credentials::{
    self, BADGE_PNG, BADGE_SVG, JwtSigner, Keeper, NewSecret, Owner, Purpose,
};
use crate::db::{Conn, Tx};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};
use serde::Serialize;

/// One key is made at a time: it takes a second of CPU.
static MAKING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/my/certificates/{id}/credential.json", web::get().to(json))
        .route("/my/certificates/{id}/credential.jwt", web::get().to(jwt))
        .route("/my/certificates/{id}/badge.png", web::get().to(png))
        .route("/my/certificates/{id}/badge.svg", web::get().to(svg));
}

/// Where the files are; none while the credential is not signed.
#[derive(Debug, Clone, Serialize)]
pub struct Downloads {
    pub json_href: String,
    pub jwt_href: String,
    pub png_href: String,
    pub svg_href: String,
}

impl Downloads {
    pub(super) fn sample() -> Self {
        Self::of(CertificateId::earliest(Timestamp::from_millis(0)))
    }

    pub(super) fn of(id: CertificateId) -> Self {
        let file = |name: &str| paths::certificate_file(id, name);
        Self {
            json_href: file("credential.json"),
            jwt_href: file("credential.jwt"),
            png_href: file("badge.png"),
            svg_href: file("badge.svg"),
        }
    }
}

/// The credential of a certificate of this learner; nothing while there is none.
async fn credential(learner: &Learner, id: &str) -> Result<(Held, Kept), Refusal> {
    let mut held = held(learner, id).await?;
    let credential = held.credential.take().ok_or(Refusal::NotFound)?;
    Ok((held, credential))
}

async fn json(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let (held, credential) = credential(&learner, &id).await?;
    Ok(file(
        &held,
        "json",
        ("application/json", Bytes::from(credential.json)),
    ))
}

async fn png(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let (held, credential) = credential(&learner, &id).await?;
    let baked = credentials::into_png(BADGE_PNG, &credential.json);
    let baked = baked.map_err(|error| Refusal::fault(&error))?;
    Ok(file(&held, "png", ("image/png", Bytes::from(baked))))
}

async fn svg(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let (held, credential) = credential(&learner, &id).await?;
    let baked = credentials::into_svg(BADGE_SVG, &credential.json);
    let baked = baked.map_err(|error| Refusal::fault(&error))?;
    Ok(file(&held, "svg", ("image/svg+xml", Bytes::from(baked))))
}

/// The same facts as JWT: signed when asked for, with the same bytes every time while the key is
/// the same.
async fn jwt(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let (held, credential) = credential(&learner, &id).await?;
    let app = learner.app.clone();
    if signer(&app, &credential, learner.now).await?.is_none() {
        make_key(&app, credential.owner, learner.now).await?;
    }
    let signer = signer(&app, &credential, learner.now).await?;
    let signer = signer.ok_or(Refusal::Busy)?;
    let signing = tokio::task::spawn_blocking(move || {
        let draft = credentials::read(credential.json.as_bytes());
        draft.map(|draft| signer.sign(&draft))
    });
    let signed = signing.await.map_err(|error| Refusal::fault(&error))?;
    let jwt = signed
        .ok_or_else(|| Refusal::fault(&"a stored credential cannot be read"))?
        .map_err(|error| Refusal::fault(&error))?;
    Ok(file(
        &held,
        "jwt",
        ("text/plain; charset=utf-8", Bytes::from(jwt)),
    ))
}

async fn signer(
    app: &Data<App>,
    credential: &Kept,
    now: Timestamp,
) -> Result<Option<JwtSigner>, Refusal> {
    let Some(draft) = credentials::read(credential.json.as_bytes()) else {
        return Ok(None);
    };
    let (ring, owner) = (app.keyring.clone(), credential.owner);
    let keys = app.db.read(move |conn| ring.of(conn, owner)).await?;
    Ok(keys.jwt(&draft.issuer.did, now))
}

/// The first RSA key of an issuer, made when it is first needed.
async fn make_key(app: &Data<App>, owner: Owner, now: Timestamp) -> Result<(), Refusal> {
    let _one_at_a_time = MAKING.lock().await;
    app.keyring.forget(owner);
    // A row that does not open counts too: another would be made for nothing at each request.
    let look = move |conn: &mut Conn| credentials::history(conn, owner);
    let keys = app.db.read(look).await?;
    let is_known = |key: &credentials::KeyRecord| {
        key.purpose == Purpose::Jwt && key.is_trusted() && key.retired_at.is_none()
    };
    if keys.iter().any(is_known) {
        return Ok(());
    }
    let chance = app.chance();
    let making = tokio::task::spawn_blocking(move || NewSecret::of(Purpose::Jwt, chance));
    let secret = making.await.map_err(|error| Refusal::fault(&error))?;
    let secret = secret.ok_or_else(|| Refusal::fault(&"no RSA key could be made"))?;
    let vault = app.keyring.vault().clone();
    let make = move |tx: &mut Tx| {
        let whose = (owner, Purpose::Jwt);
        credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), now)
    };
    let made = app.db.write(make).await;
    made.map_err(|error| Refusal::fault(&error))?;
    app.keyring.forget(owner);
    Ok(())
}

/// Kept by nobody but the holder.
fn file(held: &Held, ending: &str, (media_type, body): (&str, Bytes)) -> HttpResponse {
    let code = &held.certificate.code;
    let name = format!("attachment; filename=\"certificate-{code}.{ending}\"");
    own_file(media_type, name, body)
}
