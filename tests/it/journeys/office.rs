//! Who looks after a course grants, extends, makes groups and looks up receipts; what was granted
//! holds on the learner's very next request.

use crate::world::cast::Player;
use crate::world::html::Form;
use crate::world::person::Page;
use crate::world::study::Knows;
use crate::world::{Course, NOON, World, copy_of_course_files};
use pmast::accounts::Operator;
use pmast::base::Key;
use pmast::courses;
use pmast::db::Tx;
use pmast::partners::{self, Role};
use std::fs;

/// The test course with ten minutes for its first quiz.
fn timed(world: &World) -> Course {
    let folder = copy_of_course_files(world.folder());
    for (file, from, to) in [
        ("course.toml", "version = \"1.0.0\"", "version = \"1.1.0\""),
        (
            "en/01-the-clock/90-check.quiz.md",
            "attempts = 3",
            "attempts = 3\ntime_limit_minutes = 10",
        ),
    ] {
        let file = folder.join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{}", file.display());
        fs::write(&file, text.replace(from, to)).unwrap();
    }
    world.publishes(&folder)
}

/// Ada sits the quiz with ten minutes; Mina looks after the course.
struct Office<'w> {
    course: Course,
    olu: Operator,
    ada: Player<'w>,
    mina: Player<'w>,
    sitting: String,
}

fn office(world: &World) -> Office<'_> {
    let course = timed(world);
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    assert!(sitting.words().contains("12:10 UTC"), "{}", sitting.words());
    let mina = world.mina(&course, &olu);
    Office {
        sitting: sitting.answer.path,
        course,
        olu,
        ada,
        mina,
    }
}

impl Office<'_> {
    fn at(&self, page: &str) -> String {
        format!("/partner/{}/{page}", self.course.path())
    }

    fn opens(&mut self, page: &str) -> Page {
        let path = self.at(page);
        self.mina.person.opens(&path)
    }

    /// What Ada's sitting says on her next request.
    fn ada_reads(&mut self) -> String {
        self.ada.person.opens(&self.sitting).words()
    }

    fn makes_a_group(&mut self, name: &str) -> Page {
        let groups = self.opens("groups");
        let form = groups.form("/groups");
        self.mina.person.submits(&form, &[("name", name)])
    }
}

const ADA: &str = "ada@meadow.example";

#[test]
fn a_grant_reaches_a_running_attempt_on_the_very_next_request() {
    let world = World::new();
    let mut office = office(&world);
    let home = office.mina.person.opens("/partner");
    let page = office.mina.person.opens(&home.link("/accommodations"));
    let form = page.form("/accommodations");
    let filled = [
        ("to", "person"),
        ("email", ADA),
        ("quiz", "check-clock"),
        ("time", "50"),
        ("attempts", "2"),
        ("reason", "access"),
        ("note", "She telephoned."),
    ];
    let done = office.mina.person.submits(&form, &filled);
    let words = done.words();
    for told in [
        "One running quiz has its new time already",
        "Ada Meadow",
        "50% more time",
        "2 extra attempts",
        "Equal access",
        "She telephoned.",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    assert!(!done.answer.path.contains("meadow"), "no address in a URL");
    assert!(office.ada_reads().contains("12:15 UTC"));

    let again = office.mina.person.submits(&form, &filled);
    assert!(
        again.words().contains("changed nothing"),
        "{}",
        again.words()
    );
    let ends = |page: &Page| page.html.matches("/end\"").count();
    assert_eq!(ends(&again), 1, "sent twice, granted once");

    let end = again.form("/end");
    let refused = office.mina.person.posts(&end, &[("end_reason", "")]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("choose a reason first"));
    let why = [("end_reason", "mistake")];
    let ended = office.mina.person.submits(&end, &why);
    assert!(ended.words().contains("Ended: Our own mistake"));
    assert_eq!(ends(&ended), 0);
    assert!(ended.words().contains("Ended"), "{}", ended.words());
    assert!(
        office.ada_reads().contains("12:15 UTC"),
        "what runs keeps its time"
    );
}

#[test]
fn a_form_with_problems_keeps_what_was_typed_and_says_what_is_wrong() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("accommodations").form("/accommodations");
    for (filled, told) in [
        (
            ("email", "nobody@meadow.example"),
            "Nobody with this address",
        ),
        (("email", "ada"), "no e-mail address"),
        (("email", ""), "Enter the e-mail address"),
        (("to", "0198"), "not there any more"),
        (("quiz", "other"), "not in the course any more"),
        (("time", "0"), "at least one of"),
        (("reason", ""), "Choose a reason"),
        (("closes_time", "18:00"), "Enter the day"),
        (("closes_date", "2026-12-24"), "Enter the time"),
    ] {
        let mut all = vec![("to", "person"), ("email", ADA), ("time", "25")];
        all.extend([("reason", "duty"), ("note", "A mission <abroad>")]);
        all.retain(|(name, _)| *name != filled.0);
        all.push(filled);
        let answer = office.mina.person.posts(&form, &all);
        assert_eq!(answer.status, 422, "{filled:?}");
        let page = Page::of(answer);
        assert!(page.words().contains(told), "{filled:?}: {}", page.words());
        let shown = page.form("/accommodations");
        assert_eq!(shown.field("note"), Some("A mission <abroad>"));
        assert_eq!(shown.field("id"), form.field("id"));
        assert!(page.has_link(&format!("#{}", problem_field(filled.0))));
    }
    let past = [("closes_date", "2026-11-23"), ("closes_time", "11:59")];
    let mut all = vec![("email", ADA), ("reason", "duty")];
    all.extend(past);
    let answer = office.mina.person.posts(&form, &all);
    assert!(answer.text().contains("over already"), "{}", answer.status);
    assert!(
        office.ada_reads().contains("12:10 UTC"),
        "nothing was granted"
    );
}

/// The field that a problem with this one is told at.
fn problem_field(name: &str) -> &str {
    match name {
        "closes_time" => "closes_date",
        "closes_date" => "closes_time",
        other => other,
    }
}

/// The form that adds people; others take them out.
fn joining(page: &Page) -> Form {
    let mut forms = page.forms().into_iter();
    let found = forms.find(|form| form.field("addresses").is_some());
    found.expect("a group's page has a form to add people")
}

#[test]
fn a_group_is_granted_something_and_who_joins_later_has_it_at_once() {
    let world = World::new();
    let mut office = office(&world);
    let mut bela = world.bela();
    bela.enrols(&office.course);
    let hers = bela.sits(&office.course, "check-clock").answer.path;

    let group = office.makes_a_group("Committee staff");
    assert_eq!(group.title(), "Committee staff");
    let pasted = "Bela Brook <bela@meadow.example>\nnobody@meadow.example, not an address";
    let form = joining(&group);
    let answer = office.mina.person.posts(&form, &[("addresses", pasted)]);
    assert_eq!(answer.status, 422);
    let partly = Page::of(answer);
    let words = partly.words();
    for told in [
        "One person was added",
        "This is no e-mail address: not an address",
        "Nobody with this address takes this course: nobody@meadow.example",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    let left = joining(&partly);
    assert_eq!(
        left.field("addresses"),
        Some("not an address\nnobody@meadow.example"),
        "what did not work stays, and only that"
    );

    let page = office.mina.person.opens(&group.link("/accommodations?to="));
    let form = page.form("/accommodations");
    let filled = [("time", "100"), ("reason", "duty")];
    let done = office.mina.person.submits(&form, &filled);
    assert!(
        done.words().contains("One running quiz"),
        "{}",
        done.words()
    );
    assert!(bela.person.opens(&hers).words().contains("12:20 UTC"));
    assert!(office.ada_reads().contains("12:10 UTC"), "she is not in it");

    let form = joining(&group);
    let joined = office.mina.person.submits(&form, &[("addresses", ADA)]);
    assert!(joined.words().contains("One running quiz has its new time"));
    assert!(office.ada_reads().contains("12:20 UTC"));
    let twice = office.mina.person.submits(&form, &[("addresses", ADA)]);
    assert!(twice.words().contains("in the group already"));

    let left = office.mina.person.submits(&twice.form("/end"), &[]);
    assert!(left.words().contains("Removed"), "{}", left.words());
    assert_eq!(left.html.matches("/end\"").count(), 1, "one is left");
}

#[test]
fn minutes_for_an_outage_are_given_once_and_after_a_second_look() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("extensions").form("/extensions");
    let filled = [
        ("to", "everybody"),
        ("quiz", ""),
        ("minutes", "٣٠"),
        ("reason", "fault"),
        ("note", "The line was down."),
    ];
    let step = office.mina.person.submits(&form, &filled);
    assert!(
        step.words().contains("One quiz runs now"),
        "{}",
        step.words()
    );
    assert!(office.ada_reads().contains("12:10 UTC"), "nothing yet");

    let changed = office
        .mina
        .person
        .submits(&step.form("/extensions"), &[("change", "yes")]);
    let form = changed.form("/extensions");
    assert_eq!(form.field("note"), Some("The line was down."));

    let sure = step.form("/extensions");
    let confirmed = [("confirmed", "yes")];
    let done = office.mina.person.submits(&sure, &confirmed);
    assert!(done.words().contains("One running quiz has the minutes"));
    assert!(office.ada_reads().contains("12:40 UTC"));
    let twice = office.mina.person.submits(&sure, &confirmed);
    assert!(twice.words().contains("The line was down."), "it is listed");
    assert!(office.ada_reads().contains("12:40 UTC"), "once, not twice");

    for minutes in ["", "0", "1441", "ten"] {
        let filled = [
            ("to", "everybody"),
            ("minutes", minutes),
            ("reason", "fault"),
        ];
        let answer = office.mina.person.posts(&form, &filled);
        assert_eq!(answer.status, 422, "{minutes}");
    }
    let nobody = [("to", "person"), ("email", ADA), ("quiz", "final")];
    let all = [("minutes", "5"), ("reason", "fault")];
    let filled: Vec<_> = nobody.into_iter().chain(all).collect();
    let none = office.mina.person.submits(&form, &filled);
    assert!(
        none.words().contains("No quiz runs now"),
        "{}",
        none.words()
    );
    assert!(!none.html.contains("name=\"confirmed\""));
}

/// Somebody who administers another partner.
fn stranger<'w>(world: &'w World, olu: &Operator) -> Player<'w> {
    let (profile, _) = courses::read_partner(&world.folder().join("harbour-test"));
    let mut profile = profile.unwrap();
    profile.key = Key::parse("meadow-college").unwrap();
    profile.slug = profile.key.clone();
    let save = move |tx: &mut Tx| partners::save(tx, &profile, NOON);
    let other = world.db.write_now(save).unwrap();
    let player = world.somebody("zoe@college.example", "Zoe College");
    let (by, pair) = (olu.clone(), (other.id, player.account));
    let join = move |tx: &mut Tx| partners::join(tx, &by, pair, Role::Admin, NOON);
    world.db.write_now(join).unwrap();
    player
}

/// The receipt on a result page.
fn receipt_of(result: &Page) -> String {
    let words = result.words();
    let is_receipt = |word: &&str| word.len() == 19 && word.matches('-').count() == 3;
    let found = words.split_whitespace().find(is_receipt);
    found.unwrap_or_else(|| panic!("{words}")).to_owned()
}

#[test]
fn a_receipt_is_found_by_who_looks_after_the_course_and_by_nobody_else() {
    let world = World::new();
    let mut office = office(&world);
    let sitting = office.ada.sits(&office.course, "check-clock");
    world.app.clock.set(NOON.plus_seconds(65));
    let answers = office.course.answers("check-clock", Knows::Everything);
    let receipt = receipt_of(&office.ada.hands_in(&sitting, &answers));
    let typed = receipt.to_lowercase().replace('-', " – ");

    let form = office
        .mina
        .person
        .opens("/partner/receipts")
        .form("receipts");
    let found = office.mina.person.posts(&form, &[("receipt", &typed)]);
    assert_eq!(found.status, 200);
    let words = Page::of(found).words();
    for told in [
        receipt.as_str(),
        "Ada Meadow",
        ADA,
        "When does it start?",
        "12:01:05 UTC",
        "by the learner",
        "Passed",
        "The quiz arrived in full",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }

    let mut zoe = stranger(&world, &office.olu);
    let form = zoe.person.opens("/partner/receipts").form("receipts");
    let unknown = zoe.person.posts(&form, &[("receipt", &receipt)]);
    let nonsense = zoe
        .person
        .posts(&form, &[("receipt", "0000-0000-0000-0000")]);
    assert_eq!((unknown.status, nonsense.status), (422, 422));
    let neutral = |answer| {
        let words = Page::of(answer).words();
        assert!(!words.contains("Ada"), "{words}");
        words.contains("We find nothing for this receipt here")
    };
    assert!(neutral(unknown) && neutral(nonsense));
    assert_eq!(zoe.person.get(&office.at("accommodations")).status, 403);

    let mut chen = world.chen(&office.course, &office.olu);
    assert_eq!(chen.person.get("/partner/receipts").status, 403);
    assert_eq!(chen.person.get(&office.at("groups")).status, 403);
    assert_eq!(office.ada.person.get("/partner/receipts").status, 403);
}

#[test]
fn operators_find_every_receipt_and_the_clock_is_told_apart() {
    let world = World::new();
    let course = timed(&world);
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    world.wait_minutes(30);
    let receipt = receipt_of(&ada.person.opens(&sitting.answer.path));
    let home = olu.person.opens("/operator");
    let form = olu.person.opens(&home.link("/receipts")).form("receipts");
    let found = olu.person.submits(&form, &[("receipt", &receipt)]);
    let words = found.words();
    for told in ["12:10:00 UTC", "by the clock", "Not passed", "lateness"] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    for _ in 0..70 {
        let answer = olu
            .person
            .posts(&form, &[("receipt", "0000-0000-0000-0000")]);
        if answer.status == 429 {
            return;
        }
    }
    panic!("receipts can be tried without end");
}

#[test]
fn what_is_noted_in_the_journal_says_nothing_about_health() {
    let world = World::new();
    let mut office = office(&world);
    let form = office.opens("accommodations").form("/accommodations");
    let filled = [
        ("email", ADA),
        ("time", "25"),
        ("reason", "access"),
        ("note", "SECRET-OF-THE-FILE"),
    ];
    office.mina.person.submits(&form, &filled);
    let entries = world.db.read_now(|conn| pmast::journal::recent(conn, 100));
    let entries = format!("{:?}", entries.unwrap());
    assert!(entries.contains("granted") && entries.contains("access"));
    assert!(!entries.contains("SECRET") && !entries.contains("meadow"));
    let learner = office.ada.person.opens("/desk");
    assert!(!learner.html.contains("SECRET-OF-THE-FILE"));
}

#[test]
fn who_used_every_attempt_really_sits_those_that_are_granted() {
    let world = World::new();
    let mut office = office(&world);
    let course = office.course.path();
    let opening = format!("/learn/{course}/quizzes/check-clock");
    for number in 1..=3 {
        let sitting = office.ada.sits(&office.course, "check-clock");
        let result = office.ada.hands_in(&sitting, &[]);
        assert_eq!(result.answer.status, 200, "attempt {number}");
    }
    let page = office.ada.person.opens(&opening);
    assert!(page.find_form("/attempts").is_none(), "three and no more");

    let home = office.mina.person.opens("/partner");
    let page = office.mina.person.opens(&home.link("/accommodations"));
    let filled = [
        ("to", "person"),
        ("email", ADA),
        ("quiz", "check-clock"),
        ("attempts", "2"),
        ("reason", "access"),
    ];
    let form = page.form("/accommodations");
    office.mina.person.submits(&form, &filled);
    let everything = office.course.answers("check-clock", Knows::Everything);
    for (number, answers) in [(4, &[][..]), (5, &everything)] {
        let sitting = office.ada.sits(&office.course, "check-clock");
        let words = sitting.words();
        assert!(words.contains(&format!("Attempt {number}")), "{words}");
        let result = office.ada.hands_in(&sitting, answers);
        let is_passed = result.title().contains("passed") && !result.title().contains("Not");
        assert_eq!(is_passed, number == 5, "{}", result.title());
    }
    let page = office.ada.person.opens(&opening);
    assert!(
        page.find_form("/attempts").is_none(),
        "two more and no more"
    );
}
