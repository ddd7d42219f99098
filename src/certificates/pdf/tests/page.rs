//! Tests of the layout: nothing outside the frame or on top of another, drawings and pictures.

use super::super::fonts::Fonts;
use super::super::kept::KeptDrawings;
use super::super::layout;
use super::super::page::{Page, Piece, Role};
use super::super::vector::MM;
use super::super::{Directions, Paper, Press as _, RenderError, Renderer, Sheet};
use super::{LOGO, SIGNATURE, arabic, by_hand, crowded, crowded_in_arabic, letter, longest, sheet};

/// The page of a sheet whose drawings were never seen before.
fn compose(fonts: &Fonts, sheet: &Sheet) -> Result<Page, RenderError> {
    layout::compose(fonts, &KeptDrawings::default(), sheet)
}

/// What is tested on both papers, signed by hand and not: an ordinary sheet, a mirrored one, the
/// fullest one.
fn sheets() -> Vec<Sheet> {
    let sheets = || [sheet(), arabic(), longest()];
    let plain = sheets().into_iter().chain(sheets().map(letter));
    plain.chain(by_hands()).collect()
}

/// Those of them that are signed by hand.
fn by_hands() -> Vec<Sheet> {
    let sheets = || [sheet(), arabic(), longest()].map(by_hand);
    sheets().into_iter().chain(sheets().map(letter)).collect()
}

/// The boxes of the pictures, each with whether it is a signature.
fn figures(page: &Page) -> Vec<(bool, [f32; 4])> {
    let is_signature = |piece: &Piece| match piece {
        Piece::Form { name, .. } => name.starts_with("Signature"),
        _ => false,
    };
    let figures = page.elements.iter().filter(|one| one.role == Role::Figure);
    figures
        .map(|one| (one.pieces.iter().any(is_signature), one.bounds.unwrap()))
        .collect()
}

fn is_apart(one: &[f32; 4], other: &[f32; 4]) -> bool {
    one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]
}

/// Left, baseline, right and size of every line of text.
fn lines(page: &Page) -> Vec<(Role, [f32; 4])> {
    let mut lines = Vec::new();
    for element in &page.elements {
        for piece in &element.pieces {
            if let Piece::Text { line, at, .. } = piece {
                let place = [at.0, at.1, at.0 + line.width, line.size];
                lines.push((element.role, place));
            }
        }
    }
    lines
}

/// Whether each line of text reads from right to left.
fn readings(page: &Page) -> Vec<bool> {
    let pieces = page.elements.iter().flat_map(|element| &element.pieces);
    let rtl = pieces.filter_map(|piece| match piece {
        Piece::Text { line, .. } => Some(line.rtl),
        _ => None,
    });
    rtl.collect()
}

#[test]
fn a_text_goes_as_its_language_does_whatever_letter_it_begins_with() {
    let fonts = Fonts::load();
    // The same words twice, so that both take as many lines.
    let places: [fn(&mut Sheet, &str); 4] = [
        |sheet, text| sheet.course = text.to_owned(),
        |sheet, text| sheet.partners[0].name = text.to_owned(),
        |sheet, text| sheet.signatories[0].office = text.to_owned(),
        |sheet, text| sheet.signatories[1].organisation = text.to_owned(),
    ];
    for directions in [Directions::OfTexts, Directions::OfLines] {
        for (number, place) in places.iter().enumerate() {
            let read = |text: &str| {
                let mut sheet = arabic();
                sheet.directions = directions;
                place(&mut sheet, text);
                readings(&compose(&fonts, &sheet).unwrap())
            };
            let is_same = read("CND قرارات") == read("قرارات CND");
            let expected = directions == Directions::OfTexts;
            assert_eq!(is_same, expected, "{directions:?} {number}");
        }
    }
}

#[test]
fn a_title_of_two_lines_goes_in_one_direction() {
    let fonts = Fonts::load();
    let words = "قرارات لجنة المخدرات واتفاقيات الأمم المتحدة للبرلمانيين والموظفين";
    // As many words before it as after: the second line begins with it.
    let title = format!("{words} UNODC CND {words}");
    for (directions, second) in [(Directions::OfTexts, true), (Directions::OfLines, false)] {
        let sheet = Sheet {
            course: title.clone(),
            directions,
            ..arabic()
        };
        let page = compose(&fonts, &sheet).unwrap();
        let is_course = |element: &&super::super::page::Element| element.role == Role::Course;
        let course: Vec<_> = page.elements.iter().filter(is_course).cloned().collect();
        let course = Page {
            elements: course,
            ..Page::default()
        };
        assert_eq!(readings(&course), [true, second], "{directions:?}");
    }
}

#[test]
fn one_to_four_partners_and_signatories() {
    let fonts = Fonts::load();
    for count in 1..=4 {
        let mut sheet = longest();
        sheet.partners.truncate(count);
        sheet.signatories.truncate(count);
        assert!(compose(&fonts, &sheet).is_ok(), "{count}");
    }
    let mut none = sheet();
    none.partners.clear();
    let mut five = longest();
    five.signatories.push(five.signatories[0].clone());
    for (sheet, what) in [(none, "partners"), (five, "signatories")] {
        let refused = compose(&fonts, &sheet).map(|_| ());
        let named = matches!(refused, Err(RenderError::Count { what: w, .. }) if w == what);
        assert!(named, "{what}");
    }
}

#[test]
fn all_text_stays_inside_the_inner_frame() {
    let fonts = Fonts::load();
    let frame = 21.1 * MM;
    for sheet in sheets() {
        let (width, height) = sheet.paper.points();
        let page = compose(&fonts, &sheet).unwrap();
        for (role, [left, baseline, right, size]) in lines(&page) {
            assert!(
                left > frame && right < width - frame,
                "{role:?} {left} {right}"
            );
            let below = baseline - 0.25 * size;
            assert!(
                below > frame && baseline + size < height - frame,
                "{role:?} {baseline}"
            );
        }
    }
}

#[test]
fn no_line_of_text_lies_on_another() {
    let fonts = Fonts::load();
    for sheet in sheets() {
        let page = compose(&fonts, &sheet).unwrap();
        let lines = lines(&page);
        for (index, (_, a)) in lines.iter().enumerate() {
            for (_, b) in &lines[index + 1..] {
                let beside = a[2] <= b[0] || b[2] <= a[0];
                let (upper, lower) = if a[1] > b[1] { (a, b) } else { (b, a) };
                // Ascenders of the lower line against the baseline of the upper one.
                let apart = upper[1] - lower[1] >= 0.68 * lower[3];
                assert!(beside || apart, "{a:?} {b:?}");
            }
        }
    }
}

#[test]
fn the_middle_of_the_page_leaves_room_to_sign() {
    let fonts = Fonts::load();
    for sheet in sheets() {
        let page = compose(&fonts, &sheet).unwrap();
        let course = page.elements.iter().position(|e| e.role == Role::Course);
        let details = &page.elements[course.unwrap() + 1];
        let Some(Piece::Text { at, .. }) = details.pieces.last() else {
            panic!("the details follow the course");
        };
        let later = page.elements[course.unwrap() + 2..].iter();
        let rule = later.flat_map(|element| &element.pieces).find_map(|piece| {
            let Piece::Rule { from, .. } = piece else {
                return None;
            };
            Some(from.1)
        });
        assert!(at.1 - rule.unwrap() > 10.0 * MM, "{}", at.1 - rule.unwrap());
    }
}

#[test]
fn signatures_touch_neither_words_nor_rules_nor_pictures() {
    let fonts = Fonts::load();
    let mut sheets = by_hands();
    sheets.extend([crowded(), crowded_in_arabic()]);
    for count in 1..=4 {
        let mut sheet = by_hand(longest());
        sheet.parts_lines.clear();
        sheet.signatories.truncate(count);
        sheets.push(sheet);
    }
    for sheet in sheets {
        let page = compose(&fonts, &sheet).unwrap();
        let figures = figures(&page);
        let signatures: Vec<_> = figures
            .iter()
            .filter(|(is_signature, _)| *is_signature)
            .collect();
        assert_eq!(signatures.len(), sheet.signatories.len(), "all are drawn");
        for (number, (_, one)) in figures.iter().enumerate() {
            for (_, other) in &figures[number + 1..] {
                assert!(is_apart(one, other), "{one:?} {other:?}");
            }
        }
        let pieces = || page.elements.iter().flat_map(|element| &element.pieces);
        for (_, signature) in signatures {
            let (width, height) = (signature[2] - signature[0], signature[3] - signature[1]);
            assert!(
                width <= 48.01 * MM && height >= 2.99 * MM,
                "{width} {height}"
            );
            for (_, [left, baseline, right, size]) in lines(&page) {
                let letters = [left, baseline - 0.22 * size, right, baseline + 0.7 * size];
                assert!(is_apart(signature, &letters), "{signature:?} {letters:?}");
            }
            for piece in pieces() {
                if let Piece::Rule { from, to, .. } = piece {
                    let rule = [from.0, from.1 - MM, to.0, to.1 + MM];
                    assert!(is_apart(signature, &rule), "{signature:?} {rule:?}");
                }
            }
        }
    }
}

#[test]
fn a_drawing_in_one_ink_forgets_its_own_colours() {
    let fonts = Fonts::load();
    let colours = |svg: &str| {
        let mut sheet = by_hand(sheet());
        sheet.signatories[0].signature_svg = Some(svg.to_owned());
        let page = compose(&fonts, &sheet).unwrap();
        let operators = page.forms["Signature0"].operators();
        let lines = operators.lines().map(str::to_owned);
        let colour = |line: &String| line.ends_with(" rg") || line.ends_with(" RG");
        let mut colours: Vec<String> = lines.filter(colour).collect();
        colours.sort();
        colours.dedup();
        colours
    };
    assert_eq!(colours(SIGNATURE), ["0.082 0.188 0.42 RG"]);
    let both = ["0.082 0.188 0.42 RG", "0.082 0.188 0.42 rg"];
    assert_eq!(colours(LOGO), both);
}

#[test]
fn a_signature_that_cannot_be_drawn_is_named_by_its_owner() {
    let mut sheet = by_hand(sheet());
    sheet.signatories[1].signature_svg = Some("ink".to_owned());
    let refused = Renderer::new().render(&sheet);
    let Err(RenderError::Logo { whose, .. }) = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(whose, "Prof. Béranger");
    let mut sheet = super::sheet();
    sheet.emblem_svg = Some("<svg".to_owned());
    let refused = Renderer::new().try_out(&sheet);
    assert!(matches!(refused, Err(RenderError::Logo { .. })));
}

#[test]
fn a_right_to_left_sheet_is_mirrored() {
    let fonts = Fonts::load();
    let seal = |sheet: &Sheet| {
        let page = compose(&fonts, sheet).unwrap();
        let pieces = page.elements.into_iter().flat_map(|e| e.pieces);
        let mut places = pieces.filter_map(|piece| match piece {
            Piece::Form { name, at, .. } if name == "Seal" => Some(at),
            _ => None,
        });
        places.next().unwrap()
    };
    let (left, right) = (seal(&arabic()), seal(&sheet()));
    assert!((left.0 + right.0 - Paper::A4.points().0).abs() < 0.01);
    assert!(left.0 < Paper::A4.points().0 / 2.0);
}

/// Dots of a picture, three bytes each.
fn dots(jpeg: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(jpeg).unwrap().to_rgb8();
    let (width, height) = super::super::PICTURE;
    assert_eq!(picture.dimensions(), (width.into(), height.into()));
    assert!(jpeg.len() < 300_000, "{} bytes", jpeg.len());
    picture.into_raw()
}

/// How many bytes of two pictures are clearly different.
fn differing(one: &[u8], other: &[u8]) -> usize {
    let pairs = one.iter().zip(other);
    pairs.filter(|(a, b)| a.abs_diff(**b) > 64).count()
}

#[test]
fn the_picture_shows_what_the_paper_shows() {
    let renderer = Renderer::new();
    let whole = dots(&renderer.picture(&sheet()).unwrap());
    assert_eq!(whole, dots(&renderer.picture(&sheet()).unwrap()));
    let blank = dots(
        &renderer
            .blank_picture("Verify a certificate", "en")
            .unwrap(),
    );
    assert!(differing(&whole, &blank) > 20_000, "text, code and marks");
    let mut renamed = sheet();
    renamed.name = "Li Na".to_owned();
    let renamed = dots(&renderer.picture(&renamed).unwrap());
    let moved = differing(&whole, &renamed);
    assert!((500..60_000).contains(&moved), "the name alone: {moved}");
    let arabic = renderer.blank_picture("التحقق من شهادة", "ar").unwrap();
    assert!(differing(&blank, &dots(&arabic)) > 500, "another title");
}
