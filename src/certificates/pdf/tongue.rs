//! In whose language, letter forms and direction a text of the page is set.

use super::fit::{Room, fit};
use super::layout::Composer;
use super::sheet::{Directions, RenderError};
use super::text::{Line, Setting, begins_rtl, shape_line};
use super::vector::MM;
use super::writing::{Part, Writing, is_rtl};

/// Whose language, letter forms and direction a text has.
#[derive(Clone, Copy)]
pub(super) enum Tongue<'a> {
    /// The sheet's.
    Sheets,
    /// Those of the language of this tag.
    Of(&'a str),
    /// The direction of the language of this tag, or of the sheet's, and nobody's letter forms.
    Translated(Option<&'a str>),
    /// A name: its own direction, and the letter forms of this tag, which may be empty.
    Names(&'a str),
}

/// How a text of a part is set in this direction and language.
pub(super) fn setting<'s>(
    part: Part,
    text: &str,
    (rtl, language): (Option<bool>, &'s str),
) -> Setting<'s> {
    let writing = Writing::of(text);
    Setting {
        kind: writing.type_of(part),
        rtl,
        language,
        capitals: part == Part::Title && writing == Writing::Western,
    }
}

impl Composer<'_> {
    /// Sets a text of a part in its room.
    pub fn lines(
        &self,
        part: Part,
        text: &str,
        tongue: Tongue<'_>,
        room: Room,
    ) -> Result<Vec<Line>, RenderError> {
        fit(self.fonts, text, self.setting(part, text, tongue), room)
    }

    /// How a text of a part is set: the whole text decides, not the line that is set of it.
    pub fn setting<'s>(&'s self, part: Part, text: &str, tongue: Tongue<'s>) -> Setting<'s> {
        let (rtl, language) = match tongue {
            Tongue::Sheets => {
                return setting(part, text, (Some(self.rtl), self.sheet.language.as_str()));
            }
            Tongue::Of(tag) => (is_rtl(tag), tag),
            Tongue::Translated(tag) => (tag.map_or(self.rtl, is_rtl), ""),
            Tongue::Names(forms) => (begins_rtl(text), forms),
        };
        let rtl = match self.sheet.directions {
            Directions::OfLines => None,
            Directions::OfTexts => Some(rtl),
        };
        setting(part, text, (rtl, language))
    }

    /// One line of at most this many millimetres, made smaller if it must.
    pub fn line(
        &self,
        part: Part,
        text: &str,
        tongue: Tongue<'_>,
        millimetres: f32,
    ) -> Result<Line, RenderError> {
        let line = shape_line(self.fonts, text, self.setting(part, text, tongue))?;
        let factor = (millimetres * MM / line.width).min(1.0);
        Ok(line.scaled(factor))
    }
}
