//! Gaps of a checklist as the product prints them: six languages, with notes and without.

use pmast::base::{Language, Timestamp};
use pmast::certificates::pdf::{Paper, ReportSheet};
use pmast::checklists::{self, Answer, Entries, Entry, Filled, Printing};
use pmast::courses::{Checklist, LessonOf, read_all};
use pmast::texts::Texts;
use std::path::Path;

/// Every sample with its file name; none where the shipped course cannot be read.
pub fn all(texts: &Texts) -> Vec<(String, ReportSheet)> {
    let (courses, _) = read_all(Path::new("courses/harbour-institute"));
    let found = courses.iter().find_map(|course| course.checklist.as_ref());
    let Some(checklist) = found else {
        return Vec::new();
    };
    let mut sheets: Vec<_> = Language::ALL
        .map(|language| {
            let paper = if language == Language::Es {
                Paper::Letter
            } else {
                Paper::A4
            };
            let sheet = sheet(checklist, texts, (language, paper));
            (format!("report-{language}"), sheet)
        })
        .into();
    let nothing = Filled::default();
    let with = printing(texts, (Language::En, Paper::A4));
    sheets.push((
        "report-empty".to_owned(),
        checklists::sheet(checklist, &nothing, &with),
    ));
    sheets
}

fn printing(texts: &Texts, (language, paper): (Language, Paper)) -> Printing<'_> {
    Printing {
        texts,
        language,
        source: Language::En,
        house: "PMAST Academy",
        address: "https://learn.meridian.example/learn/harbour-institute/national/checklist",
        paper,
        now: Timestamp::from_millis(1_796_083_200_000),
        lesson: &lesson,
    }
}

/// A lesson's address, and its title, which takes two lines now and then.
fn lesson(of: &LessonOf) -> Option<(String, String)> {
    let (course, lesson) = (of.course.as_str(), of.lesson.as_str());
    let title = lesson.replace('-', " ");
    let times = if title.len() > 28 { 4 } else { 1 };
    let address = format!("https://learn.meridian.example/learn/a/{course}/lessons/{lesson}");
    Some((address, vec![title; times].join(", ")))
}

fn sheet(checklist: &Checklist, texts: &Texts, how: (Language, Paper)) -> ReportSheet {
    let (country, note) = match how.0 {
        Language::Ar => (
            "مارنتا",
            "أُضيفت أربع مواد من عام 2025 فقط.\nالجريدة الرسمية، العدد 12",
        ),
        Language::Zh => ("马伦塔", "2025年的四种物质尚未列入。\n《公报》第12期"),
        Language::Ru => (
            "Марента",
            "Четыре вещества 2025 года отсутствуют.\nГазета № 12",
        ),
        _ => (
            "Marenta",
            "Four substances of 2025 are missing from annex 1.\nGazette 12",
        ),
    };
    let answers = Answer::ALL.into_iter().map(Some).chain([None]);
    let mut answers = answers.cycle();
    let entries: Entries = checklist
        .questions()
        .zip(0..)
        .map(|(question, number)| {
            let answer = answers.next().flatten();
            // Long enough to run over pages now and then.
            let note = match number % 7 {
                0 => format!("{note} ").repeat(12),
                1 | 4 => note.to_owned(),
                _ => String::new(),
            };
            (question.key.clone(), Entry::new(answer, &note))
        })
        .collect();
    checklists::sheet(
        checklist,
        &Filled::new(country, entries),
        &printing(texts, how),
    )
}
