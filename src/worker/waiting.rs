//! Awarding what was earned while something stood in the way, once nothing does.

use super::pace::Pace;
use crate::app::App;
use crate::base::EnrolmentId;
use crate::certificates::{self, AwardError, Scribe};
use crate::db;
use crate::issuing::write_awarding;
use crate::learning;
use tokio::sync::watch;

/// Seconds between two looks; a look that was asked for comes at once.
const PAUSE_SECONDS: i64 = 30;
/// Enrolments looked up in one go.
const MOST: u32 = 100;

#[derive(Default)]
pub(super) struct Waiting {
    pace: Pace,
}

impl Waiting {
    /// Awards what is due, if that was asked for, or if the last look is half a minute ago (or in
    /// the future, on a clock that was set back).
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        // Taken before the look: what is asked for meanwhile may be due to the next one alone.
        let is_asked = app.take_ask_for_awards();
        if !self.pace.is_due(app.now(), PAUSE_SECONDS) && !is_asked {
            return Ok(());
        }
        while !*stop.borrow() && award_waiting(app).await? {}
        Ok(())
    }
}

/// Awards to a hundred who wait and need not wait any more; answers whether there may be more.
/// Those that fail stay first in line; they must not keep us here.
pub async fn award_waiting(app: &App) -> Result<bool, db::Error> {
    // Where certificates wait for signatories, editions that are not in memory yet are read.
    let library = app.library.clone();
    let due = app
        .db
        .read_slowly(move |conn| certificates::awards_due(conn, &library, MOST))
        .await?;
    let mut may_be_more = u32::try_from(due.len()).is_ok_and(|count| count == MOST);
    for enrolment in due {
        if let Err(error) = award_one(app, enrolment).await {
            tracing::error!(%enrolment, %error, "a certificate that waited was not awarded");
            may_be_more = false;
        }
    }
    Ok(may_be_more)
}

/// One certificate, in a transaction of its own.
async fn award_one(app: &App, id: EnrolmentId) -> Result<(), AwardError> {
    let library = app.library.clone();
    let (chance, now) = (app.chance(), app.now());
    let deed = move |tx: &mut db::Tx, scribe: &Scribe| -> Result<(), AwardError> {
        let Some(enrolment) = learning::find(tx, id)? else {
            return Ok(());
        };
        let edition = library.edition(tx, enrolment.edition)?;
        certificates::award_for(tx, scribe, (&enrolment, &edition), chance, now).map(drop)
    };
    write_awarding(app, deed).await
}
