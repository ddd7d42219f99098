//! The table of a transcript: five columns, one row a certificate.

use super::super::layout::{BLUE, INK, NAVY};
use super::super::page::{Element, Role};
use super::super::sheet::RenderError;
use super::super::text::Line;
use super::super::vector::{Colour, MM};
use super::super::writing::Part;
use super::layout::{LEADING, MARGIN, Scribe};

/// Parts of the width that the columns have: course, issuers, facts, days, number.
const COLUMNS: [f32; 5] = [0.30, 0.20, 0.19, 0.15, 0.16];
/// Between two columns, in millimetres.
const GAP: f32 = 3.0;
/// Most lines of a text in a cell; beyond, it shrinks.
const LINES: usize = 6;

/// One row, set in its columns.
pub(super) struct Row {
    pub role: Role,
    pub cells: Vec<Cell>,
    /// In millimetres.
    pub height: f32,
}

/// One cell.
pub(super) struct Cell {
    /// Where it starts, in millimetres from the side where reading starts.
    pub start: f32,
    pub lines: Vec<(Line, Colour)>,
    /// Language, where it is not the transcript's.
    pub language: Option<String>,
}

/// Where a column starts, and how wide its text may be, in millimetres.
fn column(scribe: &Scribe<'_>, number: usize) -> (f32, f32) {
    let whole = scribe.width - 2.0 * MARGIN;
    let before: f32 = COLUMNS.iter().take(number).sum();
    let own = COLUMNS.get(number).copied().unwrap_or_default();
    (MARGIN + before * whole, own * whole - GAP)
}

/// Sets all rows.
pub(super) fn rows(scribe: &Scribe<'_>) -> Result<Vec<Row>, RenderError> {
    let sheet = scribe.sheet;
    let mut rows = Vec::new();
    for (number, row) in sheet.rows.iter().enumerate() {
        let own = (row.course_language != sheet.language).then(|| row.course_language.clone());
        let small = std::slice::from_ref(&row.issuers);
        let course = std::slice::from_ref(&row.course);
        let course = (course, BLUE, own.as_deref());
        let mut cells = vec![Cell {
            language: own.clone(),
            ..cell(scribe, 0, (Part::SignatoryName, 0.86), course)?
        }];
        cells.push(cell(scribe, 1, (Part::Small, 1.0), (small, INK, None))?);
        cells.push(cell(
            scribe,
            2,
            (Part::Small, 1.0),
            (&row.facts, INK, None),
        )?);
        cells.push(cell(scribe, 3, (Part::Small, 1.0), (&row.days, INK, None))?);
        let (start, width) = column(scribe, 4);
        let code = scribe.code(&row.code, 7.6)?;
        let factor = (width * MM / code.width).min(1.0);
        cells.push(Cell {
            start,
            lines: vec![(code.scaled(factor), NAVY)],
            language: None,
        });
        rows.push(of_cells(Role::Cell(number), cells));
    }
    Ok(rows)
}

/// The heads of the columns, where the flow stands; on later pages they are decoration, since a
/// reader that cannot see pages has heard them.
pub(super) fn heads(scribe: &mut Scribe<'_>, is_first: bool) -> Result<(), RenderError> {
    let mut cells = Vec::new();
    for (number, head) in scribe.sheet.heads.iter().enumerate() {
        let head = std::slice::from_ref(head);
        cells.push(cell(
            scribe,
            number,
            (Part::SignatoryName, 0.68),
            (head, NAVY, None),
        )?);
    }
    let deepest = cells.iter().map(height).fold(0.0, f32::max);
    let bottom = scribe.y + deepest;
    for cell in cells {
        // Short heads stand on the rule.
        let mut y = bottom - height(&cell);
        let mut pieces = Vec::new();
        for (line, colour) in cell.lines {
            y += line.size * LEADING;
            pieces.push(scribe.started(line, (cell.start, y), colour));
        }
        let role = if is_first { Role::Head } else { Role::Artwork };
        scribe.add(Element::new(role, pieces));
    }
    scribe.y = bottom + 3.4;
    scribe.rule(scribe.y - 1.2, 0.9, NAVY);
    Ok(())
}

fn of_cells(role: Role, cells: Vec<Cell>) -> Row {
    let deepest = cells.iter().map(height).fold(0.0, f32::max);
    Row {
        role,
        cells,
        height: deepest + 3.6,
    }
}

fn height(cell: &Cell) -> f32 {
    cell.lines.iter().map(|(line, _)| line.size * LEADING).sum()
}

fn cell(
    scribe: &Scribe<'_>,
    number: usize,
    part: (Part, f32),
    (texts, colour, own): (&[String], Colour, Option<&str>),
) -> Result<Cell, RenderError> {
    let (start, width) = column(scribe, number);
    let mut lines = Vec::new();
    for text in texts {
        let set = scribe.set(part, text, own, (width, LINES))?;
        lines.extend(set.into_iter().map(|line| (line, colour)));
    }
    Ok(Cell {
        start,
        lines,
        language: None,
    })
}
