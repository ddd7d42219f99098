//! The kinds of question of Moodle XML that have a like among ours.

use super::clean::{clean, one_line};
use super::moodle_xml::{Reader, child, text};
use super::question::{Accepted, Answers, Choice, Pair, Quantity};
use super::report::shortened;
use super::rich::Rich;
use super::shares::{self, Share};
use roxmltree::Node;
use rust_decimal::Decimal;

/// The most answers of one question.
const MOST: usize = 200;

/// Kinds that are read.
pub const KNOWN: [&str; 9] = [
    "multichoice",
    "truefalse",
    "shortanswer",
    "numerical",
    "matching",
    "essay",
    "ordering",
    "cloze",
    "multianswer",
];

/// Why another kind is refused.
pub fn refusal(kind: &str) -> String {
    match kind {
        "description" => "a description: it asks nothing".to_owned(),
        "calculated" | "calculatedsimple" | "calculatedmulti" => {
            format!("`{kind}`: numbers drawn for each learner do not exist here")
        }
        "gapselect" | "ddwtos" => format!("`{kind}`: several gaps in one text"),
        "ddimageortext" | "ddmarker" => format!("`{kind}`: answers placed on a picture"),
        "random" | "randomsamatch" => format!("`{kind}`: it draws other questions"),
        _ => format!("the kind `{}` is unknown", shortened(kind, 40)),
    }
}

/// Whether the answers of this kind stand in elements of this name.
pub fn has_answers_in(kind: &str, name: &str) -> bool {
    match kind {
        "matching" => name == "subquestion",
        "essay" | "cloze" | "multianswer" => false,
        _ => name == "answer",
    }
}

/// Reads the answers of a question.
pub fn read(kind: &str, reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let count = reader
        .node
        .children()
        .filter(|child| child.has_tag_name("answer") || child.has_tag_name("subquestion"))
        .count();
    if count > MOST {
        return Err(format!("more than {MOST} answers"));
    }
    let whole = reader.desk.place;
    let read = match kind {
        "multichoice" => choices(reader),
        "truefalse" => true_false(reader),
        "shortanswer" => texts(reader),
        "numerical" => numbers(reader),
        "matching" => pairs(reader),
        "ordering" => steps(reader),
        _ => {
            reader.desk.notes.kept("essay");
            Ok(Answers::Reflection)
        }
    };
    reader.desk.place = whole;
    read
}

fn answers<'a>(node: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    let children = node.children();
    children
        .filter(|child| child.has_tag_name("answer"))
        .collect()
}

fn share(answer: Node<'_, '_>) -> Result<Share, String> {
    let written = answer.attribute("fraction").unwrap_or("0");
    let why = || format!("`fraction=\"{}\"` is no share", shortened(written, 40));
    Share::parse(written).ok_or_else(why)
}

fn feedback(reader: &mut Reader<'_, '_, '_>, answer: Node<'_, '_>) -> Rich {
    let found = answer
        .children()
        .find(|child| child.has_tag_name("feedback"));
    let rich = found.map(|node| reader.rich(node)).unwrap_or_default();
    if !rich.is_empty() {
        reader.desk.notes.kept("feedback");
    }
    rich
}

fn choices(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut choices = Vec::new();
    for answer in answers(reader.node) {
        reader.desk.place = reader.place(answer);
        reader.desk.notes.kept("choice");
        choices.push(Choice {
            id: String::new(),
            label: reader.rich(answer),
            share: share(answer)?,
            feedback: feedback(reader, answer),
        });
    }
    let single = child(reader.node, "single").map(text);
    // Moodle: a question that does not say is single.
    let is_single = single.is_none_or(|word| !matches!(word.trim(), "0" | "false"));
    Ok(match is_single {
        true => Answers::Single(choices),
        false => Answers::Multiple(choices),
    })
}

fn true_false(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut right = None;
    let (mut if_true, mut if_false) = (Rich::default(), Rich::default());
    for answer in answers(reader.node) {
        reader.desk.place = reader.place(answer);
        let words = text(answer).trim().to_lowercase();
        let is_true = match words.as_str() {
            "true" => true,
            "false" => false,
            _ => {
                return Err(format!(
                    "`{}` is neither true nor false",
                    shortened(&words, 40)
                ));
            }
        };
        if share(answer)? == Share::FULL {
            right = Some(is_true);
        }
        let words = feedback(reader, answer);
        match is_true {
            true => if_true = words,
            false => if_false = words,
        }
    }
    reader.desk.notes.kept("true or false");
    Ok(Answers::TrueFalse {
        is_true: right.ok_or("neither true nor false is right")?,
        if_true,
        if_false,
    })
}

fn texts(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut accepted = Vec::new();
    for answer in answers(reader.node) {
        reader.desk.place = reader.place(answer);
        reader.desk.notes.kept("accepted text");
        accepted.push(Accepted {
            text: one_line(&clean(&text(answer)).0),
            share: share(answer)?,
            feedback: feedback(reader, answer),
        });
    }
    Ok(Answers::Text(accepted))
}

fn numbers(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut accepted = Vec::new();
    for answer in answers(reader.node) {
        reader.desk.place = reader.place(answer);
        let words = text(answer);
        if words.trim() == "*" {
            other_numbers(reader, answer);
            continue;
        }
        let tolerance = answer
            .children()
            .find(|child| child.has_tag_name("tolerance"));
        let tolerance = tolerance.map(text).unwrap_or_default();
        let tolerance = match tolerance.trim() {
            "" => Some(Decimal::ZERO),
            written => shares::number(written),
        };
        let why = || format!("`{}` is no number", shortened(words.trim(), 40));
        reader.desk.notes.kept("accepted number");
        accepted.push(Quantity {
            value: shares::number(&words).ok_or_else(why)?,
            tolerance: tolerance.ok_or("the tolerance is no number")?,
            share: share(answer)?,
            feedback: feedback(reader, answer),
        });
    }
    Ok(Answers::Number(accepted))
}

/// The answer that stands for all numbers which no other answer names.
fn other_numbers(reader: &mut Reader<'_, '_, '_>, answer: Node<'_, '_>) {
    let words = feedback(reader, answer).words();
    let (place, notes) = (reader.desk.place, &mut reader.desk.notes);
    notes.dropped(place, "accepted number", "the answer for all other numbers");
    if !words.is_empty() {
        notes.lost(place, "feedback", format!("“{words}” goes with its answer"));
    }
}

fn pairs(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut pairs = Vec::new();
    let mut extra = Vec::new();
    let node = reader.node;
    for sub in node
        .children()
        .filter(|one| one.has_tag_name("subquestion"))
    {
        reader.desk.place = reader.place(sub);
        let prompt = reader.rich(sub);
        let target = child(sub, "answer").map(text).unwrap_or_default();
        let target = one_line(&clean(&target).0);
        if prompt.is_empty() && target.is_empty() {
            let (place, why) = (reader.desk.place, "it has neither prompt nor target");
            reader.desk.notes.dropped(place, "pair", why);
            continue;
        }
        reader.desk.notes.kept("pair");
        match prompt.is_empty() {
            true => extra.push(target),
            false => pairs.push(Pair { prompt, target }),
        }
    }
    Ok(Answers::Matching { pairs, extra })
}

fn steps(reader: &mut Reader<'_, '_, '_>) -> Result<Answers, String> {
    let mut steps = Vec::new();
    for answer in answers(reader.node) {
        reader.desk.place = reader.place(answer);
        reader.desk.notes.kept("step");
        steps.push(reader.rich(answer));
    }
    Ok(Answers::Ordering {
        steps,
        is_all_or_nothing: false,
    })
}
