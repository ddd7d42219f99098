//! Reading TOML with the place of every value, and complaining about each one that does not fit.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::links::is_web_address;
use super::source::File;
use crate::base::{Date, Key, Language, PerLanguage, Timestamp};
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;
use toml_edit::{Document, Item, Offset, TableLike, Value};

/// More unknown keys of one table than this come from one cause, and each is compared with all.
const MOST_UNKNOWN: usize = 200;

/// A value with the bytes where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Range<usize>,
}

/// A TOML text inside a file: the whole file, or the front matter.
pub struct Data {
    file: Arc<File>,
    start: usize,
    span: Range<usize>,
    document: Document<String>,
}

impl Data {
    /// Parses the bytes `span` of the file; `None` after reporting a syntax error.
    pub fn parse(file: &Arc<File>, span: Range<usize>, problems: &Problems) -> Option<Self> {
        let text = file.text.get(span.clone()).unwrap_or_default();
        match Document::parse(text.to_owned()) {
            Ok(document) => Some(Self {
                file: Arc::clone(file),
                start: span.start,
                span,
                document,
            }),
            Err(error) => {
                let at = error.span().unwrap_or(0..0);
                let at = span.start + at.start..span.start + at.end.max(at.start + 1);
                let message = first_line(error.message());
                problems.add(Problem::at(Code::TomlSyntax, file, at, message));
                None
            }
        }
    }

    /// Parses a whole file.
    pub fn whole(file: &Arc<File>, problems: &Problems) -> Option<Self> {
        Self::parse(file, 0..file.text.len(), problems)
    }

    /// The top level.
    pub fn fields<'a>(&'a self, problems: &'a Problems) -> Fields<'a> {
        let start = self.span.start.min(self.file.text.len());
        Fields {
            file: &self.file,
            start: self.start,
            span: start..start,
            table: self.document.as_table(),
            problems,
            known: RefCell::default(),
        }
    }
}

fn first_line(message: &str) -> String {
    message.lines().collect::<Vec<_>>().join("; ")
}

/// The keys of one table. Each is asked for by name; [`Fields::finish`] reports the others.
pub struct Fields<'a> {
    pub file: &'a Arc<File>,
    start: usize,
    /// Where to point when a key is missing.
    span: Range<usize>,
    table: &'a dyn TableLike,
    problems: &'a Problems,
    known: RefCell<Vec<&'a str>>,
}

impl<'a> Fields<'a> {
    /// A problem at some bytes of this file.
    pub fn complain(&self, code: Code, span: &Range<usize>, message: impl Into<String>) {
        self.problems
            .add(Problem::at(code, self.file, span.clone(), message));
    }

    fn item(&self, key: &'a str) -> Option<&'a Item> {
        self.known.borrow_mut().push(key);
        self.table.get(key).filter(|item| !item.is_none())
    }

    /// Whether the key is there, without reading it.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Counts a key as known without reading it.
    pub fn skip(&self, key: &'a str) {
        self.known.borrow_mut().push(key);
    }

    /// Where the key itself stands.
    pub fn key_span(&self, key: &str) -> Range<usize> {
        let span = self.table.key(key).and_then(toml_edit::Key::span);
        span.map_or_else(|| self.span.clone(), |span| self.shift(span))
    }

    fn shift(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.start..span.end + self.start
    }

    fn value_span(&self, key: &str, span: Option<Range<usize>>) -> Range<usize> {
        span.map_or_else(|| self.key_span(key), |span| self.shift(span))
    }

    /// Reports the key if it is missing, without reading it.
    pub fn need(&self, key: &str) {
        if !self.has(key) {
            self.missing(key);
        }
    }

    /// Reports that a key is missing.
    pub fn missing(&self, key: &str) {
        let message = format!("the key `{key}` is missing");
        self.complain(Code::MissingKey, &self.span, message);
    }

    fn value<T>(
        &self,
        key: &'a str,
        expected: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let item = self.item(key)?;
        let span = self.value_span(key, item.span());
        match item.as_value().and_then(read) {
            Some(value) => Some(Spanned { value, span }),
            None => {
                let message = format!("`{key}` must be {expected}, not {}", kind(item));
                self.complain(Code::WrongType, &span, message);
                None
            }
        }
    }

    /// An optional text, trimmed; an empty one is reported.
    pub fn text(&self, key: &'a str) -> Option<Spanned<String>> {
        let text = self.value(key, "a text in quotation marks", |value| value.as_str())?;
        let value = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        if value.is_empty() {
            self.complain(Code::EmptyText, &text.span, format!("`{key}` is empty"));
            return None;
        }
        if value.chars().count() > 2_000 {
            let message = format!("`{key}` has more than 2,000 characters");
            self.complain(Code::BadValue, &text.span, message);
            return None;
        }
        Some(Spanned {
            value,
            span: text.span,
        })
    }

    /// A text that must be there.
    pub fn need_text(&self, key: &'a str) -> Option<Spanned<String>> {
        if !self.has(key) {
            self.item(key);
            self.missing(key);
            return None;
        }
        self.text(key)
    }

    /// An optional whole number within the bounds.
    pub fn number(&self, key: &'a str, bounds: Range<u32>) -> Option<Spanned<u32>> {
        let number = self.value(key, "a whole number", |value| value.as_integer())?;
        match u32::try_from(number.value)
            .ok()
            .filter(|n| bounds.contains(n))
        {
            Some(value) => Some(Spanned {
                value,
                span: number.span,
            }),
            None => {
                let (least, most) = (bounds.start, bounds.end.saturating_sub(1));
                let message = format!("`{key}` must be between {least} and {most}");
                self.complain(Code::BadValue, &number.span, message);
                None
            }
        }
    }

    /// An optional `true` or `false`.
    pub fn flag(&self, key: &'a str) -> Option<bool> {
        Some(
            self.value(key, "true or false", |value| value.as_bool())?
                .value,
        )
    }

    /// An optional day.
    pub fn date(&self, key: &'a str) -> Option<Date> {
        let day = self.value(
            key,
            "a day such as 2026-11-20, without quotation marks",
            |value| {
                let moment = value.as_datetime()?;
                (moment.time.is_none() && moment.offset.is_none()).then_some(moment.date?)
            },
        )?;
        let date = Date::parse(&day.value.to_string());
        if date.is_none() {
            self.complain(
                Code::BadValue,
                &day.span,
                format!("`{key}` is no day of the calendar"),
            );
        }
        date
    }

    /// An optional moment with its offset from UTC.
    pub fn moment(&self, key: &'a str) -> Option<Timestamp> {
        let moment = self.value(
            key,
            "a moment such as 2027-03-01T12:00:00Z, without quotation marks",
            |value| {
                let moment = value.as_datetime()?;
                Some((moment.date?, moment.time?, moment.offset?))
            },
        )?;
        let (date, time, offset) = moment.value;
        let Some(date) = Date::parse(&date.to_string()) else {
            let message = format!("`{key}` is no day of the calendar");
            self.complain(Code::BadValue, &moment.span, message);
            return None;
        };
        let minutes = match offset {
            Offset::Z => 0,
            Offset::Custom { minutes } => i64::from(minutes),
        };
        let (hour, minute, second) = (time.hour, time.minute, time.second.unwrap_or(0));
        let seconds = (i64::from(hour) * 60 + i64::from(minute) - minutes) * 60;
        Some(date.start().plus_seconds(seconds + i64::from(second)))
    }

    /// The names of everything in this table.
    pub fn names(&self) -> Vec<&'a str> {
        self.table.iter().map(|(name, _)| name).collect()
    }

    /// An optional id.
    pub fn key(&self, key: &'a str) -> Option<Spanned<Key>> {
        let text = self.text(key)?;
        let parsed = self.parse_key(&text);
        parsed.map(|value| Spanned {
            value,
            span: text.span,
        })
    }

    /// Reads an id, or complains.
    pub fn parse_key(&self, text: &Spanned<String>) -> Option<Key> {
        let key = Key::parse(&text.value);
        if key.is_none() {
            let message = format!("`{}` is no id", text.value);
            self.complain(Code::BadId, &text.span, message);
        }
        key
    }

    /// One of a few words.
    pub fn word<T: Copy>(&self, key: &'a str, words: &[(&str, T)]) -> Option<Spanned<T>> {
        let text = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let all: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let message = format!("`{key}` must be {}, not `{}`", all.join(" or "), text.value);
            self.complain(Code::BadValue, &text.span, message);
        }
        found.map(|(_, value)| Spanned {
            value: *value,
            span: text.span,
        })
    }

    /// An https address.
    pub fn address(&self, key: &'a str) -> Option<String> {
        let text = self.text(key)?;
        let is_good = is_web_address(&text.value);
        if !is_good {
            let message = format!("`{key}` must be an address that begins with https://");
            self.complain(Code::BadValue, &text.span, message);
        }
        is_good.then_some(text.value)
    }

    /// An optional list of texts, each once.
    pub fn texts(&self, key: &'a str) -> Option<Spanned<Vec<Spanned<String>>>> {
        let list = self.value(key, "a list of texts", |value| value.as_array())?;
        let mut texts: Vec<Spanned<String>> = Vec::new();
        for value in list.value.iter() {
            let span = self.value_span(key, value.span());
            let Some(text) = value
                .as_str()
                .map(str::trim)
                .filter(|text| !text.is_empty())
            else {
                let message = format!("each entry of `{key}` must be a text");
                self.complain(Code::WrongType, &span, message);
                continue;
            };
            if texts.iter().any(|earlier| earlier.value == text) {
                let message = format!("`{text}` stands twice in `{key}`");
                self.complain(Code::NamedTwice, &span, message);
                continue;
            }
            texts.push(Spanned {
                value: text.to_owned(),
                span,
            });
        }
        Some(Spanned {
            value: texts,
            span: list.span,
        })
    }

    /// A table below this one.
    pub fn table(&self, key: &'a str) -> Option<Self> {
        let item = self.item(key)?;
        match item.as_table_like() {
            Some(table) => Some(self.inner(table, self.key_span(key))),
            None => {
                let span = self.value_span(key, item.span());
                let message = format!("`{key}` must be a table `[{key}]`, not {}", kind(item));
                self.complain(Code::WrongType, &span, message);
                None
            }
        }
    }

    /// All entries that are tables: `[c61]`, `[c71]` … Others are reported.
    pub fn tables(&self) -> Vec<(&'a str, Range<usize>, Self)> {
        let mut found = Vec::new();
        for (key, item) in self.table.iter() {
            self.known.borrow_mut().push(key);
            let span = self.key_span(key);
            match item.as_table_like() {
                Some(table) => found.push((key, span.clone(), self.inner(table, span))),
                None => {
                    let message = format!("`{key}` must be a table `[{key}]`, not {}", kind(item));
                    self.complain(Code::WrongType, &span, message);
                }
            }
        }
        found
    }

    /// The tables of `[[key]]`.
    pub fn list(&self, key: &'a str) -> Vec<Self> {
        let Some(item) = self.item(key) else {
            return Vec::new();
        };
        if let Some(tables) = item.as_array_of_tables() {
            let span = |table: &toml_edit::Table| self.value_span(key, table.span());
            return tables
                .iter()
                .map(|table| self.inner(table, span(table)))
                .collect();
        }
        let span = self.value_span(key, item.span());
        let message = format!(
            "`{key}` must be written as [[{key}]], not as {}",
            kind(item)
        );
        self.complain(Code::WrongType, &span, message);
        Vec::new()
    }

    fn inner(&self, table: &'a dyn TableLike, span: Range<usize>) -> Self {
        Self {
            file: self.file,
            start: self.start,
            span,
            table,
            problems: self.problems,
            known: RefCell::default(),
        }
    }

    /// A table with one text per language.
    pub fn per_language(&self, key: &'a str) -> PerLanguage<String> {
        let table = self.table(key);
        table.map_or_else(PerLanguage::default, |table| table.languages(key))
    }

    /// This table as one text per language; `name` is what it is called in complaints.
    pub fn languages(&self, name: &str) -> PerLanguage<String> {
        let mut texts = PerLanguage::default();
        for (tag, item) in self.table.iter() {
            let Some(language) = Language::parse(tag).filter(|language| language.tag() == tag)
            else {
                let message = format!("`{tag}` is none of the languages ar, en, es, fr, ru, zh");
                self.complain(Code::UnknownLanguage, &self.key_span(tag), message);
                continue;
            };
            if item.is_str() {
                if let Some(text) = self.text(tag) {
                    texts.insert(language, text.value);
                }
            } else {
                let message = format!("`{name}.{tag}` must be a text in quotation marks");
                self.complain(Code::WrongType, &self.key_span(tag), message);
            }
        }
        texts
    }

    /// Reports every key nobody asked for.
    pub fn finish(&self) {
        let known = self.known.borrow();
        let unknown = self.table.iter().filter(|(key, _)| !known.contains(key));
        for (key, _) in unknown.take(MOST_UNKNOWN) {
            let message = format!("unknown key `{key}`");
            let problem = Problem::at(Code::UnknownKey, self.file, self.key_span(key), message);
            let nearest = known
                .iter()
                .map(|known| (strsim::damerau_levenshtein(known, &clipped(key)), known))
                .min()
                .filter(|(distance, known)| *distance <= known.len().div_ceil(3));
            self.problems.add(match nearest {
                Some((_, known)) => problem.help(format!("did you mean `{known}`?")),
                None => problem.help(format!("known here: {}", list_of(&known))),
            });
        }
    }
}

fn clipped(key: &str) -> String {
    key.chars().take(64).collect()
}

fn list_of(words: &[&str]) -> String {
    let mut words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    words.sort();
    words.dedup();
    words.join(", ")
}

fn kind(item: &Item) -> &'static str {
    match item {
        Item::None => "nothing",
        Item::Table(_) => "a table",
        Item::ArrayOfTables(_) => "a list of tables",
        Item::Value(Value::String(_)) => "a text",
        Item::Value(Value::Integer(_)) => "a whole number",
        Item::Value(Value::Float(_)) => "a number with decimals",
        Item::Value(Value::Boolean(_)) => "true or false",
        Item::Value(Value::Datetime(_)) => "a date",
        Item::Value(Value::Array(_)) => "a list",
        Item::Value(Value::InlineTable(_)) => "an inline table",
    }
}
