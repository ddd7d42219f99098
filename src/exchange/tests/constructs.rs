//! What becomes of each construct.

use super::import;
use super::samples::{AIKEN, GIFT, answer, question, quiz};
use crate::base::Language;
use crate::exchange::question::Answers;
use crate::exchange::quiz_file;
use crate::exchange::source::Format;

/// The part of the written quiz that begins at the item of this number, from 1.
fn written(format: Format, source: &str) -> String {
    let imported = import(format, source);
    let file = quiz_file::write(
        &imported.questions,
        &imported.pictures,
        "T",
        Some("t"),
        Language::En,
    )
    .unwrap();
    file.text
}

#[test]
fn every_documented_construct_of_gift_comes_across() {
    let imported = import(Format::Gift, GIFT);
    assert_eq!(imported.report.refused, []);
    let kinds: Vec<&str> = imported
        .questions
        .iter()
        .map(|one| one.answers.kind())
        .collect();
    assert_eq!(
        kinds,
        [
            "single",
            "multiple",
            "true-false",
            "text",
            "number",
            "number",
            "matching",
            "text",
            "reflection",
            "single"
        ]
    );
    let first = &imported.questions[0];
    assert_eq!(
        (first.id.as_str(), first.name.as_str()),
        ("when-in-force", "Force")
    );
    assert_eq!(first.category, "$course$/top/Treaties");
    assert_eq!(first.tags, ["clock"]);
    assert_eq!(first.explanation.words(), "See the lesson.");
    assert_eq!(
        imported.questions[7].stem.words(),
        "The Commission has _____ members."
    );
    let Answers::Single(last) = &imported.questions[9].answers else {
        panic!()
    };
    let labels: Vec<String> = last.iter().map(|choice| choice.label.words()).collect();
    assert_eq!(labels, ["a=b", "c~d", "e{f}"]);
    assert_eq!(
        imported.questions[9].stem.words(),
        "Which is right? Think : twice."
    );
}

#[test]
fn a_quiz_file_says_what_the_source_said() {
    let text = written(Format::Gift, GIFT);
    for part in [
        "## When is a change in force? {#when-in-force}\n",
        "# name: Force\n",
        "# category: $course$/top/Treaties\n",
        "tags = [\"clock\"]",
        "- [x 100%] After 180 days {#after-180-days}\n  > Right\\: half a year.\n",
        "- [ 50%] After some months {#after-some-months}\n  > True, but say how many.\n",
        "> [!explanation]\n> See the lesson.\n",
        "- [x 50%] The Commission",
        "- [ -50%] The press",
        "- [x] True {#true}\n  > Right.\n- [ ] False {#false}\n  > It does vote.\n",
        "```answer\nWHO\n= 50% the Organization\n> Which one?\n```\n",
        "```answer\n180\n> Exactly.\n= 50% 180 +- 10\n> Nearly.\n```\n",
        "```answer\n3 +- 1\n```\n",
        "| Single Convention {#single-convention} | 1961 {#1961} |\n",
        "|  | 1988 {#1988} |\n",
        "type = \"reflection\"",
    ] {
        let part = part.replace("\\:", ":");
        assert!(text.contains(&part), "{part}\n--- not in ---\n{text}");
    }
}

#[test]
fn gift_that_cannot_come_across_is_refused_by_name() {
    for (source, why) in [
        ("Just read this.", "description"),
        ("Who? {=a ~b", "never closed"),
        ("A {=b ~c} and {=d ~e}", "more than one answer"),
        ("Who? {a ~b}", "no `=` or `~` begins"),
        ("Who? {~a ~b}", "no choice is right"),
        ("Who? {=a}{", "more than one answer"),
        ("How many? {#ten}", "is no number"),
        ("Who? {=%900%a ~b}", "no share"),
        ("Who? {=a -> b =c}", "no `->`"),
        ("{=a ~b}", "no text"),
        ("Who? {=a*}", "no accepted text"),
        ("Who? {=a ~}", "no words"),
    ] {
        let imported = import(Format::Gift, source);
        let refused = &imported.report.refused;
        assert_eq!(refused.len(), 1, "{source}: {}", imported.report);
        assert!(refused[0].why.contains(why), "{source}: {}", refused[0].why);
    }
}

#[test]
fn a_number_may_have_an_answer_for_all_others() {
    let imported = import(
        Format::Gift,
        "How many? {#\n=53:0 # Yes.\n~ # Count again.\n}",
    );
    assert_eq!(imported.questions.len(), 1, "{}", imported.report);
    assert!(imported.report.to_string().contains("“Count again.”"));
}

#[test]
fn a_stem_wrapped_by_hand_is_one_question() {
    let text = written(Format::Gift, "Which body\ncounts the votes? {=a ~b}");
    assert!(
        text.contains("## Which body counts the votes? {#"),
        "{text}"
    );
    let long = format!(
        "Read:\n{}\nWhich? {{=a ~b}}",
        "a line of the case\n".repeat(40).trim_end()
    );
    let text = written(Format::Gift, &long);
    assert!(text.contains("## Read: {#"), "{text}");
}

#[test]
fn aiken_is_read_and_its_slips_are_named() {
    let imported = import(Format::Aiken, AIKEN);
    assert_eq!((imported.report.found, imported.report.converted), (2, 2));
    for (source, why) in [
        ("Who?\nA. a\nB. b\n", "no line `ANSWER:`"),
        ("Who?\nA. a\nB. b\nANSWER: C\n", "names no choice"),
        ("Who?\nA. a\nB. b\nANSWER: A, B\n", "one letter"),
        ("Who?\nA. a\nC. c\nANSWER: A\n", "out of order"),
        ("Who?\nA. a\nANSWER: A\n", "fewer than two"),
        ("ANSWER: A\n", "names no choice"),
    ] {
        let imported = import(Format::Aiken, source);
        assert!(
            imported.report.refused[0].why.contains(why),
            "{}",
            imported.report
        );
    }
}

#[test]
fn moodle_xml_of_every_known_kind_comes_across() {
    let pair = |prompt: &str, target: &str| {
        format!(
            "<subquestion format=\"html\"><text>{prompt}</text>\
             <answer><text>{target}</text></answer></subquestion>"
        )
    };
    let pairs = [pair("a", "1"), pair("b", "2"), pair("", "3")].concat();
    let yes = answer("100", "x", "f");
    let no = answer("0", "y", "");
    let number = "<answer fraction=\"100\"><text>180</text><tolerance>1</tolerance></answer>";
    let truth = answer("100", "true", "") + &answer("0", "false", "g");
    for (kind, more, ours) in [
        ("multichoice", format!("{yes}{no}"), "single"),
        (
            "multichoice",
            format!("<single>false</single>{yes}{no}"),
            "multiple",
        ),
        ("truefalse", truth, "true-false"),
        ("shortanswer", yes.clone(), "text"),
        ("numerical", number.to_owned(), "number"),
        ("matching", pairs, "matching"),
        ("ordering", format!("{yes}{no}"), "ordering"),
        ("essay", String::new(), "reflection"),
    ] {
        let more = match kind {
            "ordering" => more + &answer("3", "z", ""),
            _ => more,
        };
        let imported = import(
            Format::MoodleXml,
            &quiz(&question(kind, "<p>Q?</p>", &more)),
        );
        assert_eq!(imported.report.refused, [], "{kind}");
        assert_eq!(imported.questions[0].answers.kind(), ours);
        written(
            Format::MoodleXml,
            &quiz(&question(kind, "<p>Q?</p>", &more)),
        );
    }
    for kind in [
        "description",
        "calculated",
        "ddwtos",
        "gapselect",
        "random",
        "stack",
        "",
    ] {
        let imported = import(Format::MoodleXml, &quiz(&question(kind, "Q?", "")));
        assert_eq!(imported.report.refused.len(), 1, "{kind}");
    }
}

#[test]
fn what_moodle_says_besides_is_counted() {
    let more = format!(
        "{}{}<hint format=\"html\"><text>Think.</text></hint><penalty>0.3333333</penalty>\
         <hidden>1</hidden><defaultgrade>2.5</defaultgrade><idnumber>Q 7</idnumber>\
         <correctfeedback format=\"html\"><text>Well done!</text></correctfeedback>\
         <tags><tag><text>Übung</text></tag></tags><frobnicate>3</frobnicate>",
        answer("100", "x", ""),
        answer("0", "y", "")
    );
    let imported = import(
        Format::MoodleXml,
        &quiz(&question("multichoice", "Q?", &more)),
    );
    let report = imported.report.to_string();
    for part in [
        "dropped hint: Think.",
        "dropped setting: `<hidden>` 1",
        "changed points: `2.5` became 3",
        "dropped combined feedback: feedback by result “Well done!”",
        "changed tag spelling: `Übung` is `bung`",
        "dropped setting: `<frobnicate>` 3",
        "questions: 1 in, 0 converted, 1 changed, 0 refused",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    assert_eq!(imported.questions[0].points, 3);
}

#[test]
fn points_of_an_essay_are_dropped_because_nobody_marks_a_reflection() {
    for (grade, kept, dropped) in [("0", 1, 0), ("0.0000000", 1, 0), ("1", 0, 1), ("2.5", 0, 1)] {
        let more = format!("<defaultgrade>{grade}</defaultgrade>");
        let imported = import(Format::MoodleXml, &quiz(&question("essay", "Q?", &more)));
        let (report, told) = (&imported.report, imported.report.to_string());
        assert_eq!(report.constructs["points"].kept, kept, "{told}");
        assert_eq!(report.constructs["points"].dropped, dropped, "{told}");
        assert_eq!((report.converted, report.changed), (kept, dropped));
        assert_eq!(imported.questions[0].was_changed, dropped > 0);
        let line = format!("dropped points: `{grade}`: nobody marks a reflection");
        assert_eq!(told.contains(&line), dropped > 0, "{told}");
    }
}

/// How many of a construct were kept and dropped, and how many lines of the account name it.
fn outcome(format: Format, source: &str, construct: &str) -> [usize; 3] {
    let report = import(format, source).report;
    let count = report.constructs.get(construct).copied();
    let count = count.unwrap_or_default();
    let notes = report.notes.iter();
    let lines = notes.filter(|note| note.construct == construct).count();
    [count.kept, count.dropped, lines]
}

#[test]
fn what_goes_from_moodle_xml_leaves_a_line_and_is_not_counted_as_kept() {
    let words = |name: &str| format!("<{name}><text>About it.</text></{name}>");
    let category = quiz(&format!(
        "<question type=\"category\"><category><text>C</text></category>{}{}</question>",
        words("info"),
        words("idnumber")
    ));
    let xml = |kind: &str, more: &str| quiz(&question(kind, "Q?", more));
    let steps = ["x", "y", "z"].map(|step| answer("1", step, "Why."));
    let steps = xml("ordering", &steps.concat());
    let pair = |prompt: &str, target: &str| {
        let target = format!("<answer><text>{target}</text></answer>");
        format!("<subquestion><text>{prompt}</text>{target}</subquestion>")
    };
    let pairs = [pair("a", "1"), pair("b", "2"), pair("", "")].concat();
    let pairs = xml("matching", &pairs);
    let texts = answer("100", "x", "") + &answer("0", "*", "No.");
    let texts = xml("shortanswer", &texts);
    let cloze = quiz(&question("cloze", "A {:SA:=a#b} c", ""));
    for (source, construct, expected) in [
        (&category, "category text", [0, 2, 2]),
        (&steps, "feedback", [0, 3, 3]),
        (&pairs, "pair", [2, 1, 1]),
        (&texts, "accepted text", [1, 1, 1]),
        (&texts, "feedback", [0, 1, 1]),
        (&cloze, "feedback", [1, 0, 0]),
    ] {
        let found = outcome(Format::MoodleXml, source, construct);
        assert_eq!(found, expected, "{construct} of {source}");
    }
}

#[test]
fn settings_of_an_ordering_that_say_what_holds_here_are_kept() {
    let steps = ["x", "y", "z"].map(|step| answer("1", step, "")).concat();
    for (settings, kept, changed, dropped) in [
        (
            "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype>\
             <selectcount>6</selectcount><gradingtype>ABSOLUTE_POSITION</gradingtype>\
             <showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>",
            6,
            0,
            0,
        ),
        (
            "<selecttype>RANDOM</selecttype><selectcount>3</selectcount>",
            0,
            0,
            2,
        ),
        (
            "<layouttype>HORIZONTAL</layouttype><showgrading>HIDE</showgrading>\
             <numberingstyle>abc</numberingstyle>",
            0,
            0,
            3,
        ),
        ("<gradingtype>ALL_OR_NOTHING</gradingtype>", 0, 1, 0),
        ("<gradingtype>RELATIVE_TO_CORRECT</gradingtype>", 0, 1, 0),
    ] {
        let source = quiz(&question("ordering", "Q?", &(settings.to_owned() + &steps)));
        let report = import(Format::MoodleXml, &source).report;
        let count = |construct: &str| {
            let count = report.constructs.get(construct).copied();
            count.unwrap_or_default()
        };
        let found = (
            count("default setting").kept,
            count("marking rule").changed,
            count("setting").dropped,
        );
        assert_eq!(found, (kept, changed, dropped), "{settings}\n{report}");
    }
}

#[test]
fn comments_of_a_refused_question_and_empty_pairs_of_gift_are_counted() {
    let refused = "// [tag:a] why\n// so\nJust read.";
    let pairs = "Who? {=a -> b =c -> d = -> }";
    for (source, construct, expected) in [
        // What is refused has one line, the refusal.
        (refused, "comment", [0, 2, 0]),
        (refused, "tag or id", [0, 1, 0]),
        (pairs, "pair", [2, 1, 1]),
    ] {
        let found = outcome(Format::Gift, source, construct);
        assert_eq!(found, expected, "{construct} of {source}");
    }
}

#[test]
fn html_becomes_markdown_and_what_goes_is_named() {
    for (html, ours, word) in [
        ("<p>a <b>b</b> <i>c</i></p>", "## a **b** *c* {#", ""),
        ("<p>a</p><ul><li>b</li><li>c</li></ul>", "\n* b\n* c\n", ""),
        ("a<br>b", "## a b {#", "changed line break"),
        ("<p>a</p><pre>x\n  y</pre>", "```text\nx\n  y\n```", ""),
        ("H<sub>2</sub>O", "## H₂O {#", ""),
        ("<h2>a</h2>", "## **a** {#", "changed heading"),
        (
            "a<script>alert(1)</script>b",
            "## ab {#",
            "dropped HTML element",
        ),
        (
            "<p>q</p><table><tr><td>a</td><td>b</td></tr></table>",
            "\na b\n",
            "changed table",
        ),
        ("<a href=\"javascript:x\">a</a>", "## a {#", "changed link"),
        (
            "<a href=\"https://a.example/?b=1\">a</a>",
            "## [a](<https://a.example/?b=1>) {#",
            "",
        ),
        (
            "<img src=\"https://a.example/x.png\" alt=\"A cat\">",
            "## A cat {#",
            "dropped picture",
        ),
        (
            "# a {#b} [x] +++ <!-- c --> `d`",
            "\\# a \\{\\#b\\} \\[x\\] \\+\\+\\+",
            "comment",
        ),
        ("1. a", "## 1\\. a {#", ""),
        ("a\u{202e}b&#x202e;", "## ab {#", "changed hidden character"),
    ] {
        let source = quiz(&question("essay", html, ""));
        let imported = import(Format::MoodleXml, &source);
        let text = written(Format::MoodleXml, &source);
        assert!(text.contains(ours), "{html}\n{text}");
        assert!(
            imported.report.to_string().contains(word),
            "{html}\n{}",
            imported.report
        );
    }
}

#[test]
fn cloze_with_one_gap_is_a_question() {
    for (stem, kind) in [
        (
            "The capital is {1:SHORTANSWER:=Berlin#yes~%50%Bonn}.",
            "text",
        ),
        ("There are {:NM:=3:0.5} of them.", "number"),
        ("It is {2:MC:a~=b#good~c\\}d}.", "single"),
        ("They are {1:MRS:%50%a~%50%b~%-50%c}.", "multiple"),
    ] {
        let imported = import(Format::MoodleXml, &quiz(&question("cloze", stem, "")));
        assert_eq!(imported.report.refused, [], "{stem}");
        assert_eq!(imported.questions[0].answers.kind(), kind);
        assert!(imported.questions[0].stem.words().contains("_____"));
    }
    let two = question("cloze", "{1:SA:=a} and {1:SA:=b} and {x}", "");
    let imported = import(Format::MoodleXml, &quiz(&two));
    assert!(imported.report.refused[0].why.contains("2 gaps"));
}

#[test]
fn a_second_import_gives_the_same_ids_and_equal_names_get_numbers() {
    let source = "Who?{=a ~b}\n\nWho?{=a ~b}\n\nКто?{=да ~нет}\n";
    let text = written(Format::Gift, source);
    assert_eq!(text, written(Format::Gift, source));
    for id in ["{#who}", "{#who-2}", "{#item-3}", "{#choice-"] {
        assert!(text.contains(id), "{text}");
    }
}

#[test]
fn places_are_those_of_the_source() {
    let imported = import(Format::Gift, "\n\n  Who? {=a ~b}\n\nWhat {\n");
    assert_eq!(imported.questions[0].place.to_string(), "3:1");
    assert_eq!(imported.report.refused[0].place.to_string(), "5:1");
}
