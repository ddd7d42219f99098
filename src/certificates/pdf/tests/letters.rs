//! Tests of the letters: which font draws them, what is refused, how lines shrink and break.

use super::super::fit::{Room, fit, widest};
use super::super::fonts::{Fonts, Style};
use super::super::text::{Setting, begins_rtl, shape_line};
use super::super::writing::{Part, Type, Writing};
use super::super::{Press as _, RenderError, Renderer, Sheet};
use super::{sheet, sheet_for};

fn setting(size: f32) -> Setting<'static> {
    Setting {
        kind: Type {
            style: Style::Text,
            size,
            tracking: 0.0,
        },
        rtl: None,
        language: "en",
        capitals: false,
    }
}

#[test]
fn a_name_goes_as_its_first_letter_does() {
    for (name, expected) in [
        ("فاطمة", true),
        ("«فاطمة»", true),
        ("2. יעל Levi", true),
        ("Levi יעל", false),
        ("欧阳建国", false),
        ("2026", false),
        ("", false),
    ] {
        assert_eq!(begins_rtl(name), expected, "{name}");
    }
}

#[test]
fn a_character_without_a_glyph_is_refused_and_named() {
    let renderer = Renderer::new();
    let refused = renderer.render(&sheet_for("Ada 🦀"));
    let expected = RenderError::MissingGlyph {
        character: '🦀',
        font_needed: "a font with this symbol".to_owned(),
    };
    assert_eq!(refused, Err(expected));
    let Err(RenderError::MissingGlyph {
        character,
        font_needed,
    }) = renderer.render(&sheet_for("Ada ಠಾಗೋರ್"))
    else {
        panic!("no font for Kannada is carried");
    };
    assert_eq!(character, 'ಠ');
    assert_eq!(font_needed, "Noto Serif Kannada or Noto Sans Kannada");
}

#[test]
fn ideographs_of_one_name_come_from_one_font() {
    let fonts = Fonts::load();
    let faces = |name: &str| {
        let line = shape_line(&fonts, name, setting(12.0)).unwrap();
        let mut faces: Vec<&str> = line.runs.iter().map(|r| fonts.face(r.face).name).collect();
        faces.dedup();
        faces
    };
    assert_eq!(faces("欧阳建国"), ["NotoSerifSC-Regular"]);
    assert_eq!(faces("歐陽建國"), ["NotoSerifTC-SemiBold"]);
    assert_eq!(faces("髙橋 さくら"), ["NotoSerifJP-SemiBold"]);
    assert_eq!(faces("김민준"), ["NotoSerifKR-SemiBold"]);
    assert_eq!(
        faces("金민준"),
        ["NotoSerifSC-Regular", "NotoSerifKR-SemiBold"],
        "no font has both"
    );
}

#[test]
fn chosen_letter_forms_choose_the_font_of_ideographs() {
    let fonts = Fonts::load();
    let [simplified, traditional, japanese, hanja, korean] = [
        "NotoSerifSC-Regular",
        "NotoSerifTC-SemiBold",
        "NotoSerifJP-SemiBold",
        "NotoSerifKR-SemiBold-Hanja",
        "NotoSerifKR-SemiBold",
    ];
    for (name, language, expected) in [
        ("直子", "", vec![simplified]),
        ("直子", "und-Hani", vec![simplified]),
        ("直子", "zh", vec![simplified]),
        ("直子", "zh-Hans", vec![simplified]),
        ("直子", "zh-Hant", vec![traditional]),
        ("直子", "ja", vec![japanese]),
        ("直子", "ko", vec![hanja]),
        ("髙橋 さくら", "ja", vec![japanese]),
        // Both are of one design.
        ("金민준", "ko", vec![hanja, korean]),
        // The font of the choice lacks one of them: as without a choice.
        ("欧阳建国", "zh-Hant", vec![simplified]),
        ("Naoko", "ja", vec!["EBGaramond-Regular"]),
    ] {
        let own = Setting {
            language,
            ..setting(12.0)
        };
        let line = shape_line(&fonts, name, own).unwrap();
        let mut faces: Vec<&str> = line.runs.iter().map(|r| fonts.face(r.face).name).collect();
        faces.dedup();
        assert_eq!(faces, expected, "{name} {language}");
    }
    let heavy = Setting {
        kind: Writing::Chinese.type_of(Part::Name),
        language: "zh-Hans",
        ..setting(12.0)
    };
    let line = shape_line(&fonts, "直子", heavy).unwrap();
    assert_eq!(fonts.face(line.runs[0].face).name, "NotoSerifSC-SemiBold");
}

#[test]
fn every_text_of_the_sheet_is_checked_for_glyphs() {
    let renderer = Renderer::new();
    let bad = "\u{10330}".to_owned(); // Gothic, in none of the fonts
    let cases: [fn(&mut Sheet, String); 8] = [
        |s, t| s.title = t,
        |s, t| s.course = t,
        |s, t| s.details[0] = t,
        |s, t| s.partners[0].name = t,
        |s, t| s.signatories[0].office = t,
        |s, t| s.scan_line = t,
        |s, t| s.note_line = Some(t),
        |s, t| s.latin_name = Some(t),
    ];
    for (number, change) in cases.iter().enumerate() {
        let mut sheet = sheet();
        change(&mut sheet, bad.clone());
        let result = renderer.render(&sheet);
        let refused = matches!(result, Err(RenderError::MissingGlyph { .. }));
        assert!(refused, "case {number}");
    }
}

#[test]
fn text_shrinks_first_and_then_breaks_evenly() {
    let fonts = Fonts::load();
    let text = "Global Learning Alliance for the Northern Archipelago";
    let whole = shape_line(&fonts, text, setting(12.0)).unwrap();
    let room = |part: f32| Room {
        width: whole.width * part,
        shrink: 0.8,
        lines: 3,
    };
    let smaller = fit(&fonts, text, setting(12.0), room(0.85)).unwrap();
    assert_eq!(smaller.len(), 1);
    assert!(smaller[0].size < 12.0);
    let two = fit(&fonts, text, setting(12.0), room(0.6)).unwrap();
    assert_eq!(two.len(), 2);
    assert!(widest(&two) < 0.6 * whole.width);
    let three = fit(&fonts, text, setting(12.0), room(0.41)).unwrap();
    assert_eq!(three.len(), 3);
    let glyphs = three.iter().flat_map(|line| &line.runs);
    let read: String = glyphs
        .flat_map(|run| run.glyphs.iter().map(|glyph| glyph.text.as_str()))
        .collect();
    assert_eq!(
        read, text,
        "the spaces at the line ends are kept for readers"
    );
}

#[test]
fn what_cannot_be_broken_shrinks_instead_of_being_cut() {
    let fonts = Fonts::load();
    let room = Room {
        width: 60.0,
        shrink: 0.9,
        lines: 2,
    };
    let lines = fit(&fonts, "Konstantinopoulou", setting(20.0), room).unwrap();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].width <= 60.01);
}

#[test]
fn chinese_breaks_between_characters_but_not_before_a_stop() {
    let fonts = Fonts::load();
    let room = Room {
        width: 76.0,
        shrink: 1.0,
        lines: 2,
    };
    let lines = fit(&fonts, "合成毒品政策，基础课程", setting(12.0), room).unwrap();
    let first = |index: usize| lines[index].runs[0].glyphs[0].text.clone();
    assert_eq!((lines.len(), first(0).as_str()), (2, "合"));
    assert_ne!(first(1), "，");
}

#[test]
fn accents_stand_over_their_capitals() {
    let fonts = Fonts::load();
    let top = |text: &str| {
        let line = shape_line(&fonts, text, setting(12.0)).unwrap();
        let glyphs: Vec<_> = line.runs.into_iter().flat_map(|run| run.glyphs).collect();
        let mark = glyphs.last().unwrap().clone();
        (mark.dx, mark.dy)
    };
    for text in ["\u{1ECC}\u{300}", "M\u{300}", "\u{118}\u{303}"] {
        let (dx, dy) = top(text);
        assert!(dx < -50.0 && dy > 100.0, "{text}: {dx} {dy}");
    }
    // The font knows where accents stand on small letters.
    let (_, dy) = top("m\u{300}");
    assert!(dy.abs() < 50.0, "{dy}");
}

#[test]
fn figures_take_the_font_of_the_words_they_stand_with() {
    let fonts = Fonts::load();
    let line = shape_line(&fonts, "8 学时", setting(12.0)).unwrap();
    assert_eq!(line.runs.len(), 1);
    assert_eq!(Writing::of("8 学时"), Writing::Chinese);
}

#[test]
fn marks_that_steer_directions_are_not_printed() {
    let fonts = Fonts::load();
    let line = shape_line(&fonts, "A\u{2068}b\u{2069}\u{202E}c", setting(12.0)).unwrap();
    let glyphs: usize = line.runs.iter().map(|run| run.glyphs.len()).sum();
    assert_eq!(glyphs, 3);
}
