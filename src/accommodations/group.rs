//! Groups of learners who are granted something together.

use super::grant::Reason;
use super::store;
use crate::base::{AccountId, Email, GroupId, PersonName, Timestamp};
use crate::courses::CourseAdmin;
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use std::collections::{BTreeMap, BTreeSet};

/// What a group is called: one line of at most 100 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupName(String);

impl GroupName {
    /// The most characters.
    pub const LIMIT: usize = 100;

    /// Reads a name; outer white space goes. `None` if it is empty, too long or not one line.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_fit = !text.is_empty()
            && text.chars().count() <= Self::LIMIT
            && !text.chars().any(char::is_control);
        is_fit.then(|| Self(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

storable_texts! {
    GroupName: |name| name.as_str(), |text| GroupName::parse(&text);
}

/// Learners of a course who are granted something together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub name: GroupName,
    pub members: u64,
}

/// Somebody in a group, as those who look after the course see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMember {
    pub account: AccountId,
    pub name: PersonName,
    pub email: Email,
}

/// What became of a list of addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Added {
    /// Who is in the group now and was not before.
    pub added: Vec<AccountId>,
    /// Addresses of nobody who takes the course.
    pub unknown: Vec<Email>,
}

/// Why nothing happened to a group.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    #[error("the course has no such group")]
    Unknown,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Makes a group, or finds the one of that name.
pub fn make_group(
    tx: &mut Tx,
    by: &CourseAdmin,
    name: &GroupName,
    now: Timestamp,
) -> Result<GroupId, Error> {
    if let Some(known) = store::group_named(tx, by.course(), name)? {
        return Ok(known);
    }
    let id = GroupId::new();
    store::insert_group(tx, id, by.course(), name, now)?;
    let object = Object::new("group", id);
    journal::note(tx, Some(by.account()), Verb::Changed, &object, now)?;
    Ok(id)
}

/// Puts the learners with these addresses into a group, as far as they take the course.
pub fn add_members(
    tx: &mut Tx,
    by: &CourseAdmin,
    id: GroupId,
    emails: &[Email],
    now: Timestamp,
) -> Result<Added, GroupError> {
    check(tx, by, id)?;
    let found = store::learners_at(tx, by.course(), emails)?;
    let found: BTreeMap<Email, AccountId> = found.into_iter().collect();
    let members: BTreeSet<AccountId> = store::all_members(tx, id)?.into_iter().collect();
    let mut outcome = Added::default();
    for email in emails {
        match found.get(email) {
            None => outcome.unknown.push(email.clone()),
            Some(account) if members.contains(account) || outcome.added.contains(account) => {}
            Some(account) => outcome.added.push(*account),
        }
    }
    if !outcome.added.is_empty() {
        store::insert_members(tx, id, &outcome.added, now)?;
    }
    for account in &outcome.added {
        note(tx, by, (id, *account), "joined", now)?;
    }
    Ok(outcome)
}

/// Takes somebody out of a group, for a reason: it ends what the group was granted for them.
/// Harmless if they are not in it. Attempts that run keep the deadline they have.
pub fn remove_member(
    tx: &mut Tx,
    by: &CourseAdmin,
    (id, account, reason): (GroupId, AccountId, Reason),
    now: Timestamp,
) -> Result<(), GroupError> {
    check(tx, by, id)?;
    if store::delete_member(tx, id, account)? > 0 {
        let what = format!("left, {}", reason.word());
        note(tx, by, (id, account), &what, now)?;
    }
    Ok(())
}

/// Who came or went and why they went, by the number of their account.
fn note(
    tx: &mut Tx,
    by: &CourseAdmin,
    (group, account): (GroupId, AccountId),
    what: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let object = Object::new("group", group);
    let deed = (Some(by.account()), Verb::Changed);
    journal::note_detail(tx, deed, &object, &format!("{account} {what}"), now)
}

/// The groups of the course, by name.
pub fn groups(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Group>, Error> {
    store::groups(conn, by.course())
}

/// The people in a group, by name (at most 5000).
pub fn members(
    conn: &mut Conn,
    by: &CourseAdmin,
    id: GroupId,
) -> Result<Vec<GroupMember>, GroupError> {
    check(conn, by, id)?;
    Ok(store::members(conn, id)?)
}

fn check(conn: &mut Conn, by: &CourseAdmin, id: GroupId) -> Result<(), GroupError> {
    match store::group(conn, id)? {
        Some((course, _)) if course == by.course() => Ok(()),
        _ => Err(GroupError::Unknown),
    }
}
