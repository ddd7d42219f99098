//! What a learner sits before: the frozen draw, and the views made of it, which have no field for
//! a key, a weight, a feedback or an explanation (reliability.md §0.7).

use super::item::{Body, Choice, ChoiceText, Element, Form, Item, Prompt, Response};
use crate::base::{Key, Language, PerLanguage, Points};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest text taken for an item, in characters; a reflection fills a page with it.
pub const LONGEST_TEXT: usize = 5000;

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
    pub form: Form,
    /// What stands below the question, in the order shown: choices, points of a scale, elements to
    /// order, prompts to match. Empty for what is typed.
    pub choices: Vec<Key>,
    /// The targets of a matching, in the order offered; empty for other forms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Key>,
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
    #[error("item `{item}` has no place {rank}")]
    ForeignRank { item: Key, rank: u32 },
    #[error("the text for item `{item}` is longer than {LONGEST_TEXT} characters")]
    TooLong { item: Key },
    #[error("item `{item}` takes another kind of answer")]
    OtherKind { item: Key },
}

impl Sheet {
    /// The place of an item.
    pub fn find(&self, item: &Key) -> Option<&Placed> {
        self.items.iter().find(|placed| &placed.item == item)
    }

    /// Whether `response` is one that `item` of this sheet can take.
    pub fn check(&self, item: &Key, response: &Response) -> Result<(), Misfit> {
        match self.find(item) {
            Some(placed) => placed.check(response),
            None => Err(Misfit::ForeignItem { item: item.clone() }),
        }
    }
}

impl Placed {
    /// Whether `response` is one that this item can take.
    pub fn check(&self, response: &Response) -> Result<(), Misfit> {
        let item = || self.item.clone();
        match (self.form, response) {
            (Form::Text | Form::Number | Form::Reflection, Response::Text { text }) => {
                match text.chars().count() > LONGEST_TEXT {
                    true => Err(Misfit::TooLong { item: item() }),
                    false => Ok(()),
                }
            }
            (
                Form::Single | Form::Multiple | Form::TrueFalse | Form::Scale,
                Response::Choices { chosen },
            ) => {
                self.all_known(chosen, &self.choices)?;
                match self.form != Form::Multiple && chosen.len() > 1 {
                    true => Err(Misfit::TooManyChoices {
                        item: item(),
                        chosen: chosen.len(),
                    }),
                    false => Ok(()),
                }
            }
            (Form::Matching, Response::Pairs { pairs }) => {
                self.all_known(pairs.keys(), &self.choices)?;
                self.all_known(pairs.values(), &self.targets)
            }
            (Form::Ordering, Response::Order { ranks }) => {
                self.all_known(ranks.keys(), &self.choices)?;
                let last = u32::try_from(self.choices.len()).unwrap_or(u32::MAX);
                let foreign = ranks.values().find(|rank| !(1..=last).contains(*rank));
                foreign.map_or(Ok(()), |rank| {
                    Err(Misfit::ForeignRank {
                        item: item(),
                        rank: *rank,
                    })
                })
            }
            _ => Err(Misfit::OtherKind { item: item() }),
        }
    }

    fn all_known<'a>(
        &self,
        given: impl IntoIterator<Item = &'a Key>,
        known: &[Key],
    ) -> Result<(), Misfit> {
        let foreign = given.into_iter().find(|key| !known.contains(key));
        foreign.map_or(Ok(()), |choice| {
            Err(Misfit::ForeignChoice {
                item: self.item.clone(),
                choice: choice.clone(),
            })
        })
    }
}

/// One item as its learner sees it before handing in, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemView {
    pub key: Key,
    pub form: Form,
    /// The scenario this item shares with others; its text is asked for once.
    pub case: Option<Key>,
    /// What can be earned.
    pub points: Points,
    /// The language found; the page marks it when it is not the page's own.
    pub language: Language,
    pub stem_html: String,
    /// Empty when there is none.
    pub scenario_html: String,
    pub is_answered: bool,
    /// As typed so far; empty for what is chosen.
    pub typed: String,
    /// What stands below the question; see [`Placed::choices`].
    pub choices: Vec<ChoiceView>,
    /// The targets of a matching.
    pub targets: Vec<TargetView>,
}

/// One choice, prompt or element as its learner sees it before handing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    pub key: Key,
    pub label_html: String,
    pub is_chosen: bool,
    /// The target given to a prompt.
    pub target: Option<Key>,
    /// The rank given to an element, from 1.
    pub rank: Option<u32>,
}

/// One target on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetView {
    pub key: Key,
    pub label_html: String,
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
        // All words of an item in one language, so that it is marked once.
        let languages = Languages {
            wanted: language,
            ..languages
        };
        let labels = labels(&item.body);
        let label = |key: &Key| {
            let (_, text) = labels.get(key)?.find(languages.wanted, languages.source)?;
            Some(text.label_html.clone())
        };
        let choice = |key: &Key| {
            Some(ChoiceView {
                key: key.clone(),
                label_html: label(key)?,
                is_chosen: match given {
                    Some(Response::Choices { chosen }) => chosen.contains(key),
                    _ => false,
                },
                target: match given {
                    Some(Response::Pairs { pairs }) => pairs.get(key).cloned(),
                    _ => None,
                },
                rank: match given {
                    Some(Response::Order { ranks }) => ranks.get(key).copied(),
                    _ => None,
                },
            })
        };
        let target = |key: &Key| {
            Some(TargetView {
                key: key.clone(),
                label_html: label(key)?,
            })
        };
        Some(ItemView {
            key: item.key.clone(),
            form: self.form,
            case: item.case.clone(),
            points: item.points,
            language,
            stem_html: text.stem_html.clone(),
            scenario_html: text.scenario_html.clone(),
            is_answered: given.is_some_and(|given| !self.form.is_blank(given)),
            typed: match given {
                Some(Response::Text { text }) => text.clone(),
                _ => String::new(),
            },
            choices: self.choices.iter().filter_map(choice).collect(),
            targets: self.targets.iter().filter_map(target).collect(),
        })
    }
}

/// The words of everything with a key in `body`.
pub fn labels(body: &Body) -> BTreeMap<&Key, &PerLanguage<ChoiceText>> {
    fn of_element(element: &Element) -> (&Key, &PerLanguage<ChoiceText>) {
        (&element.key, &element.texts)
    }
    fn of_choice(choice: &Choice) -> (&Key, &PerLanguage<ChoiceText>) {
        (&choice.key, &choice.texts)
    }
    fn of_prompt(prompt: &Prompt) -> (&Key, &PerLanguage<ChoiceText>) {
        (&prompt.key, &prompt.texts)
    }
    match body {
        Body::Choices { choices, .. } => choices.iter().map(of_choice).collect(),
        Body::Matching {
            prompts, targets, ..
        } => {
            let prompts = prompts.iter().map(of_prompt);
            prompts.chain(targets.iter().map(of_element)).collect()
        }
        Body::Ordering { elements, .. } => elements.iter().map(of_element).collect(),
        Body::Scale { points } => points.iter().map(of_element).collect(),
        Body::Text { .. } | Body::Number { .. } | Body::Reflection => BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{item, key, matching, ordering, response, typed};
    use crate::items::{ChoiceForm, Rule};

    fn keys(letters: &str) -> Vec<Key> {
        letters.chars().map(|c| key(&c.to_string())).collect()
    }

    fn placed(form: Form, choices: &str) -> Placed {
        Placed {
            item: key("q"),
            form,
            choices: keys(choices),
            targets: keys(if form == Form::Matching { "xyz" } else { "" }),
        }
    }

    fn pairs(given: &[(&str, &str)]) -> Response {
        Response::Pairs {
            pairs: given.iter().map(|(p, t)| (key(p), key(t))).collect(),
        }
    }

    fn order(given: &[(&str, u32)]) -> Response {
        Response::Order {
            ranks: given.iter().map(|(e, rank)| (key(e), *rank)).collect(),
        }
    }

    #[test]
    fn only_what_the_sheet_offers_can_be_answered() {
        let item = || key("q");
        let choice = |c| Misfit::ForeignChoice {
            item: item(),
            choice: key(c),
        };
        let too_many = Misfit::TooManyChoices {
            item: item(),
            chosen: 2,
        };
        let rank = |rank| Misfit::ForeignRank { item: item(), rank };
        let other = || Misfit::OtherKind { item: item() };
        let long = "x".repeat(LONGEST_TEXT + 1);
        for (form, given, expected) in [
            (Form::Single, response("a"), Ok(())),
            (Form::Single, response(""), Ok(())),
            (Form::Single, response("c"), Err(choice("c"))),
            (Form::Single, response("ab"), Err(too_many.clone())),
            (Form::Scale, response("ab"), Err(too_many)),
            (Form::Multiple, response("ab"), Ok(())),
            (Form::Single, typed("a"), Err(other())),
            (Form::Text, typed("anything"), Ok(())),
            (Form::Text, response("a"), Err(other())),
            (
                Form::Reflection,
                typed(&long),
                Err(Misfit::TooLong { item: item() }),
            ),
            (Form::Matching, pairs(&[("a", "z")]), Ok(())),
            (Form::Matching, pairs(&[("a", "b")]), Err(choice("b"))),
            (Form::Matching, pairs(&[("x", "z")]), Err(choice("x"))),
            (Form::Ordering, order(&[("a", 2), ("b", 2)]), Ok(())),
            (Form::Ordering, order(&[("a", 3)]), Err(rank(3))),
            (Form::Ordering, order(&[("a", 0)]), Err(rank(0))),
            (Form::Ordering, order(&[("x", 1)]), Err(choice("x"))),
        ] {
            let sheet = Sheet {
                items: vec![placed(form, "ba")],
            };
            assert_eq!(
                sheet.check(&key("q"), &given),
                expected,
                "{form:?} {given:?}"
            );
            let foreign = Err(Misfit::ForeignItem { item: key("x") });
            assert_eq!(sheet.check(&key("x"), &given), foreign);
        }
    }

    const LANGUAGES: Languages = Languages {
        wanted: Language::Fr,
        source: Language::En,
    };

    #[test]
    fn a_view_shows_the_frozen_order_and_betrays_nothing() {
        let item = item("q", (ChoiceForm::Single, Rule::RightMinusWrong), "aBc");
        let view = placed(Form::Single, "cab")
            .view(&item, Some(&response("a")), LANGUAGES)
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

    #[test]
    fn pairs_and_ranks_stand_where_they_were_given() {
        let item = matching("q", "axbx", "xyz");
        let view = placed(Form::Matching, "ba")
            .view(&item, Some(&pairs(&[("a", "y")])), LANGUAGES)
            .unwrap();
        let given = |at: usize| view.choices[at].target.clone();
        assert_eq!((given(0), given(1)), (None, Some(key("y"))));
        assert_eq!(view.targets.len(), 3);
        let view = placed(Form::Ordering, "cab")
            .view(&ordering("q", "abc"), Some(&order(&[("c", 1)])), LANGUAGES)
            .unwrap();
        assert_eq!(view.choices[0].rank, Some(1));
        assert_eq!(view.choices[1].rank, None);
    }

    #[test]
    fn sheets_stored_before_there_were_other_forms_are_read() {
        let stored = r#"[{"item":"q","form":"true-false","choices":["true","false"]}]"#;
        let sheet: Sheet = serde_json::from_str(stored).unwrap();
        assert_eq!(sheet.items[0].form, Form::TrueFalse);
        assert_eq!(serde_json::to_string(&sheet).unwrap(), stored);
    }
}
