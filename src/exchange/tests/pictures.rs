//! Pictures: drawings as they are, others written anew; where none can stand, words do.

use super::import;
use super::samples::{PIXEL, answer, question, quiz};
use crate::base::{Digest, Language};
use crate::courses::{self, Package};
use crate::exchange::from_item::from_quiz;
use crate::exchange::pictures::Lying;
use crate::exchange::quiz_file::{self, QuizFile};
use crate::exchange::source::{Format, Imported, read_beside};
use crate::exchange::to_moodle_xml::to_moodle_xml;
use data_encoding::BASE64;
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat};
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::Path;

fn picture(side: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let dots = DynamicImage::new_rgb8(side, side);
    dots.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn moving() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    for _ in 0..2 {
        let dots = DynamicImage::new_rgba8(3, 3).to_rgba8();
        encoder.encode_frame(Frame::new(dots)).unwrap();
    }
    drop(encoder);
    bytes
}

/// A question with a picture in its text, and with these files.
fn with_files(files: &[(&str, Vec<u8>)]) -> String {
    let image = |(name, _): &(&str, Vec<u8>)| {
        format!("<p><img src=\"@@PLUGINFILE@@/{name}\" alt=\"What {name} shows\"></p>")
    };
    let file = |(name, body): &(&str, Vec<u8>)| {
        let body = BASE64.encode(body);
        format!("<file name=\"{name}\" path=\"/\" encoding=\"base64\">{body}</file>")
    };
    let stem = format!(
        "<p>Look:</p>{}",
        files.iter().map(image).collect::<String>()
    );
    let files: String = files.iter().map(file).collect();
    let question = question("essay", &stem, "");
    quiz(&question.replace("</questiontext>", &format!("{files}</questiontext>")))
}

fn written(imported: &Imported, language: Language) -> QuizFile {
    let (questions, pictures) = (&imported.questions, &imported.pictures);
    quiz_file::write(questions, pictures, "T", None, language).unwrap()
}

#[test]
fn pictures_of_all_kinds_are_carried_along_with_a_stub_in_the_language_of_the_quiz() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
    let source = with_files(&[
        ("My%20Chart.svg", svg),
        ("dot.png", BASE64.decode(PIXEL.as_bytes()).unwrap()),
        ("photo.JPG", picture(9, ImageFormat::Jpeg)),
        ("sign.webp", picture(5, ImageFormat::WebP)),
        ("wrong-name.txt", picture(6, ImageFormat::Png)),
    ]);
    let source = source.replace("name=\"My%20Chart.svg\"", "name=\"My Chart.svg\"");
    let imported = import(Format::MoodleXml, &source);
    let file = written(&imported, Language::Ar);
    let names: Vec<&str> = file.media.iter().map(|(name, _)| name.as_str()).collect();
    let pictures: Vec<&str> = names
        .iter()
        .filter(|name| !name.ends_with(".toml"))
        .copied()
        .collect();
    assert_eq!(
        pictures,
        [
            "my-chart.svg",
            "dot.png",
            "photo.jpg",
            "sign.webp",
            "wrong-name.png"
        ]
    );
    for name in pictures {
        let (stem, _) = name.split_once('.').unwrap();
        assert!(
            file.text.contains(&format!("\n![](media:{stem})\n")),
            "{}",
            file.text
        );
        assert!(names.contains(&format!("{stem}.toml").as_str()));
    }
    let sidecar = String::from_utf8_lossy(&file.media[3].1);
    assert!(
        sidecar.contains("[alt]\nar = \"What dot.png shows\""),
        "{sidecar}"
    );
    let total = imported.report.total();
    assert_eq!(
        (total.changed, total.dropped),
        (5, 0),
        "{}",
        imported.report
    );
}

#[test]
fn pictures_get_names_beside_those_that_lie_there_and_share_what_is_the_same() {
    let source = with_files(&[
        ("a.png", picture(2, ImageFormat::Png)),
        ("b.png", picture(3, ImageFormat::Png)),
        ("c.png", picture(4, ImageFormat::Png)),
    ]);
    let alone = import(Format::MoodleXml, &source);
    let body = |at: usize| alone.pictures[at].body.as_slice();
    let mut lying = Lying::default();
    lying.add("a", Some(b"another picture"));
    // Larger than any picture of ours, and no key, but in the way where case does not count.
    lying.add("A-2", None);
    lying.add("Seen before", Some(body(1)));
    lying.add("seen", Some(body(1)));
    lying.add("other", Some(body(0).get(1..).unwrap()));
    let imported = read_beside(Format::MoodleXml, source.as_bytes(), lying).unwrap();
    let pictures = imported.pictures.iter();
    let keys: Vec<(&str, bool)> = pictures
        .map(|one| (one.key.as_str(), one.is_there))
        .collect();
    assert_eq!(keys, [("a-3", false), ("seen", true), ("c", false)]);
    let file = written(&imported, Language::En);
    let names: Vec<&str> = file.media.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["a-3.png", "a-3.toml", "seen.toml", "c.png", "c.toml"]
    );
    for key in ["a-3", "seen", "c"] {
        let shown = format!("\n![](media:{key})\n");
        assert!(file.text.contains(&shown), "{}", file.text);
        let line = format!("it is media/{key} now");
        assert!(imported.report.to_string().contains(&line));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, target).unwrap()),
        }
    }
}

/// The test course, whose first question shows its drawing and a picture made of dots besides.
fn with_two_pictures() -> Package {
    let folder = tempfile::tempdir().unwrap();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let partner = folder.path().join("harbour-test");
    copy(&top.join("tests/it/courses/harbour-test"), &partner);
    let course = partner.join("treaty-clock");
    for (language, first) in [("en", "- [x] The notice"), ("fr", "- La notification")] {
        let path = course.join(format!("{language}/01-the-clock/90-check.quiz.md"));
        let text = fs::read_to_string(&path).unwrap();
        let shown = format!("![](media:clock)\n\n![](media:dot)\n\n{first}");
        fs::write(&path, text.replacen(first, &shown, 1)).unwrap();
    }
    let dot = BASE64.decode(PIXEL.as_bytes()).unwrap();
    fs::write(course.join("media/dot.png"), dot).unwrap();
    let sidecar = "licence = \"CC-BY-4.0\"\nsource = \"Own\"\n\
        [alt]\nen = \"One <red> dot\"\nfr = 'Un point \"rouge\" & seul'\n\
        [caption]\nen = \"A dot.\"\nfr = \"Un point.\"\n";
    fs::write(course.join("media/dot.toml"), sidecar).unwrap();
    let locked = courses::lock(&course, &courses::Looked::default());
    assert!(locked.diagnostics.is_empty(), "{:#?}", locked.diagnostics);
    let (profile, _) = courses::read_partner(&partner);
    let (package, problems) = courses::read_course(&course, &profile.unwrap());
    package.unwrap_or_else(|| panic!("{problems:#?}"))
}

#[test]
fn pictures_of_a_course_leave_by_moodle_xml_and_come_back_byte_by_byte_with_their_words() {
    let package = with_two_pictures();
    let quiz = package.content.quizzes().next().unwrap();
    let (text, report) = to_moodle_xml(from_quiz(quiz, &package.media, Language::Fr));
    assert_eq!(report.refused, []);
    let imported = import(Format::MoodleXml, &text);
    let left = package.media.iter();
    let left: BTreeSet<_> = left
        .map(|one| (one.media_type.as_str(), one.digest))
        .collect();
    let back = imported.pictures.iter();
    let back: BTreeSet<_> = back
        .map(|one| (one.media_type(), Digest::of(&one.body)))
        .collect();
    // The drawing that leaves is the one with the words of the language asked for.
    assert!(back.is_subset(&left), "{back:?} {left:?}");
    let types: Vec<&str> = back.iter().map(|(media_type, _)| *media_type).collect();
    assert_eq!(types, ["image/png", "image/svg+xml"]);
    let words: Vec<&str> = imported
        .pictures
        .iter()
        .map(|one| one.alt.as_str())
        .collect();
    assert_eq!(
        words,
        [
            "Une horloge dont l’aiguille parcourt 180 jours.",
            "Un point \"rouge\" & seul"
        ]
    );
    let file = written(&imported, Language::Fr);
    for picture in &imported.pictures {
        let place = format!("![](media:{})", picture.key);
        assert!(file.text.contains(&place), "{}", file.text);
    }
}

#[test]
fn a_moving_picture_stands_still_and_the_account_says_so() {
    let imported = import(Format::MoodleXml, &with_files(&[("wave.gif", moving())]));
    assert_eq!(imported.pictures[0].file_name(), "wave.png");
    let account = imported.report.to_string();
    assert!(account.contains("its first frame alone stays"), "{account}");
    let still = import(
        Format::MoodleXml,
        &with_files(&[("still.gif", picture(3, ImageFormat::Gif))]),
    );
    assert!(!still.report.to_string().contains("first frame"));
}

#[test]
fn files_that_are_no_pictures_or_have_too_many_dots_are_dropped_and_their_words_stay() {
    let long = {
        let mut bytes = Cursor::new(Vec::new());
        let dots = DynamicImage::new_luma8(9_000, 1);
        dots.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    };
    for (body, why) in [
        (long, "9000 × 1 dots"),
        (b"MZ\x90".to_vec(), "no PNG, JPEG, WebP or GIF"),
        (b"\x89PNG\r\n\x1a\nrubbish".to_vec(), "cannot be decoded"),
        (b"GIF89a".to_vec(), "cannot be decoded"),
        (b"\xff\xd8\xff\xe0".to_vec(), "cannot be decoded"),
    ] {
        let imported = import(Format::MoodleXml, &with_files(&[("x.png", body)]));
        let account = imported.report.to_string();
        assert!(
            account.contains(why) && account.contains("dropped picture"),
            "{account}"
        );
        assert!(imported.pictures.is_empty());
        let file = written(&imported, Language::En);
        assert!(file.text.contains("What x\\.png shows") || file.text.contains("What x.png shows"));
    }
}

#[test]
fn where_no_picture_can_stand_its_words_do() {
    let one = |name: &str, words: &str, share: &str| {
        let image = format!("<img src=\"@@PLUGINFILE@@/{name}\" alt=\"{words}\">");
        let file = format!("<file name=\"{name}\" encoding=\"base64\">{PIXEL}</file>");
        answer(share, &image, "").replace("</text><feedback", &format!("</text>{file}<feedback"))
    };
    let more = one("a.png", "A red flag", "100") + &one("b.png", "A white flag", "0");
    let imported = import(
        Format::MoodleXml,
        &quiz(&question("multichoice", "Which?", &more)),
    );
    assert_eq!(imported.report.refused, []);
    let file = written(&imported, Language::En);
    assert!(file.text.contains("- [x] A red flag"), "{}", file.text);
    assert!(file.text.contains("- [ ] A white flag"), "{}", file.text);
    assert!(file.media.is_empty(), "nothing shows them");
    let account = imported.report.to_string();
    assert_eq!(
        account.matches("dropped picture place").count(),
        2,
        "{account}"
    );
}

#[test]
fn files_that_no_text_shows_are_dropped() {
    let source = with_files(&[("a.png", picture(2, ImageFormat::Png))]);
    let other =
        format!("<file name=\"other.png\" encoding=\"base64\">{PIXEL}</file></questiontext>");
    let imported = import(
        Format::MoodleXml,
        &source.replace("</questiontext>", &other),
    );
    let account = imported.report.to_string();
    assert!(account.contains("no text shows `other.png`"), "{account}");
}

#[test]
fn what_moodle_itself_says_of_a_result_is_no_feedback_in_six_languages() {
    for (right, partly, wrong) in [
        (
            "Your answer is correct.",
            "Your answer is partially correct.",
            "Your answer is incorrect.",
        ),
        (
            "Respuesta correcta",
            "Respuesta parcialmente correcta.",
            "Respuesta incorrecta.",
        ),
        (
            "Votre réponse est correcte.",
            "Votre réponse est partiellement correcte.",
            "Votre réponse est incorrecte.",
        ),
        (
            "Ваш ответ верный.",
            "Ваш ответ частично правильный.",
            "Ваш ответ неправильный.",
        ),
        (
            "إجابتك صحيحة",
            "إجابتك صحيحة بشكل جزئي",
            "إجابتك غير صحيحة.",
        ),
        (
            "您的答案是正确的。",
            "您的答案部分正确。",
            "您的答案不正确。",
        ),
    ] {
        let field = |name: &str, words: &str| {
            format!("<{name} format=\"html\"><text><![CDATA[<p>{words}</p>]]></text></{name}>")
        };
        let more = answer("100", "a", "")
            + &answer("0", "b", "")
            + &field("correctfeedback", right)
            + &field("partiallycorrectfeedback", partly)
            + &field("incorrectfeedback", wrong);
        let imported = import(
            Format::MoodleXml,
            &quiz(&question("multichoice", "Which?", &more)),
        );
        let total = imported.report.total();
        assert_eq!(
            (total.changed, total.dropped),
            (0, 0),
            "{}",
            imported.report
        );
    }
}
