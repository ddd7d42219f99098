//! One problem of one file, with its place and its cure; and the collection of a whole run.

use super::codes::{Code, Severity};
use super::source::File;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// More problems than this in one file are counted, not listed: they come from one cause, and a
/// hostile file must not fill the memory.
const MOST_PER_FILE: usize = 100;

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    /// The path as the author would type it.
    pub path: String,
    /// Where in the file; `None` when the whole file or folder is meant.
    pub place: Option<Place>,
    /// What is wrong here, in one sentence without a full stop.
    pub message: String,
    /// What to do about it here; may be empty, then the code's own cure is shown.
    pub help: String,
    /// A second place that belongs to it, with a few words.
    pub related: Option<(String, Place, String)>,
}

/// A place in a file. Lines and columns count from one; columns and length count characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    pub length: usize,
    /// The lines shown, at most three.
    pub lines: String,
    /// The marked bytes of `lines`.
    pub marked: Range<usize>,
}

impl Diagnostic {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The line to act on: what was said for this place, else the code's general cure.
    pub fn cure(&self) -> &str {
        if self.help.is_empty() {
            self.code.cure()
        } else {
            &self.help
        }
    }
}

/// A problem while it is being described.
#[derive(Debug, Clone)]
pub struct Problem {
    code: Code,
    path: String,
    place: Option<(Arc<File>, Range<usize>)>,
    message: String,
    help: String,
    related: Option<(Arc<File>, Range<usize>, String)>,
}

impl Problem {
    /// A problem at some bytes of a file.
    pub fn at(
        code: Code,
        file: &Arc<File>,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            place: Some((Arc::clone(file), span)),
            ..Self::of(code, file.path.clone(), message)
        }
    }

    /// A problem of a whole file or folder.
    pub fn of(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            path: path.into(),
            place: None,
            message: message.into(),
            help: String::new(),
            related: None,
        }
    }

    /// Adds what to do here.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn see(mut self, file: &Arc<File>, span: Range<usize>, label: impl Into<String>) -> Self {
        self.related = Some((Arc::clone(file), span, label.into()));
        self
    }
}

/// All problems of a run. Readers share it, so it collects behind a cell.
#[derive(Debug, Default)]
pub struct Problems(RefCell<BTreeMap<String, Found>>);

#[derive(Debug, Default)]
struct Found {
    listed: Vec<Problem>,
    unlisted: usize,
}

impl Problems {
    /// Adds a problem.
    pub fn add(&self, problem: Problem) {
        let mut files = self.0.borrow_mut();
        let found = files.entry(problem.path.clone()).or_default();
        if found.listed.len() < MOST_PER_FILE {
            found.listed.push(problem);
        } else {
            found.unlisted += 1;
        }
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.0.borrow().values().any(|found| {
            found.unlisted > 0
                || found
                    .listed
                    .iter()
                    .any(|problem| problem.code.severity() == Severity::Error)
        })
    }

    /// Everything found, sorted by file, place and code, each thing once.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut all = Vec::new();
        for (path, found) in self.0.into_inner() {
            let mut listed: Vec<_> = found.listed.into_iter().map(located).collect();
            listed.sort_by(|(a, one), (b, other)| {
                a.cmp(b)
                    .then_with(|| one.code.cmp(&other.code))
                    .then(one.message.cmp(&other.message))
            });
            listed.dedup_by(|(_, one), (_, other)| one == other);
            all.extend(listed.into_iter().map(|(_, diagnostic)| diagnostic));
            if found.unlisted > 0 {
                let message = format!(
                    "{} more problems in this file are not listed",
                    found.unlisted
                );
                all.push(located(Problem::of(Code::TooManyProblems, path, message)).1);
            }
        }
        all
    }
}

/// Turns bytes into lines and columns; the first part of the answer is the order in the file.
fn located(problem: Problem) -> (usize, Diagnostic) {
    let order = problem.place.as_ref().map_or(0, |(_, span)| span.start);
    let diagnostic = Diagnostic {
        code: problem.code,
        path: problem.path,
        place: problem.place.map(|(file, span)| place(&file, span)),
        message: problem.message,
        help: problem.help,
        related: problem.related.map(|(file, span, label)| {
            let place = place(&file, span);
            (file.path.clone(), place, label)
        }),
    };
    (order, diagnostic)
}

/// Bytes as lines and columns.
pub(super) fn place(file: &File, span: Range<usize>) -> Place {
    let text = file.text.as_str();
    let start = floor(text, span.start);
    let end = ceiling(text, span.end.max(start));
    let (before, rest) = text.split_at_checked(start).unwrap_or((text, ""));
    let marked = text.get(start..end).unwrap_or_default();
    let marked = marked.trim_end_matches(['\n', '\r']);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let head = before.get(line_start..).unwrap_or_default();
    let shown: usize = rest
        .split_inclusive('\n')
        .take(3)
        .map(str::len)
        .scan(0, |sum, length| {
            let enough = *sum >= marked.len() && *sum > 0;
            *sum += length;
            (!enough).then_some(*sum)
        })
        .last()
        .unwrap_or(0);
    let tail = rest
        .get(..shown)
        .unwrap_or_default()
        .trim_end_matches(['\n', '\r']);
    let length = marked.len().min(tail.len());
    Place {
        line: before.matches('\n').count() + 1,
        column: head.chars().count() + 1,
        length: marked.chars().count().max(1),
        marked: head.len()..head.len() + floor(tail, length),
        lines: format!("{head}{tail}"),
    }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

fn ceiling(text: &str, at: usize) -> usize {
    (at.min(text.len())..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}
