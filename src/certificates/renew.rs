//! Credentials that are signed apart from the award: those that were left out, and those of a key
//! that is trusted no more.

use super::certificate::Certificate;
use super::credential::{Kept, base_of};
use super::scribe::Scribe;
use super::state::State;
use super::store;
use crate::base::{CertificateId, Key, Timestamp};
use crate::credentials::{self, Draft, Owner, StatusError};
use crate::db::{Conn, Error, Tx};
use crate::partners;

/// What became of one credential of a key that is trusted no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anew {
    Signed,
    /// Nothing is to be done: it was ended meanwhile, or signed with another key.
    Settled,
    Left(Left),
}

/// A certificate that stands and whose credential was not signed, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("certificate {code} ({id}) {why}")]
pub struct Left {
    pub id: CertificateId,
    /// As it lies in the table.
    pub code: String,
    pub why: Why,
}

/// Why a credential cannot be signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("is not as it was sealed: compare it with a backup")]
    Altered,
    #[error("names no issuer")]
    NoIssuer,
    #[error(
        "was issued by the partner `{0}`, and none has this slug now: nobody would find its keys"
    )]
    NoPartner(Key),
    #[error("was not signed; the log says why")]
    NotSigned,
}

/// The credential of a certificate that counts; none while it was not signed, and once its holder
/// was erased.
pub fn credential(conn: &mut Conn, id: CertificateId) -> Result<Option<Kept>, Error> {
    let newest = store::credentials_of(conn, id)?.pop();
    Ok(newest.filter(|kept| !kept.json.is_empty()))
}

/// Whether a credential that says exactly this was signed for a certificate, now or before.
pub fn holds(conn: &mut Conn, id: CertificateId, draft: &Draft) -> Result<bool, Error> {
    let kept = store::credentials_of(conn, id)?;
    let mut drafts = kept
        .iter()
        .filter_map(|one| credentials::read(one.json.as_bytes()));
    Ok(drafts.any(|one| one == *draft))
}

/// The public addresses that the house had when it signed for a certificate; its papers of then
/// lead there.
pub fn signed_under(conn: &mut Conn, id: CertificateId) -> Result<Vec<String>, Error> {
    let mut addresses = Vec::new();
    for kept in store::credentials_of(conn, id)? {
        let draft = credentials::read(kept.json.as_bytes());
        if let Some(address) = draft.as_ref().and_then(base_of)
            && !addresses.contains(&address)
        {
            addresses.push(address);
        }
    }
    Ok(addresses)
}

/// Certificates that stand and have no credential, in the order of ids.
pub fn unsigned(
    conn: &mut Conn,
    after: Option<CertificateId>,
    limit: u32,
) -> Result<Vec<CertificateId>, Error> {
    store::unsigned(conn, after, i64::from(limit))
}

/// Certificates that stand and whose credential was signed with this key, in the order of ids.
pub fn signed_with(
    conn: &mut Conn,
    (owner, kid): (Owner, &str),
    after: Option<CertificateId>,
    limit: u32,
) -> Result<Vec<CertificateId>, Error> {
    store::signed_with(conn, (owner, kid), after, i64::from(limit))
}

/// How many certificates [`signed_with`] goes through.
pub fn count_signed_with(conn: &mut Conn, owner: Owner, kid: &str) -> Result<u64, Error> {
    store::count_signed_with(conn, (owner, kid))
}

/// Signs the credential of a certificate that has none. One that has, or does not stand any more,
/// stays as it is. Answers whether it is signed now.
pub fn sign_missing(
    tx: &mut Tx,
    scribe: &Scribe,
    id: CertificateId,
    chance: [u8; 32],
    now: Timestamp,
) -> Result<bool, Error> {
    let Some(Ok((certificate, owner))) = standing(tx, scribe, id, now)? else {
        return Ok(false);
    };
    if credential(tx, id)?.is_some() {
        return Ok(false);
    }
    let from = certificate.face.issued_at();
    scribe.put(tx, (&certificate, owner), from, (chance, now))
}

/// Signs the credential of a certificate anew because its key is trusted no more: the same address,
/// another place, valid from now. The old places are set. One of another key stays as it is.
pub fn sign_anew(
    tx: &mut Tx,
    scribe: &Scribe,
    (id, kid): (CertificateId, &str),
    chance: [u8; 32],
    now: Timestamp,
) -> Result<Anew, Error> {
    let before = store::credentials_of(tx, id)?;
    if before.last().is_none_or(|newest| newest.kid != kid) {
        return Ok(Anew::Settled);
    }
    let (certificate, owner) = match standing(tx, scribe, id, now)? {
        Some(Ok(standing)) => standing,
        Some(Err(left)) => return Ok(Anew::Left(left)),
        None => return Ok(Anew::Settled),
    };
    if !scribe.put(tx, (&certificate, owner), now, (chance, now))? {
        let code = certificate.face.code.as_str().to_owned();
        let why = Why::NotSigned;
        return Ok(Anew::Left(Left { id, code, why }));
    }
    set(tx, &before, now)?;
    Ok(Anew::Signed)
}

/// Revokes every credential of a certificate for machines.
pub(super) fn end(tx: &mut Tx, id: CertificateId, now: Timestamp) -> Result<(), Error> {
    let all = store::credentials_of(tx, id)?;
    set(tx, &all, now)
}

fn set(tx: &mut Tx, credentials: &[Kept], now: Timestamp) -> Result<(), Error> {
    for kept in credentials {
        match credentials::set(tx, kept.place, now) {
            Ok(_) => {}
            Err(StatusError::Db(error)) => return Err(error),
            Err(error) => return Err(Error::Corrupt(error.to_string())),
        }
    }
    Ok(())
}

/// The certificate with its issuer, or why no credential can speak of it.
type Standing = Result<(Certificate, Owner), Left>;

/// None: it was ended, or its holder erased.
fn standing(
    tx: &mut Tx,
    scribe: &Scribe,
    id: CertificateId,
    now: Timestamp,
) -> Result<Option<Standing>, Error> {
    let Some(sealed) = store::by_id(tx, id)? else {
        return Ok(None);
    };
    let left = |why: Why| {
        let code = sealed.code.clone();
        Ok(Some(Err(Left { id, code, why })))
    };
    let Ok(certificate) = scribe.sealer().open(&sealed) else {
        return left(Why::Altered);
    };
    let state = State::of(&certificate.face, &store::fate(tx, id)?, now);
    let is_erased = certificate.face.erased.is_some();
    if is_erased || matches!(state, State::Revoked(_) | State::Replaced(_)) {
        return Ok(None);
    }
    let issuer = certificate.face.issuers.first();
    let slug = issuer.map(|issuer| issuer.slug.clone());
    match (owner(tx, &certificate)?, slug) {
        (Some(owner), _) => Ok(Some(Ok((certificate, owner)))),
        (None, Some(slug)) => left(Why::NoPartner(slug)),
        (None, None) => left(Why::NoIssuer),
    }
}

/// Who issued it; `None` if the partner has another address today: under the old one nobody finds
/// its keys.
pub(super) fn owner(conn: &mut Conn, certificate: &Certificate) -> Result<Option<Owner>, Error> {
    let Some(issuer) = certificate.face.issuers.first() else {
        return Ok(None);
    };
    let partner = partners::find_by_slug(conn, &issuer.slug)?;
    Ok(partner.map(|partner| Owner::Partner(partner.id)))
}
