//! Papers that were handed out, by the digests of their files.
//!
//! A paper is drawn from the sealed face whenever it is asked for. What is drawn rests on more than
//! the face: on the words of this release, on the key that signs. So a paper is written down before
//! its first byte is sent, and a file with such a digest is that paper whatever would be drawn
//! today. Each row is sealed: who can write to the database, but has not the key, makes no file one
//! of ours.

use super::audit::Finding;
use super::seal::Sealer;
use super::store;
use crate::base::{CertificateId, Digest, Timestamp, VerificationCode};
use crate::db::{Conn, Error, Tx};
use std::fmt;

/// Keeps these seals apart from every other use of the installation's key.
const DOMAIN: &[u8] = b"pmast certificate paper 1\0";

/// A file that is or was handed out, as the paper of a certificate or of something else that has
/// papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOut<Id> {
    /// Whose paper it is.
    pub of: Id,
    pub digest: Digest,
    /// In bytes.
    pub size: i64,
    /// When it was drawn to be handed out.
    pub made_at: Timestamp,
}

/// Its columns, in the order of the table; the seal last.
pub type PaperRow<Id> = (Id, Digest, i64, Timestamp, Vec<u8>);

impl<Id: fmt::Display> HandedOut<Id> {
    /// A file drawn at this moment.
    pub fn new(of: Id, file: &[u8], made_at: Timestamp) -> Self {
        Self {
            of,
            digest: Digest::of(file),
            size: i64::try_from(file.len()).unwrap_or(i64::MAX),
            made_at,
        }
    }

    /// One as it lies in its table, with its seal. Not to be believed before the seal was checked.
    pub fn of_row((of, digest, size, made_at, seal): PaperRow<Id>) -> (Self, Vec<u8>) {
        let paper = Self {
            of,
            digest,
            size,
            made_at,
        };
        (paper, seal)
    }

    /// The seal over all of it; `domain` says what `of` is the id of.
    pub fn seal(&self, sealer: &Sealer, domain: &'static [u8]) -> Vec<u8> {
        sealer.mark(domain, self.record().as_bytes())
    }

    /// Whether this is that seal.
    pub fn is_sealed(&self, sealer: &Sealer, domain: &'static [u8], seal: &[u8]) -> bool {
        sealer.is_mark(domain, self.record().as_bytes(), seal)
    }

    /// The digests of those among these that we did not write down: their seals are not ours.
    pub fn forged(
        papers: &[(Self, Vec<u8>)],
        (sealer, domain): (&Sealer, &'static [u8]),
    ) -> Vec<Digest> {
        let papers = papers.iter();
        let forged = papers.filter(|(paper, seal)| !paper.is_sealed(sealer, domain, seal));
        forged.map(|(paper, _)| paper.digest).collect()
    }

    fn record(&self) -> String {
        let made_at = self.made_at.millis();
        format!("{}\n{}\n{}\n{made_at}\n", self.of, self.digest, self.size)
    }
}

/// Writes down papers that are about to leave. Repeated, the first stays. Answers which of the
/// certificates are there and have their holder's name: no paper of others may leave.
pub fn hand_out(
    tx: &mut Tx,
    sealer: &Sealer,
    papers: &[HandedOut<CertificateId>],
) -> Result<Vec<CertificateId>, Error> {
    let ids: Vec<CertificateId> = papers.iter().map(|paper| paper.of).collect();
    let with_name = store::with_name(tx, &ids)?;
    for paper in papers {
        if with_name.contains(&paper.of) {
            store::insert_paper(tx, paper, &paper.seal(sealer, DOMAIN))?;
        }
    }
    Ok(with_name)
}

/// When the file with this digest was drawn, if it was handed out as the paper of the certificate
/// with this number. One query, whether or not there is such a certificate.
pub fn handed_out_at(
    conn: &mut Conn,
    sealer: &Sealer,
    number: &VerificationCode,
    digest: Digest,
) -> Result<Option<Timestamp>, Error> {
    let found = store::paper_of_code(conn, number, digest)?;
    let ours = found.filter(|(paper, seal)| paper.is_sealed(sealer, DOMAIN, seal));
    Ok(ours.map(|(paper, _)| paper.made_at))
}

/// What is wrong with the papers that stand under a certificate.
pub(super) fn verify(
    conn: &mut Conn,
    sealer: &Sealer,
    (id, is_erased): (CertificateId, bool),
) -> Result<Vec<Finding>, Error> {
    let papers = store::papers_of(conn, id)?;
    let kept = (is_erased && !papers.is_empty()).then_some(Finding::PapersKept { id });
    let forged = HandedOut::forged(&papers, (sealer, DOMAIN)).into_iter();
    let forged = forged.map(|digest| Finding::PaperForged { id, digest });
    Ok(kept.into_iter().chain(forged).collect())
}
