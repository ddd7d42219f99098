//! The headings of a text and their anchors.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::ids;
use super::markdown::{self, Piece};
use super::render::{first_part, rank};
use super::source::File;
use pulldown_cmark::{Event, Tag};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Anchors that the page itself uses.
const RESERVED: [&str; 4] = ["main", "outline", "top", "menu"];

/// One heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    pub id: String,
    pub level: usize,
    /// Plain text.
    pub title: String,
    pub span: Range<usize>,
}

/// The headings in order. A translation gives the source's: headings without an id take theirs by
/// position.
pub fn of(
    file: &Arc<File>,
    pieces: &[Piece],
    inherited: Option<&[Anchor]>,
    problems: &Problems,
) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut places: BTreeMap<String, Range<usize>> = BTreeMap::new();
    let mut level_before = 1;
    for (index, (event, span)) in pieces.iter().enumerate() {
        let Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) = event
        else {
            continue;
        };
        let level = rank(*level);
        let span = first_line(file, span);
        let complain = |code, message: String| {
            problems.add(Problem::at(code, file, span.clone(), message));
        };
        if level == 1 {
            complain(
                Code::HeadingLevel,
                "the title stands in the front matter".to_owned(),
            );
        } else if level > level_before + 1 {
            let message = format!("a heading of level {level} follows one of level {level_before}");
            complain(Code::HeadingLevel, message);
        }
        level_before = level;
        if !classes.is_empty() || !attrs.is_empty() {
            complain(
                Code::HeadingAttribute,
                "only `{#id}` may follow a heading".to_owned(),
            );
        }
        let title = markdown::plain(first_part(pieces.get(index..).unwrap_or_default()));
        if title.is_empty() {
            complain(Code::EmptyHeading, "the heading has no words".to_owned());
        }
        let id = match id {
            Some(written) => checked(written, &complain),
            None => inherited
                .and_then(|source| source.get(anchors.len()))
                .map_or_else(|| derived(&title, &anchors), |anchor| anchor.id.clone()),
        };
        if let Some(first) = places.insert(id.clone(), span.clone()) {
            let message = format!("a second heading has the anchor `{id}`");
            let problem = Problem::at(Code::DuplicateAnchor, file, span.clone(), message);
            problems.add(problem.see(file, first, "first used here"));
        }
        anchors.push(Anchor {
            id,
            level,
            title,
            span,
        });
    }
    anchors
}

fn checked(written: &str, complain: &dyn Fn(Code, String)) -> String {
    if crate::base::Key::parse(written).is_none() {
        complain(Code::BadId, format!("`{written}` is no anchor"));
    } else if is_reserved(written) {
        complain(
            Code::BadId,
            format!("the page itself uses the anchor `{written}`"),
        );
    }
    written.to_owned()
}

/// Whether the page uses the anchor itself: for its parts, notes and boxes.
fn is_reserved(id: &str) -> bool {
    let is_note = id
        .strip_prefix(['n', 'r'])
        .is_some_and(|rest| rest.parse::<u32>().is_ok());
    is_note || RESERVED.contains(&id) || id.starts_with("box-")
}

fn derived(title: &str, earlier: &[Anchor]) -> String {
    let wanted = ids::derived(title).filter(|key| !is_reserved(key.as_str()));
    let numbered = || crate::base::Key::parse(&format!("section-{}", earlier.len() + 1));
    let Some(wanted) = wanted.or_else(numbered) else {
        return String::new();
    };
    let is_taken = |key: &crate::base::Key| earlier.iter().any(|one| one.id == key.as_str());
    ids::free(&wanted, is_taken).to_string()
}

fn first_line(file: &File, span: &Range<usize>) -> Range<usize> {
    let text = file.text.get(span.clone()).unwrap_or_default();
    span.start..span.start + text.lines().next().unwrap_or_default().len()
}
