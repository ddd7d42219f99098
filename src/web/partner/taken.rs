//! The editions in which a course is taken: which quizzes they have, and when these close. Learners
//! stay on the edition they began with, so the one on offer knows neither for all of them.

use super::office::CourseOffice;
use crate::accommodations::{self, Recipient};
use crate::base::{Key, Timestamp};
use crate::courses::{CourseAdmin, Edition, Library, Quiz};
use crate::db::{Conn, Error};
use crate::web::words::{Said, Tongue};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where editions are looked up, to be taken along to the database.
pub(super) struct Shelf {
    by: CourseAdmin,
    library: Library,
    offered: Arc<Edition>,
}

impl Shelf {
    pub(super) fn of(office: &CourseOffice) -> Self {
        Self {
            by: office.proof.clone(),
            library: office.app.library.clone(),
            offered: Arc::clone(&office.edition),
        }
    }
}

/// The editions of those for whom something is meant: first the one on offer, then the newest.
pub(super) struct Taken(Vec<Arc<Edition>>);

/// A quiz that closes.
pub(super) struct Closing<'a> {
    pub(super) quiz: &'a Key,
    pub(super) at: Timestamp,
    /// In which edition; none where it closes then in every one that has it.
    pub(super) edition: Option<&'a Edition>,
}

impl Taken {
    /// The editions of a person, of the members of a group, or of everybody. Whoever joins a group
    /// or the course has the edition on offer, so it stands among those of groups and of all.
    pub(super) fn read(
        conn: &mut Conn,
        shelf: &Shelf,
        to: Option<Recipient>,
    ) -> Result<Self, Error> {
        let mut ids = accommodations::editions(conn, &shelf.by, to)?;
        if !matches!(to, Some(Recipient::Person(_))) {
            ids.insert(shelf.offered.id);
        }
        let mut editions = Vec::new();
        for id in ids {
            editions.push(shelf.library.edition(conn, id)?);
        }
        editions.sort_by_key(|one| (one.id != shelf.offered.id, Reverse(one.number)));
        Ok(Self(editions))
    }

    /// Every quiz once, as the first edition that has it.
    pub(super) fn quizzes(&self) -> Vec<(&Edition, &Quiz)> {
        let mut found = Vec::new();
        let mut known = BTreeSet::new();
        for edition in &self.0 {
            for quiz in edition.content.quizzes() {
                if known.insert(&quiz.key) {
                    found.push((&**edition, quiz));
                }
            }
        }
        found
    }

    /// The quiz with this key, if an edition has it.
    pub(super) fn quiz(&self, typed: &str) -> Option<&Key> {
        let quizzes = self.quizzes();
        let found = quizzes.iter().find(|(_, quiz)| quiz.key.as_str() == typed);
        found.map(|(_, quiz)| &quiz.key)
    }

    /// When each quiz closes, edition by edition where they differ.
    pub(super) fn closings(&self) -> Vec<Closing<'_>> {
        let mut found = Vec::new();
        for (_, quiz) in self.quizzes() {
            let own = self.closings_of(&quiz.key);
            let is_same = own.iter().all(|(_, at)| *at == quiz.settings.closes_at);
            let told = if is_same { 1 } else { own.len() };
            for (edition, at) in own.into_iter().take(told) {
                found.extend(at.map(|at| Closing {
                    quiz: &quiz.key,
                    at,
                    edition: (!is_same).then_some(edition),
                }));
            }
        }
        found
    }

    fn closings_of(&self, key: &Key) -> Vec<(&Edition, Option<Timestamp>)> {
        let mut found = Vec::new();
        for edition in &self.0 {
            let mut quizzes = edition.content.quizzes();
            if let Some(quiz) = quizzes.find(|quiz| quiz.key == *key) {
                found.push((&**edition, quiz.settings.closes_at));
            }
        }
        found
    }

    /// When the first of them closes; of all quizzes where none is named.
    pub(super) fn earliest(&self, quiz: &str) -> Option<Timestamp> {
        let closings = self.closings();
        let here = closings
            .iter()
            .filter(|one| quiz.is_empty() || one.quiz.as_str() == quiz);
        here.map(|one| one.at).min()
    }

    /// The title of a quiz; its key, if no edition has it.
    pub(super) fn title(&self, office: &CourseOffice, key: &Key) -> Said {
        let quizzes = self.quizzes();
        match quizzes.into_iter().find(|(_, quiz)| quiz.key == *key) {
            Some(found) => titled(office, found),
            None => {
                let source = office.edition.content.source_language;
                Said::new((source, key.as_str()), office.language)
            }
        }
    }
}

/// The title of a quiz of an edition.
pub(super) fn titled(office: &CourseOffice, (edition, quiz): (&Edition, &Quiz)) -> Said {
    let tongue = Tongue::of(office.language, &edition.content);
    Said::of(&quiz.texts, tongue, |text| &text.title)
}
