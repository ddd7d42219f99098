//! Granting, ending, and what is in force.

use super::allowance::Allowance;
use super::store;
use crate::base::{
    AccommodationId, AccountId, CourseId, EditionId, Email, GroupId, Key, Note, Timestamp,
};
use crate::courses::CourseAdmin;
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use std::collections::{BTreeMap, BTreeSet};

/// Why something is granted. The word stands in the journal, so it says nothing about health.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The learner needs it to take part on equal terms.
    Access,
    /// Official duties, such as a vote or a mission.
    Duty,
    /// Something did not work: the connection, the power, this platform.
    Fault,
    /// Those who look after the course made a mistake.
    Mistake,
    /// What the note says.
    Other,
}

impl Reason {
    /// Every reason, as a form offers them.
    pub const ALL: [Self; 5] = [
        Self::Access,
        Self::Duty,
        Self::Fault,
        Self::Mistake,
        Self::Other,
    ];

    /// The stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Duty => "duty",
            Self::Fault => "fault",
            Self::Mistake => "mistake",
            Self::Other => "other",
        }
    }

    /// Reads the stored word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

storable_texts! {
    Reason: |reason| reason.word(), |text| Reason::parse(&text);
}

/// To whom something is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    Person(AccountId),
    Group(GroupId),
}

/// What somebody wants to grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Made by the form, so that sending it twice grants once.
    pub id: AccommodationId,
    pub to: Recipient,
    /// None: at every quiz of the course.
    pub quiz: Option<Key>,
    pub allowance: Allowance,
    pub reason: Reason,
    pub note: Note,
}

/// Something granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accommodation {
    pub grant: Grant,
    pub course: CourseId,
    pub granted_at: Timestamp,
    /// None while it is in force.
    pub ended_at: Option<Timestamp>,
    /// Why it was ended; none while it is in force, and where nobody was asked yet.
    pub end_reason: Option<Reason>,
}

/// Why nothing was granted.
#[derive(Debug, thiserror::Error)]
pub enum GrantError {
    #[error("nothing would be granted")]
    Nothing,
    #[error("this person does not take the course")]
    NotEnrolled,
    #[error("the course has no such group")]
    UnknownGroup,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Grants; the same id again changes nothing. Answers whether it is new.
pub fn grant(
    tx: &mut Tx,
    by: &CourseAdmin,
    grant: &Grant,
    now: Timestamp,
) -> Result<bool, GrantError> {
    if grant.allowance.is_nothing() {
        return Err(GrantError::Nothing);
    }
    check_recipient(tx, by.course(), grant.to)?;
    if store::accommodation(tx, grant.id)?.is_some() {
        return Ok(false);
    }
    store::insert(tx, by, grant, now)?;
    let object = Object::new("accommodation", grant.id);
    let deed = (Some(by.account()), Verb::Granted);
    journal::note_detail(tx, deed, &object, grant.reason.word(), now)?;
    Ok(true)
}

/// Whether this person takes the course, or this group is one of it.
pub fn check_recipient(conn: &mut Conn, course: CourseId, to: Recipient) -> Result<(), GrantError> {
    match to {
        Recipient::Person(account) if !store::is_enrolled(conn, course, account)? => {
            Err(GrantError::NotEnrolled)
        }
        Recipient::Group(group) if store::group(conn, group)?.map(|g| g.0) != Some(course) => {
            Err(GrantError::UnknownGroup)
        }
        _ => Ok(()),
    }
}

/// Why nothing was ended.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    #[error("the course has no such accommodation")]
    Unknown,
    #[error(transparent)]
    Db(#[from] Error),
}

/// Ends an accommodation; once ended it stays so. Attempts that run keep the deadline they have.
pub fn end(
    tx: &mut Tx,
    by: &CourseAdmin,
    (id, reason): (AccommodationId, Reason),
    now: Timestamp,
) -> Result<(), EndError> {
    let found = store::accommodation(tx, id)?;
    let found = found.filter(|found| found.course == by.course());
    let found = found.ok_or(EndError::Unknown)?;
    if found.ended_at.is_none() {
        store::end(tx, (id, reason), by.account(), now)?;
        let object = Object::new("accommodation", id);
        let deed = (Some(by.account()), Verb::Withdrawn);
        journal::note_detail(tx, deed, &object, reason.word(), now)?;
    }
    Ok(())
}

/// What the course grants, newest first, ended ones included (at most 500).
pub fn accommodations(conn: &mut Conn, by: &CourseAdmin) -> Result<Vec<Accommodation>, Error> {
    store::accommodations(conn, by.course())
}

/// What this person is granted at this quiz now.
pub fn allowance(
    conn: &mut Conn,
    account: AccountId,
    course: CourseId,
    quiz: &Key,
) -> Result<Allowance, Error> {
    let granted = store::granted(conn, account, course)?;
    Ok(granted
        .into_iter()
        .filter(|(at, _)| at.as_ref().is_none_or(|at| at == quiz))
        .fold(Allowance::default(), |all, (_, one)| all.with(one)))
}

/// Everything that a course grants at one moment, for many people at once.
#[derive(Debug, Clone, Default)]
pub struct InForce {
    pub(super) grants: Vec<(Recipient, Option<Key>, Allowance)>,
    pub(super) members: BTreeSet<(GroupId, AccountId)>,
}

impl InForce {
    /// What this person is granted at this quiz; see [`allowance`].
    pub fn allowance(&self, account: AccountId, quiz: &Key) -> Allowance {
        let is_theirs = |to: &Recipient| match to {
            Recipient::Person(person) => *person == account,
            Recipient::Group(group) => self.members.contains(&(*group, account)),
        };
        self.grants
            .iter()
            .filter(|(to, at, _)| is_theirs(to) && at.as_ref().is_none_or(|at| at == quiz))
            .fold(Allowance::default(), |all, (_, _, one)| all.with(*one))
    }
}

/// What the course grants now, and to whom.
pub fn in_force(conn: &mut Conn, course: CourseId) -> Result<InForce, Error> {
    let grants = store::in_force(conn, course)?;
    let is_group = |(to, _, _): &(Recipient, _, _)| matches!(to, Recipient::Group(_));
    let members = match grants.iter().any(is_group) {
        true => store::members_of_groups(conn, course)?
            .into_iter()
            .collect(),
        false => BTreeSet::new(),
    };
    Ok(InForce { grants, members })
}

/// The latest closing date that anybody in the course is granted at this quiz now.
pub fn latest_closing(
    conn: &mut Conn,
    course: CourseId,
    quiz: &Key,
) -> Result<Option<Timestamp>, Error> {
    store::latest_closing(conn, course, quiz)
}

/// The editions in which these people take the course: of each the one they took last. Without a
/// recipient all editions in which anybody ever took it.
pub fn editions(
    conn: &mut Conn,
    by: &CourseAdmin,
    to: Option<Recipient>,
) -> Result<BTreeSet<EditionId>, Error> {
    let accounts = match to {
        None => {
            let all = store::editions_taken(conn, by.course())?;
            return Ok(all.into_iter().collect());
        }
        Some(Recipient::Person(account)) => vec![account],
        Some(Recipient::Group(group)) => store::all_members(conn, group)?,
    };
    // The rounds of one person come in their order, so the last one stays.
    let taken = store::taken_by(conn, by.course(), &accounts)?;
    let last: BTreeMap<AccountId, EditionId> = taken.into_iter().collect();
    Ok(last.into_values().collect())
}

/// The learner with this address, if they take the course.
pub fn learner(
    conn: &mut Conn,
    by: &CourseAdmin,
    email: &Email,
) -> Result<Option<AccountId>, Error> {
    store::learner_at(conn, by.course(), email)
}
