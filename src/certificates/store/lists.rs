//! Queries about the status lists that credentials have places in.

use crate::base::Timestamp;
use crate::db::db_fns;
use crate::db::schema::{credentials, status_entries, status_lists};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

db_fns! {
    // Number, when it was opened, and how many places are set as it says; in the order of numbers.
    pub(in crate::certificates) fn all_lists(conn) -> Vec<(i64, Timestamp, i64)> {
        status_lists::table
            .order(status_lists::number.asc())
            .select((status_lists::number, status_lists::opened_at, status_lists::set_count))
            .load(conn)
    }

    pub(in crate::certificates) fn count_set(conn, list: i64) -> i64 {
        status_entries::table
            .filter(status_entries::list.eq(list))
            .filter(status_entries::set_at.is_not_null())
            .count()
            .get_result(conn)
    }

    // Places that are set and were given to no credential.
    pub(in crate::certificates) fn count_strays(conn, list: i64) -> i64 {
        let own = credentials::table
            .filter(credentials::list.eq(status_entries::list))
            .filter(credentials::place.eq(status_entries::place));
        status_entries::table
            .filter(status_entries::list.eq(list))
            .filter(status_entries::set_at.is_not_null())
            .filter(not(exists(own)))
            .count()
            .get_result(conn)
    }

    pub(in crate::certificates) fn was_given_at(conn, list: i64, moment: Timestamp) -> bool {
        let given = status_entries::table
            .filter(status_entries::list.eq(list))
            .filter(status_entries::reserved_at.eq(moment));
        diesel::select(exists(given)).get_result(conn)
    }
}
