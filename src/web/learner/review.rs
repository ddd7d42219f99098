//! A question after handing in: what was given, what was right, and why.

use super::sitting::SharedCase;
use super::view::{Place, activity_title};
use crate::assessment::Review;
use crate::assessment::regrade::Treatment;
use crate::base::{Key, Language, PerLanguage};
use crate::courses::{Activity, Content};
use crate::items::{
    AcceptedNumber, Body, Choice, ChoiceMark, ChoiceText, Correctness, Element, Item, PlaceMark,
    Prompt, Response, Spot,
};
use crate::web::paths;
use crate::web::words::{Said, Tongue};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A question with its key.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewedItem {
    pub number: usize,
    pub lang: &'static str,
    pub dir: &'static str,
    pub is_marked: bool,
    pub earned: String,
    pub max: String,
    /// `corrected-…`, what a correction of the question did here; empty without one.
    pub treatment_key: &'static str,
    /// The message that says how it came out.
    pub came_out_key: &'static str,
    /// The scenario that it shares with those after it; on the first of them.
    pub case: Option<SharedCase>,
    pub stem_html: String,
    pub scenario_html: String,
    pub explanation_html: String,
    pub rows: Vec<ReviewedRow>,
    /// Choices not taken in a right answer: shown on demand.
    pub others: Vec<ReviewedRow>,
    pub typed: Option<TypedAnswer>,
    pub accepted: Vec<AcceptedAnswer>,
    pub read_again: Option<Again>,
}

/// A choice, a prompt or an element with its feedback.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReviewedRow {
    /// `y` for a right decision worth showing, `x` for a wrong one, else empty.
    pub class: &'static str,
    pub state_key: &'static str,
    pub label_html: String,
    /// The target given, and the right one where it is another.
    pub given_html: String,
    pub right_html: String,
    /// The rank given, and the right one where it is another; 0 for none.
    pub given_rank: u32,
    pub right_rank: u32,
    pub feedback_html: String,
}

/// What was typed.
#[derive(Debug, Clone, Serialize)]
pub struct TypedAnswer {
    pub class: &'static str,
    pub state_key: &'static str,
    pub text: String,
    pub feedback_html: String,
}

/// What would have counted, for the same share of the points.
#[derive(Debug, Clone, Serialize)]
pub struct AcceptedAnswer {
    pub texts: Vec<String>,
    /// Percent of the points; 0 for all of them.
    pub percent: u32,
    /// What is said of them, each once.
    pub reasons: Vec<Reason>,
}

/// What authors say of an accepted answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub feedback_html: String,
}

/// Where to read again.
#[derive(Debug, Clone, Serialize)]
pub struct Again {
    pub href: String,
    pub title: Said,
    pub minutes: u32,
}

/// How much of a question is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The question and its points.
    Points,
    /// Everything.
    Answers,
}

/// The review of one question; `None` only if it has no text in any language. What is not marked
/// has no key, so what was given is shown however little else is.
pub(super) fn reviewed(
    content: &Content,
    tongue: Tongue,
    (review, given, number): (&Review<'_>, Option<&Response>, usize),
    shown: Shown,
) -> Option<ReviewedItem> {
    let item = &*review.item;
    let (language, text) = item.texts.find(tongue.page, tongue.source)?;
    let is_marked = item.body.form().is_marked();
    let mut page = ReviewedItem {
        number,
        lang: language.tag(),
        dir: language.direction(),
        is_marked,
        earned: review.marking.points.decimal_in(tongue.page),
        max: review.marking.max.decimal_in(tongue.page),
        treatment_key: treatment_key(review.treatment),
        came_out_key: came_out_key(review.marking.correctness),
        case: None,
        stem_html: text.stem_html.clone(),
        scenario_html: String::new(),
        explanation_html: String::new(),
        rows: Vec::new(),
        others: Vec::new(),
        typed: None,
        accepted: Vec::new(),
        read_again: None,
    };
    if shown == Shown::Points && is_marked {
        return Some(page);
    }
    let words = Words {
        wanted: language,
        source: tongue.source,
    };
    words.fill(&mut page, review, given);
    if shown == Shown::Points {
        // One's own words come back; what the authors say of them waits like everything else.
        for row in &mut page.rows {
            row.feedback_html.clear();
        }
        return Some(page);
    }
    page.scenario_html.clone_from(&text.scenario_html);
    page.explanation_html.clone_from(&text.explanation_html);
    if is_marked && review.marking.correctness != Correctness::Right {
        page.read_again = again(content, tongue, item);
    }
    Some(page)
}

const fn treatment_key(treatment: Option<Treatment>) -> &'static str {
    match treatment {
        Some(Treatment::FullCredit) => "corrected-full-credit",
        Some(Treatment::Dropped) => "corrected-dropped",
        Some(Treatment::Corrected) => "corrected-key",
        None => "",
    }
}

const fn came_out_key(correctness: Correctness) -> &'static str {
    match correctness {
        Correctness::Right => "came-out-right",
        Correctness::Partly => "came-out-partly",
        Correctness::Wrong => "came-out-wrong",
        Correctness::Blank => "came-out-blank",
        Correctness::Kept => "came-out-kept",
    }
}

/// The languages in which the parts of one question are looked for.
#[derive(Clone, Copy)]
struct Words {
    wanted: Language,
    source: Language,
}

impl Words {
    fn find<T>(self, texts: &PerLanguage<T>) -> Option<&T> {
        texts.find(self.wanted, self.source).map(|(_, text)| text)
    }

    fn label(self, texts: &PerLanguage<ChoiceText>) -> String {
        let text = self.find(texts);
        text.map_or_else(String::new, |text| text.label_html.clone())
    }

    fn feedback(self, texts: &PerLanguage<ChoiceText>) -> String {
        let text = self.find(texts);
        text.map_or_else(String::new, |text| text.feedback_html.clone())
    }

    /// A number with what may lie around it.
    fn spelt(self, number: &AcceptedNumber) -> String {
        let value = number.value.normalize();
        let text = match number.tolerance.is_zero() {
            true => value.to_string(),
            false => format!("{value} ± {}", number.tolerance.normalize()),
        };
        text.replace('.', &self.wanted.decimal_sign().to_string())
    }

    fn fill(self, page: &mut ReviewedItem, review: &Review<'_>, given: Option<&Response>) {
        let marking = &review.marking;
        match &review.item.body {
            Body::Choices { choices, .. } => {
                (page.rows, page.others) = self.choices(review, choices);
            }
            Body::Scale { points } => page.rows = self.point(points, given),
            Body::Matching {
                prompts, targets, ..
            } => page.rows = self.pairs(&marking.places, prompts, targets),
            Body::Ordering { elements, .. } => page.rows = self.order(&marking.places, elements),
            Body::Text { accepted } => {
                let typed = typed(given);
                let all = accepted.iter().flat_map(|(_, variants)| variants);
                let taken = all.filter(|variant| variant.takes(&typed));
                let best = taken.max_by_key(|variant| variant.share);
                let feedback = best.map_or_else(String::new, |best| best.feedback_html.clone());
                page.typed = answer(marking.correctness, typed, feedback);
                let variants = self.find(accepted).map(Vec::as_slice).unwrap_or_default();
                page.accepted = by_share(variants.iter().map(|variant| {
                    let feedback = variant.feedback_html.clone();
                    (variant.share, variant.text.clone(), feedback)
                }));
            }
            Body::Number { accepted } => {
                let typed = typed(given);
                let taken = accepted.iter().filter(|number| number.takes(&typed));
                let best = taken.max_by_key(|number| number.share);
                let feedback = best.and_then(|best| self.find(&best.feedback)).cloned();
                page.typed = answer(marking.correctness, typed, feedback.unwrap_or_default());
                page.accepted = by_share(accepted.iter().map(|number| {
                    let feedback = self.find(&number.feedback).cloned();
                    (
                        number.share,
                        self.spelt(number),
                        feedback.unwrap_or_default(),
                    )
                }));
            }
            Body::Reflection => {
                page.typed = answer(marking.correctness, typed(given), String::new());
            }
        }
    }

    /// In the order they were shown in; where the answer was right, those not taken apart.
    fn choices(
        self,
        review: &Review<'_>,
        choices: &[Choice],
    ) -> (Vec<ReviewedRow>, Vec<ReviewedRow>) {
        let marks = &review.marking.choices;
        let shown = review.placed.choices.iter().filter_map(|key| {
            let choice = choices.iter().find(|choice| &choice.key == key)?;
            let mark = marks.iter().find(|mark| &mark.key == key)?;
            Some((mark.is_chosen, self.choice(choice, mark)))
        });
        let is_right = review.marking.correctness == Correctness::Right;
        let (taken, others): (Vec<_>, Vec<_>) =
            shown.partition(|(is_chosen, _)| !is_right || *is_chosen);
        let rows =
            |pairs: Vec<(bool, ReviewedRow)>| pairs.into_iter().map(|(_, row)| row).collect();
        (rows(taken), rows(others))
    }

    fn choice(self, choice: &Choice, mark: &ChoiceMark) -> ReviewedRow {
        let (class, state_key) = match (mark.is_chosen, mark.is_right) {
            _ if choice.is_withdrawn => ("", "choice-withdrawn"),
            (true, true) => ("y", "choice-chosen-right"),
            (true, false) => ("x", "choice-chosen-wrong"),
            (false, true) => ("", "choice-missed"),
            (false, false) => ("", "choice-not-chosen"),
        };
        ReviewedRow {
            class,
            state_key,
            label_html: self.label(&choice.texts),
            feedback_html: self.feedback(&choice.texts),
            ..ReviewedRow::default()
        }
    }

    fn point(self, points: &[Element], given: Option<&Response>) -> Vec<ReviewedRow> {
        let Some(Response::Choices { chosen }) = given else {
            return Vec::new();
        };
        let taken = points.iter().filter(|point| chosen.contains(&point.key));
        let row = |point: &Element| ReviewedRow {
            state_key: "kept-chosen",
            label_html: self.label(&point.texts),
            feedback_html: self.feedback(&point.texts),
            ..ReviewedRow::default()
        };
        taken.map(row).collect()
    }

    fn pairs(
        self,
        marks: &[PlaceMark],
        prompts: &[Prompt],
        targets: &[Element],
    ) -> Vec<ReviewedRow> {
        let target = |key: Option<&Key>| targets.iter().find(|target| Some(&target.key) == key);
        let label = |key: Option<&Key>| {
            target(key).map_or_else(String::new, |target| self.label(&target.texts))
        };
        let row = |(prompt, mark): (&Prompt, &PlaceMark)| {
            let given = match &mark.given {
                Some(Spot::Target(key)) => Some(key),
                _ => None,
            };
            let feedback = self.feedback(&prompt.texts);
            ReviewedRow {
                label_html: self.label(&prompt.texts),
                given_html: label(given),
                right_html: match mark.is_right() {
                    true => String::new(),
                    false => label(Some(&prompt.target)),
                },
                feedback_html: match feedback.is_empty() {
                    true => target(given).map_or(feedback, |given| self.feedback(&given.texts)),
                    false => feedback,
                },
                ..placed(mark)
            }
        };
        prompts.iter().zip(marks).map(row).collect()
    }

    /// In the right order.
    fn order(self, marks: &[PlaceMark], elements: &[Element]) -> Vec<ReviewedRow> {
        let rank = |spot: Option<&Spot>| match spot {
            Some(Spot::Rank(rank)) => *rank,
            _ => 0,
        };
        let row = |(element, mark): (&Element, &PlaceMark)| ReviewedRow {
            label_html: self.label(&element.texts),
            given_rank: rank(mark.given.as_ref()),
            right_rank: match mark.is_right() {
                true => 0,
                false => rank(Some(&mark.right)),
            },
            feedback_html: self.feedback(&element.texts),
            ..placed(mark)
        };
        elements.iter().zip(marks).map(row).collect()
    }
}

fn placed(mark: &PlaceMark) -> ReviewedRow {
    let (class, state_key) = match (&mark.given, mark.is_right()) {
        (None, _) => ("", "place-open"),
        (_, true) => ("y", "place-right"),
        (_, false) => ("x", "place-wrong"),
    };
    ReviewedRow {
        class,
        state_key,
        ..ReviewedRow::default()
    }
}

fn typed(given: Option<&Response>) -> String {
    match given {
        Some(Response::Text { text }) => text.clone(),
        _ => String::new(),
    }
}

/// What was typed with how it came out; none where nothing was.
fn answer(correctness: Correctness, text: String, feedback_html: String) -> Option<TypedAnswer> {
    let (class, state_key) = match correctness {
        Correctness::Blank => return None,
        Correctness::Right => ("y", "choice-chosen-right"),
        Correctness::Partly => ("y", "typed-partly"),
        Correctness::Wrong => ("x", "choice-chosen-wrong"),
        Correctness::Kept => ("", "kept-written"),
    };
    Some(TypedAnswer {
        class,
        state_key,
        text,
        feedback_html,
    })
}

/// Accepted answers with what is said of them, those of one share together, the best first.
fn by_share(accepted: impl Iterator<Item = (u32, String, String)>) -> Vec<AcceptedAnswer> {
    let mut shares: BTreeMap<Reverse<u32>, AcceptedAnswer> = BTreeMap::new();
    for (share, text, feedback_html) in accepted {
        let answer = shares.entry(Reverse(share)).or_insert(AcceptedAnswer {
            texts: Vec::new(),
            percent: percent(share),
            reasons: Vec::new(),
        });
        answer.texts.push(text);
        let reason = Reason { feedback_html };
        if !reason.feedback_html.is_empty() && !answer.reasons.contains(&reason) {
            answer.reasons.push(reason);
        }
    }
    shares.into_values().collect()
}

/// All points of an item, as shares are counted.
const WHOLE: u32 = 1000;

/// Percent of a share in thousandths; 0 for the whole.
const fn percent(share: u32) -> u32 {
    if share >= WHOLE { 0 } else { share / 10 }
}

fn again(content: &Content, tongue: Tongue, item: &Item) -> Option<Again> {
    let (lesson, anchor) = item.lesson.as_ref()?;
    let place = Place::find(content, lesson)?;
    let Activity::Lesson(lesson) = place.activity else {
        return None;
    };
    let path = paths::lesson(&content.partner, &content.slug, &lesson.key);
    Some(Again {
        href: match anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path,
        },
        title: activity_title(place.activity, tongue),
        minutes: lesson.minutes,
    })
}
