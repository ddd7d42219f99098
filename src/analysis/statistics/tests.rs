//! What is told about items, by tables of cases.

use super::*;
use crate::items::testing::{item, key};
use crate::items::{ChoiceForm, Rule};

fn moments(people: i64, right: i64, rest: i64) -> ItemSums {
    let mut sums = ItemSums::default();
    for at in 0..people {
        let x = if at < right { 1000 } else { 0 };
        sums.moments = sums.moments.and(Moments::of(x, rest + at % 2));
    }
    sums
}

fn told(item: &Item, sums: &[(Language, ItemSums)], told: Told) -> ItemStatistics {
    told.item(item, sums)
}

fn of(sums: &[(Language, ItemSums)], chosen: &Chosen) -> ItemStatistics {
    let item = item("q", (ChoiceForm::Single, Rule::RightMinusWrong), "Abc");
    told(&item, sums, by(chosen, Corrections::default(), true))
}

fn by(chosen: &Chosen, corrections: Corrections, has_upper: bool) -> Told {
    Told {
        corrections,
        chosen: chosen.clone(),
        has_upper,
    }
}

/// How the lower, the middle and the upper third chose `a`, `b` and `c`.
fn choosing(counts: [[i64; 3]; 3]) -> Chosen {
    let keys = ["a", "b", "c"].map(key).into_iter().zip(counts);
    keys.map(|(choice, thirds)| ((key("q"), Language::En, choice), thirds))
        .collect()
}

fn right(letters: &str) -> RightAnswer {
    RightAnswer::Choices {
        right: letters.chars().map(|c| key(&c.to_string())).collect(),
    }
}

#[test]
fn small_groups_are_not_told() {
    let few = of(&[(Language::En, moments(4, 2, 500))], &Chosen::new());
    assert_eq!(
        (few.facts, few.languages.len(), few.choices.len()),
        (None, 0, 0)
    );
    let sums = [
        (Language::En, moments(5, 2, 500)),
        (Language::Fr, moments(4, 4, 500)),
    ];
    let some = of(&sums, &Chosen::new());
    let facts = some.facts.unwrap();
    assert_eq!((facts.people, facts.facility), (9, Some(667)));
    assert!(facts.is_indicative());
    assert!(some.languages.is_empty(), "nine less five are four");
    let sums = [5, 6].map(|people| moments(people, 2, 500));
    let [en, fr] = sums;
    let both = of(&[(Language::En, en), (Language::Fr, fr)], &Chosen::new());
    assert_eq!(both.languages.len(), 2);
}

#[test]
fn an_item_far_harder_in_one_language_is_flagged() {
    let sums = [
        (Language::En, moments(40, 36, 700)),
        (Language::Ar, moments(40, 12, 700)),
    ];
    let flagged = of(&sums, &Chosen::new());
    let expected = Flag::LanguageGap {
        language: Language::Ar,
        percent: 60,
    };
    assert_eq!(flagged.flags, [expected]);
    let weaker = [
        (Language::En, moments(40, 36, 900)),
        (Language::Ar, moments(40, 12, 300)),
    ];
    assert!(
        of(&weaker, &Chosen::new()).flags.is_empty(),
        "the group is weaker as a whole"
    );
}

#[test]
fn a_wrong_choice_that_the_best_prefer_is_flagged() {
    let sums = [(Language::En, moments(40, 20, 500))];
    let flags = |upper: [i64; 3]| of(&sums, &choosing(upper.map(|n| [9, 9, n]))).flags;
    let b = Flag::DistractorBeatsKey {
        choice: key("b"),
        is_of_all: false,
    };
    assert_eq!(flags([3, 8, 1]), [b]);
    assert!(flags([8, 3, 8]).is_empty(), "as often is not more often");
    assert!(flags([0, 4, 0]).is_empty(), "four people are too few");
}

#[test]
fn where_nobody_stands_out_everybody_is_asked() {
    let single = item("q", (ChoiceForm::Single, Rule::RightMinusWrong), "Abc");
    let sums = [(Language::En, moments(40, 0, 1000))];
    let flags = |counts| {
        let by = by(&choosing(counts), Corrections::default(), false);
        told(&single, &sums, by).flags
    };
    let b = Flag::DistractorBeatsKey {
        choice: key("b"),
        is_of_all: true,
    };
    assert_eq!(flags([[0; 3], [0, 40, 0], [0; 3]]), [b]);
    assert!(flags([[0, 30, 0], [0, 10, 0], [0; 3]]).is_empty());
    assert!(
        flags([[0; 3], [0, 9, 0], [0; 3]]).is_empty(),
        "nine are too few"
    );
}

#[test]
fn after_keeping_the_higher_no_wrong_choice_beats_the_key_that_fewer_chose() {
    use crate::assessment::regrade::Remedy;
    let sums = [(Language::En, moments(40, 20, 500))];
    let single = (ChoiceForm::Single, Rule::RightMinusWrong);
    let multiple = (ChoiceForm::Multiple, Rule::RightMinusWrong);
    for (kind, remedy, counts, expected) in [
        // The key was `a`, which nearly nobody chose; now `b` counts as well.
        (single, Remedy::KeepHigher(right("b")), [1, 20, 5], &[][..]),
        (single, Remedy::KeepHigher(right("b")), [1, 5, 20], &["c"]),
        (single, Remedy::NewKey(right("b")), [1, 20, 5], &[]),
        (multiple, Remedy::KeepHigher(right("b")), [1, 20, 5], &[]),
        (multiple, Remedy::KeepHigher(right("bc")), [1, 20, 5], &[]),
        (multiple, Remedy::NewKey(right("bc")), [9, 20, 5], &["a"]),
    ] {
        let chosen = choosing(counts.map(|upper| [0, 0, upper]));
        let corrections = Corrections::default().with(key("q"), remedy.clone());
        let found = told(
            &item("q", kind, "Abc"),
            &sums,
            by(&chosen, corrections, true),
        );
        let found: Vec<String> = found
            .flags
            .iter()
            .filter_map(|flag| match flag {
                Flag::DistractorBeatsKey { choice, .. } => Some(choice.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(found, expected, "{kind:?} {remedy:?} {counts:?}");
    }
}

#[test]
fn no_choice_of_a_language_gives_fewer_than_five_away() {
    let sums = [
        (Language::En, moments(30, 20, 500)),
        (Language::Fr, moments(20, 10, 500)),
    ];
    let mut chosen = choosing([[5, 7, 8], [5, 5, 0], [0; 3]]);
    for (choice, thirds) in [("a", [6, 0, 2]), ("b", [6, 6, 0])] {
        chosen.insert((key("q"), Language::Fr, key(choice)), thirds);
    }
    let found = of(&sums, &chosen);
    let thirds = |choices: &[ChoiceFacts]| -> Vec<_> {
        choices.iter().map(|choice| choice.thirds).collect()
    };
    let (all, en) = (thirds(&found.choices), thirds(&found.languages[0].choices));
    let fr = thirds(&found.languages[1].choices);
    assert_eq!(fr[0][2], None, "two people");
    let upper = [all[0][2], en[0][2], fr[0][2]];
    let hidden = upper.iter().filter(|count| count.is_none()).count();
    assert!(hidden > 1, "ten minus eight: {upper:?}");
    let of_fr = fr.iter().flatten().filter(|count| count.is_none()).count();
    assert!(of_fr > 1, "twenty minus all others: {fr:?}");
}
