//! Every address that a learner may ask for, opened while nothing is handed in: the list of
//! permissions says which there are, so that a new one cannot be forgotten here.

use super::assignments::assignment;
use super::secrets::{Seen, crawl, tells_nothing};
use crate::credentials::{awarded, makes_keys};
use crate::world::cast::Player;
use crate::world::kinds::{KINDS, answers, key};
use crate::world::person::{Page, Person, own_form};
use crate::world::study::{Knows, borrowed, sure};
use crate::world::{Course, World, course_files};
use pmast::base::{Language, PerLanguage};
use pmast::certificates::Certificate;
use pmast::courses::{Activity, Basis, Checklist, ChecklistSection, LessonOf, Question};
use pmast::items::LONGEST_TEXT;

/// What a learner cannot open here, and why.
const LEFT_OUT: [(&str, &str); 16] = [
    (
        "/learn/{p}/{c}/attempts/{attempt}/responses",
        "leads to the attempt; journeys/session_over.rs",
    ),
    ("/account/email/{token}", "once, from a letter; no course"),
    ("/confirm/{token}", "once, from a letter; no course"),
    ("/reset/{token}", "once, from a letter; no course"),
    ("/welcome/{token}", "once, from a letter; no course"),
    (
        "/partner/corrections/{correction}",
        "of the partner's people",
    ),
    (
        "/partner/corrections/{correction}/people.csv",
        "of the partner's people",
    ),
    (
        "/partner/editions/{edition}/{quiz}/pass-mark",
        "of the partner's people",
    ),
    ("/partners/{p}/keys.pem", "certificates of keys; no course"),
    (
        "/signatory/{token}",
        "for who was sent it; journeys/signatories.rs",
    ),
    ("/signatory/{token}/sample.jpg", "the same; no course"),
    ("/signatory/{token}/sample.pdf", "the same; no course"),
    (
        "/learn/{p}/{c}/assignments/{assignment}/file",
        "one's own file, as it came",
    ),
    (
        "/learn/{p}/{c}/assignments/{assignment}/peers",
        "after handing in; journeys/assignments.rs",
    ),
    (
        "/learn/{p}/{c}/reviews/{review}",
        "what a peer handed in; journeys/assignments.rs",
    ),
    ("/learn/{p}/{c}/reviews/{review}/file", "a peer's file"),
];

/// Every address that may be asked for by a learner, with its variable parts in braces, and what
/// the list says of it.
fn routes() -> Vec<(String, String)> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/it/golden/permissions.txt"
    );
    let list = std::fs::read_to_string(path).unwrap();
    let route = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["GET", path, _visitor, learner, ..] if *learner != "-" => {
                Some(((*path).to_owned(), (*learner).to_owned()))
            }
            _ => None,
        }
    };
    list.lines().filter_map(route).collect()
}

/// Whether a path is this route's.
fn fits(route: &str, path: &str) -> bool {
    let Some((before, rest)) = route.split_once('{') else {
        return route == path;
    };
    let (Some(path), Some((name, after))) = (path.strip_prefix(before), rest.split_once('}'))
    else {
        return false;
    };
    let most = match name.ends_with(":.*") {
        true => path.len(),
        false => path.find('/').unwrap_or(path.len()),
    };
    (1..=most).any(|at| path.get(at..).is_some_and(|rest| fits(after, rest)))
}

/// The route of a path: of those that fit, the one that says most.
fn route_of<'a>(routes: &'a [(String, String)], path: &str) -> Option<&'a str> {
    let path = path.split('?').next().unwrap_or_default();
    let said = |route: &str| {
        route
            .split(['{', '}'])
            .step_by(2)
            .map(str::len)
            .sum::<usize>()
    };
    let all = routes.iter().map(|(route, _)| route.as_str());
    let fitting = all.filter(|route| fits(route, path));
    fitting.max_by_key(|route| said(route))
}

#[test]
fn a_path_belongs_to_the_route_that_says_most() {
    let routes = [
        "/v/{code}",
        "/v/{code}.json",
        "/v/{code}/picture.jpg",
        "/log/{place:.*}",
    ];
    let routes = routes.map(|route| (route.to_owned(), String::new()));
    for (path, expected) in [
        ("/v/ABC", Some("/v/{code}")),
        ("/v/ABC.json?x=1", Some("/v/{code}.json")),
        ("/v/ABC/picture.jpg", Some("/v/{code}/picture.jpg")),
        ("/v/ABC/other", None),
        ("/v/", None),
        ("/log/tile/0/000", Some("/log/{place:.*}")),
    ] {
        assert_eq!(route_of(&routes, path), expected, "{path}");
    }
}

/// What follows a mark, as far as an address goes.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let rest = text.split(mark).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {mark} in {text}"));
    rest.split(['"', '#', '?', '<']).next().unwrap_or_default()
}

/// Bela shows her certificate to everybody, by a link too, and issues a transcript; answers the
/// link.
fn shows(bela: &mut Player<'_>, certificate: &Certificate) -> String {
    let page = bela
        .person
        .opens(&format!("/my/certificates/{}", certificate.id));
    let page = bela
        .person
        .submits(&page.form("/disclosure"), &[("disclosure", "public")]);
    let made = bela.person.submits(&page.form("/links"), &[("days", "7")]);
    let link = format!("/s/{}", after(&made.html, "/s/"));
    let form = bela.person.opens("/my/transcript").form("/my/transcript");
    let chosen = certificate.id.to_string();
    let filled = [("certificate", chosen.as_str()), ("language", "en")];
    assert_eq!(bela.person.posts(&form, &filled).status, 303);
    link
}

/// Addresses that programs ask for and to which no page links.
fn of_programs(stranger: &mut Person<'_>, certificate: &Certificate, link: &str) -> Vec<String> {
    let code = certificate.code.as_str();
    let json = stranger.get(&format!("/credentials/{code}.json")).text();
    let achievement: Vec<&str> = after(&json, "/achievements/").split('/').take(3).collect();
    let achievement = achievement.join("/").replace(".json", "");
    let leaves = stranger.get("/log/checkpoint").text();
    let leaves = leaves.lines().nth(1).expect("a signed log").to_owned();
    vec![
        format!("/v/{code}"),
        format!("/V/{code}"),
        format!("/v/{code}.json"),
        format!("/v/{code}/picture.jpg"),
        format!("/credentials/{code}"),
        format!("/credentials/{code}.json"),
        format!("/achievements/{achievement}"),
        format!("/achievements/{achievement}.json"),
        format!("/achievements/{achievement}/criteria"),
        format!("/status/{}", after(&json, "/status/")),
        format!("/log/tile/entries/000.p/{leaves}"),
        format!("/log/proof/{}", certificate.id),
        format!("{link}/credential.json"),
        link.to_owned(),
    ]
}

/// What programs send instead.
fn sends_as_programs_do(stranger: &mut Person<'_>, certificate: &Certificate) {
    let code = &certificate.code;
    let list = format!("{{\"certificates\":[{{\"code\":\"{code}\",\"name\":\"Bela Brook\"}}]}}");
    for (path, body) in [
        ("/v/bulk.json".to_owned(), list),
        (
            format!("/v/{code}.json"),
            "{\"name\":\"Bela Brook\"}".to_owned(),
        ),
    ] {
        let headers = [("content-type", "application/json")];
        let answer = stranger.send("POST", &path, body.into_bytes(), &headers);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert!(answer.text().contains("match"), "{path}: {}", answer.text());
        tells_nothing(&answer);
    }
    let form = format!("number={code}&digest={}", "0".repeat(64));
    let answer = stranger.send("POST", "/verify/file.json", form.into_bytes(), &own_form());
    assert_eq!(answer.text(), "{\"known\":false}");
}

/// The test course with a brief to write and a checklist to fill in.
fn with_everything(world: &World) -> Course {
    let text = |words: &str| -> PerLanguage<String> {
        [(Language::En, words.to_owned())].into_iter().collect()
    };
    world.publishes_changed(&course_files(), |content| {
        let last = content.modules.last_mut().unwrap();
        last.activities.push(Activity::Assignment(assignment()));
        let lesson = content.lessons().next().unwrap().key.clone();
        let question = Question {
            key: key("a1"),
            basis: Basis::TreatyDuty,
            rests_on: text("1961 art. 4"),
            lesson: LessonOf {
                course: content.key.clone(),
                lesson,
            },
            question: text("Is it so?"),
            evidence: text("a statute"),
        };
        content.checklist = Some(Checklist {
            as_of: content.content_as_of,
            advice: Vec::new(),
            sections: vec![ChecklistSection {
                key: key("a"),
                title: text("Everything"),
                questions: vec![question],
            }],
        });
    })
}

/// Ada sits both quizzes of the course and hands in none.
fn sits_both<'w>(world: &'w World, course: &Course) -> Player<'w> {
    let mut ada = world.ada();
    ada.enrols(course);
    for quiz in ["check-clock", "final"] {
        let sitting = ada.sits(course, quiz);
        ada.saves(&sitting, &course.answers(quiz, Knows::Nothing));
    }
    ada
}

/// What somebody sees who sits: every address without a variable part, and what links and buttons
/// lead to from there.
fn of_learner(ada: &mut Player<'_>, course: &Course, routes: &[(String, String)]) -> Seen {
    let mut seen = Seen::new();
    for (route, _) in routes.iter().filter(|(route, _)| !route.contains('{')) {
        crawl(&mut ada.person, route, &mut seen);
    }
    let lesson = ada.lesson(course, "the-notice").html;
    for path in [
        format!("/media/{}", after(&lesson, "/media/")),
        format!("/static/{}", after(&lesson, "/static/")),
        format!("/learn/{}", course.path()),
        format!("/learn/{}/glossary", course.path()),
        format!("/learn/{}/assignments/brief", course.path()),
        format!("/learn/{}/checklist", course.path()),
        format!("/learn/{}/checklist/a", course.path()),
        format!("/learn/{}/gaps", course.path()),
        format!("/learn/{}/gaps.csv", course.path()),
        format!("/learn/{}/gaps.pdf", course.path()),
    ] {
        crawl(&mut ada.person, &path, &mut seen);
    }
    // Buttons lead there, and no link.
    let is_sitting = |path: &&String| path.contains("/attempts/") && !path.contains('?');
    let sittings: Vec<String> = seen.keys().filter(is_sitting).cloned().collect();
    for sitting in sittings {
        crawl(&mut ada.person, &format!("{sitting}/submission"), &mut seen);
    }
    seen
}

/// What somebody sees who holds a certificate and has handed in nothing.
fn of_holder(bela: &mut Player<'_>, certificate: &Certificate) -> Seen {
    let mut seen = Seen::new();
    let home = format!("/my/certificates/{}", certificate.id);
    for file in [
        "",
        ".pdf",
        "/badge.png",
        "/badge.svg",
        "/credential.json",
        "/credential.jwt",
        "/record.txt",
    ] {
        crawl(&mut bela.person, &format!("{home}{file}"), &mut seen);
    }
    for start in ["/desk", "/my/transcript"] {
        crawl(&mut bela.person, start, &mut seen);
    }
    seen
}

#[test]
fn every_address_that_a_learner_may_ask_for_was_looked_into() {
    let world = World::new();
    let course = with_everything(&world);
    makes_keys(&world, &course);
    // Bela's certificate came by a deed, without an attempt: nothing is disclosed to her either.
    let mut bela = world.bela();
    let certificate = awarded(&world, &course, &bela);
    let link = shows(&mut bela, &certificate);
    crate::transparency::signs(&world);
    let mut ada = sits_both(&world, &course);
    let mut stranger = Person::stranger(&world);

    let routes = routes();
    let adas = of_learner(&mut ada, &course, &routes);
    let belas = of_holder(&mut bela, &certificate);
    let mut others = Seen::new();
    for path in of_programs(&mut stranger, &certificate, &link) {
        crawl(&mut stranger, &path, &mut others);
    }
    for path in [
        "",
        ".json",
        "/did.json",
        "/keys",
        "/keys.json",
        "/sample.jpg",
        "/sample.pdf",
    ] {
        let path = format!("/partners/{}{path}", course.edition.content.partner);
        crawl(&mut stranger, &path, &mut others);
    }
    sends_as_programs_do(&mut stranger, &certificate);

    let answered = |route: &str, statuses: &[u16]| {
        let mut seen = [&adas, &belas, &others].into_iter().flatten();
        seen.any(|(path, status)| {
            statuses.contains(status) && route_of(&routes, path) == Some(route)
        })
    };
    for (left_out, why) in LEFT_OUT {
        let is_known = routes.iter().any(|(route, _)| route == left_out);
        assert!(is_known, "{left_out} ({why}) is no address any more");
    }
    let is_missing = |(route, learner): &&(String, String)| {
        let statuses: &[u16] = if learner == "away" {
            &[200, 303]
        } else {
            &[200]
        };
        let is_left_out = LEFT_OUT.iter().any(|(left_out, _)| left_out == route);
        !is_left_out && !answered(route, statuses)
    };
    let missing: Vec<&str> = routes
        .iter()
        .filter(is_missing)
        .map(|(route, _)| route.as_str())
        .collect();
    assert!(missing.is_empty(), "nothing here opens {missing:?}");
    for (name, bytes) in crate::signed_files::exit_pack(&world, &course.partner) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("CANARY"), "{name} of the exit pack tells");
    }
}

#[test]
fn a_page_sent_back_because_a_text_is_too_long_tells_nothing_either() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| ());
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, KINDS);
    ada.saves(&sitting, &answers(true));
    let sitting = ada.person.opens(&sitting.answer.path);
    let typed = "x".repeat(LONGEST_TEXT + 1);
    let is_long = |name: &str| name == "t.reflection";
    let mut given = answers(true);
    for (_, text) in given.iter_mut().filter(|(name, _)| is_long(name)) {
        text.clone_from(&typed);
    }
    for form in [sitting.form("/responses"), sure(&sitting)] {
        let answer = ada.person.posts(&form, &borrowed(&given));
        assert_eq!(answer.status, 422, "{}", form.action);
        tells_nothing(&answer);
        assert!(Page::of(answer).html.contains(&typed), "it loses nothing");
    }
}

#[test]
fn a_page_that_asks_which_answer_counts_tells_nothing_either() {
    let world = World::new();
    let course = world.publishes_every_kind(|_| ());
    let mut ada = world.ada();
    ada.enrols(&course);
    let old = ada.sits(&course, KINDS);
    let newer = ada.sits(&course, KINDS);
    ada.saves(&newer, &answers(false));
    let mut given = answers(false);
    for (_, value) in &mut given {
        if value == "something else" {
            "something typed here".clone_into(value);
        }
    }
    for form in [old.form("/responses"), sure(&old)] {
        let answer = ada.person.posts(&form, &borrowed(&given));
        assert_eq!(answer.status, 409, "{}", form.action);
        tells_nothing(&answer);
        let html = Page::of(answer).html;
        for text in ["something else", "something typed here"] {
            assert!(html.contains(text), "{text}");
        }
    }
}
