//! `answer` blocks: accepted texts and numbers with their shares and feedback.

use super::codes::Code;
use super::data::Spanned;
use super::markdown::{self, Piece};
use super::quiz_body::Reader;
use super::quiz_file::line;
use super::quiz_marks;
use crate::base::fold::fold;
use crate::items::{Form, number};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// All points, in thousandths.
const ALL: u32 = quiz_marks::ALL.unsigned_abs();
/// The most characters of an accepted text: longer ones nobody types.
const LONGEST: usize = 200;

/// One accepted text or number. Of a number in a translation there is feedback alone.
pub struct LinePart {
    pub text: Spanned<String>,
    /// In thousandths of the item's points.
    pub share: u32,
    pub feedback: Vec<Piece>,
}

/// A number with what may lie around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    pub value: Decimal,
    pub tolerance: Decimal,
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} +- {}", self.value, self.tolerance)
    }
}

impl Reader<'_> {
    /// The lines of an `answer` block.
    pub(super) fn lines(&self, block: &[Piece], form: Form) -> Vec<LinePart> {
        let mut lines: Vec<LinePart> = Vec::new();
        for (span, is_feedback) in self.written_lines(&markdown::span_of(block)) {
            let words = || {
                let text = self.prose.file.text.get(span.clone());
                text.unwrap_or_default().to_owned()
            };
            if is_feedback {
                self.feedback(&mut lines, span, form);
            } else if form == Form::Number && !self.is_source {
                let message = "numbers stand in the source only; a translation has feedback";
                self.complain(Code::NumberInTranslation, span, message);
            } else {
                let (share, text) = self.shared(Spanned {
                    value: words(),
                    span,
                });
                lines.push(LinePart {
                    text,
                    share,
                    feedback: Vec::new(),
                });
            }
        }
        lines
    }

    /// The lines between the fences that are not empty, and whether each is feedback; then its
    /// mark `>` is left out.
    fn written_lines(&self, block: &Range<usize>) -> Vec<(Range<usize>, bool)> {
        let text = self.prose.file.text.get(block.clone()).unwrap_or_default();
        let mut at = block.start;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            let start = at + (line.len() - line.trim_start().len());
            let words = line.trim();
            at += line.len();
            if !words.is_empty() {
                lines.push(start..start + words.len());
            }
        }
        let words = |span: &Range<usize>| self.prose.file.text.get(span.clone());
        let is_fence = |span: &Range<usize>| {
            words(span).is_some_and(|words| words.len() > 2 && is_all(words, &['`', '~']))
        };
        if lines.len() > 1 && lines.last().is_some_and(is_fence) {
            lines.pop();
        } else {
            let opening = line(&self.prose.file, block);
            let message = "the `answer` block is not closed";
            self.complain(Code::BadAnswer, opening, message);
            return Vec::new();
        }
        let inner = lines.into_iter().skip(1);
        let marked = inner.map(|span| match words(&span) {
            Some(words) if words.starts_with('>') => {
                let rest = words.trim_start_matches('>').trim_start();
                (span.end - rest.len()..span.end, true)
            }
            _ => (span, false),
        });
        marked.collect()
    }

    fn feedback(&self, lines: &mut Vec<LinePart>, span: Range<usize>, form: Form) {
        let Some(feedback) = markdown::line(&self.prose.file, span.clone(), self.problems) else {
            let message = "feedback in an `answer` block is one line of text";
            return self.complain(Code::BadAnswer, span, message);
        };
        if form == Form::Number && !self.is_source {
            return lines.push(LinePart {
                text: Spanned {
                    value: String::new(),
                    span,
                },
                share: 0,
                feedback,
            });
        }
        match lines.last_mut() {
            Some(line) if line.feedback.is_empty() => line.feedback = feedback,
            Some(_) => {
                let message = "the answer above has feedback already";
                self.complain(Code::StrayFeedback, span, message);
            }
            None => {
                let message = "this feedback stands above the first answer";
                self.complain(Code::StrayFeedback, span, message);
            }
        }
    }

    /// Takes `= 50%` off the beginning of a line.
    fn shared(&self, written: Spanned<String>) -> (u32, Spanned<String>) {
        let Some(rest) = written.value.strip_prefix('=') else {
            return (ALL, written);
        };
        let read = rest.split_once('%').and_then(|(share, words)| {
            let share = u32::try_from(quiz_marks::share(share)?).ok()?;
            let words = words.trim_start();
            (share > 0 && !words.is_empty()).then(|| (share, words.to_owned()))
        });
        match read {
            Some((share, value)) => {
                let span = written.span.end - value.len()..written.span.end;
                (share, Spanned { value, span })
            }
            None => {
                let message = format!("`{}` names no share of the points", written.value);
                self.complain(Code::BadShare, written.span.clone(), message);
                (ALL, written)
            }
        }
    }

    /// Reports accepted texts that cannot be typed or say the same, and a key that nobody can
    /// meet.
    pub fn check_texts(&self, lines: &[LinePart]) {
        let mut seen = BTreeSet::new();
        for line in lines {
            let (words, span) = (&line.text.value, line.text.span.clone());
            let folded = fold(words);
            if folded.is_empty() {
                let message = format!("`{words}` has nothing that could be compared");
                self.complain(Code::BadAnswer, span, message);
            } else if words.chars().count() > LONGEST {
                let message = format!("the answer has more than {LONGEST} characters");
                self.complain(Code::BadAnswer, span, message);
            } else if !seen.insert(folded) {
                let message = format!("`{words}` counts as an answer above it");
                self.complain(Code::SameAnswer, span, message);
            }
        }
    }

    /// The numbers of a source; what cannot be read is reported and left out.
    pub fn numbers(&self, lines: &[LinePart]) -> Vec<Option<Quantity>> {
        let mut seen = BTreeSet::new();
        let mut numbers = Vec::new();
        for line in lines {
            let (words, span) = (&line.text.value, line.text.span.clone());
            let read = quantity(words);
            match read {
                None => {
                    let message = format!("`{words}` is no number");
                    self.complain(Code::BadNumber, span, message);
                }
                Some(number) if !seen.insert(number) => {
                    let message = format!("`{words}` is accepted above already");
                    self.complain(Code::SameAnswer, span, message);
                }
                Some(_) => {}
            }
            numbers.push(read);
        }
        numbers
    }
}

/// Whether one of the lines earns all points.
pub fn has_full(lines: &[LinePart]) -> bool {
    lines.iter().any(|line| line.share == ALL)
}

fn is_all(text: &str, signs: &[char]) -> bool {
    text.chars().all(|sign| signs.contains(&sign))
}

/// Reads `179.5`, `179.5 +- 0.5` or `179.5 ± 0.5`.
fn quantity(text: &str) -> Option<Quantity> {
    let (value, tolerance) = match text.split_once("+-").or_else(|| text.split_once('±')) {
        Some((value, tolerance)) => (value, decimal(tolerance)?),
        None => (text, Decimal::ZERO),
    };
    let value = decimal(value)?;
    let can_be_typed = number::readings(&value.to_string()).contains(&value);
    (can_be_typed && !tolerance.is_sign_negative()).then_some(Quantity { value, tolerance })
}

/// A number with a decimal point. A comma would leave open what it means.
fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let (is_negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let digits = digits.replace([' ', '\u{A0}', '\u{202F}'], "");
    let is_plain = digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.ends_with(|sign: char| sign.is_ascii_digit())
        && digits
            .bytes()
            .all(|sign| sign.is_ascii_digit() || sign == b'.');
    let mut value = Decimal::from_str_exact(&digits).ok().filter(|_| is_plain)?;
    value.set_sign_negative(is_negative && !value.is_zero());
    Some(value.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly_or_not_at_all() {
        for (written, expected) in [
            ("180", Some(("180", "0"))),
            ("179.50 +- 0.5", Some(("179.5", "0.5"))),
            ("-3 ± 1", Some(("-3", "1"))),
            ("1 000 000", Some(("1000000", "0"))),
            ("0", Some(("0", "0"))),
            ("1,250", None),
            ("1.2.3", None),
            ("180 +- -1", None),
            ("180 +-", None),
            ("about 180", None),
            (".5", None),
            ("99999999999999999999999999999999", None),
        ] {
            let read = quantity(written);
            let read = read.map(|read| (read.value.to_string(), read.tolerance.to_string()));
            let expected = expected.map(|(value, around)| (value.to_owned(), around.to_owned()));
            assert_eq!(read, expected, "{written}");
        }
    }
}
