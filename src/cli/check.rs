//! `pmast check` and `pmast lock`: course files, without a database.

use super::{Failure, out};
use crate::base::{Key, Language};
use crate::courses::report::{self, Form, Tally};
use crate::courses::{self, Diagnostic, Looked};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// How problems are printed.
#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Format {
    /// With the lines and carets, for people
    Human,
    Json,
    /// SARIF 2.1.0, for code hosts
    Sarif,
}

/// Report every problem of course files
#[derive(clap::Args)]
pub(super) struct Check {
    /// A course, a partner's folder, or a folder of partners
    #[arg(default_value = "courses")]
    folder: PathBuf,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Also fail on warnings
    #[arg(long)]
    strict: bool,
}

/// Freeze the ids of course files in `course.lock`
#[derive(clap::Args)]
pub(super) struct Lock {
    /// A course, a partner's folder, or a folder of partners
    #[arg(default_value = "courses")]
    folder: PathBuf,
    /// The key of a source that changed: what cites it was looked at again
    #[arg(long, value_name = "KEY", value_parser = key)]
    checked: Vec<Key>,
    /// With --checked: only in this language
    #[arg(long, value_name = "LANGUAGE", value_parser = language, requires = "checked")]
    language: Vec<Language>,
    /// With --checked: only the lesson, item, case or question of a checklist with this id
    #[arg(long, value_name = "ID", value_parser = key, requires = "checked")]
    only: Vec<Key>,
    /// A translated file whose source changed: it was compared and still says the same
    #[arg(long, value_name = "FILE")]
    still: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let diagnostics = courses::check(&self.folder);
        let tally = show(&diagnostics, self.format);
        let fails = tally.errors > 0 || self.strict && tally.warnings > 0;
        Ok(if fails {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }
}

impl Lock {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let looked = Looked {
            sources: self.checked.clone(),
            languages: self.language.clone(),
            things: self.only.clone(),
            still: self.still.clone(),
        };
        let locked = courses::lock(&self.folder, &looked);
        let found_nothing = locked.looked_at == 0 && locked.diagnostics.is_empty();
        if !self.checked.is_empty() && found_nothing {
            anyhow::bail!("nothing here cites this source, or it has no [[KEY.change]]");
        }
        if !self.still.is_empty() && found_nothing {
            anyhow::bail!("no translation with this path has a source that changed");
        }
        for path in &locked.written {
            out::say(&format!("wrote {}", path.display()));
        }
        if locked.diagnostics.is_empty() {
            if locked.written.is_empty() {
                out::say("every lock is up to date");
            }
            return Ok(ExitCode::SUCCESS);
        }
        let tally = show(&locked.diagnostics, Format::Human);
        Ok(if tally.errors > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }
}

fn key(text: &str) -> Result<Key, &'static str> {
    Key::parse(text).ok_or("this is no id")
}

fn language(text: &str) -> Result<Language, &'static str> {
    Language::parse(text).ok_or("ar, en, es, fr, ru or zh")
}

fn show(diagnostics: &[Diagnostic], format: Format) -> Tally {
    let form = match format {
        Format::Human => Form::Human {
            colour: std::io::stdout().is_terminal(),
        },
        Format::Json => Form::Json,
        Format::Sarif => Form::Sarif,
    };
    out::say(report::write(diagnostics, form).trim_end());
    Tally::of(diagnostics)
}
