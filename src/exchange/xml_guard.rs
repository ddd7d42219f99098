//! One pass over the bytes of an XML source before it is parsed: refuses what would let a parser
//! work or remember more than its size justifies.

use super::source::{Source, Unreadable};

/// The deepest element.
const DEEPEST: usize = 100;
/// The most attributes of one element; parsers compare each with all others.
const MOST_ATTRIBUTES: usize = 32;
/// The most namespaces declared in the file.
const MOST_NAMESPACES: usize = 8;

/// Looks for document types, entities, depth, attributes and namespaces.
pub fn check(source: &Source<'_>) -> Result<(), Unreadable> {
    let broken = |at: usize, why: &str| Unreadable::Broken {
        place: source.place(at),
        why: why.to_owned(),
    };
    let mut at = 0;
    let mut depth = 0_usize;
    let mut namespaces = 0;
    while let Some(found) = source.text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = source.text.get(start..).unwrap_or_default();
        let end = |mark: &str| rest.find(mark).map(|end| start + end + mark.len());
        at = if rest.starts_with("<!--") {
            end("-->").ok_or_else(|| broken(start, "a comment never ends"))?
        } else if rest.starts_with("<![CDATA[") {
            end("]]>").ok_or_else(|| broken(start, "a CDATA section never ends"))?
        } else if rest.starts_with("<!") {
            return Err(broken(start, "document types and entities are refused"));
        } else if rest.starts_with("<?") {
            end("?>").ok_or_else(|| broken(start, "an instruction never ends"))?
        } else {
            let tag = tag(rest).ok_or_else(|| broken(start, "a tag never ends"))?;
            if tag.attributes > MOST_ATTRIBUTES {
                return Err(broken(start, "an element has too many attributes"));
            }
            namespaces += tag.namespaces;
            if namespaces > MOST_NAMESPACES {
                return Err(broken(start, "too many namespaces"));
            }
            if rest.starts_with("</") {
                depth = depth.saturating_sub(1);
            } else if !tag.is_empty {
                depth += 1;
            }
            if depth > DEEPEST {
                let why = format!("elements are nested more than {DEEPEST} deep");
                return Err(broken(start, &why));
            }
            start + tag.length
        };
    }
    Ok(())
}

struct Tag {
    length: usize,
    attributes: usize,
    namespaces: usize,
    is_empty: bool,
}

fn tag(text: &str) -> Option<Tag> {
    let mut quote = None;
    let (mut attributes, mut namespaces) = (0, 0);
    let mut previous = b'<';
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => {
                return Some(Tag {
                    length: at + 1,
                    attributes,
                    namespaces,
                    is_empty: previous == b'/',
                });
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'=') => attributes += 1,
            (None, b'x') if text.get(at..at + 5) == Some("xmlns") => namespaces += 1,
            _ => {}
        }
        previous = byte;
    }
    None
}
