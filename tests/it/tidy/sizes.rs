//! How large things may grow (house §6.7).

use super::{File, files, report};

const FUNCTION: usize = 70;
const FILE: usize = 400;
const LINE: usize = 100;

fn rust_files() -> Vec<File> {
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    all.extend(files("benches", &[".rs"]));
    all
}

#[test]
fn a_file_stays_below_four_hundred_lines_of_code() {
    let problems: Vec<String> = rust_files()
        .iter()
        // The house counts files without their tests; the suites may be longer.
        .filter(|file| file.path.starts_with("src") && !file.is_test())
        .map(|file| (file, file.code().count()))
        .filter(|(_, lines)| *lines > FILE)
        .map(|(file, lines)| format!("{} has {lines} lines of code", file.path))
        .collect();
    report("which noun inside wants a file of its own?", &problems);
}

#[test]
fn a_function_fits_on_a_screen() {
    let mut problems = Vec::new();
    for file in rust_files() {
        let lines: Vec<(usize, &str)> = file.lines().collect();
        for (start, line) in &lines {
            let Some(name) = function_name(line) else {
                continue;
            };
            let indent = line.len() - line.trim_start().len();
            let end = format!("{}}}", " ".repeat(indent));
            let body = lines
                .iter()
                .skip(*start)
                .take_while(|(_, line)| **line != end);
            let length = body
                .filter(|(_, line)| !line.trim_start().starts_with("//"))
                .count();
            if length > FUNCTION && line.trim_end().ends_with(['{', '(']) {
                problems.push(format!("{}:{start} `{name}` has {length} lines", file.path));
            }
        }
    }
    report(
        "a function of more than seventy lines does two things",
        &problems,
    );
}

fn function_name(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = ["pub(super) ", "pub(crate) ", "pub ", "async ", "const "]
        .iter()
        .fold(line, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let rest = rest.strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

#[test]
fn a_line_fits_on_paper() {
    let mut problems = Vec::new();
    for file in rust_files() {
        for (at, line) in file.lines() {
            let width = line.chars().count();
            // Addresses and sentences in quotes are not broken.
            if width > LINE && !line.contains("://") && !line.contains('"') && !line.contains("r#")
            {
                problems.push(format!("{}:{at} has {width} columns", file.path));
            }
        }
    }
    report("at most a hundred columns", &problems);
}
