//! `pmast checklist`: the questions of a course's checklist as a table to be filled in.

use super::{Failure, out};
use crate::analysis::{Cell, csv};
use crate::base::{Language, PerLanguage};
use crate::courses::report::{self, Form};
use crate::courses::{Checklist, read_all};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the checklist of a course as CSV, to be filled in
#[derive(clap::Args)]
pub(super) struct Print {
    /// The folder of a course, or one that holds a course with a checklist
    #[arg(default_value = "courses")]
    folder: PathBuf,
    /// ar, en, es, fr, ru or zh
    #[arg(long, default_value = "en")]
    language: String,
}

/// The columns; the last two are empty.
const HEAD: [&str; 9] = [
    "item", "section", "basis", "question", "rests_on", "evidence", "lesson", "answer", "notes",
];

impl Print {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let Some(language) = Language::parse(&self.language) else {
            anyhow::bail!("`{}` is none of ar, en, es, fr, ru, zh", self.language);
        };
        let (courses, problems) = read_all(&self.folder);
        let mut checklists = courses
            .iter()
            .filter_map(|course| course.checklist.as_ref());
        let (Some(checklist), None) = (checklists.next(), checklists.next()) else {
            let folder = self.folder.display();
            out::say(report::write(&problems, Form::Human { colour: false }).trim_end());
            anyhow::bail!("{folder} must hold one course with a checklist");
        };
        out::say(csv(&HEAD, &rows(checklist, language)).trim_end());
        Ok(ExitCode::SUCCESS)
    }
}

fn rows(checklist: &Checklist, language: Language) -> Vec<Vec<Cell>> {
    let said = |text: &PerLanguage<String>| {
        text.find(language, Language::En)
            .map_or_else(String::new, |(_, text)| text.clone())
    };
    let mut rows = Vec::new();
    for section in &checklist.sections {
        for one in &section.questions {
            rows.push(vec![
                Cell::Text(one.key.as_str().to_uppercase()),
                Cell::Text(said(&section.title)),
                Cell::from(one.basis.word()),
                Cell::Text(said(&one.question)),
                Cell::Text(said(&one.rests_on)),
                Cell::Text(said(&one.evidence)),
                Cell::Text(format!("{}/{}", one.lesson.course, one.lesson.lesson)),
                Cell::Empty,
                Cell::Empty,
            ]);
        }
    }
    rows
}
