//! What no author writes, and what would cost a parser time: refused before it is parsed.

use std::ops::Range;

/// Longest line and longest block without an empty line, in bytes.
const LONGEST_LINE: usize = 16 << 10;
const LONGEST_BLOCK: usize = 64 << 10;
/// The most signs of a block that could begin or end emphasis, a link, code or HTML.
const MOST_SIGNS: usize = 3_000;
/// The most marks of containers (`>`, `-`, `1.`) at the beginning of a line.
const MOST_MARKS: usize = 12;
/// The furthest indentation, in columns: lists twenty deep.
const FURTHEST_INDENT: usize = 40;
const MOST_COLUMNS: usize = 40;

/// Looks for what would make the parser slow, in one pass over the bytes.
pub fn measure(text: &str) -> Result<(), (Range<usize>, String)> {
    let mut at = 0;
    let (mut block_start, mut signs) = (0, 0);
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        if line.trim().is_empty() {
            (block_start, signs) = (at + line.len(), 0);
        }
        signs += line
            .bytes()
            .filter(|byte| b"*_[]<>`~!\\&".contains(byte))
            .count();
        let refusal = if line.len() > LONGEST_LINE {
            Some(format!("the line has more than {LONGEST_LINE} bytes"))
        } else if at + line.len() - block_start > LONGEST_BLOCK {
            Some(format!(
                "more than {LONGEST_BLOCK} bytes without an empty line"
            ))
        } else if signs > MOST_SIGNS {
            Some(format!(
                "more than {MOST_SIGNS} signs of Markdown without an empty line"
            ))
        } else if marks(line) > MOST_MARKS {
            Some(format!(
                "more than {MOST_MARKS} quotations or lists inside each other"
            ))
        } else if indent(line) > FURTHEST_INDENT && !line.trim().is_empty() {
            Some(format!("indented by more than {FURTHEST_INDENT} columns"))
        } else if line.bytes().filter(|byte| *byte == b'|').count() > MOST_COLUMNS {
            Some(format!("more than {MOST_COLUMNS} columns"))
        } else {
            None
        };
        if let Some(message) = refusal {
            return Err((span.start..span.end.min(span.start + 80), message));
        }
        at += line.len();
    }
    Ok(())
}

fn indent(line: &str) -> usize {
    line.bytes()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .map(|byte| if byte == b'\t' { 4 } else { 1 })
        .sum()
}

/// How many container marks stand at the beginning of a line.
fn marks(line: &str) -> usize {
    let mut rest = line;
    let mut count = 0;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let digits = rest.bytes().take(9).take_while(u8::is_ascii_digit).count();
        let after = if rest.starts_with('>') {
            rest.get(1..)
        } else if digits > 0 {
            rest.get(digits..)
                .and_then(|tail| bullet(tail, &['.', ')']))
        } else {
            bullet(rest, &['-', '*', '+'])
        };
        match after {
            Some(tail) => rest = tail,
            None => return count,
        }
        count += 1;
    }
}

fn bullet<'a>(text: &'a str, signs: &[char]) -> Option<&'a str> {
    let tail = text.strip_prefix(signs)?;
    tail.starts_with([' ', '\t']).then_some(tail)
}
