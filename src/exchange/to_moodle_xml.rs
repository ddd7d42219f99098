//! Questions as Moodle XML, pictures inside.

use super::from_item::Exported;
use super::moodle_shares;
use super::outside::Frame;
use super::pictures::Picture;
use super::question::{Answers, Choice, Question};
use super::report::{Notes, Place, Refusal, Report};
use super::rich::{Rich, escaped};
use super::shares::Share;
use data_encoding::BASE64;

/// Writes a Moodle XML file and accounts for what it cannot say.
pub fn to_moodle_xml(exported: Exported) -> (String, Report) {
    let mut report = Report::default();
    let mut file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n".to_owned();
    let (frame, mut outside) = (exported.frame, exported.outside);
    file.push_str(&head(&frame, &mut outside));
    report.enter(outside);
    report.enter(frame.of_intro);
    let writer = Writer {
        pictures: &exported.pictures,
        shuffles: frame.shuffles_choices,
    };
    for (mut question, mut notes) in exported.questions {
        if let Err(why) = fit(&mut question, &mut notes) {
            let (place, name) = (question.place, question.name);
            report.refuse(Refusal { place, name, why }, notes);
            continue;
        }
        file.push_str(&writer.question(&question));
        report.accept(notes);
    }
    file.push_str("</quiz>\n");
    (file, report)
}

/// The quiz as the category of its questions, with its introduction as the description.
fn head(frame: &Frame, outside: &mut Notes) -> String {
    if frame.shuffles_choices {
        outside.kept("shuffled choices");
    }
    let Some(path) = frame.category(outside) else {
        return String::new();
    };
    let mut xml = plain("category", &path);
    if !frame.intro.is_empty() {
        let why = "it is the description of the category";
        outside.changed(Place::default(), "introduction", why);
        let html = escaped(&frame.intro.html(&|_| None));
        xml.push_str(&format!(
            "<info format=\"html\"><text>{html}</text></info>\n"
        ));
    }
    format!("<question type=\"category\">\n{xml}</question>\n")
}

/// Brings a question into the form Moodle has, or says why it has none.
fn fit(question: &mut Question, notes: &mut Notes) -> Result<(), String> {
    match question.answers {
        Answers::Scale(_) => Err("Moodle has no scales among its questions".to_owned()),
        _ => moodle_shares::fit(question, notes),
    }
}

struct Writer<'a> {
    pictures: &'a [Picture],
    /// Whether the choices of the quiz are shuffled.
    shuffles: bool,
}

impl Writer<'_> {
    fn question(&self, question: &Question) -> String {
        let kind = match question.answers {
            Answers::Single(_) | Answers::Multiple(_) => "multichoice",
            Answers::TrueFalse { .. } => "truefalse",
            Answers::Text(_) => "shortanswer",
            Answers::Number(_) => "numerical",
            Answers::Matching { .. } => "matching",
            Answers::Ordering { .. } => "ordering",
            Answers::Reflection | Answers::Scale(_) => "essay",
        };
        let mut xml = format!("<question type=\"{kind}\">\n");
        xml.push_str(&plain("name", &question.name));
        xml.push_str(&self.rich("questiontext", "", &question.stem));
        xml.push_str(&self.rich("generalfeedback", "", &question.explanation));
        let points = match question.answers {
            Answers::Reflection | Answers::Scale(_) => 0,
            _ => question.points,
        };
        xml.push_str(&format!("<defaultgrade>{points}</defaultgrade>\n"));
        if !question.id.is_empty() {
            xml.push_str(&format!("<idnumber>{}</idnumber>\n", escaped(&question.id)));
        }
        xml.push_str(self.shuffling(&question.answers));
        xml.push_str(&self.answers(&question.answers));
        if !question.tags.is_empty() {
            let tags = question.tags.iter().map(|tag| plain("tag", tag));
            xml.push_str(&format!("<tags>{}</tags>\n", tags.collect::<String>()));
        }
        xml + "</question>\n"
    }

    /// Choices stay in order where nothing is said, pairs do not.
    const fn shuffling(&self, answers: &Answers) -> &'static str {
        match (answers, self.shuffles) {
            (Answers::Single(_) | Answers::Multiple(_) | Answers::Matching { .. }, true) => {
                "<shuffleanswers>true</shuffleanswers>\n"
            }
            (Answers::Matching { .. }, false) => "<shuffleanswers>false</shuffleanswers>\n",
            _ => "",
        }
    }

    fn answers(&self, answers: &Answers) -> String {
        match answers {
            Answers::Single(choices) => self.choices(choices, true),
            Answers::Multiple(choices) => self.choices(choices, false),
            Answers::TrueFalse {
                is_true,
                if_true,
                if_false,
            } => {
                let share = |is_right: bool| if is_right { Share::FULL } else { Share::NONE };
                self.answer("true", share(*is_true), "", if_true)
                    + &self.answer("false", share(!*is_true), "", if_false)
            }
            Answers::Text(accepted) => accepted
                .iter()
                .map(|one| {
                    let text = escaped(&one.text.replace('*', "\\*"));
                    self.answer(&text, one.share, "", &one.feedback)
                })
                .collect(),
            Answers::Number(accepted) => accepted
                .iter()
                .map(|one| {
                    let tolerance = format!("<tolerance>{}</tolerance>", one.tolerance);
                    self.answer(&one.value.to_string(), one.share, &tolerance, &one.feedback)
                })
                .collect(),
            Answers::Matching { pairs, extra } => {
                let mut xml = String::new();
                let nothing = Rich::default();
                let extra = extra.iter().map(|target| (&nothing, target));
                let pairs = pairs.iter().map(|pair| (&pair.prompt, &pair.target));
                for (prompt, target) in pairs.chain(extra) {
                    let inner = plain("answer", target);
                    xml.push_str(&self.rich("subquestion", &inner, prompt));
                }
                xml
            }
            Answers::Ordering {
                steps,
                is_all_or_nothing,
            } => self.steps(steps, *is_all_or_nothing),
            Answers::Reflection | Answers::Scale(_) => String::new(),
        }
    }

    /// Without these settings Moodle takes six steps by chance and counts which follow each other.
    fn steps(&self, steps: &[Rich], is_all_or_nothing: bool) -> String {
        let rule = match is_all_or_nothing {
            true => "ALL_OR_NOTHING",
            false => "ABSOLUTE_POSITION",
        };
        let mut xml = format!("<selecttype>ALL</selecttype>\n<gradingtype>{rule}</gradingtype>\n");
        for (at, step) in steps.iter().enumerate() {
            let (text, files) = self.text(step);
            let at = at + 1;
            xml.push_str(&format!(
                "<answer fraction=\"{at}\" format=\"html\">{text}{files}</answer>\n"
            ));
        }
        xml
    }

    fn choices(&self, choices: &[Choice], is_single: bool) -> String {
        let mut xml = format!("<single>{is_single}</single>\n");
        for choice in choices {
            let (text, files) = self.text(&choice.label);
            let feedback = self.rich("feedback", "", &choice.feedback);
            let share = choice.share;
            xml.push_str(&format!(
                "<answer fraction=\"{share}\" format=\"html\">{text}{files}{feedback}</answer>\n"
            ));
        }
        xml
    }

    fn answer(&self, text: &str, share: Share, inner: &str, feedback: &Rich) -> String {
        let feedback = self.rich("feedback", "", feedback);
        format!(
            "<answer fraction=\"{share}\" format=\"plain_text\"><text>{text}</text>{inner}\
             {feedback}</answer>\n"
        )
    }

    fn rich(&self, tag: &str, inner: &str, rich: &Rich) -> String {
        let (text, files) = self.text(rich);
        format!("<{tag} format=\"html\">{text}{files}{inner}</{tag}>\n")
    }

    /// The text of an element and the files it shows.
    fn text(&self, rich: &Rich) -> (String, String) {
        let find = |key: &str| self.pictures.iter().find(|picture| picture.key == key);
        let address = |key: &str| Some(format!("@@PLUGINFILE@@/{}", find(key)?.file_name()));
        let html = rich.inline_html(&address);
        let mut keys: Vec<&str> = rich.pictures().collect();
        keys.sort_unstable();
        keys.dedup();
        let files = keys.into_iter().filter_map(find).map(|picture| {
            let (name, body) = (picture.file_name(), BASE64.encode(&picture.body));
            format!("<file name=\"{name}\" path=\"/\" encoding=\"base64\">{body}</file>")
        });
        let files = files.collect();
        (format!("<text>{}</text>", escaped(&html)), files)
    }
}

fn plain(tag: &str, text: &str) -> String {
    format!("<{tag}><text>{}</text></{tag}>\n", escaped(text))
}
