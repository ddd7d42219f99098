//! What stands in a file of Moodle XML, counted without our reader, against what the report says.

use super::samples::{PIXEL, answer, question, quiz};
use crate::base::Language;
use crate::exchange::from_item::from_quiz;
use crate::exchange::report::Report;
use crate::exchange::source::{Format, Source, read};
use crate::exchange::to_moodle_xml::to_moodle_xml;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::path::Path;

type Counts = BTreeMap<&'static str, usize>;

/// What is compared; everything else of a report depends on how the reader reads.
const KINDS: [&str; 12] = [
    "accepted number",
    "accepted text",
    "answer",
    "category",
    "choice",
    "feedback",
    "file",
    "general feedback",
    "pair",
    "step",
    "tag or id",
    "true or false",
];

fn elements<'a>(node: Node<'a, 'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(Node::is_element)
}

/// Whether an element says or shows anything.
fn says(node: Node<'_, '_>) -> bool {
    let all: String = node
        .descendants()
        .filter(|text| text.is_text() && text.parent().is_some_and(|p| !p.has_tag_name("file")))
        .filter_map(|text| text.text())
        .collect();
    let mut is_tag = false;
    let mut words = all.replace("&nbsp;", " ").replace('\u{a0}', " ");
    let shows = words.contains("<img");
    words.retain(|sign| {
        is_tag = sign == '<' || (is_tag && sign != '>');
        !is_tag && sign != '>'
    });
    shows || !words.trim().is_empty()
}

/// How many of each kind the questions of a file have.
fn counted(root: Node<'_, '_>) -> Counts {
    let mut counts = Counts::new();
    let mut add = |kind: &'static str, times: usize| *counts.entry(kind).or_default() += times;
    for question in elements(root) {
        let kind = question.attribute("type").unwrap_or_default();
        let named = |name: &'static str| {
            let all = question.descendants();
            all.filter(move |node| node.has_tag_name(name) && *node != question)
        };
        add("file", named("file").count());
        if kind == "category" {
            add("category", 1);
            continue;
        }
        add(
            "feedback",
            named("feedback").filter(|node| says(*node)).count(),
        );
        add("tag or id", named("tag").count());
        add(
            "tag or id",
            named("idnumber").filter(|node| says(*node)).count(),
        );
        let general = named("generalfeedback").filter(|node| says(*node));
        add("general feedback", general.count());
        let answers = || elements(question).filter(|node| node.has_tag_name("answer"));
        let pairs = elements(question).filter(|node| node.has_tag_name("subquestion"));
        match kind {
            "multichoice" => add("choice", answers().count()),
            "shortanswer" => add("accepted text", answers().count()),
            "numerical" => add("accepted number", answers().count()),
            "ordering" => add("step", answers().count()),
            "matching" => add("pair", pairs.count()),
            "truefalse" => add("true or false", 1),
            _ => add("answer", answers().filter(|node| says(*node)).count()),
        }
    }
    counts.retain(|_, count| *count > 0);
    counts
}

fn reported(report: &Report) -> Counts {
    let all = report.constructs.iter();
    all.filter(|(kind, count)| KINDS.contains(kind) && count.found > 0)
        .map(|(kind, count)| (*kind, count.found))
        .collect()
}

/// The file without the questions that were refused, whose reading stopped half way, and without
/// gaps in a text, which have no elements of their own.
fn without_refused(text: &str, document: &Document<'_>, report: &Report) -> String {
    let source = Source::new(text);
    let is_out = |node: &Node<'_, '_>| {
        let place = source.place(node.range().start);
        let kind = node.attribute("type").unwrap_or_default();
        matches!(kind, "cloze" | "multianswer")
            || report.refused.iter().any(|refused| refused.place == place)
    };
    let mut rest = text.to_owned();
    let out: Vec<_> = elements(document.root_element()).filter(is_out).collect();
    for node in out.iter().rev() {
        rest.replace_range(node.range(), "");
    }
    rest
}

/// Holds the report of a file against the file.
pub fn agrees(name: &str, text: &str) {
    let text = text.trim_start_matches('\u{feff}');
    let Ok(imported) = read(Format::MoodleXml, text.as_bytes()) else {
        return;
    };
    let document = Document::parse(text).unwrap();
    let all = elements(document.root_element()).filter(|node| node.has_tag_name("question"));
    let asked = all.filter(|node| node.attribute("type") != Some("category"));
    assert_eq!(imported.report.found, asked.count(), "{name}: questions");
    let rest = without_refused(text, &document, &imported.report);
    let report = read(Format::MoodleXml, rest.as_bytes()).unwrap().report;
    assert_eq!(report.refused, [], "{name}");
    let document = Document::parse(&rest).unwrap();
    assert_eq!(
        reported(&report),
        counted(document.root_element()),
        "{name}\n{report}"
    );
}

#[test]
fn the_report_of_every_seed_counts_what_stands_in_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/moodle_xml");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        agrees(
            &path.display().to_string(),
            &std::fs::read_to_string(&path).unwrap(),
        );
        read += 1;
    }
    assert!(read >= 9, "{read}");
}

#[test]
fn the_report_of_what_we_write_counts_what_stands_in_it() {
    let (package, quiz) = super::nine_kinds::demonstration();
    let (text, _) = to_moodle_xml(from_quiz(&quiz, &package.media, Language::En));
    agrees("the demonstration", &text);
}

#[test]
fn the_report_counts_what_nothing_of_ours_can_show() {
    let file = |name: &str| format!("<file name=\"{name}\" encoding=\"base64\">{PIXEL}</file>");
    let image = "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"A\">";
    let words = |name: &str, more: &str| {
        format!("<{name} format=\"html\"><text>Words.</text>{more}</{name}>")
    };
    let choices = answer("100", "x", "Yes.") + &answer("0", "y", "<b></b>");
    let steps: String = ["x", "y", "z"]
        .map(|step| answer("1", step, "No."))
        .concat();
    let pair = |prompt: &str, target: &str| {
        format!(
            "<subquestion format=\"html\"><text>{prompt}</text>\
             <answer><text>{target}</text></answer></subquestion>"
        )
    };
    let pairs = [("a", "1"), ("b", "2"), ("", ""), ("", "3"), ("", "3")];
    let pairs = pairs.map(|(prompt, target)| pair(prompt, target)).concat();
    let tags =
        "<idnumber>7</idnumber><tags><tag><text>b</text></tag><tag><text>ж</text></tag></tags>";
    let texts = answer("100", "x", "Yes.") + &answer("50", "x*", "Nearly.") + &answer("0", "*", "");
    let numbers = "<answer fraction=\"100\"><text>3</text></answer>".to_owned()
        + &answer("0", "*", "Count again.")
        + &answer("0", "4", "One less.");
    let asked = [
        (
            "multichoice",
            choices.clone() + &words("hint", &file("hint.png")) + tags,
        ),
        (
            "multichoice",
            choices + &words("correctfeedback", &file("a.png")),
        ),
        ("ordering", steps),
        ("matching", pairs),
        (
            "shortanswer",
            texts.replace("</answer>", &(file("t.png") + "</answer>")),
        ),
        ("numerical", numbers),
        (
            "essay",
            answer("0", "a sketch", "of feedback") + &words("generalfeedback", ""),
        ),
        (
            "truefalse",
            answer("100", "true", "Yes.") + &answer("0", "false", ""),
        ),
    ];
    let mut all = format!(
        "<question type=\"category\"><category><text>C</text></category>{}<idnumber>9</idnumber>\
         </question>",
        words("info", &file("c.png"))
    );
    for (kind, more) in asked {
        let files = file("a.png") + &file("a.png") + &file("b.png") + "</questiontext>";
        let stem = format!("<p>Q?</p><p>{image}</p>");
        all += &question(kind, &stem, &more).replacen("</questiontext>", &files, 1);
    }
    agrees("what cannot come across", &quiz(&all));
}
