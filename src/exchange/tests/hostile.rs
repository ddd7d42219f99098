//! Files that nobody writes by accident: answered, in bounded time.

use crate::exchange::source::{Format, Unreadable, read};
use crate::exchange::tests::samples::{question, quiz};
use std::time::{Duration, Instant};

/// Reads in all formats; the slowest machine of ours needs a tenth of this.
fn bounded(bytes: &[u8]) {
    for format in [Format::Gift, Format::Aiken, Format::MoodleXml] {
        let start = Instant::now();
        if let Ok(imported) = read(format, bytes) {
            assert!(imported.report.adds_up());
            let _ = imported.report.to_string();
        }
        let took = start.elapsed();
        assert!(took < Duration::from_secs(8), "{format:?} took {took:?}");
    }
}

#[test]
fn a_hundred_megabytes_are_refused_by_size() {
    let start = Instant::now();
    let bytes = vec![b'a'; 100 << 20];
    for format in [Format::Gift, Format::Aiken, Format::MoodleXml] {
        let refused = read(format, &bytes).unwrap_err();
        assert!(matches!(refused, Unreadable::TooLarge { .. }));
    }
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn no_text_is_said_to_be_none() {
    let nul = read(Format::Gift, b"Who?\n{=a\0 ~b}").unwrap_err();
    assert_eq!(
        nul.to_string(),
        "2:4: the file has a NUL character; it is no text"
    );
    let latin = read(Format::Aiken, b"a\nb\xe9").unwrap_err();
    assert_eq!(latin, Unreadable::NotUtf8 { byte: 3, line: 2 });
}

#[test]
fn xml_bombs_are_refused_before_they_are_parsed() {
    let deep = quiz(&("<a>".repeat(10_000) + &"</a>".repeat(10_000)));
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\
                  <quiz>&b;</quiz>";
    let outside = "<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz/>";
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"\"")).collect();
    let wide = quiz(&format!("<question{attributes}/>"));
    let spaces: String = (0..30).map(|n| format!(" xmlns:a{n}=\"u\"")).collect();
    let spaces = quiz(&format!("<question{spaces}/>"));
    for (source, why) in [
        (deep.as_str(), "nested more than"),
        (laughs, "document types and entities"),
        (outside, "document types and entities"),
        (&wide, "too many attributes"),
        (&spaces, "too many namespaces"),
        ("<quiz><question", "never ends"),
        ("<quiz>&undefined;</quiz>", "no well-formed XML"),
        ("<quiz></quzi>", "no well-formed XML"),
        ("<html/>", "is not Moodle's"),
        ("", "no well-formed XML"),
    ] {
        let refused = read(Format::MoodleXml, source.as_bytes()).unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
}

#[test]
fn long_and_unclosed_texts_take_bounded_time() {
    let many = |unit: &str| unit.repeat((1 << 18) / unit.len());
    let mut all: Vec<String> = [
        "{",
        "}",
        "~",
        "=",
        "::",
        "\\",
        "#",
        "####",
        "->",
        "{=a ~b}\n\n",
        "{\n\n",
        "A. a\n",
        "ANSWER: A\n",
        "a\nA. a\nB. b\n",
        "<",
        "<a \"",
        "<!--",
        "&",
        "[html]",
        "//\n",
        "//[tag:",
        "$CATEGORY:a\n",
        "Q{\n=a\n\n",
        "{=%",
        "{#1:",
        "\u{202e}",
        "*_",
        "- ",
        "> ",
        "{=a#",
    ]
    .into_iter()
    .map(many)
    .collect();
    for stem in [
        "<b>",
        "<a \"",
        "<ul><li>",
        "{1:SA:=a",
        "<img src=\"@@PLUGINFILE@@/a\">",
        "<td>",
    ] {
        all.push(quiz(&question("cloze", &many(stem), "")));
        all.push(quiz(&question("essay", &many(stem), "")));
        all.push(format!(
            "[html]{} {{}}",
            many(stem).replace(['{', '\n'], "")
        ));
    }
    all.push(quiz(&many("<![CDATA[a]]>")));
    all.push(quiz(&many("<question type=\"essay\"/>")));
    for source in all {
        bounded(source.as_bytes());
    }
}

#[test]
fn too_many_questions_are_refused() {
    let refused = read(Format::Gift, "Q?{=a ~b}\n\n".repeat(5_001).as_bytes()).unwrap_err();
    assert_eq!(refused, Unreadable::TooMany);
}
