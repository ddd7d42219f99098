//! A partner's drawings that are printed: the emblem in the seal, the signatures above the names.

use super::super::codes::Code;
use super::super::diagnostic::{Diagnostic, Problems};
use super::super::partner_file;
use super::super::source::Folder;
use super::sample::PARTNER;
use crate::partners::Profile;

/// The codes that only such a drawing can have.
pub(super) const PROVEN: [Code; 1] = [Code::NotPrintable];

const PATH: &str = "<path fill=\"#15306B\" d=\"M0 9 40 2 36 10Z\"/>";

fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 12\"><title>Ink</title>\
         <desc>A stroke.</desc>{inside}</svg>"
    )
}

/// What reading the partner gives whose director signs with this drawing, which is the emblem too.
fn read(drawing: &str) -> (Profile, Vec<Diagnostic>) {
    let text = PARTNER.replace("founded = 1987", "founded = 1987\nemblem = \"ink.svg\"");
    let name = "name = \"Dr. Amara Okonkwo\"";
    let text = text.replace(name, &format!("{name}\nsignature = \"ink.svg\""));
    let files = [
        ("partner.toml", text.as_bytes()),
        ("ink.svg", drawing.as_bytes()),
    ];
    let files = files.into_iter().filter(|(_, bytes)| !bytes.is_empty());
    let problems = Problems::default();
    let folder = Folder::of_texts("courses/harbour", files, &problems);
    let profile = partner_file::read(&folder, &problems).unwrap();
    (profile, problems.finish())
}

#[test]
fn emblem_and_signature_are_read_as_they_are() {
    let ink = drawing(PATH);
    let (profile, found) = read(&ink);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(profile.emblem_svg.as_ref(), Some(&ink));
    assert_eq!(profile.signatories[0].signature_svg.as_ref(), Some(&ink));
    let kept: Profile = serde_json::from_str(&serde_json::to_string(&profile).unwrap()).unwrap();
    assert_eq!(kept, profile);
}

#[test]
fn what_cannot_be_printed_is_refused() {
    let long = format!("<path d=\"M0 0{}\"/>", "L1 2".repeat(2_100));
    let gradient = "<defs><linearGradient id=\"g\"/></defs><path fill=\"url(#g)\" d=\"M0 0h9\"/>";
    for (text, code) in [
        (String::new(), Code::MissingFile),
        (drawing(&long), Code::TooLarge),
        (drawing("<script>1</script>"), Code::SvgUnsafe),
        (
            drawing("<path onload=\"go()\" d=\"M0 0h9\"/>"),
            Code::SvgUnsafe,
        ),
        (drawing("<text>Amara</text>"), Code::NotPrintable),
        (drawing(gradient), Code::NotPrintable),
        (
            drawing("<path style=\"fill:red\" d=\"M0 0h9\"/>"),
            Code::NotPrintable,
        ),
        (
            drawing(&format!("{PATH}<path fill=\"#fff\" d=\"M0 0h9v9\"/>")),
            Code::NotPrintable,
        ),
        (
            drawing("<g fill=\"red\"><path stroke=\"#000\" d=\"M0 0h9v9\"/></g>"),
            Code::NotPrintable,
        ),
        (
            drawing(PATH).replace("0 0 40 12", "0 0 40 9"),
            Code::NotPrintable,
        ),
        (
            drawing(&format!("<svg viewBox=\"0 0 9 9\">{PATH}</svg>")),
            Code::NotPrintable,
        ),
        (drawing("<g/>"), Code::NotPrintable),
        (
            drawing("<path fill=\"url(#g)\" d=\"M0 0h9v9\"/>"),
            Code::NotPrintable,
        ),
        (
            drawing(&format!("{PATH}<!-- <text>Amara</text> -->")),
            Code::NotPrintable,
        ),
        (
            drawing("<path fill=\"none\" d=\"M0 0h9v9\"/>"),
            Code::NotPrintable,
        ),
        (sized("width=\"400\" height=\"12\""), Code::NotPrintable),
        (sized("width=\"40\""), Code::NotPrintable),
        (sized("width=\"40mm\" height=\"12px\""), Code::NotPrintable),
        ("ink".to_owned(), Code::SvgMalformed),
    ] {
        let (_, found) = read(&text);
        let is_told = found.iter().any(|one| one.code == code);
        assert!(is_told, "{code:?}: {text}: {found:?}");
    }
}

/// The drawing with these sides.
fn sized(sides: &str) -> String {
    drawing(PATH).replace("<svg ", &format!("<svg {sides} "))
}

#[test]
fn sides_of_the_shape_of_the_view_may_stand_there_in_any_unit() {
    for sides in [
        "width=\"40\" height=\"12\"",
        "height=\"36.1mm\" width=\"120mm\"",
    ] {
        let (_, found) = read(&sized(sides));
        assert!(found.is_empty(), "{sides}: {found:?}");
    }
}

#[test]
fn one_colour_may_fill_and_draw() {
    for inside in [
        "<g fill=\"none\" stroke=\"#0B2545\"><path d=\"M0 0h9\"/><path fill=\"#0b2545\" \
         stroke=\"none\" d=\"M0 0h9v9\"/></g>",
        "<path d=\"M0 0h9v9\"/><g fill=\"black\"><circle cx=\"5\" cy=\"5\" r=\"2\"/></g>",
    ] {
        let (_, found) = read(&drawing(inside));
        assert!(found.is_empty(), "{inside}: {found:?}");
    }
}
