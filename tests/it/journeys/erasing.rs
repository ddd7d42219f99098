//! A person has their account erased, and their certificates still answer.

use crate::files::drops;
use crate::handed_out::is_written_down;
use crate::verification::{chooses, with_certificate};
use crate::world::World;
use crate::world::cast::{PASSWORD, Player};
use crate::world::person::{Page, Person};
use crate::world::site::Answer;
use crate::world::study::{Knows, borrowed, sure};
use pmast::certificates;
use pmast::erasing::{self, Applied, List};
use pmast::transparency;
use pmast::verification::Disclosure;

fn erases(player: &mut Player<'_>, password: &str) -> Answer {
    let form = player.person.opens("/account/erase").form("/account/erase");
    player
        .person
        .posts(&form, &[("current_password", password)])
}

fn is_whole(world: &World) {
    let app = &world.app;
    let found = world.db.read_now(|conn| -> Result<_, pmast::db::Error> {
        let certificates = certificates::verify_all(conn, &app.sealer)?;
        let log = transparency::verify_all(conn, &app.log_key, &app.config.base_url)?;
        let vault = app.keyring.vault();
        let credentials = certificates::verify_credentials(conn, &app.sealer, vault)?;
        let missing = |finding: &certificates::CredentialFinding| {
            matches!(finding, certificates::CredentialFinding::Missing { .. })
        };
        // Where the world has no keys nothing is signed.
        let unfit = credentials.findings.into_iter().filter(|one| !missing(one));
        Ok((
            certificates.findings,
            log.findings,
            unfit.collect::<Vec<_>>(),
        ))
    });
    assert_eq!(found.unwrap(), (Vec::new(), Vec::new(), Vec::new()));
}

fn types(person: &mut Person<'_>, page: &Page, name: &str) -> Page {
    let form = page.form("/v/");
    person.submits(&form, &[("name", name)])
}

#[test]
fn a_learner_reads_what_happens_gives_the_password_and_is_gone() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let number = certificate.code.to_string();
    let profile = ada.person.opens("/account");
    let page = ada.person.opens(&profile.link("/account/erase"));
    let words = page.words();
    for told in [
        number.as_str(),
        "What is deleted",
        "What stays",
        "Download your certificates first",
        "This cannot be undone",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert_eq!(erases(&mut ada, "not the password 77").status, 422);
    assert_eq!(ada.person.get("/desk").status, 200, "nothing happened");

    let paper = ada
        .person
        .get(&format!("/my/certificates/{}.pdf", certificate.id))
        .body;
    assert!(is_written_down(&world, &certificate.code, &paper));
    let done = erases(&mut ada, PASSWORD);
    assert_eq!((done.status, done.location()), (303, "/erased"));
    let letter = world.only_mail();
    assert_eq!(letter.template, "erased");
    assert_eq!(letter.to.as_str(), "ada@meadow.example");
    let page = Page::of(ada.person.get("/erased"));
    assert_eq!(page.title(), "Your account is erased");
    assert_eq!(ada.person.get("/desk").status, 303, "signed out");
    is_whole(&world);
    assert!(!is_written_down(&world, &certificate.code, &paper));
    // The paper that she kept: never said to be altered.
    let title = drops(&world, &paper).title();
    assert_eq!(title, "This file can no longer be compared.");
    // The address is free, for somebody new who has nothing.
    let mut again = world.somebody("ada@meadow.example", "Ada Meadow");
    let desk = again.person.opens("/desk").words();
    assert!(!desk.contains(&number), "{desk}");
}

#[test]
fn the_number_of_an_erased_certificate_still_answers_and_compares_the_name() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    erases(&mut ada, PASSWORD);
    world.mailbox();
    let mut stranger = Person::stranger(&world);
    let seen = stranger.opens(&format!("/v/{}", certificate.code.as_str()));
    let words = seen.words();
    for told in [
        "This certificate is valid",
        "removed at the holder’s request on 23 November 2026",
        "Type the name",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(!words.contains("Ada") && !words.contains("A***"), "{words}");
    let right = types(&mut stranger, &seen, "ada MEADOW").words();
    assert!(
        right.contains("The name is the one on the certificate"),
        "{right}"
    );
    let wrong = types(&mut stranger, &seen, "Eve Meadow").words();
    assert!(
        wrong.contains("is not the one on the certificate"),
        "{wrong}"
    );
    let json = stranger
        .get(&format!("/v/{}.json", certificate.code.as_str()))
        .text();
    for told in [
        "\"erased_on\":\"2026-11-23\"",
        "\"name\":null",
        "\"is_whole\":false",
    ] {
        assert!(json.contains(told), "{told}: {json}");
    }
    let credential = format!("/credentials/{}.json", certificate.code.as_str());
    assert_eq!(stranger.get(&credential).status, 404);
}

#[test]
fn names_of_an_erased_certificate_are_tried_no_oftener_than_others() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    erases(&mut ada, PASSWORD);
    world.mailbox();
    let mut stranger = Person::stranger(&world);
    let place = format!("/v/{}", certificate.code.as_str());
    let form = stranger.opens(&place).form("/v/");
    let mut last = String::new();
    for _ in 0..12 {
        last = stranger.submits(&form, &[("name", "Eve")]).words();
    }
    assert!(last.contains("Too many names were tried"), "{last}");
}

#[test]
fn a_number_that_was_shown_to_nobody_is_shown_to_nobody_afterwards() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
    let page = ada.person.opens("/account/erase").words();
    assert!(page.contains("shown by link alone"), "{page}");
    erases(&mut ada, PASSWORD);
    world.mailbox();
    let mut stranger = Person::stranger(&world);
    let hidden = stranger.get(&format!("/v/{}", certificate.code.as_str()));
    assert_eq!(hidden.status, 404);
    is_whole(&world);
}

#[test]
fn a_learner_in_the_middle_of_a_quiz_is_erased_and_nothing_is_handed_in() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let sitting = ada.sits(&course, "final");
    let answers = course.answers("final", Knows::Everything);
    ada.saves(&sitting, &answers);
    // Another browser of hers stays open on the sitting.
    let mut late = world.another_device(&ada);
    world.mailbox();
    assert_eq!(erases(&mut ada, PASSWORD).status, 303);
    assert_eq!(world.only_mail().template, "erased");
    let answer = late.person.posts(&sure(&sitting), &borrowed(&answers));
    assert!(
        matches!(answer.status, 303 | 401 | 403 | 404 | 409),
        "{}",
        answer.status
    );
    assert_eq!(world.mailbox(), Vec::new(), "nothing was awarded");
    is_whole(&world);
}

#[test]
fn an_operator_erases_who_asked_and_says_how() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let (mut olu, _) = world.olu();
    let account = olu
        .person
        .opens(&format!("/operator/accounts/{}", ada.account));
    let form = olu.person.opens(&account.link("/erasure")).form("/erasure");
    assert_eq!(
        olu.person.posts(&form, &[]).status,
        422,
        "a reason is needed"
    );
    let done = olu.person.posts(&form, &[("reason", "in-writing")]);
    assert_eq!((done.status, done.location()), (303, "/operator/accounts"));
    assert_eq!(world.only_mail().template, "erased");
    let again = olu.person.posts(&form, &[("reason", "in-writing")]);
    assert_eq!(again.status, 404, "there is nobody any more");
    assert_eq!(world.mailbox(), Vec::new());
    let file = olu
        .person
        .opens(&format!("/operator/certificates/{}", certificate.id));
    let words = file.words();
    assert!(
        words.contains("was removed at the holder’s request"),
        "{words}"
    );
    assert!(!words.contains("Meadow") && !file.has_link("/replacement"));
    is_whole(&world);
    // Olu has a role and hands it over first.
    let own = olu.person.opens("/account/erase");
    assert!(
        own.words().contains("Hand that over first"),
        "{}",
        own.words()
    );
    assert!(own.find_form("/account/erase").is_none());
}

#[test]
fn whoever_comes_back_with_a_backup_is_erased_at_the_next_start() {
    let world = World::new();
    let (mut ada, _) = with_certificate(&world);
    erases(&mut ada, PASSWORD);
    world.mailbox();
    let list = List::of(&world.app.config.data_dir);
    let listed = list.read().unwrap();
    assert_eq!(listed.ids, [ada.account]);
    let again = erasing::apply_list(&world.app, &list).unwrap();
    assert_eq!(
        again,
        Applied {
            listed: 1,
            ..Applied::default()
        },
        "who is erased stays so, and nobody is written to"
    );
    // A database that does not know of the erasure, as a restored backup is.
    let other = World::new();
    let (bela, _) = with_certificate(&other);
    list.add(bela.account).unwrap();
    let applied = erasing::apply_list(&other.app, &list).unwrap();
    assert_eq!((applied.listed, applied.erased), (2, 1));
    is_whole(&other);
    is_whole(&world);
}
