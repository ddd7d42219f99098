//! Programmes in folders: what a certificate may rest on.

use super::super::check::{check, lock, read_course, read_partner};
use super::super::codes::{Code, Severity};
use super::super::diagnostic::Diagnostic;
use super::super::stale::Looked;
use super::sample::PARTNER;
use std::path::Path;
use tempfile::TempDir;

/// The codes that only a folder of several courses can have.
pub(super) const PROVEN: [Code; 2] = [Code::UnknownCourse, Code::CircularProgramme];

/// A course without modules that requires this.
fn manifest(id: &str, require: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nversion = \"1.0.0\"\nsource_language = \"en\"\n\
         languages = [\"en\"]\nlicence = \"CC-BY-4.0\"\nworkload_minutes = 60\n\
         content_as_of = 2026-11-29\n[[author]]\nname = \"Chen\"\n[certificate]\n\
         level = \"achievement\"\nsignatories = [\"director\"]\n\
         require = [{require}]\n[certificate.title]\nen = \"{id}\"\n"
    )
}

fn course(root: &Path, partner: &str, id: &str, require: &str) {
    let folder = root.join(partner).join(id);
    std::fs::create_dir_all(folder.join("en")).unwrap();
    let text = PARTNER.replace("harbour\"", &format!("{partner}\""));
    std::fs::write(root.join(partner).join("partner.toml"), text.trim_start()).unwrap();
    std::fs::write(folder.join("course.toml"), manifest(id, require)).unwrap();
    let page = format!(
        "+++\ntitle = \"{id}\"\nsummary = \"A programme.\"\n+++\nWords.\n\n\
                        ## Outcomes {{#outcomes}}\n- Know more.\n"
    );
    std::fs::write(folder.join("en/_course.md"), page).unwrap();
}

/// Two partners: `a` is a course of lessons in all but its lessons, `b` rests on it.
fn folder(b: &str) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    course(root.path(), "harbour", "a", "\"lessons\"");
    course(root.path(), "meadow", "b", b);
    root
}

/// The problems of `b` that stop publication, wherever the check begins.
fn errors(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_of_b = |one: &Diagnostic| one.path.contains("meadow/b");
    found
        .into_iter()
        .filter(|one| one.severity() == Severity::Error && is_of_b(one))
        .collect()
}

#[test]
fn a_programme_needs_no_module_and_finds_the_courses_of_every_partner() {
    let root = folder("\"certificate:a\"");
    for from in [root.path().to_owned(), root.path().join("meadow/b")] {
        assert!(errors(check(&from)).is_empty(), "{}", from.display());
    }
    assert!(
        !lock(&root.path().join("meadow/b"), &Looked::default())
            .written
            .is_empty()
    );
    let (profile, _) = read_partner(&root.path().join("meadow"));
    let (package, found) = read_course(&root.path().join("meadow/b"), &profile.unwrap());
    let content = package.unwrap_or_else(|| panic!("{found:?}")).content;
    assert!(content.modules.is_empty() && content.certificate.is_programme());
    assert!(found.is_empty(), "an achievement by its parts: {found:?}");
}

#[test]
fn what_is_not_there_or_leads_back_is_told_with_its_place() {
    for (require, code, said) in [
        (
            "\"certificate:aa\"",
            Code::UnknownCourse,
            "there is no course `aa`; known are `a`",
        ),
        (
            "\"certificate:b\"",
            Code::CircularProgramme,
            "the certificate requires itself",
        ),
    ] {
        let root = folder(require);
        let found = errors(check(&root.path().join("meadow/b")));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].code, found[0].message.as_str()), (code, said));
        let place = found[0].place.as_ref().unwrap();
        assert_eq!((place.line, place.column), (14, 12));
        let (profile, _) = read_partner(&root.path().join("meadow"));
        let read = read_course(&root.path().join("meadow/b"), &profile.unwrap());
        assert!(read.0.is_none(), "it is not published");
    }
}

#[test]
fn a_circle_is_told_in_every_course_that_it_runs_through() {
    let root = folder("\"certificate:c\"");
    course(
        root.path(),
        "harbour",
        "c",
        "\"certificate:a\", \"certificate:b\"",
    );
    let found = check(root.path());
    let circles: Vec<_> = found
        .iter()
        .filter(|one| one.code == Code::CircularProgramme)
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(
        circles,
        [
            "this rests on `c` again: `b` requires `c`",
            "this rests on `b` again: `c` requires `b`"
        ]
    );
}
