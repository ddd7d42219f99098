//! The drawings of the shipped courses in every language, as their editions hold them: written
//! down for the browser, which looks whether the words fit.

use pmast::base::Language;
use pmast::courses::{Content, Medium, read_course, read_partner};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const COURSES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/courses");

fn folders(dir: &Path, file: &str) -> Vec<PathBuf> {
    let inside = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = inside.filter(|path| path.join(file).exists()).collect();
    found.sort();
    found
}

/// All shipped courses with their pictures.
fn courses() -> Vec<(Content, Vec<Medium>)> {
    let mut found = Vec::new();
    for partner in folders(Path::new(COURSES), "partner.toml") {
        let profile = read_partner(&partner).0.unwrap();
        for course in folders(&partner, "course.toml") {
            let package = read_course(&course, &profile).0.unwrap();
            found.push((package.content, package.media));
        }
    }
    found
}

/// The pictures of a page, in order.
fn shown(html: &str) -> Vec<&str> {
    let after = html.split("src=\"/media/").skip(1);
    after.filter_map(|rest| rest.split(".svg").next()).collect()
}

/// Every drawing by a name and a language.
fn drawings(content: &Content) -> BTreeMap<(String, Language), String> {
    let mut found = BTreeMap::new();
    for lesson in content.lessons() {
        for (language, text) in lesson.texts.iter() {
            for (number, digest) in shown(&text.body_html).into_iter().enumerate() {
                let name = format!("{}-{}-{}", content.key, lesson.key, number + 1);
                found.insert((name, language), digest.to_owned());
            }
        }
    }
    found
}

/// Writes `NAME.LANGUAGE.svg` for each.
pub fn write_drawings(folder: &Path) {
    for (content, media) in courses() {
        for ((name, language), digest) in drawings(&content) {
            let medium = media.iter().find(|one| one.digest.to_string() == digest);
            let path = folder.join(format!("{name}.{language}.svg"));
            fs::write(path, &medium.unwrap().body).unwrap();
        }
    }
}

#[test]
fn every_shipped_drawing_speaks_every_language_of_its_course() {
    let mut names = BTreeSet::new();
    for (content, _) in courses() {
        let mut each: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for ((name, _), digest) in drawings(&content) {
            each.entry(name).or_default().insert(digest);
        }
        for (name, digests) in each {
            assert_eq!(digests.len(), content.languages.len(), "{name}");
            names.insert(name);
        }
    }
    assert!(names.len() > 20, "{names:?}");
}
