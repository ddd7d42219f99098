//! The holder puts certificates together, decides who sees the whole, and takes it back.

use super::face::{Entry, FACE_FORMAT, Face, TEMPLATE};
use super::seal::{Altered, Sealed, Transcript};
use super::store;
use crate::accounts::Learner;
use crate::base::{
    CertificateId, EnrolmentId, Language, Timestamp, TranscriptId, VerificationCode, fold,
};
use crate::certificates::{self, Certificate, Holding, Sealer, State};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::verification::Disclosure;
use std::collections::BTreeSet;

/// Certificates on one transcript.
pub const MOST_ENTRIES: usize = 40;
/// Transcripts of one person that are not withdrawn.
pub const MOST_TRANSCRIPTS: usize = 50;

/// What a holder wants on a transcript.
#[derive(Clone, Debug)]
pub struct Order {
    /// Made with the form, so that a form sent twice issues once.
    pub id: TranscriptId,
    pub certificates: Vec<CertificateId>,
    pub language: Language,
    /// The installation's name.
    pub house: String,
    /// Random bytes from the door; the code is made of them.
    pub chance: [u8; 32],
}

/// Why nothing was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    #[error("a transcript has at least one certificate")]
    Nothing,
    #[error("a transcript has at most {MOST_ENTRIES} certificates")]
    TooLong,
    #[error("one of the certificates is not theirs, or no longer counts")]
    Unfit,
    #[error("the certificates are in different names")]
    NamesDiffer,
    #[error("a person has at most {MOST_TRANSCRIPTS} transcripts at a time")]
    TooMany,
    #[error(transparent)]
    Altered(#[from] Altered),
    #[error("the random bytes given made no code")]
    NoCode,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The certificates that somebody may put on a transcript, the newest first: their own that are
/// valid, or were until their last day. Of a course with two that of achievement: its hours count
/// once.
pub fn entries(
    conn: &mut Conn,
    sealer: &Sealer,
    by: &Learner,
    now: Timestamp,
) -> Result<Vec<Holding>, Error> {
    let holdings = certificates::of_account(conn, sealer, by.id(), now)?;
    let counts = |holding: &Holding| matches!(holding.state, State::Valid | State::Expired { .. });
    let counting: Vec<Holding> = holdings.intact.into_iter().filter(counts).collect();
    let achieved: BTreeSet<EnrolmentId> = counting
        .iter()
        .filter(|holding| !holding.certificate.face.beside_achievement)
        .map(|holding| holding.certificate.enrolment)
        .collect();
    let is_surpassed = |holding: &Holding| {
        let certificate = &holding.certificate;
        certificate.face.beside_achievement && achieved.contains(&certificate.enrolment)
    };
    let counting = counting.into_iter();
    Ok(counting.filter(|holding| !is_surpassed(holding)).collect())
}

/// Issues a transcript; with an id that was used already it returns that one as it is.
pub fn issue(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Learner,
    order: &Order,
    now: Timestamp,
) -> Result<Transcript, IssueError> {
    if let Some(known) = store::by_id(tx, order.id)? {
        return match known.account == by.id() {
            true => Ok(known.open(sealer)?),
            false => Err(IssueError::Unfit),
        };
    }
    let chosen = chosen(tx, sealer, by, (order, now))?;
    let standing = store::of_account(tx, by.id())?;
    let standing = standing.iter().filter(|row| row.withdrawn_at.is_none());
    if standing.count() >= MOST_TRANSCRIPTS {
        return Err(IssueError::TooMany);
    }
    let code = VerificationCode::from_random(&order.chance).ok_or(IssueError::NoCode)?;
    let newest = chosen.last().ok_or(IssueError::Nothing)?;
    let face = Face {
        format: FACE_FORMAT,
        template: TEMPLATE,
        code: code.as_str().to_owned(),
        language: order.language,
        name: newest.face.name.clone(),
        latin_name: newest.face.latin_name.clone(),
        name_forms: newest.face.name_forms,
        demonstration: chosen.iter().any(|one| one.face.demonstration),
        house: order.house.clone(),
        entries: chosen.iter().map(Entry::of).collect(),
        issued_at: now,
    };
    let transcript = Transcript {
        id: order.id,
        account: by.id(),
        code,
        face,
        disclosure: Disclosure::NameMatch,
        withdrawn_at: None,
    };
    store::insert(tx, &Sealed::new(sealer, &transcript))?;
    let object = Object::new("transcript", transcript.id);
    journal::note(tx, Some(by.id()), Verb::Granted, &object, now)?;
    Ok(transcript)
}

/// The certificates of an order, the oldest first, if they can stand together.
fn chosen(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Learner,
    (order, now): (&Order, Timestamp),
) -> Result<Vec<Certificate>, IssueError> {
    let mut wanted = order.certificates.clone();
    wanted.sort_unstable();
    wanted.dedup();
    match wanted.len() {
        0 => return Err(IssueError::Nothing),
        1..=MOST_ENTRIES => {}
        _ => return Err(IssueError::TooLong),
    }
    let mut chosen: Vec<Certificate> = entries(tx, sealer, by, now)?
        .into_iter()
        .map(|holding| holding.certificate)
        .filter(|certificate| wanted.contains(&certificate.id))
        .collect();
    if chosen.len() != wanted.len() {
        return Err(IssueError::Unfit);
    }
    chosen.sort_by_key(|certificate| (certificate.face.awarded_at, certificate.id));
    let names = chosen.iter().map(|one| fold::letters(&one.face.name));
    let mut names: Vec<String> = names.collect();
    names.dedup();
    match names.len() {
        1 => Ok(chosen),
        _ => Err(IssueError::NamesDiffer),
    }
}

/// Everything that somebody has issued, the newest first. What is not as it was sealed is left out;
/// [`super::verify_all`] reports it.
pub fn of_account(
    conn: &mut Conn,
    sealer: &Sealer,
    by: &Learner,
) -> Result<Vec<Transcript>, Error> {
    let rows = store::of_account(conn, by.id())?;
    Ok(rows
        .iter()
        .filter_map(|row| row.open(sealer).ok())
        .collect())
}

/// A transcript of theirs; anybody else's is not there.
pub fn held(conn: &mut Conn, by: &Learner, id: TranscriptId) -> Result<Option<Sealed>, Error> {
    let row = store::by_id(conn, id)?;
    Ok(row.filter(|row| row.account == by.id()))
}

/// The holder decides what the number alone shows. `false`: it is not theirs.
pub fn disclose(
    tx: &mut Tx,
    by: &Learner,
    (id, choice): (TranscriptId, Disclosure),
    now: Timestamp,
) -> Result<bool, Error> {
    let Some(row) = held(tx, by, id)? else {
        return Ok(false);
    };
    if row.disclosure == choice {
        return Ok(true);
    }
    store::change_disclosure(tx, id, choice)?;
    let object = Object::new("transcript", id);
    let deed = (Some(by.id()), Verb::Changed);
    journal::note_newest(tx, deed, &object, choice.word(), now)?;
    Ok(true)
}

/// The holder takes a transcript back; one that was withdrawn stays so. `false`: it is not theirs.
pub fn withdraw(
    tx: &mut Tx,
    by: &Learner,
    id: TranscriptId,
    now: Timestamp,
) -> Result<bool, Error> {
    if held(tx, by, id)?.is_none() {
        return Ok(false);
    }
    if store::withdraw(tx, id, now)? > 0 {
        let object = Object::new("transcript", id);
        journal::note(tx, Some(by.id()), Verb::Withdrawn, &object, now)?;
    }
    Ok(true)
}
