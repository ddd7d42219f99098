//! Signatories approve by a link how their name stands on certificates, and that is taken back;
//! awards can wait for it. And the sample of a certificate, which is none.

use crate::files::drops;
use crate::world::cast::Player;
use crate::world::person::Person;
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::base::Key;
use pmast::courses::Content;
use pmast::db::Tx;
use pmast::partners::{self, Signatory};

/// Asks for approval on this page; answers the path of the link.
fn asks(who: &mut Player<'_>, page: &str) -> String {
    let form = who.person.opens(page).form("/ask");
    let made = who.person.submits(&form, &[]);
    assert_eq!(made.answer.status, 200, "{}", made.words());
    let rest = made.html.split("/signatory/").nth(1).expect("a link");
    let token: String = rest.chars().take_while(|sign| *sign != '"').collect();
    assert_eq!(token.len(), 43, "{token}");
    format!("/signatory/{token}")
}

fn approves(stranger: &mut Person<'_>, link: &str) -> String {
    let form = stranger.opens(link).form("/signatory/");
    let filled = [("name", "Amara Okonkwo"), ("answer", "approved")];
    stranger.submits(&form, &filled).words()
}

/// The director has another name from now on.
fn renames(world: &World, course: &Course) {
    let named = |director: &mut Signatory| "Prof. Amara Okonkwo".clone_into(&mut director.name);
    changes(world, course, named);
}

/// Something is printed otherwise of the director from now on.
fn changes(world: &World, course: &Course, change: impl FnOnce(&mut Signatory)) {
    let mut profile = course.partner.profile.clone();
    change(&mut profile.signatories[0]);
    let now = world.now();
    let save = move |tx: &mut Tx| partners::save(tx, &profile, now);
    world.db.write_now(save).unwrap();
}

#[test]
fn a_signatory_sees_the_sample_and_approves_until_something_changes() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, olu) = world.olu();
    let mut mina = world.mina(&course, &olu);
    let home = mina.person.opens("/partner").words();
    assert!(home.contains("One signatory has not approved"), "{home}");

    let first = asks(&mut mina, "/partner/signatories");
    let link = asks(&mut mina, "/partner/signatories");
    let mut stranger = Person::stranger(&world);
    assert_eq!(stranger.get(&first).status, 404, "a newer link is there");
    let page = stranger.opens(&link);
    for words in [
        "Dr. Amara Okonkwo",
        "Director of Studies",
        "Harbour Test Institute",
    ] {
        assert!(page.words().contains(words), "{words}: {}", page.words());
    }
    // The institution has no Russian name: its English one says so inside the Russian sentence.
    let russian = Person::stranger(&world).opens(&format!("{link}?lang=ru"));
    let marked = "<span lang=\"en\" dir=\"ltr\">Harbour Test Institute</span>";
    let marked = format!("учреждение: {marked}");
    assert!(russian.html.contains(&marked), "{}", russian.html);
    let paper = stranger.get(&format!("{link}/sample.pdf"));
    assert!(paper.body.starts_with(b"%PDF"), "{}", paper.status);
    assert_eq!(stranger.get(&format!("{link}/sample.jpg")).status, 200);

    let form = page.form("/signatory/");
    let name = ("name", "Amara Okonkwo");
    for (filled, told) in [
        (
            &[name, ("answer", "declined")][..],
            "why you do not approve",
        ),
        // The enter key in the field of the name says neither yes nor no.
        (&[name], "choose one of the two answers"),
    ] {
        let refused = stranger.submits(&form, filled);
        assert_eq!(refused.answer.status, 422, "{}", refused.words());
        assert!(refused.words().contains(told), "{}", refused.words());
    }
    for _ in 0..2 {
        let told = approves_or_has(&mut stranger, &link);
        assert!(told.contains("Approved on"), "{told}");
    }
    let office = mina.person.opens("/partner/signatories");
    assert!(office.words().contains("approved on"), "{}", office.words());
    assert!(office.find_form("/ask").is_none(), "nothing is to be asked");
    let kept = stranger.opens("/privacy").words();
    assert!(
        kept.contains("the name of the person who answered"),
        "{kept}"
    );
    let public = stranger.opens("/partners/harbour-test").words();
    assert!(public.contains("signs since"), "{public}");

    renames(&world, &course);
    assert_eq!(
        stranger.get(&link).status,
        404,
        "another name, another link"
    );
    let office = mina.person.opens("/partner/signatories").words();
    assert!(office.contains("not approved"), "{office}");
    assert!(office.contains("Dr. Amara Okonkwo"), "and before: {office}");
}

/// Approves, if that is asked still.
fn approves_or_has(stranger: &mut Person<'_>, link: &str) -> String {
    let page = stranger.opens(link);
    let question = page.find_form("/signatory/");
    match question.filter(|form| !form.action.ends_with("/withdrawal")) {
        Some(_) => approves(stranger, link),
        None => page.words(),
    }
}

#[test]
fn who_declines_says_why_and_is_asked_again() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let link = asks(&mut olu, "/operator/signatories");
    let mut stranger = Person::stranger(&world);
    let form = stranger.opens(&link).form("/signatory/");
    let filled = [
        ("name", "Amara Okonkwo"),
        ("answer", "declined"),
        ("reason", "WRONG-TITLE"),
    ];
    let told = stranger.submits(&form, &filled).words();
    assert!(told.contains("Declined on"), "{told}");
    let office = mina.person.opens("/partner/signatories").words();
    assert!(office.contains("WRONG-TITLE"), "{office}");
    let journal = olu.person.opens("/operator/journal").words();
    assert!(journal.contains("refused signatory"), "{journal}");
    assert!(!journal.contains("WRONG-TITLE"), "{journal}");
    let again = asks(&mut mina, "/partner/signatories");
    assert!(approves(&mut stranger, &again).contains("Approved on"));

    world.wait_minutes(14 * 24 * 60);
    assert_eq!(stranger.get(&again).status, 404, "after fourteen days");
}

#[test]
fn an_approval_is_withdrawn_once_with_a_reason_and_asked_for_anew() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let mut stranger = Person::stranger(&world);
    let own = "/partner/signatories";
    let link = asks(&mut mina, own);
    approves(&mut stranger, &link);
    let form = mina.person.opens(own).form("/withdrawal");
    let long = "x".repeat(501);
    for (typed, told) in [("", "Write the reason"), (long.as_str(), "shorten it")] {
        let refused = mina.person.submits(&form, &[("reason", typed)]);
        assert_eq!(refused.answer.status, 422, "{}", refused.words());
        assert!(refused.words().contains(told), "{}", refused.words());
        let again = refused.form("/withdrawal");
        assert_eq!(again.field("reason"), Some(typed), "it is not lost");
    }
    let page = mina.person.submits(&form, &[("reason", "FOR-THE-FILE")]);
    assert!(page.find_form("/withdrawal").is_none(), "{}", page.words());
    let page = mina
        .person
        .submits(&form, &[("reason", "ONCE-MORE")])
        .words();
    for words in ["approval withdrawn on", "FOR-THE-FILE", "(Chen Harbour)"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("ONCE-MORE"), "{page}");
    let told = stranger.opens(&link).words();
    assert!(told.contains("The approval was withdrawn on"), "{told}");
    assert!(!told.contains("FOR-THE-FILE"), "{told}");
    let journal = olu.person.opens("/operator/journal").words();
    assert!(journal.contains("withdrawn approval"), "{journal}");
    assert!(!journal.contains("FOR-THE-FILE"), "{journal}");
    let home = mina.person.opens("/partner").words();
    assert!(home.contains("One signatory has not approved"), "{home}");

    let anew = asks(&mut mina, own);
    assert_eq!(stranger.get(&link).status, 404, "a newer link is there");
    assert!(approves(&mut stranger, &anew).contains("Approved on"));
    let page = mina.person.submits(&form, &[("reason", "AN-OLD-PAGE")]);
    assert!(page.find_form("/withdrawal").is_some(), "approved still");
    let words = page.words();
    assert!(words.contains("FOR-THE-FILE"), "it stays on file: {words}");
    assert!(!words.contains("AN-OLD-PAGE"), "{words}");
    let everywhere = olu.person.opens("/operator/signatories");
    let form = everywhere.form("/withdrawal");
    let page = olu.person.submits(&form, &[("reason", "She left.")]);
    assert!(page.words().contains("(Olu Harbour)"), "{}", page.words());
}

#[test]
fn a_signatory_takes_back_by_the_link_what_they_approved() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut stranger = Person::stranger(&world);
    let page = "/partners/harbour-test/sample.pdf";
    let sample = || Person::stranger(&world).get(page).body;
    let without = sample();
    signs_by_hand(&world, &course);
    let link = asks(&mut olu, "/operator/signatories");
    approves(&mut stranger, &link);
    assert!(sample() != without, "it is approved");

    let form = stranger.opens(&link).form("/withdrawal");
    let [name, reason, sure] = [
        ("name", "A. Okonkwo"),
        ("reason", "NOT-ANY-MORE"),
        ("sure", "1"),
    ];
    for (filled, told) in [
        // The enter key in the field of the name takes nothing back.
        (&[name, reason][..], "tick that you no longer approve"),
        (&[name, sure], "why you withdraw your approval"),
        (&[("name", ""), reason, sure], "Write a name"),
    ] {
        let refused = stranger.submits(&form, filled);
        assert_eq!(refused.answer.status, 422, "{}", refused.words());
        assert!(refused.words().contains(told), "{}", refused.words());
    }
    for _ in 0..2 {
        let told = stranger.submits(&form, &[name, reason, sure]).words();
        assert!(told.contains("The approval was withdrawn on"), "{told}");
        assert!(told.contains("New ones do not wait"), "{told}");
    }
    let page = stranger.opens(&link);
    assert!(page.find_form("/signatory/").is_none(), "{}", page.words());
    assert!(sample() == without, "nobody sees the handwriting any more");
    let office = olu.person.opens("/operator/signatories").words();
    for words in ["NOT-ANY-MORE", "(A. Okonkwo)", "(Amara Okonkwo)"] {
        assert!(office.contains(words), "{words}: {office}");
    }
    // As for somebody whom nobody has asked: certificates do not wait, unless operators say so.
    let mut ada = world.ada();
    ada.earns(&course);
    assert!(ada.person.opens("/desk").has_link("/my/certificates/"));
}

#[test]
fn after_a_withdrawal_new_certificates_wait_and_those_issued_stay() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    lets_certificates_wait(&mut olu);
    let own = "/operator/signatories";
    let link = asks(&mut olu, own);
    approves(&mut Person::stranger(&world), &link);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    bela.earns(&course);
    let form = olu.person.opens(own).form("/withdrawal");
    olu.person.submits(&form, &[("reason", "She left.")]);
    let told = Person::stranger(&world).opens(&link).words();
    assert!(told.contains("new ones wait"), "{told}");

    ada.does_all_but_the_last(&course);
    let told = ada.takes(&course, "final", Knows::Everything).words();
    assert!(told.contains("has still to approve that"), "{told}");
    world.a_round_passes();
    assert!(!ada.person.opens("/desk").has_link("/my/certificates/"));
    let held = bela.person.opens("/desk").link("/my/certificates/");
    let held = bela.person.opens(&held.replace(".pdf", "")).words();
    assert!(held.contains("Dr. Amara Okonkwo"), "{held}");

    let link = asks(&mut olu, own);
    approves(&mut Person::stranger(&world), &link);
    world.a_round_passes();
    assert_eq!(world.only_mail().template, "certificate");
    assert!(ada.person.opens("/desk").has_link("/my/certificates/"));
}

/// The director signs by hand from now on.
fn signs_by_hand(world: &World, course: &Course) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 12\">\
               <path d=\"M0 9 40 2 36 10Z\"/></svg>";
    changes(world, course, |director| {
        director.signature_svg = Some(svg.to_owned());
    });
}

fn lets_certificates_wait(olu: &mut Player<'_>) {
    let page = olu.person.opens("/operator/signatories");
    let switch = page
        .forms()
        .into_iter()
        .find(|form| form.action == "/operator/signatories");
    let page = olu.person.submits(&switch.expect("a switch"), &[]);
    assert!(
        page.words().contains("Until then they wait"),
        "{}",
        page.words()
    );
}

#[test]
fn awards_wait_for_a_signatory_if_the_operator_wants_it() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    lets_certificates_wait(&mut olu);

    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let told = ada.takes(&course, "final", Knows::Everything).words();
    assert!(told.contains("has still to approve that"), "{told}");
    world.a_round_passes();
    let desk = ada.person.opens("/desk");
    assert!(!desk.has_link("/my/certificates/"), "it waits still");

    let link = asks(&mut olu, "/operator/signatories");
    world.app.take_ask_for_awards();
    approves(&mut Person::stranger(&world), &link);
    assert!(world.app.take_ask_for_awards(), "awarded without a pause");
    let told = ada.person.opens("/desk").words();
    assert!(told.contains("Nothing stands in the way"), "{told}");
    assert!(!told.contains("No certificates are issued"), "{told}");
    world.a_round_passes();
    assert_eq!(world.only_mail().template, "certificate");
    let desk = ada.person.opens("/desk");
    let certificate = desk.link("/my/certificates/");

    renames(&world, &course);
    world.a_round_passes();
    let page = ada.person.opens(&certificate.replace(".pdf", "")).words();
    assert!(
        page.contains("Dr. Amara Okonkwo"),
        "what was issued stays: {page}"
    );
}

#[test]
fn a_sample_is_no_certificate_wherever_it_is_checked() {
    let world = World::new();
    world.publishes_the_test_course();
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens("/partners/harbour-test");
    let paper = stranger.get(&page.link("/sample.pdf"));
    assert_eq!(paper.header("content-type"), "application/pdf");
    let picture = stranger.get("/partners/harbour-test/sample.jpg");
    assert_eq!(picture.header("content-type"), "image/jpeg");

    let answer = stranger.get("/v/22222-22222-22222");
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("This is the number of a sample."));
    // However many look at theirs.
    for _ in 0..7 {
        let found = drops(&world, &paper.body).words();
        assert!(
            found.contains("This is a sample, not a certificate."),
            "{found}"
        );
    }
    assert_eq!(stranger.get("/partners/nobody/sample.pdf").status, 404);
}

#[test]
fn everybody_sees_the_handwriting_of_a_signatory_only_once_it_is_approved() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut stranger = Person::stranger(&world);
    let mut sample = || stranger.get("/partners/harbour-test/sample.pdf").body;
    let without = sample();
    signs_by_hand(&world, &course);
    assert!(sample() == without, "nobody has approved it");
    let link = asks(&mut olu, "/operator/signatories");
    let own = Person::stranger(&world).get(&format!("{link}/sample.pdf"));
    assert!(own.body != without, "who is asked sees it");
    approves(&mut Person::stranger(&world), &link);
    assert!(sample() == own.body, "and so does everybody then");
}

#[test]
fn a_renewal_bears_the_names_of_before_and_waits_for_no_signatory() {
    let world = World::new();
    let course = world.publishes_changed(&course_files(), |content: &mut Content| {
        content.certificate.valid_months = Some(6);
        content.certificate.refresher = vec![Key::parse("final").unwrap()];
    });
    let (olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    renames(&world, &course);

    world.wait_minutes(120 * 24 * 60);
    let (mut olu, mut ada) = (world.another_device(&olu), world.another_device(&ada));
    lets_certificates_wait(&mut olu);
    let stop = olu.person.opens("/operator/stops").form("/operator/stops");
    olu.person.submits(&stop, &[("reason", "An inquiry.")]);
    ada.takes(&course, "final", Knows::Everything);
    world.a_round_passes();
    assert!(world.mailbox().is_empty(), "nothing is issued at present");
    let lift = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&lift, &[("why", "It is over.")]);
    world.a_round_passes();
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-renewed");
    let renewed = format!("/my/certificates/{}", letter.args["certificate"]);
    let page = ada.person.opens(&renewed).words();
    assert!(page.contains("Dr. Amara Okonkwo"), "{page}");
}
