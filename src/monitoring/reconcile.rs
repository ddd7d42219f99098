//! Looking for what should not be: altered records, and certificates earned but not made.

use super::store;
use crate::base::{EnrolmentId, Timestamp};
use crate::certificates::{self, Audit, CredentialAudit, KeyAudit, ListAudit, Sealer};
use crate::courses::Library;
use crate::credentials::Vault;
use crate::db::{self, Conn, Error};
use crate::transcripts;
use crate::transparency::{self, LogKey};

/// How many enrolments are held at once.
const PAGE: i64 = 200;

/// Everything a full check found.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    pub audit: Audit,
    /// What machines read.
    pub credentials: CredentialAudit,
    /// What signs credentials, lists and papers.
    pub keys: KeyAudit,
    /// What revokes credentials for machines.
    pub lists: ListAudit,
    /// Papers of several certificates.
    pub transcripts: transcripts::Audit,
    /// The transparency log.
    pub log: transparency::Audit,
    /// What the database's own checks say; empty when all is well.
    pub integrity: Vec<String>,
    /// Enrolments with every requirement of a certificate met, and without it.
    pub passed_without_certificate: Vec<EnrolmentId>,
}

impl Findings {
    /// Whether nothing was found.
    pub fn is_clean(&self) -> bool {
        self.audit.findings.is_empty()
            && self.credentials.findings.is_empty()
            && self.keys.findings.is_empty()
            && self.lists.findings.is_empty()
            && self.transcripts.findings.is_empty()
            && self.log.findings.is_empty()
            && self.integrity.is_empty()
            && self.passed_without_certificate.is_empty()
    }
}

/// Checks everything: the database, every seal, key, credential, list and digest, the log (whose
/// key and public address are given), every earned certificate. Long.
pub fn verify_all(
    conn: &mut Conn,
    (sealer, vault): (&Sealer, &Vault),
    log: (&LogKey, &str),
    (library, now): (&Library, Timestamp),
) -> Result<Findings, Error> {
    Ok(Findings {
        integrity: db::integrity_problems(conn)?,
        audit: certificates::verify_all(conn, sealer)?,
        credentials: certificates::verify_credentials(conn, sealer, vault)?,
        keys: certificates::verify_keys(conn, vault, now)?,
        lists: certificates::verify_lists(conn)?,
        transcripts: transcripts::verify_all(conn, sealer)?,
        log: transparency::verify_all(conn, log.0, log.1)?,
        passed_without_certificate: passed_without_certificate(conn, sealer, (library, now))?,
    })
}

/// Enrolments that met every requirement but have no certificate: learners who would be told to
/// wait for ever. Award and pass share a transaction, so this is empty unless something broke.
pub fn passed_without_certificate(
    conn: &mut Conn,
    sealer: &Sealer,
    (library, now): (&Library, Timestamp),
) -> Result<Vec<EnrolmentId>, Error> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = store::enrolments_without_certificate(conn, after, PAGE)?;
        let Some((last, _)) = page.last() else {
            return Ok(found);
        };
        after = Some(*last);
        for (enrolment, edition) in page {
            let edition = library.edition(conn, edition)?;
            let asked = (enrolment, &edition.content);
            let is_complete = certificates::is_complete(conn, sealer, asked, now)?
                || certificates::awaits_participation(conn, asked)?;
            // What is stopped or withheld waits, and is known to wait.
            if is_complete && certificates::waits(conn, (enrolment, &edition))?.is_none() {
                found.push(enrolment);
            }
        }
    }
}
