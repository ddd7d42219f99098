//! The quiz of an edition: settings and keys from the source, words from every language.

use super::assemble_answers;
use super::content::{Quiz, QuizText};
use super::draft;
use super::freeze;
use super::lock::Lock;
use super::markdown::{self, Kind, Piece};
use super::quiz_draft::{ItemDraft, QuizDraft, words_hash};
use super::quiz_file::{self, CasePart, ItemPart, Parts};
use super::quiz_keys::case_hash;
use super::render::{self, Ground};
use super::source::File;
use super::tongue::{Tongue, item_sections};
use super::{translation, translation_quiz};
use crate::base::{Key, Language, PerLanguage};
use crate::items::{Case, CaseText, Item, ItemText};
use std::sync::Arc;

/// A quiz file in one language, taken apart.
struct Version<'a> {
    tongue: &'a Tongue<'a>,
    file: Arc<File>,
    title: String,
    parts: Parts,
}

/// Puts a quiz together; revisions go on from the old lock. The items of a post-test come later.
pub(super) fn quiz((draft, old): (&QuizDraft, &Lock), tongues: &[Tongue<'_>]) -> Quiz {
    let translated: Vec<Version<'_>> = tongues
        .iter()
        .filter(|tongue| !tongue.is_source())
        .filter_map(|tongue| version(draft, tongue))
        .collect();
    let source = tongues.iter().find(|tongue| tongue.is_source());
    let mut versions: Vec<View<'_>> = Vec::new();
    versions.extend(source.map(|tongue| View {
        tongue,
        file: &draft.prose.file,
        title: &draft.title,
        parts: &draft.parts,
    }));
    versions.extend(translated.iter().map(|version| View {
        tongue: version.tongue,
        file: &version.file,
        title: &version.title,
        parts: &version.parts,
    }));
    versions.iter().for_each(|view| view.name_parts(draft));
    let texts = versions.iter().map(|view| {
        let intro_html = view.blocks(&view.parts.intro);
        (
            view.tongue.language,
            QuizText {
                title: view.title.to_owned(),
                intro_html,
            },
        )
    });
    let settings = &draft.settings;
    Quiz {
        key: draft.key.clone(),
        slug: draft.slug.clone(),
        pass: settings.pass,
        attempts: settings.attempts,
        wait_minutes: settings.wait_minutes,
        time_limit_minutes: settings.time_limit_minutes,
        draw: settings.draw,
        shuffles_items: settings.shuffles_items,
        shuffles_choices: settings.shuffles_choices,
        rule: settings.rule,
        settings: settings.more.clone(),
        cases: draft
            .cases
            .iter()
            .enumerate()
            .map(|(index, key)| case_of(key, index, &versions))
            .collect(),
        texts: texts.collect(),
        items: draft
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| item_of((draft, item, old), index, &versions))
            .collect(),
    }
}

/// Reads a translation and compares it with the source; `None` when there is none, or when its
/// items do not fit.
fn version<'a>(draft: &QuizDraft, tongue: &'a Tongue<'a>) -> Option<Version<'a>> {
    let prose = tongue.prose(&draft.path, Kind::Quiz)?;
    let problems = tongue.all.problems;
    let front = translation::front(&prose, &[], problems);
    let mut parts = quiz_file::parts(&prose, problems);
    let fits = translation_quiz::check_quiz(draft, (&prose, &mut parts), problems);
    if !fits {
        return None;
    }
    let names = |file: &Arc<File>, parts: &Parts| -> Vec<(String, String)> {
        let items = draft.items.iter().zip(&parts.items);
        let items = items.map(|(item, part)| (item.key.to_string(), words_hash(file, part)));
        let cases = draft.cases.iter().zip(&parts.cases);
        let cases = cases.map(|(key, part)| (key.to_string(), case_hash(file, part)));
        items.chain(cases).collect()
    };
    let source = names(&draft.prose.file, &draft.parts).into_iter();
    let own = names(&prose.file, &parts).into_iter();
    let blocks = (
        item_sections(&draft.prose, &draft.title, source),
        item_sections(&prose, &front.title, own),
    );
    tongue.remember(&draft.path, &prose, blocks);
    Some(Version {
        tongue,
        file: Arc::clone(&prose.file),
        title: front.title,
        parts,
    })
}

/// One language's words of a quiz.
pub(super) struct View<'a> {
    tongue: &'a Tongue<'a>,
    file: &'a Arc<File>,
    title: &'a str,
    parts: &'a Parts,
}

impl View<'_> {
    fn blocks(&self, pieces: &[Piece]) -> String {
        render::blocks(&self.tongue.scope, Ground::Quiz, self.file, pieces, &[]).html
    }

    /// Items and cases depend on what they cite.
    fn name_parts(&self, draft: &QuizDraft) {
        for (item, part) in draft.items.iter().zip(&self.parts.items) {
            let range = part.range.clone();
            self.tongue.part("item", &item.key, (self.file, range));
        }
        for (key, part) in draft.cases.iter().zip(&self.parts.cases) {
            let range = part.range.clone();
            self.tongue.part("case", key, (self.file, range));
        }
    }

    /// The words as one line of HTML.
    pub(super) fn line(&self, pieces: &[Piece]) -> String {
        render::inline(&self.tongue.scope, Ground::Quiz, self.file, pieces).html
    }

    /// Feedback of one paragraph is a line; longer feedback is joined.
    pub(super) fn line_of_blocks(&self, pieces: &[Piece]) -> String {
        if markdown::plain(pieces).is_empty() {
            String::new()
        } else {
            self.line(pieces)
        }
    }

    /// The language and an item as written in it.
    pub(super) fn item(&self, index: usize) -> Option<(Language, &ItemPart)> {
        Some((self.tongue.language, self.parts.items.get(index)?))
    }

    fn case(&self, index: usize) -> Option<(Language, &CasePart)> {
        Some((self.tongue.language, self.parts.cases.get(index)?))
    }
}

fn case_of(key: &Key, index: usize, views: &[View<'_>]) -> Case {
    let mut texts = PerLanguage::default();
    for view in views {
        if let Some((language, part)) = view.case(index) {
            texts.insert(
                language,
                CaseText {
                    title: markdown::plain(&part.heading),
                    scenario_html: view.blocks(&part.scenario),
                },
            );
        }
    }
    Case {
        key: key.clone(),
        texts,
    }
}

fn item_of(
    (quiz, item, old): (&QuizDraft, &ItemDraft, &Lock),
    index: usize,
    views: &[View<'_>],
) -> Item {
    let mut texts = PerLanguage::default();
    for view in views {
        if let Some((language, part)) = view.item(index) {
            texts.insert(
                language,
                ItemText {
                    stem_html: view.line(&part.heading),
                    scenario_html: view.blocks(&part.body.scenario),
                    explanation_html: view.blocks(&part.body.explanation),
                },
            );
        }
    }
    let source = quiz.parts.items.get(index);
    Item {
        key: item.key.clone(),
        revision: source.map_or(item.revision, |part| {
            freeze::revision(item, &part.body, old)
        }),
        case: item.case.clone(),
        twin: item.twin.clone(),
        points: item.points,
        facts: draft::values(&item.facts),
        tags: item.tags.clone(),
        lesson: item.lesson.as_ref().and_then(|link| {
            let (id, anchor) = link
                .value
                .split_once('#')
                .map_or((link.value.as_str(), None), |(id, at)| {
                    (id, Some(at.to_owned()))
                });
            Some((Key::parse(id)?, anchor))
        }),
        texts,
        body: assemble_answers::body((item, quiz.settings.rule), index, views),
    }
}
