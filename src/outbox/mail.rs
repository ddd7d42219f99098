//! A mail to be sent: to whom, in which language, which letter, with which facts.

use super::job::add;
use super::store;
use crate::base::{Email, JobId, Language, Timestamp};
use crate::db::{Error, Tx};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The kind of such jobs.
pub const MAIL: &str = "mail";

/// The payload of a mail job. It holds an address and often a secret link, so the outbox empties it
/// when the mail is sent, and it does not print itself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailJob {
    #[serde(deserialize_with = "email")]
    pub to: Email,
    pub language: Language,
    /// The name of the letter, as `worker` knows them: `confirm`, `reset`, `certificate` …
    pub template: String,
    /// The facts that the letter speaks of.
    pub args: BTreeMap<String, String>,
}

impl MailJob {
    /// A mail without facts yet.
    pub fn new(to: &Email, language: Language, template: &str) -> Self {
        Self {
            to: to.clone(),
            language,
            template: template.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl fmt::Debug for MailJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailJob({} in {})", self.template, self.language)
    }
}

/// Adds a mail to the running transaction.
pub fn mail(tx: &mut Tx, job: &MailJob, now: Timestamp) -> Result<JobId, Error> {
    add(tx, MAIL, job, now)
}

/// The letter that says a person was erased. Their address is kept for it alone.
pub const FAREWELL: &str = "erased";

/// Removes the mails to an address that have not left.
pub fn forget(tx: &mut Tx, to: &Email) -> Result<(), Error> {
    // The text finds some more than are meant: `_` and `%` stand for other signs too.
    for (id, payload) in store::waiting_with(tx, MAIL, to.as_str())? {
        let job: Option<MailJob> = serde_json::from_str(&payload).ok();
        if job.is_some_and(|job| job.to == *to) {
            store::remove(tx, id)?;
        }
    }
    Ok(())
}

/// Gives up farewells that were written before this moment and could not be delivered: the address
/// of somebody erased must not wait for ever.
pub(super) fn give_up_farewells(tx: &mut Tx, before: Timestamp) -> Result<usize, Error> {
    store::give_up(tx, &format!("\"template\":\"{FAREWELL}\""), before)
}

fn email<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Email, D::Error> {
    let text = String::deserialize(deserializer)?;
    // The text is not repeated in the error: errors are logged, addresses are not.
    Email::parse(&text).ok_or_else(|| serde::de::Error::custom("not an e-mail address"))
}
