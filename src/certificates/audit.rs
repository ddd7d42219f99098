//! The check of everything: every seal, and every edition that a certificate speaks of.

use super::certificate::Certificate;
use super::handed_out;
use super::log;
use super::questions::for_each;
use super::seal::{Sealed, Sealer};
use super::store;
use crate::base::{CertificateId, Digest, EditionId, SubjectId};
use crate::db::{Conn, Error};
use crate::journal::{self, Object, Verb};
use crate::transparency::{self, Kind};
use std::collections::BTreeMap;

/// So many rows are held at once.
const PAGE: i64 = 200;

/// What was checked and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    pub certificates: u64,
    pub editions: u64,
    /// Revocations, replacements and erasures from before the log covered by whom and why they
    /// were made: of those only that and when is known to be as it was.
    pub older: u64,
    /// Empty when all is well.
    pub findings: Vec<Finding>,
}

/// One thing that a person must look into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error("certificate {id} is not as it was sealed, or was sealed with another key")]
    CertificateAltered { id: CertificateId },
    #[error("certificate {id} was revoked according to the journal, but its revocation is gone")]
    RevocationGone { id: CertificateId },
    #[error("certificate {id} was revoked according to the transparency log, but not here")]
    RevocationUnknown { id: CertificateId },
    #[error("certificate {id}: its revocation is not dated as in the transparency log")]
    RevocationDated { id: CertificateId },
    #[error("certificate {id} was replaced according to the transparency log, but not here")]
    SuccessorGone { id: CertificateId },
    #[error("certificate {id}: its holder was erased according to the transparency log, not here")]
    NotErased { id: CertificateId },
    #[error("certificate {id} was awarded according to the transparency log, but is gone")]
    CertificateGone { id: SubjectId },
    #[error("a certificate was set aside according to the transparency log (hold {id}), not here")]
    HoldGone { id: SubjectId },
    #[error("transparency log: {0}")]
    Log(transparency::Finding),
    #[error("edition {id}: the content does not have the digest it was published with")]
    EditionAltered { id: EditionId },
    #[error("certificate {id} was awarded for content {digest}, which its edition does not hold")]
    EditionDiffers { id: CertificateId, digest: Digest },
    #[error("certificate {id}: a paper is written down as handed out ({digest}), but not by us")]
    PaperForged { id: CertificateId, digest: Digest },
    #[error("certificate {id}: its holder was erased, digests of its papers were not")]
    PapersKept { id: CertificateId },
}

/// Recomputes the seal of every certificate and of every paper that was handed out, and the digest
/// of every edition, and compares certificates, replacements and revocations with the transparency
/// log. Long: for a command or `read_slowly`, never for a request.
pub fn verify_all(conn: &mut Conn, sealer: &Sealer) -> Result<Audit, Error> {
    let mut audit = Audit::default();
    let editions = verify_editions(conn, &mut audit)?;
    let gone = store::gone(conn, PAGE)?.into_iter();
    let gone = gone.map(|id| Finding::CertificateGone { id });
    audit.findings.extend(gone);
    let gone = store::holds_gone(conn, PAGE)?.into_iter();
    audit
        .findings
        .extend(gone.map(|id| Finding::HoldGone { id }));
    for_each(conn, |conn, sealed| -> Result<(), Error> {
        audit.certificates += 1;
        verify(conn, sealer, (sealed, &editions), &mut audit)
    })?;
    Ok(audit)
}

/// The digest of every edition as recomputed.
fn verify_editions(
    conn: &mut Conn,
    audit: &mut Audit,
) -> Result<BTreeMap<EditionId, Digest>, Error> {
    let mut digests = BTreeMap::new();
    let mut after = None;
    // One at a time: an edition may be a few megabytes.
    while let Some((id, content, recorded)) = store::next_edition(conn, after)? {
        let actual = Digest::of(content.as_bytes());
        if actual != recorded {
            audit.findings.push(Finding::EditionAltered { id });
        }
        digests.insert(id, actual);
        audit.editions += 1;
        after = Some(id);
    }
    Ok(digests)
}

fn verify(
    conn: &mut Conn,
    sealer: &Sealer,
    (sealed, editions): (&Sealed, &BTreeMap<EditionId, Digest>),
    audit: &mut Audit,
) -> Result<(), Error> {
    let id = sealed.id;
    let findings = &mut audit.findings;
    let opened = sealer.open(sealed);
    let sight = match &opened {
        Err(_altered) => log::Sight::Altered,
        Ok(certificate) if certificate.face.erased.is_some() => log::Sight::Erased,
        Ok(_) => log::Sight::Intact,
    };
    match opened {
        Err(_altered) => findings.push(Finding::CertificateAltered { id }),
        Ok(certificate) => findings.extend(verify_content(conn, &certificate, editions)?),
    }
    let fate = store::fate(conn, id)?;
    if fate.revocation.is_none() && was_revoked(conn, id)? {
        findings.push(Finding::RevocationGone { id });
    }
    if let Some(revocation) = fate.revocation
        && !log::is_dated_as_logged(conn, sealed, revocation.revoked_at)?
    {
        findings.push(Finding::RevocationDated { id });
    }
    let log = log::compare(conn, (sealed, sight), &fate)?;
    findings.extend(log.missing.into_iter().map(Finding::Log));
    let is_erased = sight == log::Sight::Erased;
    let holds = log::compare_holds(conn, (id, is_erased))?;
    findings.extend(holds.into_iter().map(Finding::Log));
    findings.extend(handed_out::verify(conn, sealer, (id, is_erased))?);
    findings.extend(log.unknown.into_iter().map(|kind| match kind {
        Kind::Revoked => Finding::RevocationUnknown { id },
        Kind::Erased => Finding::NotErased { id },
        _ => Finding::SuccessorGone { id },
    }));
    audit.older += log.older;
    Ok(())
}

/// Whether the edition of the enrolment still holds what the certificate was awarded for.
fn verify_content(
    conn: &mut Conn,
    certificate: &Certificate,
    editions: &BTreeMap<EditionId, Digest>,
) -> Result<Option<Finding>, Error> {
    let edition = store::edition_of(conn, certificate.enrolment)?;
    let digest = certificate.face.course.content_digest;
    let is_same = edition.and_then(|id| editions.get(&id)) == Some(&digest);
    Ok((!is_same).then_some(Finding::EditionDiffers {
        id: certificate.id,
        digest,
    }))
}

/// What the journal says: a deleted row of `revocations` must not make a certificate valid again in
/// silence.
fn was_revoked(conn: &mut Conn, id: CertificateId) -> Result<bool, Error> {
    let entries = journal::of_object(conn, &Object::new("certificate", id))?;
    Ok(entries
        .iter()
        .any(|entry| entry.verb == Verb::Revoked.word()))
}
