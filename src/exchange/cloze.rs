//! Cloze, Moodle's language of gaps in a text: `{1:SHORTANSWER:=Berlin~%50%Bonn#nearly}`. A text
//! with one gap is a question of ours; one with several is refused.

use super::clean::{clean, one_line};
use super::html::{self, Desk};
use super::html_tags::unescaped;
use super::question::{Accepted, Answers, Choice, Quantity};
use super::report::shortened;
use super::rich::Rich;
use super::shares::{self, Share};

/// One answer of a gap.
struct Answer {
    text: String,
    share: Share,
    feedback: String,
}

/// The text with `_____` for its gap, and the answers.
pub fn read(text: &str, desk: &mut Desk<'_>) -> Result<(String, Answers), String> {
    let gaps = gaps(text);
    let [gap] = gaps.as_slice() else {
        let count = gaps.len();
        return Err(match count {
            0 => "cloze without a gap".to_owned(),
            _ => format!("cloze with {count} gaps: one gap makes a question here"),
        });
    };
    let answers = split(gap.answers)?;
    let kind = gap.kind;
    let read = match kind {
        "SHORTANSWER" | "SA" | "MW" | "SHORTANSWER_C" | "SAC" | "MWC" => {
            if kind.ends_with('C') {
                let why = "capital letters do not count here";
                desk.notes.changed(desk.place, "case of letters", why);
            }
            texts(answers, desk)
        }
        "NUMERICAL" | "NM" => numbers(answers, desk)?,
        _ if kind.starts_with("MULTIR") || kind.starts_with("MR") => {
            Answers::Multiple(choices(answers, desk))
        }
        _ => Answers::Single(choices(answers, desk)),
    };
    desk.notes.kept("gap in the text");
    let stem = format!("{}_____{}", gap.before, gap.after);
    Ok((stem, read))
}

struct Gap<'a> {
    before: &'a str,
    kind: &'a str,
    answers: &'a str,
    after: &'a str,
}

/// All gaps of a text; what only looks like one is text.
fn gaps(text: &str) -> Vec<Gap<'_>> {
    let ends = ends(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('{')) {
        let start = at + open;
        at = start + 1;
        let Some((kind, body)) = text.get(start + 1..).and_then(head) else {
            continue;
        };
        let body_at = text.len() - body.len();
        let next = ends.partition_point(|end| *end < body_at);
        let Some(end) = ends.get(next) else {
            break;
        };
        let length = end - body_at;
        let after = text.get(end + 1..).unwrap_or_default();
        found.push(Gap {
            before: text.get(..start).unwrap_or_default(),
            kind,
            answers: body.get(..length).unwrap_or_default(),
            after,
        });
        at = text.len() - after.len();
        // One more than can be converted is enough to refuse.
        if found.len() > 500 {
            break;
        }
    }
    found
}

/// The closing braces without a backslash before them; looked for once, so that gaps which never
/// end cost nothing.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'}' && !is_escaped {
            ends.push(at);
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    ends
}

/// `1:SHORTANSWER:` and what follows.
fn head(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(':')?;
    let length = rest
        .bytes()
        .take(20)
        .take_while(|b| b.is_ascii_uppercase() || *b == b'_')
        .count();
    let (kind, rest) = rest.split_at_checked(length)?;
    let known = [
        "SHORTANSWER",
        "SA",
        "MW",
        "SHORTANSWER_C",
        "SAC",
        "MWC",
        "NUMERICAL",
        "NM",
        "MULTICHOICE",
        "MC",
        "MULTICHOICE_V",
        "MCV",
        "MULTICHOICE_H",
        "MCH",
        "MULTICHOICE_S",
        "MCS",
        "MULTICHOICE_VS",
        "MCVS",
        "MULTICHOICE_HS",
        "MCHS",
        "MULTIRESPONSE",
        "MR",
        "MULTIRESPONSE_H",
        "MRH",
        "MULTIRESPONSE_S",
        "MRS",
        "MULTIRESPONSE_HS",
        "MRHS",
    ];
    known.contains(&kind).then_some(())?;
    Some((kind, rest.strip_prefix(':')?))
}

fn split(answers: &str) -> Result<Vec<Answer>, String> {
    let mut parts = vec![String::new()];
    let mut is_escaped = false;
    for c in unescaped(answers).chars() {
        match c {
            '~' if !is_escaped => parts.push(String::new()),
            _ => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| answer(part))
        .collect()
}

fn answer(part: &str) -> Result<Answer, String> {
    let part = part.trim();
    let (share, rest) = if let Some(rest) = part.strip_prefix('=') {
        (Share::FULL, rest)
    } else if let Some((number, rest)) = part.strip_prefix('%').and_then(|p| p.split_once('%')) {
        let why = || format!("`%{}%` is no share", shortened(number, 40));
        (Share::parse(number).ok_or_else(why)?, rest)
    } else {
        (Share::NONE, part)
    };
    let mut words = String::new();
    let mut feedback = None;
    let mut is_escaped = false;
    for c in rest.chars() {
        match (c, &mut feedback) {
            ('\\', _) if !is_escaped => {
                is_escaped = true;
                continue;
            }
            ('#', None) if !is_escaped => feedback = Some(String::new()),
            (c, Some(feedback)) => feedback.push(c),
            (c, None) => words.push(c),
        }
        is_escaped = false;
    }
    Ok(Answer {
        text: one_line(&clean(&words).0),
        share,
        feedback: feedback.unwrap_or_default(),
    })
}

fn feedback(text: &str, desk: &mut Desk<'_>) -> Rich {
    let rich = html::read(text, desk);
    if !rich.is_empty() {
        desk.notes.kept("feedback");
    }
    rich
}

fn texts(answers: Vec<Answer>, desk: &mut Desk<'_>) -> Answers {
    let accepted = answers.into_iter().map(|answer| {
        desk.notes.kept("accepted text");
        Accepted {
            text: answer.text,
            share: answer.share,
            feedback: feedback(&answer.feedback, desk),
        }
    });
    Answers::Text(accepted.collect())
}

fn numbers(answers: Vec<Answer>, desk: &mut Desk<'_>) -> Result<Answers, String> {
    let mut accepted = Vec::new();
    for answer in answers {
        if answer.text == "*" {
            let words = feedback(&answer.feedback, desk).words();
            let why = "the answer for all other numbers";
            desk.notes.dropped(desk.place, "accepted number", why);
            if !words.is_empty() {
                let why = format!("“{words}” goes with its answer");
                desk.notes.lost(desk.place, "feedback", why);
            }
            continue;
        }
        let why = || format!("`{}` is no number", shortened(&answer.text, 40));
        let (value, tolerance) = answer.text.split_once(':').unwrap_or((&answer.text, "0"));
        desk.notes.kept("accepted number");
        accepted.push(Quantity {
            value: shares::number(value).ok_or_else(why)?,
            tolerance: shares::number(tolerance).ok_or_else(why)?,
            share: answer.share,
            feedback: feedback(&answer.feedback, desk),
        });
    }
    Ok(Answers::Number(accepted))
}

fn choices(answers: Vec<Answer>, desk: &mut Desk<'_>) -> Vec<Choice> {
    let choices = answers.into_iter().map(|answer| {
        desk.notes.kept("choice");
        Choice {
            id: String::new(),
            label: html::read(&answer.text, desk),
            share: answer.share,
            feedback: feedback(&answer.feedback, desk),
        }
    });
    choices.collect()
}
