//! Every address of the site is made here.

use crate::base::{
    AccommodationId, AccountId, ApiKeyId, AttemptId, BriefId, CertificateId, CorrectionId, Digest,
    EditionId, GroupId, Key, NameRequestId, ReportId, ReviewId, ShareLinkId, TranscriptId,
    VerificationCode,
};

pub const HOME: &str = "/";
pub const COURSES: &str = "/courses";
pub const VERIFY: &str = "/verify";
/// Where somebody reports a paper that looks forged.
pub const FORGERY: &str = "/verify/report";
/// Many certificates at once.
pub const LIST: &str = "/verify/bulk";
/// The answer to a list, once more as a file.
pub const LIST_CSV: &str = "/verify/bulk/csv";
/// The same for machines.
pub const LIST_JSON: &str = "/v/bulk.json";
/// A file instead of a number.
pub const FILE: &str = "/verify/file";
/// Whether a digest is enough, for the script.
pub const FILE_JSON: &str = "/verify/file.json";
/// The page that checks files without us.
pub const OFFLINE: &str = "/verify/offline";
/// What it goes by.
pub const TRUST_PACK: &str = "/trust-pack.zip";
pub const DESK: &str = "/desk";
/// Where a learner puts certificates together on one paper.
pub const TRANSCRIPT: &str = "/my/transcript";
pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_UP: &str = "/sign-up";
pub const SIGN_UP_SENT: &str = "/sign-up/sent";
pub const SIGN_OUT: &str = "/sign-out";
pub const RESET: &str = "/reset";
pub const RESET_SENT: &str = "/reset/sent";
pub const ACCOUNT: &str = "/account";
pub const PASSWORD: &str = "/account/password";
pub const EMAIL: &str = "/account/email";
/// Where somebody has their account erased.
pub const ERASE: &str = "/account/erase";
/// What they see afterwards.
pub const ERASED: &str = "/erased";
pub const SESSIONS: &str = "/account/sessions";
pub const OPERATOR: &str = "/operator";
/// Where operators find certificates.
pub const OPERATOR_CERTIFICATES: &str = "/operator/certificates";
pub const OPERATOR_PARTNERS: &str = "/operator/partners";
pub const OPERATOR_COURSES: &str = "/operator/courses";
pub const OPERATOR_ACCOUNTS: &str = "/operator/accounts";
pub const OPERATOR_JOURNAL: &str = "/operator/journal";
/// Where operators look up a receipt.
pub const OPERATOR_RECEIPTS: &str = "/operator/receipts";
/// Where the issuing of certificates is stopped.
pub const OPERATOR_STOPS: &str = "/operator/stops";
/// The register of all certificates, as a file.
pub const OPERATOR_REGISTER: &str = "/operator/register";
/// Where certificates get a later last day.
pub const OPERATOR_EXTENSIONS: &str = "/operator/extensions";
/// Who signs certificates, and whether they approve.
pub const OPERATOR_SIGNATORIES: &str = "/operator/signatories";
/// Where many certificates are revoked together.
pub const OPERATOR_LOTS: &str = "/operator/lots";
/// What people report as forged.
pub const OPERATOR_REPORTS: &str = "/operator/reports";
/// Keys of programs that check long lists.
pub const OPERATOR_API_KEYS: &str = "/operator/api-keys";
/// Who signs papers.
pub const OPERATOR_PAPER: &str = "/operator/paper-signature";
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
/// The transparency log: the page about it, and below it everything that C2SP tlog-tiles names.
pub const LOG: &str = "/log";
/// The log's signed size and root.
pub const LOG_CHECKPOINT: &str = "/log/checkpoint";
pub const ABOUT: &str = "/about";
pub const PRIVACY: &str = "/privacy";
pub const DISCLAIMER: &str = "/disclaimer";
pub const ACCESSIBILITY: &str = "/accessibility";
pub const CONTACT: &str = "/contact";

/// A course's public page.
pub fn course(partner: &Key, course: &Key) -> String {
    format!("/courses/{partner}/{course}")
}

/// Where one enrols (POST).
pub fn enrolment(partner: &Key, course: &Key) -> String {
    format!("/courses/{partner}/{course}/enrolment")
}

/// A course's glossary.
pub fn glossary(partner: &Key, course: &Key) -> String {
    format!("/courses/{partner}/{course}/glossary")
}

/// The first lesson, readable by everybody.
pub fn sample(partner: &Key, course: &Key, lesson: &Key) -> String {
    format!("/courses/{partner}/{course}/lessons/{lesson}")
}

/// A partner's public page.
pub fn partner(partner: &Key) -> String {
    format!("/partners/{partner}")
}

/// A sample of a partner's certificate.
pub fn partner_sample(partner: &Key, ending: &str) -> String {
    format!("/partners/{partner}/sample.{ending}")
}

/// Where a signatory is asked.
pub fn signatory(token: &str) -> String {
    format!("/signatory/{token}")
}

/// The roots made here under which papers of a partner are signed.
pub fn partner_roots(partner: &Key) -> String {
    format!("/partners/{partner}/keys.pem")
}

/// The keys with which a partner signs.
pub fn partner_keys(partner: &Key) -> String {
    format!("/partners/{partner}/keys")
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

/// The briefs of a course, for those who look after it.
pub fn briefs(partner: &Key, course: &Key) -> String {
    format!("/partner/{partner}/{course}/briefs")
}

/// One of them.
pub fn staff_brief(partner: &Key, course: &Key, brief: BriefId) -> String {
    format!("{}/{brief}", briefs(partner, course))
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

/// The proof that a leaf is in the log.
pub fn log_proof(leaf: &Digest) -> String {
    format!("{LOG}/proof/{leaf}")
}

/// A holder's certificate as PDF.
pub fn certificate_pdf(id: CertificateId) -> String {
    format!("/my/certificates/{id}.pdf")
}

/// A number as somebody typed it, where the answer says how it was read.
pub fn typed_verification(typed: &str) -> String {
    let signs = typed.chars().filter(|sign| sign.is_alphanumeric()).take(64);
    let signs: String = signs.collect();
    let encoded: String = form_urlencoded::byte_serialize(signs.as_bytes()).collect();
    format!("/v/{encoded}")
}

/// What a holder passes on to show the whole certificate.
pub fn share_link(token: &str) -> String {
    format!("/s/{token}")
}

/// The form for reporting a forgery, with the number filled in.
pub fn forgery_about(code: &VerificationCode) -> String {
    format!("{FORGERY}?code={code}")
}

/// Whether a page answers what a certificate is worth: those work when the rest is down.
pub fn is_verification(path: &str) -> bool {
    let starts = ["/v/", "/V/", "/s/", "/credentials/"];
    path == VERIFY || starts.iter().any(|start| path.starts_with(start))
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

/// Where operators are led to a certificate by its number.
pub fn operator_find(code: &VerificationCode) -> String {
    format!("{OPERATOR_CERTIFICATES}?code={code}")
}

/// Where an operator closes a report (POST).
pub fn close_report(id: ReportId) -> String {
    format!("{OPERATOR_REPORTS}/{id}")
}

/// Where an operator ends a key (POST).
pub fn end_api_key(id: ApiKeyId) -> String {
    format!("{OPERATOR_API_KEYS}/{id}/end")
}

/// What a verifier opens; also inside the QR code.
pub fn verification(code: &VerificationCode) -> String {
    format!("/v/{code}")
}

/// The picture of what was typed as a code, whether there is such a certificate or not.
pub fn picture(typed: &str) -> String {
    let typed: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    format!("/v/{typed}/picture.jpg")
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

/// A partner, as operators see it.
pub fn operator_partner(partner: &Key) -> String {
    format!("{OPERATOR_PARTNERS}/{partner}")
}

/// Where an account joins a partner (POST).
pub fn operator_members(partner: &Key) -> String {
    format!("{OPERATOR_PARTNERS}/{partner}/members")
}

/// Where a role at a partner ends: the question, and the deed (POST).
pub fn end_membership(partner: &Key, account: AccountId) -> String {
    format!("{OPERATOR_PARTNERS}/{partner}/members/{account}/end")
}

/// An account, as operators see it.
pub fn operator_account(account: AccountId) -> String {
    format!("{OPERATOR_ACCOUNTS}/{account}")
}

/// Where an account is erased: the question, and the deed (POST).
pub fn erasure(account: AccountId) -> String {
    format!("{OPERATOR_ACCOUNTS}/{account}/erasure")
}

/// Where an account becomes an operator: the question, and the deed (POST).
pub fn appointment(account: AccountId) -> String {
    format!("{OPERATOR_ACCOUNTS}/{account}/appointment")
}

/// A certificate as operators see it.
pub fn operator_certificate(id: CertificateId) -> String {
    format!("{OPERATOR_CERTIFICATES}/{id}")
}

/// Where a certificate is revoked.
pub fn revocation(id: CertificateId) -> String {
    format!("{OPERATOR_CERTIFICATES}/{id}/revocation")
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

/// Where a holder asks for another name (POST).
pub fn name_request(id: CertificateId) -> String {
    format!("{}/name", certificate(id))
}

/// Where a partner's administrator decides about it (POST).
pub fn decide_name(id: NameRequestId) -> String {
    format!("{PARTNER_NAMES}/{id}")
}

/// The form there, filled in for this certificate.
pub fn operator_extension(code: &VerificationCode) -> String {
    format!("{OPERATOR_EXTENSIONS}?code={code}")
}

/// Where a certificate is set aside, and released.
pub fn hold(id: CertificateId) -> String {
    format!("{OPERATOR_CERTIFICATES}/{id}/hold")
}

/// Where a certificate gets a successor with another name.
pub fn replacement(id: CertificateId) -> String {
    format!("{OPERATOR_CERTIFICATES}/{id}/replacement")
}

/// A page of the way in (`path`), with the page to go on to afterwards; without it if `next` is no
/// page of ours.
pub fn with_next(path: &str, next: &str) -> String {
    if !is_ours(next) {
        return path.to_owned();
    }
    let joint = if path.contains('?') { '&' } else { '?' };
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}{joint}next={next}")
}

/// Whether a path belongs to signing up or in: those carry a `next` of their own, and some a secret
/// that must not be passed on.
pub fn is_way_in(path: &str) -> bool {
    [
        "/sign-",
        "/confirm/",
        "/reset",
        "/welcome/",
        "/account/email/",
    ]
    .iter()
    .any(|start| path.starts_with(start))
}

/// `next` if it leads to a page of ours, else nothing: what a form carries on.
pub fn kept(next: &str) -> &str {
    if is_ours(next) { next } else { "" }
}

/// Where the way in ends: the page one wanted, or the desk.
pub fn after(next: &str) -> &str {
    if is_ours(next) { next } else { DESK }
}

/// Whether a `next` parameter leads to a page of ours: a path, no host, no control characters.
pub fn is_ours(next: &str) -> bool {
    next.starts_with('/')
        && !next.starts_with("//")
        && next.len() <= 512
        && next
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::{after, is_ours, is_way_in, kept, with_next};

    #[test]
    fn links_with_secrets_are_not_passed_on() {
        for path in [
            "/sign-up",
            "/confirm/abc",
            "/reset/abc",
            "/welcome/abc",
            "/account/email/abc",
        ] {
            assert!(is_way_in(path), "{path}");
        }
        for path in ["/", "/courses/p/c", "/v/ABC", "/account/profile"] {
            assert!(!is_way_in(path), "{path}");
        }
    }

    #[test]
    fn only_paths_of_our_own_are_followed_after_signing_in() {
        for good in ["/", "/desk", "/learn/a/b/lessons/c?x=1#y"] {
            assert!(is_ours(good), "{good}");
        }
        for bad in [
            "",
            "desk",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nb",
            "/ä",
        ] {
            assert!(!is_ours(bad), "{bad}");
            assert_eq!((kept(bad), after(bad)), ("", "/desk"), "{bad}");
            assert_eq!(with_next("/sign-up", bad), "/sign-up", "{bad}");
        }
    }

    #[test]
    fn the_page_one_wanted_travels_as_one_parameter() {
        let next = "/courses/a/b?x=1&y=2#z";
        assert_eq!(
            with_next("/sign-in?done=password", next),
            "/sign-in?done=password&next=%2Fcourses%2Fa%2Fb%3Fx%3D1%26y%3D2%23z"
        );
        assert_eq!(with_next("/reset", "/"), "/reset?next=%2F");
    }
}
