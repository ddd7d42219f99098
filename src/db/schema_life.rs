//! The tables of what becomes of certificates, and of who asked and decided.

use diesel::table;

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    holds (id) {
        id -> Uid, certificate_id -> Uid, held_by -> Uid, reason -> Text, note -> Text,
        held_at -> BigInt, released_by -> Nullable<Uid>, release_note -> Nullable<Text>,
        released_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    replacements (certificate_id) {
        certificate_id -> Uid, replaced_by -> Uid, cause -> Text, note -> Text,
        replaced_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    name_requests (id) {
        id -> Uid, certificate_id -> Uid, partner_id -> Uid, asked_by -> Uid, name -> Text,
        latin_name -> Nullable<Text>, why -> Text, asked_at -> BigInt,
        decided_by -> Nullable<Uid>, decision -> Nullable<Text>, decision_note -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
    }
}
