//! Exact decimal numbers of question files, and shares of a question's points.

use std::fmt;

/// At most so many digits before and after the point.
const MOST_DIGITS: u32 = 15;

/// A decimal number, `mantissa × 10^-scale`, without trailing zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    mantissa: i128,
    scale: u32,
}

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    /// Reads `-12.5`, `,5`, `1e3`; `None` for anything else and for more than fifteen digits on
    /// one side of the point.
    pub fn parse(text: &str) -> Option<Self> {
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
        let all = format!("{whole}{part}");
        let is_long = all.len() > 30 || exponent.unsigned_abs() > MOST_DIGITS;
        if all.is_empty() || is_long || !all.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let mut mantissa: i128 = all.parse().ok()?;
        let mut scale = i32::try_from(part.len()).ok()? - exponent;
        while scale < 0 {
            mantissa = mantissa.checked_mul(10)?;
            scale += 1;
        }
        let number = Self {
            mantissa: if is_negative { -mantissa } else { mantissa },
            scale: u32::try_from(scale).ok()?,
        }
        .reduced();
        let limit = 10_i128.pow(MOST_DIGITS + number.scale.min(MOST_DIGITS));
        (number.scale <= MOST_DIGITS && number.mantissa.abs() < limit).then_some(number)
    }

    fn reduced(mut self) -> Self {
        while self.scale > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self
    }

    fn scaled(self, scale: u32) -> i128 {
        self.mantissa
            .saturating_mul(10_i128.pow(scale.saturating_sub(self.scale)))
    }

    /// The middle and the half width of a range.
    pub fn range(low: Self, high: Self) -> (Self, Self) {
        let scale = low.scale.max(high.scale);
        let (low, high) = (low.scaled(scale), high.scaled(scale));
        // Times five and one digit further is half.
        let half = |number: i128| {
            Self {
                mantissa: number.saturating_mul(5),
                scale: scale + 1,
            }
            .reduced()
        };
        (
            half(low.saturating_add(high)),
            half(high.saturating_sub(low).abs()),
        )
    }

    /// Whether it is nought.
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Whether it is below nought.
    pub const fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The whole number, if it is one.
    pub fn whole(self) -> Option<u32> {
        (self.scale == 0)
            .then(|| u32::try_from(self.mantissa).ok())
            .flatten()
    }

    /// The nearest whole number from 0 to 100.
    pub fn rounded(self) -> u32 {
        let unit = 10_i128.pow(self.scale);
        let nearest = (self.mantissa + unit / 2) / unit;
        u32::try_from(nearest.clamp(0, 100)).unwrap_or(100)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let unit = 10_u128.pow(self.scale);
        let digits = self.mantissa.unsigned_abs();
        let (whole, part) = (digits / unit, digits % unit);
        match usize::try_from(self.scale) {
            Ok(0) | Err(_) => write!(f, "{sign}{whole}"),
            Ok(width) => write!(f, "{sign}{whole}.{part:0width$}"),
        }
    }
}

/// A share of a question's points in hundred-thousandths of a percent, as Moodle counts: from
/// −100 % to 100 %.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i32);

impl Share {
    const UNIT: i32 = 100_000;
    /// All points.
    pub const FULL: Self = Self(100 * Self::UNIT);
    /// No points.
    pub const NONE: Self = Self(0);

    /// Reads a percentage: `50`, `-33.33333`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = Decimal::parse(text)?;
        let kept = if number.scale > 5 {
            number.mantissa / 10_i128.pow(number.scale - 5)
        } else {
            number.scaled(5)
        };
        let share = i32::try_from(kept).ok()?;
        (share.abs() <= Self::FULL.0).then_some(Self(share))
    }

    /// One of `count` equal shares of all points.
    pub fn of(count: usize) -> Self {
        let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
        Self(Self::FULL.0 / count)
    }

    /// The opposite share.
    pub const fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Equal but for rounding: Moodle writes a third as 33.33333 and 33.333 and 33.33.
    pub const fn is_about(self, other: Self) -> bool {
        (self.0 - other.0).abs() <= 1_000
    }

    /// The nearest whole percentage.
    pub const fn percent(self) -> i32 {
        (self.0 + Self::UNIT / 2 * self.0.signum()) / Self::UNIT
    }

    /// Whether it is a whole percentage.
    pub const fn is_whole(self) -> bool {
        self.0 % Self::UNIT == 0
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = Decimal {
            mantissa: i128::from(self.0),
            scale: 5,
        };
        number.reduced().fmt(f)
    }
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
            ("1.5e3", Some("1500")),
            ("25e-2", Some("0.25")),
            ("1e999", None),
            ("0x10", None),
            ("", None),
            ("-", None),
            ("NaN", None),
            ("12345678901234567890", None),
        ] {
            let read = Decimal::parse(text).map(|number| number.to_string());
            assert_eq!(read.as_deref(), shown, "{text}");
        }
    }

    #[test]
    fn a_range_is_a_middle_and_a_half_width() {
        let number = |text| Decimal::parse(text).unwrap();
        for (low, high, middle, width) in [
            ("1", "5", "3", "2"),
            ("0", "1", "0.5", "0.5"),
            ("-0.25", "0.5", "0.125", "0.375"),
        ] {
            let (m, w) = Decimal::range(number(low), number(high));
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
        assert_eq!(Share::parse("66.66667").unwrap().percent(), 67);
        assert_eq!(Share::parse("101"), None);
    }
}
