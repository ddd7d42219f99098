//! Test files of other converters and parsers. They are not ours to pass on:
//! `tests/exchange/README.md` says from where they come and where they are laid; `counts.tsv` holds
//! what must come out of each.

use crate::base::Language;
use crate::courses::Quiz;
use crate::exchange::source::{Format, Imported, read};
use crate::exchange::{self, from_quiz, quiz_file};
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
    if format == Format::MoodleXml {
        let text = String::from_utf8_lossy(&bytes);
        super::counted::agrees(&path.display().to_string(), &text);
    }
    if !imported.questions.is_empty() {
        let (questions, pictures) = (&imported.questions, &imported.pictures);
        let (title, id) = ("T", Some("imported-quiz"));
        let file = quiz_file::write(questions, pictures, title, id, Language::En).unwrap();
        // A picture's sidecar is the author's to complete.
        if pictures.is_empty() {
            let judged = super::judge::judged(&file.text);
            let quiz = judged.unwrap_or_else(|why| panic!("{}: {why}", path.display()));
            comes_back(path, &quiz, &imported);
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

/// What was imported, written as Moodle XML and read again: as many questions, of the same kinds.
fn comes_back(path: &Path, quiz: &Quiz, imported: &Imported) {
    let exported = from_quiz(quiz, &[], Language::En);
    let (text, _) = exchange::to_moodle_xml(exported);
    let again = read(Format::MoodleXml, text.as_bytes()).unwrap();
    let kinds = |imported: &Imported| -> Vec<&str> {
        let all = imported.questions.iter();
        all.map(|question| question.answers.kind()).collect()
    };
    assert_eq!(kinds(&again), kinds(imported), "{}", path.display());
}

/// `PMAST_TEST_REAL` names the folder that holds them; with it, none of the table may be missing.
#[test]
fn files_of_others_come_out_as_counted() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("PMAST_TEST_REAL").map(PathBuf::from);
    let folder = named.clone().unwrap_or(top.join("target/exchange-real"));
    if named.is_none() && !folder.is_dir() {
        println!("not run: {} holds no files of others", folder.display());
        return;
    }
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
