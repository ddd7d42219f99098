//! One frozen edition.

use super::content::{Content, FORMAT};
use super::store;
use crate::base::{CourseId, Digest, EditionId, Key, PartnerId, Timestamp};
use crate::db::{Conn, Error};
use crate::partners::{self, Partner};

/// An edition as published. Nothing in it ever changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    pub course: CourseId,
    pub partner: PartnerId,
    /// 1 for the first edition of a course, then counting.
    pub number: u32,
    /// The author's version label.
    pub version: String,
    /// Of the author's files: tells whether they changed.
    pub source_digest: Digest,
    /// Of the canonical content: tells whether the stored row did.
    pub content_digest: Digest,
    pub published_at: Timestamp,
    pub content: Content,
}

/// Why stored content cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    #[error("content of format {found}; this program reads format {FORMAT}")]
    Format { found: u32 },
    #[error("content that is not of its format: {0}")]
    Shape(#[from] serde_json::Error),
}

impl Content {
    /// The canonical form: JSON, fields in the order of the types, maps sorted by key.
    pub fn canonical(&self) -> Result<(String, Digest), ContentError> {
        let text = serde_json::to_string(self)?;
        let digest = Digest::of(text.as_bytes());
        Ok((text, digest))
    }

    /// Reads stored content with the reader of its format.
    pub fn read(format: u32, text: &str) -> Result<Self, ContentError> {
        match format {
            FORMAT => Ok(serde_json::from_str(text)?),
            found => Err(ContentError::Format { found }),
        }
    }
}

/// The edition with this id.
pub fn edition(conn: &mut Conn, id: EditionId) -> Result<Option<Edition>, Error> {
    store::edition(conn, id)
}

/// The editions of a course, newest first.
pub fn editions_of(conn: &mut Conn, course: CourseId) -> Result<Vec<EditionId>, Error> {
    store::editions_of(conn, course)
}

/// The edition of this number of the course with this key, which never changes.
pub fn edition_numbered(
    conn: &mut Conn,
    course: &Key,
    number: u32,
) -> Result<Option<EditionId>, Error> {
    store::edition_numbered(conn, course, number)
}

/// The partners that issue the certificates of an edition, as they are now: the course's own first.
pub fn partners_of(conn: &mut Conn, edition: &Edition) -> Result<Vec<Partner>, Error> {
    let missing = || Error::Corrupt(format!("edition {} without its partner", edition.id));
    let own = partners::find(conn, edition.partner)?;
    let mut found = vec![own.ok_or_else(missing)?];
    for key in &edition.content.certificate.partners {
        let partner = partners::find_by_key(conn, key)?;
        found.push(partner.ok_or_else(missing)?);
    }
    Ok(found)
}

/// Every edition whose stored content does not have the digest it was published with.
pub fn altered_editions(conn: &mut Conn) -> Result<Vec<EditionId>, Error> {
    let mut altered = Vec::new();
    for id in store::edition_ids(conn)? {
        if let Some((text, digest)) = store::raw_content(conn, id)?
            && Digest::of(text.as_bytes()) != digest
        {
            altered.push(id);
        }
    }
    Ok(altered)
}
