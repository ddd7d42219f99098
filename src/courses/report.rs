//! What `pmast check` prints: for people, as JSON, as SARIF 2.1.0.
//!
//! SARIF is written from a few structs of our own: the published crate generates its types from the
//! whole schema at build time and brings a code generator for the dozen fields needed here.

use super::codes::{Code, Severity};
use super::diagnostic::{Diagnostic, Place};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With the lines and carets; `colour` for terminals.
    Human {
        colour: bool,
    },
    Json,
    Sarif,
}

/// How many there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
    pub remarks: usize,
}

impl Tally {
    /// Counts.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|d| d.severity() == severity)
                .count()
        };
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            remarks: count(Severity::Remark),
        }
    }
}

/// Writes the report. Ends with a line break.
pub fn write(diagnostics: &[Diagnostic], form: Form) -> String {
    match form {
        Form::Human { colour } => human(diagnostics, colour),
        Form::Json => with_break(&json(diagnostics)),
        Form::Sarif => with_break(&sarif(diagnostics)),
    }
}

fn with_break(value: &Value) -> String {
    format!("{value:#}\n")
}

fn human(diagnostics: &[Diagnostic], colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(120);
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&renderer.render(&groups(diagnostic)));
        text.push_str("\n\n");
    }
    let tally = Tally::of(diagnostics);
    let _ = writeln!(
        text,
        "{}, {}, {}",
        counted(tally.errors, "error"),
        counted(tally.warnings, "warning"),
        counted(tally.remarks, "remark"),
    );
    text
}

fn counted(number: usize, word: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {word}{ending}")
}

fn groups(diagnostic: &Diagnostic) -> Vec<Group<'_>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Remark => Level::NOTE.with_name("remark"),
    };
    let title = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.number());
    let mut group = match &diagnostic.place {
        Some(place) => title.element(snippet(
            &diagnostic.path,
            place,
            "",
            AnnotationKind::Primary,
        )),
        None => title.element(Origin::path(&diagnostic.path)),
    };
    if let Some((path, place, label)) = &diagnostic.related {
        group = group.element(snippet(path, place, label, AnnotationKind::Context));
    }
    vec![group.element(Level::HELP.message(diagnostic.cure()))]
}

fn snippet<'a>(
    path: &'a str,
    place: &'a Place,
    label: &'a str,
    kind: AnnotationKind,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotation = kind.span(place.marked.clone());
    let annotation = if label.is_empty() {
        annotation
    } else {
        annotation.label(label)
    };
    Snippet::source(place.lines.as_str())
        .line_start(place.line)
        .path(path)
        .fold(false)
        .annotation(annotation)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    length: Option<usize>,
    message: &'a str,
    help: &'a str,
}

fn json(diagnostics: &[Diagnostic]) -> Value {
    let lines: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| Line {
            code: diagnostic.code.number(),
            severity: diagnostic.severity().word(),
            path: &diagnostic.path,
            line: diagnostic.place.as_ref().map(|place| place.line),
            column: diagnostic.place.as_ref().map(|place| place.column),
            length: diagnostic.place.as_ref().map(|place| place.length),
            message: &diagnostic.message,
            help: diagnostic.cure(),
        })
        .collect();
    json!({ "tally": Tally::of(diagnostics), "diagnostics": lines })
}

/// Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts read it.
fn sarif(diagnostics: &[Diagnostic]) -> Value {
    let rules: Vec<_> = Code::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.number(),
                "shortDescription": { "text": code.title() },
                "help": { "text": code.cure() },
                "defaultConfiguration": { "level": sarif_level(code.severity()) },
            })
        })
        .collect();
    let results: Vec<_> = diagnostics.iter().map(sarif_result).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "pmast check",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn sarif_result(diagnostic: &Diagnostic) -> Value {
    let mut location = json!({ "artifactLocation": { "uri": uri(&diagnostic.path) } });
    if let (Some(place), Some(object)) = (&diagnostic.place, location.as_object_mut()) {
        let mut region = json!({ "startLine": place.line, "startColumn": place.column });
        let is_one_line = !place
            .lines
            .get(place.marked.clone())
            .unwrap_or("\n")
            .contains('\n');
        if let (true, Some(region)) = (is_one_line, region.as_object_mut()) {
            region.insert("endColumn".to_owned(), json!(place.column + place.length));
        }
        object.insert("region".to_owned(), region);
    }
    json!({
        "ruleId": diagnostic.code.number(),
        "level": sarif_level(diagnostic.severity()),
        "message": { "text": format!("{}. {}", diagnostic.message, diagnostic.cure()) },
        "locations": [{ "physicalLocation": location }],
    })
}

const fn sarif_level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Remark => "note",
    }
}

/// A path as the relative URI reference SARIF asks for (RFC 3986 §2.1).
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri
}
