//! What stands between the braces of GIFT.

use super::clean::{clean, one_line};
use super::gift::{self, Form, Sign};
use super::html::Desk;
use super::question::{Accepted, Answers, Choice, Pair, Quantity};
use super::rich::Rich;
use super::shares::{self, Share};
use super::source::Source;
use rust_decimal::Decimal;

/// The most answers of one question.
const MOST: usize = 100;

/// A part of a question.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a>(pub &'a [Sign]);

impl<'a> Text<'a> {
    /// Without white space at its ends.
    pub fn trimmed(self) -> Self {
        let is_seen = |sign: &Sign| !sign.c.is_whitespace();
        let Some(first) = self.0.iter().position(is_seen) else {
            return Self(&[]);
        };
        let last = self.0.iter().rposition(is_seen).unwrap_or(first);
        Self(self.0.get(first..=last).unwrap_or_default())
    }

    /// The characters.
    pub fn string(self) -> String {
        self.0.iter().map(|sign| sign.c).collect()
    }

    fn begins(self, word: &str) -> bool {
        self.0.len() >= word.len()
            && self
                .0
                .iter()
                .zip(word.chars())
                .all(|(sign, c)| !sign.is_escaped && sign.c.eq_ignore_ascii_case(&c))
    }

    /// What follows a word of ASCII at the beginning.
    pub fn after(self, word: &str) -> Option<Self> {
        let rest = self.0.get(word.len()..)?;
        self.begins(word).then_some(Self(rest))
    }

    /// What stands before and after the first unescaped word.
    pub fn split_at(self, word: &str) -> Option<(Self, Self)> {
        let at = (0..self.0.len()).find(|at| {
            let rest = self.0.get(*at..).unwrap_or_default();
            Text(rest).begins(word)
        })?;
        Some((
            Self(self.0.get(..at)?),
            Self(self.0.get(at + word.len()..)?),
        ))
    }
}

/// One answer: `=` or `~`, a weight, the text, a feedback.
struct Answer<'a> {
    is_right: bool,
    weight: Option<Share>,
    text: Text<'a>,
    feedback: Option<Text<'a>>,
}

/// Reads the answers and the general feedback.
pub fn read(
    inner: Text<'_>,
    form: Form,
    source: &Source<'_>,
    desk: &mut Desk<'_>,
) -> Result<(Answers, Rich), String> {
    let (inner, explanation) = match inner.split_at("####") {
        Some((inner, general)) => {
            desk.notes.kept("general feedback");
            (inner, feedback(Some(general), form, desk))
        }
        None => (inner, Rich::default()),
    };
    let inner = inner.trimmed();
    if inner.0.is_empty() {
        return Ok((Answers::Reflection, explanation));
    }
    if let Some(rest) = inner.after("#") {
        let quantities = numbers(rest, form, source, desk)?;
        return Ok((Answers::Number(quantities), explanation));
    }
    if let Some(answers) = true_false(inner, form, desk) {
        return Ok((answers, explanation));
    }
    let answers = split(inner)?;
    let has_wrong = answers.iter().any(|answer| !answer.is_right);
    let has_arrow = answers
        .iter()
        .any(|answer| answer.text.split_at("->").is_some());
    let answers = match (has_wrong, has_arrow) {
        (true, _) => choices(&answers, form, source, desk)?,
        (false, true) => matching(&answers, form, source, desk)?,
        (false, false) => Answers::Text(texts(&answers, form, source, desk)?),
    };
    Ok((answers, explanation))
}

fn feedback(text: Option<Text<'_>>, form: Form, desk: &mut Desk<'_>) -> Rich {
    let Some(text) = text else {
        return Rich::default();
    };
    let (form, text) = gift::form(text.trimmed(), form);
    gift::rich(&text.string(), form, desk)
}

fn split(inner: Text<'_>) -> Result<Vec<Answer<'_>>, String> {
    let is_mark = |sign: &Sign| !sign.is_escaped && matches!(sign.c, '=' | '~');
    let starts: Vec<usize> = (0..inner.0.len())
        .filter(|at| inner.0.get(*at).is_some_and(is_mark))
        .collect();
    if starts.first() != Some(&0) {
        let words = super::report::shortened(&inner.string(), 60);
        return Err(format!("no `=` or `~` begins the answer “{words}”"));
    }
    if starts.len() > MOST {
        return Err(format!("more than {MOST} answers"));
    }
    let ends = starts.iter().skip(1).copied();
    let ends = ends.chain(std::iter::once(inner.0.len()));
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let is_right = inner.0.get(*start).is_some_and(|sign| sign.c == '=');
            answer(
                is_right,
                Text(inner.0.get(start + 1..end).unwrap_or_default()),
            )
        })
        .collect()
}

fn answer(is_right: bool, text: Text<'_>) -> Result<Answer<'_>, String> {
    let text = text.trimmed();
    let (weight, text) = match text.after("%").and_then(|rest| rest.split_at("%")) {
        Some((number, rest)) => {
            let number = number.string();
            let share = Share::parse(&number);
            let why = || format!("`%{number}%` is no share from -100 to 100");
            (Some(share.ok_or_else(why)?), rest)
        }
        None => (None, text),
    };
    let (text, feedback) = match text.split_at("#") {
        Some((text, feedback)) => (text, Some(feedback)),
        None => (text, None),
    };
    Ok(Answer {
        is_right,
        weight,
        text: text.trimmed(),
        feedback,
    })
}

fn true_false(inner: Text<'_>, form: Form, desk: &mut Desk<'_>) -> Option<Answers> {
    let (word, rest) = match inner.split_at("#") {
        Some((word, rest)) => (word, Some(rest)),
        None => (inner, None),
    };
    let is_true = match word.string().trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    desk.notes.kept("true or false");
    // The first feedback is for the wrong answer, the second for the right one.
    let (wrong, right) = match rest.and_then(|rest| rest.split_at("#")) {
        Some((wrong, right)) => (Some(wrong), Some(right)),
        None => (rest, None),
    };
    for _ in wrong.iter().chain(&right) {
        desk.notes.kept("feedback");
    }
    let wrong = feedback(wrong, form, desk);
    let right = feedback(right, form, desk);
    let (if_true, if_false) = if is_true {
        (right, wrong)
    } else {
        (wrong, right)
    };
    Some(Answers::TrueFalse {
        is_true,
        if_true,
        if_false,
    })
}

fn choices(
    answers: &[Answer<'_>],
    form: Form,
    source: &Source<'_>,
    desk: &mut Desk<'_>,
) -> Result<Answers, String> {
    let is_single = answers.iter().any(|answer| answer.is_right);
    let whole = desk.place;
    let mut choices = Vec::new();
    for answer in answers {
        desk.place = gift::place(source, answer.text, whole);
        let (form, text) = gift::form(answer.text, form);
        let full = match answer.is_right {
            true => Share::FULL,
            false => Share::NONE,
        };
        desk.notes.kept("choice");
        if answer.weight.is_some() {
            desk.notes.kept("weight");
        }
        if answer.feedback.is_some() {
            desk.notes.kept("feedback");
        }
        choices.push(Choice {
            id: String::new(),
            label: gift::rich(&text.string(), form, desk),
            share: answer.weight.unwrap_or(full),
            feedback: feedback(answer.feedback, form, desk),
        });
    }
    desk.place = whole;
    Ok(match is_single {
        true => Answers::Single(choices),
        false => Answers::Multiple(choices),
    })
}

fn texts(
    answers: &[Answer<'_>],
    form: Form,
    source: &Source<'_>,
    desk: &mut Desk<'_>,
) -> Result<Vec<Accepted>, String> {
    let whole = desk.place;
    let mut accepted = Vec::new();
    for answer in answers {
        desk.place = gift::place(source, answer.text, whole);
        let (form, text) = gift::form(answer.text, form);
        desk.notes.kept("accepted text");
        if answer.weight.is_some() {
            desk.notes.kept("weight");
        }
        if answer.feedback.is_some() {
            desk.notes.kept("feedback");
        }
        accepted.push(Accepted {
            text: one_line(&clean(&text.string()).0),
            share: answer.weight.unwrap_or(Share::FULL),
            feedback: feedback(answer.feedback, form, desk),
        });
    }
    desk.place = whole;
    Ok(accepted)
}

fn matching(
    answers: &[Answer<'_>],
    form: Form,
    source: &Source<'_>,
    desk: &mut Desk<'_>,
) -> Result<Answers, String> {
    let whole = desk.place;
    let mut pairs = Vec::new();
    let mut extra = Vec::new();
    for answer in answers {
        desk.place = gift::place(source, answer.text, whole);
        let Some((prompt, target)) = answer.text.split_at("->") else {
            return Err("one of its answers has no `->`, the others do".to_owned());
        };
        desk.notes.kept("pair");
        if answer.feedback.is_some() {
            let why = "a pair has no feedback of its own";
            desk.notes.dropped(desk.place, "feedback", why);
        }
        let (form, prompt) = gift::form(prompt.trimmed(), form);
        let prompt = gift::rich(&prompt.string(), form, desk);
        let target = one_line(&clean(&target.string()).0);
        match prompt.is_empty() {
            true => extra.push(target),
            false => pairs.push(Pair { prompt, target }),
        }
    }
    desk.place = whole;
    Ok(Answers::Matching { pairs, extra })
}

fn numbers(
    inner: Text<'_>,
    form: Form,
    source: &Source<'_>,
    desk: &mut Desk<'_>,
) -> Result<Vec<Quantity>, String> {
    let inner = inner.trimmed();
    let answers = match inner.0.first().map(|sign| sign.c) {
        Some('=' | '~') => split(inner)?,
        _ => vec![answer(true, inner)?],
    };
    let whole = desk.place;
    let mut quantities = Vec::new();
    for answer in answers {
        desk.place = gift::place(source, answer.text, whole);
        let words = answer.text.string();
        if words.is_empty() || words == "*" {
            let words = feedback(answer.feedback, form, desk).words();
            let why = "the answer for all other numbers";
            desk.notes.dropped(desk.place, "accepted number", why);
            if !words.is_empty() {
                let why = format!("“{words}” goes with its answer");
                desk.notes.dropped(desk.place, "feedback", why);
            }
            continue;
        }
        let why = || format!("`{}` is no number", super::report::shortened(&words, 40));
        let range = words.split_once("..");
        let (value, tolerance) = match (range, words.split_once(':')) {
            (Some((low, high)), _) => {
                let low = shares::number(low).ok_or_else(why)?;
                shares::range(low, shares::number(high).ok_or_else(why)?)
            }
            (None, Some((value, tolerance))) => (
                shares::number(value).ok_or_else(why)?,
                shares::number(tolerance).ok_or_else(why)?,
            ),
            (None, None) => (shares::number(&words).ok_or_else(why)?, Decimal::ZERO),
        };
        desk.notes.kept("accepted number");
        if answer.weight.is_some() {
            desk.notes.kept("weight");
        }
        if answer.feedback.is_some() {
            desk.notes.kept("feedback");
        }
        quantities.push(Quantity {
            value,
            tolerance,
            share: answer.weight.unwrap_or(match answer.is_right {
                true => Share::FULL,
                false => Share::NONE,
            }),
            feedback: feedback(answer.feedback, form, desk),
        });
    }
    desk.place = whole;
    Ok(quantities)
}
