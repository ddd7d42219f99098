//! What courses rest on: the facts of a file beside the folders of partners, and which lesson and
//! which item names which of them.

use super::content::{Activity, Content, LessonText};
use super::table::{self, TableError};
use crate::base::{Key, Language, PerLanguage};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The file, in the folder that holds the folders of partners.
pub const FACTS_FILE: &str = "facts.toml";

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Read in the source.
    Verified,
    /// Well known and stable, to be held against the primary text before publication.
    Known,
    /// A conclusion of the authors from other facts.
    Synthesis,
    /// One part is uncertain; its source says which.
    Partly,
    /// Nothing graded may rest on it.
    Uncertain,
}

impl Certainty {
    /// The surest first.
    pub const ALL: [Self; 5] = [
        Self::Verified,
        Self::Known,
        Self::Synthesis,
        Self::Partly,
        Self::Uncertain,
    ];

    /// The word in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Known => "known",
            Self::Synthesis => "synthesis",
            Self::Partly => "partly",
            Self::Uncertain => "uncertain",
        }
    }
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Paraphrased.
    pub says: String,
    /// Where it stands; may be empty for conclusions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    pub certainty: Certainty,
    /// When a figure that moves was true, `March 2025`; empty for what does not move.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub as_of: String,
}

/// All facts by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Fact>);

impl Facts {
    /// Reads the file of a folder of partners.
    pub fn read(folder: &Path) -> Result<Self, TableError> {
        table::read(folder, FACTS_FILE, Self::parse)
    }

    fn parse(text: &str) -> Result<Self, String> {
        table::values(text).map(Self)
    }

    /// A fact by its id.
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.0.get(id)
    }

    /// Those that a course names.
    pub(super) fn named(&self, content: &Content) -> BTreeMap<String, Fact> {
        let names: BTreeSet<_> = trace(content).iter().flat_map(|one| one.facts).collect();
        let facts = names.into_iter().filter_map(|id| self.0.get_key_value(id));
        facts.map(|(id, fact)| (id.clone(), fact.clone())).collect()
    }

    /// An id with certainty and date, `T-16 known (March 2025)`.
    pub fn shown(&self, id: &str) -> String {
        match self.get(id) {
            None => format!("{id} unknown"),
            Some(fact) if fact.as_of.is_empty() => format!("{id} {}", fact.certainty.word()),
            Some(fact) => format!("{id} {} ({})", fact.certainty.word(), fact.as_of),
        }
    }
}

/// A lesson or an item, with the facts that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traced<'a> {
    /// The lesson or the quiz.
    pub activity: &'a Key,
    /// None for a lesson.
    pub item: Option<&'a Key>,
    /// Whether points depend on it.
    pub is_graded: bool,
    pub facts: &'a [String],
    /// What a lesson says; None for items.
    pub texts: Option<&'a PerLanguage<LessonText>>,
}

impl Traced<'_> {
    /// The lesson's key, or the quiz's and the item's.
    pub fn place(&self) -> String {
        match self.item {
            Some(item) => format!("{}/{item}", self.activity),
            None => self.activity.to_string(),
        }
    }
}

/// The facts beside the folders of partners; `None` where there is no such file.
pub(super) type Beside = Result<Option<Facts>, TableError>;

/// Those seen from the folder of a course.
pub(super) fn beside(dir: &Path) -> Beside {
    let dir = dir.canonicalize().ok();
    let Some(root) = dir.as_deref().and_then(|dir| dir.ancestors().nth(2)) else {
        return Ok(None);
    };
    match Facts::read(root) {
        Ok(facts) => Ok(Some(facts)),
        Err(TableError::Missing(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Every lesson and every item of a course, in its order.
pub fn trace(content: &Content) -> Vec<Traced<'_>> {
    let mut traced = Vec::new();
    let all = content.modules.iter().flat_map(|module| &module.activities);
    for activity in all {
        match activity {
            Activity::Lesson(lesson) => traced.push(Traced {
                activity: &lesson.key,
                item: None,
                is_graded: false,
                facts: &lesson.facts,
                texts: Some(&lesson.texts),
            }),
            Activity::Quiz(quiz) => traced.extend(quiz.items.iter().map(|item| Traced {
                activity: &quiz.key,
                item: Some(&item.key),
                is_graded: item.body.form().is_marked(),
                facts: &item.facts,
                texts: None,
            })),
            // It rests on what its author finds.
            Activity::Assignment(_) => {}
        }
    }
    traced
}

/// What is wrong with how a course uses a fact.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactFault {
    #[error("{place} rests on `{fact}`, which facts.toml does not have")]
    Unknown { place: String, fact: String },
    #[error("{place} is graded and rests on `{fact}`, which is uncertain")]
    Uncertain { place: String, fact: String },
    #[error(
        "{place} in {language} gives the figure {figure} of `{fact}` and not when it was true \
         ({as_of})"
    )]
    Undated {
        place: String,
        language: Language,
        fact: String,
        figure: String,
        as_of: String,
    },
}

impl FactFault {
    /// The id of the fact.
    pub fn fact(&self) -> &str {
        match self {
            Self::Unknown { fact, .. }
            | Self::Uncertain { fact, .. }
            | Self::Undated { fact, .. } => fact,
        }
    }
}

/// Holds a course against the facts.
pub fn judge_facts(facts: &Facts, content: &Content) -> Vec<FactFault> {
    let faults = faults(facts, content).into_iter();
    faults.map(|(_, fault)| fault).collect()
}

/// The same with the lesson or item that has each fault.
pub(super) fn faults<'a>(facts: &Facts, content: &'a Content) -> Vec<(Traced<'a>, FactFault)> {
    let mut faults = Vec::new();
    for one in trace(content) {
        let texts = one.texts.into_iter().flat_map(|texts| texts.iter());
        let texts: Vec<(Language, String)> = texts
            .map(|(language, text)| (language, plain(&text.body_html)))
            .collect();
        for id in one.facts {
            let (place, fact) = (one.place(), id.clone());
            let Some(found) = facts.get(id) else {
                faults.push((one, FactFault::Unknown { place, fact }));
                continue;
            };
            if one.is_graded && found.certainty == Certainty::Uncertain {
                faults.push((one, FactFault::Uncertain { place, fact }));
            }
            for (language, text) in &texts {
                let Some(figure) = undated(found, text) else {
                    continue;
                };
                let fault = FactFault::Undated {
                    place: one.place(),
                    language: *language,
                    fact: id.clone(),
                    figure,
                    as_of: found.as_of.clone(),
                };
                faults.push((one, fault));
            }
        }
    }
    faults
}

/// The trace of some courses as a page (Markdown): every lesson and item with its facts, and then
/// every fact that is used. `docs/facts.md` is made of it.
pub fn trace_page(facts: &Facts, courses: &[Content]) -> String {
    let mut page = String::from(
        "# What the shipped courses rest on\n\nMade from `courses/` by the tests; `pmast facts` \
         prints the same of any folder. A fact stands with its certainty and, where it moves, with \
         the time of which it was true. Graded items rest on no uncertain fact.\n",
    );
    let mut used = BTreeSet::new();
    for content in courses.iter().filter(|content| !content.modules.is_empty()) {
        page.push_str(&format!(
            "\n## {}\n\n| where | graded | facts |\n| --- | --- | --- |\n",
            content.key
        ));
        for one in trace(content) {
            let facts: Vec<String> = one.facts.iter().map(|id| facts.shown(id)).collect();
            let graded = if one.is_graded { "yes" } else { "" };
            page.push_str(&format!(
                "| {} | {graded} | {} |\n",
                one.place(),
                facts.join("; ")
            ));
            used.extend(one.facts);
        }
    }
    page.push_str("\n## The facts\n\n| id | says | source | certainty | as of |\n");
    page.push_str("| --- | --- | --- | --- | --- |\n");
    for (id, fact) in used.into_iter().filter_map(|id| Some((id, facts.get(id)?))) {
        let cells = [
            id,
            &fact.says,
            &fact.source,
            fact.certainty.word(),
            &fact.as_of,
        ];
        let cells = cells.map(|cell| cell.replace('|', "\\|"));
        page.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    page
}

/// A figure of a dated fact that stands in a text without any year of that date.
fn undated(fact: &Fact, text: &str) -> Option<String> {
    let mut years = numbers(&fact.as_of);
    years.retain(|word| is_year(word));
    let said = numbers(text);
    if years.is_empty() || years.iter().any(|year| said.contains(year)) {
        return None;
    }
    numbers(&fact.says)
        .into_iter()
        .filter(|number| number.len() > 1 && !is_year(number))
        .find(|number| said.contains(number))
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// The numbers of a text in any language, `80,391` as 80391; not those in names such as `JWH-018`
/// and `C61`.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |sign: char| {
        sign.is_alphanumeric() && !stands_close(sign) || matches!(sign, ',' | '.' | '-' | '/' | ':')
    };
    joined(text)
        .split(|sign: char| !is_part(sign))
        .filter_map(|word| {
            let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let is_number = |sign: char| sign.is_ascii_digit() || sign == ',';
            (!word.is_empty() && word.chars().all(is_number)).then(|| word.to_owned())
        })
        .collect()
}

/// Letters of scripts that leave no gap between a number and the word beside it.
fn stands_close(sign: char) -> bool {
    matches!(sign, '\u{600}'..='\u{6ff}' | '\u{3400}'..='\u{9fff}')
}

/// A text with digits from 0 to 9 and without the signs that part thousands.
fn joined(text: &str) -> String {
    let signs: Vec<char> = text.chars().map(western).collect();
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let parts_thousands = |at: usize| {
        matches!(
            signs.get(at),
            Some(',' | '.' | '\u{66c}' | '\u{a0}' | '\u{202f}')
        ) && at.checked_sub(1).is_some_and(is_digit)
            && (at + 1..at + 4).all(is_digit)
            && !is_digit(at + 4)
    };
    (0..signs.len())
        .filter(|at| !parts_thousands(*at))
        .filter_map(|at| signs.get(at))
        .collect()
}

/// A digit of Arabic as one from 0 to 9; any other sign as it is.
fn western(sign: char) -> char {
    let digit = u32::from(sign).checked_sub(0x660);
    digit
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(sign)
}

/// The words of sanitised HTML.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_tag = false;
    for sign in html.chars() {
        match sign {
            '<' => is_tag = true,
            '>' if is_tag => {
                is_tag = false;
                text.push(' ');
            }
            _ if is_tag => {}
            _ => text.push(sign),
        }
    }
    text.replace("&amp;", "&").replace("&nbsp;", "\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_facts_is_read_and_a_wrong_word_is_told_with_its_place() {
        let good = "[T-01]\nsays = \"Nine.\"\ncertainty = \"partly\"\nas_of = \"2017\"\n";
        let facts = Facts::parse(good).unwrap();
        let fact = facts.get("T-01").unwrap();
        assert_eq!(
            (fact.certainty, fact.as_of.as_str()),
            (Certainty::Partly, "2017")
        );
        assert_eq!(facts.get("T-02"), None);
        for wrong in [
            "[T-01]\nsays = \"Nine.\"\ncertainty = \"perhaps\"\n",
            "[T-01]\ncertainty = \"known\"\n",
            "[T-01]\nsays = \"Nine.\"\ncertainty = \"known\"\nasof = \"2017\"\n",
        ] {
            let problem = Facts::parse(wrong).unwrap_err();
            assert!(
                problem.starts_with("TOML parse error at line "),
                "{problem}"
            );
        }
    }

    #[test]
    fn a_figure_wants_one_of_its_years_and_other_numbers_do_not() {
        let fact = |says: &str, as_of: &str| Fact {
            says: says.to_owned(),
            source: String::new(),
            certainty: Certainty::Known,
            as_of: as_of.to_owned(),
        };
        let market = fact(
            "In 2024 it held 755 substances, 30% more; close to 1,500 ever.",
            "2024",
        );
        for (text, expected) in [
            ("It held 755 substances.", Some("755")),
            ("It held 755 substances in 2024.", None),
            ("Close to 1,500 were found.", Some("1500")),
            ("A rise of 30% is much.", Some("30")),
            ("JWH-755 and C30 are names; 7 is too short.", None),
            ("Many substances.", None),
            // As other languages write it.
            ("Près de 1\u{202f}500 substances.", Some("1500")),
            ("Casi 1.500 sustancias.", Some("1500")),
            ("Почти 1500 веществ, а в 2024 г. их 755.", None),
            ("约有755种物质。", Some("755")),
            ("2024年约有755种物质。", None),
            ("نحو ١٬٥٠٠ مادة", Some("1500")),
            ("في عام ٢٠٢٤ بلغت ٧٥٥ مادة", None),
        ] {
            assert_eq!(undated(&market, text).as_deref(), expected, "{text}");
        }
        let stable = fact("The 180 days are in the treaty.", "");
        assert_eq!(undated(&stable, "After 180 days"), None);
        let months = fact("It holds 43 substances.", "December 2024");
        assert_eq!(undated(&months, "Table I holds 43"), Some("43".to_owned()));
        assert_eq!(undated(&months, "Table I held 43 in 2024."), None);
    }

    #[test]
    fn tags_are_no_words() {
        assert_eq!(
            numbers(&plain("<p id=\"n12\">Held <b>755</b> of 80&nbsp;391.</p>")),
            ["755", "80391"]
        );
    }
}
