//! Days and moments in words. The month names are messages of ours and not a library's data: the
//! same certificate must be the same bytes after every update of a library.

use super::Texts;
use crate::base::{Date, Language, Timestamp};

impl Texts {
    /// `14 December 2026`, as the language writes it.
    pub fn date(&self, language: Language, date: Date) -> String {
        let month = self.say(language, &format!("month-{}", date.month()), &[]);
        self.say(
            language,
            "date-long",
            &[
                ("day", date.day().into()),
                ("month", month.into()),
                ("monthnumber", date.month().to_string().into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// `14 December 2026, 18:00 UTC`.
    pub fn moment(&self, language: Language, moment: Timestamp) -> String {
        let date = self.date(language, moment.date());
        self.say(
            language,
            "moment-long",
            &[("date", date.into()), ("time", self.time(moment).into())],
        )
    }

    /// `18:00`, in UTC; digits are 0–9 in every language.
    pub fn time(&self, moment: Timestamp) -> String {
        let (hour, minute) = moment.clock();
        format!("{hour:02}:{minute:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_month_is_said_as_the_language_says_it() {
        let texts = Texts::load().unwrap();
        let first = Date::parse("2026-12-01").unwrap();
        let second = Date::parse("2026-12-02").unwrap();
        for (language, expected) in [
            (Language::En, ["1 December 2026", "2 December 2026"]),
            (Language::Fr, ["1er décembre 2026", "2 décembre 2026"]),
            (Language::Zh, ["2026年12月1日", "2026年12月2日"]),
        ] {
            assert_eq!(
                [first, second].map(|date| texts.date(language, date)),
                expected
            );
        }
    }
}
