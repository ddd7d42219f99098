//! The best, the middle and the lowest third of the people by their result as a whole. Pure.

/// Where the thirds lie on the scale of whole percent. Equal results stay together, so where many
/// reach the top the upper third is larger than a third.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Thirds {
    /// The lower third reached at most this.
    pub(super) low: i64,
    /// The upper third reached at least this.
    pub(super) high: i64,
}

impl Thirds {
    /// Divides people by how many reached which percent, sorted by percent; none where everybody
    /// reached the same.
    pub(super) fn of(people: &[(i64, i64)]) -> Option<Self> {
        let all: i64 = people.iter().map(|(_, count)| count).sum();
        let third = all.div_euclid(3) + i64::from(all % 3 > 0);
        let mut above = 0;
        let high = people.iter().rev().find_map(|(percent, count)| {
            above += count;
            (above >= third && above > 0).then_some(*percent)
        })?;
        let mut below = 0;
        let low = people.iter().find_map(|(percent, count)| {
            below += count;
            (below >= third && below > 0).then_some(*percent)
        })?;
        let beneath = people
            .iter()
            .rev()
            .map(|(percent, _)| *percent)
            .find(|percent| *percent < high);
        let next = || {
            people
                .iter()
                .map(|(percent, _)| *percent)
                .find(|percent| *percent > high)
        };
        let (low, high) = match beneath {
            _ if low < high => (low, high),
            Some(beneath) => (beneath, high),
            // Most are at the bottom: the upper third is who is above it.
            None => (high, next()?),
        };
        Some(Self { low, high })
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
