//! What is told about the items of a quiz.

use super::hide::{Line, hidden};
use super::moments::Moments;
use super::store;
use super::tally::{ItemSums, Subject};
use super::thirds::Thirds;
use crate::assessment::regrade::{self, Corrections, RightAnswer};
use crate::base::{Key, Language};
use crate::courses::{Edition, Quiz};
use crate::db::{Conn, Error};
use crate::items::{Body, ChoiceForm, Item};
use crate::partners::Publisher;
use std::collections::{BTreeMap, BTreeSet};

#[cfg(test)]
mod tests;

/// The smallest group that is told of.
pub const SMALLEST: i64 = 5;
/// Below so many people every number is indicative.
pub const INDICATIVE: i64 = 30;
/// People in the upper third below which all people are asked instead.
const LEAST_UPPER: i64 = 5;
/// People below which a negative discrimination is not told, nor what everybody prefers.
const LEAST_FOR_SIGN: i64 = 10;

/// The statistics of one quiz of one edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// First attempts counted.
    pub people: i64,
    /// Languages with their people; small groups are missing, and what would give them away.
    pub languages: Vec<(Language, i64)>,
    /// People by tenths of the points: 0–9 percent, 10–19, …, 90–99, and 100 alone. None: small.
    pub tenths: [Option<i64>; 11],
    /// Mean result in whole percent.
    pub mean: Option<i64>,
    /// In the order of the quiz; those that nobody had are there without numbers.
    pub items: Vec<ItemStatistics>,
    /// Whether attempts wait to be counted.
    pub is_behind: bool,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemStatistics {
    pub item: Key,
    pub revision: u32,
    pub is_marked: bool,
    /// None while fewer than five people had the item.
    pub facts: Option<Facts>,
    /// By language, where five or more had it.
    pub languages: Vec<LanguageStatistics>,
    pub choices: Vec<ChoiceFacts>,
    pub flags: Vec<Flag>,
}

/// One item in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguageStatistics {
    pub language: Language,
    pub facts: Facts,
    pub choices: Vec<ChoiceFacts>,
}

/// Numbers about an item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    pub people: i64,
    pub blanks: i64,
    /// In thousandths of the points; none for what is not marked.
    pub facility: Option<i64>,
    pub discrimination: Option<f64>,
    /// Mean seconds on the item, where five or more are known.
    pub seconds: Option<i64>,
}

/// How often a choice was taken by the lower, the middle and the upper third.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceFacts {
    pub choice: Key,
    pub is_right: bool,
    /// None: a small group, or one that would give a small one away.
    pub thirds: [Option<i64>; 3],
}

/// Why an author should look at an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Flag {
    /// Who knows more gets less for it.
    NegativeDiscrimination,
    /// The upper third takes this wrong choice more often than a right one; everybody does, where
    /// there is no upper third to speak of.
    DistractorBeatsKey { choice: Key, is_of_all: bool },
    /// Far harder in this language than in the others, by so many percent of the points: probably
    /// a fault of translation.
    LanguageGap { language: Language, percent: i64 },
}

impl Flag {
    /// The word in exports; also the end of its message's key.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NegativeDiscrimination => "negative-discrimination",
            Self::DistractorBeatsKey { .. } => "distractor",
            Self::LanguageGap { .. } => "language-gap",
        }
    }
}

/// The statistics of a quiz; `None` if the edition is another partner's. Reads some thousand
/// numbers, however many attempts there were.
pub fn statistics(
    conn: &mut Conn,
    by: &Publisher,
    edition: &Edition,
    quiz: &Quiz,
) -> Result<Option<Statistics>, Error> {
    if edition.partner != by.partner() {
        return Ok(None);
    }
    let subject: Subject = (edition.id, quiz.key.clone());
    let corrections = regrade::in_force(conn, edition.id, &quiz.key)?;
    let scores = store::scores(conn, &subject)?;
    let (mut percents, mut languages) = (BTreeMap::<i64, i64>::new(), BTreeMap::new());
    for (language, percent, people) in scores {
        *percents.entry(percent).or_default() += people;
        *languages.entry(language).or_default() += people;
    }
    let percents: Vec<(i64, i64)> = percents.into_iter().collect();
    let thirds = Thirds::of(&percents);
    let mut sums: BTreeMap<Key, Vec<(Language, ItemSums)>> = BTreeMap::new();
    for (item, language, found) in store::items(conn, &subject)? {
        sums.entry(item).or_default().push((language, found));
    }
    let told = Told {
        corrections,
        chosen: chosen(store::choices(conn, &subject)?, thirds),
        has_upper: upper(&percents, thirds) >= LEAST_UPPER,
    };
    let items = quiz.items.iter().map(|item| {
        let sums = sums.get(&item.key).map_or(&[][..], Vec::as_slice);
        told.item(item, sums)
    });
    let people: i64 = percents.iter().map(|(_, people)| people).sum();
    let points: i64 = percents
        .iter()
        .map(|(percent, people)| percent * people)
        .sum();
    let is_told = people >= SMALLEST;
    let languages: Vec<(Language, i64)> = languages.into_iter().collect();
    let counts: Vec<i64> = languages.iter().map(|(_, people)| *people).collect();
    let told_languages = languages.into_iter().zip(told_of(&counts));
    Ok(Some(Statistics {
        people,
        languages: told_languages
            .filter_map(|((language, _), people)| Some((language, people?)))
            .collect(),
        tenths: tenths(if is_told { &percents } else { &[] }),
        mean: is_told.then(|| (points + people / 2).div_euclid(people.max(1))),
        items: items.collect(),
        is_behind: store::is_waiting(conn, &subject)?,
    }))
}

/// People of the upper third.
fn upper(percents: &[(i64, i64)], thirds: Option<Thirds>) -> i64 {
    let is_upper = |percent: i64| thirds.is_some_and(|thirds| thirds.place(percent) == 2);
    let people = percents.iter().filter(|(percent, _)| is_upper(*percent));
    people.map(|(_, people)| people).sum()
}

fn tenths(percents: &[(i64, i64)]) -> [Option<i64>; 11] {
    let mut tenths = [0; 11];
    for (percent, people) in percents {
        let place = usize::try_from(percent.div_euclid(10)).unwrap_or(0);
        if let Some(tenth) = tenths.get_mut(place) {
            *tenth += people;
        }
    }
    let mut told = [None; 11];
    for (place, count) in told.iter_mut().zip(told_of(&tenths)) {
        *place = count;
    }
    told
}

/// Parts of a whole that is told.
fn told_of(counts: &[i64]) -> Vec<Option<i64>> {
    let line = Line {
        places: (0..counts.len()).collect(),
        is_whole: true,
    };
    let hidden = hidden(counts, &[line], &[]);
    let told = counts.iter().zip(hidden);
    told.map(|(count, is_hidden)| (!is_hidden).then_some(*count))
        .collect()
}

/// How often each choice of an item was taken in a language, by third.
type Chosen = BTreeMap<(Key, Language, Key), [i64; 3]>;

fn chosen(rows: Vec<((Key, Language, Key), i64, i64)>, thirds: Option<Thirds>) -> Chosen {
    let mut chosen = Chosen::new();
    for (place, percent, people) in rows {
        // Where everybody reached the same there is no upper or lower.
        let third = thirds.map_or(1, |thirds| thirds.place(percent));
        if let Some(count) = chosen.entry(place).or_default().get_mut(third) {
            *count += people;
        }
    }
    chosen
}

/// What the items of one quiz are told by.
struct Told {
    corrections: Corrections,
    chosen: Chosen,
    /// Whether the upper third is large enough to speak of.
    has_upper: bool,
}

impl Told {
    fn item(&self, item: &Item, sums: &[(Language, ItemSums)]) -> ItemStatistics {
        let is_marked = item.body.form().is_marked();
        let all = sums
            .iter()
            .fold(ItemSums::default(), |all, (_, one)| all.and(*one));
        let facts = Facts::of(&all, is_marked);
        let counts: Vec<i64> = sums.iter().map(|(_, one)| one.moments.people).collect();
        let shown: Vec<(Language, Facts)> = sums
            .iter()
            .zip(told_of(&counts))
            .filter(|(_, people)| people.is_some() && facts.is_some())
            .filter_map(|((language, one), _)| Some((*language, Facts::of(one, is_marked)?)))
            .collect();
        let names: Vec<Language> = shown.iter().map(|(language, _)| *language).collect();
        let mut tables = self.choices(item, sums, &names).into_iter();
        let choices = tables.next().filter(|_| facts.is_some());
        let mut flags = Vec::new();
        if is_marked {
            if facts.is_some_and(Facts::is_negative) {
                flags.push(Flag::NegativeDiscrimination);
            }
            if facts.is_some() {
                flags.extend(self.distractors(item, sums));
            }
            flags.extend(gaps(sums, all.moments));
        }
        let of_language = |(language, facts): (Language, Facts)| LanguageStatistics {
            language,
            facts,
            choices: tables.next().unwrap_or_default(),
        };
        ItemStatistics {
            item: item.key.clone(),
            revision: item.revision,
            is_marked,
            facts,
            languages: shown.into_iter().map(of_language).collect(),
            choices: choices.unwrap_or_default(),
            flags,
        }
    }

    fn count(&self, item: &Item, language: Language, choice: &Key) -> [i64; 3] {
        let place = (item.key.clone(), language, choice.clone());
        self.chosen.get(&place).copied().unwrap_or_default()
    }

    /// Of all languages together.
    fn counts(&self, item: &Item, sums: &[(Language, ItemSums)], choice: &Key) -> [i64; 3] {
        sums.iter()
            .map(|(language, _)| self.count(item, *language, choice))
            .fold([0; 3], plus)
    }

    /// The choices of all people, then of each of these languages; small groups hidden.
    fn choices(
        &self,
        item: &Item,
        sums: &[(Language, ItemSums)],
        shown: &[Language],
    ) -> Vec<Vec<ChoiceFacts>> {
        let keys = keys(item);
        let right = counting(item, &self.corrections);
        let mut tables: Vec<Vec<[i64; 3]>> = vec![
            keys.iter()
                .map(|key| self.counts(item, sums, key))
                .collect(),
        ];
        for language in shown {
            let row = |key: &&Key| self.count(item, *language, key);
            tables.push(keys.iter().map(row).collect());
        }
        let mut told = hide(&tables).into_iter();
        tables
            .iter()
            .map(|_| {
                let facts = |key: &&Key| ChoiceFacts {
                    choice: (*key).clone(),
                    is_right: right.contains(*key),
                    thirds: [told.next(), told.next(), told.next()].map(Option::flatten),
                };
                keys.iter().map(facts).collect()
            })
            .collect()
    }

    fn distractors(&self, item: &Item, sums: &[(Language, ItemSums)]) -> Vec<Flag> {
        let counted = |key: &Key| {
            let [lower, middle, upper] = self.counts(item, sums, key);
            match self.has_upper {
                true => upper,
                false => lower + middle + upper,
            }
        };
        let keys = keys(item);
        let counts: Vec<(&Key, i64)> = keys.iter().map(|key| (*key, counted(key))).collect();
        let all: i64 = counts.iter().map(|(_, count)| count).sum();
        let least = if self.has_upper {
            LEAST_UPPER
        } else {
            LEAST_FOR_SIGN
        };
        let found = match all >= least {
            true => beating(item, &self.corrections, &counts),
            false => Vec::new(),
        };
        let is_of_all = !self.has_upper;
        found
            .into_iter()
            .map(|choice| Flag::DistractorBeatsKey { choice, is_of_all })
            .collect()
    }
}

fn plus(one: [i64; 3], other: [i64; 3]) -> [i64; 3] {
    [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
}

/// The cells of these tables one after another, without small groups. The first table is of all
/// people; what the others leave of it is told nowhere, but can be computed.
fn hide(tables: &[Vec<[i64; 3]>]) -> Vec<Option<i64>> {
    let mut counts: Vec<i64> = tables.iter().flatten().flatten().copied().collect();
    let (size, told) = (tables.first().map_or(0, Vec::len) * 3, counts.len());
    let mut lines: Vec<Line> = (0..tables.len())
        .map(|table| Line {
            places: (table * size..table * size + size).collect(),
            is_whole: true,
        })
        .collect();
    for cell in 0..size {
        let places: Vec<usize> = (0..tables.len()).map(|table| table * size + cell).collect();
        let count = |place: &usize| counts.get(*place).copied().unwrap_or(0);
        let parts: i64 = places.iter().skip(1).map(count).sum();
        let rest = places.first().map_or(0, count) - parts;
        let rest_at = counts.len();
        if tables.len() > 1 {
            let places = places.into_iter().chain([rest_at]).collect();
            lines.push(Line {
                places,
                is_whole: false,
            });
        }
        counts.push(rest);
    }
    let fixed: Vec<usize> = (told..counts.len()).collect();
    let hidden = hidden(&counts, &lines, &fixed);
    let cells = counts.iter().zip(hidden).take(told);
    cells
        .map(|(count, is_hidden)| (!is_hidden).then_some(*count))
        .collect()
}

impl Facts {
    /// None for a small group.
    fn of(sums: &ItemSums, is_marked: bool) -> Option<Self> {
        let people = sums.moments.people;
        (people >= SMALLEST).then(|| Self {
            people,
            blanks: sums.blanks,
            facility: sums.moments.facility().filter(|_| is_marked),
            discrimination: sums.moments.discrimination().filter(|_| is_marked),
            seconds: (sums.timed >= SMALLEST)
                .then(|| (sums.seconds + sums.timed / 2).div_euclid(sums.timed)),
        })
    }

    fn is_negative(self) -> bool {
        self.people >= LEAST_FOR_SIGN && self.discrimination.is_some_and(|found| found < 0.0)
    }

    /// Whether there are too few people to rely on it.
    pub const fn is_indicative(&self) -> bool {
        self.people < INDICATIVE
    }
}

fn keys(item: &Item) -> Vec<&Key> {
    match &item.body {
        Body::Choices { choices, .. } => choices.iter().map(|choice| &choice.key).collect(),
        Body::Scale { points } => points.iter().map(|point| &point.key).collect(),
        _ => Vec::new(),
    }
}

/// The choices that count as right now, by whatever key.
fn counting(item: &Item, corrections: &Corrections) -> BTreeSet<Key> {
    let (new, is_published_key) = corrections.keys(&item.key);
    let published = RightAnswer::of(&item.body).filter(|_| is_published_key);
    let answers = new.into_iter().chain(&published);
    let right = answers.filter_map(|answer| match answer {
        RightAnswer::Choices { right } => Some(right),
        _ => None,
    });
    right.flatten().cloned().collect()
}

/// The wrong choices that were taken more often than what is right: where one is chosen, than the
/// right choice that was taken most; where all that apply are, than the one of the newest key that
/// was taken least.
fn beating(item: &Item, corrections: &Corrections, counts: &[(&Key, i64)]) -> Vec<Key> {
    let Body::Choices { form, .. } = &item.body else {
        return Vec::new();
    };
    let right = counting(item, corrections);
    let of = |wanted: &BTreeSet<Key>| -> Vec<i64> {
        let wanted = counts.iter().filter(|(key, _)| wanted.contains(*key));
        wanted.map(|(_, count)| *count).collect()
    };
    let bar = match form {
        ChoiceForm::Single | ChoiceForm::TrueFalse => of(&right).into_iter().max(),
        ChoiceForm::Multiple => {
            let newest = corrections.newest_key(&item.key).cloned();
            match newest.or_else(|| RightAnswer::of(&item.body)) {
                Some(RightAnswer::Choices { right }) => of(&right).into_iter().min(),
                _ => None,
            }
        }
    };
    let Some(bar) = bar else { return Vec::new() };
    let wrong = counts.iter().filter(|(key, _)| !right.contains(*key));
    wrong
        .filter(|(_, count)| *count > bar)
        .map(|(key, _)| (*key).clone())
        .collect()
}

fn gaps(sums: &[(Language, ItemSums)], all: Moments) -> Vec<Flag> {
    let flag = |(language, one): &(Language, ItemSums)| {
        let gap = one.moments.gap_to(&all.without(one.moments))?;
        let size = format!("{:.0}", gap.size / 10.0).parse().unwrap_or(0);
        gap.is_flagged().then_some(Flag::LanguageGap {
            language: *language,
            percent: size,
        })
    };
    sums.iter().filter_map(flag).collect()
}
