//! The renderer: fonts and artwork, made once and used for every certificate.

use std::collections::BTreeMap;

use printpdf::ExternalXObject;

use super::fonts::Fonts;
use super::sheet::{RenderError, Sheet};
use super::{art, emit, layout, meta, seal};

/// Prints certificates. Make one for the life of the program and share it between threads.
pub struct Renderer {
    fonts: Fonts,
    artwork: BTreeMap<String, ExternalXObject>,
}

impl Renderer {
    /// Reads the fonts and draws the artwork (some tens of milliseconds).
    #[must_use]
    pub fn new() -> Self {
        let forms = [
            ("Background", art::background()),
            ("Divider", art::divider(layout::GOLD)),
            ("Seal", seal::draw()),
        ];
        Renderer {
            fonts: Fonts::load(),
            artwork: forms
                .map(|(name, form)| (name.to_owned(), form.to_xobject()))
                .into(),
        }
    }

    /// Prints one certificate: the bytes of the PDF, the same for the same sheet always.
    ///
    /// # Errors
    ///
    /// [`RenderError`] says what could not be printed; nothing is ever printed wrongly
    /// instead.
    pub fn render(&self, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        let page = layout::compose(&self.fonts, sheet)?;
        let document = emit::write(&self.fonts, &page, &self.artwork)?;
        meta::finish(document, &page, sheet)
    }
}

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}
