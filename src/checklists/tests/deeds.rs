//! Saving and forgetting.

use super::*;
use crate::accounts::Learner;
use crate::courses::Edition;
use crate::learning::testing::{World, world};
use crate::learning::{self, Enrolment};

/// A question, its answer and its note.
type Row<'a> = (&'a str, Option<Answer>, &'a str);

struct House {
    world: World,
    edition: Arc<Edition>,
    enrolment: Enrolment,
}

fn house() -> House {
    let world = world();
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let enrol = move |tx: &mut Tx| learning::enrol(tx, &ada, &edition, at(0));
    let enrolment = world.db.write_now(enrol).unwrap();
    let mut edition = world.edition.clone();
    edition.content.checklist = Some(checklist());
    House {
        world,
        edition: Arc::new(edition),
        enrolment,
    }
}

impl House {
    fn save(
        &self,
        section: &str,
        (seen, entries): (Option<Timestamp>, &[Row<'_>]),
        now: Timestamp,
    ) -> Result<(), SaveError> {
        let entries = entries
            .iter()
            .map(|(id, answer, note)| (key(id), Entry::new(*answer, note)));
        let form = SectionForm {
            section: key(section),
            seen,
            entries: entries.collect(),
        };
        let (ada, enrolment) = (self.world.ada.clone(), self.enrolment.clone());
        let edition = Arc::clone(&self.edition);
        self.world.db.write_now(move |tx| {
            let study = Study::new(&ada, &enrolment, &edition).unwrap();
            save_section(tx, &study, &form, now)
        })
    }

    fn country(&self, name: &str) -> Result<(), CountryTooLong> {
        let (ada, enrolment) = (self.world.ada.clone(), self.enrolment.clone());
        let (edition, name) = (Arc::clone(&self.edition), name.to_owned());
        self.world.db.write_now(move |tx| {
            let study = Study::new(&ada, &enrolment, &edition).unwrap();
            name_country(tx, &study, &name, at(9))
        })
    }

    fn filled(&self) -> Filled {
        let id = self.enrolment.id;
        let read = move |conn: &mut Conn| super::super::filled(conn, id);
        self.world.db.read_now(read).unwrap()
    }

    fn changed(&self, section: &str) -> Option<Timestamp> {
        let checklist = self.edition.content.checklist.as_ref().unwrap();
        self.filled()
            .changed(checklist.section(&key(section)).unwrap())
    }
}

fn answers(filled: &Filled) -> Vec<Row<'_>> {
    let entries = filled.entries.iter();
    let entries = entries.map(|(id, entry)| (id.as_str(), entry.answer, entry.note.as_str()));
    entries.collect()
}

#[test]
fn a_section_is_saved_whole_and_again_without_effect() {
    let house = house();
    let sent = [
        ("a1", Some(Answer::Yes), "Act 12"),
        ("a2", None, "to be found"),
        ("a3", None, ""),
        ("b1", Some(Answer::No), "of another section"),
    ];
    house.save("a", (None, &sent), at(10)).unwrap();
    let expected = [
        ("a1", Some(Answer::Yes), "Act 12"),
        ("a2", None, "to be found"),
    ];
    assert_eq!(answers(&house.filled()), expected);
    assert_eq!(house.changed("a"), Some(at(10)));
    // The same form once more, sent by a double click: it still says that it knew of nothing.
    house.save("a", (None, &sent), at(11)).unwrap();
    assert_eq!(house.changed("a"), Some(at(10)), "nothing was written");
    // An answer is taken back, and what the form does not speak of stays.
    house
        .save("a", (Some(at(10)), &[("a1", None, "Act 12")]), at(12))
        .unwrap();
    let expected = [("a1", None, "Act 12"), ("a2", None, "to be found")];
    assert_eq!(answers(&house.filled()), expected);
    assert_eq!(house.changed("b"), None);
}

#[test]
fn what_was_saved_meanwhile_is_not_overwritten_unseen() {
    let house = house();
    house
        .save("a", (None, &[("a1", Some(Answer::Yes), "")]), at(10))
        .unwrap();
    let other = [("a1", Some(Answer::No), "from an older page")];
    for seen in [None, Some(at(9))] {
        match house.save("a", (seen, &other), at(20)) {
            Err(SaveError::Changed(kept)) => {
                assert_eq!(answers(&kept), [("a1", Some(Answer::Yes), "")]);
            }
            outcome => panic!("{outcome:?}"),
        }
    }
    assert_eq!(answers(&house.filled()), [("a1", Some(Answer::Yes), "")]);
    // Whoever has seen it may change it; another section is not concerned.
    house.save("a", (Some(at(10)), &other), at(21)).unwrap();
    house
        .save("b", (None, &[("b1", Some(Answer::Partly), "")]), at(22))
        .unwrap();
    assert_eq!(house.filled().entries.len(), 2);
}

#[test]
fn what_is_too_long_or_unknown_is_refused_and_nothing_is_written() {
    let house = house();
    let long = "x".repeat(NOTE_LIMIT + 1);
    let sent = [("a1", Some(Answer::Yes), ""), ("a2", None, long.as_str())];
    match house.save("a", (None, &sent), at(10)) {
        Err(SaveError::NoteTooLong { questions }) => assert_eq!(questions, [key("a2")]),
        outcome => panic!("{outcome:?}"),
    }
    let outcome = house.save("c", (None, &[]), at(10));
    assert!(
        matches!(outcome, Err(SaveError::UnknownSection { .. })),
        "{outcome:?}"
    );
    assert!(house.filled().entries.is_empty());
    let just = "ж".repeat(NOTE_LIMIT);
    house
        .save("a", (None, &[("a1", None, &just)]), at(11))
        .unwrap();

    house.country("  Marenta  and   Talira ").unwrap();
    assert_eq!(house.filled().country, "Marenta and Talira");
    let outcome = house.country(&"x".repeat(COUNTRY_LIMIT + 1));
    assert!(
        matches!(outcome, Err(CountryTooLong::TooLong)),
        "{outcome:?}"
    );
    assert_eq!(house.filled().country, "Marenta and Talira");
    house.country("").unwrap();
    assert_eq!(house.filled().country, "");
}

#[test]
fn nobody_else_has_it_and_it_goes_with_the_person() {
    let house = house();
    house
        .save("a", (None, &[("a1", Some(Answer::No), "mine")]), at(10))
        .unwrap();
    house.country("Marenta").unwrap();
    let bela: &Learner = &house.world.bela;
    assert!(Study::new(bela, &house.enrolment, &house.edition).is_err());
    for (account, left) in [(bela.id(), 1), (house.world.ada.id(), 0)] {
        let deed = move |tx: &mut Tx| forget(tx, account);
        house.world.db.write_now(deed).unwrap();
        let filled = house.filled();
        assert_eq!(filled.entries.len(), left);
        assert_eq!(filled.country.is_empty(), left == 0);
    }
}
