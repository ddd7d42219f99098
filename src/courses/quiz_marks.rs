//! Marks before choices, `[x]`, `[x 50%]`, `[ -25%]`, `[~]`; and what a tick is worth by them.

use super::markdown::Piece;
use super::quiz_body::ChoicePart;
use crate::items::Rule;
use pulldown_cmark::{CowStr, Event};

/// All points of an item, in thousandths.
pub const ALL: i32 = 1000;

/// What a mark says. Shares are thousandths of the item's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Right(Option<i32>),
    Wrong(Option<i32>),
    /// No longer offered.
    Withdrawn,
}

impl Mark {
    /// A box that is ticked or not.
    pub const fn plain(is_right: bool) -> Self {
        match is_right {
            true => Self::Right(None),
            false => Self::Wrong(None),
        }
    }

    /// The percentage written into it.
    pub const fn share(self) -> Option<i32> {
        match self {
            Self::Right(share) | Self::Wrong(share) => share,
            Self::Withdrawn => None,
        }
    }
}

/// What stands in brackets at the beginning, if it looks like a mark.
fn inside(text: &str) -> Option<&str> {
    let (inner, _) = text.strip_prefix('[')?.split_once(']')?;
    let is_mark = inner == "~" || (inner.ends_with('%') && inner.len() <= 16);
    is_mark.then_some(inner)
}

/// Whether a text begins with a mark that is no plain box.
pub fn is_mark(text: &str) -> bool {
    inside(text).is_some()
}

/// Takes a mark off the beginning of a label; what stands in the brackets when it cannot be read.
pub fn take(label: &mut Vec<Piece>) -> Option<Result<Mark, String>> {
    let (event, span) = label.first_mut()?;
    let Event::Text(text) = event else {
        return None;
    };
    let inner = inside(text)?.to_owned();
    let rest = text.get(inner.len() + 2..).unwrap_or_default().trim_start();
    span.start = span.end.saturating_sub(rest.len()).max(span.start);
    let rest = rest.to_owned();
    if rest.is_empty() {
        label.remove(0);
    } else {
        *event = Event::Text(CowStr::from(rest));
    }
    Some(read(&inner).ok_or(inner))
}

fn read(inner: &str) -> Option<Mark> {
    if inner == "~" {
        return Some(Mark::Withdrawn);
    }
    let number = inner.strip_suffix('%')?;
    match number.strip_prefix(['x', 'X']) {
        Some(rest) => Some(Mark::Right(Some(share(rest.strip_prefix(' ')?)?))),
        None => Some(Mark::Wrong(Some(share(number.strip_prefix(' ')?)?))),
    }
}

/// A percentage from -100 to 100 with at most one decimal, as thousandths.
pub fn share(text: &str) -> Option<i32> {
    let text = text.trim();
    let (is_negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, tenths) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_plain = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    if !is_plain(whole, 3) || !is_plain(tenths, 1) {
        return None;
    }
    let share = whole.parse::<i32>().ok()? * 10 + tenths.parse::<i32>().ok()?;
    let share = if is_negative { -share } else { share };
    (-ALL..=ALL).contains(&share).then_some(share)
}

/// What each tick is worth; nothing is said unless the rule is `weighted`. Right choices without a
/// percentage share equally what the others leave; the first get what cannot be shared.
pub fn weights(choices: &[ChoicePart], rule: Rule) -> Vec<Option<i32>> {
    if rule != Rule::Weighted {
        return vec![None; choices.len()];
    }
    let rights = || choices.iter().filter(|choice| choice.is_right());
    let shares = rights().filter_map(|choice| choice.mark?.share());
    let left = (ALL - shares.sum::<i32>()).max(0);
    let open = rights().filter(|choice| choice.mark.is_some_and(|mark| mark.share().is_none()));
    let open = i32::try_from(open.count()).unwrap_or(i32::MAX).max(1);
    let mut over = left % open;
    let weight = |choice: &ChoicePart| match choice.mark? {
        Mark::Right(Some(share)) => Some(share),
        Mark::Right(None) => {
            let extra = i32::from(over > 0);
            over -= extra;
            Some(left / open + extra)
        }
        Mark::Wrong(share) => Some(share.unwrap_or(0)),
        Mark::Withdrawn => None,
    };
    choices.iter().map(weight).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_or_refused() {
        for (inner, expected) in [
            ("~", Some(Mark::Withdrawn)),
            ("x 50%", Some(Mark::Right(Some(500)))),
            ("X 33.3%", Some(Mark::Right(Some(333)))),
            (" -25%", Some(Mark::Wrong(Some(-250)))),
            (" −25%", Some(Mark::Wrong(Some(-250)))),
            (" 100%", Some(Mark::Wrong(Some(1000)))),
            ("x -100%", Some(Mark::Right(Some(-1000)))),
            ("x 101%", None),
            ("x50%", None),
            ("50%", None),
            (" 12.34%", None),
            (" +5%", None),
            ("x %", None),
        ] {
            assert_eq!(read(inner), expected, "{inner}");
        }
        assert!(is_mark("[x 50%] half"));
        assert!(!is_mark("[the 1961 Convention] names 50%"));
    }

    #[test]
    fn right_choices_without_percentage_share_what_is_left() {
        let choice = |mark| ChoicePart {
            mark: Some(mark),
            label: Vec::new(),
            written: None,
            feedback: Vec::new(),
            span: 0..0,
        };
        let right = Mark::Right(None);
        for (marks, expected) in [
            (vec![right, right, right], vec![334, 333, 333]),
            (
                vec![Mark::Right(Some(500)), right, right],
                vec![500, 250, 250],
            ),
            (
                vec![right, Mark::Wrong(Some(-500)), Mark::Wrong(None)],
                vec![1000, -500, 0],
            ),
        ] {
            let choices: Vec<_> = marks.into_iter().map(choice).collect();
            let expected: Vec<_> = expected.into_iter().map(Some).collect();
            assert_eq!(weights(&choices, Rule::Weighted), expected);
            assert!(
                weights(&choices, Rule::AllOrNothing)
                    .iter()
                    .all(Option::is_none)
            );
        }
    }
}
