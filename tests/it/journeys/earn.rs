//! From an address to a certificate that a stranger verifies, and to its end.

use crate::world::cast::PASSWORD;
use crate::world::person::{Page, Person};
use crate::world::study::Knows;
use crate::world::{ADDRESS, Course, World};
use pmast::base::{Points, Score};
use pmast::courses::Counts;

/// Signs up by the pages alone and comes back from the mail, signed in.
fn signs_up<'w>(world: &'w World, email: &str) -> Person<'w> {
    let mut person = Person::stranger(world);
    let page = person.opens("/sign-up");
    let fields = [
        ("name", "Ada Meadow"),
        ("email", email),
        ("password", PASSWORD),
    ];
    let sent = person.submits(&page.form("/sign-up"), &fields);
    assert_eq!(sent.answer.status, 200, "{}", sent.words());
    let letter = world.only_mail();
    assert_eq!(
        (letter.to.as_str(), letter.template.as_str()),
        (email, "confirm")
    );
    let token = letter.args.get("token").expect("the letter carries a link");
    let page = person.opens(&format!("/confirm/{token}"));
    let page = person.submits(&page.form("/confirm/"), &[]);
    assert_eq!(page.answer.status, 200, "{}", page.words());
    person
}

/// The path of the verification page, from the result or desk.
fn verification_of(ada: &mut Person<'_>) -> String {
    let desk = ada.opens("/desk");
    let page = ada.opens(&desk.link("/my/certificates/"));
    let shown = page.words() + &page.html;
    let at = shown
        .find("/v/")
        .expect("the certificate's page names its address");
    let end = shown[at + 3..].find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    shown[at..at + 3 + end.unwrap_or(0)].to_owned()
}

#[test]
fn somebody_signs_up_learns_and_earns_a_certificate_that_a_stranger_verifies() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = signs_up(&world, "ada@meadow.example");
    let page = ada.opens(&format!("/courses/{}/lessons/the-notice", course.path()));
    ada.submits(&page.form("/enrolment"), &[]);
    for lesson in ["the-notice", "the-vote"] {
        let page = ada.opens(&format!("/learn/{}/lessons/{lesson}", course.path()));
        ada.submits(&page.form("/completion"), &[]);
    }
    for quiz in ["check-clock", "final"] {
        let page = ada.opens(&format!("/learn/{}/quizzes/{quiz}", course.path()));
        let sitting = ada.submits(&page.form("/attempts"), &[]);
        let answers = course.answers(quiz, Knows::Everything);
        let answers = crate::world::study::borrowed(&answers);
        let result = ada.submits(&crate::world::study::sure(&sitting), &answers);
        assert!(
            result.html.contains("CANARY-"),
            "the result shows what was right and why"
        );
    }
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate");
    is_printed_and_verified(&world, &mut ada);
}

/// With record and salt the holder computes the leaf that the log proves; answers where.
fn is_logged(ada: &mut Person<'_>, place: &str) -> String {
    let page = ada.opens(place);
    let record = ada.get(&page.link(&format!("{place}/record.txt"))).body;
    let is_salt = |word: &&str| word.len() == 32;
    let words = page.words();
    let salt = words.split_whitespace().find(is_salt).unwrap();
    let salt = pmast::transparency::Salt::parse(salt).unwrap();
    let proof = page.link("/log/proof/");
    let digest = salt.hide(&pmast::base::Digest::of(&record)).to_string();
    let said = ada.get(&proof).text();
    assert!(said.contains(&digest), "{said}");
    proof
}

fn is_printed_and_verified(world: &World, ada: &mut Person<'_>) {
    let desk = ada.opens("/desk");
    let place = desk.link("/my/certificates/").replace(".pdf", "");
    let paper = ada.get(&format!("{place}.pdf"));
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(paper.body.starts_with(b"%PDF-"), "a PDF begins so");
    assert_eq!(
        paper.body,
        ada.get(&format!("{place}.pdf")).body,
        "byte for byte the same"
    );

    let logged = is_logged(ada, &place);
    let mut stranger = Person::stranger(world);
    let address = verification_of(ada);
    let page = stranger.opens(&address);
    assert!(!page.html.contains("/log/proof/"), "only of a whole record");
    let short = page.words();
    assert!(
        short.contains("A*** M***") && !short.contains("Meadow"),
        "{short}"
    );
    let page = stranger.submits(&page.form("/v/"), &[("name", "ada meadow")]);
    for fact in [
        "Ada Meadow",
        "How a treaty clock runs",
        "Harbour Test Institute",
        "Okonkwo",
    ] {
        assert!(page.words().contains(fact), "{fact}: {}", page.words());
    }
    assert_eq!(page.link("/log/proof/"), logged);
    assert!(!page.html.contains("record.txt"), "the holder's alone");
    let twin = stranger.get(&format!("{address}.json"));
    let twin: serde_json::Value = serde_json::from_slice(&twin.body).unwrap();
    assert!(twin.to_string().contains("\"valid\""), "{twin}");
    // Typed by hand, in any case, with or without lines between.
    let code = address
        .trim_start_matches("/v/")
        .replace('-', "")
        .to_lowercase();
    let form = stranger.opens("/verify").form("/verify");
    let field = form
        .fields
        .iter()
        .find(|(name, _)| name != "csrf")
        .expect("a field")
        .0
        .clone();
    let asked = format!("{}?{field}={code}", form.action);
    let found = stranger.opens(&asked);
    assert!(found.words().contains("A*** M***"), "{}", found.words());
}

#[test]
fn a_revoked_certificate_is_shown_as_revoked_with_its_reason_class() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let address = verification_of(&mut ada.person);
    revoke(&mut olu.person, &address);
    let letter = world.only_mail();
    assert_eq!(
        (letter.to.as_str(), letter.template.as_str()),
        ("ada@meadow.example", "certificate-revoked")
    );
    assert_eq!(
        address,
        format!("/v/{}", letter.args["code"].replace('-', ""))
    );
    assert!(!letter.args.values().any(|fact| fact.contains("NOTE-FOR")));

    let page = Person::stranger(&world).get(&address);
    let words = crate::world::html::words(&page.text());
    assert_eq!(page.status, 200);
    assert!(
        !words.contains("NOTE-FOR-THE-FILE"),
        "the note is nobody else's: {words}"
    );
    let twin = Person::stranger(&world)
        .get(&format!("{address}.json"))
        .text();
    assert!(twin.contains("\"revoked\""), "{twin}");
    assert!(!twin.contains("\"valid\""), "{twin}");
}

/// The operator's page of a certificate, found by its code.
fn found_by_code(olu: &mut Person<'_>, address: &str) -> Page {
    let code = address.trim_start_matches("/v/");
    let form = olu
        .opens("/operator/certificates")
        .form("/operator/certificates");
    let field = form
        .fields
        .iter()
        .find(|(name, _)| name != "csrf")
        .expect("a field")
        .0
        .clone();
    olu.opens(&format!("/operator/certificates?{field}={code}"))
}

/// The operator ends a certificate, on two pages.
fn revoke(olu: &mut Person<'_>, address: &str) {
    let page = found_by_code(olu, address);
    let page = olu.opens(&page.link("/revocation"));
    let form = page.form("/revocation");
    let reason = form.choices.first().expect("there are reasons").clone();
    let filled = [
        (reason.name.as_str(), reason.value.as_str()),
        ("note", "NOTE-FOR-THE-FILE"),
    ];
    let asked = olu.submits(&form, &filled);
    let done = olu.submits(&asked.form("/revocation"), &[]);
    assert_eq!(done.answer.status, 200, "{}", done.words());
}

#[test]
fn a_corrected_name_makes_a_new_certificate_and_its_holder_is_told() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let address = verification_of(&mut ada.person);
    let page = found_by_code(&mut olu.person, &address);
    let page = olu.person.opens(&page.link("/replacement"));
    let filled = [("name", "Ada M. Meadow"), ("note", "Her passport.")];
    let asked = olu.person.submits(&page.form("/replacement"), &filled);
    let done = olu.person.submits(&asked.form("/replacement"), &[]);
    assert_eq!(done.answer.status, 200, "{}", done.words());

    let letter = world.only_mail();
    assert_eq!(
        (letter.to.as_str(), letter.template.as_str()),
        ("ada@meadow.example", "certificate-replaced")
    );
    let replaced = letter.args["replaced"].replace('-', "");
    assert_eq!(address, format!("/v/{replaced}"));
    let place = format!("/my/certificates/{}", letter.args["certificate"]);
    let page = ada.person.opens(&place);
    for fact in ["Ada M. Meadow", &letter.args["code"]] {
        assert!(page.words().contains(fact), "{fact}: {}", page.words());
    }
    let old = Person::stranger(&world).get(&address).text();
    assert!(
        !old.contains(&letter.args["code"]),
        "strangers are not led from the old name to the new one"
    );
}

#[test]
fn there_is_one_certificate_however_often_the_last_step_is_repeated() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.earns(&course);
    ada.takes(&course, "final", Knows::Everything);
    let page = ada.lesson(&course, "the-vote");
    assert!(
        page.find_form("/completion").is_none(),
        "it is read already"
    );
    assert_eq!(world.mailbox().len(), 0, "no second letter");
    assert_eq!(certificates_on_desk(&mut ada.person, &course), 1);
}

fn certificates_on_desk(ada: &mut Person<'_>, _course: &Course) -> usize {
    let desk = ada.opens("/desk");
    let mut links = crate::world::html::links(&desk.html);
    links.retain(|link| link.starts_with("/my/certificates/") && !link.ends_with(".pdf"));
    links.sort();
    links.dedup();
    links.len()
}

#[test]
fn a_quiz_failed_earns_nothing_and_the_desk_says_what_is_missing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let result = ada.takes(&course, "final", Knows::Nothing);
    assert!(!result.has_link("/my/certificates/"), "{}", result.words());
    let desk = ada.person.opens("/desk");
    assert!(
        desk.has_link("/quizzes/final"),
        "what is missing is a link: {}",
        desk.words()
    );
    assert_eq!(certificates_on_desk(&mut ada.person, &course), 0);
}

#[test]
fn addresses_on_the_certificate_are_the_public_ones() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.earns(&course);
    let address = verification_of(&mut ada.person);
    let place = ada
        .person
        .opens("/desk")
        .link("/my/certificates/")
        .replace(".pdf", "");
    let page = ada.person.opens(&place);
    assert!(
        page.html.contains(&format!("{ADDRESS}{address}")),
        "{}",
        page.words()
    );
}

#[test]
fn the_result_on_the_paper_is_the_one_that_counts_by_the_rule_of_each_quiz() {
    let world = World::new();
    let course = world.publishes_with_quiz(|quiz| quiz.settings.counts = Counts::Average);
    let mut ada = world.ada();
    ada.enrols(&course);
    ada.reads(&course, "the-notice");
    ada.takes(&course, "check-clock", Knows::Nothing);
    ada.takes(&course, "check-clock", Knows::Everything);
    ada.reads(&course, "the-vote");
    ada.takes(&course, "final", Knows::Everything);
    world.mailbox();
    let points = |quiz: &str| {
        let items = course.quiz(quiz).items.iter();
        items.fold(Points::ZERO, |sum, item| sum + item.points)
    };
    let (check, last) = (points("check-clock"), points("final"));
    let expected = Score {
        earned: check + last,
        max: check + check + last,
    };
    let desk = ada.person.opens("/desk");
    let page = ada.person.opens(&desk.link("/my/certificates/"));
    let said = format!("{}%", expected.percent());
    assert!(page.words().contains(&said), "{said}: {}", page.words());
}
