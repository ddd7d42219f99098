//! The transparency log goes on: leaves get their positions, and the tree is signed.

use super::pace::Pace;
use crate::app::App;
use crate::db;
use crate::transparency::{self, PublishError};
use tokio::sync::watch;

/// Seconds between two looks, and so between two checkpoints: a leaf waits no longer than this.
const PAUSE_SECONDS: i64 = 10;
/// Leaves in one transaction: some milliseconds, so that learners' writes pass between.
const MOST: u32 = 256;

#[derive(Default)]
pub(super) struct Log {
    pace: Pace,
}

impl Log {
    /// Sequences and signs what is new, if the last look is some seconds ago (or in the future, on
    /// a clock that was set back).
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), PublishError> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        go_on(app, stop).await
    }
}

/// Most looks find nothing and never ask for the writer.
async fn go_on(app: &App, stop: &watch::Receiver<bool>) -> Result<(), PublishError> {
    let is_new = |conn: &mut db::Conn| -> Result<bool, db::Error> {
        Ok(transparency::is_waiting(conn)? || transparency::is_unsigned(conn)?)
    };
    if !app.db.read(is_new).await? {
        return Ok(());
    }
    let sequence = |tx: &mut db::Tx| transparency::sequence(tx, MOST);
    while !*stop.borrow() && app.db.write(sequence).await?.added > 0 {}
    let (key, address, now) = (app.log_key.clone(), app.config.base_url.clone(), app.now());
    let publish = move |tx: &mut db::Tx| transparency::publish(tx, &key, &address, now);
    if let Some(published) = app.db.write(publish).await? {
        tracing::debug!(leaves = published.head.size, "signed the log");
    }
    Ok(())
}
