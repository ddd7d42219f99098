//! What was learned between a pre-test and its post-test.
//!
//! Gain is post minus pre of one person. Normalised gain is the class's mean gain as a share of
//! what could be gained (Hake, American Journal of Physics 66, 1998): (post − pre) ÷ (100 − pre).

use super::moments::{percent_of, real};
use super::statistics::{INDICATIVE, SMALLEST};
use super::store;
use super::tally::{ItemSums, Subject};
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

/// One item, or one group of twins, in both tests. Of first attempts, not paired by person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartGain {
    /// The item or the group of twins.
    pub key: Key,
    pub is_group: bool,
    /// People and mean share in thousandths, before and after; none below five.
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
    let pairs = store::gains(conn, &subject)?;
    let before = by_item(conn, &(edition.id, pre.clone()))?;
    let after = by_item(conn, &subject)?;
    let people: i64 = pairs.iter().map(|(_, people)| people).sum();
    Ok(Some(Gain {
        pre: pre.clone(),
        people,
        means: (people >= SMALLEST).then(|| means(&pairs)).flatten(),
        parts: parts(&post.items, &before, &after),
    }))
}

fn by_item(conn: &mut Conn, subject: &Subject) -> Result<BTreeMap<Key, ItemSums>, Error> {
    let mut sums: BTreeMap<Key, ItemSums> = BTreeMap::new();
    for (item, _, found) in store::items(conn, subject)? {
        let entry = sums.entry(item).or_default();
        *entry = entry.and(found);
    }
    Ok(sums)
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
fn parts(
    items: &[Item],
    before: &BTreeMap<Key, ItemSums>,
    after: &BTreeMap<Key, ItemSums>,
) -> Vec<PartGain> {
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
    let facility = |sums: &BTreeMap<Key, ItemSums>, (name, is_group): &(Key, bool)| {
        let is_of = |item: &&Item| match is_group {
            true => item.twin.as_ref() == Some(name),
            false => &item.key == name,
        };
        let found = items
            .iter()
            .filter(is_of)
            .filter_map(|item| sums.get(&item.key));
        let sums = found.fold(ItemSums::default(), |all, one| all.and(*one));
        let people = sums.moments.people;
        Some((people, sums.moments.facility()?)).filter(|_| people >= SMALLEST)
    };
    names
        .iter()
        .map(|name| PartGain {
            key: name.0.clone(),
            is_group: name.1,
            before: facility(before, name),
            after: facility(after, name),
        })
        .collect()
}

impl PartGain {
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
    use crate::analysis::moments::Moments;
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
    fn twins_are_one_line_and_small_groups_none() {
        let kind = (ChoiceForm::Single, Rule::RightMinusWrong);
        let mut items = vec![
            item("q1", kind, "Ab"),
            item("q2", kind, "Ab"),
            item("q3", kind, "Ab"),
        ];
        items[0].twin = Some(key("clock"));
        items[1].twin = Some(key("clock"));
        let sums = |people: i64, x: i64| {
            let one = ItemSums {
                moments: Moments::of(x, 500),
                ..ItemSums::default()
            };
            (0..people).fold(ItemSums::default(), |all, _| all.and(one))
        };
        let before = [(key("q1"), sums(10, 400)), (key("q3"), sums(4, 400))].into();
        let after = [(key("q2"), sums(10, 900)), (key("q3"), sums(9, 900))].into();
        let parts = parts(&items, &before, &after);
        assert_eq!(parts.len(), 2);
        assert!(parts[0].is_group);
        assert_eq!(parts[0].percent(), Some(50));
        assert_eq!((parts[1].before, parts[1].percent()), (None, None));
    }
}
