//! The answer to a list: counts, table, file, receipt.

use super::list_check::{Checked, STATES};
use crate::analysis::{Cell, csv};
use crate::base::Language;
use crate::certificates::{self, Face};
use crate::verification::List;
use crate::web::words::Said;
use crate::web::{Page, Visitor, facts, paths};
use serde::Serialize;

/// The answer, or its beginning while the list is worked on.
#[derive(Debug, Serialize)]
pub struct ListAnswerPage {
    pub lines: usize,
    /// Whether the first line was taken for headings.
    pub has_head: bool,
    /// Day and time of the look-up: in words, and for machines with the offset from UTC.
    pub checked: String,
    pub checked_iso: String,
    /// SHA-256 of the list.
    pub digest: String,
    pub counts: Vec<Count>,
    pub rows: Vec<Row>,
    /// Names that differ, if any were given.
    pub differ: usize,
    /// The same as a file.
    pub csv: String,
    /// The address of this site, for the receipt.
    pub address: String,
}

/// How many lines have a state.
#[derive(Debug, Serialize)]
pub struct Count {
    pub tag_key: String,
    pub tone: &'static str,
    pub count: usize,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct Row {
    pub line: usize,
    pub code: String,
    /// The answer's page; empty if the number can be none of ours.
    pub href: String,
    /// What was typed, when it was read as something else.
    pub mended_from: String,
    pub tag_key: String,
    /// `good`, `warn`, `bad` or nothing.
    pub tone: &'static str,
    pub since: String,
    /// `reason-…` or `hold-reason-…`, or why nothing was looked up; else empty.
    pub reason_key: String,
    pub course: Said,
    pub awarded: String,
    /// The name in the list.
    pub expected: String,
    /// `list-name-…`; empty when there is nothing to say.
    pub name_key: &'static str,
    /// The name of the register as far as it is shown; empty when there is none.
    pub shown: String,
    /// The day on which the holder's name was removed; empty while the register has it.
    pub erased: String,
}

impl Page for ListAnswerPage {
    const TEMPLATE: &'static str = "public/list-answer";

    fn samples() -> Vec<Self> {
        let rows: Vec<Row> = STATES.into_iter().enumerate().map(sample_row).collect();
        let page = |rows: Vec<Row>, has_head, differ| Self {
            lines: 7,
            has_head,
            checked: "23 November 2026, 14:32 UTC".to_owned(),
            checked_iso: "2026-11-23T14:32:05+00:00".to_owned(),
            digest: "ab".repeat(32),
            counts: STATES.map(|state| count(state, 1)).into(),
            rows,
            differ,
            csv: "line,code\r\n".to_owned(),
            address: "learn.example/verify/bulk".to_owned(),
        };
        vec![page(rows, true, 1), page(Vec::new(), false, 0)]
    }
}

fn sample_row((at, state): (usize, &'static str)) -> Row {
    let names = ["match", "differs", "too-many-tries", ""];
    let is_shown = !matches!(state, "altered" | "unknown" | "mistyped" | "not-checked");
    let when = |is: bool, text: &str| if is { text } else { "" }.to_owned();
    let name = names.get(at).copied().filter(|name| !name.is_empty());
    Row {
        line: at + 1,
        code: "7Q4K2-9XMPB-2D5R7".to_owned(),
        href: when(state != "mistyped", "/v/7Q4K29XMPB2D5R7"),
        mended_from: when(state == "expired", "7Q4K2-9XMPB-2O5R7"),
        tag_key: tag_key(state),
        tone: tone(state),
        since: when(state == "revoked", "21 December 2026"),
        reason_key: match state {
            "revoked" => reason_key(state, Some("misconduct")),
            _ => reason_key(state, None),
        },
        course: Said::sample(if is_shown { "Foundations" } else { "" }, false),
        awarded: when(is_shown, "17 November 2026"),
        expected: when(name.is_some(), "Ada Lovelace"),
        name_key: name_key(name),
        shown: when(is_shown && state != "replaced", "A*** L***"),
        erased: when(state == "replaced", "24 December 2026"),
    }
}

impl ListAnswerPage {
    /// The beginning: everything that is known before the first look-up.
    pub(super) fn begun(visitor: &Visitor, list: &List) -> Self {
        let app = &visitor.app;
        let address = app.address(paths::LIST);
        let address = address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest);
        Self {
            lines: list.lines.len(),
            has_head: list.has_head,
            checked: app.texts.moment(visitor.language, visitor.now),
            checked_iso: visitor.now.to_string().replace('Z', "+00:00"),
            digest: list.digest.to_string(),
            counts: Vec::new(),
            rows: Vec::new(),
            differ: 0,
            csv: String::new(),
            address: address.to_owned(),
        }
    }

    /// The whole answer.
    pub(super) fn of(visitor: &Visitor, list: &List, checked: &[Checked]) -> Self {
        let of_state = |state: &str| checked.iter().filter(|line| line.state == state).count();
        let counts = STATES.map(|state| count(state, of_state(state)));
        let differs = |line: &&Checked| line.name == Some("differs");
        Self {
            counts: counts.into_iter().filter(|count| count.count > 0).collect(),
            rows: checked.iter().map(|line| row(visitor, line)).collect(),
            differ: checked.iter().filter(differs).count(),
            csv: file(checked),
            ..Self::begun(visitor, list)
        }
    }
}

fn count(state: &str, count: usize) -> Count {
    Count {
        tag_key: tag_key(state),
        tone: tone(state),
        count,
    }
}

fn tag_key(state: &str) -> String {
    match state {
        "mistyped" => "list-mistyped".to_owned(),
        "not-checked" => "list-not-checked".to_owned(),
        _ => format!("verdict-{state}-tag"),
    }
}

fn tone(state: &str) -> &'static str {
    match state {
        "valid" => "good",
        "revoked" | "altered" => "bad",
        "replaced" | "held" | "expired" | "mistyped" | "not-checked" => "warn",
        _ => "",
    }
}

fn reason_key(state: &str, reason: Option<&str>) -> String {
    match (state, reason) {
        ("not-checked", _) => "list-not-checked-text".to_owned(),
        ("held", Some(word)) => format!("hold-reason-{word}"),
        (_, Some(word)) => format!("reason-{word}"),
        (_, None) => String::new(),
    }
}

fn name_key(name: Option<&str>) -> &'static str {
    match name {
        Some("match") => "list-name-match",
        Some("differs") => "list-name-differs",
        Some(_) => "list-name-wait",
        None => "",
    }
}

fn row(visitor: &Visitor, line: &Checked) -> Row {
    let date = |day| visitor.app.texts.date(visitor.language, day);
    let face = line.face.as_ref();
    let title = |face: &Face| {
        let title = &face.course.title;
        let (language, text) =
            certificates::text_in(title, visitor.language, face.course.source_language);
        Said::new((language, text), visitor.language)
    };
    Row {
        line: line.line,
        code: line.code.clone(),
        href: match line.state {
            "mistyped" => String::new(),
            _ => format!("/v/{}", line.code),
        },
        mended_from: line.mended_from.clone(),
        tag_key: tag_key(line.state),
        tone: tone(line.state),
        since: line.since.map(date).unwrap_or_default(),
        reason_key: reason_key(line.state, line.reason),
        course: face.map_or_else(|| Said::new((Language::En, ""), Language::En), title),
        awarded: face.map(|face| date(face.awarded_on())).unwrap_or_default(),
        expected: line.expected.clone(),
        name_key: name_key(line.name),
        shown: face.map(|face| face.name.clone()).unwrap_or_default(),
        erased: line.erased_on().map(date).unwrap_or_default(),
    }
}

const HEAD: [&str; 14] = [
    "line",
    "code",
    "state",
    "since",
    "reason",
    "course",
    "title",
    "level",
    "issuers",
    "awarded_on",
    "valid_until",
    "name_given",
    "name",
    "erased_on",
];

/// The file; its columns are stable, and new ones are added at the end.
fn file(checked: &[Checked]) -> String {
    let rows: Vec<Vec<Cell>> = checked.iter().map(cells).collect();
    csv(&HEAD, &rows)
}

fn cells(line: &Checked) -> Vec<Cell> {
    let face = line.face.as_ref();
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let of_face = |read: fn(&Face) -> String| text(face.map(read));
    vec![
        Cell::from(i64::try_from(line.line).unwrap_or(i64::MAX)),
        Cell::Text(line.code.clone()),
        Cell::from(line.state),
        text(line.since.map(|day| day.to_string())),
        Cell::from(line.reason),
        of_face(|face| face.course.key.to_string()),
        of_face(|face| face.title().1.to_owned()),
        of_face(|face| certificates::level_word(face.level).to_owned()),
        of_face(facts::issuer_keys),
        of_face(|face| face.awarded_on().to_string()),
        text(
            face.and_then(|face| face.valid_until)
                .map(|day| day.to_string()),
        ),
        Cell::Text(line.expected.clone()),
        Cell::from(line.name),
        text(line.erased_on().map(|day| day.to_string())),
    ]
}
