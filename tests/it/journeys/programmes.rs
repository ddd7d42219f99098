//! Programmes: a certificate that rests on the certificates of other courses.

use crate::credentials::makes_keys;
use crate::world::cast::Player;
use crate::world::html::Form;
use crate::world::person::{Page, Person};
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::accounts;
use pmast::base::{Key, Language};
use pmast::certificates::{self, Certificate, State};
use pmast::courses::content::Level;
use pmast::courses::{Content, Requirement};
use pmast::db::Tx;
use std::path::{Path, PathBuf};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// Gives a course an id, an address and a title of its own.
fn name(content: &mut Content, id: &str, title: &str) {
    content.key = key(id);
    content.slug = key(id);
    let titles = [
        (Language::En, title.to_owned()),
        (Language::Fr, title.to_owned()),
    ];
    content.certificate.title = titles.into_iter().collect();
    for language in [Language::En, Language::Fr] {
        if let Some(mut text) = content.texts.exact(language).cloned() {
            title.clone_into(&mut text.title);
            content.texts.insert(language, text);
        }
    }
}

/// The courses `one` and `two`, and the programme `both` that rests on them.
pub(crate) struct Stacked {
    pub(crate) one: Course,
    pub(crate) two: Course,
    pub(crate) both: Course,
}

/// `at_least`: so many of the two certificates are enough.
pub(crate) fn stacked(world: &World, at_least: Option<u32>) -> Stacked {
    let course = |id: &str, title: &str| {
        world.publishes_changed(&course_files(), |content| name(content, id, title))
    };
    let one = course("one", "The first clock");
    makes_keys(world, &one);
    Stacked {
        one,
        two: course("two", "The second clock"),
        both: world.publishes_changed(&course_files(), |content| {
            name(content, "both", "Two clocks together");
            content.modules.clear();
            content.certificate.at_least = at_least;
            content.certificate.requirements = ["one", "two"]
                .map(|course| Requirement::Certificate(key(course)))
                .into();
        }),
    }
}

/// Joins by the button on the programme's page; answers where that leads.
fn joins(ada: &mut Player<'_>, programme: &Course) -> Page {
    let page = ada.person.opens(&format!("/courses/{}", programme.path()));
    ada.person.submits(&page.form("/enrolment"), &[])
}

/// Does a whole course, whatever letters come of it.
fn completes(ada: &mut Player<'_>, course: &Course) {
    ada.does_all_but_the_last(course);
    ada.takes(course, "final", Knows::Everything);
}

/// The letters that wait, by what they are about.
fn letters(world: &World) -> Vec<(String, String)> {
    let mails = world.mailbox().into_iter();
    mails
        .map(|mail| (mail.template.clone(), mail.args["course"].clone()))
        .collect()
}

fn letter(template: &str, course: &str) -> (String, String) {
    (template.to_owned(), course.to_owned())
}

/// The newest certificate of a course that somebody holds, with its state.
fn certificate_of(world: &World, ada: &Player<'_>, course: &str) -> Option<(Certificate, State)> {
    let (sealer, account, now) = (world.app.sealer.clone(), ada.account, world.now());
    let all = |conn: &mut _| certificates::of_account(conn, &sealer, account, now);
    let holdings = world.db.read_now(all).unwrap();
    let mut all = holdings.intact.into_iter();
    all.find(|one| one.certificate.face.course.key == key(course))
        .map(|one| (one.certificate, one.state))
}

fn page_of(certificate: &Certificate) -> String {
    format!("/v/{}", certificate.code.as_str())
}

fn operators_page(certificate: &Certificate, deed: &str) -> String {
    format!("/operator/certificates/{}{deed}", certificate.id)
}

/// Everything that is stored of credentials fits everything that is sealed.
fn credentials_are_sound(world: &World) {
    let (sealer, vault) = (&world.app.sealer, world.app.keyring.vault());
    let audit = |conn: &mut _| certificates::verify_credentials(conn, sealer, vault);
    let audit = world.db.read_now(audit).unwrap();
    assert!(audit.findings.is_empty(), "{:?}", audit.findings);
}

#[test]
fn the_last_part_earns_the_programme_in_the_same_moment() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, None);
    let mut ada = world.ada();
    let joined = joins(&mut ada, &both);
    let words = joined.words();
    assert!(words.contains("You hold 0 of 2; 2 are missing."), "{words}");
    assert!(
        words.contains("The certificates of all 2 courses are needed."),
        "{words}"
    );
    assert!(joined.has_link(&format!("/courses/{}", one.path())));

    completes(&mut ada, &one);
    assert_eq!(letters(&world), [letter("certificate", "The first clock")]);
    let desk = ada.person.opens("/desk");
    let words = desk.words();
    assert!(words.contains("You hold 1 of 2; 1 is missing."), "{words}");
    assert!(
        words.contains("50% of what the certificate asks for"),
        "{words}"
    );
    assert!(certificate_of(&world, &ada, "both").is_none());

    completes(&mut ada, &two);
    assert_eq!(
        letters(&world),
        [
            letter("certificate", "The second clock"),
            letter("certificate", "Two clocks together"),
        ]
    );
    let (programme, state) = certificate_of(&world, &ada, "both").unwrap();
    assert_eq!(state, State::Valid);
    let part = |course: &str| certificate_of(&world, &ada, course).unwrap().0.code;
    let (first, second) = (part("one"), part("two"));
    let codes: Vec<_> = programme
        .face
        .parts
        .iter()
        .map(|part| part.code.clone())
        .collect();
    assert_eq!(codes, [first.clone(), second]);
    credentials_are_sound(&world);

    let seen = ada.person.opens(&page_of(&programme));
    let words = seen.words();
    for fact in ["The first clock", "The second clock", "Rests on"] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    assert!(seen.has_link(&format!("/v/{first}")));
    let mut stranger = Person::stranger(&world);
    let json = stranger
        .get(&format!("{}.json", page_of(&programme)))
        .text();
    assert!(json.contains("\"has_lost_part\":false"), "{json}");
    assert!(
        !json.contains(first.as_str()) && !json.contains(&first.to_string()),
        "numbers of other certificates are for who knows the name: {json}"
    );
    let named = format!("{}.json", page_of(&programme));
    let body = b"name=Ada%20Meadow".to_vec();
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let json = stranger.send("POST", &named, body, &form).text();
    assert!(json.contains(&first.to_string()), "{json}");
    let paper = ada
        .person
        .get(&format!("/my/certificates/{}.pdf", programme.id));
    assert_eq!(paper.status, 200);
}

#[test]
fn what_was_earned_before_joining_counts_at_once_and_one_of_two_is_enough() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, Some(1));
    let mut ada = world.ada();
    let page = ada.person.opens(&format!("/courses/{}", both.path()));
    let words = page.words();
    assert!(
        words.contains("The certificate of any one of these courses is enough."),
        "{words}"
    );
    ada.earns(&one);
    assert!(
        certificate_of(&world, &ada, "both").is_none(),
        "not joined yet"
    );
    let form = ada
        .person
        .opens(&format!("/courses/{}", both.path()))
        .form("/enrolment");
    let awarded = ada.person.submits(&form, &[]);
    assert!(awarded.words().contains("Two clocks together"));
    ada.person.submits(&form, &[]);
    assert_eq!(
        letters(&world),
        [letter("certificate", "Two clocks together")]
    );
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    assert_eq!(programme.face.parts.len(), 1);
    credentials_are_sound(&world);
    completes(&mut ada, &two);
    assert_eq!(
        letters(&world),
        [letter("certificate", "The second clock")],
        "the programme is awarded once"
    );
    let (same, _) = certificate_of(&world, &ada, "both").unwrap();
    assert_eq!(same, programme);
}

/// Ada holds both parts and the programme, and shows it to everybody.
pub(crate) fn ada_holds_all<'w>(world: &'w World, stacked: &Stacked) -> Player<'w> {
    let mut ada = world.ada();
    completes(&mut ada, &stacked.one);
    completes(&mut ada, &stacked.two);
    joins(&mut ada, &stacked.both);
    assert_eq!(letters(world).len(), 3);
    let (programme, _) = certificate_of(world, &ada, "both").unwrap();
    let page = ada
        .person
        .opens(&format!("/my/certificates/{}", programme.id));
    ada.person
        .submits(&page.form("/disclosure"), &[("disclosure", "public")]);
    ada
}

#[test]
fn a_programme_that_is_left_says_that_a_part_no_longer_counts() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&stacked.both, &operator);
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();

    let form = olu.person.opens(&operators_page(&part, "/revocation"));
    let words = form.words();
    assert!(words.contains(&programme.code.to_string()), "{words}");
    let form = form.form("/revocation");
    let asked = olu.person.submits(&form, &[("reason", "misconduct")]);
    let words = asked.words();
    assert!(words.contains("This certificate stands"), "{words}");
    olu.person.submits(&asked.form("/revocation"), &[]);
    assert_eq!(
        letters(&world),
        [letter("certificate-revoked", "The first clock")]
    );
    let (_, state) = certificate_of(&world, &ada, "both").unwrap();
    assert_eq!(state, State::Valid, "nothing ends by itself");

    let mut stranger = Person::stranger(&world);
    let words = stranger.opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate that this one rests on no longer counts."),
        "{words}"
    );
    let json = stranger
        .get(&format!("{}.json", page_of(&programme)))
        .text();
    for fact in [
        "\"has_lost_part\":true",
        "\"state\":\"revoked\"",
        "\"state\":\"valid\"",
    ] {
        assert!(json.contains(fact), "{fact}: {json}");
    }
    let list = olu.person.opens("/operator/certificates");
    assert!(list.has_link(&operators_page(&programme, "")));
    let office = mina
        .person
        .opens(&format!("/partner/{}/awards", stacked.both.path()));
    let words = office.words();
    assert!(words.contains(&programme.code.to_string()), "{words}");
    let elsewhere = mina
        .person
        .opens(&format!("/partner/{}/awards", stacked.one.path()));
    assert!(!elsewhere.words().contains(&programme.code.to_string()));
}

#[test]
fn what_is_ticked_ends_with_its_part_and_says_why() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "two").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let form = olu
        .person
        .opens(&operators_page(&part, "/revocation"))
        .form("/revocation");
    let id = programme.id.to_string();
    let ticked = [("reason", "misconduct"), ("with", id.as_str())];
    let asked = olu.person.submits(&form, &ticked);
    assert!(
        asked
            .words()
            .contains("This certificate is revoked with it:")
    );
    let form = asked.form("/revocation");
    olu.person.submits(&form, &[]);
    olu.person.submits(&form, &[]);
    assert_eq!(
        letters(&world),
        [
            letter("certificate-revoked", "The second clock"),
            letter("certificate-revoked", "Two clocks together"),
        ]
    );
    let words = Person::stranger(&world).opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate it rests on was revoked"),
        "{words}"
    );
    let list = olu.person.opens("/operator/certificates");
    assert!(!list.has_link(&operators_page(&programme, "")), "it ended");
    credentials_are_sound(&world);
}

#[test]
fn a_lot_takes_along_what_rests_on_it() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, operator) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let code = part.code.to_string();
    let filled = [("codes", code.as_str()), ("reason", "issued-in-error")];
    let form = olu.person.opens("/operator/lots").form("/operator/lots");
    let alone = olu.person.submits(&form, &filled);
    let words = alone.words();
    assert!(
        words.contains("These rest on some of them and would stay:"),
        "{words}"
    );
    assert!(words.contains(&programme.code.to_string()), "{words}");

    // The form to propose stands last, below the lots with theirs.
    let form = olu.person.opens("/operator/lots").forms().pop().unwrap();
    let mut with = filled.to_vec();
    with.push(("with_resting", "yes"));
    olu.person.submits(&form, &with);
    let mut pia = world.somebody("pia@academy.example", "Pia Harbour");
    let (id, now) = (pia.account, world.now());
    let appoint = move |tx: &mut Tx| accounts::appoint_operator(tx, &operator, id, now);
    world.db.write_now(appoint).unwrap();
    let page = pia.person.opens("/operator/lots");
    let forms = page.forms();
    let confirms = |form: &&Form| form.fields.iter().any(|(_, value)| value == "confirm");
    let lots: Vec<_> = forms.iter().filter(confirms).collect();
    assert_eq!(lots.len(), 2, "{}", page.words());
    // The newest stands first: the one that takes the programme along.
    pia.person.submits(lots[0], &[]);
    let told = letters(&world);
    assert_eq!(told.len(), 2, "{told:?}");
    let words = Person::stranger(&world).opens(&page_of(&programme)).words();
    assert!(
        words.contains("A certificate it rests on was revoked"),
        "{words}"
    );
}

#[test]
fn the_successor_of_a_part_counts_in_its_place() {
    let world = World::new();
    let stacked = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    // Later than the award, so that the newest is the successor.
    world.wait_minutes(1);
    let form = olu
        .person
        .opens(&operators_page(&part, "/replacement"))
        .form("/replacement");
    let corrected = [("name", "Ada M. Meadow"), ("note", "Her passport.")];
    let asked = olu.person.submits(&form, &corrected);
    olu.person.submits(&asked.form("/replacement"), &[]);
    assert_eq!(
        letters(&world),
        [letter("certificate-replaced", "The first clock")]
    );
    let mut stranger = Person::stranger(&world);
    let words = stranger.opens(&page_of(&programme)).words();
    assert!(!words.contains("no longer counts"), "{words}");
    let (successor, _) = certificate_of(&world, &ada, "one").unwrap();
    assert_ne!(successor.code, part.code);
    let seen = stranger.get(&page_of(&programme)).text();
    assert!(
        !seen.contains(successor.code.as_str()),
        "the new number is its holder's to show"
    );
    // Revoking the successor finds the programme that names the predecessor.
    let form = olu.person.opens(&operators_page(&successor, "/revocation"));
    assert!(form.words().contains(&programme.code.to_string()));
}

#[test]
fn a_part_that_is_set_aside_counts_again_after_its_release() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    completes(&mut ada, &one);
    completes(&mut ada, &two);
    let (part, _) = certificate_of(&world, &ada, "one").unwrap();
    let hold = operators_page(&part, "/hold");
    let form = olu.person.opens(&hold).form("/hold");
    olu.person
        .submits(&form, &[("reason", "inquiry"), ("note", "x")]);
    let joined = joins(&mut ada, &both);
    let words = joined.words();
    assert!(words.contains("You hold 1 of 2; 1 is missing."), "{words}");
    let form = olu.person.opens(&hold).form("/hold");
    olu.person.submits(&form, &[("note", "All is well.")]);
    assert!(certificate_of(&world, &ada, "both").is_none());
    world.a_round_passes();
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_some());
    let about = letters(&world).into_iter();
    let of_programme = about.filter(|one| *one == letter("certificate", "Two clocks together"));
    assert_eq!(of_programme.count(), 1);
    credentials_are_sound(&world);
}

#[test]
fn a_programme_waits_while_issuing_is_stopped_and_no_longer_if_a_part_is_lost() {
    let world = World::new();
    let Stacked { one, two, both } = stacked(&world, None);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    let mut bela = world.bela();
    for player in [&mut ada, &mut bela] {
        completes(player, &one);
        completes(player, &two);
    }
    let stops = olu.person.opens("/operator/stops").form("/operator/stops");
    olu.person
        .submits(&stops, &[("reason", "A key must be renewed.")]);
    joins(&mut ada, &both);
    joins(&mut bela, &both);
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_none());
    let desk = ada.person.opens("/desk").words();
    assert!(
        desk.contains("No certificates are issued at present"),
        "{desk}"
    );
    let (part, _) = certificate_of(&world, &bela, "two").unwrap();
    let form = olu
        .person
        .opens(&operators_page(&part, "/revocation"))
        .form("/revocation");
    let asked = olu.person.submits(&form, &[("reason", "misconduct")]);
    olu.person.submits(&asked.form("/revocation"), &[]);
    let lift = olu.person.opens("/operator/stops").form("/lift");
    olu.person.submits(&lift, &[]);
    world.a_round_passes();
    assert!(certificate_of(&world, &ada, "both").is_some());
    assert!(certificate_of(&world, &bela, "both").is_none());
    let desk = bela.person.opens("/desk").words();
    assert!(
        !desk.contains("No certificates are issued at present"),
        "{desk}"
    );
    assert!(desk.contains("You hold 1 of 2; 1 is missing."), "{desk}");
    world.mailbox();
}

#[test]
fn of_an_erased_holder_nobody_learns_the_numbers_of_the_parts() {
    use pmast::erasing::{By, Reason, erase};
    let world = World::new();
    let stacked = stacked(&world, None);
    let (_olu, operator) = world.olu();
    let ada = ada_holds_all(&world, &stacked);
    let (programme, _) = certificate_of(&world, &ada, "both").unwrap();
    let parts = ["one", "two"].map(|part| certificate_of(&world, &ada, part).unwrap().0.code);
    let mut stranger = Person::stranger(&world);
    let path = page_of(&programme);
    let shown = stranger.get(&path).text();
    assert!(shown.contains(&parts[0].to_string()), "shown to everybody");
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let by = By::Operator(operator, ada.account, Reason::InWriting);
    let deed = move |tx: &mut Tx| erase(tx, &sealer, &by, &[7; 32], now);
    world.db.write_now(deed).unwrap();
    world.mailbox();
    world.wait_minutes(1);
    for answer in [stranger.get(&path), stranger.get(&format!("{path}.json"))] {
        assert_eq!(answer.status, 200);
        for part in &parts {
            let text = answer.text();
            assert!(!text.contains(part.as_str()), "{text}");
            assert!(!text.contains(&part.to_string()), "{text}");
        }
    }
}

/// The folder of a shipped course.
fn shipped(course: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("courses").join(course)
}

/// A shipped course with its first lesson alone, which earns its certificate.
fn shortened(world: &World, course: &str) -> Course {
    world.publishes_changed(&shipped(course), |content| {
        content.modules.truncate(1);
        content.modules[0].activities.truncate(1);
        content.checklist = None;
        content.certificate.requirements = vec![Requirement::Lessons];
    })
}

fn reads_all_of(ada: &mut Player<'_>, course: &Course) {
    ada.enrols(course);
    let lesson = course.edition.content.lessons().next().unwrap();
    ada.reads(course, lesson.key.as_str());
}

/// What a programme's certificate says: title, minutes, credits, and the courses it rests on.
fn said_by(certificate: &Certificate) -> (&str, u32, &str, Vec<&str>) {
    let face = &certificate.face;
    let title = face.course.title.exact(Language::En).unwrap();
    let parts = face.parts.iter().map(|part| part.course.as_str());
    (
        title,
        face.course.minutes,
        face.course.ects.as_str(),
        parts.collect(),
    )
}

#[test]
fn the_shipped_programmes_are_awarded_for_two_and_for_all_three_shipped_courses() {
    const NATIONAL: &str = "assessing-national-legislation";
    const CONVENTIONS: &str = "conventions-for-parliamentarians";
    const FOUNDATIONS: &str = "foundations-of-synthetic-drug-policy";
    const PARTICIPATION: &str = "synthetic-drug-policy-participation";
    const LAW: &str = "synthetic-drug-policy-and-law";
    let world = World::new();
    let national = shortened(&world, &format!("harbour-institute/{NATIONAL}"));
    let conventions = shortened(&world, &format!("harbour-institute/{CONVENTIONS}"));
    let foundations = shortened(&world, &format!("meridian-bay-university/{FOUNDATIONS}"));
    let programmes = [PARTICIPATION, LAW]
        .map(|course| world.publishes(&shipped(&format!("meridian-bay-university/{course}"))));
    let mut ada = world.ada();
    for programme in &programmes {
        joins(&mut ada, programme);
    }

    reads_all_of(&mut ada, &conventions);
    assert!(certificate_of(&world, &ada, PARTICIPATION).is_none());
    reads_all_of(&mut ada, &foundations);
    let (two, state) = certificate_of(&world, &ada, PARTICIPATION).unwrap();
    assert_eq!(
        (two.face.level, state),
        (Level::Participation, State::Valid)
    );
    let title = "Synthetic-drug policy: an introduction";
    let said = (title, 1980, "1.3", vec![FOUNDATIONS, CONVENTIONS]);
    assert_eq!(said_by(&two), said);
    assert_eq!((two.face.issuers.len(), two.face.signatories.len()), (1, 1));
    assert!(certificate_of(&world, &ada, LAW).is_none());

    reads_all_of(&mut ada, &national);
    let (three, state) = certificate_of(&world, &ada, LAW).unwrap();
    assert_eq!(
        (three.face.level, state),
        (Level::Achievement, State::Valid)
    );
    let title = "Synthetic-drug policy and law";
    let said = (title, 3480, "2.3", vec![FOUNDATIONS, NATIONAL, CONVENTIONS]);
    assert_eq!(said_by(&three), said);
    assert_eq!(
        (three.face.issuers.len(), three.face.signatories.len()),
        (2, 2)
    );
    let (same, _) = certificate_of(&world, &ada, PARTICIPATION).unwrap();
    assert_eq!(same, two, "what was awarded for two stays as it is");
    assert_eq!(letters(&world).len(), 5);
    for certificate in [two, three] {
        let paper = format!("/my/certificates/{}.pdf", certificate.id);
        assert_eq!(ada.person.get(&paper).status, 200);
    }
}
