//! One style sheet for both directions of writing.

use super::{files, report};

/// Declarations whose values may name a side although their property does not.
const SIDED_VALUES: [&str; 3] = ["text-align", "float", "clear"];

#[test]
fn the_style_sheet_names_no_left_and_no_right() {
    let mut problems = Vec::new();
    for file in files("assets/web", &[".css"]) {
        for (at, declaration) in declarations(&file.text) {
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            let property = property.trim();
            let has_side = |text: &str| {
                text.split(|sign: char| !sign.is_ascii_alphabetic())
                    .any(|word| matches!(word, "left" | "right"))
            };
            if has_side(property) || SIDED_VALUES.contains(&property) && has_side(value) {
                problems.push(format!("{}:{at} {}", file.path, declaration.trim()));
            }
        }
    }
    report(
        "write inline-start and inline-end: Arabic reads from the other side",
        &problems,
    );
}

/// Every `property: value` with its line, comments left out.
fn declarations(css: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open = String::new();
    let (mut line, mut in_comment) = (1, false);
    let signs: Vec<char> = css.chars().collect();
    for (at, sign) in signs.iter().enumerate() {
        let next = signs.get(at + 1);
        let last = at.checked_sub(1).and_then(|at| signs.get(at));
        match sign {
            '/' if next == Some(&'*') => in_comment = true,
            '/' if in_comment && last == Some(&'*') => in_comment = false,
            '{' if !in_comment => open.clear(),
            ';' | '}' if !in_comment => found.push((line, std::mem::take(&mut open))),
            sign if !in_comment => open.push(*sign),
            _ => {}
        }
        line += usize::from(*sign == '\n');
    }
    found
}

#[test]
fn a_side_is_found_where_it_is_declared() {
    let css = "/* left */ a { margin-left: 1px; color: red }\n b { text-align: right }";
    let found = declarations(css);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].1.contains("margin-left"));
}
