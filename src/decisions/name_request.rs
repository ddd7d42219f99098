//! A holder asks for another name; an administrator of the partner approves or refuses.

use super::store;
use crate::accounts;
use crate::base::{
    AccountId, CertificateId, HanForms, NameRequestId, Note, PartnerId, PersonName, Timestamp,
};
use crate::certificates::{
    self, Certificate, Correction, Corrector, Holder, ReplaceError, Scribe, Sealer,
};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};
use crate::partners::PartnerAdmin;
use std::cmp::Reverse;

/// How often another name may be asked for on one certificate.
pub const MOST_ASKED: usize = 5;

/// What a holder asks for.
#[derive(Clone, Debug)]
pub struct NewName {
    /// Made by the door: sent twice, it asks once.
    pub id: NameRequestId,
    pub name: PersonName,
    pub latin_name: Option<PersonName>,
    /// Only for a name in which they matter.
    pub name_forms: Option<HanForms>,
    /// Not empty.
    pub why: Note,
}

/// A request as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct NameRequest {
    pub id: NameRequestId,
    /// For which it was asked; once it is decided, about which.
    pub certificate: CertificateId,
    pub partner: PartnerId,
    pub asked_by: AccountId,
    pub name: PersonName,
    pub latin_name: Option<PersonName>,
    pub name_forms: Option<HanForms>,
    pub why: String,
    pub asked_at: Timestamp,
    /// None: nobody has decided yet.
    pub decided: Option<Decided>,
}

/// What became of a request.
#[derive(Clone, PartialEq, Eq)]
pub struct Decided {
    pub by: AccountId,
    pub verdict: Verdict,
    /// Of a refusal: why, as the holder reads it.
    pub note: String,
    pub at: Timestamp,
}

/// How it was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Approved,
    Refused,
}

impl Verdict {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Refused => "refused",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Approved, Self::Refused]
            .into_iter()
            .find(|verdict| verdict.word() == word)
    }
}

storable_texts! {
    Verdict: |verdict| verdict.word(), |word| Verdict::parse(&word);
}

/// What an administrator decides.
#[derive(Clone, Debug)]
pub enum Decision {
    /// With random bytes from the door; the new code and the log's salts are made of them.
    Approve([u8; 32]),
    /// With the reason, which the holder reads. Not empty.
    Refuse(Note),
}

/// Why nothing was asked for.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error("a reason is needed")]
    NoReason,
    #[error("the name is the same as on the certificate")]
    SameName,
    #[error("only a certificate that stands can get another name")]
    Ended,
    #[error("a request for this certificate is waiting")]
    Waiting,
    #[error("a name can be asked for {MOST_ASKED} times")]
    TooMany,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    #[error("there is no such request")]
    Unknown,
    #[error("it was decided already")]
    Decided,
    #[error("a reason is needed")]
    NoReason,
    #[error(transparent)]
    Replace(#[from] ReplaceError),
    #[error(transparent)]
    Db(#[from] Error),
}

/// The holder asks. The name is looked at by a person before anything changes.
pub fn ask_name(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Holder,
    wish: &NewName,
    now: Timestamp,
) -> Result<(), AskError> {
    let id = by.certificate();
    let before = wishes(tx, id)?;
    if before.iter().any(|request| request.id == wish.id) {
        return Ok(());
    }
    if wish.why.as_str().is_empty() {
        return Err(AskError::NoReason);
    }
    let certificate = standing(tx, sealer, id, now)?.ok_or(AskError::Ended)?;
    let latin_name = wish.latin_name.as_ref().map(ToString::to_string);
    let face = &certificate.face;
    let printed = (face.name.as_str(), &face.latin_name, face.name_forms);
    if printed == (wish.name.as_str(), &latin_name, wish.name_forms) {
        return Err(AskError::SameName);
    }
    if before.iter().any(|request| request.decided.is_none()) {
        return Err(AskError::Waiting);
    }
    if before.len() >= MOST_ASKED {
        return Err(AskError::TooMany);
    }
    let no_partner = || Error::Corrupt(format!("certificate {id} without its partner"));
    let partner = certificates::partner_of(tx, id)?.ok_or_else(no_partner)?;
    let request = NameRequest {
        id: wish.id,
        certificate: id,
        partner,
        asked_by: by.account(),
        name: wish.name.clone(),
        latin_name: wish.latin_name.clone(),
        name_forms: wish.name_forms,
        why: wish.why.as_str().to_owned(),
        asked_at: now,
        decided: None,
    };
    store::insert_name_request(tx, &request)?;
    let object = Object::new("certificate", id);
    let deed = (Some(by.account()), Verb::Asked);
    journal::note_detail(tx, deed, &object, &wish.id.to_string(), now)?;
    Ok(())
}

/// The certificate, as long as it stands.
fn standing(
    conn: &mut Conn,
    sealer: &Sealer,
    id: CertificateId,
    now: Timestamp,
) -> Result<Option<Certificate>, Error> {
    let sealed = certificates::find_by_id(conn, id)?;
    let Some(certificate) = sealed.and_then(|sealed| sealer.open(&sealed).ok()) else {
        return Ok(None);
    };
    let stands = certificates::state(conn, &certificate, now)?.is_printed();
    Ok(stands.then_some(certificate))
}

/// What was asked for on a certificate, the newest first.
pub fn names_of(conn: &mut Conn, by: &Holder) -> Result<Vec<NameRequest>, Error> {
    wishes(conn, by.certificate())
}

/// Newest first: those about this certificate, and one that waits since before it took the place of
/// another, because the decision will be about this one.
fn wishes(conn: &mut Conn, id: CertificateId) -> Result<Vec<NameRequest>, Error> {
    let mut wishes = store::name_requests(conn, id)?;
    for earlier in certificates::predecessors(conn, id)? {
        let all = store::name_requests(conn, earlier)?.into_iter();
        wishes.extend(all.filter(|request| request.decided.is_none()));
    }
    wishes.sort_by_key(|request| Reverse((request.asked_at, request.id)));
    Ok(wishes)
}

/// What a partner was asked for: those that wait, oldest first, then the last fifty decided.
pub fn names_asked(conn: &mut Conn, by: &PartnerAdmin) -> Result<Vec<NameRequest>, Error> {
    let mut all = store::names_waiting(conn, by.partner())?;
    all.extend(store::names_decided(conn, by.partner(), 50)?);
    Ok(all)
}

/// An administrator decides, about the certificate that stands now: the one it was asked for may
/// have been extended or renewed meanwhile. Approved: it gets a successor with the name asked for.
/// Refused: the holder gets a letter with the reason. The answer is the successor, if there is one.
pub fn decide_name(
    tx: &mut Tx,
    scribe: &Scribe,
    by: &PartnerAdmin,
    (id, decision): (NameRequestId, &Decision),
    now: Timestamp,
) -> Result<Option<CertificateId>, DecideError> {
    let found = store::name_request(tx, id)?;
    let theirs = found.filter(|request| request.partner == by.partner());
    let request = theirs.ok_or(DecideError::Unknown)?;
    if request.decided.is_some() {
        return Err(DecideError::Decided);
    }
    let certificate = certificates::newest(tx, request.certificate)?;
    let object = Object::new("certificate", certificate);
    let (which, detail) = ((id, certificate), id.to_string());
    match decision {
        Decision::Approve(chance) => {
            let correction = Correction {
                certificate,
                name: request.name.clone(),
                latin_name: request.latin_name.clone(),
                name_forms: request.name_forms,
                note: Note::parse(&request.why).unwrap_or_else(|_| Note::none()),
                tells: true,
                chance: *chance,
            };
            let by_partner = Corrector::Partner(by);
            let successor = certificates::replace(tx, scribe, by_partner, &correction, now)?;
            store::decide_name(tx, which, by.account(), (Verdict::Approved, ""), now)?;
            let deed = (Some(by.account()), Verb::Granted);
            journal::note_detail(tx, deed, &object, &detail, now)?;
            Ok(Some(successor.id))
        }
        Decision::Refuse(note) => {
            if note.as_str().is_empty() {
                return Err(DecideError::NoReason);
            }
            store::decide_name(
                tx,
                which,
                by.account(),
                (Verdict::Refused, note.as_str()),
                now,
            )?;
            let deed = (Some(by.account()), Verb::Refused);
            journal::note_detail(tx, deed, &object, &detail, now)?;
            tell_refusal(tx, scribe.sealer(), (&request, certificate), (note, now))?;
            Ok(None)
        }
    }
}

fn tell_refusal(
    tx: &mut Tx,
    sealer: &Sealer,
    (request, certificate): (&NameRequest, CertificateId),
    (note, now): (&Note, Timestamp),
) -> Result<(), Error> {
    let sealed = certificates::find_by_id(tx, certificate)?;
    let certificate = sealed.and_then(|sealed| sealer.open(&sealed).ok());
    let holder = accounts::find(tx, request.asked_by)?;
    let Some((certificate, holder)) = certificate.zip(holder) else {
        return Ok(());
    };
    let letter = MailJob::new(&holder.email, holder.language, "name-refused")
        .with("name", &holder.name)
        .with("course", certificate.face.title().1)
        .with("code", &certificate.code)
        .with("certificate", certificate.id)
        .with("why", note.as_str());
    outbox::mail(tx, &letter, now).map(drop)
}
