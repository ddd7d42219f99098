//! Writing systems: which one a text is in, and the type sizes that go with it.

use unicode_script::{Script, UnicodeScript};

use super::fonts::Style;

/// A writing system with its own type sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Latin, Cyrillic, Greek.
    Western,
    Arabic,
    /// Ideographs, kana and Hangul.
    Chinese,
    /// Devanagari, Bengali: letters hang from a line.
    Devanagari,
    Thai,
    /// Hebrew, Georgian, Armenian: letters as tall as small capitals.
    Eastern,
    Ethiopic,
}

/// A part of the page that has its own type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    /// The lines before and after the name.
    Linking,
    Name,
    LatinName,
    Course,
    SecondCourse,
    Details,
    Partner,
    SignatoryName,
    Office,
    /// Scan line, verification line.
    Small,
    /// What the certificate does not attest.
    Note,
}

/// How a part is set: style, size in points, tracking in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub style: Style,
    pub size: f32,
    pub tracking: f32,
}

impl Writing {
    /// The writing system of the first letter that tells.
    pub fn of(text: &str) -> Self {
        let known = text.chars().find_map(|c| match c.script() {
            Script::Arabic => Some(Writing::Arabic),
            Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul => {
                Some(Writing::Chinese)
            }
            Script::Devanagari | Script::Bengali => Some(Writing::Devanagari),
            Script::Thai => Some(Writing::Thai),
            Script::Hebrew | Script::Georgian | Script::Armenian => Some(Writing::Eastern),
            Script::Ethiopic => Some(Writing::Ethiopic),
            Script::Common | Script::Inherited | Script::Unknown => None,
            _ => Some(Writing::Western),
        });
        known.unwrap_or(Writing::Western)
    }

    /// The type of a part in this writing system (design/pdf.md §8).
    pub fn type_of(self, part: Part) -> Type {
        let [western, arabic, chinese, devanagari, thai] = sizes(part);
        let size = match self {
            Writing::Western => western,
            Writing::Arabic => arabic,
            Writing::Chinese | Writing::Ethiopic => chinese,
            Writing::Devanagari => devanagari,
            Writing::Thai | Writing::Eastern => thai,
        };
        let tracking = match (part, self) {
            (Part::Title, Writing::Western) => 4.6,
            (Part::Title, Writing::Chinese) => 12.0,
            (Part::Name, Writing::Chinese) => 5.0,
            (Part::Course, Writing::Chinese) => 1.0,
            _ => 0.0,
        };
        let style = match part {
            Part::Title | Part::Name => Style::Display,
            Part::Linking | Part::SecondCourse => Style::Italic,
            Part::Course | Part::Partner | Part::SignatoryName => Style::Strong,
            Part::LatinName | Part::Details | Part::Office => Style::Text,
            Part::Small | Part::Note => Style::Sans,
        };
        Type {
            style,
            size,
            tracking,
        }
    }
}

/// Sizes in points: western, Arabic, Chinese, Devanagari, Thai.
fn sizes(part: Part) -> [f32; 5] {
    match part {
        Part::Title => [27.0, 35.0, 31.0, 30.0, 29.0],
        Part::Linking => [15.0, 16.5, 12.5, 13.5, 13.5],
        Part::Name => [41.0, 39.0, 35.0, 35.0, 35.0],
        Part::LatinName => [17.0, 18.0, 15.0, 15.0, 15.0],
        Part::Course => [22.5, 25.0, 20.0, 20.0, 20.0],
        Part::SecondCourse => [14.0, 15.0, 11.5, 12.0, 12.0],
        Part::Details => [13.0, 14.5, 11.0, 11.5, 11.5],
        Part::Partner => [12.6, 13.6, 12.0, 12.0, 12.0],
        Part::SignatoryName => [13.0, 14.0, 12.0, 12.0, 12.0],
        Part::Office => [11.0, 12.0, 10.4, 10.4, 10.4],
        Part::Small => [8.6, 9.8, 8.2, 8.2, 8.2],
        Part::Note => [7.4, 8.4, 7.2, 7.2, 7.2],
    }
}

/// Whether a language is written from right to left.
pub(super) fn is_rtl(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    ["ar", "fa", "ur", "ps", "ckb", "sd", "ug", "dv", "he", "yi"].contains(&primary)
}
