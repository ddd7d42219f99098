//! The check of every transcript: its seal and those of its papers, and what stands outside them
//! against the journal.

use super::handed_out;
use super::seal::{Altered, Sealed};
use super::store;
use crate::accounts;
use crate::base::{Digest, TranscriptId};
use crate::certificates::Sealer;
use crate::db::{Conn, Error};
use crate::journal::{self, Entry, Object, Verb};
use crate::verification::Disclosure;

/// So many rows are held at once.
const PAGE: u32 = 200;

/// What was checked and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    pub transcripts: u64,
    /// Empty when all is well.
    pub findings: Vec<Finding>,
}

/// One thing that a person must look into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error(transparent)]
    Altered(#[from] Altered),
    #[error("transcript {id} was issued according to the journal, but is gone")]
    Gone { id: String },
    #[error("transcript {id} was not taken back when, or as, the journal says")]
    Withdrawn { id: TranscriptId },
    #[error("transcript {id} shows strangers something else than its holder chose by the journal")]
    Shown { id: TranscriptId },
    #[error("transcript {id}: a paper is written down as handed out ({digest}), but not by us")]
    PaperForged { id: TranscriptId, digest: Digest },
}

/// Recomputes every seal, compares what the holder decided afterwards with the journal, and looks
/// for transcripts that are gone although their holder is not. Long: for a command.
pub fn verify_all(conn: &mut Conn, sealer: &Sealer) -> Result<Audit, Error> {
    let mut audit = Audit::default();
    let mut after = None;
    loop {
        let page = store::page(conn, after, i64::from(PAGE))?;
        let Some(last) = page.last() else {
            break;
        };
        after = Some(last.id);
        for row in &page {
            audit.transcripts += 1;
            let altered = row.open(sealer).err();
            audit.findings.extend(altered.map(Finding::Altered));
            audit.findings.extend(decided(conn, row)?);
            audit
                .findings
                .extend(handed_out::verify(conn, sealer, row.id)?);
        }
    }
    audit.findings.extend(gone(conn)?);
    Ok(audit)
}

/// What the holder decided stands outside the seal; each decision is in the journal. Which choice
/// is the last one no clock says, but the order in which they were noted.
fn decided(conn: &mut Conn, row: &Sealed) -> Result<Vec<Finding>, Error> {
    let (id, object) = (row.id, Object::new("transcript", row.id));
    let withdrawn = journal::newest(conn, Verb::Withdrawn, &object)?;
    let chosen = journal::newest(conn, Verb::Changed, &object)?;
    let chosen = chosen.map_or_else(
        || Disclosure::NameMatch.word().to_owned(),
        |entry| entry.detail,
    );
    let mut found = Vec::new();
    if withdrawn.map(|entry| entry.at) != row.withdrawn_at {
        found.push(Finding::Withdrawn { id });
    }
    if chosen != row.disclosure.word() {
        found.push(Finding::Shown { id });
    }
    Ok(found)
}

/// Those that were issued and are not there. Only the erasure of a person removes any.
fn gone(conn: &mut Conn) -> Result<Vec<Finding>, Error> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let issued = (Verb::Granted, "transcript");
        let page = journal::page(conn, issued, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(found);
        };
        after = Some(last.id);
        for entry in page {
            if !is_there(conn, &entry)? && !is_erased(conn, &entry)? {
                found.push(Finding::Gone { id: entry.object });
            }
        }
    }
}

fn is_there(conn: &mut Conn, issue: &Entry) -> Result<bool, Error> {
    Ok(match TranscriptId::parse(&issue.object) {
        Some(id) => store::by_id(conn, id)?.is_some(),
        None => false,
    })
}

fn is_erased(conn: &mut Conn, issue: &Entry) -> Result<bool, Error> {
    Ok(match issue.actor {
        Some(holder) => accounts::find(conn, holder)?.is_none(),
        None => false,
    })
}
