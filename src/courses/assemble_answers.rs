//! The answers of an item: keys from the source, words from every language.

use super::assemble_quiz::View;
use super::quiz_answers::LinePart;
use super::quiz_body::{CellPart, ChoicePart, RowPart};
use super::quiz_draft::ItemDraft;
use crate::base::{Key, PerLanguage};
use crate::items::{
    Accepted, AcceptedNumber, Body, Choice, ChoiceForm, ChoiceText, Element, Form, Prompt, Rule,
};

/// The answers of the item with this index; the first of `views` is the source.
pub(super) fn body((item, rule): (&ItemDraft, Rule), index: usize, views: &[View<'_>]) -> Body {
    let answers = Answers { item, index, views };
    let choices = |form| Body::Choices {
        form,
        rule,
        choices: answers.choices(),
    };
    match item.form {
        Form::Single => choices(ChoiceForm::Single),
        Form::Multiple => choices(ChoiceForm::Multiple),
        Form::TrueFalse => choices(ChoiceForm::TrueFalse),
        Form::Text => Body::Text {
            accepted: answers.texts(),
        },
        Form::Number => Body::Number {
            accepted: answers.numbers(),
        },
        Form::Matching => {
            let (prompts, targets) = answers.pairs();
            Body::Matching {
                rule,
                prompts,
                targets,
            }
        }
        Form::Ordering => Body::Ordering {
            rule,
            elements: answers.elements(),
        },
        Form::Reflection => Body::Reflection,
        Form::Scale => Body::Scale {
            points: answers.elements(),
        },
    }
}

struct Answers<'a> {
    item: &'a ItemDraft,
    index: usize,
    views: &'a [View<'a>],
}

impl Answers<'_> {
    /// What `words` makes of each language's view.
    fn texts_of<T>(&self, words: impl Fn(&View<'_>) -> Option<T>) -> PerLanguage<T> {
        let texts = self.views.iter().filter_map(|view| {
            let (language, _) = view.item(self.index)?;
            Some((language, words(view)?))
        });
        texts.collect()
    }

    fn choice_texts(&self, place: usize) -> PerLanguage<ChoiceText> {
        self.texts_of(|view| {
            let (_, part) = view.item(self.index)?;
            let choice = part.body.choices.get(place)?;
            Some(ChoiceText {
                label_html: view.line(&choice.label),
                feedback_html: view.line_of_blocks(&choice.feedback),
            })
        })
    }

    fn choices(&self) -> Vec<Choice> {
        let source = self.views.first().and_then(|view| view.item(self.index));
        let source = source.map(|(_, part)| part.body.choices.as_slice());
        let choice = |(place, key): (usize, &Key)| {
            let written = source.and_then(|choices| choices.get(place));
            Choice {
                key: key.clone(),
                is_right: written.is_some_and(ChoicePart::is_right),
                weight: self.item.weights.get(place).copied().flatten(),
                is_withdrawn: written.is_some_and(ChoicePart::is_withdrawn),
                texts: self.choice_texts(place),
            }
        };
        self.item.choices.iter().enumerate().map(choice).collect()
    }

    fn elements(&self) -> Vec<Element> {
        let element = |(place, key): (usize, &Key)| Element {
            key: key.clone(),
            texts: self.choice_texts(place),
        };
        self.item.choices.iter().enumerate().map(element).collect()
    }

    fn texts(&self) -> PerLanguage<Vec<Accepted>> {
        self.texts_of(|view| {
            let (_, part) = view.item(self.index)?;
            let accepted = part.body.lines.iter().map(|line| Accepted {
                text: line.text.value.clone(),
                share: line.share,
                feedback_html: view.line_of_blocks(&line.feedback),
            });
            let accepted: Vec<_> = accepted.collect();
            (!accepted.is_empty()).then_some(accepted)
        })
    }

    /// A translation has the feedback alone, in the order of the source.
    fn numbers(&self) -> Vec<AcceptedNumber> {
        let Some((_, source)) = self.views.first().and_then(|view| view.item(self.index)) else {
            return Vec::new();
        };
        let has_feedback = |line: &&LinePart| !line.feedback.is_empty();
        let mut accepted = Vec::new();
        for (at, (line, number)) in source.body.lines.iter().zip(&self.item.numbers).enumerate() {
            let Some(number) = number else {
                continue;
            };
            let before = source.body.lines.iter().take(at);
            let before = before.filter(has_feedback).count();
            let feedback = self.texts_of(|view| {
                let (_, part) = view.item(self.index)?;
                let lines = part.body.lines.iter();
                let own = lines.filter(has_feedback).nth(before)?;
                has_feedback(&line).then(|| view.line_of_blocks(&own.feedback))
            });
            accepted.push(AcceptedNumber {
                value: number.value,
                tolerance: number.tolerance,
                share: line.share,
                feedback,
            });
        }
        accepted
    }

    fn pairs(&self) -> (Vec<Prompt>, Vec<Element>) {
        let pairing = &self.item.pairing;
        let (prompts, targets) = self
            .item
            .choices
            .split_at_checked(pairing.prompts.len())
            .unwrap_or((&self.item.choices, &[]));
        let right = pairing.right.iter().filter_map(|at| targets.get(*at));
        let rows = pairing.prompts.iter().zip(right);
        let prompts = prompts.iter().zip(rows).map(|(key, (row, target))| Prompt {
            key: key.clone(),
            target: target.clone(),
            texts: self.cell_texts(*row, |row| &row.prompt),
        });
        let targets = targets.iter().zip(&pairing.targets);
        let targets = targets.map(|(key, row)| Element {
            key: key.clone(),
            texts: self.cell_texts(*row, |row| &row.target),
        });
        (prompts.collect(), targets.collect())
    }

    fn cell_texts(&self, row: usize, cell: fn(&RowPart) -> &CellPart) -> PerLanguage<ChoiceText> {
        self.texts_of(|view| {
            let (_, part) = view.item(self.index)?;
            let cell = cell(part.body.rows.get(row)?);
            Some(ChoiceText {
                label_html: view.line(&cell.label),
                feedback_html: String::new(),
            })
        })
    }
}
