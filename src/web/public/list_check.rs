//! Looking up a list, a few hundred numbers at a time, so that it never holds a connection for
//! long; and who may send how many.

use super::verify::note;
use crate::admission::{Limit, Limits, network};
use crate::app::App;
use crate::base::{Date, Timestamp, Token, VerificationCode};
use crate::certificates::{Cause, Face, Sealer, Step};
use crate::checkers::{self, ApiKey};
use crate::db::{Conn, Error};
use crate::verification::{self, Line, NameAnswer, Question, Verdict, Viewer};
use crate::web::{Refusal, Visitor};
use actix_web::web::Data;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Lines of a list, and of one that a program sends without a key.
pub(super) const MOST_LINES: usize = 10_000;
pub(super) const MOST_LINES_WITHOUT_KEY: usize = 1000;
/// Bytes of a list: ten thousand lines with long names in a script of three bytes a letter.
pub(super) const LARGEST_LIST: usize = 4 * 1024 * 1024;
/// Numbers that are looked up in one go.
pub(super) const STEP: usize = 250;

/// Lists that are worked on at a time; each holds a few megabytes.
static WORK: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(3)));

/// One line with its answer.
#[derive(Debug, Clone)]
pub(super) struct Checked {
    pub(super) line: usize,
    /// In groups; as typed when it can be no code.
    pub(super) code: String,
    /// As typed, when a look-alike was replaced; else empty.
    pub(super) mended_from: String,
    /// The verdict's word, `mistyped`, or `not-checked`: too many numbers that begin so were asked
    /// for.
    pub(super) state: &'static str,
    pub(super) since: Option<Date>,
    pub(super) reason: Option<&'static str>,
    /// Why another certificate took its place.
    pub(super) cause: Option<&'static str>,
    /// The number of that one, and of the one whose place it took, where everybody is shown it.
    pub(super) successor: Option<String>,
    pub(super) predecessor: Option<String>,
    /// What happened to it, oldest first.
    pub(super) history: Vec<(Date, Step)>,
    /// `match`, `differs`, `too-many-tries`, or nothing: no name was given, or nothing to compare.
    pub(super) name: Option<&'static str>,
    pub(super) face: Option<Face>,
    /// The name in the list.
    pub(super) expected: String,
}

impl Checked {
    /// When the holder's name went from the register; `None` while it is there.
    pub(super) fn erased_on(&self) -> Option<Date> {
        self.face.as_ref()?.erased_on()
    }
}

/// The states of a list, in the order of its summary.
pub(super) const STATES: [&str; 9] = [
    "valid",
    "revoked",
    "replaced",
    "held",
    "expired",
    "altered",
    "unknown",
    "mistyped",
    "not-checked",
];

/// Why a list is not taken.
#[derive(Debug)]
pub(super) enum ListRefusal {
    UnknownKey,
    Other(Refusal),
}

impl<T: Into<Refusal>> From<T> for ListRefusal {
    fn from(error: T) -> Self {
        Self::Other(error.into())
    }
}

/// The key with this secret; none was sent: nobody's. Wrong ones are counted.
pub(super) async fn key(visitor: &Visitor, secret: &str) -> Result<Option<ApiKey>, ListRefusal> {
    let secret = secret.trim();
    if secret.is_empty() {
        return Ok(None);
    }
    let network = network(&visitor.address());
    let limits = &visitor.app.limits;
    limits.count(Limit::API_KEY, &network, visitor.now)?;
    let Some(token) = Token::parse(secret) else {
        return Err(ListRefusal::UnknownKey);
    };
    let hash = token.hash();
    let found = visitor
        .app
        .db
        .read(move |conn| checkers::key(conn, hash))
        .await?;
    let key = found.ok_or(ListRefusal::UnknownKey)?;
    limits.give_back(Limit::API_KEY, &network);
    Ok(Some(key))
}

/// Counts a list and takes a place for it.
pub(super) fn admit(
    visitor: &Visitor,
    key: Option<&ApiKey>,
) -> Result<OwnedSemaphorePermit, Refusal> {
    let place = Arc::clone(&WORK).try_acquire_owned();
    let place = place.map_err(|_| Refusal::Busy)?;
    let limits = &visitor.app.limits;
    match key {
        Some(key) => {
            let limit = Limit::lists_per_hour(key.lists_per_hour);
            limits.count(limit, &key.id.to_string(), visitor.now)?;
        }
        None => limits.count(Limit::LIST, &network(&visitor.address()), visitor.now)?,
    }
    Ok(place)
}

/// Looks up some lines, as a stranger: a list shows no more than its numbers one by one.
pub(super) async fn check(
    app: &Data<App>,
    lines: Vec<Line>,
    now: Timestamp,
) -> Result<Vec<Checked>, Error> {
    let (sealer, limits) = (app.sealer.clone(), app.limits.clone());
    let found = app
        .db
        .read_slowly(move |conn| -> Result<_, Error> {
            let mut answers = Vec::with_capacity(lines.len());
            let mut asked = Asked::new();
            for line in lines {
                answers.push(answer(conn, (&sealer, &limits, &mut asked), line, now)?);
            }
            Ok(answers)
        })
        .await?;
    let mut checked = Vec::with_capacity(found.len());
    for (line, verdict) in found {
        if let Some(Verdict::Altered(altered)) = verdict {
            note(app, altered, now);
        }
        checked.push(line);
    }
    Ok(checked)
}

/// The numbers of some lines, and whether each may be looked up: one that stands there twice is no
/// second guess.
type Asked = BTreeMap<VerificationCode, bool>;

fn may_ask(limits: &Limits, asked: &mut Asked, code: &VerificationCode, now: Timestamp) -> bool {
    let may = || {
        let counted = || limits.count(Limit::VERIFICATION_PREFIX, code.prefix(), now);
        // The number of samples is nobody's, and everybody has it.
        code.is_sample() || counted().is_ok()
    };
    *asked.entry(code.clone()).or_insert_with(may)
}

fn answer(
    conn: &mut Conn,
    (sealer, limits, asked): (&Sealer, &Limits, &mut Asked),
    line: Line,
    now: Timestamp,
) -> Result<(Checked, Option<Verdict>), Error> {
    let mut checked = Checked {
        line: line.number,
        code: line.typed.clone(),
        mended_from: String::new(),
        state: "mistyped",
        since: None,
        reason: None,
        cause: None,
        successor: None,
        predecessor: None,
        history: Vec::new(),
        name: None,
        face: None,
        expected: line.name,
    };
    let Ok(reading) = line.code else {
        return Ok((checked, None));
    };
    let code = reading.code;
    checked.code = code.to_string();
    if reading.is_mended {
        checked.mended_from = line.typed;
    }
    let is_first = !asked.contains_key(&code);
    if !may_ask(limits, asked, &code, now) {
        checked.state = "not-checked";
        return Ok((checked, None));
    }
    let limit = Limit::CERTIFICATE_NAME;
    // Nobody's name belongs to the number of samples.
    let is_named = !checked.expected.is_empty() && !code.is_sample();
    let may_try = is_named && limits.count(limit, code.as_str(), now).is_ok();
    let question = Question {
        code: &code,
        name: Some(checked.expected.as_str()).filter(|_| may_try),
        viewer: Viewer::Stranger,
    };
    let answer = verification::look_up(conn, sealer, question, now)?;
    if is_first && answer.verdict.record().is_some() {
        limits.give_back(Limit::VERIFICATION_PREFIX, code.prefix());
    }
    checked.name = match answer.name {
        Some(NameAnswer::Match) => {
            limits.give_back(limit, code.as_str());
            Some("match")
        }
        Some(NameAnswer::Differs) => Some("differs"),
        None if is_named && !may_try && answer.verdict.record().is_some() => Some("too-many-tries"),
        None => None,
    };
    tell(&mut checked, &answer.verdict);
    Ok((checked, Some(answer.verdict)))
}

fn tell(checked: &mut Checked, verdict: &Verdict) {
    checked.state = verdict.word();
    checked.since = verdict.since();
    checked.reason = verdict.reason();
    checked.cause = verdict.cause().map(Cause::word);
    checked.successor = verdict.successor().map(ToString::to_string);
    if let Some(record) = verdict.record() {
        checked.predecessor = record.predecessor.as_ref().map(ToString::to_string);
        checked.history.clone_from(&record.history);
        checked.face = Some(record.face.clone());
    }
}
