//! The rules of a quiz in words: how answers are marked, which attempt counts, what is shown when.

use super::view::Speech;
use crate::assessment::Conditions;
use crate::base::Timestamp;
use crate::courses::{Counts, Disclosure, Quiz};
use crate::items::{Form, Rule};

/// The messages that say how answers in several parts are marked, as far as the quiz asks for such,
/// and what is not marked at all.
pub(super) fn rules(quiz: &Quiz) -> Vec<&'static str> {
    let has = |wanted: &[Form]| {
        let mut forms = quiz.items.iter().map(|item| item.body.form());
        forms.any(|form| wanted.contains(&form))
    };
    let mut rules = Vec::new();
    // By weights a single choice can earn a part as well.
    let is_weighted = quiz.rule == Rule::Weighted && has(&[Form::Single]);
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

/// The message that says what differs from attempt to attempt; empty when nothing does.
pub(super) fn draws_key(quiz: &Quiz, items: usize) -> &'static str {
    let is_drawn = items < quiz.items.len();
    match (is_drawn, quiz.shuffles_items, quiz.shuffles_choices) {
        (true, false, false) => "quiz-drawn",
        (true, ..) => "quiz-drawn-shuffled",
        (false, true, _) => "quiz-shuffled",
        (false, false, true) => "quiz-choices-shuffled",
        (false, false, false) => "",
    }
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
