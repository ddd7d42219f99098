//! A pass mark is lowered, with the certificates that follow.

use super::member::Member;
use crate::assessment::pass_mark::{self, LowerError, Wish};
use crate::certificates::{self, AwardError, Scribe};
use crate::db;
use crate::issuing::write_awarding;
use crate::learning::Enrolment;
use crate::web::Refusal;
use std::sync::Arc;

/// Why a pass mark was not lowered.
#[derive(Debug, thiserror::Error)]
pub(super) enum LowerMarkError {
    #[error(transparent)]
    Lower(#[from] LowerError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error("only administrators lower a pass mark")]
    NotAdmin,
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<LowerMarkError> for Refusal {
    fn from(error: LowerMarkError) -> Self {
        match error {
            LowerMarkError::Lower(LowerError::OtherPartner | LowerError::UnknownQuiz { .. }) => {
                Self::NotFound
            }
            LowerMarkError::NotAdmin => Self::Forbidden,
            LowerMarkError::Lower(LowerError::NotOffered { .. }) => Self::Malformed,
            LowerMarkError::Lower(LowerError::Db(error))
            | LowerMarkError::Award(AwardError::Db(error))
            | LowerMarkError::Db(error) => error.into(),
            LowerMarkError::Award(error @ AwardError::NoCode) => Self::fault(&error),
        }
    }
}

/// The deed with its certificates, in one transaction; what is signed of many, see `issuing`.
pub(super) async fn carry_out(member: &Member, wish: &Wish) -> Result<(), LowerMarkError> {
    let by = member.admin.clone().ok_or(LowerMarkError::NotAdmin)?;
    let app = &member.learner.app;
    let (edition, now) = (Arc::clone(&member.edition), app.now());
    let (library, wish, seed) = (app.library.clone(), wish.clone(), app.chance());
    let deed = move |tx: &mut db::Tx, scribe: &Scribe| -> Result<_, LowerMarkError> {
        let mut award = |tx: &mut db::Tx, enrolment: &Enrolment| -> Result<bool, LowerMarkError> {
            let earned = (enrolment, &*edition);
            let chance = certificates::chance_of(&seed, enrolment.id.as_bytes());
            let awarded = certificates::award_for(tx, scribe, earned, chance, now)?;
            Ok(awarded.is_some_and(|certificate| certificate.awarded_at == now))
        };
        pass_mark::lower(tx, &by, (&library, &edition, &wish), now, &mut award)
    };
    let done = write_awarding(app, deed).await?;
    if done.passed > 0 {
        app.studies.forget_all();
        app.work.notify_one();
    }
    Ok(())
}
