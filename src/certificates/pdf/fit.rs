//! Making text fit: smaller first, then balanced lines.

use unicode_script::{Script, UnicodeScript};

use super::fonts::Fonts;
use super::sheet::RenderError;
use super::text::{Line, Setting, cleaned, shape_line};

/// The room a text has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Width in points.
    pub width: f32,
    /// How far the type may shrink before the text is broken into (more) lines, as a part
    /// of its full size.
    pub shrink: f32,
    /// How many lines there may be.
    pub lines: usize,
}

/// Sets a text in as few lines as its room allows without shrinking it too far. When even the
/// most lines do not suffice, the type shrinks on: nothing is ever cut off.
pub(super) fn fit(
    fonts: &Fonts,
    text: &str,
    setting: Setting<'_>,
    room: Room,
) -> Result<Vec<Line>, RenderError> {
    let whole = shape_line(fonts, text, setting)?;
    if whole.width <= room.width {
        return Ok(vec![whole]);
    }
    if room.width / whole.width >= room.shrink || room.lines == 1 {
        let factor = room.width / whole.width;
        return Ok(vec![whole.scaled(factor)]);
    }
    let mut best = vec![whole];
    for count in 2..=room.lines {
        let parts = balanced(fonts, text, setting, count)?;
        if parts.len() < count {
            break;
        }
        best = parts
            .iter()
            .map(|part| {
                let line = shape_line(fonts, part, setting)?;
                Ok::<_, RenderError>(match part.ends_with(char::is_whitespace) {
                    true => line.with_space(fonts),
                    false => line,
                })
            })
            .collect::<Result<_, _>>()?;
        if room.width / widest(&best) >= room.shrink {
            break;
        }
    }
    let factor = (room.width / widest(&best)).min(1.0);
    Ok(best.into_iter().map(|line| line.scaled(factor)).collect())
}

/// Breaks running text into lines as full as the width (in points) allows. A word that is wider is
/// broken within.
pub(super) fn wrap(
    fonts: &Fonts,
    text: &str,
    setting: Setting<'_>,
    width: f32,
) -> Result<Vec<Line>, RenderError> {
    let text = cleaned(text);
    let measure = |text: &str| Ok::<_, RenderError>(shape_line(fonts, text, setting)?.width);
    let mut lines: Vec<String> = vec![String::new()];
    for piece in pieces(&text) {
        let begun = lines.last().map_or("", String::as_str);
        let joined = format!("{begun}{piece}");
        if measure(joined.trim_end())? <= width {
            lines.pop();
            lines.push(joined);
        } else if measure(piece.trim_end())? <= width {
            lines.push(piece.to_owned());
        } else {
            for letter in piece.chars() {
                let begun = lines.last().map_or("", String::as_str);
                let joined = format!("{begun}{letter}");
                if begun.is_empty() || measure(joined.trim_end())? <= width {
                    lines.pop();
                    lines.push(joined);
                } else {
                    lines.push(letter.to_string());
                }
            }
        }
    }
    let lines = lines.iter().filter(|line| !line.trim().is_empty());
    let lines = lines.map(|line| {
        let shaped = shape_line(fonts, line, setting)?;
        Ok(match line.ends_with(char::is_whitespace) {
            true => shaped.with_space(fonts),
            false => shaped,
        })
    });
    lines.collect()
}

/// Width of the widest line in points.
pub(super) fn widest(lines: &[Line]) -> f32 {
    lines
        .iter()
        .fold(0.0, |widest, line| widest.max(line.width))
}

/// Breaks a text into `count` lines as even as its break opportunities allow; fewer when
/// there are not enough of them. A line broken at a space keeps it.
fn balanced(
    fonts: &Fonts,
    text: &str,
    setting: Setting<'_>,
    count: usize,
) -> Result<Vec<String>, RenderError> {
    let text = cleaned(text);
    let pieces = pieces(&text);
    let widths = pieces
        .iter()
        .map(|piece| Ok(shape_line(fonts, &format!("{}\u{A0}", piece.trim_end()), setting)?.width))
        .collect::<Result<Vec<f32>, RenderError>>()?;
    // The narrowest measure in which the pieces go into `count` lines, by bisection.
    let (mut low, mut high) = (0.0_f32, widths.iter().sum::<f32>());
    for _ in 0..24 {
        let middle = f32::midpoint(low, high);
        if fill(&widths, middle).is_some_and(|lines| lines <= count) {
            high = middle;
        } else {
            low = middle;
        }
    }
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for (piece, width) in pieces.iter().zip(&widths) {
        if used > 0.0 && used + width > high {
            lines.push(String::new());
            used = 0.0;
        }
        used += width;
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
        }
    }
    Ok(lines)
}

/// How many lines of this measure the pieces fill; `None` when one piece is wider.
fn fill(widths: &[f32], measure: f32) -> Option<usize> {
    let (mut lines, mut used) = (1, 0.0);
    for &width in widths {
        if width > measure {
            return None;
        }
        if used + width > measure {
            lines += 1;
            used = 0.0;
        }
        used += width;
    }
    Some(lines)
}

/// The unbreakable pieces of a text, each with the space that follows it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let Some(&(next_at, next)) = characters.peek() else {
            break;
        };
        debug_assert!(at < next_at);
        if breaks_between(character, next) {
            pieces.push(text.get(start..next_at).unwrap_or_default());
            start = next_at;
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
}

/// Whether a line may end between these two characters.
fn breaks_between(before: char, after: char) -> bool {
    let space = |c: char| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}');
    if space(before) {
        return !space(after);
    }
    if before == '-' || before == '\u{2013}' {
        return after.is_alphabetic();
    }
    let ideograph = |c: char| c.script() == Script::Han;
    let opening = |c: char| "（《〈「『【“‘(".contains(c);
    let closing = |c: char| "）》〉」』】”’)，。、；：！？·,.;:!?".contains(c);
    (ideograph(before) || (closing(before) && ideograph(after)))
        && (ideograph(after) || opening(after))
}
