//! Closing attempts whose time is over: their reader is the first to look.

use super::award::Awarding;
use super::view::DeedError;
use crate::assessment::{self, Attempt};
use crate::base::Key;
use crate::certificates::Scribe;
use crate::courses::Edition;
use crate::db::Tx;
use crate::issuing::write_awarding;
use crate::learning::Studying;
use crate::web::{Learner, Refusal};
use std::sync::Arc;

/// Closes what is overdue at a quiz; that may earn a certificate in the same transaction.
#[derive(Clone)]
pub(super) struct Closing {
    awarding: Awarding,
    studying: Arc<Studying>,
}

impl Closing {
    /// For what this learner has open; made before the transaction, which may run twice.
    pub fn new(learner: &Learner, studying: &Arc<Studying>) -> Self {
        Self {
            awarding: Awarding::new(&learner.app, studying, learner.now),
            studying: Arc::clone(studying),
        }
    }

    /// Answers whether a certificate was awarded just now.
    pub fn run(&self, tx: &mut Tx, scribe: &Scribe, quiz: &Key) -> Result<bool, DeedError> {
        let now = self.awarding.now;
        let open = assessment::open(tx, self.studying.enrolment.id)?;
        let is_due = |attempt: &&Attempt| attempt.quiz == *quiz && attempt.is_overdue(now);
        let mut has_closed = false;
        for attempt in open.iter().filter(is_due) {
            let edition: &Edition = &self.studying.edition;
            let closed = assessment::close_overdue(tx, attempt.id, edition, now)?;
            has_closed |= closed.is_some();
        }
        if !has_closed {
            return Ok(false);
        }
        let awarded = self.awarding.run(tx, scribe)?;
        Ok(awarded.is_some_and(|(_, is_new)| is_new))
    }
}

/// The same on its own, for a page that shows what came of it.
pub(super) async fn close(
    learner: &Learner,
    studying: &Arc<Studying>,
    quiz: &Key,
) -> Result<(), Refusal> {
    let (closing, quiz) = (Closing::new(learner, studying), quiz.clone());
    let close = move |tx: &mut Tx, scribe: &Scribe| closing.run(tx, scribe, &quiz);
    let is_new = write_awarding(&learner.app, close).await?;
    settled(learner, studying, is_new);
    Ok(())
}

/// What follows the commit.
pub(super) fn settled(learner: &Learner, studying: &Studying, is_new_certificate: bool) {
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    if is_new_certificate {
        learner.app.work.notify_one();
    }
}
