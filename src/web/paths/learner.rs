//! What learners do, and what they hold.

use crate::base::{AttemptId, CertificateId, Key, ReviewId, ShareLinkId, TranscriptId};

pub const DESK: &str = "/desk";
/// Where a learner puts certificates together on one paper.
pub const TRANSCRIPT: &str = "/my/transcript";

/// Where one enrols (POST).
pub fn enrolment(partner: &Key, course: &Key) -> String {
    format!("/courses/{partner}/{course}/enrolment")
}

/// A lesson, for who is enrolled.
pub fn lesson(partner: &Key, course: &Key, lesson: &Key) -> String {
    format!("/learn/{partner}/{course}/lessons/{lesson}")
}

/// The checklist of a course, for who is enrolled.
pub fn checklist(partner: &Key, course: &Key) -> String {
    format!("/learn/{partner}/{course}/checklist")
}

/// A section of it.
pub fn checklist_section(partner: &Key, course: &Key, section: &Key) -> String {
    format!("{}/{section}", checklist(partner, course))
}

/// The gaps that it shows.
pub fn gaps(partner: &Key, course: &Key) -> String {
    format!("/learn/{partner}/{course}/gaps")
}

/// A quiz's opening page.
pub fn quiz(partner: &Key, course: &Key, quiz: &Key) -> String {
    format!("/learn/{partner}/{course}/quizzes/{quiz}")
}

/// An assignment.
pub fn assignment(partner: &Key, course: &Key, assignment: &Key) -> String {
    format!("/learn/{partner}/{course}/assignments/{assignment}")
}

/// Where a learner marks samples and finds the briefs of others.
pub fn assignment_peers(partner: &Key, course: &Key, key: &Key) -> String {
    format!("{}/peers", assignment(partner, course, key))
}

/// A brief of somebody else, to be marked.
pub fn brief_review(partner: &Key, course: &Key, review: ReviewId) -> String {
    format!("/learn/{partner}/{course}/reviews/{review}")
}

/// A sitting.
pub fn attempt(partner: &Key, course: &Key, attempt: AttemptId) -> String {
    format!("/learn/{partner}/{course}/attempts/{attempt}")
}

/// Where an attempt is handed in.
pub fn submission(partner: &Key, course: &Key, id: AttemptId) -> String {
    format!("{}/submission", attempt(partner, course, id))
}

/// A module on paper.
pub fn module_print(partner: &Key, course: &Key, module: &Key) -> String {
    format!("/learn/{partner}/{course}/modules/{module}/print")
}

/// A holder's certificate page.
pub fn certificate(id: CertificateId) -> String {
    format!("/my/certificates/{id}")
}

/// What the log speaks of, as the holder's file.
pub fn certificate_record(id: CertificateId) -> String {
    format!("/my/certificates/{id}/record.txt")
}

/// A file of the holder's certificate for machines.
pub fn certificate_file(id: CertificateId, name: &str) -> String {
    format!("/my/certificates/{id}/{name}")
}

/// A transcript as PDF, on A4; with `?paper=letter` on Letter.
pub fn transcript_pdf(id: TranscriptId) -> String {
    format!("{TRANSCRIPT}/{id}.pdf")
}

/// Where a holder chooses what strangers see of a transcript (POST).
pub fn transcript_disclosure(id: TranscriptId) -> String {
    format!("{TRANSCRIPT}/{id}/disclosure")
}

/// Where a holder takes a transcript back (POST).
pub fn transcript_withdrawal(id: TranscriptId) -> String {
    format!("{TRANSCRIPT}/{id}/withdrawal")
}

/// A holder's certificate as PDF.
pub fn certificate_pdf(id: CertificateId) -> String {
    format!("/my/certificates/{id}.pdf")
}

/// Where a holder chooses what strangers see (POST).
pub fn disclosure(id: CertificateId) -> String {
    format!("{}/disclosure", certificate(id))
}

/// Where a holder makes a link (POST).
pub fn share_links(id: CertificateId) -> String {
    format!("{}/links", certificate(id))
}

/// Where a holder ends a link (POST).
pub fn end_share_link(id: CertificateId, link: ShareLinkId) -> String {
    format!("{}/links/{link}/end", certificate(id))
}

/// Where a holder asks for another name (POST).
pub fn name_request(id: CertificateId) -> String {
    format!("{}/name", certificate(id))
}
