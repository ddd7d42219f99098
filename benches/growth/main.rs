//! What reading question files costs as they grow: twice the input, about twice the work.
//!
//! Each shape that could lead a reader astray is repeated to half and to the whole of what its
//! format allows, read, and turned into a quiz file. What counts is the ratio of the times, the
//! shortest of several rounds each; the run fails when doubling the input costs more than 2.3 times
//! the work. `cargo bench --bench growth -- 8` divides all sizes by eight, for a quick look.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a measurement that cannot go on says so and fails; only the product must not"
)]

use pmast::base::Language;
use pmast::exchange::{self, Format};
use std::time::{Duration, Instant};

const MOST: f64 = 2.3;
const ROUNDS: usize = 3;
/// Shorter than this, and the machine's own noise is what was measured.
const SHORTEST: Duration = Duration::from_millis(30);

/// What is repeated as a whole GIFT and Aiken file.
const PLAIN: &[&str] = &[
    "{",
    "}",
    "~",
    "=",
    "::",
    "\\",
    "#",
    "####",
    "->",
    "{\n\n",
    "{=a ~b}\n\n",
    "A. a\n",
    "ANSWER: A\n",
    "a\nA. a\nB. b\n",
    "a\nA. a\nB. b\nANSWER: A\n",
    "<",
    "<a \"",
    "<!--",
    "&",
    "[html]",
    "//\n",
    "//[tag:a]\n",
    "//[tag:",
    "$CATEGORY:a\n",
    "Q{\n=a\n\n",
    "{=%",
    "{#1:",
    "\u{202e}",
    "*_",
    "{=a#",
    "a\n",
    "a ",
];
/// What is repeated inside the text of one question of Moodle XML.
const STEMS: &[&str] = &[
    "<",
    "<b>",
    "<b>a</b>a",
    "<a \"",
    "<ul><li>",
    "<td>",
    "<br>",
    "<br> ",
    "&",
    "&amp;",
    "<!--",
    "<!---->",
    "<pre>",
    "<script>",
    "<i/>",
    "<p>a</p>",
    "{1:SA:=a",
    "{1:SA:=a}",
    "\\",
    "a b ",
    "<img src='@@PLUGINFILE@@/a'>",
    "<img src='data:;base64,PHN2Zw=='>",
    "<a href='https://a'>b",
    "<a href='https://a.example/a/long/address/that/is/kept/with/every/piece/of/text'>a<b>b</b>",
];
/// What is repeated among the questions of Moodle XML.
const AMONG: &[&str] = &[
    "<a/>",
    "<![CDATA[a]]>",
    "a",
    "<!-- a -->",
    "<question type=\"essay\"/>",
    "<question type='category'><category><text>a</text></category></question>",
];
/// What is repeated inside one question of Moodle XML.
const INSIDE: &[&str] = &[
    "<tags><tag><text>a b</text></tag></tags>",
    "<hint><text>a</text></hint>",
    "<answer/>",
    "<name><text>a</text></name>",
    "<a/>",
    "<idnumber>a</idnumber>",
    "<correctfeedback><text>a</text></correctfeedback>",
    "<generalfeedback><text>a</text></generalfeedback>",
];

fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len())
}

fn question(kind: &str, stem: &str, more: &str) -> String {
    format!(
        "<quiz><question type=\"{kind}\"><questiontext format=\"html\"><text><![CDATA[{stem}]]>\
         </text></questiontext>{more}</question></quiz>"
    )
}

/// As many different pictures as fit.
fn pictures(bytes: usize) -> String {
    let picture = |at: usize| {
        let svg = format!("<svg id='{at:08}'/>");
        let body = data_encoding::BASE64.encode(svg.as_bytes());
        format!("<img src='data:;base64,{body}' alt='a'>")
    };
    let one = picture(0).len();
    (0..bytes / one).map(picture).collect()
}

fn cost(format: Format, source: &str) -> Duration {
    let start = Instant::now();
    if let Ok(imported) = exchange::read(format, source.as_bytes()) {
        assert!(imported.report.adds_up());
        let (questions, pictures) = (&imported.questions, &imported.pictures);
        let _ = exchange::write(questions, pictures, "T", None, Language::En);
        assert!(!imported.report.to_string().is_empty());
    }
    start.elapsed()
}

/// The shortest of several rounds.
fn least(format: Format, source: &str) -> Duration {
    let rounds = (0..ROUNDS).map(|_| cost(format, source));
    rounds.min().unwrap()
}

/// Prints a row; whether the promise holds.
fn grows(name: &str, format: Format, whole: usize, make: &dyn Fn(usize) -> String) -> bool {
    let measure = |size| least(format, &make(size));
    let (mut half, mut full) = (measure(whole / 2), measure(whole));
    let ratio = |half: Duration, full: Duration| full.as_secs_f64() / half.as_secs_f64();
    // A second look, in case something else ran just then.
    if half > SHORTEST && ratio(half, full) > MOST {
        (half, full) = (half.min(measure(whole / 2)), full.min(measure(whole)));
    }
    let holds = half < SHORTEST || ratio(half, full) <= MOST;
    let verdict = if holds { "" } else { "  GROWS TOO FAST" };
    let name: String = name.escape_debug().to_string().chars().take(44).collect();
    println!(
        "{:<10}{name:<46}{:>9.1?}{:>9.1?}{:>7.2}{verdict}",
        format!("{format:?}"),
        half,
        full,
        ratio(half, full)
    );
    holds
}

fn main() {
    let by = std::env::args().find_map(|word| word.parse::<usize>().ok());
    let by = by.unwrap_or(1);
    let (text, xml) = ((4 << 20) / by, (32 << 20) / by - 1_024);
    let mut broken = 0;
    let mut row = |name: &str, format, whole, make: &dyn Fn(usize) -> String| {
        if !grows(name, format, whole, make) {
            broken += 1;
        }
    };
    for unit in PLAIN {
        for format in [Format::Gift, Format::Aiken] {
            row(unit, format, text, &|size| repeated(unit, size));
        }
    }
    for unit in STEMS {
        for kind in ["essay", "cloze"] {
            let make = |size| question(kind, &repeated(unit, size), "");
            row(&format!("{kind}: {unit}"), Format::MoodleXml, xml, &make);
        }
    }
    for unit in AMONG {
        let make = |size| format!("<quiz>{}</quiz>", repeated(unit, size));
        row(unit, Format::MoodleXml, xml, &make);
    }
    for unit in INSIDE {
        let make = |size| question("multichoice", "Q", &repeated(unit, size));
        row(&format!("inside: {unit}"), Format::MoodleXml, xml, &make);
    }
    let make = |size| question("essay", &pictures(size), "");
    row("pictures", Format::MoodleXml, xml, &make);
    assert!(
        broken == 0,
        "{broken} shapes grow faster than {MOST} per doubling"
    );
}
