//! What `course.lock` protects: ids that vanish, change or come back; and the next lock.

use super::assignment_draft::{AssignmentDraft, section_hash};
use super::checklist::{self, ChecklistDraft};
use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::draft::{ActivityDraft, Draft};
use super::lock::{self, Entry, Lock};
use super::manifest::Manifest;
use super::quiz_body::{BodyPart, ChoicePart};
use super::quiz_draft::{ItemDraft, QuizDraft};
use super::quiz_keys::case_hash;
use crate::base::fold::fold;
use crate::base::{Digest, Key};
use crate::items::Form;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The entries of the course as it is now; revisions go on from the old lock.
pub fn entries(draft: &Draft, old: &Lock) -> Vec<Entry> {
    let mut entries = Vec::new();
    for module in &draft.modules {
        let text = module
            .prose
            .as_ref()
            .map(|prose| prose.file.text.as_str())
            .unwrap_or_default();
        entries.push(plain(&module.key, "module", &module.path, text));
        for activity in &module.activities {
            match activity {
                ActivityDraft::Lesson(lesson) => {
                    let text = &lesson.prose.file.text;
                    entries.push(plain(&lesson.key, "lesson", &lesson.path, text));
                }
                ActivityDraft::Quiz(quiz) => {
                    let text = &quiz.prose.file.text;
                    entries.push(plain(&quiz.key, "quiz", &quiz.path, text));
                    entries.extend(items(quiz, old));
                }
                ActivityDraft::Assignment(assignment) => {
                    let text = &assignment.prose.file.text;
                    let (key, path) = (&assignment.key, &assignment.path);
                    entries.push(plain(key, "assignment", path, text));
                    entries.extend(sections(assignment));
                }
            }
        }
    }
    let questions = draft.checklist.iter().flat_map(ChecklistDraft::hashes);
    entries.extend(questions.map(|(key, hash)| Entry {
        hash,
        ..plain(key, "question", checklist::NAME, "")
    }));
    entries
}

fn plain(key: &Key, kind: &'static str, path: &str, text: &str) -> Entry {
    Entry {
        key: key.clone(),
        kind,
        path: path.to_owned(),
        position: 0,
        hash: lock::hash(text),
        revision: 1,
        meaning: String::new(),
        choices: Vec::new(),
        checked: Vec::new(),
    }
}

/// The criteria and samples of an assignment.
fn sections(assignment: &AssignmentDraft) -> Vec<Entry> {
    let parts = &assignment.parts;
    let groups = [
        ("criterion", &assignment.criteria, &parts.criteria),
        ("sample", &assignment.samples, &parts.samples),
    ];
    let mut entries = Vec::new();
    for (kind, keys, sections) in groups {
        entries.extend(keys.iter().zip(sections).map(|(key, section)| Entry {
            hash: section_hash(&assignment.prose.file, section),
            ..plain(key, kind, &assignment.path, "")
        }));
    }
    entries
}

fn items(quiz: &QuizDraft, old: &Lock) -> Vec<Entry> {
    let mut entries = Vec::new();
    for ((item, part), position) in quiz.items.iter().zip(&quiz.parts.items).zip(1..) {
        let meaning = meaning(item, &part.body);
        let choices = item
            .choices
            .iter()
            .cloned()
            .zip(item.choice_hashes.iter().cloned());
        entries.push(Entry {
            position,
            revision: revision(item, &part.body, old),
            meaning,
            choices: choices.collect(),
            hash: item.hash.clone(),
            ..plain(&item.key, "item", &quiz.path, "")
        });
    }
    for (key, case) in quiz.cases.iter().zip(&quiz.parts.cases) {
        entries.push(Entry {
            hash: case_hash(&quiz.prose.file, case),
            ..plain(key, "case", &quiz.path, "")
        });
    }
    entries
}

/// Which revision an item has: one more than the lock knows when its meaning changed since, and
/// never less than its author says.
pub fn revision(item: &ItemDraft, body: &BodyPart, old: &Lock) -> u32 {
    let counted = match old.entry(&item.key) {
        Some(entry) if entry.meaning == meaning(item, body) => entry.revision,
        Some(entry) => entry.revision.saturating_add(1),
        None => 1,
    };
    counted.max(item.revision)
}

/// What decides the marking: kind of item, ids of its parts, and which are right.
fn meaning(item: &ItemDraft, body: &BodyPart) -> String {
    let form = item.form.word();
    let key = |at: usize| item.choices.get(at).map_or("", Key::as_str);
    let text = match item.form {
        Form::Single | Form::Multiple | Form::TrueFalse => choice_meaning(item, body),
        Form::Text => {
            let lines = body.lines.iter();
            let mut lines: Vec<_> = lines
                .map(|line| (fold(&line.text.value), line.share))
                .collect();
            lines.sort();
            format!("{form} {lines:?}")
        }
        Form::Number => {
            let lines = item.numbers.iter().flatten().zip(&body.lines);
            let mut lines: Vec<_> = lines
                .map(|(number, line)| format!("{number} {}", line.share))
                .collect();
            lines.sort();
            format!("{form} {lines:?}")
        }
        Form::Matching => {
            let pairing = &item.pairing;
            let prompts = pairing.prompts.len();
            let pairs = pairing.right.iter().enumerate();
            let mut pairs: Vec<_> = pairs
                .map(|(prompt, target)| (key(prompt), key(prompts + target)))
                .collect();
            pairs.sort_unstable();
            let mut targets: Vec<_> = item.choices.iter().skip(prompts).collect();
            targets.sort();
            format!("{form} {pairs:?} {targets:?}")
        }
        Form::Ordering | Form::Scale => format!("{form} {:?}", item.choices),
        Form::Reflection => form.to_owned(),
    };
    Digest::of(text.as_bytes()).short(16)
}

/// Weights and withdrawn choices are named only where there are some, so that the others mean what
/// they meant before these existed.
fn choice_meaning(item: &ItemDraft, body: &BodyPart) -> String {
    let form = item.form.word();
    let marks: Vec<bool> = body.choices.iter().map(ChoicePart::is_right).collect();
    let mut choices: Vec<_> = item.choices.iter().zip(&marks).collect();
    choices.sort();
    let mut text = format!("{form} {choices:?}");
    let mut more: Vec<_> = item
        .choices
        .iter()
        .zip(body.choices.iter().zip(&item.weights))
        .filter(|(_, (choice, weight))| choice.is_withdrawn() || weight.is_some())
        .map(|(key, (_, weight))| (key, weight))
        .collect();
    more.sort();
    if !more.is_empty() {
        text.push_str(&format!(" {more:?}"));
    }
    text
}

/// Compares the course with its lock and its retired ids.
pub fn check(draft: &Draft, manifest: &Manifest, old: &Lock, problems: &Problems) {
    let checker = Checker {
        draft,
        manifest,
        old,
        problems,
    };
    checker.check_course();
    checker.check_retired();
    for entry in &old.entries {
        checker.check_entry(entry);
    }
}

struct Checker<'a> {
    draft: &'a Draft,
    manifest: &'a Manifest,
    old: &'a Lock,
    problems: &'a Problems,
}

impl Checker<'_> {
    fn complain(&self, code: Code, message: String) {
        self.problems
            .add(Problem::at(code, &self.manifest.file, 0..0, message));
    }

    fn item(&self, key: &Key) -> Option<&ItemDraft> {
        self.draft
            .quizzes()
            .flat_map(|quiz| &quiz.items)
            .find(|item| item.key == *key)
    }

    fn exists(&self, id: &str) -> bool {
        match id.split_once('/') {
            Some((item, choice)) => Key::parse(item)
                .and_then(|key| self.item(&key))
                .is_some_and(|item| item.choices.iter().any(|key| key.as_str() == choice)),
            None => Key::parse(id).is_some_and(|key| self.draft.ids.kind(&key).is_some()),
        }
    }

    fn check_course(&self) {
        if let Some(course) = self
            .old
            .course
            .as_ref()
            .filter(|id| **id != self.manifest.key.value)
        {
            let span = self.manifest.key.span.clone();
            let message = format!("the id was `{course}` when the course was locked");
            let problem = Problem::at(Code::CourseIdChanged, &self.manifest.file, span, message);
            self.problems.add(problem);
        }
    }

    fn check_retired(&self) {
        for (id, retired) in &self.manifest.retired {
            let at = |code, span: &std::ops::Range<usize>, message: String| {
                Problem::at(code, &self.manifest.file, span.clone(), message)
            };
            if self.exists(id) {
                let problem = at(
                    Code::IdReused,
                    &retired.span,
                    format!("the retired id `{id}` is in use"),
                );
                let place = Key::parse(id).and_then(|key| self.draft.ids.place(&key));
                self.problems.add(match place {
                    Some((file, span)) => problem.see(&file, span, "used here"),
                    None => problem,
                });
            }
            if let Some(by) = retired
                .replaced_by
                .as_ref()
                .filter(|by| !self.exists(&by.value))
            {
                let message = format!("there is no `{}` that could replace `{id}`", by.value);
                self.problems
                    .add(at(Code::UnknownReplacement, &by.span, message));
            }
        }
        for id in self
            .old
            .retired
            .iter()
            .filter(|id| !self.manifest.retired.contains_key(*id))
        {
            let message = format!("`{id}` was retired before; enter it under `[retired]` again");
            self.complain(Code::RetiredForgotten, message);
        }
    }

    fn check_entry(&self, entry: &Entry) {
        let is_retired = |id: &str| self.manifest.retired.contains_key(id);
        if self.draft.ids.kind(&entry.key) == Some(entry.kind) {
            let Some(item) = self.item(&entry.key) else {
                return;
            };
            for (choice, _) in &entry.choices {
                let id = format!("{}/{choice}", entry.key);
                if !item.choices.contains(choice) && !is_retired(&id) {
                    let message = format!("the item `{}` has lost its `{choice}`", entry.key);
                    let help = match item.form {
                        Form::Single | Form::Multiple => {
                            format!("withdraw it instead: `- [~] … {{#{choice}}}`")
                        }
                        _ => String::new(),
                    };
                    self.report_at(Code::ChoiceIdRemoved, &entry.key, (message, help));
                }
            }
        } else if !is_retired(entry.key.as_str()) {
            match self.successor(entry) {
                Some(new) => {
                    let message =
                        format!("the {} `{}` is called `{new}` now", entry.kind, entry.key);
                    self.report_at(Code::IdChanged, &new, (message, String::new()));
                }
                None => {
                    let message = format!("the {} `{}` is gone", entry.kind, entry.key);
                    self.complain(Code::IdRemoved, message);
                }
            }
        }
    }

    fn report_at(&self, code: Code, key: &Key, (message, help): (String, String)) {
        let (file, span) = match self.draft.ids.place(key) {
            Some(place) => place,
            None => (Arc::clone(&self.manifest.file), 0..0),
        };
        let problem = Problem::at(code, &file, span, message);
        self.problems.add(problem.help(help));
    }

    /// What stands now, under a new id, where the entry stood.
    fn successor(&self, entry: &Entry) -> Option<Key> {
        let known: BTreeSet<&Key> = self.old.entries.iter().map(|entry| &entry.key).collect();
        let now = entries(self.draft, self.old);
        now.into_iter()
            .find(|new| {
                new.kind == entry.kind
                    && new.path == entry.path
                    && new.position == entry.position
                    && !known.contains(&new.key)
            })
            .map(|new| new.key)
    }
}
