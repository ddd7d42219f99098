//! A certificate of participation, and that of achievement after it, in one course.

use super::programmes::{
    certificate_of, completes, credentials_are_sound, joins, letter, letters, page_of,
};
use crate::credentials::makes_keys;
use crate::world::cast::Player;
use crate::world::person::{Page, Person};
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::base::Key;
use pmast::certificates::{self, Certificate, State};
use pmast::courses::content::Level;
use pmast::courses::{Participation, Requirement};
use pmast::monitoring;

const TITLE: &str = "How a treaty clock runs";
const CLOCK: &str = "treaty-clock";
const PARTICIPATION: &str = "certificate-participation";

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// The test course: who has read everything and handed in `final` has taken part.
fn with_both(world: &World) -> Course {
    let course = world.publishes_changed(&course_files(), |content| {
        content.certificate.participation = Some(Participation {
            requirements: vec![Requirement::Lessons, Requirement::Attempted(key("final"))],
            valid_months: None,
        });
    });
    makes_keys(world, &course);
    course
}

/// Does everything, but does not pass the last quiz; answers what the result says.
fn takes_part(ada: &mut Player<'_>, course: &Course) -> String {
    ada.does_all_but_the_last(course);
    ada.takes(course, "final", Knows::Nothing).words()
}

fn all_of(world: &World, ada: &Player<'_>) -> Vec<(Certificate, State)> {
    let (sealer, account, now) = (world.app.sealer.clone(), ada.account, world.now());
    let all = |conn: &mut _| certificates::of_account(conn, &sealer, account, now);
    let holdings = world.db.read_now(all).unwrap().intact;
    let pairs = holdings.into_iter();
    pairs.map(|one| (one.certificate, one.state)).collect()
}

/// Nothing was earned that is neither there nor waiting.
fn nothing_is_missed(world: &World) {
    let library = world.app.library.clone();
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let missed = |conn: &mut pmast::db::Conn| {
        monitoring::passed_without_certificate(conn, &sealer, (&library, now))
    };
    assert!(world.db.read_now(missed).unwrap().is_empty());
}

#[test]
fn participation_is_certified_at_once_and_achievement_when_it_is_earned() {
    let world = World::new();
    let course = with_both(&world);
    let mut ada = world.ada();
    let page = ada.person.opens(&format!("/courses/{}", course.path()));
    let words = page.words();
    for told in [
        "Certificate of participation",
        "Handed in once, passed or not",
        "It comes before the certificate of achievement",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    ada.does_all_but_the_last(&course);
    assert!(certificate_of(&world, &ada, CLOCK).is_none());
    let result = ada.takes(&course, "final", Knows::Nothing);
    let words = result.words();
    assert!(
        words.contains("Your certificate of participation is there."),
        "{words}"
    );
    assert!(result.has_link("/my/certificates/"), "{words}");
    assert_eq!(letters(&world), [letter(PARTICIPATION, TITLE)]);
    let (first, _) = certificate_of(&world, &ada, CLOCK).unwrap();
    assert_eq!(first.face.level, Level::Participation);
    let desk = ada.person.opens("/desk");
    let words = desk.words();
    let needs = "The certificate of achievement still needs:";
    assert!(words.contains(needs), "{words}");
    assert!(desk.has_link("/quizzes/final"), "{words}");
    let seen = ada.person.opens(&page_of(&first)).words();
    assert!(seen.contains("Certificate of Participation"), "{seen}");
    nothing_is_missed(&world);

    world.wait_minutes(1);
    let result = ada.takes(&course, "final", Knows::Everything).words();
    assert!(result.contains("your certificate is ready"), "{result}");
    assert_eq!(letters(&world), [letter("certificate", TITLE)]);
    let all = all_of(&world, &ada);
    let told: Vec<_> = all
        .iter()
        .map(|(one, state)| (one.face.level, *state))
        .collect();
    let both = [
        (Level::Achievement, State::Valid),
        (Level::Participation, State::Valid),
    ];
    assert_eq!(told, both);
    let words = ada.person.opens("/desk").words();
    assert!(!words.contains(needs), "{words}");
    let place = |certificate: &Certificate| words.find(&certificate.code.to_string()).unwrap();
    assert!(place(&all[0].0) < place(&all[1].0), "{words}");
    for (certificate, _) in &all {
        let paper = format!("/my/certificates/{}.pdf", certificate.id);
        assert_eq!(ada.person.get(&paper).status, 200);
    }
    credentials_are_sound(&world);
    nothing_is_missed(&world);
}

#[test]
fn whoever_earns_both_at_once_gets_the_one_that_says_more() {
    let world = World::new();
    let course = with_both(&world);
    let mut ada = world.ada();
    completes(&mut ada, &course);
    assert_eq!(letters(&world), [letter("certificate", TITLE)]);
    ada.takes(&course, "final", Knows::Nothing);
    assert!(world.mailbox().is_empty(), "nothing that says less follows");
    assert_eq!(all_of(&world, &ada).len(), 1);
}

#[test]
fn the_last_lesson_earns_participation_too_and_the_two_are_described_apart() {
    let world = World::new();
    let course = with_both(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    ada.takes(&course, "final", Knows::Nothing);
    ada.reads(&course, "the-notice");
    assert!(world.mailbox().is_empty());
    let page = ada.reads(&course, "the-vote");
    assert!(
        page.words().contains("Certificate of Participation"),
        "it is shown at once: {}",
        page.words()
    );
    assert_eq!(letters(&world), [letter(PARTICIPATION, TITLE)]);
    let mut stranger = Person::stranger(&world);
    let attempt = "Handed in once, passed or not";
    for (number, says) in [("1", false), ("1-participation", true)] {
        let place = format!("/achievements/{CLOCK}/{number}/en");
        let page = stranger.send("GET", &place, Vec::new(), &[("accept", "text/html")]);
        let words = Page::of(page).words();
        assert_eq!(words.contains(attempt), says, "{place}: {words}");
        let json = stranger.get(&place).text();
        assert!(json.contains(&format!("{place}\"")), "{json}");
    }
    let plain = World::new();
    plain.publishes_the_test_course();
    let place = format!("/achievements/{CLOCK}/1-participation/en");
    assert_eq!(Person::stranger(&plain).get(&place).status, 404);
}

#[test]
fn participation_waits_while_issuing_is_stopped() {
    let world = World::new();
    let course = with_both(&world);
    let (mut olu, _) = world.olu();
    let form = olu.person.opens("/operator/stops").form("/operator/stops");
    olu.person.submits(&form, &[("reason", "An inquiry.")]);
    let mut ada = world.ada();
    let told = takes_part(&mut ada, &course);
    let waits = "You have earned the certificate of participation. It is not issued at present.";
    assert!(told.contains(waits), "{told}");
    let desk = ada.person.opens("/desk");
    assert!(desk.words().contains(waits), "{}", desk.words());
    assert!(!desk.has_link("/my/certificates/"));
    nothing_is_missed(&world);
    let lift = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&lift, &[("why", "It is over.")]);
    world.a_round_passes();
    world.a_round_passes();
    assert_eq!(world.only_mail().template, PARTICIPATION);
    let desk = ada.person.opens("/desk").words();
    assert!(!desk.contains(waits), "{desk}");
}

#[test]
fn what_is_withheld_is_neither_and_what_is_awarded_by_hand_is_achievement() {
    let world = World::new();
    let course = with_both(&world);
    let (_, operator) = world.olu();
    let (mut ada, mut mina) = (world.ada(), world.mina(&course, &operator));
    ada.enrols(&course);
    let awards = format!("/partner/{}/awards", course.path());
    let form = mina.person.opens(&awards).form("/withhold");
    let filled = [("email", "ada@meadow.example"), ("why", "An inquiry.")];
    mina.person.submits(&form, &filled);
    takes_part(&mut ada, &course);
    world.a_round_passes();
    assert!(all_of(&world, &ada).is_empty());
    let release = mina.person.opens(&awards).form("/release");
    mina.person.submits(&release, &[("note", "All is well.")]);
    world.a_round_passes();
    assert_eq!(world.only_mail().template, PARTICIPATION);

    world.wait_minutes(1);
    let form = mina.person.opens(&awards).form(&awards);
    let filled = [
        ("list", "ada@meadow.example"),
        ("reason", "The examination was on paper."),
    ];
    let plan = mina.person.submits(&form, &filled);
    let words = plan.words();
    assert!(words.contains("Certificates awarded: 1"), "{words}");
    let confirm = plan.form(&awards);
    mina.person.submits(&confirm, &[("confirmed", "yes")]);
    assert_eq!(world.only_mail().template, "certificate");
    let levels: Vec<_> = all_of(&world, &ada)
        .iter()
        .map(|(one, _)| one.face.level)
        .collect();
    assert_eq!(levels, [Level::Achievement, Level::Participation]);
    let again = mina.person.submits(&confirm, &[("confirmed", "yes")]);
    let words = again.words();
    assert!(words.contains("Certificates awarded: 0"), "{words}");
}

#[test]
fn a_programme_may_be_content_with_participation() {
    let world = World::new();
    let course = with_both(&world);
    let programme = |id: &str, requirement: Requirement| {
        world.publishes_changed(&course_files(), |content| {
            content.key = key(id);
            content.slug = key(id);
            content.modules.clear();
            content.certificate.requirements = vec![requirement];
        })
    };
    let content_with_less = programme("taken-part", Requirement::Participation(key(CLOCK)));
    let wants_more = programme("achieved", Requirement::Certificate(key(CLOCK)));
    let mut ada = world.ada();
    let enough = "a certificate of participation is enough";
    let words = joins(&mut ada, &content_with_less).words();
    assert!(words.contains(enough), "{words}");
    let page = format!("/courses/{}", wants_more.path());
    joins(&mut ada, &wants_more);
    let words = ada.person.opens(&page).words();
    assert!(!words.contains(enough), "{words}");

    takes_part(&mut ada, &course);
    let expected = [letter(PARTICIPATION, TITLE), letter("certificate", TITLE)];
    assert_eq!(letters(&world), expected);
    let (less, _) = certificate_of(&world, &ada, CLOCK).unwrap();
    let (rests, _) = certificate_of(&world, &ada, "taken-part").unwrap();
    assert_eq!(rests.face.parts[0].code, less.code);
    assert!(certificate_of(&world, &ada, "achieved").is_none());
    let words = ada.person.opens(&page).words();
    assert!(words.contains("You hold 0 of 1; 1 is missing."), "{words}");

    world.wait_minutes(1);
    ada.takes(&course, "final", Knows::Everything);
    assert_eq!(letters(&world).len(), 2);
    let (more, _) = certificate_of(&world, &ada, CLOCK).unwrap();
    let (rests, _) = certificate_of(&world, &ada, "achieved").unwrap();
    assert_eq!(rests.face.parts[0].code, more.code);
    nothing_is_missed(&world);
}
