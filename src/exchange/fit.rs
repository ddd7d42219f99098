//! What a quiz file of ours can say of a question, and what it cannot.

use super::decimal::Share;
use super::question::{Accepted, Answers, Quantity, Question};
use super::quiz_file::{heading, item, needs_weights, plain, plain_marks};
use super::report::Notes;
use super::rich::{Piece, Rich};
use crate::courses::{derived_key, measure};

/// Brings a question into the form our files have, notes what that changes, and refuses what they
/// cannot say.
pub fn fit(question: &mut Question, notes: &mut Notes) -> Result<(), String> {
    let place = question.place;
    for tag in &question.tags {
        match derived_key(tag) {
            Some(key) if key.as_str() == tag => {}
            Some(key) => notes.changed(place, "tag spelling", format!("`{tag}` is `{key}`")),
            None => notes.dropped(
                place,
                "tag spelling",
                format!("`{tag}` has no Latin letter"),
            ),
        }
    }
    let first = question.stem.blocks.first();
    if first.is_some_and(|block| block.pieces.contains(&Piece::Break)) {
        notes.changed(place, "line break", "the question stands in one line");
    }
    if heading(question).is_empty() {
        return Err("it has no text to ask with".to_owned());
    }
    let mut answers = std::mem::replace(&mut question.answers, Answers::Reflection);
    let fitted = fit_answers(&mut answers, question, notes);
    question.answers = answers;
    fitted?;
    let text = item(question, "id", needs_weights(question));
    measure(&text).map_err(|(_, why)| format!("our files cannot hold it: {why}"))
}

fn fit_answers(
    answers: &mut Answers,
    question: &Question,
    notes: &mut Notes,
) -> Result<(), String> {
    let place = question.place;
    match answers {
        Answers::Single(choices) | Answers::Multiple(choices) => {
            for choice in choices.iter_mut() {
                in_line(&mut choice.label, "choice form", question, notes);
            }
            if choices.len() < 2 {
                return Err("fewer than two choices".to_owned());
            }
            if choices.iter().any(|choice| choice.label.is_empty()) {
                return Err("a choice has no words".to_owned());
            }
        }
        Answers::Ordering(steps) => {
            for step in steps.iter_mut() {
                in_line(step, "step form", question, notes);
            }
            if steps.len() < 2 || steps.iter().any(Rich::is_empty) {
                return Err("fewer than two steps, or one without words".to_owned());
            }
        }
        Answers::Matching { pairs, .. } => {
            for pair in pairs.iter_mut() {
                in_line(&mut pair.prompt, "prompt form", question, notes);
            }
            if pairs.len() < 2 || pairs.iter().any(|pair| pair.target.is_empty()) {
                return Err("fewer than two pairs, or a pair without target".to_owned());
            }
        }
        Answers::Text(accepted) => fit_texts(accepted, question, notes)?,
        Answers::Number(accepted) => fit_numbers(accepted, question, notes)?,
        Answers::TrueFalse { .. } | Answers::Reflection => {}
    }
    match answers {
        Answers::Single(choices) if !choices.iter().any(|one| one.share == Share::FULL) => {
            return Err("no choice earns all points".to_owned());
        }
        Answers::Multiple(choices) => {
            if !choices.iter().any(|choice| choice.share > Share::NONE) {
                return Err("no choice is right".to_owned());
            }
            let is_free = choices.iter().all(|choice| choice.share >= Share::NONE);
            let has_wrong = choices.iter().any(|choice| choice.share == Share::NONE);
            if plain_marks(choices) && is_free && has_wrong {
                let why = "wrong ticks cost nothing there; here right minus wrong counts";
                notes.changed(place, "marking rule", why);
            }
        }
        _ => {}
    }
    let is_single = matches!(answers, Answers::Single(_));
    if let Answers::Single(choices) | Answers::Multiple(choices) = answers
        && !plain(is_single, choices)
        && choices.iter().any(|choice| !choice.share.is_whole())
    {
        let why = "shares are rounded to whole percentages";
        notes.changed(place, "share", why);
    }
    Ok(())
}

/// One line of a text, with a note when that loses something.
fn in_line(rich: &mut Rich, what: &'static str, question: &Question, notes: &mut Notes) {
    if rich.is_line() {
        return;
    }
    if rich.pictures().next().is_some() {
        let why = format!("a picture cannot stand in “{}”", rich.words());
        notes.dropped(question.place, "picture place", why);
    }
    notes.changed(question.place, what, "it is one line now");
    *rich = rich.line();
}

fn fit_texts(
    accepted: &mut Vec<Accepted>,
    question: &Question,
    notes: &mut Notes,
) -> Result<(), String> {
    accepted.retain_mut(|one| {
        let bare = one.text.replace("\\*", "");
        let text = one.text.replace("\\*", "*");
        if bare.contains('*') || one.text.is_empty() || one.share <= Share::NONE {
            let words = one.feedback.words();
            let why = format!(
                "`{text}` ({} %): no wildcards, no wrong answers “{words}”",
                one.share
            );
            notes.dropped(question.place, "answer pattern", why);
            return false;
        }
        if !one.share.is_whole() {
            let why = format!("{} % is rounded", one.share);
            notes.changed(question.place, "share", why);
        }
        one.text = text;
        true
    });
    match accepted.is_empty() {
        true => Err("no accepted text is left".to_owned()),
        false => Ok(()),
    }
}

fn fit_numbers(
    accepted: &mut Vec<Quantity>,
    question: &Question,
    notes: &mut Notes,
) -> Result<(), String> {
    accepted.retain(|one| {
        if one.share > Share::NONE && !one.tolerance.is_negative() {
            if !one.share.is_whole() {
                let why = format!("{} % is rounded", one.share);
                notes.changed(question.place, "share", why);
            }
            return true;
        }
        let (value, share) = (one.value, one.share);
        let why = format!("`{value}` ({share} %): “{}”", one.feedback.words());
        notes.dropped(question.place, "answer pattern", why);
        false
    });
    match accepted.is_empty() {
        true => Err("no accepted number is left".to_owned()),
        false => Ok(()),
    }
}
