//! The rows of a transcript: five columns, one row a certificate.

use super::super::flow::Flow;
use super::super::layout::{BLUE, INK, NAVY};
use super::super::page::Role;
use super::super::sheet::RenderError;
use super::super::table::{Cell, Row, cell, column, of_cells};
use super::super::vector::MM;
use super::super::writing::Part;
use super::TranscriptSheet;

/// Parts of the width that the columns have: course, issuers, facts, days, number.
pub(super) const COLUMNS: [f32; 5] = [0.30, 0.20, 0.19, 0.15, 0.16];

/// Sets all rows.
pub(super) fn rows(flow: &Flow<'_>, sheet: &TranscriptSheet) -> Result<Vec<Row>, RenderError> {
    let mut rows = Vec::new();
    for (number, row) in sheet.rows.iter().enumerate() {
        let own = (row.course_language != sheet.language).then(|| row.course_language.clone());
        let spoken = row.issuers_language.as_deref();
        let issuers = (std::slice::from_ref(&row.issuers), INK, spoken);
        let course = std::slice::from_ref(&row.course);
        let course = (course, BLUE, own.as_deref());
        let mut cells = vec![Cell {
            language: own.clone(),
            ..cell(flow, (&COLUMNS, 0), (Part::SignatoryName, 0.86), course)?
        }];
        cells.push(Cell {
            language: row.issuers_language.clone(),
            ..cell(flow, (&COLUMNS, 1), (Part::Small, 1.0), issuers)?
        });
        cells.push(cell(
            flow,
            (&COLUMNS, 2),
            (Part::Small, 1.0),
            (&row.facts, INK, None),
        )?);
        cells.push(cell(
            flow,
            (&COLUMNS, 3),
            (Part::Small, 1.0),
            (&row.days, INK, None),
        )?);
        let (start, width) = column(flow, &COLUMNS, 4);
        let code = flow.code(&row.code, 7.6)?;
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
