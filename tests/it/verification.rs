//! A certificate seen from outside, by the stranger who checks it.

use crate::world::cast::Player;
use crate::world::person::{Page, Person, own_form};
use crate::world::{Course, World};
use diesel::connection::{Connection as _, InstrumentationEvent};
use pmast::admission::Limit;
use pmast::base::{CertificateId, Digest, VerificationCode};
use pmast::certificates::{self, AwardError, Certificate};
use pmast::db::{Conn, Error};
use pmast::learning::{self, Manner};
use pmast::transcripts;
use pmast::verification::{self, Disclosure, Viewer};
use std::sync::{Arc, Mutex};

/// Awards the certificate of the course to a player, by the real deeds.
pub fn awarded(world: &World, course: &Course, to: &Player<'_>) -> Certificate {
    let (learner, edition) = (to.learner.clone(), Arc::clone(&course.edition));
    let (sealer, chance, now) = (world.app.sealer.clone(), world.app.chance(), world.now());
    let award = move |tx: &mut pmast::db::Tx| -> Result<_, AwardError> {
        let enrolment = learning::enrol(tx, &learner, &edition, now)?;
        for (_, activity) in edition.content.activities() {
            learning::complete(tx, &enrolment, activity.key(), Manner::Read, now)?;
        }
        certificates::award_for(
            tx,
            &certificates::Scribe::without(&sealer),
            (&enrolment, &edition),
            chance,
            now,
        )
    };
    let certificate = world.db.write_now(award).unwrap().unwrap();
    assert_eq!(world.only_mail().template, "certificate");
    certificate
}

/// The holder decides what strangers see.
pub fn chooses(world: &World, holder: &Player<'_>, certificate: &Certificate, to: Disclosure) {
    let (learner, id, now) = (holder.learner.clone(), certificate.id, world.now());
    let choose = move |tx: &mut pmast::db::Tx| -> Result<(), pmast::db::Error> {
        let holder = certificates::holder(tx, &learner, id)?.expect("it is theirs");
        verification::disclose(tx, &holder, to, now)
    };
    world.db.write_now(choose).unwrap();
}

/// A world with Ada's certificate, which she shows to everybody.
pub fn with_certificate(world: &World) -> (Player<'_>, Certificate) {
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(world, &course, &ada);
    chooses(world, &ada, &certificate, Disclosure::Public);
    (ada, certificate)
}

fn change_face(world: &World, id: CertificateId, from: &'static str, to: &'static str) {
    use diesel::prelude::*;
    use pmast::db::schema::certificates as table;
    use pmast::db::{Conn, Error};
    let tamper = move |tx: &mut pmast::db::Tx| -> Result<(), Error> {
        let row = table::table.find(id);
        let done = match &mut **tx {
            Conn::Sqlite(conn) => row
                .select(table::face)
                .first::<String>(conn)
                .and_then(|face| {
                    diesel::update(row)
                        .set(table::face.eq(face.replace(from, to)))
                        .execute(conn)
                }),
            Conn::Postgres(conn) => row.select(table::face).first::<String>(conn).and_then(|f| {
                diesel::update(row)
                    .set(table::face.eq(f.replace(from, to)))
                    .execute(conn)
            }),
        };
        done.map(drop).map_err(Error::from)
    };
    world.db.write_now(tamper).unwrap();
}

/// What a program is told of a number.
pub fn json(person: &mut Person<'_>, code: &str) -> serde_json::Value {
    let answer = person.get(&format!("/v/{code}.json"));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    serde_json::from_slice(&answer.body).unwrap()
}

#[test]
fn a_stranger_compares_every_printed_fact_however_the_number_is_typed() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let mut stranger = Person::stranger(&world);
    let code = &certificate.code;
    for path in [
        format!("/v/{code}"),
        format!("/v/{}", code.as_str().to_lowercase()),
        format!("/V/{}", code.as_str()),
        format!("/verify?code=+{}+", code.as_str().to_lowercase()),
    ] {
        let page = stranger.opens(&path);
        assert_eq!(page.title(), "This certificate is valid.", "{path}");
        let words = page.words();
        for fact in [
            "Ada Meadow",
            "How a treaty clock runs",
            "Certificate of Achievement",
            "1 hour of learning",
            "Awarded on 23 November 2026",
            "Valid until 23 November 2029",
            "Harbour Test Institute",
            "Dr. Amara Okonkwo, Director of Studies",
            "Edition 1, version 1.0.0; content as of 20 November 2026.",
            "The identity of the learner was not checked.",
            "Looked up on 23 November 2026, 12:00 UTC",
            &code.to_string(),
        ] {
            assert!(words.contains(fact), "{fact}: {words}");
        }
        assert!(
            page.html
                .contains("<meta name=\"robots\" content=\"noindex\">")
        );
        assert!(
            !words.contains("meadow.example"),
            "an address of a person is nobody's business"
        );
    }
}

#[test]
fn the_twin_for_machines_says_the_same_and_no_more() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let mut stranger = Person::stranger(&world);
    let answer = json(&mut stranger, certificate.code.as_str());
    assert_eq!(answer["state"], "valid");
    assert_eq!(answer["checked_at"], "2026-11-23T12:00:00Z");
    let said = &answer["certificate"];
    assert_eq!(said["name"], "Ada Meadow");
    assert_eq!(
        said["course"]["title"]["fr"],
        "Comment court l’horloge d’un traité"
    );
    assert_eq!(
        said["course"]["url"],
        "https://academy.example/courses/harbour-test/treaty-clock"
    );
    assert_eq!(said["valid_until"], "2029-11-23");
    let text = answer.to_string();
    for secret in [
        "meadow.example",
        &ada.account.to_string(),
        &certificate.id.to_string(),
    ] {
        assert!(!text.contains(secret), "{secret}");
    }
    world.wait_minutes(60 * 24 * 365 * 4);
    let answer = json(&mut stranger, certificate.code.as_str());
    assert_eq!(
        (&answer["state"], &answer["since"]),
        (&"expired".into(), &"2029-11-23".into())
    );
    let page = stranger.opens(&format!("/v/{}", certificate.code));
    assert_eq!(page.title(), "This certificate is no longer current.");
}

#[test]
fn a_mistyped_number_is_told_which_group_to_read_again_and_an_unknown_one_tells_nothing() {
    let world = World::new();
    let mut stranger = Person::stranger(&world);
    for (typed, status, said) in [
        ("7Q4K2-9XMPB-2Ñ5RT", 422, "Group 3 contains “Ñ”"),
        ("7Q4K2", 422, "A number has fifteen signs; this has 5."),
        ("22222-22222-22223", 422, "The signs do not fit together"),
    ] {
        let sent = typed.replace('Ñ', "%C3%91");
        let answer = stranger.get(&format!("/verify?code={sent}"));
        assert_eq!(answer.status, status);
        let page = Page::of(answer);
        assert!(page.words().contains(said), "{typed}: {}", page.words());
        assert_eq!(
            page.form("/verify").field("code"),
            Some(typed),
            "what was typed stays"
        );
        let answer = stranger.get(&format!("/v/{sent}"));
        assert_eq!(answer.status, 404);
        assert!(Page::of(answer).words().contains(said));
    }
    let unknown = pmast::base::VerificationCode::from_random(&[5; 14]).unwrap();
    let answer = stranger.get(&format!("/v/{unknown}"));
    assert_eq!(answer.status, 404);
    assert_eq!(
        Page::of(answer).title(),
        "No certificate is shown for this number."
    );
    assert_eq!(stranger.get(&format!("/v/{unknown}.json")).status, 404);
}

#[test]
fn nobody_can_try_numbers_by_the_thousand() {
    let world = World::new();
    let mut stranger = Person::stranger(&world);
    let unknown = pmast::base::VerificationCode::from_random(&[5; 14]).unwrap();
    let statuses: Vec<u16> = (0..70)
        .map(|_| stranger.get(&format!("/v/{unknown}")).status)
        .collect();
    assert_eq!(statuses.iter().filter(|status| **status == 404).count(), 60);
    assert_eq!(statuses.last(), Some(&429));
    world.wait_minutes(1);
    assert_eq!(stranger.get(&format!("/v/{unknown}")).status, 404);
}

#[test]
fn of_a_record_that_was_changed_nothing_is_shown_and_the_journal_knows() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    change_face(&world, certificate.id, "Ada Meadow", "Eve Meadow");
    let mut stranger = Person::stranger(&world);
    for _ in 0..3 {
        let page = stranger.opens(&format!("/v/{}", certificate.code));
        assert_eq!(page.title(), "Do not rely on this certificate for now.");
        assert!(!page.words().contains("Meadow"));
    }
    assert_eq!(
        json(&mut stranger, certificate.code.as_str())["state"],
        "altered"
    );
    assert_eq!(
        ada.person
            .get(&format!("/my/certificates/{}.pdf", certificate.id))
            .status,
        500
    );
    let object = pmast::journal::Object::new("certificate", certificate.id);
    let noted = || {
        let read = |conn: &mut pmast::db::Conn| pmast::journal::of_object(conn, &object);
        let entries = world.db.read_now(read).unwrap();
        entries
            .iter()
            .filter(|entry| entry.verb == "found altered")
            .count()
    };
    // The answer does not wait for the note.
    for _ in 0..200 {
        if noted() > 0 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(noted(), 1, "once a day is enough");
}

#[test]
fn the_picture_beside_a_link_shows_the_paper_only_of_what_everybody_may_see_and_what_counts() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let address = format!("/v/{}/picture.jpg", certificate.code);
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&format!("/v/{}", certificate.code));
    assert!(
        (page.html).contains(&format!(
            "<meta property=\"og:image\" content=\"{}\">",
            world.app.address(&address)
        )),
        "{}",
        page.html
    );
    let shown = stranger.get(&address);
    assert_eq!(
        (shown.status, shown.header("content-type")),
        (200, "image/jpeg")
    );
    let unknown = stranger.get("/v/22222-22222-22223/picture.jpg");
    let malformed = stranger.get("/v/-/picture.jpg");
    assert_eq!((unknown.status, malformed.status), (200, 200));
    assert_eq!(unknown.body, malformed.body);
    assert_ne!(shown.body, unknown.body);
    // What everybody may keep is kept by language where it has one.
    let mut french = Person::stranger(&world);
    french.accepts = "fr";
    let vide = french.get("/v/22222-22222-22223/picture.jpg");
    assert_ne!(vide.body, unknown.body);
    for picture in [&shown, &unknown, &vide] {
        assert_eq!(picture.header("cache-control"), "public, max-age=300");
        assert_eq!(picture.header("vary"), "Accept-Language, Cookie");
        assert_eq!(picture.header("access-control-allow-origin"), "*");
        assert!(picture.header("etag").starts_with('"'));
    }
    chooses(&world, &ada, &certificate, Disclosure::NameMatch);
    assert_eq!(stranger.get(&address).body, unknown.body, "taken back");
    assert_eq!(
        ada.person.get(&address).body,
        unknown.body,
        "even to its holder"
    );
}

/// Another number that begins with the same three signs.
pub fn guess(code: &VerificationCode, seed: u8) -> String {
    let alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
    let place = |sign| u8::try_from(alphabet.find(sign).unwrap()).unwrap();
    let mut bytes: Vec<u8> = code.prefix().chars().map(place).collect();
    bytes.resize(14, seed);
    let guess = VerificationCode::from_random(&bytes).unwrap();
    assert!(guess.prefix() == code.prefix() && guess != *code);
    guess.as_str().to_owned()
}

#[test]
fn guesses_that_begin_alike_are_limited_wherever_they_come_from() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let (code, prefix) = (&certificate.code, certificate.code.prefix());
    for _ in 0..598 {
        let elsewhere = world
            .app
            .limits
            .count(Limit::VERIFICATION_PREFIX, prefix, world.now());
        elsewhere.unwrap();
    }
    let mut stranger = Person::stranger(&world);
    let mut status = |number: &str| stranger.get(&format!("/v/{number}")).status;
    for _ in 0..5 {
        assert_eq!(
            status(code.as_str()),
            200,
            "a number that many hold is no guess"
        );
    }
    chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
    assert_eq!(status(code.as_str()), 404, "one that is not shown is");
    assert_eq!(status(&guess(code, 1)), 404);
    assert_eq!(status(&guess(code, 2)), 429);
    assert_eq!(status(&format!("{}.json", guess(code, 3))), 429);
    let other = VerificationCode::from_random(&[27; 14]).unwrap();
    assert_ne!(other.prefix(), prefix);
    assert_eq!(status(other.as_str()), 404, "others go on");
    chooses(&world, &ada, &certificate, Disclosure::Public);
    assert_eq!(
        status(code.as_str()),
        429,
        "an answer would tell it from a guess"
    );
    let body = format!("number={code}&digest={}", Digest::of(b"guess")).into_bytes();
    let mut stranger = Person::stranger(&world);
    let file = stranger.send("POST", "/verify/file.json", body, &own_form());
    assert_eq!(file.status, 429);
    world.wait_minutes(1);
    assert_eq!(stranger.get(&format!("/v/{code}")).status, 200);
}

/// The statements that the answers to a number take, alone, with the digest of a file, and in a
/// file that names it, without what they ask for.
fn statements(world: &World, code: &VerificationCode, viewer: Viewer) -> Vec<String> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (sealer, now, noted) = (&world.app.sealer, world.now(), Arc::clone(&seen));
    let look = move |conn: &mut Conn| -> Result<(), Error> {
        watch(conn, move |event| {
            if let InstrumentationEvent::StartQuery { query, .. } = event {
                let sql = query.to_string();
                let asked = sql.split(" -- binds").next().unwrap_or_default();
                noted.lock().unwrap().push(asked.to_owned());
            }
        });
        let name = Some("Ada Meadow");
        let question = verification::Question { code, name, viewer };
        verification::look_up(conn, sealer, question, now)?;
        let question = transcripts::Question { code, name, viewer };
        transcripts::look_up(conn, sealer, question, now)?;
        let file = Digest::of(b"file");
        certificates::handed_out_at(conn, sealer, code, file)?;
        transcripts::is_handed_out(conn, sealer, code, file)?;
        verification::known_and_shown(conn, sealer, code, now)?;
        verification::named(conn, sealer, (Some(code), None), now)?;
        transcripts::find(conn, code)?;
        watch(conn, |_| ());
        Ok(())
    };
    world.db.read_now(look).unwrap();
    let seen = seen.lock().unwrap();
    seen.clone()
}

fn watch(conn: &mut Conn, note: impl FnMut(InstrumentationEvent<'_>) + Send + 'static) {
    match conn {
        Conn::Sqlite(conn) => conn.set_instrumentation(note),
        Conn::Postgres(conn) => conn.set_instrumentation(note),
    }
}

#[test]
fn a_number_that_is_not_shown_costs_what_one_costs_that_does_not_exist() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let paper = certificates::HandedOut::new(certificate.id, b"file", world.now());
    let sealer = world.app.sealer.clone();
    let deed = move |tx: &mut pmast::db::Tx| certificates::hand_out(tx, &sealer, &[paper]);
    world.db.write_now(deed).unwrap();
    let bela = Viewer::Account(world.bela().account);
    let unknown = VerificationCode::from_random(&[5; 14]).unwrap();
    for viewer in [Viewer::Stranger, bela] {
        chooses(&world, &ada, &certificate, Disclosure::Public);
        let shown = statements(&world, &certificate.code, viewer);
        chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
        let hidden = statements(&world, &certificate.code, viewer);
        let nowhere = statements(&world, &unknown, viewer);
        assert_eq!(hidden, nowhere, "{viewer:?}");
        assert!(
            !hidden.is_empty() && shown.len() > hidden.len(),
            "{viewer:?}: {shown:?}"
        );
    }
}
