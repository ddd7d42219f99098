//! Closing attempts whose time is over, for learners who do not come back to see it.

use crate::app::App;
use crate::assessment::{self, Overdue, SubmitError};
use crate::certificates::{self, AwardError};
use crate::db;
use crate::learning;

/// Attempts closed in one go; the others wait for the next.
const MOST: u32 = 100;

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
pub(super) async fn close(app: &App) -> Result<(), db::Error> {
    let now = app.now();
    let due = app
        .db
        .read(move |conn| assessment::overdue(conn, MOST, now))
        .await?;
    for overdue in due {
        let attempt = overdue.attempt;
        if let Err(error) = close_one(app, overdue).await {
            tracing::error!(%attempt, %error, "an attempt could not be closed");
        }
    }
    Ok(())
}

async fn close_one(app: &App, overdue: Overdue) -> Result<(), CloseError> {
    let (library, sealer) = (app.library.clone(), app.sealer.clone());
    let (chance, now) = (app.chance(), app.now());
    let Overdue {
        attempt,
        edition,
        enrolment,
        ..
    } = overdue;
    let (enrolment, edition) = app
        .db
        .write(move |tx| -> Result<_, CloseError> {
            let edition = library.edition(tx, edition)?;
            assessment::close_overdue(tx, attempt, &edition, now)?;
            let enrolment = learning::find(tx, enrolment)?;
            if let Some(enrolment) = &enrolment {
                let earned = (enrolment, &*edition);
                certificates::award_for(tx, &sealer, earned, chance, now)?;
            }
            Ok((enrolment, edition))
        })
        .await?;
    if let Some(enrolment) = enrolment {
        app.studies.forget(&enrolment, &edition);
    }
    Ok(())
}
