//! How often something is looked at.

use crate::app::App;
use crate::base::Timestamp;
use crate::db::{Error, Tx};
use tokio::sync::watch;

/// Keeps looks apart.
#[derive(Debug, Default)]
pub(super) struct Pace {
    looked_at: Option<Timestamp>,
}

impl Pace {
    /// Whether it is time for another look, which then counts as done: the last one is `seconds`
    /// ago, or lies in the future on a clock that was set back.
    pub(super) fn is_due(&mut self, now: Timestamp, seconds: i64) -> bool {
        let is_early = self
            .looked_at
            .is_some_and(|at| at <= now && now < at.plus_seconds(seconds));
        if !is_early {
            self.looked_at = Some(now);
        }
        !is_early
    }
}

/// Runs a deed until it answers that it found less than `full`, or the worker is stopped: each time
/// in a transaction of its own, so that learners' writes pass between.
pub(super) async fn until_less(
    app: &App,
    stop: &watch::Receiver<bool>,
    full: usize,
    deed: impl Fn(&mut Tx) -> Result<usize, Error> + Clone + Send + 'static,
) -> Result<(), Error> {
    while !*stop.borrow() && app.db.write(deed.clone()).await? >= full {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_keep_their_distance_and_a_clock_set_back_stops_none() {
        let at = |seconds: i64| Timestamp::from_millis(1_795_000_000_000).plus_seconds(seconds);
        let mut pace = Pace::default();
        for (seconds, expected) in [(0, true), (59, false), (60, true), (30, true), (89, false)] {
            assert_eq!(pace.is_due(at(seconds), 60), expected, "{seconds}");
        }
    }
}
