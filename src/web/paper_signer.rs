//! The key that signs a paper, found and opened for one download, with the timestamps kept for it.

use super::error::Refusal;
use crate::app::App;
use crate::base::{PaperKeyId, Timestamp};
use crate::certificates::Certificate;
use crate::certificates::pdf::{RenderError, Renderer, Sheet, SignError, SoftSigner, Stamp};
use crate::certificates::signing::{self, PaperKey};
use crate::db::{Conn, Error};
use actix_web::web::Data;

/// A key ready to sign.
pub struct PaperSigner {
    pub id: PaperKeyId,
    pub key: SoftSigner,
    /// Those of this paper in all its forms.
    pub stamps: Vec<Stamp>,
}

impl PaperSigner {
    /// Draws a paper and signs it, with the stamp that was made for exactly this signature, if one
    /// was.
    pub fn draw(&self, renderer: &Renderer, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        match self.draw_stamped(renderer, sheet)? {
            Some(stamped) => Ok(stamped),
            None => renderer.render_signed(sheet, &self.key),
        }
    }

    /// The same with a stamp, or nothing.
    pub fn draw_stamped(
        &self,
        renderer: &Renderer,
        sheet: &Sheet,
    ) -> Result<Option<Vec<u8>>, RenderError> {
        if self.stamps.is_empty() {
            return Ok(None);
        }
        match renderer.render_stamped(sheet, &self.key, &self.stamps) {
            Ok(stamped) => Ok(Some(stamped)),
            Err(RenderError::Signing(SignError::NoStamp(_))) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// The signer of a certificate's paper; none: the operator had switched none on when it was issued.
pub async fn of_certificate(
    app: &Data<App>,
    certificate: &Certificate,
) -> Result<Option<PaperSigner>, Refusal> {
    let (id, face) = (certificate.id, certificate.face.clone());
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(key) = signing::key_of_paper(conn, &face)? else {
            return Ok(None);
        };
        Ok(Some((key, signing::stamps_of(conn, id)?)))
    };
    opened(app, app.db.read(look).await?)
}

/// The signers of a certificate's paper whose keys were distrusted since. A key that does not open
/// any more signed nothing that could still be recognised.
pub async fn former_of_certificate(
    app: &Data<App>,
    certificate: &Certificate,
) -> Result<Vec<PaperSigner>, Refusal> {
    let (id, face) = (certificate.id, certificate.face.clone());
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let keys = signing::former_keys_of_paper(conn, &face)?;
        Ok((keys, signing::stamps_of(conn, id)?))
    };
    let (keys, stamps) = app.db.read(look).await?;
    let with_stamps = |key: PaperKey| opened(app, Some((key, stamps.clone()))).ok().flatten();
    Ok(keys.into_iter().filter_map(with_stamps).collect())
}

/// The signer of what the installation itself issued at this moment.
pub async fn of_house(
    app: &Data<App>,
    issued_at: Timestamp,
) -> Result<Option<PaperSigner>, Refusal> {
    let key = app
        .db
        .read(move |conn| signing::key_of_house(conn, issued_at));
    opened(app, key.await?.map(|key| (key, Vec::new())))
}

/// A key that does not open is a fault, not a paper without signature: the same paper is the same
/// file every time, or none.
fn opened(
    app: &App,
    found: Option<(PaperKey, Vec<Stamp>)>,
) -> Result<Option<PaperSigner>, Refusal> {
    let Some((key, stamps)) = found else {
        return Ok(None);
    };
    let signer = key.signer(app.keyring.vault());
    let signer = signer.map_err(|error| {
        tracing::error!(key = %key.id, %error, "a paper cannot be signed");
        Refusal::fault(&error)
    })?;
    Ok(Some(PaperSigner {
        id: key.id,
        key: signer,
        stamps,
    }))
}
