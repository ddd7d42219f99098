//! Who acts for a partner, and the proofs that follow.

use super::{Partner, store};
use crate::accounts::{Learner, Operator};
use crate::base::{AccountId, Email, PartnerId, PersonName, Timestamp};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

/// What somebody may do for a partner. An administrator may do what an author may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Author,
    Admin,
}

impl Role {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Admin => "admin",
        }
    }

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Author, Self::Admin]
            .into_iter()
            .find(|role| role.word() == word)
    }
}

storable_texts! {
    Role: |role| role.word(), |text| Role::parse(&text);
}

/// One account's role at one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub partner: PartnerId,
    pub role: Role,
    pub since: Timestamp,
}

/// A member as the partner's administrators see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub account: AccountId,
    pub name: PersonName,
    pub email: Email,
    pub role: Role,
    pub since: Timestamp,
}

/// Proof that somebody may publish for this partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    partner: PartnerId,
    account: Option<AccountId>,
}

impl Publisher {
    /// Whoever runs commands on the machine may publish for every partner whose files lie there.
    pub fn of_installation(partner: &Partner) -> Self {
        Self {
            partner: partner.id,
            account: None,
        }
    }

    /// The partner.
    pub const fn partner(&self) -> PartnerId {
        self.partner
    }

    /// Who publishes; none for the installation itself.
    pub const fn account(&self) -> Option<AccountId> {
        self.account
    }
}

/// Proof that somebody administers this partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerAdmin {
    partner: PartnerId,
    account: AccountId,
}

impl PartnerAdmin {
    /// The partner.
    pub const fn partner(&self) -> PartnerId {
        self.partner
    }

    /// Who administers.
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// The proof, for tests of rooms above.
    #[cfg(test)]
    pub(crate) const fn for_test(partner: PartnerId, account: AccountId) -> Self {
        Self { partner, account }
    }
}

/// Why somebody cannot join.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    #[error("there is no such partner")]
    NoSuchPartner,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Gives an account a role at a partner; the same role again changes nothing, another replaces it.
pub fn join(
    tx: &mut Tx,
    by: &Operator,
    (partner, account): (PartnerId, AccountId),
    role: Role,
    now: Timestamp,
) -> Result<(), JoinError> {
    if store::by_id(tx, partner)?.is_none() {
        return Err(JoinError::NoSuchPartner);
    }
    if store::role_of(tx, partner, account)? == Some(role) {
        return Ok(());
    }
    store::upsert_membership(tx, partner, account, role, now)?;
    let object = Object::new("partner", partner);
    let detail = format!("{account} as {}", role.word());
    journal::note_detail(tx, (Some(by.id()), Verb::Joined), &object, &detail, now)?;
    Ok(())
}

/// Ends an account's role at a partner; harmless if there is none.
pub fn leave(
    tx: &mut Tx,
    by: &Operator,
    (partner, account): (PartnerId, AccountId),
    now: Timestamp,
) -> Result<(), Error> {
    if store::delete_membership(tx, partner, account)? > 0 {
        let object = Object::new("partner", partner);
        let detail = format!("{account} left");
        journal::note_detail(tx, (Some(by.id()), Verb::Withdrawn), &object, &detail, now)?;
    }
    Ok(())
}

/// The roles of an account.
pub fn memberships(conn: &mut Conn, account: AccountId) -> Result<Vec<Membership>, Error> {
    store::memberships(conn, account)
}

/// The people of a partner.
pub fn members(conn: &mut Conn, partner: PartnerId) -> Result<Vec<Member>, Error> {
    store::members(conn, partner)
}

/// The proof that this learner may publish for the partner.
pub fn publisher(
    conn: &mut Conn,
    learner: &Learner,
    partner: PartnerId,
) -> Result<Option<Publisher>, Error> {
    let role = store::role_of(conn, partner, learner.id())?;
    Ok(role.map(|_| Publisher {
        partner,
        account: Some(learner.id()),
    }))
}

/// The proof that this learner administers the partner.
pub fn admin(
    conn: &mut Conn,
    learner: &Learner,
    partner: PartnerId,
) -> Result<Option<PartnerAdmin>, Error> {
    let role = store::role_of(conn, partner, learner.id())?;
    let account = learner.id();
    Ok((role == Some(Role::Admin)).then_some(PartnerAdmin { partner, account }))
}
