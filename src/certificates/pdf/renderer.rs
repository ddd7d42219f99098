//! The renderer: fonts and artwork, made once and used for every certificate, and the drawings of
//! those printed lately.

use std::collections::BTreeMap;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder as _};

use super::fonts::Fonts;
use super::kept::KeptDrawings;
use super::page::Page;
use super::press::Press;
use super::report::{self, ReportSheet};
use super::sheet::{Paper, RenderError, Sheet};
use super::sign::{Signer, Stamping};
use super::transcript::{self, TranscriptSheet};
use super::vector::Form;
use super::{art, emit, flow, layout, meta, picture, seal};

/// Small letters stay clean, and the file under the 300 KB that messengers take.
const JPEG_QUALITY: u8 = 85;

/// The one [`Press`] there is: `harfrust` shapes, `lopdf` writes.
pub struct Renderer {
    fonts: Fonts,
    artwork: BTreeMap<Paper, BTreeMap<String, Form>>,
    drawings: KeptDrawings,
}

impl Renderer {
    /// Reads the fonts and draws the artwork (some tens of milliseconds).
    #[must_use]
    pub fn new() -> Self {
        Renderer {
            fonts: Fonts::load(),
            artwork: Paper::ALL.map(|paper| (paper, artwork(paper))).into(),
            drawings: KeptDrawings::default(),
        }
    }

    fn composed(&self, sheet: &Sheet) -> Result<Page, RenderError> {
        layout::compose(&self.fonts, &self.drawings, sheet)
    }

    fn drawn(&self, page: &Page, paper: Paper) -> Result<Vec<u8>, RenderError> {
        let failed = |why: &dyn std::fmt::Display| RenderError::Writing(why.to_string());
        let nothing = BTreeMap::new();
        let artwork = self.artwork.get(&paper).unwrap_or(&nothing);
        let dots = picture::draw(&self.fonts, page, (paper.points(), artwork));
        let dots = dots.ok_or_else(|| failed(&"no memory for the picture"))?;
        let (width, height) = picture::PICTURE;
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY)
            .write_image(&dots, width.into(), height.into(), ExtendedColorType::Rgb8)
            .map_err(|error| failed(&error))?;
        Ok(jpeg)
    }
}

impl Press for Renderer {
    fn print(
        &self,
        sheet: &Sheet,
        signature: Option<(&dyn Signer, Stamping<'_>)>,
    ) -> Result<Vec<u8>, RenderError> {
        let page = self.composed(sheet)?;
        let nothing = BTreeMap::new();
        let artwork = self.artwork.get(&sheet.paper).unwrap_or(&nothing);
        let pages = [page];
        let size = sheet.paper.millimetres();
        let document = emit::write(&self.fonts, &pages, (size, artwork))?;
        meta::finish(document, &pages, &sheet.about(), signature)
    }

    fn try_out(&self, sheet: &Sheet) -> Result<(), RenderError> {
        self.composed(sheet).map(drop)
    }

    fn picture(&self, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        self.drawn(&self.composed(sheet)?, sheet.paper)
    }

    fn blank_picture(&self, title: &str, language: &str) -> Result<Vec<u8>, RenderError> {
        self.drawn(&layout::blank(&self.fonts, title, language)?, Paper::A4)
    }

    fn render_transcript(
        &self,
        sheet: &TranscriptSheet,
        signer: Option<&dyn Signer>,
    ) -> Result<Vec<u8>, RenderError> {
        let pages = transcript::compose(&self.fonts, sheet)?;
        let size = flow::upright(sheet.paper);
        let document = emit::write(&self.fonts, &pages, (size, &BTreeMap::new()))?;
        let signature = signer.map(|signer| (signer, Stamping::Without));
        meta::finish(document, &pages, &sheet.about(), signature)
    }

    fn render_report(&self, sheet: &ReportSheet) -> Result<Vec<u8>, RenderError> {
        let pages = report::compose(&self.fonts, sheet)?;
        let size = flow::upright(sheet.paper);
        let document = emit::write(&self.fonts, &pages, (size, &BTreeMap::new()))?;
        meta::finish(document, &pages, &sheet.about(), None)
    }
}

/// The drawings that all certificates on this paper share.
fn artwork(paper: Paper) -> BTreeMap<String, Form> {
    let forms = [
        ("Background", art::background(paper)),
        ("Divider", art::divider(layout::GOLD)),
        ("Seal", seal::draw()),
    ];
    forms.map(|(name, form)| (name.to_owned(), form)).into()
}

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}
