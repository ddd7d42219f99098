//! Numbers of question files, and shares of a question's points.

use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;

/// At most so many digits before and after the point, so that sums and halves stay exact.
const MOST_DIGITS: u32 = 12;

/// Reads `-12.5`, `,5`, `1e3`; `None` for anything else and for more than twelve digits on one
/// side of the point.
pub fn number(text: &str) -> Option<Decimal> {
    let text = text.trim().replace(',', ".").replace('−', "-");
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text.as_str(), 0),
    };
    let (is_negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_long = digits.len() > 28 || exponent.unsigned_abs() > MOST_DIGITS;
    if whole.len() + part.len() == 0 || is_long || !is_plain(whole) || !is_plain(part) {
        return None;
    }
    let mut value = Decimal::from_str_exact(&format!("0{whole}.{part}0")).ok()?;
    let power = Decimal::from(10_i64.pow(exponent.unsigned_abs()));
    value = match exponent < 0 {
        true => value.checked_div(power)?,
        false => value.checked_mul(power)?,
    };
    value.set_sign_negative(is_negative && !value.is_zero());
    let value = value.normalize();
    let limit = Decimal::from(10_i64.pow(MOST_DIGITS));
    (value.scale() <= MOST_DIGITS && value.abs() < limit).then_some(value)
}

/// The middle and the half width of a range.
pub fn range(low: Decimal, high: Decimal) -> (Decimal, Decimal) {
    let half = |number: Decimal| (number * Decimal::new(5, 1)).normalize();
    (half(low + high), half((high - low).abs()))
}

/// The whole number, if it is one.
pub fn whole(number: Decimal) -> Option<u32> {
    number
        .is_integer()
        .then(|| u32::try_from(number).ok())
        .flatten()
}

/// The nearest whole number from 0 to 100.
pub fn rounded(number: Decimal) -> u32 {
    let nearest = number.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let near = nearest.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
    u32::try_from(near).unwrap_or(100)
}

/// A share of a question's points in hundred-thousandths of a percent, as Moodle counts: from
/// −100 % to 100 %.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i32);

impl Share {
    const UNIT: i32 = 100_000;
    const TENTH: i32 = Self::UNIT / 10;
    /// All points.
    pub const FULL: Self = Self(100 * Self::UNIT);
    /// No points.
    pub const NONE: Self = Self(0);

    /// Reads a percentage: `50`, `-33.33333`.
    pub fn parse(text: &str) -> Option<Self> {
        let kept = number(text)?.trunc_with_scale(5) * Decimal::from(Self::UNIT);
        let share = i32::try_from(kept).ok()?;
        (share.abs() <= Self::FULL.0).then_some(Self(share))
    }

    /// So many thousandths of the points, which is what our files can say.
    pub const fn thousandths(thousandths: i32) -> Self {
        Self(thousandths * Self::TENTH)
    }

    /// One of `count` equal shares of all points.
    pub fn of(count: usize) -> Self {
        let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
        Self(Self::FULL.0 / count)
    }

    /// So many parts of all points, to the nearest hundred-thousandth of a percent, as Moodle
    /// writes two thirds: 66.66667.
    pub fn part(parts: u16, whole: u16) -> Self {
        let (parts, whole) = (i64::from(parts), i64::from(whole).max(1));
        let nearest = (2 * parts * i64::from(Self::FULL.0) + whole) / (2 * whole);
        Self(i32::try_from(nearest).unwrap_or(Self::FULL.0))
    }

    /// The opposite share.
    pub const fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Equal but for rounding: Moodle writes a third as 33.33333 and 33.333 and 33.33.
    pub const fn is_about(self, other: Self) -> bool {
        (self.0 - other.0).abs() <= 1_000
    }

    /// The nearest thousandth.
    pub const fn in_thousandths(self) -> i32 {
        (self.0 + Self::TENTH / 2 * self.0.signum()) / Self::TENTH
    }

    /// Whether it is a whole number of thousandths.
    pub const fn is_exact(self) -> bool {
        self.0 % Self::TENTH == 0
    }

    /// The percentage with at most one decimal.
    pub fn percent(self) -> Decimal {
        Decimal::new(i64::from(self.in_thousandths()), 1).normalize()
    }

    /// The raw number, for sums.
    pub const fn raw(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Decimal::new(i64::from(self.0), 5).normalize().fmt(f)
    }
}

/// Shares out 1000 thousandths in proportion to the given numbers, none of which gets nothing. The
/// largest remainders get what is left; there are never more than 1000 numbers.
pub fn proportions(numbers: &[i32]) -> Vec<i32> {
    let sum: i64 = numbers.iter().map(|number| i64::from(*number)).sum();
    let exact = |number: &i32| i64::from(*number) * 1000;
    let floor = |number: &i32| {
        i32::try_from(exact(number) / sum.max(1))
            .unwrap_or(0)
            .max(1)
    };
    let mut shares: Vec<i32> = numbers.iter().map(floor).collect();
    let mut left = 1000 - shares.iter().sum::<i32>();
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    let remainder = |at: &usize| {
        numbers
            .get(*at)
            .map_or(0, |number| exact(number) % sum.max(1))
    };
    order.sort_by_key(|at| std::cmp::Reverse(remainder(at)));
    for at in order.iter().cycle().take(numbers.len() * 2) {
        if let Some(share) = shares.get_mut(*at).filter(|_| left > 0) {
            *share += 1;
            left -= 1;
        }
    }
    if let Some(most) = shares.iter_mut().max().filter(|_| left < 0) {
        *most += left;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        for (text, shown) in [
            ("1822", Some("1822")),
            ("-0.50", Some("-0.5")),
            ("3,14", Some("3.14")),
            (".5", Some("0.5")),
            ("5.", Some("5")),
            ("-0", Some("0")),
            ("1.5e3", Some("1500")),
            ("25e-2", Some("0.25")),
            ("1e999", None),
            ("0x10", None),
            ("", None),
            ("-", None),
            (".", None),
            ("--1", None),
            ("NaN", None),
            ("12345678901234567890", None),
        ] {
            let read = number(text).map(|number| number.to_string());
            assert_eq!(read.as_deref(), shown, "{text}");
        }
    }

    #[test]
    fn a_range_is_a_middle_and_a_half_width() {
        let number = |text| number(text).unwrap();
        for (low, high, middle, width) in [
            ("1", "5", "3", "2"),
            ("0", "1", "0.5", "0.5"),
            ("-0.25", "0.5", "0.125", "0.375"),
        ] {
            let (m, w) = range(number(low), number(high));
            assert_eq!(
                (m.to_string(), w.to_string()),
                (middle.into(), width.into())
            );
        }
    }

    #[test]
    fn shares_are_percentages_of_moodle() {
        assert!(Share::parse("33.33333").unwrap().is_about(Share::of(3)));
        assert_eq!(Share::parse("-50").unwrap().to_string(), "-50");
        assert_eq!(
            Share::parse("66.66667").unwrap().percent().to_string(),
            "66.7"
        );
        assert_eq!(
            Share::parse("-12.5").unwrap().percent().to_string(),
            "-12.5"
        );
        assert_eq!(Share::parse("101"), None);
    }

    #[test]
    fn parts_are_written_as_moodle_writes_them() {
        for (parts, whole, written) in [
            (1, 1, "100"),
            (5, 6, "83.33333"),
            (2, 3, "66.66667"),
            (1, 6, "16.66667"),
            (1, 7, "14.28571"),
            (1, 8, "12.5"),
        ] {
            assert_eq!(Share::part(parts, whole).to_string(), written);
        }
    }

    #[test]
    fn thousandths_are_shared_out_without_a_rest() {
        for (numbers, expected) in [
            (vec![1, 1, 1], vec![334, 333, 333]),
            (vec![700, 300], vec![700, 300]),
            (vec![66_667, 33_333], vec![667, 333]),
            (vec![1, 1_000_000], vec![1, 999]),
            (vec![5], vec![1000]),
        ] {
            assert_eq!(proportions(&numbers), expected);
        }
        let many = proportions(&vec![1; 200]);
        assert_eq!(many.iter().sum::<i32>(), 1000);
    }
}
