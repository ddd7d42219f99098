//! The queries of gains.

use crate::analysis::tally::{Met, Paired, Subject, Tallies};
use crate::base::{EnrolmentId, Key};
use crate::db::schema::{gain_tallies, gains};
use crate::db::{Error, Tx, db_fns};
use diesel::dsl::count_star;
use diesel::prelude::*;

/// Keeps before and after of one learner.
pub(in crate::analysis) fn set(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    subject: &Subject,
    shares: (i64, i64),
) -> Result<(), Error> {
    if update(tx, enrolment, &subject.1, shares)? == 0 {
        insert(tx, enrolment, subject, shares)?;
    }
    Ok(())
}

/// Adds items of those who finished both tests.
pub(in crate::analysis) fn add(tx: &mut Tx, tallies: &Tallies) -> Result<(), Error> {
    for ((post, item), paired) in &tallies.gains {
        if add_item(tx, post, item, paired)? == 0 {
            insert_item(tx, post, item, paired)?;
        }
    }
    Ok(())
}

/// An item, and of each test how many people met it and the sum of their shares.
type PairedRow = (Key, (i64, i64), (i64, i64));

db_fns! {
    // The items; the gains of people are written anew as their attempts are counted.
    pub(in crate::analysis) fn forget(conn, post: &Subject) -> usize {
        let of = gain_tallies::edition_id.eq(post.0).and(gain_tallies::quiz.eq(&post.1));
        diesel::delete(gain_tallies::table.filter(of)).execute(conn)
    }

    fn update(conn, enrolment: EnrolmentId, quiz: &Key, shares: (i64, i64)) -> usize {
        diesel::update(gains::table.find((enrolment, quiz)))
            .set((gains::before_share.eq(shares.0), gains::after_share.eq(shares.1)))
            .execute(conn)
    }

    fn insert(
        conn, enrolment: EnrolmentId, subject: &Subject, shares: (i64, i64)
    ) -> usize {
        diesel::insert_into(gains::table)
            .values((
                gains::enrolment_id.eq(enrolment),
                gains::quiz.eq(&subject.1),
                gains::edition_id.eq(subject.0),
                gains::before_share.eq(shares.0),
                gains::after_share.eq(shares.1),
            ))
            .execute(conn)
    }

    // Equal pairs together: there are some hundred different ones, however many people.
    pub(super) fn all(conn, subject: &Subject) -> Vec<((i64, i64), i64)> {
        gains::table
            .filter(gains::edition_id.eq(subject.0).and(gains::quiz.eq(&subject.1)))
            .group_by((gains::before_share, gains::after_share))
            .select(((gains::before_share, gains::after_share), count_star()))
            .load(conn)
    }

    fn add_item(conn, post: &Subject, item: &Key, paired: &Paired) -> usize {
        let (before, after) = (paired.before, paired.after);
        diesel::update(gain_tallies::table.find((post.0, &post.1, item)))
            .set((
                gain_tallies::before_people.eq(gain_tallies::before_people + before.people),
                gain_tallies::before_sum.eq(gain_tallies::before_sum + before.sum),
                gain_tallies::after_people.eq(gain_tallies::after_people + after.people),
                gain_tallies::after_sum.eq(gain_tallies::after_sum + after.sum),
            ))
            .execute(conn)
    }

    fn insert_item(conn, post: &Subject, item: &Key, paired: &Paired) -> usize {
        diesel::insert_into(gain_tallies::table)
            .values((
                gain_tallies::edition_id.eq(post.0),
                gain_tallies::quiz.eq(&post.1),
                gain_tallies::item.eq(item),
                gain_tallies::before_people.eq(paired.before.people),
                gain_tallies::before_sum.eq(paired.before.sum),
                gain_tallies::after_people.eq(paired.after.people),
                gain_tallies::after_sum.eq(paired.after.sum),
            ))
            .execute(conn)
    }

    pub(super) fn items(conn, post: &Subject) -> Vec<(Key, Paired)> {
        let rows: Vec<PairedRow> = gain_tallies::table
            .filter(gain_tallies::edition_id.eq(post.0))
            .filter(gain_tallies::quiz.eq(&post.1))
            .select((
                gain_tallies::item,
                (gain_tallies::before_people, gain_tallies::before_sum),
                (gain_tallies::after_people, gain_tallies::after_sum),
            ))
            .load(conn)?;
        let met = |(people, sum)| Met { people, sum };
        let row = |(item, before, after)| {
            (item, Paired { before: met(before), after: met(after) })
        };
        Ok(rows.into_iter().map(row).collect())
    }
}
