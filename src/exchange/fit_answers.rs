//! Answers in the form our files have: shares in thousandths that add up, texts and numbers that
//! differ, a way to earn all points.

use super::fit::Lines;
use super::question::{Accepted, Answers, Choice, Pair, Quantity};
use super::quiz_file::{plain, plain_marks};
use super::rich::Rich;
use super::shares::{Share, proportions};
use crate::base::fold::fold;
use std::collections::BTreeSet;

/// The most characters of an accepted text.
const LONGEST: usize = 200;
/// The share of a second right choice where only one can be right.
pub(super) const NEARLY_ALL: i32 = 999;

/// Brings answers into our form.
pub(super) fn fit(answers: &mut Answers, lines: &mut Lines<'_>) -> Result<(), String> {
    match answers {
        Answers::Single(choices) => {
            words_of(choices, lines)?;
            single(choices, lines)
        }
        Answers::Multiple(choices) => {
            words_of(choices, lines)?;
            multiple(choices, lines)
        }
        Answers::TrueFalse {
            if_true, if_false, ..
        } => {
            lines.without_pictures(if_true);
            lines.without_pictures(if_false);
            Ok(())
        }
        Answers::Text(accepted) => texts(accepted, lines),
        Answers::Number(accepted) => numbers(accepted, lines),
        Answers::Matching { pairs, extra } => matching(pairs, extra, lines),
        Answers::Ordering { steps, .. } => elements(steps, (3, "steps"), lines),
        Answers::Scale(points) => elements(points, (2, "points"), lines),
        Answers::Reflection => Ok(()),
    }
}

/// Whether two of the texts say the same to our reader.
fn has_twice(texts: impl Iterator<Item = String>) -> bool {
    let mut seen = BTreeSet::new();
    let bare = |text: String| {
        let text = text.to_lowercase();
        text.trim_end_matches(['.', '!']).to_owned()
    };
    texts.map(bare).any(|text| !seen.insert(text))
}

fn words_of(choices: &mut [Choice], lines: &mut Lines<'_>) -> Result<(), String> {
    for choice in choices.iter_mut() {
        lines.line(&mut choice.label, "choice form");
        lines.without_pictures(&mut choice.feedback);
    }
    if choices.len() < 2 {
        return Err("fewer than two choices".to_owned());
    }
    if choices.iter().any(|choice| choice.label.words().is_empty()) {
        return Err("a choice has no words".to_owned());
    }
    match has_twice(choices.iter().map(|choice| choice.label.words())) {
        true => Err("two choices say the same".to_owned()),
        false => Ok(()),
    }
}

fn single(choices: &mut [Choice], lines: &mut Lines<'_>) -> Result<(), String> {
    if !choices.iter().any(|choice| choice.share == Share::FULL) {
        return Err("no choice earns all points".to_owned());
    }
    if plain(true, choices) {
        return Ok(());
    }
    note_rounding(choices.iter().map(|choice| choice.share), lines);
    let mut has_full = false;
    for choice in choices {
        let is_first = choice.share == Share::FULL && !has_full;
        has_full |= is_first;
        if choice.share == Share::FULL && !is_first {
            let words = choice.label.words();
            let why = format!("only one choice can be right; “{words}” earns 99.9 % now");
            lines.changed("share", why);
        }
        if !is_first {
            let thousandths = choice.share.in_thousandths().min(NEARLY_ALL);
            choice.share = Share::thousandths(thousandths);
        }
    }
    Ok(())
}

fn multiple(choices: &mut [Choice], lines: &mut Lines<'_>) -> Result<(), String> {
    let is_right = |choice: &Choice| choice.share > Share::NONE;
    let rights: Vec<i32> = choices
        .iter()
        .filter(|choice| is_right(choice))
        .map(|choice| choice.share.raw())
        .collect();
    if rights.is_empty() {
        return Err("no choice is right".to_owned());
    }
    let is_free = choices.iter().all(|choice| choice.share >= Share::NONE);
    let has_wrong = choices.iter().any(|choice| !is_right(choice));
    let why = "wrong ticks cost nothing there; here right minus wrong counts";
    if plain_marks(choices) {
        if is_free && has_wrong {
            lines.changed("marking rule", why);
        }
        return Ok(());
    }
    let sum: i64 = rights.iter().map(|share| i64::from(*share)).sum();
    if (sum - i64::from(Share::FULL.raw())).abs() > i64::from(Share::thousandths(1).raw()) {
        let percent = sum / i64::from(Share::thousandths(10).raw());
        let why = format!("the right choices earned {percent} % together; here they earn 100 %");
        lines.changed("share", why);
    } else {
        note_rounding(choices.iter().map(|choice| choice.share), lines);
    }
    let mut shares = proportions(&rights).into_iter();
    for choice in choices.iter_mut() {
        choice.share = match choice.share {
            share if share > Share::NONE => Share::thousandths(shares.next().unwrap_or(1)),
            share if share < Share::NONE => Share::thousandths(share.in_thousandths().min(-1)),
            share => share,
        };
    }
    if is_free && has_wrong {
        // As much as a right choice earns on average.
        lines.changed("marking rule", why);
        let cost = Share::thousandths(Share::of(rights.len()).negated().in_thousandths());
        for choice in choices
            .iter_mut()
            .filter(|choice| choice.share == Share::NONE)
        {
            choice.share = cost;
        }
    }
    Ok(())
}

fn note_rounding(mut shares: impl Iterator<Item = Share>, lines: &mut Lines<'_>) {
    if shares.any(|share| !share.is_exact()) {
        lines.changed("share", "shares are rounded to tenths of a percent");
    }
}

fn texts(accepted: &mut Vec<Accepted>, lines: &mut Lines<'_>) -> Result<(), String> {
    // The best first, so that of two that say the same the better one stays.
    let mut order: Vec<usize> = (0..accepted.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(accepted.get(*at).map(|one| one.share)));
    let mut seen = BTreeSet::new();
    let mut kept = BTreeSet::new();
    for at in order {
        let Some(one) = accepted.get_mut(at) else {
            continue;
        };
        let bare = one.text.replace("\\*", "");
        let text = one.text.replace("\\*", "*");
        let share = one.share;
        let fault = if bare.contains('*') || one.text.is_empty() || share <= Share::NONE {
            "no wildcards, no wrong answers"
        } else if fold(&text).is_empty() || text.chars().count() > LONGEST {
            "nothing that could be compared, or too long"
        } else if !seen.insert(fold(&text)) {
            "case and accents do not count here"
        } else {
            kept.insert(at);
            fit_share(&mut one.share, lines);
            lines.line(&mut one.feedback, "feedback form");
            one.text = text;
            continue;
        };
        lines.lost("accepted text", format!("`{text}` ({share} %): {fault}"));
        lose_feedback(&one.feedback, lines);
    }
    let mut at = 0;
    accepted.retain(|_| {
        at += 1;
        kept.contains(&(at - 1))
    });
    full(accepted.iter().map(|one| one.share), "text")
}

fn numbers(accepted: &mut Vec<Quantity>, lines: &mut Lines<'_>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    accepted.retain_mut(|one| {
        let is_new = seen.insert((one.value, one.tolerance));
        if one.share > Share::NONE && !one.tolerance.is_sign_negative() && is_new {
            fit_share(&mut one.share, lines);
            lines.line(&mut one.feedback, "feedback form");
            return true;
        }
        let (value, share) = (one.value, one.share);
        let why = format!("`{value}` ({share} %): it earns nothing, or stands there already");
        lines.lost("accepted number", why);
        lose_feedback(&one.feedback, lines);
        false
    });
    full(accepted.iter().map(|one| one.share), "number")
}

/// What was said to an answer goes with it.
fn lose_feedback(feedback: &Rich, lines: &mut Lines<'_>) {
    if !feedback.is_empty() {
        let why = format!("“{}” goes with its answer", feedback.words());
        lines.lost("feedback", why);
    }
}

fn fit_share(share: &mut Share, lines: &mut Lines<'_>) {
    if !share.is_exact() {
        lines.changed("share", format!("{share} % is rounded"));
    }
    *share = Share::thousandths(share.in_thousandths().max(1));
}

fn full(mut shares: impl Iterator<Item = Share>, what: &str) -> Result<(), String> {
    match shares.any(|share| share == Share::FULL) {
        true => Ok(()),
        false => Err(format!("no accepted {what} is left that earns all points")),
    }
}

fn matching(
    pairs: &mut [Pair],
    extra: &mut Vec<String>,
    lines: &mut Lines<'_>,
) -> Result<(), String> {
    for pair in pairs.iter_mut() {
        lines.line(&mut pair.prompt, "prompt form");
    }
    let has_nothing = |pair: &Pair| pair.target.is_empty() || pair.prompt.words().is_empty();
    if pairs.len() < 2 || pairs.iter().any(has_nothing) {
        return Err("fewer than two pairs, or a pair without words or target".to_owned());
    }
    if has_twice(pairs.iter().map(|pair| pair.prompt.words())) {
        return Err("two prompts say the same".to_owned());
    }
    let mut targets: BTreeSet<String> = pairs.iter().map(|pair| pair.target.clone()).collect();
    extra.retain(|target| {
        let is_new = !target.is_empty() && targets.insert(target.clone());
        if !is_new {
            lines.lost(
                "pair",
                match target.is_empty() {
                    true => "it has neither prompt nor target".to_owned(),
                    false => format!("the target `{target}` stands there already"),
                },
            );
        }
        is_new
    });
    match targets.len() {
        0 | 1 => Err("all prompts have the same target, and there is no other".to_owned()),
        _ => Ok(()),
    }
}

fn elements(
    all: &mut [Rich],
    (least, what): (usize, &str),
    lines: &mut Lines<'_>,
) -> Result<(), String> {
    for one in all.iter_mut() {
        lines.line(one, "step form");
    }
    if all.len() < least || all.iter().any(|one| one.words().is_empty()) {
        return Err(format!("fewer than {least} {what}, or one without words"));
    }
    match has_twice(all.iter().map(Rich::words)) {
        true => Err(format!("two {what} say the same")),
        false => Ok(()),
    }
}
