//! Lists of numbers, checked at once: on a page, as a file, with a key and without.

use crate::checking::unknown;
use crate::credentials::replaces;
use crate::verification::{awarded, chooses, guess, json, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person, own_form};
use pmast::admission::Limit;
use pmast::base::VerificationCode;
use pmast::verification::Disclosure;
use serde_json::Value;

/// A form with a file in it, as a browser sends it.
fn multipart(fields: &[(&str, &str)]) -> Vec<u8> {
    let part = |(name, text): &(&str, &str)| {
        format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let parts: String = fields.iter().map(part).collect();
    format!("{parts}--x7--\r\n").into_bytes()
}

pub fn uploads(person: &mut Person<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let mut headers = own_form();
    headers[0].1 = "multipart/form-data; boundary=x7";
    Page::of(person.send("POST", path, multipart(fields), &headers))
}

#[test]
fn a_list_is_answered_with_a_table_a_file_and_a_receipt() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let code = &certificate.code;
    let list = format!(
        "\u{FEFF}Number;Name\r\n{code};Ada Meadow\r\n{};=1+1\r\n7Q4K2;x\r\n{code};Eve\r\n{code}\r\n",
        unknown(5)
    );
    let mut stranger = Person::stranger(&world);
    stranger.opens("/verify/bulk").form("/verify/bulk");
    let page = uploads(
        &mut stranger,
        "/verify/bulk",
        &[("list", ""), ("file", &list)],
    );
    assert_eq!(page.answer.status, 200, "{}", page.words());
    let words = page.words();
    for said in [
        "Name matches",
        "Name differs",
        "Mistyped",
        "Not shown",
        "Valid",
        "12:00 UTC",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(words.contains("The first line was taken for headings."));
    let form = page.form("/verify/bulk/csv");
    let csv = form.field("csv").unwrap();
    let file = uploads(&mut stranger, "/verify/bulk/csv", &[("csv", csv)]).answer;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.text();
    assert!(text.contains(&format!("2,{code},valid,,,")), "{text}");
    assert!(text.contains("\"'=1+1\""), "no formula: {text}");
    assert!(
        !text.contains("Meadow\"") && text.contains("Ada Meadow,match"),
        "{text}"
    );
    let empty = uploads(&mut stranger, "/verify/bulk", &[("list", "  ")]);
    assert_eq!(empty.answer.status, 422);
    let long = "7Q4K2\n".repeat(10_001);
    let refused = uploads(&mut stranger, "/verify/bulk", &[("list", &long)]);
    assert!(
        refused.words().contains("more than 10000 lines"),
        "{}",
        refused.words()
    );
    for _ in 0..2 {
        uploads(&mut stranger, "/verify/bulk", &[("list", "7Q4K2")]);
    }
    let many = uploads(&mut stranger, "/verify/bulk", &[("list", "7Q4K2")]);
    assert_eq!(many.answer.status, 429, "three lists an hour");
}

#[test]
fn ten_thousand_lines_are_answered_without_a_key_and_a_receipt_prints_in_full() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let mut list = format!("{};Ada Meadow\n", certificate.code);
    for number in 1..10_000_u16 {
        let digit = |place: u16| u8::try_from(number / place % 28).unwrap();
        let mut bytes = [3; 14];
        bytes[..3].copy_from_slice(&[digit(1), digit(28), digit(28 * 28)]);
        let code = pmast::base::VerificationCode::from_random(&bytes).unwrap();
        list.push_str(&format!("{code};Somebody Else\n"));
    }
    let started = std::time::Instant::now();
    let mut stranger = Person::stranger(&world);
    let page = uploads(&mut stranger, "/verify/bulk", &[("list", &list)]);
    let seconds = started.elapsed().as_secs();
    assert_eq!(page.answer.status, 200);
    assert!(page.html.contains("</html>"), "to its end");
    let rows = page.html.matches("<tr>").count();
    assert_eq!(rows, 10_001, "the head and every line");
    assert!(page.html.matches(">Not shown<").count() >= 9_999);
    assert!(page.words().contains("Name matches"));
    // A bound for machines that do ten other things; alone it takes a few seconds.
    assert!(seconds < 90, "{seconds} s");
    let css = std::fs::read_to_string("assets/web/app.css").unwrap();
    let print = css.split("@media print").nth(1).unwrap();
    assert!(print.contains(".scroll { overflow: visible;"));
}

/// A key, made by an operator.
fn makes_a_key(olu: &mut Person<'_>) -> String {
    let page = olu.opens("/operator/api-keys");
    let filled = [("name", "Office of personnel"), ("lists", "4")];
    let made = olu.submits(&page.form("/operator/api-keys"), &filled);
    let secret = made.html.split("id=\"secret\"").nth(1).unwrap();
    let secret = secret.split("value=\"").nth(1).unwrap();
    let secret = secret.split('"').next().unwrap().to_owned();
    assert_eq!(secret.len(), 43);
    let later = olu.opens("/operator/api-keys");
    assert!(!later.html.contains(&secret), "it is shown once");
    secret
}

/// A list as JSON, sent with a key.
fn sends(person: &mut Person<'_>, key: &str, body: &str) -> crate::world::site::Answer {
    let headers = [("content-type", "application/json"), ("authorization", key)];
    person.send("POST", "/v/bulk.json", body.as_bytes().to_vec(), &headers)
}

#[test]
fn a_key_opens_long_lists_by_page_and_program_until_it_is_ended() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let mut olu = world.olu().0;
    let secret = makes_a_key(&mut olu.person);
    let mut office = Person::stranger(&world);
    let bearer = format!("Bearer {secret}");
    let code = &certificate.code;
    let line = format!("{{\"code\":\"{code}\",\"name\":\"Ada Meadow\"}}");
    let other = format!("{{\"code\":\"{}\"}}", unknown(9));
    let lines = vec![other.as_str(); 1200].join(",");
    let body = format!("{{\"certificates\":[{line},{lines}]}}");
    let answer = sends(&mut office, &bearer, &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    let counts = &answer["counts"];
    assert_eq!(
        (&counts["valid"], &counts["unknown"]),
        (&1.into(), &1200.into())
    );
    let first = &answer["certificates"][0];
    assert_eq!(
        (&first["name"], &first["line"]),
        (&"match".into(), &1.into())
    );
    assert_eq!(
        sends(&mut office, "none", &body).status,
        401,
        "a wrong key is no key"
    );
    let anonymous = sends(&mut office, "", &body);
    assert_eq!(anonymous.status, 413, "without a key a thousand lines");

    let list = format!("{}\n", unknown(9)).repeat(1500);
    let sent = [("list", list.as_str()), ("key", &secret)];
    let page = uploads(&mut office, "/verify/bulk", &sent);
    assert_eq!(page.answer.status, 200);
    let words = page.words();
    assert!(words.contains("1000 of 1500 lines checked"), "{words}");
    assert!(page.html.contains("</html>") && page.html.matches("<tr>").count() > 1500);

    let ended = olu.person.opens("/operator/api-keys");
    let ended = olu.person.submits(&ended.form("/end"), &[]);
    assert!(ended.words().contains("Ended on"), "{}", ended.words());
    assert_eq!(sends(&mut office, &bearer, &body).status, 401);
}

/// What programs are told of a number, alone and in a list: the same of its lineage.
fn told(person: &mut Person<'_>, code: &VerificationCode) -> Value {
    let alone = json(person, code.as_str());
    let body = format!("{{\"certificates\":[{{\"code\":\"{code}\"}}]}}");
    let listed = sends(&mut Person::stranger(person.world), "", &body);
    let listed: Value = serde_json::from_slice(&listed.body).unwrap();
    for fact in ["state", "since", "cause", "history"] {
        assert_eq!(listed["certificates"][0][fact], alone[fact], "{fact}");
    }
    if person.cookies.is_empty() {
        for fact in ["successor", "predecessor"] {
            assert_eq!(listed["certificates"][0][fact], alone[fact], "{fact}");
        }
    }
    alone
}

#[test]
fn programs_are_told_what_happened_and_what_came_before_and_after_as_the_page_tells_it() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    let old = awarded(&world, &course, &ada);
    world.wait_minutes(60 * 24);
    let new = replaces(&world, &old, &world.olu().1);
    let mut stranger = Person::stranger(&world);
    let said = told(&mut stranger, &old.code);
    assert_eq!(
        (&said["state"], &said["since"]),
        (&"replaced".into(), &"2026-11-24".into())
    );
    assert_eq!(said["cause"], "name-corrected");
    let history = serde_json::json!([
        { "on": "2026-11-23", "what": "awarded" },
        { "on": "2026-11-24", "what": "replaced", "cause": "name-corrected" },
    ]);
    assert_eq!(said["history"], history);
    assert_eq!(
        said["successor"],
        Value::Null,
        "its holder does not show it to everybody"
    );
    let later = told(&mut stranger, &new.code);
    assert_eq!(later["history"][1]["what"], "succeeded");
    assert_eq!(
        (&later["cause"], &later["predecessor"]),
        (&Value::Null, &Value::Null)
    );
    let own = told(&mut ada.person, &old.code);
    assert_eq!(
        own["successor"],
        new.code.to_string().as_str(),
        "the holder knows"
    );
    world.wait_minutes(60);
    for (one, other, relation) in [(&old, &new, "successor"), (&new, &old, "predecessor")] {
        let page = |person: &mut Person<'_>| person.opens(&format!("/v/{}", one.code)).html;
        assert!(
            !page(&mut stranger).contains(&other.code.to_string()),
            "{relation}"
        );
        chooses(&world, &ada, other, Disclosure::Public);
        assert!(
            page(&mut stranger).contains(&other.code.to_string()),
            "{relation}"
        );
        let said = told(&mut stranger, &one.code);
        assert_eq!(said[relation], other.code.to_string().as_str());
        let is_silent = page(&mut stranger).contains("We do not show it here");
        assert!(!is_silent, "{relation}: the number stands there");
        chooses(&world, &ada, other, Disclosure::NameMatch);
        let is_silent = page(&mut stranger).contains("We do not show it here");
        assert_eq!(is_silent, relation == "successor");
        let mine = ada.person.opens(&format!("/my/certificates/{}", one.id));
        assert!(
            mine.has_link(&format!("/my/certificates/{}", other.id)),
            "{relation}"
        );
        world.wait_minutes(60);
    }
}

/// Asks for a number at a door beside the page of the answer; whether it was looked up.
type Door = fn(&mut Person<'_>, &str) -> bool;

fn at_the_picture(person: &mut Person<'_>, number: &str) -> bool {
    let answer = person.get(&format!("/v/{number}/picture.jpg"));
    assert!(matches!(answer.status, 200 | 429), "{}", answer.status);
    answer.status == 200
}

fn in_a_list_of_a_program(person: &mut Person<'_>, number: &str) -> bool {
    let body = format!("{{\"certificates\":[{{\"code\":\"{number}\"}}]}}");
    let answer: Value = serde_json::from_slice(&sends(person, "", &body).body).unwrap();
    let state = &answer["certificates"][0]["state"];
    assert_eq!(answer["counts"][state.as_str().unwrap()], 1);
    state != "not-checked"
}

fn in_a_list_on_the_page(person: &mut Person<'_>, number: &str) -> bool {
    // Twice in a list is one guess.
    let list = format!("{number}\n{number}\n");
    let page = uploads(person, "/verify/bulk", &[("list", &list)]);
    let refused = page.html.matches(">Not looked up<").count();
    // One in the summary.
    assert!(matches!(refused, 0 | 3), "{}", page.words());
    refused == 0
}

#[test]
fn guesses_that_begin_alike_are_limited_at_every_door() {
    let doors: [(&str, Door); 3] = [
        ("picture", at_the_picture),
        ("program", in_a_list_of_a_program),
        ("page", in_a_list_on_the_page),
    ];
    for (name, door) in doors {
        let world = World::new();
        let (_ada, certificate) = with_certificate(&world);
        let (code, now) = (&certificate.code, world.now());
        let elsewhere = || (world.app.limits).count(Limit::VERIFICATION_PREFIX, code.prefix(), now);
        for _ in 0..599 {
            elsewhere().unwrap();
        }
        let mut stranger = Person::stranger(&world);
        let shown = door(&mut stranger, code.as_str());
        assert!(shown, "{name}: one that many hold is no guess");
        assert!(door(&mut stranger, &guess(code, 1)), "{name}");
        assert!(!door(&mut stranger, &guess(code, 2)), "{name}");
        world.wait_minutes(60);
        for _ in 0..600 {
            let now = world.now();
            let limits = &world.app.limits;
            let counted = limits.count(Limit::VERIFICATION_PREFIX, code.prefix(), now);
            counted.unwrap();
        }
        let shown = door(&mut stranger, code.as_str());
        assert!(!shown, "{name}: an answer would tell it from a guess");
    }
}
