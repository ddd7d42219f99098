//! Sources: what is refused before it is read, places in it, and what comes out of it.

use super::pictures::{Lying, Picture, Shelf};
use super::question::Question;
use super::report::{Notes, Place, Refusal, Report};
use super::{aiken, fit, gift, moodle_xml};

/// The most questions of one source.
pub const MOST_QUESTIONS: usize = 5_000;
/// The most bytes of any source: Moodle XML carries its pictures.
pub const MOST_BYTES: u64 = 32 << 20;
/// The most bytes of a plain text source.
const MOST_TEXT: usize = 4 << 20;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Gift,
    Aiken,
    MoodleXml,
}

/// Why a source was not read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file has {bytes} bytes; {limit} are allowed")]
    TooLarge { bytes: usize, limit: usize },
    #[error("byte {byte}, in line {line}, is not UTF-8; save the file as UTF-8")]
    NotUtf8 { byte: usize, line: usize },
    #[error("{place}: the file has a NUL character; it is no text")]
    Nul { place: Place },
    #[error("{place}: {why}")]
    Broken { place: Place, why: String },
    #[error("the file has more than {MOST_QUESTIONS} questions; split it")]
    TooMany,
}

/// What came out of a source.
#[derive(Debug)]
pub struct Imported {
    pub questions: Vec<Question>,
    /// Pictures that the questions name.
    pub pictures: Vec<Picture>,
    pub report: Report,
}

/// Reads a source whose pictures go where none lies.
pub fn read(format: Format, bytes: &[u8]) -> Result<Imported, Unreadable> {
    read_beside(format, bytes, Lying::default())
}

/// Reads a source; its pictures get names that fit what lies where they go.
pub fn read_beside(format: Format, bytes: &[u8], lying: Lying) -> Result<Imported, Unreadable> {
    let limit = match format {
        Format::MoodleXml => usize::try_from(MOST_BYTES).unwrap_or(usize::MAX),
        Format::Gift | Format::Aiken => MOST_TEXT,
    };
    if bytes.len() > limit {
        let bytes = bytes.len();
        return Err(Unreadable::TooLarge { bytes, limit });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let before = bytes.get(..byte).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Unreadable::NotUtf8 { byte, line }
    })?;
    let source = Source::new(text.strip_prefix('\u{feff}').unwrap_or(text));
    if let Some(at) = source.text.find('\0') {
        let place = source.place(at);
        return Err(Unreadable::Nul { place });
    }
    let mut import = Import {
        shelf: Shelf::beside(lying),
        ..Import::default()
    };
    match format {
        Format::Gift => gift::read(&source, &mut import)?,
        Format::Aiken => aiken::read(&source, &mut import)?,
        Format::MoodleXml => moodle_xml::read(&source, &mut import)?,
    }
    Ok(import.finish())
}

/// A source's text with the places of its bytes.
pub struct Source<'a> {
    pub text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Source<'a> {
    /// A text with its lines counted.
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The place of a byte. Columns far out in a line are counted in bytes, so that no line takes
    /// long.
    pub fn place(&self, at: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.starts.get(line));
        let start = start.copied().unwrap_or(0);
        let column = match at - start.min(at) {
            near if near < 4_096 => self
                .text
                .get(start..at)
                .map_or(near, |text| text.chars().count()),
            far => far,
        };
        Place {
            line,
            column: column + 1,
        }
    }

    /// The lines with the bytes they begin at.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let mut at = 0;
        self.text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        })
    }
}

/// An import under way.
#[derive(Default)]
pub struct Import {
    questions: Vec<Question>,
    pub report: Report,
    pub shelf: Shelf,
}

impl Import {
    /// Whether there is room for another question.
    pub fn room(&self) -> Result<(), Unreadable> {
        match self.report.found < MOST_QUESTIONS {
            true => Ok(()),
            false => Err(Unreadable::TooMany),
        }
    }

    /// Takes a question that was read, or the reason why it was not. What our files cannot hold
    /// is refused here too.
    pub fn settle(
        &mut self,
        place: Place,
        name: &str,
        read: Result<Question, String>,
        mut notes: Notes,
    ) {
        let read = read.and_then(|mut question| {
            fit::fit(&mut question, &mut notes)?;
            question.was_changed = !notes.is_clean();
            Ok(question)
        });
        match read {
            Ok(question) => {
                self.questions.push(question);
                self.report.accept(notes);
            }
            Err(why) => {
                let name = name.to_owned();
                self.report.refuse(Refusal { place, name, why }, notes);
            }
        }
    }

    fn finish(self) -> Imported {
        let used: std::collections::BTreeSet<String> = self
            .questions
            .iter()
            .flat_map(Question::pictures)
            .map(str::to_owned)
            .collect();
        let mut pictures = self.shelf.into_pictures();
        pictures.retain(|picture| used.contains(&picture.key));
        Imported {
            questions: self.questions,
            pictures,
            report: self.report,
        }
    }
}
