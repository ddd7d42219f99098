//! Test files of other converters and parsers. They are not ours to pass on:
//! `tests/exchange/README.md` says from where they come and where they are laid; `counts.tsv` and
//! `packaged.tsv` hold what must come out of each.

use crate::base::Language;
use crate::courses::Quiz;
use crate::exchange::source::{Format, Imported, read};
use crate::exchange::{self, from_quiz, quiz_file};
use std::collections::BTreeMap;
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

/// The lines of a folder's files by their names in it.
fn lines(folder: &Path) -> BTreeMap<String, String> {
    let mut found = Vec::new();
    files(folder, &mut found);
    let named = found.iter().filter_map(|path| {
        let name = path.strip_prefix(folder).unwrap().display().to_string();
        Some((name, line(path)?))
    });
    named.collect()
}

const HEAD: &str = "file\tin\tconverted\tchanged\trefused\tfound\tkept\tchanged\tdropped";

/// What came out of the files, beside the table that says what must.
fn write_down(name: &str, lines: &BTreeMap<String, String>) -> (PathBuf, String) {
    let mut table = format!("{HEAD}\n");
    for (file, line) in lines {
        writeln!(table, "{file}\t{line}").unwrap();
    }
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = top.join("target").join(name);
    std::fs::write(&written, &table).unwrap();
    (written, table)
}

/// `PMAST_TEST_PACKAGED` names the folder where `tests/exchange/packages` laid them; `.ci/run` does
/// both. A line of the table may hold the first numbers alone; whatever it holds, the numbers of
/// every file and those of all files together add up.
#[test]
fn files_in_packages_of_others_come_out_as_counted() {
    let Some(folder) = std::env::var_os("PMAST_TEST_PACKAGED").map(PathBuf::from) else {
        println!("not run: PMAST_TEST_PACKAGED names no folder");
        return;
    };
    let lines = lines(&folder);
    let (written, _) = write_down("exchange-packages.tsv", &lines);
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let golden = std::fs::read_to_string(top.join("tests/exchange/packaged.tsv")).unwrap();
    let expected = golden.lines().skip(1);
    let expected: BTreeMap<&str, &str> = expected.filter_map(|it| it.split_once('\t')).collect();
    assert!(expected.len() >= 23, "{}", expected.len());
    let names: Vec<&str> = lines.keys().map(String::as_str).collect();
    assert_eq!(names, Vec::from_iter(expected.keys().copied()));
    let mut all = [0_usize; 8];
    for (name, line) in &lines {
        let numbers = line.split('\t').map(str::parse::<usize>);
        let numbers: Vec<usize> = numbers.map(|it| it.expect(line)).collect();
        let wanted = expected[name.as_str()].split('\t');
        for (number, wanted) in numbers.iter().zip(wanted) {
            let shown = written.display();
            assert_eq!(number.to_string(), wanted, "{name}: {line} in {shown}");
        }
        for (sum, number) in all.iter_mut().zip(&numbers) {
            *sum += number;
        }
    }
    let [
        questions,
        converted,
        changed,
        refused,
        found,
        kept,
        altered,
        dropped,
    ] = all;
    println!("{} files, all together: {all:?}", lines.len());
    assert_eq!(questions, converted + changed + refused);
    assert_eq!(found, kept + altered + dropped);
    assert!(converted > 0 && changed > 0 && refused > 0, "{all:?}");
    assert!(kept > 0 && altered > 0 && dropped > 0, "{all:?}");
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
    let (written, table) = write_down("exchange-real.tsv", &lines(&folder));
    let golden = std::fs::read_to_string(top.join("tests/exchange/counts.tsv")).unwrap();
    assert_eq!(
        table,
        golden,
        "what came out stands in {}",
        written.display()
    );
}
