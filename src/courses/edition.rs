//! Stand-in until the room arrives.

use super::content::Content;
use crate::base::{CourseId, Digest, EditionId, PartnerId, Timestamp};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    pub course: CourseId,
    pub partner: PartnerId,
    pub number: u32,
    pub version: String,
    pub source_digest: Digest,
    pub content_digest: Digest,
    pub published_at: Timestamp,
    pub content: Content,
}
