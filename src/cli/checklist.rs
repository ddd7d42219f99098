//! `pmast checklist`: the sixty questions as a table to be filled in.

use super::{Failure, out};
use crate::analysis::{Cell, csv};
use crate::base::Language;
use crate::courses::Checklist;
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the checklist for national legislation as CSV, to be filled in
#[derive(clap::Args)]
pub(super) struct Print {
    /// The folder of partners beside which the checklist lies
    #[arg(default_value = "courses")]
    folder: PathBuf,
    /// ar, en, es, fr, ru or zh
    #[arg(long, default_value = "en")]
    language: String,
}

/// The columns; the last two are empty.
const HEAD: [&str; 9] = [
    "item", "section", "level", "question", "rests_on", "evidence", "lesson", "answer", "notes",
];

impl Print {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let Some(language) = Language::parse(&self.language) else {
            anyhow::bail!("`{}` is none of ar, en, es, fr, ru, zh", self.language);
        };
        let checklist = Checklist::read(&self.folder)?;
        let rows: Vec<Vec<Cell>> = checklist
            .questions
            .iter()
            .map(|one| {
                let said = |text: &crate::base::PerLanguage<String>| {
                    text.find(language, Language::En)
                        .map_or_else(String::new, |(_, text)| text.clone())
                };
                vec![
                    Cell::Text(one.id.as_str().to_uppercase()),
                    Cell::Text(checklist.section_of(one, language).to_owned()),
                    Cell::from(one.level.word()),
                    Cell::Text(said(&one.question)),
                    Cell::Text(one.rests_on.clone()),
                    Cell::Text(said(&one.evidence)),
                    Cell::Text(one.lesson.clone()),
                    Cell::Empty,
                    Cell::Empty,
                ]
            })
            .collect();
        out::say(csv(&HEAD, &rows).trim_end());
        Ok(ExitCode::SUCCESS)
    }
}
