//! Whose names stand under certificates: since when, until when, and whether they said yes to it.

use super::membership::PartnerAdmin;
use super::profile::{Partner, Signatory};
use super::store;
use crate::accounts::Operator;
use crate::base::{
    AccountId, Digest, Note, PartnerId, PersonName, SignatoryId, Timestamp, TokenHash,
};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use std::collections::BTreeMap;

/// How long a link works by which a signatory is asked.
pub const APPROVAL_DAYS: i64 = 14;

/// A signatory with everything that is printed of them, for as long as the profile says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    pub id: SignatoryId,
    pub partner: PartnerId,
    pub signatory: Signatory,
    pub since: Timestamp,
    /// None: now.
    pub until: Option<Timestamp>,
    /// Until when the link works by which they were asked last; none: nobody asked.
    pub asked_until: Option<Timestamp>,
    /// That link.
    pub link: Option<TokenHash>,
    /// Since they were asked last.
    pub answer: Option<Answered>,
    /// When it was taken back that they approved.
    pub withdrawn: Option<Timestamp>,
}

impl Tenure {
    /// Whether they said that their name may stand there, and nobody took that back.
    pub fn is_approved(&self) -> bool {
        let answer = self.answer.as_ref();
        let has_approved = answer.is_some_and(|answer| answer.answer == Answer::Approved);
        has_approved && self.withdrawn.is_none()
    }

    /// The approval that counts now, by the link that took it: a link takes one answer.
    pub fn approval(&self) -> Option<TokenHash> {
        let counts = self.is_approved() && self.until.is_none();
        self.link.filter(|_| counts)
    }
}

/// What a signatory says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Approved,
    Declined,
}

impl Answer {
    /// The word in data, forms and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Approved, Self::Declined]
            .into_iter()
            .find(|answer| answer.word() == word)
    }
}

storable_texts! {
    Answer: |answer| answer.word(), |text| Answer::parse(&text);
}

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    /// Who answered, in their own words: a link has no account.
    pub name: String,
    /// Empty where they approved.
    pub reason: String,
    pub at: Timestamp,
}

/// An answer as it is given.
#[derive(Debug, Clone)]
pub struct Reply {
    pub answer: Answer,
    pub name: PersonName,
    pub reason: Note,
}

/// Who may ask a signatory, and take back for them what they approved.
#[derive(Debug, Clone)]
pub enum Asker {
    Admin(PartnerAdmin),
    Operator(Operator),
}

impl Asker {
    pub(super) fn account(&self) -> AccountId {
        match self {
            Self::Admin(admin) => admin.account(),
            Self::Operator(operator) => operator.id(),
        }
    }

    pub(super) fn may_ask(&self, partner: PartnerId) -> bool {
        match self {
            Self::Admin(admin) => admin.partner() == partner,
            Self::Operator(_) => true,
        }
    }
}

/// Why nobody was asked, or an answer or its withdrawal was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ApprovalError {
    #[error("nobody signs under this id or link now")]
    Unknown,
    #[error("this was answered already")]
    Answered,
    #[error("a reason is needed")]
    NoReason,
    #[error(transparent)]
    Db(#[from] Error),
}

/// The canonical form of all that is printed of somebody, and its digest.
fn canonical(signatory: &Signatory) -> Result<(String, Digest), Error> {
    let text =
        serde_json::to_string(signatory).map_err(|error| Error::Corrupt(error.to_string()))?;
    let digest = Digest::of(text.as_bytes());
    Ok((text, digest))
}

/// Ends the rows of those whom the profile names no longer, or otherwise, and begins those of whom
/// it names newly. The same signatories again change nothing.
pub(super) fn date(
    tx: &mut Tx,
    partner: PartnerId,
    signatories: &[Signatory],
    now: Timestamp,
) -> Result<(), Error> {
    let mut named = BTreeMap::new();
    for signatory in signatories {
        named.insert(&signatory.key, canonical(signatory)?);
    }
    for (id, key, digest) in store::current_signatories(tx, partner)? {
        if named.get(&key).is_some_and(|(_, known)| *known == digest) {
            named.remove(&key);
            continue;
        }
        store::end_signatory(tx, id, now)?;
        let object = Object::new("signatory", id);
        journal::note(tx, None, Verb::Withdrawn, &object, now)?;
    }
    for (key, (facts, digest)) in named {
        let id = SignatoryId::new();
        store::insert_signatory(tx, (id, partner), key, (&facts, digest), now)?;
        let (object, detail) = (Object::new("signatory", id), format!("{partner} {key}"));
        journal::note_detail(tx, (None, Verb::Registered), &object, &detail, now)?;
    }
    Ok(())
}

/// Dates the signatories of every partner, for profiles that were kept before this was done.
pub fn date_signatories(tx: &mut Tx, now: Timestamp) -> Result<(), Error> {
    for partner in store::all(tx)? {
        date(tx, partner.id, &partner.profile.signatories, now)?;
    }
    Ok(())
}

/// Everybody who signs for a partner now, the newest first.
pub fn present(conn: &mut Conn, partner: PartnerId) -> Result<Vec<Tenure>, Error> {
    store::present(conn, partner)
}

/// Those who signed for a partner before, or otherwise, the newest first (at most 200).
pub fn past(conn: &mut Conn, partner: PartnerId) -> Result<Vec<Tenure>, Error> {
    store::past(conn, partner)
}

/// For whom they sign: the partner of each who signs now and has not approved it, or not any more,
/// once for each.
pub fn unapproved(conn: &mut Conn) -> Result<Vec<PartnerId>, Error> {
    store::unapproved(conn)
}

/// Whether this signatory, as the profile has them now, has approved, and nobody took that back.
pub fn has_approved(conn: &mut Conn, partner: &Partner, by: &Signatory) -> Result<bool, Error> {
    let (_, digest) = canonical(by)?;
    store::has_approved(conn, partner.id, &by.key, digest)
}

/// The signatories of a partner for everybody to see: their handwriting only where they approved
/// it.
pub fn in_public(conn: &mut Conn, partner: &Partner) -> Result<Vec<Signatory>, Error> {
    let mut signatories = partner.profile.signatories.clone();
    for signatory in &mut signatories {
        if signatory.signature_svg.is_some() && !has_approved(conn, partner, signatory)? {
            signatory.signature_svg = None;
        }
    }
    Ok(signatories)
}

/// Asks a signatory by a link, which works for [`APPROVAL_DAYS`] and makes earlier ones void.
pub fn ask_approval(
    tx: &mut Tx,
    by: &Asker,
    (id, token): (SignatoryId, TokenHash),
    now: Timestamp,
) -> Result<(), ApprovalError> {
    let tenure = store::tenure(tx, id)?.filter(|tenure| tenure.until.is_none());
    let tenure = tenure.filter(|tenure| by.may_ask(tenure.partner));
    if tenure.ok_or(ApprovalError::Unknown)?.is_approved() {
        return Err(ApprovalError::Answered);
    }
    let until = now.plus_seconds(APPROVAL_DAYS * 86_400);
    store::ask_signatory(tx, (id, token), by.account(), (now, until))?;
    let object = Object::new("signatory", id);
    journal::note(tx, Some(by.account()), Verb::Asked, &object, now)?;
    Ok(())
}

/// Whom a link asks, if it works: they sign still, just so.
pub fn asked_by_link(
    conn: &mut Conn,
    token: TokenHash,
    now: Timestamp,
) -> Result<Option<Tenure>, Error> {
    store::tenure_of_link(conn, token, now)
}

/// Takes the answer, once; the same again changes nothing.
pub fn answer(
    tx: &mut Tx,
    token: TokenHash,
    reply: &Reply,
    now: Timestamp,
) -> Result<(), ApprovalError> {
    let tenure = store::tenure_of_link(tx, token, now)?.ok_or(ApprovalError::Unknown)?;
    match &tenure.answer {
        Some(known) if known.answer == reply.answer => return Ok(()),
        Some(_) => return Err(ApprovalError::Answered),
        None => {}
    }
    let (verb, reason) = match reply.answer {
        Answer::Approved => (Verb::Granted, ""),
        Answer::Declined => (Verb::Refused, reply.reason.as_str()),
    };
    if reply.answer == Answer::Declined && reason.is_empty() {
        return Err(ApprovalError::NoReason);
    }
    let words = (reply.name.as_str(), reason);
    store::answer_signatory(tx, tenure.id, (reply.answer, words), now)?;
    // Name and reason stand in the row; they may speak of somebody.
    journal::note(tx, None, verb, &Object::new("signatory", tenure.id), now)?;
    Ok(())
}

/// Whether certificates wait until everybody who signs them has approved.
pub fn waits_for_approval(conn: &mut Conn) -> Result<bool, Error> {
    store::waits_for_approval(conn)
}

/// Sets that, for the whole installation. Nothing that was issued changes.
pub fn wait_for_approval(
    tx: &mut Tx,
    by: &Operator,
    waits: bool,
    now: Timestamp,
) -> Result<(), Error> {
    if store::waits_for_approval(tx)? == waits {
        return Ok(());
    }
    store::set_waits_for_approval(tx, waits)?;
    let object = Object::new("installation", "signatories");
    let detail = if waits {
        "certificates wait"
    } else {
        "certificates do not wait"
    };
    journal::note_detail(tx, (Some(by.id()), Verb::Changed), &object, detail, now)
}
