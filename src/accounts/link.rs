//! One-time links: a token sent by mail, good for one purpose, once, for a limited time.

use super::store;
use crate::base::{AccountId, Email, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Shows that an address belongs to the person who registered it.
    Confirm,
    /// Lets the holder set a new password.
    Reset,
    /// Shows that the new address belongs to the account's owner.
    ChangeEmail,
    /// Makes whoever holds it an operator.
    Operator,
}

impl Purpose {
    const ALL: [Self; 4] = [
        Self::Confirm,
        Self::Reset,
        Self::ChangeEmail,
        Self::Operator,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reset => "reset",
            Self::ChangeEmail => "change email",
            Self::Operator => "operator",
        }
    }

    /// How long such a link works, in seconds. A reset is the most dangerous one, and whoever asks
    /// for it is waiting at the mailbox.
    pub const fn lifetime(self) -> i64 {
        match self {
            Self::Reset => 30 * MINUTE,
            Self::Confirm | Self::ChangeEmail | Self::Operator => 24 * HOUR,
        }
    }
}

storable_texts! {
    Purpose: |purpose| purpose.word(), |text| Self::ALL.into_iter().find(|p| p.word() == text);
}

/// A link as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub token_hash: TokenHash,
    pub purpose: Purpose,
    /// Whose it is; None for an operator's link, which makes its account.
    pub account: Option<AccountId>,
    /// The new address, when the purpose is to change it.
    pub email: Option<Email>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// Why a link does not work.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("there is no such link; a newer one may have replaced it")]
    Unknown,
    #[error("this link worked until {expired_at}")]
    Expired { expired_at: Timestamp },
    #[error("this link was used at {used_at}")]
    Used { used_at: Timestamp },
    #[error(transparent)]
    Db(#[from] Error),
}

/// The link behind a token, if it would work now. Using it is the matter of the deeds.
pub fn link(
    conn: &mut Conn,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Link, LinkError> {
    let link = store::link(conn, token)?
        .filter(|link| link.purpose == purpose)
        .ok_or(LinkError::Unknown)?;
    if let Some(used_at) = link.used_at {
        return Err(LinkError::Used { used_at });
    }
    if now >= link.expires_at {
        return Err(LinkError::Expired {
            expired_at: link.expires_at,
        });
    }
    Ok(link)
}

/// Makes a link for an account and voids its earlier ones of the same purpose.
pub(super) fn issue(
    tx: &mut Tx,
    token: &Token,
    (purpose, account): (Purpose, AccountId),
    email: Option<&Email>,
    now: Timestamp,
) -> Result<(), Error> {
    store::void_links(tx, account, purpose)?;
    store::insert_link(
        tx,
        &Link {
            token_hash: token.hash(),
            purpose,
            account: Some(account),
            email: email.cloned(),
            created_at: now,
            expires_at: now.plus_seconds(purpose.lifetime()),
            used_at: None,
        },
    )?;
    Ok(())
}

/// Uses a link up.
pub(super) fn spend(
    tx: &mut Tx,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Link, LinkError> {
    let link = link(tx, token, purpose, now)?;
    store::mark_used(tx, token, now)?;
    Ok(link)
}
