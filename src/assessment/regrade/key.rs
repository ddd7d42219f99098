//! By what a quiz is marked: its items as published, and the corrections in force. Pure.

use super::correction::{Corrections, Remedy, Treatment};
use crate::base::{Key, Points, Score};
use crate::courses::Quiz;
use crate::items::{Item, Marking, Response, Sheet, judge, mark};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A quiz with the corrections in force, made ready once for many sheets.
#[derive(Debug)]
pub struct MarkingKey<'a> {
    items: BTreeMap<&'a Key, (&'a Item, Treated)>,
}

/// How one item came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'a> {
    /// With the key that it was marked by.
    pub item: Cow<'a, Item>,
    pub marking: Marking,
    pub treatment: Option<Treatment>,
}

/// What a correction made of an item.
#[derive(Debug)]
enum Treated {
    AsPublished,
    Rekeyed { item: Box<Item>, keeps_old: bool },
    FullCredit,
    Dropped,
}

impl<'a> MarkingKey<'a> {
    /// The key of `quiz`. A stored remedy always fits its item, because editions never change; one
    /// that does not leaves the item as published.
    pub fn new(quiz: &'a Quiz, corrections: &Corrections) -> Self {
        let treated = |item: &Item| match corrections.find(&item.key) {
            None => Treated::AsPublished,
            Some(Remedy::FullCredit) => Treated::FullCredit,
            Some(Remedy::Drop) => Treated::Dropped,
            Some(Remedy::KeepHigher(answer)) => rekeyed(answer.apply(item).ok(), true),
            Some(Remedy::NewKey(answer)) => rekeyed(answer.apply(item).ok(), false),
        };
        let items = quiz.items.iter();
        Self {
            items: items
                .map(|item| (&item.key, (item, treated(item))))
                .collect(),
        }
    }

    /// What a sheet earned. Items without response are blanks. `None` if the quiz lacks an item of
    /// the sheet, that is, is of another edition.
    pub fn score(&self, sheet: &Sheet, given: &BTreeMap<&Key, &Response>) -> Option<Score> {
        let drops = self.drops(sheet);
        let mut score = Score::default();
        for placed in &sheet.items {
            let (item, treated) = self.items.get(&placed.item)?;
            let response = given.get(&placed.item).copied();
            let earned = match treated {
                Treated::Dropped if drops => continue,
                Treated::Dropped | Treated::FullCredit => item.points,
                Treated::AsPublished => mark(item, response),
                Treated::Rekeyed {
                    item: new,
                    keeps_old,
                } => {
                    let old = if *keeps_old {
                        mark(item, response)
                    } else {
                        Points::ZERO
                    };
                    mark(new, response).max(old)
                }
            };
            score.max = score.max + item.points;
            score.earned = score.earned + earned;
        }
        Some(score)
    }

    /// How one item of a sheet came out, with what its learner is told about a correction.
    pub fn judge(
        &self,
        sheet: &Sheet,
        key: &Key,
        response: Option<&Response>,
    ) -> Option<Judged<'a>> {
        let (item, treated) = self.items.get(key)?;
        let published = judge(item, response);
        let judged = |marking, treatment| Judged {
            item: Cow::Borrowed(*item),
            marking,
            treatment,
        };
        Some(match treated {
            Treated::AsPublished => judged(published, None),
            Treated::Dropped if self.drops(sheet) => {
                let nothing = Marking {
                    points: Points::ZERO,
                    max: Points::ZERO,
                    ..published
                };
                judged(nothing, Some(Treatment::Dropped))
            }
            Treated::Dropped | Treated::FullCredit => {
                let full = Marking {
                    points: item.points,
                    ..published
                };
                judged(full, Some(Treatment::FullCredit))
            }
            Treated::Rekeyed {
                item: new,
                keeps_old,
            } => {
                let marking = judge(new, response);
                match *keeps_old && published.points > marking.points {
                    true => judged(published, Some(Treatment::Corrected)),
                    false => Judged {
                        item: Cow::Owned(Item::clone(new)),
                        ..judged(marking, Some(Treatment::Corrected))
                    },
                }
            }
        })
    }

    /// Whether dropping leaves something on the sheet that is marked.
    fn drops(&self, sheet: &Sheet) -> bool {
        sheet.items.iter().any(|placed| {
            matches!(self.items.get(&placed.item), Some((item, treated))
                if !matches!(treated, Treated::Dropped) && item.points > Points::ZERO)
        })
    }
}

fn rekeyed(item: Option<Item>, keeps_old: bool) -> Treated {
    match item {
        Some(item) => Treated::Rekeyed {
            item: Box::new(item),
            keeps_old,
        },
        None => Treated::AsPublished,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::regrade::RightAnswer;
    use crate::items::testing::{key, response};
    use crate::items::{Bank, draw};
    use crate::learning::testing::quiz;
    use proptest::prelude::*;

    /// All four items: three single ones with `a` right, `q4` with `a` and `b`.
    fn sheet(quiz: &Quiz, items: &[&str]) -> Sheet {
        let bank = Bank {
            items: &quiz.items,
            draw: None,
            tags: &BTreeMap::new(),
            shuffles_items: false,
            shuffles_choices: false,
        };
        let mut sheet = draw(bank, [0; 32], &BTreeMap::new());
        sheet
            .items
            .retain(|placed| items.contains(&placed.item.as_str()));
        sheet
    }

    fn right(letters: &str) -> RightAnswer {
        RightAnswer::Choices {
            right: letters.chars().map(|c| key(&c.to_string())).collect(),
        }
    }

    fn scored(corrections: &Corrections, items: &[&str], given: &[(&str, &str)]) -> (u32, u32) {
        let quiz = quiz("final");
        let given: Vec<_> = given.iter().map(|(i, t)| (key(i), response(t))).collect();
        let given = given
            .iter()
            .map(|(item, response)| (item, response))
            .collect();
        let score = MarkingKey::new(&quiz, corrections).score(&sheet(&quiz, items), &given);
        let score = score.unwrap();
        (score.earned.thousandths(), score.max.thousandths())
    }

    fn one(item: &str, remedy: Remedy) -> Corrections {
        Corrections::default().with(key(item), remedy)
    }

    const ALL: [&str; 4] = ["q1", "q2", "q3", "q4"];

    #[test]
    fn each_remedy_does_what_its_name_says() {
        let given = [("q1", "a"), ("q2", "b"), ("q4", "ab")];
        for (remedy, item, expected) in [
            (None, "q1", (2000, 4000)),
            (Some(Remedy::NewKey(right("b"))), "q1", (1000, 4000)),
            (Some(Remedy::NewKey(right("b"))), "q2", (3000, 4000)),
            (Some(Remedy::KeepHigher(right("b"))), "q1", (2000, 4000)),
            (Some(Remedy::KeepHigher(right("b"))), "q2", (3000, 4000)),
            (Some(Remedy::NewKey(right("ac"))), "q4", (1000, 4000)),
            (Some(Remedy::FullCredit), "q2", (3000, 4000)),
            (Some(Remedy::FullCredit), "q3", (3000, 4000)),
            (Some(Remedy::Drop), "q1", (1000, 3000)),
            (Some(Remedy::Drop), "q3", (2000, 3000)),
        ] {
            let corrections = match remedy.clone() {
                Some(remedy) => one(item, remedy),
                None => Corrections::default(),
            };
            assert_eq!(
                scored(&corrections, &ALL, &given),
                expected,
                "{remedy:?} of {item}"
            );
        }
    }

    #[test]
    fn what_is_not_on_the_sheet_changes_nothing() {
        for remedy in [Remedy::FullCredit, Remedy::Drop] {
            let corrections = one("q3", remedy);
            assert_eq!(
                scored(&corrections, &["q1", "q2"], &[("q1", "a")]),
                (1000, 2000)
            );
        }
    }

    #[test]
    fn a_sheet_is_never_dropped_empty() {
        let corrections = one("q1", Remedy::Drop);
        assert_eq!(scored(&corrections, &["q1"], &[]), (1000, 1000));
        let both = corrections.with(key("q2"), Remedy::Drop);
        assert_eq!(scored(&both, &["q1", "q2"], &[]), (2000, 2000));
        assert_eq!(scored(&both, &["q1", "q2", "q3"], &[]), (0, 1000));
    }

    #[test]
    fn of_one_item_the_last_correction_counts() {
        let corrections: Corrections = [
            (key("q1"), Remedy::Drop),
            (key("q1"), Remedy::NewKey(right("b"))),
        ]
        .into_iter()
        .collect();
        assert_eq!(scored(&corrections, &["q1"], &[("q1", "b")]), (1000, 1000));
    }

    fn remedies() -> impl Strategy<Value = Remedy> {
        let answer = proptest::sample::subsequence(vec!['a', 'b', 'c'], 1..=3)
            .prop_map(|letters| right(&letters.into_iter().collect::<String>()));
        prop_oneof![
            answer.clone().prop_map(Remedy::KeepHigher),
            answer.prop_map(Remedy::NewKey),
            Just(Remedy::FullCredit),
            Just(Remedy::Drop),
        ]
    }

    fn sittings() -> impl Strategy<Value = (Vec<&'static str>, Vec<(&'static str, String)>)> {
        let sheet = proptest::sample::subsequence(ALL.to_vec(), 1..=4);
        let ticks = proptest::collection::vec("[abc]{0,2}", 4);
        (sheet, ticks).prop_map(|(sheet, ticks)| (sheet, ALL.into_iter().zip(ticks).collect()))
    }

    proptest! {
        #[test]
        fn the_items_add_up_to_the_score_and_no_score_exceeds_its_maximum(
            (items, given) in sittings(),
            corrected in proptest::collection::vec((0_usize..4, remedies()), 0..4),
        ) {
            let quiz = quiz("final");
            let corrections = corrected.into_iter().map(|(at, r)| (key(ALL[at]), r)).collect();
            let marking = MarkingKey::new(&quiz, &corrections);
            let sheet = sheet(&quiz, &items);
            let given: BTreeMap<Key, Response> =
                given.iter().map(|(item, t)| (key(item), response(t))).collect();
            let borrowed = given.iter().collect();
            let score = marking.score(&sheet, &borrowed).unwrap();
            let judged = |placed: &crate::items::Placed| {
                marking.judge(&sheet, &placed.item, given.get(&placed.item)).unwrap().marking
            };
            let sums: Points = sheet.items.iter().map(|placed| judged(placed).points).sum();
            let most: Points = sheet.items.iter().map(|placed| judged(placed).max).sum();
            prop_assert_eq!((score.earned, score.max), (sums, most));
            prop_assert!(score.earned <= score.max && score.max > Points::ZERO);
        }

        #[test]
        fn keeping_the_higher_and_full_credit_take_no_point_away(
            (items, given) in sittings(),
            at in 0_usize..4,
            remedy in remedies(),
        ) {
            let given: Vec<(&str, &str)> = given.iter().map(|(i, t)| (*i, t.as_str())).collect();
            let before = scored(&Corrections::default(), &items, &given);
            let after = scored(&one(ALL[at], remedy.clone()), &items, &given);
            if matches!(remedy, Remedy::KeepHigher(_) | Remedy::FullCredit) {
                prop_assert!(after.0 >= before.0);
                prop_assert_eq!(after.1, before.1);
            }
        }
    }
}
