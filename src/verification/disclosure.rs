//! What a stranger is shown of a certificate: the holder decides.

use super::store;
use crate::base::{CertificateId, ShareLinkId, Timestamp, TokenHash};
use crate::certificates::Holder;
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};

/// What somebody sees who has the number of a certificate and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disclosure {
    /// Every line.
    Public,
    /// Course, level, issuers, days and state; the rest for who knows the name.
    #[default]
    NameMatch,
    /// The same as for a number that does not exist; every line for who has a link.
    LinksOnly,
}

impl Disclosure {
    /// In the order of the form, from the most open.
    pub const ALL: [Self; 3] = [Self::Public, Self::NameMatch, Self::LinksOnly];

    /// The stored word; also the last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::NameMatch => "name-match",
            Self::LinksOnly => "links-only",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

storable_texts! {
    Disclosure: |choice| choice.word(), |word| Disclosure::parse(&word);
}

/// A link by which the holder shows the whole certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareLink {
    pub id: ShareLinkId,
    pub made_at: Timestamp,
    /// From this moment on it shows nothing.
    pub expires_at: Timestamp,
}

/// A link to be made. The id and the token come from the door, because a deed may run twice.
#[derive(Debug, Clone, Copy)]
pub struct NewLink {
    pub id: ShareLinkId,
    pub token: TokenHash,
    pub days: u16,
}

/// How many days a link may last.
pub const LINK_DAYS: [u16; 4] = [7, 30, 90, 365];
/// Links that a certificate may have at a time.
pub const MOST_LINKS: usize = 20;

/// Why no link was made.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    #[error("a certificate has at most {MOST_LINKS} links at a time")]
    TooMany,
    #[error("a link lasts 7, 30, 90 or 365 days")]
    Days,
    #[error(transparent)]
    Db(#[from] Error),
}

/// What the holder has chosen; until then [`Disclosure::NameMatch`].
pub fn disclosure(conn: &mut Conn, id: CertificateId) -> Result<Disclosure, Error> {
    Ok(store::disclosure(conn, id)?.unwrap_or_default())
}

/// The holder chooses. The choice holds from this moment on, for papers handed out before too.
pub fn disclose(tx: &mut Tx, by: &Holder, choice: Disclosure, now: Timestamp) -> Result<(), Error> {
    let id = by.certificate();
    match store::disclosure(tx, id)? {
        Some(before) if before == choice => return Ok(()),
        Some(_) => store::change_disclosure(tx, id, choice, now)?,
        None => store::insert_disclosure(tx, id, choice, now)?,
    };
    let object = Object::new("certificate", id);
    let deed = (Some(by.account()), Verb::Changed);
    journal::note_detail(tx, deed, &object, choice.word(), now)
}

/// The holder makes a link.
pub fn share(
    tx: &mut Tx,
    by: &Holder,
    link: &NewLink,
    now: Timestamp,
) -> Result<ShareLink, ShareError> {
    if !LINK_DAYS.contains(&link.days) {
        return Err(ShareError::Days);
    }
    if links(tx, by, now)?.len() >= MOST_LINKS {
        return Err(ShareError::TooMany);
    }
    let made = ShareLink {
        id: link.id,
        made_at: now,
        expires_at: now.plus_seconds(i64::from(link.days) * 24 * 3600),
    };
    store::insert_link(tx, by.certificate(), &made, link.token)?;
    let object = Object::new("certificate", by.certificate());
    let deed = (Some(by.account()), Verb::Granted);
    journal::note_detail(tx, deed, &object, "link", now)?;
    Ok(made)
}

/// The links of a certificate that still show it, the newest first.
pub fn links(conn: &mut Conn, by: &Holder, now: Timestamp) -> Result<Vec<ShareLink>, Error> {
    store::links(conn, by.certificate(), now)
}

/// The holder ends a link; one that is not there any more stays so.
pub fn unshare(tx: &mut Tx, by: &Holder, id: ShareLinkId, now: Timestamp) -> Result<(), Error> {
    if store::end_link(tx, by.certificate(), id, now)? == 0 {
        return Ok(());
    }
    let object = Object::new("certificate", by.certificate());
    let deed = (Some(by.account()), Verb::Withdrawn);
    journal::note_detail(tx, deed, &object, "link", now)
}
