//! Which tables may be joined, and by which column. Each new table needs its name in the list at
//! the end.

use super::schema::*;
use diesel::{allow_tables_to_appear_in_same_query, joinable};

joinable!(operators -> accounts (account_id));
joinable!(sessions -> accounts (account_id));
joinable!(memberships -> accounts (account_id));
joinable!(memberships -> partners (partner_id));
joinable!(courses -> partners (partner_id));
joinable!(editions -> courses (course_id));
joinable!(edition_parts -> editions (edition_id));
joinable!(offers -> courses (course_id));
joinable!(offers -> editions (edition_id));
joinable!(enrolments -> accounts (account_id));
joinable!(enrolments -> courses (course_id));
joinable!(enrolments -> editions (edition_id));
joinable!(completions -> enrolments (enrolment_id));
joinable!(positions -> enrolments (enrolment_id));
joinable!(checklist_answers -> enrolments (enrolment_id));
joinable!(checklist_subjects -> enrolments (enrolment_id));
joinable!(attempts -> enrolments (enrolment_id));
joinable!(responses -> attempts (attempt_id));
joinable!(briefs -> enrolments (enrolment_id));
joinable!(brief_files -> briefs (brief_id));
joinable!(brief_reviews -> briefs (brief_id));
joinable!(brief_decisions -> briefs (brief_id));
joinable!(certificates -> enrolments (enrolment_id));
joinable!(revocations -> certificates (certificate_id));
joinable!(approval_withdrawals -> signatories (signatory_id));
joinable!(withholdings -> enrolments (enrolment_id));
joinable!(waiting_awards -> enrolments (enrolment_id));
joinable!(hand_awards -> enrolments (enrolment_id));
joinable!(change_notices -> enrolments (enrolment_id));
joinable!(holds -> certificates (certificate_id));
joinable!(replacements -> certificates (certificate_id));
joinable!(disclosures -> certificates (certificate_id));
joinable!(share_links -> certificates (certificate_id));
joinable!(corrections -> editions (edition_id));
joinable!(regrades -> corrections (correction_id));
joinable!(regrades -> attempts (attempt_id));
joinable!(lowering_passes -> enrolments (enrolment_id));
joinable!(tallies_due -> attempts (attempt_id));
joinable!(gains -> enrolments (enrolment_id));
joinable!(signals -> editions (edition_id));
joinable!(signal_looks -> accounts (looked_by));
joinable!(group_members -> learner_groups (group_id));
joinable!(group_members -> accounts (account_id));
joinable!(credentials -> certificates (certificate_id));
joinable!(certificate_papers -> certificates (certificate_id));
joinable!(transcript_papers -> transcripts (transcript_id));
joinable!(status_entries -> status_lists (list));

allow_tables_to_appear_in_same_query!(
    settings,
    log_entries,
    clock_marks,
    journal,
    jobs,
    accounts,
    operators,
    sessions,
    links,
    partners,
    memberships,
    courses,
    editions,
    edition_parts,
    offers,
    media,
    enrolments,
    completions,
    positions,
    checklist_answers,
    checklist_subjects,
    attempts,
    responses,
    briefs,
    brief_files,
    calibrations,
    brief_reviews,
    brief_decisions,
    certificates,
    revocations,
    holds,
    replacements,
    issue_stops,
    signatories,
    approval_withdrawals,
    withholdings,
    hand_awards,
    waiting_awards,
    expiries,
    name_requests,
    change_notices,
    revocation_lots,
    revocation_lot_items,
    corrections,
    regrades,
    lowerings,
    lowering_passes,
    tallies_due,
    tally_states,
    score_tallies,
    item_tallies,
    choice_tallies,
    gain_tallies,
    gains,
    signals,
    signal_looks,
    wrong_answers,
    devices,
    learner_groups,
    group_members,
    accommodations,
    extensions,
    signing_keys,
    status_lists,
    status_entries,
    credentials,
    disclosures,
    share_links,
    forgery_reports,
    api_keys,
    transcripts,
    paper_keys,
    paper_stamps,
    certificate_papers,
    transcript_papers,
);
