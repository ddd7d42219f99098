//! `pmast import` and `pmast export`: questions from and for other systems, without a database.

use super::{Failure, lay, out};
use crate::base::Language;
use crate::courses::codes::{Code, Severity};
use crate::courses::{self, Activity, Package, Quiz};
use crate::exchange::{self, Format, Lying, QuizFile, Report};
use anyhow::{Context as _, anyhow, bail};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What questions come as.
#[derive(Clone, Copy, clap::ValueEnum)]
enum From {
    Gift,
    Aiken,
    MoodleXml,
}

/// What questions go as.
#[derive(Clone, Copy, clap::ValueEnum)]
enum To {
    Gift,
    MoodleXml,
}

/// Turn questions of another system into a quiz file, with an account of what came across
#[derive(clap::Args)]
pub(super) struct Import {
    #[arg(value_enum)]
    format: From,
    file: PathBuf,
    /// The quiz file to write, `NN-slug.quiz.md`; without it the account is all that happens
    #[arg(long)]
    out: Option<PathBuf>,
    /// The quiz's title; the file's name when left out
    #[arg(long)]
    title: Option<String>,
    /// Overwrite the quiz file of an earlier import
    #[arg(long)]
    replace: bool,
}

/// Write a quiz for another system, with an account of what it cannot say
#[derive(clap::Args)]
pub(super) struct Export {
    #[arg(value_enum)]
    format: To,
    /// The folder of the course, inside its partner's folder
    course: PathBuf,
    /// The quiz's id
    #[arg(long)]
    quiz: String,
    #[arg(long)]
    out: PathBuf,
    /// Overwrite the file of an earlier export
    #[arg(long)]
    replace: bool,
    /// The language to write; the course's source language when left out
    #[arg(long)]
    language: Option<String>,
}

impl Import {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let format = match self.format {
            From::Gift => Format::Gift,
            From::Aiken => Format::Aiken,
            From::MoodleXml => Format::MoodleXml,
        };
        let shown = self.file.display();
        let bytes = read(&self.file)?;
        let media = self.out.as_deref().map(media_of);
        let lying = media.as_deref().map_or(Ok(Lying::default()), lying)?;
        let imported = exchange::read_beside(format, &bytes, lying);
        let imported = imported.with_context(|| shown.to_string())?;
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let title = self.title.as_deref().unwrap_or(&stem);
        if let Some(target) = &self.out {
            let (questions, pictures) = (&imported.questions, &imported.pictures);
            let (id, language) = (id_of(target), language_of(target));
            let language = language.unwrap_or(Language::En);
            let file = exchange::write(questions, pictures, title, id.as_deref(), language);
            match file {
                Ok(file) => {
                    write_all(target, &file, self.replace)?;
                    tell_what_is_left(&file);
                }
                Err(why) => {
                    out::say(&imported.report.to_string());
                    bail!(why);
                }
            }
        }
        Ok(tell(&imported.report))
    }
}

impl Export {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        lay::check_free(&self.out, self.replace)?;
        let package = package(&self.course)?;
        let quiz = quiz(&package, &self.quiz)?;
        let language = match &self.language {
            Some(tag) => Language::parse(tag)
                .filter(|language| package.content.languages.contains(language))
                .ok_or_else(|| anyhow!("the course has no language `{tag}`"))?,
            None => package.content.source_language,
        };
        let exported = exchange::from_quiz(quiz, &package.media, language);
        let (text, report) = match self.format {
            To::Gift => exchange::to_gift(exported),
            To::MoodleXml => exchange::to_moodle_xml(exported),
        };
        lay::lay(&[(self.out.clone(), text.as_bytes())])?;
        Ok(tell(&report))
    }
}

/// A file, but never more of it than any format may have.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let shown = path.display();
    let file = std::fs::File::open(path).with_context(|| format!("{shown} cannot be opened"))?;
    let limit = exchange::MOST_BYTES;
    let size = file.metadata().map_or(0, |data| data.len());
    if size > limit {
        bail!("{shown}: the file has {size} bytes; {limit} are allowed");
    }
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("{shown} cannot be read"))?;
    Ok(bytes)
}

/// `90-check.quiz.md` has the id `check`.
fn id_of(target: &Path) -> Option<String> {
    let name = target.file_name()?.to_str()?.strip_suffix(".quiz.md")?;
    let slug = name.trim_start_matches(|c: char| c.is_ascii_digit());
    Some(slug.trim_start_matches('-').to_owned())
}

/// The folder of the course that a quiz file belongs to.
fn course_of(target: &Path) -> Option<&Path> {
    let mut above = target.ancestors().skip(1);
    above.find(|folder| folder.join("course.toml").is_file())
}

/// `en/01-module/90-check.quiz.md` in a course is English.
fn language_of(target: &Path) -> Option<Language> {
    let inside = target.strip_prefix(course_of(target)?).ok()?;
    let first = inside.components().next()?;
    Language::parse(first.as_os_str().to_str()?)
}

/// Where the pictures of a quiz file go.
fn media_of(target: &Path) -> PathBuf {
    let folder = target.parent().unwrap_or(Path::new(""));
    course_of(target).unwrap_or(folder).join("media")
}

/// What lies in a media folder. Sidecars keep no name from a picture.
fn lying(media: &Path) -> Result<Lying, Failure> {
    let mut lying = Lying::default();
    let failed = || format!("{} cannot be read", media.display());
    let entries = match std::fs::read_dir(media) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(lying),
        entries => entries.with_context(failed)?,
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<Result<Vec<_>, _>>().with_context(failed)?;
    // Of two files with the same bytes always the same one is shared.
    paths.sort();
    let is_sidecar = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    for path in paths.iter().filter(|path| !is_sidecar(path)) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let size = path.metadata().ok().filter(|data| data.is_file());
        let is_small = size.is_some_and(|data| data.len() <= Lying::LARGEST);
        let body = is_small.then(|| read(path)).transpose()?;
        lying.add(&stem, body.as_deref());
    }
    Ok(lying)
}

/// Writes what is not there yet. The quiz comes last, so that none lies there without its pictures.
fn write_all(target: &Path, file: &QuizFile, replaces: bool) -> Result<(), Failure> {
    lay::check_free(target, replaces)?;
    let media = media_of(target);
    let mut files = Vec::new();
    for (name, body) in &file.media {
        let path = media.join(name);
        // A sidecar that somebody has completed is never written over.
        if name.ends_with(".toml") && path.exists() {
            continue;
        }
        files.push((path, body.as_slice()));
    }
    if !file.media.is_empty() {
        std::fs::create_dir_all(&media)
            .with_context(|| format!("{} cannot be made", media.display()))?;
    }
    files.push((target.to_owned(), file.text.as_bytes()));
    lay::lay(&files)
}

/// What the author still has to do before the quiz can be published.
fn tell_what_is_left(file: &QuizFile) {
    let (_, problems) = courses::check_quiz(&file.text, None);
    // Pictures were written beside it, where the check of the whole course finds them.
    let is_left = |one: &&courses::Diagnostic| {
        one.severity() == Severity::Error && one.code != Code::UnknownMedium
    };
    for problem in problems.iter().filter(is_left) {
        let line = problem.place.as_ref().map_or(1, |place| place.line);
        out::say(&format!(
            "to do in line {line}: {}: {}",
            problem.message,
            problem.cure()
        ));
    }
}

fn tell(report: &Report) -> ExitCode {
    out::say(&report.to_string());
    match report.refused.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn package(course: &Path) -> Result<Package, Failure> {
    let shown = course.display();
    let full = course
        .canonicalize()
        .with_context(|| format!("{shown} cannot be found"))?;
    let above = full
        .parent()
        .ok_or_else(|| anyhow!("{shown} lies in no partner's folder"))?;
    let (partner, _) = courses::read_partner(above);
    let partner = partner.ok_or_else(|| anyhow!("{}: run `pmast check`", above.display()))?;
    let (package, _) = courses::read_course(&full, &partner);
    package.ok_or_else(|| anyhow!("{shown} has errors: run `pmast check {shown}`"))
}

fn quiz<'a>(package: &'a Package, id: &str) -> Result<&'a Quiz, Failure> {
    let modules = package.content.modules.iter();
    let mut quizzes = modules
        .flat_map(|module| &module.activities)
        .filter_map(|activity| match activity {
            Activity::Quiz(quiz) => Some(quiz),
            Activity::Lesson(_) | Activity::Assignment(_) => None,
        });
    let found = quizzes.clone().find(|quiz| quiz.key.as_str() == id);
    found.ok_or_else(|| {
        let names: Vec<&str> = quizzes.by_ref().map(|quiz| quiz.key.as_str()).collect();
        anyhow!("no quiz `{id}`; the course has: {}", names.join(", "))
    })
}
