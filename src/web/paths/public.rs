//! What everybody may open.

use crate::base::{Digest, Key, VerificationCode};
use crate::courses::Content;

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

/// A course's glossary.
pub fn glossary(partner: &Key, course: &Key) -> String {
    format!("/courses/{partner}/{course}/glossary")
}

/// What a course cites; empty for one that cites nothing.
pub fn cited(content: &Content) -> String {
    match content.references.is_empty() {
        true => String::new(),
        false => format!("/courses/{}/{}/sources", content.partner, content.slug),
    }
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

/// The proof that a leaf is in the log.
pub fn log_proof(leaf: &Digest) -> String {
    format!("{LOG}/proof/{leaf}")
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

/// Below these everything answers what a certificate is worth, or who issued it.
const CHECKING: [&str; 8] = [
    "/v/",
    "/V/",
    "/s/",
    "/credentials/",
    "/verify/",
    "/partners/",
    "/achievements/",
    "/log/",
];

/// Whether a page answers what a certificate is worth, or who issued it: those work when the rest
/// is down.
pub fn is_verification(path: &str) -> bool {
    let is_one = matches!(path, VERIFY | LOG);
    is_one || CHECKING.iter().any(|start| path.starts_with(start))
}

/// Whether programs are answered here about certificates, also those in pages of other sites.
pub fn is_for_programs(path: &str) -> bool {
    path.starts_with("/v/") && path.ends_with(".json")
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
