//! Counting attempts for statistics, so that their pages need not.

use super::pace::{Pace, until_less};
use crate::analysis;
use crate::app::App;
use crate::db;
use tokio::sync::watch;

/// Seconds between two looks.
const PAUSE_SECONDS: i64 = 30;

#[derive(Default)]
pub(super) struct Tallies {
    pace: Pace,
}

impl Tallies {
    /// Counts what is due, if the last look is half a minute ago (or in the future, on a clock that
    /// was set back). Each transaction is short, so that learners' writes pass between; what comes
    /// in meanwhile is left for the next look, so that a class that hands in is not slowed.
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        let library = app.library.clone();
        let count = move |tx: &mut db::Tx| analysis::roll_up(tx, &library, now);
        until_less(app, stop, analysis::ROLL_UP, count).await
    }
}
