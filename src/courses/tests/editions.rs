//! Locks and publication: what stays the same, what is refused.

use super::super::check::{lock, read_course};
use super::super::codes::{Code, Severity};
use super::sample::{
    COURSE, Edit::*, FILES, FR_LESSON, FR_QUIZ, LESSON, PARTNER, QUIZ, profile, seen,
};
use crate::base::{Key, Timestamp};
use crate::courses::{Library, Looked, Shelved, check, publish_all, publish_at_start};
use crate::db::testing::fresh;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn shelf(dir: &Path) -> PathBuf {
    let course = dir.join("harbour/small");
    for (path, text) in FILES {
        let path = course.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.trim_start()).unwrap();
    }
    fs::write(dir.join("harbour/partner.toml"), PARTNER).unwrap();
    course
}

pub(super) fn swap(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from));
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_lock_is_written_once_and_says_the_same_each_time() {
    let dir = tempfile::tempdir().unwrap();
    let course = shelf(dir.path());
    let locked = lock(dir.path(), &Looked::default());
    assert_eq!(locked.written, [course.join("course.lock")]);
    assert!(locked.diagnostics.is_empty());
    let text = fs::read_to_string(course.join("course.lock")).unwrap();
    assert!(
        text.contains("[[entry]]\nid = \"who\"\nkind = \"item\""),
        "{text}"
    );
    assert!(lock(&course, &Looked::default()).written.is_empty());
    assert!(check(dir.path()).is_empty());
}

#[test]
fn a_derived_id_is_frozen_and_survives_rewording_and_renaming() {
    let dir = tempfile::tempdir().unwrap();
    let course = shelf(dir.path());
    swap(&course.join(QUIZ), " {#secretariat}", "");
    swap(
        &course.join(QUIZ),
        "## The Commission has 53 members. {#members}",
        "## How many?",
    );
    swap(&course.join("fr/01-start/90-check.quiz.md"), "{#who}", "");
    let found = check(&course);
    assert!(found.iter().any(|one| one.code == Code::IdNotFrozen));
    lock(dir.path(), &Looked::default());
    swap(
        &course.join(QUIZ),
        "The secretariat",
        "The office in Vienna",
    );
    swap(&course.join(QUIZ), "## How many?", "## How many members?");
    let (package, found) = read_course(&course, &profile());
    let content = package.unwrap_or_else(|| panic!("{found:#?}")).content;
    let quiz = content.quizzes().next().unwrap();
    assert_eq!(quiz.items[1].key.as_str(), "how-many");
    let crate::items::Body::Choices { choices, .. } = &quiz.items[0].body else {
        panic!("{:?}", quiz.items[0].body);
    };
    assert_eq!(choices[1].key.as_str(), "the-secretariat");
}

#[test]
fn a_lock_is_not_written_over_a_vanished_id() {
    let dir = tempfile::tempdir().unwrap();
    let course = shelf(dir.path());
    lock(dir.path(), &Looked::default());
    swap(&course.join(QUIZ), "{#members}", "{#fifty-three}");
    let before = fs::read_to_string(course.join("course.lock")).unwrap();
    let locked = lock(dir.path(), &Looked::default());
    assert!(
        locked
            .diagnostics
            .iter()
            .any(|one| one.code == Code::IdChanged)
    );
    assert_eq!(
        fs::read_to_string(course.join("course.lock")).unwrap(),
        before
    );
    let retired = "[retired]\nmembers = { since = \"1.1.0\", replaced_by = \"fifty-three\" }";
    swap(&course.join(COURSE), "[retired]", retired);
    assert_eq!(lock(dir.path(), &Looked::default()).written.len(), 1);
}

#[test]
fn a_new_key_raises_the_revision_and_new_words_do_not() {
    let revision = |lock: &str| {
        let item = lock.split("id = \"who\"").nth(1).unwrap();
        let line = item
            .lines()
            .find(|line| line.starts_with("revision"))
            .unwrap();
        line.to_owned()
    };
    assert_eq!(revision(&seen(&[]).lock), "revision = 1");
    let reworded = seen(&[Swap(QUIZ, "Who decides?", "Who takes the decision?")]);
    assert_eq!(revision(&reworded.lock), "revision = 1");
    let turned = seen(&[
        Swap(QUIZ, "- [x] The Commission", "- [ ] The Commission"),
        Swap(QUIZ, "- [ ] The secretariat", "- [x] The secretariat"),
    ]);
    assert_eq!(revision(&turned.lock), "revision = 2");
}

#[test]
fn a_translation_is_stale_until_it_is_revised() {
    let changed = Swap(LESSON, "votes", "alone votes");
    assert!(seen(&[changed]).codes().contains(&Code::Stale));
    let still = seen(&[changed, Lock]);
    assert!(
        still.codes().contains(&Code::Stale),
        "locking does not make it current"
    );
    for (path, is_stale) in [
        (FR_LESSON, false),
        ("courses/harbour/small/fr/01-start/10-first.md", false),
        ("10-first.md", false),
        (FR_QUIZ, true),
        ("st.md", true),
    ] {
        let held = seen(&[changed, Still(path), Lock]);
        assert_eq!(held.codes().contains(&Code::Stale), is_stale, "{path}");
        let anew = Swap(LESSON, "alone votes", "alone votes now");
        let again = seen(&[changed, Still(path), anew]);
        assert!(
            again.codes().contains(&Code::Stale),
            "{path}: changed again"
        );
    }
    let revised = Swap("fr/01-start/10-first.md", "vote [", "seule vote [");
    let seen = seen(&[changed, Lock, revised, Lock]);
    assert!(
        !seen.codes().contains(&Code::Stale),
        "{:#?}",
        seen.diagnostics
    );
}

#[test]
fn reflowing_the_source_makes_no_translation_stale() {
    let seen = seen(&[Swap(LESSON, "votes [@c71", "votes\n[@c71")]);
    assert!(!seen.codes().contains(&Code::Stale));
}

#[test]
fn a_folder_is_published_once_and_again_only_with_a_higher_version() {
    let dir = tempfile::tempdir().unwrap();
    let course = shelf(dir.path());
    let db = fresh();
    let now = Timestamp::from_millis(1_000);
    let first = publish_all(&db, dir.path(), now).unwrap();
    assert_eq!(first.lines, ["harbour/small 1.0.0: published as edition 1"]);
    assert!(first.refusals.is_empty(), "{:?}", first.refusals);

    lock(dir.path(), &Looked::default());
    let started = || publish_at_start(&db, dir.path(), now).unwrap();
    assert_eq!(started().lines, ["harbour/small 1.0.0: nothing changed"]);
    assert_eq!(started(), Shelved::default(), "it is not read again");
    fs::write(dir.path().join("README.md"), "Courses.").unwrap();
    let beside = started().lines;
    assert_eq!(
        beside.len(),
        1,
        "what stands beside the partners is seen: {beside:?}"
    );
    let again = publish_all(&db, dir.path(), now).unwrap();
    assert_eq!(
        again.lines,
        ["harbour/small 1.0.0: nothing changed"],
        "a lock is no change"
    );

    swap(&course.join(LESSON), "votes", "decides");
    let refused = publish_all(&db, dir.path(), now).unwrap();
    assert!(
        refused.lines.is_empty() && refused.refusals[0].contains("not higher"),
        "{refused:?}"
    );

    assert_eq!(started(), refused, "refused at every start");
    assert_eq!(started(), refused, "and not only at the first");

    swap(
        &course.join(COURSE),
        "version = \"1.0.0\"",
        "version = \"1.1.0\"",
    );
    let next = publish_all(&db, dir.path(), now).unwrap();
    assert_eq!(next.lines, ["harbour/small 1.1.0: published as edition 2"]);
    assert!(first.replaced.is_empty() && again.replaced.is_empty());
    assert_eq!(
        next.replaced.len(),
        1,
        "who is on the first edition stays on it"
    );
    assert_eq!(next.replaced[0].0, "harbour/small");

    swap(&course.join(LESSON), "glossary:cnd", "glossary:none");
    let broken = publish_all(&db, dir.path(), now).unwrap();
    assert!(broken.refusals[0].contains("1 errors"), "{broken:?}");
    let library = Library::new();
    let key = |text| Key::parse(text).unwrap();
    let offered = db
        .read_now(|conn| library.offered(conn, &key("harbour"), &key("small")))
        .unwrap()
        .unwrap();
    assert_eq!((offered.number, offered.version.as_str()), (2, "1.1.0"));
    let digest =
        crate::base::Digest::of(fs::read(course.join("media/path.svg")).unwrap().as_slice());
    assert!(
        db.read_now(|conn| crate::courses::medium(conn, &digest))
            .unwrap()
            .is_some()
    );
}

#[test]
fn the_shipped_courses_have_neither_errors_nor_warnings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let mut found = check(&root);
    found.retain(|one| one.severity() != Severity::Remark);
    assert!(found.is_empty(), "{found:#?}");
}
