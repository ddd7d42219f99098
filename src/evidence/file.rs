//! What a file is, by its content, and what it carries.

use super::pades::Coverage;
use super::pdf;
use crate::base::{Digest, VerificationCode};
use crate::credentials;

/// The largest file that is looked at: ten times what a certificate of ours has.
pub const LARGEST_FILE: usize = 1024 * 1024;
/// The most numbers that are picked out of a file.
const MOST_NUMBERS: usize = 8;
/// Signs of a number with and without its separators.
const NUMBER: std::ops::RangeInclusive<usize> = 15..=17;

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The printed certificate.
    Pdf,
    /// The credential itself.
    Json,
    /// A badge with the credential baked in.
    Png,
    Svg,
    /// The credential as JWT.
    Jwt,
    /// A proof of the transparency log (C2SP tlog-proof).
    LogProof,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Json,
        Self::Png,
        Self::Svg,
        Self::Jwt,
        Self::LogProof,
    ];

    /// The kind's word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Jwt => "jwt",
            Self::LogProof => "log-proof",
        }
    }
}

/// The credential in a file, not yet believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    Nothing,
    /// More than one: readers would disagree about which counts, so none does.
    Several,
    Json(String),
    Jwt(String),
}

/// What was read of a file. Nothing of it is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub kind: Kind,
    /// SHA-256 of the file.
    pub digest: Digest,
    pub carried: Carried,
    /// The number in its verification address; none if it has none or several.
    pub number: Option<VerificationCode>,
    /// A PDF's own identifier (`/ID`), where it has 32 bytes as ours.
    pub document_id: Option<Digest>,
    /// Whether a PDF carries a signature, and what that covers.
    pub coverage: Coverage,
    /// Of a badge: whether the picture around the credential is not that of our badges.
    pub is_repainted: bool,
}

/// Why a file says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file is empty")]
    Empty,
    #[error("the file has more than {LARGEST_FILE} bytes")]
    TooLarge,
    #[error("the file is no PDF, JSON, PNG, SVG, JWT or proof of a log")]
    OtherKind,
}

/// Reads any bytes.
pub fn read(bytes: &[u8]) -> Result<Evidence, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let kind = sniff(bytes).ok_or(Unreadable::OtherKind)?;
    let mut evidence = Evidence {
        kind,
        digest: Digest::of(bytes),
        carried: Carried::Nothing,
        number: None,
        document_id: None,
        coverage: Coverage::Unsigned,
        is_repainted: false,
    };
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    match kind {
        Kind::Pdf => pdf::read(bytes, &mut evidence),
        Kind::Json => evidence.carried = Carried::Json(text.to_owned()),
        Kind::Jwt => evidence.carried = Carried::Jwt(text.trim().to_owned()),
        Kind::Png => {
            evidence.carried = carried(credentials::from_png(bytes));
            evidence.is_repainted = !credentials::is_our_png(bytes);
        }
        Kind::Svg => {
            evidence.carried = carried(credentials::from_svg(text));
            evidence.is_repainted = !credentials::is_our_svg(text);
        }
        Kind::LogProof => {}
    }
    if kind != Kind::Pdf {
        let inside = match &evidence.carried {
            Carried::Json(json) => json.as_bytes(),
            Carried::Jwt(_) | Carried::Nothing | Carried::Several => bytes,
        };
        evidence.number = only(numbers(inside));
    }
    Ok(evidence)
}

/// A baked badge holds JSON or a JWT.
pub(super) fn carried(text: Option<String>) -> Carried {
    match text {
        None => Carried::Nothing,
        Some(text) if is_jwt(text.as_bytes()) => Carried::Jwt(text.trim().to_owned()),
        Some(text) => Carried::Json(text),
    }
}

fn sniff(bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if head.windows(5).any(|part| part == b"%PDF-") {
        return Some(Kind::Pdf);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(Kind::Png);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with('{') {
        return Some(Kind::Json);
    }
    if text.starts_with("c2sp.org/tlog-proof@v1\n") {
        return Some(Kind::LogProof);
    }
    if text.starts_with('<') && text.contains("<svg") {
        return Some(Kind::Svg);
    }
    is_jwt(text.as_bytes()).then_some(Kind::Jwt)
}

/// Three parts in base64url with points between, the first of which is a JSON object.
fn is_jwt(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    let may = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    text.starts_with(b"eyJ")
        && text.iter().all(may)
        && text.iter().filter(|byte| **byte == b'.').count() == 2
}

/// The numbers in verification addresses (`…/v/NUMBER`), each once, in the order of the file.
pub(super) fn numbers(bytes: &[u8]) -> Vec<VerificationCode> {
    let mut found = Vec::new();
    for (at, part) in bytes.windows(3).enumerate() {
        if !part.eq_ignore_ascii_case(b"/v/") {
            continue;
        }
        let rest = bytes.get(at + 3..).unwrap_or_default();
        let may = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
        let signs: Vec<u8> = rest.iter().take_while(may).take(24).copied().collect();
        let text = String::from_utf8(signs).unwrap_or_default();
        let Ok(number) = VerificationCode::parse(&text) else {
            continue;
        };
        if NUMBER.contains(&text.len()) && !found.contains(&number) {
            found.push(number);
        }
        if found.len() == MOST_NUMBERS {
            break;
        }
    }
    found
}

/// The only one.
pub(super) fn only(mut numbers: Vec<VerificationCode>) -> Option<VerificationCode> {
    let first = numbers.pop()?;
    numbers.is_empty().then_some(first)
}
