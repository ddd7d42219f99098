//! No key, no feedback and no explanation reaches a browser before handing in. The test course
//! marks every such word with CANARY.

use crate::world::World;
use crate::world::html;
use crate::world::kinds::{KINDS, SECRET_NUMBER, answers};
use crate::world::person::Person;
use crate::world::site::Answer;
use crate::world::study::Knows;
use crate::world::study::borrowed;
use pmast::courses::Disclosure;
use std::collections::{BTreeMap, BTreeSet};

/// More pages than there are: whoever gets so far goes in circles and has not seen everything.
const MOST: usize = 1500;
/// The same bytes for everybody, made without any course: a program that checks files, whose style
/// sheet speaks of the weight of letters.
const PROGRAMS: [&str; 2] = ["/verify/offline", "/trust-pack.zip"];

/// Every address asked for, with the status of its answer.
pub(super) type Seen = BTreeMap<String, u16>;

/// Opens everything that links of our own lead to, and looks into every byte. The language is that
/// of the start, kept by a cookie; links to other languages are left out.
pub(super) fn crawl(person: &mut Person<'_>, start: &str, seen: &mut Seen) {
    let mut waiting = vec![start.to_owned()];
    while let Some(path) = waiting.pop() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if !path.starts_with('/') || seen.contains_key(&path) {
            continue;
        }
        assert!(seen.len() < MOST, "{seen:?}");
        let answer = person.get(&path);
        seen.insert(path.clone(), answer.status);
        // What has a form for programs has one for people too.
        let page = (answer.header("vary") == "Accept").then(|| {
            let browser = [("accept", "text/html")];
            person.send("GET", &path, Vec::new(), &browser)
        });
        for answer in [Some(answer), page].into_iter().flatten() {
            waiting.extend(looked_into(&path, &answer));
        }
    }
}

/// Looks into one answer; where it leads.
fn looked_into(path: &str, answer: &Answer) -> Vec<String> {
    assert!(answer.status < 500, "{path}: {}", answer.status);
    tells_nothing(answer);
    if PROGRAMS.contains(&path) {
        return Vec::new();
    }
    let text = answer.text();
    let links = html::links(&text).into_iter();
    let links = links.chain(relative_links(path, &text));
    let location = Some(answer.location().to_owned());
    links
        .filter(|link| !link.contains("lang="))
        .chain(location.filter(|location| !location.is_empty()))
        .collect()
}

/// Looks into every byte of an answer, and of what is packed in it.
pub(super) fn tells_nothing(answer: &Answer) {
    let path = answer.path.as_str();
    let kind = answer.header("content-type");
    let packed = match kind {
        "application/zip" => pmast::evidence::unzip(&answer.body).unwrap(),
        _ => Vec::new(),
    };
    let packed = packed.iter().map(|(_, bytes)| bytes);
    for bytes in packed.chain([&answer.body]) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("CANARY"), "{path} tells before handing in");
        assert!(!text.contains(SECRET_NUMBER), "{path} tells a number");
    }
    let is_drawn = kind.starts_with("image/") || kind == "application/pdf";
    if is_drawn || path.starts_with("/static/") || PROGRAMS.contains(&path) {
        return;
    }
    let text = answer.text();
    for word in [
        "weight",
        "tolerance",
        "accepted",
        "is_right",
        "is-right",
        "isRight",
        "data-correct",
        "feedback_html",
    ] {
        assert!(!text.contains(word), "{path} contains {word}");
    }
}

/// Links such as `../lessons/x` in the text of a lesson.
fn relative_links(path: &str, text: &str) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let parent = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = html::links(text).into_iter();
    links
        .filter_map(|link| Some(format!("{parent}/{}", link.strip_prefix("../")?)))
        .collect()
}

#[test]
fn nothing_is_told_before_handing_in() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    for quiz in ["check-clock", "final"] {
        let sitting = ada.sits(&course, quiz);
        ada.saves(&sitting, &course.answers(quiz, Knows::Nothing));
    }
    let mut seen = Seen::new();
    for start in ["/desk", "/courses", "/account"] {
        crawl(&mut ada.person, start, &mut seen);
    }
    assert!(
        seen.keys().any(|path| path.contains("/attempts/")),
        "{seen:?}"
    );
    assert!(seen.keys().any(|path| path.ends_with("/print")), "{seen:?}");
    let mut arabic = Seen::new();
    crawl(&mut ada.person, "/desk?lang=ar", &mut arabic);
    assert!(arabic.keys().any(|path| path.contains("/attempts/")));
    let sitting = ada.sits(&course, "check-clock");
    assert!(sitting.html.contains("<html lang=\"ar\""));
    crawl(&mut Person::stranger(&world), "/", &mut Seen::new());
    crawl(&mut Person::stranger(&world), "/?lang=ar", &mut Seen::new());
    // Asking for the result of an open attempt shows the sitting.
    let sitting = ada.sits(&course, "check-clock");
    let asked = ada
        .person
        .get(&format!("{}/submission", sitting.answer.path))
        .text();
    assert!(!asked.contains("CANARY"));
}

#[test]
fn nobody_who_is_no_author_is_told_nor_whoever_verifies() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.earns(&course);
    let certificate = ada.person.opens("/desk").link("/my/certificates/");
    let page = ada.person.opens(&certificate).html;
    let address = page.split("/v/").nth(1).expect("where it is verified");
    let is_sign = |sign: &char| sign.is_ascii_alphanumeric();
    let code: String = address.chars().take_while(is_sign).collect();
    let mut stranger = Person::stranger(&world);
    for start in [format!("/v/{code}"), format!("/v/{code}.json")] {
        crawl(&mut stranger, &start, &mut Seen::new());
    }
    // Somebody signed in who takes no course, and somebody who only runs the installation.
    let mut bela = world.bela();
    let (mut olu, _) = world.olu();
    for person in [&mut bela.person, &mut olu.person] {
        for start in ["/desk", "/operator", "/partner"] {
            crawl(person, start, &mut Seen::new());
        }
    }
}

#[test]
fn another_learners_attempt_is_nowhere() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    let answers = course.answers("check-clock", Knows::Everything);
    assert_eq!(bela.person.get(&sitting.answer.path).status, 404);
    let mut form = sitting.form("/responses");
    let csrf = bela
        .person
        .opens("/account")
        .forms()
        .iter()
        .find_map(|form| form.field("csrf").map(str::to_owned));
    form.fields.retain(|(name, _)| name != "csrf");
    form.fields
        .push(("csrf".to_owned(), csrf.expect("a token of Bela's own")));
    let pairs = crate::world::study::borrowed(&answers);
    assert_eq!(bela.person.posts(&form, &pairs).status, 404);
    form.action = form.action.replace("/responses", "/submission");
    form.fields.push(("sure".to_owned(), "1".to_owned()));
    assert_eq!(bela.person.posts(&form, &pairs).status, 404);
    let still = ada.sits(&course, "check-clock");
    assert!(
        still
            .form("/responses")
            .choices
            .iter()
            .all(|choice| !choice.is_ticked)
    );
}

#[test]
fn no_kind_of_question_tells_its_key_before_handing_in() {
    let world = World::new();
    let course = world.publishes_every_kind(|quiz| quiz.settings.page_size = Some(3));
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    let mut seen = Seen::new();
    crawl(&mut ada.person, "/desk", &mut seen);
    for page in ["", "?page=2", "?page=3", "?page=2&lang=ar", "/submission"] {
        crawl(
            &mut ada.person,
            &format!("{}{page}", sitting.answer.path),
            &mut seen,
        );
    }
    assert!(seen.keys().any(|path| path.contains("page=3")), "{seen:?}");
    assert!(seen.keys().any(|path| path.contains("lang=ar")), "{seen:?}");
    // What the script is told, right answers and wrong ones alike; and without a session.
    let mut form = sitting.form("/responses");
    form.fields.push(("quiet".to_owned(), "1".to_owned()));
    let mut told = Vec::new();
    for is_right in [false, true] {
        let given = answers(is_right);
        let given: Vec<(&str, &str)> = borrowed(&given);
        let listed: Vec<&str> = given
            .iter()
            .filter_map(|(name, _)| name.split('.').nth(1))
            .collect();
        let mut all = given.clone();
        all.extend(listed.iter().map(|item| ("item", *item)));
        told.push(ada.person.posts(&form, &all).text());
    }
    let session = std::mem::take(&mut ada.person.cookies);
    told.push(ada.person.posts(&form, &[("t.text", "again")]).text());
    ada.person.cookies = session;
    for text in &told {
        assert!(
            text.contains("words") && !text.contains("CANARY-"),
            "{text}"
        );
        assert!(
            !text.contains(SECRET_NUMBER) && !text.contains("earned"),
            "{text}"
        );
    }
    // What one has typed oneself comes back; nothing else of the key does.
    let again = ada.person.opens(&format!("{}?page=2", sitting.answer.path));
    assert!(!again.html.contains("CANARY-") && !again.html.contains("nearly"));
}

#[test]
fn what_can_be_ordered_or_matched_is_never_offered_in_the_order_of_the_key() {
    let world = World::new();
    let course = world.publishes_every_kind(|quiz| {
        quiz.attempts = None;
        quiz.shuffles_choices = false;
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let mut targets = BTreeSet::new();
    for _ in 0..12 {
        let sitting = ada.sits(&course, KINDS);
        let fields: Vec<String> = html::tags(&sitting.html)
            .filter(|tag| tag.starts_with("select"))
            .filter_map(|tag| html::attribute(&tag, "name"))
            .collect();
        let elements: Vec<&str> = fields
            .iter()
            .filter_map(|name| name.strip_prefix("o.ordering."))
            .collect();
        assert_eq!(elements.len(), 3);
        assert_ne!(elements, ["a", "b", "c"]);
        targets.insert(options(&sitting.html, "m.matching.a"));
        ada.hands_in(&sitting, &[]);
    }
    assert!(targets.len() > 1, "targets are shuffled: {targets:?}");
}

/// The values that a list offers, in order.
fn options(page: &str, name: &str) -> Vec<String> {
    let list = page
        .split(&format!("name=\"{name}\""))
        .nth(1)
        .unwrap_or_default();
    let list = list.split("</select>").next().unwrap_or_default();
    let options = html::tags(list).filter(|tag| tag.starts_with("option"));
    options
        .filter_map(|tag| html::attribute(&tag, "value"))
        .collect()
}

/// What a result page may hold under each rule; of everything else not a word.
#[test]
fn a_result_tells_what_its_rule_allows_and_not_a_word_more() {
    let world = World::new();
    let opens = world.now().plus_seconds(3600);
    let rules: BTreeMap<&str, (Disclosure, bool, bool)> = [
        ("never", (Disclosure::Never, false, false)),
        ("score only", (Disclosure::ScoreOnly, true, false)),
        (
            "after the last attempt",
            (Disclosure::AfterLastAttempt, true, false),
        ),
        ("after closing", (Disclosure::AfterClosing, true, false)),
        ("at once", (Disclosure::AfterSubmit, true, true)),
    ]
    .into();
    for (name, (disclosure, points, answers_too)) in rules {
        let world = World::new();
        let course = world.publishes_every_kind(|quiz| {
            quiz.settings.disclosure = disclosure;
            quiz.settings.closes_at = Some(opens);
        });
        let mut ada = world.ada();
        ada.enrols(&course);
        let sitting = ada.sits(&course, KINDS);
        let result = ada.hands_in(&sitting, &answers(false));
        shows(&result.html, (name, points, answers_too));
        let quiz = ada
            .person
            .opens(&format!("/learn/{}/quizzes/{KINDS}", course.path()));
        assert_eq!(
            quiz.words().contains(" (0%)"),
            points,
            "{name}: {}",
            quiz.words()
        );
        // What is not marked stays its writer's own, whatever else is shown.
        assert!(result.words().contains("My own words"), "{name}");
        // When the closing date and its grace are over, the two that wait for it show everything.
        world.wait_minutes(63);
        let later = ada.person.opens(&sitting.answer.path);
        let waits = matches!(
            disclosure,
            Disclosure::AfterClosing | Disclosure::AfterLastAttempt
        );
        shows(&later.html, (name, points, answers_too || waits));
    }
}

fn shows(page: &str, (name, points, answers_too): (&str, bool, bool)) {
    let words = html::words(page);
    assert_eq!(page.contains("CANARY"), answers_too, "{name}: {words}");
    assert_eq!(page.contains(SECRET_NUMBER), answers_too, "{name}: {words}");
    assert_eq!(words.contains("of 7 points"), points, "{name}: {words}");
    assert_eq!(words.contains("Line x"), answers_too, "{name}: {words}");
    assert_eq!(
        words.contains("Read it again"),
        answers_too,
        "{name}: {words}"
    );
    if !points {
        assert!(!words.contains("Points:"), "{name}: {words}");
    }
}

#[test]
fn the_last_attempt_shows_the_answers_of_all() {
    let world = World::new();
    let course = world.publishes_every_kind(|quiz| {
        quiz.settings.disclosure = Disclosure::AfterLastAttempt;
    });
    let mut ada = world.ada();
    ada.enrols(&course);
    let first = ada.sits(&course, KINDS);
    let result = ada.hands_in(&first, &answers(true));
    assert!(!result.html.contains("CANARY-"));
    assert!(
        result
            .words()
            .contains("as soon as you have no attempt left")
    );
    let second = ada.sits(&course, KINDS);
    assert!(
        !ada.person
            .opens(&first.answer.path)
            .html
            .contains("CANARY-")
    );
    let last = ada.hands_in(&second, &[]);
    for page in [last.html, ada.person.opens(&first.answer.path).html] {
        assert!(
            page.contains("CANARY-EXPLANATION ordering"),
            "{}",
            html::words(&page)
        );
    }
}
