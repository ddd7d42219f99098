//! Certificates that wait for those who sign them.

use super::super::testing::{PASSED, READ, attempts_final, does, two_levels};
use super::programme::awards;
use super::*;
use crate::base::TokenHash;
use crate::courses::Library;
use crate::db::Tx;
use crate::partners::{self, Answer, ApprovalError, Asker, Reply};

/// From now on certificates wait for those who sign them.
pub(super) fn waits_for_approval(stage: &Stage) {
    let by = stage.operator.clone();
    let wait = move |tx: &mut Tx| partners::wait_for_approval(tx, &by, true, at(70));
    stage.world.db.write_now(wait).unwrap();
}

/// The director, whom the course names, has approved; the dean, whom it does not, never does.
pub(super) fn approves(stage: &Stage) {
    let present = stage.read(|conn| partners::present(conn, stage.partner.id));
    let mut present = present.into_iter();
    let director = present.find(|tenure| tenure.signatory.key.as_str() == "director");
    let (id, by) = (
        director.unwrap().id,
        Asker::Operator(stage.operator.clone()),
    );
    let token = TokenHash(Digest::of(b"link"));
    let deed = move |tx: &mut Tx| -> Result<(), ApprovalError> {
        partners::ask_approval(tx, &by, (id, token), at(100))?;
        let reply = Reply {
            answer: Answer::Approved,
            name: PersonName::parse("Amara Okonkwo").unwrap(),
            reason: Note::none(),
        };
        partners::answer(tx, token, &reply, at(101))
    };
    stage.world.db.write_now(deed).unwrap();
}

#[test]
fn who_waits_for_approval_is_told_without_reading_the_edition_again() {
    let (stage, library) = (finished(), Library::new());
    waits_for_approval(&stage);
    let edition = stage.read(|conn| library.edition(conn, stage.enrolment.edition));
    // From now on nobody can read it.
    stage.tamper(|tx| set_editions(tx, "{}", Digest::of(b"{}")));
    assert_eq!(stage.award(1, at(90)).unwrap(), None);
    let of = (stage.enrolment.id, &*edition);
    let waits_now = || stage.read(|conn| waits(conn, of));
    let due = || stage.read(|conn| awards_due(conn, &library, 9));
    assert_eq!(waits_now(), Some(Wait::For(Block::Unapproved)));
    assert!(due().is_empty());
    approves(&stage);
    assert_eq!(waits_now(), Some(Wait::Round), "until the next round");
    assert_eq!(due(), [stage.enrolment.id]);
    let unread = stage
        .world
        .db
        .read_now(|conn| awards_due(conn, &Library::new(), 9));
    assert!(unread.is_err(), "the dean is still waited for");
}

#[test]
fn achievement_waits_for_approval_also_where_participation_was_certified() {
    let (stage, library) = (stage(), Library::new());
    let (enrolment, edition) = two_levels(&stage);
    let of = (&enrolment, &edition);
    does(&stage, &enrolment, READ);
    attempts_final(&stage, of);
    let beside = awards(&stage, of, 1, at(65)).unwrap();
    waits_for_approval(&stage);
    does(&stage, &enrolment, PASSED);
    assert_eq!(awards(&stage, of, 2, at(90)), Some(beside));
    let waits_now = || stage.read(|conn| waits(conn, (enrolment.id, &edition)));
    let due = || stage.read(|conn| awards_due(conn, &library, 9));
    assert_eq!(waits_now(), Some(Wait::For(Block::Unapproved)));
    assert!(due().is_empty());
    approves(&stage);
    assert_eq!(due(), [enrolment.id]);
    let achieved = awards(&stage, of, 3, at(110)).unwrap();
    assert!(!achieved.face.beside_achievement);
    assert_eq!(waits_now(), None);
}
