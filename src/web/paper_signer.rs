//! The keys that sign a paper, found and opened for one download or comparison, with the timestamps
//! kept for it.

use super::error::Refusal;
use crate::app::App;
use crate::base::{PaperKeyId, Timestamp};
use crate::certificates::Certificate;
use crate::certificates::pdf::{
    Paper, Press, RenderError, Sheet, SignError, Signer, SoftSigner, Stamp,
};
use crate::certificates::signing::{self, PaperKey, PaperKeys};
use crate::db::{Conn, Error};
use crate::transcripts;
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
    pub fn draw(&self, press: &dyn Press, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        match self.draw_stamped(press, sheet)? {
            Some(stamped) => Ok(stamped),
            None => press.render_signed(sheet, &self.key),
        }
    }

    /// The same with a stamp, or nothing.
    pub fn draw_stamped(
        &self,
        press: &dyn Press,
        sheet: &Sheet,
    ) -> Result<Option<Vec<u8>>, RenderError> {
        if self.stamps.is_empty() {
            return Ok(None);
        }
        match press.render_stamped(sheet, &self.key, &self.stamps) {
            Ok(stamped) => Ok(Some(stamped)),
            Err(RenderError::Signing(SignError::NoStamp(_))) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Draws a transcript as it is printed under a public address, signed where there is a signer.
pub fn draw_transcript(
    app: &App,
    face: &transcripts::Face,
    (address, paper): (&str, Paper),
    signer: Option<&PaperSigner>,
) -> Result<Vec<u8>, RenderError> {
    let sheet = transcripts::sheet(face, &app.texts, address, paper);
    let signer = signer.map(|signer| -> &dyn Signer { &signer.key });
    app.paper.render_transcript(&sheet, signer)
}

/// The signer of a certificate's paper; none: the operator had switched none on when it was issued.
pub async fn of_certificate(
    app: &Data<App>,
    certificate: &Certificate,
) -> Result<Option<PaperSigner>, Refusal> {
    let (keys, stamps) = keys_of_certificate(app, certificate).await?;
    today(app, keys.today, &stamps)
}

/// Whoever signs or signed a certificate's paper, as `all` says.
pub async fn all_of_certificate(
    app: &Data<App>,
    certificate: &Certificate,
) -> Result<Vec<Option<PaperSigner>>, Refusal> {
    let (keys, stamps) = keys_of_certificate(app, certificate).await?;
    all(app, keys, &stamps)
}

/// The signer of what the installation itself issued at this moment.
pub async fn of_house(
    app: &Data<App>,
    issued_at: Timestamp,
) -> Result<Option<PaperSigner>, Refusal> {
    let keys = keys_of_house(app, issued_at).await?;
    today(app, keys.today, &[])
}

/// Whoever signs or signed that, as `all` says.
pub async fn all_of_house(
    app: &Data<App>,
    issued_at: Timestamp,
) -> Result<Vec<Option<PaperSigner>>, Refusal> {
    all(app, keys_of_house(app, issued_at).await?, &[])
}

async fn keys_of_certificate(
    app: &App,
    certificate: &Certificate,
) -> Result<(PaperKeys, Vec<Stamp>), Refusal> {
    let (id, face) = (certificate.id, certificate.face.clone());
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let keys = signing::keys_of_paper(conn, &face)?;
        let stamps = match keys.today.is_none() && keys.former.is_empty() {
            true => Vec::new(),
            false => signing::stamps_of(conn, id)?,
        };
        Ok((keys, stamps))
    };
    Ok(app.db.read(look).await?)
}

async fn keys_of_house(app: &App, issued_at: Timestamp) -> Result<PaperKeys, Refusal> {
    let look = move |conn: &mut Conn| signing::keys_of_house(conn, issued_at);
    Ok(app.db.read(look).await?)
}

/// Today's signer first, none for a paper without signature; then those whose keys were distrusted
/// since. A former key that does not open any more signed nothing that could still be recognised.
fn all(app: &App, keys: PaperKeys, stamps: &[Stamp]) -> Result<Vec<Option<PaperSigner>>, Refusal> {
    let mut all = vec![today(app, keys.today, stamps)?];
    let former = keys.former.into_iter();
    all.extend(former.filter_map(|key| opened(app, key, stamps).ok().map(Some)));
    Ok(all)
}

fn today(
    app: &App,
    key: Option<PaperKey>,
    stamps: &[Stamp],
) -> Result<Option<PaperSigner>, Refusal> {
    key.map(|key| opened(app, key, stamps)).transpose()
}

/// A key that does not open is a fault, not a paper without signature: the same paper is the same
/// file every time, or none.
fn opened(app: &App, key: PaperKey, stamps: &[Stamp]) -> Result<PaperSigner, Refusal> {
    let signer = key.signer(app.keyring.vault());
    let signer = signer.map_err(|error| {
        tracing::error!(key = %key.id, %error, "a paper cannot be signed");
        Refusal::fault(&error)
    })?;
    Ok(PaperSigner {
        id: key.id,
        key: signer,
        stamps: stamps.to_vec(),
    })
}
