//! ODT (ISO/IEC 26300): what it says it is, what it must not hold, its words, the names in it.

use super::file::{FileError, FileKind, Found, TraceKind, Traces};
use super::file_zip::{Archive, xml};
use crate::courses::words;
use roxmltree::{Document, Node};

/// Reads an archive that has a part `mimetype`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Found, FileError> {
    if archive.need("mimetype")?.trim() != FileKind::Odt.media_type() {
        return Err(FileError::OtherKind);
    }
    check_parts(archive)?;
    let text = archive.need("content.xml")?;
    let document = xml(&text)?;
    check_content(&document)?;
    let mut traces = Traces::default();
    let mut written = String::new();
    collect(document.root(), &mut written);
    remarks(&document, &mut traces);
    if let Some(text) = archive.text("styles.xml")? {
        check_content(&xml(&text)?)?;
    }
    if let Some(text) = archive.text("meta.xml")? {
        for node in xml(&text)?.descendants().filter(Node::is_element) {
            let kind = match node.tag_name().name() {
                "initial-creator" => TraceKind::Author,
                "creator" | "printed-by" => TraceKind::Editor,
                _ => continue,
            };
            traces.add(kind, node.text().unwrap_or_default());
        }
    }
    Ok(Found {
        pages: None,
        words: Some(u32::try_from(words(&written)).unwrap_or(u32::MAX)),
        traces,
    })
}

fn check_parts(archive: &mut Archive<'_>) -> Result<(), FileError> {
    let manifest = archive.need("META-INF/manifest.xml")?;
    if manifest.contains("encryption-data") {
        return Err(FileError::Encrypted);
    }
    if manifest.contains("application/vnd.sun.star.oleobject") {
        return Err(FileError::Embedded);
    }
    for name in &archive.names {
        if name.starts_with("Basic/") || name.starts_with("Scripts/") {
            return Err(FileError::Active);
        }
    }
    Ok(())
}

/// No program, and pictures and objects from the archive alone. Links that a reader may click are
/// sources, and stay.
fn check_content(document: &Document<'_>) -> Result<(), FileError> {
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "event-listener" | "script" | "applet" | "plugin" => return Err(FileError::Active),
            "object-ole" => return Err(FileError::Embedded),
            "image" | "object" | "section-source" | "floating-frame" | "fill-image" => {
                let mut attributes = node.attributes();
                let href = attributes.find(|attribute| attribute.name() == "href");
                let href = href.map_or("", |attribute| attribute.value());
                if href.contains(':') || href.starts_with('/') || href.contains("..") {
                    return Err(FileError::External);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The words that a reader sees, without remarks and what was deleted under tracked changes.
fn collect(node: Node<'_, '_>, text: &mut String) {
    for node in node.descendants() {
        let is_aside = |other: Node<'_, '_>| {
            matches!(other.tag_name().name(), "tracked-changes" | "annotation")
        };
        match node.tag_name().name() {
            "p" | "h" | "tab" | "line-break" | "s" => text.push(' '),
            _ if node.is_text() && !node.ancestors().any(is_aside) => {
                text.push_str(node.text().unwrap_or_default());
            }
            _ => {}
        }
    }
}

/// Who made remarks and tracked changes.
fn remarks(document: &Document<'_>, traces: &mut Traces) {
    for node in document.descendants().filter(Node::is_element) {
        if node.tag_name().name() == "creator" {
            traces.add(TraceKind::Remark, node.text().unwrap_or_default());
        }
    }
}
