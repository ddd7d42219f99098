//! Items of a course as questions, on their way to other systems.

use super::decimal::Share;
use super::html::{self, Desk};
use super::pictures::{Picture, Shelf};
use super::question::{Answers, Choice, Question};
use super::report::{Notes, Place};
use crate::base::Language;
use crate::courses::{Medium, Quiz};
use crate::items::{self, Body, ChoiceForm, Item, Rule};

/// A quiz on its way out: its questions with what became of their parts so far.
#[derive(Debug)]
pub struct Exported {
    /// The quiz's title.
    pub title: String,
    pub questions: Vec<(Question, Notes)>,
    /// Pictures of the course, by the address that items use.
    pub pictures: Vec<Picture>,
}

/// Turns the items of a quiz into questions, in one language; places are `item number:1`.
pub fn from_quiz(quiz: &Quiz, media: &[Medium], language: Language) -> Exported {
    let title = quiz.texts.find(language, language);
    let known = media.iter().map(|medium| medium.digest.to_string());
    let mut shelf = Shelf::knowing(known.collect());
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
        let question = from_item(item, language, &mut desk);
        (question, notes)
    });
    let questions = questions.collect();
    Exported {
        title: title
            .map(|(_, text)| text.title.clone())
            .unwrap_or_default(),
        questions,
        pictures,
    }
}

fn picture(medium: &Medium) -> Picture {
    let extension = match medium.media_type.as_str() {
        "image/svg+xml" => "svg",
        "image/png" => "png",
        "image/webp" => "webp",
        _ => "jpg",
    };
    Picture {
        key: medium.digest.to_string(),
        extension,
        body: medium.body.clone(),
        alt: String::new(),
        place: Place::default(),
    }
}

/// One item as a question.
fn from_item(item: &Item, language: Language, desk: &mut Desk<'_>) -> Question {
    let texts = item.texts.find(language, language);
    let place = desk.place;
    let mut text = |pick: &dyn Fn(&items::item::ItemText) -> String| {
        let html = texts.map(|(_, text)| pick(text)).unwrap_or_default();
        html::read(&html, desk)
    };
    let mut stem = text(&|text| text.stem_html.clone());
    stem.blocks
        .extend(text(&|text| text.scenario_html.clone()).blocks);
    let explanation = text(&|text| text.explanation_html.clone());
    let answers = answers(&item.body, language, desk);
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
    if !item.facts.is_empty() {
        let why = item.facts.join(", ");
        desk.notes.dropped(place, "facts", why);
    }
    if let Some((lesson, _)) = &item.lesson {
        let why = format!("the way back to the lesson `{lesson}`");
        desk.notes.dropped(place, "lesson", why);
    }
    question.points = item.points.thousandths() / 1000;
    desk.notes.kept("points");
    question
}

/// The answers of each kind of item; a new kind is one arm more.
fn answers(body: &Body, language: Language, desk: &mut Desk<'_>) -> Answers {
    match body {
        Body::Choices {
            form,
            rule,
            choices,
        } => {
            let right = choices.iter().filter(|choice| choice.is_right).count();
            let read = choices.iter().map(|choice| {
                desk.notes.kept("choice");
                self::choice(choice, (*form, right), language, desk)
            });
            let read: Vec<Choice> = read.collect();
            if *form == ChoiceForm::Multiple && *rule == Rule::AllOrNothing {
                let why = "all or nothing became right minus wrong, which every system knows";
                desk.notes.changed(desk.place, "marking rule", why);
            }
            match (form, read.as_slice()) {
                (ChoiceForm::TrueFalse, [yes, no]) => Answers::TrueFalse {
                    is_true: yes.share == Share::FULL,
                    if_true: yes.feedback.clone(),
                    if_false: no.feedback.clone(),
                },
                (ChoiceForm::Multiple, _) => Answers::Multiple(read),
                _ => Answers::Single(read),
            }
        }
    }
}

fn choice(
    choice: &items::Choice,
    (form, right): (ChoiceForm, usize),
    language: Language,
    desk: &mut Desk<'_>,
) -> Choice {
    let texts = choice.texts.find(language, language);
    let label = texts.map(|(_, text)| text.label_html.clone());
    let feedback = texts.map(|(_, text)| text.feedback_html.clone());
    let share = match (form, choice.is_right) {
        (ChoiceForm::Multiple, true) => Share::of(right),
        (ChoiceForm::Multiple, false) => Share::of(right).negated(),
        (_, true) => Share::FULL,
        (_, false) => Share::NONE,
    };
    let feedback = html::read(&feedback.unwrap_or_default(), desk);
    if !feedback.is_empty() {
        desk.notes.kept("feedback");
    }
    Choice {
        id: choice.key.to_string(),
        label: html::read(&label.unwrap_or_default(), desk),
        share,
        feedback,
    }
}
