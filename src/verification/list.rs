//! A list of codes as people have it: pasted, from a spreadsheet, one code a line, with or without
//! the name that stands on the paper.

use crate::base::code::CodeError;
use crate::base::{Digest, Reading, VerificationCode};

/// The most characters of a line that are looked at.
const LONGEST_LINE: usize = 400;
/// What separates code and name in a file.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// One line with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the list, from 1, as an editor counts.
    pub number: usize,
    /// The code as typed.
    pub typed: String,
    pub code: Result<Reading, CodeError>,
    /// The name expected on the paper; empty if the list has none.
    pub name: String,
}

/// A list, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub lines: Vec<Line>,
    /// Whether the first line was taken for headings.
    pub has_head: bool,
    /// SHA-256 of codes and names as they were read, so that two copies of one list have the same.
    pub digest: Digest,
}

/// Why a list is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    #[error("the list has no line with a code")]
    Empty,
    #[error("the list has more than {most} lines")]
    TooLong { most: usize },
}

/// Reads at most `most` lines.
pub fn read_list(bytes: &[u8], most: usize) -> Result<List, ListError> {
    let text = decoded(bytes);
    let mut lines: Vec<Line> = Vec::new();
    let mut has_head = false;
    for (at, text) in text.lines().enumerate() {
        let text = text.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{FEFF}');
        if text.is_empty() {
            continue;
        }
        let line = line(at + 1, text);
        if lines.is_empty() && !has_head && is_head(&line) {
            has_head = true;
            continue;
        }
        if lines.len() == most {
            return Err(ListError::TooLong { most });
        }
        lines.push(line);
    }
    if lines.is_empty() {
        return Err(ListError::Empty);
    }
    Ok(List {
        digest: digest(&lines),
        lines,
        has_head,
    })
}

/// UTF-8, or UTF-16 with its mark, as spreadsheets write "Unicode text".
fn decoded(bytes: &[u8]) -> String {
    let units = |rest: &[u8], unit: fn([u8; 2]) -> u16| -> String {
        let pairs = rest.chunks_exact(2);
        let units = pairs.filter_map(|pair| pair.try_into().ok().map(unit));
        char::decode_utf16(units)
            .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn line(number: usize, text: &str) -> Line {
    let text: String = text.chars().take(LONGEST_LINE).collect();
    let (code, name) = split(&text);
    Line {
        number,
        code: VerificationCode::read(&code),
        typed: code.chars().take(64).collect(),
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The first two cells; without a separator the words of the line, of which the first ones may be
/// the groups of a code.
fn split(text: &str) -> (String, String) {
    let mut cells = cells(text).into_iter();
    let (first, second) = (cells.next().unwrap_or_default(), cells.next());
    if let Some(name) = second {
        return (first, name);
    }
    if VerificationCode::read(&first).is_ok() {
        return (first, String::new());
    }
    let ends = first
        .char_indices()
        .filter(|(_, sign)| sign.is_whitespace());
    for (at, _) in ends {
        let (code, name) = first.split_at(at);
        if VerificationCode::read(code).is_ok() {
            return (code.to_owned(), name.to_owned());
        }
    }
    (first, String::new())
}

/// The cells of a line of a CSV file (RFC 4180), whatever separates them.
fn cells(text: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                push(&mut cells, '"');
            }
            '"' => is_quoted = !is_quoted,
            _ if !is_quoted && SEPARATORS.contains(&sign) => cells.push(String::new()),
            _ => push(&mut cells, sign),
        }
    }
    cells
}

fn push(cells: &mut [String], sign: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(sign);
    }
}

/// Words over the columns: nothing that could be a mistyped code.
fn is_head(line: &Line) -> bool {
    let signs = line.typed.chars().filter(|sign| sign.is_alphanumeric());
    line.code.is_err() && signs.count() != 15 && !line.typed.chars().any(|sign| sign.is_numeric())
}

fn digest(lines: &[Line]) -> Digest {
    let mut text = String::new();
    for line in lines {
        match &line.code {
            Ok(reading) => text.push_str(reading.code.as_str()),
            Err(_) => text.push_str(&line.typed),
        }
        text.push('\t');
        text.push_str(&line.name);
        text.push('\n');
    }
    Digest::of(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CODE: &str = "7Q4K2-9XMPB-2D5R7";

    fn read(text: &str) -> Vec<(String, String)> {
        let list = read_list(text.as_bytes(), 100).unwrap();
        let pair = |line: Line| {
            let code = line
                .code
                .map_or(line.typed, |reading| reading.code.to_string());
            (code, line.name)
        };
        list.lines.into_iter().map(pair).collect()
    }

    #[test]
    fn a_list_is_read_as_people_have_it() {
        for (text, name) in [
            (CODE.to_owned(), ""),
            (
                "\u{FEFF}Number;Name\r\n7q4k29xmpb2d5r7;Ada Lovelace\r\n".to_owned(),
                "Ada Lovelace",
            ),
            (format!("{CODE},\"Lovelace, Ada\""), "Lovelace, Ada"),
            (format!("{CODE}\tAda “The Countess”"), "Ada “The Countess”"),
            (format!("\"{CODE}\"|\"Ada \"\"A\"\" L\""), "Ada \"A\" L"),
            (format!("{CODE} Ada  Lovelace"), "Ada Lovelace"),
            ("7Q4K2 9XMPB 2D5R7 Ada Lovelace".to_owned(), "Ada Lovelace"),
            ("7Q4K2 9XMPB 2D5R7".to_owned(), ""),
            (format!("\n  \n{CODE};Ada;more;cells"), "Ada"),
            ("7Q4K2-9XMPB-2O5R7;Ada".to_owned(), "Ada"),
            (format!("الرقم,الاسم\n{CODE},أمينة"), "أمينة"),
        ] {
            assert_eq!(read(&text), [(CODE.to_owned(), name.to_owned())], "{text}");
        }
    }

    #[test]
    fn a_spreadsheet_may_write_sixteen_bits() {
        let text = format!("{CODE}\tAda\r\n");
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        let list = read_list(&bytes, 1).unwrap();
        assert_eq!(list.lines[0].name, "Ada");
        assert_eq!(
            list.digest,
            read_list(format!("{CODE};Ada").as_bytes(), 1)
                .unwrap()
                .digest
        );
    }

    #[test]
    fn what_is_no_code_stays_in_its_place() {
        let list = read_list(format!("{CODE}\n\nnonsense 1\n").as_bytes(), 9).unwrap();
        assert_eq!(list.lines[1].number, 3);
        assert!(list.lines[1].code.is_err() && !list.has_head);
        assert_eq!(read_list(b" \n\r\n", 9), Err(ListError::Empty));
        let three = format!("{CODE}\n{CODE}\n{CODE}");
        assert_eq!(
            read_list(three.as_bytes(), 2),
            Err(ListError::TooLong { most: 2 })
        );
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            if let Ok(list) = read_list(&bytes, 50) {
                prop_assert!(!list.lines.is_empty() && list.lines.len() <= 50);
            }
        }
    }
}
