//! The archives that DOCX and ODT are: opened without unpacking, with a budget for what is read.

use super::file::FileError;
use roxmltree::{Document, ParsingOptions};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// More parts than any brief has.
const MOST_PARTS: usize = 2_000;
/// What all parts may say they unpack to: pictures are counted, not read.
const MOST_INSIDE: u64 = 100 * 1024 * 1024;
/// What is read of all parts together.
const BUDGET: u64 = 24 * 1024 * 1024;
/// Elements and texts of one part.
const MOST_NODES: u32 = 1_000_000;

/// An archive whose list of parts was looked at.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    pub(super) names: Vec<String>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Reads the list of parts; no name may lead out of the archive, none may be encrypted.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, FileError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileError::Damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(FileError::TooMuchInside);
        }
        let (mut names, mut inside) = (Vec::new(), 0_u64);
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|_| FileError::Damaged)?;
            if part.encrypted() {
                return Err(FileError::Encrypted);
            }
            if part.enclosed_name().is_none() || part.is_symlink() {
                return Err(FileError::Damaged);
            }
            inside = inside.saturating_add(part.size());
            let name = part.name().map_err(|_| FileError::Damaged)?;
            names.push(name.into_owned());
        }
        if inside > MOST_INSIDE {
            return Err(FileError::TooMuchInside);
        }
        Ok(Self {
            zip,
            names,
            left: BUDGET,
        })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// The text of a part; `None` if there is none of this name. What it unpacks to is measured,
    /// not believed.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, FileError> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(FileError::Damaged),
        };
        let mut text = String::new();
        let mut bounded = part.take(self.left.saturating_add(1));
        let read = bounded.read_to_string(&mut text);
        let read = read.map_err(|_| FileError::Damaged)?;
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        match self.left.checked_sub(read) {
            Some(left) => self.left = left,
            None => return Err(FileError::TooMuchInside),
        }
        Ok(Some(text))
    }

    /// A part that must be there.
    pub(super) fn need(&mut self, name: &str) -> Result<String, FileError> {
        self.text(name)?.ok_or(FileError::OtherKind)
    }
}

/// Reads a part as XML: no DTD, no entities.
pub(super) fn xml(text: &str) -> Result<Document<'_>, FileError> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Document::parse_with_options(text, options).map_err(|_| FileError::Damaged)
}
