//! What a quiz file of ours can say of a question, and what it cannot.

use super::fit_answers;
use super::question::{Answers, Question};
use super::quiz_file::{heading, item, needs_weights};
use super::report::{Notes, shortened};
use super::rich::{Piece, Rich, words};
use crate::courses::{derived_key, measure};

/// Brings a question into the form our files have, notes what that changes, and refuses what they
/// cannot say.
pub fn fit(question: &mut Question, notes: &mut Notes) -> Result<(), String> {
    let place = question.place;
    for tag in &question.tags {
        match derived_key(tag) {
            Some(key) if key.as_str() == tag => {}
            Some(key) => notes.changed(place, "tag spelling", format!("`{tag}` is `{key}`")),
            None => notes.lost(place, "tag or id", format!("`{tag}` has no Latin letter")),
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
    let mut lines = Lines { question, notes };
    let fitted = fit_answers::fit(&mut answers, &mut lines);
    question.answers = answers;
    fitted?;
    let text = item(question, "id", needs_weights(question));
    measure(&text).map_err(|(_, why)| format!("our files cannot hold it: {why}"))
}

/// Brings texts into one line.
pub(super) struct Lines<'a> {
    question: &'a Question,
    pub(super) notes: &'a mut Notes,
}

impl Lines<'_> {
    /// Notes something whose meaning is there in another form.
    pub(super) fn changed(&mut self, what: &'static str, why: impl Into<String>) {
        self.notes.changed(self.question.place, what, why);
    }

    /// Notes something that was read and is not in the result.
    pub(super) fn lost(&mut self, what: &'static str, why: impl Into<String>) {
        self.notes.lost(self.question.place, what, why);
    }

    /// One line of a text, with a note when that loses something.
    pub(super) fn line(&mut self, rich: &mut Rich, what: &'static str) {
        if rich.is_line() {
            return;
        }
        self.without_pictures(rich);
        if !rich.is_line() {
            self.changed(what, "it is one line now");
        }
        *rich = rich.line();
    }

    /// Pictures have no place in a line or in a comment on an answer; what they show is said in
    /// their stead.
    pub(super) fn without_pictures(&mut self, rich: &mut Rich) {
        if rich.pictures().next().is_none() {
            return;
        }
        let around = shortened(&rich.words(), 80);
        for block in &mut rich.blocks {
            for piece in &mut block.pieces {
                let Piece::Picture { key, alt } = piece else {
                    continue;
                };
                let why = match alt.is_empty() {
                    true => format!("the picture {key} cannot stand in “{around}”"),
                    false => format!("the picture {key} cannot stand in “{around}”, “{alt}” does"),
                };
                self.notes
                    .dropped(self.question.place, "picture place", why);
                *piece = words(std::mem::take(alt));
            }
            let is_empty =
                |piece: &Piece| matches!(piece, Piece::Words { text, .. } if text.is_empty());
            block.pieces.retain(|piece| !is_empty(piece));
        }
        rich.blocks.retain(|block| !block.pieces.is_empty());
    }
}
