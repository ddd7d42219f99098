//! `pmast references`: what cites which source of a course.

use super::{Failure, out};
use crate::base::Key;
use crate::courses::content::Reference;
use crate::courses::report::{self, Form};
use crate::courses::{self, CitedCourse, Dependant};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print the sources of course files, how they changed, and everything that cites them
#[derive(clap::Args)]
pub(super) struct References {
    /// A course, a partner's folder, or a folder of partners
    #[arg(default_value = "courses")]
    folder: PathBuf,
    /// Only the source with this key
    key: Option<String>,
}

impl References {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let (courses, problems) = courses::read_cited(&self.folder);
        if !problems.is_empty() {
            out::say(report::write(&problems, Form::Human { colour: false }).trim_end());
            return Ok(ExitCode::FAILURE);
        }
        let mut found = 0;
        for course in &courses {
            let sources = course.content.references.iter();
            let wanted = |one: &&Reference| {
                let is_it = |key: &String| one.key.as_str() == key;
                self.key.as_ref().is_none_or(is_it)
            };
            let wanted: Vec<&Reference> = sources.filter(wanted).collect();
            if !wanted.is_empty() {
                out::say(&format!(
                    "{} {}",
                    course.content.key, course.content.version
                ));
            }
            wanted.iter().for_each(|one| show(one, course));
            found += wanted.len();
        }
        match (found, &self.key) {
            (0, Some(key)) => anyhow::bail!("no course here has a source `{key}`"),
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

fn show(source: &Reference, course: &CitedCourse) {
    let Reference { key, title, .. } = source;
    let as_of = source.as_of.map(|day| format!(", as of {day}"));
    let as_of = as_of.unwrap_or_default();
    out::say(&format!(
        "  {key} version {}{as_of}: {title}",
        source.version()
    ));
    let written_in = course.content.source_language;
    for (version, change) in source.versions() {
        let what = change.what.find(written_in, written_in);
        let what = what.map_or("", |(_, what)| what);
        let articles = match change.articles.as_slice() {
            [] => String::new(),
            articles => format!(" (art. {})", articles.join(", ")),
        };
        out::say(&format!(
            "    {} version {version}{articles}: {what}",
            change.date
        ));
    }
    let cites = course.dependants.iter();
    cites
        .filter(|one| one.cited.source == *key)
        .for_each(|one| out::say(&line(one, course)));
}

fn line(one: &Dependant, course: &CitedCourse) -> String {
    let cited = &one.cited;
    let (path, place) = one.place();
    let (kind, id) = match &one.of {
        Some((kind, key)) => (*kind, key.as_str()),
        None => ("page", ""),
    };
    let is_stale = |id: &Key| {
        let mut marks = course.content.stale.iter();
        marks.any(|mark| {
            mark.key == *id && mark.language == cited.language && mark.source == cited.source
        })
    };
    let mark = match one.of.as_ref().is_some_and(|(_, key)| is_stale(key)) {
        true => " STALE",
        false => "",
    };
    format!(
        "    {path}:{}:{} {} {kind} {id} {}{mark}",
        place.line, place.column, cited.language, cited.locator
    )
}
