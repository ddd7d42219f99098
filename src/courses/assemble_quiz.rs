//! The quiz of an edition: settings and keys from the source, words from every language.

use super::content::{Quiz, QuizText};
use super::markdown::{self, Kind, Piece};
use super::quiz::QuizSettings;
use super::quiz_draft::{ItemDraft, QuizDraft, words_hash};
use super::quiz_file::{self, ItemPart, Parts};
use super::render::{self, Ground};
use super::source::File;
use super::tongue::{Tongue, item_sections};
use super::translation;
use crate::base::{Key, Language, PerLanguage};
use crate::items::{Body, Choice, ChoiceText, Item, ItemText};
use std::sync::Arc;

/// A quiz file in one language, taken apart.
struct Version<'a> {
    tongue: &'a Tongue<'a>,
    file: Arc<File>,
    title: String,
    parts: Parts,
}

/// Puts a quiz together.
pub(super) fn quiz(draft: &QuizDraft, tongues: &[Tongue<'_>]) -> Quiz {
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
        settings: QuizSettings::default(),
        cases: Vec::new(),
        texts: texts.collect(),
        items: draft
            .items
            .iter()
            .enumerate()
            .map(|(index, item)| item_of((draft, item), index, &versions))
            .collect(),
    }
}

/// Reads a translation and compares it with the source; `None` when there is none, or when its
/// items do not fit.
fn version<'a>(draft: &QuizDraft, tongue: &'a Tongue<'a>) -> Option<Version<'a>> {
    let prose = tongue.prose(&draft.path, Kind::Quiz)?;
    let problems = tongue.all.problems;
    let front = translation::front(&prose, &[], problems);
    let parts = quiz_file::parts(&prose, false, problems);
    let fits = translation::check_quiz(draft, (&prose, &parts), problems);
    if !fits {
        return None;
    }
    let names = |file: &Arc<File>, parts: &Parts| -> Vec<(String, String)> {
        let pairs = draft.items.iter().zip(&parts.items);
        pairs
            .map(|(item, part)| (item.key.to_string(), words_hash(file, part)))
            .collect()
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
struct View<'a> {
    tongue: &'a Tongue<'a>,
    file: &'a Arc<File>,
    title: &'a str,
    parts: &'a Parts,
}

impl View<'_> {
    fn blocks(&self, pieces: &[Piece]) -> String {
        render::blocks(&self.tongue.scope, Ground::Quiz, self.file, pieces, &[]).html
    }

    fn line(&self, pieces: &[Piece]) -> String {
        render::inline(&self.tongue.scope, Ground::Quiz, self.file, pieces).html
    }

    fn item(&self, index: usize) -> Option<(Language, &ItemPart)> {
        Some((self.tongue.language, self.parts.items.get(index)?))
    }
}

fn item_of((quiz, item): (&QuizDraft, &ItemDraft), index: usize, views: &[View<'_>]) -> Item {
    let mut texts = PerLanguage::default();
    for view in views {
        if let Some((language, part)) = view.item(index) {
            texts.insert(
                language,
                ItemText {
                    stem_html: view.line(&part.heading),
                    scenario_html: view.blocks(&part.scenario),
                    explanation_html: view.blocks(&part.explanation),
                },
            );
        }
    }
    let choices = item.choices.iter().enumerate();
    let choices = choices.map(|(place, key)| choice_of(key, (index, place), quiz, views));
    Item {
        key: item.key.clone(),
        revision: 1,
        case: None,
        twin: None,
        points: item.points,
        facts: item.facts.clone(),
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
        body: Body::Choices {
            form: item.form,
            rule: quiz.settings.rule,
            choices: choices.collect(),
        },
    }
}

fn choice_of(
    key: &Key,
    (index, place): (usize, usize),
    quiz: &QuizDraft,
    views: &[View<'_>],
) -> Choice {
    let source = quiz
        .parts
        .items
        .get(index)
        .and_then(|item| item.choices.get(place));
    let mut texts = PerLanguage::default();
    for view in views {
        let choice = view
            .item(index)
            .and_then(|(_, item)| item.choices.get(place));
        if let Some(choice) = choice {
            texts.insert(
                view.tongue.language,
                ChoiceText {
                    label_html: view.line(&choice.label),
                    feedback_html: view.line_of_blocks(&choice.feedback),
                },
            );
        }
    }
    let is_right = source.is_some_and(|choice| choice.mark == Some(true));
    Choice {
        key: key.clone(),
        is_right,
        weight: None,
        is_withdrawn: false,
        texts,
    }
}

impl View<'_> {
    /// Feedback of one paragraph is a line; longer feedback is joined.
    fn line_of_blocks(&self, pieces: &[Piece]) -> String {
        if markdown::plain(pieces).is_empty() {
            String::new()
        } else {
            self.line(pieces)
        }
    }
}
