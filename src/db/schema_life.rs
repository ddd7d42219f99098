//! The tables of what becomes of certificates, of who signs them, and of who asked and decided.

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
        latin_name -> Nullable<Text>, name_forms -> Nullable<Text>, why -> Text,
        asked_at -> BigInt,
        decided_by -> Nullable<Uid>, decision -> Nullable<Text>, decision_note -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    expiries (certificate_id) {
        certificate_id -> Uid, last_day -> Text, warned_60_at -> Nullable<BigInt>,
        warned_7_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    issue_stops (id) {
        id -> Uid, partner_id -> Nullable<Uid>, stopped_by -> Uid, reason -> Text,
        stopped_at -> BigInt, lifted_by -> Nullable<Uid>, lifted_at -> Nullable<BigInt>,
        lift_reason -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    signatories (id) {
        id -> Uid, partner_id -> Uid, key -> Text, facts -> Text, digest -> Binary,
        since_at -> BigInt, until_at -> Nullable<BigInt>, token_hash -> Nullable<Binary>,
        asked_by -> Nullable<Uid>, asked_at -> Nullable<BigInt>, expires_at -> Nullable<BigInt>,
        answer -> Nullable<Text>, answered_name -> Nullable<Text>,
        answer_reason -> Nullable<Text>, answered_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    approval_withdrawals (token_hash) {
        token_hash -> Binary, signatory_id -> Uid, approved_name -> Text, approved_at -> BigInt,
        withdrawn_by -> Nullable<Uid>, withdrawn_name -> Nullable<Text>, reason -> Text,
        withdrawn_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    withholdings (id) {
        id -> Uid, enrolment_id -> Uid, withheld_by -> Uid, reason -> Text,
        withheld_at -> BigInt, released_by -> Nullable<Uid>, release_note -> Nullable<Text>,
        released_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    hand_awards (enrolment_id) {
        enrolment_id -> Uid, awarded_by -> Uid, reason -> Text, awarded_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    waiting_awards (enrolment_id) { enrolment_id -> Uid, since -> BigInt, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    change_notices (enrolment_id, source, version) {
        enrolment_id -> Uid, source -> Text, version -> BigInt, told_by -> Uid, told_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    revocation_lots (id) {
        id -> Uid, proposed_by -> Uid, reason -> Text, note -> Text, proposed_at -> BigInt,
        decided_by -> Nullable<Uid>, decision -> Nullable<Text>, decided_at -> Nullable<BigInt>,
        decision_note -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    revocation_lot_items (lot_id, certificate_id) { lot_id -> Uid, certificate_id -> Uid, }
}
