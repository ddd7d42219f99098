//! Any response to any item of the demonstration quiz with every kind of question: never more than
//! all points, the same however it is asked, and only what fits the sheet is taken.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use pmast::base::Key;
use pmast::courses::check_quiz;
use pmast::items::{Bank, Correctness, Item, Response, draw, judge, mark};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const QUIZ: &str = include_str!(
    "../../courses/meridian-bay-university/reading-a-scheduling-decision/en/01-the-decision/95-practise.quiz.md"
);

#[derive(Debug, Arbitrary)]
enum Given {
    Choices(Vec<u8>),
    Text(String),
    Pairs(Vec<(u8, u8)>),
    Order(Vec<(u8, u32)>),
}

fn items() -> &'static [Item] {
    static ITEMS: OnceLock<Vec<Item>> = OnceLock::new();
    ITEMS.get_or_init(|| {
        // The lessons that the quiz leads back to are not here.
        let lines = QUIZ.lines().filter(|line| !line.starts_with("lesson ="));
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        let (quiz, problems) = check_quiz(&text, None);
        quiz.unwrap_or_else(|| panic!("{problems:#?}")).items
    })
}

fuzz_target!(|input: (u8, [u8; 32], Given)| {
    let (at, seed, given) = input;
    let items = items();
    let item = &items[usize::from(at) % items.len()];
    let tags = BTreeMap::new();
    let sheet = draw(
        Bank {
            items,
            draw: None,
            tags: &tags,
            shuffles_items: true,
            shuffles_choices: true,
        },
        seed,
        &BTreeMap::new(),
    );
    assert_eq!(sheet.items.len(), items.len());
    let placed = sheet.find(&item.key).unwrap();
    let stranger = Key::parse("stranger").unwrap();
    let key = |at: u8| {
        let mut all = placed.choices.iter().chain(&placed.targets);
        all.nth(usize::from(at)).unwrap_or(&stranger).clone()
    };
    let response = match given {
        Given::Choices(all) => Response::Choices {
            chosen: all.into_iter().map(key).collect(),
        },
        Given::Text(text) => Response::Text { text },
        Given::Pairs(all) => Response::Pairs {
            pairs: all.into_iter().map(|(p, t)| (key(p), key(t))).collect(),
        },
        Given::Order(all) => Response::Order {
            ranks: all.into_iter().map(|(e, rank)| (key(e), rank)).collect(),
        },
    };
    let marking = judge(item, Some(&response));
    assert_eq!(marking.points, mark(item, Some(&response)));
    assert!(marking.points <= marking.max);
    if marking.correctness == Correctness::Right {
        assert_eq!(marking.points, marking.max);
    }
    if sheet.check(&item.key, &response).is_err() {
        assert!(marking.points < marking.max || marking.max.thousandths() == 0);
    }
});
