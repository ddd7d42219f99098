//! The front matter of a quiz: how it is taken.

use super::codes::Code;
use super::data::{Fields, Spanned};
use super::quiz::{Counts, Disclosure, Minimum, QuizSettings};
use crate::base::{CutScore, Key};
use crate::items::Rule;
use std::collections::BTreeMap;
use std::ops::Range;

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
    /// What most quizzes leave as it is.
    pub more: QuizSettings,
    pub places: Places,
}

/// Where settings stand that are judged together with the items.
#[derive(Debug, Clone)]
pub struct Places {
    pub pass: Range<usize>,
    pub draw: Range<usize>,
    pub draw_tags: Range<usize>,
    pub bank: Range<usize>,
    pub outcomes: Range<usize>,
    /// One per minimum.
    pub minima: Vec<Range<usize>>,
    /// None: the rule is not written.
    pub rule: Option<Range<usize>>,
}

/// Reads the settings of a quiz.
pub fn read(fields: &Fields<'_>) -> Settings {
    let draw = fields.number("draw", 1..1_001);
    let (pass, pass_at) = pass(fields);
    let (shuffles_items, shuffles_choices) = shuffles(fields);
    let rules = [
        ("right-minus-wrong", Rule::RightMinusWrong),
        ("all-or-nothing", Rule::AllOrNothing),
        ("weighted", Rule::Weighted),
    ];
    let rule = fields.word("rule", &rules);
    let attempts = fields.number("attempts", 1..101).map(|number| number.value);
    let bank = fields.key("bank");
    let (minima, minima_at) = minima(fields);
    let settings = Settings {
        pass,
        attempts,
        wait_minutes: fields
            .number("wait_minutes", 0..100_001)
            .map_or(0, |number| number.value),
        time_limit_minutes: fields
            .number("time_limit_minutes", 1..1_441)
            .map(|number| number.value),
        draw: draw.as_ref().map(|number| number.value),
        shuffles_items,
        shuffles_choices,
        rule: rule
            .as_ref()
            .map_or(Rule::RightMinusWrong, |rule| rule.value),
        places: Places {
            pass: pass_at,
            draw: draw.map_or(0..0, |number| number.span),
            draw_tags: fields.key_span("draw_tags"),
            bank: bank.as_ref().map_or(0..0, |bank| bank.span.clone()),
            outcomes: fields.key_span("outcomes"),
            minima: minima_at,
            rule: rule.map(|rule| rule.span),
        },
        more: more(fields, bank, minima),
    };
    check_disclosure(fields, &settings);
    settings
}

fn more(fields: &Fields<'_>, bank: Option<Spanned<Key>>, minima: Vec<Minimum>) -> QuizSettings {
    let usual = QuizSettings::default();
    QuizSettings {
        counts: fields
            .word("counts", &Counts::WORDS)
            .map_or(usual.counts, |counts| counts.value),
        grace_seconds: fields
            .number("grace_seconds", 0..3_601)
            .map_or(usual.grace_seconds, |seconds| seconds.value),
        closes_at: fields.moment("closes_at"),
        draw_tags: tags(fields, "draw_tags", 1..1_001),
        page_size: fields.number("page_size", 1..1_001).map(|size| size.value),
        disclosure: fields
            .word("disclosure", &Disclosure::WORDS)
            .map_or(usual.disclosure, |disclosure| disclosure.value),
        bank: bank.map(|bank| bank.value),
        outcomes: tags(fields, "outcomes", 1..101),
        minima,
    }
}

/// `[[minimum]]`, each with its place.
fn minima(fields: &Fields<'_>) -> (Vec<Minimum>, Vec<Range<usize>>) {
    let read = |table: Fields<'_>| {
        table.need("tags");
        table.need("percent");
        let (tags, percent) = (table.texts("tags"), table.number("percent", 1..101));
        table.finish();
        let tags = tags?;
        if tags.value.is_empty() {
            let message = "a minimum holds for at least one tag";
            table.complain(Code::BadValue, &tags.span, message);
        }
        let minimum = Minimum {
            tags: tags
                .value
                .iter()
                .filter_map(|tag| table.parse_key(tag))
                .collect(),
            percent: CutScore::percent(percent?.value)?,
        };
        Some((minimum, tags.span))
    };
    fields.list("minimum").into_iter().filter_map(read).unzip()
}

/// A table of tags with a number each.
fn tags(fields: &Fields<'_>, name: &'static str, bounds: Range<u32>) -> BTreeMap<Key, u32> {
    let Some(table) = fields.table(name) else {
        return BTreeMap::new();
    };
    let mut tags = BTreeMap::new();
    for name in table.names() {
        let written = Spanned {
            value: name.to_owned(),
            span: table.key_span(name),
        };
        let tag = table.parse_key(&written);
        let count = table.number(name, bounds.clone());
        tags.extend(tag.zip(count.map(|count| count.value)));
    }
    tags
}

fn shuffles(fields: &Fields<'_>) -> (bool, bool) {
    let (mut items, mut choices) = (false, false);
    for text in fields
        .texts("shuffle")
        .map(|list| list.value)
        .unwrap_or_default()
    {
        match text.value.as_str() {
            "items" => items = true,
            "choices" => choices = true,
            other => {
                let message = format!("`shuffle` takes `items` and `choices`, not `{other}`");
                fields.complain(Code::BadValue, &text.span, message);
            }
        }
    }
    (items, choices)
}

/// Reports answers that would never be shown although the author wants them shown.
fn check_disclosure(fields: &Fields<'_>, settings: &Settings) {
    let message = match settings.more.disclosure {
        Disclosure::AfterLastAttempt if settings.attempts.is_none() => {
            "without `attempts` there is no last attempt"
        }
        Disclosure::AfterClosing if settings.more.closes_at.is_none() => {
            "without `closes_at` the quiz never closes"
        }
        _ => return,
    };
    let span = fields.key_span("disclosure");
    fields.complain(Code::NeverDisclosed, &span, message);
}

/// `pass = "70%"` with its place; the highest when it cannot be read.
#[expect(clippy::expect_used, reason = "100 percent is a cut score")]
pub(super) fn pass(fields: &Fields<'_>) -> (CutScore, Range<usize>) {
    let highest = CutScore::percent(100).expect("100 percent is a cut score");
    let Some(text) = fields.need_text("pass") else {
        return (highest, fields.key_span("pass"));
    };
    let number = text
        .value
        .strip_suffix('%')
        .map(str::trim)
        .and_then(|n| n.parse::<u32>().ok());
    match number.and_then(CutScore::percent) {
        Some(cut) => (cut, text.span),
        None => {
            let message = format!("`{}` is no percentage from 1% to 100%", text.value);
            fields.complain(Code::PassUnreachable, &text.span, message);
            (highest, text.span)
        }
    }
}
