//! `pmast check` and `pmast lock`: course files, without a database.

use super::{Failure, out};
use crate::courses::report::{self, Form, Tally};
use crate::courses::{self, Diagnostic};
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
        let locked = courses::lock(&self.folder);
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
