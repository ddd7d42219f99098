//! Which tags of a quiz stand for outcomes of its course, and what it asks of them beside the pass
//! mark.

use super::codes::Code;
use super::content::CourseText;
use super::diagnostic::{Problem, Problems};
use super::draft::Draft;
use super::quiz::Minimum;
use super::quiz_bank;
use super::quiz_draft::{ItemDraft, QuizDraft};
use crate::base::{Key, PerLanguage, Points};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Reports outcomes that no item counts for, and minima that a draw might not contain.
pub(super) fn check(quiz: &QuizDraft, items: &[ItemDraft], problems: &Problems) {
    let (settings, places) = (&quiz.settings.more, &quiz.settings.places);
    let complain = |code: Code, span: &Range<usize>, message: String| {
        let file = &quiz.prose.file;
        problems.add(Problem::at(code, file, span.clone(), message));
    };
    for tag in settings.outcomes.keys() {
        if !items
            .iter()
            .any(|item| counts(item) && item.tags.contains(tag))
        {
            let message = format!("no item that is marked has the tag `{tag}`");
            complain(Code::UnknownOutcome, &places.outcomes, message);
        }
    }
    let mut numbers = BTreeMap::new();
    for (tag, number) in &settings.outcomes {
        if let Some(other) = numbers.insert(number, tag) {
            let message = format!("`{other}` and `{tag}` both stand for outcome {number}");
            complain(Code::UnknownOutcome, &places.outcomes, message);
        }
    }
    for (minimum, place) in settings.minima.iter().zip(&places.minima) {
        let is_unknown = |tag: &&Key| !settings.outcomes.contains_key(*tag);
        if let Some(tag) = minimum.tags.iter().find(is_unknown) {
            let message = format!("`{tag}` is not among the `outcomes` of the quiz");
            complain(Code::UnknownOutcome, place, message);
        } else if !is_drawn(quiz, items, minimum) {
            let message = "an attempt might be without any item of this minimum".to_owned();
            complain(Code::MinimumUndrawn, place, message);
        }
    }
}

/// Whether points can be earned with it.
fn counts(item: &ItemDraft) -> bool {
    item.form.is_marked() && item.points > Points::ZERO
}

/// Whether every draw has an item of the minimum: by the number of items, or because the rule of
/// the draw asks for a tag that only such items have. Cases and twins are tried out.
fn is_drawn(quiz: &QuizDraft, items: &[ItemDraft], minimum: &Minimum) -> bool {
    let is_in =
        |item: &ItemDraft| counts(item) && item.tags.iter().any(|tag| minimum.tags.contains(tag));
    let others = items.iter().filter(|item| !is_in(item)).count();
    let by_number = match quiz.settings.draw {
        Some(draw) => usize::try_from(draw).is_ok_and(|draw| draw > others),
        None => others < items.len(),
    };
    let only_such = |tag: &Key| {
        let mut with = items.iter().filter(|item| item.tags.contains(tag));
        with.all(is_in)
    };
    let by_tag = quiz.settings.more.draw_tags.keys().any(only_such);
    let has_one = |drawn: &Vec<&ItemDraft>| drawn.iter().any(|item| is_in(item));
    (by_number || by_tag) && quiz_bank::trials(&quiz.settings, items).iter().all(has_one)
}

/// Reports outcomes that the course page does not have, in any of its languages.
pub(super) fn check_page(draft: &Draft, texts: &PerLanguage<CourseText>, problems: &Problems) {
    for quiz in draft.quizzes() {
        let wanted = quiz.settings.more.outcomes.values().max();
        let wanted = wanted.map_or(0, |wanted| usize::try_from(*wanted).unwrap_or(usize::MAX));
        let short = texts
            .iter()
            .filter(|(_, text)| text.outcomes.len() < wanted);
        let short: BTreeSet<&str> = short.map(|(language, _)| language.tag()).collect();
        if !short.is_empty() {
            let languages: Vec<&str> = short.into_iter().collect();
            let message = format!(
                "the course page has no outcome {wanted} in {}",
                languages.join(", ")
            );
            let (file, span) = (&quiz.prose.file, quiz.settings.places.outcomes.clone());
            problems.add(Problem::at(Code::UnknownOutcome, file, span, message));
        }
    }
}
