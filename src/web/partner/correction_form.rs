//! The form of a correction: how the key of each kind of item is shown and read.

use crate::assessment::regrade::{AnswerMisfit, Remedy, RemedyKind, RightAnswer};
use crate::base::{Key, PerLanguage};
use crate::items::{Body, ChoiceText, Element, Item};
use crate::web::Fields;
use crate::web::words::Tongue;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the fields of a new key hold.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AnswerFields {
    /// Of choices: boxes.
    pub choices: Vec<Tick>,
    /// Of matchings and orderings: lists.
    pub places: Vec<Place>,
    /// Of texts and numbers: whether there is a field for lines.
    pub has_lines: bool,
    pub is_number: bool,
    pub lines: String,
}

/// One choice.
#[derive(Debug, Clone, Serialize)]
pub struct Tick {
    pub key: Key,
    pub label_html: String,
    pub is_right: bool,
}

/// One prompt or element, with what it may be given.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// `m.PROMPT` or `o.ELEMENT`.
    pub name: String,
    pub label_html: String,
    pub options: Vec<Choosable>,
}

/// One entry of a list.
#[derive(Debug, Clone, Serialize)]
pub struct Choosable {
    pub value: String,
    /// Without marks: a list shows none.
    pub label_html: String,
    pub is_chosen: bool,
}

impl AnswerFields {
    /// The fields of this item, filled with an answer; empty for an item without a key.
    pub(super) fn of(item: &Item, answer: Option<&RightAnswer>, tongue: Tongue) -> Self {
        let label = |texts: &PerLanguage<ChoiceText>| label(texts, tongue);
        let mut fields = Self::default();
        match &item.body {
            Body::Choices { choices, .. } => {
                let right = |key: &Key| match answer {
                    Some(RightAnswer::Choices { right }) => right.contains(key),
                    _ => false,
                };
                let offered = choices.iter().filter(|choice| !choice.is_withdrawn);
                let tick = |choice: &crate::items::Choice| Tick {
                    key: choice.key.clone(),
                    label_html: label(&choice.texts),
                    is_right: right(&choice.key),
                };
                fields.choices = offered.map(tick).collect();
            }
            Body::Text { .. } | Body::Number { .. } => {
                fields.has_lines = true;
                fields.is_number = matches!(item.body, Body::Number { .. });
                fields.lines = answer
                    .map(|answer| answer.lines().join("\n"))
                    .unwrap_or_default();
            }
            Body::Matching {
                prompts, targets, ..
            } => {
                let given = |key: &Key| match answer {
                    Some(RightAnswer::Pairs { pairs }) => pairs.get(key),
                    _ => None,
                };
                let place = |prompt: &crate::items::Prompt| Place {
                    name: format!("m.{}", prompt.key),
                    label_html: label(&prompt.texts),
                    options: targets
                        .iter()
                        .map(|target| Choosable {
                            value: target.key.to_string(),
                            label_html: bare(&label(&target.texts)),
                            is_chosen: given(&prompt.key) == Some(&target.key),
                        })
                        .collect(),
                };
                fields.places = prompts.iter().map(place).collect();
            }
            Body::Ordering { elements, .. } => {
                let order = match answer {
                    Some(RightAnswer::Order { elements }) => elements.as_slice(),
                    _ => &[],
                };
                fields.places = elements
                    .iter()
                    .map(|element| ranked(element, order, (elements.len(), tongue)))
                    .collect();
            }
            Body::Reflection | Body::Scale { .. } => {}
        }
        fields
    }
}

fn ranked(element: &Element, order: &[Key], (count, tongue): (usize, Tongue)) -> Place {
    let rank = order.iter().position(|key| key == &element.key);
    let option = |at: usize| Choosable {
        value: (at + 1).to_string(),
        label_html: (at + 1).to_string(),
        is_chosen: rank == Some(at),
    };
    Place {
        name: format!("o.{}", element.key),
        label_html: label(&element.texts, tongue),
        options: (0..count).map(option).collect(),
    }
}

fn label(texts: &PerLanguage<ChoiceText>, tongue: Tongue) -> String {
    let found = texts.find(tongue.page, tongue.source);
    found
        .map(|(_, text)| text.label_html.clone())
        .unwrap_or_default()
}

/// Inline HTML without its tags; what is left is escaped as it was.
fn bare(html: &str) -> String {
    let mut parts = html.split('<');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('>').map_or("", |(_, rest)| rest));
    }
    text
}

/// Reads remedy and key off the form; `None` while no remedy was chosen.
pub(super) fn remedy(fields: &Fields, item: &Item) -> Result<Option<Remedy>, AnswerMisfit> {
    let Some(kind) = RemedyKind::parse(fields.text("remedy")) else {
        return Ok(None);
    };
    Ok(Some(match kind {
        RemedyKind::KeepHigher => Remedy::KeepHigher(answer(fields, &item.body)?),
        RemedyKind::NewKey => Remedy::NewKey(answer(fields, &item.body)?),
        RemedyKind::FullCredit => Remedy::FullCredit,
        RemedyKind::Drop => Remedy::Drop,
    }))
}

/// The key as the form has it.
pub(super) fn answer(fields: &Fields, body: &Body) -> Result<RightAnswer, AnswerMisfit> {
    match body {
        Body::Choices { .. } => {
            let right: Option<BTreeSet<Key>> = fields.all("right").map(Key::parse).collect();
            Ok(RightAnswer::Choices {
                right: right.ok_or(AnswerMisfit::Unknown)?,
            })
        }
        Body::Text { .. } | Body::Number { .. } => {
            RightAnswer::typed(body, fields.text("accepted"))
        }
        Body::Matching { prompts, .. } => {
            let mut pairs = BTreeMap::new();
            for prompt in prompts {
                let target = fields.text(&format!("m.{}", prompt.key));
                let target = Key::parse(target).ok_or(AnswerMisfit::Incomplete)?;
                pairs.insert(prompt.key.clone(), target);
            }
            Ok(RightAnswer::Pairs { pairs })
        }
        Body::Ordering { elements, .. } => {
            let mut ranked: Vec<(u32, Key)> = Vec::new();
            for element in elements {
                let rank = fields.text(&format!("o.{}", element.key)).parse();
                ranked.push((
                    rank.map_err(|_| AnswerMisfit::Incomplete)?,
                    element.key.clone(),
                ));
            }
            ranked.sort();
            let is_clear = ranked.windows(2).all(|pair| match pair {
                [one, other] => one.0 != other.0,
                _ => true,
            });
            match is_clear {
                true => Ok(RightAnswer::Order {
                    elements: ranked.into_iter().map(|(_, key)| key).collect(),
                }),
                false => Err(AnswerMisfit::Incomplete),
            }
        }
        Body::Reflection | Body::Scale { .. } => Err(AnswerMisfit::NotMarked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shows_no_marks() {
        assert_eq!(
            bare("the <em>first</em> &amp; last"),
            "the first &amp; last"
        );
        assert_eq!(bare("plain"), "plain");
        assert_eq!(bare("<b"), "");
    }
}
