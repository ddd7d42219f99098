//! What a stranger with the number of a transcript is told.

use super::face::{Entry, Face};
use super::seal::{Altered, Sealed};
use super::store;
use crate::base::{AccountId, Date, Timestamp, VerificationCode};
use crate::certificates::{self, Sealer};
use crate::db::{Conn, Error};
use crate::verification::{Disclosure, NameAnswer, Viewer, compare_names, name_hint};

/// A question about one number.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub code: &'a VerificationCode,
    /// The name on the paper, if it was typed.
    pub name: Option<&'a str>,
    pub viewer: Viewer,
}

/// What an entry's certificate is worth now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Known(certificates::State),
    /// The certificate is gone, or not as it was sealed: nothing can be said of it.
    Uncertain,
}

impl State {
    /// The state's word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Known(state) => state.word(),
            Self::Uncertain => "altered",
        }
    }

    /// Since when it no longer counts.
    pub fn since(self) -> Option<Date> {
        match self {
            Self::Known(certificates::State::Revoked(revocation)) => {
                Some(revocation.revoked_at.date())
            }
            Self::Known(certificates::State::Replaced(end)) => Some(end.at.date()),
            Self::Known(certificates::State::Held(hold)) => Some(hold.held_at.date()),
            Self::Known(certificates::State::Expired { on }) => Some(on),
            Self::Known(certificates::State::Valid) | Self::Uncertain => None,
        }
    }
}

/// An entry with what became of its certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// In a record that is not whole: without result and number.
    pub entry: Entry,
    pub state: State,
}

/// What the paper says, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Without entries, which stand in the lines; in a record that is not whole with a hint in the
    /// place of the name, and without its Latin form.
    pub face: Face,
    pub lines: Vec<Line>,
    pub is_whole: bool,
}

impl Record {
    /// Whether every certificate still counts.
    pub fn is_current(&self) -> bool {
        let valid = State::Known(certificates::State::Valid);
        self.lines.iter().all(|line| line.state == valid)
    }
}

/// The answer to a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was issued like this; the lines say what still counts.
    Issued(Record),
    /// Its holder took it back: nothing of it is shown.
    Withdrawn {
        on: Date,
    },
    Altered(Altered),
}

/// The verdict, and what became of the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub verdict: Verdict,
    /// None: no name was typed, or there is nothing to compare it with.
    pub name: Option<NameAnswer>,
}

/// The transcript with this number, for the comparison with a file: nothing of it is for showing.
pub fn find(conn: &mut Conn, code: &VerificationCode) -> Result<Option<Sealed>, Error> {
    store::by_code(conn, code)
}

/// Looks a number up; `None`: no transcript has it.
pub fn look_up(
    conn: &mut Conn,
    sealer: &Sealer,
    question: Question<'_>,
    now: Timestamp,
) -> Result<Option<Answer>, Error> {
    let Some(row) = store::by_code(conn, question.code)? else {
        return Ok(None);
    };
    let silent = |verdict| {
        Ok(Some(Answer {
            verdict,
            name: None,
        }))
    };
    let transcript = match row.open(sealer) {
        Ok(transcript) => transcript,
        Err(altered) => return silent(Verdict::Altered(altered)),
    };
    if let Some(at) = transcript.withdrawn_at {
        return silent(Verdict::Withdrawn { on: at.date() });
    }
    let mut face = transcript.face;
    let names = (face.name.as_str(), face.latin_name.as_deref());
    let name = question.name.map(|typed| compare_names(typed, names));
    let is_whole = is_insider(question.viewer, transcript.account)
        || transcript.disclosure == Disclosure::Public
        || name == Some(NameAnswer::Match);
    let mut lines = Vec::new();
    for entry in std::mem::take(&mut face.entries) {
        let state = state(conn, sealer, &entry, now)?;
        let entry = match is_whole {
            true => entry,
            false => without_person(entry),
        };
        lines.push(Line { entry, state });
    }
    if !is_whole {
        face.name = name_hint(&face.name);
        face.latin_name = None;
        face.name_forms = None;
    }
    let record = Record {
        face,
        lines,
        is_whole,
    };
    Ok(Some(Answer {
        verdict: Verdict::Issued(record),
        name,
    }))
}

fn is_insider(viewer: Viewer, holder: AccountId) -> bool {
    match viewer {
        Viewer::Stranger => false,
        Viewer::Operator => true,
        Viewer::Account(account) => account == holder,
    }
}

fn state(conn: &mut Conn, sealer: &Sealer, entry: &Entry, now: Timestamp) -> Result<State, Error> {
    let Some(sealed) = certificates::find_by_id(conn, entry.certificate)? else {
        return Ok(State::Uncertain);
    };
    match sealer.open(&sealed) {
        Ok(certificate) => certificates::state(conn, &certificate, now).map(State::Known),
        Err(_altered) => Ok(State::Uncertain),
    }
}

fn without_person(entry: Entry) -> Entry {
    Entry {
        code: String::new(),
        result_percent: None,
        ..entry
    }
}
