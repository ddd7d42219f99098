//! The rules of the house that no compiler and no lint keeps: who may import whom, how large things
//! may grow, where SQL stands, what a template may hold. A broken rule speaks like a colleague.

mod floors;
mod rooms;
mod sizes;
mod styles;
mod templates;

use std::fs;
use std::path::{Path, PathBuf};

/// One text file of the repository.
pub struct File {
    /// From the top of the repository: `src/db/mod.rs`.
    pub path: String,
    pub text: String,
}

impl File {
    /// Numbered lines, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }

    /// Numbered lines of Rust that run: before the tests of the file, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//") && !line.trim().is_empty())
    }

    /// Whether the whole file belongs to tests.
    fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.ends_with("/testing.rs")
            || self.path.contains("/tests/")
    }
}

/// All files below a folder whose names end so, sorted by path.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&top.join(folder), &mut found);
    let mut files: Vec<File> = found
        .into_iter()
        .filter(|path| {
            endings
                .iter()
                .any(|ending| path.to_string_lossy().ends_with(ending))
        })
        .map(|path| File {
            text: fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            path: path
                .strip_prefix(top)
                .unwrap()
                .to_string_lossy()
                .into_owned(),
        })
        .collect();
    files.sort_by(|one, two| one.path.cmp(&two.path));
    files
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if path.ends_with("node_modules") || path.ends_with("fixtures") => {}
            true => collect(&path, into),
            false => into.push(path),
        }
    }
}

/// Fails with every problem at once.
pub fn report(rule: &str, problems: &[String]) {
    assert!(
        problems.is_empty(),
        "\n{}\n    {rule}\n",
        problems.join("\n")
    );
}

#[test]
fn nothing_is_left_for_later() {
    // Written apart, so that this file does not find itself.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"]].map(|halves| halves.concat());
    let mut problems = Vec::new();
    for folder in [
        "src",
        "templates",
        "assets",
        "migrations",
        "tests",
        "benches",
        "docs",
        "locales",
    ] {
        for file in files(
            folder,
            &[".rs", ".hbs", ".css", ".js", ".mjs", ".sql", ".md", ".ftl"],
        ) {
            for (at, line) in file.lines() {
                if marks.iter().any(|mark| line.contains(mark.as_str())) {
                    problems.push(format!("{}:{at} {}", file.path, line.trim()));
                }
            }
        }
    }
    report("do it now, or write an issue", &problems);
}
