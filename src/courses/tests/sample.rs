//! A small valid course in two languages, and ways to spoil it.

use super::super::codes::Code;
use super::super::diagnostic::{Diagnostic, Problems};
use super::super::judge::course;
use super::super::lock;
use super::super::partner_file;
use super::super::publish::Package;
use super::super::source::Folder;
use super::super::stale::Looked;
use crate::base::{Key, Language};
use crate::partners::Profile;
use std::collections::BTreeMap;

/// One change of the valid course.
#[derive(Debug, Clone, Copy)]
pub(super) enum Edit<'a> {
    /// In this file, this text by that (it must be there).
    Swap(&'a str, &'a str, &'a str),
    /// A new or whole other file.
    Put(&'a str, &'a str),
    Bytes(&'a str, &'a [u8]),
    Remove(&'a str),
    /// Runs `pmast lock` on what stands so far.
    Lock,
    /// Runs `pmast lock --checked c71`, in these languages or in all.
    Looked(&'a [Language]),
    /// Runs `pmast lock --still` with this path.
    Still(&'a str),
}

pub(super) const COURSE: &str = "course.toml";
pub(super) const LESSON: &str = "en/01-start/10-first.md";
pub(super) const QUIZ: &str = "en/01-start/90-check.quiz.md";
pub(super) const FR_LESSON: &str = "fr/01-start/10-first.md";
pub(super) const FR_QUIZ: &str = "fr/01-start/90-check.quiz.md";
pub(super) const SIDECAR: &str = "media/path.toml";
pub(super) const DRAWING: &str = "media/path.svg";

pub(super) const PARTNER: &str = r#"
id = "harbour"
slug = "harbour"
founded = 1987
demonstration = true
web = "https://harbour.example/"
[name]
en = "Harbour Institute"
[about]
en = "A fictional institute."
[[signatory]]
id = "director"
name = "Dr. Amara Okonkwo"
[signatory.office]
en = "Director"
"#;

pub(super) const FILES: [(&str, &str); 15] = [
    (
        COURSE,
        r#"
format = 1
id = "small"
version = "1.0.0"
code = "T1"
source_language = "en"
languages = ["en", "fr"]
licence = "CC-BY-4.0"
workload_minutes = 60
content_as_of = 2026-11-20
translation_state = { fr = "draft" }
[[author]]
name = "Dr. Amara Okonkwo"
[certificate]
level = "achievement"
valid_months = 36
require = ["lessons", "quiz:check"]
signatories = ["director"]
[certificate.title]
en = "A small course"
fr = "Un petit cours"
[retired]
gone = { since = "0.9.0", replaced_by = "first" }
"#,
    ),
    (
        "references.toml",
        r#"
[c71]
title = "Convention on Psychotropic Substances, 1971"
short = "1971"
kind = "treaty"
date = 1971-02-21
url = "https://treaty.example/1971"
"#,
    ),
    (
        "en/_course.md",
        "+++\ntitle = \"A small course\"\nsummary = \"Small.\"\n+++\nAbout it.\n\n\
      ## Outcomes {#outcomes}\n- know *something*\n",
    ),
    (
        "en/glossary.md",
        "Commission {#cnd}\n: The commission of 53 States. [@c71, art. 17]\n",
    ),
    (
        "en/01-start/_module.md",
        "+++\nid = \"start\"\ntitle = \"Start\"\n+++\nWords.\n",
    ),
    (
        LESSON,
        "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\nquestion = \"What now?\"\n\
      facts = [\"S-01\"]\n+++\nThe [Commission](glossary:cnd) votes [@c71, art. 17(2)].\n\n\
      ## The clock {#clock}\n\nSee [above](lesson:first#clock) and [the site](https://a.example/).\n\n\
      ![](media:path)\n\n> [!case] Two countries\n> One is late.[^late]\n\n\
      [^late]: Four months.\n\n| Year | Treaty |\n|---|---|\n| 1971 | one |\n",
    ),
    (
        QUIZ,
        "+++\nid = \"check\"\ntitle = \"Check\"\npass = \"70%\"\nattempts = 3\ndraw = 2\n\
      shuffle = [\"items\", \"choices\"]\n+++\nTwo questions.\n\n\
      ## Who decides? {#who}\n+++\ntype = \"single\"\nfacts = [\"S-01\"]\n\
      lesson = \"first#clock\"\n+++\n\
      - [x] The Commission {#commission}\n  > Right.\n\
      - [ ] The secretariat {#secretariat}\n  > No.\n\n\
      > [!explanation]\n> Article 17.\n\n\
      ## The Commission has 53 members. {#members}\n+++\ntype = \"true-false\"\nfacts = [\"S-02\"]\n+++\n\
      - [x] True {#true}\n  > Right.\n- [ ] False {#false}\n  > No.\n\n> [!explanation]\n> It has.\n",
    ),
    (
        "fr/_course.md",
        "+++\ntitle = \"Un petit cours\"\nsummary = \"Petit.\"\n+++\nÀ propos.\n\n\
      ## Objectifs {#outcomes}\n- savoir *quelque chose*\n",
    ),
    (
        "fr/glossary.md",
        "Commission {#cnd}\n: La commission de 53 États. [@c71, art. 17]\n",
    ),
    (
        "fr/01-start/_module.md",
        "+++\ntitle = \"Début\"\n+++\nMots.\n",
    ),
    (
        FR_LESSON,
        "+++\ntitle = \"Premier\"\nquestion = \"Et maintenant ?\"\n+++\n\
      La [Commission](glossary:cnd) vote [@c71, art. 17(2)].\n\n## Le délai\n\n\
      Voir [plus haut](lesson:first#clock) et [le site](https://a.example/).\n\n![](media:path)\n\n\
      > [!case] Deux pays\n> L’un est en retard.[^late]\n\n[^late]: Quatre mois.\n\n\
      | Année | Traité |\n|---|---|\n| 1971 | un |\n",
    ),
    (
        FR_QUIZ,
        "+++\ntitle = \"Contrôle\"\n+++\nDeux questions.\n\n## Qui décide ? {#who}\n\
      - La Commission {#commission}\n  > Oui.\n- Le secrétariat\n  > Non.\n\n\
      > [!explanation]\n> Article 17.\n\n## La Commission a 53 membres.\n\
      - Vrai {#true}\n  > Oui.\n- Faux {#false}\n  > Non.\n\n> [!explanation]\n> En effet.\n",
    ),
    (
        DRAWING,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 140.5\">\n\
      <title>Path</title><desc>From notice to effect.</desc>\n<style>.a{fill:#123}</style>\n\
      <path class=\"a\" d=\"M0 0H9\"/>\n</svg>\n",
    ),
    (
        SIDECAR,
        "licence = \"CC-BY-4.0\"\nsource = \"Own drawing\"\n[alt]\nen = \"Four steps to effect\"\n\
      fr = \"Quatre étapes\"\n[caption]\nen = \"In words: notice, vote, effect.\"\nfr = \"En mots.\"\n\
      [long]\nen = \"Notice comes first.\"\nfr = \"D’abord la notification.\"\n",
    ),
    ("README.md", "For authors.\n"),
];

/// What checking a spoiled course gives.
pub(super) struct Seen {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) package: Option<Package>,
    pub(super) lock: String,
}

impl Seen {
    pub(super) fn codes(&self) -> Vec<Code> {
        self.diagnostics.iter().map(|one| one.code).collect()
    }
}

pub(super) fn profile() -> Profile {
    let problems = Problems::default();
    let folder = Folder::of_texts(
        "courses/harbour",
        [("partner.toml", PARTNER.as_bytes())],
        &problems,
    );
    let profile = partner_file::read(&folder, &problems).unwrap();
    assert!(problems.finish().is_empty());
    profile
}

/// Checks the valid course after some edits. It is locked first.
pub(super) fn seen(edits: &[Edit<'_>]) -> Seen {
    let mut files: BTreeMap<String, Vec<u8>> = FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.trim_start().as_bytes().to_vec()))
        .collect();
    freeze(&mut files, &Looked::default());
    for edit in edits {
        match *edit {
            Edit::Swap(path, from, to) => {
                let file = files.get_mut(path).unwrap();
                let text = String::from_utf8(file.clone()).unwrap();
                assert!(text.contains(from), "{path} has no {from:?}");
                *file = text.replacen(from, to, 1).into_bytes();
            }
            Edit::Put(path, text) => drop(files.insert(path.to_owned(), text.as_bytes().to_vec())),
            Edit::Bytes(path, bytes) => drop(files.insert(path.to_owned(), bytes.to_vec())),
            Edit::Remove(path) => drop(files.remove(path).unwrap()),
            Edit::Lock => freeze(&mut files, &Looked::default()),
            Edit::Still(path) => freeze(
                &mut files,
                &Looked {
                    still: vec![path.into()],
                    ..Looked::default()
                },
            ),
            Edit::Looked(languages) => freeze(
                &mut files,
                &Looked {
                    sources: vec![Key::parse("c71").unwrap()],
                    languages: languages.to_vec(),
                    ..Looked::default()
                },
            ),
        }
    }
    look(&files, None)
}

fn freeze(files: &mut BTreeMap<String, Vec<u8>>, looked: &Looked) {
    let lock = look(files, Some(looked)).lock;
    files.insert(lock::NAME.to_owned(), lock.into_bytes());
}

fn look(files: &BTreeMap<String, Vec<u8>>, freezes: Option<&Looked>) -> Seen {
    let problems = Problems::default();
    let texts = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let folder = Folder::of_texts("courses/harbour/small", texts, &problems);
    let outcome = course(&folder, (Some(&profile()), &[]), freezes, &problems);
    let lock = outcome
        .as_ref()
        .map(|outcome| lock::write(&outcome.lock))
        .unwrap_or_default();
    let package = outcome
        .map(|outcome| outcome.package)
        .filter(|_| !problems.has_errors());
    Seen {
        diagnostics: problems.finish(),
        package,
        lock,
    }
}
