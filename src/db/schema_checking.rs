//! The tables of checking certificates: what holders decided, what people report, keys.

use diesel::table;

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    disclosures (certificate_id) {
        certificate_id -> Uid,
        disclosure -> Text,
        chosen_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    share_links (id) {
        id -> Uid,
        certificate_id -> Uid,
        token_hash -> Binary,
        made_at -> BigInt,
        expires_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    forgery_reports (id) {
        id -> Uid,
        code -> Text,
        what -> Text,
        place -> Text,
        contact -> Text,
        language -> Text,
        reported_at -> BigInt,
        closed_by -> Nullable<Uid>,
        closed_at -> Nullable<BigInt>,
        note -> Text,
    }
}

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    api_keys (id) {
        id -> Uid,
        name -> Text,
        key_hash -> Binary,
        lists_per_hour -> BigInt,
        made_by -> Uid,
        made_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    transcripts (id) {
        id -> Uid,
        account_id -> Uid,
        code -> Text,
        format -> BigInt,
        face -> Text,
        seal -> Binary,
        issued_at -> BigInt,
        disclosure -> Text,
        withdrawn_at -> Nullable<BigInt>,
    }
}
