//! From Markdown to events with places; refuses what no author writes before it costs time.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::limits;
use super::source::File;
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

/// An event and the bytes of the file it comes from.
pub type Piece = (Event<'static>, Range<usize>);

const DEEPEST: usize = 24;
const MOST_EVENTS: usize = 200_000;

/// The address given to citations, which the parser sees as references without a definition.
pub const CITATION: &str = "cite:";

/// A file as its front matter and the events of its body.
pub struct Prose {
    pub file: Arc<File>,
    /// The bytes of the front matter without the `+++` lines; empty when there is none.
    pub front: Range<usize>,
    /// Where the prose begins.
    pub body: usize,
    /// Bytes of the attribute blocks below headings (quizzes), in order.
    pub attributes: Vec<Range<usize>>,
    pub pieces: Vec<Piece>,
}

/// What stands in a file beside its prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Prose after front matter.
    Text,
    /// The same, with `+++` blocks below headings.
    Quiz,
    /// Prose alone.
    Glossary,
}

/// Reads front matter and body.
pub fn read(file: &Arc<File>, kind: Kind, problems: &Problems) -> Option<Prose> {
    let text = file.text.as_str();
    let (front, body) = match kind {
        Kind::Glossary => (0..0, 0),
        Kind::Text | Kind::Quiz => front_matter(file, problems),
    };
    let mut masked = blank(text.get(..body).unwrap_or_default());
    let rest = text.get(body..).unwrap_or_default();
    let mut attributes = Vec::new();
    if kind == Kind::Quiz {
        masked.push_str(&mask_attributes(
            file,
            rest,
            body,
            (&mut attributes, problems),
        ));
    } else {
        masked.push_str(rest);
    }
    if let Err((span, message)) = limits::measure(&masked) {
        problems.add(Problem::at(Code::TooComplex, file, span, message));
        return None;
    }
    let pieces = events(file, &masked, 0, problems)?;
    Some(Prose {
        file: Arc::clone(file),
        front,
        body,
        attributes,
        pieces,
    })
}

/// The TOML between the first two `+++` lines, and where the body begins.
fn front_matter(file: &Arc<File>, problems: &Problems) -> (Range<usize>, usize) {
    let text = file.text.as_str();
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let is_mark = line.trim_end() == "+++";
        match start {
            None if is_mark => start = Some(at + line.len()),
            None => break,
            Some(start) if is_mark => return (start..at, at + line.len()),
            Some(_) => {}
        }
        at += line.len();
    }
    let first = text.lines().next().unwrap_or_default();
    let (code, message) = match (first.trim_end(), start) {
        ("---", _) => (
            Code::YamlFrontMatter,
            "the front matter stands between `---` lines",
        ),
        (_, Some(_)) => (
            Code::NoFrontMatter,
            "the front matter is not closed by a `+++` line",
        ),
        _ => (
            Code::NoFrontMatter,
            "the file does not begin with a `+++` line",
        ),
    };
    problems.add(Problem::at(code, file, 0..first.len(), message));
    (0..0, 0)
}

/// The same number of bytes without anything to see, so that places stay true.
fn blank(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect()
}

/// Blanks the `+++` blocks that stand directly below a heading.
fn mask_attributes(
    file: &Arc<File>,
    text: &str,
    start: usize,
    (found, problems): (&mut Vec<Range<usize>>, &Problems),
) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = start;
    let mut open: Option<usize> = None;
    let mut follows_heading = false;
    for line in text.split_inclusive('\n') {
        let is_mark = line.trim_end() == "+++";
        match open {
            None if is_mark && follows_heading => {
                open = Some(at + line.len());
                masked.push_str(&blank(line));
            }
            Some(from) => {
                if is_mark {
                    found.push(from..at);
                    open = None;
                }
                masked.push_str(&blank(line));
            }
            None => masked.push_str(line),
        }
        follows_heading = line.starts_with("## ") || line.starts_with("# ");
        at += line.len();
    }
    if let Some(from) = open {
        let message = "this block of attributes is not closed by a `+++` line";
        let span = from.saturating_sub(4)..from.saturating_sub(1);
        problems.add(Problem::at(Code::NoFrontMatter, file, span, message));
    }
    masked
}

/// CommonMark with tables, footnotes, task lists and `{#id}`; definition lists for the glossary.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// One line of Markdown inside a block that the parser leaves alone, at these bytes of the file;
/// `None` if it is more than a line.
pub fn line(file: &Arc<File>, span: Range<usize>, problems: &Problems) -> Option<Vec<Piece>> {
    let text = file.text.get(span.clone()).unwrap_or_default();
    let pieces = events(file, text, span.start, problems)?;
    match blocks(&pieces).as_slice() {
        [] => Some(Vec::new()),
        [only] if matches!(only.first(), Some((Event::Start(Tag::Paragraph), _))) => {
            Some(inside(only).to_vec())
        }
        _ => None,
    }
}

/// The events of a text that begins at byte `start` of the file.
fn events(file: &Arc<File>, text: &str, start: usize, problems: &Problems) -> Option<Vec<Piece>> {
    let shifted = |span: Range<usize>| span.start + start..span.end + start;
    let unresolved = |link: BrokenLink<'_>| {
        if link.reference.starts_with('@') {
            return Some((CowStr::Borrowed(CITATION), CowStr::Borrowed("")));
        }
        let is_footnote = link.reference.starts_with('^');
        let is_shortcut = matches!(
            link.link_type,
            LinkType::Shortcut | LinkType::ShortcutUnknown
        );
        if is_footnote || !is_shortcut {
            let message = format!("`[{}]` is not defined in this file", link.reference);
            problems.add(Problem::at(
                Code::UndefinedReference,
                file,
                shifted(link.span),
                message,
            ));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(unresolved));
    let events = parser.into_offset_iter();
    let events = events.map(|(event, span)| (event, shifted(span)));
    collect(file, events, problems)
}

fn collect<'a>(
    file: &Arc<File>,
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
    problems: &Problems,
) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut depth = 0_usize;
    for (event, span) in events {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST || pieces.len() > MOST_EVENTS {
            let message = "the text is nested too deeply or has too many parts";
            let span = span.start..span.end.min(span.start + 80);
            problems.add(Problem::at(Code::TooComplex, file, span, message));
            return None;
        }
        match (event, pieces.last_mut()) {
            // One run of text is one piece, however the parser cut it.
            (Event::Text(text), Some((Event::Text(earlier), place))) if place.end == span.start => {
                *earlier = CowStr::from(format!("{earlier}{text}"));
                place.end = span.end;
            }
            (event, _) => pieces.push((event.into_static(), span)),
        }
    }
    report_footnotes(file, &pieces, problems);
    Some(pieces)
}

/// A footnote mark without a definition stays text for the parser; for the author it is a slip.
fn report_footnotes(file: &Arc<File>, pieces: &[Piece], problems: &Problems) {
    let mut is_code = false;
    for (event, span) in pieces {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            _ => {}
        }
        let (Event::Text(text), false) = (event, is_code) else {
            continue;
        };
        let before = span
            .start
            .checked_sub(1)
            .and_then(|at| file.text.as_bytes().get(at));
        let is_mark = text.split("[^").skip(1).any(|rest| {
            rest.split_once(']')
                .is_some_and(|(label, _)| !label.is_empty() && !label.contains(' '))
        });
        if is_mark && before != Some(&b'\\') {
            let message = "a footnote mark without a footnote";
            problems.add(Problem::at(
                Code::UndefinedReference,
                file,
                span.clone(),
                message,
            ));
        }
    }
}

/// The top-level parts of some pieces: each block with everything in it, or one inline piece.
pub fn blocks(pieces: &[Piece]) -> Vec<&[Piece]> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (index, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            parts.extend(pieces.get(start..=index));
            start = index + 1;
        }
    }
    parts
}

/// What stands inside a block: the pieces without its own start and end.
pub fn inside(block: &[Piece]) -> &[Piece] {
    match block {
        [_, inner @ .., _] => inner,
        _ => &[],
    }
}

/// The bytes that some pieces come from.
pub fn span_of(pieces: &[Piece]) -> Range<usize> {
    let start = pieces.iter().map(|(_, span)| span.start).min().unwrap_or(0);
    start
        ..pieces
            .iter()
            .map(|(_, span)| span.end)
            .max()
            .unwrap_or(start)
}

/// The words of some pieces without any markup; citations, figures and footnote marks left out.
pub fn plain(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut skipped = 0_usize;
    for (event, _) in pieces {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if &**dest_url == CITATION => skipped += 1,
            Event::Start(Tag::Image { .. }) => skipped += 1,
            Event::Start(Tag::Link { .. }) if skipped > 0 => skipped += 1,
            Event::End(TagEnd::Link | TagEnd::Image) if skipped > 0 => skipped -= 1,
            Event::Text(words) | Event::Code(words) if skipped == 0 => text.push_str(words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes `{#id}` off the end of a line of text: the id as written and its bytes.
pub fn take_id(pieces: &mut Vec<Piece>) -> Option<(String, Range<usize>)> {
    while let Some((Event::SoftBreak | Event::HardBreak, _)) = pieces.last() {
        pieces.pop();
    }
    let (event, span) = pieces.last_mut()?;
    let Event::Text(text) = event else {
        return None;
    };
    let kept = text.trim_end();
    let at = kept.rfind("{#")?;
    let id = kept.get(at + 2..)?.strip_suffix('}')?.to_owned();
    // Counted from the end: entities before it may be longer in the file than in the text.
    let end = span.end.saturating_sub(text.len() - kept.len());
    let place = end.saturating_sub(kept.len() - at)..end;
    let before = kept.get(..at).unwrap_or_default().trim_end().to_owned();
    span.end = place.start;
    if before.is_empty() {
        pieces.pop();
    } else {
        *event = Event::Text(CowStr::from(before));
    }
    Some((id, place))
}

/// The mark of a box, `> [!note] Title`: the word, its bytes, and the bytes where the title begins.
pub fn box_mark(file: &File, block: &[Piece]) -> Option<(String, Range<usize>, usize)> {
    let (Event::Start(Tag::BlockQuote(_)), span) = block.first()? else {
        return None;
    };
    let text = file.text.get(span.clone())?;
    let inner = text.trim_start_matches([' ', '\t']).strip_prefix('>')?;
    let inner = inner.trim_start_matches([' ', '\t']);
    let start = span.start + (text.len() - inner.len());
    let word = inner.strip_prefix("[!")?.split([']', '\n']).next()?;
    let end = start + word.len() + 3;
    Some((word.to_owned(), start..end, end)).filter(|_| file.text.get(end - 1..end) == Some("]"))
}
