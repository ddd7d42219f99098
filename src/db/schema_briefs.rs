//! The tables of assignments: what learners write, and how it is marked.

use diesel::table;

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    briefs (id) {
        id -> Uid, enrolment_id -> Nullable<Uid>, assignment -> Text, round -> BigInt,
        language -> Text, body -> Text, saved_at -> BigInt, handed_in_at -> Nullable<BigInt>,
        receipt -> Nullable<Text>, points -> Nullable<BigInt>, outcome -> Nullable<Text>,
        marked_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    brief_files (brief_id) {
        brief_id -> Uid, digest -> Binary, kind -> Text, pages -> Nullable<BigInt>,
        words -> Nullable<BigInt>, traces -> Text, body -> Binary,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    calibrations (id) {
        id -> Uid, enrolment_id -> Uid, assignment -> Text, sample -> Text, marks -> Text,
        made_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    brief_reviews (id) {
        id -> Uid, brief_id -> Uid, enrolment_id -> Nullable<Uid>, taken_at -> BigInt,
        due_at -> BigInt, marks -> Text, strength -> Text, doubt -> Text, suggestion -> Text,
        handed_in_at -> Nullable<BigInt>, withdrawn_at -> Nullable<BigInt>,
        withdrawn_by -> Nullable<Uid>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    brief_decisions (brief_id, number) {
        brief_id -> Uid, number -> BigInt, decided_by -> Uid, marks -> Text, note -> Text,
        decided_at -> BigInt,
    }
}
