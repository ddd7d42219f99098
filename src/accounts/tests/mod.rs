//! The deeds, rule by rule.

mod moving;
mod names;
mod operating;
mod passwords;
mod registering;
mod sessions;

use super::testing::{
    PASSWORD, browser, operator as first_operator, registration, signed_in, token,
};
use super::*;
use crate::base::{Email, Language, PersonName, Timestamp};
use crate::db::testing::{Fresh, fresh};
use crate::db::{Error, Tx};
use crate::outbox::{self, MailJob};

const ADA: &str = "ada@meadow.example";
const BELA: &str = "bela@harbour.example";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn noon() -> Timestamp {
    Timestamp::from_millis(1_795_435_200_000)
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// Takes the waiting mails out of the outbox: `template to`.
fn mails(db: &Fresh) -> Vec<String> {
    taken(db)
        .iter()
        .map(|mail| format!("{} {}", mail.template, mail.to))
        .collect()
}

fn taken(db: &Fresh) -> Vec<MailJob> {
    db.write_now(|tx| {
        let mut mails = Vec::new();
        while let Some(job) = outbox::claim(tx, noon().plus_seconds(400 * DAY))? {
            outbox::finish(tx, job.id, noon())?;
            mails.push(serde_json::from_str(&job.payload).unwrap());
        }
        Ok::<_, Error>(mails)
    })
    .unwrap()
}

fn link_in(mail: &MailJob) -> TokenHash {
    Token::parse(&mail.args["token"]).unwrap().hash()
}

/// Runs deeds that cannot be refused.
fn write<T: Send + 'static>(
    db: &Fresh,
    deed: impl Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
) -> T {
    db.write_now(deed).unwrap()
}

fn is_live(db: &Fresh, browser: &Browser, now: Timestamp) -> bool {
    let hash = browser.token.hash();
    db.read_now(|conn| session(conn, &hash, now))
        .unwrap()
        .is_some()
}

fn verified(db: &Fresh, address: &str) -> Verified {
    let found = db
        .read_now(|conn| credentials(conn, &email(address)))
        .unwrap();
    verify(PASSWORD, found.as_ref()).unwrap()
}

fn sign_in_anew(db: &Fresh, address: &str, now: Timestamp) -> (Browser, SignedIn) {
    let (by, browser) = (verified(db, address), browser());
    let sent = browser.clone();
    let signed_in = db
        .write_now(move |tx| sign_in(tx, &by, &sent, now))
        .unwrap();
    (browser, signed_in)
}
