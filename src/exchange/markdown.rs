//! [`Rich`] as the Markdown of our files, every sign of its words escaped.

use super::rich::{Block, BlockKind, Piece, Rich, Style};

/// Signs that mean something somewhere in our files.
const SIGNS: &str = "\\`*_{}[]<>#+-!|~&@^=";

/// Blocks with an empty line between them; every line begins with `prefix`.
pub fn blocks(rich: &Rich, prefix: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut previous = None;
    for block in &rich.blocks {
        let text = block_text(block);
        let follows_list = previous == Some(block.kind)
            && matches!(block.kind, BlockKind::Bullet | BlockKind::Numbered);
        match parts.last_mut() {
            Some(list) if follows_list => {
                list.push('\n');
                list.push_str(&text);
            }
            _ => parts.push(text),
        }
        previous = Some(block.kind);
    }
    let lines: Vec<String> = parts
        .join("\n\n")
        .lines()
        .map(|line| format!("{prefix}{line}").trim_end().to_owned())
        .collect();
    lines.join("\n")
}

/// A text in one line.
pub fn line(rich: &Rich) -> String {
    let line = rich.line();
    line.blocks.first().map_or(String::new(), pieces)
}

/// The words of one block in one line.
pub fn block_line(block: &Block) -> String {
    pieces(block)
}

fn block_text(block: &Block) -> String {
    match block.kind {
        BlockKind::Paragraph => match block.pieces.as_slice() {
            [Piece::Picture { key, .. }] => format!("![](media:{key})"),
            _ => pieces(block),
        },
        // Not `-`: a list of choices that follows would be the same list.
        BlockKind::Bullet => format!("* {}", indented(&pieces(block))),
        BlockKind::Numbered => format!("1. {}", indented(&pieces(block))),
        BlockKind::Code => {
            let text: String = block
                .pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Words { text, .. } => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let fence = "`".repeat(longest_run(&text).max(2) + 1);
            format!("{fence}text\n{text}\n{fence}")
        }
    }
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n   ")
}

fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

fn pieces(block: &Block) -> String {
    let mut out = String::new();
    for (at, piece) in block.pieces.iter().enumerate() {
        match piece {
            Piece::Break => out.push_str("\\\n"),
            Piece::Picture { .. } => {}
            Piece::Words { text, style, link } => {
                let next = match block.pieces.get(at + 1) {
                    Some(Piece::Words { text, .. }) => text.chars().next(),
                    _ => None,
                };
                let words = styled(text, *style, out.chars().last(), next);
                match link {
                    Some(address) => out.push_str(&format!("[{words}](<{address}>)")),
                    None => out.push_str(&words),
                }
            }
        }
    }
    begun(&out)
}

/// A line break or the beginning, then something that would begin a list or a definition.
fn begun(text: &str) -> String {
    let line = |line: &str| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let after = line.get(digits..).unwrap_or_default();
        let is_number = digits > 0 && after.starts_with(['.', ')']);
        if line.starts_with(':') || is_number {
            let (head, rest) = line.split_at_checked(digits).unwrap_or(("", line));
            return format!("{head}\\{rest}");
        }
        line.to_owned()
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Words with their marks, where marks can stand: CommonMark §6.2 wants them beside letters.
fn styled(text: &str, style: Style, before: Option<char>, after: Option<char>) -> String {
    if style.is_code && !text.trim().is_empty() && !text.contains('|') {
        let fence = "`".repeat(longest_run(text) + 1);
        let text = text.replace('\n', " ");
        return format!("{fence} {text} {fence}");
    }
    let marks = match (style.is_strong, style.is_emphasis) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let core = text.trim();
    let is_free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let opens = is_free(before) && text.starts_with(core)
        || !text.starts_with(core)
        || is_word(core.chars().next()) && before != Some('*');
    let closes = is_free(after) || !text.ends_with(core) || is_word(core.chars().last());
    if marks.is_empty() || core.is_empty() || !opens || !closes {
        return escaped(text);
    }
    let (head, tail) = text.split_once(core).unwrap_or(("", ""));
    format!("{head}{marks}{}{marks}{tail}", escaped(core))
}

/// Words without any meaning but their own.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if SIGNS.contains(c) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
