//! Sources that change: versions, what depends on them, what is stale until somebody looked.

use super::super::check::{lock, read_cited};
use super::super::codes::Code;
use super::super::content::{Content, Stale};
use super::checklists::GOOD;
use super::editions::shelf;
use super::sample::{Edit, Edit::*, FR_LESSON, FR_QUIZ, LESSON, QUIZ, Seen, seen};
use crate::base::{Key, Language};
use crate::courses::{Looked, check, moved};
use std::collections::BTreeMap;
use std::fs;

const SOURCES: &str = "references.toml";
const URL: &str = "url = \"https://treaty.example/1971\"\n";

/// The treaty of the sample with a change of one article.
fn change(article: &str) -> String {
    let what = "what = { en = \"The majority changed.\", fr = \"La majorité a changé.\" }";
    format!("{URL}[[c71.change]]\ndate = 2026-12-03\narticles = [\"{article}\"]\n{what}\n")
}

fn after(edits: &[Edit<'_>]) -> Seen {
    let seen = seen(edits);
    let errors = seen.diagnostics.iter().filter(|one| {
        !matches!(
            one.code,
            Code::SourceMoved | Code::LockOutdated | Code::Stale
        )
    });
    assert_eq!(
        errors.collect::<Vec<_>>(),
        Vec::<&super::super::Diagnostic>::new()
    );
    seen
}

/// `first en 2`: what is stale, in which language, since which versions.
fn stale(seen: &Seen) -> Vec<String> {
    let content = &seen.package.as_ref().unwrap().content;
    let said = |mark: &Stale| {
        let versions: Vec<String> = mark.versions.iter().map(ToString::to_string).collect();
        format!("{} {} {}", mark.key, mark.language, versions.join(","))
    };
    content.stale.iter().map(said).collect()
}

#[test]
fn a_change_makes_stale_what_cites_its_article_in_each_language() {
    let new = change("17");
    let seen = after(&[Swap(SOURCES, URL, &new)]);
    assert_eq!(stale(&seen), ["first en 2", "first fr 2"]);
    let moved = seen.diagnostics.iter();
    let moved: Vec<_> = moved.filter(|one| one.code == Code::SourceMoved).collect();
    let [english, french] = moved[..] else {
        panic!("{moved:#?}");
    };
    assert!(english.path.ends_with(LESSON) && french.path.ends_with(FR_LESSON));
    let place = english.place.as_ref().unwrap();
    let marked = place.lines.get(place.marked.clone());
    assert_eq!(marked, Some("[@c71, art. 17(2)]"));
    assert_eq!(
        english.message,
        "`c71` changed after this lesson was last checked against it: 2026-12-03, The majority \
         changed"
    );
    assert!(
        french
            .cure()
            .contains("pmast lock --checked c71 --language fr")
    );
    let content = &seen.package.as_ref().unwrap().content;
    assert_eq!(
        content.references[0].changes[0].lessons,
        [Key::parse("first").unwrap()]
    );

    let other = change("12");
    let seen = after(&[Swap(SOURCES, URL, &other)]);
    assert_eq!(stale(&seen), Vec::<String>::new(), "another article");
    let content = seen.package.unwrap().content;
    assert_eq!(content.references[0].changes[0].lessons, []);
}

#[test]
fn only_somebody_who_looked_ends_it_and_only_in_their_language() {
    let new = change("17");
    let moved = Swap(SOURCES, URL, &new);
    let rewritten = Swap(LESSON, "votes", "votes anew");
    for (edits, expected) in [
        (&[moved, Lock][..], &["first en 2", "first fr 2"][..]),
        (&[moved, rewritten, Lock], &["first en 2", "first fr 2"]),
        (&[moved, Looked(&[Language::En])], &["first fr 2"]),
        (
            &[moved, Looked(&[Language::En]), rewritten, Lock],
            &["first fr 2"],
        ),
        (&[moved, Looked(&[Language::Fr])], &["first en 2"]),
        (&[moved, Looked(&[])], &[]),
        (&[moved, Looked(&[]), Lock, rewritten, Lock], &[]),
    ] {
        assert_eq!(stale(&after(edits)), expected, "{edits:?}");
    }
}

#[test]
fn the_next_change_counts_again_and_says_only_what_is_new() {
    let first = change("17");
    let second = first.replacen(
        URL,
        &format!("{URL}[[c71.change]]\ndate = 2026-06-01\narticles = [\"2\"]\nwhat = {{ en = \"A\", fr = \"B\" }}\n"),
        1,
    );
    let seen = after(&[
        Swap(SOURCES, URL, &first),
        Looked(&[]),
        Swap(
            SOURCES,
            &first,
            &format!(
                "{first}[[c71.change]]\ndate = 2027-01-01\nwhat = {{ en = \"All of it.\", fr = \"Tout.\" }}\n"
            ),
        ),
    ]);
    assert_eq!(stale(&seen), ["first en 3", "first fr 3"]);
    let seen = after(&[Swap(SOURCES, URL, &second)]);
    assert_eq!(
        stale(&seen),
        ["first en 3", "first fr 3"],
        "article 17 is the later change"
    );
}

#[test]
fn what_is_written_after_a_change_is_not_stale() {
    let new = change("17");
    let lesson =
        "+++\nid = \"second\"\ntitle = \"Second\"\nminutes = 1\n+++\nVotes [@c71, art. 17].\n";
    let french = "+++\ntitle = \"Deuxième\"\n+++\nVote [@c71, art. 17].\n";
    let moved = Swap(SOURCES, URL, &new);
    let path = "en/01-start/20-second.md";
    let seen = after(&[
        moved,
        Looked(&[]),
        Put(path, lesson),
        Lock,
        Put("fr/01-start/20-second.md", french),
        Lock,
    ]);
    assert_eq!(stale(&seen), Vec::<String>::new());
    // A translation is as fresh as what it is made from.
    let seen = after(&[
        Put(path, lesson),
        Lock,
        moved,
        Put("fr/01-start/20-second.md", french),
        Lock,
    ]);
    assert_eq!(
        stale(&seen),
        ["first en 2", "first fr 2", "second en 2", "second fr 2"]
    );
}

#[test]
fn items_are_stale_one_by_one_and_reported_once_for_each_file() {
    let new = change("17");
    let seen = after(&[
        Swap(QUIZ, "> Article 17.", "> See [@c71, art. 17]."),
        Swap(QUIZ, "> It has.", "> It has [@c71, art. 17]."),
        Swap(FR_QUIZ, "> Article 17.", "> Voir [@c71, art. 17]."),
        Lock,
        Swap(SOURCES, URL, &new),
    ]);
    let expected = [
        "first en 2",
        "first fr 2",
        "members en 2",
        "who en 2",
        "who fr 2",
    ];
    assert_eq!(stale(&seen), expected);
    let quiz = seen
        .diagnostics
        .iter()
        .filter(|one| one.code == Code::SourceMoved && one.path.ends_with(QUIZ));
    let messages: Vec<&str> = quiz.map(|one| one.message.as_str()).collect();
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].contains("2 items here were"), "{messages:?}");
}

#[test]
fn questions_of_a_checklist_are_stale_in_each_language_and_their_ids_are_kept() {
    let new = change("2");
    let cites = "cites = [\"c71, art. 2(7)\"]\nrests_on";
    let list = GOOD.replace("rests_on", cites);
    let put = Put("checklist.toml", &list);
    let moved = Swap(SOURCES, URL, &new);
    for (edits, expected) in [
        (&[put, Lock, moved][..], &["b4 en 2", "b4 fr 2"][..]),
        (
            &[put, Lock, moved, Looked(&[Language::En]), Lock],
            &["b4 fr 2"],
        ),
        (&[put, Lock, moved, Looked(&[])], &[]),
        (&[moved, Looked(&[]), put, Lock], &[]),
    ] {
        assert_eq!(stale(&after(edits)), expected, "{edits:?}");
    }
    let found = after(&[put, Lock, moved]);
    let told = found.diagnostics.iter();
    let told = told.filter(|one| one.code == Code::SourceMoved && one.path.ends_with("list.toml"));
    let told: Vec<_> = told.collect();
    let [english, french] = told[..] else {
        panic!("{told:#?}");
    };
    assert_eq!(english.place.as_ref().unwrap().line, 10);
    assert!(english.message.contains("this question was"), "{english:?}");
    assert!(french.cure().contains("--language fr"), "{french:?}");
    let renamed = list.replace("\"b4\"", "\"b5\"");
    let codes = seen(&[put, Lock, Put("checklist.toml", &renamed)]).codes();
    assert!(codes.contains(&Code::IdChanged), "{codes:?}");
}

#[test]
fn changes_are_read_strictly() {
    let what = "what = { en = \"A\", fr = \"B\" }\n";
    for (lines, expected) in [
        (format!("[[c71.change]]\n{what}"), Code::MissingKey),
        (
            "[[c71.change]]\ndate = 2026-12-03\n".to_owned(),
            Code::MissingKey,
        ),
        (
            "[[c71.change]]\ndate = 2026-12-03\nwhat = { en = \"A\" }\n".to_owned(),
            Code::UntranslatedTitle,
        ),
        (
            format!("[[c71.change]]\ndate = 2026-12-03\narticles = [\"art. 2\"]\n{what}"),
            Code::BadValue,
        ),
        (
            format!(
                "[[c71.change]]\ndate = 2026-12-03\n{what}[[c71.change]]\ndate = 2026-12-02\n{what}"
            ),
            Code::BadValue,
        ),
        (
            format!("[[c71.change]]\ndate = 2026-12-03\nwhere = \"x\"\n{what}"),
            Code::UnknownKey,
        ),
    ] {
        let lines = format!("{URL}{lines}");
        let codes = seen(&[Swap(SOURCES, URL, &lines)]).codes();
        assert!(codes.contains(&expected), "{lines}\n{codes:?}");
    }
}

#[test]
fn what_moved_is_what_the_later_edition_tells_of_and_the_earlier_did_not() {
    let content = |text: &str| -> Content {
        let edits = [Swap(SOURCES, URL, text), Looked(&[])];
        after(&edits).package.unwrap().content
    };
    let (none, one) = (content(URL), content(&change("17")));
    let two = format!(
        "{}[[c71.change]]\ndate = 2027-01-01\nwhat = {{ en = \"C\", fr = \"D\" }}\n",
        change("17")
    );
    let two = content(&two);
    let uncited = Content {
        references: Vec::new(),
        facts: BTreeMap::new(),
        ..none.clone()
    };
    for (then, now, expected) in [
        (&none, &none, &[][..]),
        (&none, &one, &[2]),
        (&none, &two, &[2, 3]),
        (&one, &two, &[3]),
        (&two, &one, &[]),
        (&uncited, &two, &[]),
    ] {
        let versions: Vec<u32> = moved(then, now).iter().map(|one| one.version).collect();
        assert_eq!(versions, expected);
    }
}

#[test]
fn a_content_without_changes_is_stored_as_before_there_were_any() {
    let content = seen(&[]).package.unwrap().content;
    let (text, _) = content.canonical().unwrap();
    assert!(
        !text.contains("\"changes\"") && !text.contains("\"stale\""),
        "{text}"
    );
}

#[test]
fn every_citation_is_listed_with_its_place_and_confirming_needs_something_that_cites() {
    let dir = tempfile::tempdir().unwrap();
    let course = shelf(dir.path());
    lock(dir.path(), &Looked::default());
    let (courses, problems) = read_cited(dir.path());
    assert!(problems.is_empty(), "{problems:#?}");
    let lines: Vec<String> = courses[0]
        .dependants
        .iter()
        .map(|one| {
            let (path, place) = one.place();
            let file = path.rsplit('/').next().unwrap();
            let of = one.of.as_ref().map_or("page", |(kind, _)| kind);
            let cited = &one.cited;
            format!(
                "{file}:{} {} {of} {} {}",
                place.line, cited.language, cited.source, cited.locator
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "10-first.md:8 en lesson c71 art. 17(2)",
            "glossary.md:2 en page c71 art. 17",
            "10-first.md:5 fr lesson c71 art. 17(2)",
            "glossary.md:2 fr page c71 art. 17",
        ]
    );
    let sources = course.join(SOURCES);
    let text = fs::read_to_string(&sources).unwrap();
    fs::write(&sources, text.replace(URL, &change("17"))).unwrap();
    let looked = |source: &str, only: &str| {
        let key = |text: &str| Key::parse(text).unwrap();
        let things = Some(only).filter(|only| !only.is_empty()).map(key);
        let looked = Looked {
            sources: vec![key(source)],
            things: things.into_iter().collect(),
            ..Looked::default()
        };
        lock(dir.path(), &looked).looked_at
    };
    assert_eq!(looked("c88", ""), 0);
    assert_eq!(looked("c71", "who"), 0);
    assert_eq!(check(dir.path()).len(), 2);
    assert_eq!(looked("c71", "first"), 2);
    assert!(check(dir.path()).is_empty());
}
