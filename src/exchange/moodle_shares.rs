//! The shares that Moodle takes, in its XML and in GIFT. One share outside its list, or right
//! choices that are not all points together, and it refuses the whole file.

use super::fit_answers::NEARLY_ALL;
use super::question::{Answers, Choice, Question};
use super::report::Notes;
use super::shares::Share;

/// All points, in parts of which every share of the list has a whole number.
const WHOLE: u16 = 2_520;
/// Moodle's list (`question_bank::fraction_options_full`) without its signs and without nothing, in
/// parts of [`WHOLE`]: all, 9/10, 5/6, 4/5, 3/4, 7/10, 2/3, 3/5, 1/2, 2/5, 1/3, 3/10, 1/4, 1/5,
/// 1/6, 1/7, 1/8, 1/9, 1/10 and 1/20.
const PARTS: [u16; 20] = [
    2_520, 2_268, 2_100, 2_016, 1_890, 1_764, 1_680, 1_512, 1_260, 1_008, 840, 756, 630, 504, 420,
    360, 315, 280, 252, 126,
];
/// The most right choices that can have a share each: the smallest is a twentieth.
const MOST_RIGHT: usize = 20;

/// Brings the shares of a question into Moodle's list and notes what became another share. Fails
/// when there are too many right choices for it.
pub fn fit(question: &mut Question, notes: &mut Notes) -> Result<(), String> {
    let mut told = Vec::new();
    match &mut question.answers {
        Answers::Single(choices) => {
            for choice in choices {
                let fitted = of_single(choice.share);
                set(&mut choice.share, fitted, &mut told);
            }
        }
        Answers::Multiple(choices) => multiple(choices, &mut told)?,
        Answers::Text(accepted) => {
            for one in accepted {
                let fitted = nearest(one.share, WHOLE);
                set(&mut one.share, fitted, &mut told);
            }
        }
        Answers::Number(accepted) => {
            for one in accepted {
                let fitted = nearest(one.share, WHOLE);
                set(&mut one.share, fitted, &mut told);
            }
        }
        _ => {}
    }
    if !told.is_empty() {
        let why = format!("{}: Moodle takes no other shares", told.join(", "));
        notes.changed(question.place, "share", why);
    }
    Ok(())
}

/// Takes the share of the list. Less than a tenth of a percent away it is the same: our files have
/// no finer shares, and their thirds are 33.4, 33.3 and 33.3.
fn set(share: &mut Share, fitted: Share, told: &mut Vec<String>) {
    let away = (share.raw() - fitted.raw()).abs();
    if away >= Share::thousandths(1).raw() {
        let line = format!("{} % became {fitted} %", share.percent());
        if !told.contains(&line) {
            told.push(line);
        }
    }
    *share = fitted;
}

/// Where one choice can be right, a second one with all points is written as 99.9 % here; nothing
/// else becomes as good as the right one.
fn of_single(share: Share) -> Share {
    match share {
        share if share >= Share::thousandths(NEARLY_ALL) => Share::FULL,
        // What costs may cost everything.
        share if share < Share::NONE => nearest(share, WHOLE),
        _ => nearest(share, WHOLE - 1),
    }
}

/// The nearest share of the list of at most so many parts; what earns goes on earning, and what
/// costs goes on costing.
fn nearest(share: Share, most: u16) -> Share {
    let wanted = share.raw().abs();
    let known = PARTS.into_iter().filter(|parts| *parts <= most);
    let known = known.map(|parts| Share::part(parts, WHOLE));
    let best = known.min_by_key(|known| (known.raw() - wanted).abs());
    let best = best.unwrap_or(Share::FULL);
    match share {
        Share::NONE => share,
        share if share < Share::NONE => best.negated(),
        _ => best,
    }
}

fn multiple(choices: &mut [Choice], told: &mut Vec<String>) -> Result<(), String> {
    let rights = choices.iter().map(|choice| choice.share);
    let rights: Vec<Share> = rights.filter(|share| *share > Share::NONE).collect();
    if rights.len() > MOST_RIGHT {
        let count = rights.len();
        return Err(format!(
            "{count} right choices: Moodle has no share smaller than 5 %"
        ));
    }
    let mut fitted = shared_out(&rights).into_iter();
    for choice in choices {
        let fitted = match choice.share > Share::NONE {
            true => fitted.next().unwrap_or(Share::FULL),
            false => nearest(choice.share, WHOLE),
        };
        set(&mut choice.share, fitted, told);
    }
    Ok(())
}

/// Shares of the list that are all points together, as near to the wanted ones as can be: the least
/// sum of the squares. Every number of shares up to [`MOST_RIGHT`] can be had.
fn shared_out(wanted: &[Share]) -> Vec<Share> {
    // For each sum of parts: how far away the shares are at best, and the last of them.
    let sums = usize::from(WHOLE) + 1;
    let mut least = vec![i64::MAX; sums];
    if let Some(nothing) = least.first_mut() {
        *nothing = 0;
    }
    let mut layers = Vec::new();
    for share in wanted {
        let mut layer = vec![(i64::MAX, 0); sums];
        for parts in PARTS {
            let away = i64::from(Share::part(parts, WHOLE).raw() - share.raw());
            let ends = layer.iter_mut().skip(usize::from(parts));
            for (end, before) in ends.zip(&least) {
                let all = before.saturating_add(away * away);
                if all < end.0 {
                    *end = (all, parts);
                }
            }
        }
        least = layer.iter().map(|(all, _)| *all).collect();
        layers.push(layer);
    }
    let mut rest = usize::from(WHOLE);
    let mut shares = Vec::new();
    for layer in layers.iter().rev() {
        let parts = layer.get(rest).map_or(WHOLE, |(_, parts)| *parts);
        rest = rest.saturating_sub(usize::from(parts));
        shares.push(Share::part(parts, WHOLE));
    }
    shares.reverse();
    shares
}
