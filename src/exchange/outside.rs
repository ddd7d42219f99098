//! What a quiz says outside its questions, on its way to other systems: title and introduction have
//! a place there, settings are set anew.

use super::clean::one_line;
use super::html::{self, Desk};
use super::pictures::Shelf;
use super::report::{Notes, Place};
use super::rich::{Piece, Rich};
use crate::base::{Key, Language};
use crate::courses::{Counts, Disclosure, Quiz, QuizSettings};
use crate::items::Body;

/// What formats have a place for.
#[derive(Debug, Default)]
pub struct Frame {
    /// The quiz's title; empty: its questions stand in no category.
    pub title: String,
    /// What is read before the questions.
    pub intro: Rich,
    /// What became of the parts of the introduction.
    pub of_intro: Notes,
    pub shuffles_choices: bool,
}

impl Frame {
    /// The title as a path of categories, in which a slash of its own is doubled.
    pub fn category(&self, notes: &mut Notes) -> Option<String> {
        let path = one_line(&self.title).replace('/', "//");
        (!path.is_empty()).then(|| {
            let why = "it is the category of the questions";
            notes.changed(Place::default(), "title", why);
            path
        })
    }
}

/// Title and introduction in one language. The description of a category carries no pictures.
pub fn frame(quiz: &Quiz, language: Language, shelf: &mut Shelf) -> Frame {
    let mut frame = Frame {
        shuffles_choices: quiz.shuffles_choices,
        ..Frame::default()
    };
    let Some((_, words)) = quiz.texts.find(language, language) else {
        return frame;
    };
    frame.title.clone_from(&words.title);
    let place = Place::default();
    let mut desk = Desk {
        place,
        notes: &mut frame.of_intro,
        shelf,
    };
    frame.intro = html::read(&words.intro_html, &mut desk);
    for block in &mut frame.intro.blocks {
        block.pieces.retain(|piece| {
            let Piece::Picture { alt, .. } = piece else {
                return true;
            };
            let why = format!("“{alt}”: in an introduction there is none elsewhere");
            frame.of_intro.lost(place, "picture", why);
            false
        });
    }
    frame.intro.blocks.retain(|block| !block.pieces.is_empty());
    frame
}

/// What has no place in any format, each with a line. Both structures are taken apart by name, so
/// that a new setting cannot be forgotten.
pub fn left_behind(quiz: &Quiz, language: Language) -> Notes {
    let Quiz {
        key,
        slug: _,
        pass,
        attempts,
        wait_minutes,
        time_limit_minutes,
        draw,
        shuffles_items,
        // The frame has it.
        shuffles_choices: _,
        // Each question notes what becomes of rule and case.
        rule: _,
        settings,
        texts,
        items,
        cases: _,
    } = quiz;
    let mut notes = Notes::default();
    line(&mut notes, "id of the quiz", format!("`{key}`"));
    line(&mut notes, "pass mark", format!("{}%", pass.value()));
    if let Some(most) = attempts {
        line(&mut notes, "attempts", format!("at most {most}"));
    }
    if *wait_minutes > 0 {
        let why = format!("{wait_minutes} minutes between two attempts");
        line(&mut notes, "pause", why);
    }
    if let Some(minutes) = time_limit_minutes {
        line(&mut notes, "time limit", format!("{minutes} minutes"));
    }
    if let Some(count) = draw {
        let why = format!("{count} of {} questions", items.len());
        line(&mut notes, "draw", why);
    }
    if *shuffles_items {
        let why = "their order is drawn anew for each attempt".to_owned();
        line(&mut notes, "shuffled questions", why);
    }
    left_of_settings(settings, &mut notes);
    let written = texts.find(language, language).map(|(language, _)| language);
    for (other, words) in texts.iter().filter(|(one, _)| Some(*one) != written) {
        let why = format!("{other} “{}”: a file has one", words.title);
        line(&mut notes, "language", why);
    }
    let takes_text = |body: &Body| matches!(body, Body::Text { .. });
    if items.iter().any(|item| takes_text(&item.body)) {
        let why = "accents, vowel signs and widths of letters count elsewhere, not here".to_owned();
        line(&mut notes, "comparison of texts", why);
    }
    notes
}

fn line(notes: &mut Notes, construct: &'static str, why: String) {
    notes.dropped(Place::default(), construct, why);
}

/// What is not as usual: what nobody wrote is nothing that could be lost.
fn left_of_settings(settings: &QuizSettings, notes: &mut Notes) {
    let usual = QuizSettings::default();
    let QuizSettings {
        counts,
        grace_seconds,
        closes_at,
        draw_tags,
        page_size,
        disclosure,
        bank,
        outcomes,
        minima,
    } = settings;
    if *counts != usual.counts {
        let why = format!("`{}` decides", word(&Counts::WORDS, *counts));
        line(notes, "counting attempt", why);
    }
    if *grace_seconds != usual.grace_seconds {
        let why = format!("{grace_seconds} seconds after the time limit");
        line(notes, "grace", why);
    }
    if let Some(moment) = closes_at {
        line(notes, "closing", format!("at {moment}"));
    }
    for (tag, count) in draw_tags {
        line(notes, "draw by tag", format!("at least {count} of `{tag}`"));
    }
    if let Some(count) = page_size {
        line(notes, "pages", format!("{count} questions on each"));
    }
    if *disclosure != usual.disclosure {
        let why = format!("`{}`", word(&Disclosure::WORDS, *disclosure));
        line(notes, "disclosure", why);
    }
    if let Some(bank) = bank {
        let why = format!("its questions are those of `{bank}`");
        line(notes, "bank", why);
    }
    for (tag, place) in outcomes {
        let why = format!("`{tag}` stands for outcome {place} of the course");
        line(notes, "outcome", why);
    }
    for minimum in minima {
        let tags: Vec<&str> = minimum.tags.iter().map(Key::as_str).collect();
        let why = format!(
            "at least {}% of the points of {} together",
            minimum.percent.value(),
            tags.join(", ")
        );
        line(notes, "minimum", why);
    }
}

/// The word that quiz files have for a value.
fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], wanted: T) -> &'static str {
    let found = words.iter().find(|(_, value)| *value == wanted);
    found.map_or("", |(word, _)| *word)
}
