//! Tables of constructs per format, round trips, our own parser as judge, hostile files.

mod constructs;
mod counted;
mod hostile;
mod judge;
mod moodle_shares;
mod nine_kinds;
mod outside;
mod pictures;
mod real;
mod round_trips;
mod samples;

use super::source::{Format, Imported, read};

fn import(format: Format, text: &str) -> Imported {
    let imported = read(format, text.as_bytes()).unwrap();
    assert!(imported.report.adds_up(), "{}", imported.report);
    assert_eq!(
        imported.questions.len() + imported.report.refused.len(),
        imported.report.found
    );
    imported
}
