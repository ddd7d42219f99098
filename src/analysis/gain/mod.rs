//! What was learned between a pre-test and its post-test.
//!
//! Gain is post minus pre of one person. Normalised gain is the class's mean gain as a share of
//! what could be gained (Hake, American Journal of Physics 66, 1998): (post − pre) ÷ (100 − pre).

mod store;

pub(super) use store::{add, forget, set};

use super::moments::{percent_of, real};
use super::statistics::{INDICATIVE, SMALLEST};
use super::tally::{Met, Paired, Subject};
use crate::base::Key;
use crate::courses::{Edition, Quiz};
use crate::db::{Conn, Error};
use crate::items::Item;
use crate::partners::Publisher;
use std::collections::BTreeMap;

/// The gain of those who sat both tests.
#[derive(Debug, Clone, PartialEq)]
pub struct Gain {
    pub pre: Key,
    /// Who finished both; nothing else is told below five.
    pub people: i64,
    pub means: Option<Means>,
    pub parts: Vec<PartGain>,
}

/// Means of paired people, in percent of the points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Means {
    pub before: f64,
    pub after: f64,
    pub gain: f64,
    /// Half of the 95 percent interval of the mean gain; none for a single person.
    pub margin: Option<f64>,
    /// None if nothing could be gained.
    pub normalised: Option<f64>,
}

/// One item, or one group of twins, in both tests: in the first attempts of those who finished
/// both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartGain {
    /// The item or the group of twins.
    pub key: Key,
    pub is_group: bool,
    /// People and mean share in thousandths, before and after; none below five, nor where fewer
    /// than five others met it, whose answers could be computed.
    pub before: Option<(i64, i64)>,
    pub after: Option<(i64, i64)>,
}

/// The gain between the pre-test that the quiz names and the quiz; `None` if it names none or the
/// edition is another partner's.
pub fn gain(
    conn: &mut Conn,
    by: &Publisher,
    edition: &Edition,
    post: &Quiz,
) -> Result<Option<Gain>, Error> {
    let Some(pre) = post
        .settings
        .bank
        .as_ref()
        .filter(|_| edition.partner == by.partner())
    else {
        return Ok(None);
    };
    let subject: Subject = (edition.id, post.key.clone());
    let pairs = store::all(conn, &subject)?;
    let paired = store::items(conn, &subject)?.into_iter().collect();
    let everybody = [
        by_item(conn, &(edition.id, pre.clone()))?,
        by_item(conn, &subject)?,
    ];
    let people: i64 = pairs.iter().map(|(_, people)| people).sum();
    Ok(Some(Gain {
        pre: pre.clone(),
        people,
        means: (people >= SMALLEST).then(|| means(&pairs)).flatten(),
        parts: parts(&post.items, &paired, &everybody),
    }))
}

/// How many people met each item of a quiz.
type People = BTreeMap<Key, i64>;

fn by_item(conn: &mut Conn, subject: &Subject) -> Result<People, Error> {
    let mut people = People::new();
    for (item, _, found) in super::store::items(conn, subject)? {
        *people.entry(item).or_default() += found.moments.people;
    }
    Ok(people)
}

/// Means over pairs in thousandths, each with how many people had it.
fn means(pairs: &[((i64, i64), i64)]) -> Option<Means> {
    let people: i64 = pairs.iter().map(|(_, people)| people).sum();
    let n = Some(people).filter(|people| *people > 0).map(real)?;
    let mean = |part: fn(&(i64, i64)) -> i64| {
        let sum: i64 = pairs.iter().map(|(pair, people)| part(pair) * people).sum();
        real(sum) / n / 10.0
    };
    let before = mean(|(before, _)| *before);
    let after = mean(|(_, after)| *after);
    let gain = after - before;
    let deviation = |((before, after), people): &((i64, i64), i64)| {
        (real(after - before) / 10.0 - gain).powi(2) * real(*people)
    };
    let squares: f64 = pairs.iter().map(deviation).sum();
    let margin = (people > 1).then(|| 1.96 * (squares / (n - 1.0) / n).sqrt());
    Some(Means {
        before,
        after,
        gain,
        margin,
        normalised: (before < 100.0).then(|| gain / (100.0 - before)),
    })
}

/// One line for each item that is no twin, and one for each group of twins.
fn parts(items: &[Item], paired: &BTreeMap<Key, Paired>, everybody: &[People; 2]) -> Vec<PartGain> {
    let mut names: Vec<(Key, bool)> = Vec::new();
    for item in items.iter().filter(|item| item.body.form().is_marked()) {
        let name = match &item.twin {
            Some(group) => (group.clone(), true),
            None => (item.key.clone(), false),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let part = |(name, is_group): (Key, bool)| {
        let is_of = |item: &&Item| match is_group {
            true => item.twin.as_ref() == Some(&name),
            false => item.key == name,
        };
        let keys = || items.iter().filter(is_of).map(|item| &item.key);
        let all = |people: &People| keys().filter_map(|key| people.get(key)).sum::<i64>();
        let sums = keys().filter_map(|key| paired.get(key));
        let sums = sums.fold(Paired::default(), |all, one| all.and(*one));
        let [before, after] = everybody.each_ref().map(all);
        PartGain {
            before: facility(sums.before, before),
            after: facility(sums.after, after),
            key: name,
            is_group,
        }
    };
    names.into_iter().map(part).collect()
}

/// People and mean share; what everybody earned is told beside it, and must not tell by
/// subtraction what a few others did.
fn facility(met: Met, everybody: i64) -> Option<(i64, i64)> {
    let others = everybody - met.people;
    let is_told = met.people >= SMALLEST && (others == 0 || others >= SMALLEST);
    is_told.then(|| (met.people, (met.sum + met.people / 2) / met.people))
}

impl PartGain {
    /// People behind the smaller of the two numbers; none where one of them is missing.
    pub fn people(&self) -> Option<i64> {
        Some(self.before?.0.min(self.after?.0))
    }

    /// Whether there are too few people in either test to rely on it.
    pub fn is_indicative(&self) -> bool {
        let people = self.before.into_iter().chain(self.after);
        people
            .map(|(people, _)| people)
            .any(|people| people < INDICATIVE)
    }

    /// Post minus pre in percent of the points; none where one of them is missing.
    pub fn percent(&self) -> Option<i64> {
        Some(percent_of(self.after?.1) - percent_of(self.before?.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{item, key};
    use crate::items::{ChoiceForm, Rule};

    fn is_near(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.005
    }

    /// By hand: means 40 and 70; gains 20, 30, 40, so the deviation is 10 and the margin
    /// 1.96 · 10 / √3 = 11.32; Hake's example: half of what could be gained.
    #[test]
    fn three_people_by_hand() {
        let found = means(&[((300, 500), 1), ((400, 700), 1), ((500, 900), 1)]).unwrap();
        assert!(
            is_near(found.before, 40.0) && is_near(found.after, 70.0),
            "{found:?}"
        );
        assert!(is_near(found.gain, 30.0) && is_near(found.margin.unwrap(), 11.32));
        assert!(is_near(found.normalised.unwrap(), 0.5));
        assert_eq!(means(&[]), None);
        let (two, twice) = (means(&[((300, 500), 2)]), [((300, 500), 1); 2]);
        assert_eq!(two, means(&twice));
        assert_eq!(means(&[((1000, 1000), 1)]).unwrap().normalised, None);
    }

    #[test]
    fn twins_are_one_line_and_small_groups_none_nor_few_others() {
        let kind = (ChoiceForm::Single, Rule::RightMinusWrong);
        let mut items = vec![
            item("q1", kind, "Ab"),
            item("q2", kind, "Ab"),
            item("q3", kind, "Ab"),
        ];
        items[0].twin = Some(key("clock"));
        items[1].twin = Some(key("clock"));
        let met = |people: i64, share: i64| Met {
            people,
            sum: people * share,
        };
        let paired = |before: Met, after: Met| Paired { before, after };
        let sums: BTreeMap<Key, Paired> = [
            (key("q1"), paired(met(10, 400), Met::default())),
            (key("q2"), paired(Met::default(), met(10, 900))),
            (key("q3"), paired(met(4, 400), met(9, 900))),
        ]
        .into();
        let people = |q1: i64, q3: i64| -> People { [(key("q1"), q1), (key("q3"), q3)].into() };
        let after: People = [(key("q2"), 10), (key("q3"), 9)].into();
        // Of the twins six others, three others and nobody else sat the pre-test only.
        for (others, told) in [(6, Some(50)), (3, None), (0, Some(50))] {
            let found = parts(&items, &sums, &[people(10 + others, 4), after.clone()]);
            assert_eq!(found.len(), 2);
            assert!(found[0].is_group);
            assert_eq!(found[0].percent(), told, "{others}");
            assert_eq!(found[0].people(), told.map(|_| 10), "{others}");
            assert_eq!((found[1].before, found[1].percent()), (None, None));
        }
    }
}
