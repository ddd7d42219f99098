//! Moodle's own XML of questions: the frame of a file and what all kinds of question share.

use super::clean::{clean, one_line};
use super::html::{self, Desk};
use super::moodle_kinds;
use super::question::Question;
use super::report::{Notes, Place, shortened};
use super::rich::Rich;
use super::shares;
use super::source::{Import, Source, Unreadable};
use super::xml_guard;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// The most elements and texts of a file.
const MOST_NODES: u32 = 1_000_000;

/// Settings that mean nothing here or say what Moodle says when nobody chose.
const DEFAULTS: [(&str, &[&str]); 16] = [
    ("penalty", &["", "*"]),
    ("hidden", &["", "0"]),
    ("shuffleanswers", &["", "1", "true"]),
    ("answernumbering", &["", "abc", "none"]),
    ("showstandardinstruction", &["*"]),
    ("shownumcorrect", &["*"]),
    ("single", &["*"]),
    ("usecase", &["", "0"]),
    ("responseformat", &["*"]),
    ("responserequired", &["*"]),
    ("responsefieldlines", &["*"]),
    ("attachments", &["", "0"]),
    ("attachmentsrequired", &["", "0"]),
    ("unitgradingtype", &["*"]),
    ("unitpenalty", &["*"]),
    ("showunits", &["*"]),
];

/// Fields that are text for learners in Moodle and say nothing when they say this, in the languages
/// of this house and in German; without the stop at the end, which comes and goes.
const STOCK: [&str; 30] = [
    "",
    "your answer is correct",
    "your answer is partially correct",
    "your answer is incorrect",
    "die antwort ist richtig",
    "die antwort ist teilweise richtig",
    "die antwort ist falsch",
    "respuesta correcta",
    "respuesta parcialmente correcta",
    "respuesta incorrecta",
    "tu respuesta es correcta",
    "tu respuesta es parcialmente correcta",
    "tu respuesta es incorrecta",
    "votre réponse est correcte",
    "votre réponse est partiellement correcte",
    "votre réponse est en partie correcte",
    "votre réponse est incorrecte",
    "ваш ответ верный",
    "ваш ответ правильный",
    "ваш ответ частично правильный",
    "ваш ответ неправильный",
    "إجابتك صحيحة",
    "إجابتك صحيحة جزئياً",
    "إجابتك صحيحة بشكل جزئي",
    "إجابتك غير صحيحة",
    "您的答案是正确的",
    "您的答案部分正确",
    "您的答案是错误的",
    "您的答案不正确",
    "你的回答正确",
];

/// Reads all questions.
pub fn read(source: &Source<'_>, import: &mut Import) -> Result<(), Unreadable> {
    xml_guard::check(source)?;
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(source.text, options).map_err(|error| {
        let position = error.pos();
        let number = |number: u32| usize::try_from(number).unwrap_or(1);
        Unreadable::Broken {
            place: Place {
                line: number(position.row),
                column: number(position.col),
            },
            why: format!("no well-formed XML: {error}"),
        }
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "quiz" {
        return Err(Unreadable::Broken {
            place: source.place(root.range().start),
            why: format!("`<{}>` is not Moodle's `<quiz>`", root.tag_name().name()),
        });
    }
    let mut category = String::new();
    for node in root.children().filter(Node::is_element) {
        let place = source.place(node.range().start);
        let mut notes = Notes::default();
        if node.tag_name().name() != "question" {
            let why = format!(
                "`<{}>` stands where questions stand",
                node.tag_name().name()
            );
            notes.dropped(place, "element", why);
            import.report.enter(notes);
        } else if node.attribute("type") == Some("category") {
            let text = child(node, "category").map(text).unwrap_or_default();
            category = one_line(&clean(&text).0);
            notes.kept("category");
            import.report.enter(notes);
        } else {
            import.room()?;
            question(source, node, &category, import);
        }
    }
    Ok(())
}

fn question(source: &Source<'_>, node: Node<'_, '_>, category: &str, import: &mut Import) {
    let place = source.place(node.range().start);
    let mut notes = Notes::default();
    let name = child(node, "name").map(text).unwrap_or_default();
    let name = one_line(&clean(&name).0);
    let mut reader = Reader {
        source,
        node,
        desk: Desk {
            place,
            notes: &mut notes,
            shelf: &mut import.shelf,
        },
    };
    let read = reader.question(&name, category);
    import.settle(place, &name, read, notes);
}

/// One question being read.
pub struct Reader<'a, 'b, 'c> {
    source: &'a Source<'a>,
    pub node: Node<'b, 'b>,
    pub desk: Desk<'c>,
}

impl Reader<'_, '_, '_> {
    fn question(&mut self, name: &str, category: &str) -> Result<Question, String> {
        let place = self.desk.place;
        let kind = self.node.attribute("type").unwrap_or_default();
        if !name.is_empty() {
            self.desk.notes.kept("title");
        }
        if !moodle_kinds::KNOWN.contains(&kind) {
            return Err(moodle_kinds::refusal(kind));
        }
        let stem = child(self.node, "questiontext").ok_or("it has no `<questiontext>`")?;
        self.desk.notes.kept("stem");
        let (stem, answers) = match kind {
            "cloze" | "multianswer" => {
                let (gapped, answers) = super::cloze::read(&text(stem), &mut self.desk)?;
                (self.rich_of(stem, &gapped), answers)
            }
            _ => (self.rich(stem), moodle_kinds::read(kind, self)?),
        };
        let mut question = Question::new(place, answers);
        question.stem = stem;
        question.name = name.to_owned();
        question.category = category.to_owned();
        self.common(&mut question);
        Ok(question)
    }

    /// What every kind has; whatever is left is reported.
    fn common(&mut self, question: &mut Question) {
        let whole = self.desk.place;
        for field in self.node.children().filter(Node::is_element) {
            self.desk.place = self.place(field);
            match field.tag_name().name() {
                "name" | "questiontext" | "answer" | "subquestion" => {}
                "generalfeedback" => {
                    question.explanation = self.rich(field);
                    if !question.explanation.is_empty() {
                        self.desk.notes.kept("general feedback");
                    }
                }
                "idnumber" => {
                    question.id = one_line(&clean(&text(field)).0);
                    if !question.id.is_empty() {
                        self.desk.notes.kept("tag or id");
                    }
                }
                "tags" => {
                    for tag in field.children().filter(|tag| tag.has_tag_name("tag")) {
                        question.tags.push(one_line(&clean(&text(tag)).0));
                        self.desk.notes.kept("tag or id");
                    }
                }
                "defaultgrade" => question.points = self.points(&text(field)),
                name => self.setting(name, field),
            }
        }
        self.desk.place = whole;
    }

    /// Whole points from 1 to 100.
    fn points(&mut self, text: &str) -> u32 {
        let grade = shares::number(text);
        if let Some(points) = grade.and_then(shares::whole)
            && (1..=100).contains(&points)
        {
            self.desk.notes.kept("points");
            return points;
        }
        let points = grade.map_or(1, |grade| shares::rounded(grade).max(1));
        let why = format!("`{}` became {points}", shortened(text.trim(), 40));
        self.desk.notes.changed(self.desk.place, "points", why);
        points
    }

    /// A setting or a text that our files have no place for.
    fn setting(&mut self, name: &str, field: Node<'_, '_>) {
        let (place, value) = (self.desk.place, text(field));
        let value = value.trim();
        let is_default = DEFAULTS.iter().any(|(known, values)| {
            *known == name && (values.contains(&value) || values.contains(&"*"))
        });
        if is_default {
            return self.desk.notes.kept("default setting");
        }
        let words = one_line(&html_words(value));
        let stock = words.to_lowercase();
        let stock = stock.trim_end_matches(['.', '。', '!']).trim_end();
        match name {
            "correctfeedback" | "partiallycorrectfeedback" | "incorrectfeedback"
                if STOCK.contains(&stock) =>
            {
                self.desk.notes.kept("default setting");
            }
            "usecase" => {
                let why = "capital letters do not count here";
                self.desk.notes.changed(place, "case of letters", why);
            }
            "shuffleanswers" => {
                let why = "the quiz decides about shuffling, not the question";
                self.desk.notes.dropped(place, "setting", why);
            }
            _ if value.is_empty() && field.children().all(|child| !child.is_element()) => {
                self.desk.notes.kept("default setting");
            }
            "hint" => self.desk.notes.dropped(place, "hint", words),
            "correctfeedback" | "partiallycorrectfeedback" | "incorrectfeedback" => {
                let why = format!("feedback by result “{words}”");
                self.desk.notes.dropped(place, "combined feedback", why);
            }
            "graderinfo" | "responsetemplate" if words.is_empty() => {
                self.desk.notes.kept("default setting");
            }
            _ => {
                let why = format!("`<{name}>` {words}");
                self.desk.notes.dropped(place, "setting", why);
            }
        }
    }

    /// The place of an element.
    pub fn place(&self, node: Node<'_, '_>) -> Place {
        self.source.place(node.range().start)
    }

    /// The text of an element in its format, with its pictures.
    pub fn rich(&mut self, node: Node<'_, '_>) -> Rich {
        let text = text(node);
        self.rich_of(node, &text)
    }

    fn rich_of(&mut self, node: Node<'_, '_>, text: &str) -> Rich {
        let files = node.children().filter(|file| file.has_tag_name("file"));
        let files: BTreeMap<String, String> = files
            .filter_map(|file| Some((file.attribute("name")?.to_owned(), own_text(file))))
            .collect();
        let has_files = !files.is_empty();
        if has_files {
            self.desk.shelf.set_files(files);
        }
        let rich = match node.attribute("format") {
            Some("plain_text") => super::gift::rich(text, super::gift::Form::Plain, &mut self.desk),
            Some("markdown") => html::read_markdown(text, &mut self.desk),
            Some("moodle_auto_format") => html::read_lines(text, &mut self.desk),
            _ => html::read(text, &mut self.desk),
        };
        if has_files {
            for name in self.desk.shelf.unused() {
                let why = format!("no text shows `{name}`");
                self.desk.notes.dropped(self.desk.place, "file", why);
            }
        }
        rich
    }
}

/// The first child element of a name.
pub fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|child| child.has_tag_name(name))
}

/// The text of an element: that of its `<text>`, else its own.
pub fn text(node: Node<'_, '_>) -> String {
    match node.children().find(|child| child.has_tag_name("text")) {
        Some(inner) => own_text(inner),
        None => own_text(node),
    }
}

fn own_text(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text);
    texts.filter_map(|text| text.text()).collect()
}

fn html_words(text: &str) -> String {
    let mut words = String::new();
    for token in super::html_tags::Tokens::of(text) {
        match token {
            super::html_tags::Token::Text(text) => {
                words.push_str(&super::html_tags::unescaped(text));
            }
            _ => words.push(' '),
        }
    }
    words
}
