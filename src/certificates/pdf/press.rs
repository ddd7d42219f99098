//! What the rest of the program needs of whoever prints papers.

use super::report::ReportSheet;
use super::sheet::{RenderError, Sheet};
use super::sign::{Room, SignError, Signer, Stamp, Stamping};
use super::transcript::TranscriptSheet;

/// Prints papers. Share one between threads for the life of the program.
///
/// The same sheet always gives the same bytes, and nothing is ever printed wrongly: what cannot be
/// printed is a [`RenderError`], which touches no certificate.
pub trait Press: Send + Sync {
    /// Prints one certificate, and signs it as the very last step, so that nothing can be changed
    /// in it unnoticed.
    ///
    /// # Errors
    ///
    /// [`RenderError`] says what could not be printed or signed.
    fn print(
        &self,
        sheet: &Sheet,
        signature: Option<(&dyn Signer, Stamping<'_>)>,
    ) -> Result<Vec<u8>, RenderError>;

    /// Whether every sign of a certificate is in a font, without printing it.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn try_out(&self, sheet: &Sheet) -> Result<(), RenderError>;

    /// The certificate as a picture for links: a JPEG of [`super::PICTURE`] dots, the whole
    /// paper on a dark ground. Takes some tens of milliseconds.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn picture(&self, sheet: &Sheet) -> Result<Vec<u8>, RenderError>;

    /// The picture of a paper on which nothing stands but a title, in this language.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn blank_picture(&self, title: &str, language: &str) -> Result<Vec<u8>, RenderError>;

    /// Prints a transcript, on as many pages as it needs; signed where there is a signer.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn render_transcript(
        &self,
        sheet: &TranscriptSheet,
        signer: Option<&dyn Signer>,
    ) -> Result<Vec<u8>, RenderError>;

    /// Prints a report, on as many pages as it needs.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn render_report(&self, sheet: &ReportSheet) -> Result<Vec<u8>, RenderError>;

    /// Prints one certificate without signature.
    ///
    /// # Errors
    ///
    /// As [`Press::print`].
    fn render(&self, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        self.print(sheet, None)
    }

    /// Prints and signs one.
    ///
    /// # Errors
    ///
    /// As [`Press::print`]; [`RenderError::Signing`].
    fn render_signed(&self, sheet: &Sheet, signer: &dyn Signer) -> Result<Vec<u8>, RenderError> {
        self.print(sheet, Some((signer, Stamping::Without)))
    }

    /// The same, and the signature completed with the timestamp that was made for it (PAdES B-T).
    ///
    /// # Errors
    ///
    /// As [`Press::render_signed`]; [`SignError::NoStamp`] when none of `stamps` was.
    fn render_stamped(
        &self,
        sheet: &Sheet,
        signer: &dyn Signer,
        stamps: &[Stamp],
    ) -> Result<Vec<u8>, RenderError> {
        self.print(sheet, Some((signer, Stamping::With(stamps))))
    }

    /// What a timestamp of this paper has to be about: the SHA-256 of the signature that
    /// [`Press::render_stamped`] makes with a stamp that the room takes ([`Room::holds`]).
    ///
    /// # Errors
    ///
    /// As [`Press::render_signed`].
    fn imprint(
        &self,
        sheet: &Sheet,
        (signer, room): (&dyn Signer, Room),
    ) -> Result<[u8; 32], RenderError> {
        match self.print(sheet, Some((signer, Stamping::Ahead(room)))) {
            Err(RenderError::Signing(SignError::NoStamp(imprint))) => Ok(imprint),
            Err(error) => Err(error),
            Ok(_) => Err(RenderError::Writing("a stamp out of nothing".to_owned())),
        }
    }
}
