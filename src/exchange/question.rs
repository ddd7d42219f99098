//! A question in a form that belongs to no system.

use super::report::Place;
use super::rich::Rich;
use super::shares::Share;
use rust_decimal::Decimal;

/// One question with everything that comes across.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub place: Place,
    /// What the source calls it (GIFT: title; Moodle: name); may be empty. Learners never see it.
    pub name: String,
    /// The source's lasting id (Moodle: idnumber); may be empty.
    pub id: String,
    /// The category it stood in; may be empty.
    pub category: String,
    /// Comments of the source that belong to it, one line each.
    pub comments: Vec<String>,
    pub stem: Rich,
    pub answers: Answers,
    /// General feedback, shown whatever the answer was.
    pub explanation: Rich,
    pub tags: Vec<String>,
    /// Whole points, 1 to 100.
    pub points: u32,
    /// Whether a construct of it was changed or dropped on the way in.
    pub was_changed: bool,
}

/// What kind of answer the question takes, with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One of several.
    Single(Vec<Choice>),
    /// Any number of several.
    Multiple(Vec<Choice>),
    TrueFalse {
        is_true: bool,
        if_true: Rich,
        if_false: Rich,
    },
    /// A short text.
    Text(Vec<Accepted>),
    /// A number within a tolerance.
    Number(Vec<Quantity>),
    /// A target for each prompt; `extra` targets belong to none.
    Matching {
        pairs: Vec<Pair>,
        extra: Vec<String>,
    },
    /// The steps in the right order.
    Ordering {
        steps: Vec<Rich>,
        /// Only the whole order earns points; else each right place does.
        is_all_or_nothing: bool,
    },
    /// A text that nobody marks (Moodle: essay).
    Reflection,
    /// The points of a scale that nobody marks, from lowest to highest.
    Scale(Vec<Rich>),
}

impl Answers {
    /// The kind as our files write it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Single(_) => "single",
            Self::Multiple(_) => "multiple",
            Self::TrueFalse { .. } => "true-false",
            Self::Text(_) => "text",
            Self::Number(_) => "number",
            Self::Matching { .. } => "matching",
            Self::Ordering { .. } => "ordering",
            Self::Reflection => "reflection",
            Self::Scale(_) => "scale",
        }
    }
}

/// One answer on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Empty when the source has none.
    pub id: String,
    pub label: Rich,
    pub share: Share,
    pub feedback: Rich,
}

/// One accepted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub text: String,
    pub share: Share,
    pub feedback: Rich,
}

/// One accepted number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    pub value: Decimal,
    pub tolerance: Decimal,
    pub share: Share,
    pub feedback: Rich,
}

/// A prompt and its right target; the target is plain text in every system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub prompt: Rich,
    pub target: String,
}

impl Question {
    /// A question at a place with nothing in it yet.
    pub fn new(place: Place, answers: Answers) -> Self {
        Self {
            place,
            name: String::new(),
            id: String::new(),
            category: String::new(),
            comments: Vec::new(),
            stem: Rich::default(),
            answers,
            explanation: Rich::default(),
            tags: Vec::new(),
            points: 1,
            was_changed: false,
        }
    }

    /// All its texts with forms.
    pub fn texts(&self) -> Vec<&Rich> {
        let mut texts = vec![&self.stem, &self.explanation];
        match &self.answers {
            Answers::Single(choices) | Answers::Multiple(choices) => {
                texts.extend(choices.iter().flat_map(|one| [&one.label, &one.feedback]));
            }
            Answers::TrueFalse {
                if_true, if_false, ..
            } => texts.extend([if_true, if_false]),
            Answers::Text(accepted) => texts.extend(accepted.iter().map(|one| &one.feedback)),
            Answers::Number(accepted) => texts.extend(accepted.iter().map(|one| &one.feedback)),
            Answers::Matching { pairs, .. } => texts.extend(pairs.iter().map(|one| &one.prompt)),
            Answers::Ordering { steps, .. } | Answers::Scale(steps) => texts.extend(steps),
            Answers::Reflection => {}
        }
        texts
    }

    /// The keys of its pictures.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        self.texts().into_iter().flat_map(Rich::pictures)
    }
}
