//! A question as it stands on the page of an open attempt, one shape for each kind of answer.

use crate::base::{Key, Language};
use crate::items::{ChoiceView, Form, ItemView, LONGEST_TEXT, number};
use serde::Serialize;
use std::collections::BTreeSet;

/// A question as it stands on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Question {
    pub number: usize,
    pub key: Key,
    pub lang: &'static str,
    pub dir: &'static str,
    /// Which controls it takes: `ticks`, `scale`, `line`, `area`, `pairs` or `order`.
    pub kind: &'static str,
    /// Ticks: whether several can be set.
    pub is_multiple: bool,
    /// A line that takes a number.
    pub is_number: bool,
    /// The message that says what kind of answer it takes.
    pub form_key: &'static str,
    /// Empty for what is not marked.
    pub points: String,
    pub stem_html: String,
    pub scenario_html: String,
    /// How much of it is answered: lines of a matching or an ordering, else nothing or all.
    pub filled: usize,
    pub total: usize,
    /// What was given as the page is sent; see [`super::given::canonical`].
    pub was: String,
    /// As typed so far.
    pub typed: String,
    /// The message that says what is the matter with what was typed; empty if nothing is.
    pub problem_key: &'static str,
    /// Signs typed, where too many were.
    pub length: usize,
    pub longest: usize,
    /// Choices, points of a scale, prompts or elements.
    pub rows: Vec<Row>,
    /// The message that it counts the same whatever is answered; empty where the answer decides.
    pub notice_key: &'static str,
    /// What was answered elsewhere since this page was sent, where something else was typed here.
    pub newer: Option<Newer>,
}

/// An answer that is kept already, shown beside the one that would overwrite it.
#[derive(Debug, Clone, Serialize)]
pub struct Newer {
    /// Comes back as `seen.ITEM`; see [`super::given::canonical`]. Empty for no answer.
    pub seen: String,
    pub text: String,
    pub lines: Vec<NewerLine>,
}

/// One line of it.
#[derive(Debug, Clone, Serialize)]
pub struct NewerLine {
    pub label_html: String,
    /// What a prompt or an element was given; empty for a tick.
    pub words: String,
}

impl Newer {
    /// The answer that this question shows.
    pub(super) fn of(kept: &Question) -> Self {
        let line = |row: &Row| {
            let given = row.options.iter().find(|offer| offer.is_chosen);
            let is_given = row.is_chosen || given.is_some();
            is_given.then(|| NewerLine {
                label_html: row.label_html.clone(),
                words: given.map_or_else(String::new, |offer| offer.words.clone()),
            })
        };
        Self {
            seen: kept.was.clone(),
            text: kept.typed.clone(),
            lines: kept.rows.iter().filter_map(line).collect(),
        }
    }
}

/// A line below the question.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub key: Key,
    pub label_html: String,
    pub is_chosen: bool,
    /// What a prompt or an element can be given.
    pub options: Vec<Offer>,
}

/// One entry of a list to choose from.
#[derive(Debug, Clone, Serialize)]
pub struct Offer {
    pub value: String,
    /// A list shows plain words only.
    pub words: String,
    pub is_chosen: bool,
}

impl Question {
    /// How `view` is asked, as the question of this number; `was` is what was kept so far.
    pub(super) fn new(view: ItemView, (number, page): (usize, Language), was: String) -> Self {
        let rows = rows(&view);
        let is_given = |row: &Row| row.options.iter().any(|offer| offer.is_chosen);
        let (filled, total) = match view.form {
            Form::Matching | Form::Ordering => {
                (rows.iter().filter(|row| is_given(row)).count(), rows.len())
            }
            _ => (usize::from(view.is_answered), 1),
        };
        let length = view.typed.chars().count();
        Self {
            number,
            lang: view.language.tag(),
            dir: view.language.direction(),
            kind: kind(view.form),
            is_multiple: view.form == Form::Multiple,
            is_number: view.form == Form::Number,
            form_key: form_key(view.form),
            points: match view.form.is_marked() {
                true => view.points.decimal_in(page),
                false => String::new(),
            },
            filled,
            total,
            was,
            problem_key: problem_key(&view, length),
            length,
            longest: LONGEST_TEXT,
            rows,
            key: view.key,
            stem_html: view.stem_html,
            scenario_html: view.scenario_html,
            typed: view.typed,
            notice_key: "",
            newer: None,
        }
    }

    /// Whether nothing of it is left open.
    pub(super) const fn is_complete(&self) -> bool {
        self.filled >= self.total
    }
}

pub(super) const fn kind(form: Form) -> &'static str {
    match form {
        Form::Single | Form::Multiple | Form::TrueFalse => "ticks",
        Form::Scale => "scale",
        Form::Text | Form::Number => "line",
        Form::Reflection => "area",
        Form::Matching => "pairs",
        Form::Ordering => "order",
    }
}

/// The message that says what kind of answer a form takes.
pub(super) const fn form_key(form: Form) -> &'static str {
    match form {
        Form::Single => "form-single",
        Form::Multiple => "form-multiple",
        Form::TrueFalse => "form-true-false",
        Form::Text => "form-text",
        Form::Number => "form-number",
        Form::Matching => "form-matching",
        Form::Ordering => "form-ordering",
        Form::Reflection => "form-reflection",
        Form::Scale => "form-scale",
    }
}

/// What can be said of an answer without knowing the right one.
fn problem_key(view: &ItemView, length: usize) -> &'static str {
    let ranks: Vec<u32> = view.choices.iter().filter_map(|row| row.rank).collect();
    let different: BTreeSet<&u32> = ranks.iter().collect();
    let is_typed = !view.typed.trim().is_empty();
    match view.form {
        _ if length > LONGEST_TEXT => "problem-too-long",
        Form::Number if is_typed && number::readings(&view.typed).is_empty() => "problem-no-number",
        Form::Ordering if different.len() < ranks.len() => "problem-same-place",
        _ => "",
    }
}

fn rows(view: &ItemView) -> Vec<Row> {
    let mut choices: Vec<&ChoiceView> = view.choices.iter().collect();
    let count = u32::try_from(choices.len()).unwrap_or(u32::MAX);
    let places: BTreeSet<u32> = choices.iter().filter_map(|choice| choice.rank).collect();
    // Who has put everything in order sees it in this order.
    if view.form == Form::Ordering && places.len() == choices.len() {
        choices.sort_by_key(|choice| choice.rank);
    }
    let options = |choice: &ChoiceView| match view.form {
        Form::Matching => targets(view, choice.target.as_ref()),
        Form::Ordering => ranks(count, choice.rank),
        _ => Vec::new(),
    };
    let row = |choice: &ChoiceView| Row {
        key: choice.key.clone(),
        label_html: choice.label_html.clone(),
        is_chosen: choice.is_chosen,
        options: options(choice),
    };
    choices.into_iter().map(row).collect()
}

fn targets(view: &ItemView, given: Option<&Key>) -> Vec<Offer> {
    let offer = |target: &crate::items::TargetView| Offer {
        value: target.key.to_string(),
        words: words_of(&target.label_html),
        is_chosen: given == Some(&target.key),
    };
    view.targets.iter().map(offer).collect()
}

fn ranks(count: u32, given: Option<u32>) -> Vec<Offer> {
    let offer = |rank: u32| Offer {
        value: rank.to_string(),
        words: rank.to_string(),
        is_chosen: given == Some(rank),
    };
    (1..=count).map(offer).collect()
}

/// The words of a line of sanitised HTML: where nothing else can stand, in a list to choose from.
pub(super) fn words_of(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for sign in html.chars() {
        match sign {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            sign if !is_tag => words.push(sign),
            _ => {}
        }
    }
    // The ampersand last, so that what it spells is not spelt again.
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{A0}"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(words, |words, (entity, sign)| words.replace(entity, sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::items::testing::{key, matching, number, ordering, paired, ranked, typed};
    use crate::items::{Item, Languages, Placed, Response};

    fn question(form: Form, item: &Item, given: Option<&Response>) -> Question {
        let keys = |letters: &str| letters.chars().map(|c| key(&c.to_string())).collect();
        let (choices, targets) = match form {
            Form::Matching => (keys("ab"), keys("xyz")),
            Form::Ordering => (keys("cab"), Vec::new()),
            _ => (Vec::new(), Vec::new()),
        };
        let placed = Placed {
            item: key("q"),
            form,
            choices,
            targets,
        };
        let languages = Languages {
            wanted: Language::En,
            source: Language::En,
        };
        let view = placed.view(item, given, languages).unwrap();
        Question::new(view, (1, Language::En), String::new())
    }

    #[test]
    fn a_matching_is_answered_line_by_line() {
        let item = matching("q", "axby", "xyz");
        for (pairs, filled) in [("", 0), ("ay", 1), ("ayby", 2)] {
            let question = question(Form::Matching, &item, Some(&paired(pairs)));
            assert_eq!((question.filled, question.total), (filled, 2), "{pairs}");
            assert_eq!(question.is_complete(), filled == 2);
            let offered: Vec<&str> = question.rows[0]
                .options
                .iter()
                .map(|offer| offer.value.as_str())
                .collect();
            assert_eq!(offered, ["x", "y", "z"]);
        }
    }

    #[test]
    fn what_is_put_in_order_stands_in_this_order() {
        let item = ordering("q", "abc");
        let shown = |given: Option<&Response>| -> String {
            let question = question(Form::Ordering, &item, given);
            question
                .rows
                .iter()
                .map(|row| row.key.to_string())
                .collect()
        };
        assert_eq!(shown(None), "cab");
        assert_eq!(shown(Some(&ranked("b"))), "cab");
        assert_eq!(shown(Some(&ranked("bac"))), "bac");
    }

    #[test]
    fn a_newer_answer_is_told_by_the_lines_that_were_given() {
        let told = |question: Question| -> String {
            let newer = Newer::of(&question);
            let line = |line: &NewerLine| format!("{}={};", line.label_html, line.words);
            let lines: String = newer.lines.iter().map(line).collect();
            lines + &newer.text
        };
        let pairs = paired("ay");
        let pairs = question(Form::Matching, &matching("q", "axby", "xyz"), Some(&pairs));
        let line = &pairs.rows[0];
        let expected = format!("{}={};", line.label_html, line.options[1].words);
        assert_eq!(told(pairs), expected);
        let ranks = question(Form::Ordering, &ordering("q", "abc"), Some(&ranked("bac")));
        assert_eq!(told(ranks).matches("=1;").count(), 1);
        let number = number("q", &[("12", "0", 1000)]);
        let text = question(Form::Number, &number, Some(&typed("12")));
        assert_eq!(told(text), "12");
        assert_eq!(told(question(Form::Number, &number, None)), "");
    }

    #[test]
    fn it_is_said_what_cannot_count_whatever_the_key_is() {
        let number = number("q", &[("12", "0", 1000)]);
        for (text, problem) in [
            ("", ""),
            ("١٢", ""),
            ("13.5", ""),
            ("twelve", "problem-no-number"),
        ] {
            let question = question(Form::Number, &number, Some(&typed(text)));
            assert_eq!(question.problem_key, problem, "{text}");
        }
        let twice = Response::Order {
            ranks: [(key("a"), 1), (key("b"), 1)].into(),
        };
        let question = question(Form::Ordering, &ordering("q", "abc"), Some(&twice));
        assert_eq!(question.problem_key, "problem-same-place");
    }

    #[test]
    fn a_list_shows_words_without_tags() {
        for (html, words) in [
            ("1961", "1961"),
            ("H<sub>2</sub>O &amp; <em>more</em>", "H2O & more"),
            ("a &lt; b &amp;lt;", "a < b &lt;"),
        ] {
            assert_eq!(words_of(html), words);
        }
    }
}
