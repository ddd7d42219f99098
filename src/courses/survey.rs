//! How much a course is, in figures: words, minutes, how easily its English reads, and how many
//! items its quizzes have for each one drawn.

use super::content::{Activity, Content, LessonText};
use super::facts::plain;
use crate::base::{Key, Language};

/// What a course comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    pub lessons: Vec<LessonFigures>,
    pub quizzes: Vec<QuizFigures>,
}

/// One lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonFigures {
    pub key: Key,
    /// As the author says.
    pub minutes: u32,
    /// Whether the certificate asks for it; others are for looking up.
    pub is_required: bool,
    /// In each language of the course that has it.
    pub words: Vec<(Language, u32)>,
    /// Of the English text.
    pub ease: Option<Ease>,
}

/// One quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizFigures {
    pub key: Key,
    pub items: u32,
    /// How many a sitting asks.
    pub drawn: u32,
}

impl QuizFigures {
    /// Items for each one drawn, in hundredths.
    pub const fn ratio_hundredths(&self) -> u32 {
        match self.drawn {
            0 => 0,
            drawn => self.items * 100 / drawn,
        }
    }
}

/// How easily an English text reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ease {
    words: u32,
    sentences: u32,
    syllables: u32,
}

impl Ease {
    /// Counts an English text. Whole sentences end with a mark; headings and entries of lists and
    /// tables count as sentences by the gap after them.
    pub fn of(text: &str) -> Self {
        let mut ease = Self {
            words: 0,
            sentences: 0,
            syllables: 0,
        };
        let mut is_open = false;
        for word in text.split_whitespace() {
            let letters: String = word.chars().filter(|sign| sign.is_alphabetic()).collect();
            if !letters.is_empty() {
                ease.words += 1;
                ease.syllables += syllables(&letters);
                is_open = true;
            }
            if is_open
                && word
                    .trim_end_matches(['”', '"', '’', ')'])
                    .ends_with(['.', '?', '!', ':'])
            {
                ease.sentences += 1;
                is_open = false;
            }
        }
        ease.sentences += u32::from(is_open);
        ease
    }

    fn means(self) -> (f64, f64) {
        let words = f64::from(self.words.max(1));
        let length = words / f64::from(self.sentences.max(1));
        (length, f64::from(self.syllables) / words)
    }

    /// Flesch's reading ease (1948): 60 is plain English, 30 is an academic article.
    pub fn reading_ease(self) -> f64 {
        let (length, syllables) = self.means();
        206.835 - 1.015 * length - 84.6 * syllables
    }

    /// The school year that reads it without trouble (Kincaid 1975).
    pub fn grade(self) -> f64 {
        let (length, syllables) = self.means();
        0.39 * length + 11.8 * syllables - 15.59
    }
}

/// An estimate: groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    let (mut count, mut was_vowel) = (0, false);
    for sign in word.chars() {
        let is_vowel = matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é');
        count += u32::from(is_vowel && !was_vowel);
        was_vowel = is_vowel;
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - u32::from(is_silent)).max(1)
}

/// Measures a course.
pub fn survey(content: &Content) -> Survey {
    let mut survey = Survey {
        lessons: Vec::new(),
        quizzes: Vec::new(),
    };
    let all = content.modules.iter().flat_map(|module| &module.activities);
    for activity in all {
        match activity {
            Activity::Lesson(lesson) => {
                let text = |language: &Language| Some((*language, lesson.texts.exact(*language)?));
                let texts: Vec<(Language, &LessonText)> =
                    content.languages.iter().filter_map(text).collect();
                let english = lesson.texts.exact(Language::En);
                survey.lessons.push(LessonFigures {
                    key: lesson.key.clone(),
                    minutes: lesson.minutes,
                    is_required: lesson.is_required,
                    words: texts
                        .iter()
                        .map(|(language, text)| (*language, text.words))
                        .collect(),
                    ease: english.map(|text| Ease::of(&plain(&text.body_html))),
                });
            }
            Activity::Quiz(quiz) => {
                let items = u32::try_from(quiz.items.len()).unwrap_or(u32::MAX);
                survey.quizzes.push(QuizFigures {
                    key: quiz.key.clone(),
                    items,
                    drawn: quiz.draw.unwrap_or(items),
                });
            }
            // Neither read for minutes nor drawn from a bank.
            Activity::Assignment(_) => {}
        }
    }
    survey
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_spoken_more_or_less() {
        for (word, expected) in [
            ("law", 1),
            ("treaty", 2),
            ("substance", 2),
            ("table", 2),
            ("the", 1),
            ("parliament", 3),
            ("control", 2),
            ("nps", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn short_sentences_of_short_words_read_more_easily() {
        let plain = Ease::of("A law has a clock. It starts when the letter comes. Act on time.");
        let heavy = Ease::of(
            "Notwithstanding considerations of proportionality, administrative authorities \
             responsible for international notification obligations necessarily coordinate.",
        );
        assert_eq!((plain.words, plain.sentences), (14, 3));
        assert!(plain.reading_ease() > 80.0, "{}", plain.reading_ease());
        assert!(heavy.reading_ease() < 0.0, "{}", heavy.reading_ease());
        assert!(plain.grade() < 3.0 && heavy.grade() > 20.0);
    }

    #[test]
    fn the_ratio_of_a_bank_is_exact() {
        let quiz = |items, drawn| QuizFigures {
            key: Key::parse("final").unwrap(),
            items,
            drawn,
        };
        assert_eq!(quiz(120, 40).ratio_hundredths(), 300);
        assert_eq!(quiz(8, 5).ratio_hundredths(), 160);
        assert_eq!(quiz(5, 5).ratio_hundredths(), 100);
    }
}
