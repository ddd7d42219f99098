//! The page of statistics with each of its branches, for the tests of pages.

use super::quiz::Stem;
use super::statistics::{
    ChoicePart, FlagPart, GainPart, ItemPart, LanguagePart, PartLine, StatisticsPage, bars,
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
                    before: "40 %".to_owned(),
                    after: "70 %".to_owned(),
                    gain: "+30".to_owned(),
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
            bars: bars(&[0, 1, 0, 2, 3, 4, 2, 6, 5, 3, 2]),
            languages: vec![language("en", ""), language("ar", "")],
            items: vec![
                item(1, true, true),
                item(2, true, false),
                item(3, false, true),
            ],
            gain: None,
        }
    }
}

fn language(tag: &str, facility: &str) -> LanguagePart {
    LanguagePart {
        key: format!("language-{tag}"),
        people: 20,
        facility: facility.to_owned(),
    }
}

fn choice(is_right: bool) -> ChoicePart {
    ChoicePart {
        label_html: "180 days".to_owned(),
        is_right,
        lower: 3,
        middle: 4,
        upper: 9,
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
        is_marked,
        is_indicative: is_marked,
        people: 28,
        blanks: 4,
        facility: 64,
        discrimination: if is_marked {
            "0.42".to_owned()
        } else {
            String::new()
        },
        seconds: if is_marked { 37 } else { 0 },
        languages: match is_marked {
            true => vec![language("en", "64 %"), language("ar", "")],
            false => Vec::new(),
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
