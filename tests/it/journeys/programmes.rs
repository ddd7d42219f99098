//! Programmes: a certificate that rests on the certificates of other courses, earned.

use crate::credentials::makes_keys;
use crate::world::cast::Player;
use crate::world::person::{Page, Person};
use crate::world::study::Knows;
use crate::world::{Course, World, course_files};
use pmast::base::{Key, Language};
use pmast::certificates::{self, Certificate, State};
use pmast::courses::content::Level;
use pmast::courses::{Content, Requirement};
use std::path::{Path, PathBuf};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

/// Gives a course an id, an address and a title of its own.
pub(super) fn name(content: &mut Content, id: &str, title: &str) {
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
            rests_on_both(content, at_least);
        }),
    }
}

/// Makes a programme of a course.
pub(super) fn rests_on_both(content: &mut Content, at_least: Option<u32>) {
    content.modules.clear();
    content.certificate.at_least = at_least;
    content.certificate.requirements = ["one", "two"]
        .map(|course| Requirement::Certificate(key(course)))
        .into();
}

/// Joins by the button on the programme's page; answers where that leads.
pub(super) fn joins(ada: &mut Player<'_>, programme: &Course) -> Page {
    let page = ada.person.opens(&format!("/courses/{}", programme.path()));
    ada.person.submits(&page.form("/enrolment"), &[])
}

/// Does a whole course, whatever letters come of it.
pub(super) fn completes(ada: &mut Player<'_>, course: &Course) {
    ada.does_all_but_the_last(course);
    ada.takes(course, "final", Knows::Everything);
}

/// The letters that wait, by what they are about.
pub(super) fn letters(world: &World) -> Vec<(String, String)> {
    let mails = world.mailbox().into_iter();
    mails
        .map(|mail| (mail.template.clone(), mail.args["course"].clone()))
        .collect()
}

pub(super) fn letter(template: &str, course: &str) -> (String, String) {
    (template.to_owned(), course.to_owned())
}

/// The newest certificate of a course that somebody holds, with its state.
pub(super) fn certificate_of(
    world: &World,
    ada: &Player<'_>,
    course: &str,
) -> Option<(Certificate, State)> {
    let (sealer, account, now) = (world.app.sealer.clone(), ada.account, world.now());
    let all = |conn: &mut _| certificates::of_account(conn, &sealer, account, now);
    let holdings = world.db.read_now(all).unwrap();
    let mut all = holdings.intact.into_iter();
    all.find(|one| one.certificate.face.course.key == key(course))
        .map(|one| (one.certificate, one.state))
}

pub(super) fn page_of(certificate: &Certificate) -> String {
    format!("/v/{}", certificate.code.as_str())
}

/// Everything that is stored of credentials fits everything that is sealed.
pub(super) fn credentials_are_sound(world: &World) {
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
