//! The register as a list: the certificates that somebody looks after, and what each is worth.

use super::certificate::Certificate;
use super::phrases::level_word;
use super::seal::{Sealed, Sealer, in_groups};
use super::state::{Fate, State};
use super::store;
use crate::accounts::Operator;
use crate::base::{AccountId, CertificateId, CourseId, Date, PartnerId, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners::PartnerAdmin;
use std::collections::BTreeMap;

/// So many are held at once with everything that is on them.
const PAGE: i64 = 200;

/// Who looks into the register, names included.
#[derive(Clone, Debug)]
pub enum Registrar {
    /// Into all of it.
    Operator(Operator),
    /// An operator, into the certificates of this partner's own courses.
    OperatorOf(Operator, PartnerId),
    /// Into the certificates of these partners' own courses.
    Partners(Vec<PartnerAdmin>),
}

impl Registrar {
    /// Whose courses; none: all.
    pub fn partners(&self) -> Option<Vec<PartnerId>> {
        match self {
            Self::Operator(_) => None,
            Self::OperatorOf(_, partner) => Some(vec![*partner]),
            Self::Partners(admins) => Some(admins.iter().map(PartnerAdmin::partner).collect()),
        }
    }

    /// Who, and what of the register, for the journal.
    fn deeds(&self) -> Vec<(AccountId, Object)> {
        let of = |admin: &PartnerAdmin| {
            let object = Object::new("register", admin.partner());
            (admin.account(), object)
        };
        match self {
            Self::Operator(by) => vec![(by.id(), Object::new("register", "all"))],
            Self::OperatorOf(by, partner) => vec![(by.id(), Object::new("register", *partner))],
            Self::Partners(admins) => admins.iter().map(of).collect(),
        }
    }
}

/// Which certificates are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The first day of award, in UTC; none: from the beginning.
    pub from: Option<Date>,
    /// The last day of award, included; none: until now.
    pub until: Option<Date>,
    /// None: of all courses.
    pub course: Option<CourseId>,
}

impl Selection {
    fn includes(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// One line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: CertificateId,
    /// In groups.
    pub code: String,
    /// `valid`, `revoked`, `replaced`, `held`, `expired` or `altered`.
    pub state: &'static str,
    /// Whether a paper is handed out.
    pub has_paper: bool,
    /// The code of the certificate that took its place; may be empty.
    pub successor: String,
    /// None: the record is not as it was sealed, and nothing of it is told.
    pub facts: Option<ListedFacts>,
}

/// What a line says of the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFacts {
    /// Empty once the holder was erased.
    pub name: String,
    /// The title, in the language of the certificate.
    pub course: String,
    pub edition: u32,
    pub level: &'static str,
    pub awarded_on: Date,
    pub valid_until: Option<Date>,
    /// The first part of the course's address.
    pub partner: String,
}

/// The lines of a registrar's part of the register, in the order of their making. The day of a
/// certificate is the one printed on it, which a successor keeps. One line above `most` says that
/// there are more, and ends the list.
pub fn register(
    conn: &mut Conn,
    sealer: &Sealer,
    whose: &Registrar,
    wanted: &Selection,
    (most, now): (usize, Timestamp),
) -> Result<Vec<Listed>, Error> {
    let partners = whose.partners();
    // Nothing is made before the day that is printed on it.
    let since = wanted.from.map(Date::start);
    let (mut lines, mut after) = (Vec::new(), None);
    loop {
        let among = (partners.as_deref(), wanted.course, since);
        let page = store::listed(conn, among, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(lines);
        };
        after = Some(last.id);
        let later = Later::of(conn, &page)?;
        for sealed in &page {
            let certificate = sealer.open(sealed).ok();
            let day = certificate.as_ref().map_or_else(
                || sealed.awarded_at.date(),
                |certificate| certificate.face.awarded_on(),
            );
            if wanted.includes(day) {
                lines.push(line(sealed, certificate.as_ref(), &later, now));
            }
            if lines.len() > most {
                return Ok(lines);
            }
        }
    }
}

/// What happened to the certificates of a page after their award: read at once, because a register
/// has tens of thousands of lines.
struct Later {
    fates: BTreeMap<CertificateId, Fate>,
    /// The codes of those that took the place of others, by these.
    successors: BTreeMap<CertificateId, String>,
}

impl Later {
    fn of(conn: &mut Conn, page: &[Sealed]) -> Result<Self, Error> {
        let ids: Vec<CertificateId> = page.iter().map(|sealed| sealed.id).collect();
        let codes = store::codes_of_successors(conn, &ids)?.into_iter();
        Ok(Self {
            fates: store::fates(conn, &ids)?,
            successors: codes.filter_map(|(id, code)| Some((id?, code))).collect(),
        })
    }

    fn state(&self, certificate: &Certificate, now: Timestamp) -> State {
        let fate = self.fates.get(&certificate.id);
        let nothing = Fate::default();
        State::of(&certificate.face, fate.unwrap_or(&nothing), now)
    }
}

fn line(
    sealed: &Sealed,
    certificate: Option<&Certificate>,
    later: &Later,
    now: Timestamp,
) -> Listed {
    let state = certificate.map(|certificate| later.state(certificate, now));
    let successor = match state {
        Some(State::Replaced(_)) => later.successors.get(&sealed.id),
        _ => None,
    };
    let successor = successor.map(|code| in_groups(code));
    let is_erased = certificate.is_some_and(|found| found.face.erased.is_some());
    Listed {
        id: sealed.id,
        code: sealed.code(),
        state: state.map_or("altered", State::word),
        has_paper: state.is_some_and(State::is_printed) && !is_erased,
        successor: successor.unwrap_or_default(),
        facts: certificate.map(facts),
    }
}

fn facts(certificate: &Certificate) -> ListedFacts {
    let face = &certificate.face;
    ListedFacts {
        name: face.name.clone(),
        course: face.title().1.to_owned(),
        edition: face.course.edition,
        level: level_word(face.level),
        awarded_on: face.awarded_on(),
        valid_until: face.valid_until,
        partner: face.course.partner.to_string(),
    }
}

/// Writes down that somebody took names out of the register: `what` file, and how many lines.
pub fn note_download(
    tx: &mut Tx,
    whose: &Registrar,
    wanted: &Selection,
    (what, lines): (&str, usize),
    now: Timestamp,
) -> Result<(), Error> {
    let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let course = wanted.course;
    let course = course.map_or_else(|| "-".to_owned(), |course| course.to_string());
    let (from, until) = (day(wanted.from), day(wanted.until));
    let detail = format!("{what} {lines} {from} {until} {course}");
    for (by, object) in whose.deeds() {
        let deed = (Some(by), Verb::Downloaded);
        journal::note_detail(tx, deed, &object, &detail, now)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_days_of_a_span_are_included() {
        let day = |text: &str| Date::parse(text).unwrap();
        let span = |from: Option<&str>, until: Option<&str>| Selection {
            from: from.map(day),
            until: until.map(day),
            course: None,
        };
        let (first, last) = (Some("2026-11-20"), Some("2026-11-23"));
        for (selection, on, expected) in [
            (span(None, None), "1990-01-01", true),
            (span(first, last), "2026-11-19", false),
            (span(first, last), "2026-11-20", true),
            (span(first, last), "2026-11-23", true),
            (span(first, last), "2026-11-24", false),
            (span(None, last), "2026-11-24", false),
            (span(first, None), "2026-11-24", true),
        ] {
            assert_eq!(selection.includes(day(on)), expected, "{selection:?} {on}");
        }
    }
}
