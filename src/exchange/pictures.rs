//! Pictures that stand inside a source as base64, on their way to `media/`.

use super::report::Place;
use crate::base::{Digest, Key, Language};
use crate::courses::{PictureBudget, derived_key, picture_anew};
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
    /// What the name of its file ends with: `svg`, `png`, `jpg` or `webp`.
    pub extension: &'static str,
    pub body: Vec<u8>,
    /// The alternative text of the source; may be empty.
    pub alt: String,
    pub place: Place,
    /// The same file lies where it goes.
    pub is_there: bool,
}

impl Picture {
    /// The file in `media/`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.key, self.extension)
    }

    /// Its sidecar: a stub. Without an alternative text `pmast check` asks for one.
    pub fn sidecar(&self, language: Language) -> String {
        let alt = toml_edit::Value::from(super::clean::one_line(&self.alt));
        format!(
            "# Imported. Say who made it and under which licence, and describe what it shows.\n\
             licence = \"\"\nsource = \"\"\ndecorative = false\n\n[alt]\n{language} = {}\n",
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

/// What lies in a media folder already: pictures get other names, or share the file when it has the
/// same bytes.
#[derive(Debug, Default)]
pub struct Lying {
    keys: BTreeSet<String>,
    digests: BTreeMap<Digest, String>,
}

impl Lying {
    /// Larger files are no pictures of a course.
    pub const LARGEST: u64 = 5 << 20;

    /// Enters a file by its name without its ending; `None`: its bytes are not looked at.
    pub fn add(&mut self, stem: &str, body: Option<&[u8]>) {
        // There are systems that do not tell `Image` from `image`.
        let key = stem.to_lowercase();
        if let Some(body) = body.filter(|_| Key::parse(stem).is_some()) {
            let digest = Digest::of(body);
            self.digests.entry(digest).or_insert_with(|| key.clone());
        }
        self.keys.insert(key);
    }

    /// Whether a file has this key.
    pub fn holds(&self, key: &str) -> bool {
        self.keys.contains(key)
    }
}

/// A picture that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub key: String,
    /// Of a moving picture the first frame alone was taken.
    pub was_moving: bool,
}

/// The pictures of one source.
#[derive(Debug, Default)]
pub struct Shelf {
    pictures: Vec<Picture>,
    keys: BTreeMap<String, usize>,
    /// Files of the text being read, by name, as base64.
    files: BTreeMap<String, String>,
    /// What became of each file that was asked for, so that none is decoded twice.
    asked: BTreeMap<String, Result<Found, String>>,
    budget: PictureBudget,
    /// Pictures by the digest of their bytes, and how often a name was wanted.
    digests: BTreeMap<(Digest, &'static str), String>,
    wanted: BTreeMap<String, usize>,
    /// Pictures of a course of ours, as `/media/KEY.…`.
    known: BTreeSet<String>,
    /// What lies where the pictures go.
    lying: Lying,
}

impl Shelf {
    /// A shelf for texts of ours, whose pictures lie elsewhere under these keys.
    pub fn knowing(known: BTreeSet<String>) -> Self {
        Self {
            known,
            ..Self::default()
        }
    }

    /// A shelf for pictures that go where others lie.
    pub fn beside(lying: Lying) -> Self {
        Self {
            lying,
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
    pub fn unused(&mut self) -> BTreeSet<String> {
        let names = std::mem::take(&mut self.files).into_keys();
        names
            .filter(|name| !self.asked.contains_key(name))
            .collect()
    }

    /// What became of a file that was asked for.
    pub fn asked(&self, name: &str) -> Option<&Result<Found, String>> {
        self.asked.get(name)
    }

    /// All pictures found.
    pub fn into_pictures(self) -> Vec<Picture> {
        self.pictures
    }

    /// The picture at an address, or why there is none.
    pub fn find(&mut self, address: &str, alt: &str, place: Place) -> Result<Found, String> {
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
    ) -> Result<Found, String> {
        let body = decoded(encoded)?;
        if is_svg(&body) {
            let key = self.place(name, "svg", (body, alt.to_owned()), place)?;
            let was_moving = false;
            return Ok(Found { key, was_moving });
        }
        let raster =
            picture_anew(&body, &mut self.budget).map_err(|why| format!("`{name}`: {why}"))?;
        let (was_moving, ending) = (raster.was_moving, raster.medium.ending());
        let key = self.place(name, ending, (raster.medium.body, alt.to_owned()), place)?;
        Ok(Found { key, was_moving })
    }

    fn place(
        &mut self,
        name: &str,
        extension: &'static str,
        (body, alt): (Vec<u8>, String),
        place: Place,
    ) -> Result<String, String> {
        let digest = (Digest::of(&body), extension);
        if let Some(key) = self.digests.get(&digest) {
            return Ok(key.clone());
        }
        if self.pictures.len() >= MOST_PICTURES {
            return Err(format!("more than {MOST_PICTURES} pictures"));
        }
        let lying = self.lying.digests.get(&digest.0).cloned();
        let is_there = lying.is_some();
        let key = lying.unwrap_or_else(|| self.free(name));
        self.digests.insert(digest, key.clone());
        self.keys.insert(key.clone(), self.pictures.len());
        self.pictures.push(Picture {
            key: key.clone(),
            extension,
            body,
            alt,
            place,
            is_there,
        });
        Ok(key)
    }

    /// A key made of a file's name that no picture has, neither here nor where they go.
    fn free(&mut self, name: &str) -> String {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let base = derived_key(stem).map_or("picture".to_owned(), |key| key.to_string());
        let times = self.wanted.entry(base.clone()).or_default();
        loop {
            *times += 1;
            let key = match *times {
                1 => base.clone(),
                number => format!("{base}-{number}"),
            };
            if !self.keys.contains_key(&key) && !self.lying.holds(&key) {
                return key;
            }
        }
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
