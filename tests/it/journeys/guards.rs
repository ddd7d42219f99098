//! What every answer carries, and what every form must prove.

use crate::world::cast::PASSWORD;
use crate::world::html;
use crate::world::person::{Person, encoded, own_form};
use crate::world::{ADDRESS, World};

const EVERYWHERE: [(&str, &str); 5] = [
    ("content-security-policy", "default-src 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("strict-transport-security", "max-age="),
];

#[test]
fn every_answer_carries_the_headers_whatever_it_says() {
    let world = World::new();
    let mut ada = world.ada().person;
    for path in [
        "/sign-in",
        "/desk",
        "/nowhere",
        "/v/XXXX",
        "/health/live",
        "/robots.txt",
        "/verify",
    ] {
        let answer = ada.get(path);
        for (name, part) in EVERYWHERE {
            assert!(
                answer.header(name).contains(part),
                "{path}: {name}: {}",
                answer.header(name)
            );
        }
        let policy = answer.header("content-security-policy");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
    }
    assert!(
        ada.get("/desk")
            .header("cache-control")
            .contains("no-store")
    );
}

#[test]
fn a_session_cookie_is_for_this_host_alone_and_no_scripts() {
    let world = World::new();
    world.ada();
    let mut browser = Person::stranger(&world);
    let form = browser.opens("/sign-in").form("/sign-in");
    let fields = [("email", "ada@meadow.example"), ("password", PASSWORD)];
    let answer = browser.posts(&form, &fields);
    let cookie = answer.header("set-cookie");
    for part in [
        "__Host-session=",
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Path=/",
    ] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain="), "{cookie}");
}

#[test]
fn a_form_without_the_sessions_token_changes_nothing() {
    let world = World::new();
    let (ada, bela) = (world.ada(), world.bela());
    let (mut ada, mut bela) = (ada.person, bela.person);
    let form = profile(&mut ada);
    let foreign = profile(&mut bela).field("csrf").unwrap().to_owned();
    for token in ["", "0", &"0".repeat(64), &foreign] {
        let answer = ada.posts(&form, &[("csrf", token), ("name", "Somebody Else")]);
        assert_eq!(answer.status, 403, "{token}");
    }
    assert!(
        profile(&mut ada)
            .field("name")
            .is_some_and(|name| name == "Ada Meadow")
    );
}

fn profile(person: &mut Person<'_>) -> html::Form {
    let page = person.opens("/account");
    page.forms()
        .into_iter()
        .find(|form| form.field("name").is_some())
        .expect("the profile's form")
}

#[test]
fn a_form_from_another_site_is_refused_even_with_the_token() {
    let world = World::new();
    let mut ada = world.ada().person;
    let form = profile(&mut ada);
    let body = encoded(&form, &[("name", "Somebody Else")]);
    let kind = ("content-type", "application/x-www-form-urlencoded");
    for headers in [
        [kind, ("origin", "https://evil.example")],
        [kind, ("origin", "null")],
        [kind, ("sec-fetch-site", "cross-site")],
        [kind, ("sec-fetch-site", "same-site")],
    ] {
        let answer = ada.send("POST", &form.action, body.clone(), &headers);
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    assert_eq!(
        ada.send("POST", &form.action, body, &own_form()).status,
        303,
        "our own page may"
    );
}

#[test]
fn anonymous_forms_prove_their_origin_too() {
    let world = World::new();
    world.ada();
    let mut browser = Person::stranger(&world);
    let form = browser.opens("/sign-in").form("/sign-in");
    let body = encoded(
        &form,
        &[("email", "ada@meadow.example"), ("password", PASSWORD)],
    );
    let kind = ("content-type", "application/x-www-form-urlencoded");
    for headers in [vec![kind], vec![kind, ("origin", "https://evil.example")]] {
        assert_eq!(
            browser
                .send("POST", "/sign-in", body.clone(), &headers)
                .status,
            403
        );
    }
}

#[test]
fn another_host_name_gets_no_page() {
    let world = World::new();
    let mut browser = Person::stranger(&world);
    let answer = browser.send("GET", "/sign-in", Vec::new(), &[("host", "evil.example")]);
    assert_eq!(answer.status, 421);
    assert_eq!(browser.get("/sign-in").status, 200);
}

#[test]
fn what_is_too_large_or_malformed_gets_a_page_that_says_so() {
    let world = World::new();
    let mut ada = world.ada().person;
    let large = vec![b'a'; 200 * 1024];
    let answer = ada.send("POST", "/account", large, &own_form());
    assert_eq!(answer.status, 413);
    assert!(
        !html::first(&answer.text(), "h1").is_empty(),
        "{}",
        answer.text()
    );
    let method = ada.send("PUT", "/account", Vec::new(), &own_form());
    assert!(matches!(method.status, 404 | 405), "{}", method.status);
    for odd in [
        "/learn/%00/x",
        "/v/%F0%9F",
        "/?lang=%FF",
        "/courses/../../etc/passwd",
        "/sign-in?next=//evil.example",
    ] {
        let answer = ada.get(odd);
        assert!(answer.status < 500, "{odd}: {}", answer.status);
        assert!(
            !answer.location().contains("evil.example"),
            "{odd}: {}",
            answer.location()
        );
    }
}

#[test]
fn signing_in_never_leads_elsewhere() {
    let world = World::new();
    world.ada();
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
    ] {
        let mut browser = Person::stranger(&world);
        let form = browser.opens("/sign-in").form("/sign-in");
        let fields = [
            ("email", "ada@meadow.example"),
            ("password", PASSWORD),
            ("next", next),
        ];
        let answer = browser.posts(&form, &fields);
        assert_eq!(answer.status, 303);
        let place = answer.header("location");
        assert!(
            place == "/desk" || place == "/" || place.starts_with(ADDRESS),
            "{next}: {place}"
        );
    }
}

#[test]
fn guessing_a_password_is_stopped_and_says_for_how_long() {
    let world = World::new();
    world.ada();
    let mut browser = Person::stranger(&world);
    let form = browser.opens("/sign-in").form("/sign-in");
    let mut try_once = || {
        let fields = [
            ("email", "ada@meadow.example"),
            ("password", "wrong wrong wrong 9"),
        ];
        browser.posts(&form, &fields)
    };
    let stopped = (0..40)
        .map(|_| try_once())
        .find(|answer| answer.status == 429);
    let stopped = stopped.expect("forty wrong passwords in one minute are too many");
    assert!(
        stopped
            .header("retry-after")
            .parse::<u32>()
            .is_ok_and(|seconds| seconds > 0)
    );
}
