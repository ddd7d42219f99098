//! A page of an open attempt carries a ticket, by which its answers are kept even when the session
//! has run out in the meantime: nothing typed is lost while somebody signs in again. Who signs out
//! or changes the password ends the session itself, and its tickets with it.

use super::attempt::Attempt;
use super::save::{Given, SaveError, keep};
use super::sitting::Saved;
use super::store;
use crate::accounts::{self, Learner};
use crate::base::{AccountId, AttemptId, Key, SessionId, Timestamp};
use crate::db::{Conn, Tx};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::collections::BTreeMap;

/// Keeps this use of the key apart from any other; the number is the layout of the bytes below.
const DOMAIN: &[u8] = b"pmast attempt ticket 2\0";
/// How long a page may lie open. Its attempt usually ends sooner.
const VALID_SECONDS: i64 = 24 * 60 * 60;
/// Bytes before the tag: attempt, account, session, moment.
const BODY: usize = 16 + 16 + 16 + 8;

/// Issues and reads tickets with the installation's key. Cheap to clone.
#[derive(Clone)]
pub struct Tickets {
    keyed: Hmac<Sha256>,
}

/// Proof that a page of this attempt was sent to its learner within the last day. It permits to
/// keep answers and nothing else: not to see the attempt, not to hand it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    attempt: AttemptId,
    account: AccountId,
    session: SessionId,
}

impl Ticket {
    /// The attempt whose answers may be kept.
    pub const fn attempt(&self) -> AttemptId {
        self.attempt
    }
}

impl Tickets {
    /// With the installation's key, 32 random bytes.
    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of any length (RFC 2104 §3)"
    )]
    pub fn new(key: &[u8; 32]) -> Self {
        let mut keyed: Hmac<Sha256> =
            Hmac::new_from_slice(key).expect("HMAC takes keys of any length");
        keyed.update(DOMAIN);
        Self { keyed }
    }

    /// The ticket for a page sent to this learner now, within this session of theirs.
    pub fn issue(
        &self,
        (learner, session): (&Learner, SessionId),
        attempt: AttemptId,
        now: Timestamp,
    ) -> String {
        let mut bytes = Vec::with_capacity(BODY + 32);
        bytes.extend_from_slice(attempt.as_bytes());
        bytes.extend_from_slice(learner.id().as_bytes());
        bytes.extend_from_slice(session.as_bytes());
        bytes.extend_from_slice(&now.millis().to_be_bytes());
        let tag = self.over(&bytes).finalize().into_bytes();
        bytes.extend_from_slice(&tag);
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// Reads a ticket that a form brings back; `None` if it is not ours or older than a day.
    pub fn read(&self, text: &str, now: Timestamp) -> Option<Ticket> {
        let (ticket, issued) = self.open(text)?;
        (now <= issued.plus_seconds(VALID_SECONDS)).then_some(ticket)
    }

    /// Whether a form brings back the ticket of a page of this attempt that was sent to this
    /// learner, in whatever session and however long ago. Beside a session of theirs it proves
    /// where the form comes from, as the session's token does.
    pub fn is_of(&self, text: &str, (attempt, learner): (AttemptId, &Learner)) -> bool {
        let ticket = self.open(text).map(|(ticket, _)| ticket);
        ticket.is_some_and(|t| t.attempt == attempt && t.account == learner.id())
    }

    /// A ticket of ours and when it was issued.
    fn open(&self, text: &str) -> Option<(Ticket, Timestamp)> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (body, tag) = bytes.split_at_checked(BODY)?;
        self.over(body).verify_slice(tag).ok()?;
        let (attempt, rest) = body.split_at_checked(16)?;
        let (account, rest) = rest.split_at_checked(16)?;
        let (session, moment) = rest.split_at_checked(16)?;
        let issued = Timestamp::from_millis(i64::from_be_bytes(moment.try_into().ok()?));
        let ticket = Ticket {
            attempt: AttemptId::from_bytes(attempt)?,
            account: AccountId::from_bytes(account)?,
            session: SessionId::from_bytes(session)?,
        };
        Some((ticket, issued))
    }

    fn over(&self, body: &[u8]) -> Hmac<Sha256> {
        self.keyed.clone().chain_update(body)
    }
}

/// What is kept already, for whoever keeps more by a ticket and must not overwrite what is newer.
pub fn kept_by_ticket(conn: &mut Conn, by: &Ticket) -> Result<BTreeMap<Key, Saved>, SaveError> {
    check(conn, by)?;
    let saved = store::responses(conn, by.attempt)?;
    Ok(saved.into_iter().collect())
}

/// The session may have run out; whoever ended it has ended its tickets.
fn check(conn: &mut Conn, by: &Ticket) -> Result<(), SaveError> {
    let is_theirs = store::attempt_of(conn, by.attempt, by.account)?.is_some();
    if is_theirs && accounts::is_not_ended(conn, by.account, by.session)? {
        return Ok(());
    }
    Err(SaveError::UnknownAttempt)
}

/// Keeps answers for whoever holds the ticket; see [`super::save()`].
pub fn save_by_ticket<'a>(
    tx: &mut Tx,
    by: &Ticket,
    given: impl Into<Given<'a>>,
    now: Timestamp,
) -> Result<Attempt, SaveError> {
    check(tx, by)?;
    keep(tx, by.account, by.attempt, given.into(), now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::testing::at;

    #[test]
    fn a_ticket_is_good_for_a_day_and_for_nothing_but_its_attempt() {
        let tickets = Tickets::new(&[7; 32]);
        let (attempt, account) = (AttemptId::new(), AccountId::new());
        let session = SessionId::new();
        let text = tickets.issue((&Learner::for_test(account), session), attempt, at(0));
        let expected = Ticket {
            attempt,
            account,
            session,
        };
        assert_eq!(tickets.read(&text, at(VALID_SECONDS)), Some(expected));
        assert_eq!(tickets.read(&text, at(VALID_SECONDS + 1)), None);
        assert_eq!(
            Tickets::new(&[8; 32]).read(&text, at(0)),
            None,
            "another installation"
        );
    }

    #[test]
    fn a_ticket_tells_for_ever_whom_its_page_was_sent_to() {
        let tickets = Tickets::new(&[7; 32]);
        let (attempt, learner) = (AttemptId::new(), Learner::for_test(AccountId::new()));
        let text = tickets.issue((&learner, SessionId::new()), attempt, at(0));
        let other = Learner::for_test(AccountId::new());
        assert!(tickets.is_of(&text, (attempt, &learner)));
        assert!(!tickets.is_of(&text, (attempt, &other)));
        assert!(!tickets.is_of(&text, (AttemptId::new(), &learner)));
        assert!(!tickets.is_of("", (attempt, &learner)));
        assert!(!Tickets::new(&[8; 32]).is_of(&text, (attempt, &learner)));
    }

    #[test]
    fn a_changed_or_cut_ticket_is_none() {
        let tickets = Tickets::new(&[7; 32]);
        let learner = Learner::for_test(AccountId::new());
        let text = tickets.issue((&learner, SessionId::new()), AttemptId::new(), at(0));
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let changed = BASE64URL_NOPAD.encode(&changed);
            assert_eq!(tickets.read(&changed, at(0)), None, "byte {place}");
            let cut = BASE64URL_NOPAD.encode(&bytes[..place]);
            assert_eq!(tickets.read(&cut, at(0)), None, "{place} bytes");
        }
        assert_eq!(tickets.read("", at(0)), None);
        assert_eq!(tickets.read("no ticket!", at(0)), None);
    }
}
