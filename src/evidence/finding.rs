//! The word for a file, and how it is reached with the register at hand.

use super::file::{Carried, Evidence, Kind};
use crate::base::{CertificateId, VerificationCode};
use crate::certificates::State;
use crate::credentials::{self, Did, DidDocument, Draft, Validity, Verified, VerifyError};

/// The word for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// As it was issued, and it counts.
    Unchanged,
    /// As it was issued, but it does not count any more.
    Revoked,
    Replaced,
    /// As it was issued, and set aside while something is looked into.
    Held,
    Expired,
    /// A transcript as it was issued; of the certificates on it not all count any more.
    Ended,
    /// A transcript as it was issued, which its holder took back.
    Withdrawn,
    /// What a paper carries is as it was issued; its printed page was compared with nothing, and no
    /// key that counts signed it.
    Attached,
    /// As it was issued; its first moment has not come yet (a clock is wrong).
    NotYet,
    /// As it was issued; whether it was revoked since could not be found out.
    Unsure,
    /// It was one of ours and is not as it was.
    Altered,
    /// The signature is by a key that the issuer does not stand by.
    Untrusted,
    /// Signed by an issuer of ours, and the register does not know it.
    Unregistered,
    /// Not from us, although it shows the number of one of our certificates.
    Foreign,
    /// Nothing in it is from us.
    NotOurs,
    /// The same, of a paper with the number of samples.
    Sample,
    /// Nothing can be made out in it.
    Unreadable,
    /// Its signature fits and the certificate counts, but the register has the name no more: the
    /// bytes cannot be compared.
    Erased,
    /// It shows the number of such a certificate, and nothing in it is signed.
    ErasedUnsigned,
}

impl Finding {
    /// Every finding.
    pub const ALL: [Self; 19] = [
        Self::Unchanged,
        Self::Revoked,
        Self::Replaced,
        Self::Held,
        Self::Expired,
        Self::Ended,
        Self::Withdrawn,
        Self::Attached,
        Self::NotYet,
        Self::Unsure,
        Self::Altered,
        Self::Untrusted,
        Self::Unregistered,
        Self::Foreign,
        Self::NotOurs,
        Self::Sample,
        Self::Unreadable,
        Self::Erased,
        Self::ErasedUnsigned,
    ];

    /// The word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Revoked => "revoked",
            Self::Replaced => "replaced",
            Self::Held => "held",
            Self::Expired => "expired",
            Self::Ended => "ended",
            Self::Withdrawn => "withdrawn",
            Self::Attached => "attached",
            Self::NotYet => "not-yet",
            Self::Unsure => "unsure",
            Self::Altered => "altered",
            Self::Untrusted => "untrusted",
            Self::Unregistered => "unregistered",
            Self::Foreign => "foreign",
            Self::NotOurs => "not-ours",
            Self::Sample => "sample",
            Self::Unreadable => "unreadable",
            Self::Erased => "erased",
            Self::ErasedUnsigned => "erased-unsigned",
        }
    }

    /// Whether one may rely on the file.
    pub const fn is_good(self) -> bool {
        matches!(self, Self::Unchanged)
    }

    /// Of something that is as it was issued.
    pub const fn of(state: State) -> Self {
        match state {
            State::Valid => Self::Unchanged,
            State::Revoked(_) => Self::Revoked,
            State::Replaced(_) => Self::Replaced,
            State::Held(_) => Self::Held,
            State::Expired { .. } => Self::Expired,
        }
    }
}

/// What became of the credential in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    Nothing,
    Several,
    /// It has not the shape of our credentials.
    OtherShape,
    /// It has, but nobody known here issued it.
    OtherIssuer(Did),
    Untrusted,
    Altered(Box<Draft>),
    Genuine(Box<Verified>),
}

impl Judged {
    /// What it says; only of a genuine one to be believed.
    pub fn draft(&self) -> Option<&Draft> {
        match self {
            Self::Altered(draft) => Some(draft),
            Self::Genuine(verified) => Some(&verified.draft),
            _ => None,
        }
    }
}

/// Checks the credential in a file. `issuer` knows the DID documents.
pub fn judge<E>(
    carried: &Carried,
    issuer: impl FnOnce(&Did) -> Result<Option<DidDocument>, E>,
) -> Result<Judged, E> {
    let read = match carried {
        Carried::Nothing => return Ok(Judged::Nothing),
        Carried::Several => return Ok(Judged::Several),
        Carried::Json(json) => credentials::read(json.as_bytes()),
        Carried::Jwt(jwt) => credentials::read_jwt(jwt),
    };
    let Some(draft) = read else {
        return Ok(Judged::OtherShape);
    };
    let Some(document) = issuer(&draft.issuer.did)? else {
        return Ok(Judged::OtherIssuer(draft.issuer.did));
    };
    let outcome = match carried {
        Carried::Jwt(jwt) => credentials::verify_jwt(jwt, &document),
        Carried::Json(json) => credentials::verify(json.as_bytes(), &document),
        Carried::Nothing | Carried::Several => Err(VerifyError::OtherShape),
    };
    Ok(match outcome {
        Ok(verified) => Judged::Genuine(Box::new(verified)),
        Err(VerifyError::Altered) => Judged::Altered(Box::new(draft)),
        Err(VerifyError::UnknownKey) => Judged::Untrusted,
        Err(VerifyError::OtherIssuer) => Judged::OtherIssuer(draft.issuer.did),
        Err(VerifyError::OtherShape) => Judged::OtherShape,
    })
}

/// The certificate that a credential names: by its number or by its id.
pub fn names(draft: &Draft) -> (Option<VerificationCode>, Option<CertificateId>) {
    let last = draft.id.rsplit('/').next().unwrap_or_default();
    let last = last.strip_suffix(".json").unwrap_or(last);
    let number = VerificationCode::parse(last).ok();
    (number, CertificateId::parse(last))
}

/// How a PDF compares with what we print for the certificate that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It is no PDF, or there is nothing to compare it with.
    None,
    /// Byte for byte, with whatever the file itself has attached.
    Same,
    /// It has the identifier of our paper, and other bytes.
    Changed,
    Other,
}

/// What the register says of the certificate that a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Register {
    /// None: it has no such certificate.
    pub state: Option<State>,
    /// Whether its holder lets strangers know that the number exists.
    pub is_shown: bool,
    /// Whether it holds exactly the credential that the file carries: a signature alone may be
    /// that of a stolen key.
    pub holds: bool,
}

/// Of a file that holds nothing from us and names no certificate of ours.
pub(super) fn not_ours(evidence: &Evidence) -> Finding {
    let number = evidence.number.as_ref();
    match evidence.kind == Kind::Pdf && number.is_some_and(VerificationCode::is_sample) {
        true => Finding::Sample,
        false => Finding::NotOurs,
    }
}

/// The finding.
pub fn find(evidence: &Evidence, judged: &Judged, paper: Paper, register: Register) -> Finding {
    let is_pdf = evidence.kind == Kind::Pdf;
    let issued = register.state.map_or(Finding::Unregistered, Finding::of);
    let foreign = match register.state.is_some() && register.is_shown {
        true => Finding::Foreign,
        false => not_ours(evidence),
    };
    match (judged, paper) {
        (_, Paper::Changed) | (Judged::Altered(_), _) => Finding::Altered,
        (Judged::Untrusted, _) => Finding::Untrusted,
        (Judged::Genuine(_), _) if !register.holds => Finding::Unregistered,
        (Judged::Genuine(_) | Judged::Nothing, Paper::Same) => issued,
        // A genuine credential in another paper or picture was taken out of ours.
        (Judged::Genuine(_), _) if is_pdf || evidence.is_repainted => Finding::Altered,
        (Judged::Genuine(_), _) => issued,
        // Our paper around something that is not ours.
        (_, Paper::Same) => Finding::Altered,
        (
            Judged::Nothing | Judged::Several | Judged::OtherShape | Judged::OtherIssuer(_),
            Paper::None | Paper::Other,
        ) => foreign,
    }
}

/// The finding for a file that names a certificate whose holder was erased. Its bytes cannot be
/// compared any more, and that is never held against it: what the file carries is judged by its
/// signature alone. `is_name` says whether the name in it is the one that was on the certificate.
pub fn find_erased(
    evidence: &Evidence,
    judged: &Judged,
    is_name: bool,
    (state, is_shown): (State, bool),
) -> Finding {
    match judged {
        Judged::Altered(_) => Finding::Altered,
        Judged::Untrusted => Finding::Untrusted,
        Judged::Genuine(_) if !is_name => Finding::Unregistered,
        Judged::Genuine(_) if evidence.is_repainted => Finding::Altered,
        Judged::Genuine(_) => match (evidence.kind, Finding::of(state)) {
            (_, Finding::Unchanged) => Finding::Erased,
            // Of a paper nothing can be said but that what is attached to it is genuine, and that
            // is said as long as somebody may rely on it.
            (Kind::Pdf, Finding::Expired) => Finding::Erased,
            (_, ended) => ended,
        },
        Judged::Nothing | Judged::Several | Judged::OtherShape | Judged::OtherIssuer(_) => {
            match (is_shown, evidence.kind) {
                (true, Kind::Pdf) => Finding::ErasedUnsigned,
                (true, _) => Finding::Foreign,
                (false, _) => Finding::NotOurs,
            }
        }
    }
}

/// What the dates of a genuine credential say without a register.
pub(super) const fn dated(validity: Validity) -> Finding {
    match validity {
        Validity::NotYet => Finding::NotYet,
        Validity::Valid => Finding::Unchanged,
        Validity::Expired => Finding::Expired,
    }
}
