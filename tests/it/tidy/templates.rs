//! What a template may hold: marks, structure, and sentences only through Fluent.

use super::{File, files, report};
use std::collections::BTreeSet;

/// Words that are the same in every language.
const NAMES: [&str; 6] = ["PDF", "JSON", "UTC", "QR", "SHA", "CSV"];
/// Attributes that people read or hear.
const SPOKEN: [&str; 6] = [
    "aria-label",
    "aria-description",
    "title",
    "alt",
    "placeholder",
    "content",
];

fn templates() -> Vec<File> {
    files("templates", &[".hbs"])
}

/// `templates/public/home.hbs` is `public/home`.
fn name(file: &File) -> String {
    file.path
        .trim_start_matches("templates/")
        .trim_end_matches(".hbs")
        .to_owned()
}

/// Mails are drawn by `worker`, for readers whose programs know no style sheet.
fn is_letter(name: &str) -> bool {
    name.starts_with("mail/")
}

fn is_shared(name: &str) -> bool {
    name.starts_with("layout/") || name.starts_with("parts/")
}

#[test]
fn every_page_has_its_template_and_every_template_its_page() {
    let drawn: BTreeSet<String> = files("src", &[".rs"])
        .iter()
        .flat_map(|file| quoted_after(&file.text, "const TEMPLATE: &'static str ="))
        .collect();
    let there: BTreeSet<String> = templates()
        .iter()
        .map(name)
        .filter(|name| !is_shared(name) && !is_letter(name))
        .collect();
    let mut problems: Vec<String> = drawn
        .difference(&there)
        .map(|name| format!("a page draws templates/{name}.hbs, which is not there"))
        .collect();
    problems.extend(
        there
            .difference(&drawn)
            .map(|name| format!("templates/{name}.hbs is drawn by no page")),
    );
    report("one struct, one template, the same name", &problems);
}

#[test]
fn every_shared_part_is_used() {
    let all = templates();
    let used = |part: &str| {
        all.iter().any(|file| {
            ["{{> ", "{{#> ", "{{>", "{{#>"].iter().any(|open| {
                file.text
                    .match_indices(&format!("{open}{part}"))
                    .any(|(at, found)| {
                        let next = file.text[at + found.len()..].chars().next();
                        next.is_some_and(|sign| sign.is_whitespace() || sign == '}')
                    })
            })
        })
    };
    let problems: Vec<String> = all
        .iter()
        .map(name)
        .filter(|name| is_shared(name) && !used(name))
        .map(|name| format!("templates/{name}.hbs is used by no template"))
        .collect();
    report("delete freely", &problems);
}

#[test]
fn every_page_is_registered_for_the_tests() {
    let list = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/mod.rs"));
    let list = list.unwrap();
    let list = list
        .split("macro_rules! every_page")
        .nth(1)
        .unwrap_or_default();
    let mut problems = Vec::new();
    for file in files("src", &[".rs"]) {
        for (_, rest) in file
            .text
            .split("impl Page for ")
            .skip(1)
            .map(|rest| ((), rest))
        {
            let page = rest.split([' ', '{', '\n']).next().unwrap_or_default();
            let is_there = list.match_indices(page).any(|(at, _)| {
                list[at + page.len()..].starts_with(',') && list[..at].ends_with("::")
            });
            if !is_there {
                problems.push(format!("{}: {page} is missing in every_page!", file.path));
            }
        }
    }
    report(
        "src/web/mod.rs lists every page, so that tests draw it",
        &problems,
    );
}

#[test]
fn only_sanitised_html_is_printed_as_it_is() {
    let mut problems = Vec::new();
    for file in templates() {
        for (at, line) in file.lines() {
            for inside in line.split("{{{").skip(1) {
                let inside = inside.split("}}}").next().unwrap_or_default().trim();
                if !inside.ends_with("_html") {
                    problems.push(format!("{}:{at} {{{{{{{inside}}}}}}}", file.path));
                }
            }
            if line.contains("{{&") {
                problems.push(format!("{}:{at} {{{{&", file.path));
            }
        }
    }
    report(
        "triple braces print fields named *_html, which were sanitised, and nothing else",
        &problems,
    );
}

#[test]
fn no_script_and_no_style_stands_in_a_page() {
    let mut problems = Vec::new();
    for file in templates().iter().filter(|file| !is_letter(&name(file))) {
        for tag in tags(&without_marks(&file.text)) {
            let lower = tag.to_lowercase();
            let is_inline = lower.starts_with("<script") && !lower.contains(" src=")
                || lower.starts_with("<style")
                || attributes(&lower).any(|(name, _)| name == "style" || name.starts_with("on"));
            if is_inline {
                problems.push(format!("{}: {tag}", file.path));
            }
        }
    }
    report(
        "the content policy refuses inline scripts and styles",
        &problems,
    );
}

#[test]
fn every_sentence_comes_from_fluent() {
    let mut problems = Vec::new();
    for file in templates() {
        let bare = without_marks(&file.text);
        for text in texts_between_tags(&bare) {
            if has_words(&text) {
                problems.push(format!("{}: {}", file.path, text.trim()));
            }
        }
        for tag in tags(&bare) {
            for (name, value) in attributes(&tag) {
                let is_meta = tag.starts_with("<meta") && name == "content";
                if SPOKEN.contains(&name) && !is_meta && has_words(value) {
                    problems.push(format!("{}: {name}=\"{value}\"", file.path));
                }
            }
        }
    }
    report(
        "interface text has a key in locales/, in six languages",
        &problems,
    );
}

#[test]
fn no_line_begins_with_a_separator() {
    let mut all: Vec<File> = templates();
    all.extend(files("locales", &[".ftl"]));
    let mut problems = Vec::new();
    for file in all {
        for (at, line) in file.lines() {
            // A title is one line.
            if line.contains(" ·") && !line.starts_with("<title>") {
                problems.push(format!("{}:{at}", file.path));
            }
        }
    }
    report(
        "the space before · is one that does not break: &nbsp; in templates, U+00A0 in texts",
        &problems,
    );
}

fn has_words(text: &str) -> bool {
    text.split(|sign: char| !sign.is_alphabetic())
        .any(|word| !word.is_empty() && !NAMES.contains(&word))
}

/// The text without `{{…}}`, `{{{…}}}` and comments. A mark leaves nothing behind.
fn without_marks(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::new();
    while let Some(at) = rest.find("{{") {
        bare.push_str(&rest[..at]);
        let mark = &rest[at..];
        let close = match mark {
            mark if mark.starts_with("{{!--") => "--}}",
            mark if mark.starts_with("{{{") => "}}}",
            _ => "}}",
        };
        rest = mark
            .find(close)
            .map_or("", |end| &mark[end + close.len()..]);
    }
    bare.push_str(rest);
    bare
}

fn tags(bare: &str) -> Vec<String> {
    bare.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .map(|tag| format!("<{tag}>"))
        .collect()
}

fn texts_between_tags(bare: &str) -> Vec<String> {
    bare.split('>')
        .filter_map(|piece| piece.split('<').next())
        .map(without_entities)
        .collect()
}

fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';') {
            Some((name, rest))
                if name
                    .chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || sign == '#') =>
            {
                plain.push_str(rest);
            }
            _ => plain.push_str(part),
        }
    }
    plain
}

fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    tag.split("=\"")
        .zip(tag.split("=\"").skip(1))
        .filter_map(|(before, after)| {
            let name = before.rsplit([' ', '\n', '"', '\t']).next()?;
            Some((name, after.split('"').next()?))
        })
}

/// The first `"…"` after each place where `mark` stands.
fn quoted_after(text: &str, mark: &str) -> Vec<String> {
    text.split(mark)
        .skip(1)
        .filter_map(|rest| rest.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_sentence_is_found_and_a_mark_is_not() {
    let bare = without_marks("<p{{#if a}} lang=\"x\"{{/if}}>{{t \"key\"}} · &nbsp;Hello</p>");
    assert_eq!(bare, "<p lang=\"x\"> · &nbsp;Hello</p>");
    let found: Vec<String> = texts_between_tags(&bare)
        .into_iter()
        .filter(|t| has_words(t))
        .collect();
    assert_eq!(found, [" · Hello"]);
    assert_eq!(
        attributes("<a href=\"x\" title=\"Go\">").last(),
        Some(("title", "Go"))
    );
}
