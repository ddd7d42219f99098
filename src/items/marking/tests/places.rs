//! What always holds of matchings and orderings, whatever is put where.

use super::*;

const TARGETS: [char; 4] = ['p', 'q', 'r', 's'];

/// A matching or an ordering with what somebody gave.
#[derive(Debug, Clone)]
struct Answered {
    item: Item,
    rule: Rule,
    given: Response,
    /// Whether each place is right, in the order of the bank.
    right: Vec<bool>,
}

/// How far beside the right place something is put; `None` leaves it open.
fn any_aim() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![
        3 => Just(Some(0_u8)),
        1 => Just(None::<u8>),
        2 => (0_u8..9).prop_map(Some),
    ]
}

fn any_matching() -> impl Strategy<Value = Answered> {
    let prompts = proptest::collection::vec((0..TARGETS.len(), any_aim()), 2..8);
    (any_rule(), any_points(), prompts).prop_map(|(rule, worth, prompts)| {
        let target = |at: usize| TARGETS[at % TARGETS.len()];
        let key: String = ('a'..)
            .zip(&prompts)
            .flat_map(|(prompt, (right, _))| [prompt, target(*right)])
            .collect();
        let given: String = ('a'..)
            .zip(&prompts)
            .filter_map(|(prompt, (right, aim))| {
                aim.map(|beside| [prompt, target(*right + usize::from(beside))])
            })
            .flatten()
            .collect();
        let targets: String = TARGETS.iter().collect();
        let mut item = under(rule, matching("q", &key, &targets));
        item.points = worth;
        let is_right = |beside: u8| usize::from(beside).is_multiple_of(TARGETS.len());
        Answered {
            item,
            rule,
            given: paired(&given),
            right: prompts
                .iter()
                .map(|(_, aim)| aim.is_some_and(is_right))
                .collect(),
        }
    })
}

/// Several elements may stand on one rank, and some on ranks that are nobody's.
fn any_ordering() -> impl Strategy<Value = Answered> {
    let aims = proptest::collection::vec(any_aim(), 3..8);
    (any_rule(), any_points(), aims).prop_map(|(rule, worth, aims)| {
        let letters: String = ('a'..).zip(&aims).map(|(letter, _)| letter).collect();
        let ranks: BTreeMap<Key, u32> = letters
            .chars()
            .zip(1_u32..)
            .zip(&aims)
            .filter_map(|((letter, rank), aim)| {
                aim.map(|beside| (key(&letter.to_string()), (rank + u32::from(beside)) % 9))
            })
            .collect();
        let mut item = under(rule, ordering("q", &letters));
        item.points = worth;
        Answered {
            item,
            rule,
            given: Response::Order { ranks },
            right: aims.iter().map(|aim| *aim == Some(0)).collect(),
        }
    })
}

fn any_places() -> impl Strategy<Value = Answered> {
    prop_oneof![any_matching(), any_ordering()]
}

/// A matching, and the same with its prompts and its targets in another order.
fn any_shuffled_matching() -> impl Strategy<Value = (Answered, Item)> {
    any_matching()
        .prop_flat_map(|answered| {
            let (prompts, targets) = match answered.item.body.clone() {
                Body::Matching {
                    prompts, targets, ..
                } => (prompts, targets),
                other => panic!("{other:?}"),
            };
            let shuffled = (Just(prompts).prop_shuffle(), Just(targets).prop_shuffle());
            (Just(answered), shuffled)
        })
        .prop_map(|(answered, (prompts, targets))| {
            let mut shuffled = answered.item.clone();
            shuffled.body = Body::Matching {
                rule: answered.rule,
                prompts,
                targets,
            };
            (answered, shuffled)
        })
}

/// An ordering, and one in which its elements belong in another order.
fn any_shuffled_ordering() -> impl Strategy<Value = (Answered, Item)> {
    any_ordering()
        .prop_flat_map(|answered| {
            let elements = match answered.item.body.clone() {
                Body::Ordering { elements, .. } => elements,
                other => panic!("{other:?}"),
            };
            (Just(answered), Just(elements).prop_shuffle())
        })
        .prop_map(|(answered, elements)| {
            let mut shuffled = answered.item.clone();
            shuffled.body = Body::Ordering {
                rule: answered.rule,
                elements,
            };
            (answered, shuffled)
        })
}

/// The marking with its places by their keys, not as they stand in the bank.
fn by_key(mut marking: Marking) -> Marking {
    marking.places.sort_by_cached_key(|place| place.key.clone());
    marking
}

proptest! {
    #[test]
    fn each_right_place_earns_its_part_or_only_all_together(answered in any_places()) {
        let Answered { item, rule, given, right } = answered;
        let marking = sound(&item, Some(&given))?;
        let found: Vec<bool> = marking.places.iter().map(PlaceMark::is_right).collect();
        prop_assert_eq!(&found, &right);
        let all = length(right.len());
        let hits = match (rule, length(right.iter().filter(|is_right| **is_right).count())) {
            (Rule::AllOrNothing, hits) if hits < all => 0,
            (_, hits) => hits,
        };
        prop_assert_eq!(marking.points, item.points.part(hits, all));
        let expected = match hits {
            _ if given.is_blank() => Correctness::Blank,
            0 => Correctness::Wrong,
            _ if hits == all => Correctness::Right,
            _ => Correctness::Partly,
        };
        prop_assert_eq!(marking.correctness, expected);
    }

    #[test]
    fn the_right_answer_earns_everything_and_a_blank_is_blank(answered in any_places()) {
        let item = answered.item;
        let marking = sound(&item, item.right_answer().as_ref())?;
        prop_assert_eq!(marking.points, item.points);
        for blank in [None, Some(paired("")), Some(ranked(""))] {
            let marking = sound(&item, blank.as_ref())?;
            prop_assert_eq!(marking.points, Points::ZERO);
            prop_assert_eq!(marking.correctness, Correctness::Blank);
            prop_assert!(marking.places.iter().all(|place| place.given.is_none()));
        }
    }

    #[test]
    fn the_order_of_prompts_and_targets_changes_nothing(
        (answered, shuffled) in any_shuffled_matching(),
    ) {
        let marking = sound(&answered.item, Some(&answered.given))?;
        let again = sound(&shuffled, Some(&answered.given))?;
        prop_assert_eq!(by_key(marking), by_key(again));
    }

    #[test]
    fn another_order_of_elements_is_another_key((answered, shuffled) in any_shuffled_ordering()) {
        let given = answered.item.right_answer();
        let marking = sound(&shuffled, given.as_ref())?;
        let is_same = shuffled == answered.item;
        prop_assert_eq!(marking.correctness == Correctness::Right, is_same);
        let marking = sound(&shuffled, shuffled.right_answer().as_ref())?;
        prop_assert_eq!(marking.correctness, Correctness::Right);
    }

    #[test]
    fn what_belongs_to_another_item_changes_nothing(answered in any_places()) {
        let mut more = answered.given.clone();
        match &mut more {
            Response::Pairs { pairs } => {
                pairs.insert(key("z"), key("p"));
            }
            Response::Order { ranks } => {
                ranks.insert(key("z"), 1);
            }
            other => panic!("{other:?}"),
        }
        let marking = sound(&answered.item, Some(&more))?;
        prop_assert_eq!(marking.points, mark(&answered.item, Some(&answered.given)));
    }
}
