//! What strangers are told about a certificate: by its holder's choice, by the name they type, by a
//! link; by the list; and that nothing else lets them find one.

use crate::verification::{awarded, chooses, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person, own_form};
use pmast::base::VerificationCode;
use pmast::verification::Disclosure;
use std::collections::BTreeSet;
use std::time::Duration;

fn unknown(seed: u8) -> VerificationCode {
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
        let code = unknown(at % 28).to_string();
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

#[test]
fn checking_works_while_the_rest_is_down() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let address = format!("/v/{}", certificate.code);
    ada.person.opens("/desk");
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
    let twin = ada.person.get(&format!("{address}.json"));
    assert_eq!(twin.status, 200);
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
    let closed = olu
        .person
        .submits(&inbox.form("/operator/reports/"), &[("note", "told")]);
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

/// A form with a file in it, as a browser sends it.
fn multipart(fields: &[(&str, &str)]) -> Vec<u8> {
    let part = |(name, text): &(&str, &str)| {
        format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let parts: String = fields.iter().map(part).collect();
    format!("{parts}--x7--\r\n").into_bytes()
}

fn uploads(person: &mut Person<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
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
    assert!(print.contains(".scroll { overflow: visible; }"));
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
