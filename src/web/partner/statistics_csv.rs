//! GET `/partner/editions/{edition}/{quiz}/statistics.csv`: the same numbers for machines. The
//! columns are stable; new ones are added at the end.

use super::member::Member;
use super::statistics::read;
use crate::analysis::{
    Cell, ChoiceFacts, Facts, Flag, Gain, INDICATIVE, ItemStatistics, SMALLEST, Statistics, csv,
    real,
};
use crate::base::{EditionId, Key};
use crate::web::{Learner, Refusal};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(
        "/partner/editions/{edition}/{quiz}/statistics.csv",
        web::get().to(show),
    );
}

const HEAD: [&str; 24] = [
    "record",
    "course",
    "edition",
    "version",
    "quiz",
    "item",
    "revision",
    "language",
    "choice",
    "is_right",
    "people",
    "blanks",
    "facility",
    "discrimination",
    "seconds",
    "lower",
    "middle",
    "upper",
    "flags",
    "before",
    "after",
    "gain",
    "normalised_gain",
    "indicative",
];

async fn show(learner: Learner, path: Path<(EditionId, Key)>) -> Result<HttpResponse, Refusal> {
    let (edition, key) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let (statistics, gain) = read(&member, &key).await?;
    let name = format!("{}-{key}-statistics.csv", member.edition.content.slug);
    let table = Table {
        course: member.edition.content.key.to_string(),
        edition: i64::from(member.edition.number),
        version: member.edition.version.clone(),
        quiz: key.to_string(),
    };
    let rows = table.rows(&statistics, gain.as_ref());
    Ok(download(&name, &HEAD, &rows))
}

/// A table to be kept as a file.
pub(super) fn download(name: &str, head: &[&str], rows: &[Vec<Cell>]) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(csv(head, rows))
}

/// What is the same in every row.
struct Table {
    course: String,
    edition: i64,
    version: String,
    quiz: String,
}

/// `667` thousandths as `0.667`.
fn share(thousandths: i64) -> Cell {
    Cell::Number(format!("{}.{:03}", thousandths / 1000, thousandths % 1000))
}

fn number(value: f64, digits: usize) -> Cell {
    Cell::Number(format!("{value:.digits$}"))
}

impl Table {
    fn rows(&self, statistics: &Statistics, gain: Option<&Gain>) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        if statistics.people >= SMALLEST {
            let mean = statistics.mean.map(|mean| share(mean * 10));
            let mut row = self.row("quiz");
            set(&mut row, "people", statistics.people);
            indicative(&mut row, statistics.people);
            set(&mut row, "facility", mean.unwrap_or(Cell::Empty));
            rows.push(row);
            for item in &statistics.items {
                self.item(item, &mut rows);
            }
        }
        if let Some(gain) = gain {
            self.gain(gain, &mut rows);
        }
        rows
    }

    fn row(&self, record: &str) -> Vec<Cell> {
        let mut row = vec![Cell::Empty; HEAD.len()];
        set(&mut row, "record", record);
        set(&mut row, "course", self.course.as_str());
        set(&mut row, "edition", self.edition);
        set(&mut row, "version", self.version.as_str());
        set(&mut row, "quiz", self.quiz.as_str());
        row
    }

    fn of_item(&self, record: &str, item: &ItemStatistics) -> Vec<Cell> {
        let mut row = self.row(record);
        set(&mut row, "item", item.item.as_str());
        set(&mut row, "revision", i64::from(item.revision));
        row
    }

    fn item(&self, item: &ItemStatistics, rows: &mut Vec<Vec<Cell>>) {
        let Some(facts) = &item.facts else {
            return;
        };
        let mut row = self.of_item("item", item);
        fill(&mut row, facts);
        let flags: Vec<String> = item.flags.iter().map(flag).collect();
        set(&mut row, "flags", flags.join(" ").as_str());
        rows.push(row);
        for one in &item.languages {
            let mut row = self.of_item("item-language", item);
            set(&mut row, "language", one.language.tag());
            fill(&mut row, &one.facts);
            rows.push(row);
        }
        rows.extend(
            item.choices
                .iter()
                .map(|one| self.choice("choice", item, one)),
        );
        for one in &item.languages {
            for choice in &one.choices {
                let mut row = self.choice("choice-language", item, choice);
                set(&mut row, "language", one.language.tag());
                indicative(&mut row, one.facts.people);
                rows.push(row);
            }
        }
    }

    /// Numbers that would tell of small groups stay empty.
    fn choice(&self, record: &str, item: &ItemStatistics, choice: &ChoiceFacts) -> Vec<Cell> {
        let mut row = self.of_item(record, item);
        set(&mut row, "choice", choice.choice.as_str());
        set(&mut row, "is_right", i64::from(choice.is_right));
        for (name, people) in ["lower", "middle", "upper"].iter().zip(choice.thirds) {
            set(&mut row, name, people);
        }
        indicative(&mut row, item.facts.map_or(0, |facts| facts.people));
        row
    }

    fn gain(&self, gain: &Gain, rows: &mut Vec<Vec<Cell>>) {
        if let Some(means) = gain.means {
            let mut row = self.row("gain");
            set(&mut row, "people", gain.people);
            indicative(&mut row, gain.people);
            set(&mut row, "before", number(means.before / 100.0, 3));
            set(&mut row, "after", number(means.after / 100.0, 3));
            set(&mut row, "gain", number(means.gain / 100.0, 3));
            let normalised = means
                .normalised
                .map_or(Cell::Empty, |found| number(found, 3));
            set(&mut row, "normalised_gain", normalised);
            rows.push(row);
        }
        for part in &gain.parts {
            let record = if part.is_group {
                "gain-twins"
            } else {
                "gain-item"
            };
            let mut row = self.row(record);
            set(&mut row, "item", part.key.as_str());
            set(&mut row, "people", part.people());
            set(&mut row, "indicative", i64::from(part.is_indicative()));
            for (name, found) in [("before", part.before), ("after", part.after)] {
                set(
                    &mut row,
                    name,
                    found.map_or(Cell::Empty, |(_, found)| share(found)),
                );
            }
            let gain = part.before.zip(part.after);
            let gain = gain.map(|((_, before), (_, after))| real(after - before) / 1000.0);
            let gain = gain.map_or(Cell::Empty, |gain| number(gain, 3));
            set(&mut row, "gain", gain);
            rows.push(row);
        }
    }
}

/// Whether there are too few people to rely on the row.
fn indicative(row: &mut [Cell], people: i64) {
    set(row, "indicative", i64::from(people < INDICATIVE));
}

fn fill(row: &mut [Cell], facts: &Facts) {
    set(row, "people", facts.people);
    indicative(row, facts.people);
    set(row, "blanks", facts.blanks);
    set(row, "facility", facts.facility.map_or(Cell::Empty, share));
    let discrimination = facts
        .discrimination
        .map_or(Cell::Empty, |found| number(found, 4));
    set(row, "discrimination", discrimination);
    set(row, "seconds", facts.seconds);
}

/// Puts a value into the column of this name.
fn set(row: &mut [Cell], column: &str, value: impl Into<Cell>) {
    let place = HEAD.iter().position(|name| *name == column);
    if let Some(cell) = place.and_then(|place| row.get_mut(place)) {
        *cell = value.into();
    }
}

fn flag(flag: &Flag) -> String {
    match flag {
        Flag::NegativeDiscrimination => flag.word().to_owned(),
        Flag::DistractorBeatsKey { choice, .. } => format!("{}:{choice}", flag.word()),
        Flag::LanguageGap { language, percent } => {
            format!("{}:{language}:{percent}", flag.word())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::PartGain;
    use crate::items::testing::key;

    #[test]
    fn a_row_of_gain_per_item_has_people_and_gain_where_both_are_told() {
        let part = |before: Option<(i64, i64)>, after: Option<(i64, i64)>| PartGain {
            key: key("q1"),
            is_group: false,
            before,
            after,
        };
        for (before, after, people, gain) in [
            (Some((31, 400)), Some((30, 850)), "30", "0.450"),
            (Some((30, 1000)), Some((30, 250)), "30", "-0.750"),
            (None, Some((30, 250)), "", ""),
        ] {
            let gain_of = Gain {
                pre: key("baseline"),
                people: 31,
                means: None,
                parts: vec![part(before, after)],
            };
            let table = Table {
                course: "clock".to_owned(),
                edition: 1,
                version: "1.0.0".to_owned(),
                quiz: "final".to_owned(),
            };
            let mut rows = Vec::new();
            table.gain(&gain_of, &mut rows);
            let text = csv(&HEAD, &rows);
            let row: Vec<&str> = text.lines().nth(1).unwrap().split(',').collect();
            let cell = |name: &str| row[HEAD.iter().position(|head| *head == name).unwrap()];
            assert_eq!(cell("record"), "gain-item");
            assert_eq!((cell("people"), cell("gain")), (people, gain), "{before:?}");
        }
    }
}
