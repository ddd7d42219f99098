//! Somebody with the whole database, but without the key, changes something: the check inside or a
//! monitor outside finds it. And what an operator with the key could try.

use super::*;
use crate::db::testing::fresh;
use crate::db::{Conn, Tx};
use crate::transparency::{Alarm, Expected, Finding, Seen, monitor, verify_all, verify_expected};
use diesel::prelude::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::sync::Arc;

/// One statement that a forger would run, with `{p}` for a position, `{b}` for random bytes.
const STATEMENTS: [&str; 22] = [
    "update log_entries set kind = 'held' where position = {p} and kind <> 'held'",
    "update log_entries set kind = 'nonsense' where position = {p}",
    "update log_entries set document = {b32} where position = {p}",
    "update log_entries set digest = {b32} where position = {p}",
    "update log_entries set salt = null where position = {p}",
    "update log_entries set salt = {b16} where position = {p}",
    "update log_entries set salt = {b32} where position = {p}",
    "update log_entries set logged_at = logged_at - {n} where position = {p}",
    "update log_entries set leaf = {b32} where position = {p}",
    "update log_entries set position = null where position = {p}",
    "update log_entries set position = position + 100000 where position = {p}",
    "update log_entries set position = -1 - position where position = {p}",
    "update log_entries set subject_id = {u} where position = {p}",
    "delete from log_entries where position = {p}",
    "delete from log_entries where position >= {p}",
    "update log_tiles set hashes = {b32} where level = 0 and number = {t}",
    "delete from log_tiles where level = {l}",
    "insert into log_tiles (level, number, hashes) values (0, {p} + 9, {b32})",
    "update log_checkpoints set root = {b32} where size = {c}",
    "update log_checkpoints set size = size + 1 where size = {c}",
    "update log_heads set size = size - 1 - {n} % 300",
    "update log_heads set origin = 'forger.example/log'",
];

/// Mutations that flip a bit of a stored value: (table, column, condition).
const FLIPS: [(&str, &str, &str); 4] = [
    ("log_tiles", "hashes", "level = 0 and number = {t}"),
    ("log_tiles", "hashes", "level = 1"),
    ("log_entries", "leaf", "position = {p}"),
    ("log_checkpoints", "note", "size = {c}"),
];

const SIZES: [u64; 4] = [0, 150, 550, 640];

fn run(tx: &mut Tx, sql: &str) -> usize {
    #[expect(clippy::disallowed_methods, reason = "a forger knows SQL")]
    let query = diesel::sql_query(sql);
    match &mut **tx {
        Conn::Postgres(conn) => query.execute(conn),
        Conn::Sqlite(conn) => query.execute(conn),
    }
    .unwrap_or_else(|error| panic!("{sql}: {error}"))
}

fn hex(bytes: &[u8], is_postgres: bool) -> String {
    let hex = data_encoding::HEXLOWER.encode(bytes);
    match is_postgres {
        true => format!("'\\x{hex}'"),
        false => format!("x'{hex}'"),
    }
}

/// A forgery made of chance.
fn statement(template: &str, chance: &[u8; 32], is_postgres: bool) -> String {
    let number = |from: usize| u64::from(u16::from_be_bytes([chance[from], chance[from + 1]]));
    let uuid = match is_postgres {
        true => format!("'{}'", CertificateId::new()),
        false => hex(CertificateId::new().as_bytes(), false),
    };
    let checkpoint = SIZES[usize::try_from(number(6)).unwrap() % SIZES.len()];
    template
        .replace("{p}", &(number(0) % 640).to_string())
        .replace("{t}", &(number(2) % 3).to_string())
        .replace("{l}", &(number(2) % 2).to_string())
        .replace("{n}", &(number(4) + 1).to_string())
        .replace("{c}", &checkpoint.to_string())
        .replace("{u}", &uuid)
        .replace("{b32}", &hex(chance, is_postgres))
        .replace("{b16}", &hex(&chance[..16], is_postgres))
}

/// Flips one bit of a value, read and written as it is stored.
fn flip(tx: &mut Tx, (table, column, at): (&str, &str, &str), bit: usize, is_postgres: bool) {
    #[derive(QueryableByName)]
    struct Value {
        #[diesel(sql_type = diesel::sql_types::Binary)]
        value: Vec<u8>,
    }
    let is_text = column == "note";
    let cast = match (is_text, is_postgres) {
        (true, true) => format!("convert_to({column}, 'UTF8')"),
        (true, false) => format!("cast({column} as blob)"),
        (false, _) => column.to_owned(),
    };
    #[expect(clippy::disallowed_methods, reason = "a forger knows SQL")]
    let query = diesel::sql_query(format!("select {cast} as value from {table} where {at}"));
    let found: Value = match &mut **tx {
        Conn::Postgres(conn) => query.get_result(conn),
        Conn::Sqlite(conn) => query.get_result(conn),
    }
    .unwrap();
    let mut value = found.value;
    let place = bit / 8 % value.len();
    // Text stays text: a letter becomes another letter.
    value[place] = match is_text {
        true if value[place] == b'#' => b'%',
        true => b'#',
        false => value[place] ^ (1 << (bit % 8)),
    };
    let written = match (is_text, String::from_utf8(value.clone())) {
        (true, Ok(text)) => format!("'{text}'"),
        (true, Err(_)) => "'not a note'".to_owned(),
        (false, _) => hex(&value, is_postgres),
    };
    run(
        tx,
        &format!("update {table} set {column} = {written} where {at}"),
    );
}

/// The log as whoever is inside the transaction sees it.
struct Inside<'a>(&'a mut Conn);

impl Source for Inside<'_> {
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
        shown(self.0, resource)
    }
}

/// What is found of the log as it stands; `None` if nothing.
fn found(conn: &mut Conn, expected: &[Happening], old: &[u8]) -> Result<Option<String>, Error> {
    if let Some(finding) = verify_all(conn, &key(), ADDRESS)?.findings.first() {
        return Ok(Some(finding.to_string()));
    }
    for happening in expected {
        let expected = Expected {
            subject: happening.subject,
            kind: happening.kind,
            document: Some(happening.document),
        };
        if let Some(finding) = verify_expected(conn, &expected)? {
            return Ok(Some(finding.to_string()));
        }
    }
    let seen = monitor(&mut Inside(conn), &verifier(), Some(old));
    Ok(seen.err().map(|alarm| alarm.to_string()))
}

fn grown(db: &Db) -> Vec<Happening> {
    publishes(db).unwrap();
    let mut all = grows(db, 150);
    all.extend(grows(db, 400));
    all.extend(grows(db, 90));
    all
}

fn checkpoint(db: &Db) -> Vec<u8> {
    Site(db).fetch(&Resource::Checkpoint).unwrap()
}

/// Each forgery is made in a transaction, looked at from inside and undone.
#[test]
fn two_hundred_and_sixty_forgeries_are_all_found() {
    let db = fresh();
    let happenings = Arc::new(grown(&db));
    let old = Arc::new(checkpoint(&db));
    let forges = |forgery: Forgery| forges(&db, (&happenings, &old), forgery);
    assert_eq!(
        forges(Box::new(|_| false)),
        (false, None),
        "nothing is forged"
    );
    let is_postgres = db.address().starts_with("postgres");
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), seed);
    let mut drawn = || any::<[u8; 32]>().new_tree(&mut runner).unwrap().current();
    let mut tried = 0;
    for _ in 0..10 {
        for template in STATEMENTS {
            let sql = statement(template, &drawn(), is_postgres);
            let said = sql.clone();
            let (changed, finding) = forges(Box::new(move |tx| run(tx, &sql) > 0));
            assert_eq!(changed, finding.is_some(), "{said}: {finding:?}");
            tried += usize::from(changed);
        }
        for (table, column, at) in FLIPS {
            let chance = drawn();
            let bit = usize::from(u16::from_be_bytes([chance[8], chance[9]]));
            let at = statement(at, &chance, is_postgres);
            let said = format!("bit {bit} of {column} where {at}");
            let (_, finding) = forges(Box::new(move |tx| {
                flip(tx, (table, column, &at), bit, is_postgres);
                true
            }));
            assert!(finding.is_some(), "{said}");
            tried += 1;
        }
    }
    assert!(tried >= 250, "only {tried} forgeries changed anything");
}

/// What somebody does in a transaction; answers whether it changed anything.
type Forgery = Box<dyn Fn(&mut Tx) -> bool + Send>;

/// Undoes a transaction after looking at it.
enum Undone {
    Looked(bool, Option<String>),
    Failed(Error),
}

impl From<Error> for Undone {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Whether a forgery changed anything, and what is found of it.
fn forges(
    db: &Db,
    (happenings, old): (&Arc<Vec<Happening>>, &Arc<Vec<u8>>),
    forgery: Forgery,
) -> (bool, Option<String>) {
    let (happenings, old) = (Arc::clone(happenings), Arc::clone(old));
    let looked = db.write_now(move |tx| -> Result<(), Undone> {
        let changed = forgery(tx);
        let finding = found(tx, &happenings, &old);
        let finding = finding.unwrap_or_else(|error| Some(error.to_string()));
        Err(Undone::Looked(changed, finding))
    });
    match looked {
        Err(Undone::Looked(changed, finding)) => (changed, finding),
        Err(Undone::Failed(error)) => panic!("{error}"),
        Ok(()) => panic!("nothing is kept"),
    }
}

fn looks(db: &Db, old: Option<&[u8]>) -> Result<Seen, Alarm> {
    monitor(&mut Site(db), &verifier(), old)
}

#[test]
fn a_monitor_follows_an_honest_log() {
    let db = fresh();
    publishes(&db).unwrap();
    let mut last = looks(&db, None).unwrap();
    assert_eq!(last.checkpoint.head.size, 0);
    for more in [1, 254, 1, 1, 255, 300] {
        grows(&db, more);
        let seen = looks(&db, Some(last.note.as_bytes())).unwrap();
        assert_eq!(seen.old, last.checkpoint.head.size);
        assert_eq!(seen.checkpoint.head.size, seen.old + more);
        last = seen;
    }
    let again = looks(&db, Some(last.note.as_bytes())).unwrap();
    assert_eq!((again.old, again.note), (812, last.note));
    assert_eq!(looks(&db, None).unwrap().checkpoint.head.size, 812);
}

/// An operator with the key makes the whole log anew, without one award in it.
#[test]
fn not_even_the_operator_can_unmake_what_was_seen() {
    let shown = fresh();
    grows(&shown, 300);
    let old = checkpoint(&shown);
    let remade = fresh();
    grows(&remade, 299);
    let rolled_back = looks(&remade, Some(&old));
    let is_rollback = matches!(rolled_back, Err(Alarm::Rollback { old: 300, new: 299 }));
    assert!(is_rollback, "{rolled_back:?}");
    grows(&remade, 1);
    assert!(matches!(
        looks(&remade, Some(&old)),
        Err(Alarm::Fork { size: 300 })
    ));
    grows(&remade, 500);
    assert!(matches!(
        looks(&remade, Some(&old)),
        Err(Alarm::Fork { size: 300 })
    ));
    let audit = remade
        .read_now(|conn| verify_all(conn, &key(), ADDRESS))
        .unwrap();
    assert_eq!(
        audit.findings,
        [],
        "inside, a log made anew is a log like any other"
    );
}

#[test]
fn an_award_dated_back_is_told() {
    let db = fresh();
    grows(&db, 10);
    let old = checkpoint(&db);
    db.write_now(|tx| {
        let award = happening(77);
        crate::transparency::add(tx, &award, NOON.plus_seconds(-90 * 24 * 3600))
    })
    .unwrap();
    sequences(&db, 10);
    publishes(&db).unwrap();
    let told = looks(&db, Some(&old));
    assert!(
        matches!(told, Err(Alarm::BackDated { index: 10, .. })),
        "{told:?}"
    );
}

#[test]
fn nothing_is_signed_over_an_altered_tree() {
    let db = fresh();
    grows(&db, 300);
    let flip_it = |tx: &mut Tx| -> Result<(), Error> {
        flip(
            tx,
            ("log_tiles", "hashes", "level = 1"),
            3,
            matches!(**tx, Conn::Postgres(_)),
        );
        Ok(())
    };
    db.write_now(flip_it).unwrap();
    adds(&db, 1);
    sequences(&db, 10);
    let refused = publishes(&db);
    assert!(
        matches!(
            refused,
            Err(PublishError::NotAnExtension {
                size: 300,
                now: 301
            })
        ),
        "{refused:?}"
    );
    let findings = db
        .read_now(|conn| verify_all(conn, &key(), ADDRESS))
        .unwrap()
        .findings;
    let is_tile = |finding: &Finding| matches!(finding, Finding::TileAltered { .. });
    assert!(findings.iter().any(is_tile), "{findings:?}");
}

/// A server or a network that shows anything else than what was signed.
#[test]
fn whatever_is_altered_on_the_way_a_monitor_tells() {
    struct Altering<'a>(Site<'a>, Resource, usize);
    impl Source for Altering<'_> {
        fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
            let mut bytes = self.0.fetch(resource)?;
            if *resource == self.1 {
                let place = self.2 / 8 % bytes.len();
                bytes[place] ^= 1 << (self.2 % 8);
            }
            Ok(bytes)
        }
    }
    let db = fresh();
    grows(&db, 200);
    let old = checkpoint(&db);
    grows(&db, 400);
    let paths = [
        "checkpoint",
        "tile/0/000",
        "tile/0/001",
        "tile/0/002.p/88",
        "tile/1/000.p/2",
        "tile/entries/000",
        "tile/entries/001",
        "tile/entries/002.p/88",
    ];
    for (number, path) in paths.iter().cycle().take(200).enumerate() {
        let resource = Resource::parse(path).unwrap();
        let mut source = Altering(Site(&db), resource, number * 1009);
        let from_the_start = number % 2 == 0;
        // Entries below the old size were judged by an earlier look, and are not hashed again.
        if !from_the_start && *path == "tile/entries/000" {
            continue;
        }
        let old = (!from_the_start).then_some(old.as_slice());
        let told = monitor(&mut source, &verifier(), old);
        assert!(told.is_err(), "{path} bit {} (from {old:?})", number * 1009);
    }
}
