//! What operators open.

use crate::base::{
    AccountId, ApiKeyId, CertificateId, Date, Key, PartnerId, ReportId, VerificationCode,
};

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

/// The register of one partner's certificates, from a day of award on.
pub fn operator_register_of(partner: PartnerId, from: Date) -> String {
    format!("{OPERATOR_REGISTER}?partner={partner}&from={from}")
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

/// Where a certificate that was revoked is issued anew.
pub fn reissue(id: CertificateId) -> String {
    format!("{OPERATOR_CERTIFICATES}/{id}/reissue")
}
