//! Programmes: courses whose certificate rests on the certificates of other courses.
//!
//! A certificate counts for a programme while it is valid: not revoked, not set aside, not expired;
//! of one that was replaced, its successor does. What a programme's certificate rested on when it
//! was awarded is printed on it. What becomes of that later changes nothing on it: a person decides
//! whether it is revoked too, and until then its page says that a part no longer counts.

use super::award::{Award, AwardError, award_for};
use super::block;
use super::certificate::{Certificate, Grounds, Holding, Reason, Revocation};
use super::face::{Face, Part};
use super::questions::{self, Holdings};
use super::revoke::{Ending, RevokeError, revoke};
use super::scribe::{Scribe, chance_of};
use super::seal::{Sealed, Sealer};
use super::state::State;
use super::store;
use crate::accounts::Operator;
use crate::base::{AccountId, CertificateId, Date, EnrolmentId, Key, Timestamp};
use crate::courses::{self, Content, Requirement};
use crate::db::{Conn, Error, Tx};
use crate::learning::{self, Enrolment, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// The certificates of one person that count now, by the ids of their courses.
#[derive(Clone, Debug, Default)]
pub struct Held(BTreeMap<Key, Certificate>);

impl Held {
    /// What meets a requirement of a programme: where a course certifies participation and
    /// achievement, the former is enough only where participation is asked for.
    pub fn meets(&self, requirement: &Requirement) -> Option<&Certificate> {
        let held = self.0.get(requirement.certificate()?)?;
        let is_less = held.face.beside_achievement;
        match requirement {
            Requirement::Certificate(_) if is_less => None,
            _ => Some(held),
        }
    }

    /// Of two of one course the one of achievement stays, else the one that came first.
    fn add(&mut self, certificate: Certificate) {
        let is_more = |there: &Certificate| {
            there.face.beside_achievement && !certificate.face.beside_achievement
        };
        let course = certificate.face.course.key.clone();
        if self.0.get(&course).is_none_or(is_more) {
            self.0.insert(course, certificate);
        }
    }
}

impl Holdings {
    /// Those that count now; of two of one course that of achievement, of two of those the newer.
    pub fn held(self) -> Held {
        self.that(|state| state == State::Valid)
    }

    /// Those that count, and those that did on that day and have expired since: what was complete
    /// then and had to wait stays so.
    fn held_since(self, day: Date) -> Held {
        self.that(|state| match state {
            State::Valid => true,
            State::Expired { on } => day <= on,
            State::Revoked(_) | State::Replaced(_) | State::Held(_) => false,
        })
    }

    fn that(self, counts: impl Fn(State) -> bool) -> Held {
        let mut held = Held::default();
        let counting = self.intact.into_iter().filter(|one| counts(one.state));
        for Holding { certificate, .. } in counting {
            held.add(certificate);
        }
        held
    }
}

/// Everything that a person holds and that counts at `now`.
pub fn held(
    conn: &mut Conn,
    sealer: &Sealer,
    account: AccountId,
    now: Timestamp,
) -> Result<Held, Error> {
    Ok(questions::of_account(conn, sealer, account, now)?.held())
}

/// The same, as far as it matters for a course: nothing is read for one that is no programme.
pub fn held_for(
    conn: &mut Conn,
    sealer: &Sealer,
    (account, content): (AccountId, &Content),
    now: Timestamp,
) -> Result<Held, Error> {
    match content.certificate.is_programme() {
        true => held(conn, sealer, account, now),
        false => Ok(Held::default()),
    }
}

/// The same for an enrolment: what counted when its certificate began to wait still counts.
pub(super) fn held_by(
    conn: &mut Conn,
    sealer: &Sealer,
    (enrolment, content): (&Enrolment, &Content),
    now: Timestamp,
) -> Result<Held, Error> {
    if !content.certificate.is_programme() {
        return Ok(Held::default());
    }
    let since = store::waiting_since(conn, enrolment.id)?.unwrap_or(now);
    let all = questions::of_account(conn, sealer, enrolment.account, now)?;
    Ok(all.held_since(since.date()))
}

/// How far an enrolment is, with what its learner holds.
pub(super) fn standing(
    conn: &mut Conn,
    (enrolment, content): (EnrolmentId, &Content),
    held: &Held,
) -> Result<Standing, Error> {
    let completions = learning::completions(conn, enrolment)?;
    let holds = |requirement: &Requirement| held.meets(requirement).is_some();
    Ok(Standing::of(content, &completions).holding(holds))
}

/// Whether everything is there that an enrolment's certificate requires.
pub fn is_complete(
    conn: &mut Conn,
    sealer: &Sealer,
    (enrolment, content): (EnrolmentId, &Content),
    now: Timestamp,
) -> Result<bool, Error> {
    let held = match learning::find(conn, enrolment)? {
        Some(enrolment) => held_by(conn, sealer, (&enrolment, content), now)?,
        None => Held::default(),
    };
    Ok(standing(conn, (enrolment, content), &held)?.is_satisfied())
}

/// What a programme's certificate will say that it rests on: everything required that is held, also
/// beyond what was enough.
pub(super) fn parts(content: &Content, held: &Held) -> Vec<Part> {
    let required = content.certificate.requirements.iter();
    let held = required.filter_map(|requirement| held.meets(requirement));
    held.map(|certificate| Part::of(&certificate.face))
        .collect()
}

/// Awards the programmes that the recipient has joined and that this award, just made, completes.
pub(super) fn award_resting_on(
    tx: &mut Tx,
    scribe: &Scribe,
    award: &Award<'_>,
    now: Timestamp,
) -> Result<(), AwardError> {
    let course = &award.edition.content.key;
    for enrolment in learning::enrolments_resting_on(tx, award.recipient.id, course)? {
        // What rests on an earlier part stands; a part's award renews nothing.
        if !store::of_enrolment(tx, enrolment.id)?.is_empty() {
            continue;
        }
        let edition = edition(tx, &enrolment)?;
        let chance = chance_of(&award.chance, enrolment.id.as_bytes());
        award_for(tx, scribe, (&enrolment, &edition), chance, now)?;
    }
    Ok(())
}

fn edition(conn: &mut Conn, enrolment: &Enrolment) -> Result<courses::Edition, Error> {
    let missing = || Error::Corrupt("an enrolment without its edition".to_owned());
    courses::edition(conn, enrolment.edition)?.ok_or_else(missing)
}

/// A certificate counts again: programmes that are complete with it are awarded by the next round,
/// because nothing is signed in the transaction that releases it.
pub(super) fn look_again(
    tx: &mut Tx,
    sealer: &Sealer,
    released: &Sealed,
    now: Timestamp,
) -> Result<(), Error> {
    let (Ok(certificate), Some(account)) =
        (sealer.open(released), store::recipient(tx, released.id)?)
    else {
        return Ok(());
    };
    // Its refresher may have been passed while it was set aside.
    if certificate.face.valid_until.is_some() && !certificate.face.beside_achievement {
        block::wait_for_next_round(tx, released.enrolment, now)?;
    }
    let course = &certificate.face.course.key;
    for enrolment in learning::enrolments_resting_on(tx, account, course)? {
        if !store::of_enrolment(tx, enrolment.id)?.is_empty() {
            continue;
        }
        let content = edition(tx, &enrolment)?.content;
        if is_complete(tx, sealer, (enrolment.id, &content), now)? {
            block::wait_for_next_round(tx, enrolment.id, now)?;
        }
    }
    Ok(())
}

/// A part of a certificate, with what it is worth now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartNow {
    pub part: Part,
    /// Of the part, or of what stands in its place; none: its record is not as it was sealed, or is
    /// no longer there.
    pub state: Option<State>,
}

impl PartNow {
    /// Whether what it stood for fell away: it was revoked, is set aside, or cannot be believed.
    /// One that has expired counted for as long as it was meant to.
    pub const fn is_lost(&self) -> bool {
        !matches!(self.state, Some(State::Valid | State::Expired { .. }))
    }

    /// The word of what it is worth now.
    pub fn word(&self) -> &'static str {
        self.state.map_or("altered", State::word)
    }
}

/// The parts of a certificate as they are at `now`.
pub fn parts_now(
    conn: &mut Conn,
    sealer: &Sealer,
    face: &Face,
    now: Timestamp,
) -> Result<Vec<PartNow>, Error> {
    let mut parts = Vec::new();
    for part in &face.parts {
        parts.push(part_now(conn, sealer, part, now)?);
    }
    Ok(parts)
}

fn part_now(
    conn: &mut Conn,
    sealer: &Sealer,
    part: &Part,
    now: Timestamp,
) -> Result<PartNow, Error> {
    let mut found = store::by_code(conn, &part.code)?;
    if let Some(sealed) = &found {
        let newest = questions::newest(conn, sealed.id)?;
        found = store::by_id(conn, newest)?;
    }
    let standing = found.and_then(|sealed| sealer.open(&sealed).ok());
    let state = match &standing {
        Some(certificate) => Some(questions::state(conn, certificate, now)?),
        None => None,
    };
    let part = part.clone();
    Ok(PartNow { part, state })
}

/// The certificates that rest on this one, or on one that does, and have not ended themselves;
/// newest first. They are its holder's own.
pub fn rests_on(
    conn: &mut Conn,
    sealer: &Sealer,
    id: CertificateId,
    now: Timestamp,
) -> Result<Vec<Holding>, Error> {
    let (Some(sealed), Some(account)) = (store::by_id(conn, id)?, store::recipient(conn, id)?)
    else {
        return Ok(Vec::new());
    };
    // Its predecessors and successors; of one course there may be two lines.
    let line = store::of_enrolment(conn, sealed.enrolment)?.into_iter();
    let line = line.filter(|one| one.is_beside() == sealed.is_beside());
    let codes: BTreeSet<String> = line.map(|one| one.code).collect();
    let all = questions::of_account(conn, sealer, account, now)?.intact;
    Ok(resting(all, codes))
}

/// Those of `all` that rest on one of these numbers, or on one that does, and have not ended.
fn resting(all: Vec<Holding>, mut codes: BTreeSet<String>) -> Vec<Holding> {
    let mut found: BTreeSet<CertificateId> = BTreeSet::new();
    loop {
        let known = found.len();
        for holding in &all {
            let face = &holding.certificate.face;
            if face
                .parts
                .iter()
                .any(|part| codes.contains(part.code.as_str()))
            {
                codes.insert(face.code.as_str().to_owned());
                found.insert(holding.certificate.id);
            }
        }
        if found.len() == known {
            break;
        }
    }
    let has_ended = |state| matches!(state, State::Revoked(_) | State::Replaced(_));
    all.into_iter()
        .filter(|one| found.contains(&one.certificate.id) && !has_ended(one.state))
        .collect()
}

/// Certificates looked through for lost parts.
const MOST_LOST: i64 = 500;

/// Every certificate, of this course or of any, that still stands although one that it rests on was
/// revoked or is set aside; each once.
pub fn with_lost_part(
    conn: &mut Conn,
    sealer: &Sealer,
    course: Option<&Key>,
    now: Timestamp,
) -> Result<Vec<Certificate>, Error> {
    let mut found: BTreeMap<CertificateId, Certificate> = BTreeMap::new();
    for lost in store::lost_parts(conn, MOST_LOST)? {
        for Holding { certificate, .. } in rests_on(conn, sealer, lost, now)? {
            let is_wanted = course.is_none_or(|course| certificate.face.course.key == *course);
            let parts = parts_now(conn, sealer, &certificate.face, now)?;
            if is_wanted && parts.iter().any(PartNow::is_lost) {
                found.insert(certificate.id, certificate);
            }
        }
    }
    Ok(found.into_values().collect())
}

/// Revokes a certificate and, of those that rest on it, the chosen ones, with the reason that a
/// part was revoked. Whatever is chosen and does not rest on it is left alone.
pub fn revoke_with(
    tx: &mut Tx,
    sealer: &Sealer,
    by: &Operator,
    (ending, chosen): (&Ending, &[CertificateId]),
    now: Timestamp,
) -> Result<Revocation, RevokeError> {
    let resting = rests_on(tx, sealer, ending.certificate, now)?;
    let revocation = match revoke(tx, sealer, by, ending, now) {
        // Somebody was quicker with the part; what rests on it is revoked all the same.
        Err(RevokeError::AlreadyRevoked { .. }) if !chosen.is_empty() => {
            let fate = store::fate(tx, ending.certificate)?;
            fate.revocation.ok_or(RevokeError::Unknown)?
        }
        other => other?,
    };
    for holding in resting {
        let id = holding.certificate.id;
        if !chosen.contains(&id) {
            continue;
        }
        let with = Ending {
            certificate: id,
            grounds: Grounds {
                reason: Reason::PartRevoked,
                note: ending.grounds.note.clone(),
            },
            tells: ending.tells,
            chance: chance_of(&ending.chance, id.as_bytes()),
        };
        revoke(tx, sealer, by, &with, now)?;
    }
    Ok(revocation)
}
