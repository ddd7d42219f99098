//! What stands between what was earned and its certificate: stops, withholding, awards by hand; and
//! what renews a certificate or leaves it as it is.

use super::printed::joint_files;
use super::programmes::{
    Stacked, certificate_of, completes, joins, letters, name, rests_on_both, stacked,
};
use crate::credentials::makes_small_jwt_key;
use crate::transcripts::{is_signed, signs_from_now_on};
use crate::verification::chooses;
use crate::world::cast::Player;
use crate::world::person::Person;
use crate::world::study::Knows;
use crate::world::{Course, NOON, World, course_files};
use pmast::base::{Key, Language, PersonName};
use pmast::certificates::Certificate;
use pmast::courses::Content;
use pmast::db::Tx;
use pmast::partners::{self, Profile};
use pmast::verification::Disclosure;
use pmast::{accounts, monitoring};
use std::path::Path;

fn holds_a_certificate(ada: &mut Player<'_>) -> bool {
    ada.person.opens("/desk").has_link("/my/certificates/")
}

/// Does everything, with whatever comes of it.
fn finishes(ada: &mut Player<'_>, course: &Course) -> String {
    ada.does_all_but_the_last(course);
    ada.takes(course, "final", Knows::Everything).words()
}

#[test]
fn nothing_is_issued_while_issuing_is_stopped_and_all_of_it_afterwards() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let page = olu.person.opens("/operator/stops");
    let form = page.form("/operator/stops");
    assert_eq!(
        olu.person.submits(&form, &[("reason", "")]).answer.status,
        422
    );
    let filled = [("reason", "A key must be renewed.")];
    let page = olu.person.submits(&form, &filled);
    assert!(page.words().contains("in force"), "{}", page.words());
    olu.person.submits(&form, &filled);
    let again = olu.person.opens("/operator/stops").form("/operator/stops");
    assert_eq!(
        olu.person.submits(&again, &filled).answer.status,
        422,
        "one is enough"
    );

    let mut ada = world.ada();
    let told = finishes(&mut ada, &course);
    assert!(
        told.contains("No certificates are issued at present"),
        "{told}"
    );
    assert!(!holds_a_certificate(&mut ada));
    let desk = ada.person.opens("/desk").words();
    assert!(
        desk.contains("No certificates are issued at present"),
        "{desk}"
    );
    world.a_round_passes();
    assert!(!holds_a_certificate(&mut ada), "it is stopped still");
    let library = world.app.library.clone();
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let lost = |conn: &mut pmast::db::Conn| {
        monitoring::passed_without_certificate(conn, &sealer, (&library, now))
    };
    assert!(
        world.db.read_now(lost).unwrap().is_empty(),
        "what waits is not lost"
    );

    let lift = olu.person.opens("/operator/stops").form("/lift");
    let silent = olu.person.submits(&lift, &[("why", " ")]);
    assert_eq!(silent.answer.status, 422, "a reason is needed here too");
    world.a_round_passes();
    assert!(!holds_a_certificate(&mut ada));
    olu.person.submits(&lift, &[("why", "It is over.")]);
    olu.person.submits(&lift, &[("why", "Sent twice.")]);
    world.a_round_passes();
    world.a_round_passes();
    assert_eq!(world.only_mail().template, "certificate");
    assert!(holds_a_certificate(&mut ada));
    // A reason may speak of somebody: it stands with the stop, and its number in the journal.
    let journal = olu.person.opens("/operator/journal").words();
    assert!(journal.contains("lifted installation issue"), "{journal}");
    assert!(!journal.contains("A key must be renewed."), "{journal}");
    let stops = olu.person.opens("/operator/stops").words();
    for fact in [
        "A key must be renewed.",
        "Lifted: It is over. · Olu Harbour",
    ] {
        assert!(stops.contains(fact), "{fact}: {stops}");
    }
}

#[test]
fn a_stop_of_one_partner_stops_its_courses() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let form = olu.person.opens("/operator/stops").form("/operator/stops");
    let partner = course.partner.id.to_string();
    let filled = [("partner", partner.as_str()), ("reason", "An inquiry.")];
    olu.person.submits(&form, &filled);
    let mut ada = world.ada();
    finishes(&mut ada, &course);
    assert!(!holds_a_certificate(&mut ada));
    let lift = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&lift, &[("why", "It is over.")]);
    world.a_round_passes();
    assert_eq!(world.only_mail().template, "certificate");
}

#[test]
fn a_certificate_is_withheld_until_it_is_released() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, operator) = world.olu();
    let (mut ada, mut mina) = (world.ada(), world.mina(&course, &operator));
    ada.enrols(&course);
    let awards = format!("/partner/{}/awards", course.path());
    let form = mina.person.opens(&awards).form("/withhold");
    let nobody = [("email", "nobody@meadow.example"), ("why", "x")];
    assert_eq!(mina.person.submits(&form, &nobody).answer.status, 422);
    let filled = [("email", "ada@meadow.example"), ("why", "WHY-FOR-THE-FILE")];
    let page = mina.person.submits(&form, &filled);
    assert!(
        page.words().contains("The certificate is withheld"),
        "{}",
        page.words()
    );
    mina.person.submits(&form, &filled);

    let told = finishes(&mut ada, &course);
    assert!(
        told.contains("does not issue your certificate yet"),
        "{told}"
    );
    assert!(!told.contains("WHY-FOR-THE-FILE"));
    world.a_round_passes();
    assert!(!holds_a_certificate(&mut ada));
    let page = mina.person.opens(&awards);
    assert!(page.words().contains("earned"), "{}", page.words());
    let release = page.form("/release");
    mina.person.submits(&release, &[("note", "All is well.")]);
    mina.person.submits(&release, &[("note", "All is well.")]);
    world.a_round_passes();
    assert_eq!(world.only_mail().template, "certificate");
    assert!(holds_a_certificate(&mut ada));
}

#[test]
fn certificates_are_awarded_by_hand_after_a_plan() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    bela.earns(&course);
    let awards = format!("/partner/{}/awards", course.path());
    let form = mina.person.opens(&awards).form(&awards);
    let list = "E-mail,Name\nada@meadow.example,Ada\nbela@meadow.example,Bela\n\
        ADA@meadow.example\nnobody@meadow.example\nodd\n";
    let plain = [("list", list), ("reason", "")];
    assert_eq!(mina.person.submits(&form, &plain).answer.status, 422);
    let filled = [("list", list), ("reason", "The examination was on paper.")];
    let plan = mina.person.submits(&form, &filled);
    let words = plan.words();
    for fact in [
        "Certificates awarded: 1",
        "Has one already",
        "Stands further up",
        "No account with this address is enrolled",
        "No e-mail address",
    ] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    assert!(!holds_a_certificate(&mut ada), "a plan awards nothing");
    let confirm = plan.form(&awards);
    let sent = [("confirmed", "yes")];
    let done = mina.person.submits(&confirm, &sent);
    assert!(
        done.words().contains("The list is carried out"),
        "{}",
        done.words()
    );
    assert_eq!(world.only_mail().template, "certificate");
    assert!(holds_a_certificate(&mut ada));
    let again = mina.person.submits(&confirm, &sent);
    assert!(
        again.words().contains("Certificates awarded: 0"),
        "{}",
        again.words()
    );
    let chen = &mut world.chen(&course, &operator);
    assert_eq!(
        chen.person.get(&awards).status,
        403,
        "authors award nothing"
    );
}

#[test]
fn operators_are_warned_of_many_awards_by_hand_within_a_day() {
    let world = World::with(|config| config.hand_awards_a_day = 1);
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let players = [world.ada(), world.bela()];
    let awards = format!("/partner/{}/awards", course.path());
    let alarm = "Awarded by hand within 24 hours";
    for (mut player, email) in players.into_iter().zip(["ada", "bela"]) {
        let before = olu.person.opens("/operator").words();
        assert!(!before.contains(alarm), "{before}");
        player.enrols(&course);
        let list = format!("{email}@meadow.example");
        let filled = [("list", list.as_str()), ("reason", "On paper.")];
        let form = mina.person.opens(&awards).form(&awards);
        let plan = mina.person.submits(&form, &filled).form(&awards);
        mina.person.submits(&plan, &[("confirmed", "yes")]);
        assert_eq!(world.only_mail().template, "certificate");
        world.wait_minutes(10);
    }
    let home = olu.person.opens("/operator");
    let words = home.words();
    let (_, name) = course.partner.profile.name_in(Language::En);
    let told = format!("{alarm} by {name}: 2, since 23 November 2026");
    assert!(words.contains(&told), "{words}");
    assert!(!words.contains("Nothing was found wrong."), "{words}");
    let register = olu.person.opens(&home.link("/operator/register?partner="));
    assert!(register.words().contains(name), "{}", register.words());
    let form = register.form("/operator/register");
    assert_eq!(form.field("from"), Some("2026-11-23"));
    let list = olu.person.posts(&form, &[("what", "csv")]);
    let list = list.text();
    assert!(
        list.contains("Ada Meadow") && list.contains("Bela Brook"),
        "{list}"
    );
    let nobodys = [("what", "csv"), ("partner", "nobody")];
    assert_eq!(olu.person.posts(&form, &nobodys).status, 404);
    let another = pmast::base::PartnerId::new();
    let another = format!("/operator/register?partner={another}");
    assert_eq!(olu.person.get(&another).status, 404);
}

#[test]
fn a_refresher_renews_a_certificate_near_its_last_day() {
    let world = World::new();
    let course = world.publishes_changed(&course_files(), |content: &mut Content| {
        content.certificate.valid_months = Some(6);
        content.certificate.refresher = vec![Key::parse("final").unwrap()];
    });
    let mut ada = world.ada();
    ada.earns(&course);
    let place = ada.person.opens("/desk").link("/my/certificates/");
    let page = ada.person.opens(&place.replace(".pdf", ""));
    assert!(
        page.words().contains("From 22 February 2027 on"),
        "{}",
        page.words()
    );
    ada.takes(&course, "final", Knows::Everything);
    assert!(world.mailbox().is_empty(), "too early");

    world.wait_minutes(120 * 24 * 60);
    let mut ada = world.another_device(&ada);
    let page = ada.person.opens(&place.replace(".pdf", ""));
    assert!(page.has_link("/quizzes/final"), "{}", page.words());
    ada.takes(&course, "final", Knows::Everything);
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-renewed");
    assert_eq!(
        letter.args["day"], "2027-11-23",
        "six months from the last day on"
    );
    let old = ada.person.opens(&format!("/v/{}", letter.args["replaced"]));
    let words = old.words();
    assert!(words.contains("has since taken a refresher"), "{words}");
    assert!(words.contains("Renewed"), "{words}");
}

/// Everything that is handed out of a certificate: to its holder, and to everybody.
fn files_of(ada: &mut Person<'_>, certificate: &Certificate) -> Vec<(String, Vec<u8>)> {
    let (own, code) = (certificate.id, certificate.code.as_str());
    let key = &certificate.face.course.key;
    let paths = [
        format!("/my/certificates/{own}.pdf"),
        format!("/my/certificates/{own}.pdf?paper=letter"),
        format!("/my/certificates/{own}/credential.json"),
        format!("/my/certificates/{own}/credential.jwt"),
        format!("/my/certificates/{own}/badge.png"),
        format!("/my/certificates/{own}/badge.svg"),
        format!("/my/certificates/{own}/record.txt"),
        format!("/credentials/{code}.json"),
        format!("/v/{code}.json"),
        format!("/v/{code}/picture.jpg"),
        format!("/achievements/{key}/1/en.json"),
    ];
    let file = |path: String| {
        let answer = ada.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        (path, answer.body)
    };
    let is_joint = certificate.face.issuers.len() > 1;
    // What several partners certify is described with their names of today, as on its page; the
    // credential holds what it said then.
    let of_then = |path: &String| !(is_joint && path.starts_with("/achievements/"));
    paths.into_iter().filter(of_then).map(file).collect()
}

/// A transcript of these, in both sizes.
fn transcript_of(ada: &mut Person<'_>, path: &str) -> Vec<(String, Vec<u8>)> {
    let paths = [path.to_owned(), format!("{path}?paper=letter")];
    let file = |path: String| {
        let answer = ada.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        (path, answer.body)
    };
    paths.map(file).into()
}

/// Puts certificates together; answers where the paper is.
fn puts_together(ada: &mut Person<'_>, certificates: &[Certificate]) -> String {
    let form = ada.opens("/my/transcript").form("/my/transcript");
    let ids: Vec<String> = certificates.iter().map(|one| one.id.to_string()).collect();
    let mut filled: Vec<(&str, &str)> = ids.iter().map(|id| ("certificate", id.as_str())).collect();
    filled.push(("language", "fr"));
    assert_eq!(ada.posts(&form, &filled).status, 303);
    ada.opens("/my/transcript").link(".pdf")
}

/// The same partner with another name, other people and no drawings.
fn another(mut profile: Profile) -> Profile {
    let name = [(Language::En, "Another Institute".to_owned())];
    profile.name = name.into_iter().collect();
    profile.web = "https://other.example".to_owned();
    profile.logo_svg = None;
    profile.emblem_svg = None;
    profile.signatories.truncate(1);
    "Somebody New".clone_into(&mut profile.signatories[0].name);
    profile.signatories[0].signature_svg = None;
    profile
}

/// Another name in the profile of the holder, of every partner, and of every course.
fn edits_everything(world: &World, joint: &Path, ada: &Player<'_>) {
    let (learner, now) = (ada.learner.clone(), world.now());
    let change = accounts::ProfileChange {
        name: PersonName::parse("Somebody Else").unwrap(),
        latin_name: Some(PersonName::parse("Else").unwrap()),
        name_forms: None,
        language: Language::Fr,
        certificate_language: Some(Language::Zh),
        country: None,
        occupation: None,
    };
    let edit = move |tx: &mut Tx| accounts::update_profile(tx, &learner, &change, now);
    world.db.write_now(edit).unwrap();
    for (folder, id) in [
        (course_files().as_path(), "one"),
        (course_files().as_path(), "both"),
        (joint, "joint"),
    ] {
        world.publishes_changed(folder, |content: &mut Content| {
            name(content, id, "Another course");
            content.version = "9.0.0".to_owned();
            content.certificate.valid_months = Some(1);
            content.workload_minutes = 90;
            if id == "both" {
                rests_on_both(content, None);
            }
        });
    }
    for partner in world.db.read_now(partners::all).unwrap() {
        let profile = another(partner.profile);
        let edit = move |tx: &mut Tx| partners::save(tx, &profile, now);
        world.db.write_now(edit).unwrap();
    }
}

/// A certificate, one of a programme and one of two partners, all shown to everybody.
fn earns_one_of_each(world: &World, joint: &Path, ada: &mut Player<'_>) -> [Certificate; 3] {
    let Stacked { one, two, both } = stacked(world, None);
    makes_small_jwt_key(world, &one);
    let joint = world.publishes_changed(joint, |content| name(content, "joint", "A joint clock"));
    signs_from_now_on(world, 7);
    joins(ada, &both);
    for course in [&one, &two, &joint] {
        completes(ada, course);
    }
    assert_eq!(letters(world).len(), 4);
    let certificates = ["one", "both", "joint"].map(|course| {
        let (certificate, _) = certificate_of(world, ada, course).unwrap();
        chooses(world, ada, &certificate, Disclosure::Public);
        certificate
    });
    let [_, programme, joint] = &certificates;
    assert_eq!(programme.face.parts.len(), 2);
    assert_eq!(joint.face.issuers.len(), 2);
    certificates
}

#[test]
fn no_edit_changes_what_was_issued() {
    let mut world = World::new();
    let joint = joint_files(&world);
    let (cookies, certificates, transcript, before) = {
        let mut ada = world.ada();
        let certificates = earns_one_of_each(&world, &joint, &mut ada);
        let transcript = puts_together(&mut ada.person, &certificates);
        let mut before = transcript_of(&mut ada.person, &transcript);
        for certificate in &certificates {
            before.extend(files_of(&mut ada.person, certificate));
        }
        edits_everything(&world, &joint, &ada);
        // A key that signs papers from now on, and not those of before.
        world.wait_minutes(1);
        signs_from_now_on(&world, 9);
        world.app.clock.set(NOON);
        (ada.person.cookies.clone(), certificates, transcript, before)
    };
    for (path, file) in before.iter().filter(|(path, _)| path.contains(".pdf")) {
        assert!(is_signed(file), "{path}");
        let is_attached = file.windows(13).any(|part| part == b"/EmbeddedFile");
        assert_eq!(is_attached, path.contains("/certificates/"), "{path}");
    }
    // Papers and answers are kept for a while: the program starts anew, with other settings.
    world.starts_anew(|config| {
        "Another House".clone_into(&mut config.house_name);
        "else@house.example".clone_into(&mut config.contact);
        "post@house.example".clone_into(&mut config.mail_from);
        config.timestamp_url = Some("http://127.0.0.1:9/".to_owned());
        config.workers = 2;
    });
    let mut ada = Person::stranger(&world);
    ada.cookies = cookies;
    let mut after = transcript_of(&mut ada, &transcript);
    for certificate in &certificates {
        after.extend(files_of(&mut ada, certificate));
    }
    assert_eq!(before.len(), after.len());
    for ((path, was), (_, is)) in before.iter().zip(&after) {
        assert!(was == is, "{path} is the same to the last byte");
    }
}
