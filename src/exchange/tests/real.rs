//! Files of real authors. They are not ours to pass on: `tests/exchange/README.md` says from where
//! and how to fetch them; `counts.tsv` holds what must come out of each.

use crate::exchange::quiz_file;
use crate::exchange::source::{Format, read};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => files(&path, into),
            false => into.push(path),
        }
    }
}

/// A line of the table: questions in, converted, changed, refused; constructs found, kept, changed,
/// dropped; or why nothing was read.
fn line(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).unwrap();
    let ending = path.extension()?.to_str()?;
    let format = match ending {
        "gift" => Format::Gift,
        "xml" => Format::MoodleXml,
        "aiken" => Format::Aiken,
        _ => return None,
    };
    let imported = match read(format, &bytes) {
        Ok(imported) => imported,
        Err(why) => return Some(format!("unreadable: {why}")),
    };
    let report = &imported.report;
    assert!(report.adds_up());
    if !imported.questions.is_empty() {
        let (questions, pictures) = (&imported.questions, &imported.pictures);
        let file = quiz_file::write(questions, pictures, "T", Some("imported-quiz")).unwrap();
        // A picture's sidecar is the author's to complete.
        if pictures.is_empty() {
            let judged = super::judge::judged(&file.text);
            judged.unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        }
    }
    let total = report.total();
    Some(format!(
        "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
        report.found,
        report.converted,
        report.changed,
        report.refused.len(),
        total.found,
        total.kept,
        total.changed,
        total.dropped
    ))
}

#[test]
#[ignore = "reads files of others, which stay outside the repository"]
fn real_files_come_out_as_counted() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = top.join("target/exchange-real");
    let mut found = Vec::new();
    files(&folder, &mut found);
    found.sort();
    let mut table =
        "file\tin\tconverted\tchanged\trefused\tfound\tkept\tchanged\tdropped\n".to_owned();
    for path in &found {
        let name = path.strip_prefix(&folder).unwrap().display();
        if let Some(line) = line(path) {
            writeln!(table, "{name}\t{line}").unwrap();
        }
    }
    let written = top.join("target/exchange-real.tsv");
    std::fs::write(&written, &table).unwrap();
    let golden = std::fs::read_to_string(top.join("tests/exchange/counts.tsv")).unwrap();
    assert_eq!(
        table,
        golden,
        "what came out stands in {}",
        written.display()
    );
}
