//! The extension: a later last day makes a successor. One certificate or many, first as a plan,
//! then as a deed.

use super::award::{holder, letter};
use super::certificate::Certificate;
use super::face::Face;
use super::programme;
use super::replace::{ReplaceError, Succession, standing, succeed};
use super::scribe::{Scribe, chance_of};
use super::seal::{Sealed, Sealer};
use super::state::Cause;
use super::store;
use crate::accounts::Operator;
use crate::base::{CertificateId, CourseId, Date, Note, Timestamp, VerificationCode};
use crate::db::{Conn, Error, Tx};
use crate::outbox;
use std::collections::BTreeSet;

/// Certificates at a time.
pub const MOST_EXTENDED: usize = 500;
/// So many of a course are looked for at once.
const PAGE: i64 = 200;
/// So many months ahead at most: whoever errs in a digit is told.
const MOST_MONTHS: u32 = 120;

/// Which certificates are to be valid longer.
#[derive(Clone, Debug)]
pub enum Among {
    /// Numbers as typed.
    Codes(Vec<String>),
    /// All of a course that stand and end earlier.
    Course(CourseId),
}

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Extension {
    pub among: Among,
    /// The last day to come.
    pub until: Date,
    /// Why, for the file only; asked for at the door.
    pub note: Note,
    /// Whether the holders get a letter.
    pub tells: bool,
    /// Random bytes from the door; everything random of every successor is made of them.
    pub chance: [u8; 32],
}

/// What becomes of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// It gets a successor that is valid longer.
    Extends,
    /// It is valid until then, or longer, already.
    Long,
    /// It does not expire.
    Endless,
    Revoked,
    /// Another took its place: that one is to be extended.
    Replaced,
    /// It is set aside; to be released first.
    Held,
    /// Its holder was erased.
    Erased,
    /// Issuing is stopped, for its partner or everywhere.
    Stopped,
    /// It is not as it was sealed.
    Altered,
    /// No certificate has this number, or it is none.
    Unknown,
    /// The same number stood further up.
    Repeated,
}

impl Extent {
    /// The last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Extends => "extends",
            Self::Long => "long",
            Self::Endless => "endless",
            Self::Revoked => "revoked",
            Self::Replaced => "replaced",
            Self::Held => "held",
            Self::Erased => "erased",
            Self::Stopped => "stopped",
            Self::Altered => "altered",
            Self::Unknown => "unknown",
            Self::Repeated => "repeated",
        }
    }

    /// Of one that stands.
    fn of(last_day: Option<Date>, until: Date) -> Self {
        match last_day {
            None => Self::Endless,
            Some(last_day) if last_day >= until => Self::Long,
            Some(_) => Self::Extends,
        }
    }

    /// Of one that does not; the error goes on if it is none of these.
    fn refused(error: ReplaceError) -> Result<Self, Error> {
        Ok(match error {
            ReplaceError::Db(error) => return Err(error),
            ReplaceError::Revoked { .. } => Self::Revoked,
            ReplaceError::AlreadyReplaced { .. } => Self::Replaced,
            ReplaceError::Held { .. } => Self::Held,
            ReplaceError::Erased => Self::Erased,
            ReplaceError::Stopped => Self::Stopped,
            ReplaceError::Altered => Self::Altered,
            ReplaceError::Unknown
            | ReplaceError::Stands
            | ReplaceError::OtherPartner
            | ReplaceError::SameName
            | ReplaceError::NoCode => Self::Unknown,
        })
    }
}

/// One certificate of a plan, or of the report about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionLine {
    /// In groups, or as typed.
    pub code: String,
    /// Whose it is; empty where nothing is extended.
    pub name: String,
    /// Its last day until now.
    pub from: Option<Date>,
    pub extent: Extent,
    id: Option<CertificateId>,
}

/// What an extension would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtensionPlan {
    pub lines: Vec<ExtensionLine>,
    /// Whether the course has more: the same again takes the next ones.
    pub has_more: bool,
}

/// Whether a day can be the last day of an extension: not today and not past, and not so far that
/// it must be an error.
pub fn is_extendable_to(until: Date, today: Date) -> bool {
    today < until && until <= today.plus_months(MOST_MONTHS)
}

/// What an extension would do; writes nothing.
pub fn plan_extension(
    conn: &mut Conn,
    sealer: &Sealer,
    extension: &Extension,
) -> Result<ExtensionPlan, Error> {
    match &extension.among {
        Among::Codes(typed) => {
            let (mut plan, mut seen) = (ExtensionPlan::default(), BTreeSet::new());
            for text in typed.iter().take(MOST_EXTENDED) {
                let wanted = (text.as_str(), extension.until);
                let line = typed_line(conn, sealer, wanted, &mut seen)?;
                plan.lines.push(line);
            }
            Ok(plan)
        }
        Among::Course(course) => {
            plan_course(conn, sealer, (*course, extension.until), MOST_EXTENDED)
        }
    }
}

/// So many of a course as can be extended at a time. What cannot be is listed too and takes the
/// place of none: it stands before the others again the next time.
pub(super) fn plan_course(
    conn: &mut Conn,
    sealer: &Sealer,
    (course, until): (CourseId, Date),
    most: usize,
) -> Result<ExtensionPlan, Error> {
    let mut plan = ExtensionPlan::default();
    let (mut count, mut after) = (0, None);
    loop {
        let page = store::ending_before(conn, (course, until), after, PAGE)?;
        if page.is_empty() {
            return Ok(plan);
        }
        after = page.last().copied();
        for id in page {
            let Some(sealed) = store::by_id(conn, id)? else {
                continue;
            };
            let line = line(conn, sealer, &sealed, until)?;
            if line.extent == Extent::Extends {
                if count == most {
                    plan.has_more = true;
                    return Ok(plan);
                }
                count += 1;
            }
            plan.lines.push(line);
        }
    }
}

fn typed_line(
    conn: &mut Conn,
    sealer: &Sealer,
    (typed, until): (&str, Date),
    seen: &mut BTreeSet<CertificateId>,
) -> Result<ExtensionLine, Error> {
    let bare = |extent| ExtensionLine {
        code: typed.to_owned(),
        name: String::new(),
        from: None,
        extent,
        id: None,
    };
    let Ok(code) = VerificationCode::parse(typed) else {
        return Ok(bare(Extent::Unknown));
    };
    let Some(sealed) = store::by_code(conn, &code)? else {
        return Ok(bare(Extent::Unknown));
    };
    match seen.insert(sealed.id) {
        true => line(conn, sealer, &sealed, until),
        false => Ok(bare(Extent::Repeated)),
    }
}

fn line(
    conn: &mut Conn,
    sealer: &Sealer,
    sealed: &Sealed,
    until: Date,
) -> Result<ExtensionLine, Error> {
    let (name, from, extent) = match standing(conn, sealer, sealed.id) {
        Ok((_, certificate)) => {
            let (name, from) = (certificate.face.name, certificate.face.valid_until);
            (name, from, Extent::of(from, until))
        }
        Err(error) => (String::new(), None, Extent::refused(error)?),
    };
    Ok(ExtensionLine {
        code: sealed.code(),
        name,
        from,
        extent,
        id: Some(sealed.id),
    })
}

/// Extends everything that can be: the plan is made anew in this transaction, so that what was
/// ended or extended meanwhile is left alone. Repeated, it finds nothing to do.
pub fn extend(
    tx: &mut Tx,
    scribe: &Scribe,
    by: &Operator,
    extension: &Extension,
    now: Timestamp,
) -> Result<ExtensionPlan, ReplaceError> {
    let plan = plan_extension(tx, scribe.sealer(), extension)?;
    let extends = |line: &&ExtensionLine| line.extent == Extent::Extends;
    for id in plan.lines.iter().filter(extends).filter_map(|line| line.id) {
        lengthen(tx, scribe, (by, id), extension, now)?;
    }
    Ok(plan)
}

/// Another last day and another code; every other fact as sealed, the day of the award included.
fn lengthen(
    tx: &mut Tx,
    scribe: &Scribe,
    (by, id): (&Operator, CertificateId),
    extension: &Extension,
    now: Timestamp,
) -> Result<Certificate, ReplaceError> {
    let (replaced, earlier) = standing(tx, scribe.sealer(), id)?;
    let (earlier_code, had_expired) = (earlier.code, earlier.face.is_expired(now));
    let succession = Succession {
        replaced: &replaced,
        face: Face {
            valid_until: Some(extension.until),
            ..earlier.face
        },
        by: by.id(),
        cause: Cause::Extended,
        note: extension.note.as_str(),
        chance: &chance_of(&extension.chance, id.as_bytes()),
    };
    let successor = succeed(tx, scribe, succession, now)?;
    if had_expired {
        programme::look_again(tx, scribe.sealer(), &replaced, now)?;
    }
    if extension.tells
        && let Some(holder) = holder(tx, id)?
    {
        let letter = letter("certificate-extended", &holder, &successor)
            .with("replaced", earlier_code)
            .with("day", extension.until);
        outbox::mail(tx, &letter, now)?;
    }
    Ok(successor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn only_what_ends_earlier_is_extended() {
        for (last_day, expected) in [
            (None, Extent::Endless),
            (Some("2029-11-22"), Extent::Extends),
            (Some("2029-11-23"), Extent::Long),
            (Some("2030-01-01"), Extent::Long),
        ] {
            let found = Extent::of(last_day.map(day), day("2029-11-23"));
            assert_eq!(found, expected, "{last_day:?}");
        }
    }

    #[test]
    fn the_last_day_is_to_come_and_not_beyond_ten_years() {
        for (until, expected) in [
            ("2026-11-22", false),
            ("2026-11-23", false),
            ("2026-11-24", true),
            ("2036-11-23", true),
            ("2036-11-24", false),
            ("2926-11-23", false),
        ] {
            let is = is_extendable_to(day(until), day("2026-11-23"));
            assert_eq!(is, expected, "{until}");
        }
    }
}
