//! Which files make the course, in which order, and which belong to nothing.

use super::checklist;
use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::source::Folder;
use crate::base::{Key, Language};
use std::collections::{BTreeMap, BTreeSet};

/// The course as a tree of file names, from the folder of the source language.
#[derive(Debug, Default)]
pub struct Outline {
    pub modules: Vec<ModuleFiles>,
}

/// One module's folder.
#[derive(Debug)]
pub struct ModuleFiles {
    /// `01-why-parliaments`.
    pub dir: String,
    pub slug: Key,
    pub activities: Vec<ActivityFile>,
}

/// One lesson, quiz or assignment, by its path below the language folder.
#[derive(Debug)]
pub struct ActivityFile {
    pub path: String,
    pub slug: Key,
    pub kind: ActivityKind,
}

/// What a file is, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityKind {
    Lesson,
    Quiz,
    Assignment,
}

impl ActivityKind {
    /// The kind of a file and its name without the ending; none for other files.
    fn of(name: &str) -> Option<(Self, &str)> {
        let endings = [
            (Self::Quiz, ".quiz.md"),
            (Self::Assignment, ".assignment.md"),
            (Self::Lesson, ".md"),
        ];
        let mut found = endings
            .into_iter()
            .filter_map(|(kind, ending)| Some((kind, name.strip_suffix(ending)?)));
        found.next()
    }
}

/// Files of a language folder that are no module.
pub const COURSE: &str = "_course.md";
pub const GLOSSARY: &str = "glossary.md";
pub const MODULE: &str = "_module.md";

/// Reads the tree of names. `may_be_empty`: a programme rests on the certificates of other courses
/// and needs no module of its own.
pub fn read(folder: &Folder, source: Language, may_be_empty: bool, problems: &Problems) -> Outline {
    let prefix = format!("{source}/");
    let paths: Vec<&str> = folder
        .files
        .keys()
        .filter_map(|path| path.strip_prefix(&prefix))
        .collect();
    let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in &paths {
        match path.split_once('/') {
            Some((dir, name)) => modules.entry(dir).or_default().push(name),
            None if [COURSE, GLOSSARY, "README.md"].contains(path) => {}
            None => stray(folder, &format!("{prefix}{path}"), problems),
        }
    }
    let mut outline = Outline::default();
    let mut numbers = Numbers::default();
    for (dir, names) in modules {
        let shown = folder.shown(&format!("{prefix}{dir}"));
        let Some((number, slug)) = numbered(dir) else {
            let message = format!("the folder `{dir}` is not named like `01-short-name`");
            problems.add(Problem::of(Code::NameWithoutNumber, shown, message));
            continue;
        };
        numbers.check(number, dir, &shown, problems);
        let activities = activities(folder, (&prefix, dir), &names, problems);
        if !names.contains(&MODULE) {
            let message = format!("the module `{dir}` has no `{MODULE}`");
            problems.add(Problem::of(
                Code::MissingFile,
                format!("{shown}/{MODULE}"),
                message,
            ));
        }
        if activities.is_empty() {
            let message = format!("the module `{dir}` has no lesson, no quiz and no assignment");
            problems.add(Problem::of(Code::EmptyCourse, shown, message));
            continue;
        }
        outline.modules.push(ModuleFiles {
            dir: dir.to_owned(),
            slug,
            activities,
        });
    }
    outline
        .modules
        .sort_by_key(|module| numbered(&module.dir).map_or(0, |(number, _)| number));
    if outline.modules.is_empty() && !may_be_empty {
        let message = "the course has no module with a lesson or quiz";
        problems.add(Problem::of(
            Code::EmptyCourse,
            folder.shown(&source.to_string()),
            message,
        ));
    }
    outline
}

fn activities(
    folder: &Folder,
    (prefix, dir): (&str, &str),
    names: &[&str],
    problems: &Problems,
) -> Vec<ActivityFile> {
    let mut activities = Vec::new();
    let mut numbers = Numbers::default();
    for name in names {
        if *name == MODULE || *name == "README.md" {
            continue;
        }
        let path = format!("{dir}/{name}");
        let shown = folder.shown(&format!("{prefix}{path}"));
        let found = ActivityKind::of(name);
        let Some((kind, stem)) = found.filter(|_| !name.contains('/')) else {
            stray(folder, &format!("{prefix}{path}"), problems);
            continue;
        };
        let Some((number, slug)) = numbered(stem) else {
            let message = format!("the file `{name}` is not named like `10-short-name.md`");
            problems.add(Problem::of(Code::NameWithoutNumber, shown, message));
            continue;
        };
        numbers.check(number, name, &shown, problems);
        activities.push((number, ActivityFile { path, slug, kind }));
    }
    activities.sort_by_key(|(number, _)| *number);
    activities.into_iter().map(|(_, file)| file).collect()
}

#[derive(Default)]
struct Numbers(BTreeMap<u32, String>);

impl Numbers {
    fn check(&mut self, number: u32, name: &str, shown: &str, problems: &Problems) {
        if let Some(other) = self.0.insert(number, name.to_owned()) {
            let message = format!("`{name}` and `{other}` have the same number {number}");
            problems.add(Problem::of(Code::SameNumber, shown, message));
        }
    }
}

/// `01-why-parliaments` → 1 and `why-parliaments`.
fn numbered(name: &str) -> Option<(u32, Key)> {
    let (digits, slug) = name.split_once('-')?;
    let is_number = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some(())?;
    Some((digits.parse().ok()?, Key::parse(slug)?))
}

fn stray(folder: &Folder, relative: &str, problems: &Problems) {
    let message = "the file is no part of the course";
    problems.add(Problem::of(
        Code::UnexpectedFile,
        folder.shown(relative),
        message,
    ));
}

/// Reports folders and files that belong to nothing, and languages without a folder.
pub fn check_folders(folder: &Folder, languages: &[Language], problems: &Problems) {
    let known: BTreeSet<String> = languages.iter().map(ToString::to_string).collect();
    for name in &folder.folders {
        let is_language = Language::parse(name).is_some_and(|language| language.tag() == name);
        if is_language && !known.contains(name) {
            let message = format!("the folder `{name}` is not listed under `languages`");
            problems.add(Problem::of(
                Code::LanguageFolder,
                folder.shown(name),
                message,
            ));
        } else if !is_language && name != "media" {
            let message = format!("the folder `{name}` is no language and not `media`");
            problems.add(Problem::of(
                Code::UnexpectedFile,
                folder.shown(name),
                message,
            ));
        }
    }
    for name in known.iter().filter(|name| !folder.folders.contains(*name)) {
        let message = format!("the course is said to exist in `{name}`, but has no folder for it");
        problems.add(Problem::of(
            Code::LanguageFolder,
            folder.shown(name),
            message,
        ));
    }
    for (path, file) in &folder.files {
        let is_known = [
            "course.toml",
            "course.lock",
            "references.toml",
            checklist::NAME,
            "README.md",
            "LICENSE",
        ]
        .contains(&path.as_str());
        if !path.contains('/') && !is_known {
            let message = format!("`{path}` is no part of a course");
            problems.add(Problem::of(
                Code::UnexpectedFile,
                file.path.clone(),
                message,
            ));
        }
    }
}

/// Reports translated files without a source, and source files without a translation.
pub fn check_translation(
    folder: &Folder,
    (source, language): (Language, Language),
    problems: &Problems,
) {
    let below = |language: Language| -> BTreeSet<&str> {
        let prefix = format!("{language}/");
        let paths = folder.files.keys();
        paths
            .filter_map(|path| path.strip_prefix(&prefix))
            .filter(|path| *path != "README.md")
            .collect()
    };
    let (original, translated) = (below(source), below(language));
    for path in translated.difference(&original) {
        let message = format!("there is no `{source}/{path}` that this would translate");
        let shown = folder.shown(&format!("{language}/{path}"));
        problems.add(Problem::of(Code::NoSource, shown, message));
    }
    for path in original.difference(&translated) {
        let message = format!("`{path}` is not translated");
        let shown = folder.shown(&format!("{language}/{path}"));
        problems.add(Problem::of(Code::NotTranslated, shown, message));
    }
}
