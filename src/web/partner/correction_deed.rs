//! A correction is carried out, with the certificates that follow.

use super::member::Member;
use crate::assessment::regrade::{self, CorrectionReason, Draft, RegradeError};
use crate::base::{Digest, EnrolmentId};
use crate::certificates::{self, AwardError};
use crate::db;
use crate::learning::Enrolment;
use crate::web::Refusal;
use std::sync::Arc;

/// Why a correction was not carried out.
#[derive(Debug, thiserror::Error)]
pub(super) enum CarryOutError {
    #[error(transparent)]
    Regrade(#[from] RegradeError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error("only administrators carry out a correction")]
    NotAdmin,
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<CarryOutError> for Refusal {
    fn from(error: CarryOutError) -> Self {
        match error {
            CarryOutError::Regrade(RegradeError::OtherPartner) | CarryOutError::NotAdmin => {
                Self::Forbidden
            }
            CarryOutError::Regrade(RegradeError::UnknownItem { .. }) => Self::NotFound,
            CarryOutError::Regrade(RegradeError::Answer(_) | RegradeError::NothingLeft) => {
                Self::Malformed
            }
            CarryOutError::Regrade(RegradeError::Db(error))
            | CarryOutError::Award(AwardError::Db(error))
            | CarryOutError::Db(error) => error.into(),
            CarryOutError::Award(error @ AwardError::NoCode) => Self::fault(&error),
        }
    }
}

/// The deed with its certificates, in one transaction.
pub(super) async fn carry_out(
    member: &Member,
    draft: &Draft,
    reason: &CorrectionReason,
) -> Result<crate::base::CorrectionId, CarryOutError> {
    let by = member.admin.clone().ok_or(CarryOutError::NotAdmin)?;
    let app = &member.learner.app;
    let (edition, sealer, now) = (Arc::clone(&member.edition), app.sealer.clone(), app.now());
    let (draft, reason, seed) = (draft.clone(), reason.clone(), app.chance());
    let deed = move |tx: &mut db::Tx| -> Result<_, CarryOutError> {
        let mut award = |tx: &mut db::Tx, enrolment: &Enrolment| -> Result<bool, CarryOutError> {
            let earned = (enrolment, &*edition);
            let chance = chance(seed, enrolment.id);
            let awarded = certificates::award_for(tx, &sealer, earned, chance, now)?;
            Ok(awarded.is_some_and(|certificate| certificate.awarded_at == now))
        };
        let what = (&*edition, &draft, &reason);
        regrade::correct(tx, &by, what, now, &mut award)
    };
    let done = app.db.write(deed).await?;
    if done.passed > 0 {
        app.studies.forget_all();
        app.work.notify_one();
    }
    Ok(done.correction)
}

/// Chance of its own for each certificate, from one seed: a transaction may run twice.
pub(super) fn chance(seed: [u8; 32], enrolment: EnrolmentId) -> [u8; 32] {
    *Digest::of(&[seed.as_slice(), enrolment.as_bytes()].concat()).bytes()
}
