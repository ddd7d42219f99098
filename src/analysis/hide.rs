//! Which numbers of a table are not told, so that no group of fewer than five can be read off it or
//! computed from what is told beside it. Pure.

use super::statistics::SMALLEST;

/// Places of a table of which a reader knows the sum, or knows one as the sum of the others.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) places: Vec<usize>,
    /// Whether what is hidden of it together is a group of its own, whose size can be computed.
    pub(super) is_whole: bool,
}

/// For each place whether it is hidden: a small group, and beside it the smallest others until
/// nobody can subtract. Zero is told: it speaks of nobody. `fixed` places are told nowhere and can
/// therefore hide nothing.
pub(super) fn hidden(counts: &[i64], lines: &[Line], fixed: &[usize]) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count)).collect();
    // Each round hides at least one place more, or is the last.
    for _ in 0..=counts.len() {
        let mut is_done = true;
        for line in lines {
            if let Some(next) = next(counts, &hidden, line, fixed)
                && let Some(place) = hidden.get_mut(next)
            {
                *place = true;
                is_done = false;
            }
        }
        if is_done {
            break;
        }
    }
    hidden
}

const fn is_small(count: i64) -> bool {
    count > 0 && count < SMALLEST
}

/// The place that must be hidden as well.
fn next(counts: &[i64], hidden: &[bool], line: &Line, fixed: &[usize]) -> Option<usize> {
    let is_hidden = |place: &usize| hidden.get(*place).copied().unwrap_or(false);
    let count = |place: &usize| counts.get(*place).copied().unwrap_or(0);
    let out: Vec<&usize> = line
        .places
        .iter()
        .filter(|place| is_hidden(place))
        .collect();
    let sum: i64 = out.iter().map(|place| count(place)).sum();
    let is_safe = out.is_empty() || (out.len() > 1 && (!line.is_whole || sum >= SMALLEST));
    if is_safe {
        return None;
    }
    let told = line
        .places
        .iter()
        .filter(|place| !is_hidden(place) && !fixed.contains(place) && count(place) > 0);
    told.min_by_key(|place| count(place)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(counts: &[i64]) -> String {
        let line = Line {
            places: (0..counts.len()).collect(),
            is_whole: true,
        };
        let hidden = hidden(counts, &[line], &[]);
        hidden
            .iter()
            .map(|hidden| if *hidden { 'x' } else { '.' })
            .collect()
    }

    #[test]
    fn a_small_group_is_hidden_and_cannot_be_computed() {
        for (counts, expected) in [
            (&[10, 20, 0, 30][..], "...."),
            (&[10, 4, 0, 30], "xx.."),
            (&[2, 2, 30, 9], "xx.x"),
            (&[3, 3, 30, 9], "xx.."),
            (&[4, 0, 0], "x.."),
            (&[5, 5], ".."),
        ] {
            assert_eq!(whole(counts), expected, "{counts:?}");
        }
    }

    proptest! {
        #[test]
        fn no_row_of_two_tables_gives_a_small_group_away(
            one in proptest::collection::vec(0_i64..12, 3),
            other in proptest::collection::vec(0_i64..12, 3),
        ) {
            // Two parts and their sum, as languages of one item.
            let sum: Vec<i64> = one.iter().zip(&other).map(|(a, b)| a + b).collect();
            let counts = [sum, one, other].concat();
            let mut lines: Vec<Line> = (0..3)
                .map(|at| Line { places: vec![at, at + 3, at + 6], is_whole: false })
                .collect();
            lines.extend((0..3).map(|table| Line {
                places: (table * 3..table * 3 + 3).collect(),
                is_whole: true,
            }));
            let hidden = hidden(&counts, &lines, &[]);
            for (count, hidden) in counts.iter().zip(&hidden) {
                prop_assert!(*hidden || !is_small(*count));
            }
            for line in &lines {
                let out: Vec<_> = line.places.iter().filter(|place| hidden[**place]).collect();
                let left = line.places.iter().filter(|p| !hidden[**p] && counts[**p] > 0);
                prop_assert!(out.len() != 1 || left.count() == 0, "{counts:?} {hidden:?}");
            }
        }
    }
}
