//! What those open who look after courses.

use crate::base::{
    AccommodationId, AccountId, BriefId, CorrectionId, EditionId, GroupId, Key, NameRequestId,
};

pub const PARTNER: &str = "/partner";
/// What a partner's administrators are asked to look at.
pub const PARTNER_SIGNALS: &str = "/partner/signals";
/// Who signs a partner's certificates, and whether they approve.
pub const PARTNER_SIGNATORIES: &str = "/partner/signatories";
/// Names that holders of certificates ask for.
pub const PARTNER_NAMES: &str = "/partner/names";
/// The register of a partner's certificates, as a file.
pub const PARTNER_REGISTER: &str = "/partner/register";
pub const PARTNER_QUIZZES: &str = "/partner/quizzes";
/// Where a partner's administrators look up a receipt.
pub const PARTNER_RECEIPTS: &str = "/partner/receipts";

/// The briefs of a course, for those who look after it.
pub fn briefs(partner: &Key, course: &Key) -> String {
    format!("/partner/{partner}/{course}/briefs")
}

/// One of them.
pub fn staff_brief(partner: &Key, course: &Key, brief: BriefId) -> String {
    format!("{}/{brief}", briefs(partner, course))
}

/// A quiz of an edition, for its partner.
pub fn partner_quiz(edition: EditionId, quiz: &Key) -> String {
    format!("{PARTNER}/editions/{edition}/{quiz}")
}

/// Where authors try a quiz of an edition.
pub fn quiz_preview(edition: EditionId, quiz: &Key) -> String {
    format!("{}/preview", partner_quiz(edition, quiz))
}

/// What its attempts say about a quiz.
pub fn quiz_statistics(edition: EditionId, quiz: &Key) -> String {
    format!("{}/statistics", partner_quiz(edition, quiz))
}

/// Where the lower pass mark of a later edition is applied to a quiz.
pub fn lowered_mark(edition: EditionId, quiz: &Key) -> String {
    format!("{}/pass-mark", partner_quiz(edition, quiz))
}

/// Where an item of a quiz is corrected.
pub fn item_correction(edition: EditionId, quiz: &Key, item: &Key) -> String {
    format!("{}/{item}/correction", partner_quiz(edition, quiz))
}

/// What a correction did.
pub fn partner_correction(id: CorrectionId) -> String {
    format!("{PARTNER}/corrections/{id}")
}

/// What a course grants to single learners and groups.
pub fn accommodations(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/accommodations")
}

/// The form there, filled in for this group.
pub fn accommodations_for(partner: &Key, course: &Key, id: GroupId) -> String {
    format!("{}?to={id}#grant", accommodations(partner, course))
}

/// Where an accommodation ends (POST).
pub fn end_accommodation(partner: &Key, course: &Key, id: AccommodationId) -> String {
    format!("{}/{id}/end", accommodations(partner, course))
}

/// More minutes for running attempts.
pub fn extensions(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/extensions")
}

/// The groups of a course.
pub fn groups(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/groups")
}

/// A group with its members; people join it there (POST).
pub fn group(partner: &Key, course: &Key, id: GroupId) -> String {
    format!("{}/{id}", groups(partner, course))
}

/// Where somebody leaves a group (POST).
pub fn end_group_member(
    partner: &Key,
    course: &Key,
    (id, account): (GroupId, AccountId),
) -> String {
    format!("{}/members/{account}/end", group(partner, course, id))
}

/// Certificates by hand, and withheld.
pub fn awards(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/awards")
}

/// Sources of a course that changed, and telling holders of it.
pub fn sources(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/sources")
}

/// The facts that a course rests on.
pub fn facts(partner: &Key, course: &Key) -> String {
    format!("{PARTNER}/{partner}/{course}/facts")
}

/// Where a partner's administrator decides about it (POST).
pub fn decide_name(id: NameRequestId) -> String {
    format!("{PARTNER_NAMES}/{id}")
}
