//! Questions as GIFT. All texts are HTML, which is the one form Moodle reads back unchanged.

use super::from_item::Exported;
use super::moodle_shares;
use super::outside::Frame;
use super::question::{Accepted, Answers, Choice, Pair, Question};
use super::report::{Notes, Place, Refusal, Report};
use super::rich::Rich;
use super::shares::Share;
use std::collections::BTreeSet;

/// Stands between a prompt and its target, and has no escape.
const ARROW: &str = "->";

/// Writes a GIFT file and accounts for what it cannot say.
pub fn to_gift(exported: Exported) -> (String, Report) {
    let mut report = Report::default();
    let mut file = head(&exported.frame, exported.outside, &mut report);
    for (mut question, mut notes) in exported.questions {
        let before = notes_of_gift(&mut question, &mut notes);
        match before.and_then(|()| block(&question)) {
            Ok(text) => {
                file.push_str(&text);
                file.push_str("\n\n");
                report.accept(notes);
            }
            Err(why) => {
                let (place, name) = (question.place, question.name);
                report.refuse(Refusal { place, name, why }, notes);
            }
        }
    }
    (file, report)
}

/// The category that the questions stand in, the one thing that GIFT says outside them.
fn head(frame: &Frame, mut outside: Notes, report: &mut Report) -> String {
    let place = Place::default();
    let category = frame.category(&mut outside);
    if !frame.intro.is_empty() {
        outside.dropped(place, "introduction", frame.intro.words());
    }
    if frame.shuffles_choices {
        let why = "GIFT does not say whether they are";
        outside.dropped(place, "shuffled choices", why);
    }
    report.enter(outside);
    category.map_or(String::new(), |path| format!("$CATEGORY: {path}\n\n"))
}

/// What GIFT has no words for, and goes.
fn notes_of_gift(question: &mut Question, notes: &mut Notes) -> Result<(), String> {
    let place = question.place;
    if question.points != 1 {
        let why = format!("{} points; set them in Moodle", question.points);
        notes.dropped(place, "number of points", why);
    }
    for key in question.pictures() {
        let why = format!("GIFT carries no pictures ({key}); Moodle XML does");
        notes.dropped(place, "picture file", why);
    }
    moodle_shares::fit(question, notes)?;
    match &mut question.answers {
        Answers::Ordering { .. } => Err("GIFT has no ordering; Moodle XML has".to_owned()),
        Answers::Scale(_) => Err("GIFT has no scales".to_owned()),
        Answers::Text(accepted) => without_arrows(accepted, place, notes),
        Answers::Matching { pairs, extra } => {
            note_arrows(pairs, extra, place, notes);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Takes out the accepted texts with an arrow: they would make a matching of the question.
fn without_arrows(
    accepted: &mut Vec<Accepted>,
    place: Place,
    notes: &mut Notes,
) -> Result<(), String> {
    let before = accepted.len();
    accepted.retain(|one| {
        let has_arrow = one.text.contains(ARROW);
        if has_arrow {
            let why = format!("“{}”: GIFT would read `->` as a matching", one.text);
            notes.lost(place, "accepted text", why);
            if !one.feedback.is_empty() {
                let why = format!("“{}” goes with its answer", one.feedback.words());
                notes.lost(place, "feedback", why);
            }
        }
        !has_arrow
    });
    let has_all_points = accepted.iter().any(|one| one.share == Share::FULL);
    match has_all_points || accepted.len() == before {
        true => Ok(()),
        false => Err("GIFT would read `->` as a matching; Moodle XML does not".to_owned()),
    }
}

fn note_arrows(pairs: &[Pair], extra: &[String], place: Place, notes: &mut Notes) {
    let targets = pairs.iter().map(|pair| &pair.target).chain(extra);
    let targets: BTreeSet<&String> = targets.filter(|target| target.contains(ARROW)).collect();
    for target in targets {
        let why = format!("“{target}”: `->` became `→`; GIFT has it before every target");
        notes.changed(place, "target form", why);
    }
}

fn block(question: &Question) -> Result<String, String> {
    let mut text = String::new();
    let mut marks: Vec<String> = Vec::new();
    let is_plain = |value: &str| !value.contains(['[', ']', '\n']);
    if !question.id.is_empty() && is_plain(&question.id) {
        marks.push(format!("[id:{}]", question.id));
    }
    let tags = question.tags.iter().filter(|tag| is_plain(tag));
    marks.extend(tags.map(|tag| format!("[tag:{tag}]")));
    if !marks.is_empty() {
        text.push_str(&format!("// {}\n", marks.join(" ")));
    }
    if !question.name.is_empty() {
        text.push_str(&format!("::{}::", escaped(&question.name)));
    }
    text.push_str(&format!("[html]{}{{", html(&question.stem)));
    text.push_str(&answers(&question.answers)?);
    if !question.explanation.is_empty() {
        text.push_str(&format!("####{}", html(&question.explanation)));
    }
    text.push('}');
    Ok(text)
}

fn answers(answers: &Answers) -> Result<String, String> {
    Ok(match answers {
        Answers::Single(list) => choices(list, true),
        Answers::Multiple(list) => choices(list, false),
        Answers::TrueFalse {
            is_true,
            if_true,
            if_false,
        } => {
            let (word, wrong, right) = match is_true {
                true => ("T", if_false, if_true),
                false => ("F", if_true, if_false),
            };
            let mut text = word.to_owned();
            if !wrong.is_empty() || !right.is_empty() {
                text.push_str(&format!("#{}", html(wrong)));
            }
            if !right.is_empty() {
                text.push_str(&format!("#{}", html(right)));
            }
            text
        }
        Answers::Text(accepted) => accepted
            .iter()
            .map(|one| {
                let text = escaped(&one.text.replace('*', "\\*"));
                format!("={}{text}{}\n", weight(one.share), feedback(&one.feedback))
            })
            .collect(),
        Answers::Number(accepted) => {
            let mut text = "#".to_owned();
            for one in accepted {
                let (value, tolerance) = (one.value, one.tolerance);
                let (weight, feedback) = (weight(one.share), feedback(&one.feedback));
                text.push_str(&format!("={weight}{value}:{tolerance}{feedback}\n"));
            }
            text
        }
        Answers::Matching { pairs, extra } => {
            let mut text = String::new();
            let target = |text: &str| escaped(&text.replace(ARROW, "→"));
            for pair in pairs {
                let prompt = unweighted(&pair.prompt);
                text.push_str(&format!("={prompt} -> {}\n", target(&pair.target)));
            }
            for one in extra {
                text.push_str(&format!("= -> {}\n", target(one)));
            }
            text
        }
        Answers::Reflection => String::new(),
        Answers::Ordering { .. } | Answers::Scale(_) => {
            return Err("GIFT cannot say it".to_owned());
        }
    })
}

fn choices(choices: &[Choice], is_single: bool) -> String {
    let mut text = String::from("\n");
    for choice in choices {
        let is_right = is_single && choice.share == Share::FULL;
        let mark = if is_right { "=" } else { "~" };
        let weight = match choice.share {
            share if is_right || share == Share::NONE => String::new(),
            share => format!("%{share}%"),
        };
        let label = unweighted(&choice.label);
        let feedback = feedback(&choice.feedback);
        text.push_str(&format!("{mark}{weight}{label}{feedback}\n"));
    }
    text
}

/// A text without a percent sign at the beginning, which would be read as a weight.
fn unweighted(rich: &Rich) -> String {
    let html = rich.inline_html(&|_| None);
    escaped(&match html.strip_prefix('%') {
        Some(rest) => format!("&#37;{rest}"),
        None => html,
    })
}

fn weight(share: Share) -> String {
    format!("%{share}%")
}

fn feedback(rich: &Rich) -> String {
    match rich.is_empty() {
        true => String::new(),
        false => format!("#{}", html(rich)),
    }
}

fn html(rich: &Rich) -> String {
    escaped(&rich.inline_html(&|_| None))
}

/// Every sign of GIFT with its backslash; new lines as `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}
