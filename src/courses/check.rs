//! From folders to packages: `pmast check`, `pmast lock` and the reading half of `pmast publish`.

use super::assemble::{Assembly, next_lock};
use super::codes::{Code, Severity};
use super::content::Medium;
use super::diagnostic::{Diagnostic, Problem, Problems};
use super::draft::{Draft, Drafter};
use super::ids::Ids;
use super::lock::{self, Lock};
use super::manifest;
use super::media;
use super::outline;
use super::partner_file;
use super::publish::Package;
use super::references;
use super::source::{self, Folder};
use super::{freeze, freeze::entries};
use crate::base::{Digest, Key};
use crate::partners::Profile;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const MANIFEST: &str = "course.toml";
const REFERENCES: &str = "references.toml";

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
    let problems = Problems::default();
    let folder = source::read(dir, true, &problems);
    let outcome = course(&folder, Some(partner), false, &problems);
    let package = outcome
        .map(|outcome| outcome.package)
        .filter(|_| !problems.has_errors());
    (package, problems.finish())
}

/// Checks a course, a partner with all courses, or a folder of partners: every problem of every
/// file, sorted.
pub fn check(dir: &Path) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for partner in partners_in(dir, &mut found) {
        let problems = Problems::default();
        let folder = source::read(&partner.dir, false, &problems);
        let profile = partner_file::read(&folder, &problems);
        found.extend(problems.finish());
        for dir in &partner.courses {
            let problems = Problems::default();
            let folder = source::read(dir, true, &problems);
            course(&folder, profile.as_ref(), false, &problems);
            found.extend(problems.finish());
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// What `pmast lock` did.
#[derive(Debug, Default)]
pub struct Locked {
    /// Locks that were written anew; the others were up to date already.
    pub written: Vec<PathBuf>,
    /// Problems that forbid locking: nothing was written for their course.
    pub diagnostics: Vec<Diagnostic>,
}

/// Writes `course.lock` of a course, or of all courses below a folder.
pub fn lock(dir: &Path) -> Locked {
    let mut locked = Locked::default();
    for partner in partners_in(dir, &mut locked.diagnostics) {
        let silent = Problems::default();
        let profile = partner_file::read(&source::read(&partner.dir, false, &silent), &silent);
        for dir in &partner.courses {
            let problems = Problems::default();
            let folder = source::read(dir, true, &problems);
            let outcome = course(&folder, profile.as_ref(), true, &problems);
            if let Some(outcome) = outcome.filter(|_| !problems.has_errors()) {
                let text = lock::write(&outcome.lock);
                if folder.file(lock::NAME).is_none_or(|file| file.text != text) {
                    let path = dir.join(lock::NAME);
                    match source::write(&path, &text) {
                        Ok(()) => locked.written.push(path),
                        Err(error) => {
                            let message = format!("cannot be written: {error}");
                            let shown = folder.shown(lock::NAME);
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

/// What a course came to.
pub(super) struct Outcome {
    pub(super) package: Package,
    pub(super) lock: Lock,
}

/// Reads and judges one course. `freezes`: ids may be derived now.
pub(super) fn course(
    folder: &Folder,
    partner: Option<&Profile>,
    freezes: bool,
    problems: &Problems,
) -> Option<Outcome> {
    let Some(file) = folder.file(MANIFEST) else {
        if !folder.files.is_empty() || !folder.folders.is_empty() || !problems.has_errors() {
            let message = "the folder has no course.toml";
            problems.add(Problem::of(
                Code::MissingFile,
                folder.shown(MANIFEST),
                message,
            ));
        }
        return None;
    };
    let manifest = manifest::read(file, problems)?;
    let slug = Key::parse(&folder.name);
    if slug.is_none() {
        let message = format!(
            "the folder's name `{}` cannot be part of an address",
            folder.name
        );
        problems.add(Problem::of(Code::FolderName, folder.path.clone(), message));
    }
    if let Some(partner) = partner {
        manifest::check_signatories(&manifest, &partner_file::signatory_keys(partner), problems);
    }
    outline::check_folders(folder, &manifest.languages, problems);
    for language in manifest.languages.iter().skip(1) {
        outline::check_translation(folder, (manifest.source, *language), problems);
    }
    let old = folder
        .file(lock::NAME)
        .map(|file| lock::read(file, problems))
        .unwrap_or_default();
    let tree = outline::read(folder, manifest.source, problems);
    let drafter = Drafter {
        folder,
        manifest: &manifest,
        lock: &old,
        freezes,
        ids: Ids::default(),
        problems,
    };
    let draft = drafter.draft(&tree);
    check_item_links(&draft, problems);
    let sources = folder
        .file(REFERENCES)
        .map(|file| references::read(file, problems));
    let unnamed = Key::parse("unnamed")?;
    let assembly = Assembly {
        folder,
        partner: partner.map_or(&unnamed, |partner| &partner.slug),
        slug: slug.unwrap_or_else(|| unnamed.clone()),
        manifest: &manifest,
        draft: &draft,
        sources: &sources.unwrap_or_default(),
        drawings: &media::read(folder, &manifest.languages, problems),
        old: &old,
        problems,
    };
    let (content, translations) = assembly.content();
    freeze::check(&draft, &manifest, &old, problems);
    let next = next_lock(&assembly, translations);
    check_lock(folder, &next, problems);
    let media = assembly.drawings.values().map(|drawing| Medium {
        digest: drawing.digest,
        media_type: "image/svg+xml".to_owned(),
        body: drawing.file.text.clone().into_bytes(),
    });
    let media = media.collect();
    let source_digest = source_digest(folder, &draft, &old);
    let package = Package {
        content: content?,
        media,
        source_digest,
    };
    Some(Outcome {
        package,
        lock: next,
    })
}

fn check_lock(folder: &Folder, next: &Lock, problems: &Problems) {
    let text = lock::write(next);
    let message = match folder.file(lock::NAME) {
        None => "the course has no course.lock",
        Some(file) if file.text.replace("\r\n", "\n") != text => {
            "the files changed after the lock was written"
        }
        Some(_) => return,
    };
    problems.add(Problem::of(
        Code::LockOutdated,
        folder.shown(lock::NAME),
        message,
    ));
}

/// Reports items that send the reader to a lesson or heading that does not exist.
fn check_item_links(draft: &Draft, problems: &Problems) {
    for quiz in draft.quizzes() {
        for item in &quiz.items {
            let Some(link) = &item.lesson else {
                continue;
            };
            let (id, anchor) = match link.value.split_once('#') {
                Some((id, anchor)) => (id, Some(anchor)),
                None => (link.value.as_str(), None),
            };
            let file = &quiz.prose.file;
            let Some(lesson) = draft.lessons().find(|lesson| lesson.key.as_str() == id) else {
                let message = format!("there is no lesson `{id}`");
                let span = link.span.clone();
                problems.add(Problem::at(Code::BrokenLessonLink, file, span, message));
                continue;
            };
            let exists = |anchor: &str| lesson.anchors.iter().any(|one| one.id == anchor);
            if let Some(anchor) = anchor.filter(|anchor| !exists(anchor)) {
                let message = format!("the lesson `{id}` has no heading `#{anchor}`");
                problems.add(Problem::at(
                    Code::BrokenAnchor,
                    file,
                    link.span.clone(),
                    message,
                ));
            }
        }
    }
}

/// Over the author's files and the ids they have, wherever these come from. The lock itself does
/// not count: writing it anew is no change of the course.
fn source_digest(folder: &Folder, draft: &Draft, old: &Lock) -> Digest {
    let mut bytes = Vec::new();
    let files = folder.files.iter().filter(|(path, _)| {
        *path != lock::NAME && !path.ends_with("README.md") && !path.starts_with("LICEN")
    });
    for (path, file) in files {
        let digest = Digest::of(file.text.as_bytes());
        bytes.extend_from_slice(format!("{path}\n{digest}\n").as_bytes());
    }
    let ids: BTreeSet<String> = entries(draft, old)
        .into_iter()
        .map(|entry| {
            let choices: Vec<_> = entry.choices.iter().map(|(key, _)| key.as_str()).collect();
            format!("{} {} {}", entry.kind, entry.key, choices.join(" "))
        })
        .collect();
    for id in ids {
        bytes.extend_from_slice(id.as_bytes());
        bytes.push(b'\n');
    }
    Digest::of(&bytes)
}
