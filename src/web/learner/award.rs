//! The certificate that a completion may have earned, in the transaction of that completion; doors
//! write it with [`crate::issuing::write_awarding`].

use crate::app::App;
use crate::base::Timestamp;
use crate::certificates::{AwardError, Certificate, Scribe, award_for};
use crate::courses::Edition;
use crate::db::Tx;
use crate::learning::Enrolment;
use crate::learning::Studying;
use std::sync::Arc;

/// What an award needs besides the transaction. Made before it: a transaction may run twice.
#[derive(Clone)]
pub(super) struct Awarding {
    chance: [u8; 32],
    enrolment: Enrolment,
    edition: Arc<Edition>,
    pub now: Timestamp,
}

impl Awarding {
    pub(super) fn new(app: &App, studying: &Studying, now: Timestamp) -> Self {
        Self {
            chance: app.chance(),
            enrolment: studying.enrolment.clone(),
            edition: Arc::clone(&studying.edition),
            now,
        }
    }

    /// Awards the certificate if nothing is missing any more. The second value tells whether it
    /// was awarded just now.
    pub(super) fn run(
        &self,
        tx: &mut Tx,
        scribe: &Scribe,
    ) -> Result<Option<(Certificate, bool)>, AwardError> {
        let earned = (&self.enrolment, &*self.edition);
        let certificate = award_for(tx, scribe, earned, self.chance, self.now)?;
        Ok(certificate.map(|certificate| {
            let is_new = certificate.awarded_at == self.now;
            (certificate, is_new)
        }))
    }
}
