//! Drawings and other pictures of a course with their sidecars.

use super::codes::Code;
use super::content::Medium;
use super::data::{Data, Fields};
use super::diagnostic::{Problem, Problems};
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
    pub medium: Medium,
    pub size: Size,
    pub is_decorative: bool,
    pub alt: PerLanguage<String>,
    pub caption: PerLanguage<String>,
    pub long: PerLanguage<String>,
}

/// Reads everything in `media/`.
pub fn read(
    folder: &Folder,
    languages: &[Language],
    problems: &Problems,
) -> BTreeMap<Key, Drawing> {
    let mut drawings = BTreeMap::new();
    let mut shelve = |key: Key, path: String, read: Option<(Medium, Size)>| {
        let Some(sidecar) = folder.file(&format!("media/{key}.toml")) else {
            let message = format!("the picture has no sidecar `{key}.toml`");
            return problems.add(Problem::of(Code::SidecarMissing, path, message));
        };
        if drawings.contains_key(&key) {
            let message = format!("there is another picture `{key}`");
            return problems.add(Problem::of(Code::UnexpectedFile, path, message));
        }
        let read = read.unwrap_or_else(unreadable);
        if let Some(drawing) = sidecar_of(path, read, (sidecar, languages), problems) {
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
                shelve(key, file.path.clone(), size.map(|size| (drawn(file), size)));
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
        shelve(key, path, read);
    }
    drawings
}

fn drawn(file: &File) -> Medium {
    let body = file.text.as_bytes().to_vec();
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

fn sidecar_of(
    path: String,
    (medium, size): (Medium, Size),
    (sidecar, languages): (&Arc<File>, &[Language]),
    problems: &Problems,
) -> Option<Drawing> {
    let data = Data::whole(sidecar, problems)?;
    let fields = data.fields(problems);
    fields.need_text("licence");
    fields.need_text("source");
    let is_decorative = fields.flag("decorative").unwrap_or(false);
    let drawing = Drawing {
        path,
        medium,
        size,
        is_decorative,
        alt: fields.per_language("alt"),
        caption: fields.per_language("caption"),
        long: fields.per_language("long"),
    };
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
