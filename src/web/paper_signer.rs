//! The key that signs a paper, found and opened for one download.

use super::error::Refusal;
use crate::app::App;
use crate::base::{PaperKeyId, Timestamp};
use crate::certificates::Face;
use crate::certificates::pdf::SoftSigner;
use crate::certificates::signing::{self, PaperKey};
use actix_web::web::Data;

/// A key ready to sign.
pub struct PaperSigner {
    pub id: PaperKeyId,
    pub key: SoftSigner,
}

/// The signer of a certificate's paper; none: the operator had switched none on when it was issued.
pub async fn of_certificate(app: &Data<App>, face: &Face) -> Result<Option<PaperSigner>, Refusal> {
    let face = face.clone();
    let key = app.db.read(move |conn| signing::key_of_paper(conn, &face));
    opened(app, key.await?)
}

/// The signer of what the installation itself issued at this moment.
pub async fn of_house(
    app: &Data<App>,
    issued_at: Timestamp,
) -> Result<Option<PaperSigner>, Refusal> {
    let key = app
        .db
        .read(move |conn| signing::key_of_house(conn, issued_at));
    opened(app, key.await?)
}

/// A key that does not open is a fault, not a paper without signature: the same paper is the same
/// file every time, or none.
fn opened(app: &App, key: Option<PaperKey>) -> Result<Option<PaperSigner>, Refusal> {
    let Some(key) = key else { return Ok(None) };
    let signer = key.signer(app.keyring.vault());
    let signer = signer.map_err(|error| {
        tracing::error!(key = %key.id, %error, "a paper cannot be signed");
        Refusal::fault(&error)
    })?;
    Ok(Some(PaperSigner {
        id: key.id,
        key: signer,
    }))
}
