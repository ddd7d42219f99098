//! Pictures that stand inside a source as base64, on their way to `media/`.

use super::report::Place;
use crate::base::Key;
use crate::courses::derived_key;
use data_encoding::BASE64;
use std::collections::{BTreeMap, BTreeSet};

/// The most bytes of one picture, as in course folders.
const MOST_BYTES: usize = 5 << 20;
/// The most pictures of one source.
const MOST_PICTURES: usize = 1_000;

/// A picture with the name it gets in `media/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The name without extension; what `media:` refers to.
    pub key: String,
    /// `svg`; pictures of a course of ours may be others.
    pub extension: &'static str,
    pub body: Vec<u8>,
    /// The alternative text of the source; may be empty.
    pub alt: String,
    pub place: Place,
}

impl Picture {
    /// The file in `media/`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.key, self.extension)
    }

    /// Its sidecar: a stub. Without an alternative text `pmast check` asks for one.
    pub fn sidecar(&self) -> String {
        let alt = toml_edit::Value::from(super::clean::one_line(&self.alt));
        format!(
            "# Imported. Say who made it and under which licence, and describe what it shows.\n\
             licence = \"\"\nsource = \"\"\ndecorative = false\n\n[alt]\nen = {}\n",
            alt.to_string().trim()
        )
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        match self.extension {
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "webp" => "image/webp",
            _ => "image/jpeg",
        }
    }
}

/// The pictures of one source.
#[derive(Debug, Default)]
pub struct Shelf {
    pictures: Vec<Picture>,
    keys: BTreeMap<String, usize>,
    /// Files of the text being read, by name, as base64.
    files: BTreeMap<String, String>,
    /// What became of each file that was asked for, so that none is decoded twice.
    asked: BTreeMap<String, Result<String, String>>,
    /// Pictures of a course of ours, as `/media/KEY.…`.
    known: BTreeSet<String>,
}

impl Shelf {
    /// A shelf for texts of ours, whose pictures lie elsewhere under these keys.
    pub fn knowing(known: BTreeSet<String>) -> Self {
        Self {
            known,
            ..Self::default()
        }
    }

    /// The key of a picture of a course of ours.
    pub fn known(&self, address: &str) -> Option<String> {
        let name = address.strip_prefix("/media/")?;
        let key = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        self.known.get(key).cloned()
    }

    /// Sets the files that the next text may name.
    pub fn set_files(&mut self, files: BTreeMap<String, String>) {
        self.files = files;
        self.asked.clear();
    }

    /// Names of files that were set and of which none was asked for.
    pub fn unused(&mut self) -> Vec<String> {
        let names = std::mem::take(&mut self.files).into_keys();
        names
            .filter(|name| !self.asked.contains_key(name))
            .collect()
    }

    /// All pictures found.
    pub fn into_pictures(self) -> Vec<Picture> {
        self.pictures
    }

    /// The key of the picture at an address, or why there is none.
    pub fn find(&mut self, address: &str, alt: &str, place: Place) -> Result<String, String> {
        if let Some(data) = address.strip_prefix("data:") {
            let (_, encoded) = data
                .split_once(";base64,")
                .ok_or("a data address without base64")?;
            return self.shelve("picture", encoded, alt, place);
        }
        let Some(path) = address.strip_prefix("@@PLUGINFILE@@/") else {
            let shown = super::report::shortened(address, 120);
            return Err(format!(
                "`{shown}` lies elsewhere; fetch it and put it into media/"
            ));
        };
        let path = path.split('?').next().unwrap_or(path);
        let name = percent_decoded(path.rsplit('/').next().unwrap_or(path));
        if let Some(found) = self.asked.get(&name) {
            return found.clone();
        }
        let found = match self.files.remove(&name) {
            Some(encoded) => self.shelve(&name, &encoded, alt, place),
            None => Err(format!("the source has no file `{name}`")),
        };
        self.asked.insert(name, found.clone());
        found
    }

    fn shelve(
        &mut self,
        name: &str,
        encoded: &str,
        alt: &str,
        place: Place,
    ) -> Result<String, String> {
        let body = decoded(encoded)?;
        if let Some(raster) = raster(&body) {
            return Err(format!(
                "`{name}` is {raster}; a course holds drawings as SVG only"
            ));
        }
        if !is_svg(&body) {
            return Err(format!("`{name}` is no SVG drawing"));
        }
        self.place(name, "svg", (body, alt.to_owned()), place)
    }

    fn place(
        &mut self,
        name: &str,
        extension: &'static str,
        (body, alt): (Vec<u8>, String),
        place: Place,
    ) -> Result<String, String> {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let wanted = derived_key(stem).map_or("picture".to_owned(), |key| key.to_string());
        for number in 1..=MOST_PICTURES {
            let key = match number {
                1 => wanted.clone(),
                _ => format!("{wanted}-{number}"),
            };
            match self.keys.get(&key).and_then(|at| self.pictures.get(*at)) {
                Some(same) if same.body == body => return Ok(key),
                Some(_) => {}
                None => {
                    if self.pictures.len() >= MOST_PICTURES || Key::parse(&key).is_none() {
                        break;
                    }
                    self.keys.insert(key.clone(), self.pictures.len());
                    self.pictures.push(Picture {
                        key: key.clone(),
                        extension,
                        body,
                        alt,
                        place,
                    });
                    return Ok(key);
                }
            }
        }
        Err(format!("more than {MOST_PICTURES} pictures"))
    }
}

fn decoded(encoded: &str) -> Result<Vec<u8>, String> {
    if encoded.len() / 4 * 3 > MOST_BYTES + (MOST_BYTES >> 4) {
        return Err(format!("more than {} MiB", MOST_BYTES >> 20));
    }
    let packed: Vec<u8> = encoded
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    let body = BASE64.decode(&packed);
    let body = body.map_err(|error| format!("no base64: {error}"))?;
    match body.len() > MOST_BYTES {
        true => Err(format!("more than {} MiB", MOST_BYTES >> 20)),
        false => Ok(body),
    }
}

/// What a picture of dots is, by its first bytes; names are not trusted.
fn raster(body: &[u8]) -> Option<&'static str> {
    if body.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("PNG");
    }
    if body.starts_with(b"\xff\xd8\xff") {
        return Some("JPEG");
    }
    if body.starts_with(b"GIF8") {
        return Some("GIF");
    }
    let is_webp = body.starts_with(b"RIFF") && body.get(8..12) == Some(b"WEBP");
    is_webp.then_some("WebP")
}

fn is_svg(body: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else {
        return false;
    };
    let text = text.trim_start();
    text.starts_with("<svg") || text.starts_with("<?xml") && text.contains("<svg")
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let hex = (ahead.next(), ahead.next());
        let digit = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
        match (byte, digit(hex.0), digit(hex.1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
