//! From folders to packages: `pmast check`, `pmast lock` and the reading half of `pmast publish`.

use super::around;
use super::beside;
use super::check_facts;
use super::codes::{Code, Severity};
use super::content::Content;
use super::dependants::Dependant;
use super::diagnostic::{Diagnostic, Problem, Problems};
use super::facts::{self, Beside};
use super::judge::{MANIFEST, Outcome, course};
use super::lock as lock_file;
use super::partner_file;
use super::publish::Package;
use super::source::{self, Folder};
use super::stale::Looked;
use crate::partners::Profile;
use std::path::{Path, PathBuf};

/// Reads a partner's own file; the profile only if it is without errors.
pub fn read_partner(dir: &Path) -> (Option<Profile>, Vec<Diagnostic>) {
    let problems = Problems::default();
    let folder = source::read(dir, false, &problems);
    let profile = partner_file::read(&folder, &problems);
    let profile = profile.filter(|_| !problems.has_errors());
    (profile, problems.finish())
}

/// Reads a course; the package only if it is without errors.
pub fn read_course(dir: &Path, partner: &Profile) -> (Option<Package>, Vec<Diagnostic>) {
    read_course_with(dir, (partner, &facts::beside(dir)))
}

/// The same with the facts beside the partners, which are read once for many courses.
pub(super) fn read_course_with(
    dir: &Path,
    (partner, facts): (&Profile, &Beside),
) -> (Option<Package>, Vec<Diagnostic>) {
    let problems = Problems::default();
    let (_, outcome) = judged(dir, (Some(partner), facts), None, &problems);
    let package = outcome
        .map(|outcome| outcome.package)
        .filter(|_| !problems.has_errors());
    (package, problems.finish())
}

/// Reads and judges the course in a folder, with what stands around it.
fn judged(
    dir: &Path,
    (partner, facts): (Option<&Profile>, &Beside),
    freezes: Option<&Looked>,
    problems: &Problems,
) -> (Folder, Option<Outcome>) {
    let folder = source::read(dir, true, problems);
    let beside = beside::read(dir, &folder);
    let mut outcome = course(&folder, (partner, &beside), freezes, problems);
    if let Some(outcome) = &mut outcome {
        match facts {
            Ok(None) => {}
            Ok(Some(facts)) => {
                check_facts::check(facts, &folder, outcome, problems);
                let content = &mut outcome.package.content;
                content.facts = facts.named(content);
            }
            Err(error) => {
                let shown = folder.shown(MANIFEST);
                problems.add(Problem::of(Code::FactsFile, shown, error.to_string()));
            }
        }
    }
    around::check(dir, &folder, problems);
    (folder, outcome)
}

/// Checks a course, a partner with all courses, or a folder of partners: every problem of every
/// file, sorted.
pub fn check(dir: &Path) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let partners = partners_in(dir, &mut found);
    let facts = facts_of(&partners);
    for partner in partners {
        let problems = Problems::default();
        let folder = source::read(&partner.dir, false, &problems);
        let profile = partner_file::read(&folder, &problems);
        found.extend(problems.finish());
        for dir in &partner.courses {
            let problems = Problems::default();
            judged(dir, (profile.as_ref(), &facts), None, &problems);
            found.extend(problems.finish());
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// A course and everything that cites its sources.
#[derive(Debug)]
pub struct CitedCourse {
    pub content: Content,
    /// In the order of files.
    pub dependants: Vec<Dependant>,
}

/// Every course without errors below a folder, and the problems of the others. A folder without a
/// course has none of both.
pub fn read_all(dir: &Path) -> (Vec<Content>, Vec<Diagnostic>) {
    let (courses, found) = read_cited(dir);
    let contents = courses.into_iter().map(|one| one.content);
    (contents.collect(), found)
}

/// The same with what cites which source.
pub fn read_cited(dir: &Path) -> (Vec<CitedCourse>, Vec<Diagnostic>) {
    let (mut courses, mut found) = (Vec::new(), Vec::new());
    let partners = partners_in(dir, &mut found);
    let facts = facts_of(&partners);
    for partner in partners {
        let (profile, problems) = read_partner(&partner.dir);
        let Some(profile) = profile else {
            found.extend(problems);
            continue;
        };
        for dir in &partner.courses {
            let problems = Problems::default();
            let (_, outcome) = judged(dir, (Some(&profile), &facts), None, &problems);
            match outcome.filter(|_| !problems.has_errors()) {
                Some(outcome) => courses.push(CitedCourse {
                    content: outcome.package.content,
                    dependants: outcome.dependants,
                }),
                None => found.extend(problems.finish()),
            }
        }
    }
    (courses, found)
}

/// What `pmast lock` did.
#[derive(Debug, Default)]
pub struct Locked {
    /// Locks that were written anew; the others were up to date already.
    pub written: Vec<PathBuf>,
    /// How many lessons, items and cases cite what was looked at, counted in each language.
    pub looked_at: usize,
    /// Problems that forbid locking: nothing was written for their course.
    pub diagnostics: Vec<Diagnostic>,
}

/// Writes `course.lock` of a course, or of all courses below a folder, and into it what the author
/// has looked at again.
pub fn lock(dir: &Path, looked: &Looked) -> Locked {
    let mut locked = Locked::default();
    let partners = partners_in(dir, &mut locked.diagnostics);
    let facts = facts_of(&partners);
    for partner in partners {
        let silent = Problems::default();
        let profile = partner_file::read(&source::read(&partner.dir, false, &silent), &silent);
        for dir in &partner.courses {
            let problems = Problems::default();
            let around = (profile.as_ref(), &facts);
            let (folder, outcome) = judged(dir, around, Some(looked), &problems);
            if let Some(outcome) = outcome.filter(|_| !problems.has_errors()) {
                locked.looked_at += outcome.looked_at;
                let text = lock_file::write(&outcome.lock);
                if folder
                    .file(lock_file::NAME)
                    .is_none_or(|file| file.text != text)
                {
                    let path = dir.join(lock_file::NAME);
                    match source::write(&path, &text) {
                        Ok(()) => locked.written.push(path),
                        Err(error) => {
                            let message = format!("cannot be written: {error}");
                            let shown = folder.shown(lock_file::NAME);
                            problems.add(Problem::of(Code::Unreadable, shown, message));
                        }
                    }
                }
            }
            let errors = problems.finish().into_iter();
            locked
                .diagnostics
                .extend(errors.filter(|one| one.severity() == Severity::Error));
        }
    }
    locked
}

/// A partner's folder and the folders of its courses.
pub(super) struct PartnerDir {
    pub(super) dir: PathBuf,
    pub(super) courses: Vec<PathBuf>,
}

/// The facts beside these partners, whose folders lie in one.
pub(super) fn facts_of(partners: &[PartnerDir]) -> Beside {
    let mut courses = partners.iter().flat_map(|partner| &partner.courses);
    courses.next().map_or(Ok(None), |dir| facts::beside(dir))
}

/// Finds out what a folder is: one course, one partner, or many partners.
pub(super) fn partners_in(dir: &Path, found: &mut Vec<Diagnostic>) -> Vec<PartnerDir> {
    if source::has(dir, MANIFEST) {
        let above = dir
            .canonicalize()
            .ok()
            .and_then(|dir| dir.parent().map(Path::to_path_buf));
        let above = dir
            .parent()
            .filter(|dir| !dir.as_os_str().is_empty())
            .map(Path::to_path_buf)
            .or(above);
        return vec![PartnerDir {
            dir: above.unwrap_or_else(|| PathBuf::from("..")),
            courses: vec![dir.to_path_buf()],
        }];
    }
    if source::has(dir, partner_file::NAME) {
        return vec![PartnerDir {
            dir: dir.to_path_buf(),
            courses: source::folders(dir),
        }];
    }
    let partners: Vec<_> = source::folders(dir)
        .into_iter()
        .map(|dir| PartnerDir {
            courses: source::folders(&dir),
            dir,
        })
        .collect();
    if partners.is_empty() {
        let problems = Problems::default();
        let message = "there is no course, no partner and no folder of partners here";
        let shown = dir.to_string_lossy().into_owned();
        problems.add(Problem::of(Code::Unreadable, shown, message));
        found.extend(problems.finish());
    }
    partners
}
