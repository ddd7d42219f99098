//! Drawings of a course with their sidecars.

use super::codes::Code;
use super::data::{Data, Fields};
use super::diagnostic::{Problem, Problems};
use super::source::{File, Folder};
use super::svg::{self, Size};
use crate::base::{Digest, Key, Language, PerLanguage};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One drawing.
pub struct Drawing {
    pub file: Arc<File>,
    pub digest: Digest,
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
    let inside = folder
        .files
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("media/")?, file)));
    for (name, file) in inside {
        let key = name.strip_suffix(".svg").and_then(Key::parse);
        let Some(key) = key else {
            report_stray(folder, (name, file), problems);
            continue;
        };
        let size = svg::check(file, problems);
        let Some(sidecar) = folder.file(&format!("media/{key}.toml")) else {
            let message = format!("the drawing has no sidecar `{key}.toml`");
            problems.add(Problem::of(
                Code::SidecarMissing,
                file.path.clone(),
                message,
            ));
            continue;
        };
        let size = size.unwrap_or(Size {
            width: 1,
            height: 1,
        });
        if let Some(drawing) = sidecar_of(file, size, (sidecar, languages), problems) {
            drawings.insert(key, drawing);
        }
    }
    drawings
}

fn report_stray(folder: &Folder, (name, file): (&str, &Arc<File>), problems: &Problems) {
    let stem = name.strip_suffix(".toml");
    let has_drawing = stem.is_some_and(|stem| folder.file(&format!("media/{stem}.svg")).is_some());
    if !has_drawing {
        let message = format!("`{name}` is no SVG drawing and no sidecar of one");
        problems.add(Problem::of(
            Code::UnexpectedFile,
            file.path.clone(),
            message,
        ));
    }
}

fn sidecar_of(
    file: &Arc<File>,
    size: Size,
    (sidecar, languages): (&Arc<File>, &[Language]),
    problems: &Problems,
) -> Option<Drawing> {
    let data = Data::whole(sidecar, problems)?;
    let fields = data.fields(problems);
    fields.need_text("licence");
    fields.need_text("source");
    let is_decorative = fields.flag("decorative").unwrap_or(false);
    let drawing = Drawing {
        file: Arc::clone(file),
        digest: Digest::of(file.text.as_bytes()),
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
    let is_name = [".svg", ".png", ".jpg"]
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
