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
                ("day", date.day().to_string().into()),
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
