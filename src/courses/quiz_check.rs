//! What makes a bad question.

use super::codes::Code;
use super::draft::Drafter;
use super::markdown;
use super::quiz_answers;
use super::quiz_body::{BodyPart, Reader};
use super::quiz_draft::{ItemDraft, QuizDraft};
use super::quiz_file::ItemPart;
use super::quiz_marks::{ALL, Mark};
use super::quiz_settings::Settings;
use super::quiz_tells as tells;
use crate::base::Key;
use crate::items::{Form, Rule};
use std::collections::BTreeSet;
use std::ops::Range;

/// Choices that point at the others (haladyna2002, rule 18 ff.), in lower case.
const POSITIONS: [&str; 8] = [
    "all of the above",
    "none of the above",
    "all of these",
    "none of these",
    "both of the above",
    "a and b",
    "b and c",
    "the first two",
];

impl Drafter<'_> {
    /// Reports what is wrong with an item.
    pub(super) fn check_item(
        &self,
        part: &ItemPart,
        item: &ItemDraft,
        (reader, settings): (&Reader<'_>, &Settings),
    ) {
        let check = Check {
            reader,
            part,
            body: &part.body,
            item,
            settings,
        };
        match item.form {
            Form::Single | Form::Multiple | Form::TrueFalse => {
                check.choices();
                check.words();
                check.weights();
                check.ids();
            }
            Form::Text | Form::Number => check.answers(),
            Form::Matching => {
                check.matching();
                check.ids();
            }
            Form::Ordering => {
                check.elements(3, "elements");
                check.ids();
            }
            Form::Scale => check.elements(2, "points"),
            Form::Reflection => {}
        }
        check.sources();
    }

    /// Reports cases without items.
    pub(super) fn check_cases(&self, quiz: &QuizDraft) {
        for (key, case) in quiz.cases.iter().zip(&quiz.parts.cases) {
            if !quiz
                .items
                .iter()
                .any(|item| item.case.as_ref() == Some(key))
            {
                let message = format!("no item belongs to the case `{key}`");
                let span = case.span.clone();
                self.complain(Code::CaseEmpty, &quiz.prose.file, span, message);
            }
        }
    }
}

struct Check<'a> {
    reader: &'a Reader<'a>,
    part: &'a ItemPart,
    body: &'a BodyPart,
    item: &'a ItemDraft,
    settings: &'a Settings,
}

impl Check<'_> {
    /// A problem of the whole item.
    fn complain(&self, code: Code, message: impl Into<String>) {
        self.at(code, &self.part.span, message);
    }

    fn at(&self, code: Code, span: &Range<usize>, message: impl Into<String>) {
        self.reader.complain(code, span.clone(), message);
    }

    fn choices(&self) {
        let offered = || self.body.choices.iter().filter(|one| !one.is_withdrawn());
        let (count, form) = (offered().count(), self.item.form);
        let right = offered().filter(|choice| choice.is_right()).count();
        if count < 2 {
            self.complain(Code::TooFewChoices, format!("the item has {count} choices"));
        } else if right == 0 {
            self.complain(Code::NoRightChoice, "no choice is marked `[x]`");
        } else if right > 1 && form != Form::Multiple {
            let message = format!("{right} choices are marked `[x]`");
            self.complain(Code::TooManyRight, message);
        } else if right == count && form == Form::Multiple {
            self.complain(Code::AllRight, "every choice is marked `[x]`");
        }
        let keys: Vec<_> = self.item.choices.iter().map(Key::as_str).collect();
        if form == Form::TrueFalse && (keys != ["true", "false"] || count != keys.len()) {
            let message = "a true-false item has the choices {#true} and {#false}, in this order";
            self.complain(Code::TrueFalseForm, message);
        }
    }

    fn words(&self) {
        let mut seen = BTreeSet::new();
        let offered = self.body.choices.iter().filter(|one| !one.is_withdrawn());
        for choice in offered {
            let words = markdown::plain(&choice.label).to_lowercase();
            let bare = words.trim_end_matches(['.', '!']);
            let is_shuffled = self.settings.shuffles_choices && self.item.form != Form::TrueFalse;
            if is_shuffled && POSITIONS.contains(&bare) {
                let message = "this choice refers to the others, which are shuffled";
                self.at(Code::PositionChoice, &choice.span, message);
            }
            if choice.feedback.is_empty() {
                let message = "the choice has no feedback";
                self.at(Code::FeedbackMissing, &choice.span, message);
            }
            if !words.is_empty() && !seen.insert(bare.to_owned()) {
                let message = "another choice of this item says the same";
                self.at(Code::SameChoice, &choice.span, message);
            }
        }
    }

    /// Whether the percentages fit the rule, the marks and each other.
    fn weights(&self) {
        let choices = &self.body.choices;
        if self.settings.rule != Rule::Weighted {
            let share = |mark: Option<Mark>| mark.and_then(Mark::share);
            for choice in choices.iter().filter(|choice| share(choice.mark).is_some()) {
                let message = "a percentage counts only under the rule `weighted`";
                self.at(Code::PercentWithoutRule, &choice.span, message);
            }
            return;
        }
        let is_multiple = self.item.form == Form::Multiple;
        let (mut right, mut all, mut has_wrong) = (0, 0, false);
        for (choice, weight) in choices.iter().zip(&self.item.weights) {
            let Some(weight) = *weight else {
                continue;
            };
            all += weight;
            let message = match (choice.is_right(), weight) {
                (true, ..=0) => "a right choice earns nothing",
                (false, 1..) if is_multiple => "a choice that is not right earns points",
                (false, ALL..) => "a choice that is not right earns all points",
                _ => "",
            };
            if !message.is_empty() {
                self.at(Code::ShareAgainstMark, &choice.span, message);
            }
            match choice.is_right() {
                true => right += weight,
                false => has_wrong = true,
            }
        }
        if right != ALL && choices.iter().any(|choice| choice.is_right()) {
            let sum = f64::from(right) / 10.0;
            let message = format!("the right choices earn {sum}% together");
            self.complain(Code::SharesOfRight, message);
        } else if is_multiple && has_wrong && all >= ALL {
            let message = "whoever ticks everything earns everything";
            self.complain(Code::EverythingTicked, message);
        }
    }

    fn answers(&self) {
        let lines = &self.body.lines;
        if !self.body.has_answers || lines.is_empty() {
            return self.missing("an `answer` block with at least one line");
        }
        if self.item.form == Form::Text {
            self.reader.check_texts(lines);
        }
        if !quiz_answers::has_full(lines) {
            self.complain(Code::NoFullAnswer, "no answer earns all points");
        }
    }

    fn matching(&self) {
        if !self.body.has_answers {
            return self.missing("a table with two columns");
        }
        let pairing = &self.item.pairing;
        for (count, what) in [
            (pairing.prompts.len(), "prompts"),
            (pairing.targets.len(), "targets"),
        ] {
            if count < 2 {
                let message = format!("the matching has {count} {what}");
                self.complain(Code::TooFewParts, message);
            }
        }
        let rows = pairing
            .prompts
            .iter()
            .filter_map(|at| self.body.rows.get(*at));
        let words = rows.map(|row| (markdown::plain(&row.prompt.label), &row.span));
        self.twice(words.collect(), "prompt");
    }

    fn elements(&self, least: usize, what: &str) {
        if !self.body.has_answers {
            let list = if what == "points" {
                "a bullet list"
            } else {
                "a numbered list"
            };
            return self.missing(list);
        }
        let count = self.body.choices.len();
        if count < least {
            let message = format!("the item has {count} {what}");
            self.complain(Code::TooFewParts, message);
        }
        let choices = self.body.choices.iter();
        let words = choices.map(|choice| (markdown::plain(&choice.label), &choice.span));
        self.twice(words.collect(), what.trim_end_matches('s'));
    }

    fn twice(&self, all: Vec<(String, &Range<usize>)>, what: &str) {
        let mut seen = BTreeSet::new();
        for (words, span) in all {
            let words = words.to_lowercase();
            if !words.is_empty() && !seen.insert(words) {
                let message = format!("another {what} of this item says the same");
                self.at(Code::SameChoice, span, message);
            }
        }
    }

    /// Whether the ids, which are in the page, say what is right.
    fn ids(&self) {
        let ids: Vec<&str> = self.item.choices.iter().map(Key::as_str).collect();
        let tells = match self.item.form {
            Form::Matching => {
                let pairing = &self.item.pairing;
                let (prompts, targets) = ids
                    .split_at_checked(pairing.prompts.len())
                    .unwrap_or_default();
                let right = pairing.right.iter().filter_map(|at| targets.get(*at));
                let pairs = prompts.iter().copied().zip(right.copied());
                tells::the_pairs(&pairs.collect::<Vec<_>>())
            }
            Form::Ordering => tells::the_order(&ids),
            _ => ids.iter().any(|id| tells::the_key(id)),
        };
        if tells {
            let message = format!("the ids {} tell the answer", ids.join(", "));
            self.complain(Code::IdTells, message);
        }
    }

    fn missing(&self, what: &str) {
        let word = self.item.form.word();
        let message = format!("an item of the type `{word}` needs {what}");
        self.complain(Code::AnswersMissing, message);
    }

    /// What a reviewer and a learner look for afterwards.
    fn sources(&self) {
        if !self.item.form.is_marked() {
            return;
        }
        if self.body.explanation.is_empty() {
            self.complain(Code::ExplanationMissing, "the item has no explanation");
        }
        if self.item.facts.is_empty() {
            let message = "the item names no fact it rests on";
            self.complain(Code::UnusedFact, message);
        }
    }
}
