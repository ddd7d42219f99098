//! Drawings and other pictures of a course with their sidecars.

use super::codes::Code;
use super::content::Medium;
use super::data::{Data, Fields};
use super::diagnostic::{Problem, Problems};
use super::media_words;
use super::raster::{self, Unfit};
use super::source::{File, Folder};
use super::svg::{self, Size};
use crate::base::{Digest, Key, Language, PerLanguage};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One drawing or other picture.
pub struct Drawing {
    /// The file's path as the author would type it.
    pub path: String,
    /// The file itself.
    pub medium: Medium,
    /// A drawing with the words of other languages.
    pub anew: PerLanguage<Medium>,
    pub size: Size,
    pub is_decorative: bool,
    pub alt: PerLanguage<String>,
    pub caption: PerLanguage<String>,
    pub long: PerLanguage<String>,
}

impl Drawing {
    /// What readers of a language see.
    pub fn medium_in(&self, language: Language) -> &Medium {
        self.anew.exact(language).unwrap_or(&self.medium)
    }

    /// All that is published of it.
    pub fn media(&self) -> impl Iterator<Item = &Medium> {
        let anew = self.anew.iter().map(|(_, medium)| medium);
        std::iter::once(&self.medium).chain(anew)
    }
}

/// One picture of the folder, before its sidecar is read.
struct Found<'a> {
    path: String,
    /// What can be shown of it.
    read: Option<(Medium, Size)>,
    /// A drawing's file.
    drawing: Option<&'a Arc<File>>,
}

/// Reads everything in `media/`.
pub fn read(
    folder: &Folder,
    languages: &[Language],
    problems: &Problems,
) -> BTreeMap<Key, Drawing> {
    let mut drawings = BTreeMap::new();
    let mut left = media_words::Budget::default();
    let mut shelve = |key: Key, found: Found<'_>| {
        let Some(sidecar) = folder.file(&format!("media/{key}.toml")) else {
            let message = format!("the picture has no sidecar `{key}.toml`");
            return problems.add(Problem::of(Code::SidecarMissing, found.path, message));
        };
        if drawings.contains_key(&key) {
            let message = format!("there is another picture `{key}`");
            return problems.add(Problem::of(Code::UnexpectedFile, found.path, message));
        }
        let sidecar = (sidecar, languages);
        if let Some(drawing) = with_sidecar(found, sidecar, (&mut left, problems)) {
            drawings.insert(key, drawing);
        }
    };
    let inside = folder
        .files
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("media/")?, file)));
    for (name, file) in inside {
        match name.strip_suffix(".svg").and_then(Key::parse) {
            Some(key) => {
                let size = svg::check(file, problems);
                let medium = || drawn(file.text.as_bytes().to_vec());
                let found = Found {
                    path: file.path.clone(),
                    read: size.map(|size| (medium(), size)),
                    drawing: Some(file),
                };
                shelve(key, found);
            }
            None => report_stray(folder, (name, file), problems),
        }
    }
    let mut budget = raster::Budget::default();
    for (relative, bytes) in &folder.pictures {
        let path = folder.shown(relative);
        let name = relative.strip_prefix("media/").unwrap_or(relative);
        let name = name.rsplit_once('.');
        let Some((key, ending)) = name.and_then(|(stem, end)| Some((Key::parse(stem)?, end)))
        else {
            let message = "the name of a picture is a key: small letters, digits, hyphens";
            problems.add(Problem::of(Code::PictureKind, path, message.to_owned()));
            continue;
        };
        let read = picture((&path, ending), bytes, &mut budget, problems);
        let found = Found {
            path,
            read,
            drawing: None,
        };
        shelve(key, found);
    }
    drawings
}

/// A drawing as it is published.
pub fn drawn(body: Vec<u8>) -> Medium {
    Medium {
        digest: Digest::of(&body),
        media_type: "image/svg+xml".to_owned(),
        body,
    }
}

/// Stands in for a picture that was reported, so that what names it is not reported too.
fn unreadable() -> (Medium, Size) {
    let medium = Medium {
        digest: Digest::of(b""),
        media_type: "image/png".to_owned(),
        body: Vec::new(),
    };
    let size = Size {
        width: 1,
        height: 1,
    };
    (medium, size)
}

/// A picture made of dots, written anew.
fn picture(
    (path, ending): (&str, &str),
    bytes: &[u8],
    budget: &mut raster::Budget,
    problems: &Problems,
) -> Option<(Medium, Size)> {
    let report = |code, message: String| problems.add(Problem::of(code, path.to_owned(), message));
    let kind = raster::kind(bytes);
    let named = if ending == "jpeg" { "jpg" } else { ending };
    if kind != Some(named) || named == "gif" {
        let kind = kind.unwrap_or("no picture");
        report(
            Code::PictureKind,
            format!("by its bytes it is {kind}; its name says {ending}"),
        );
        return None;
    }
    match raster::anew(bytes, budget) {
        Ok(raster) => {
            if raster.was_moving {
                report(Code::PictureStill, "it has several frames".to_owned());
            }
            Some((raster.medium, raster.size))
        }
        Err(why @ (Unfit::TooManyDots { .. } | Unfit::TooLarge(_) | Unfit::Spent)) => {
            report(Code::PictureTooLarge, why.to_string());
            None
        }
        Err(why) => {
            report(Code::PictureKind, why.to_string());
            None
        }
    }
}

fn report_stray(folder: &Folder, (name, file): (&str, &Arc<File>), problems: &Problems) {
    let stem = name.strip_suffix(".toml");
    let has_picture = stem.is_some_and(|stem| {
        let has = |ending: &&str| {
            let path = format!("media/{stem}.{ending}");
            folder.pictures.contains_key(&path) || folder.file(&path).is_some()
        };
        raster::ENDINGS.iter().chain(&["svg"]).any(has)
    });
    if !has_picture {
        let message = format!("`{name}` is no picture and no sidecar of one");
        problems.add(Problem::of(
            Code::UnexpectedFile,
            file.path.clone(),
            message,
        ));
    }
}

fn with_sidecar(
    found: Found<'_>,
    (sidecar, languages): (&Arc<File>, &[Language]),
    (left, problems): (&mut media_words::Budget, &Problems),
) -> Option<Drawing> {
    let data = Data::whole(sidecar, problems)?;
    let fields = data.fields(problems);
    fields.need_text("licence");
    fields.need_text("source");
    let is_decorative = fields.flag("decorative").unwrap_or(false);
    let is_readable = found.read.is_some();
    let (medium, size) = found.read.unwrap_or_else(unreadable);
    let mut drawing = Drawing {
        path: found.path,
        medium,
        anew: PerLanguage::default(),
        size,
        is_decorative,
        alt: fields.per_language("alt"),
        caption: fields.per_language("caption"),
        long: fields.per_language("long"),
    };
    if let Some(file) = found.drawing {
        fields.skip("mirror");
        fields.skip("words");
        if is_readable {
            let from = (file, &fields);
            media_words::translate(&mut drawing, from, languages, (left, problems));
        }
    }
    fields.finish();
    if !is_decorative {
        check_texts(&fields, &drawing, languages);
    }
    Some(drawing)
}

fn check_texts(fields: &Fields<'_>, drawing: &Drawing, languages: &[Language]) {
    let Some((source, others)) = languages.split_first() else {
        return;
    };
    match drawing.alt.exact(*source) {
        None => {
            let message = format!("the figure has no `alt` in `{source}`");
            fields.complain(Code::AltMissing, &fields.key_span("alt"), message);
        }
        Some(alt) => check_alt(fields, alt),
    }
    if drawing.caption.exact(*source).is_none() {
        let message = format!("the figure has no `caption` in `{source}`");
        fields.complain(Code::CaptionMissing, &fields.key_span("caption"), message);
    }
    for (key, texts) in [
        ("alt", &drawing.alt),
        ("caption", &drawing.caption),
        ("long", &drawing.long),
    ] {
        for language in others {
            if texts.exact(*source).is_some() && texts.exact(*language).is_none() {
                let message = format!("`{key}` has no text in `{language}`");
                fields.complain(Code::TextNotTranslated, &fields.key_span(key), message);
            }
        }
    }
}

/// An alternative that is a file name, or that begins by saying that it is a picture.
fn check_alt(fields: &Fields<'_>, alt: &str) {
    let lower = alt.to_lowercase();
    let is_name = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    let says_picture = ["image of", "picture of", "image", "figure", "diagram"]
        .iter()
        .any(|words| lower == *words || (words.ends_with(" of") && lower.starts_with(words)));
    if is_name || says_picture || alt.chars().count() < 5 {
        let message = format!("the alternative `{alt}` does not describe the figure");
        fields.complain(Code::AltUnhelpful, &fields.key_span("alt"), message);
    }
}
