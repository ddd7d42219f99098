//! Grants, groups, and who may give them.

use super::*;
use crate::base::{AccommodationId, AccountId, CourseId, Email, GroupId, Note};
use crate::courses::CourseAdmin;
use crate::db::Error;
use crate::items::testing::key;
use crate::journal::{self, Object};
use crate::learning;
use crate::learning::testing::{World, at, edition_of, somebody, world};
use std::collections::BTreeSet;

struct Office {
    world: World,
    admin: CourseAdmin,
}

fn office() -> Office {
    let world = world();
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let enrol = move |tx: &mut _| learning::enrol(tx, &ada, &edition, at(0));
    world.db.write_now(enrol).unwrap();
    let admin = CourseAdmin::for_test(world.edition.course, world.bela.id());
    Office { world, admin }
}

fn more(percent: u32, extra_attempts: u32) -> Allowance {
    Allowance {
        time: ExtraTime::percent(percent).unwrap(),
        extra_attempts,
        closes_at: None,
    }
}

impl Office {
    fn ada(&self) -> AccountId {
        self.world.ada.id()
    }

    fn wants(&self, to: Recipient, allowance: Allowance) -> Grant {
        Grant {
            id: AccommodationId::new(),
            to,
            quiz: None,
            allowance,
            reason: Reason::Access,
            note: Note::parse("asked on the telephone").unwrap(),
        }
    }

    fn grants(&self, wanted: &Grant) -> Result<bool, GrantError> {
        let (admin, wanted) = (self.admin.clone(), wanted.clone());
        let deed = move |tx: &mut _| grant(tx, &admin, &wanted, at(10));
        self.world.db.write_now(deed)
    }

    fn ends(&self, id: AccommodationId) -> Result<(), EndError> {
        let admin = self.admin.clone();
        let deed = move |tx: &mut _| end(tx, &admin, (id, Reason::Mistake), at(20));
        self.world.db.write_now(deed)
    }

    fn allowance(&self, quiz: &str) -> Allowance {
        let (ada, course) = (self.ada(), self.world.edition.course);
        let read = |conn: &mut _| allowance(conn, ada, course, &key(quiz));
        self.world.db.read_now(read).unwrap()
    }

    fn makes(&self, name: &str) -> GroupId {
        let (admin, name) = (self.admin.clone(), GroupName::parse(name).unwrap());
        let deed = move |tx: &mut _| make_group(tx, &admin, &name, at(5));
        self.world.db.write_now(deed).unwrap()
    }

    fn adds(&self, group: GroupId, emails: &[&str]) -> Added {
        let admin = self.admin.clone();
        let emails: Vec<Email> = emails.iter().map(|e| Email::parse(e).unwrap()).collect();
        let deed = move |tx: &mut _| add_members(tx, &admin, group, &emails, at(6));
        self.world.db.write_now(deed).unwrap()
    }

    fn journal(&self, object: &Object) -> Vec<(String, String)> {
        let read = |conn: &mut _| journal::of_object(conn, object);
        let entries = self.world.db.read_now(read).unwrap();
        entries.into_iter().map(|e| (e.verb, e.detail)).collect()
    }
}

#[test]
fn a_grant_holds_at_once_at_the_quiz_it_names_and_until_it_is_ended() {
    let office = office();
    let person = Recipient::Person(office.ada());
    let mut wanted = office.wants(person, more(25, 0));
    wanted.quiz = Some(key("final"));
    assert!(office.grants(&wanted).unwrap());
    assert!(!office.grants(&wanted).unwrap(), "the same form again");
    assert_eq!(office.allowance("final"), more(25, 0));
    assert_eq!(office.allowance("other"), Allowance::default());

    let everywhere = office.wants(person, more(10, 2));
    office.grants(&everywhere).unwrap();
    assert_eq!(office.allowance("final"), more(25, 2));
    assert_eq!(office.allowance("other"), more(10, 2));

    office.ends(wanted.id).unwrap();
    office.ends(wanted.id).unwrap();
    assert_eq!(office.allowance("final"), more(10, 2));
    let object = Object::new("accommodation", wanted.id);
    let expected = [("granted", "access"), ("withdrawn", "mistake")];
    let expected = expected.map(|(verb, detail)| (verb.to_owned(), detail.to_owned()));
    assert_eq!(
        office.journal(&object),
        expected,
        "the note stays out of it"
    );

    let read = |conn: &mut _| accommodations(conn, &office.admin);
    let listed = office.world.db.read_now(read).unwrap();
    assert_eq!(listed.len(), 2);
    let ended = listed.iter().find(|one| one.grant.id == wanted.id).unwrap();
    assert_eq!(ended.grant, wanted);
    assert_eq!(ended.ended_at, Some(at(20)));
    assert_eq!(ended.end_reason, Some(Reason::Mistake));
    let second = office.wants(person, more(0, 1));
    office.grants(&second).unwrap();
    assert_eq!(office.allowance("final"), more(10, 3), "attempts add up");
    let read = |conn: &mut _| in_force(conn, office.world.edition.course);
    let all = office.world.db.read_now(read).unwrap();
    assert_eq!(all.allowance(office.ada(), &key("final")), more(10, 3));
}

#[test]
fn nothing_is_granted_to_strangers_or_for_nothing() {
    let office = office();
    let nothing = office.wants(Recipient::Person(office.ada()), Allowance::default());
    assert!(matches!(office.grants(&nothing), Err(GrantError::Nothing)));
    let stranger = office.wants(Recipient::Person(office.world.bela.id()), more(25, 0));
    assert!(matches!(
        office.grants(&stranger),
        Err(GrantError::NotEnrolled)
    ));
    let nowhere = office.wants(Recipient::Group(GroupId::new()), more(25, 0));
    assert!(matches!(
        office.grants(&nowhere),
        Err(GrantError::UnknownGroup)
    ));
}

#[test]
fn editions_are_those_in_which_the_recipients_take_the_course() {
    let office = office();
    let (older, newer) = (office.world.edition.id, edition_of(&office.world, "2.0.0"));
    let chen = somebody(&office.world, "chen");
    let (who, edition) = (chen.clone(), newer.clone());
    let enrol = move |tx: &mut _| learning::enrol(tx, &who, &edition, at(1));
    office.world.db.write_now(enrol).unwrap();
    let group = office.makes("Both");
    office.adds(group, &["ada@x.example", "chen@x.example"]);
    let empty = office.makes("Nobody yet");
    for (to, expected) in [
        (Some(Recipient::Person(office.ada())), vec![older]),
        (Some(Recipient::Person(chen.id())), vec![newer.id]),
        (Some(Recipient::Group(group)), vec![older, newer.id]),
        (Some(Recipient::Group(empty)), vec![]),
        (None, vec![older, newer.id]),
    ] {
        let read = |conn: &mut _| editions(conn, &office.admin, to);
        let found = office.world.db.read_now(read).unwrap();
        assert_eq!(found, BTreeSet::from_iter(expected), "{to:?}");
    }
}

#[test]
fn a_group_is_granted_something_together() {
    let office = office();
    let group = office.makes("Committee staff");
    assert_eq!(office.makes(" Committee staff "), group);
    let added = office.adds(
        group,
        &["ada@x.example", "bela@x.example", "nobody@x.example"],
    );
    assert_eq!(added.added, [office.ada()]);
    let unknown: Vec<String> = added.unknown.iter().map(ToString::to_string).collect();
    assert_eq!(
        unknown,
        ["bela@x.example", "nobody@x.example"],
        "she takes no course"
    );
    assert_eq!(office.adds(group, &["ada@x.example"]), Added::default());

    office
        .grants(&office.wants(Recipient::Group(group), more(50, 0)))
        .unwrap();
    assert_eq!(office.allowance("final"), more(50, 0));
    let read = |conn: &mut _| in_force(conn, office.world.edition.course);
    let all = office.world.db.read_now(read).unwrap();
    assert_eq!(all.allowance(office.ada(), &key("final")), more(50, 0));
    assert_eq!(
        all.allowance(office.world.bela.id(), &key("final")),
        Allowance::default()
    );
    let read = |conn: &mut _| groups(conn, &office.admin);
    let listed = office.world.db.read_now(read).unwrap();
    assert_eq!((listed.len(), listed[0].members), (1, 1));
    let read = |conn: &mut _| members(conn, &office.admin, group);
    let people = office.world.db.read_now(read).unwrap();
    assert_eq!(people[0].email.as_str(), "ada@x.example");

    let (admin, ada) = (office.admin.clone(), office.ada());
    let leave = move |tx: &mut _| remove_member(tx, &admin, (group, ada, Reason::Mistake), at(30));
    office.world.db.write_now(leave.clone()).unwrap();
    office.world.db.write_now(leave).unwrap();
    let noted = office.journal(&Object::new("group", group));
    let details: Vec<&str> = noted.iter().map(|(_, detail)| detail.as_str()).collect();
    let [joined, left] = ["joined", "left, mistake"].map(|what| format!("{} {what}", office.ada()));
    assert_eq!(details, ["", &joined, &left], "once each");
    assert_eq!(office.allowance("final"), Allowance::default());
}

#[test]
fn who_looks_after_another_course_reaches_nothing_here() {
    let office = office();
    let group = office.makes("Staff");
    let wanted = office.wants(Recipient::Group(group), more(25, 0));
    office.grants(&wanted).unwrap();
    let other = CourseAdmin::for_test(CourseId::new(), office.world.bela.id());
    let elsewhere = Office {
        admin: other,
        ..office
    };
    assert!(matches!(elsewhere.ends(wanted.id), Err(EndError::Unknown)));
    let foreign = elsewhere.wants(Recipient::Group(group), more(25, 0));
    assert!(matches!(
        elsewhere.grants(&foreign),
        Err(GrantError::UnknownGroup)
    ));
    let read = |conn: &mut _| members(conn, &elsewhere.admin, group);
    assert!(matches!(
        elsewhere.world.db.read_now(read),
        Err(GroupError::Unknown)
    ));
    let read = |conn: &mut _| -> Result<_, Error> { groups(conn, &elsewhere.admin) };
    assert_eq!(elsewhere.world.db.read_now(read).unwrap(), []);
}
