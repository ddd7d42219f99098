//! The words that papers are printed with, as they were when their drawing was made. A face holds
//! facts and no sentences, so that a changed word changes the paper of every certificate there is.

use crate::tidy::files;
use pmast::base::{Digest, Language};
use pmast::certificates::TEMPLATE;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every message that is printed on certificates and transcripts, said by readers of the file, or
/// part of one that is.
const PRINTED: &[&str] = &[
    "certificate-alt-handwritten",
    "certificate-alt-logo",
    "certificate-alt-qr",
    "certificate-alt-seal",
    "certificate-alt-signature",
    "certificate-attachment",
    "certificate-awarded-on",
    "certificate-certify",
    "certificate-completed-achievement",
    "certificate-completed-participation",
    "certificate-completed-programme",
    "certificate-completed-programme-participation",
    "certificate-demonstration",
    "certificate-document-title",
    "certificate-edition",
    "certificate-hours-and-minutes",
    "certificate-identity",
    "certificate-learning-time",
    "certificate-learning-time-ects",
    "certificate-part",
    "certificate-part-gap",
    "certificate-parts",
    "certificate-reissued",
    "certificate-result",
    "certificate-scan",
    "certificate-sentence-gap",
    "certificate-title-achievement",
    "certificate-title-participation",
    "certificate-valid-until",
    "certificate-verify-at",
    "date-long",
    "fact-awarded",
    "fact-course",
    "fact-issuers",
    "fact-number",
    "hours-long",
    "list-comma",
    "minutes-long",
    "month-1",
    "month-10",
    "month-11",
    "month-12",
    "month-2",
    "month-3",
    "month-4",
    "month-5",
    "month-6",
    "month-7",
    "month-8",
    "month-9",
    "transcript-document-title",
    "transcript-head-facts",
    "transcript-issued",
    "transcript-paper-intro",
    "transcript-paper-state",
    "transcript-paper-title",
    "transcript-total",
    "transcript-verify-at",
];

/// The files that choose what is printed.
const SHEETS: [&str; 4] = [
    "src/certificates/sheet.rs",
    "src/certificates/phrases.rs",
    "src/transcripts/sheet.rs",
    "src/texts/dates.rs",
];

/// Said of moments and of seconds, which no paper has.
const NOT_PRINTED: [&str; 3] = ["minutes-and-seconds", "moment-long", "seconds-long"];

/// The messages of a language as they stand in its files, lines joined.
fn messages(language: Language) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for file in files(&format!("locales/{language}"), &[".ftl"]) {
        let mut last = String::new();
        for line in file.text.lines() {
            if line.starts_with(' ') {
                if let Some(message) = messages.get_mut(&last) {
                    *message = format!("{message} | {}", line.trim());
                }
            } else if let Some((key, words)) = line.split_once(" =") {
                last = key.to_owned();
                messages.insert(last.clone(), words.trim().to_owned());
            }
        }
    }
    messages
}

/// What is printed in all languages, each with a digest of its own.
fn printed() -> String {
    let mut text = String::new();
    for language in Language::ALL {
        let messages = messages(language);
        let line = |key: &&str| format!("{language} {key} = {}\n", messages[*key]);
        let lines: String = PRINTED.iter().map(line).collect();
        let digest = Digest::of(lines.as_bytes());
        text.push_str(&format!("{language} {digest}\n{lines}"));
    }
    text
}

const RULE: &str = "Printed words are others now, and so is the paper of every certificate and \
                    transcript there is. Files that were handed out stay known by their digests; \
                    but the same certificate would be another file from now on, in other words \
                    than its holder has sent to others, and without its timestamp. So:\n\
                    - If the new words are for new papers: raise TEMPLATE, keep the old ones under \
                    keys that end with the old number, and choose between them in sheet.rs or \
                    phrases.rs by `template`.\n\
                    - If the old words are wrong on old papers, too: say so in CHANGELOG.md.\n\
                    Then run the test with GOLDEN=update and commit the file.";

#[test]
fn printed_words_are_those_of_their_drawing() {
    let name = format!("tests/it/golden/words-{TEMPLATE}.txt");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
    let text = printed();
    if std::env::var("GOLDEN").is_ok_and(|word| word == "update") {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let known: BTreeSet<&str> = known.lines().collect();
    let new: Vec<&str> = text.lines().filter(|line| !known.contains(line)).collect();
    let is_same = new.is_empty() && known.len() == text.lines().count();
    assert!(is_same, "\n{name}: {new:#?}\n{RULE}\n");
}

#[test]
fn every_message_that_a_sheet_names_is_among_them() {
    let messages = messages(Language::En);
    let all = files("src", &[".rs"]);
    let mut found = 0;
    for sheet in SHEETS {
        let file = all.iter().find(|file| file.path == sheet).unwrap();
        let (code, _) = file
            .text
            .split_once("#[cfg(test)]")
            .unwrap_or((file.text.as_str(), ""));
        for quoted in code.split('"') {
            if !messages.contains_key(quoted) || NOT_PRINTED.contains(&quoted) {
                continue;
            }
            found += 1;
            assert!(PRINTED.contains(&quoted), "{sheet}: {quoted}");
        }
    }
    assert!(found > 40, "{found}");
}
