//! What strangers are told about a certificate: by its holder's choice, by the name they type, by a
//! link; and that nothing else lets them find one.

use crate::checking_lists::uploads;
use crate::files::{drops, paper, sends};
use crate::verification::{awarded, chooses, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person, own_form};
use pmast::admission::Limit;
use pmast::base::{Digest, VerificationCode};
use pmast::certificates::{Certificate, pdf};
use pmast::verification::Disclosure;
use std::collections::BTreeSet;
use std::time::Duration;

/// A number that no certificate has.
pub fn unknown(seed: u8) -> VerificationCode {
    VerificationCode::from_random(&[seed; 14]).unwrap()
}

fn posts_json(person: &mut Person<'_>, path: &str, body: &str) -> serde_json::Value {
    let headers = [("content-type", "application/json")];
    let answer = person.send("POST", path, body.as_bytes().to_vec(), &headers);
    serde_json::from_slice(&answer.body).unwrap_or_default()
}

#[test]
fn a_stranger_sees_no_name_until_they_type_it() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let address = format!("/v/{}", certificate.code);
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&address);
    assert_eq!(page.title(), "This certificate is valid.");
    assert!(page.words().contains("A*** M***"), "{}", page.words());
    for secret in ["Meadow", "Okonkwo", "Final assessment"] {
        assert!(!page.html.contains(secret), "{secret}");
    }
    let form = page.form(&address);
    let wrong = stranger.posts(&form, &[("name", "Eve Meadow")]);
    assert_eq!(
        (wrong.status, wrong.location()),
        (200, ""),
        "no address carries a name"
    );
    assert_eq!(wrong.header("cache-control"), "no-store");
    let wrong = Page::of(wrong);
    assert_eq!(
        wrong.title(),
        "This name is not the one on the certificate."
    );
    assert!(
        !wrong.html.contains("Eve"),
        "it is forgotten: {}",
        wrong.words()
    );
    let right = stranger.submits(&form, &[("name", "ÁDA  meadow")]);
    for fact in [
        "The name is the one on the certificate.",
        "Ada Meadow",
        "Okonkwo",
    ] {
        assert!(right.words().contains(fact), "{fact}: {}", right.words());
    }
    let own = ada.person.opens(&address);
    assert!(
        own.words().contains("Ada Meadow"),
        "the holder sees every line"
    );
    let olu = world.olu().0.person.opens(&address);
    assert!(
        olu.words().contains("Ada Meadow"),
        "operators see every line"
    );
}

#[test]
fn machines_are_told_no_more_than_people() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let mut stranger = Person::stranger(&world);
    let path = format!("/v/{}.json", certificate.code);
    let short: serde_json::Value = serde_json::from_slice(&stranger.get(&path).body).unwrap();
    assert_eq!(short["state"], "valid");
    assert_eq!(short["certificate"]["is_whole"], false);
    assert_eq!(short["certificate"]["name_hint"], "A*** M***");
    assert!(!short.to_string().contains("Meadow"), "{short}");
    let whole = posts_json(&mut stranger, &path, r#"{"name":"ada meadow"}"#);
    assert_eq!(
        (&whole["name"], &whole["certificate"]["name"]),
        (&"match".into(), &"Ada Meadow".into())
    );
    let other = posts_json(&mut stranger, &path, r#"{"name":"eve meadow"}"#);
    assert_eq!(other["name"], "differs");
    let form = stranger.send("POST", &path, b"name=Ada+Meadow".to_vec(), &[]);
    assert!(form.text().contains("\"match\""), "{}", form.text());
    for (body, kind) in [("{}", "application/json"), ("x=1", "text/plain")] {
        let sent = stranger.send("POST", &path, body.into(), &[("content-type", kind)]);
        assert_eq!(sent.status, 400, "{body}");
    }
}

#[test]
fn a_page_of_another_site_asks_as_a_program_does() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let mut stranger = Person::stranger(&world);
    let twin = format!("/v/{}.json", certificate.code);
    let origin = ("origin", "https://elsewhere.example");
    for (path, wanted) in [
        (twin.as_str(), "content-type"),
        ("/v/bulk.json", "authorization"),
    ] {
        let asked = [
            origin,
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", wanted),
        ];
        let may = stranger.send("OPTIONS", path, Vec::new(), &asked);
        assert_eq!(may.status, 204, "{path}");
        let allowed = |what: &str| may.header(&format!("access-control-{what}")).to_lowercase();
        assert_eq!(allowed("allow-origin"), "*", "{path}");
        assert!(allowed("allow-methods").contains("post"), "{path}");
        assert!(allowed("allow-headers").contains(wanted), "{path}");
        assert_eq!(allowed("max-age"), "86400", "{path}");
    }
    let list = format!(
        "{{\"certificates\":[{{\"code\":\"{}\"}}]}}",
        certificate.code
    );
    let json = ("content-type", "application/json");
    for (path, body, key, status) in [
        (twin.as_str(), "{\"name\":\"Ada Meadow\"}", "", 200),
        (twin.as_str(), "{}", "", 400),
        ("/v/bulk.json", list.as_str(), "", 200),
        ("/v/bulk.json", list.as_str(), "Bearer none", 401),
        ("/v/bulk.json", "{\"certificates\":[]}", "", 422),
    ] {
        let headers = [origin, json, ("authorization", key)];
        let answer = stranger.send("POST", path, body.into(), &headers);
        assert_eq!(answer.status, status, "{path} {body}");
        assert_eq!(
            answer.header("access-control-allow-origin"),
            "*",
            "{path} {body}"
        );
    }
    for _ in 0..60 {
        stranger.get(&twin);
    }
    let many = stranger.send("GET", &twin, Vec::new(), &[origin]);
    assert_eq!(many.status, 429);
    assert_eq!(many.header("access-control-allow-origin"), "*");
    assert_eq!(many.header("access-control-expose-headers"), "Retry-After");
    assert!(!many.header("retry-after").is_empty());
    let page = stranger.send("GET", "/verify", Vec::new(), &[origin]);
    assert_eq!(
        page.header("access-control-allow-origin"),
        "",
        "people's pages"
    );
}

#[test]
fn names_cannot_be_tried_by_the_dozen_and_right_ones_cost_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let path = format!("/v/{}.json", certificate.code);
    let mut stranger = Person::stranger(&world);
    for _ in 0..10 {
        let right = posts_json(&mut stranger, &path, r#"{"name":"Ada Meadow"}"#);
        assert_eq!(right["name"], "match");
    }
    let tried: Vec<String> = (0..7)
        .map(|at| {
            let body = format!("{{\"name\":\"Person {at}\"}}");
            posts_json(&mut stranger, &path, &body)["name"].to_string()
        })
        .collect();
    assert_eq!(tried[4], "\"differs\"");
    assert_eq!(tried[5], "\"too-many-tries\"");
    let right = posts_json(&mut stranger, &path, r#"{"name":"Ada Meadow"}"#);
    assert_eq!(
        right["name"], "too-many-tries",
        "nobody learns it by trying on"
    );
    assert!(!right.to_string().contains("Meadow"));
    world.wait_minutes(12);
    let right = posts_json(&mut stranger, &path, r#"{"name":"Ada Meadow"}"#);
    assert_eq!(right["name"], "match");
}

#[test]
fn the_number_of_samples_is_answered_before_anything_is_counted() {
    let world = World::new();
    world.publishes_the_test_course();
    let number = VerificationCode::sample();
    let (page, program) = (format!("/v/{number}"), format!("/v/{number}.json"));
    let mut stranger = Person::stranger(&world);
    let file = stranger.get("/partners/harbour-test/sample.pdf").body;
    // More look-ups than a network has, more names than a certificate.
    for at in 0..61 {
        let name = format!("name=Person+{at}").into_bytes();
        let answer = stranger.send("POST", &page, name, &own_form());
        assert_eq!(answer.status, 404, "{at}");
        assert!(answer.text().contains("This is the number of a sample."));
        let told = posts_json(&mut stranger, &program, r#"{"name":"Ada Meadow"}"#);
        assert_eq!(told["state"], "unknown", "{at}");
        assert!(told["name"].is_null(), "{told}");
    }
    let list = format!("{number},Ada Meadow\n").repeat(7).into_bytes();
    let list = stranger.send(
        "POST",
        "/v/bulk.json",
        list,
        &[("content-type", "text/plain")],
    );
    assert_eq!(list.status, 200, "{}", list.text());
    let found = drops(&world, &file).words();
    assert!(
        found.contains("This is a sample, not a certificate."),
        "{found}"
    );
    let counts = |limit, key: &str| world.app.limits.count(limit, key, world.now());
    for _ in 0..5 {
        counts(Limit::CERTIFICATE_NAME, number.as_str()).unwrap();
    }
    for _ in 0..600 {
        counts(Limit::VERIFICATION_PREFIX, number.prefix()).unwrap();
    }
}

#[test]
fn the_holder_chooses_and_makes_links() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let (home, address) = (
        format!("/my/certificates/{}", certificate.id),
        format!("/v/{}", certificate.code),
    );
    let mut stranger = Person::stranger(&world);
    let form = ada.person.opens(&home).form("/disclosure");
    let saved = ada.person.submits(&form, &[("disclosure", "public")]);
    assert!(
        saved.words().contains("Your choice is saved."),
        "{}",
        saved.words()
    );
    assert!(stranger.opens(&address).words().contains("Ada Meadow"));
    ada.person
        .submits(&saved.form("/disclosure"), &[("disclosure", "links-only")]);
    assert_eq!(stranger.get(&address).status, 404);
    let made = ada.person.submits(&saved.form("/links"), &[("days", "7")]);
    let link = made.html.split("/s/").nth(1).unwrap();
    let link = format!("/s/{}", link.split('"').next().unwrap());
    let shown = stranger.opens(&link);
    for fact in ["Ada Meadow", "Okonkwo", "by a personal link"] {
        assert!(shown.words().contains(fact), "{fact}: {}", shown.words());
    }
    let again = ada.person.opens(&home);
    assert!(!again.html.contains(&link), "it is shown once");
    ada.person.submits(&again.form("/end"), &[]);
    let dead = stranger.get(&link);
    assert_eq!(dead.status, 404);
    assert!(
        Page::of(dead)
            .words()
            .contains("This link shows nothing any more.")
    );
    assert_eq!(stranger.get("/s/nothing").status, 404);
    let mut bela = world.bela();
    for path in [format!("{home}/disclosure"), format!("{home}/links")] {
        let mut foreign = form.clone();
        foreign.action = path;
        let own = bela.person.opens("/account").form("/account");
        let csrf = own.field("csrf").unwrap();
        let sent = [("csrf", csrf), ("disclosure", "public"), ("days", "7")];
        assert_eq!(bela.person.posts(&foreign, &sent).status, 404);
    }
}

/// The answers without what every code has of its own: itself, and the moment.
fn told(person: &mut Person<'_>, code: &str, shown: &str) -> (u16, String) {
    let page = person.get(&format!("/v/{code}"));
    let json = person.get(&format!("/v/{code}.json"));
    assert_eq!(page.status, json.status);
    let bare = shown.replace('-', "");
    let now = person.world.now();
    let words = person
        .world
        .app
        .texts
        .moment(pmast::base::Language::En, now);
    let moment = now.to_string().replace('Z', "");
    let both = (page.text() + &json.text())
        .replace(&words, "MOMENT")
        .replace(&moment, "MOMENT");
    (
        page.status,
        both.replace(shown, "CODE").replace(&bare, "CODE"),
    )
}

#[test]
fn what_does_not_exist_and_what_is_not_shown_are_one_answer() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
    let mut stranger = Person::stranger(&world);
    let mut answers = BTreeSet::new();
    for at in 0..100_u8 {
        let random = VerificationCode::from_random(&std::array::from_fn::<u8, 14, _>(|place| {
            at.wrapping_mul(37)
                .wrapping_add(u8::try_from(place).unwrap() * 11)
                % 252
        }));
        let random = random.unwrap().to_string();
        answers.insert(told(&mut stranger, &random, &random));
        let private = certificate.code.to_string();
        answers.insert(told(&mut stranger, &private, &private));
        world.wait_minutes(1);
    }
    assert_eq!(answers.len(), 1, "two hundred questions, one answer");
    let (status, one) = answers.pop_first().unwrap();
    assert_eq!(status, 404);
    // A code whose check sign is wrong is told so, without a look-up; else it says the same.
    for at in 0..100_u8 {
        let code = unknown(1 + at % 27).to_string();
        let last = if code.ends_with('2') { '3' } else { '2' };
        let mistyped = format!("{}{last}", &code[..code.len() - 1]);
        let (status, told) = told(&mut stranger, &mistyped, &mistyped);
        let without: String = told
            .lines()
            .filter(|line| !line.contains("id=\"code") && !line.contains("code-error"))
            .collect();
        let expected: String = one
            .lines()
            .filter(|line| !line.contains("id=\"code"))
            .collect();
        assert_eq!((status, without), (404, expected), "{mistyped}");
        world.wait_minutes(1);
    }
}

#[test]
fn a_look_alike_is_mended_and_the_page_says_so() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let code = certificate.code.to_string();
    let Some((at, sign)) = code.char_indices().find_map(|(at, sign)| {
        Some((
            at,
            match sign {
                'D' | 'Q' | 'C' | 'G' | '8' => 'O',
                '7' | 'T' | 'J' => 'I',
                '4' | 'R' => 'A',
                'F' | '3' | 'B' => 'E',
                _ => return None,
            },
        ))
    }) else {
        return; // This code has no sign that is misread.
    };
    let typed = format!("{}{sign}{}", &code[..at], &code[at + 1..]).to_lowercase();
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&format!("/verify?code={typed}"));
    assert_eq!(page.title(), "This certificate is valid.", "{typed}");
    assert!(
        page.words().contains("so we read it as the number above"),
        "{}",
        page.words()
    );
    let twin = stranger.get(&format!("/v/{typed}.json")).text();
    assert!(
        twin.contains("\"read_from\"") && twin.contains(&code),
        "{twin}"
    );
}

/// Goes through every door at which something is checked, as a browser does.
fn goes_through_every_door(person: &mut Person<'_>, certificate: &Certificate, file: &[u8]) {
    let code = certificate.code.to_string();
    let doors = [
        "/verify",
        "/verify/file",
        "/verify/bulk",
        "/verify/report",
        "/verify/offline",
        "/trust-pack.zip",
        "/partners/harbour-test",
        "/partners/harbour-test.json",
        "/partners/harbour-test/keys",
        "/log",
    ];
    let of_number = ["", ".json", "/picture.jpg"].map(|ending| format!("/v/{code}{ending}"));
    for path in doors
        .into_iter()
        .chain(of_number.iter().map(String::as_str))
    {
        assert_eq!(person.get(path).status, 200, "{path}");
    }
    let form = person.opens("/verify/file").form("/verify/file");
    let csrf = form.field("csrf").unwrap_or_default();
    let found = Page::of(sends(person, file, &[("csrf", csrf)]));
    assert_eq!(found.title(), "The file is unchanged.");
    let digest = Digest::of(file);
    let body = format!("number={code}&digest={digest}&csrf={csrf}").into_bytes();
    let known = person.send("POST", "/verify/file.json", body, &own_form());
    assert_eq!(known.text(), "{\"known\":true}");
    let listed = uploads(person, "/verify/bulk", &[("list", &code), ("csrf", csrf)]);
    assert!(listed.words().contains("Valid"), "{}", listed.words());
}

#[test]
fn checking_works_while_the_rest_is_down() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let address = format!("/v/{}", certificate.code);
    let file = paper(&world, &certificate, pdf::Paper::A4);
    ada.person.opens("/desk");
    // That somebody was here would be noted now.
    world.wait_minutes(61);
    world.app.sessions.invalidate_all();
    // Nobody can write.
    let (go, wait) = std::sync::mpsc::channel::<()>();
    let (began, running) = std::sync::mpsc::channel::<()>();
    let db = pmast::db::Db::clone(&world.db);
    let wait = std::sync::Mutex::new(wait);
    let holder = std::thread::spawn(move || {
        db.write_now(
            move |_: &mut pmast::db::Tx| -> Result<(), pmast::db::Error> {
                began.send(()).unwrap();
                wait.lock()
                    .unwrap()
                    .recv_timeout(Duration::from_secs(30))
                    .unwrap();
                Ok(())
            },
        )
    });
    running.recv().unwrap();
    for _ in 0..3 {
        let page = Person::stranger(&world).opens(&address);
        assert_eq!(page.title(), "This certificate is valid.");
        assert_eq!(
            ada.person.opens(&address).title(),
            "This certificate is valid."
        );
    }
    goes_through_every_door(&mut ada.person, &certificate, &file);
    go.send(()).unwrap();
    holder.join().unwrap().unwrap();
    // Sessions cannot be read.
    let rename = |tx: &mut pmast::db::Tx| -> Result<(), pmast::db::Error> {
        use diesel::connection::SimpleConnection as _;
        let sql = "alter table sessions rename to sessions_gone";
        let done = match &mut **tx {
            pmast::db::Conn::Sqlite(conn) => conn.batch_execute(sql),
            pmast::db::Conn::Postgres(conn) => conn.batch_execute(sql),
        };
        done.map_err(pmast::db::Error::from)
    };
    world.db.write_now(rename).unwrap();
    world.app.sessions.invalidate_all();
    assert!(ada.person.get("/desk").status >= 500, "the rest is down");
    let page = ada.person.opens(&address);
    assert_eq!(page.title(), "This certificate is valid.");
    goes_through_every_door(&mut ada.person, &certificate, &file);
    let own = ada.person.get(&format!("{address}.json"));
    assert_eq!(
        own.header("cache-control"),
        "public, max-age=5",
        "a stranger's"
    );
}

#[test]
fn a_report_reaches_the_operators_and_its_words_no_log() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&format!("/v/{}", certificate.code));
    let ask = stranger.opens(&page.link("/verify/report"));
    let form = ask.form("/verify/report");
    assert_eq!(
        form.field("code"),
        Some(certificate.code.to_string().as_str())
    );
    let empty = stranger.posts(&form, &[]);
    assert_eq!(empty.status, 422);
    assert!(
        Page::of(empty)
            .words()
            .contains("Say what is wrong with the paper.")
    );
    let filled = [
        ("what", "The name looks pasted in."),
        ("contact", "hr@house.example"),
    ];
    for _ in 0..2 {
        let sent = stranger.submits(&form, &filled);
        assert!(
            sent.words().contains("Your report has arrived."),
            "{}",
            sent.words()
        );
    }
    let mut olu = world.olu().0;
    let home = olu.person.opens("/operator");
    assert!(
        home.words().contains("One report of a forgery waits"),
        "{}",
        home.words()
    );
    let inbox = olu.person.opens("/operator/reports");
    for said in [
        "The name looks pasted in.",
        "hr@house.example",
        "One is open.",
    ] {
        assert!(inbox.words().contains(said), "{said}: {}", inbox.words());
    }
    let form = inbox.form("/operator/reports/");
    let long = "told ".repeat(101);
    let refused = olu.person.submits(&form, &[("note", long.as_str())]);
    assert_eq!(refused.answer.status, 422);
    assert!(refused.words().contains("these are 504"));
    let form = refused.form("/operator/reports/");
    assert_eq!(form.field("note"), Some(long.as_str()), "to be shortened");
    let closed = olu.person.submits(&form, &[("note", "told")]);
    let late = olu.person.submits(&form, &[("note", long.as_str())]);
    assert_eq!(late.answer.status, 422);
    assert!(late.html.contains(long.trim()), "somebody was quicker");
    assert!(
        closed.words().contains("None is open."),
        "{}",
        closed.words()
    );
    assert!(
        !closed.html.contains("hr@house.example"),
        "the address is gone"
    );
    let journal = olu.person.opens("/operator/journal");
    assert!(journal.words().contains("closed"));
    assert!(
        !journal.html.contains("pasted"),
        "the journal knows no words of people"
    );
}
