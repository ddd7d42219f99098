//! Which articles of a source a citation names: `art. 12(6)`, `第12条第6款`, `п. 6 ст. 12`.

use crate::base::fold::digit;
use std::iter::Peekable;
use std::str::Chars;

/// The longest range that is counted out, so that `arts 1–999999` costs nothing.
const LONGEST_RANGE: u32 = 200;

/// Words after which the numbers of articles follow; where one stands, other numbers (paragraphs,
/// comments) do not count.
const MARKS: [&str; 11] = [
    "article",
    "artículo",
    "arts",
    "art",
    "статья",
    "статьи",
    "ст",
    "المادة",
    "المادتان",
    "المادتين",
    "المواد",
];

/// What may stand between two numbers of a list.
const JOINS: [&str; 7] = ["and", "et", "y", "и", "و", "和", "、"];

/// What stands between the ends of a range.
const RANGES: [&str; 6] = ["–", "-", "—", "to", "a", "至"];

/// The articles that a locator names, as numbers in ASCII; where it names none, the numbers of
/// whatever it does name, such as paragraphs of a resolution. Empty: it names the whole source, or
/// something without a number.
pub fn articles(locator: &str) -> Vec<String> {
    let mut found = chinese(locator);
    if found.is_empty() {
        found = after_marks(locator);
    }
    if found.is_empty() {
        let mut reader = Reader::new(locator);
        while reader.signs.peek().is_some() {
            reader.list(&mut found);
            reader.signs.next();
        }
    }
    found.sort_by_key(|one| (one.len(), one.clone()));
    found.dedup();
    found
}

/// In Chinese the number stands between two signs: `第29至30条`.
fn chinese(locator: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (before, _) in locator.match_indices('条') {
        let head = locator.get(..before).unwrap_or_default();
        let number = head.rsplit('第').next().unwrap_or_default();
        Reader::new(number).list(&mut found);
    }
    found
}

fn after_marks(locator: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lower = locator.to_lowercase();
    let mut rest = lower.as_str();
    while let Some((at, mark)) = next_mark(rest) {
        rest = rest.get(at + mark.len()..).unwrap_or_default();
        Reader::new(rest.trim_start_matches(['s', '.', ' ', '\u{a0}'])).list(&mut found);
    }
    found
}

/// The first mark that begins a word and is followed by a number, perhaps after a point.
fn next_mark(text: &str) -> Option<(usize, &'static str)> {
    let begins = |at: usize| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        // In Arabic “and” is written together with the word after it.
        before.is_none_or(|sign| !sign.is_alphanumeric() || sign == 'و')
    };
    let goes_on = |end: usize| {
        let tail = text.get(end..).unwrap_or_default();
        let tail = tail.trim_start_matches(['s', '.', ' ', '\u{a0}']);
        tail.starts_with(|sign| digit(sign).is_some())
    };
    let found = MARKS.iter().flat_map(|mark| {
        let places = text.match_indices(mark).map(|(at, _)| at);
        let places = places.filter(|at| begins(*at) && goes_on(at + mark.len()));
        places.map(|at| (at, *mark)).collect::<Vec<_>>()
    });
    found.min_by_key(|(at, mark)| (*at, usize::MAX - mark.len()))
}

struct Reader<'a> {
    signs: Peekable<Chars<'a>>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            signs: text.chars().peekable(),
        }
    }

    /// `12(6), 14 and 15–17` from here on, up to the first thing that is none of it.
    fn list(&mut self, found: &mut Vec<String>) {
        let mut from: Option<u32> = None;
        let mut last: Option<u32> = None;
        loop {
            let Some(number) = self.number() else { return };
            let value = number.parse::<u32>().ok();
            if let Some((from, to)) = from.take().zip(value)
                && (from..from.saturating_add(LONGEST_RANGE)).contains(&to)
            {
                found.extend((from..to).map(|one| one.to_string()));
            }
            found.push(number);
            last = value.or(last.take());
            self.skip_parts();
            match self.separator() {
                None => return,
                Some(true) => from = last,
                Some(false) => {}
            }
        }
    }

    /// Digits of any script, with letters that belong to them (`12bis`).
    fn number(&mut self) -> Option<String> {
        let mut number = String::new();
        while let Some(one) = self.signs.peek().and_then(|sign| digit(*sign)) {
            number.push_str(&one.to_string());
            self.signs.next();
        }
        if number.is_empty() {
            return None;
        }
        while let Some(sign) = self.signs.next_if(char::is_ascii_lowercase) {
            number.push(sign);
        }
        Some(number)
    }

    /// `(4)(c)–(d)`: parts of the article before.
    fn skip_parts(&mut self) {
        while self.signs.next_if(|sign| *sign == '(').is_some() {
            while self.signs.next_if(|sign| *sign != ')').is_some() {}
            self.signs.next();
            let mut ahead = self.signs.clone();
            if ahead.next().is_some_and(|sign| "–-—".contains(sign)) && ahead.next() == Some('(')
            {
                self.signs.next();
            }
        }
    }

    /// Whether a range (`true`) or a list goes on; nothing is taken where neither does.
    fn separator(&mut self) -> Option<bool> {
        let mut ahead = self.signs.clone();
        let mut word = String::new();
        while let Some(sign) = ahead.next_if(|sign| digit(*sign).is_none()) {
            word.push(sign);
            if word.len() > 16 {
                return None;
            }
        }
        ahead.peek()?;
        let word = word.trim();
        let is_list = [",", "،", ";", ""].contains(&word)
            || JOINS.contains(&word.trim_start_matches([',', '،']).trim());
        let is_range = RANGES.contains(&word);
        if !is_list && !is_range {
            return None;
        }
        self.signs = ahead;
        Some(is_range)
    }
}

#[cfg(test)]
mod tests {
    use super::articles;

    #[test]
    fn a_locator_names_articles_in_every_language() {
        for (locator, expected) in [
            ("", ""),
            ("art. 12", "12"),
            ("art. 12(6)", "12"),
            ("art. 3(1)(a)(iv)", "3"),
            ("art. 12(8)–(9)", "12"),
            ("art. 12, párr. 6", "12"),
            ("art. 3, párr. 4 c)", "3"),
            ("art. 4 c)", "4"),
            ("arts 29–30", "29 30"),
            ("arts. 29 y 30", "29 30"),
            ("art. 6, 14, 15, 17", "6 14 15 17"),
            ("arts. 6, 14, 15 y 17", "6 14 15 17"),
            ("arts 6, 14, 15 and 17", "6 14 15 17"),
            ("articles 3 to 5", "3 4 5"),
            ("preamble and art. 4(c)", "4"),
            ("préambule et art. 5", "5"),
            ("art. 4, comment 3", "4"),
            ("art. 12bis", "12bis"),
            ("المادة 12(6)", "12"),
            ("المادة 3(4)(ج)", "3"),
            ("المادتان 29 و30", "29 30"),
            ("المواد 6 و14 و15 و17", "6 14 15 17"),
            ("الديباجة والمادة 5", "5"),
            ("المادة ١٢", "12"),
            ("المادة 4، التعليق 3", "4"),
            ("ст. 12", "12"),
            ("п. 6 ст. 12", "12"),
            ("п. 4 c) ст. 3", "3"),
            ("ст. 29–30", "29 30"),
            ("преамбула и ст. 5", "5"),
            ("комментарий 3 к ст. 4", "4"),
            ("第12条", "12"),
            ("第12条第6款", "12"),
            ("第29至30条", "29 30"),
            ("第3条第1款(a)项(iv)目", "3"),
            ("序言和第5条", "5"),
            ("第6、14、15和17条", "6 14 15 17"),
            ("arts 3(1)(b) and 12(6)", "3 12"),
            ("arts 1–999999", "1 999999"),
        ] {
            assert_eq!(articles(locator).join(" "), expected, "{locator}");
        }
    }

    #[test]
    fn without_articles_other_numbers_serve_and_words_name_the_whole() {
        for (locator, expected) in [
            ("para. 56", "56"),
            ("paras 54–57", "54 55 56 57"),
            ("párrs. 54 a 57", "54 55 56 57"),
            ("пп. 61–64", "61 62 63 64"),
            ("第61至64段", "61 62 63 64"),
            ("recital 5", "5"),
            ("Schedule I", ""),
            ("chapter II", ""),
            ("Список I", ""),
            ("preamble", ""),
            ("part one", ""),
        ] {
            assert_eq!(articles(locator).join(" "), expected, "{locator}");
        }
    }
}
