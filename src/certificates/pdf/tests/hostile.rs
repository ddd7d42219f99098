//! What `pmast check` lets pass can be printed: a drawing is refused there or drawn here.

use std::fs;

use lopdf::{Document, Object};

use super::super::{Press as _, RenderError, Renderer, Sheet};
use super::sheet;
use crate::courses::read_partner;

const PARTNER: &str = r#"
id = "harbour"
slug = "harbour"
founded = 1987
demonstration = true
web = "https://harbour.example/"
[name]
en = "Harbour Institute"
[about]
en = "A fictional institute."
[[signatory]]
id = "director"
name = "Dr. Amara Okonkwo"
[signatory.office]
en = "Director"
"#;

const SHAPE: &str = "d=\"M1 1H9V9Z\"";

/// Whether a partner with this drawing passes: as its logo, or as its emblem and a signature.
fn is_let_pass(svg: &str, is_inked: bool) -> bool {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("harbour");
    let (founded, name) = ("founded = 1987", "name = \"Dr. Amara Okonkwo\"");
    let text = match is_inked {
        false => PARTNER.replace(founded, &format!("{founded}\nlogo = \"ink.svg\"")),
        true => PARTNER
            .replace(founded, &format!("{founded}\nemblem = \"ink.svg\""))
            .replace(name, &format!("{name}\nsignature = \"ink.svg\"")),
    };
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("partner.toml"), text).unwrap();
    fs::write(folder.join("ink.svg"), svg).unwrap();
    read_partner(&folder).0.is_some()
}

/// A sheet with the drawing where it was let pass.
fn with(svg: &str, is_inked: bool) -> Sheet {
    let mut sheet = sheet();
    let svg = Some(svg.to_owned());
    match is_inked {
        false => sheet.partners[0].logo_svg = svg,
        true => {
            sheet.signatories[0].signature_svg.clone_from(&svg);
            sheet.emblem_svg = svg;
        }
    }
    sheet
}

/// Prints it, and looks whether every reader can read what is drawn.
fn print(renderer: &Renderer, sheet: &Sheet) {
    let document = Document::load_mem(&renderer.render(sheet).unwrap()).unwrap();
    let streams = document.objects.values();
    let streams = streams.filter_map(|object| object.as_stream().ok());
    let is_form = |kind: &Object| kind.as_name().is_ok_and(|name| name == b"Form");
    for stream in streams.filter(|one| one.dict.get(b"Subtype").is_ok_and(is_form)) {
        let operators = String::from_utf8(stream.decompressed_content().unwrap()).unwrap();
        let mut numbers = operators
            .split_ascii_whitespace()
            .filter_map(|word| word.parse::<f32>().ok());
        assert!(numbers.all(|number| number.abs() < 32_767.0), "{operators}");
    }
    renderer.picture(sheet).unwrap();
}

fn drawing(sides: &str, inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" {sides}><title>Ink</title>\
         <desc>A stroke.</desc>{inside}</svg>"
    )
}

fn square(inside: &str) -> String {
    drawing("viewBox=\"0 0 10 10\"", inside)
}

/// Arcs, short to write and long to draw, no two of which lie alike.
fn swelling(bytes: usize) -> String {
    let mut chance = 7_u32;
    let mut arcs = String::from("<path d=\"M40 40");
    while arcs.len() < bytes {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (x, y) = (chance >> 28, (chance >> 24) & 15);
        arcs.push_str(&format!("a9 9 0 1 1 {} {}", x + 1, f64::from(y) - 7.5));
    }
    arcs.push_str("\"/>");
    drawing("viewBox=\"0 0 97 97\"", &arcs)
}

/// What a path may say.
const ATTRIBUTES: [&str; 32] = [
    "style=\"mix-blend-mode:multiply\"",
    "style=\"filter:blur(2px)\"",
    "style=\"isolation:isolate\"",
    "style=\"clip-path:circle(1px)\"",
    "filter=\"grayscale(1)\"",
    "opacity=\"0\"",
    "opacity=\"-1\"",
    "fill-opacity=\"1e30\"",
    "fill=\"none\"",
    "fill=\"currentColor\"",
    "fill=\"context-fill\"",
    "fill=\"hsl(400,-1%,200%)\"",
    "fill=\"#12\"",
    "fill-rule=\"evenodd\"",
    "stroke=\"black\" fill=\"none\" stroke-width=\"0\"",
    "stroke=\"black\" stroke-width=\"1000000000\"",
    "stroke=\"black\" stroke-width=\"1e30em\"",
    "stroke=\"black\" stroke-width=\"500%\"",
    "stroke=\"black\" stroke-miterlimit=\"0\"",
    "stroke=\"black\" stroke-miterlimit=\"99999999\"",
    "stroke=\"black\" stroke-dasharray=\"-1 2\"",
    "stroke=\"black\" stroke-dasharray=\"0 0\"",
    "stroke=\"black\" stroke-dasharray=\"9999999 1\" stroke-dashoffset=\"1e30\"",
    "transform=\"scale(0)\"",
    "transform=\"scale(1e20)\"",
    "transform=\"scale(1e-20)\"",
    "transform=\"matrix(1 2 2 4 0 0)\"",
    "transform=\"skewX(90)\"",
    "transform=\"translate(1e38 1e38) scale(1e38)\"",
    "display=\"none\"",
    "visibility=\"collapse\"",
    "mask=\"none\" marker-end=\"none\"",
];

/// What stands alone in a drawing.
const INSIDES: [&str; 21] = [
    "<g/>",
    "<path d=\"M1 1\"/>",
    "<path d=\"M1 1H9V9Z1\"/>",
    "<path d=\"M1e39 1H9V9Z\"/>",
    "<path d=\"M1e38 1H9V9Z\"/>",
    "<path d=\"M0 0L1e7 0 0 1e7Z\"/>",
    "<path d=\"M1 1A1e30 1e-30 0 1 1 9 9Z\"/>",
    "<path d=\"M1 1Q1e20 1e20 9 9Z\"/>",
    "<circle cx=\"5\" cy=\"5\" r=\"0\"/>",
    "<circle cx=\"5\" cy=\"5\" r=\"-1\"/>",
    "<circle cx=\"5\" cy=\"5\" r=\"1e9\"/>",
    "<rect width=\"1e-30\" height=\"9\"/>",
    "<rect width=\"9\" height=\"9\" rx=\"1e30\"/>",
    "<polygon points=\"1 1 NaN 9 9 9\"/>",
    "<polyline points=\"1\"/>",
    "<line x1=\"1\" x2=\"1\" stroke=\"black\"/>",
    "<g transform=\"rotate(30)\"><rect width=\"9\" height=\"1\" transform=\"skewY(89.99)\"/></g>",
    "<text>A</text>",
    "<image href=\"data:image/png;base64,\"/>",
    "<use href=\"#a\"/>",
    "<svg viewBox=\"0 0 1 1\"/>",
];

/// What stands beside something that can be drawn.
const BESIDE: [&str; 7] = [
    "<metadata><x:image xmlns:x=\"urn:x\"/></metadata>",
    "<metadata><text>A</text></metadata>",
    "<desc><![CDATA[<image>]]></desc>",
    "<desc>&lt;image></desc>",
    "<!-- <image> -->",
    "<path d=\"M-1e30 0h1v1z\"/>",
    "<path visibility=\"hidden\" d=\"M-1e30 0h1v1z\"/>",
];

/// How large a drawing is.
const SIDES: [&str; 12] = [
    "viewBox=\"0 0 399 100\" width=\"403\" height=\"100\"",
    "viewBox=\"0 0 100 399\" width=\"100\" height=\"403\"",
    "viewBox=\"1e30 0 9 9\"",
    "viewBox=\"-900000 0 9 9\"",
    "viewBox=\"0 0 10 10\" width=\"1e-30\" height=\"1e-30\"",
    "viewBox=\"0 0 10 10\" width=\"50%\" height=\"50%\"",
    "viewBox=\"0 0 10 10\" width=\"0.000001in\" height=\"0.000001in\"",
    "viewBox=\"0 0 20000 20000\" preserveAspectRatio=\"none\"",
    "viewBox=\"0 0 10 30\" preserveAspectRatio=\"xMinYMin slice\"",
    "viewBox=\"0 0 10 10\" transform=\"rotate(45)\"",
    "viewBox=\"0 0 10 10\" display=\"none\"",
    "viewBox=\"0 0 10 10\" overflow=\"visible\" clip=\"rect(0 0 0 0)\"",
];

fn hostile() -> Vec<String> {
    let shape = format!("<path {SHAPE}/>");
    let nested = |depth: usize, attribute: &str| {
        let opened = format!("<g {attribute}>").repeat(depth);
        square(&format!("{opened}{shape}{}", "</g>".repeat(depth)))
    };
    let mut all = vec![
        nested(3, ""),
        nested(60, "opacity=\".9\""),
        nested(60, "transform=\"scale(2)\""),
        nested(70, ""),
        swelling(7_900),
        swelling(16_000),
        square(&"<path d=\"M1 1h1v1z\"/>".repeat(340)),
    ];
    all.extend(ATTRIBUTES.map(|one| square(&format!("<path {one} {SHAPE}/>"))));
    all.extend(INSIDES.map(square));
    all.extend(BESIDE.map(|one| square(&format!("{shape}{one}"))));
    all.extend(SIDES.map(|one| drawing(one, &shape)));
    all
}

#[test]
fn a_drawing_is_refused_by_the_check_or_printed() {
    let renderer = Renderer::new();
    let (mut passed, mut refused) = (0, 0);
    for svg in hostile() {
        for is_inked in [false, true] {
            if !is_let_pass(&svg, is_inked) {
                refused += 1;
                continue;
            }
            print(&renderer, &with(&svg, is_inked));
            passed += 1;
        }
    }
    assert!(passed > 10 && refused > 30, "{passed} {refused}");
}

#[test]
fn what_only_the_printer_sees_is_told_by_the_check() {
    let (renderer, shape) = (Renderer::new(), format!("<path {SHAPE}/>"));
    assert!(is_let_pass(&square(&shape), false));
    assert!(is_let_pass(&square(&shape), true));
    for (svg, is_inked) in [
        (
            square(&format!(
                "<path style=\"mix-blend-mode:multiply\" {SHAPE}/>"
            )),
            false,
        ),
        (square("<path d=\"M1 1\"/>"), true),
        (
            square(&format!("{shape}<desc><![CDATA[<image>]]></desc>")),
            true,
        ),
        (
            square(&format!(
                "{shape}<metadata><x:image xmlns:x=\"urn:x\"/></metadata>"
            )),
            false,
        ),
        (
            drawing(
                "viewBox=\"0 0 399 100\" width=\"403\" height=\"100\"",
                &shape,
            ),
            true,
        ),
        (swelling(16_000), false),
    ] {
        assert!(!is_let_pass(&svg, is_inked), "{svg}");
        let refused = renderer.try_out(&with(&svg, is_inked));
        assert!(matches!(refused, Err(RenderError::Logo { .. })), "{svg}");
    }
}
