//! What a translated quiz must have in common with its source: cases, items, choices, rows.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Prose};
use super::quiz_answers::LinePart;
use super::quiz_body::{BodyPart, CellPart, Reader, RowPart};
use super::quiz_draft::{ItemDraft, QuizDraft};
use super::quiz_file::{ItemPart, Parts};
use super::source::File;
use crate::base::Key;
use crate::items::Form;
use std::ops::Range;
use std::sync::Arc;

/// Reads what stands below the questions and compares all with the source; whether it fits.
pub fn check_quiz(
    draft: &QuizDraft,
    (prose, parts): (&Prose, &mut Parts),
    problems: &Problems,
) -> bool {
    let check = Check {
        file: &prose.file,
        problems,
    };
    if !check.count(draft, parts) {
        return false;
    }
    let reader = Reader {
        prose,
        is_source: false,
        problems,
    };
    let mut fits = check.cases(draft, parts);
    for ((item, part), source) in draft
        .items
        .iter()
        .zip(&mut parts.items)
        .zip(&draft.parts.items)
    {
        part.body = reader.body(part, item.form);
        fits &= check.item((item, part), &source.body, &reader);
    }
    fits
}

struct Check<'a> {
    file: &'a Arc<File>,
    problems: &'a Problems,
}

impl Check<'_> {
    fn complain(&self, code: Code, span: &Range<usize>, message: impl Into<String>) {
        self.problems
            .add(Problem::at(code, self.file, span.clone(), message));
    }

    fn count(&self, draft: &QuizDraft, parts: &Parts) -> bool {
        for (code, what, own, source) in [
            (
                Code::ItemsDiffer,
                "items",
                parts.items.len(),
                draft.items.len(),
            ),
            (
                Code::CasesDiffer,
                "cases",
                parts.cases.len(),
                draft.cases.len(),
            ),
        ] {
            if own != source {
                let message = format!("{own} {what}; the source has {source}");
                let path = self.file.path.clone();
                self.problems.add(Problem::of(code, path, message));
                return false;
            }
        }
        true
    }

    fn cases(&self, draft: &QuizDraft, parts: &Parts) -> bool {
        let mut fits = true;
        for (key, case) in draft.cases.iter().zip(&parts.cases) {
            let written = case.written.as_ref();
            if written.is_some_and(|written| written.value != key.as_str()) {
                let message = format!("here the source has the case `{key}`");
                self.complain(Code::CasesDiffer, &case.span, message);
                fits = false;
            }
        }
        for (source, part) in draft.parts.items.iter().zip(&parts.items) {
            if source.case != part.case {
                let message = "in the source this item stands under another case, or under none";
                self.complain(Code::CasesDiffer, &part.span, message);
                fits = false;
            }
        }
        fits
    }

    fn item(
        &self,
        (item, part): (&ItemDraft, &ItemPart),
        source: &BodyPart,
        reader: &Reader<'_>,
    ) -> bool {
        let mut fits = true;
        if let Some(block) = &part.attributes {
            let message = "attributes of an item stand in the source only";
            self.complain(Code::SettingInTranslation, block, message);
        }
        let written = part.written.as_ref();
        if written.is_some_and(|written| written.value != item.key.as_str()) {
            let message = format!("here the source has the item `{}`", item.key);
            self.complain(Code::ItemsDiffer, &part.span, message);
            fits = false;
        }
        let body = &part.body;
        fits & match item.form {
            Form::Text => {
                reader.check_texts(&body.lines);
                true
            }
            Form::Number => self.feedback(&source.lines, (body, &part.span)),
            Form::Matching => self.rows(item, (&source.rows, body, &part.span)),
            Form::Reflection => true,
            _ => self.choices(&item.choices, (body, &part.span)),
        }
    }

    fn choices(&self, keys: &[Key], (body, span): (&BodyPart, &Range<usize>)) -> bool {
        let found = body.choices.len();
        if keys.len() != found {
            let message = format!("{found} choices; the source has {}", keys.len());
            self.complain(Code::ChoicesDiffer, span, message);
            return false;
        }
        let mut fits = true;
        for (key, choice) in keys.iter().zip(&body.choices) {
            let written = choice.written.as_ref();
            if let Some(written) = written.filter(|written| written.value != key.as_str()) {
                let message = format!("here the source has the choice `{key}`");
                self.complain(Code::ChoicesDiffer, &written.span, message);
                fits = false;
            }
        }
        fits
    }

    /// Feedback on numbers: none, or as much as in the source.
    fn feedback(&self, source: &[LinePart], (body, span): (&BodyPart, &Range<usize>)) -> bool {
        let has_feedback = |line: &&LinePart| !line.feedback.is_empty();
        let wanted = source.iter().filter(has_feedback).count();
        let found = body.lines.len();
        if found != 0 && found != wanted {
            let message = format!("feedback on {found} numbers; the source has it on {wanted}");
            self.complain(Code::ChoicesDiffer, span, message);
            return false;
        }
        true
    }

    fn rows(
        &self,
        item: &ItemDraft,
        (source, body, span): (&[RowPart], &BodyPart, &Range<usize>),
    ) -> bool {
        let (found, wanted) = (body.rows.len(), source.len());
        if found != wanted {
            let message = format!("{found} rows; the source has {wanted}");
            self.complain(Code::ChoicesDiffer, span, message);
            return false;
        }
        let pairing = &item.pairing;
        let prompts = pairing.prompts.len();
        let target_of = |at: usize| {
            let row = source.get(at)?;
            let words = markdown::plain(&row.target.label);
            pairing.targets.iter().position(|first| {
                source
                    .get(*first)
                    .is_some_and(|row| markdown::plain(&row.target.label) == words)
            })
        };
        let mut fits = true;
        let mut words: Vec<Option<String>> = vec![None; pairing.targets.len()];
        for (at, (row, original)) in body.rows.iter().zip(source).enumerate() {
            let prompt = pairing.prompts.iter().position(|prompt| *prompt == at);
            let prompt = prompt.and_then(|prompt| item.choices.get(prompt));
            let target = target_of(at);
            let key = target.and_then(|target| item.choices.get(prompts + target));
            let is_open = row.prompt.is_empty() != original.prompt.is_empty();
            if is_open || !is_named(&row.prompt, prompt) || !is_named(&row.target, key) {
                let message = "this row differs from the same row of the source";
                self.complain(Code::ChoicesDiffer, &row.span, message);
                fits = false;
            }
            let own = markdown::plain(&row.target.label).to_lowercase();
            let is_other = |(other, known): (usize, &Option<String>)| {
                let is_same = known.as_ref() == Some(&own);
                known.is_some() && is_same != (Some(other) == target)
            };
            if words.iter().enumerate().any(is_other) {
                let message = "what is one target in the source must be one here, and no other";
                self.complain(Code::ChoicesDiffer, &row.span, message);
                fits = false;
            }
            if let Some(known) = target.and_then(|target| words.get_mut(target)) {
                *known = Some(own);
            }
        }
        fits
    }
}

fn is_named(cell: &CellPart, key: Option<&Key>) -> bool {
    let written = cell.written.as_ref().map(|written| written.value.as_str());
    written.is_none() || written == key.map(Key::as_str)
}
