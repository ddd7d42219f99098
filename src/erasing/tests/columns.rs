//! Every column that leads to a person.

use crate::db::{self, Conn, Error};
use std::collections::BTreeSet;

/// What becomes of a column that leads to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The row goes.
    Gone,
    /// The row stays, and says nothing about the person any more.
    Kept,
    /// The row names what somebody else, or a member of staff, did: their id stays.
    Deed,
    /// Whoever has such a row is not erased.
    Refused,
}
use Fate::{Deed, Gone, Kept, Refused};

/// Every column that leads to an account, directly or by an enrolment, an attempt, a certificate, a
/// transcript or a signal. A new one fails the test below until it stands here and in a `forget`.
pub(super) const COLUMNS: [(&str, Fate); 76] = [
    ("accommodations.account_id", Gone),
    ("accommodations.ended_by", Deed),
    ("accommodations.granted_by", Deed),
    ("api_keys.made_by", Deed),
    ("approval_withdrawals.withdrawn_by", Deed),
    ("attempts.enrolment_id", Gone),
    ("brief_decisions.decided_by", Deed),
    ("brief_reviews.enrolment_id", Kept),
    ("brief_reviews.withdrawn_by", Deed),
    ("briefs.enrolment_id", Kept),
    ("calibrations.enrolment_id", Gone),
    ("certificate_papers.certificate_id", Gone),
    ("certificates.enrolment_id", Kept),
    ("certificates.succeeds", Kept),
    ("change_notices.enrolment_id", Gone),
    ("change_notices.told_by", Deed),
    ("checklist_answers.enrolment_id", Gone),
    ("checklist_subjects.enrolment_id", Gone),
    ("completions.enrolment_id", Gone),
    ("corrections.corrected_by", Deed),
    ("credentials.certificate_id", Kept),
    ("devices.account_id", Gone),
    ("devices.attempt_id", Gone),
    ("disclosures.certificate_id", Kept),
    ("editions.published_by", Deed),
    ("enrolments.account_id", Kept),
    ("expiries.certificate_id", Gone),
    ("extensions.account_id", Gone),
    ("extensions.granted_by", Deed),
    ("forgery_reports.closed_by", Deed),
    ("gains.enrolment_id", Gone),
    ("group_members.account_id", Gone),
    ("hand_awards.awarded_by", Deed),
    ("hand_awards.enrolment_id", Gone),
    ("holds.certificate_id", Kept),
    ("holds.held_by", Deed),
    ("holds.released_by", Deed),
    ("issue_stops.lifted_by", Deed),
    ("issue_stops.stopped_by", Deed),
    ("links.account_id", Gone),
    ("lowering_passes.enrolment_id", Gone),
    ("lowerings.lowered_by", Deed),
    ("memberships.account_id", Refused),
    ("name_requests.asked_by", Gone),
    ("name_requests.certificate_id", Gone),
    ("name_requests.decided_by", Deed),
    ("operators.account_id", Refused),
    ("paper_stamps.certificate_id", Gone),
    ("positions.enrolment_id", Gone),
    ("regrades.attempt_id", Gone),
    ("replacements.certificate_id", Kept),
    ("replacements.replaced_by", Deed),
    ("responses.attempt_id", Gone),
    ("revocation_lot_items.certificate_id", Kept),
    ("revocation_lots.decided_by", Deed),
    ("revocation_lots.proposed_by", Deed),
    ("revocations.certificate_id", Kept),
    ("revocations.revoked_by", Deed),
    ("sessions.account_id", Gone),
    ("share_links.certificate_id", Gone),
    ("signal_looks.looked_by", Deed),
    ("signal_looks.signal_id", Gone),
    ("signals.attempt_id", Gone),
    ("signals.other_id", Gone),
    ("signatories.asked_by", Deed),
    ("tallies_due.attempt_id", Gone),
    ("transcript_papers.transcript_id", Gone),
    ("transcripts.account_id", Gone),
    ("waiting_awards.enrolment_id", Gone),
    ("withholdings.enrolment_id", Gone),
    ("withholdings.released_by", Deed),
    ("withholdings.withheld_by", Deed),
    ("wrong_answers.account_id", Gone),
    ("wrong_answers.attempt_id", Gone),
    // Not by a reference: the journal keeps ids alone, the log's subjects are forgotten.
    ("journal.actor_id", Deed),
    ("log_entries.subject_id", Kept),
];

#[test]
fn every_column_that_leads_to_a_person_is_in_the_table_with_what_becomes_of_it() {
    let db = crate::db::testing::fresh();
    let found = |conn: &mut Conn| -> Result<BTreeSet<String>, Error> {
        let mut columns = BTreeSet::new();
        for table in [
            "accounts",
            "enrolments",
            "attempts",
            "certificates",
            "transcripts",
            "signals",
        ] {
            columns.extend(db::references_to(conn, table)?);
        }
        let by_hand = |column: &db::Column| {
            let by_name = ["actor_id", "subject_id", "account_id"];
            by_name.contains(&column.column_name.as_str()) || column.column_name.ends_with("_by")
        };
        let named = db::columns(conn)?.into_iter().filter(by_hand);
        columns.extend(named.map(|at| format!("{}.{}", at.table_name, at.column_name)));
        Ok(columns)
    };
    let found = db.read_now(found).unwrap();
    let listed: BTreeSet<String> = COLUMNS.iter().map(|(at, _)| (*at).to_owned()).collect();
    assert_eq!(found, listed);
}
