//! Characters that hide or reorder text: taken out of everything that is imported.

/// Whether our own files forbid the character (`pmast check`, A-codes of characters).
fn is_hidden(c: char, previous: char) -> bool {
    match c {
        '\n' | '\t' | ' '..='~' => false,
        // Some scripts spell with joiners; elsewhere they only hide.
        '\u{200c}' | '\u{200d}' => previous.is_ascii(),
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180e}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    }
}

/// The text without hidden characters, and how many there were. `\r\n` becomes `\n`.
pub fn clean(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut hidden = 0;
    let mut previous = ' ';
    for c in text.chars() {
        if c == '\r' {
            continue;
        }
        if is_hidden(c, previous) {
            hidden += 1;
            continue;
        }
        kept.push(c);
        previous = c;
    }
    (kept, hidden)
}

/// The words of a text with single spaces between them.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
