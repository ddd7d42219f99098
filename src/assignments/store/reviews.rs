//! The queries of reviews and of what the staff decides.

use crate::assignments::choose::Candidate;
use crate::assignments::marks::Marks;
use crate::assignments::review::{Comments, Review};
use crate::assignments::staff::Decision;
use crate::base::{AccountId, BriefId, CourseId, EditionId, EnrolmentId, Key, Language};
use crate::base::{ReviewId, Timestamp};
use crate::db::schema::{brief_decisions, brief_reviews, briefs, enrolments};
use crate::db::{Conn, Error, db_fns};
use diesel::prelude::*;

/// Unmarked briefs that are looked at for one peer.
const MOST_CANDIDATES: i64 = 500;
/// Reviews in the list of a course.
const MOST_LISTED: i64 = 1_200;
/// Reviews of one brief, or by one peer, that are ever looked at.
const MOST_REVIEWS: i64 = 50;

/// A review with the brief it is about.
pub(in crate::assignments) struct Held {
    pub(in crate::assignments) brief: BriefId,
    pub(in crate::assignments) review: Review,
}

type ReviewRow = (
    (ReviewId, BriefId, Option<EnrolmentId>, Timestamp, Timestamp),
    (Marks, String, String, String),
    (Option<Timestamp>, Option<Timestamp>),
);

macro_rules! review_columns {
    () => {
        (
            (
                brief_reviews::id,
                brief_reviews::brief_id,
                brief_reviews::enrolment_id,
                brief_reviews::taken_at,
                brief_reviews::due_at,
            ),
            (
                brief_reviews::marks,
                brief_reviews::strength,
                brief_reviews::doubt,
                brief_reviews::suggestion,
            ),
            (brief_reviews::handed_in_at, brief_reviews::withdrawn_at),
        )
    };
}

fn held(row: ReviewRow) -> Held {
    let (head, (marks, strength, doubt, suggestion), (handed_in_at, withdrawn_at)) = row;
    let (id, brief, peer, taken_at, due_at) = head;
    Held {
        brief,
        review: Review {
            id,
            peer,
            taken_at,
            due_at,
            marks,
            comments: Comments {
                strength,
                doubt,
                suggestion,
            },
            handed_in_at,
            withdrawn_at,
        },
    }
}

db_fns! {
    // Handed in, by somebody who is here, not marked and not decided: of one edition, because of
    // its rubric.
    pub(in crate::assignments) fn unmarked(
        conn,
        at: (EditionId, &Key, Language),
    ) -> Vec<(BriefId, AccountId, Timestamp)> {
        let rows: Vec<(BriefId, AccountId, Option<Timestamp>)> = briefs::table
            .inner_join(enrolments::table)
            .filter(briefs::assignment.eq(at.1).and(briefs::language.eq(at.2)))
            .filter(briefs::handed_in_at.is_not_null().and(briefs::marked_at.is_null()))
            .filter(enrolments::edition_id.eq(at.0))
            .order(briefs::handed_in_at.asc())
            .limit(MOST_CANDIDATES)
            .select((briefs::id, enrolments::account_id, briefs::handed_in_at))
            .load(conn)?;
        let whole = |(id, author, at): (BriefId, AccountId, Option<Timestamp>)| {
            Some((id, author, at?))
        };
        Ok(rows.into_iter().filter_map(whole).collect())
    }

    // Every place that was ever given of these briefs: whose, and whether it is taken now.
    pub(in crate::assignments) fn places(
        conn,
        of: &[BriefId],
    ) -> Vec<(BriefId, Option<EnrolmentId>, Timestamp, Option<Timestamp>, Option<Timestamp>)> {
        brief_reviews::table
            .filter(brief_reviews::brief_id.eq_any(of.to_vec()))
            .select((
                brief_reviews::brief_id,
                brief_reviews::enrolment_id,
                brief_reviews::due_at,
                brief_reviews::handed_in_at,
                brief_reviews::withdrawn_at,
            ))
            .load(conn)
    }

    pub(in crate::assignments) fn insert_review(
        conn,
        of: (ReviewId, BriefId, EnrolmentId),
        times: (Timestamp, Timestamp),
    ) -> usize {
        diesel::insert_into(brief_reviews::table)
            .values((
                brief_reviews::id.eq(of.0),
                brief_reviews::brief_id.eq(of.1),
                brief_reviews::enrolment_id.eq(of.2),
                brief_reviews::taken_at.eq(times.0),
                brief_reviews::due_at.eq(times.1),
                brief_reviews::marks.eq(Marks::default()),
                brief_reviews::strength.eq(""),
                brief_reviews::doubt.eq(""),
                brief_reviews::suggestion.eq(""),
            ))
            .execute(conn)
    }

    pub(in crate::assignments) fn set_review(
        conn,
        id: ReviewId,
        of: (&Marks, &Comments),
        handed_in_at: Option<Timestamp>,
    ) -> usize {
        diesel::update(brief_reviews::table.find(id).filter(brief_reviews::handed_in_at.is_null()))
            .set((
                brief_reviews::marks.eq(of.0),
                brief_reviews::strength.eq(&of.1.strength),
                brief_reviews::doubt.eq(&of.1.doubt),
                brief_reviews::suggestion.eq(&of.1.suggestion),
                brief_reviews::handed_in_at.eq(handed_in_at),
            ))
            .execute(conn)
    }

    pub(in crate::assignments) fn review(conn, id: ReviewId) -> Option<Held> {
        let row: Option<ReviewRow> = brief_reviews::table
            .find(id)
            .select(review_columns!())
            .first(conn)
            .optional()?;
        Ok(row.map(held))
    }

    pub(in crate::assignments) fn reviews_of(conn, brief: BriefId) -> Vec<Review> {
        let rows: Vec<ReviewRow> = brief_reviews::table
            .filter(brief_reviews::brief_id.eq(brief))
            .order(brief_reviews::id.asc())
            .limit(MOST_REVIEWS)
            .select(review_columns!())
            .load(conn)?;
        Ok(rows.into_iter().map(|row| held(row).review).collect())
    }

    pub(in crate::assignments) fn reviews_by(
        conn,
        peer: EnrolmentId,
        assignment: &Key,
    ) -> Vec<Held> {
        let rows: Vec<ReviewRow> = brief_reviews::table
            .inner_join(briefs::table)
            .filter(brief_reviews::enrolment_id.eq(peer))
            .filter(briefs::assignment.eq(assignment))
            .order(brief_reviews::id.asc())
            .limit(MOST_REVIEWS)
            .select(review_columns!())
            .load(conn)?;
        Ok(rows.into_iter().map(held).collect())
    }

    pub(in crate::assignments) fn withdraw_review(
        conn,
        id: ReviewId,
        by: AccountId,
        now: Timestamp,
    ) -> usize {
        diesel::update(brief_reviews::table.find(id).filter(brief_reviews::withdrawn_at.is_null()))
            .set((
                brief_reviews::withdrawn_at.eq(now),
                brief_reviews::withdrawn_by.eq(by),
            ))
            .execute(conn)
    }

    pub(in crate::assignments) fn insert_decision(
        conn,
        brief: BriefId,
        number: u32,
        one: &Decision,
    ) -> usize {
        diesel::insert_into(brief_decisions::table)
            .values((
                brief_decisions::brief_id.eq(brief),
                brief_decisions::number.eq(i64::from(number)),
                brief_decisions::decided_by.eq(one.by),
                brief_decisions::marks.eq(&one.marks),
                brief_decisions::note.eq(&one.note),
                brief_decisions::decided_at.eq(one.at),
            ))
            .execute(conn)
    }

    pub(in crate::assignments) fn decisions(conn, brief: BriefId) -> Vec<Decision> {
        let rows: Vec<(AccountId, Marks, String, Timestamp)> = brief_decisions::table
            .filter(brief_decisions::brief_id.eq(brief))
            .order(brief_decisions::number.asc())
            .select((
                brief_decisions::decided_by,
                brief_decisions::marks,
                brief_decisions::note,
                brief_decisions::decided_at,
            ))
            .load(conn)?;
        let one = |(by, marks, note, at)| Decision { by, marks, note, at };
        Ok(rows.into_iter().map(one).collect())
    }

    pub(in crate::assignments) fn has_decision(conn, brief: BriefId) -> bool {
        let any = brief_decisions::table.filter(brief_decisions::brief_id.eq(brief));
        diesel::select(diesel::dsl::exists(any)).get_result(conn)
    }

    pub(in crate::assignments) fn listed_reviews(conn, course: CourseId) -> Vec<Held> {
        let of_course = briefs::table
            .inner_join(enrolments::table)
            .filter(enrolments::course_id.eq(course))
            .select(briefs::id);
        let rows: Vec<ReviewRow> = brief_reviews::table
            .filter(brief_reviews::brief_id.eq_any(of_course))
            .order(brief_reviews::id.desc())
            .limit(MOST_LISTED)
            .select(review_columns!())
            .load(conn)?;
        Ok(rows.into_iter().map(held).collect())
    }
}

/// What a peer may be given, with what stands in its way.
pub(in crate::assignments) fn candidates(
    conn: &mut Conn,
    at: (EditionId, &Key, Language),
    peer: EnrolmentId,
    now: Timestamp,
) -> Result<Vec<Candidate>, Error> {
    let unmarked = unmarked(conn, at)?;
    let ids: Vec<BriefId> = unmarked.iter().map(|(id, ..)| *id).collect();
    let places = places(conn, &ids)?;
    let candidate = |(brief, author, handed_in_at): (BriefId, AccountId, Timestamp)| {
        let own = places.iter().filter(|place| place.0 == brief);
        let is_taken = |due_at: Timestamp, handed_in: Option<Timestamp>, withdrawn: bool| {
            !withdrawn && (handed_in.is_some() || due_at > now)
        };
        let taken = own
            .clone()
            .filter(|(_, _, due_at, handed, gone)| is_taken(*due_at, *handed, gone.is_some()));
        Candidate {
            brief,
            author,
            handed_in_at,
            taken: u32::try_from(taken.count()).unwrap_or(u32::MAX),
            is_known: own.clone().any(|place| place.1 == Some(peer)),
        }
    };
    Ok(unmarked.into_iter().map(candidate).collect())
}
