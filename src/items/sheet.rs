//! What a learner sits before: the frozen draw, and the views made of it, which have no field for
//! a key, a weight, a feedback or an explanation (reliability.md §0.7).

use super::item::{Body, ChoiceForm, Item, Response};
use crate::base::{Key, Language, Points};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which items, in which order, with which order of choices; fixed at the start of an attempt.
/// Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet {
    pub items: Vec<Placed>,
}

/// One item at its place of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    pub item: Key,
    pub form: ChoiceForm,
    /// The choices on offer, in the order shown.
    pub choices: Vec<Key>,
}

/// Why a response cannot belong to an item of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error("item `{item}` is not part of this attempt")]
    ForeignItem { item: Key },
    #[error("item `{item}` has no choice `{choice}`")]
    ForeignChoice { item: Key, choice: Key },
    #[error("item `{item}` takes one choice; {chosen} were given")]
    TooManyChoices { item: Key, chosen: usize },
}

impl Sheet {
    /// The place of an item.
    pub fn find(&self, item: &Key) -> Option<&Placed> {
        self.items.iter().find(|placed| &placed.item == item)
    }

    /// Whether `response` is one that `item` of this sheet can take.
    pub fn check(&self, item: &Key, response: &Response) -> Result<(), Misfit> {
        let Some(placed) = self.find(item) else {
            return Err(Misfit::ForeignItem { item: item.clone() });
        };
        let Response::Choices { chosen } = response;
        let foreign = chosen
            .iter()
            .find(|choice| !placed.choices.contains(choice));
        if let Some(choice) = foreign {
            return Err(Misfit::ForeignChoice {
                item: item.clone(),
                choice: choice.clone(),
            });
        }
        if placed.form != ChoiceForm::Multiple && chosen.len() > 1 {
            return Err(Misfit::TooManyChoices {
                item: item.clone(),
                chosen: chosen.len(),
            });
        }
        Ok(())
    }
}

/// One item as its learner sees it before handing in, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemView {
    pub key: Key,
    pub form: ChoiceForm,
    /// What can be earned.
    pub points: Points,
    /// The language found; the page marks it when it is not the page's own.
    pub language: Language,
    pub stem_html: String,
    /// Empty when there is none.
    pub scenario_html: String,
    pub is_answered: bool,
    pub choices: Vec<ChoiceView>,
}

/// One choice as its learner sees it before handing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    pub key: Key,
    pub label_html: String,
    pub is_chosen: bool,
}

/// The languages to look for: the wanted one, then the course's source language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Languages {
    pub wanted: Language,
    pub source: Language,
}

impl Placed {
    /// The item as its learner may see it; `None` only if it has no text in any language.
    pub fn view(
        &self,
        item: &Item,
        given: Option<&Response>,
        languages: Languages,
    ) -> Option<ItemView> {
        let (language, text) = item.texts.find(languages.wanted, languages.source)?;
        let nothing = BTreeSet::new();
        let chosen = match given {
            Some(Response::Choices { chosen }) => chosen,
            None => &nothing,
        };
        let Body::Choices { choices, .. } = &item.body;
        let views = self.choices.iter().filter_map(|key| {
            let choice = choices.iter().find(|choice| &choice.key == key)?;
            // All words of an item in one language, so that it is marked once.
            let (_, text) = choice.texts.find(language, languages.source)?;
            Some(ChoiceView {
                key: key.clone(),
                label_html: text.label_html.clone(),
                is_chosen: chosen.contains(key),
            })
        });
        Some(ItemView {
            key: item.key.clone(),
            form: self.form,
            points: item.points,
            language,
            stem_html: text.stem_html.clone(),
            scenario_html: text.scenario_html.clone(),
            is_answered: !chosen.is_empty(),
            choices: views.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::Rule;
    use crate::items::testing::{item, key, response};

    fn placed(form: ChoiceForm, choices: &str) -> Placed {
        Placed {
            item: key("q"),
            form,
            choices: choices.chars().map(|c| key(&c.to_string())).collect(),
        }
    }

    #[test]
    fn only_what_the_sheet_offers_can_be_answered() {
        let sheet = Sheet {
            items: vec![placed(ChoiceForm::Single, "ba")],
        };
        assert_eq!(sheet.check(&key("q"), &response("a")), Ok(()));
        assert_eq!(sheet.check(&key("q"), &response("")), Ok(()));
        assert_eq!(
            sheet.check(&key("x"), &response("a")),
            Err(Misfit::ForeignItem { item: key("x") })
        );
        assert_eq!(
            sheet.check(&key("q"), &response("c")),
            Err(Misfit::ForeignChoice {
                item: key("q"),
                choice: key("c")
            })
        );
        assert_eq!(
            sheet.check(&key("q"), &response("ab")),
            Err(Misfit::TooManyChoices {
                item: key("q"),
                chosen: 2
            })
        );
    }

    #[test]
    fn a_view_shows_the_frozen_order_and_betrays_nothing() {
        let item = item("q", (ChoiceForm::Single, Rule::RightMinusWrong), "aBc");
        let languages = Languages {
            wanted: Language::Fr,
            source: Language::En,
        };
        let view = placed(ChoiceForm::Single, "cab")
            .view(&item, Some(&response("a")), languages)
            .unwrap();
        let shown: Vec<&str> = view.choices.iter().map(|c| c.key.as_str()).collect();
        assert_eq!(shown, ["c", "a", "b"]);
        assert_eq!(view.language, Language::En);
        assert!(view.is_answered);
        let json = serde_json::to_string(&view).unwrap();
        for secret in ["right", "feedback", "explanation", "S-09", "because"] {
            assert!(!json.contains(secret), "{secret} in {json}");
        }
    }
}
