//! What is told about the items of a quiz.

use super::moments::Moments;
use super::store;
use super::tally::{ItemSums, Subject};
use super::thirds::Thirds;
use crate::assessment::regrade::{self, Corrections, Remedy, RightAnswer};
use crate::base::{Key, Language};
use crate::courses::{Edition, Quiz};
use crate::db::{Conn, Error};
use crate::items::{Body, Item};
use crate::partners::Publisher;
use std::collections::{BTreeMap, BTreeSet};

/// The smallest group that is told of.
pub const SMALLEST: i64 = 5;
/// Below so many people every number is indicative.
pub const INDICATIVE: i64 = 30;
/// People in the upper third below which a wrong choice is not held against the item.
const LEAST_UPPER: i64 = 5;
/// People below which a negative discrimination is not told.
const LEAST_FOR_SIGN: i64 = 10;

/// The statistics of one quiz of one edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// First attempts counted.
    pub people: i64,
    /// Languages with their people; small groups are missing.
    pub languages: Vec<(Language, i64)>,
    /// People by tenths of the points: 0–9 percent, 10–19, …, 90–99, and 100 alone.
    pub tenths: [i64; 11],
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
    pub languages: Vec<(Language, Facts)>,
    pub choices: Vec<ChoiceFacts>,
    pub flags: Vec<Flag>,
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
    pub thirds: [i64; 3],
}

/// Why an author should look at an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Flag {
    /// Who knows more gets less for it.
    NegativeDiscrimination,
    /// The upper third takes this wrong choice more often than a right one.
    DistractorBeatsKey { choice: Key },
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
    let chosen = chosen(store::choices(conn, &subject)?, thirds);
    let items = quiz.items.iter().map(|item| {
        let none = Vec::new();
        let sums = sums.get(&item.key).unwrap_or(&none);
        item_statistics(item, sums, &corrections, &chosen)
    });
    let people: i64 = percents.iter().map(|(_, people)| people).sum();
    let points: i64 = percents
        .iter()
        .map(|(percent, people)| percent * people)
        .sum();
    let is_told = people >= SMALLEST;
    let mut tenths = [0; 11];
    for (percent, people) in percents.iter().filter(|_| is_told) {
        let place = usize::try_from(percent.div_euclid(10)).unwrap_or(0);
        if let Some(tenth) = tenths.get_mut(place) {
            *tenth += people;
        }
    }
    Ok(Some(Statistics {
        people,
        languages: languages
            .into_iter()
            .filter(|(_, people)| *people >= SMALLEST)
            .collect(),
        tenths,
        mean: is_told.then(|| (points + people / 2).div_euclid(people.max(1))),
        items: items.collect(),
        is_behind: store::is_waiting(conn, &subject)?,
    }))
}

/// How often each choice was taken, by third.
type Chosen = BTreeMap<(Key, Key), [i64; 3]>;

fn chosen(rows: Vec<(Key, Key, i64, i64)>, thirds: Option<Thirds>) -> Chosen {
    let mut chosen = Chosen::new();
    for (item, choice, percent, people) in rows {
        // Where everybody reached the same there is no upper or lower.
        let place = thirds.map_or(1, |thirds| thirds.place(percent));
        if let Some(count) = chosen.entry((item, choice)).or_default().get_mut(place) {
            *count += people;
        }
    }
    chosen
}

fn item_statistics(
    item: &Item,
    sums: &[(Language, ItemSums)],
    corrections: &Corrections,
    chosen: &Chosen,
) -> ItemStatistics {
    let is_marked = item.body.form().is_marked();
    let all = sums
        .iter()
        .fold(ItemSums::default(), |all, (_, one)| all.and(*one));
    let facts = Facts::of(&all, is_marked);
    let language =
        |(language, one): &(Language, ItemSums)| Some((*language, Facts::of(one, is_marked)?));
    let choices = match facts {
        Some(_) => choices(item, corrections, chosen),
        None => Vec::new(),
    };
    let mut flags = Vec::new();
    if is_marked {
        if facts.is_some_and(|facts| facts.is_negative()) {
            flags.push(Flag::NegativeDiscrimination);
        }
        flags.extend(distractors(&choices));
        flags.extend(gaps(sums, all.moments));
    }
    ItemStatistics {
        item: item.key.clone(),
        revision: item.revision,
        is_marked,
        facts,
        languages: sums.iter().filter_map(language).collect(),
        choices,
        flags,
    }
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

fn choices(item: &Item, corrections: &Corrections, chosen: &Chosen) -> Vec<ChoiceFacts> {
    let keys: Vec<&Key> = match &item.body {
        Body::Choices { choices, .. } => choices.iter().map(|choice| &choice.key).collect(),
        Body::Scale { points } => points.iter().map(|point| &point.key).collect(),
        _ => Vec::new(),
    };
    let right = right(item, corrections.find(&item.key));
    let facts = |key: &Key| ChoiceFacts {
        choice: key.clone(),
        is_right: right.contains(key),
        thirds: chosen
            .get(&(item.key.clone(), key.clone()))
            .copied()
            .unwrap_or_default(),
    };
    keys.into_iter().map(facts).collect()
}

/// The choices that are right now.
fn right(item: &Item, remedy: Option<&Remedy>) -> BTreeSet<Key> {
    let published = RightAnswer::of(&item.body);
    let answers = [remedy.and_then(Remedy::answer), published.as_ref()];
    let mut found = BTreeSet::new();
    for (place, answer) in answers.into_iter().enumerate() {
        // With a new key alone the published one is no key any more.
        let is_over = place == 1 && matches!(remedy, Some(Remedy::NewKey(_)));
        if let Some(RightAnswer::Choices { right }) = answer.filter(|_| !is_over) {
            found.extend(right.iter().cloned());
        }
    }
    found
}

fn distractors(choices: &[ChoiceFacts]) -> Vec<Flag> {
    let upper = |choice: &ChoiceFacts| choice.thirds.last().copied().unwrap_or(0);
    let all: i64 = choices.iter().map(upper).sum();
    let least_right = choices
        .iter()
        .filter(|choice| choice.is_right)
        .map(upper)
        .min();
    let Some(least_right) = least_right.filter(|_| all >= LEAST_UPPER) else {
        return Vec::new();
    };
    let wrong = choices.iter().filter(|choice| !choice.is_right);
    wrong
        .filter(|choice| upper(choice) > least_right)
        .map(|choice| Flag::DistractorBeatsKey {
            choice: choice.choice.clone(),
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{item, key};
    use crate::items::{ChoiceForm, Rule};

    fn moments(people: i64, right: i64, rest: i64) -> ItemSums {
        let mut sums = ItemSums::default();
        for at in 0..people {
            let x = if at < right { 1000 } else { 0 };
            sums.moments = sums.moments.and(Moments::of(x, rest + at % 2));
        }
        sums
    }

    fn of(sums: &[(Language, ItemSums)], chosen: &Chosen) -> ItemStatistics {
        let item = item("q", (ChoiceForm::Single, Rule::RightMinusWrong), "Abc");
        item_statistics(&item, sums, &Corrections::default(), chosen)
    }

    #[test]
    fn small_groups_are_not_told() {
        let few = of(&[(Language::En, moments(4, 2, 500))], &Chosen::new());
        assert_eq!(
            (few.facts, few.languages.len(), few.choices.len()),
            (None, 0, 0)
        );
        let sums = [
            (Language::En, moments(5, 2, 500)),
            (Language::Fr, moments(4, 4, 500)),
        ];
        let some = of(&sums, &Chosen::new());
        let facts = some.facts.unwrap();
        assert_eq!((facts.people, facts.facility), (9, Some(667)));
        assert!(facts.is_indicative());
        assert_eq!(some.languages.len(), 1);
    }

    #[test]
    fn an_item_far_harder_in_one_language_is_flagged() {
        let sums = [
            (Language::En, moments(40, 36, 700)),
            (Language::Ar, moments(40, 12, 700)),
        ];
        let flagged = of(&sums, &Chosen::new());
        let expected = Flag::LanguageGap {
            language: Language::Ar,
            percent: 60,
        };
        assert_eq!(flagged.flags, [expected]);
        let weaker = [
            (Language::En, moments(40, 36, 900)),
            (Language::Ar, moments(40, 12, 300)),
        ];
        assert!(
            of(&weaker, &Chosen::new()).flags.is_empty(),
            "the group is weaker as a whole"
        );
    }

    #[test]
    fn a_wrong_choice_that_the_best_prefer_is_flagged() {
        let chosen = |upper: [i64; 3]| -> Chosen {
            let keys = ["a", "b", "c"].map(key).into_iter().zip(upper);
            keys.map(|(choice, upper)| ((key("q"), choice), [9, 9, upper]))
                .collect()
        };
        let sums = [(Language::En, moments(40, 20, 500))];
        let flags = |upper| of(&sums, &chosen(upper)).flags;
        let b = Flag::DistractorBeatsKey { choice: key("b") };
        assert_eq!(flags([3, 8, 1]), [b]);
        assert!(flags([8, 3, 8]).is_empty(), "as often is not more often");
        assert!(flags([0, 4, 0]).is_empty(), "four people are too few");
    }
}
