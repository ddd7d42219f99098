//! Baked badges: the credential inside its own picture.
//!
//! Sites strip such chunks, so a baked picture is a download and never the only proof.

use roxmltree::{Document, ParsingOptions};

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];
const KEYWORD: &[u8] = b"openbadgecredential";
const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
/// The largest picture that is read.
pub const LARGEST_PICTURE: usize = 4 * 1024 * 1024;

/// Why nothing was baked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BakeError {
    #[error("the picture is no PNG")]
    NoPng,
    #[error("the picture is no SVG with a closing tag")]
    NoSvg,
    #[error("the picture is too large")]
    TooLarge,
}

/// Puts the text into a PNG: one uncompressed `iTXt` chunk before the image data, in place of any
/// that was there. Every other byte stays.
pub fn into_png(png: &[u8], text: &str) -> Result<Vec<u8>, BakeError> {
    if png.len() > LARGEST_PICTURE || text.len() > LARGEST_PICTURE {
        return Err(BakeError::TooLarge);
    }
    let mut baked = SIGNATURE.to_vec();
    for (at, (kind, whole, data)) in chunks(png).ok_or(BakeError::NoPng)?.iter().enumerate() {
        if !is_ours(kind, data) {
            baked.extend(*whole);
        }
        if at == 0 {
            baked.extend(chunk(text));
        }
    }
    Ok(baked)
}

fn chunk(text: &str) -> Vec<u8> {
    // Type, keyword, end of keyword, not compressed, method, no language, no translated keyword.
    let mut body = b"iTXt".to_vec();
    body.extend(KEYWORD);
    body.extend([0, 0, 0, 0, 0]);
    body.extend(text.as_bytes());
    let length = u32::try_from(body.len().saturating_sub(4)).unwrap_or(u32::MAX);
    let mut chunk = length.to_be_bytes().to_vec();
    let sum = crc32fast::hash(&body);
    chunk.append(&mut body);
    chunk.extend(sum.to_be_bytes());
    chunk
}

type Chunk<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// Type, whole bytes and data of each chunk; `None` unless it is a well-formed PNG to its end.
fn chunks(png: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = png.strip_prefix(&SIGNATURE)?;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (length, _) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (whole, next) = rest.split_at_checked(length.checked_add(12)?)?;
        let body = whole.get(4..whole.len() - 4)?;
        let sum = whole.last_chunk::<4>()?;
        if crc32fast::hash(body).to_be_bytes() != *sum {
            return None;
        }
        let (kind, data) = body.split_at_checked(4)?;
        found.push((kind, whole, data));
        rest = next;
    }
    let begins = found.first().is_some_and(|(kind, ..)| *kind == b"IHDR");
    let ends = found.last().is_some_and(|(kind, ..)| *kind == b"IEND");
    (begins && ends).then_some(found)
}

fn is_ours(kind: &[u8], data: &[u8]) -> bool {
    kind == b"iTXt"
        && data
            .strip_prefix(KEYWORD)
            .is_some_and(|rest| rest.first() == Some(&0))
}

/// The text baked into a PNG; `None` unless there is exactly one, uncompressed. Safe on any bytes.
pub fn from_png(png: &[u8]) -> Option<String> {
    if png.len() > LARGEST_PICTURE {
        return None;
    }
    let chunks = chunks(png)?;
    let mut ours = chunks.iter().filter(|(kind, _, data)| is_ours(kind, data));
    let (_, _, data) = ours.next()?;
    if ours.next().is_some() {
        return None;
    }
    let rest = data.strip_prefix(KEYWORD)?.strip_prefix(&[0, 0, 0])?;
    // Language and translated keyword end with a zero each and may be empty.
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let text = (parts.next()?, parts.next()?, parts.next()?).2;
    String::from_utf8(text.to_vec()).ok()
}

/// Puts the JSON into an SVG: one `openbadges:credential` directly inside the root.
pub fn into_svg(svg: &str, json: &str) -> Result<String, BakeError> {
    let text = json.replace("]]>", "]]]]><![CDATA[>");
    bake_svg(
        svg,
        &format!("<openbadges:credential><![CDATA[{text}]]></openbadges:credential>"),
    )
}

/// The same with a JWT, as the attribute `verify`.
pub fn jwt_into_svg(svg: &str, jwt: &str) -> Result<String, BakeError> {
    let is_plain = jwt
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    if !is_plain {
        return Err(BakeError::NoSvg);
    }
    bake_svg(svg, &format!("<openbadges:credential verify=\"{jwt}\"/>"))
}

fn bake_svg(svg: &str, element: &str) -> Result<String, BakeError> {
    if svg.len() > LARGEST_PICTURE {
        return Err(BakeError::TooLarge);
    }
    let document = parse(svg).ok_or(BakeError::NoSvg)?;
    let root = document.root_element();
    let is_baked = document.descendants().any(is_credential);
    if root.tag_name().name() != "svg" || is_baked {
        return Err(BakeError::NoSvg);
    }
    // The name of the root, its attributes, and what is inside.
    let (before, rest) = svg
        .split_at_checked(root.range().start)
        .ok_or(BakeError::NoSvg)?;
    let name = rest
        .find([' ', '\t', '\r', '\n', '>', '/'])
        .ok_or(BakeError::NoSvg)?;
    let (name, rest) = rest.split_at_checked(name).ok_or(BakeError::NoSvg)?;
    let end = end_of_tag(rest).ok_or(BakeError::NoSvg)?;
    let (attributes, inside) = rest.split_at_checked(end).ok_or(BakeError::NoSvg)?;
    if attributes.ends_with('/') || attributes.contains("xmlns:openbadges") {
        return Err(BakeError::NoSvg);
    }
    let inside = inside.strip_prefix('>').ok_or(BakeError::NoSvg)?;
    let baked =
        format!("{before}{name} xmlns:openbadges=\"{NAMESPACE}\"{attributes}>{element}{inside}");
    parse(&baked)
        .is_some()
        .then_some(baked)
        .ok_or(BakeError::NoSvg)
}

/// Where the first `>` outside quotes stands.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
    }
    None
}

fn parse(svg: &str) -> Option<Document<'_>> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: 100_000,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(svg, options).ok()
}

fn is_credential(node: roxmltree::Node<'_, '_>) -> bool {
    node.has_tag_name((NAMESPACE, "credential"))
}

/// The JSON or JWT baked into an SVG; `None` unless there is exactly one, directly inside the root.
pub fn from_svg(svg: &str) -> Option<String> {
    if svg.len() > LARGEST_PICTURE {
        return None;
    }
    let document = parse(svg)?;
    let mut found = document.descendants().filter(|node| is_credential(*node));
    let node = found.next()?;
    if found.next().is_some() || node.parent() != Some(document.root_element()) {
        return None;
    }
    match node.attribute("verify") {
        Some(jwt) => Some(jwt.to_owned()),
        None => Some(node.children().filter_map(|part| part.text()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // One transparent pixel.
    const PNG: &[u8] = include_bytes!("fixtures/pixel.png");
    const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
                       aria-label=\"a > b\" width=\"1\"><g/></svg>\n";

    #[test]
    fn a_png_carries_the_text_once_and_before_the_picture() {
        let baked = into_png(PNG, "{\"a\":\"ä\"}").unwrap();
        assert_eq!(from_png(&baked).as_deref(), Some("{\"a\":\"ä\"}"));
        let again = into_png(&baked, "{}").unwrap();
        assert_eq!(from_png(&again).as_deref(), Some("{}"));
        assert_eq!(from_png(PNG), None);
        let kinds: Vec<_> = chunks(&again)
            .unwrap()
            .iter()
            .map(|c| c.0.to_vec())
            .collect();
        assert_eq!(kinds[0], b"IHDR");
        assert_eq!(kinds[1], b"iTXt");
        assert_eq!(kinds.iter().filter(|kind| *kind == b"iTXt").count(), 1);
    }

    #[test]
    fn every_damaged_byte_of_a_png_is_refused_or_harmless() {
        let baked = into_png(PNG, "{}").unwrap();
        for at in 0..baked.len() {
            let mut changed = baked.clone();
            changed[at] ^= 1;
            assert_eq!(from_png(&changed), None, "byte {at}");
            assert_eq!(from_png(&baked[..at]), None);
        }
    }

    #[test]
    fn an_svg_carries_json_or_jwt_and_is_otherwise_as_it_was() {
        let json = "{\"a\":\"]]> & <b>\"}";
        let baked = into_svg(SVG, json).unwrap();
        assert_eq!(from_svg(&baked).as_deref(), Some(json));
        assert!(baked.ends_with("<g/></svg>\n"));
        assert_eq!(into_svg(&baked, "{}"), Err(BakeError::NoSvg), "exactly one");
        let jwt = jwt_into_svg(SVG, "a.b-c.d_e").unwrap();
        assert_eq!(from_svg(&jwt).as_deref(), Some("a.b-c.d_e"));
        for bad in ["", "<svg/>", "<p></p>", "<svg", "<!DOCTYPE svg><svg></svg>"] {
            assert_eq!(into_svg(bad, "{}"), Err(BakeError::NoSvg), "{bad}");
        }
        assert_eq!(jwt_into_svg(SVG, "\"><script>"), Err(BakeError::NoSvg));
    }
}
