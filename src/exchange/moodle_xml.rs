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
use std::collections::{BTreeMap, BTreeSet};

/// The most elements and texts of a file.
const MOST_NODES: u32 = 1_000_000;

/// Settings that mean nothing here, say what Moodle says when nobody chose, or what holds here: all
/// steps of an ordering are shown, below each other, and each right place counts.
const DEFAULTS: [(&str, &[&str]); 21] = [
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
    ("layouttype", &["", "VERTICAL", "0"]),
    ("selecttype", &["", "ALL", "EXACT"]),
    ("gradingtype", &["", "ABSOLUTE_POSITION", "ABSOLUTE", "ABS"]),
    ("showgrading", &["", "SHOW", "1"]),
    ("numberingstyle", &["", "none"]),
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
            category = self::category(source, node, &mut notes);
            import.report.enter(notes);
        } else {
            import.room()?;
            question(source, node, &category, import);
        }
    }
    Ok(())
}

/// The category that the next questions stand in; of it only the name has a place here.
fn category(source: &Source<'_>, node: Node<'_, '_>, notes: &mut Notes) -> String {
    notes.kept("category");
    for field in node.children().filter(Node::is_element) {
        let (place, name) = (source.place(field.range().start), field.tag_name().name());
        let words = one_line(&html_words(&text(field)));
        if name != "category" && !words.is_empty() {
            notes.dropped(place, "category text", format!("`<{name}>` {words}"));
        }
        for file in field.children().filter(|file| file.has_tag_name("file")) {
            let place = source.place(file.range().start);
            notes.dropped(place, "file", unshown(file));
        }
    }
    let name = child(node, "category").map(text).unwrap_or_default();
    one_line(&clean(&name).0)
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
        seen: BTreeSet::new(),
    };
    let read = reader.question(&name, category);
    import.settle(place, &name, read, notes);
}

/// One question being read.
pub struct Reader<'a, 'b, 'c> {
    source: &'a Source<'a>,
    pub node: Node<'b, 'b>,
    pub desk: Desk<'c>,
    /// Elements whose text and files were read.
    seen: BTreeSet<u32>,
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
        self.common(kind, &mut question);
        self.unseen();
        Ok(question)
    }

    /// What every kind has; whatever is left is reported.
    fn common(&mut self, kind: &str, question: &mut Question) {
        let whole = self.desk.place;
        let shows_all_steps = self.shows_all_steps();
        for field in self.node.children().filter(Node::is_element) {
            self.desk.place = self.place(field);
            match field.tag_name().name() {
                "name" | "questiontext" => {}
                // How many of the steps, where it is all of them.
                "selectcount" if shows_all_steps => self.desk.notes.kept("default setting"),
                name if moodle_kinds::has_answers_in(kind, name) => {}
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
                "defaultgrade" if kind == "essay" => self.points_of_essay(&text(field)),
                "defaultgrade" => question.points = self.points(&text(field)),
                name => self.setting(name, field),
            }
        }
        self.desk.place = whole;
    }

    /// Files and feedback where nothing of ours can show them.
    fn unseen(&mut self) {
        for node in self.node.descendants().filter(Node::is_element) {
            let place = self.place(node);
            if node.has_tag_name("feedback") && !self.seen.contains(&node.id().get()) {
                let words = one_line(&html_words(&text(node)));
                if !words.is_empty() {
                    let why = format!("“{words}”: nothing here can say it");
                    self.desk.notes.dropped(place, "feedback", why);
                }
            } else if node.has_tag_name("file") {
                let parent = node.parent().map(|parent| parent.id().get());
                if !parent.is_some_and(|parent| self.seen.contains(&parent)) {
                    self.desk.notes.dropped(place, "file", unshown(node));
                }
            }
        }
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

    /// Somebody marks an essay; what it becomes here is kept and earns nothing.
    fn points_of_essay(&mut self, text: &str) {
        if shares::number(text).is_some_and(|grade| grade.is_zero()) {
            return self.desk.notes.kept("points");
        }
        let why = format!(
            "`{}`: nobody marks a reflection",
            shortened(text.trim(), 40)
        );
        self.desk.notes.dropped(self.desk.place, "points", why);
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
            "gradingtype" => {
                let why = format!("`{}`: here each right place counts", shortened(value, 40));
                self.desk.notes.changed(place, "marking rule", why);
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
            "graderinfo" | "responsetemplate" | "answer" | "subquestion" if words.is_empty() => {
                self.desk.notes.kept("default setting");
            }
            "answer" | "subquestion" => {
                let why = format!("“{words}”: this kind takes no answers");
                self.desk.notes.dropped(place, "answer", why);
            }
            _ => {
                let why = format!("`<{name}>` {words}");
                self.desk.notes.dropped(place, "setting", why);
            }
        }
    }

    fn shows_all_steps(&self) -> bool {
        let chosen = child(self.node, "selecttype").map(text);
        chosen.is_some_and(|word| matches!(word.trim(), "ALL" | "EXACT"))
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
        self.seen.insert(node.id().get());
        let names = self.lay_out(node);
        let rich = match node.attribute("format") {
            Some("plain_text") => super::gift::rich(text, super::gift::Form::Plain, &mut self.desk),
            Some("markdown") => html::read_markdown(text, &mut self.desk),
            Some("moodle_auto_format") => html::read_lines(text, &mut self.desk),
            _ => html::read(text, &mut self.desk),
        };
        self.settle_files(&names);
        rich
    }

    /// Lays the files of an element where its text finds them.
    fn lay_out(&mut self, node: Node<'_, '_>) -> Vec<String> {
        let mut files = BTreeMap::new();
        for file in node.children().filter(|file| file.has_tag_name("file")) {
            let name = file.attribute("name").unwrap_or_default();
            let is_lost =
                name.is_empty() || files.insert(name.to_owned(), own_text(file)).is_some();
            if is_lost {
                let why = format!("`{name}`: no name, or that of another file");
                self.desk.notes.dropped(self.place(file), "file", why);
            }
        }
        let names = files.keys().cloned().collect();
        if !files.is_empty() {
            self.desk.shelf.set_files(files);
        }
        names
    }

    /// Says of each file that was laid out whether the text shows it.
    fn settle_files(&mut self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let unused = self.desk.shelf.unused();
        for name in names {
            let why = match self.desk.shelf.asked(name) {
                _ if unused.contains(name) => format!("no text shows `{name}`"),
                Some(Err(why)) => why.clone(),
                _ => {
                    self.desk.notes.kept("file");
                    continue;
                }
            };
            self.desk.notes.dropped(self.desk.place, "file", why);
        }
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

/// Why a file that no text of ours could show is left out.
fn unshown(file: Node<'_, '_>) -> String {
    let name = shortened(file.attribute("name").unwrap_or_default(), 80);
    format!("`{name}`: nothing here can show it")
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
