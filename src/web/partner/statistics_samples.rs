//! The page of statistics with each of its branches, for the tests of pages.

use super::quiz::Stem;
use super::statistics::{
    Cell, ChoicePart, FactsPart, FlagPart, GainPart, ItemPart, LanguageCount, LanguagePart,
    PartLine, Percent, StatisticsPage, bars,
};
use crate::web::page::Page;
use crate::web::words::Said;

impl Page for StatisticsPage {
    const TEMPLATE: &'static str = "partner/statistics";

    fn samples() -> Vec<Self> {
        let told = Self::sample();
        let gain = |is_few: bool| GainPart {
            pre: Said::sample("What do you know?", is_few),
            is_few,
            is_indicative: true,
            people: if is_few { 0 } else { 12 },
            before: "40.0".to_owned(),
            after: "70.0".to_owned(),
            gain: "30.0".to_owned(),
            margin: if is_few {
                String::new()
            } else {
                "11.3".to_owned()
            },
            normalised: if is_few {
                String::new()
            } else {
                "0.50".to_owned()
            },
            parts: ["clock", ""]
                .map(|group| PartLine {
                    group: group.to_owned(),
                    stem: Stem::sample(),
                    is_indicative: group.is_empty(),
                    before: Some(Percent { percent: 40 }).filter(|_| group.is_empty()),
                    after: Some(Percent { percent: 70 }).filter(|_| group.is_empty()),
                    gain: if group.is_empty() { "+30" } else { "" }.to_owned(),
                })
                .into(),
        };
        vec![
            Self {
                gain: Some(gain(false)),
                ..Self::sample()
            },
            Self {
                is_indicative: false,
                is_behind: false,
                has_hidden: false,
                gain: Some(gain(true)),
                ..told
            },
            Self {
                is_few: true,
                items: Vec::new(),
                languages: Vec::new(),
                ..Self::sample()
            },
        ]
    }
}

impl StatisticsPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("International conventions and CND resolutions", false),
            title: Said::sample("Scheduling in practice", true),
            quiz_href: "/partner/editions/1/final".to_owned(),
            csv_href: "/partner/editions/1/final/statistics.csv".to_owned(),
            number: 2,
            version: "1.1.0".to_owned(),
            is_few: false,
            people: 28,
            is_indicative: true,
            is_behind: true,
            mean: 67,
            bars: bars(&[0, 8, 0, 9, 12, 14, 12, 16, 5, 13, 12].map(|n| (n != 5).then_some(n))),
            has_hidden: true,
            languages: ["en", "ar"]
                .map(|tag| LanguageCount {
                    key: format!("language-{tag}"),
                    people: 20,
                })
                .into(),
            items: vec![
                item(1, true, true),
                item(2, true, false),
                item(3, false, true),
            ],
            gain: None,
        }
    }
}

fn language(tag: &str, is_marked: bool) -> LanguagePart {
    LanguagePart {
        key: format!("language-{tag}"),
        facts: facts(is_marked),
        choices: match is_marked {
            true => vec![choice(true), choice(false)],
            false => Vec::new(),
        },
    }
}

fn facts(is_marked: bool) -> FactsPart {
    FactsPart {
        people: 28,
        is_indicative: is_marked,
        has_facility: is_marked,
        facility: 64,
        blanks: 4,
        discrimination: if is_marked { "0.42" } else { "" }.to_owned(),
        is_timed: is_marked,
        seconds: 37,
    }
}

fn choice(is_right: bool) -> ChoicePart {
    ChoicePart {
        label_html: "180 days after <em>1 April</em>".to_owned(),
        is_right,
        cells: [Some(9), None, Some(0)]
            .map(|people| Cell::of(people, 9))
            .into(),
    }
}

fn flag(key: &str, choice: &str, language: &str) -> FlagPart {
    FlagPart {
        key: key.to_owned(),
        choice_html: choice.to_owned(),
        language_key: language.to_owned(),
        percent: 41,
    }
}

fn item(number: usize, is_told: bool, is_marked: bool) -> ItemPart {
    ItemPart {
        number,
        stem: Stem::sample(),
        revision: 1,
        is_told,
        facts: facts(is_marked),
        languages: match number {
            1 => vec![language("en", true), language("ar", false)],
            _ => Vec::new(),
        },
        choices: match is_marked {
            true => vec![choice(true), choice(false)],
            false => Vec::new(),
        },
        flags: match is_marked {
            true => vec![
                flag("flag-negative-discrimination", "", ""),
                flag("flag-distractor", "90 days", ""),
                flag("flag-language-gap", "", "language-ar"),
            ],
            false => Vec::new(),
        },
    }
}
