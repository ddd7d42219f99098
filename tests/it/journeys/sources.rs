//! A source changes: the text that cites it is marked, holders of certificates see it on their page
//! and are told once.

use crate::binary;
use crate::world::person::Person;
use crate::world::{Course, World, copy_of_course_files, course_files};
use pmast::base::{Date, Key, Language};
use pmast::courses::{self, Looked};
use std::fs;
use std::path::PathBuf;

/// The test course one version later, with a change of its treaty; English was looked at again.
fn changed(world: &World) -> PathBuf {
    let folder = copy_of_course_files(world.folder());
    let append = |file: &str, text: &str| {
        let file = folder.join(file);
        let old = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{old}{text}")).unwrap();
    };
    append(
        "references.toml",
        "[[c71.change]]\ndate = 2026-12-03\narticles = [\"2\"]\n\
         what = { en = \"The clock runs for 200 days.\", fr = \"Le délai est de 200 jours.\" }\n",
    );
    let manifest = folder.join("course.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace("\"1.0.0\"", "\"1.1.0\"")).unwrap();
    let looked = Looked {
        sources: vec![Key::parse("c71").unwrap()],
        languages: vec![Language::En],
        ..Looked::default()
    };
    assert_eq!(courses::lock(&folder, &looked).looked_at, 2);
    folder
}

fn office_page(course: &Course) -> String {
    let content = &course.edition.content;
    format!("/partner/{}/{}/sources", content.partner, content.slug)
}

#[test]
fn holders_see_what_moved_and_are_told_once_however_often_the_button_is_pressed() {
    let world = World::new();
    let first = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&first);
    let result = ada.earns(&first);
    let certificate = result.link("/my/certificates/");
    let before = ada.person.opens(&certificate).words();
    assert!(!before.contains("What has moved since"), "{before}");

    let second = world.publishes(&changed(&world));
    let page = ada.person.opens(&certificate);
    let words = page.words();
    for said in [
        "What has moved since",
        "Convention on Psychotropic Substances, 1971",
        "3 December 2026",
        "The clock runs for 200 days.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    // The lessons are those she has, in the edition she took.
    assert!(page.has_link("/lessons/the-notice") && page.has_link("/lessons/the-vote"));

    let (_, olu) = world.olu();
    let mut mina = world.mina(&second, &olu);
    let office = mina.person.opens(&office_page(&second));
    assert!(
        office
            .words()
            .contains("Tell the holder of 1 valid certificate")
    );
    let form = office.form("/sources");
    let told = mina.person.submits(&form, &[]);
    assert!(
        told.words().contains("1 mail is on its way."),
        "{}",
        told.words()
    );
    let again = mina.person.submits(&form, &[]);
    assert!(
        again.words().contains("Nobody was left to be told."),
        "{}",
        again.words()
    );
    assert!(again.find_form("/sources").is_none(), "no button is left");
    let mail = world.only_mail();
    assert_eq!(
        (mail.template.as_str(), mail.to.as_str()),
        ("sources-moved", "ada@meadow.example")
    );
    assert!(certificate.ends_with(&mail.args["certificate"]));
    assert_eq!(
        mail.args["lines"],
        "Convention on Psychotropic Substances, 1971, 3 December 2026: The clock runs for 200 days."
    );
}

#[test]
fn a_note_stands_above_a_lesson_that_nobody_has_looked_at_in_this_language() {
    let world = World::new();
    let course = world.publishes(&changed(&world));
    let mut ada = world.ada();
    ada.enrols(&course);
    let lesson = ada.lesson(&course, "the-notice");
    assert!(
        !lesson
            .words()
            .contains("Since this lesson was last checked")
    );
    let french = ada
        .person
        .opens(&format!("{}?lang=fr", lesson.answer.path))
        .words();
    assert!(
        french.contains("Depuis la dernière vérification de cette leçon"),
        "{french}"
    );
    assert!(french.contains("Le délai est de 200 jours."), "{french}");

    let (_, olu) = world.olu();
    let mut mina = world.mina(&course, &olu);
    let office = mina.person.opens(&office_page(&course)).words();
    assert!(office.contains("French"), "{office}");
    assert!(office.contains("There is nobody to tell"), "{office}");
    let mut chen = world.chen(&course, &olu);
    assert_eq!(
        chen.person.get(&office_page(&course)).status,
        403,
        "authors tell nobody"
    );
}

/// What the program says to an author; whether it is content.
fn says(world: &World, args: &[&str]) -> (bool, String) {
    let output = binary::program(world.folder()).args(args).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

#[test]
fn authors_see_what_cites_a_source_and_say_in_which_language_they_looked() {
    let world = World::new();
    let folder = changed(&world);
    let folder = folder.to_str().unwrap();
    let (is_fine, listed) = says(&world, &["references", folder, "c71"]);
    assert!(is_fine, "{listed}");
    let lines = |language: &str| {
        let path = format!("{language}/01-the-clock/10-the-notice.md:");
        let found = listed.lines().find(|line| line.contains(&path));
        found.unwrap_or_else(|| panic!("{listed}")).to_owned()
    };
    assert!(lines("en").ends_with(":7:94 en lesson the-notice art. 2(7)"));
    assert!(lines("fr").ends_with("fr lesson the-notice art. 2(7) STALE"));
    assert!(listed.contains("2026-12-03 version 2 (art. 2): The clock runs for 200 days."));
    assert!(!says(&world, &["references", folder, "c88"]).0);

    let (is_fine, found) = says(&world, &["check", folder]);
    assert!(is_fine && found.matches("R605").count() == 2, "{found}");
    assert!(!says(&world, &["check", "--strict", folder]).0);
    assert!(!says(&world, &["lock", folder, "--checked", "c88"]).0);
    for (args, left) in [
        (&["lock", folder][..], 2),
        (&["lock", folder, "--checked", "c71", "--language", "en"], 2),
        (
            &["lock", folder, "--checked", "c71", "--only", "the-vote"],
            1,
        ),
        (&["lock", folder, "--checked", "c71", "--language", "fr"], 0),
    ] {
        let (is_fine, text) = says(&world, args);
        assert!(is_fine, "{args:?}: {text}");
        let (_, found) = says(&world, &["check", folder]);
        assert_eq!(found.matches("R605").count(), left, "{args:?}: {found}");
    }
}

#[test]
fn a_page_of_the_course_says_of_each_source_what_it_is_and_when_it_was_read() {
    let world = World::new();
    let course = world.publishes_changed(&course_files(), |content| {
        for source in &mut content.references {
            source.as_of = Date::parse("2026-11-23");
        }
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let from_lesson = ada.lesson(&course, "the-notice").link("/sources");
    let courses_page = ada.person.opens(&format!("/courses/{}", course.path()));
    assert_eq!(courses_page.link("/sources"), from_lesson);
    let said = |person: &mut Person<'_>, language: &str| {
        let page = person.opens(&format!("{from_lesson}?lang={language}"));
        page.words()
    };
    for (language, parts) in [
        ("en", ["Dated 21 February 1971", "Read on 23 November 2026"]),
        ("fr", ["Daté du 21 février 1971", "Lu le 23 novembre 2026"]),
    ] {
        let words = said(&mut ada.person, language);
        let source = [
            "Convention on Psychotropic Substances, 1971",
            "UNTS 1019, 175",
        ];
        for part in source.into_iter().chain(parts) {
            assert!(words.contains(part), "{part} in {language}: {words}");
        }
    }
}
