//! A quiz in its source language: settings, items, keys; and what makes a bad question.

use super::codes::Code;
use super::data::{Data, Fields, Spanned};
use super::draft::{Drafter, front, list};
use super::ids;
use super::lock::{self, Candidate, Lock};
use super::markdown::{self, Prose};
use super::outline::ActivityFile;
use super::quiz_file::{self, ChoicePart, ItemPart, Parts};
use super::source::File;
use crate::base::{CutScore, Key, Points};
use crate::items::{ChoiceForm, Rule};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One quiz.
pub struct QuizDraft {
    pub key: Key,
    pub slug: Key,
    pub path: String,
    pub title: String,
    pub settings: Settings,
    pub prose: Prose,
    pub parts: Parts,
    /// One per item of `parts`.
    pub items: Vec<ItemDraft>,
}

/// How a quiz is taken.
#[derive(Debug, Clone)]
pub struct Settings {
    pub pass: CutScore,
    pub attempts: Option<u32>,
    pub wait_minutes: u32,
    pub time_limit_minutes: Option<u32>,
    pub draw: Option<u32>,
    pub shuffles_items: bool,
    pub shuffles_choices: bool,
    pub rule: Rule,
}

/// What an item is, beside its words.
pub struct ItemDraft {
    pub key: Key,
    pub points: Points,
    pub facts: Vec<String>,
    pub tags: Vec<Key>,
    pub lesson: Option<Spanned<String>>,
    pub form: ChoiceForm,
    pub choices: Vec<Key>,
    /// Hashes of its words and of those of its choices.
    pub hash: String,
    pub choice_hashes: Vec<String>,
}

const FORMS: [(&str, ChoiceForm); 3] = [
    ("single", ChoiceForm::Single),
    ("multiple", ChoiceForm::Multiple),
    ("true-false", ChoiceForm::TrueFalse),
];

/// Choices that point at the others (haladyna2002, rule 18 ff.), in lower case.
const POSITIONS: [&str; 8] = [
    "all of the above",
    "none of the above",
    "all of these",
    "none of these",
    "both of the above",
    "a and b",
    "b and c",
    "the first two",
];

impl Drafter<'_> {
    /// Reads a quiz; `None` when its front matter cannot be read.
    pub fn quiz(&self, activity: &ActivityFile, prose: Prose) -> Option<QuizDraft> {
        let data = front(&prose, self.problems)?;
        let fields = data.fields(self.problems);
        let title = fields
            .need_text("title")
            .map(|text| text.value)
            .unwrap_or_default();
        let written = fields.text("id");
        let (settings, draw) = settings(&fields);
        fields.finish();
        let path = activity.path.clone();
        let key = self.key(("quiz", &path, &prose.file), written, &activity.slug);
        let parts = quiz_file::parts(&prose, true, self.problems);
        if parts.items.is_empty() {
            let message = "the quiz has no item `## Question`".to_owned();
            self.complain(Code::NoItems, &prose.file, 0..0, message);
        }
        if let Some(draw) =
            draw.filter(|draw| usize::try_from(draw.value).unwrap_or(0) > parts.items.len())
        {
            let message = format!(
                "{} items are drawn from a bank of {}",
                draw.value,
                parts.items.len()
            );
            self.complain(Code::DrawTooLarge, &prose.file, draw.span, message);
        }
        let keys = self.item_keys(&path, &prose.file, &parts);
        let items = parts
            .items
            .iter()
            .zip(keys)
            .map(|(part, (key, hash))| self.item((part, key, hash), &prose.file, &settings));
        let items = items.collect();
        let slug = activity.slug.clone();
        Some(QuizDraft {
            key,
            slug,
            path,
            title,
            settings,
            prose,
            parts,
            items,
        })
    }

    fn item_keys(&self, path: &str, file: &Arc<File>, parts: &Parts) -> Vec<(Key, String)> {
        let mut candidates = Vec::new();
        for part in &parts.items {
            let written = part.written.as_ref();
            let written = written.and_then(|written| ids::parse(written, file, self.problems));
            candidates.push(Candidate {
                written,
                hash: words_hash(file, part),
            });
        }
        let recalled = Lock::recall(&self.lock.items(path), &candidates);
        let mut keys = Vec::new();
        for ((part, candidate), recalled) in parts.items.iter().zip(candidates).zip(recalled) {
            let key = candidate.written.or(recalled).unwrap_or_else(|| {
                let text = markdown::plain(&part.heading);
                let number = keys.len() + 1;
                let wanted = ids::derived(&text).or_else(|| Key::parse(&format!("item-{number}")));
                let wanted = wanted.unwrap_or_else(|| self.manifest.key.value.clone());
                let key = ids::free(&wanted, |key| self.is_taken(key));
                self.not_frozen(("item", &key), file, part.span.clone());
                key
            });
            self.ids
                .enter(("item", &key), file, part.span.clone(), self.problems);
            keys.push((key, candidate.hash));
        }
        keys
    }

    fn item(
        &self,
        (part, key, hash): (&ItemPart, Key, String),
        file: &Arc<File>,
        settings: &Settings,
    ) -> ItemDraft {
        let right = part
            .choices
            .iter()
            .filter(|choice| choice.mark == Some(true))
            .count();
        let by_marks = if right > 1 {
            ChoiceForm::Multiple
        } else {
            ChoiceForm::Single
        };
        let mut item = ItemDraft {
            form: by_marks,
            points: Points::whole(1),
            facts: Vec::new(),
            tags: Vec::new(),
            lesson: None,
            choices: Vec::new(),
            choice_hashes: part.choices.iter().map(choice_hash).collect(),
            key,
            hash,
        };
        let data = part.attributes.clone();
        if let Some(data) = data.and_then(|span| Data::parse(file, span, self.problems)) {
            let fields = data.fields(self.problems);
            item.form = fields
                .word("type", &FORMS)
                .map_or(by_marks, |form| form.value);
            item.points = Points::whole(fields.number("points", 1..101).map_or(1, |n| n.value));
            item.facts = list(&fields, "facts");
            item.tags = tags(&fields);
            item.lesson = fields.text("lesson");
            fields.finish();
        }
        item.choices = self.choice_keys(part, &item, file);
        self.check_item(part, &item, right, file);
        self.check_words(part, &item, settings, file);
        item
    }

    fn choice_keys(&self, part: &ItemPart, item: &ItemDraft, file: &Arc<File>) -> Vec<Key> {
        let mut candidates = Vec::new();
        for (choice, hash) in part.choices.iter().zip(&item.choice_hashes) {
            let written = choice.written.as_ref();
            let written = written.and_then(|written| ids::parse(written, file, self.problems));
            candidates.push(Candidate {
                written,
                hash: hash.clone(),
            });
        }
        let frozen = self
            .lock
            .entry(&item.key)
            .map(|entry| entry.choices.clone());
        let recalled = Lock::recall(&frozen.unwrap_or_default(), &candidates);
        let mut keys: Vec<Key> = Vec::new();
        for ((choice, candidate), recalled) in part.choices.iter().zip(candidates).zip(recalled) {
            let span = choice.span.clone();
            let key = candidate.written.or(recalled).unwrap_or_else(|| {
                let text = markdown::plain(&choice.label);
                let wanted = ids::derived(&text)
                    .or_else(|| Key::parse(&format!("choice-{}", keys.len() + 1)))
                    .unwrap_or_else(|| item.key.clone());
                let key = ids::free(&wanted, |key| keys.contains(key));
                self.not_frozen(("choice", &key), file, span.clone());
                key
            });
            if keys.contains(&key) {
                let message = format!("two choices of this item have the id `{key}`");
                self.complain(Code::DuplicateId, file, span, message);
            }
            keys.push(key);
        }
        keys
    }

    fn check_item(&self, part: &ItemPart, item: &ItemDraft, right: usize, file: &Arc<File>) {
        let complain =
            |code, message: String| self.complain(code, file, part.span.clone(), message);
        let count = part.choices.len();
        if count < 2 {
            complain(Code::TooFewChoices, format!("the item has {count} choices"));
        } else if right == 0 {
            complain(Code::NoRightChoice, "no choice is marked `[x]`".to_owned());
        } else if right > 1 && item.form != ChoiceForm::Multiple {
            complain(
                Code::TooManyRight,
                format!("{right} choices are marked `[x]`"),
            );
        } else if right == count && item.form == ChoiceForm::Multiple {
            complain(Code::AllRight, "every choice is marked `[x]`".to_owned());
        }
        let keys: Vec<_> = item.choices.iter().map(Key::as_str).collect();
        if item.form == ChoiceForm::TrueFalse && keys != ["true", "false"] {
            let message = "a true-false item has the choices {#true} and {#false}, in this order";
            complain(Code::TrueFalseForm, message.to_owned());
        }
        if part.explanation.is_empty() {
            complain(
                Code::ExplanationMissing,
                "the item has no explanation".to_owned(),
            );
        }
        if item.facts.is_empty() {
            complain(
                Code::UnusedFact,
                "the item names no fact it rests on".to_owned(),
            );
        }
    }

    fn check_words(
        &self,
        part: &ItemPart,
        item: &ItemDraft,
        settings: &Settings,
        file: &Arc<File>,
    ) {
        let mut seen = BTreeSet::new();
        for choice in &part.choices {
            let words = markdown::plain(&choice.label).to_lowercase();
            let span = choice.span.clone();
            let bare = words.trim_end_matches(['.', '!']);
            if settings.shuffles_choices
                && item.form != ChoiceForm::TrueFalse
                && POSITIONS.contains(&bare)
            {
                let message = "this choice refers to the others, which are shuffled".to_owned();
                self.complain(Code::PositionChoice, file, span.clone(), message);
            }
            if choice.feedback.is_empty() {
                let message = "the choice has no feedback".to_owned();
                self.complain(Code::FeedbackMissing, file, span.clone(), message);
            }
            if !words.is_empty() && !seen.insert(bare.to_owned()) {
                let message = "another choice of this item says the same".to_owned();
                self.complain(Code::SameChoice, file, span, message);
            }
        }
    }
}

fn tags(fields: &Fields<'_>) -> Vec<Key> {
    let found = fields
        .texts("tags")
        .map(|list| list.value)
        .unwrap_or_default();
    found
        .iter()
        .filter_map(|text| fields.parse_key(text))
        .collect()
}

/// The settings, and `draw` with its place.
fn settings(fields: &Fields<'_>) -> (Settings, Option<Spanned<u32>>) {
    let draw = fields.number("draw", 1..1_001);
    let mut settings = Settings {
        pass: pass(fields),
        attempts: fields.number("attempts", 1..101).map(|number| number.value),
        wait_minutes: fields
            .number("wait_minutes", 0..100_001)
            .map_or(0, |number| number.value),
        time_limit_minutes: fields
            .number("time_limit_minutes", 1..1_441)
            .map(|number| number.value),
        draw: draw.as_ref().map(|number| number.value),
        shuffles_items: false,
        shuffles_choices: false,
        rule: Rule::RightMinusWrong,
    };
    for text in fields
        .texts("shuffle")
        .map(|list| list.value)
        .unwrap_or_default()
    {
        match text.value.as_str() {
            "items" => settings.shuffles_items = true,
            "choices" => settings.shuffles_choices = true,
            other => {
                let message = format!("`shuffle` takes `items` and `choices`, not `{other}`");
                fields.complain(Code::BadValue, &text.span, message);
            }
        }
    }
    let rules = [
        ("right-minus-wrong", Rule::RightMinusWrong),
        ("all-or-nothing", Rule::AllOrNothing),
    ];
    if let Some(rule) = fields.word("rule", &rules) {
        settings.rule = rule.value;
    }
    (settings, draw)
}

/// `pass = "70%"`; the highest when it cannot be read.
#[expect(clippy::expect_used, reason = "100 percent is a cut score")]
fn pass(fields: &Fields<'_>) -> CutScore {
    let highest = CutScore::percent(100).expect("100 percent is a cut score");
    let Some(text) = fields.need_text("pass") else {
        return highest;
    };
    let number = text
        .value
        .strip_suffix('%')
        .map(str::trim)
        .and_then(|n| n.parse::<u32>().ok());
    match number.filter(|n| *n > 0).and_then(CutScore::percent) {
        Some(cut) => cut,
        None => {
            let message = format!("`{}` is no percentage from 1% to 100%", text.value);
            fields.complain(Code::PassUnreachable, &text.span, message);
            highest
        }
    }
}

/// The hash of an item's words without its attributes.
pub fn words_hash(file: &File, part: &ItemPart) -> String {
    let text = |range: std::ops::Range<usize>| file.text.get(range).unwrap_or_default();
    let cut = part
        .attributes
        .clone()
        .unwrap_or(part.range.start..part.range.start);
    lock::hash(&format!(
        "{} {}",
        text(part.range.start..cut.start),
        text(cut.end..part.range.end)
    ))
}

fn choice_hash(choice: &ChoicePart) -> String {
    lock::hash(&markdown::plain(&choice.label))
}
