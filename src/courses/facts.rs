//! What courses rest on: the facts of a file beside the folders of partners, and which lesson and
//! which item names which of them.

use super::content::{Activity, Content};
use super::table::{self, TableError};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The file, in the folder that holds the folders of partners.
pub const FACTS_FILE: &str = "facts.toml";

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Paraphrased.
    pub says: String,
    /// Where it stands; may be empty for conclusions.
    #[serde(default)]
    pub source: String,
    pub certainty: Certainty,
    /// When a figure that moves was true, `March 2025`; empty for what does not move.
    #[serde(default)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced<'a> {
    /// The lesson's key, or the quiz's and the item's.
    pub place: String,
    /// Whether points depend on it.
    pub is_graded: bool,
    pub facts: &'a [String],
    /// What a lesson says in the course's own language; empty for items.
    pub html: &'a str,
}

/// Every lesson and every item of a course, in its order.
pub fn trace(content: &Content) -> Vec<Traced<'_>> {
    let mut traced = Vec::new();
    let all = content.modules.iter().flat_map(|module| &module.activities);
    for activity in all {
        match activity {
            Activity::Lesson(lesson) => {
                let text = lesson.texts.exact(content.source_language);
                traced.push(Traced {
                    place: lesson.key.to_string(),
                    is_graded: false,
                    facts: &lesson.facts,
                    html: text.map_or("", |text| text.body_html.as_str()),
                });
            }
            Activity::Quiz(quiz) => traced.extend(quiz.items.iter().map(|item| Traced {
                place: format!("{}/{}", quiz.key, item.key),
                is_graded: item.body.form().is_marked(),
                facts: &item.facts,
                html: "",
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
    #[error("{place} gives the figure {figure} of `{fact}` and not when it was true ({as_of})")]
    Undated {
        place: String,
        fact: String,
        figure: String,
        as_of: String,
    },
}

/// Holds a course against the facts.
pub fn judge_facts(facts: &Facts, content: &Content) -> Vec<FactFault> {
    let mut faults = Vec::new();
    for one in trace(content) {
        let text = plain(one.html);
        for id in one.facts {
            let (place, fact) = (one.place.clone(), id.clone());
            let Some(found) = facts.get(id) else {
                faults.push(FactFault::Unknown { place, fact });
                continue;
            };
            if one.is_graded && found.certainty == Certainty::Uncertain {
                faults.push(FactFault::Uncertain { place, fact });
            } else if let Some(figure) = undated(found, &text) {
                let as_of = found.as_of.clone();
                faults.push(FactFault::Undated {
                    place,
                    fact,
                    figure,
                    as_of,
                });
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
                one.place,
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
    let years: Vec<String> = numbers(&fact.as_of).filter(|word| is_year(word)).collect();
    let said: Vec<String> = numbers(text).collect();
    if years.is_empty() || years.iter().any(|year| said.contains(year)) {
        return None;
    }
    numbers(&fact.says)
        .filter(|number| number.len() > 1 && !is_year(number))
        .find(|number| said.contains(number))
}

fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// The numbers of a text, `80,391` as one; not those in names such as `JWH-018` and `C61`.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let is_part =
        |sign: char| sign.is_alphanumeric() || matches!(sign, ',' | '.' | '-' | '/' | ':');
    text.split(move |sign: char| !is_part(sign))
        .filter_map(|word| {
            let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let is_number = |sign: char| sign.is_ascii_digit() || sign == ',';
            (!word.is_empty() && word.chars().all(is_number)).then(|| word.to_owned())
        })
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
    text.replace("&amp;", "&").replace("&nbsp;", " ")
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
            ("Close to 1,500 were found.", Some("1,500")),
            ("A rise of 30% is much.", Some("30")),
            ("JWH-755 and C30 are names; 7 is too short.", None),
            ("Many substances.", None),
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
            numbers(&plain("<p id=\"n12\">Held <b>755</b>.</p>")).collect::<Vec<_>>(),
            ["755"]
        );
    }
}
