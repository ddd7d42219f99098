//! What the transparency log is told about certificates, and what it must know of them.

use super::hold::HoldRow;
use super::seal::{Sealed, Sealer};
use super::state::Fate;
use super::store;
use crate::base::{CertificateId, Digest, SubjectId, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::transparency::{self, Expected, Happening, Kind, Logged, Salt};

/// Keeps salts apart from everything else that is made of a door's chance, the code above all.
const DOMAIN: &[u8] = b"pmast certificate log salt 1\0";

/// What the log says of one award, for whoever may see the whole certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The leaf's hash.
    pub leaf: Digest,
    pub at: Timestamp,
    /// For the holder only; none once it was forgotten.
    pub salt: Option<Salt>,
}

impl Entry {
    /// The same for anybody else who may see the whole certificate.
    #[must_use]
    pub const fn without_salt(self) -> Self {
        Self { salt: None, ..self }
    }
}

/// Says in the running transaction what happened to a certificate.
pub(super) fn tell(
    tx: &mut Tx,
    (kind, sealed): (Kind, &Sealed),
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<Logged, Error> {
    let happening = Happening {
        subject: sealed.id.into(),
        kind,
        document: document(tx, (kind, sealed))?,
        salt: salt(chance, sealed.id, kind),
    };
    transparency::add(tx, &happening, now)
}

/// Says in the running transaction that a certificate was set aside or released. Each hold is a
/// subject of its own, because there may be several.
pub(super) fn tell_hold(
    tx: &mut Tx,
    (kind, row): (Kind, &HoldRow),
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<(), Error> {
    let corrupt = || Error::Corrupt(format!("hold {} was not {kind}", row.hold.id));
    let happening = Happening {
        subject: row.hold.id.into(),
        kind,
        document: row.document(kind).ok_or_else(corrupt)?,
        salt: salt(chance, row.certificate, kind),
    };
    transparency::add(tx, &happening, now).map(drop)
}

/// What the log does not say, or says otherwise, of the times in which a certificate was set aside.
///
/// Of one whose holder was erased, what the log has forgotten is compared with the leaf of the
/// erasure ([`covered`]).
pub(super) fn compare_holds(
    conn: &mut Conn,
    (id, is_erased): (CertificateId, bool),
) -> Result<Vec<transparency::Finding>, Error> {
    let mut findings = Vec::new();
    for row in store::holds(conn, id)? {
        let subject = SubjectId::from(row.hold.id);
        for kind in [Kind::Held, Kind::Released] {
            let document = row.document(kind);
            let logged = find(conn, subject, kind)?;
            if document.is_none() {
                let unknown = transparency::Finding::RowGone { subject, kind };
                findings.extend(logged.map(|_| unknown));
                continue;
            }
            let is_forgotten = is_erased && logged.is_some_and(|logged| logged.secret.is_none());
            let expected = Expected {
                subject,
                kind,
                document: document.filter(|_| !is_forgotten),
            };
            findings.extend(transparency::verify_expected(conn, &expected)?);
        }
    }
    Ok(findings)
}

/// What a leaf of this kind is made of.
fn document(conn: &mut Conn, (kind, sealed): (Kind, &Sealed)) -> Result<Digest, Error> {
    match kind {
        Kind::Replaced | Kind::Revoked => match store::end(conn, sealed.id, kind)? {
            Some(row) => Ok(row.document()),
            None => document_of_award(conn, sealed),
        },
        Kind::Erased => covered(conn, sealed),
        _ => Ok(sealed.document()),
    }
}

/// Of this the leaves of replacements and revocations were made before they had documents of their
/// own. It stays in them, so that who, why and what was noted are covered by nothing there.
fn document_of_award(conn: &mut Conn, sealed: &Sealed) -> Result<Digest, Error> {
    let awarded = find(conn, sealed.id.into(), Kind::Awarded)?;
    let kept = awarded.and_then(|awarded| awarded.secret);
    Ok(kept.map_or_else(|| sealed.document(), |secret| secret.document))
}

/// What the leaf of an erasure is made of: the row as it was reduced and, because their leaves have
/// forgotten what they were made of, the rows of what had happened to it until then.
fn covered(conn: &mut Conn, sealed: &Sealed) -> Result<Digest, Error> {
    let mut record = sealed.record();
    for kind in [Kind::Replaced, Kind::Revoked] {
        if is_forgotten(conn, sealed.id.into(), kind)?
            && let Some(row) = store::end(conn, sealed.id, kind)?
        {
            record.push_str(&row.record());
        }
    }
    for row in store::holds(conn, sealed.id)? {
        for kind in [Kind::Held, Kind::Released] {
            if is_forgotten(conn, row.hold.id.into(), kind)? {
                record.extend(row.record(kind));
            }
        }
    }
    Ok(Digest::of(record.as_bytes()))
}

fn is_forgotten(conn: &mut Conn, subject: SubjectId, kind: Kind) -> Result<bool, Error> {
    let logged = find(conn, subject, kind)?;
    Ok(logged.is_some_and(|logged| logged.secret.is_none()))
}

/// One leaf, one salt: from two leaves nobody reads that they are about one certificate.
fn salt(chance: &[u8; 32], id: CertificateId, kind: Kind) -> Salt {
    let word = kind.word().as_bytes();
    let bytes = [DOMAIN, chance, id.as_bytes(), word].concat();
    Salt::from_chance(*Digest::of(&bytes).bytes())
}

fn find(conn: &mut Conn, subject: SubjectId, kind: Kind) -> Result<Option<Logged>, Error> {
    let leaves = transparency::of_subject(conn, subject)?;
    Ok(leaves.into_iter().find(|logged| logged.leaf.kind == kind))
}

/// Whether the log's leaf of the award was made of this row. One that has no leaf is older than the
/// log and was not taken in yet.
pub(super) fn is_as_logged(conn: &mut Conn, sealed: &Sealed) -> Result<bool, Error> {
    let expected = Expected {
        subject: sealed.id.into(),
        kind: Kind::Awarded,
        document: Some(sealed.document()),
    };
    let found = transparency::verify_expected(conn, &expected)?;
    let is_young = |finding: &transparency::Finding| {
        matches!(finding, transparency::Finding::LeafMissing { .. })
    };
    Ok(found.as_ref().is_none_or(is_young))
}

/// Whether the revocation of a certificate is dated as the log has it. Of certificates that are
/// older than the log, whose leaves are dated when they were adopted, nothing can be said.
pub(super) fn is_dated_as_logged(
    conn: &mut Conn,
    sealed: &Sealed,
    revoked_at: Timestamp,
) -> Result<bool, Error> {
    let leaves = transparency::of_subject(conn, sealed.id.into())?;
    let logged_at = |kind| {
        let mut leaves = leaves.iter().map(|logged| &logged.leaf);
        leaves.find(|leaf| leaf.kind == kind).map(|leaf| leaf.at)
    };
    Ok(logged_at(Kind::Awarded) != Some(sealed.awarded_at)
        || logged_at(Kind::Revoked).is_none_or(|at| at == revoked_at))
}

/// The entry of the award; `None` while it has none.
pub fn log_entry(conn: &mut Conn, id: CertificateId) -> Result<Option<Entry>, Error> {
    let awarded = find(conn, id.into(), Kind::Awarded)?;
    Ok(awarded.map(|logged| Entry {
        leaf: logged.leaf.hash(),
        at: logged.leaf.at,
        salt: logged.secret.map(|secret| secret.salt),
    }))
}

/// What one look at certificates from before the log found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adopted {
    /// Leaves added.
    pub added: u64,
    /// From where the next look goes on; none: there is nothing more.
    pub last: Option<CertificateId>,
}

/// Adds the leaves of certificates that have none, because they are older than the log: of up to
/// `limit` of them after `after`. Such a leaf is dated now and proves nothing about the time
/// before. What is not as it was sealed gets none.
pub fn adopt(
    tx: &mut Tx,
    sealer: &Sealer,
    (after, limit): (Option<CertificateId>, u32),
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<Adopted, Error> {
    let page = store::unlogged(tx, after, i64::from(limit))?;
    let mut adopted = Adopted {
        added: 0,
        last: page.last().map(|sealed| sealed.id),
    };
    for sealed in page.iter().filter(|sealed| sealer.open(sealed).is_ok()) {
        for kind in happened(&store::fate(tx, sealed.id)?) {
            if find(tx, sealed.id.into(), kind)?.is_none() {
                tell(tx, (kind, sealed), chance, now)?;
                adopted.added += 1;
            }
        }
    }
    Ok(adopted)
}

/// Everything that happened to a certificate of this fate.
fn happened(fate: &Fate) -> impl Iterator<Item = Kind> + use<> {
    let replaced = fate.replacement.map(|_| Kind::Replaced);
    let revoked = fate.revocation.map(|_| Kind::Revoked);
    std::iter::once(Kind::Awarded)
        .chain(replaced)
        .chain(revoked)
}

/// What the log does not say although it happened, and what it says although nothing shows it.
pub(super) struct Contradictions {
    pub missing: Vec<transparency::Finding>,
    /// Kinds of what the rows do not know.
    pub unknown: Vec<Kind>,
    /// Leaves that say when a certificate ended, and neither why nor by whom.
    pub older: u64,
}

/// How much of a stored certificate can be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    Intact,
    /// Its holder was erased from it.
    Erased,
    Altered,
}

/// Compares a certificate and how it ended with the log. Of one that is not as it was sealed the
/// document of the award is not compared; one whose holder was erased is compared with the leaf
/// that says so, which must be there.
pub(super) fn compare(
    conn: &mut Conn,
    (sealed, sight): (&Sealed, Sight),
    fate: &Fate,
) -> Result<Contradictions, Error> {
    let subject = SubjectId::from(sealed.id);
    let erased = (sight == Sight::Erased).then_some(Kind::Erased);
    let known: Vec<Kind> = happened(fate).chain(erased).collect();
    let (mut missing, mut older) = (Vec::new(), 0);
    for kind in known.iter().copied() {
        let (found, is_older) = compare_one(conn, (sealed, sight), kind)?;
        missing.extend(found);
        older += u64::from(is_older);
    }
    let mut unknown = Vec::new();
    for kind in [Kind::Revoked, Kind::Replaced, Kind::Erased] {
        let expected = Expected {
            subject,
            kind,
            document: None,
        };
        let is_logged = transparency::verify_expected(conn, &expected)?.is_none();
        if is_logged && !known.contains(&kind) {
            unknown.push(kind);
        }
    }
    Ok(Contradictions {
        missing,
        unknown,
        older,
    })
}

/// What the log does not say, or says otherwise, of one thing that happened; and whether its leaf
/// is from before such leaves had a document of their own. That is told by the leaf itself, so that
/// nobody makes a new one pass for an old one.
fn compare_one(
    conn: &mut Conn,
    (sealed, sight): (&Sealed, Sight),
    kind: Kind,
) -> Result<(Option<transparency::Finding>, bool), Error> {
    let subject = SubjectId::from(sealed.id);
    let own = match kind {
        Kind::Awarded => (sight == Sight::Intact).then(|| sealed.document()),
        Kind::Erased => Some(covered(conn, sealed)?),
        _ if sight == Sight::Erased && is_forgotten(conn, subject, kind)? => None,
        _ => Some(document(conn, (kind, sealed))?),
    };
    let mut expected = Expected {
        subject,
        kind,
        document: own,
    };
    let found = transparency::verify_expected(conn, &expected)?;
    expected.document = match kind {
        Kind::Awarded => own,
        Kind::Erased => Some(sealed.document()),
        _ => Some(document_of_award(conn, sealed)?),
    };
    let differs = matches!(found, Some(transparency::Finding::DocumentDiffers { .. }));
    if !differs || expected.document == own {
        return Ok((found, false));
    }
    let is_older = transparency::verify_expected(conn, &expected)?.is_none();
    Ok((found.filter(|_| !is_older), is_older))
}
