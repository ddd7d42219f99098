//! The queries of assignments.

mod forget;
mod reviews;

pub(super) use forget::forget;
pub(super) use reviews::*;

use super::brief::{Brief, FileFacts, HandedIn, Mark};
use super::calibrate::Calibration;
use super::file::{Accepted, FileKind, Traces};
use super::marks::Marks;
use super::review::Review;
use crate::assessment::{Outcome, Receipt};
use crate::base::{
    BriefId, CalibrationId, CourseId, Digest, EditionId, EnrolmentId, Key, Language, Points,
    Timestamp,
};
use crate::db::schema::{brief_files, briefs, calibrations, enrolments};
use crate::db::{Conn, Error, db_fns};
use diesel::prelude::*;

/// Briefs on one page of the staff.
const MOST_LISTED: i64 = 300;

#[derive(Queryable)]
pub(super) struct BriefRow {
    id: BriefId,
    enrolment: Option<EnrolmentId>,
    assignment: Key,
    round: i64,
    language: Language,
    text: String,
    saved_at: Timestamp,
    handed_in_at: Option<Timestamp>,
    receipt: Option<Receipt>,
    points: Option<Points>,
    outcome: Option<Outcome>,
    marked_at: Option<Timestamp>,
}

type FileRow = (BriefId, Digest, FileKind, Option<i64>, Option<i64>, Traces);

/// Columns of a file without its bytes.
macro_rules! file_columns {
    () => {
        (
            brief_files::brief_id,
            brief_files::digest,
            brief_files::kind,
            brief_files::pages,
            brief_files::words,
            brief_files::traces,
        )
    };
}

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn facts(row: FileRow) -> FileFacts {
    let (_, digest, kind, pages, words, traces) = row;
    FileFacts {
        digest,
        kind,
        pages: pages.map(count),
        words: words.map(count),
        traces: traces.into_vec(),
    }
}

fn whole(row: BriefRow, file: Option<FileRow>) -> Brief {
    let mark = match (row.points, row.outcome, row.marked_at) {
        (Some(points), Some(outcome), Some(at)) => Some(Mark {
            points,
            outcome,
            at,
        }),
        _ => None,
    };
    // Of an erased author the receipt is gone, the moment is not.
    let handed_in = row.handed_in_at.map(|at| HandedIn {
        at,
        receipt: row.receipt,
    });
    Brief {
        id: row.id,
        enrolment: row.enrolment,
        assignment: row.assignment,
        round: count(row.round),
        language: row.language,
        text: row.text,
        saved_at: row.saved_at,
        file: file.map(facts),
        handed_in,
        mark,
    }
}

/// The newest brief of an enrolment for an assignment.
pub(super) fn newest(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Option<Brief>, Error> {
    let found = newest_row(conn, enrolment, assignment)?;
    found.map(|row| with_file(conn, row)).transpose()
}

/// The newest one of them that is handed in.
pub(super) fn handed_in(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    assignment: &Key,
) -> Result<Option<Brief>, Error> {
    let found = handed_in_row(conn, enrolment, assignment)?;
    found.map(|row| with_file(conn, row)).transpose()
}

/// A brief by its id.
pub(super) fn brief(conn: &mut Conn, id: BriefId) -> Result<Option<Brief>, Error> {
    let found = brief_row(conn, id)?;
    found.map(|row| with_file(conn, row)).transpose()
}

fn with_file(conn: &mut Conn, row: BriefRow) -> Result<Brief, Error> {
    let file = file_row(conn, row.id)?;
    Ok(whole(row, file))
}

db_fns! {
    fn newest_row(conn, enrolment: EnrolmentId, assignment: &Key) -> Option<BriefRow> {
        briefs::table
            .filter(briefs::enrolment_id.eq(enrolment).and(briefs::assignment.eq(assignment)))
            .order(briefs::round.desc())
            .first(conn)
            .optional()
    }

    fn handed_in_row(conn, enrolment: EnrolmentId, assignment: &Key) -> Option<BriefRow> {
        briefs::table
            .filter(briefs::enrolment_id.eq(enrolment).and(briefs::assignment.eq(assignment)))
            .filter(briefs::handed_in_at.is_not_null())
            .order(briefs::round.desc())
            .first(conn)
            .optional()
    }

    fn brief_row(conn, id: BriefId) -> Option<BriefRow> {
        briefs::table.find(id).first(conn).optional()
    }

    fn file_row(conn, id: BriefId) -> Option<FileRow> {
        brief_files::table.find(id).select(file_columns!()).first(conn).optional()
    }

    pub(super) fn file(conn, id: BriefId) -> Option<(FileKind, Vec<u8>)> {
        brief_files::table
            .find(id)
            .select((brief_files::kind, brief_files::body))
            .first(conn)
            .optional()
    }

    pub(super) fn insert(conn, brief: &Brief) -> usize {
        diesel::insert_into(briefs::table)
            .values((
                briefs::id.eq(brief.id),
                briefs::enrolment_id.eq(brief.enrolment),
                briefs::assignment.eq(&brief.assignment),
                briefs::round.eq(i64::from(brief.round)),
                briefs::language.eq(brief.language),
                briefs::body.eq(&brief.text),
                briefs::saved_at.eq(brief.saved_at),
            ))
            .execute(conn)
    }

    pub(super) fn set_text(conn, brief: &Brief) -> usize {
        diesel::update(briefs::table.find(brief.id).filter(briefs::handed_in_at.is_null()))
            .set((
                briefs::language.eq(brief.language),
                briefs::body.eq(&brief.text),
                briefs::saved_at.eq(brief.saved_at),
            ))
            .execute(conn)
    }

    pub(super) fn drop_file(conn, brief: BriefId) -> usize {
        diesel::delete(brief_files::table.find(brief)).execute(conn)
    }

    pub(super) fn insert_file(conn, brief: BriefId, file: &Accepted) -> usize {
        diesel::insert_into(brief_files::table)
            .values((
                brief_files::brief_id.eq(brief),
                brief_files::digest.eq(file.digest),
                brief_files::kind.eq(file.kind),
                brief_files::pages.eq(file.pages.map(i64::from)),
                brief_files::words.eq(file.words.map(i64::from)),
                brief_files::traces.eq(Traces::of(file)),
                brief_files::body.eq(&file.bytes),
            ))
            .execute(conn)
    }

    pub(super) fn hand_in(conn, brief: BriefId, text: &str, of: (Timestamp, &Receipt)) -> usize {
        diesel::update(briefs::table.find(brief).filter(briefs::handed_in_at.is_null()))
            .set((
                briefs::body.eq(text),
                briefs::handed_in_at.eq(of.0),
                briefs::receipt.eq(of.1),
            ))
            .execute(conn)
    }

    pub(super) fn set_mark(conn, brief: BriefId, mark: &Mark) -> usize {
        diesel::update(briefs::table.find(brief))
            .set((
                briefs::points.eq(mark.points),
                briefs::outcome.eq(mark.outcome),
                briefs::marked_at.eq(mark.at),
            ))
            .execute(conn)
    }

    pub(super) fn insert_calibration(
        conn,
        at: (EnrolmentId, &Key),
        one: &Calibration,
    ) -> usize {
        diesel::insert_into(calibrations::table)
            .values((
                calibrations::id.eq(one.id),
                calibrations::enrolment_id.eq(at.0),
                calibrations::assignment.eq(at.1),
                calibrations::sample.eq(&one.sample),
                calibrations::marks.eq(&one.marks),
                calibrations::made_at.eq(one.made_at),
            ))
            .execute(conn)
    }

    pub(super) fn calibrations(
        conn,
        enrolment: EnrolmentId,
        assignment: &Key,
    ) -> Vec<Calibration> {
        let rows: Vec<(CalibrationId, Key, Marks, Timestamp)> = calibrations::table
            .filter(calibrations::enrolment_id.eq(enrolment))
            .filter(calibrations::assignment.eq(assignment))
            .order((calibrations::made_at.asc(), calibrations::id.asc()))
            .limit(MOST_LISTED)
            .select((
                calibrations::id,
                calibrations::sample,
                calibrations::marks,
                calibrations::made_at,
            ))
            .load(conn)?;
        let one = |(id, sample, marks, made_at)| Calibration { id, sample, marks, made_at };
        Ok(rows.into_iter().map(one).collect())
    }

    fn listed_rows(conn, course: CourseId) -> Vec<(BriefRow, EditionId)> {
        briefs::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .filter(briefs::handed_in_at.is_not_null())
            .order(briefs::handed_in_at.desc())
            .limit(MOST_LISTED)
            .select((briefs::all_columns, enrolments::edition_id))
            .load(conn)
    }
}

/// The briefs of a course that are handed in, newest first, with their editions and reviews.
pub(super) fn listed(
    conn: &mut Conn,
    course: CourseId,
) -> Result<Vec<(Brief, EditionId, Vec<Review>)>, Error> {
    let rows = listed_rows(conn, course)?;
    let mut reviews = listed_reviews(conn, course)?;
    reviews.reverse();
    let line = |(row, edition): (BriefRow, EditionId)| {
        let brief = whole(row, None);
        let own = reviews.iter().filter(|held| held.brief == brief.id);
        let own = own.map(|held| held.review.clone()).collect();
        (brief, edition, own)
    };
    Ok(rows.into_iter().map(line).collect())
}
