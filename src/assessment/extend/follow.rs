//! What was granted reaches the attempts that run.

use super::store;
use crate::accommodations::{self, Recipient};
use crate::base::Timestamp;
use crate::courses::CourseAdmin;
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};

/// Gives the attempts of these people that are not handed in the deadline that their allowance now
/// grants, with what extensions gave on top of it, unless theirs is later already. `why` stands in
/// the journal beside each. Answers how many moved.
pub fn follow_allowances(
    tx: &mut Tx,
    by: &CourseAdmin,
    (to, why): (Recipient, &str),
    now: Timestamp,
) -> Result<usize, Error> {
    let running = store::running(tx, by.course(), (Some(to), None))?;
    if running.is_empty() {
        return Ok(0);
    }
    let granted = accommodations::in_force(tx, by.course())?;
    let mut moved = 0;
    for (account, attempt) in running {
        let allowance = granted.allowance(account, &attempt.quiz);
        let deadline = attempt.deadline_with(&allowance);
        let is_later = deadline.is_none_or(|deadline| Some(deadline) > attempt.deadline);
        if !is_later {
            continue;
        }
        let lapses_at = deadline.map(|deadline| attempt.terms.lapse(deadline));
        moved += store::move_deadline(tx, attempt.id, deadline, lapses_at)?;
        let object = Object::new("attempt", attempt.id);
        let deed = (Some(by.account()), Verb::Extended);
        journal::note_detail(tx, deed, &object, &format!("granted, {why}"), now)?;
    }
    Ok(moved)
}
