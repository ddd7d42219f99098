//! Tables of a flow: columns in parts of the width, rows that are not broken.

use super::flow::{Flow, LEADING, MARGIN};
use super::layout::NAVY;
use super::page::{Element, Role};
use super::sheet::RenderError;
use super::text::Line;
use super::vector::Colour;
use super::writing::Part;

/// Between two columns, in millimetres.
const GAP: f32 = 3.0;
/// Most lines of a text in a cell; beyond, it shrinks.
const LINES: usize = 6;

/// Parts of the width that the columns have; together 1.
pub(super) type Columns<'a> = &'a [f32];

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
pub(super) fn column(flow: &Flow<'_>, columns: Columns<'_>, number: usize) -> (f32, f32) {
    let whole = flow.measure();
    let before: f32 = columns.iter().take(number).sum();
    let own = columns.get(number).copied().unwrap_or_default();
    (MARGIN + before * whole, own * whole - GAP)
}

/// The heads of the columns, where the flow stands; on later pages they are decoration, since a
/// reader that cannot see pages has heard them.
pub(super) fn heads(
    flow: &mut Flow<'_>,
    (columns, heads): (Columns<'_>, &[String]),
    is_first: bool,
) -> Result<(), RenderError> {
    let mut cells = Vec::new();
    for (number, head) in heads.iter().enumerate() {
        let head = std::slice::from_ref(head);
        cells.push(cell(
            flow,
            (columns, number),
            (Part::SignatoryName, 0.68),
            (head, NAVY, None),
        )?);
    }
    let deepest = cells.iter().map(height).fold(0.0, f32::max);
    let bottom = flow.y + deepest;
    for cell in cells {
        // Short heads stand on the rule.
        let mut y = bottom - height(&cell);
        let mut pieces = Vec::new();
        for (line, colour) in cell.lines {
            y += line.size * LEADING;
            pieces.push(flow.started(line, (cell.start, y), colour));
        }
        let role = if is_first { Role::Head } else { Role::Artwork };
        flow.add(Element::new(role, pieces));
    }
    flow.y = bottom + 3.4;
    flow.rule(flow.y - 1.2, 0.9, NAVY);
    Ok(())
}

/// A row as high as its highest cell.
pub(super) fn of_cells(role: Role, cells: Vec<Cell>) -> Row {
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

/// A cell with these texts below each other.
pub(super) fn cell(
    flow: &Flow<'_>,
    (columns, number): (Columns<'_>, usize),
    part: (Part, f32),
    (texts, colour, own): (&[String], Colour, Option<&str>),
) -> Result<Cell, RenderError> {
    let (start, width) = column(flow, columns, number);
    let mut lines = Vec::new();
    for text in texts {
        let set = flow.set(part, text, own, (width, LINES))?;
        lines.extend(set.into_iter().map(|line| (line, colour)));
    }
    Ok(Cell {
        start,
        lines,
        language: None,
    })
}

impl Row {
    /// Places the row where the flow stands.
    pub(super) fn place(self, flow: &mut Flow<'_>) {
        let top = flow.y;
        for cell in self.cells {
            let mut y = top;
            let mut pieces = Vec::new();
            for (line, colour) in cell.lines {
                y += line.size * LEADING;
                pieces.push(flow.started(line, (cell.start, y), colour));
            }
            flow.add(Element {
                language: cell.language,
                ..Element::new(self.role, pieces)
            });
        }
        flow.y = top + self.height;
        flow.rule(flow.y - 1.0, 0.4, Colour(0xB9_C4_D0));
    }
}
