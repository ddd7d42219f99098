//! A correction is carried out, with the certificates that follow.

use super::member::Member;
use crate::assessment::regrade::{self, CorrectionReason, Draft, RegradeError};
use crate::certificates::{self, AwardError, Scribe};
use crate::db;
use crate::issuing::write_awarding;
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

/// The deed with its certificates, in one transaction; what is signed of many, see `issuing`.
pub(super) async fn carry_out(
    member: &Member,
    draft: &Draft,
    reason: &CorrectionReason,
) -> Result<crate::base::CorrectionId, CarryOutError> {
    let by = member.admin.clone().ok_or(CarryOutError::NotAdmin)?;
    let app = &member.learner.app;
    let (edition, now) = (Arc::clone(&member.edition), app.now());
    let (draft, reason, seed) = (draft.clone(), reason.clone(), app.chance());
    let deed = move |tx: &mut db::Tx, scribe: &Scribe| -> Result<_, CarryOutError> {
        let mut award = |tx: &mut db::Tx, enrolment: &Enrolment| -> Result<bool, CarryOutError> {
            let earned = (enrolment, &*edition);
            let chance = certificates::chance_of(&seed, enrolment.id.as_bytes());
            let awarded = certificates::award_for(tx, scribe, earned, chance, now)?;
            Ok(awarded.is_some_and(|certificate| certificate.awarded_at == now))
        };
        let what = (&*edition, &draft, &reason);
        regrade::correct(tx, &by, what, now, &mut award)
    };
    let done = write_awarding(app, deed).await?;
    if done.passed > 0 {
        app.studies.forget_all();
        app.work.notify_one();
    }
    Ok(done.correction)
}
