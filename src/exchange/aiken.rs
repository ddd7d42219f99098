//! Aiken: a stem, lines `A. …` or `A) …`, and `ANSWER: A`. Nothing else.

use super::html::{self, Desk};
use super::question::{Answers, Choice, Question};
use super::report::{Notes, Place};
use super::rich::Rich;
use super::shares::Share;
use super::source::{Import, Source, Unreadable};

/// A question so far.
#[derive(Default)]
struct Draft {
    stem: Vec<String>,
    place: Option<Place>,
    choices: Vec<(char, String, Place)>,
    problem: Option<String>,
}

/// Reads all questions.
pub fn read(source: &Source<'_>, import: &mut Import) -> Result<(), Unreadable> {
    let mut draft = Draft::default();
    for (at, line) in source.lines() {
        let words = line.trim();
        if words.is_empty() {
            continue;
        }
        let place = source.place(at);
        if let Some(answer) = answer(words) {
            draft.place.get_or_insert(place);
            settle(std::mem::take(&mut draft), Some(answer), import)?;
            continue;
        }
        match choice(words) {
            Some((letter, text)) if draft.place.is_some() => {
                let expected = u32::try_from(draft.choices.len()).unwrap_or(u32::MAX);
                let expected = char::from_u32(u32::from('A').saturating_add(expected));
                if expected != Some(letter) {
                    let why = format!("{place}: the choice `{letter}` is out of order");
                    draft.problem.get_or_insert(why);
                }
                // After Z no letter is in order; the first hundred suffice for the message.
                if draft.choices.len() < 100 {
                    draft.choices.push((letter, text.to_owned(), place));
                }
            }
            _ => {
                // A new stem although the answer is missing.
                if !draft.choices.is_empty() {
                    settle(std::mem::take(&mut draft), None, import)?;
                }
                draft.place.get_or_insert(place);
                draft.stem.push(words.to_owned());
            }
        }
    }
    match draft.place {
        Some(_) => settle(draft, None, import),
        None => Ok(()),
    }
}

fn answer(line: &str) -> Option<&str> {
    let head = line.get(..7)?;
    let rest = line.get(7..)?;
    head.eq_ignore_ascii_case("ANSWER:").then_some(rest.trim())
}

/// `A. text` and `A) text`, with a space or the end after the sign.
fn choice(line: &str) -> Option<(char, &str)> {
    let letter = line.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = line.get(1..)?.strip_prefix(['.', ')'])?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some((letter, rest.trim()))
}

fn settle(draft: Draft, answer: Option<&str>, import: &mut Import) -> Result<(), Unreadable> {
    import.room()?;
    let place = draft.place.unwrap_or_default();
    let mut notes = Notes::default();
    let name = draft.stem.first().cloned().unwrap_or_default();
    let read = question(&draft, answer, &mut notes, import);
    import.settle(place, &name, read, notes);
    Ok(())
}

fn question(
    draft: &Draft,
    answer: Option<&str>,
    notes: &mut Notes,
    import: &mut Import,
) -> Result<Question, String> {
    let place = draft.place.unwrap_or_default();
    if !draft.stem.is_empty() {
        notes.kept("stem");
    }
    for _ in &draft.choices {
        notes.kept("choice");
    }
    if answer.is_some() {
        notes.kept("answer");
    }
    if let Some(problem) = &draft.problem {
        return Err(problem.clone());
    }
    let answer = answer.ok_or("no line `ANSWER:` follows")?;
    let right = match answer.trim_end_matches(['.', ')']).as_bytes() {
        [letter] => char::from(letter.to_ascii_uppercase()),
        _ => {
            let shown = super::report::shortened(answer, 40);
            return Err(format!("`ANSWER: {shown}`: Aiken takes one letter"));
        }
    };
    if !draft.choices.iter().any(|(letter, _, _)| *letter == right) {
        return Err(format!("`ANSWER: {right}` names no choice"));
    }
    let mut desk = Desk {
        place,
        notes,
        shelf: &mut import.shelf,
    };
    let stem = html::read_lines(&draft.stem.join("\n"), &mut desk);
    let mut choices = Vec::new();
    for (letter, text, place) in &draft.choices {
        desk.place = *place;
        choices.push(Choice {
            id: String::new(),
            label: html::read_lines(text, &mut desk),
            share: match *letter == right {
                true => Share::FULL,
                false => Share::NONE,
            },
            feedback: Rich::default(),
        });
    }
    let mut question = Question::new(place, Answers::Single(choices));
    question.stem = stem;
    Ok(question)
}
