//! Status lists are signed when somebody asks for them; here, so that one that cannot be signed is
//! noticed before.

use super::pace::Pace;
use crate::app::App;
use crate::certificates;
use crate::credentials::{self, ListError};
use crate::db::{self, Conn};
use metrics::gauge;

/// Seconds between two looks.
const PAUSE_SECONDS: i64 = 3600;

#[derive(Default)]
pub(super) struct StatusLists {
    pace: Pace,
}

impl StatusLists {
    /// Asks for every list, if the last look is an hour ago (or in the future, on a clock that was
    /// set back).
    pub(super) async fn look(&mut self, app: &App) -> Result<(), db::Error> {
        if !self.pace.is_due(app.now(), PAUSE_SECONDS) {
            return Ok(());
        }
        sign_lists(app).await
    }
}

/// Asks for every list, which signs those that are due. Those that cannot be signed are counted
/// for the operator and named in the log.
pub async fn sign_lists(app: &App) -> Result<(), db::Error> {
    for number in app.db.read(credentials::list_numbers).await? {
        let (lists, ring, now) = (app.lists.clone(), app.keyring.clone(), app.now());
        let base_url = app.config.base_url.clone();
        let get = move |conn: &mut Conn| {
            certificates::status_list(conn, (&lists, &ring), (&base_url, number), now)
        };
        match app.db.read(get).await {
            Ok(_) => {}
            Err(ListError::Db(error)) => return Err(error),
            Err(error) => tracing::error!(number, %error, "a status list cannot be signed"),
        }
    }
    gauge!("pmast_status_lists_unsigned").set(f64::from(app.lists.failed()));
    Ok(())
}
