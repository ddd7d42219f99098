//! A drawing anew for readers of another language: their words where the source's stood, and
//! mirrored where one reads from right to left. What does not change stays byte for byte.

use super::direction::kept_whole;
use super::render::escaped;
use super::source::MEDIUM_LIMIT;
use super::svg::SVG;
use crate::base::Language;
use roxmltree::{Attribute, Document, Node};
use std::collections::BTreeMap;
use std::ops::Range;

const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Elements whose characters are drawn.
const WRITTEN: [&str; 3] = ["text", "tspan", "textPath"];
/// What stands before the drawn elements and is not mirrored: words, styles, parts that others use.
const UNDRAWN: [&str; 5] = ["title", "desc", "metadata", "style", "defs"];

/// The group of a map that explains it: there left and right mean nothing.
const KEY: &str = "key";

/// One run of drawn characters.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// With single spaces, as entries of `[[words]]` name it.
    pub words: String,
    /// Where it stands in the file, without the spaces around it.
    pub span: Range<usize>,
}

impl Written {
    /// Numbers and signs speak every language.
    pub fn needs_words(&self) -> bool {
        self.words.chars().any(char::is_alphabetic)
    }
}

/// All drawn characters of a drawing, in its order.
pub fn written(text: &str, document: &Document<'_>) -> Vec<Written> {
    let runs = document.descendants().filter(|node| {
        let above = node.parent_element();
        node.is_text() && above.is_some_and(|above| is_one_of(above, &WRITTEN))
    });
    runs.filter_map(|node| {
        let words: Vec<_> = node.text()?.split_whitespace().collect();
        let start = node.range().start;
        let end = match node.next_sibling() {
            Some(next) => next.range().start,
            None => closing(text, node.parent()?)?,
        };
        let run = text.get(start..end)?;
        let start = start + run.len() - run.trim_start().len();
        (!words.is_empty()).then(|| Written {
            words: words.join(" "),
            span: start..start + run.trim().len(),
        })
    })
    .collect()
}

/// What one language changes.
pub struct Change<'a> {
    pub language: Language,
    pub title: Option<&'a str>,
    pub description: Option<&'a str>,
    /// Its words by those of the source.
    pub words: BTreeMap<&'a str, &'a str>,
    /// Whether the shapes may be mirrored; maps and the like may not, but for their key.
    pub mirrors: bool,
}

/// The drawing in another language; `None` when it would be larger than a picture may be.
pub fn anew(text: &str, document: &Document<'_>, change: &Change<'_>) -> Option<String> {
    let root = document.root_element();
    let mut splices = Splices::new(text);
    for run in written(text, document) {
        if let Some(words) = change.words.get(run.words.as_str()) {
            splices.put(run.span, readable(words, change.language));
        }
    }
    for (name, words) in [("title", change.title), ("desc", change.description)] {
        let element = root.children().find(|child| is_one_of(*child, &[name]));
        let inside = element.and_then(|node| {
            let start = node.first_child()?.range().start;
            Some(start..closing(text, node)?)
        });
        if let (Some(inside), Some(words)) = (inside, words) {
            splices.put(inside, characters(words));
        }
    }
    let tag = change.language.tag();
    splices.set(root, (Some(XML), "xml:lang"), tag.to_owned());
    splices.set(root, (None, "lang"), tag.to_owned());
    if change.language.direction() == "rtl" {
        splices.set(root, (None, "direction"), "rtl".to_owned());
        let axis = twice_the_axis(root);
        match mirrored(document, change.mirrors) {
            Some(part) if part == root => mirror(&mut splices, root, axis),
            part => {
                swap_anchors(&mut splices, document, part);
                if let Some(part) = part {
                    // Below the root, which is swapped, its texts are anchored as they were.
                    let own = [part, root]
                        .iter()
                        .find_map(|one| one.attribute("text-anchor"));
                    splices.set(
                        part,
                        (None, "text-anchor"),
                        own.unwrap_or("start").to_owned(),
                    );
                    mirror(&mut splices, part, axis);
                }
            }
        }
    }
    splices.done()
}

/// What is mirrored: the drawing, or, of one that may not be, the group that is its key.
fn mirrored<'a, 'input>(
    document: &'a Document<'input>,
    is_whole: bool,
) -> Option<Node<'a, 'input>> {
    let root = document.root_element();
    let is_key =
        |node: &Node<'_, '_>| is_one_of(*node, &["g"]) && node.attribute("id") == Some(KEY);
    let part = if is_whole {
        Some(root)
    } else {
        root.children().find(is_key)
    };
    // A line of text along a path would have to be drawn from the other end of the path.
    let follows_path = |node: Node<'_, '_>| is_one_of(node, &["textPath"]);
    part.filter(|part| !part.descendants().any(follows_path))
}

/// Mirrors all that a part draws about the vertical axis of the view, and each text back about the
/// axis of its own, so that it stands where its mirror image would and can be read.
fn mirror(splices: &mut Splices<'_>, part: Node<'_, '_>, axis: Option<f64>) {
    let is_drawn = |node: &Node<'_, '_>| node.is_element() && !is_one_of(*node, &UNDRAWN);
    let first = part.children().find(is_drawn);
    let end = closing(splices.text, part);
    let (Some(first), Some(end), Some(axis)) = (first, end, axis) else {
        return;
    };
    let name = qualified_name(splices.text, part);
    let prefix = name
        .strip_suffix(part.tag_name().name())
        .unwrap_or_default();
    let start = first.range().start;
    let opening = format!("<{prefix}g transform=\"translate({axis} 0) scale(-1 1)\">");
    splices.put(start..start, opening);
    splices.put(end..end, format!("</{prefix}g>"));
    for node in part.descendants() {
        if is_one_of(node, &["text"]) {
            let own = node.attribute("transform").unwrap_or_default();
            let both = format!("{own} scale(-1 1)");
            splices.set(node, (None, "transform"), both.trim().to_owned());
        }
        if is_one_of(node, &WRITTEN) {
            for key in ["x", "dx", "rotate"] {
                if let Some(list) = node.attribute(key) {
                    splices.set(node, (None, key), negated(list));
                }
            }
        }
    }
}

/// Where a drawing is not mirrored, what began at its left edge ends there.
fn swap_anchors<'a, 'input>(
    splices: &mut Splices<'_>,
    document: &'a Document<'input>,
    mirrored: Option<Node<'a, 'input>>,
) {
    let root = document.root_element();
    let is_mirrored = |node: &Node<'_, '_>| node.ancestors().any(|above| Some(above) == mirrored);
    for node in document.descendants().filter(|node| !is_mirrored(node)) {
        let usual = (node == root).then_some("start");
        match node.attribute("text-anchor").or(usual) {
            Some("start") => splices.set(node, (None, "text-anchor"), "end".to_owned()),
            Some("end") => splices.set(node, (None, "text-anchor"), "start".to_owned()),
            _ => {}
        }
    }
}

fn is_one_of(node: Node<'_, '_>, names: &[&str]) -> bool {
    let tag = node.tag_name();
    node.is_element() && tag.namespace() == Some(SVG) && names.contains(&tag.name())
}

/// Where the closing tag of an element begins.
fn closing(text: &str, node: Node<'_, '_>) -> Option<usize> {
    let whole = node.range();
    Some(whole.start + text.get(whole.clone())?.rfind("</")?)
}

/// `svg`, or `x:svg` in a file that calls the namespace x.
fn qualified_name<'a>(text: &'a str, node: Node<'_, '_>) -> &'a str {
    let after = text.get(node.range().start + 1..).unwrap_or_default();
    let end = after.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    after.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// A point x of the view lies at this number minus x in its mirror image.
fn twice_the_axis(root: Node<'_, '_>) -> Option<f64> {
    let mut numbers = root
        .attribute("viewBox")?
        .split([' ', ',', '\t', '\n'])
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse::<f64>().ok());
    let (left, width) = (numbers.next()?, numbers.nth(1)?);
    Some(2.0 * left + width)
}

/// `16, -4` → `-16, 4`.
fn negated(list: &str) -> String {
    let turned = list.split_inclusive([' ', ',']).map(|part| {
        let number = part.trim_start_matches('+');
        match number.strip_prefix('-') {
            Some(rest) => rest.to_owned(),
            None if number.starts_with([' ', ',']) => number.to_owned(),
            None => format!("-{number}"),
        }
    });
    turned.collect()
}

/// Words as they are read in a language.
fn readable(words: &str, language: Language) -> String {
    characters(&kept_whole(words, language))
}

/// Words as XML writes them; without characters that TOML can spell and XML has not (1.0, §2.2).
fn characters(words: &str) -> String {
    let is_known = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    escaped(&words.chars().filter(is_known).collect::<String>())
}

/// Changes of a text at some of its bytes, each with what shall stand there.
struct Splices<'a> {
    text: &'a str,
    changes: Vec<(Range<usize>, String)>,
    length: usize,
}

impl<'a> Splices<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            changes: Vec::new(),
            length: text.len(),
        }
    }

    /// Remembers a change as long as the whole stays within the limit.
    fn put(&mut self, span: Range<usize>, new: String) {
        self.length += new.len();
        if self.fits() {
            self.changes.push((span, new));
        }
    }

    fn fits(&self) -> bool {
        u64::try_from(self.length).is_ok_and(|length| length <= MEDIUM_LIMIT)
    }

    /// Sets an attribute, written anew or for the first time.
    fn set(&mut self, node: Node<'_, '_>, (space, key): (Option<&str>, &str), value: String) {
        let name = key.rsplit(':').next().unwrap_or(key);
        let is_it = |one: &Attribute<'_, '_>| one.name() == name && one.namespace() == space;
        let value = escaped(&value);
        match node.attributes().find(is_it) {
            Some(old) => self.put(old.range_value(), value),
            None => {
                let at = node.range().start + 1 + qualified_name(self.text, node).len();
                self.put(at..at, format!(" {key}=\"{value}\""));
            }
        }
    }

    fn done(mut self) -> Option<String> {
        if !self.fits() {
            return None;
        }
        self.changes.sort_by_key(|(span, _)| span.start);
        let mut new = String::with_capacity(self.length);
        let mut at = 0;
        for (span, change) in &self.changes {
            new.push_str(self.text.get(at..span.start)?);
            new.push_str(change);
            at = span.end;
        }
        new.push_str(self.text.get(at..)?);
        Some(new)
    }
}
