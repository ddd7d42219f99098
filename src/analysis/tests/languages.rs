//! A question that was translated badly, found by what people answered.

use super::*;
use crate::items::testing::item;
use crate::items::{ChoiceForm, Item, Rule};

type Given = Vec<(&'static str, &'static str)>;

/// Six items, `a` right in each; in English and in this other language.
fn world_in(other: Option<Language>) -> World {
    world_with(|quiz| {
        let kind = (ChoiceForm::Single, Rule::RightMinusWrong);
        let named = ["i0", "i1", "i2", "i3", "i4", "i5"].map(|name| item(name, kind, "Abc"));
        quiz.items = named.map(|item| translated(item, other)).into();
    })
}

fn translated(mut item: Item, other: Option<Language>) -> Item {
    let english = item.texts.exact(Language::En).cloned();
    if let Some((language, text)) = other.zip(english) {
        item.texts.insert(language, text);
    }
    item
}

fn all(first: &'static str, second: &'static str) -> Given {
    let rest = ["i2", "i3", "i4", "i5"].map(|item| (item, first));
    [vec![("i0", first), ("i1", second)], rest.to_vec()].concat()
}

/// Of forty in each language, so many know what is asked, in French misled by `i1` or not; the
/// others know nothing.
fn classes(world: &World, (english, french): (usize, usize), misled: &'static str) -> Statistics {
    let people = crowd(world, 80);
    let sat = |people: &[Learner], knowing: usize, second: &'static str| -> Vec<Sat> {
        let given = |at: usize| match at < knowing {
            true => all("a", second),
            false => all("c", "c"),
        };
        let people = people.iter().cloned().enumerate();
        people.map(|(at, learner)| (learner, given(at))).collect()
    };
    let (one, other) = people.split_at(40);
    sit_in(world, "final", (&sat(one, english, "a"), Language::En));
    sit_in(world, "final", (&sat(other, french, misled), Language::Fr));
    assert_eq!(roll_up_all(world), 80);
    told(world, "final")
}

/// Every flag with its item.
fn flags(statistics: &Statistics) -> Vec<(&str, Flag)> {
    let items = statistics.items.iter();
    let named = items.flat_map(|one| one.flags.iter().map(move |flag| (one, flag)));
    named
        .map(|(one, flag)| (one.item.as_str(), flag.clone()))
        .collect()
}

#[test]
fn an_item_far_harder_in_one_language_is_flagged_there_and_nowhere_else() {
    let world = world_in(Some(Language::Fr));
    let told = classes(&world, (25, 20), "b");
    let gap = Flag::LanguageGap {
        language: Language::Fr,
        percent: 50,
    };
    assert_eq!(flags(&told), [("i1", gap)]);
    let of_each = |item: &ItemStatistics| -> Vec<_> {
        let languages = item.languages.iter();
        languages
            .map(|one| (one.language, one.facts.people, one.facts.facility))
            .collect()
    };
    assert_eq!(
        of_each(&told.items[1]),
        [(Language::En, 40, Some(625)), (Language::Fr, 40, Some(0))]
    );
    assert_eq!(
        of_each(&told.items[2]),
        [(Language::En, 40, Some(625)), (Language::Fr, 40, Some(500))]
    );
}

#[test]
fn a_class_that_knows_less_is_no_fault_of_translation() {
    let world = world_in(Some(Language::Fr));
    assert_eq!(flags(&classes(&world, (40, 10), "a")), []);
}

#[test]
fn what_was_read_in_the_source_language_for_want_of_another_is_counted_there() {
    // Arabic stands before English, and on no page that was read.
    for other in [None, Some(Language::Ar)] {
        let told = classes(&world_in(other), (25, 20), "b");
        assert_eq!(flags(&told), []);
        for item in &told.items {
            let languages: Vec<Language> = item.languages.iter().map(|one| one.language).collect();
            assert_eq!(languages, [Language::En], "{other:?}");
        }
    }
}
