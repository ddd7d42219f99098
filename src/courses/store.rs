//! The courses' queries.

use super::content::{Content, Medium};
use super::edition::Edition;
use crate::base::{AccountId, CourseId, Digest, EditionId, Key, PartnerId, Timestamp};
use crate::db::db_fns;
use crate::db::schema::{courses, edition_parts, editions, media, offers, settings};
use diesel::prelude::*;

/// The setting that says what the course folder was when all of it was published.
const SHELVED: &str = "courses-shelved";

/// What publishing asks of the offered edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) id: EditionId,
    pub(super) version: String,
    pub(super) source_digest: Digest,
}

#[derive(Queryable)]
struct Row {
    id: EditionId,
    course: CourseId,
    partner: PartnerId,
    number: i64,
    version: String,
    format: i64,
    source_digest: Digest,
    content_digest: Digest,
    content: String,
    published_at: Timestamp,
}

impl Row {
    /// Stored content passes the reader of its format again.
    fn edition(self) -> QueryResult<Edition> {
        let content = Content::read(narrow(self.format), &self.content)
            .map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
        Ok(Edition {
            id: self.id,
            course: self.course,
            partner: self.partner,
            number: narrow(self.number),
            version: self.version,
            source_digest: self.source_digest,
            content_digest: self.content_digest,
            published_at: self.published_at,
            content,
        })
    }
}

/// A stored small number; one that does not fit was never written by us and reads as zero.
fn narrow(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

db_fns! {
    pub(super) fn course_by_key(conn, key: &Key) -> Option<(CourseId, PartnerId)> {
        courses::table
            .filter(courses::key.eq(key))
            .select((courses::id, courses::partner_id))
            .first(conn)
            .optional()
    }

    pub(super) fn course_at(
        conn, partner: PartnerId, slug: &Key
    ) -> Option<(CourseId, PartnerId)> {
        courses::table
            .filter(courses::partner_id.eq(partner).and(courses::slug.eq(slug)))
            .select((courses::id, courses::partner_id))
            .first(conn)
            .optional()
    }

    pub(super) fn insert_course(
        conn, id: CourseId, partner: PartnerId, content: &Content, now: Timestamp
    ) -> usize {
        diesel::insert_into(courses::table)
            .values((
                courses::id.eq(id),
                courses::partner_id.eq(partner),
                courses::key.eq(&content.key),
                courses::slug.eq(&content.slug),
                courses::created_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn set_slug(conn, id: CourseId, slug: &Key) -> usize {
        diesel::update(courses::table.find(id)).set(courses::slug.eq(slug)).execute(conn)
    }

    pub(super) fn offered_header(conn, course: CourseId) -> Option<Header> {
        let row: Option<(EditionId, String, Digest)> = offers::table
            .inner_join(editions::table)
            .filter(offers::course_id.eq(course))
            .select((editions::id, editions::version, editions::source_digest))
            .first(conn)
            .optional()?;
        Ok(row.map(|(id, version, source_digest)| Header { id, version, source_digest }))
    }

    pub(super) fn shelved(conn) -> Option<Digest> {
        let known: Option<String> =
            settings::table.find(SHELVED).select(settings::value).first(conn).optional()?;
        Ok(known.and_then(|text| Digest::parse(&text)))
    }

    pub(super) fn note_shelved(conn, seen: &Digest) -> usize {
        diesel::delete(settings::table.find(SHELVED)).execute(conn)?;
        diesel::insert_into(settings::table)
            .values((settings::name.eq(SHELVED), settings::value.eq(seen.to_string())))
            .execute(conn)
    }

    pub(super) fn highest_number(conn, course: CourseId) -> u32 {
        let highest: Option<i64> = editions::table
            .filter(editions::course_id.eq(course))
            .select(diesel::dsl::max(editions::number))
            .first(conn)?;
        Ok(narrow(highest.unwrap_or(0)))
    }

    pub(super) fn insert_edition(
        conn, edition: &Edition, content: &str, by: Option<AccountId>
    ) -> usize {
        diesel::insert_into(editions::table)
            .values((
                editions::id.eq(edition.id),
                editions::course_id.eq(edition.course),
                editions::number.eq(i64::from(edition.number)),
                editions::version.eq(&edition.version),
                editions::format.eq(i64::from(edition.content.format)),
                editions::source_digest.eq(edition.source_digest),
                editions::content_digest.eq(edition.content_digest),
                editions::content.eq(content),
                editions::published_at.eq(edition.published_at),
                editions::published_by.eq(by),
            ))
            .execute(conn)
    }

    pub(super) fn insert_part(conn, edition: EditionId, course: &Key) -> usize {
        diesel::insert_into(edition_parts::table)
            .values((
                edition_parts::edition_id.eq(edition),
                edition_parts::course_key.eq(course),
            ))
            .execute(conn)
    }

    pub(super) fn offer(conn, course: CourseId, edition: EditionId, now: Timestamp) -> usize {
        diesel::insert_into(offers::table)
            .values((
                offers::course_id.eq(course),
                offers::edition_id.eq(edition),
                offers::offered_at.eq(now),
            ))
            .on_conflict(offers::course_id)
            .do_update()
            .set((offers::edition_id.eq(edition), offers::offered_at.eq(now)))
            .execute(conn)
    }

    pub(super) fn offers(conn) -> Vec<(CourseId, EditionId)> {
        offers::table
            .select((offers::course_id, offers::edition_id))
            .order(offers::course_id.asc())
            .load(conn)
    }

    pub(super) fn edition(conn, id: EditionId) -> Option<Edition> {
        let row: Option<Row> = editions::table
            .inner_join(courses::table)
            .filter(editions::id.eq(id))
            .select((
                editions::id,
                editions::course_id,
                courses::partner_id,
                editions::number,
                editions::version,
                editions::format,
                editions::source_digest,
                editions::content_digest,
                editions::content,
                editions::published_at,
            ))
            .first(conn)
            .optional()?;
        row.map(Row::edition).transpose()
    }

    pub(super) fn editions_of(conn, course: CourseId) -> Vec<EditionId> {
        editions::table
            .filter(editions::course_id.eq(course))
            .order(editions::number.desc())
            .select(editions::id)
            .load(conn)
    }

    pub(super) fn edition_numbered(conn, key: &Key, number: u32) -> Option<EditionId> {
        editions::table
            .inner_join(courses::table)
            .filter(courses::key.eq(key).and(editions::number.eq(i64::from(number))))
            .select(editions::id)
            .first(conn)
            .optional()
    }

    pub(super) fn edition_ids(conn) -> Vec<EditionId> {
        editions::table.select(editions::id).order(editions::id.asc()).load(conn)
    }

    pub(super) fn raw_content(conn, id: EditionId) -> Option<(String, Digest)> {
        editions::table
            .find(id)
            .select((editions::content, editions::content_digest))
            .first(conn)
            .optional()
    }

    pub(super) fn insert_medium(conn, medium: &Medium) -> usize {
        diesel::insert_into(media::table)
            .values((
                media::digest.eq(medium.digest),
                media::media_type.eq(&medium.media_type),
                media::body.eq(&medium.body),
            ))
            .on_conflict(media::digest)
            .do_nothing()
            .execute(conn)
    }

    pub(super) fn medium(conn, digest: &Digest) -> Option<(String, Vec<u8>)> {
        media::table
            .find(digest)
            .select((media::media_type, media::body))
            .first(conn)
            .optional()
    }
}
