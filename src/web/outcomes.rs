//! The outcomes of a course on the pages of its quizzes: what is asked of them beside the pass
//! mark, what an attempt earned in each, and where it is taught. Never a word of a question.

use super::paths;
use super::words::{Said, Tongue};
use crate::assessment::Sitting;
use crate::base::{Key, Points, Score};
use crate::courses::{Content, Minimum, Quiz};
use serde::Serialize;
use std::collections::BTreeSet;

/// A minimum before the start.
#[derive(Debug, Clone, Serialize)]
pub struct Asked {
    /// Of the points of these outcomes together.
    pub percent: u32,
    /// Their places on the course page: `2 + 3`.
    pub places: String,
    pub count: usize,
    pub outcomes: Vec<Outcome>,
}

/// An outcome as the course page says it.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// Where it stands there, from 1.
    pub place: u32,
    pub words_html: String,
    pub lang: &'static str,
    pub dir: &'static str,
}

/// What an attempt handed in earned by outcome; empty where the quiz names none.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Outcomes {
    pub rows: Vec<Row>,
    pub minima: Vec<Reached>,
}

/// One outcome of which something was asked.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub outcome: Outcome,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    /// The lessons that the questions on it lead to, drawn or not.
    pub lessons: Vec<Taught>,
}

/// A lesson.
#[derive(Debug, Clone, Serialize)]
pub struct Taught {
    pub href: String,
    pub title: Said,
}

/// A minimum after handing in.
#[derive(Debug, Clone, Serialize)]
pub struct Reached {
    pub places: String,
    /// Percent, rounded down.
    pub reached: u32,
    pub needed: u32,
    pub is_met: bool,
}

/// What a quiz asks beside its pass mark.
pub fn asked(content: &Content, quiz: &Quiz, tongue: Tongue) -> Vec<Asked> {
    let one = |minimum: &Minimum| {
        let places = places(quiz, minimum);
        let outcomes = places.iter().map(|place| outcome(content, tongue, *place));
        Asked {
            percent: minimum.percent.value(),
            count: places.len(),
            outcomes: outcomes.collect(),
            places: joined(&places),
        }
    };
    quiz.settings.minima.iter().map(one).collect()
}

/// What came of a sitting that is handed in.
pub fn earned((content, quiz): (&Content, &Quiz), tongue: Tongue, sitting: &Sitting) -> Outcomes {
    let attempt = &sitting.attempt;
    let reviews = sitting.reviews(quiz).unwrap_or_default();
    let row = |(place, tag): (u32, &Key)| {
        let on_it = reviews.iter().filter(|one| one.item.tags.contains(tag));
        let score = on_it.fold(Score::default(), |sum, one| Score {
            earned: sum.earned + one.marking.points,
            max: sum.max + one.marking.max,
        });
        (score.max > Points::ZERO).then(|| Row {
            outcome: outcome(content, tongue, place),
            earned: score.earned.decimal_in(tongue.page),
            max: score.max.decimal_in(tongue.page),
            percent: score.percent(),
            lessons: taught((content, quiz), tongue, tag),
        })
    };
    let reached = |(minimum, score): (&Minimum, Score)| Reached {
        places: joined(&places(quiz, minimum)),
        // Nothing is asked where nothing is left to earn.
        reached: match score.max {
            Points::ZERO => 100,
            _ => score.percent(),
        },
        needed: minimum.percent.value(),
        is_met: minimum.is_met_by(score),
    };
    let named = quiz.settings.outcomes.iter();
    let mut named: Vec<(u32, &Key)> = named.map(|(tag, place)| (*place, tag)).collect();
    named.sort_unstable();
    let made = attempt.submission.as_ref();
    let minima: Option<Vec<Reached>> =
        made.map(|made| attempt.terms.within(&made.within).map(reached).collect());
    Outcomes {
        rows: named.into_iter().filter_map(row).collect(),
        minima: minima.unwrap_or_default(),
    }
}

fn places(quiz: &Quiz, minimum: &Minimum) -> BTreeSet<u32> {
    let tags = minimum.tags.iter();
    tags.filter_map(|tag| quiz.settings.outcomes.get(tag).copied())
        .collect()
}

fn joined(places: &BTreeSet<u32>) -> String {
    let places: Vec<String> = places.iter().map(u32::to_string).collect();
    places.join(" + ")
}

fn outcome(content: &Content, tongue: Tongue, place: u32) -> Outcome {
    let at = usize::try_from(place)
        .ok()
        .and_then(|place| place.checked_sub(1));
    let words = Said::of(&content.texts, tongue, |text| {
        let line = at.and_then(|at| text.outcomes.get(at));
        line.map_or("", String::as_str)
    });
    Outcome {
        place,
        words_html: words.text,
        lang: words.lang,
        dir: words.dir,
    }
}

fn taught((content, quiz): (&Content, &Quiz), tongue: Tongue, tag: &Key) -> Vec<Taught> {
    let on_it = quiz.items.iter().filter(|item| item.tags.contains(tag));
    let led_to = on_it.filter_map(|item| item.lesson.as_ref());
    let led_to: BTreeSet<&Key> = led_to.map(|(lesson, _)| lesson).collect();
    let lessons = content.lessons().filter(|one| led_to.contains(&one.key));
    let taught = lessons.map(|one| Taught {
        href: paths::lesson(&content.partner, &content.slug, &one.key),
        title: Said::of(&one.texts, tongue, |text| &text.title),
    });
    taught.collect()
}

impl Outcome {
    fn sample(place: u32) -> Self {
        Self {
            place,
            words_html: "Read a <em>decision</em>".to_owned(),
            lang: "en",
            dir: "ltr",
        }
    }
}

impl Asked {
    /// One outcome, and two together, for the samples of pages.
    pub fn samples() -> Vec<Self> {
        let asked = |places: &[u32], joined: &str| Self {
            percent: 50,
            places: joined.to_owned(),
            count: places.len(),
            outcomes: places.iter().map(|place| Outcome::sample(*place)).collect(),
        };
        vec![asked(&[1], "1"), asked(&[2, 3], "2 + 3")]
    }
}

impl Outcomes {
    /// Two outcomes, a minimum that was reached and one that was not, for the samples of pages.
    pub fn sample() -> Self {
        let row = |place, lessons| Row {
            outcome: Outcome::sample(place),
            earned: "2.5".to_owned(),
            max: "4".to_owned(),
            percent: 62,
            lessons,
        };
        let lesson = Taught {
            href: "/learn/harbour/c/lessons/clock".to_owned(),
            title: Said::sample("The clock", true),
        };
        let minimum = |places: &str, reached| Reached {
            places: places.to_owned(),
            reached,
            needed: 50,
            is_met: reached >= 50,
        };
        Self {
            rows: vec![row(1, Vec::new()), row(2, vec![lesson])],
            minima: vec![minimum("1", 62), minimum("2 + 3", 45)],
        }
    }
}
