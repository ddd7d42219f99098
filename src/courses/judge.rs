//! One course, read whole and judged.

use super::assemble::{Assembly, next_lock};
use super::beside;
use super::codes::Code;
use super::content::Stale;
use super::dependants::Dependant;
use super::diagnostic::{Problem, Problems};
use super::draft::{Draft, Drafter};
use super::freeze;
use super::ids::Ids;
use super::lock::{self, Lock};
use super::manifest::{self, Manifest};
use super::media::{self, Drawing};
use super::outline;
use super::publish::Package;
use super::quiz_bank;
use super::references;
use super::source::{File, Folder};
use super::stale::{self, Known, Looked};
use crate::base::{Digest, Key};
use crate::partners::Profile;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The manifest's file name.
pub(super) const MANIFEST: &str = "course.toml";
const REFERENCES: &str = "references.toml";

/// What a course came to.
pub(super) struct Outcome {
    pub(super) package: Package,
    pub(super) lock: Lock,
    pub(super) dependants: Vec<Dependant>,
    /// As it was read, with the places of what it names.
    pub(super) draft: Draft,
    /// How often something was looked at just now that rests on what changed.
    pub(super) looked_at: usize,
}

/// Reads and judges one course of a partner, whose certificate others may issue jointly. With
/// `freezes` ids may be derived now, and it says what the author has looked at again.
pub(super) fn course(
    folder: &Folder,
    (partner, beside): (Option<&Profile>, &[Profile]),
    freezes: Option<&Looked>,
    problems: &Problems,
) -> Option<Outcome> {
    let manifest = manifest::read(manifest_file(folder, problems)?, problems)?;
    let slug = slug(folder, problems);
    if let Some(partner) = partner {
        beside::check(&manifest, partner, beside, problems);
    }
    outline::check_folders(folder, &manifest.languages, problems);
    for language in manifest.languages.iter().skip(1) {
        outline::check_translation(folder, (manifest.source, *language), problems);
    }
    let old = folder
        .file(lock::NAME)
        .map(|file| lock::read(file, problems))
        .unwrap_or_default();
    let draft = draft(folder, (&manifest, &old), freezes.is_some(), problems);
    let sources = folder
        .file(REFERENCES)
        .map(|file| references::read(file, &manifest.languages, problems))
        .unwrap_or_default();
    let unnamed = Key::parse("unnamed")?;
    let nothing = Looked::default();
    let looked = freezes.unwrap_or(&nothing);
    let assembly = Assembly {
        folder,
        partner: partner.map_or(&unnamed, |partner| &partner.slug),
        slug: slug.unwrap_or_else(|| unnamed.clone()),
        manifest: &manifest,
        beside,
        draft: &draft,
        sources: &sources,
        drawings: &media::read(folder, &manifest.languages, problems),
        old: &old,
        looked,
        problems,
    };
    let assembled = assembly.content();
    freeze::check(&draft, &manifest, &old, problems);
    let known = Known {
        old: &old,
        source: manifest.source,
        looked,
    };
    let ties = stale::ties(&assembled.dependants, &sources, &known);
    stale::report(&ties, manifest.source, problems);
    let next = next_lock(&assembly, assembled.translations, &ties);
    check_lock(folder, &next, problems);
    let media = assembly.drawings.values();
    let media = media.flat_map(Drawing::media).cloned().collect();
    let mut content = assembled.content?;
    content.stale = stale::marks(&ties);
    let package = Package {
        source_digest: source_digest(folder, (&draft, &old), &content.stale),
        content,
        media,
    };
    Some(Outcome {
        package,
        lock: next,
        looked_at: ties.iter().filter(|tie| tie.is_looked_at).count() + assembled.held,
        dependants: assembled.dependants,
        draft,
    })
}

/// The course in the language it is written in.
fn draft(
    folder: &Folder,
    (manifest, old): (&Manifest, &Lock),
    freezes: bool,
    problems: &Problems,
) -> Draft {
    let is_programme = manifest.certificate.courses().next().is_some();
    let tree = outline::read(folder, manifest.source, is_programme, problems);
    let drafter = Drafter {
        folder,
        manifest,
        lock: old,
        freezes,
        ids: Ids::default(),
        problems,
    };
    let draft = drafter.draft(&tree);
    check_item_links(&draft, problems);
    quiz_bank::check(&draft, problems);
    draft
}

fn manifest_file<'a>(folder: &'a Folder, problems: &Problems) -> Option<&'a Arc<File>> {
    let file = folder.file(MANIFEST);
    // A folder that could not be read has been reported already.
    if file.is_none() && !problems.has_errors() {
        let message = "the folder has no course.toml";
        let shown = folder.shown(MANIFEST);
        problems.add(Problem::of(Code::MissingFile, shown, message));
    }
    file
}

/// The folder's name as a part of addresses.
fn slug(folder: &Folder, problems: &Problems) -> Option<Key> {
    let slug = Key::parse(&folder.name);
    if slug.is_none() {
        let name = &folder.name;
        let message = format!("the folder's name `{name}` cannot be part of an address");
        problems.add(Problem::of(Code::FolderName, folder.path.clone(), message));
    }
    slug
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

/// Over the author's files, the ids they have, wherever these come from, and what is stale. The
/// lock itself does not count: writing it anew is no change of the course.
fn source_digest(folder: &Folder, (draft, old): (&Draft, &Lock), stale: &[Stale]) -> Digest {
    let mut bytes = Vec::new();
    let files = folder.files.iter().filter(|(path, _)| {
        *path != lock::NAME && !path.ends_with("README.md") && !path.starts_with("LICEN")
    });
    let files = files.map(|(path, file)| (path, file.text.as_bytes()));
    let pictures = folder.pictures.iter();
    let pictures = pictures.map(|(path, bytes)| (path, bytes.as_slice()));
    for (path, bytes_of_file) in files.chain(pictures) {
        let digest = Digest::of(bytes_of_file);
        bytes.extend_from_slice(format!("{path}\n{digest}\n").as_bytes());
    }
    let ids: BTreeSet<String> = freeze::entries(draft, old)
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
    for mark in stale {
        let (of, source, versions) = ((&mark.key, mark.language), &mark.source, &mark.versions);
        bytes.extend_from_slice(format!("{} {} {source} {versions:?}\n", of.0, of.1).as_bytes());
    }
    Digest::of(&bytes)
}
