//! Publishing a whole folder: what `pmast publish` does, and every start of the server.

use super::check::{PartnerDir, facts_of, partners_in, read_course_with};
use super::codes::Severity;
use super::diagnostic::Diagnostic;
use super::facts::Beside;
use super::{Package, Publication, PublishError, publish, read_partner};
use crate::base::{EditionId, Timestamp};
use crate::db::{Db, Error};
use crate::partners::{self, Partner, Publisher, SaveError};
use std::path::Path;
use std::sync::Arc;

/// What became of a folder, one line per course.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelved {
    /// What is offered now.
    pub lines: Vec<String>,
    /// Courses with the edition that was on offer before; whoever is on it stays on it.
    pub replaced: Vec<(String, EditionId)>,
    /// What was refused; its former edition stays on offer.
    pub refusals: Vec<String>,
}

impl IntoIterator for Shelved {
    type Item = String;
    type IntoIter = std::iter::Chain<std::vec::IntoIter<String>, std::vec::IntoIter<String>>;

    fn into_iter(self) -> Self::IntoIter {
        self.lines.into_iter().chain(self.refusals)
    }
}

/// Why a folder could not be published at all. A course with problems is no reason: see
/// [`Shelved::refusals`].
#[derive(Debug, thiserror::Error)]
pub enum PublishAllError {
    #[error("{0}")]
    NothingThere(String),
    #[error(transparent)]
    Db(#[from] Error),
}

/// Publishes every course of a folder (of partners, of one partner, or of one course) whose files
/// changed. Blocks; the operator's doing, so no membership is asked for.
pub fn publish_all(db: &Db, dir: &Path, now: Timestamp) -> Result<Shelved, PublishAllError> {
    let mut strays = Vec::new();
    let found = partners_in(dir, &mut strays);
    if let Some(stray) = strays.first() {
        return Err(PublishAllError::NothingThere(format!(
            "{}: {}",
            stray.path, stray.message
        )));
    }
    let facts = facts_of(&found);
    let mut shelved = Shelved::default();
    // All partners first: a certificate may name one whose folder comes later.
    let mut saved = Vec::new();
    for dir in found {
        if let Some(partner) = save(db, &dir, (&mut shelved, now))? {
            saved.push((dir, partner));
        }
    }
    for (dir, partner) in saved {
        shelve(db, (&dir, &partner), &facts, (&mut shelved, now))?;
    }
    Ok(shelved)
}

/// Brings a partner's profile up to date; `None` if it was refused.
fn save(
    db: &Db,
    dir: &PartnerDir,
    (shelved, now): (&mut Shelved, Timestamp),
) -> Result<Option<Partner>, PublishAllError> {
    let (profile, diagnostics) = read_partner(&dir.dir);
    let Some(profile) = profile else {
        shelved.refusals.push(refusal(&dir.dir, &diagnostics));
        return Ok(None);
    };
    match db.write_now(move |tx| partners::save(tx, &profile, now)) {
        Ok(partner) => Ok(Some(partner)),
        Err(SaveError::Db(error)) => Err(error.into()),
        Err(error @ SaveError::SlugTaken { .. }) => {
            shelved
                .refusals
                .push(format!("{}: not published: {error}", dir.dir.display()));
            Ok(None)
        }
    }
}

fn shelve(
    db: &Db,
    (dir, partner): (&PartnerDir, &Partner),
    facts: &Beside,
    (shelved, now): (&mut Shelved, Timestamp),
) -> Result<(), PublishAllError> {
    for dir in &dir.courses {
        let (package, diagnostics) = read_course_with(dir, (&partner.profile, facts));
        let Some(package) = package else {
            shelved.refusals.push(refusal(dir, &diagnostics));
            continue;
        };
        match publish_one(db, partner, package, now) {
            Ok((line, replaced)) => {
                shelved.lines.push(line);
                shelved.replaced.extend(replaced);
            }
            Err(PublishError::Db(error)) => return Err(error.into()),
            Err(
                error @ (PublishError::ForeignCourse { .. }
                | PublishError::SlugTaken { .. }
                | PublishError::VersionNotHigher { .. }
                | PublishError::UnknownPartner { .. }
                | PublishError::Content(_)),
            ) => shelved
                .refusals
                .push(format!("{}: not published: {error}", dir.display())),
        }
    }
    Ok(())
}

fn publish_one(
    db: &Db,
    partner: &Partner,
    package: Package,
    now: Timestamp,
) -> Result<(String, Option<(String, EditionId)>), PublishError> {
    let by = Publisher::of_installation(partner);
    let name = format!(
        "{}/{} {}",
        partner.slug, package.content.slug, package.content.version
    );
    let slug = package.content.slug.clone();
    let package = Arc::new(package);
    let publication = db.write_now(move |tx| publish(tx, &by, &package, now))?;
    Ok(match publication {
        Publication::Published { number, before, .. } => {
            let course = format!("{}/{}", partner.slug, slug);
            let line = format!("{name}: published as edition {number}");
            (line, before.map(|before| (course, before)))
        }
        Publication::Unchanged { .. } => (format!("{name}: nothing changed"), None),
    })
}

fn refusal(dir: &Path, diagnostics: &[Diagnostic]) -> String {
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|one| one.severity() == Severity::Error)
        .collect();
    let first = errors.first().map_or_else(String::new, |one| {
        let line = one.place.as_ref().map_or(1, |place| place.line);
        format!(" ({}:{line}: {})", one.path, one.message)
    });
    let shown = dir.display();
    format!(
        "{shown}: not published: {} errors; `pmast check {shown}` lists them{first}",
        errors.len(),
    )
}
