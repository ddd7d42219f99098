//! Registering an address, and confirming that it is one's own.

use super::account::Account;
use super::link::{self, LinkError, Purpose};
use super::password::PasswordHash;
use super::session::{self, Browser, SignedIn};
use super::store;
use crate::base::{AccountId, Email, Language, PersonName, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};

/// What somebody gives to get an account.
#[derive(Debug, Clone)]
pub struct Registration {
    pub email: Email,
    pub name: PersonName,
    pub language: Language,
    pub password: PasswordHash,
    /// Where the person wanted to go: a path of the site's own, as the door checked; may be empty.
    /// The mail's link carries it on.
    pub next: String,
}

/// Registers an address. Whoever asks is told the same whether or not it has an account already;
/// its owner gets a mail that fits: the link to confirm, or "you have an account".
///
/// An unconfirmed account is replaced, and its earlier link voided: nobody can block an address by
/// registering it, and the newest mail is the one that works.
pub fn register(
    tx: &mut Tx,
    registration: &Registration,
    token: &Token,
    now: Timestamp,
) -> Result<(), Error> {
    let known = store::account_by_email(tx, &registration.email)?;
    match known {
        Some(account) if account.is_confirmed() => remind(tx, &account, &registration.next, now),
        unconfirmed => {
            let id = replace(tx, unconfirmed.as_ref(), registration, now)?;
            link::issue(tx, token, (Purpose::Confirm, id), None, now)?;
            let job = MailJob::new(&registration.email, registration.language, "confirm")
                .with("name", &registration.name)
                .with("token", token.reveal())
                .with("next", &registration.next);
            outbox::mail(tx, &job, now)?;
            Ok(())
        }
    }
}

/// Confirms the address and signs in the browser that followed the link.
pub fn confirm(
    tx: &mut Tx,
    token: &TokenHash,
    browser: &Browser,
    now: Timestamp,
) -> Result<SignedIn, LinkError> {
    let link = link::spend(tx, token, Purpose::Confirm, now)?;
    let account = link
        .account
        .map_or(Ok(None), |id| store::account(tx, id))?
        .ok_or(LinkError::Unknown)?;
    let account = set_confirmed(tx, account, now)?;
    Ok(session::open(tx, account, browser, now)?)
}

/// Marks an address as its owner's, if it is not yet.
pub(super) fn set_confirmed(
    tx: &mut Tx,
    mut account: Account,
    now: Timestamp,
) -> Result<Account, Error> {
    if !account.is_confirmed() {
        store::set_confirmed(tx, account.id, now)?;
        account.confirmed_at = Some(now);
        let object = Object::new("account", account.id);
        journal::note(tx, Some(account.id), Verb::Confirmed, &object, now)?;
    }
    Ok(account)
}

/// Makes the unconfirmed account of this registration, in place of an earlier unconfirmed one.
pub(super) fn replace(
    tx: &mut Tx,
    earlier: Option<&Account>,
    registration: &Registration,
    now: Timestamp,
) -> Result<AccountId, Error> {
    if let Some(earlier) = earlier {
        store::delete_unconfirmed(tx, earlier.id)?;
    }
    let account = Account {
        id: AccountId::new(),
        email: registration.email.clone(),
        name: registration.name.clone(),
        latin_name: None,
        name_forms: None,
        language: registration.language,
        certificate_language: None,
        country: None,
        occupation: None,
        confirmed_at: None,
        created_at: now,
        name_confirmed_at: None,
    };
    store::insert_account(tx, &account, &registration.password)?;
    let object = Object::new("account", account.id);
    journal::note(tx, Some(account.id), Verb::Registered, &object, now)?;
    Ok(account.id)
}

/// Tells the owner of a confirmed address that somebody tried to register it.
pub(super) fn remind(
    tx: &mut Tx,
    account: &Account,
    next: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let job = MailJob::new(&account.email, account.language, "already-registered")
        .with("name", &account.name)
        .with("next", next);
    outbox::mail(tx, &job, now)?;
    Ok(())
}
