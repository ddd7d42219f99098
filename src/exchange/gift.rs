//! GIFT, as Moodle documents and reads it: questions divided by empty lines, answers in braces.
//!
//! More forgiving than Moodle in two points, because files in the wild need it: an empty line
//! inside braces does not end a question when an answer follows, and `::` on a new line after
//! closed braces begins the next question.

use super::clean::{clean, one_line};
use super::gift_answers::{self, Text};
use super::html::{self, Desk};
use super::question::{Answers, Question};
use super::report::{Notes, Place};
use super::rich::Rich;
use super::source::{Import, Source, Unreadable};

/// The most characters of one question.
const LONGEST: usize = 256 << 10;

/// One character of a question, with its place and whether a backslash stood before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    pub c: char,
    pub is_escaped: bool,
    pub at: usize,
}

/// How a text of GIFT is to be read: `[html]` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// HTML in which new lines count; what Moodle assumes.
    Moodle,
    Html,
    Plain,
    Markdown,
}

/// Reads all questions.
pub fn read(source: &Source<'_>, import: &mut Import) -> Result<(), Unreadable> {
    let mut reader = Reader {
        source,
        import,
        chunk: Chunk::default(),
        category: String::new(),
        comments: Vec::new(),
    };
    for (at, line) in source.lines() {
        reader.line(at, line)?;
    }
    reader.end()?;
    let mut notes = Notes::default();
    for (at, comment) in &reader.comments {
        let why = format!("it stands after the last question: {comment}");
        notes.dropped(source.place(*at), "comment", why);
    }
    reader.import.report.enter(notes);
    Ok(())
}

/// The lines of a question so far.
#[derive(Default)]
struct Chunk {
    signs: Vec<Sign>,
    is_open: bool,
    was_closed: bool,
    /// An empty line was met inside braces.
    has_gap: bool,
    is_too_long: bool,
}

struct Reader<'a, 'b> {
    source: &'a Source<'a>,
    import: &'b mut Import,
    chunk: Chunk,
    category: String,
    /// Comments that wait for their question, with their places.
    comments: Vec<(usize, String)>,
}

impl Reader<'_, '_> {
    fn line(&mut self, at: usize, line: &str) -> Result<(), Unreadable> {
        let words = line.trim();
        if words.is_empty() {
            if self.chunk.is_open {
                self.chunk.has_gap = true;
                return Ok(());
            }
            return self.end();
        }
        if let Some(comment) = words.strip_prefix("//") {
            self.comments.push((at, comment.trim().to_owned()));
            return Ok(());
        }
        let ends_here = match self.chunk.is_open {
            true => self.chunk.has_gap && !words.starts_with(['=', '~', '#', '}', '%']),
            false => self.chunk.was_closed && words.starts_with("::"),
        };
        if ends_here {
            self.end()?;
        }
        self.chunk.has_gap = false;
        if let Some(category) = words.strip_prefix("$CATEGORY:")
            && self.chunk.signs.is_empty()
        {
            self.category = one_line(&clean(category).0);
            let mut notes = Notes::default();
            notes.kept("category");
            self.import.report.enter(notes);
            return Ok(());
        }
        self.take(at, line);
        Ok(())
    }

    fn take(&mut self, at: usize, line: &str) {
        let chunk = &mut self.chunk;
        if chunk.signs.len() + line.len() > LONGEST {
            // The first line stays, for the place.
            chunk.is_too_long = true;
            if !chunk.signs.is_empty() {
                return;
            }
        }
        let mut signs = line.char_indices().peekable();
        while let Some((offset, c)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            let is_escape = c == '\\' && next.is_some_and(|next| "~=#{}:n\\".contains(next));
            let c = match (is_escape, next) {
                (true, Some(next)) => {
                    signs.next();
                    if next == 'n' { '\n' } else { next }
                }
                _ => c,
            };
            let sign = Sign {
                c,
                is_escaped: is_escape,
                at: at + offset,
            };
            if !is_escape && c == '{' {
                chunk.is_open = true;
            } else if !is_escape && c == '}' {
                (chunk.is_open, chunk.was_closed) = (false, true);
            }
            chunk.signs.push(sign);
            if chunk.signs.len() > LONGEST {
                return;
            }
        }
        chunk.signs.push(Sign {
            c: '\n',
            is_escaped: false,
            at: at + line.len(),
        });
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        let chunk = std::mem::take(&mut self.chunk);
        let Some(first) = chunk.signs.first() else {
            return Ok(());
        };
        self.import.room()?;
        let place = self.source.place(first.at);
        let comments = std::mem::take(&mut self.comments);
        let mut notes = Notes::default();
        let (title, mut read) = if chunk.is_too_long {
            let why = format!("the question has more than {LONGEST} characters");
            (String::new(), Err(why))
        } else {
            let mut desk = Desk {
                place,
                notes: &mut notes,
                shelf: &mut self.import.shelf,
            };
            let (title, rest) = title(&chunk.signs, &mut desk);
            let read = question(self.source, rest, &mut desk);
            (title, read)
        };
        if let Ok(question) = &mut read {
            question.name.clone_from(&title);
            question.category.clone_from(&self.category);
        }
        take_comments(read.as_mut().ok(), comments, &mut notes);
        self.import.settle(place, &title, read, notes);
        Ok(())
    }
}

/// The title between `::` and `::`, and the rest.
fn title<'a>(signs: &'a [Sign], desk: &mut Desk<'_>) -> (String, &'a [Sign]) {
    let text = Text(signs).trimmed();
    let Some(rest) = text.after("::") else {
        return (String::new(), signs);
    };
    match rest.split_at("::") {
        Some((title, rest)) => {
            desk.notes.kept("title");
            (one_line(&clean(&title.string()).0), rest.0)
        }
        None => (String::new(), signs),
    }
}

fn question(source: &Source<'_>, signs: &[Sign], desk: &mut Desk<'_>) -> Result<Question, String> {
    let place = desk.place;
    let (form, text) = form(Text(signs).trimmed(), Form::Moodle);
    let Some((before, rest)) = text.split_at("{") else {
        return Err("a description: it asks nothing (no braces)".to_owned());
    };
    let Some((inner, after)) = rest.split_at("}") else {
        return Err("the brace `{` is never closed".to_owned());
    };
    if after.split_at("{").is_some() {
        return Err("it has more than one answer in braces".to_owned());
    }
    let mut stem = before.string();
    if !after.trimmed().0.is_empty() {
        desk.notes.kept("gap in the text");
        stem = format!("{} _____ {}", stem.trim_end(), after.string().trim_start());
    }
    let stem = rich(&stem, form, desk);
    desk.notes.kept("stem");
    let (answers, explanation) = gift_answers::read(inner, form, source, desk)?;
    if answers == Answers::Reflection {
        desk.notes.kept("essay");
    }
    let mut question = Question::new(place, answers);
    question.stem = stem;
    question.explanation = explanation;
    Ok(question)
}

/// The form named at the beginning of a text, and the rest.
pub fn form(text: Text<'_>, default: Form) -> (Form, Text<'_>) {
    let known = [
        ("[html]", Form::Html),
        ("[moodle]", Form::Moodle),
        ("[plain]", Form::Plain),
        ("[markdown]", Form::Markdown),
    ];
    known
        .into_iter()
        .find_map(|(word, form)| Some((form, text.after(word)?)))
        .unwrap_or((default, text))
}

/// Reads a text in its form.
pub fn rich(text: &str, form: Form, desk: &mut Desk<'_>) -> Rich {
    match form {
        Form::Html => html::read(text, desk),
        Form::Moodle => html::read_lines(text, desk),
        Form::Markdown => html::read_markdown(text, desk),
        Form::Plain => {
            let (text, hidden) = clean(text);
            if hidden > 0 {
                let why = format!("{hidden} taken out");
                desk.notes.changed(desk.place, "hidden character", why);
            }
            Rich::plain(&text)
        }
    }
}

/// Comments before or inside a question stay with it, and go with it when it is refused; Moodle
/// hides ids and tags in them.
fn take_comments(
    mut question: Option<&mut Question>,
    comments: Vec<(usize, String)>,
    notes: &mut Notes,
) {
    for (_, comment) in comments {
        notes.kept("comment");
        let marks = marks(&comment);
        for _ in &marks {
            notes.kept("tag or id");
        }
        let Some(question) = question.as_deref_mut() else {
            continue;
        };
        for (word, value) in marks {
            match word {
                "id" if question.id.is_empty() => question.id = value,
                _ => question.tags.push(value),
            }
        }
        let comment = one_line(&clean(&comment).0);
        if !comment.is_empty() {
            question.comments.push(comment);
        }
    }
}

/// `[id:…]` and `[tag:…]`.
fn marks(comment: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for part in comment.split('[').skip(1).take(100) {
        let Some((inner, _)) = part.split_once(']') else {
            continue;
        };
        for word in ["id", "tag"] {
            let value = inner.strip_prefix(word).and_then(|v| v.strip_prefix(':'));
            if let Some(value) = value {
                found.push((word, one_line(&clean(value).0)));
            }
        }
    }
    found
}

/// The place of a sign.
pub fn place(source: &Source<'_>, text: Text<'_>, otherwise: Place) -> Place {
    let first = text.0.first();
    first.map_or(otherwise, |sign| source.place(sign.at))
}
