//! What one attempt adds to the numbers. Pure.

use super::moments::Moments;
use crate::assessment::Terms;
use crate::assessment::regrade::{MarkingKey, Treatment};
use crate::base::{EditionId, Key, Language, Points, Score, Timestamp};
use crate::items::Response;
use std::collections::BTreeMap;

/// Nobody thinks longer about one question; who does has gone away.
const LONGEST_SECONDS: i64 = 1800;

/// One attempt as it is counted.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    pub(super) edition: EditionId,
    pub(super) quiz: Key,
    pub(super) terms: Terms,
    pub(super) started_at: Timestamp,
    pub(super) responses: Vec<Answered>,
    /// The learner's language, for responses of which it was not noted.
    pub(super) language: Language,
    /// The course's own, in which the page shows what lacks its language.
    pub(super) source: Language,
}

/// One response.
#[derive(Debug, Clone)]
pub(super) struct Answered {
    pub(super) item: Key,
    pub(super) response: Response,
    pub(super) at: Timestamp,
    pub(super) language: Option<Language>,
}

/// Sums of one item in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ItemSums {
    pub(super) moments: Moments,
    pub(super) blanks: i64,
    pub(super) timed: i64,
    pub(super) seconds: i64,
}

impl ItemSums {
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            moments: self.moments.and(other.moments),
            blanks: self.blanks + other.blanks,
            timed: self.timed + other.timed,
            seconds: self.seconds + other.seconds,
        }
    }
}

/// People who met an item in the first or the second of two tests, and what it earned them, in
/// thousandths of its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Met {
    pub(super) people: i64,
    pub(super) sum: i64,
}

impl Met {
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            people: self.people + other.people,
            sum: self.sum + other.sum,
        }
    }
}

/// An item before and after, of people who finished both tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Paired {
    pub(super) before: Met,
    pub(super) after: Met,
}

impl Paired {
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            before: self.before.and(other.before),
            after: self.after.and(other.after),
        }
    }
}

/// A quiz of an edition.
pub(super) type Subject = (EditionId, Key);

/// Item, language and choice.
pub(super) type Choosing = (Key, Language, Key);

/// What some attempts add together.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tallies {
    /// By language and whole percent.
    pub(super) scores: BTreeMap<(Subject, Language, i64), i64>,
    /// By item and language.
    pub(super) items: BTreeMap<(Subject, Key, Language), ItemSums>,
    /// By item, language, choice and whole percent of the person.
    pub(super) choices: BTreeMap<(Subject, Choosing, i64), i64>,
    /// By post-test and item.
    pub(super) gains: BTreeMap<(Subject, Key), Paired>,
}

impl Tallies {
    /// Adds the items of one person who finished both tests; `both` are the tallies of either
    /// attempt alone.
    pub(super) fn pair(&mut self, post: &Subject, both: [&Self; 2]) {
        let [before, after] = both.map(|tallies| {
            let met = |((_, item, _), sums): (&(Subject, Key, Language), &ItemSums)| {
                let (people, sum) = (sums.moments.people, sums.moments.x);
                (item.clone(), Met { people, sum })
            };
            tallies.items.iter().map(met).collect::<Vec<_>>()
        });
        let nobody = Met::default();
        let before = before.into_iter().map(|(item, before)| {
            (
                item,
                Paired {
                    before,
                    after: nobody,
                },
            )
        });
        let after = after.into_iter().map(|(item, after)| {
            (
                item,
                Paired {
                    before: nobody,
                    after,
                },
            )
        });
        for (item, one) in before.chain(after) {
            let entry = self.gains.entry((post.clone(), item)).or_default();
            *entry = entry.and(one);
        }
    }

    /// Adds one attempt. An item that was dropped or is right for everybody is counted by its
    /// newest key: what is constant tells nothing.
    pub(super) fn add(&mut self, counted: &Counted, key: &MarkingKey<'_>) {
        let subject = (counted.edition, counted.quiz.clone());
        let given: BTreeMap<&Key, &Answered> = counted
            .responses
            .iter()
            .map(|one| (&one.item, one))
            .collect();
        let sheet = &counted.terms.sheet;
        let mut marked = Vec::new();
        let mut total = Score::default();
        for placed in &sheet.items {
            let response = given.get(&placed.item).map(|one| &one.response);
            let Some(judged) = key.judge(sheet, &placed.item, response) else {
                return;
            };
            total.earned = total.earned + judged.marking.points;
            total.max = total.max + judged.marking.max;
            marked.push((placed, judged));
        }
        let percent = i64::from(total.percent());
        let seconds = seconds(counted);
        let usual = usual_language(counted);
        *self
            .scores
            .entry((subject.clone(), usual, percent))
            .or_default() += 1;
        for (placed, judged) in marked {
            let answered = given.get(&placed.item);
            let response = answered.map(|one| &one.response);
            let constant = matches!(
                judged.treatment,
                Some(Treatment::FullCredit | Treatment::Dropped)
            );
            let newest = key.judge_newest(&placed.item, response);
            let own = newest.filter(|_| constant);
            let own = own.unwrap_or_else(|| judged.marking.clone());
            let rest = Score {
                earned: minus(total.earned, judged.marking.points),
                max: minus(total.max, judged.marking.max),
            };
            let spent = seconds.get(&placed.item).copied();
            let is_blank = response.is_none_or(|response| placed.form.is_blank(response));
            let sums = ItemSums {
                moments: Moments::of(share(own.points, own.max), share(rest.earned, rest.max)),
                blanks: i64::from(is_blank),
                timed: i64::from(spent.is_some()),
                seconds: spent.unwrap_or(0),
            };
            let language = answered.and_then(|one| one.language).unwrap_or(usual);
            let shown = judged.item.texts.find(language, counted.source);
            let language = shown.map_or(language, |(language, _)| language);
            let place = (subject.clone(), placed.item.clone(), language);
            let entry = self.items.entry(place).or_default();
            *entry = entry.and(sums);
            if let Some(Response::Choices { chosen }) = response {
                for choice in chosen {
                    let place = (placed.item.clone(), language, choice.clone());
                    let place = (subject.clone(), place, percent);
                    *self.choices.entry(place).or_default() += 1;
                }
            }
        }
    }
}

fn minus(whole: Points, part: Points) -> Points {
    Points::from_thousandths(whole.thousandths().saturating_sub(part.thousandths()))
}

/// In thousandths, rounded; nothing of nothing.
pub(super) fn share(earned: Points, max: Points) -> i64 {
    let (earned, max) = (
        i64::from(earned.thousandths()),
        i64::from(max.thousandths()),
    );
    if max == 0 {
        return 0;
    }
    (earned * 1000 + max / 2) / max
}

/// The language most responses were given in.
fn usual_language(counted: &Counted) -> Language {
    let mut counts: BTreeMap<Language, usize> = BTreeMap::new();
    for language in counted.responses.iter().filter_map(|one| one.language) {
        *counts.entry(language).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(counted.language, |(language, _)| language)
}

/// Seconds between the answer before and this one, where that is known: an answer that was saved
/// together with others tells nothing.
fn seconds(counted: &Counted) -> BTreeMap<Key, i64> {
    let mut saved: Vec<(Timestamp, &Key)> = counted
        .responses
        .iter()
        .map(|one| (one.at, &one.item))
        .collect();
    saved.sort();
    let mut before = counted.started_at;
    let mut found = BTreeMap::new();
    for together in saved.chunk_by(|one, other| one.0 == other.0) {
        let Some((at, item)) = together.first() else {
            continue;
        };
        let passed = (at.millis() - before.millis()).div_euclid(1000);
        if together.len() == 1 && passed >= 0 {
            found.insert((*item).clone(), passed.min(LONGEST_SECONDS));
        }
        before = *at;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::regrade::{Corrections, Remedy};
    use crate::courses::Quiz;
    use crate::items::testing::{key, response};
    use crate::items::{Bank, draw};
    use crate::learning::testing::{at, quiz};

    fn counted(quiz: &Quiz, given: &[(&str, &str, i64, Option<Language>)]) -> Counted {
        let bank = Bank {
            items: &quiz.items,
            draw: None,
            tags: &BTreeMap::new(),
            shuffles_items: false,
            shuffles_choices: false,
        };
        let answered = |(item, ticks, seconds, language): &(&str, &str, i64, _)| Answered {
            item: key(item),
            response: response(ticks),
            at: at(*seconds),
            language: *language,
        };
        Counted {
            edition: EditionId::new(),
            quiz: quiz.key.clone(),
            terms: Terms::of(quiz, draw(bank, [0; 32], &BTreeMap::new())),
            started_at: at(0),
            responses: given.iter().map(answered).collect(),
            language: Language::En,
            source: Language::En,
        }
    }

    fn tallied(corrections: &Corrections) -> (Tallies, Counted) {
        let quiz = quiz("final");
        let given = [
            ("q1", "a", 30, Some(Language::Fr)),
            ("q2", "b", 75, Some(Language::Fr)),
            ("q3", "", 90, Some(Language::En)),
            ("q4", "ab", 90, Some(Language::Fr)),
        ];
        let counted = counted(&quiz, &given);
        let mut tallies = Tallies::default();
        tallies.add(&counted, &MarkingKey::new(&quiz, corrections));
        (tallies, counted)
    }

    fn of(tallies: &Tallies, item: &str) -> ItemSums {
        let mut items = tallies.items.iter();
        *items
            .find(|((_, known, _), _)| known == &key(item))
            .unwrap()
            .1
    }

    #[test]
    fn an_attempt_is_counted_by_item_rest_time_and_choice() {
        let (tallies, counted) = tallied(&Corrections::default());
        let subject = (counted.edition, counted.quiz.clone());
        let scores: Vec<_> = tallies.scores.iter().collect();
        // Two of four points; three of four answers were given in French.
        assert_eq!(scores, [(&(subject, Language::Fr, 50), &1)]);
        assert_eq!(of(&tallies, "q1").moments, Moments::of(1000, 333));
        assert_eq!(of(&tallies, "q2").moments, Moments::of(0, 667));
        assert_eq!(
            (of(&tallies, "q1").seconds, of(&tallies, "q2").seconds),
            (30, 45)
        );
        assert_eq!((of(&tallies, "q3").timed, of(&tallies, "q4").timed), (0, 0));
        assert_eq!(
            (of(&tallies, "q3").blanks, of(&tallies, "q4").blanks),
            (1, 0)
        );
        let mut chosen: Vec<_> = tallies
            .choices
            .keys()
            .map(|(_, (item, _, choice), percent)| format!("{item}{choice}{percent}"))
            .collect();
        chosen.sort();
        assert_eq!(chosen, ["q1a50", "q2b50", "q4a50", "q4b50"]);
    }

    #[test]
    fn a_dropped_item_is_counted_by_its_published_key() {
        let corrections = Corrections::default().with(key("q2"), Remedy::Drop);
        let (tallies, _) = tallied(&corrections);
        // The rest of q1 are two points without q2, of which one was earned.
        assert_eq!(of(&tallies, "q1").moments, Moments::of(1000, 500));
        assert_eq!(of(&tallies, "q2").moments, Moments::of(0, 667));
    }
}
