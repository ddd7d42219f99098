//! The rules of a quiz in words: how answers are marked, which attempt counts, what is shown when.

use super::view::Speech;
use crate::assessment::Conditions;
use crate::base::Timestamp;
use crate::courses::{Counts, Disclosure, Quiz};
use crate::items::{Form, Rule};
use serde::Serialize;

/// The messages that say how answers in several parts are marked, as far as the quiz asks for such,
/// and what is not marked at all.
pub(super) fn rules(quiz: &Quiz) -> Vec<&'static str> {
    let has = |wanted: &[Form]| {
        let mut forms = quiz.items.iter().map(|item| item.body.form());
        forms.any(|form| wanted.contains(&form))
    };
    let mut rules = Vec::new();
    // By weights a choice of one can earn a part as well.
    let is_weighted = quiz.rule == Rule::Weighted && has(&[Form::Single, Form::TrueFalse]);
    if has(&[Form::Multiple]) || is_weighted {
        rules.push(match quiz.rule {
            Rule::RightMinusWrong => "rule-right-minus-wrong",
            Rule::AllOrNothing => "rule-all-or-nothing",
            Rule::Weighted => "rule-weighted",
        });
    }
    if has(&[Form::Matching, Form::Ordering]) {
        rules.push(match quiz.rule {
            Rule::AllOrNothing => "rule-places-exact",
            Rule::RightMinusWrong | Rule::Weighted => "rule-places-each",
        });
    }
    if has(&[Form::Text, Form::Number]) {
        rules.push("rule-typed");
    }
    if has(&[Form::Reflection, Form::Scale]) {
        rules.push("rule-kept");
    }
    rules
}

/// Topics whose numbers of questions are said one by one; more are a row of figures that tells
/// nobody anything.
const MOST_TOPICS: usize = 6;

/// What differs from attempt to attempt, each for itself: none follows from another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Draws {
    /// How many questions are drawn from; none when all are asked.
    pub pool: Option<usize>,
    /// How many topics have a number of their own. Their names are the authors' and have no
    /// translation.
    pub topics: usize,
    /// How many questions come at least from each of them, if they are few: `2 + 1`.
    pub of_topics: String,
    /// How many come at least from each of many topics; 0 where `of_topics` says it.
    pub least: u32,
    pub shuffles_items: bool,
    pub shuffles_choices: bool,
}

/// What differs between attempts that hold at most so many questions.
pub(super) fn draws(quiz: &Quiz, items: usize) -> Draws {
    let pool = Some(quiz.items.len()).filter(|pool| items < *pool);
    let tags = &quiz.settings.draw_tags;
    let counts = tags.values().filter(|_| pool.is_some());
    let counts: Vec<u32> = counts.copied().collect();
    let (of_topics, least) = by_topic(&counts);
    // True stands before false always, and what is to be ordered never comes as it was written.
    let can_shuffle = |form: Form| matches!(form, Form::Single | Form::Multiple);
    let mut forms = quiz.items.iter().map(|item| item.body.form());
    Draws {
        pool,
        topics: counts.len(),
        of_topics,
        least,
        shuffles_items: quiz.shuffles_items && items > 1,
        shuffles_choices: quiz.shuffles_choices && forms.any(can_shuffle),
    }
}

/// How many questions come at least from the topics: one by one, or the least of many.
fn by_topic(counts: &[u32]) -> (String, u32) {
    if counts.len() > MOST_TOPICS {
        // Their sum would be too much where a question has two topics.
        return (String::new(), counts.iter().copied().min().unwrap_or(0));
    }
    let counts: Vec<String> = counts.iter().map(u32::to_string).collect();
    (counts.join(" + "), 0)
}

/// The message that says which attempt counts; empty where there can be only one.
pub(super) const fn counts_key(quiz: &Quiz, limit: Option<u32>) -> &'static str {
    match (limit, quiz.settings.counts) {
        (Some(1), _) => "",
        (_, Counts::Highest) => "counts-highest",
        (_, Counts::Latest) => "counts-latest",
        (_, Counts::First) => "counts-first",
        (_, Counts::Average) => "counts-average",
    }
}

/// What is shown of an attempt handed in, and when: one sentence.
pub(super) fn disclosure(speech: Speech<'_>, quiz: &Quiz, conditions: &Conditions) -> String {
    let opens = conditions.all_over_at;
    let from = |key: &str, at: Timestamp| {
        let moment = speech.texts.moment(speech.language, at);
        speech.say(key, &[("moment", moment.into())])
    };
    match (quiz.settings.disclosure, opens, conditions.limit) {
        (Disclosure::Never, ..) => speech.say("disclosure-never", &[]),
        (Disclosure::AfterSubmit, ..) => speech.say("disclosure-after-submit", &[]),
        (Disclosure::AfterLastAttempt, Some(at), Some(_)) => {
            from("disclosure-after-last-or-closing", at)
        }
        (Disclosure::AfterLastAttempt, None, Some(_)) => {
            speech.say("disclosure-after-last-attempt", &[])
        }
        // Without a last attempt there is only the closing date to wait for.
        (Disclosure::AfterLastAttempt | Disclosure::AfterClosing, Some(at), _) => {
            from("disclosure-after-closing", at)
        }
        // Nothing that could be waited for ever comes.
        (Disclosure::ScoreOnly | Disclosure::AfterLastAttempt | Disclosure::AfterClosing, ..) => {
            speech.say("disclosure-score-only", &[])
        }
    }
}

/// A moment with its offset from UTC: a deadline must be read in one way only.
pub(super) fn with_offset(speech: Speech<'_>, at: Timestamp) -> String {
    let date = speech.texts.date(speech.language, at.date());
    let time = speech.texts.time(at);
    speech.say(
        "moment-with-offset",
        &[("date", date.into()), ("time", time.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::ChoiceForm;
    use crate::items::testing::{item, key, ordering};
    use crate::learning::testing::content;

    /// A quiz of six questions, of which one shows choices that may change places.
    fn six() -> Quiz {
        let single = (ChoiceForm::Single, Rule::RightMinusWrong);
        let orderings = (1..6).map(|n| ordering(&format!("q{n}"), "abc"));
        Quiz {
            items: std::iter::once(item("q0", single, "Ab"))
                .chain(orderings)
                .collect(),
            ..content().quizzes().next().unwrap().clone()
        }
    }

    #[test]
    fn pool_topics_and_both_orders_are_said_each_for_itself() {
        for bits in 0..16_u8 {
            let [is_drawn, by_topic, items, choices] = [1, 2, 4, 8].map(|bit| bits & bit != 0);
            let mut quiz = six();
            (quiz.shuffles_items, quiz.shuffles_choices) = (items, choices);
            if by_topic {
                quiz.settings.draw_tags = [(key("clock"), 2), (key("votes"), 1)].into();
            }
            let is_by_topic = is_drawn && by_topic;
            let expected = Draws {
                pool: is_drawn.then_some(6),
                topics: if is_by_topic { 2 } else { 0 },
                of_topics: if is_by_topic { "2 + 1" } else { "" }.to_owned(),
                least: 0,
                shuffles_items: items,
                shuffles_choices: choices,
            };
            let asked = if is_drawn { 4 } else { 6 };
            assert_eq!(draws(&quiz, asked), expected, "{bits:04b}");
        }
    }

    #[test]
    fn few_topics_are_said_one_by_one_and_of_many_the_least() {
        for (counts, one_by_one, least) in [
            (&[][..], "", 0),
            (&[3][..], "3", 0),
            (&[1, 2, 3, 4, 5, 6][..], "1 + 2 + 3 + 4 + 5 + 6", 0),
            (&[3, 2, 3, 4, 5, 6, 7][..], "", 2),
            (&[1; 20][..], "", 1),
        ] {
            let expected = (one_by_one.to_owned(), least);
            assert_eq!(by_topic(counts), expected, "{counts:?}");
        }
    }

    #[test]
    fn no_order_is_said_to_change_where_none_can() {
        let mut quiz = six();
        (quiz.shuffles_items, quiz.shuffles_choices) = (true, true);
        assert!(!draws(&quiz, 1).shuffles_items);
        quiz.items.remove(0);
        assert!(!draws(&quiz, 5).shuffles_choices);
    }
}
