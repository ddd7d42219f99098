//! Transcripts that no font of ours can print.

use crate::base::{Timestamp, TranscriptId};
use crate::certificates;
use crate::db::{Error, Tx};
use crate::journal::Object;

/// Notes in the journal that a transcript could not be drawn because no font has a character, once
/// a day however often it is asked for; operators are told. It counts all the same.
pub fn note_unprintable(
    tx: &mut Tx,
    id: TranscriptId,
    missing: (char, &str),
    now: Timestamp,
) -> Result<(), Error> {
    certificates::note_unprintable_paper(tx, &Object::new("transcript", id), missing, now)
}
