//! GET `/partner/editions/{edition}/{quiz}/statistics`: what attempts say about the questions.

use super::PARTNER;
use super::member::Member;
use super::quiz::Stem;
use crate::analysis::{
    self, ChoiceFacts, Facts, Flag, Gain, INDICATIVE, ItemStatistics, SMALLEST, Statistics,
    percent_of,
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
    pub languages: Vec<LanguagePart>,
    pub items: Vec<ItemPart>,
    pub gain: Option<GainPart>,
}

/// One bar of the chart of results.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// `0–9`, `100`.
    pub label: String,
    pub people: i64,
    /// From 0 to 100; the longest bar is 100.
    pub width: i64,
}

/// One language with its people.
#[derive(Debug, Serialize)]
pub struct LanguagePart {
    /// `language-…`.
    pub key: String,
    pub people: i64,
    /// `64 %`; empty where nothing is marked.
    pub facility: String,
}

/// One item.
#[derive(Debug, Serialize)]
pub struct ItemPart {
    pub number: usize,
    pub stem: Stem,
    pub revision: u32,
    pub is_told: bool,
    pub is_marked: bool,
    pub is_indicative: bool,
    pub people: i64,
    /// Whole percent.
    pub blanks: i64,
    pub facility: i64,
    /// Empty where there is none.
    pub discrimination: String,
    /// 0 where unknown.
    pub seconds: i64,
    pub languages: Vec<LanguagePart>,
    pub choices: Vec<ChoicePart>,
    pub flags: Vec<FlagPart>,
}

/// One choice by thirds.
#[derive(Debug, Serialize)]
pub struct ChoicePart {
    pub label_html: String,
    pub is_right: bool,
    pub lower: i64,
    pub middle: i64,
    pub upper: i64,
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

/// One item or group of twins in both tests; empty where there are too few people.
#[derive(Debug, Serialize)]
pub struct PartLine {
    /// Of the group of twins; else empty.
    pub group: String,
    pub stem: Stem,
    pub before: String,
    pub after: String,
    pub gain: String,
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
    let language = |(language, people): &(Language, i64)| LanguagePart {
        key: language_key(*language),
        people: *people,
        facility: String::new(),
    };
    let items = quiz.items.iter().zip(&statistics.items).zip(1..);
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
        bars: bars(&statistics.tenths),
        languages: statistics.languages.iter().map(language).collect(),
        items: items
            .filter(|_| !is_few)
            .map(|((item, told), number)| item_part(member, item, told, number))
            .collect(),
        gain: gain.map(|gain| gain_part(member, quiz, gain)),
    }
}

fn language_key(language: Language) -> String {
    format!("language-{}", language.tag())
}

pub(super) fn bars(tenths: &[i64; 11]) -> Vec<Bar> {
    let most = tenths.iter().copied().max().unwrap_or(0).max(1);
    let bar = |(people, place): (&i64, i64)| Bar {
        label: match place {
            10 => "100".to_owned(),
            place => format!("{}–{}", place * 10, place * 10 + 9),
        },
        people: *people,
        width: (people * 100 + most - 1).div_euclid(most),
    };
    tenths.iter().zip(0..).map(bar).collect()
}

fn item_part(member: &Member, item: &Item, told: &ItemStatistics, number: usize) -> ItemPart {
    let facts = told.facts;
    let tongue = member.tongue();
    let label = |key: &Key| label(item, key, tongue);
    let language = |(language, facts): &(Language, Facts)| LanguagePart {
        key: language_key(*language),
        people: facts.people,
        facility: facts
            .facility
            .map(|share| format!("{} %", percent_of(share)))
            .unwrap_or_default(),
    };
    let choice = |one: &ChoiceFacts| ChoicePart {
        label_html: label(&one.choice),
        is_right: one.is_right,
        lower: one.thirds[0],
        middle: one.thirds[1],
        upper: one.thirds[2],
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
            Flag::DistractorBeatsKey { choice } => part.choice_html = label(choice),
            Flag::LanguageGap { language, percent } => {
                part.language_key = language_key(*language);
                part.percent = *percent;
            }
        }
        part
    };
    let people = facts.map_or(0, |facts| facts.people);
    ItemPart {
        number,
        stem: Stem::of(item, tongue),
        revision: told.revision,
        is_told: facts.is_some(),
        is_marked: told.is_marked,
        is_indicative: facts.is_some_and(|facts| facts.is_indicative()),
        people,
        blanks: facts.map_or(0, |facts| (facts.blanks * 100).div_euclid(people.max(1))),
        facility: facts.and_then(|facts| facts.facility).map_or(0, percent_of),
        discrimination: facts
            .and_then(|facts| facts.discrimination)
            .map(|found| format!("{found:.2}").replace('-', "−"))
            .unwrap_or_default(),
        seconds: facts.and_then(|facts| facts.seconds).unwrap_or(0),
        languages: told.languages.iter().map(language).collect(),
        choices: told.choices.iter().map(choice).collect(),
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
    let one = |number: f64| format!("{number:.1}").replace('-', "−");
    let percent = |part: Option<(i64, i64)>| {
        part.map(|(_, share)| format!("{} %", percent_of(share)))
            .unwrap_or_default()
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
            .map(|found| format!("{found:.2}").replace('-', "−"))
            .unwrap_or_default(),
        parts: gain.parts.iter().filter_map(line).collect(),
    }
}
