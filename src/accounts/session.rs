//! Sessions: signed-in browsers, each known by the hash of the token in its cookie.

use super::account::{Account, Learner};
use super::store;
use crate::base::{AccountId, SessionId, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// A session ends 30 days after its sign-in, whatever happens (ASVS 5.0 7.3.2).
pub(super) const ABSOLUTE: i64 = 30 * DAY;
/// It ends after 14 days without a request (7.3.1).
pub(super) const IDLE: i64 = 14 * DAY;
/// `seen_at` is written at most so often: a write per page would cost more than the page.
const TOUCH_AFTER: i64 = HOUR;
/// The stored part of a browser's description of itself, in characters.
const DEVICE_LENGTH: usize = 200;

/// One signed-in browser, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub token_hash: TokenHash,
    /// What the browser called itself at sign-in; may be empty.
    pub device: String,
    pub created_at: Timestamp,
    /// The last request, to the hour.
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
}

impl Session {
    /// Whether it holds at this moment.
    pub fn is_live(&self, now: Timestamp) -> bool {
        now < self.expires_at && now < self.seen_at.plus_seconds(IDLE)
    }

    /// Whether the door should call [`touch`].
    pub fn is_due_for_touch(&self, now: Timestamp) -> bool {
        now >= self.seen_at.plus_seconds(TOUCH_AFTER)
    }
}

/// The browser that signs in: the token it will get and what it calls itself (`User-Agent`).
#[derive(Debug, Clone)]
pub struct Browser {
    pub token: Token,
    pub device: String,
}

/// Somebody signed in: the session, the proof and the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub session: Session,
    pub learner: Learner,
    pub account: Account,
}

/// Who sends this token, if the session is live and the account confirmed.
pub fn session(
    conn: &mut Conn,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Option<SignedIn>, Error> {
    let Some((session, account)) = store::session(conn, token)? else {
        return Ok(None);
    };
    if !session.is_live(now) || !account.is_confirmed() {
        return Ok(None);
    }
    Ok(Some(SignedIn {
        session,
        learner: Learner::of(&account),
        account,
    }))
}

/// Notes that the session was used. Call it when [`Session::is_due_for_touch`] says so.
pub fn touch(tx: &mut Tx, id: SessionId, now: Timestamp) -> Result<(), Error> {
    store::touch(tx, id, now).map(|_| ())
}

/// The live sessions of an account, the latest used first.
pub fn sessions(conn: &mut Conn, learner: &Learner, now: Timestamp) -> Result<Vec<Session>, Error> {
    let mut sessions = store::sessions(conn, learner.id())?;
    sessions.retain(|session| session.is_live(now));
    Ok(sessions)
}

/// Ends the session that signs out.
pub fn sign_out(tx: &mut Tx, by: &SignedIn, now: Timestamp) -> Result<Vec<TokenHash>, Error> {
    end_session(tx, &by.learner, by.session.id, now)
}

/// Ends one of one's own sessions; somebody else's or an ended one is left in peace. Answers what
/// caches must forget.
pub fn end_session(
    tx: &mut Tx,
    by: &Learner,
    id: SessionId,
    now: Timestamp,
) -> Result<Vec<TokenHash>, Error> {
    let ended = store::end_session(tx, by.id(), id)?;
    if !ended.is_empty() {
        let object = Object::new("session", id);
        journal::note(tx, Some(by.id()), Verb::SignedOut, &object, now)?;
    }
    Ok(ended)
}

/// Ends all of one's own sessions but the one that asks. Answers what caches must forget.
pub fn end_other_sessions(
    tx: &mut Tx,
    by: &SignedIn,
    now: Timestamp,
) -> Result<Vec<TokenHash>, Error> {
    let ended = store::end_sessions(tx, by.learner.id(), Some(by.session.id))?;
    let object = Object::new("account", by.learner.id());
    let detail = "other sessions";
    let what = (Some(by.learner.id()), Verb::SignedOut);
    journal::note_detail(tx, what, &object, detail, now)?;
    Ok(ended)
}

/// Whether nobody has ended this session of the account: it may have run out less than a day ago.
pub fn is_not_ended(conn: &mut Conn, account: AccountId, id: SessionId) -> Result<bool, Error> {
    store::has_session(conn, account, id)
}

/// Opens a session for a confirmed account.
pub(super) fn open(
    tx: &mut Tx,
    account: Account,
    browser: &Browser,
    now: Timestamp,
) -> Result<SignedIn, Error> {
    let session = Session {
        id: SessionId::new(),
        token_hash: browser.token.hash(),
        device: browser.device.chars().take(DEVICE_LENGTH).collect(),
        created_at: now,
        seen_at: now,
        expires_at: now.plus_seconds(ABSOLUTE),
    };
    store::insert_session(tx, account.id, &session)?;
    let object = Object::new("session", session.id);
    journal::note(tx, Some(account.id), Verb::SignedIn, &object, now)?;
    Ok(SignedIn {
        session,
        learner: Learner::of(&account),
        account,
    })
}
