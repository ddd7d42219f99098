//! What every room owes its reader.

use super::{File, files, report};

const HEADINGS: [&str; 4] = [
    "# Words",
    "# What always holds",
    "# What is not here",
    "# Start reading at",
];
/// Files that may speak SQL: a room's private `store.rs`, and the database's own room.
const SQL: [&str; 7] = [
    "diesel::",
    "db_fns!",
    "db::schema",
    "sql_query",
    "insert_into",
    "batch_execute",
    "use diesel",
];

#[test]
fn every_room_opens_with_its_four_headings() {
    let mut problems = Vec::new();
    for file in files("src", &["/mod.rs"])
        .iter()
        .filter(|file| depth(file) == 2)
    {
        for heading in HEADINGS {
            if !file.text.contains(&format!("//! {heading}\n")) {
                problems.push(format!("{} lacks `//! {heading}`", file.path));
            }
        }
    }
    report(
        "a room says its words, its laws, its limits and where to begin",
        &problems,
    );
}

fn depth(file: &File) -> usize {
    file.path.matches('/').count()
}

#[test]
fn every_file_says_what_it_is() {
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    all.extend(files("benches", &[".rs"]));
    let problems: Vec<String> = all
        .iter()
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| format!("{} opens without a word", file.path))
        .collect();
    report(
        "the first line is `//!` and says what the file is",
        &problems,
    );
}

#[test]
fn sql_stands_in_the_store_alone() {
    let mut problems = Vec::new();
    for file in &files("src", &[".rs"]) {
        let may = file.path.ends_with("/store.rs")
            || file.path.starts_with("src/db/")
            || file.path.contains("/store/")
            || file.is_test();
        for (at, line) in file.code().filter(|_| !may) {
            if let Some(word) = SQL.iter().find(|word| line.contains(**word)) {
                problems.push(format!("{}:{at} speaks SQL (`{word}`)", file.path));
            }
        }
    }
    report("queries stand in the room's private store.rs", &problems);
}

#[test]
fn every_public_type_and_function_has_its_sentence() {
    let mut problems = Vec::new();
    for file in files("src", &[".rs"]).iter().filter(|file| !file.is_test()) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (at, line) in file.code() {
            let Some(item) = public_item(line) else {
                continue;
            };
            if !is_documented(&lines, at - 1) {
                problems.push(format!("{}:{at} `{item}`", file.path));
            }
        }
    }
    report("say in one sentence what it is", &problems);
}

fn public_item(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let rest = ["async ", "const ", "unsafe "]
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let kinds = ["fn ", "struct ", "enum ", "trait ", "type "];
    let name = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    let name = name
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .next()?;
    // A macro's `$name` is documented where the macro is called.
    (!name.is_empty()).then_some(name)
}

/// Whether `///` stands above, with only attributes between.
fn is_documented(lines: &[&str], at: usize) -> bool {
    lines[..at]
        .iter()
        .rev()
        .map(|line| line.trim())
        .take_while(|line| !line.is_empty() && !line.ends_with(['{', '}', ';']))
        .any(|line| line.starts_with("///"))
}
