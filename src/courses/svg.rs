//! Drawings: what an SVG must have and must not have, looked at as XML.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::source::File;
use roxmltree::{Document, Node, ParsingOptions};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The namespace of SVG.
pub const SVG: &str = "http://www.w3.org/2000/svg";
const MOST_NODES: u32 = 50_000;
const DEEPEST: usize = 64;
const MOST_ATTRIBUTES: usize = 200;

/// Elements of SVG 1.1 that draw, group, describe or style. Everything else is refused: scripts,
/// foreign content, links, animation, pictures inside pictures.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "use",
    "symbol",
    "marker",
    "clipPath",
    "mask",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feBlend",
    "feColorMatrix",
    "feMerge",
    "feMergeNode",
    "feFlood",
    "feComposite",
    "view",
];

/// Elements that can be printed on a certificate, and those that say something about them.
const PRINTED: &[&str] = &[
    "svg", "g", "defs", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon",
];

/// Elements that draw.
const SHAPES: &[&str] = &[
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
];

/// Width and height of a drawing, in its own units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// Checks a drawing; its size, or `None` when it cannot be shown.
pub fn check(file: &Arc<File>, problems: &Problems) -> Option<Size> {
    if let Err(message) = measure(&file.text) {
        problems.add(Problem::at(Code::SvgMalformed, file, 0..1, message));
        return None;
    }
    let document = match parse(&file.text) {
        Ok(document) => document,
        Err(error) => {
            let at = document_offset(&file.text, error.pos());
            problems.add(Problem::at(
                Code::SvgMalformed,
                file,
                at..at + 1,
                error.to_string(),
            ));
            return None;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
        let message = "the outermost element is not <svg> of the SVG namespace";
        problems.add(Problem::at(Code::SvgMalformed, file, start(root), message));
        return None;
    }
    for node in document.descendants() {
        check_node(file, node, problems);
    }
    check_words(file, root, problems);
    let size = root.attribute("viewBox").and_then(view_box);
    if size.is_none() {
        let message = "the drawing has no viewBox with four numbers, width and height positive";
        problems.add(Problem::at(Code::SvgViewBox, file, start(root), message));
    }
    size
}

/// Reports what cannot be printed on a certificate, and more than one colour in a drawing that is
/// printed in the ink of its place; whether there is none of this. Only for drawings that [`check`]
/// has a size of.
pub fn check_printed(file: &Arc<File>, is_inked: bool, problems: &Problems) -> bool {
    let Ok(document) = parse(&file.text) else {
        return false;
    };
    let root = document.root_element();
    let is_plain = Cell::new(true);
    let complain = |node: Node<'_, '_>, message: String| {
        is_plain.set(false);
        problems.add(Problem::at(Code::NotPrintable, file, start(node), message));
    };
    let is_described = |node: Node<'_, '_>| {
        let mut above = node.ancestors().skip(1);
        above.any(|above| above.has_tag_name((SVG, "metadata")))
    };
    let drawn = document.descendants().filter(Node::is_element);
    let drawn: Vec<_> = drawn.filter(|node| !is_described(*node)).collect();
    for node in &drawn {
        let name = node.tag_name().name();
        let has_style = is_inked && node.has_attribute("style");
        // One below another cuts off what reaches beyond it, which is not printed either.
        let is_nested = name == "svg" && *node != root;
        if !PRINTED.contains(&name) || is_nested {
            complain(*node, format!("the element <{name}> is not printed"));
        } else if refers(*node) {
            complain(*node, "what `url(…)` refers to is not printed".to_owned());
        } else if has_style {
            complain(
                *node,
                "colours must stand in `fill` and `stroke`".to_owned(),
            );
        }
    }
    // Whoever prints looks for such elements in the whole text.
    let hides_one = |node: &Node<'_, '_>| node.is_comment() && node.text().is_some_and(has_tag);
    for node in document.descendants().filter(hides_one) {
        complain(node, "a comment with an element in it".to_owned());
    }
    if !keeps_shape(root) {
        let message = "`width` and `height` have not the shape of the viewBox";
        complain(root, message.to_owned());
    }
    let colours: BTreeSet<String> = drawn.iter().flat_map(|node| colours(*node)).collect();
    if colours.is_empty() {
        complain(root, "it draws nothing".to_owned());
    }
    if is_inked && colours.len() > 1 {
        let colours = colours.into_iter().collect::<Vec<_>>().join(", ");
        complain(root, format!("it has more than one colour: {colours}"));
    }
    is_plain.get()
}

/// The colours in which an element draws (SVG 1.1, 11.3): what is not said comes from above, and
/// fills are black and strokes none where nobody says it.
fn colours(node: Node<'_, '_>) -> Vec<String> {
    if !SHAPES.contains(&node.tag_name().name()) {
        return Vec::new();
    }
    let colour = |key: &str, otherwise: &'static str| {
        let said = node.ancestors().find_map(|above| above.attribute(key));
        said.unwrap_or(otherwise).trim().to_ascii_lowercase()
    };
    let colours = [colour("fill", "black"), colour("stroke", "none")];
    colours.into_iter().filter(|one| one != "none").collect()
}

/// Whether an element is drawn, cut or changed by another one.
fn refers(node: Node<'_, '_>) -> bool {
    let mut values = node.attributes().map(|attribute| attribute.value());
    values.any(|value| value.to_ascii_lowercase().contains("url("))
}

fn has_tag(text: &str) -> bool {
    text.contains('<')
}

/// Whether width and height, where they are said, have the shape of the viewBox: what is printed is
/// as wide and high as they say.
fn keeps_shape(root: Node<'_, '_>) -> bool {
    let (width, height) = match ["width", "height"].map(|key| root.attribute(key).map(length)) {
        [None, None] => return true,
        [Some(Some((width, unit))), Some(Some((height, same)))] if unit == same => (width, height),
        _ => return false,
    };
    let view = numbers(root.attribute("viewBox").unwrap_or_default());
    let view: Vec<f64> = view.iter().filter_map(|part| part.parse().ok()).collect();
    let [_, _, wide, high] = view.as_slice() else {
        return false;
    };
    let (one, other) = (width * high, height * wide);
    one > 0.0 && (one - other).abs() <= one / 100.0
}

/// A length and its unit.
fn length(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let unit = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    Some((text.strip_suffix(unit)?.parse().ok()?, unit))
}

/// Reads a drawing as XML: no DTD, so no entities of its own; so many nodes and no more.
pub fn parse(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..Default::default()
    };
    Document::parse_with_options(text, options)
}

/// Refuses nesting that would exhaust the stack and tags that would exhaust the patience of the
/// parser, in one pass over the bytes.
fn measure(text: &str) -> Result<(), &'static str> {
    let mut depth = 0_usize;
    // Inside a tag: its first byte, its last byte so far, its attributes, the open quotation mark.
    let mut tag: Option<(u8, u8, usize, Option<u8>)> = None;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match &mut tag {
            None if byte == b'<' => tag = Some((bytes.peek().copied().unwrap_or(0), 0, 0, None)),
            None => {}
            Some((first, last, _, None)) if byte == b'>' => {
                match first {
                    b'/' => depth = depth.saturating_sub(1),
                    b'!' | b'?' => {}
                    _ => depth += usize::from(*last != b'/'),
                }
                tag = None;
            }
            Some((first, last, attributes, quote)) => {
                let is_markup = !matches!(*first, b'!' | b'?');
                match quote {
                    Some(open) if *open == byte => *quote = None,
                    None if is_markup && matches!(byte, b'"' | b'\'') => *quote = Some(byte),
                    _ => {}
                }
                *attributes += usize::from(byte == b'=' && quote.is_none());
                *last = byte;
                if *attributes > MOST_ATTRIBUTES {
                    return Err("an element has too many attributes");
                }
            }
        }
        if depth > DEEPEST {
            return Err("elements are nested too deeply");
        }
    }
    Ok(())
}

fn document_offset(text: &str, position: roxmltree::TextPos) -> usize {
    let line = usize::try_from(position.row).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(position.col).unwrap_or(1).saturating_sub(1);
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    before + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
}

/// The first bytes of an element: its `<name`.
fn start(node: Node<'_, '_>) -> std::ops::Range<usize> {
    let from = node.range().start;
    from..from + 1 + node.tag_name().name().len()
}

fn check_node(file: &Arc<File>, node: Node<'_, '_>, problems: &Problems) {
    let unsafe_at = |span, message: String| {
        problems.add(Problem::at(Code::SvgUnsafe, file, span, message));
    };
    if node.is_pi() {
        unsafe_at(node.range(), "a processing instruction".to_owned());
    }
    if !node.is_element() {
        return;
    }
    let name = node.tag_name().name();
    let is_metadata = node
        .ancestors()
        .any(|above| above.has_tag_name((SVG, "metadata")));
    let is_svg = node.tag_name().namespace() == Some(SVG);
    if !is_metadata && (!is_svg || !ELEMENTS.contains(&name)) {
        unsafe_at(start(node), format!("the element <{name}> is not allowed"));
    }
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value().trim());
        let is_event = key.to_ascii_lowercase().starts_with("on");
        let leads_out = key == "href" && !value.starts_with('#');
        if is_event {
            unsafe_at(attribute.range(), format!("the event attribute `{key}`"));
        } else if leads_out || key == "base" || loads(value) {
            unsafe_at(
                attribute.range(),
                format!("`{key}` leads out of the drawing"),
            );
        }
    }
    let style: String = node.children().filter_map(|child| child.text()).collect();
    if name == "style" && (loads(&style) || style.to_ascii_lowercase().contains("@import")) {
        unsafe_at(
            start(node),
            "the style loads something from outside".to_owned(),
        );
    }
}

/// Whether a style or attribute loads anything but a part of the same drawing.
fn loads(css: &str) -> bool {
    // A backslash could spell `url` in another way (CSS Syntax §4.3.7).
    let css = css.to_ascii_lowercase();
    let loads = css.match_indices("url(").any(|(at, _)| {
        let inner = css.get(at + 4..).unwrap_or_default();
        !inner.trim_start_matches([' ', '"', '\'']).starts_with('#')
    });
    loads || css.contains('\\') || css.contains("javascript:") || css.contains("image-set(")
}

fn check_words(file: &Arc<File>, root: Node<'_, '_>, problems: &Problems) {
    for name in ["title", "desc"] {
        let text = root
            .children()
            .find(|child| child.has_tag_name((SVG, name)))
            .and_then(|child| child.text());
        if text.is_none_or(|text| text.trim().is_empty()) {
            let message = format!("the drawing has no <{name}> with text");
            problems.add(Problem::at(Code::SvgUntitled, file, start(root), message));
        }
    }
}

/// The parts of a list of numbers.
fn numbers(text: &str) -> Vec<&str> {
    let parts = text.split([' ', ',', '\t', '\n']);
    parts.filter(|part| !part.is_empty()).collect()
}

/// `0 0 420 440` → 420 × 440, rounded to whole units.
fn view_box(text: &str) -> Option<Size> {
    let numbers = numbers(text);
    let [x, y, width, height] = numbers.as_slice() else {
        return None;
    };
    for offset in [x, y] {
        offset
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())?;
    }
    Some(Size {
        width: whole(width)?,
        height: whole(height)?,
    })
}

/// The whole part of a positive decimal number, at least one.
fn whole(text: &str) -> Option<u32> {
    let (integer, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if integer.is_empty() || !digits(integer) || !digits(fraction) {
        return None;
    }
    integer
        .parse()
        .ok()
        .filter(|number| (1..=20_000).contains(number))
}
