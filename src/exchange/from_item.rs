//! Items of a course as questions, on their way to other systems.

use super::from_answers;
use super::html::{self, Desk};
use super::outside::{self, Frame};
use super::pictures::{Picture, Shelf};
use super::question::Question;
use super::report::{Notes, Place};
use crate::base::Language;
use crate::courses::{Medium, Quiz};
use crate::items::{self, Case, Item};

/// A quiz on its way out: its questions with what became of their parts so far.
#[derive(Debug, Default)]
pub struct Exported {
    pub frame: Frame,
    pub questions: Vec<(Question, Notes)>,
    /// What of the quiz has no place outside.
    pub outside: Notes,
    /// Pictures of the course, by the address that items use.
    pub pictures: Vec<Picture>,
}

/// Turns the items of a quiz into questions, in one language; places are `item number:1`.
pub fn from_quiz(quiz: &Quiz, media: &[Medium], language: Language) -> Exported {
    let known = media.iter().map(|medium| medium.digest.to_string());
    let mut shelf = Shelf::knowing(known.collect());
    let frame = outside::frame(quiz, language, &mut shelf);
    let pictures = media.iter().map(picture).collect();
    let questions = quiz.items.iter().enumerate().map(|(at, item)| {
        let place = Place {
            line: at + 1,
            column: 1,
        };
        let mut notes = Notes::default();
        let mut desk = Desk {
            place,
            notes: &mut notes,
            shelf: &mut shelf,
        };
        let case = quiz
            .cases
            .iter()
            .find(|case| item.case.as_ref() == Some(&case.key));
        let question = from_item((item, case), language, &mut desk);
        (question, notes)
    });
    let questions = questions.collect();
    Exported {
        frame,
        questions,
        outside: outside::left_behind(quiz, language),
        pictures,
    }
}

fn picture(medium: &Medium) -> Picture {
    Picture {
        key: medium.digest.to_string(),
        extension: medium.ending(),
        body: medium.body.clone(),
        alt: String::new(),
        place: Place::default(),
        is_there: false,
    }
}

/// One item as a question.
fn from_item(
    (item, case): (&Item, Option<&Case>),
    language: Language,
    desk: &mut Desk<'_>,
) -> Question {
    let texts = item.texts.find(language, language);
    let place = desk.place;
    let mut text = |pick: &dyn Fn(&items::item::ItemText) -> String| {
        let html = texts.map(|(_, text)| pick(text)).unwrap_or_default();
        html::read(&html, desk)
    };
    let mut stem = text(&|text| text.stem_html.clone());
    let scenario = text(&|text| text.scenario_html.clone());
    let explanation = text(&|text| text.explanation_html.clone());
    if let Some((_, words)) = case.and_then(|case| case.texts.find(language, language)) {
        let shared = html::read(&words.scenario_html, desk);
        stem.blocks.extend(shared.blocks);
        let why = format!(
            "“{}”: its scenario stands in each of its questions",
            words.title
        );
        desk.notes.changed(place, "case", why);
    }
    stem.blocks.extend(scenario.blocks);
    let answers = from_answers::answers(&item.body, language, desk);
    let mut question = Question::new(place, answers);
    desk.notes.kept("stem");
    desk.notes.kept("title");
    question.name = item.key.to_string();
    question.id = item.key.to_string();
    question.tags = item.tags.iter().map(ToString::to_string).collect();
    for _ in &item.tags {
        desk.notes.kept("tag or id");
    }
    question.stem = stem;
    if !explanation.is_empty() {
        desk.notes.kept("general feedback");
    }
    question.explanation = explanation;
    question.points = item.points.thousandths() / 1000;
    desk.notes.kept("points");
    drop_ours(item, desk);
    question
}

/// What no other system has a place for.
fn drop_ours(item: &Item, desk: &mut Desk<'_>) {
    let place = desk.place;
    if !item.facts.is_empty() {
        let why = item.facts.join(", ");
        desk.notes.dropped(place, "facts", why);
    }
    if let Some((lesson, _)) = &item.lesson {
        let why = format!("the way back to the lesson `{lesson}`");
        desk.notes.dropped(place, "lesson", why);
    }
    if let Some(twin) = &item.twin {
        let why = format!("`{twin}`: nothing keeps twins apart elsewhere");
        desk.notes.dropped(place, "twin", why);
    }
    if item.revision > 1 {
        let why = format!("{}; elsewhere it begins anew", item.revision);
        desk.notes.dropped(place, "revision", why);
    }
}
