//! Drawings anew: words of other languages, mirrored where one reads from right to left.

use super::super::codes::Code;
use super::super::svg;
use super::super::svg_anew::{Change, anew};
use super::sample::{DRAWING, Edit, Edit::Swap, SIDECAR, seen};
use crate::base::Language;
use std::collections::BTreeMap;

const OPEN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 100\">";
const WORDS: [(&str, &str); 4] = [
    ("Do now", "À faire"),
    ("R & D", "R&D <3"),
    ("3-CMC", "مادة 3-CMC"),
    ("wait", "puis\u{1} attendre"),
];

fn change(language: Language, mirrors: bool) -> Change<'static> {
    Change {
        language,
        title: Some("Titre & plus"),
        description: None,
        words: WORDS.into_iter().collect(),
        mirrors,
    }
}

fn made(text: &str, change: &Change<'_>) -> String {
    let document = svg::parse(text).unwrap();
    let new = anew(text, &document, change).unwrap();
    svg::parse(&new).unwrap_or_else(|error| panic!("{error}: {new}"));
    new
}

/// What is drawn, in a language and mirrored or not, between the description and the end.
fn drawn(body: &str, language: Language, mirrors: bool) -> String {
    let text = format!("{OPEN}<title>T</title><desc>D</desc>{body}</svg>");
    let new = made(&text, &change(language, mirrors));
    let (head, body) = new.split_once("<desc>D</desc>").unwrap();
    assert!(head.contains("<title>Titre &amp; plus</title>"), "{head}");
    body.strip_suffix("</svg>").unwrap().to_owned()
}

#[test]
fn words_stand_where_the_words_of_the_source_stood() {
    for (body, expected) in [
        (
            "<text x=\"2\">Do now</text>",
            "<text x=\"2\">À faire</text>",
        ),
        ("<text>\n  Do\n now </text>", "<text>\n  À faire </text>"),
        ("<text>R &amp; D</text>", "<text>R&amp;D &lt;3</text>"),
        (
            "<text><![CDATA[R & D]]></text>",
            "<text>R&amp;D &lt;3</text>",
        ),
        (
            "<text>Do now, <tspan x=\"1\">Do now</tspan> <tspan>wait</tspan></text>",
            "<text>Do now, <tspan x=\"1\">À faire</tspan> <tspan>puis attendre</tspan></text>",
        ),
        (
            "<text>Do <!-- at once --> now</text><text>330</text><text/>",
            "<text>Do <!-- at once --> now</text><text>330</text><text/>",
        ),
        (
            "<g><title>Do now</title><path d=\"M0 0H9\"/></g>",
            "<g><title>Do now</title><path d=\"M0 0H9\"/></g>",
        ),
    ] {
        assert_eq!(drawn(body, Language::Fr, true), expected);
    }
}

#[test]
fn from_right_to_left_all_is_mirrored_and_each_text_back_in_its_place() {
    for (body, expected) in [
        (
            "<text x=\"16\" y=\"9\">Do now</text>",
            "<text transform=\"scale(-1 1)\" x=\"-16\" y=\"9\">À faire</text>",
        ),
        (
            "<text x=\"210\" text-anchor=\"middle\">1</text>",
            "<text transform=\"scale(-1 1)\" x=\"-210\" text-anchor=\"middle\">1</text>",
        ),
        (
            "<text x=\"-4.5\" text-anchor=\"end\">1</text>",
            "<text transform=\"scale(-1 1)\" x=\"4.5\" text-anchor=\"end\">1</text>",
        ),
        (
            "<text transform=\"rotate(-90 18 22)\" x=\"18\">1</text>",
            "<text transform=\"rotate(-90 18 22) scale(-1 1)\" x=\"-18\">1</text>",
        ),
        (
            "<text x=\"1 -2,+3, 4\"><tspan dx=\"5\" rotate=\"6\" dy=\"7\">1</tspan></text>",
            "<text transform=\"scale(-1 1)\" x=\"-1 2,-3, -4\">\
             <tspan dx=\"-5\" rotate=\"-6\" dy=\"7\">1</tspan></text>",
        ),
        (
            "<text>3-CMC</text>",
            "<text transform=\"scale(-1 1)\">مادة \u{200e}3-CMC</text>",
        ),
        ("<rect x=\"1\" width=\"9\"/>", "<rect x=\"1\" width=\"9\"/>"),
    ] {
        let expected = format!("<g transform=\"translate(420 0) scale(-1 1)\">{expected}</g>");
        assert_eq!(drawn(body, Language::Ar, true), expected);
    }
}

#[test]
fn what_is_not_drawn_stays_outside_the_mirror() {
    let body = "<style>.a{fill:#123}</style><defs><path id=\"p\" d=\"M0 0H9\"/></defs>";
    assert_eq!(drawn(body, Language::Ar, true), body);
    let used = format!("{body}<use href=\"#p\"/>");
    let mirrored = drawn(&used, Language::Ar, true);
    assert!(mirrored.starts_with(body), "{mirrored}");
    assert!(mirrored.ends_with("scale(-1 1)\"><use href=\"#p\"/></g>"));
}

#[test]
fn a_map_keeps_its_shapes_and_its_words_keep_their_places() {
    let start = "<text x=\"2\">Do now</text><text x=\"9\" text-anchor=\"end\">1</text>";
    let swapped = "<text x=\"2\">À faire</text><text x=\"9\" text-anchor=\"start\">1</text>";
    assert_eq!(drawn(start, Language::Ar, false), swapped);
    let path = "<text><textPath href=\"#p\">1</textPath></text>";
    assert_eq!(drawn(path, Language::Ar, true), path);
    let whole = format!("{OPEN}<title>T</title></svg>");
    let root = made(&whole, &change(Language::Ar, false));
    assert!(
        root.starts_with("<svg xml:lang=\"ar\" lang=\"ar\" direction=\"rtl\" text-anchor=\"end\" "),
        "{root}"
    );
}

#[test]
fn the_key_of_a_map_is_mirrored_and_the_map_is_not() {
    let map = "<path d=\"M0 0H9\"/><text x=\"9\" text-anchor=\"end\">1</text>";
    let key = "<circle cx=\"4\"/><text x=\"9\">Do now</text>";
    let end = "<text x=\"8\" text-anchor=\"end\">1</text>";
    let body = format!("{map}<g id=\"key\">{key}{end}</g>");
    let kept = "<path d=\"M0 0H9\"/><text x=\"9\" text-anchor=\"start\">1</text>";
    let turned = "<circle cx=\"4\"/><text transform=\"scale(-1 1)\" x=\"-9\">À faire</text>\
                  <text transform=\"scale(-1 1)\" x=\"-8\" text-anchor=\"end\">1</text>";
    let expected = format!(
        "{kept}<g text-anchor=\"start\" id=\"key\">\
         <g transform=\"translate(420 0) scale(-1 1)\">{turned}</g></g>"
    );
    assert_eq!(drawn(&body, Language::Ar, false), expected);
    // Of a drawing that is mirrored the key is a part like any other.
    let whole = format!(
        "<g transform=\"translate(420 0) scale(-1 1)\"><path d=\"M0 0H9\"/>\
         <text transform=\"scale(-1 1)\" x=\"-9\" text-anchor=\"end\">1</text>\
         <g id=\"key\">{turned}</g></g>"
    );
    assert_eq!(drawn(&body, Language::Ar, true), whole);
    // Read from left to right, it stays as it was drawn.
    let french = body.replace("Do now", "À faire");
    assert_eq!(drawn(&body, Language::Fr, false), french);
    // A line of text along a path stays where it was drawn, there too.
    let path = "<g id=\"key\"><text><textPath href=\"#p\">1</textPath></text></g>";
    assert_eq!(drawn(path, Language::Ar, false), path);
}

#[test]
fn the_language_is_named_once_and_a_prefix_is_kept() {
    let text = "<s:svg xml:lang=\"en\" xmlns:s=\"http://www.w3.org/2000/svg\" lang='en' \
                viewBox=\"-10 0 420.5 9\"><s:title>T</s:title><s:path d=\"M0 0\"/></s:svg>";
    let expected = "<s:svg direction=\"rtl\" xml:lang=\"ar\" \
                    xmlns:s=\"http://www.w3.org/2000/svg\" lang='ar' viewBox=\"-10 0 420.5 9\">\
                    <s:title>Titre &amp; plus</s:title>\
                    <s:g transform=\"translate(400.5 0) scale(-1 1)\"><s:path d=\"M0 0\"/></s:g>\
                    </s:svg>";
    assert_eq!(made(text, &change(Language::Ar, true)), expected);
}

#[test]
fn words_that_make_a_drawing_too_large_are_not_written() {
    let text = format!("{OPEN}{}</svg>", "<text>a</text>".repeat(3_000));
    let document = svg::parse(&text).unwrap();
    let long = "b".repeat(2_000);
    let words = BTreeMap::from([("a", long.as_str())]);
    let change = Change {
        words,
        ..change(Language::Fr, true)
    };
    assert_eq!(anew(&text, &document, &change), None);
}

/// The sample's drawing with a text, and these lines before `[alt]` of its sidecar.
fn course(lines: &'static str) -> [Edit<'static>; 2] {
    [
        Swap(DRAWING, "<path", "<text x=\"9\">Do now</text>\n<path"),
        Swap(SIDECAR, "[alt]\n", lines),
    ]
}

#[test]
fn each_language_of_a_course_shows_its_own_drawing_and_the_source_its_file() {
    let edits = course("[[words]]\nen = \"Do  now\"\nfr = \"À faire\"\n[alt]\n");
    let seen = seen(&edits);
    assert_eq!(seen.codes(), [], "{:#?}", seen.diagnostics);
    let package = seen.package.unwrap();
    let [own, french] = package.media.as_slice() else {
        panic!("{} pictures", package.media.len())
    };
    assert!(
        own.body
            .ends_with(b"<text x=\"9\">Do now</text>\n<path class=\"a\" d=\"M0 0H9\"/>\n</svg>\n")
    );
    let body = String::from_utf8(french.body.clone()).unwrap();
    for part in [
        " lang=\"fr\" ",
        "<title>Quatre étapes</title><desc>En mots.</desc>",
        ">À faire<",
    ] {
        assert!(body.contains(part), "{body}");
    }
    let html = format!("{:?}", package.content);
    for medium in [own, french] {
        assert!(html.contains(&format!("/media/{}.svg", medium.digest)));
    }
}

#[test]
fn a_drawing_that_lacks_words_is_shown_as_it_was_drawn() {
    let edits = course("[alt]\n");
    let seen = seen(&edits);
    let [one] = seen.diagnostics.as_slice() else {
        panic!("{:#?}", seen.diagnostics)
    };
    assert_eq!(one.code, Code::TextNotTranslated);
    assert_eq!(one.message, "the text `Do now` has no words in `fr`");
    let place = one.place.as_ref().unwrap();
    assert!(one.path.ends_with(DRAWING));
    assert_eq!((place.line, place.column, place.length), (4, 13, 6));
    assert_eq!(seen.package.unwrap().media.len(), 1);
}

#[test]
fn entries_are_named_by_their_lines() {
    for (lines, code, line) in [
        (
            "[[words]]\nen = \"Do now\"\n[alt]\n",
            Code::TextNotTranslated,
            4,
        ),
        (
            "[[words]]\nen = \"Do it\"\nfr = \"Fais\"\n[alt]\n",
            Code::StrayWords,
            4,
        ),
        ("[[words]]\nfr = \"Fais\"\n[alt]\n", Code::MissingKey, 3),
        (
            "[[words]]\nen = \"Do now\"\nfr = \"Un\"\n[[words]]\nen = \"Do now\"\n[alt]\n",
            Code::NamedTwice,
            7,
        ),
        ("mirror = \"no\"\n[alt]\n", Code::WrongType, 3),
    ] {
        let edits = course(lines);
        let seen = seen(&edits);
        let found = seen.diagnostics.iter().find(|one| one.code == code);
        let found = found.unwrap_or_else(|| panic!("{lines}: {:?}", seen.codes()));
        assert!(found.path.ends_with(SIDECAR), "{found:?}");
        assert_eq!(found.place.as_ref().unwrap().line, line, "{lines}");
    }
}
