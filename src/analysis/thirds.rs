//! The best, the middle and the lowest third of the people by their result as a whole. Pure.

/// Where the thirds lie on the scale of whole percent. Equal results stay together, so where many
/// reach the same a third is larger or smaller than a third.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Thirds {
    /// The lower third reached at most this.
    pub(super) low: i64,
    /// The upper third reached at least this.
    pub(super) high: i64,
}

impl Thirds {
    /// Divides people by how many reached which percent, sorted by percent: those with equal
    /// results stand where the middle one of them stands. None where everybody reached the same.
    pub(super) fn of(people: &[(i64, i64)]) -> Option<Self> {
        let all: i64 = people.iter().map(|(_, count)| count).sum();
        let mut below = 0;
        let (mut low, mut high) = (None, None);
        for (percent, count) in people.iter().filter(|(_, count)| *count > 0) {
            // Twice the rank of the middle one, so that it is whole.
            let middle = 2 * below + count;
            below += count;
            // Who is last is in the lower third, and who is first in the upper, however many.
            if low.is_none() || middle * 3 < 2 * all {
                low = Some(*percent);
            } else if high.is_none() && (middle * 3 > 4 * all || below == all) {
                high = Some(*percent);
            }
        }
        Some(Self {
            low: low?,
            high: high?,
        })
    }

    /// 0 for the lower, 1 for the middle, 2 for the upper third.
    pub(super) const fn place(self, percent: i64) -> usize {
        if percent >= self.high {
            2
        } else if percent > self.low {
            1
        } else {
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_results_stay_together() {
        for (people, expected) in [
            (&[(10, 3), (50, 3), (90, 3)][..], Some((10, 90))),
            (&[(10, 1), (20, 1), (30, 1), (100, 6)][..], Some((30, 100))),
            (&[(0, 8), (100, 1)][..], Some((0, 100))),
            (&[(40, 9)][..], None),
            (&[][..], None),
            (&[(0, 2), (50, 2), (100, 2)][..], Some((0, 100))),
            (&[(0, 1), (50, 0), (100, 5)][..], Some((0, 100))),
            (
                &[
                    (5, 8),
                    (15, 23),
                    (35, 41),
                    (55, 49),
                    (65, 50),
                    (85, 38),
                    (100, 32),
                ][..],
                Some((35, 85)),
            ),
        ] {
            let found = Thirds::of(people).map(|thirds| (thirds.low, thirds.high));
            assert_eq!(found, expected, "{people:?}");
        }
        let thirds = Thirds { low: 10, high: 90 };
        assert_eq!(
            [0, 10, 11, 89, 90].map(|percent| thirds.place(percent)),
            [0, 0, 1, 1, 2]
        );
    }
}
