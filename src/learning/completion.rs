//! What is done within an enrolment.

use super::enrolment::Enrolment;
use super::store;
use crate::base::{EnrolmentId, Key, Timestamp};
use crate::db::{Conn, Error, Tx, types::storable_texts};
use crate::journal::{self, Object, Verb};
use std::collections::BTreeMap;

/// What made an activity complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A lesson was marked as read.
    Read,
    /// A quiz was passed.
    Passed,
}

impl Manner {
    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Passed => "passed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Read, Self::Passed]
            .into_iter()
            .find(|manner| manner.word() == word)
    }
}

storable_texts! {
    Manner: |manner| manner.word(), |text| Manner::parse(&text);
}

/// One activity done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completion {
    pub manner: Manner,
    pub at: Timestamp,
}

/// Everything done within one enrolment, by activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completions(BTreeMap<Key, Completion>);

impl Completions {
    /// Whether the activity is done.
    pub fn has(&self, activity: &Key) -> bool {
        self.0.contains_key(activity)
    }

    /// How and when the activity was done.
    pub fn find(&self, activity: &Key) -> Option<Completion> {
        self.0.get(activity).copied()
    }

    /// The same with one more activity done; what is done already stays as it is.
    #[must_use]
    pub fn with(mut self, activity: Key, completion: Completion) -> Self {
        self.0.entry(activity).or_insert(completion);
        self
    }

    /// When the last activity was done.
    pub fn latest(&self) -> Option<Timestamp> {
        self.0.values().map(|completion| completion.at).max()
    }
}

impl FromIterator<(Key, Completion)> for Completions {
    fn from_iter<I: IntoIterator<Item = (Key, Completion)>>(rows: I) -> Self {
        Self(rows.into_iter().collect())
    }
}

/// Notes that an activity is done; returns whether it was not done before. The caller has made sure
/// that the enrolment's edition has such an activity.
pub fn complete(
    tx: &mut Tx,
    enrolment: &Enrolment,
    activity: &Key,
    manner: Manner,
    now: Timestamp,
) -> Result<bool, Error> {
    let completion = Completion { manner, at: now };
    if store::insert_completion(tx, enrolment.id, activity, completion)? == 0 {
        return Ok(false);
    }
    let object = Object::new("enrolment", enrolment.id);
    let actor = (Some(enrolment.account), Verb::Completed);
    journal::note_detail(tx, actor, &object, activity.as_str(), now)?;
    Ok(true)
}

/// Everything done within an enrolment.
pub fn completions(conn: &mut Conn, enrolment: EnrolmentId) -> Result<Completions, Error> {
    let rows = store::completions(conn, enrolment)?;
    Ok(rows.into_iter().collect())
}
