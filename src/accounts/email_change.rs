//! A new address: asked for with the password, confirmed from the new mailbox, told to both.

use super::account::Account;
use super::link::{self, LinkError, Purpose};
use super::password::Verified;
use super::register::remind;
use super::reset::require_both;
use super::session::SignedIn;
use super::sign_in::SignInError;
use super::store;
use crate::base::{Email, Timestamp};
use crate::base::{Token, TokenHash};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};

/// Sends the link to the new address and a notice to the old one. If the new address has an
/// account already, its owner gets the mail "you have an account" instead, and whoever asked is
/// told the same.
pub fn request_email_change(
    tx: &mut Tx,
    by: (&SignedIn, &Verified),
    email: &Email,
    token: &Token,
    now: Timestamp,
) -> Result<(), SignInError> {
    let account = require_both(tx, by.0, by.1)?;
    match confirmed_owner(tx, email)? {
        Some(owner) => remind(tx, &owner, "", now)?,
        None => {
            link::issue(
                tx,
                token,
                (Purpose::ChangeEmail, account.id),
                Some(email),
                now,
            )?;
            let job = MailJob::new(email, account.language, "email-change")
                .about(account.id)
                .with("name", &account.name)
                .with("token", token.reveal());
            outbox::mail(tx, &job, now)?;
        }
    }
    let notice = MailJob::new(&account.email, account.language, "email-change-asked")
        .with("name", &account.name);
    outbox::mail(tx, &notice, now)?;
    Ok(())
}

/// Puts the new address in force and tells both mailboxes.
pub fn confirm_email_change(
    tx: &mut Tx,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Account, LinkError> {
    let link = link::spend(tx, token, Purpose::ChangeEmail, now)?;
    let (Some(id), Some(email)) = (link.account, link.email) else {
        return Err(LinkError::Unknown);
    };
    let mut account = store::account(tx, id)?.ok_or(LinkError::Unknown)?;
    match store::account_by_email(tx, &email)? {
        // Somebody registered the address in the meantime and showed that it is theirs.
        Some(owner) if owner.is_confirmed() => return Err(LinkError::Unknown),
        Some(unconfirmed) => store::delete_unconfirmed(tx, unconfirmed.id)?,
        None => (),
    }
    store::set_email(tx, id, &email)?;
    // A reset link went to the old mailbox; it must not open the account any more.
    store::void_links(tx, id, Purpose::Reset)?;
    let old = std::mem::replace(&mut account.email, email);
    for to in [&old, &account.email] {
        let job = MailJob::new(to, account.language, "email-changed")
            .about(id)
            .with("name", &account.name)
            .with("email", &account.email);
        outbox::mail(tx, &job, now)?;
    }
    let object = Object::new("account", id);
    journal::note_detail(tx, (Some(id), Verb::Changed), &object, "email", now)?;
    Ok(account)
}

fn confirmed_owner(tx: &mut Tx, email: &Email) -> Result<Option<Account>, Error> {
    Ok(store::account_by_email(tx, email)?.filter(Account::is_confirmed))
}
