//! Tables as CSV (RFC 4180): UTF-8 with a byte order mark, because spreadsheets otherwise guess the
//! encoding, and with nothing that a spreadsheet takes for a formula (OWASP, CSV injection).

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words of people: made harmless.
    Text(String),
    /// A number of ours, already written out; may begin with a minus.
    Number(String),
    Empty,
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// The signs with which a formula begins.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table with its head.
pub fn csv(head: &[&str], rows: &[Vec<Cell>]) -> String {
    let mut text = String::from("\u{FEFF}");
    let names: Vec<Cell> = head.iter().map(|name| Cell::from(*name)).collect();
    for row in std::iter::once(&names).chain(rows) {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.clone(),
        Cell::Text(text) => {
            let guard = if text.starts_with(FORMULA) { "'" } else { "" };
            let is_plain = !text.contains(['"', ',', '\n', '\r']) && guard.is_empty();
            match is_plain {
                true => text.clone(),
                false => format!("\"{guard}{}\"", text.replace('"', "\"\"")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_made_harmless() {
        let row = vec![
            Cell::from("plain"),
            Cell::from("a, \"b\""),
            Cell::from("=1+1"),
            Cell::from("@x"),
            Cell::from(-3),
            Cell::from(None::<i64>),
        ];
        assert_eq!(
            csv(&["one", "two"], &[row]),
            "\u{FEFF}one,two\r\nplain,\"a, \"\"b\"\"\",\"'=1+1\",\"'@x\",-3,\r\n"
        );
    }
}
