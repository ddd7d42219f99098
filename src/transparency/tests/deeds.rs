//! The deeds on a database: added, sequenced, signed, read; races and interruptions.

use super::*;
use crate::db::testing::fresh;
use crate::transparency::{
    Checkpoint, Expected, Finding, Note, Standing, WIDTH, by_leaf, is_included, is_unsigned,
    is_waiting, of_subject, prove, published, verify_all, verify_expected,
};

fn audit(db: &Db) -> crate::transparency::Audit {
    db.read_now(|conn| verify_all(conn, &key(), ADDRESS))
        .unwrap()
}

fn positions(db: &Db, happenings: &[Happening]) -> Vec<Option<u64>> {
    let position = |happening: &Happening| {
        let subject = happening.subject;
        db.read_now(|conn| of_subject(conn, subject)).unwrap()[0].position
    };
    happenings.iter().map(position).collect()
}

#[test]
fn a_leaf_is_added_once_and_gets_its_position_in_the_order_of_insertion() {
    let db = fresh();
    let happenings = adds(&db, 5);
    let first = happenings[0];
    let again = Happening {
        document: Digest::of(b"another"),
        ..first
    };
    let logged = db
        .write_now(move |tx| crate::transparency::add(tx, &again, NOON))
        .unwrap();
    let document = logged.secret.unwrap().document;
    assert_eq!(document, first.document, "the first word stands");
    assert!(db.read_now(is_waiting).unwrap());
    assert_eq!(sequences(&db, 3), Sequenced { added: 3, size: 3 });
    assert_eq!(sequences(&db, 3), Sequenced { added: 2, size: 5 });
    assert_eq!(sequences(&db, 3), Sequenced { added: 0, size: 5 });
    assert!(!db.read_now(is_waiting).unwrap());
    let expected: Vec<_> = (0..5).map(Some).collect();
    assert_eq!(positions(&db, &happenings), expected);
}

#[test]
fn a_deed_that_is_undone_leaves_no_leaf() {
    let db = fresh();
    let undone = db.write_now(|tx| -> Result<(), Error> {
        crate::transparency::add(tx, &happening(0), NOON)?;
        Err(Error::Busy)
    });
    assert!(undone.is_err());
    assert!(!db.read_now(is_waiting).unwrap());
}

#[test]
fn checkpoints_are_signed_when_there_is_news_and_keep_their_origin() {
    let db = fresh();
    assert!(db.read_now(is_unsigned).unwrap());
    let empty = publishes(&db).unwrap().unwrap();
    assert_eq!(empty.head.size, 0);
    assert_eq!(publishes(&db).unwrap(), None, "nothing new");
    adds(&db, 3);
    assert_eq!(publishes(&db).unwrap(), None, "nothing sequenced");
    sequences(&db, 10);
    assert!(db.read_now(is_unsigned).unwrap());
    // The house moves; the log stays who it is.
    let moved = db.write_now(|tx| publish(tx, &key(), "https://elsewhere.example", NOON));
    let note = Note::parse(moved.unwrap().unwrap().note.as_bytes()).unwrap();
    let checkpoint = Checkpoint::open(&note, &verifier()).unwrap();
    assert_eq!(checkpoint.head.size, 3);
    assert!(!db.read_now(is_unsigned).unwrap());
    assert_eq!(audit(&db).findings, []);
}

#[test]
fn a_key_that_is_not_the_logs_signs_nothing() {
    let db = fresh();
    grows(&db, 2);
    adds(&db, 1);
    sequences(&db, 10);
    let other = LogKey::derive(&[8; 32]);
    let refused = db.write_now(move |tx| publish(tx, &other, ADDRESS, NOON));
    assert!(
        matches!(refused, Err(PublishError::Foreign { size: 2 })),
        "{refused:?}"
    );
}

#[test]
fn every_leaf_can_be_proven_and_everything_served_is_what_the_tree_says() {
    let db = fresh();
    let happenings = grows(&db, 700);
    adds(&db, 1);
    for (index, happening) in happenings.iter().enumerate() {
        let standing = db.read_now(|conn| {
            let logged = of_subject(conn, happening.subject)?.remove(0);
            assert_eq!(by_leaf(conn, &logged.leaf.hash())?, Some(logged));
            prove(conn, &logged)
        });
        let Standing::Included(proof) = standing.unwrap() else {
            panic!("{index} is not proven");
        };
        let at = u64::try_from(index).unwrap();
        assert_eq!(proof.index, at);
        assert!(is_included(
            &proof.leaf.hash(),
            at,
            &proof.path,
            &proof.checkpoint.head
        ));
    }
    let served = |path: &str| {
        let resource = Resource::parse(path).unwrap();
        let found = db.read_now(|conn| read(conn, &resource)).unwrap();
        found.map(|bytes| bytes.len())
    };
    for (path, length) in [
        ("tile/0/000", Some(8192)),
        ("tile/0/001", Some(8192)),
        ("tile/0/002.p/188", Some(188 * 32)),
        ("tile/0/002.p/1", Some(32)),
        ("tile/0/002.p/189", None),
        ("tile/0/002", None),
        ("tile/0/003.p/1", None),
        ("tile/1/000.p/2", Some(64)),
        ("tile/1/000.p/3", None),
        ("tile/2/000.p/1", None),
        ("tile/entries/002.p/189", None),
        ("tile/entries/003", None),
    ] {
        assert_eq!(served(path), length, "{path}");
    }
    assert!(served("tile/entries/002.p/188").unwrap() > 188 * 90);
    assert!(served("checkpoint").unwrap() > 100);
    let audit = audit(&db);
    assert_eq!(
        (audit.leaves, audit.waiting, audit.findings.len()),
        (700, 1, 0)
    );
}

#[test]
fn what_other_rooms_know_must_be_in_the_log() {
    let db = fresh();
    let happening = grows(&db, 1)[0];
    let expected = Expected {
        subject: happening.subject,
        kind: happening.kind,
        document: Some(happening.document),
    };
    let look = |expected: Expected| {
        db.read_now(|conn| verify_expected(conn, &expected))
            .unwrap()
    };
    assert_eq!(look(expected), None);
    let (subject, kind) = (expected.subject, expected.kind);
    let other = Expected {
        document: Some(Digest::of(b"other")),
        ..expected
    };
    assert_eq!(
        look(other),
        Some(Finding::DocumentDiffers { subject, kind })
    );
    let kind = Kind::Held;
    let missing = Expected { kind, ..expected };
    assert_eq!(look(missing), Some(Finding::LeafMissing { subject, kind }));
}

#[test]
fn two_sequencers_at_once_give_every_position_once() {
    let db = fresh();
    adds(&db, 900);
    // Two programs: each its own handle on the same data.
    let other = Db::open(&db.address(), 4).unwrap();
    std::thread::scope(|scope| {
        for handle in [&*db, &*db, &other, &other] {
            scope.spawn(move || {
                for _ in 0..40 {
                    let work = handle.write_now(|tx| -> Result<_, PublishError> {
                        let done = sequence(tx, 37)?;
                        publish(tx, &key(), ADDRESS, NOON)?;
                        Ok(done.added)
                    });
                    if work.unwrap() == 0 {
                        break;
                    }
                }
            });
        }
        scope.spawn(|| {
            for number in 0..50 {
                let add = move |tx: &mut crate::db::Tx| {
                    crate::transparency::add(tx, &happening(number), NOON)
                };
                db.write_now(add).unwrap();
            }
        });
    });
    other.close();
    while sequences(&db, 300).added > 0 {}
    publishes(&db).unwrap();
    let audit = audit(&db);
    assert_eq!((audit.leaves, audit.findings), (950, Vec::new()));
    assert_eq!(db.read_now(published).unwrap().unwrap().head.size, 950);
}

#[test]
fn a_sequencer_that_dies_leaves_nothing_half_done() {
    let db = fresh();
    adds(&db, WIDTH + 3);
    let dies = db.write_now(|tx| -> Result<(), Error> {
        sequence(tx, 1000)?;
        Err(Error::Unavailable("the power went".to_owned()))
    });
    assert!(dies.is_err());
    assert!(db.read_now(is_waiting).unwrap());
    assert_eq!(audit(&db).waiting, WIDTH + 3);
    // Died between sequencing and signing: the next round signs.
    assert_eq!(sequences(&db, 1000).size, WIDTH + 3);
    assert!(db.read_now(is_unsigned).unwrap());
    let again = Db::open(&db.address(), 2).unwrap();
    assert_eq!(publishes(&again).unwrap().unwrap().head.size, WIDTH + 3);
    again.close();
    assert_eq!(audit(&db).findings, []);
}

#[test]
fn what_a_leaf_was_made_of_can_be_forgotten_and_the_log_still_holds() {
    let db = fresh();
    let happening = grows(&db, 3)[1];
    let proof = |db: &Db| {
        let standing = db.read_now(|conn| {
            let logged = of_subject(conn, happening.subject)?.remove(0);
            assert_eq!(by_leaf(conn, &logged.leaf.hash())?, Some(logged));
            Ok::<_, crate::transparency::TreeError>((logged.secret, prove(conn, &logged)?))
        });
        standing.unwrap()
    };
    let (known, before) = proof(&db);
    assert!(known.is_some());
    db.write_now(move |tx| crate::transparency::forget(tx, happening.subject))
        .unwrap();
    assert_eq!(proof(&db), (None, before));
    assert_eq!(audit(&db).findings, []);
    let expected = Expected {
        subject: happening.subject,
        kind: happening.kind,
        document: Some(happening.document),
    };
    let look = |expected: &Expected| db.read_now(|conn| verify_expected(conn, expected)).unwrap();
    let (subject, kind) = (expected.subject, expected.kind);
    assert_eq!(
        look(&expected),
        Some(Finding::Forgotten { subject, kind }),
        "who still has the document must not find it forgotten"
    );
    let nothing_kept = Expected {
        document: None,
        ..expected
    };
    assert_eq!(look(&nothing_kept), None);
}
