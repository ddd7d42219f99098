//! The log as a whole: proofs against a naive tree, deeds on a database, forgeries, and how other
//! people's programs read it.

mod deeds;
mod forgery;
mod outsiders;
mod proofs;

use super::{
    Happening, Kind, LogKey, Origin, PublishError, Published, Resource, Salt, Sequenced, Source,
    Verifier, publish, read, sequence,
};
use crate::base::{CertificateId, Digest, SubjectId, Timestamp};
use crate::db::{Conn, Db, Error};

const NOON: Timestamp = Timestamp::from_millis(1_795_435_200_000);
const ADDRESS: &str = "https://academy.example";

fn key() -> LogKey {
    LogKey::derive(&[7; 32])
}

fn verifier() -> Verifier {
    key().verifier(&Origin::at(ADDRESS).unwrap()).unwrap()
}

/// The `number`-th thing that happened.
fn happening(number: u64) -> Happening {
    let digest = Digest::of(&number.to_be_bytes());
    let kinds = Kind::ALL;
    Happening {
        subject: SubjectId::from(CertificateId::new()),
        kind: kinds[usize::try_from(number).unwrap() % kinds.len()],
        document: digest,
        salt: Salt::from_chance(*Digest::of(digest.bytes()).bytes()),
    }
}

/// Adds `count` leaves, a second apart, in one transaction.
fn adds(db: &Db, count: u64) -> Vec<Happening> {
    db.write_now(move |tx| -> Result<_, Error> {
        (0..count)
            .map(|number| {
                let happening = happening(number);
                let now = NOON.plus_seconds(i64::try_from(number).unwrap());
                super::add(tx, &happening, now).map(|_| happening)
            })
            .collect()
    })
    .unwrap()
}

fn sequences(db: &Db, limit: u32) -> Sequenced {
    db.write_now(move |tx| sequence(tx, limit)).unwrap()
}

fn publishes(db: &Db) -> Result<Option<Published>, PublishError> {
    db.write_now(|tx| publish(tx, &key(), ADDRESS, NOON))
}

/// Adds, sequences and signs.
fn grows(db: &Db, count: u64) -> Vec<Happening> {
    let happenings = adds(db, count);
    while sequences(db, 300).added > 0 {}
    publishes(db).unwrap();
    happenings
}

/// The log as the web shows it.
struct Site<'a>(&'a Db);

impl Source for Site<'_> {
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
        self.0
            .read_now(|conn| Ok::<_, Error>(shown(conn, resource)))
            .unwrap()
    }
}

fn shown(conn: &mut Conn, resource: &Resource) -> Result<Vec<u8>, String> {
    let resource = Resource::parse(&resource.to_string()).unwrap();
    match read(conn, &resource) {
        Ok(found) => found.ok_or_else(|| "404".to_owned()),
        // A page would speak of an incident.
        Err(error) => Err(error.to_string()),
    }
}
