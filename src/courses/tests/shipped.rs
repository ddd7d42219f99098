//! What the shipped courses rest on and come to.

use super::super::*;
use crate::base::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn shipped() -> (Facts, Vec<Content>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let (courses, problems) = read_all(&folder);
    assert!(problems.is_empty(), "{problems:?}");
    (Facts::read(&folder).unwrap(), courses)
}

#[test]
fn no_graded_item_rests_on_an_uncertain_fact_and_every_moving_figure_has_its_date() {
    let (facts, courses) = shipped();
    let faults: Vec<String> = courses
        .iter()
        .flat_map(|content| judge_facts(&facts, content))
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    // What would be found is found: the same courses against facts that know less.
    let content = courses.iter().find(|one| one.quizzes().next().is_some());
    let content = content.unwrap();
    let none = Facts::read(Path::new("/nowhere"));
    assert!(matches!(none, Err(TableError::Missing(_))));
    let named: usize = trace(content).iter().map(|one| one.facts.len()).sum();
    assert!(named > 30, "{named}");
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "only the person at the keyboard may write the page anew"
)]
fn the_page_of_facts_is_what_the_courses_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/facts.md");
    let (facts, courses) = shipped();
    let page = trace_page(&facts, &courses);
    if std::env::var("GOLDEN").is_ok_and(|word| word == "update") {
        std::fs::write(path, page).unwrap();
        return;
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == page,
        "write it anew: GOLDEN=update cargo test page_of_facts"
    );
}

#[test]
fn the_checklist_asks_sixty_questions_and_each_leads_to_a_lesson() {
    let (_, courses) = shipped();
    let lessons: BTreeSet<String> = courses
        .iter()
        .flat_map(|content| {
            let lessons = content.lessons();
            lessons.map(move |lesson| format!("{}/{}", content.key, lesson.key))
        })
        .collect();
    let mut checklists = courses.iter().filter_map(|one| one.checklist.as_ref());
    let checklist = checklists.next().unwrap();
    assert!(checklists.next().is_none());
    assert_eq!(
        (checklist.sections.len(), checklist.questions().count()),
        (11, 60)
    );
    for question in checklist.questions() {
        let LessonOf { course, lesson } = &question.lesson;
        assert!(
            lessons.contains(&format!("{course}/{lesson}")),
            "{question:?}"
        );
        for language in Language::ALL {
            assert!(question.question.exact(language).is_some(), "{question:?}");
            assert!(question.evidence.exact(language).is_some(), "{question:?}");
        }
    }
    for basis in Basis::ALL {
        let asked = checklist.questions().filter(|one| one.basis == basis);
        assert!(asked.count() > 5, "{basis:?}");
    }
}

#[test]
fn the_lesson_that_prints_the_checklist_prints_what_it_asks() {
    let (_, courses) = shipped();
    let content = courses.iter().find(|one| one.checklist.is_some()).unwrap();
    let lesson = content
        .lessons()
        .find(|one| one.key.as_str() == "the-checklist");
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for language in &content.languages {
        let text = lesson.unwrap().texts.exact(*language).unwrap();
        let page = squeezed(&facts::plain(&text.body_html));
        for question in content.checklist.as_ref().unwrap().questions() {
            let Question { key, .. } = question;
            for words in [&question.question, &question.rests_on, &question.evidence] {
                let words = squeezed(words.exact(*language).unwrap());
                assert!(page.contains(&words), "{key} in {language}: {words}");
            }
        }
    }
}

#[test]
fn banks_are_larger_than_what_is_drawn_and_lessons_are_short() {
    let (_, courses) = shipped();
    for content in &courses {
        let survey = survey(content);
        for quiz in &survey.quizzes {
            let least = match quiz.key.as_str() {
                "final-assessment" | "capstone-marenta" | "final-dossier" => 200,
                // One of every kind, to practise.
                "practise-decision" => 100,
                _ => 150,
            };
            assert!(quiz.ratio_hundredths() >= least, "{} {quiz:?}", content.key);
        }
        for lesson in survey.lessons.iter().filter(|lesson| lesson.is_required) {
            assert!(lesson.minutes <= 10, "{} {lesson:?}", content.key);
            let english = lesson.words.iter();
            let mut english = english.filter(|(language, _)| *language == Language::En);
            let words = english.next().map_or(0, |(_, words)| *words);
            let fitting = match content.key.as_str() {
                // It shows how courses are taken.
                "reading-a-scheduling-decision" => 300..=600_u32,
                _ => 600..=1_200,
            };
            assert!(fitting.contains(&words), "{} {lesson:?}", content.key);
        }
    }
}

#[test]
fn the_foundations_certify_achievement_with_the_brief_and_participation_without() {
    let (_, courses) = shipped();
    let content = courses
        .iter()
        .find(|one| one.key.as_str() == "foundations-of-synthetic-drug-policy")
        .unwrap();
    let brief = content.assignments().next().unwrap();
    let asked = Requirement::Assignment(brief.key.clone());
    let rule = &content.certificate;
    assert!(rule.requirements.contains(&asked));
    let less = rule.participation.as_ref().unwrap();
    assert!(!less.requirements.contains(&asked));
}

/// The papers of an invented country, which a quiz asks about: they are read, and teach nothing.
const PAPERS: [&str; 2] = ["the-marenta-pack", "marenta-pack-practice"];

#[test]
fn every_lesson_that_teaches_has_a_question_a_case_a_summary_and_something_for_monday() {
    let (_, courses) = shipped();
    let mut taught = 0;
    for content in &courses {
        let lessons = content.required_lessons();
        for lesson in lessons.filter(|one| !PAPERS.contains(&one.key.as_str())) {
            taught += 1;
            for (language, text) in lesson.texts.iter() {
                let has_box = |class: &str| {
                    let opening = format!("<section class=\"{class}\"");
                    text.body_html.contains(&opening)
                };
                let mut headings = text.headings.iter();
                for (what, is_there) in [
                    ("question", !text.question.is_empty()),
                    ("case", has_box("case")),
                    ("summary", headings.any(|one| one.anchor == "in-short")),
                    ("box for Monday", has_box("monday-box")),
                ] {
                    let Content { key, .. } = content;
                    assert!(is_there, "{key}/{} in {language}: no {what}", lesson.key);
                }
            }
        }
    }
    assert!(taught > 40, "{taught}");
}

#[test]
fn a_source_that_several_courses_cite_is_the_same_in_each() {
    let (_, courses) = shipped();
    let mut first: BTreeMap<&str, (&Content, &content::Reference)> = BTreeMap::new();
    let (mut shared, mut differing) = (0, Vec::new());
    for content in &courses {
        for source in &content.references {
            let key = source.key.as_str();
            let Some((other, known)) = first.get(key) else {
                first.insert(key, (content, source));
                continue;
            };
            shared += 1;
            let mut both = content.languages.clone();
            both.retain(|language| other.languages.contains(language));
            let told = told(source, &both).into_iter().zip(told(known, &both));
            for ((field, here), (_, there)) in told.filter(|(here, there)| here != there) {
                differing.push(format!(
                    "{key}, {field}: {here} in {}, {there} in {}",
                    content.key, other.key
                ));
            }
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
    assert!(shared > 10, "{shared}");
}

/// What a source is, by the keys of references.toml; its changes in the languages of both courses.
fn told(source: &content::Reference, languages: &[Language]) -> [(&'static str, String); 9] {
    let change = |one: &Change| {
        let what = languages.iter().map(|language| one.what.exact(*language));
        format!(
            "{} {:?} {:?}",
            one.date,
            one.articles,
            what.collect::<Vec<_>>()
        )
    };
    let changes: Vec<String> = source.changes.iter().map(change).collect();
    [
        ("title", source.title.clone()),
        ("short", source.short.clone()),
        ("names", format!("{:?}", source.names)),
        ("kind", source.kind.clone()),
        ("symbol", source.symbol.clone()),
        ("date", format!("{:?}", source.date)),
        ("as of", format!("{:?}", source.as_of)),
        ("url", source.url.clone()),
        ("change", changes.join("; ")),
    ]
}

#[test]
fn treaties_and_resolutions_are_named_in_the_readers_language() {
    let (_, courses) = shipped();
    let mut nameless = BTreeSet::new();
    for content in &courses {
        let sources = content.references.iter();
        let official = ["treaty", "resolution"];
        for source in sources.filter(|source| official.contains(&source.kind.as_str())) {
            for language in &content.languages {
                let (found, ..) = source.named(*language, content.source_language);
                if found != *language {
                    nameless.insert(format!("{} in {language}", source.key));
                }
            }
        }
    }
    assert_eq!(nameless, BTreeSet::new());
}

#[test]
fn every_shipped_text_was_checked_against_the_newest_version_of_its_sources() {
    let (_, courses) = shipped();
    let changed: usize = courses.iter().map(|content| content.changes().len()).sum();
    assert!(changed > 0, "a shipped source has changed");
    for content in &courses {
        assert_eq!(content.stale, Vec::new(), "{}", content.key);
    }
}

/// The drawings of the shipped courses, by their paths.
fn drawings() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let below = |dir: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(dir).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let courses = below(&folder)
        .into_iter()
        .flat_map(|partner| below(&partner));
    let media = courses.flat_map(|course| below(&course.join("media")));
    media
        .filter(|path| path.extension().is_some_and(|ending| ending == "svg"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.display().to_string(), text)
        })
        .collect()
}

#[test]
fn the_letters_in_drawings_have_eleven_pixels_where_a_drawing_has_280() {
    let mut sizes = 0;
    for (path, text) in drawings() {
        let (_, after) = text.split_once("viewBox=\"0 0 ").unwrap();
        let width: f64 = after.split(' ').next().unwrap().parse().unwrap();
        for rest in text.split("font-size: ").skip(1) {
            let (size, _) = rest.split_once("px").unwrap();
            let shown = size.parse::<f64>().unwrap() * 280.0 / width;
            assert!(shown > 10.99, "{path}: {size} px of {width} are {shown} px");
            sizes += 1;
        }
    }
    assert!(sizes > 100, "{sizes}");
}
