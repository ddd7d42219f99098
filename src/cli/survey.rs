//! `pmast survey` and `pmast facts`: what courses come to, and what they rest on.

use super::{Failure, out};
use crate::base::Language;
use crate::courses::report::{self, Form};
use crate::courses::{self, Content, FACTS_FILE, Facts, LessonFigures, QuizFigures};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Print words, minutes, ease of reading and bank ratios of course files
#[derive(clap::Args)]
pub(super) struct Survey {
    /// A course, a partner's folder, or a folder of partners
    #[arg(default_value = "courses")]
    folder: PathBuf,
}

/// Print the facts that lessons and items rest on, and what is wrong with them
#[derive(clap::Args)]
pub(super) struct FactTrace {
    /// A course, a partner's folder, or a folder of partners
    #[arg(default_value = "courses")]
    folder: PathBuf,
    /// The folder of the file of facts; without it the first above the courses that has one
    #[arg(long)]
    base: Option<PathBuf>,
    /// Only what is wrong
    #[arg(long)]
    quiet: bool,
}

impl Survey {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        for content in read(&self.folder)? {
            let survey = courses::survey(&content);
            if survey.lessons.is_empty() && survey.quizzes.is_empty() {
                continue;
            }
            out::say(&format!("{} {}", content.key, content.version));
            survey
                .lessons
                .iter()
                .map(lesson)
                .for_each(|line| out::say(&line));
            survey
                .quizzes
                .iter()
                .map(quiz)
                .for_each(|line| out::say(&line));
            total(&survey.lessons);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn lesson(lesson: &LessonFigures) -> String {
    let words = lesson.words.iter();
    let words: Vec<String> = words
        .map(|(tongue, words)| format!("{tongue} {words}"))
        .collect();
    let ease = lesson.ease.map_or_else(String::new, |ease| {
        format!(
            "ease {:.0}, grade {:.1}; ",
            ease.reading_ease(),
            ease.grade()
        )
    });
    format!(
        "  {:50} {:>3} min; {ease}words: {}",
        lesson.key.as_str(),
        lesson.minutes,
        words.join(", ")
    )
}

fn quiz(quiz: &QuizFigures) -> String {
    let ratio = quiz.ratio_hundredths();
    format!(
        "  {:50} {:>3} items, {} drawn, {}.{:02} for each",
        quiz.key.as_str(),
        quiz.items,
        quiz.drawn,
        ratio / 100,
        ratio % 100
    )
}

fn total(lessons: &[LessonFigures]) {
    let minutes: u32 = lessons.iter().map(|lesson| lesson.minutes).sum();
    let english = lessons.iter().flat_map(|lesson| &lesson.words);
    let english = english.filter(|(language, _)| *language == Language::En);
    let words: u32 = english.map(|(_, words)| words).sum();
    out::say(&format!(
        "  {} lessons, {minutes} minutes, {words} words in English",
        lessons.len()
    ));
}

impl FactTrace {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let base = self.base.clone().or_else(|| above(&self.folder));
        let facts = Facts::read(base.as_deref().unwrap_or(&self.folder))?;
        let mut faults = 0;
        for content in read(&self.folder)? {
            if !self.quiet {
                show(&facts, &content);
            }
            for fault in courses::judge_facts(&facts, &content) {
                out::say(&format!("{}: {fault}", content.key));
                faults += 1;
            }
        }
        out::say(&format!("{faults} faults"));
        Ok(match faults {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        })
    }
}

fn show(facts: &Facts, content: &Content) {
    out::say(content.key.as_str());
    for one in courses::trace(content) {
        let shown: Vec<String> = one.facts.iter().map(|id| facts.shown(id)).collect();
        out::say(&format!("  {}: {}", one.place(), shown.join("; ")));
    }
}

/// The nearest folder with a file of facts: this one, or one above it.
fn above(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let mut all = folder.ancestors();
    all.find(|folder| folder.join(FACTS_FILE).is_file())
        .map(Path::to_path_buf)
}

/// The courses, if all of them are without errors.
fn read(folder: &Path) -> Result<Vec<Content>, Failure> {
    let (courses, problems) = courses::read_all(folder);
    if !problems.is_empty() {
        out::say(report::write(&problems, Form::Human { colour: false }).trim_end());
        anyhow::bail!("not everything here can be read without errors; `pmast check` says more");
    }
    Ok(courses)
}
