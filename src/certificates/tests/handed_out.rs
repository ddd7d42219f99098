//! Papers that were handed out: written down once, known under their number, found when forged.

use super::super::testing::{Stage, finished};
use super::super::*;
use super::replace_at;
use crate::base::{CertificateId, Digest, VerificationCode};
use crate::db::db_fns;
use crate::learning::testing::at;

db_fns! {
    /// Papers of one certificate stand under another.
    fn move_papers(conn, to: CertificateId) -> usize {
        use crate::db::schema::certificate_papers::dsl::{certificate_id, certificate_papers};
        use diesel::prelude::*;
        diesel::update(certificate_papers).set(certificate_id.eq(to)).execute(conn)
    }
}

fn hands_out(stage: &Stage, id: CertificateId, file: &[u8], moment: i64) -> Vec<CertificateId> {
    let (sealer, paper) = (stage.sealer.clone(), HandedOut::new(id, file, at(moment)));
    let deed = move |tx: &mut crate::db::Tx| hand_out(tx, &sealer, &[paper]);
    stage.world.db.write_now(deed).unwrap()
}

fn is_known(stage: &Stage, number: &VerificationCode, file: &[u8]) -> bool {
    let look =
        |conn: &mut crate::db::Conn| handed_out_at(conn, &stage.sealer, number, Digest::of(file));
    stage.read(look).is_some()
}

fn findings(stage: &Stage) -> Vec<Finding> {
    stage.read(|conn| verify_all(conn, &stage.sealer)).findings
}

#[test]
fn a_paper_is_written_down_once_and_known_under_its_own_number() {
    let stage = finished();
    let first = stage.certificate();
    let second = replace_at(&stage, first.id, "Ada Byron", at(100)).unwrap();
    for moment in [110, 120] {
        assert_eq!(hands_out(&stage, first.id, b"A4", moment), [first.id]);
    }
    hands_out(&stage, first.id, b"Letter", 130);
    let written = stage.read(|conn| store::papers_of(conn, first.id));
    let mut written: Vec<_> = written
        .iter()
        .map(|(paper, _)| (paper.size, paper.made_at.millis()))
        .collect();
    written.sort_unstable();
    let moments = [(2, at(110).millis()), (6, at(130).millis())];
    assert_eq!(written, moments, "the first time stays");
    for (number, file, expected) in [
        (&first.code, b"A4".as_slice(), true),
        (&first.code, b"Letter".as_slice(), true),
        (&first.code, b"A5".as_slice(), false),
        (&second.code, b"A4".as_slice(), false),
    ] {
        assert_eq!(
            is_known(&stage, number, file),
            expected,
            "{number} {file:?}"
        );
    }
    let nobodys = CertificateId::new();
    assert!(hands_out(&stage, nobodys, b"A4", 140).is_empty());
    assert_eq!(findings(&stage), []);
}

#[test]
fn a_paper_that_somebody_else_wrote_down_is_not_believed_and_is_found() {
    let stage = finished();
    let first = stage.certificate();
    let second = replace_at(&stage, first.id, "Ada Byron", at(100)).unwrap();
    hands_out(&stage, first.id, b"A4", 110);
    let id = second.id;
    stage.tamper(move |tx| move_papers(tx, id));
    assert!(!is_known(&stage, &second.code, b"A4"));
    let digest = Digest::of(b"A4");
    let moved = Finding::PaperForged { id, digest };
    assert_eq!(findings(&stage), std::slice::from_ref(&moved));

    let (other_key, id) = (Sealer::new([9; 32]), first.id);
    let forgery = HandedOut::new(id, b"forgery", at(120));
    stage.tamper(move |tx| hand_out(tx, &other_key, &[forgery]));
    assert!(!is_known(&stage, &first.code, b"forgery"));
    let digest = Digest::of(b"forgery");
    let forged = Finding::PaperForged { id, digest };
    let found = findings(&stage);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.contains(&forged) && found.contains(&moved));
}
