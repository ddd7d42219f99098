//! Who may look at an edition's quizzes: its partner's people.

use crate::base::{EditionId, Key};
use crate::courses::{self, Edition, Quiz};
use crate::db;
use crate::partners::{self, PartnerAdmin, Publisher};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal};
use std::sync::Arc;

/// Somebody who acts for the partner of an edition, with the proofs that deeds ask for.
pub(super) struct Member {
    pub learner: Learner,
    pub edition: Arc<Edition>,
    pub publisher: Publisher,
    /// None for authors.
    pub admin: Option<PartnerAdmin>,
}

impl Member {
    /// The reader's proofs for this edition; whoever does not act for its partner is refused.
    pub(super) async fn of(learner: Learner, id: EditionId) -> Result<Self, Refusal> {
        let (by, library) = (learner.proof().clone(), learner.app.library.clone());
        let find = move |conn: &mut db::Conn| -> Result<_, Refusal> {
            let known = match library.known(id) {
                Some(known) => Some(known),
                None => courses::edition(conn, id)?.map(Arc::new),
            };
            let edition = known.ok_or(Refusal::NotFound)?;
            let publisher = partners::publisher(conn, &by, edition.partner)?;
            let admin = partners::admin(conn, &by, edition.partner)?;
            Ok((edition, publisher, admin))
        };
        let (edition, publisher, admin) = learner.app.db.read_slowly(find).await?;
        Ok(Self {
            publisher: publisher.ok_or(Refusal::Forbidden)?,
            learner,
            edition,
            admin,
        })
    }

    /// The quiz with this key.
    pub(super) fn quiz(&self, key: &Key) -> Result<&Quiz, Refusal> {
        let mut quizzes = self.edition.content.quizzes();
        quizzes
            .find(|quiz| &quiz.key == key)
            .ok_or(Refusal::NotFound)
    }

    /// For the words of the edition.
    pub(super) fn tongue(&self) -> Tongue {
        Tongue::of(self.learner.language, &self.edition.content)
    }

    /// The title of the course.
    pub(super) fn course(&self) -> Said {
        let texts = &self.edition.content.texts;
        Said::of(texts, self.tongue(), |text| &text.title)
    }

    /// The title of a quiz.
    pub(super) fn title(&self, quiz: &Quiz) -> Said {
        Said::of(&quiz.texts, self.tongue(), |text| &text.title)
    }
}
