//! How the installation is doing, for Prometheus.

use super::pace::Pace;
use crate::app::App;
use crate::db;
use crate::monitoring::{self, Pulse};
use metrics::gauge;

/// Seconds between two looks: counting reads whole indexes.
const PAUSE_SECONDS: i64 = 60;

#[derive(Default)]
pub(super) struct Gauges {
    pace: Pace,
}

impl Gauges {
    /// Counts, if somebody collects it and the last look is a minute ago.
    pub(super) async fn look(&mut self, app: &App) -> Result<(), db::Error> {
        let is_asked = app.config.metrics_bind.is_some();
        if !is_asked || !self.pace.is_due(app.now(), PAUSE_SECONDS) {
            return Ok(());
        }
        set(&app.db.read_slowly(monitoring::pulse).await?);
        Ok(())
    }
}

fn set(pulse: &Pulse) {
    for (name, count) in [
        ("pmast_accounts", pulse.accounts),
        ("pmast_enrolments", pulse.enrolments),
        ("pmast_open_attempts", pulse.open_attempts),
        ("pmast_certificates", pulse.certificates),
        ("pmast_revocations", pulse.revocations),
        ("pmast_jobs_waiting", pulse.jobs_waiting),
        ("pmast_jobs_stuck", pulse.jobs_stuck),
    ] {
        gauge!(name).set(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
    }
}
