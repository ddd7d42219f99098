//! Warning holders before their certificates expire.

use super::pace::{Pace, until_less};
use crate::app::App;
use crate::certificates;
use crate::db;
use tokio::sync::watch;

/// Seconds between two looks: warnings are a matter of days.
const PAUSE_SECONDS: i64 = 3600;

#[derive(Default)]
pub(super) struct Expiry {
    pace: Pace,
}

impl Expiry {
    /// Warns everybody who is due, if the last look is an hour ago (or in the future, on a clock
    /// that was set back). Each transaction is short.
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        let sealer = app.sealer.clone();
        let warn = move |tx: &mut db::Tx| certificates::warn_expiring(tx, &sealer, now);
        until_less(app, stop, 1, warn).await
    }
}
