//! GET `/partner/editions/{edition}/{quiz}/statistics`: what attempts say about the questions.

use super::PARTNER;
use super::member::Member;
use super::quiz::Stem;
use crate::analysis::{
    self, ChoiceFacts, Facts, Flag, Gain, INDICATIVE, ItemStatistics, LanguageStatistics, SMALLEST,
    Statistics, percent_of,
};
use crate::base::{EditionId, Key, Language};
use crate::courses::{Edition, Quiz};
use crate::db;
use crate::items::{Body, Item};
use crate::web::words::Said;
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(
        "/partner/editions/{edition}/{quiz}/statistics",
        web::get().to(show),
    );
}

/// The statistics of one quiz.
#[derive(Debug, Serialize)]
pub struct StatisticsPage {
    pub course: Said,
    pub title: Said,
    pub quiz_href: String,
    pub csv_href: String,
    pub number: u32,
    pub version: String,
    /// Whether there are too few people to tell anything.
    pub is_few: bool,
    pub people: i64,
    pub is_indicative: bool,
    pub is_behind: bool,
    pub mean: i64,
    pub bars: Vec<Bar>,
    pub languages: Vec<LanguageCount>,
    /// Whether some numbers are left out, because of small groups.
    pub has_hidden: bool,
    pub items: Vec<ItemPart>,
    pub gain: Option<GainPart>,
}

/// One bar of the chart of results.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// `0–9`, `100`.
    pub label: String,
    pub cell: Cell,
}

/// A number of people beside its bar.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Cell {
    /// A small group, or one that would give a small one away.
    pub is_hidden: bool,
    pub people: i64,
    /// From 0 to 100; the longest bar is 100.
    pub width: i64,
}

/// One language with its people.
#[derive(Debug, Serialize)]
pub struct LanguageCount {
    /// `language-…`.
    pub key: String,
    pub people: i64,
}

/// An item in one language.
#[derive(Debug, Serialize)]
pub struct LanguagePart {
    /// `language-…`.
    pub key: String,
    pub facts: FactsPart,
    pub choices: Vec<ChoicePart>,
}

/// Numbers about an item.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FactsPart {
    pub people: i64,
    pub is_indicative: bool,
    pub has_facility: bool,
    /// Whole percent.
    pub facility: i64,
    /// Whole percent.
    pub blanks: i64,
    /// Empty where there is none.
    pub discrimination: String,
    /// Whether seconds are known.
    pub is_timed: bool,
    pub seconds: i64,
}

/// One item.
#[derive(Debug, Serialize)]
pub struct ItemPart {
    pub number: usize,
    pub stem: Stem,
    pub revision: u32,
    pub is_told: bool,
    pub facts: FactsPart,
    pub languages: Vec<LanguagePart>,
    pub choices: Vec<ChoicePart>,
    pub flags: Vec<FlagPart>,
}

/// One choice by thirds.
#[derive(Debug, Serialize)]
pub struct ChoicePart {
    pub label_html: String,
    pub is_right: bool,
    /// Lower, middle and upper third.
    pub cells: Vec<Cell>,
}

/// Why to look at the item.
#[derive(Debug, Serialize)]
pub struct FlagPart {
    pub key: String,
    pub choice_html: String,
    /// `language-…`; empty where the flag is of no language.
    pub language_key: String,
    pub percent: i64,
}

/// Pre-test and post-test.
#[derive(Debug, Serialize)]
pub struct GainPart {
    pub pre: Said,
    pub is_few: bool,
    pub is_indicative: bool,
    pub people: i64,
    pub before: String,
    pub after: String,
    pub gain: String,
    /// Empty where there is none.
    pub margin: String,
    pub normalised: String,
    pub parts: Vec<PartLine>,
}

/// One item or group of twins in both tests.
#[derive(Debug, Serialize)]
pub struct PartLine {
    /// Of the group of twins; else empty.
    pub group: String,
    pub stem: Stem,
    pub is_indicative: bool,
    /// None where there are too few people.
    pub before: Option<Percent>,
    pub after: Option<Percent>,
    pub gain: String,
}

/// Whole percent, so that zero is a number and not nothing.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Percent {
    pub percent: i64,
}

type Told = (Statistics, Option<Gain>);

/// Reads both; the reader's proof is for this edition.
pub(super) async fn read(member: &Member, quiz: &Key) -> Result<Told, Refusal> {
    let (by, edition, key) = (
        member.publisher.clone(),
        Arc::clone(&member.edition),
        quiz.clone(),
    );
    let read = move |conn: &mut db::Conn| -> Result<Option<Told>, db::Error> {
        let Some(quiz) = find(&edition, &key) else {
            return Ok(None);
        };
        let statistics = analysis::statistics(conn, &by, &edition, quiz)?;
        let gain = analysis::gain(conn, &by, &edition, quiz)?;
        Ok(statistics.map(|statistics| (statistics, gain)))
    };
    let told = member.learner.app.db.read_slowly(read).await?;
    told.ok_or(Refusal::NotFound)
}

fn find<'a>(edition: &'a Edition, key: &Key) -> Option<&'a Quiz> {
    edition.content.quizzes().find(|quiz| &quiz.key == key)
}

async fn show(learner: Learner, path: Path<(EditionId, Key)>) -> Result<HttpResponse, Refusal> {
    let (edition, key) = path.into_inner();
    let member = Member::of(learner, edition).await?;
    let (statistics, gain) = read(&member, &key).await?;
    let quiz = member.quiz(&key)?;
    let page = page(&member, quiz, &statistics, gain.as_ref());
    member.learner.page(PARTNER, &page)
}

fn page(
    member: &Member,
    quiz: &Quiz,
    statistics: &Statistics,
    gain: Option<&Gain>,
) -> StatisticsPage {
    let here = paths::quiz_statistics(member.edition.id, &quiz.key);
    let is_few = statistics.people < SMALLEST;
    let language = |(language, people): &(Language, i64)| LanguageCount {
        key: language_key(*language),
        people: *people,
    };
    let items = quiz.items.iter().zip(&statistics.items).zip(1..);
    let items: Vec<ItemPart> = items
        .filter(|_| !is_few)
        .map(|((item, told), number)| item_part(member, item, told, number))
        .collect();
    let bars = bars(&statistics.tenths);
    StatisticsPage {
        course: member.course(),
        title: member.title(quiz),
        quiz_href: paths::partner_quiz(member.edition.id, &quiz.key),
        csv_href: format!("{here}.csv"),
        number: member.edition.number,
        version: member.edition.version.clone(),
        is_few,
        people: if is_few { 0 } else { statistics.people },
        is_indicative: statistics.people < INDICATIVE,
        is_behind: statistics.is_behind,
        mean: statistics.mean.unwrap_or(0),
        has_hidden: bars.iter().any(|bar| bar.cell.is_hidden) || items.iter().any(hides),
        bars,
        languages: statistics.languages.iter().map(language).collect(),
        items,
        gain: gain.map(|gain| gain_part(member, quiz, gain)),
    }
}

fn language_key(language: Language) -> String {
    format!("language-{}", language.tag())
}

fn hides(item: &ItemPart) -> bool {
    let of_languages = item.languages.iter().flat_map(|one| &one.choices);
    let mut choices = item.choices.iter().chain(of_languages);
    choices.any(|choice| choice.cells.iter().any(|cell| cell.is_hidden))
}

pub(super) fn bars(tenths: &[Option<i64>; 11]) -> Vec<Bar> {
    let most = tenths.iter().flatten().copied().max().unwrap_or(0);
    let bar = |(people, place): (&Option<i64>, i64)| Bar {
        label: match place {
            10 => "100".to_owned(),
            place => format!("{}–{}", place * 10, place * 10 + 9),
        },
        cell: Cell::of(*people, most),
    };
    tenths.iter().zip(0..).map(bar).collect()
}

impl Cell {
    /// With a bar in proportion to the longest.
    pub(super) fn of(people: Option<i64>, most: i64) -> Self {
        let (count, most) = (people.unwrap_or(0), most.max(1));
        Self {
            is_hidden: people.is_none(),
            people: count,
            width: (count * 100 + most - 1).div_euclid(most),
        }
    }
}

impl FactsPart {
    fn of(facts: &Facts, member: &Member) -> Self {
        Self {
            people: facts.people,
            is_indicative: facts.is_indicative(),
            has_facility: facts.facility.is_some(),
            facility: facts.facility.map_or(0, percent_of),
            blanks: (facts.blanks * 100 + facts.people / 2).div_euclid(facts.people.max(1)),
            discrimination: facts
                .discrimination
                .map(|found| decimal(member, found, 2))
                .unwrap_or_default(),
            is_timed: facts.seconds.is_some(),
            seconds: facts.seconds.unwrap_or(0),
        }
    }
}

/// A number with the decimal sign of the page's language.
fn decimal(member: &Member, number: f64, digits: usize) -> String {
    let learner = &member.learner;
    let sign = learner
        .app
        .texts
        .say(learner.language, "number-decimal-sign", &[]);
    format!("{number:.digits$}")
        .replace('.', &sign)
        .replace('-', "−")
}

/// The choices with their bars; the longest bar is the same for all.
fn choice_parts(choices: &[ChoiceFacts], label: impl Fn(&Key) -> String) -> Vec<ChoicePart> {
    let counts = choices.iter().flat_map(|one| one.thirds).flatten();
    let most = counts.max().unwrap_or(0);
    let part = |one: &ChoiceFacts| ChoicePart {
        label_html: label(&one.choice),
        is_right: one.is_right,
        cells: one.thirds.map(|people| Cell::of(people, most)).into(),
    };
    choices.iter().map(part).collect()
}

fn item_part(member: &Member, item: &Item, told: &ItemStatistics, number: usize) -> ItemPart {
    let facts = told.facts;
    let tongue = member.tongue();
    let label = |key: &Key| label(item, key, tongue);
    let language = |one: &LanguageStatistics| LanguagePart {
        key: language_key(one.language),
        facts: FactsPart::of(&one.facts, member),
        choices: choice_parts(&one.choices, label),
    };
    let flag = |flag: &Flag| {
        let mut part = FlagPart {
            key: format!("flag-{}", flag.word()),
            choice_html: String::new(),
            language_key: String::new(),
            percent: 0,
        };
        match flag {
            Flag::NegativeDiscrimination => {}
            Flag::DistractorBeatsKey { choice, is_of_all } => {
                part.choice_html = label(choice);
                if *is_of_all {
                    "flag-distractor-all".clone_into(&mut part.key);
                }
            }
            Flag::LanguageGap { language, percent } => {
                part.language_key = language_key(*language);
                part.percent = *percent;
            }
        }
        part
    };
    ItemPart {
        number,
        stem: Stem::of(item, tongue),
        revision: told.revision,
        is_told: facts.is_some(),
        facts: facts.map_or_else(FactsPart::default, |facts| FactsPart::of(&facts, member)),
        languages: told.languages.iter().map(language).collect(),
        choices: choice_parts(&told.choices, label),
        flags: told.flags.iter().map(flag).collect(),
    }
}

/// The words of a choice or a point of a scale.
fn label(item: &Item, key: &Key, tongue: crate::web::words::Tongue) -> String {
    let texts = match &item.body {
        Body::Choices { choices, .. } => {
            let mut choices = choices.iter();
            choices.find(|one| &one.key == key).map(|one| &one.texts)
        }
        Body::Scale { points } => {
            let mut points = points.iter();
            points.find(|one| &one.key == key).map(|one| &one.texts)
        }
        _ => None,
    };
    let found = texts.and_then(|texts| texts.find(tongue.page, tongue.source));
    found
        .map(|(_, text)| text.label_html.clone())
        .unwrap_or_default()
}

fn gain_part(member: &Member, quiz: &Quiz, gain: &Gain) -> GainPart {
    let tongue = member.tongue();
    let one = |number: f64| decimal(member, number, 1);
    let percent = |part: Option<(i64, i64)>| {
        part.map(|(_, share)| Percent {
            percent: percent_of(share),
        })
    };
    let line = |part: &analysis::PartGain| {
        let is_of = |item: &&Item| match part.is_group {
            true => item.twin.as_ref() == Some(&part.key),
            false => item.key == part.key,
        };
        let item = quiz.items.iter().find(is_of)?;
        Some(PartLine {
            group: match part.is_group {
                true => part.key.to_string(),
                false => String::new(),
            },
            stem: Stem::of(item, tongue),
            is_indicative: part.is_indicative(),
            before: percent(part.before),
            after: percent(part.after),
            gain: part
                .percent()
                .map(|percent| format!("{percent:+}").replace('-', "−"))
                .unwrap_or_default(),
        })
    };
    let means = gain.means;
    let of = |read: fn(analysis::Means) -> f64| means.map(read).map(one).unwrap_or_default();
    let pre = member.quiz(&gain.pre).ok();
    GainPart {
        pre: pre.map_or_else(|| member.title(quiz), |pre| member.title(pre)),
        is_few: means.is_none(),
        is_indicative: gain.people < INDICATIVE,
        people: if means.is_none() { 0 } else { gain.people },
        before: of(|means| means.before),
        after: of(|means| means.after),
        gain: of(|means| means.gain),
        margin: means
            .and_then(|means| means.margin)
            .map(one)
            .unwrap_or_default(),
        normalised: means
            .and_then(|means| means.normalised)
            .map(|found| decimal(member, found, 2))
            .unwrap_or_default(),
        parts: gain.parts.iter().filter_map(line).collect(),
    }
}
