//! The deed of publishing: content becomes an edition, and the edition is offered.

use super::content::{Content, Medium};
use super::{Edition, edition::ContentError, store};
use crate::base::{CourseId, Digest, EditionId, Key, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners::{self, Publisher};
use std::collections::BTreeSet;

/// A checked course, ready to be frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    pub content: Content,
    pub media: Vec<Medium>,
    /// Over the author's files.
    pub source_digest: Digest,
}

/// What publishing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// A new edition with this number is offered from now on, in place of another one if there was
    /// one.
    Published {
        edition: EditionId,
        number: u32,
        before: Option<EditionId>,
    },
    /// The offered edition was made from the same files.
    Unchanged { edition: EditionId },
}

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("the course id `{course}` belongs to another partner")]
    ForeignCourse { course: Key },
    #[error("the address `{slug}` belongs to another course of this partner")]
    SlugTaken { slug: Key },
    #[error(
        "the content changed, but its version {version} is not higher than the published {offered}; \
         raise `version` in course.toml"
    )]
    VersionNotHigher { version: String, offered: String },
    #[error(
        "the partner `{partner}` of its certificate is not known here; publish that folder too"
    )]
    UnknownPartner { partner: Key },
    #[error(transparent)]
    Content(#[from] ContentError),
    #[error(transparent)]
    Db(#[from] Error),
}

/// Freezes the package as the next edition and offers it to new enrolments. The same files again
/// change nothing; running enrolments keep their edition either way.
pub fn publish(
    tx: &mut Tx,
    by: &Publisher,
    package: &Package,
    now: Timestamp,
) -> Result<Publication, PublishError> {
    let content = &package.content;
    let course = course_of(tx, by, content, now)?;
    let offered = store::offered_header(tx, course)?;
    if let Some(offered) = &offered {
        if offered.source_digest == package.source_digest {
            return Ok(Publication::Unchanged {
                edition: offered.id,
            });
        }
        if !is_higher(&content.version, &offered.version) {
            return Err(PublishError::VersionNotHigher {
                version: content.version.clone(),
                offered: offered.version.clone(),
            });
        }
    }
    for partner in &content.certificate.partners {
        if partners::find_by_key(tx, partner)?.is_none() {
            let partner = partner.clone();
            return Err(PublishError::UnknownPartner { partner });
        }
    }
    for medium in &package.media {
        store::insert_medium(tx, medium)?;
    }
    let (text, content_digest) = content.canonical()?;
    let edition = Edition {
        id: EditionId::new(),
        course,
        partner: by.partner(),
        number: store::highest_number(tx, course)? + 1,
        version: content.version.clone(),
        source_digest: package.source_digest,
        content_digest,
        published_at: now,
        content: content.clone(),
    };
    store::insert_edition(tx, &edition, &text, by.account())?;
    let parts: BTreeSet<&Key> = content.certificate.certificates().collect();
    for part in parts {
        store::insert_part(tx, edition.id, part)?;
    }
    store::offer(tx, course, edition.id, now)?;
    let object = Object::new("edition", edition.id);
    journal::note(tx, by.account(), Verb::Published, &object, now)?;
    journal::note(tx, by.account(), Verb::Offered, &object, now)?;
    Ok(Publication::Published {
        edition: edition.id,
        number: edition.number,
        before: offered.map(|offered| offered.id),
    })
}

/// The course of this key, made when it is new.
fn course_of(
    tx: &mut Tx,
    by: &Publisher,
    content: &Content,
    now: Timestamp,
) -> Result<CourseId, PublishError> {
    let at_slug = store::course_at(tx, by.partner(), &content.slug)?;
    let known = store::course_by_key(tx, &content.key)?;
    if let Some((id, _)) = at_slug
        && known.is_none_or(|(known, _)| known != id)
    {
        return Err(PublishError::SlugTaken {
            slug: content.slug.clone(),
        });
    }
    match known {
        Some((_, partner)) if partner != by.partner() => Err(PublishError::ForeignCourse {
            course: content.key.clone(),
        }),
        Some((id, _)) => {
            store::set_slug(tx, id, &content.slug)?;
            Ok(id)
        }
        None => {
            let id = CourseId::new();
            store::insert_course(tx, id, by.partner(), content, now)?;
            Ok(id)
        }
    }
}

/// Whether version `a` comes after `b`: numbers between dots, compared one by one.
fn is_higher(a: &str, b: &str) -> bool {
    let parts = |text: &str| -> Vec<u64> {
        text.split('.')
            .map(|part| part.parse().unwrap_or(0))
            .collect()
    };
    parts(a) > parts(b)
}

#[cfg(test)]
mod tests {
    use super::is_higher;

    #[test]
    fn versions_are_compared_number_by_number() {
        for (a, b, expected) in [
            ("1.0.1", "1.0.0", true),
            ("1.10.0", "1.9.0", true),
            ("2.0.0", "1.99.99", true),
            ("1.0.0", "1.0.0", false),
            ("0.9.9", "1.0.0", false),
        ] {
            assert_eq!(is_higher(a, b), expected, "{a} after {b}");
        }
    }
}
