//! A quiz in its source language: settings, items, keys.

use super::codes::Code;
use super::data::{Data, Fields, Spanned};
use super::draft::{Drafter, list};
use super::lock;
use super::markdown::{self, Prose};
use super::outline::ActivityFile;
use super::quiz_answers::Quantity;
use super::quiz_body::{BodyPart, CellPart, Reader};
use super::quiz_file::{self, ItemPart, Parts};
use super::quiz_marks;
use super::quiz_settings::{self, Settings};
use super::source::File;
use crate::base::{Key, Points};
use crate::items::Form;
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
    /// One per case of `parts`.
    pub cases: Vec<Key>,
}

/// What an item is, beside its words.
pub struct ItemDraft {
    pub key: Key,
    /// As the author counts; the lock may have counted further.
    pub revision: u32,
    pub points: Points,
    pub facts: Vec<Spanned<String>>,
    pub tags: Vec<Key>,
    pub lesson: Option<Spanned<String>>,
    pub case: Option<Key>,
    pub twin: Option<Key>,
    pub form: Form,
    /// Everything with an id: choices, elements, points; or prompts and then targets.
    pub choices: Vec<Key>,
    /// What a tick on each choice is worth; none unless the rule is `weighted`.
    pub weights: Vec<Option<i32>>,
    pub pairing: Pairing,
    /// One per line of the answer block of a number.
    pub numbers: Vec<Option<Quantity>>,
    /// Hashes of its words and of those of its choices.
    pub hash: String,
    pub choice_hashes: Vec<String>,
}

/// What belongs together in a matching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pairing {
    /// The rows that have a prompt.
    pub prompts: Vec<usize>,
    /// The row in which each target stands first, or first with its id.
    pub targets: Vec<usize>,
    /// For each prompt, which of the targets is right.
    pub right: Vec<usize>,
}

/// What the `+++` block of an item says.
#[derive(Default)]
struct Attributes {
    form: Option<Form>,
    revision: Option<u32>,
    points: Option<Spanned<u32>>,
    facts: Vec<Spanned<String>>,
    tags: Vec<Key>,
    lesson: Option<Spanned<String>>,
    case: Option<Spanned<Key>>,
    twin: Option<Key>,
}

impl Drafter<'_> {
    /// Reads a quiz; `None` when its front matter cannot be read.
    pub fn quiz(&self, activity: &ActivityFile, prose: Prose) -> Option<QuizDraft> {
        let (key, title, settings) =
            self.headed("quiz", (activity, &prose), quiz_settings::read)?;
        let path = activity.path.clone();
        let mut parts = quiz_file::parts(&prose, self.problems);
        if parts.items.is_empty() && settings.more.bank.is_none() {
            let message = "the quiz has no item `## Question`".to_owned();
            self.complain(Code::NoItems, &prose.file, 0..0, message);
        }
        let cases = self.case_keys(&path, &prose.file, &parts.cases);
        let keys = self.item_keys(&path, &prose.file, &parts);
        let mut items = Vec::new();
        for (part, key) in parts.items.iter_mut().zip(keys) {
            items.push(self.item((part, key), (&prose, &settings), &cases));
        }
        let slug = activity.slug.clone();
        let quiz = QuizDraft {
            key,
            slug,
            path,
            title,
            settings,
            prose,
            parts,
            items,
            cases,
        };
        self.check_cases(&quiz);
        Some(quiz)
    }

    fn item(
        &self,
        (part, (key, hash)): (&mut ItemPart, (Key, String)),
        (prose, settings): (&Prose, &Settings),
        cases: &[Key],
    ) -> ItemDraft {
        let attributes = self.attributes(part, &prose.file);
        let reader = Reader {
            prose,
            is_source: true,
            problems: self.problems,
        };
        let (form, body) = body(&reader, part, attributes.form);
        let mut item = ItemDraft {
            revision: attributes.revision.unwrap_or(1),
            points: self.points(&attributes, form, &prose.file),
            case: self.case_of(&attributes, part.case, (&prose.file, cases)),
            facts: attributes.facts,
            tags: attributes.tags,
            lesson: attributes.lesson,
            twin: attributes.twin,
            form,
            choices: Vec::new(),
            weights: match form {
                Form::Single | Form::Multiple | Form::TrueFalse => {
                    quiz_marks::weights(&body.choices, settings.rule)
                }
                _ => Vec::new(),
            },
            pairing: self.pairing(&body, &prose.file),
            numbers: match form {
                Form::Number => reader.numbers(&body.lines),
                _ => Vec::new(),
            },
            choice_hashes: Vec::new(),
            key,
            hash,
        };
        part.body = body;
        let kind = match form {
            Form::Ordering => "element",
            Form::Scale => "point",
            _ => "choice",
        };
        (item.choices, item.choice_hashes) = match form {
            Form::Matching => self.row_keys(&item.key, (&part.body, &item.pairing), &prose.file),
            _ => self.choice_keys(&item.key, (&part.body.choices, kind), &prose.file),
        };
        self.check_item(part, &item, (&reader, settings));
        item
    }

    fn attributes(&self, part: &ItemPart, file: &Arc<File>) -> Attributes {
        let span = part.attributes.clone();
        let Some(data) = span.and_then(|span| Data::parse(file, span, self.problems)) else {
            return Attributes::default();
        };
        let fields = data.fields(self.problems);
        let forms = Form::ALL.map(|form| (form.word(), form));
        let attributes = Attributes {
            form: fields.word("type", &forms).map(|form| form.value),
            revision: fields.number("revision", 1..10_001).map(|n| n.value),
            points: fields.number("points", 0..101),
            facts: list(&fields, "facts"),
            tags: tags(&fields),
            lesson: fields.text("lesson"),
            case: fields.key("case"),
            twin: fields.key("twin").map(|key| key.value),
        };
        fields.finish();
        attributes
    }

    /// One point unless the author says otherwise; none for what is not marked.
    fn points(&self, attributes: &Attributes, form: Form, file: &Arc<File>) -> Points {
        let complain = |code, span: &std::ops::Range<usize>, message: &str| {
            self.complain(code, file, span.clone(), message.to_owned());
        };
        match (&attributes.points, form.is_marked()) {
            (Some(points), false) if points.value > 0 => {
                let message = "nothing is marked here, so nothing can be earned";
                complain(Code::PointsUnmarked, &points.span, message);
                Points::ZERO
            }
            (_, false) => Points::ZERO,
            (Some(points), true) if points.value == 0 => {
                let message = "`points` must be between 1 and 100";
                complain(Code::BadValue, &points.span, message);
                Points::whole(1)
            }
            (points, true) => Points::whole(points.as_ref().map_or(1, |points| points.value)),
        }
    }

    /// The case the item stands under, or names.
    fn case_of(
        &self,
        attributes: &Attributes,
        under: Option<usize>,
        (file, cases): (&Arc<File>, &[Key]),
    ) -> Option<Key> {
        let under = under.and_then(|at| cases.get(at));
        let Some(named) = &attributes.case else {
            return under.cloned();
        };
        let message = if !cases.contains(&named.value) {
            format!("this quiz has no case `{}`", named.value)
        } else if let Some(under) = under.filter(|under| **under != named.value) {
            format!("the item stands under the case `{under}`")
        } else {
            return Some(named.value.clone());
        };
        self.complain(Code::UnknownCase, file, named.span.clone(), message);
        under.cloned()
    }

    /// Targets with the same words, or with the same id, are one.
    fn pairing(&self, body: &BodyPart, file: &Arc<File>) -> Pairing {
        let mut pairing = Pairing::default();
        let words = |cell: &CellPart| markdown::plain(&cell.label);
        let id = |cell: &CellPart| cell.written.as_ref().map(|id| id.value.clone());
        for (at, row) in body.rows.iter().enumerate() {
            let same = |other: &usize| {
                let other = body.rows.get(*other).map(|row| &row.target);
                other.is_some_and(|other| {
                    words(other) == words(&row.target)
                        || (id(other).is_some() && id(other) == id(&row.target))
                })
            };
            let known = pairing.targets.iter().position(same);
            let first = known.and_then(|known| pairing.targets.get(known));
            if let Some(first) = first.and_then(|first| body.rows.get(*first)) {
                let (own, other) = (id(&row.target), id(&first.target));
                let differ = own.is_some() && other.is_some() && own != other;
                if differ || words(&row.target) != words(&first.target) {
                    let message = "this target stands above with other words or another id";
                    let span = row.span.clone();
                    self.complain(Code::TargetTwice, file, span, message.to_owned());
                }
                let named = known.filter(|_| own.is_some() && other.is_none());
                if let Some(place) = named.and_then(|known| pairing.targets.get_mut(known)) {
                    *place = at;
                }
            }
            let target = known.unwrap_or_else(|| {
                pairing.targets.push(at);
                pairing.targets.len() - 1
            });
            if !row.prompt.is_empty() {
                pairing.prompts.push(at);
                pairing.right.push(target);
            } else if known.is_some() {
                let message = "this extra target stands in another row already";
                let span = row.span.clone();
                self.complain(Code::TargetTwice, file, span, message.to_owned());
            }
        }
        pairing
    }
}

/// The body read in the form the author names, or that its marks show.
fn body(reader: &Reader<'_>, part: &ItemPart, form: Option<Form>) -> (Form, BodyPart) {
    let body = reader.body(part, form.unwrap_or(Form::Single));
    let right = body.choices.iter().filter(|choice| choice.is_right());
    let by_marks = match right.count() {
        0 | 1 => Form::Single,
        _ => Form::Multiple,
    };
    (form.unwrap_or(by_marks), body)
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
