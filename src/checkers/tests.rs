//! Reports and keys, from making to ending.

use super::*;
use crate::accounts::Operator;
use crate::base::{ApiKeyId, Language, Note, ReportId, Token};
use crate::db::{Error, Tx};
use crate::journal::{self, Object};
use crate::learning::testing::{World, at, world};

fn operator(world: &World) -> Operator {
    Operator::for_test(world.bela.id())
}

fn said(what: &str) -> Reporting {
    let typed = [
        "7Q4K2-9XMPB-2D5RT",
        what,
        "a job interview",
        "hr@parliament.example",
    ];
    Reporting::typed(typed, Language::Fr).unwrap()
}

#[test]
fn a_report_is_taken_once_and_loses_its_address_when_it_is_closed() {
    let world = world();
    let olu = operator(&world);
    let id = ReportId::new();
    let twice = move |tx: &mut Tx| -> Result<(), Error> {
        report(tx, id, &said("The name looks pasted in."), at(1))?;
        report(tx, id, &said("again"), at(2))
    };
    world.db.write_now(twice).unwrap();
    let read = || world.db.read_now(|conn| reports(conn, &olu)).unwrap();
    assert_eq!(read()[0].said.contact, "hr@parliament.example");
    assert_eq!(
        (read().len(), world.db.read_now(open_reports).unwrap()),
        (1, 1)
    );
    let by = olu.clone();
    let closes = move |tx: &mut Tx| {
        let note = Note::parse("the holder was told").unwrap();
        close(tx, &by, (id, &note), at(3))
    };
    assert!(world.db.write_now(closes.clone()).unwrap());
    assert!(!world.db.write_now(closes).unwrap(), "once is enough");
    assert_eq!(read()[0].said.contact, "");
    assert!(read()[0].closed.is_some());
    assert_eq!(world.db.read_now(open_reports).unwrap(), 0);
    let object = Object::new("report", id);
    let entries = world
        .db
        .read_now(|conn| journal::of_object(conn, &object))
        .unwrap();
    let verbs: Vec<&str> = entries.iter().map(|entry| entry.verb.as_str()).collect();
    assert_eq!(verbs, ["reported", "closed"]);
}

#[test]
fn a_report_says_something_and_not_too_much() {
    let typed = |what: &str, place: &str, contact: &str| {
        Reporting::typed(["", what, place, contact], Language::En).err()
    };
    assert_eq!(typed(" ", "", ""), Some(vec![ReportError::Empty]));
    let long = "x".repeat(2001);
    let problems = typed(&long, &long, &long).unwrap();
    assert_eq!(problems.len(), 3);
    assert_eq!(typed("The seal is missing.", "", ""), None);
}

#[test]
fn a_key_opens_until_it_is_ended() {
    let world = world();
    let olu = operator(&world);
    let token = Token::new([9; 32]).hash();
    let new = |name: &str, lists_per_hour| NewKey {
        id: ApiKeyId::new(),
        token,
        name: name.to_owned(),
        lists_per_hour,
    };
    let make = |new: NewKey| {
        let by = olu.clone();
        world.db.write_now(move |tx| make_key(tx, &by, &new, at(1)))
    };
    assert!(matches!(make(new(" ", 10)), Err(KeyError::Name)));
    assert!(matches!(make(new("HR", 0)), Err(KeyError::Limit)));
    make(new("Office of personnel", 10)).unwrap();
    let known = || world.db.read_now(|conn| key(conn, token)).unwrap();
    let made = known().unwrap();
    assert_eq!(
        (made.name.as_str(), made.lists_per_hour),
        ("Office of personnel", 10)
    );
    let other = Token::new([8; 32]).hash();
    assert_eq!(world.db.read_now(|conn| key(conn, other)).unwrap(), None);
    let (by, id) = (olu.clone(), made.id);
    world
        .db
        .write_now(move |tx| end_key(tx, &by, id, at(2)))
        .unwrap();
    assert_eq!(known(), None);
    let all = world.db.read_now(|conn| keys(conn, &olu)).unwrap();
    assert_eq!(all[0].ended_at, Some(at(2)));
}
