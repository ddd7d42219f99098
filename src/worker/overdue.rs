//! Closing attempts whose time is over, for learners who do not come back to see it.

use super::pace::Pace;
use crate::app::App;
use crate::assessment::{self, Overdue, SubmitError};
use crate::certificates::{self, AwardError};
use crate::db;
use crate::issuing::write_awarding;
use crate::learning;

/// Attempts looked up in one go.
const MOST: u32 = 100;
/// Seconds between two looks. Nobody waits for this: a learner who opens a page closes their
/// attempt themselves.
const PAUSE_SECONDS: i64 = 60;

#[derive(Default)]
pub(super) struct Watch {
    pace: Pace,
}

impl Watch {
    /// Closes what is overdue, if the last look is a minute ago (or in the future, on a clock that
    /// was set back).
    pub(super) async fn look(&mut self, app: &App) -> Result<(), db::Error> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        close(app).await
    }
}

/// Why one attempt could not be closed; the others still are.
#[derive(Debug, thiserror::Error)]
enum CloseError {
    #[error(transparent)]
    Submit(#[from] SubmitError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Closes what is overdue: what was saved in time counts, and a pass may earn the certificate, as
/// if the learner had handed in at the deadline.
async fn close(app: &App) -> Result<(), db::Error> {
    loop {
        let now = app.now();
        let due = app
            .db
            .read(move |conn| assessment::overdue(conn, MOST, now))
            .await?;
        // Those that cannot be closed stay first in line; they must not keep us here.
        let mut may_be_more = u32::try_from(due.len()).is_ok_and(|count| count == MOST);
        for overdue in due {
            let attempt = overdue.attempt;
            if let Err(error) = close_one(app, overdue).await {
                tracing::error!(%attempt, %error, "an attempt could not be closed");
                may_be_more = false;
            }
        }
        if !may_be_more {
            return Ok(());
        }
    }
}

async fn close_one(app: &App, overdue: Overdue) -> Result<(), CloseError> {
    let library = app.library.clone();
    let (chance, now) = (app.chance(), app.now());
    let Overdue {
        attempt,
        edition,
        enrolment,
        ..
    } = overdue;
    let (enrolment, edition) = write_awarding(app, move |tx, scribe| -> Result<_, CloseError> {
        let edition = library.edition(tx, edition)?;
        assessment::close_overdue(tx, attempt, &edition, now)?;
        let enrolment = learning::find(tx, enrolment)?;
        if let Some(enrolment) = &enrolment {
            let earned = (enrolment, &*edition);
            certificates::award_for(tx, scribe, earned, chance, now)?;
        }
        Ok((enrolment, edition))
    })
    .await?;
    if let Some(enrolment) = enrolment {
        app.studies.forget(&enrolment, &edition);
    }
    Ok(())
}
