//! What can be asked about certificates.

use super::certificate::{Certificate, Holding};
use super::seal::{Sealed, Sealer, in_groups};
use super::state::{Fate, State};
use super::store;
use crate::base::{AccountId, CertificateId, EnrolmentId, PartnerId, Timestamp, VerificationCode};
use crate::db::{Conn, Error};
use std::collections::BTreeMap;

/// So many certificates are held at once by whoever goes through all.
const PAGE: i64 = 200;

/// The certificates of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Newest first.
    pub intact: Vec<Holding>,
    /// Those that are not as they were sealed; a person must look.
    pub altered: Vec<CertificateId>,
}

/// Everything that an account was awarded.
pub fn of_account(
    conn: &mut Conn,
    sealer: &Sealer,
    account: AccountId,
    now: Timestamp,
) -> Result<Holdings, Error> {
    let mut holdings = Holdings::default();
    for sealed in store::of_account(conn, account)? {
        match sealer.open(&sealed) {
            Ok(certificate) => {
                let state = state(conn, &certificate, now)?;
                holdings.intact.push(Holding { certificate, state });
            }
            Err(altered) => holdings.altered.push(altered.id),
        }
    }
    Ok(holdings)
}

/// The newest certificate of an enrolment, as stored; of two kinds that of achievement.
pub fn of_enrolment(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Option<Sealed>, Error> {
    let all = store::of_enrolment(conn, enrolment)?;
    // Of equals the last, which is the newest.
    Ok(all.into_iter().max_by_key(|sealed| !sealed.is_beside()))
}

/// The certificate with this code, as stored.
pub fn find(conn: &mut Conn, code: &VerificationCode) -> Result<Option<Sealed>, Error> {
    store::by_code(conn, code)
}

/// The certificate with this id, as stored.
pub fn find_by_id(conn: &mut Conn, id: CertificateId) -> Result<Option<Sealed>, Error> {
    store::by_id(conn, id)
}

/// The certificate that took this one's place.
pub fn successor(conn: &mut Conn, id: CertificateId) -> Result<Option<CertificateId>, Error> {
    Ok(store::successor(conn, id)?.map(|(id, _)| id))
}

/// Those among these whose holder was not erased.
pub fn with_name(conn: &mut Conn, ids: &[CertificateId]) -> Result<Vec<CertificateId>, Error> {
    store::with_name(conn, ids)
}

/// What stands in a certificate's place now: the last of those that followed it, or itself.
pub fn newest(conn: &mut Conn, id: CertificateId) -> Result<CertificateId, Error> {
    let mut newest = id;
    // A lineage is one certificate of one enrolment after the other; it has an end.
    while let Some((later, _)) = store::successor(conn, newest)? {
        newest = later;
    }
    Ok(newest)
}

/// The same of many, by as many queries as the longest of their lineages has certificates.
pub fn newest_of(
    conn: &mut Conn,
    ids: &[CertificateId],
) -> Result<BTreeMap<CertificateId, CertificateId>, Error> {
    let lines = lineages(conn, ids)?.into_iter();
    Ok(lines
        .filter_map(|(id, line)| Some((id, *line.last()?)))
        .collect())
}

/// Each of these, followed by everything that took its place, one after the other.
pub fn lineages(
    conn: &mut Conn,
    ids: &[CertificateId],
) -> Result<BTreeMap<CertificateId, Vec<CertificateId>>, Error> {
    let mut lines: BTreeMap<_, _> = ids.iter().map(|id| (*id, vec![*id])).collect();
    loop {
        let last = lines.values().filter_map(|line| line.last().copied());
        let standing: Vec<CertificateId> = last.collect();
        let later: BTreeMap<_, _> = store::successors(conn, &standing)?.into_iter().collect();
        if later.is_empty() {
            return Ok(lines);
        }
        for line in lines.values_mut() {
            let next = line.last().and_then(|stands| later.get(stands).copied());
            line.extend(next);
        }
    }
}

/// The numbers of these, in groups; of one that is not there none.
pub fn codes(
    conn: &mut Conn,
    ids: &[CertificateId],
) -> Result<BTreeMap<CertificateId, String>, Error> {
    let codes = store::codes(conn, ids)?.into_iter();
    Ok(codes.map(|(id, code)| (id, in_groups(&code))).collect())
}

/// The certificates whose place this one took, the latest first.
pub fn predecessors(conn: &mut Conn, id: CertificateId) -> Result<Vec<CertificateId>, Error> {
    let mut found = Vec::new();
    let mut earlier = store::by_id(conn, id)?.and_then(|sealed| sealed.succeeds);
    while let Some(id) = earlier {
        found.push(id);
        earlier = store::by_id(conn, id)?.and_then(|sealed| sealed.succeeds);
    }
    Ok(found)
}

/// What became of a certificate.
pub fn fate(conn: &mut Conn, id: CertificateId) -> Result<Fate, Error> {
    store::fate(conn, id)
}

/// The same of many, by as many queries; to one that is not there nothing happened.
pub fn fates(
    conn: &mut Conn,
    ids: &[CertificateId],
) -> Result<BTreeMap<CertificateId, Fate>, Error> {
    store::fates(conn, ids)
}

/// What it is worth now.
pub fn state(conn: &mut Conn, certificate: &Certificate, now: Timestamp) -> Result<State, Error> {
    let fate = store::fate(conn, certificate.id)?;
    Ok(State::of(&certificate.face, &fate, now))
}

/// The partner whose course it was awarded for.
pub fn partner_of(conn: &mut Conn, id: CertificateId) -> Result<Option<PartnerId>, Error> {
    store::partner_of(conn, id)
}

/// Up to `limit` certificates after this one, in the order of their ids, as stored.
pub fn page(
    conn: &mut Conn,
    after: Option<CertificateId>,
    limit: u32,
) -> Result<Vec<Sealed>, Error> {
    store::page(conn, after, i64::from(limit))
}

/// Goes through all certificates in the order of their ids, as stored, a page at a time.
pub fn for_each<E: From<Error>>(
    conn: &mut Conn,
    mut visit: impl FnMut(&mut Conn, &Sealed) -> Result<(), E>,
) -> Result<(), E> {
    let mut after = None;
    loop {
        let page = store::page(conn, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = Some(last.id);
        for sealed in &page {
            visit(conn, sealed)?;
        }
    }
}
