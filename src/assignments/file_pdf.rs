//! PDF (ISO 32000): that it can be read, what it must not hold, its pages, the names in it.

use super::file::{FileError, Found, TraceKind, Traces};
use super::file_zip::xml;
use lopdf::{Dictionary, Document, LoadOptions, Object, decode_text_string};
use roxmltree::Node;

/// What one stream may unpack to.
const LARGEST_STREAM: usize = 4 * 1024 * 1024;
/// Streams of packed objects; a brief of two pages has a few.
const MOST_PACKED: usize = 200;

/// Reads a file that begins like a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Found, FileError> {
    let packed = bytes.windows(7).filter(|part| *part == b"/ObjStm");
    if packed.count() > MOST_PACKED {
        return Err(FileError::TooMuchInside);
    }
    let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
    let loaded = Document::load_mem_with_options(bytes, options);
    let document = loaded.map_err(|_| FileError::Damaged)?;
    // With an empty password it is decrypted by now, and encrypted all the same.
    if document.is_encrypted() || document.encryption_state.is_some() {
        return Err(FileError::Encrypted);
    }
    for object in document.objects.values() {
        check(object)?;
    }
    let pages = document.get_pages().len();
    if pages == 0 {
        return Err(FileError::Damaged);
    }
    Ok(Found {
        pages: Some(u32::try_from(pages).unwrap_or(u32::MAX)),
        words: None,
        traces: traces(&document),
    })
}

fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// No script, no program to start, no file inside. Actions may stand within other dictionaries.
fn check(object: &Object) -> Result<(), FileError> {
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        if let Object::Array(parts) = object {
            open.extend(parts);
        }
        let Some(dictionary) = dictionary(object) else {
            continue;
        };
        let action = dictionary.get(b"S").and_then(Object::as_name);
        let is_active = matches!(action, Ok(b"JavaScript" | b"Launch" | b"ImportData"));
        if is_active || dictionary.has(b"JS") || dictionary.has(b"JavaScript") {
            return Err(FileError::Active);
        }
        if dictionary.has(b"EmbeddedFiles") || dictionary.has_type(b"EmbeddedFile") {
            return Err(FileError::Embedded);
        }
        open.extend(dictionary.iter().map(|(_, value)| value));
    }
    Ok(())
}

/// The author that the information dictionary names, and the creators of the metadata stream.
fn traces(document: &Document) -> Traces {
    let mut traces = Traces::default();
    let follow = |object| document.dereference(object).ok().map(|(_, object)| object);
    let info = document.trailer.get(b"Info").ok().and_then(follow);
    if let Some(info) = info.and_then(dictionary)
        && let Some(author) = info.get(b"Author").ok().and_then(follow)
        && let Ok(text) = decode_text_string(author)
    {
        traces.add(TraceKind::Author, &text);
    }
    let catalog = document.catalog().ok();
    let metadata = catalog.and_then(|catalog| catalog.get(b"Metadata").ok());
    if let Some(Object::Stream(stream)) = metadata.and_then(follow) {
        let content = stream.decompressed_content_with_limit(LARGEST_STREAM);
        let content = content.unwrap_or_else(|_| stream.content.clone());
        creators(&String::from_utf8_lossy(&content), &mut traces);
    }
    traces
}

/// `dc:creator` of XMP (ISO 16684-1): a list of names.
fn creators(text: &str, traces: &mut Traces) {
    let Ok(document) = xml(text.trim_end_matches('\0').trim()) else {
        return;
    };
    let elements = document.descendants().filter(Node::is_element);
    for creator in elements.filter(|node| node.tag_name().name() == "creator") {
        for text in creator.descendants().filter(Node::is_text) {
            traces.add(TraceKind::Author, text.text().unwrap_or_default());
        }
    }
}
