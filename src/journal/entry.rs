//! An entry and how it is written.

use super::store;
use crate::base::{AccountId, EntryId, Timestamp};
use crate::db::{Conn, Error, Tx};
use std::fmt;

/// What happened. The words are fixed, because exports map them to xAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Registered,
    Confirmed,
    SignedIn,
    SignInRefused,
    SignedOut,
    Changed,
    Appointed,
    Joined,
    Published,
    Offered,
    Withdrawn,
    Enrolled,
    Initialized,
    Completed,
    Submitted,
    Corrected,
    Regraded,
    LookedAt,
    Passed,
    Failed,
    Satisfied,
    Awarded,
    Replaced,
    Revoked,
    Held,
    Released,
    Asked,
    Refused,
    Proposed,
    Stopped,
    Lifted,
    Withheld,
    Granted,
    Extended,
    Reported,
    /// Names, out of the register.
    Downloaded,
    /// Holders of certificates, by mail.
    Told,
    /// The holder of a certificate, by whoever ended it, set it aside or corrected it.
    NotTold,
    Closed,
    FoundAltered,
    NotPrinted,
    ClockWentBack,
    /// A person, with everything that is theirs.
    Erased,
}

impl Verb {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Confirmed => "confirmed",
            Self::SignedIn => "signed in",
            Self::SignInRefused => "sign-in refused",
            Self::SignedOut => "signed out",
            Self::Changed => "changed",
            Self::Appointed => "appointed",
            Self::Joined => "joined",
            Self::Published => "published",
            Self::Offered => "offered",
            Self::Withdrawn => "withdrawn",
            Self::Enrolled => "enrolled",
            Self::Initialized => "initialized",
            Self::Completed => "completed",
            Self::Submitted => "submitted",
            Self::Corrected => "corrected",
            Self::Regraded => "regraded",
            Self::LookedAt => "looked at",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Satisfied => "satisfied",
            Self::Awarded => "awarded",
            Self::Replaced => "replaced",
            Self::Revoked => "revoked",
            Self::Held => "held",
            Self::Released => "released",
            Self::Proposed => "proposed",
            Self::Stopped => "stopped",
            Self::Lifted => "lifted",
            Self::Withheld => "withheld",
            Self::Asked => "asked",
            Self::Refused => "refused",
            Self::Granted => "granted",
            Self::Extended => "extended",
            Self::Reported => "reported",
            Self::Downloaded => "downloaded",
            Self::Told => "told",
            Self::NotTold => "not told",
            Self::Closed => "closed",
            Self::FoundAltered => "found altered",
            Self::NotPrinted => "not printed",
            Self::ClockWentBack => "clock went back",
            Self::Erased => "erased",
        }
    }
}

/// What it happened to: a kind (`enrolment`) and an id or key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    pub kind: &'static str,
    pub id: String,
}

impl Object {
    /// Names the object by anything that prints as its id.
    pub fn new(kind: &'static str, id: impl fmt::Display) -> Self {
        Self {
            kind,
            id: id.to_string(),
        }
    }
}

/// One line of the journal as read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub at: Timestamp,
    /// None: the platform itself.
    pub actor: Option<AccountId>,
    pub verb: String,
    pub object_kind: String,
    pub object: String,
    /// Ids, keys, codes of reasons; may be empty.
    pub detail: String,
}

/// Writes an entry into the running transaction. `detail` is for ids, keys and reason codes.
pub fn note(
    tx: &mut Tx,
    actor: Option<AccountId>,
    verb: Verb,
    object: &Object,
    now: Timestamp,
) -> Result<(), Error> {
    note_detail(tx, (actor, verb), object, "", now)
}

/// The same with a detail.
pub fn note_detail(
    tx: &mut Tx,
    (actor, verb): (Option<AccountId>, Verb),
    object: &Object,
    detail: &str,
    now: Timestamp,
) -> Result<(), Error> {
    store::insert(tx, &entry((actor, verb), object, detail, now))?;
    Ok(())
}

/// The same, as the [`newest`] of this verb on the object also where the machine's clock went back
/// since the last one, or another machine's is ahead: for what is looked at later.
pub fn note_newest(
    tx: &mut Tx,
    (actor, verb): (Option<AccountId>, Verb),
    object: &Object,
    detail: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let mut entry = entry((actor, verb), object, detail, now);
    if let Some(last) = newest(tx, verb, object)? {
        entry.id = entry.id.after(last.id);
    }
    store::insert(tx, &entry)?;
    Ok(())
}

fn entry(
    (actor, verb): (Option<AccountId>, Verb),
    object: &Object,
    detail: &str,
    now: Timestamp,
) -> Entry {
    Entry {
        id: EntryId::new(),
        at: now,
        actor,
        verb: verb.word().to_owned(),
        object_kind: object.kind.to_owned(),
        object: object.id.clone(),
        detail: detail.to_owned(),
    }
}

/// The same of many objects at once.
pub fn note_all(
    tx: &mut Tx,
    (actor, verb): (Option<AccountId>, Verb),
    objects: &[Object],
    detail: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let entry = |object: &Object| entry((actor, verb), object, detail, now);
    let entries: Vec<Entry> = objects.iter().map(entry).collect();
    store::insert_all(tx, &entries)?;
    Ok(())
}

/// The newest entries, newest first, at most `limit`.
pub fn recent(conn: &mut Conn, limit: u32) -> Result<Vec<Entry>, Error> {
    store::recent(conn, i64::from(limit))
}

/// Everything that happened to one object, oldest first (at most 500 entries).
pub fn of_object(conn: &mut Conn, object: &Object) -> Result<Vec<Entry>, Error> {
    store::of_object(conn, object.kind, &object.id)
}

/// The newest entry of this verb on one object.
pub fn newest(conn: &mut Conn, verb: Verb, object: &Object) -> Result<Option<Entry>, Error> {
    store::newest(conn, verb.word(), (object.kind, object.id.as_str()))
}

/// Up to `limit` entries of this verb on objects of this kind, oldest first, after this one. Reads
/// through the whole journal: for a command.
pub fn page(
    conn: &mut Conn,
    (verb, kind): (Verb, &str),
    after: Option<EntryId>,
    limit: u32,
) -> Result<Vec<Entry>, Error> {
    store::page(conn, (verb.word(), kind), after, i64::from(limit))
}

/// The newest entry of this verb on an object of this kind whose detail ends with these words, in
/// which `%` and `_` would stand for anything. Reads through everything of that kind.
pub fn latest_ending(
    conn: &mut Conn,
    (verb, kind): (Verb, &str),
    words: &str,
) -> Result<Option<Entry>, Error> {
    store::latest_ending(conn, (verb.word(), kind), words)
}
