//! A mail to be sent: to whom, in which language, which letter, with which facts.

use super::job::add;
use super::store;
use crate::base::{AccountId, Email, JobId, Language, Timestamp};
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

impl MailJob {
    /// Says whose letter it is, where it goes to another address than the account's.
    #[must_use]
    pub fn about(self, account: AccountId) -> Self {
        self.with(ACCOUNT, account)
    }

    /// Whether it goes to this address, or speaks of this account.
    fn is_of(&self, to: &Email, account: &str) -> bool {
        let speaks_of =
            |name: &str, value: &str| self.args.get(name).is_some_and(|arg| arg == value);
        self.to == *to || speaks_of(ACCOUNT, account) || speaks_of("email", to.as_str())
    }
}

/// The fact that says whose letter it is.
const ACCOUNT: &str = "account";

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

/// Removes the mails of an account that have not left: those to its address, and those to others
/// that speak of it.
pub fn forget(tx: &mut Tx, (to, account): (&Email, AccountId)) -> Result<(), Error> {
    let account = account.to_string();
    for text in [to.as_str(), &account] {
        // The text finds some more than are meant: `_` and `%` stand for other signs too.
        for (id, payload) in store::waiting_with(tx, MAIL, text)? {
            let job: Option<MailJob> = serde_json::from_str(&payload).ok();
            if job.is_some_and(|job| job.is_of(to, &account)) {
                store::remove(tx, id)?;
            }
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
