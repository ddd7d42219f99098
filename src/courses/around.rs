//! The courses that stand around one, of this partner and others: what a programme rests on.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::judge::MANIFEST;
use super::manifest::{self, Manifest};
use super::partner_file;
use super::source::{self, Folder};
use crate::base::Key;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Courses that a message names at most.
const NAMED: usize = 12;

/// Every course by its id, with the ids of the courses whose certificates it rests on.
type Around = BTreeMap<Key, Vec<Key>>;

/// Reports certificates required of courses that are not there, of the course itself, and of
/// courses that rest on this one. Looks around only if the course requires certificates at all.
pub(super) fn check(dir: &Path, folder: &Folder, problems: &Problems) {
    let silent = Problems::default();
    let file = folder.file(MANIFEST);
    let Some(manifest) = file.and_then(|file| manifest::read(file, &silent)) else {
        return;
    };
    if manifest.certificate.courses().next().is_some() {
        judge(&manifest, &read(dir), problems);
    }
}

fn judge(manifest: &Manifest, around: &Around, problems: &Problems) {
    let own = &manifest.key.value;
    for (course, span) in manifest.certificate.courses() {
        let (code, message) = if course == own {
            let message = "the certificate requires itself".to_owned();
            (Code::CircularProgramme, message)
        } else if !around.contains_key(course) {
            let message = format!("there is no course `{course}`; {}", known(around, own));
            (Code::UnknownCourse, message)
        } else if let Some(way) = way(around, course, own) {
            let way: Vec<_> = way.iter().map(|key| format!("`{key}`")).collect();
            let message = format!("this rests on `{own}` again: {}", way.join(" requires "));
            (Code::CircularProgramme, message)
        } else {
            continue;
        };
        problems.add(Problem::at(code, &manifest.file, span.clone(), message));
    }
}

/// Names the courses there are.
fn known(around: &Around, own: &Key) -> String {
    let all: Vec<_> = around.keys().filter(|key| *key != own).collect();
    let named: Vec<_> = all
        .iter()
        .take(NAMED)
        .map(|key| format!("`{key}`"))
        .collect();
    match all.len().saturating_sub(NAMED) {
        _ if all.is_empty() => "no other course is here".to_owned(),
        0 => format!("known are {}", named.join(", ")),
        more => format!("known are {} and {more} more", named.join(", ")),
    }
}

/// How `from` comes to rest on `to`, both included; `None`: it does not.
fn way(around: &Around, from: &Key, to: &Key) -> Option<Vec<Key>> {
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![from.clone()]];
    while let Some(way) = ways.pop() {
        let last = way.last()?;
        if last == to {
            return Some(way);
        }
        if !seen.insert(last.clone()) {
            continue;
        }
        for next in around.get(last).into_iter().flatten() {
            let mut longer = way.clone();
            longer.push(next.clone());
            ways.push(longer);
        }
    }
    None
}

/// The courses of all partners in the folder that holds this course's partner. Their problems are
/// reported when they are checked themselves.
fn read(dir: &Path) -> Around {
    let silent = Problems::default();
    let mut around = Around::new();
    let Ok(dir) = dir.canonicalize() else {
        return around;
    };
    let partners = dir.ancestors().nth(2).map(source::folders);
    let partners = partners.into_iter().flatten();
    for partner in partners.filter(|dir| source::has(dir, partner_file::NAME)) {
        for course in source::folders(&partner) {
            if !source::has(&course, MANIFEST) {
                continue;
            }
            let folder = source::read(&course, false, &silent);
            let file = folder.file(MANIFEST);
            if let Some(found) = file.and_then(|file| manifest::read(file, &silent)) {
                let rests = found.certificate.courses().map(|(key, _)| key.clone());
                let rests = rests.collect();
                around.insert(found.key.value, rests);
            }
        }
    }
    around
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    fn around(courses: &[(&str, &[&str])]) -> Around {
        let rests = |ids: &[&str]| ids.iter().map(|id| key(id)).collect();
        let courses = courses.iter();
        courses.map(|(id, ids)| (key(id), rests(ids))).collect()
    }

    #[test]
    fn a_way_is_found_where_there_is_one_and_only_there() {
        let around = around(&[
            ("a", &[]),
            ("b", &["a"]),
            ("c", &["b", "a"]),
            // Two that rest on each other, apart from the rest.
            ("x", &["y"]),
            ("y", &["x"]),
        ]);
        for (from, to, expected) in [
            ("a", "a", Some(vec!["a"])),
            ("b", "a", Some(vec!["b", "a"])),
            ("c", "b", Some(vec!["c", "b"])),
            ("a", "c", None),
            ("x", "a", None),
            ("x", "y", Some(vec!["x", "y"])),
            ("nowhere", "a", None),
        ] {
            let expected = expected.map(|way| way.into_iter().map(key).collect::<Vec<_>>());
            assert_eq!(way(&around, &key(from), &key(to)), expected, "{from} {to}");
        }
    }

    #[test]
    fn known_courses_are_named_without_oneself_and_not_without_end() {
        let one = key("own");
        assert_eq!(
            known(&around(&[("own", &[])]), &one),
            "no other course is here"
        );
        let two = around(&[("own", &[]), ("a", &[]), ("b", &[])]);
        assert_eq!(known(&two, &one), "known are `a`, `b`");
        let many: Around = (0..15)
            .map(|n| (key(&format!("c{n}")), Vec::new()))
            .collect();
        assert!(known(&many, &one).ends_with("and 3 more"));
    }
}
