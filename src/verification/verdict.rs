//! The verdict and how it is reached.

use super::disclosure::Disclosure;
use super::name::{self, NameAnswer};
use super::store;
use crate::base::{AccountId, CertificateId, Date, Timestamp, TokenHash, VerificationCode};
use crate::certificates::{
    self, Altered, Cause, Entry, Face, HoldReason, PartNow, Reason, Sealer, State, Step,
};
use crate::db::{Conn, Error};

/// What the holder's paper says, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Of a record that is not whole: with a hint in the place of the name, and without Latin form,
    /// result, signatories and the certificates it rests on.
    pub face: Face,
    /// Whether every line is there; never of a certificate whose holder was erased.
    pub is_whole: bool,
    /// Its entry in the transparency log; only of a record that is whole.
    pub logged: Option<Entry>,
    /// What happened to it, oldest first.
    pub history: Vec<(Date, Step)>,
    /// The certificates that it rests on, with what they are worth now; only of a record that is
    /// whole, because their numbers lead to the holder's other certificates.
    pub parts: Vec<PartNow>,
    /// Whether one of them no longer counts; told to everybody.
    pub has_lost_part: bool,
    /// The number of the one whose place it took, for its holder and operators, and for everybody
    /// if its holder shows it to everybody.
    pub predecessor: Option<VerificationCode>,
}

impl Record {
    /// The day on which the name was taken out of the register, at the holder's request.
    pub fn erased_on(&self) -> Option<Date> {
        self.face.erased_on()
    }
}

/// The answer to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as it was awarded, and counts.
    Valid(Record),
    /// It was withdrawn. Only the class of the reason is public.
    Revoked {
        record: Record,
        on: Date,
        reason: Reason,
    },
    /// Another certificate took its place.
    Replaced {
        record: Record,
        on: Date,
        cause: Cause,
        /// Its number, for whom the predecessor's would be shown.
        successor: Option<VerificationCode>,
    },
    /// It is set aside while something is looked into: it counts neither as valid nor as ended.
    Held {
        record: Record,
        on: Date,
        reason: HoldReason,
    },
    /// Its last day has passed.
    Expired { record: Record, on: Date },
    /// What is stored is not what was sealed: nothing of it is shown. The id is for the journal.
    Altered(Altered),
    /// No certificate has this code, or its holder does not show it to who has the code alone: the
    /// two are one answer.
    Unknown,
}

impl Verdict {
    /// The verdict's word in data and text keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Valid(_) => "valid",
            Self::Revoked { .. } => "revoked",
            Self::Replaced { .. } => "replaced",
            Self::Held { .. } => "held",
            Self::Expired { .. } => "expired",
            Self::Altered(_) => "altered",
            Self::Unknown => "unknown",
        }
    }

    /// The record, where there is one to show.
    pub const fn record(&self) -> Option<&Record> {
        match self {
            Self::Valid(record)
            | Self::Revoked { record, .. }
            | Self::Replaced { record, .. }
            | Self::Held { record, .. }
            | Self::Expired { record, .. } => Some(record),
            Self::Altered(_) | Self::Unknown => None,
        }
    }

    /// The day on which it ended or was set aside; none while it counts.
    pub const fn since(&self) -> Option<Date> {
        match self {
            Self::Revoked { on, .. }
            | Self::Replaced { on, .. }
            | Self::Held { on, .. }
            | Self::Expired { on, .. } => Some(*on),
            Self::Valid(_) | Self::Altered(_) | Self::Unknown => None,
        }
    }

    /// The word of the public reason of a revocation or hold.
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Revoked { reason, .. } => Some(reason.word()),
            Self::Held { reason, .. } => Some(reason.word()),
            _ => None,
        }
    }

    /// The same as its text's key; empty where there is none.
    pub fn reason_key(&self) -> String {
        match self {
            Self::Revoked { reason, .. } => format!("reason-{}", reason.word()),
            Self::Held { reason, .. } => format!("hold-reason-{}", reason.word()),
            _ => String::new(),
        }
    }

    /// Why another certificate took its place.
    pub const fn cause(&self) -> Option<Cause> {
        match self {
            Self::Replaced { cause, .. } => Some(*cause),
            _ => None,
        }
    }

    /// The number of that one, where it is shown to whoever asks.
    pub const fn successor(&self) -> Option<&VerificationCode> {
        match self {
            Self::Replaced { successor, .. } => successor.as_ref(),
            _ => None,
        }
    }
}

/// Who asks. The door knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    Stranger,
    /// Somebody signed in; sees every line of their own certificates.
    Account(AccountId),
    /// Sees every line.
    Operator,
}

/// A question about one code.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub code: &'a VerificationCode,
    /// The name on the paper, if it was typed.
    pub name: Option<&'a str>,
    pub viewer: Viewer,
}

/// The verdict, and what became of the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub verdict: Verdict,
    /// None: no name was typed, or there is nothing to compare it with.
    pub name: Option<NameAnswer>,
}

/// Looks a code up and judges what is found, at `now`.
pub fn look_up(
    conn: &mut Conn,
    sealer: &Sealer,
    question: Question<'_>,
    now: Timestamp,
) -> Result<Answer, Error> {
    let unknown = Answer {
        verdict: Verdict::Unknown,
        name: None,
    };
    let Some((id, holder, disclosure)) = store::by_code(conn, question.code)? else {
        return Ok(unknown);
    };
    let is_insider = is_insider(question.viewer, holder);
    let disclosure = disclosure.unwrap_or_default();
    if disclosure == Disclosure::LinksOnly && !is_insider {
        return Ok(unknown);
    }
    let Some(sealed) = certificates::find_by_id(conn, id)? else {
        return Ok(unknown);
    };
    let certificate = match sealer.open(&sealed) {
        Ok(certificate) => certificate,
        Err(altered) => {
            return Ok(Answer {
                verdict: Verdict::Altered(altered),
                name: None,
            });
        }
    };
    let name = question
        .name
        .map(|typed| name::compare(typed, &certificate.face, sealer));
    // Of one whose holder was erased nobody sees every line: they are not there.
    let is_erased = certificate.face.erased.is_some();
    let is_open = is_insider || disclosure == Disclosure::Public;
    let is_whole = !is_erased && (is_open || name == Some(NameAnswer::Match));
    let sight = Sight {
        is_whole,
        is_insider,
    };
    let verdict = judge(conn, sealer, (certificate, sight), now)?;
    Ok(Answer { verdict, name })
}

/// What a link shows: every line, or nothing if the holder ended it or its day has come.
pub fn look_up_by_link(
    conn: &mut Conn,
    sealer: &Sealer,
    token: TokenHash,
    now: Timestamp,
) -> Result<Verdict, Error> {
    let Some(id) = store::by_link(conn, token, now)? else {
        return Ok(Verdict::Unknown);
    };
    let Some(sealed) = certificates::find_by_id(conn, id)? else {
        return Ok(Verdict::Unknown);
    };
    match sealer.open(&sealed) {
        Ok(certificate) => {
            let sight = Sight {
                is_whole: certificate.face.erased.is_none(),
                is_insider: false,
            };
            judge(conn, sealer, (certificate, sight), now)
        }
        Err(altered) => Ok(Verdict::Altered(altered)),
    }
}

fn is_insider(viewer: Viewer, holder: AccountId) -> bool {
    match viewer {
        Viewer::Stranger => false,
        Viewer::Operator => true,
        Viewer::Account(account) => account == holder,
    }
}

/// What whoever asks may see.
#[derive(Clone, Copy)]
struct Sight {
    /// Every line.
    is_whole: bool,
    /// Its holder or an operator.
    is_insider: bool,
}

fn judge(
    conn: &mut Conn,
    sealer: &Sealer,
    (certificate, sight): (certificates::Certificate, Sight),
    now: Timestamp,
) -> Result<Verdict, Error> {
    let fate = certificates::fate(conn, certificate.id)?;
    let state = State::of(&certificate.face, &fate, now);
    let parts = certificates::parts_now(conn, sealer, &certificate.face, now)?;
    let record = Record {
        has_lost_part: parts.iter().any(PartNow::is_lost),
        parts: if sight.is_whole { parts } else { Vec::new() },
        history: certificates::history(&certificate.face, &fate, now),
        predecessor: relative(conn, certificate.succeeds, sight)?,
        is_whole: sight.is_whole,
        logged: match sight.is_whole {
            true => certificates::log_entry(conn, certificate.id)?.map(Entry::without_salt),
            false => None,
        },
        face: match sight.is_whole {
            true => certificate.face,
            false => without_person(certificate.face),
        },
    };
    Ok(match state {
        State::Valid => Verdict::Valid(record),
        State::Revoked(revocation) => Verdict::Revoked {
            record,
            on: revocation.revoked_at.date(),
            reason: revocation.reason,
        },
        State::Replaced(replacement) => {
            let successor = certificates::successor(conn, certificate.id)?;
            Verdict::Replaced {
                record,
                on: replacement.at.date(),
                cause: replacement.cause,
                successor: relative(conn, successor, sight)?,
            }
        }
        State::Held(hold) => Verdict::Held {
            record,
            on: hold.held_at.date(),
            reason: hold.reason,
        },
        State::Expired { on } => Verdict::Expired { record, on },
    })
}

/// The code of a predecessor or successor: shown to who holds both, and to everybody if the holder
/// shows that one to everybody.
fn relative(
    conn: &mut Conn,
    id: Option<CertificateId>,
    sight: Sight,
) -> Result<Option<VerificationCode>, Error> {
    let Some(id) = id else { return Ok(None) };
    let is_public = store::disclosure(conn, id)? == Some(Disclosure::Public);
    if !is_public && !sight.is_insider {
        return Ok(None);
    }
    let found = certificates::find_by_id(conn, id)?;
    Ok(found.and_then(|sealed| VerificationCode::parse(&sealed.code()).ok()))
}

fn without_person(face: Face) -> Face {
    if face.erased.is_some() {
        // Whose name is gone has no hint; who signed is no secret of the holder's, but stands on
        // the paper, which somebody else may have. The parts lead to the holder's other numbers.
        return Face {
            signatories: Vec::new(),
            parts: Vec::new(),
            ..face
        };
    }
    Face {
        name: name::hint(&face.name),
        latin_name: None,
        name_forms: None,
        result_percent: None,
        signatories: Vec::new(),
        parts: Vec::new(),
        ..face
    }
}
