//! Facility, discrimination and the gap between languages, from sums of whole numbers. Pure.
//!
//! - Facility index: the mean share of an item's points (Moodle, *Quiz statistics calculations*).
//! - Discrimination: Pearson's correlation of the item with the rest of the test, the item itself
//!   left out (Nunnally and Bernstein, *Psychometric Theory*, 3rd ed. 1994, ch. 8; Moodle calls it
//!   discrimination index).
//! - Gap between languages: the difference of two means by Welch's statistic (Biometrika 34, 1947)
//!   of item minus rest, so that a group that is weaker as a whole is not taken for a fault of
//!   translation (the idea of differential item functioning: Dorans and Kulick, Journal of
//!   Educational Measurement 23, 1986).

/// Sums over people of what an item earned (`x`) and what the rest of the sheet earned (`r`), each
/// in thousandths of its maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moments {
    pub people: i64,
    pub x: i64,
    pub xx: i64,
    pub r: i64,
    pub rr: i64,
    pub xr: i64,
}

/// How much harder an item is for one group than for the others, beyond what the rest says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// In thousandths of the points; positive: harder for this group.
    pub size: f64,
    /// In standard errors.
    pub z: f64,
}

impl Gap {
    /// The least gap that is flagged: fifteen of a hundred points.
    pub const LEAST_SIZE: f64 = 150.0;
    /// And it must not be chance: once in two hundred (one-sided) where there is none.
    pub const LEAST_Z: f64 = 2.58;
    /// People needed in the group and in the others.
    pub const LEAST_PEOPLE: i64 = 20;

    /// Whether an author should look at it.
    pub fn is_flagged(self) -> bool {
        self.size >= Self::LEAST_SIZE && self.z >= Self::LEAST_Z
    }
}

impl Moments {
    /// Of one person.
    pub const fn of(x: i64, r: i64) -> Self {
        Self {
            people: 1,
            x,
            xx: x * x,
            r,
            rr: r * r,
            xr: x * r,
        }
    }

    /// Both groups together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            people: self.people + other.people,
            x: self.x + other.x,
            xx: self.xx + other.xx,
            r: self.r + other.r,
            rr: self.rr + other.rr,
            xr: self.xr + other.xr,
        }
    }

    /// This group without the other, which is part of it.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self {
            people: self.people - other.people,
            x: self.x - other.x,
            xx: self.xx - other.xx,
            r: self.r - other.r,
            rr: self.rr - other.rr,
            xr: self.xr - other.xr,
        }
    }

    /// The mean share, in thousandths; none without people.
    pub fn facility(&self) -> Option<i64> {
        (self.people > 0).then(|| (self.x + self.people / 2) / self.people)
    }

    /// From −1 to 1; none where item or rest is the same for everybody.
    pub fn discrimination(&self) -> Option<f64> {
        let n = self.people;
        let between = real(n * self.xr - self.x * self.r);
        let (of_item, of_rest) = (n * self.xx - self.x * self.x, n * self.rr - self.r * self.r);
        (of_item > 0 && of_rest > 0).then(|| between / (real(of_item) * real(of_rest)).sqrt())
    }

    /// How much harder the item is for this group than for the others; none where either is small.
    pub fn gap_to(&self, others: &Self) -> Option<Gap> {
        let least = Gap::LEAST_PEOPLE;
        if self.people < least || others.people < least {
            return None;
        }
        let ((mean, error), (other_mean, other_error)) = (self.surplus(), others.surplus());
        let size = other_mean - mean;
        let error = (error + other_error).sqrt();
        let z = match error > 0.0 {
            true => size / error,
            // No spread at all: whatever differs is no chance.
            false => size.signum() * f64::INFINITY,
        };
        Some(Gap { size, z })
    }

    /// Mean of item minus rest, and the square of its standard error.
    fn surplus(&self) -> (f64, f64) {
        let n = real(self.people);
        let sum = real(self.x - self.r);
        let squares = real(self.xx - 2 * self.xr + self.rr);
        let mean = sum / n;
        let variance = (squares - sum * mean) / (n - 1.0).max(1.0);
        (mean, variance.max(0.0) / n)
    }
}

/// A whole number as a real one.
pub fn real(number: i64) -> f64 {
    let low = u32::try_from(number & 0xFFFF_FFFF).unwrap_or(0);
    let high = i32::try_from(number >> 32).unwrap_or(i32::MAX);
    f64::from(high) * 4_294_967_296.0 + f64::from(low)
}

/// Thousandths as whole percent, rounded.
pub const fn percent_of(thousandths: i64) -> i64 {
    (thousandths + 5).div_euclid(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sums(pairs: &[(i64, i64)]) -> Moments {
        let one = |moments: Moments, (x, r): &(i64, i64)| moments.and(Moments::of(*x, *r));
        pairs.iter().fold(Moments::default(), one)
    }

    fn is_near(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.0005
    }

    /// By hand: Σx = 3000, Σr = 2000, Σxr = 1.8 million; 1.2 / √(3 · 0.8) = 0.7746.
    #[test]
    fn four_people_by_hand() {
        let four = sums(&[(1000, 800), (0, 200), (1000, 600), (1000, 400)]);
        assert_eq!(four.facility(), Some(750));
        assert!(is_near(four.discrimination().unwrap(), 0.7746));
        let turned = sums(&[(0, 800), (1000, 200), (0, 600), (1000, 400)]);
        assert!(turned.discrimination().unwrap() < 0.0);
    }

    #[test]
    fn without_spread_there_is_no_discrimination() {
        assert_eq!(sums(&[]).facility(), None);
        assert_eq!(sums(&[(1000, 500), (1000, 700)]).discrimination(), None);
        assert_eq!(sums(&[(1000, 500), (0, 500)]).discrimination(), None);
    }

    /// By hand: means of item minus rest 0 and 400; variances 263 158 and 94 737 over 20 people
    /// each; 400 / √(13 158 + 4 737) = 2.990.
    #[test]
    fn a_gap_by_hand() {
        let half = [[(0, 500); 10], [(1000, 500); 10]].concat();
        let most = [vec![(1000, 500); 18], vec![(0, 500); 2]].concat();
        let gap = sums(&half).gap_to(&sums(&most)).unwrap();
        assert!(is_near(gap.size, 400.0) && is_near(gap.z, 2.990), "{gap:?}");
        assert!(gap.is_flagged());
        let other_way = sums(&most).gap_to(&sums(&half)).unwrap();
        assert!(
            !other_way.is_flagged(),
            "easier is no fault of this language"
        );
    }

    #[test]
    fn a_weaker_group_is_no_gap_and_a_small_one_is_none() {
        let weak = [vec![(0, 200); 16], vec![(1000, 200); 4]].concat();
        let strong = [vec![(0, 800); 4], vec![(1000, 800); 16]].concat();
        let gap = sums(&weak).gap_to(&sums(&strong)).unwrap();
        assert!(is_near(gap.size, 0.0), "{gap:?}");
        let few = vec![(0, 500); 19];
        assert_eq!(sums(&few).gap_to(&sums(&strong)), None);
    }

    #[test]
    fn whole_numbers_become_real_ones() {
        for (number, expected) in [
            (0, 0.0),
            (-1, -1.0),
            (4_294_967_296, 4_294_967_296.0),
            (-5_000_000_000, -5_000_000_000.0),
            (1_000_000_000_000_000, 1e15),
        ] {
            assert!((real(number) - expected).abs() < 0.5, "{number}");
        }
        assert_eq!(
            (percent_of(994), percent_of(995), percent_of(0)),
            (99, 100, 0)
        );
    }

    proptest! {
        #[test]
        fn discrimination_stays_within_its_bounds_and_parts_add_up(
            one in proptest::collection::vec((0_i64..=1000, 0_i64..=1000), 0..40),
            other in proptest::collection::vec((0_i64..=1000, 0_i64..=1000), 0..40),
        ) {
            let all = sums(&[one.clone(), other.clone()].concat());
            prop_assert_eq!(sums(&one).and(sums(&other)), all);
            prop_assert_eq!(all.without(sums(&other)), sums(&one));
            if let Some(discrimination) = all.discrimination() {
                prop_assert!(discrimination.abs() <= 1.000_001);
            }
        }
    }
}
