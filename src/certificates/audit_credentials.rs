//! The check of every credential: its bytes, its signature, its facts, its place in the list; and
//! of the timestamps of papers.

use super::credential::{Kept, Wording, with_words};
use super::face::Face;
use super::questions::for_each;
use super::seal::Sealer;
use super::signing;
use super::state::Fate;
use super::store;
use crate::base::{CertificateId, Digest, Timestamp};
use crate::credentials::{
    self, Did, DidDocument, Draft, KeyRecord, Keys, Owner, Vault, did_document, verify,
};
use crate::db::{Conn, Error};
use std::collections::BTreeMap;

/// What was checked and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CredentialAudit {
    pub credentials: u64,
    /// Empty when all is well.
    pub findings: Vec<CredentialFinding>,
}

/// One thing that a person must look into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialFinding {
    #[error("certificate {id} stands and has no credential; a running server signs it")]
    Missing { id: CertificateId },
    #[error("the credential {version} of certificate {id} is not as it was signed")]
    Altered { id: CertificateId, version: u32 },
    #[error("the credential {version} of certificate {id} has no signature of its issuer")]
    Forged { id: CertificateId, version: u32 },
    #[error("the credential of certificate {id} was signed with `{kid}`, which is trusted no more")]
    Untrusted { id: CertificateId, kid: String },
    #[error("the credential {version} of certificate {id} says something else than its seal")]
    Differs { id: CertificateId, version: u32 },
    #[error("the credential {version} of certificate {id} counts for machines although it ended")]
    NotRevoked { id: CertificateId, version: u32 },
    #[error(
        "the credential {version} of certificate {id} is still there although its holder is not"
    )]
    NotErased { id: CertificateId, version: u32 },
    #[error("the credential of certificate {id} is revoked for machines although it stands")]
    RevokedWrongly { id: CertificateId },
    #[error("the credential {version} of certificate {id} ended for machines at another moment")]
    EndedOtherwise { id: CertificateId, version: u32 },
    #[error(
        "the place of the credential {version} of certificate {id} was not given when it was kept, \
         or is in the list of another issuer"
    )]
    PlacedOtherwise { id: CertificateId, version: u32 },
    #[error("a timestamp of the paper of certificate {id} is not as the authority made it")]
    StampAltered { id: CertificateId },
}

/// The documents of issuers, with every key of theirs that opens and the condemned ones. What a
/// condemned key signed is as it was signed, and that is all: it must have ended, or not be what
/// counts. So a row that somebody wrote in as condemned lends nothing to anybody.
struct Issuers<'a> {
    vault: &'a Vault,
    known: BTreeMap<(Owner, Did), (Option<DidDocument>, Vec<KeyRecord>)>,
}

impl Issuers<'_> {
    fn of(
        &mut self,
        conn: &mut Conn,
        of: (Owner, Did),
    ) -> Result<&(Option<DidDocument>, Vec<KeyRecord>), Error> {
        if !self.known.contains_key(&of) {
            let keys = Keys::read(conn, self.vault, of.0)?;
            let ever: Vec<KeyRecord> = keys
                .history()
                .iter()
                .cloned()
                .map(|key| KeyRecord {
                    compromised_at: None,
                    ..key
                })
                .collect();
            let document = did_document(&of.1, &ever);
            let document = DidDocument::parse(document.as_bytes());
            let keys = keys.history().to_vec();
            self.known.insert(of.clone(), (document, keys));
        }
        let missing = || Error::Corrupt("an issuer that was just read".to_owned());
        self.known.get(&of).ok_or_else(missing)
    }
}

/// Checks every stored credential against its digest, its issuer's keys, the sealed certificate and
/// the status list, and looks for certificates without one. Some milliseconds of CPU for each: for
/// a command or `read_slowly`, never for a request.
pub fn verify_credentials(
    conn: &mut Conn,
    sealer: &Sealer,
    vault: &Vault,
) -> Result<CredentialAudit, Error> {
    let mut audit = CredentialAudit::default();
    let mut issuers = Issuers {
        vault,
        known: BTreeMap::new(),
    };
    for_each(conn, |conn, sealed| -> Result<(), Error> {
        let fate = store::fate(conn, sealed.id)?;
        let subject = Subject {
            id: sealed.id,
            face: sealer.open(sealed).ok().map(|certificate| certificate.face),
            ended: ended(&fate),
        };
        let all = store::credentials_of(conn, sealed.id)?;
        let stamps = signing::stamps_of(conn, sealed.id)?;
        if stamps.iter().any(|stamp| stamp.check().is_err()) {
            let altered = CredentialFinding::StampAltered { id: sealed.id };
            audit.findings.push(altered);
        }
        if subject.is_erased() {
            audit.findings.extend(of_erased(conn, &subject, &all)?);
            return Ok(());
        }
        if all.is_empty() && subject.ended.is_empty() {
            let missing = CredentialFinding::Missing { id: sealed.id };
            audit.findings.push(missing);
        }
        for kept in &all {
            audit.credentials += 1;
            let found = findings(conn, &mut issuers, &subject, (kept, all.as_slice()))?;
            audit.findings.extend(found);
        }
        Ok(())
    })?;
    Ok(audit)
}

/// The certificate that a credential speaks of.
struct Subject {
    id: CertificateId,
    /// None: it is not as it was sealed, which is found elsewhere.
    face: Option<Face>,
    /// When it was revoked or replaced; empty: it stands.
    ended: Vec<Timestamp>,
}

fn ended(fate: &Fate) -> Vec<Timestamp> {
    let revoked = fate.revocation.map(|revocation| revocation.revoked_at);
    let replaced = fate.replacement.map(|replacement| replacement.at);
    revoked.into_iter().chain(replaced).collect()
}

impl Subject {
    fn is_erased(&self) -> bool {
        let face = self.face.as_ref();
        face.is_some_and(|face| face.erased.is_some())
    }

    /// When a credential of it ended for machines: the next one was kept in the transaction that
    /// ended this one, and the last one ends with the certificate. Empty: it counts.
    fn ends(&self, kept: &Kept, all: &[Kept]) -> Vec<Timestamp> {
        let next = all.iter().find(|other| other.version > kept.version);
        next.map_or_else(|| self.ended.clone(), |next| vec![next.signed_at])
    }
}

/// Of a credential whose bytes are gone only the place in the list can be checked.
fn of_erased(
    conn: &mut Conn,
    subject: &Subject,
    all: &[Kept],
) -> Result<Vec<CredentialFinding>, Error> {
    let mut found = Vec::new();
    for kept in all {
        found.extend(place(conn, kept, &subject.ends(kept, all))?);
        if !kept.json.is_empty() {
            let (id, version) = (kept.certificate, kept.version);
            found.push(CredentialFinding::NotErased { id, version });
        }
    }
    Ok(found)
}

fn findings(
    conn: &mut Conn,
    issuers: &mut Issuers<'_>,
    subject: &Subject,
    (kept, all): (&Kept, &[Kept]),
) -> Result<Vec<CredentialFinding>, Error> {
    let (id, version) = (subject.id, kept.version);
    let Some(draft) = read(kept) else {
        return Ok(vec![CredentialFinding::Altered { id, version }]);
    };
    let ends = subject.ends(kept, all);
    let mut found = Vec::new();
    found.extend(signature(conn, issuers, (kept, &draft), !ends.is_empty())?);
    let face = subject.face.as_ref();
    if !face.is_none_or(|face| says(&draft, kept, face)) {
        found.push(CredentialFinding::Differs { id, version });
    }
    found.extend(place(conn, kept, &ends)?);
    Ok(found)
}

/// Whether a draft says what the sealed face says, in whatever words and under whatever address of
/// the house.
fn says(draft: &Draft, kept: &Kept, face: &Face) -> bool {
    let base = base_url(draft, face.code.as_str());
    let at = (kept.place, draft.valid_from);
    let expected = base
        .and_then(|base| with_words(base, face, at, &Wording::of(draft)))
        .and_then(|expected| expected.checked().ok());
    expected.as_ref() == Some(draft)
}

/// What the bytes say, if they are those that were signed.
fn read(kept: &Kept) -> Option<Draft> {
    let bytes = kept.json.as_bytes();
    (Digest::of(bytes) == kept.digest)
        .then(|| credentials::read(bytes))
        .flatten()
}

/// The address of the house that signed it.
fn base_url<'a>(draft: &'a Draft, code: &str) -> Option<&'a str> {
    draft.id.strip_suffix(code)?.strip_suffix("/credentials/")
}

/// What has ended is not signed anew, so its key may be trusted no more.
fn signature(
    conn: &mut Conn,
    issuers: &mut Issuers<'_>,
    (kept, draft): (&Kept, &Draft),
    ends: bool,
) -> Result<Option<CredentialFinding>, Error> {
    let (id, version) = (kept.certificate, kept.version);
    let (document, keys) = issuers.of(conn, (kept.owner, draft.issuer.did.clone()))?;
    let verified = document
        .as_ref()
        .and_then(|document| verify(kept.json.as_bytes(), document).ok());
    if verified.is_none_or(|verified| verified.kid != kept.kid) {
        return Ok(Some(CredentialFinding::Forged { id, version }));
    }
    let is_trusted = |key: &KeyRecord| key.kid == kept.kid && key.is_trusted();
    let is_fit = ends || keys.iter().any(is_trusted);
    let kid = kept.kid.clone();
    Ok((!is_fit).then_some(CredentialFinding::Untrusted { id, kid }))
}

/// The place in the list: given with the credential, in a list of its issuer, and set when, and
/// only if, the credential ended.
fn place(
    conn: &mut Conn,
    kept: &Kept,
    ends: &[Timestamp],
) -> Result<Vec<CredentialFinding>, Error> {
    let (id, version) = (kept.certificate, kept.version);
    let Some(given) = credentials::given(conn, kept.place)? else {
        return Ok(vec![match ends.is_empty() {
            true => CredentialFinding::Differs { id, version },
            false => CredentialFinding::NotRevoked { id, version },
        }]);
    };
    let mut found = Vec::new();
    match given.set_at {
        None if !ends.is_empty() => found.push(CredentialFinding::NotRevoked { id, version }),
        Some(_) if ends.is_empty() => found.push(CredentialFinding::RevokedWrongly { id }),
        Some(at) if !ends.contains(&at) => {
            found.push(CredentialFinding::EndedOtherwise { id, version });
        }
        _ => {}
    }
    if (given.owner, given.reserved_at) != (kept.owner, kept.signed_at) {
        found.push(CredentialFinding::PlacedOtherwise { id, version });
    }
    Ok(found)
}
