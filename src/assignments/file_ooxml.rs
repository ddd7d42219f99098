//! DOCX (ECMA-376): what it says it is, what it must not hold, its words, the names in it.

use super::file::{FileError, Found, TraceKind, Traces};
use super::file_zip::{Archive, xml};
use crate::courses::words;
use roxmltree::{Document, Node};

const MAIN: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// Reads an archive that is no ODT.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Found, FileError> {
    let types = archive.need("[Content_Types].xml")?;
    if types.contains("macroEnabled") || types.contains("vbaProject") {
        return Err(FileError::Active);
    }
    if !types.contains(MAIN) {
        return Err(FileError::OtherKind);
    }
    check_parts(archive)?;
    let mut traces = Traces::default();
    let mut count = 0;
    for name in [
        "word/document.xml",
        "word/footnotes.xml",
        "word/endnotes.xml",
    ] {
        let text = match name {
            "word/document.xml" => Some(archive.need(name)?),
            _ => archive.text(name)?,
        };
        let Some(text) = text else { continue };
        let document = xml(&text)?;
        count += words(&written(&document));
        remarks(&document, &mut traces);
    }
    if let Some(text) = archive.text("word/comments.xml")? {
        remarks(&xml(&text)?, &mut traces);
    }
    properties(archive, &mut traces)?;
    Ok(Found {
        pages: None,
        words: Some(u32::try_from(count).unwrap_or(u32::MAX)),
        traces,
    })
}

/// No program, no other file, nothing that is loaded from elsewhere. Links that a reader may click
/// are sources, and stay.
fn check_parts(archive: &mut Archive<'_>) -> Result<(), FileError> {
    let names = archive.names.clone();
    for name in &names {
        let lower = name.to_ascii_lowercase();
        if lower.ends_with("vbaproject.bin") || lower.contains("activex") {
            return Err(FileError::Active);
        }
        if lower.contains("/embeddings/") || lower.contains("oleobject") {
            return Err(FileError::Embedded);
        }
        if lower.ends_with(".rels") {
            let text = archive.need(name)?;
            check_relations(&xml(&text)?)?;
        }
    }
    Ok(())
}

fn check_relations(document: &Document<'_>) -> Result<(), FileError> {
    for relation in document.descendants().filter(Node::is_element) {
        let kind = relation.attribute("Type").unwrap_or_default();
        let is_outside = relation.attribute("TargetMode") == Some("External");
        if is_outside && !kind.ends_with("/hyperlink") {
            return Err(FileError::External);
        }
        if kind.ends_with("/oleObject") || kind.ends_with("/package") {
            return Err(FileError::Embedded);
        }
    }
    Ok(())
}

/// The words that a reader sees; what was deleted under tracked changes is no `t`.
fn written(document: &Document<'_>) -> String {
    let mut text = String::new();
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "p" | "tab" | "br" | "cr" => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Who made remarks and tracked changes.
fn remarks(document: &Document<'_>, traces: &mut Traces) {
    for node in document.descendants().filter(Node::is_element) {
        let mut attributes = node.attributes();
        if let Some(author) = attributes.find(|attribute| attribute.name() == "author") {
            traces.add(TraceKind::Remark, author.value());
        }
    }
}

fn properties(archive: &mut Archive<'_>, traces: &mut Traces) -> Result<(), FileError> {
    for name in ["docProps/core.xml", "docProps/app.xml"] {
        let Some(text) = archive.text(name)? else {
            continue;
        };
        for node in xml(&text)?.descendants().filter(Node::is_element) {
            let kind = match node.tag_name().name() {
                "creator" => TraceKind::Author,
                "lastModifiedBy" => TraceKind::Editor,
                "Company" | "Manager" => TraceKind::Organisation,
                _ => continue,
            };
            traces.add(kind, node.text().unwrap_or_default());
        }
    }
    Ok(())
}

/// A compound file: an encrypted DOCX holds a stream `EncryptedPackage`, in UTF-16; whatever else
/// it is, it is none of ours.
pub(super) fn compound(bytes: &[u8]) -> FileError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    match bytes.windows(name.len()).any(|part| part == name) {
        true => FileError::Encrypted,
        false => FileError::OtherKind,
    }
}
