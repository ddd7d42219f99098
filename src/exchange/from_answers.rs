//! The answers of an item of a course on their way to other systems.

use super::html::{self, Desk};
use super::question::{Accepted, Answers, Choice, Pair, Quantity};
use super::rich::Rich;
use super::shares::Share;
use crate::base::fold::fold;
use crate::base::{Language, PerLanguage};
use crate::items::{self, Body, ChoiceForm, ChoiceText, Element, Prompt, Rule};
use std::collections::BTreeSet;

/// The answers of each kind of item; a new kind is one arm more.
pub(super) fn answers(body: &Body, language: Language, desk: &mut Desk<'_>) -> Answers {
    match body {
        Body::Choices {
            form,
            rule,
            choices,
        } => self::choices(choices, (*form, *rule), language, desk),
        Body::Text { accepted } => Answers::Text(texts(accepted, language, desk)),
        Body::Number { accepted } => Answers::Number(numbers(accepted, language, desk)),
        Body::Matching {
            rule,
            prompts,
            targets,
        } => {
            note_rule(*rule, desk);
            matching((prompts, targets), language, desk)
        }
        Body::Ordering { rule, elements } => {
            let is_all_or_nothing = *rule == Rule::AllOrNothing;
            if is_all_or_nothing {
                desk.notes.kept("marking rule");
            }
            let step = |element| one(element, "step", language, desk);
            Answers::Ordering {
                steps: elements.iter().map(step).collect(),
                is_all_or_nothing,
            }
        }
        Body::Reflection => {
            desk.notes.kept("essay");
            Answers::Reflection
        }
        Body::Scale { points } => {
            let point = |element| one(element, "point of a scale", language, desk);
            Answers::Scale(points.iter().map(point).collect())
        }
    }
}

fn note_rule(rule: Rule, desk: &mut Desk<'_>) {
    if rule == Rule::AllOrNothing {
        let why = "all or nothing became a part for each right answer, which every system knows";
        desk.notes.changed(desk.place, "marking rule", why);
    }
}

fn choices(
    choices: &[items::Choice],
    (form, rule): (ChoiceForm, Rule),
    language: Language,
    desk: &mut Desk<'_>,
) -> Answers {
    let offered = || choices.iter().filter(|choice| !choice.is_withdrawn);
    for choice in choices.iter().filter(|choice| choice.is_withdrawn) {
        let why = format!("`{}` is no longer offered", choice.key);
        desk.notes.dropped(desk.place, "withdrawn choice", why);
    }
    let right = offered().filter(|choice| choice.is_right).count();
    match form {
        ChoiceForm::Multiple => note_rule(rule, desk),
        ChoiceForm::TrueFalse if offered().any(|one| !one.is_right && earns_or_costs(one)) => {
            let why = "the wrong one of true and false earns and costs nothing elsewhere";
            desk.notes.dropped(desk.place, "share", why);
        }
        ChoiceForm::Single | ChoiceForm::TrueFalse => {}
    }
    let read = offered().map(|choice| {
        desk.notes.kept("choice");
        let share = match (form, choice.weight) {
            (ChoiceForm::TrueFalse, _) | (ChoiceForm::Single, None) => match choice.is_right {
                true => Share::FULL,
                false => Share::NONE,
            },
            (_, Some(weight)) => Share::thousandths(weight),
            (ChoiceForm::Multiple, None) => match choice.is_right {
                true => Share::of(right),
                false => Share::of(right).negated(),
            },
        };
        let (label, feedback) = words(&choice.texts, language, desk);
        Choice {
            id: choice.key.to_string(),
            label,
            share,
            feedback,
        }
    });
    let read: Vec<Choice> = read.collect();
    match (form, read.as_slice()) {
        (ChoiceForm::TrueFalse, [yes, no]) => Answers::TrueFalse {
            is_true: yes.share == Share::FULL,
            if_true: yes.feedback.clone(),
            if_false: no.feedback.clone(),
        },
        (ChoiceForm::Multiple, _) => Answers::Multiple(read),
        _ => Answers::Single(read),
    }
}

fn earns_or_costs(choice: &items::Choice) -> bool {
    choice.weight.is_some_and(|weight| weight != 0)
}

/// Label and feedback in one language.
fn words(texts: &PerLanguage<ChoiceText>, language: Language, desk: &mut Desk<'_>) -> (Rich, Rich) {
    let Some((_, text)) = texts.find(language, language) else {
        return (Rich::default(), Rich::default());
    };
    let feedback = feedback(&text.feedback_html, desk);
    (html::read(&text.label_html, desk), feedback)
}

fn feedback(written: &str, desk: &mut Desk<'_>) -> Rich {
    let feedback = html::read(written, desk);
    if !feedback.is_empty() {
        desk.notes.kept("feedback");
    }
    feedback
}

/// The accepted texts of all languages, since each counts in any: those of the wanted language
/// first, and none twice.
fn texts(
    accepted: &PerLanguage<Vec<items::Accepted>>,
    language: Language,
    desk: &mut Desk<'_>,
) -> Vec<Accepted> {
    let own = accepted.exact(language).into_iter().flatten();
    let others = accepted.iter().filter(|(other, _)| *other != language);
    let others = others.flat_map(|(_, variants)| variants);
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for variant in own.chain(others) {
        if seen.insert(fold(&variant.text)) {
            desk.notes.kept("accepted text");
            all.push(Accepted {
                text: variant.text.clone(),
                share: share_of(variant.share),
                feedback: feedback(&variant.feedback_html, desk),
            });
        }
    }
    all
}

fn numbers(
    accepted: &[items::AcceptedNumber],
    language: Language,
    desk: &mut Desk<'_>,
) -> Vec<Quantity> {
    let number = |number: &items::AcceptedNumber| {
        desk.notes.kept("accepted number");
        let words = number.feedback.find(language, language);
        Quantity {
            value: number.value,
            tolerance: number.tolerance,
            share: share_of(number.share),
            feedback: feedback(words.map_or("", |(_, words)| words), desk),
        }
    };
    accepted.iter().map(number).collect()
}

fn share_of(thousandths: u32) -> Share {
    Share::thousandths(i32::try_from(thousandths).unwrap_or(0))
}

fn matching(
    (prompts, targets): (&[Prompt], &[Element]),
    language: Language,
    desk: &mut Desk<'_>,
) -> Answers {
    let read = targets.iter().map(|target| {
        let (label, _) = words(&target.texts, language, desk);
        let words = label.words();
        if Rich::plain(&words) != label {
            let why = format!("“{words}”: targets are plain text elsewhere");
            desk.notes.changed(desk.place, "target form", why);
        }
        (&target.key, words)
    });
    let read: Vec<_> = read.collect();
    let pairs = prompts.iter().map(|prompt| {
        desk.notes.kept("pair");
        let target = read.iter().find(|(key, _)| **key == prompt.target);
        Pair {
            prompt: words(&prompt.texts, language, desk).0,
            target: target.map(|(_, words)| words.clone()).unwrap_or_default(),
        }
    });
    let pairs = pairs.collect();
    let is_extra = |key: &crate::base::Key| !prompts.iter().any(|prompt| prompt.target == *key);
    let extra = read.iter().filter(|(key, _)| is_extra(key));
    let extra = extra.map(|(_, words)| {
        desk.notes.kept("pair");
        words.clone()
    });
    Answers::Matching {
        pairs,
        extra: extra.collect(),
    }
}

fn one(element: &Element, what: &'static str, language: Language, desk: &mut Desk<'_>) -> Rich {
    desk.notes.kept(what);
    let Some((_, text)) = element.texts.find(language, language) else {
        return Rich::default();
    };
    let feedback = html::read(&text.feedback_html, desk);
    if !feedback.is_empty() {
        let why = format!("“{}”: a step has none elsewhere", feedback.words());
        desk.notes.dropped(desk.place, "feedback", why);
    }
    html::read(&text.label_html, desk)
}
