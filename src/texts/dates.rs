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

    /// `26 minutes 36 seconds`, `20 minutes`: exact, so that nobody is told more time than they
    /// have, or less.
    pub fn duration(&self, language: Language, seconds: i64) -> String {
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        let long =
            |key: &str, name: &str, count: i64| self.say(language, key, &[(name, count.into())]);
        match (minutes, seconds) {
            (minutes, 0) => long("minutes-long", "minutes", minutes),
            (0, seconds) => long("seconds-long", "seconds", seconds),
            (minutes, seconds) => {
                let minutes = long("minutes-long", "minutes", minutes);
                let seconds = long("seconds-long", "seconds", seconds);
                let parts = [("minutes", minutes.into()), ("seconds", seconds.into())];
                self.say(language, "minutes-and-seconds", &parts)
            }
        }
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
    fn a_duration_is_told_to_the_second_where_it_is_not_whole() {
        let texts = Texts::load().unwrap();
        for (language, seconds, words) in [
            (Language::En, 1200, "20 minutes"),
            (Language::En, 1596, "26 minutes 36 seconds"),
            (Language::En, 61, "1 minute 1 second"),
            (Language::En, 36, "36 seconds"),
            (Language::En, 5400, "90 minutes"),
            (Language::Fr, 1596, "26 minutes 36 secondes"),
            (Language::Es, 1596, "26 minutos 36 segundos"),
            (Language::Ru, 1596, "26 минут 36 секунд"),
            (Language::Ru, 1261, "21 минута 1 секунда"),
            (Language::Ar, 1596, "26 دقيقة و36 ثانية"),
            (Language::Ar, 122, "دقيقتان وثانيتان"),
            (Language::Zh, 1596, "26分钟36秒"),
        ] {
            let told = texts.duration(language, seconds);
            assert_eq!(told, words, "{language:?} {seconds}");
        }
    }

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
