//! Counting attempts for statistics, so that their pages need not.

use crate::analysis;
use crate::app::App;
use crate::base::Timestamp;
use crate::db;
use tokio::sync::watch;

/// Seconds between two looks.
const PAUSE_SECONDS: i64 = 30;

/// When was the last look?
#[derive(Default)]
pub(super) struct Tallies {
    looked_at: Option<Timestamp>,
}

impl Tallies {
    /// Counts what is due, if the last look is half a minute ago (or in the future, on a clock that
    /// was set back). Each transaction is short, so that learners' writes pass between.
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        let now = app.now();
        let is_early = self
            .looked_at
            .is_some_and(|at| at <= now && now < at.plus_seconds(PAUSE_SECONDS));
        if is_early {
            return Ok(());
        }
        self.looked_at = Some(now);
        while !*stop.borrow() {
            let library = app.library.clone();
            let count = move |tx: &mut db::Tx| analysis::roll_up(tx, &library, now);
            if app.db.write(count).await? == 0 {
                break;
            }
        }
        Ok(())
    }
}
