//! A new password: by a link in a mail when the old one is lost, or by giving the old one.

use super::account::Account;
use super::link::{self, LinkError, Purpose};
use super::password::{PasswordHash, Verified};
use super::register::set_confirmed;
use super::session::SignedIn;
use super::sign_in::SignInError;
use super::store;
use crate::base::{Email, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};

/// Sends a link to set a new password, if the address has an account. Whoever asks is told the
/// same in either case, and either case writes to the journal. `next` is where they wanted to go, a
/// path of the site's own or empty; the link carries it on.
pub fn request_reset(
    tx: &mut Tx,
    email: &Email,
    token: &Token,
    next: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let Some(account) = store::account_by_email(tx, email)? else {
        let object = Object::new("account", "unknown");
        return journal::note_detail(tx, (None, Verb::Changed), &object, "reset asked", now);
    };
    link::issue(tx, token, (Purpose::Reset, account.id), None, now)?;
    let job = MailJob::new(&account.email, account.language, "reset")
        .with("name", &account.name)
        .with("token", token.reveal())
        .with("next", next);
    outbox::mail(tx, &job, now)?;
    note(tx, &account, "reset asked", now)
}

/// Sets a new password by a link, ends every session and tells the owner. Whoever followed the
/// link reads the mailbox, so the address is confirmed by it too. Answers what caches must forget.
pub fn reset_password(
    tx: &mut Tx,
    token: &TokenHash,
    password: &PasswordHash,
    now: Timestamp,
) -> Result<Vec<TokenHash>, LinkError> {
    let link = link::spend(tx, token, Purpose::Reset, now)?;
    let account = link
        .account
        .map_or(Ok(None), |id| store::account(tx, id))?
        .ok_or(LinkError::Unknown)?;
    let account = set_confirmed(tx, account, now)?;
    store::set_password(tx, account.id, password)?;
    // A link to change the address may be the work of the person who knew the old password.
    store::void_links(tx, account.id, Purpose::ChangeEmail)?;
    store::void_links(tx, account.id, Purpose::Confirm)?;
    let ended = store::end_sessions(tx, account.id, None)?;
    report_change(tx, &account, now)?;
    Ok(ended)
}

/// Sets a new password for somebody signed in who gave the old one; ends every other session and
/// tells the owner. Answers what caches must forget.
pub fn change_password(
    tx: &mut Tx,
    by: (&SignedIn, &Verified),
    password: &PasswordHash,
    now: Timestamp,
) -> Result<Vec<TokenHash>, SignInError> {
    let (signed_in, verified) = by;
    let account = require_both(tx, signed_in, verified)?;
    store::set_password(tx, account.id, password)?;
    store::void_links(tx, account.id, Purpose::Reset)?;
    store::void_links(tx, account.id, Purpose::ChangeEmail)?;
    let ended = store::end_sessions(tx, account.id, Some(signed_in.session.id))?;
    report_change(tx, &account, now)?;
    Ok(ended)
}

/// The account of somebody signed in who has just given their password once more.
pub(super) fn require_both(
    tx: &mut Tx,
    signed_in: &SignedIn,
    verified: &Verified,
) -> Result<Account, SignInError> {
    let stored = store::password(tx, verified.account)?;
    let is_current = stored.as_ref() == Some(&verified.against);
    if signed_in.learner.id() != verified.account || !is_current {
        return Err(SignInError::Changed);
    }
    store::account(tx, verified.account)?.ok_or(SignInError::Changed)
}

/// Whether somebody signed in gave the password that holds now.
pub fn is_current(tx: &mut Tx, signed_in: &SignedIn, verified: &Verified) -> Result<bool, Error> {
    match require_both(tx, signed_in, verified) {
        Ok(_) => Ok(true),
        Err(SignInError::Db(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

fn report_change(tx: &mut Tx, account: &Account, now: Timestamp) -> Result<(), Error> {
    let job = MailJob::new(&account.email, account.language, "password-changed")
        .with("name", &account.name);
    outbox::mail(tx, &job, now)?;
    note(tx, account, "password", now)
}

fn note(tx: &mut Tx, account: &Account, detail: &str, now: Timestamp) -> Result<(), Error> {
    let object = Object::new("account", account.id);
    journal::note_detail(tx, (Some(account.id), Verb::Changed), &object, detail, now)
}
