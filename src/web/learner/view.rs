//! What several learner's pages share: words in the right language, places in the outline, and how
//! a deed's refusal is answered.

use crate::assessment::{SaveError, StartError, SubmitError};
use crate::base::{Key, Language};
use crate::certificates::AwardError;
use crate::courses::{Activity, Assignment, Content, Lesson, Module, Quiz};
use crate::db;
use crate::learning::{NotTheirs, ReadError, StopError, Studying};
use crate::texts::{Args, Texts};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use serde::Serialize;
use std::sync::Arc;

/// An activity with its place in the outline.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub content: &'a Content,
    pub module: &'a Module,
    pub activity: &'a Activity,
    /// Of the module, from 1.
    pub module_number: usize,
    /// In the whole course, from 0.
    pub at: usize,
}

impl<'a> Place<'a> {
    /// Where the activity of this key stands.
    pub(super) fn find(content: &'a Content, key: &Key) -> Option<Self> {
        let mut all = content.activities().enumerate();
        let (at, (module, activity)) = all.find(|(_, (_, activity))| activity.key() == key)?;
        let number = content.modules.iter().position(|m| m.key == module.key)?;
        Some(Self {
            content,
            module,
            activity,
            module_number: number + 1,
            at,
        })
    }

    /// The lesson standing here.
    pub(super) fn lesson(&self) -> Option<&'a Lesson> {
        match self.activity {
            Activity::Lesson(lesson) => Some(lesson),
            Activity::Quiz(_) | Activity::Assignment(_) => None,
        }
    }

    /// The quiz standing here.
    pub(super) fn quiz(&self) -> Option<&'a Quiz> {
        match self.activity {
            Activity::Quiz(quiz) => Some(quiz),
            Activity::Lesson(_) | Activity::Assignment(_) => None,
        }
    }

    /// The assignment standing here.
    pub(super) fn assignment(&self) -> Option<&'a Assignment> {
        match self.activity {
            Activity::Assignment(assignment) => Some(assignment),
            Activity::Lesson(_) | Activity::Quiz(_) => None,
        }
    }

    /// The activity before and the one after.
    pub(super) fn neighbours(&self) -> (Option<&'a Activity>, Option<&'a Activity>) {
        let nth = |at: usize| {
            self.content
                .activities()
                .nth(at)
                .map(|(_, activity)| activity)
        };
        (self.at.checked_sub(1).and_then(nth), nth(self.at + 1))
    }
}

/// A link to an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    pub href: String,
    pub title: Said,
    pub words: StepWords,
}

/// The messages that say what a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StepWords {
    pub previous: &'static str,
    pub next: &'static str,
    /// On a button.
    pub go_on: &'static str,
    /// What it is among the parts of a renewal.
    pub renewal: &'static str,
}

impl StepWords {
    pub(super) const LESSON: Self = Self {
        previous: "previous-lesson",
        next: "next-lesson",
        go_on: "result-next-lesson",
        renewal: "renewal-lesson",
    };
    pub(super) const QUIZ: Self = Self {
        previous: "previous-quiz",
        next: "next-quiz",
        go_on: "result-next-quiz",
        renewal: "renewal-quiz",
    };
    /// No renewal asks for an assignment; it would be called like a quiz.
    pub(super) const ASSIGNMENT: Self = Self {
        previous: "previous-assignment",
        next: "next-assignment",
        go_on: "next-assignment",
        renewal: Self::QUIZ.renewal,
    };

    pub(super) const fn of(activity: &Activity) -> Self {
        match activity {
            Activity::Lesson(_) => Self::LESSON,
            Activity::Quiz(_) => Self::QUIZ,
            Activity::Assignment(_) => Self::ASSIGNMENT,
        }
    }
}

impl Step {
    pub(super) fn to(content: &Content, activity: &Activity, tongue: Tongue) -> Self {
        Self {
            href: activity_path(content, activity),
            title: activity_title(activity, tongue),
            words: StepWords::of(activity),
        }
    }
}

/// The page of an activity.
pub(super) fn activity_path(content: &Content, activity: &Activity) -> String {
    let (partner, course) = (&content.partner, &content.slug);
    match activity {
        Activity::Lesson(lesson) => paths::lesson(partner, course, &lesson.key),
        Activity::Quiz(quiz) => paths::quiz(partner, course, &quiz.key),
        Activity::Assignment(one) => paths::assignment(partner, course, &one.key),
    }
}

/// The title of an activity.
pub(super) fn activity_title(activity: &Activity, tongue: Tongue) -> Said {
    match activity {
        Activity::Lesson(lesson) => Said::of(&lesson.texts, tongue, |text| &text.title),
        Activity::Quiz(quiz) => Said::of(&quiz.texts, tongue, |text| &text.title),
        Activity::Assignment(one) => Said::of(&one.texts, tongue, |text| &text.title),
    }
}

/// The course's title.
pub(super) fn course_title(content: &Content, tongue: Tongue) -> Said {
    Said::of(&content.texts, tongue, |text| &text.title)
}

/// The course's checklist; empty if it has none.
pub(super) fn checklist_path(content: &Content) -> String {
    match content.checklist {
        Some(_) => paths::checklist(&content.partner, &content.slug),
        None => String::new(),
    }
}

/// Where one goes on from the present state: the next activity that is not done; when all is done
/// the desk, or the page of a programme, which says what certificates are missing.
pub(super) fn next_path(studying: &Studying) -> String {
    let content = &studying.edition.content;
    let next = studying.standing.next.as_ref();
    let place = next.and_then(|key| Place::find(content, key));
    place.map_or_else(
        || match content.certificate.is_programme() {
            true => paths::course(&content.partner, &content.slug),
            false => paths::DESK.to_owned(),
        },
        |place| activity_path(content, place.activity),
    )
}

/// The learner's enrolment in the course at this address; `None` if there is none.
pub(super) async fn studying(
    learner: &Learner,
    partner: &Key,
    course: &Key,
) -> Result<Option<Arc<Studying>>, Refusal> {
    if let Some(known) = learner.app.studies.known(learner.proof(), partner, course) {
        return Ok(Some(known));
    }
    let (studies, library) = (learner.app.studies.clone(), learner.app.library.clone());
    let (proof, partner, course) = (learner.proof().clone(), partner.clone(), course.clone());
    let find = move |conn: &mut _| studies.find(conn, &library, &proof, (&partner, &course));
    Ok(learner.app.db.read(find).await?)
}

/// The same where there is nothing to see or do without an enrolment.
pub(super) async fn enrolled(
    learner: &Learner,
    partner: &Key,
    course: &Key,
) -> Result<Arc<Studying>, Refusal> {
    let found = studying(learner, partner, course).await?;
    found.ok_or(Refusal::NotFound)
}

/// What the deeds behind these pages refuse: several may run in one transaction.
#[derive(Debug, thiserror::Error)]
pub(super) enum DeedError {
    #[error(transparent)]
    NotTheirs(#[from] NotTheirs),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Stop(#[from] StopError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Submit(#[from] SubmitError),
    #[error(transparent)]
    Award(#[from] AwardError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<DeedError> for Refusal {
    fn from(error: DeedError) -> Self {
        match error {
            DeedError::NotTheirs(NotTheirs)
            | DeedError::Read(ReadError::UnknownLesson { .. })
            | DeedError::Stop(StopError::UnknownLesson { .. })
            | DeedError::Start(StartError::UnknownQuiz { .. })
            | DeedError::Save(SaveError::UnknownAttempt)
            | DeedError::Submit(SubmitError::UnknownAttempt | SubmitError::OtherEdition) => {
                Self::NotFound
            }
            DeedError::Stop(StopError::UnknownAnchor { .. })
            | DeedError::Save(SaveError::Misfit(_)) => Self::Malformed,
            // The pages answer these themselves: with the quiz's page, by handing in all the same.
            DeedError::Start(
                StartError::NoAttemptsLeft { .. }
                | StartError::TooSoon { .. }
                | StartError::Closed { .. },
            )
            | DeedError::Save(SaveError::AlreadySubmitted | SaveError::TimeIsOver { .. })
            // Never the learner's fault.
            | DeedError::Award(AwardError::NoCode) => Self::fault(&error),
            DeedError::Read(ReadError::Db(error))
            | DeedError::Stop(StopError::Db(error))
            | DeedError::Start(StartError::Db(error))
            | DeedError::Save(SaveError::Db(error))
            | DeedError::Submit(SubmitError::Db(error))
            | DeedError::Award(AwardError::Db(error))
            | DeedError::Db(error) => error.into(),
        }
    }
}

/// Sentences for one page, made outside a template because they stand in values.
#[derive(Clone, Copy)]
pub(super) struct Speech<'a> {
    pub texts: &'a Texts,
    pub language: Language,
}

impl Speech<'_> {
    pub(super) fn say(&self, key: &str, args: &Args<'_>) -> String {
        self.texts
            .for_page(self.language, key, args)
            .unwrap_or_default()
    }
}

impl Learner {
    /// Sentences in this reader's language.
    pub(super) fn speech(&self) -> Speech<'_> {
        Speech {
            texts: &self.app.texts,
            language: self.language,
        }
    }
}
