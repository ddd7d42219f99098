//! A pause in words.

use serde::Serialize;

/// A pause as people say it: in whole hours where it is some, else in minutes; nothing is zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Pause {
    pub hours: u32,
    pub minutes: u32,
}

impl Pause {
    /// So many minutes, in the larger unit where it fits.
    pub const fn of_minutes(minutes: u32) -> Self {
        match minutes.is_multiple_of(60) {
            true => Self {
                hours: minutes / 60,
                minutes: 0,
            },
            false => Self { hours: 0, minutes },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pause;

    #[test]
    fn a_pause_is_said_in_hours_where_it_is_some() {
        for (minutes, said) in [
            (0, (0, 0)),
            (30, (0, 30)),
            (60, (1, 0)),
            (1440, (24, 0)),
            (90, (0, 90)),
        ] {
            let pause = Pause::of_minutes(minutes);
            assert_eq!((pause.hours, pause.minutes), said, "{minutes}");
        }
    }
}
