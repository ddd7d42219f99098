//! Papers of transcripts that were handed out, as those of certificates are
//! (`certificates::HandedOut`).

use super::audit::Finding;
use super::store;
use crate::base::{Digest, TranscriptId, VerificationCode};
use crate::certificates::{HandedOut, Sealer};
use crate::db::{Conn, Error, Tx};

/// Keeps these seals apart from every other use of the installation's key.
const DOMAIN: &[u8] = b"pmast transcript paper 1\0";

/// Writes down a paper that is about to leave. Repeated, the first stays. `false`: there is no such
/// transcript any more, and its paper may not leave.
pub fn hand_out(
    tx: &mut Tx,
    sealer: &Sealer,
    paper: &HandedOut<TranscriptId>,
) -> Result<bool, Error> {
    if store::by_id(tx, paper.of)?.is_none() {
        return Ok(false);
    }
    store::insert_paper(tx, paper, &paper.seal(sealer, DOMAIN))?;
    Ok(true)
}

/// Whether the file with this digest was handed out as the paper of the transcript with this
/// number. One query, whether or not there is such a transcript.
pub fn is_handed_out(
    conn: &mut Conn,
    sealer: &Sealer,
    number: &VerificationCode,
    digest: Digest,
) -> Result<bool, Error> {
    let found = store::paper_of_code(conn, number, digest)?;
    Ok(found.is_some_and(|(paper, seal)| paper.is_sealed(sealer, DOMAIN, &seal)))
}

/// The papers under a transcript that are not ours.
pub(super) fn verify(
    conn: &mut Conn,
    sealer: &Sealer,
    id: TranscriptId,
) -> Result<Vec<Finding>, Error> {
    let papers = store::papers_of(conn, id)?;
    let forged = HandedOut::forged(&papers, (sealer, DOMAIN)).into_iter();
    Ok(forged
        .map(|digest| Finding::PaperForged { id, digest })
        .collect())
}
