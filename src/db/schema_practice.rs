//! The tables of what learners do beside lessons and quizzes.

use diesel::table;

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    checklist_answers (enrolment_id, question) {
        enrolment_id -> Uid, question -> Text, answer -> Nullable<Text>, note -> Text,
        changed_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    checklist_subjects (enrolment_id) {
        enrolment_id -> Uid, country -> Text, changed_at -> BigInt,
    }
}
