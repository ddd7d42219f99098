//! Certificates without a credential get one: those from before there were credentials, those of a
//! deed that awarded many at once, and those that could not be signed when they were earned.

use super::pace::Pace;
use crate::app::App;
use crate::base::CertificateId;
use crate::db;
use crate::issuing;
use tokio::sync::watch;

/// Seconds between two looks at the certificates of the last day.
const PAUSE_SECONDS: i64 = 30;
/// Seconds between two looks at all.
const LONG_PAUSE_SECONDS: i64 = 6 * 3600;
const DAY_SECONDS: i64 = 24 * 3600;

#[derive(Default)]
pub(super) struct Signing {
    pace: Pace,
    long_pace: Pace,
}

impl Signing {
    /// Signs what stands unsigned, if the last look is some time ago (or in the future, on a clock
    /// that was set back).
    pub(super) async fn look(
        &mut self,
        app: &App,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        let mut after = match self.long_pace.is_due(now, LONG_PAUSE_SECONDS) {
            true => None,
            false => Some(CertificateId::earliest(now.plus_seconds(-DAY_SECONDS))),
        };
        let mut signed = 0;
        while !*stop.borrow() {
            let Some(late) = issuing::sign_missing(app, after).await? else {
                break;
            };
            signed += late.signed;
            after = Some(late.last);
        }
        if signed > 0 {
            tracing::info!(signed, "signed credentials that were missing");
        }
        Ok(())
    }
}
