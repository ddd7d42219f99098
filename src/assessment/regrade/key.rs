//! By what a quiz is marked: its items as published, and the corrections in force. Pure.

use super::correction::{Corrections, Remedy, Treatment};
use crate::assessment::{Earned, Terms};
use crate::base::{Key, Points, Score};
use crate::courses::Quiz;
use crate::items::{Item, Marking, Response, Sheet, judge, mark};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A quiz with the corrections in force, made ready once for many sheets.
#[derive(Debug)]
pub struct MarkingKey<'a> {
    items: BTreeMap<&'a Key, (&'a Item, Treated)>,
    /// Items with the newest key they were given.
    newest: BTreeMap<&'a Key, Item>,
}

/// How one item came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'a> {
    /// With the key that it was marked by.
    pub item: Cow<'a, Item>,
    pub marking: Marking,
    pub treatment: Option<Treatment>,
}

/// What corrections made of an item.
#[derive(Debug)]
enum Treated {
    AsPublished,
    Rekeyed { keys: Keys, floor: Floor },
    FullCredit,
    Dropped,
}

/// The item with each of the keys that count, newest first; the published one last, if it counts.
type Keys = Vec<Item>;

/// What an answer is given that no key gives all points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Floor {
    /// What the best key gives.
    Marked,
    FullCredit,
    /// The item does not count.
    Dropped,
}

impl<'a> MarkingKey<'a> {
    /// The key of `quiz`. A stored remedy always fits its item, because editions never change; one
    /// that does not leaves the item as published.
    pub fn new(quiz: &'a Quiz, corrections: &Corrections) -> Self {
        let newest = |item: &'a Item| {
            let answer = corrections.newest_key(&item.key)?;
            Some((&item.key, answer.apply(item).ok()?))
        };
        let treated = |item: &'a Item| (&item.key, (item, treated(item, corrections)));
        Self {
            items: quiz.items.iter().map(treated).collect(),
            newest: quiz.items.iter().filter_map(newest).collect(),
        }
    }

    /// What the sheet of these terms earned, in all and within their minima. Items without response
    /// are blanks. `None` if the quiz lacks an item of the sheet, that is, is of another edition.
    pub fn earned(&self, terms: &Terms, given: &BTreeMap<&Key, &Response>) -> Option<Earned> {
        let counted = self.counted(&terms.sheet, given)?;
        let minima = terms.minima.iter();
        Some(Earned {
            score: sum(&counted, |_| true),
            within: minima
                .map(|minimum| sum(&counted, |item| minimum.holds(item)))
                .collect(),
        })
    }

    /// The items of a sheet with what each earned; dropped ones are not among them.
    fn counted(
        &self,
        sheet: &Sheet,
        given: &BTreeMap<&Key, &Response>,
    ) -> Option<Vec<(&'a Item, Points)>> {
        let drops = self.drops(sheet);
        let mut counted = Vec::new();
        for placed in &sheet.items {
            let (item, treated) = self.items.get(&placed.item)?;
            let item = *item;
            let response = given.get(&placed.item).copied();
            let earned = match treated {
                Treated::Dropped if drops => continue,
                Treated::Dropped | Treated::FullCredit => item.points,
                Treated::AsPublished => mark(item, response),
                Treated::Rekeyed { keys, floor } => {
                    let best = keys.iter().map(|item| mark(item, response)).max();
                    let best = best.unwrap_or(Points::ZERO);
                    match floor {
                        Floor::Marked => best,
                        _ if best >= item.points => best,
                        Floor::Dropped if drops => continue,
                        Floor::FullCredit | Floor::Dropped => item.points,
                    }
                }
            };
            counted.push((item, earned));
        }
        Some(counted)
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
            Treated::Dropped if self.drops(sheet) => dropped(judged(published, None)),
            Treated::Dropped | Treated::FullCredit => full(judged(published, None)),
            Treated::Rekeyed { keys, floor } => {
                let best = best(keys, response, judged(published, None));
                match floor {
                    Floor::Marked => best,
                    _ if best.marking.points >= item.points => best,
                    Floor::Dropped if self.drops(sheet) => dropped(best),
                    Floor::FullCredit | Floor::Dropped => full(best),
                }
            }
        })
    }

    /// How a response to an item comes out by its newest key, whatever was done about the item:
    /// what is constant tells nothing. None for an item of another quiz.
    pub fn judge_newest(&self, key: &Key, response: Option<&Response>) -> Option<Marking> {
        let (item, _) = self.items.get(key)?;
        let newest = self.newest.get(key).unwrap_or(item);
        Some(judge(newest, response))
    }

    /// How an item of a sheet counts whatever is answered; none where the answer decides.
    pub fn constant(&self, sheet: &Sheet, key: &Key) -> Option<Treatment> {
        match self.items.get(key)? {
            (_, Treated::Dropped) if self.drops(sheet) => Some(Treatment::Dropped),
            (_, Treated::Dropped | Treated::FullCredit) => Some(Treatment::FullCredit),
            (_, Treated::AsPublished | Treated::Rekeyed { .. }) => None,
        }
    }

    /// Whether dropping leaves something on the sheet that is marked whatever was answered.
    fn drops(&self, sheet: &Sheet) -> bool {
        let may_go = |treated: &Treated| match treated {
            Treated::Dropped => true,
            Treated::Rekeyed { floor, .. } => *floor == Floor::Dropped,
            Treated::AsPublished | Treated::FullCredit => false,
        };
        sheet.items.iter().any(|placed| {
            matches!(self.items.get(&placed.item), Some((item, treated))
                if !may_go(treated) && item.points > Points::ZERO)
        })
    }
}

/// What those of these items earned that are looked for.
fn sum(counted: &[(&Item, Points)], is_wanted: impl Fn(&Item) -> bool) -> Score {
    let wanted = counted.iter().filter(|(item, _)| is_wanted(item));
    wanted.fold(Score::default(), |sum, (item, earned)| Score {
        earned: sum.earned + *earned,
        max: sum.max + item.points,
    })
}

fn treated(item: &Item, corrections: &Corrections) -> Treated {
    match corrections.find(&item.key) {
        None => Treated::AsPublished,
        Some(Remedy::FullCredit) => Treated::FullCredit,
        Some(Remedy::Drop) => Treated::Dropped,
        Some(Remedy::KeepHigher(_) | Remedy::NewKey(_)) => {
            let (answers, is_published_key) = corrections.keys(&item.key);
            let new = answers.into_iter().map(|answer| answer.apply(item).ok());
            let old = is_published_key.then(|| Some(item.clone()));
            match new.chain(old).collect() {
                Some(keys) => Treated::Rekeyed {
                    keys,
                    floor: match corrections.floor(&item.key) {
                        Some(Remedy::FullCredit) => Floor::FullCredit,
                        Some(Remedy::Drop) => Floor::Dropped,
                        _ => Floor::Marked,
                    },
                },
                None => Treated::AsPublished,
            }
        }
    }
}

/// By the key that gives most; of equal ones by the newest.
fn best<'a>(keys: &[Item], response: Option<&Response>, published: Judged<'a>) -> Judged<'a> {
    let mut best = None::<Judged<'a>>;
    for item in keys {
        let marking = judge(item, response);
        if best
            .as_ref()
            .is_none_or(|best| best.marking.points < marking.points)
        {
            best = Some(Judged {
                item: Cow::Owned(item.clone()),
                marking,
                treatment: Some(Treatment::Corrected),
            });
        }
    }
    best.unwrap_or(published)
}

fn dropped(judged: Judged<'_>) -> Judged<'_> {
    Judged {
        marking: Marking {
            points: Points::ZERO,
            max: Points::ZERO,
            ..judged.marking
        },
        treatment: Some(Treatment::Dropped),
        ..judged
    }
}

fn full(judged: Judged<'_>) -> Judged<'_> {
    Judged {
        marking: Marking {
            points: judged.item.points,
            ..judged.marking
        },
        treatment: Some(Treatment::FullCredit),
        ..judged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::regrade::RightAnswer;
    use crate::base::CutScore;
    use crate::courses::Minimum;
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
        let marking = MarkingKey::new(&quiz, corrections);
        let counted = marking.counted(&sheet(&quiz, items), &given).unwrap();
        let score = sum(&counted, |_| true);
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
    fn an_item_is_constant_where_no_answer_can_change_it() {
        let quiz = quiz("final");
        for (remedy, items, expected) in [
            (None, &ALL[..], None),
            (Some(Remedy::NewKey(right("b"))), &ALL, None),
            (Some(Remedy::KeepHigher(right("b"))), &ALL, None),
            (Some(Remedy::Drop), &ALL, Some(Treatment::Dropped)),
            (Some(Remedy::Drop), &["q1"], Some(Treatment::FullCredit)),
            (Some(Remedy::FullCredit), &ALL, Some(Treatment::FullCredit)),
        ] {
            let corrections = remedy.clone().map(|remedy| one("q1", remedy));
            let corrections = corrections.unwrap_or_default();
            let marking = MarkingKey::new(&quiz, &corrections);
            let found = marking.constant(&sheet(&quiz, items), &key("q1"));
            assert_eq!(found, expected, "{remedy:?} among {items:?}");
        }
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

    /// What one answer to `q1` earned of how much, after these corrections.
    fn after(remedies: &[Remedy], given: &str) -> (u32, u32) {
        let all = remedies.iter().map(|remedy| (key("q1"), remedy.clone()));
        scored(&all.collect(), &ALL, &[("q1", given), ("q2", "a")])
    }

    #[test]
    fn a_later_promise_that_nobody_loses_holds_against_everything_before_it() {
        let firsts = |letter| {
            let answer = right(letter);
            [
                Remedy::NewKey(answer.clone()),
                Remedy::KeepHigher(answer),
                Remedy::FullCredit,
                Remedy::Drop,
            ]
        };
        for first in ["a", "b", "c"].into_iter().flat_map(firsts) {
            for second in ["a", "b", "c"] {
                let both = [first.clone(), Remedy::KeepHigher(right(second))];
                for given in ["", "a", "b", "c"] {
                    let (before, now) = (after(&both[..1], given), after(&both, given));
                    let is_kept = now.0 * before.1 >= before.0 * now.1;
                    assert!(is_kept, "{both:?} {given:?}: {before:?} then {now:?}");
                }
                assert_eq!(after(&both, second), (2000, 4000), "{both:?}");
            }
        }
        let keys = [Remedy::NewKey(right("b")), Remedy::KeepHigher(right("c"))];
        let earned: Vec<u32> = ["a", "b", "c"].map(|given| after(&keys, given).0).into();
        assert_eq!(earned, [2000, 2000, 2000], "every key the item ever had");
        let only = [Remedy::KeepHigher(right("b")), Remedy::NewKey(right("c"))];
        let earned: Vec<u32> = ["a", "b", "c"].map(|given| after(&only, given).0).into();
        assert_eq!(earned, [1000, 1000, 2000], "a new key ends the others");
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
            let score = sum(&marking.counted(&sheet, &borrowed).unwrap(), |_| true);
            let judged = |placed: &crate::items::Placed| {
                marking.judge(&sheet, &placed.item, given.get(&placed.item)).unwrap().marking
            };
            let sums: Points = sheet.items.iter().map(|placed| judged(placed).points).sum();
            let most: Points = sheet.items.iter().map(|placed| judged(placed).max).sum();
            prop_assert_eq!((score.earned, score.max), (sums, most));
            prop_assert!(score.earned <= score.max && score.max > Points::ZERO);
        }

        #[test]
        fn what_is_earned_within_minima_that_share_all_items_adds_up_to_the_score(
            (items, given) in sittings(),
            corrected in proptest::collection::vec((0_usize..4, remedies()), 0..4),
        ) {
            let mut quiz = quiz("final");
            for (item, tag) in quiz.items.iter_mut().zip(["law", "law", "votes", "votes"]) {
                item.tags = vec![key(tag)];
            }
            let asked = |tag: &str| Minimum {
                tags: vec![key(tag)],
                percent: CutScore::percent(50).unwrap(),
            };
            quiz.settings.minima = vec![asked("law"), asked("votes")];
            let corrections = corrected.into_iter().map(|(at, r)| (key(ALL[at]), r)).collect();
            let given: BTreeMap<Key, Response> =
                given.iter().map(|(item, t)| (key(item), response(t))).collect();
            let terms = Terms::of(&quiz, sheet(&quiz, &items));
            let marking = MarkingKey::new(&quiz, &corrections);
            let earned = marking.earned(&terms, &given.iter().collect()).unwrap();
            let parts: Vec<Score> = terms.within(&earned.within).map(|(_, part)| part).collect();
            prop_assert_eq!(parts.len(), 2);
            let sums: Points = parts.iter().map(|part| part.earned).sum();
            let most: Points = parts.iter().map(|part| part.max).sum();
            prop_assert_eq!((earned.score.earned, earned.score.max), (sums, most));
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
