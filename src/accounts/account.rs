//! An account, and the two proofs that follow from one.

use super::country::Country;
use super::store;
use crate::base::{AccountId, Email, HanForms, Language, PersonName, Timestamp};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error};

/// Somebody who can sign in, or will be able to once the address is confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    /// Unique over the installation, in lower case.
    pub email: Email,
    /// The full name in any script, as certificates print it.
    pub name: PersonName,
    /// The name in Latin letters, if it is written otherwise.
    pub latin_name: Option<PersonName>,
    /// The letter forms of the Chinese characters in the name; none: not said, or it has none.
    pub name_forms: Option<HanForms>,
    /// The language of pages and mails.
    pub language: Language,
    /// The language of certificates to come; none: that of the pages.
    pub certificate_language: Option<Language>,
    /// None: not said.
    pub country: Option<Country>,
    /// None: not said.
    pub occupation: Option<Occupation>,
    /// None until the link of the confirmation mail was followed.
    pub confirmed_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// When its owner said that the name is right as certificates print it; none: not of the name
    /// as it is now.
    pub name_confirmed_at: Option<Timestamp>,
}

impl Account {
    /// Whether the address is known to be this person's.
    pub const fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// The language that a certificate awarded now is printed in.
    pub fn prints_in(&self) -> Language {
        self.certificate_language.unwrap_or(self.language)
    }
}

/// Proof that somebody signed in to a confirmed account. Made only by this room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner(AccountId);

impl Learner {
    pub(super) const fn of(account: &Account) -> Self {
        Self(account.id)
    }

    /// A proof without a session, for the tests of the rooms above.
    #[cfg(test)]
    pub(crate) const fn for_test(account: AccountId) -> Self {
        Self(account)
    }

    /// The account.
    pub const fn id(&self) -> AccountId {
        self.0
    }
}

/// Proof that a signed-in person runs this installation. Made only by `operator`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator(AccountId);

impl Operator {
    pub(super) const fn of(account: AccountId) -> Self {
        Self(account)
    }

    /// A proof without an appointment, for the tests of the rooms above.
    #[cfg(test)]
    pub(crate) const fn for_test(account: AccountId) -> Self {
        Self(account)
    }

    /// The operator's account.
    pub const fn id(&self) -> AccountId {
        self.0
    }
}

/// What somebody does, as far as they want to say. The keys are stored and name the words that
/// pages show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Occupation {
    Parliamentarian,
    Adviser,
    Staff,
    CivilServant,
    Academic,
    Student,
    Other,
}

impl Occupation {
    /// In the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Parliamentarian,
        Self::Adviser,
        Self::Staff,
        Self::CivilServant,
        Self::Academic,
        Self::Student,
        Self::Other,
    ];

    /// Reads a key; `None` for anything else.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }

    /// The stored key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Parliamentarian => "parliamentarian",
            Self::Adviser => "adviser",
            Self::Staff => "staff",
            Self::CivilServant => "civil-servant",
            Self::Academic => "academic",
            Self::Student => "student",
            Self::Other => "other",
        }
    }
}

storable_texts! {
    Occupation: |occupation| occupation.key(), |text| Self::parse(&text);
}

/// The account with this id.
pub fn find(conn: &mut Conn, id: AccountId) -> Result<Option<Account>, Error> {
    store::account(conn, id)
}

/// The accounts with these ids, in no order.
pub fn find_all(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<Account>, Error> {
    store::accounts(conn, ids)
}

/// The account with this address, confirmed or not. For commands and operators; what a stranger
/// is told never depends on it.
pub fn find_by_email(conn: &mut Conn, email: &Email) -> Result<Option<Account>, Error> {
    store::account_by_email(conn, email)
}
