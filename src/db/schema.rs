//! Every table, in floor order. The meaning of a table stands in its migration. Those of checking
//! certificates stand in `schema_checking.rs`, those of keys and of the log in `schema_proof.rs`,
//! those of what becomes of certificates in `schema_life.rs`, those of assignments in
//! `schema_briefs.rs`.

pub use super::schema_briefs::*;
pub use super::schema_checking::*;
pub use super::schema_life::*;
pub use super::schema_practice::*;
pub use super::schema_proof::*;
use diesel::table;

table! {
    use diesel::sql_types::*;
    settings (name) { name -> Text, value -> Text, }
}

table! {
    clock_marks (id) { id -> BigInt, highest -> BigInt, noted_at -> Nullable<BigInt>, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    journal (id) {
        id -> Uid,
        at -> BigInt,
        actor_id -> Nullable<Uid>,
        verb -> Text,
        object_kind -> Text,
        object -> Text,
        detail -> Text,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    jobs (id) {
        id -> Uid,
        kind -> Text,
        payload -> Text,
        created_at -> BigInt,
        run_at -> BigInt,
        attempts -> BigInt,
        locked_until -> Nullable<BigInt>,
        done_at -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    accounts (id) {
        id -> Uid,
        email -> Text,
        password_hash -> Text,
        full_name -> Text,
        latin_name -> Nullable<Text>,
        name_forms -> Nullable<Text>,
        language -> Text,
        certificate_language -> Nullable<Text>,
        country -> Nullable<Text>,
        occupation -> Nullable<Text>,
        confirmed_at -> Nullable<BigInt>,
        created_at -> BigInt,
        erased_at -> Nullable<BigInt>,
        name_confirmed_at -> Nullable<BigInt>,
        name_confirmed_as -> Nullable<Binary>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    operators (account_id) { account_id -> Uid, appointed_at -> BigInt, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    sessions (id) {
        id -> Uid,
        token_hash -> Binary,
        account_id -> Uid,
        device -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        expires_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    links (token_hash) {
        token_hash -> Binary,
        purpose -> Text,
        account_id -> Nullable<Uid>,
        email -> Nullable<Text>,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    partners (id) {
        id -> Uid,
        key -> Text,
        slug -> Text,
        profile -> Text,
        digest -> Binary,
        updated_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    memberships (partner_id, account_id) {
        partner_id -> Uid,
        account_id -> Uid,
        role -> Text,
        since -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    courses (id) {
        id -> Uid,
        partner_id -> Uid,
        key -> Text,
        slug -> Text,
        created_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    editions (id) {
        id -> Uid,
        course_id -> Uid,
        number -> BigInt,
        version -> Text,
        format -> BigInt,
        source_digest -> Binary,
        content_digest -> Binary,
        content -> Text,
        published_at -> BigInt,
        published_by -> Nullable<Uid>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    edition_parts (edition_id, course_key) { edition_id -> Uid, course_key -> Text, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    offers (course_id) { course_id -> Uid, edition_id -> Uid, offered_at -> BigInt, }
}

table! {
    use diesel::sql_types::*;
    media (digest) { digest -> Binary, media_type -> Text, body -> Binary, }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    enrolments (id) {
        id -> Uid,
        account_id -> Uid,
        course_id -> Uid,
        edition_id -> Uid,
        round -> BigInt,
        enrolled_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    completions (enrolment_id, activity) {
        enrolment_id -> Uid,
        activity -> Text,
        manner -> Text,
        completed_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    positions (enrolment_id) {
        enrolment_id -> Uid,
        activity -> Text,
        anchor -> Nullable<Text>,
        at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    attempts (id) {
        id -> Uid,
        enrolment_id -> Uid,
        quiz -> Text,
        number -> BigInt,
        sheet -> Text,
        started_at -> BigInt,
        deadline -> Nullable<BigInt>,
        lapses_at -> Nullable<BigInt>,
        submitted_at -> Nullable<BigInt>,
        earned -> Nullable<BigInt>,
        max -> Nullable<BigInt>,
        outcome -> Nullable<Text>,
        receipt -> Nullable<Text>,
        extended_seconds -> BigInt,
        shown_at -> Nullable<BigInt>,
        in_minima -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    responses (attempt_id, item) {
        attempt_id -> Uid,
        item -> Text,
        response -> Text,
        saved_at -> BigInt,
        language -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    certificates (id) {
        id -> Uid,
        enrolment_id -> Uid,
        succeeds -> Nullable<Uid>,
        code -> Text,
        format -> BigInt,
        face -> Text,
        seal -> Binary,
        awarded_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    revocations (certificate_id) {
        certificate_id -> Uid,
        revoked_by -> Uid,
        reason -> Text,
        note -> Text,
        revoked_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    learner_groups (id) {
        id -> Uid,
        course_id -> Uid,
        name -> Text,
        made_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    group_members (group_id, account_id) {
        group_id -> Uid,
        account_id -> Uid,
        added_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    accommodations (id) {
        id -> Uid,
        course_id -> Uid,
        quiz -> Nullable<Text>,
        account_id -> Nullable<Uid>,
        group_id -> Nullable<Uid>,
        extra_time -> Text,
        extra_attempts -> BigInt,
        closes_at -> Nullable<BigInt>,
        reason -> Text,
        note -> Text,
        granted_by -> Uid,
        granted_at -> BigInt,
        ended_by -> Nullable<Uid>,
        ended_at -> Nullable<BigInt>,
        end_reason -> Nullable<Text>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    extensions (id) {
        id -> Uid,
        course_id -> Uid,
        quiz -> Nullable<Text>,
        account_id -> Nullable<Uid>,
        group_id -> Nullable<Uid>,
        minutes -> BigInt,
        attempts -> BigInt,
        reason -> Text,
        note -> Text,
        granted_by -> Uid,
        granted_at -> BigInt,
        outage_from -> Nullable<BigInt>,
        outage_until -> Nullable<BigInt>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    corrections (id) {
        id -> Uid, edition_id -> Uid, quiz -> Text, item -> Text, remedy -> Text,
        answer -> Nullable<Text>, reason -> Text, corrected_by -> Uid,
        corrected_at -> BigInt, number -> BigInt, first_id -> Nullable<Uid>,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    regrades (correction_id, attempt_id) {
        correction_id -> Uid, attempt_id -> Uid, before_earned -> BigInt,
        before_max -> BigInt, after_earned -> BigInt, after_max -> BigInt,
        consequence -> Text,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    lowerings (id) {
        id -> Uid, edition_id -> Uid, quiz -> Text, from_mark -> BigInt, to_mark -> BigInt,
        like_id -> Uid, reason -> Text, lowered_by -> Uid, lowered_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    lowering_passes (lowering_id, enrolment_id) {
        lowering_id -> Uid, enrolment_id -> Uid, consequence -> Text,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    tallies_due (attempt_id) {
        attempt_id -> Uid,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    tally_states (edition_id, quiz) {
        edition_id -> Uid, quiz -> Text, corrections -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    score_tallies (edition_id, quiz, language, percent) {
        edition_id -> Uid, quiz -> Text, language -> Text, percent -> BigInt,
        people -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    item_tallies (edition_id, quiz, item, language) {
        edition_id -> Uid, quiz -> Text, item -> Text, language -> Text, people -> BigInt,
        blanks -> BigInt, sum_x -> BigInt, sum_xx -> BigInt, sum_r -> BigInt,
        sum_rr -> BigInt, sum_xr -> BigInt, timed -> BigInt, seconds -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    choice_tallies (edition_id, quiz, item, language, choice, percent) {
        edition_id -> Uid, quiz -> Text, item -> Text, language -> Text, choice -> Text,
        percent -> BigInt, people -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    gains (enrolment_id, quiz) {
        enrolment_id -> Uid, quiz -> Text, edition_id -> Uid, before_share -> BigInt,
        after_share -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    gain_tallies (edition_id, quiz, item) {
        edition_id -> Uid, quiz -> Text, item -> Text, before_people -> BigInt,
        before_sum -> BigInt, after_people -> BigInt, after_sum -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    signals (id) {
        id -> Uid, kind -> Text, edition_id -> Uid, attempt_id -> Uid, other_id -> Nullable<Uid>,
        amount -> BigInt, items -> BigInt, found_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    signal_looks (signal_id) {
        signal_id -> Uid, looked_by -> Uid, note -> Text, looked_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    devices (attempt_id) {
        attempt_id -> Uid, edition_id -> Uid, quiz -> Text, digest -> Binary, account_id -> Uid,
        noted_at -> BigInt,
    }
}

table! {
    use diesel::sql_types::*; use crate::db::types::Uid;
    wrong_answers (attempt_id) {
        attempt_id -> Uid, edition_id -> Uid, quiz -> Text, digest -> Binary, account_id -> Uid,
        noted_at -> BigInt,
    }
}
