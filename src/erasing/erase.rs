//! The deed, and who may do it.

use crate::accounts::{self, ForgetError, Operator, SignedIn, Verified};
use crate::base::{AccountId, CertificateId, Timestamp, TokenHash};
use crate::certificates::{self, Sealer};
use crate::db::{self, Conn, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};
use crate::{
    accommodations, analysis, assessment, assignments, checklists, decisions, learning, partners,
    transcripts, verification,
};

/// How an operator was asked. Words of ours, because the journal names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    InWriting,
    InPerson,
    /// Somebody who may act for the person.
    ByRepresentative,
}

impl Reason {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::InWriting, Self::InPerson, Self::ByRepresentative];

    /// The word in the journal; also the last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::InWriting => "in-writing",
            Self::InPerson => "in-person",
            Self::ByRepresentative => "by-representative",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// Who erases whom.
#[derive(Debug, Clone)]
pub enum By {
    /// The person, who has just given the password once more.
    Own(Box<SignedIn>, Verified),
    /// An operator who was asked to.
    Operator(Operator, AccountId, Reason),
    /// The list, after a backup was restored.
    List(AccountId),
}

impl By {
    /// Who is erased.
    pub fn account(&self) -> AccountId {
        match self {
            Self::Own(signed_in, _) => signed_in.learner.id(),
            Self::Operator(_, account, _) | Self::List(account) => *account,
        }
    }

    fn actor(&self) -> Option<AccountId> {
        match self {
            Self::Own(signed_in, _) => Some(signed_in.learner.id()),
            Self::Operator(operator, _, _) => Some(operator.id()),
            Self::List(_) => None,
        }
    }

    const fn detail(&self) -> &'static str {
        match self {
            Self::Own(..) => "own",
            Self::Operator(_, _, reason) => reason.word(),
            Self::List(_) => "list",
        }
    }
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Certificates that lost their names now.
    pub certificates: Vec<CertificateId>,
    /// Sessions that ended; caches must forget them.
    pub ended: Vec<TokenHash>,
    /// Whether the account was there until now.
    pub is_new: bool,
}

/// Why nothing was erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    #[error("there is no such account")]
    Unknown,
    #[error("the account has a role; it must be handed over first")]
    HasRole,
    #[error("the password was changed meanwhile")]
    PasswordChanged,
    #[error("{0}; a person must look before it is sealed anew")]
    Altered(certificates::Altered),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<certificates::ForgetError> for EraseError {
    fn from(error: certificates::ForgetError) -> Self {
        match error {
            certificates::ForgetError::Altered(altered) => Self::Altered(altered),
            certificates::ForgetError::Db(error) => Self::Db(error),
        }
    }
}

impl From<ForgetError> for EraseError {
    fn from(error: ForgetError) -> Self {
        match error {
            ForgetError::Unknown => Self::Unknown,
            ForgetError::Db(error) => Self::Db(error),
        }
    }
}

/// What would refuse the deed, as far as it can be said before: an account that is not there, or
/// has a role.
pub fn check(conn: &mut Conn, account: AccountId) -> Result<(), EraseError> {
    if !accounts::was_here(conn, account)? {
        return Err(EraseError::Unknown);
    }
    match accounts::is_operator(conn, account)? || !partners::memberships(conn, account)?.is_empty()
    {
        true => Err(EraseError::HasRole),
        false => Ok(()),
    }
}

/// Erases a person in every room. The last letter goes to the address that was theirs; its row is
/// emptied when it is sent and dropped when it cannot be for a week.
pub fn erase(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &By,
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<Erased, EraseError> {
    let account = by.account();
    check(tx, account)?;
    // Of somebody who is gone there is no password: the form was sent twice.
    if let By::Own(signed_in, verified) = by
        && accounts::find(tx, account)?.is_some()
        && !accounts::is_current(tx, signed_in, verified)?
    {
        return Err(EraseError::PasswordChanged);
    }
    checklists::forget(tx, account)?;
    transcripts::forget(tx, account)?;
    verification::forget(tx, account)?;
    decisions::forget(tx, account)?;
    let certificates = certificates::forget(tx, sealer, (account, by.actor()), chance, now)?;
    analysis::forget(tx, account)?;
    assignments::forget(tx, account)?;
    assessment::forget(tx, account)?;
    accommodations::forget(tx, account)?;
    learning::forget(tx, account)?;
    let forgotten = accounts::forget(tx, account, now)?;
    if let Some(person) = &forgotten.account {
        let object = Object::new("account", account);
        journal::note_detail(tx, (by.actor(), Verb::Erased), &object, by.detail(), now)?;
        if person.is_confirmed() && !matches!(by, By::List(_)) {
            let job = MailJob::new(&person.email, person.language, outbox::FAREWELL)
                .with("name", &person.name)
                .with("certificates", certificates.len());
            outbox::mail(tx, &job, now)?;
        }
    }
    Ok(Erased {
        certificates,
        ended: forgotten.ended,
        is_new: forgotten.account.is_some(),
    })
}
