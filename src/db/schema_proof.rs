//! The tables of what proves certificates: keys, status lists, the transparency log, and the papers
//! that were handed out.

use diesel::table;

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    log_entries (id) {
        id -> Uid, subject_id -> Uid, kind -> Text, digest -> Binary,
        document -> Nullable<Binary>, salt -> Nullable<Binary>,
        logged_at -> BigInt, leaf -> Binary, position -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*;
    log_tiles (level, number) { level -> BigInt, number -> BigInt, hashes -> Binary, }
}

table! {
    use diesel::sql_types::*;
    log_checkpoints (size) {
        size -> BigInt, root -> Binary, note -> Text, signed_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*;
    log_heads (id) { id -> BigInt, size -> BigInt, origin -> Nullable<Text>, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    signing_keys (owner, kid) {
        owner -> Text, purpose -> Text, kid -> Text, algorithm -> Text, public_half -> Binary,
        sealed_secret -> Binary, made_at -> BigInt, active_from -> BigInt,
        retired_at -> Nullable<BigInt>, compromised_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    status_lists (number) {
        number -> BigInt, owner -> Text, opened_at -> BigInt, set_count -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    status_entries (list, place) {
        list -> BigInt, place -> BigInt, reserved_at -> BigInt, set_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    credentials (certificate_id, version) {
        certificate_id -> Uid, version -> BigInt, document -> Text, digest -> Binary,
        owner -> Text, kid -> Text, list -> BigInt, place -> BigInt, signed_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;
    paper_keys (id) {
        id -> Uid,
        owner -> Text,
        kind -> Text,
        origin -> Text,
        chain -> Text,
        sealed_secret -> Binary,
        on_from -> BigInt,
        off_at -> Nullable<BigInt>,
        distrusted_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    paper_stamps (certificate_id, version) {
        certificate_id -> Uid, version -> BigInt, imprint -> Binary, token -> Binary,
        stamped_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    certificate_papers (certificate_id, digest) {
        certificate_id -> Uid, digest -> Binary, size -> BigInt, made_at -> BigInt,
        seal -> Binary,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    transcript_papers (transcript_id, digest) {
        transcript_id -> Uid, digest -> Binary, size -> BigInt, made_at -> BigInt,
        seal -> Binary,
    }
}
