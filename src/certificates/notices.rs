//! Holders are told what changed in the sources of their course since they took it: of each change
//! once.

use super::store;
use crate::base::{AccountId, CertificateId, EditionId, Email, EnrolmentId, Language, Timestamp};
use crate::courses::{CourseAdmin, Edition, Library, Moved, moved};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::outbox::{self, MailJob};
use crate::texts::Texts;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// A certificate that counts, and whose it is.
#[derive(Clone)]
pub(super) struct Standing {
    pub(super) certificate: CertificateId,
    pub(super) enrolment: EnrolmentId,
    pub(super) edition: EditionId,
    pub(super) account: AccountId,
    pub(super) email: Email,
    pub(super) language: Language,
}

/// How many holders of valid certificates have not been told of everything that this edition tells
/// and theirs did not.
pub fn untold(
    conn: &mut Conn,
    library: &Library,
    by: &CourseAdmin,
    offered: &Edition,
    now: Timestamp,
) -> Result<usize, Error> {
    Ok(due(conn, library, by, offered, now)?.len())
}

/// Writes one mail to each of them; answers how many. Repeated it finds nobody.
pub fn tell_holders(
    tx: &mut Tx,
    (library, texts): (&Library, &Texts),
    by: &CourseAdmin,
    offered: &Edition,
    now: Timestamp,
) -> Result<usize, Error> {
    let due = due(tx, library, by, offered, now)?;
    for (holder, news) in &due {
        for one in news {
            let change = (one.source.key.as_str(), i64::from(one.version));
            store::note_told(tx, holder.enrolment, change, by.account(), now)?;
        }
        outbox::mail(tx, &letter(texts, holder, (offered, news)), now)?;
    }
    if !due.is_empty() {
        let deed = (Some(by.account()), Verb::Told);
        let object = Object::new("edition", offered.id);
        journal::note_detail(tx, deed, &object, &due.len().to_string(), now)?;
    }
    Ok(due.len())
}

/// Whom to tell, and of what. Of somebody who took the course twice the newest certificate counts.
fn due<'a>(
    conn: &mut Conn,
    library: &Library,
    by: &CourseAdmin,
    offered: &'a Edition,
    now: Timestamp,
) -> Result<Vec<(Standing, Vec<Moved<'a>>)>, Error> {
    let mut references = offered.content.references.iter();
    if references.all(|source| source.changes.is_empty()) {
        return Ok(Vec::new());
    }
    let told: BTreeSet<_> = store::told(conn, by.course())?.into_iter().collect();
    let mut known: BTreeMap<EditionId, Vec<Moved<'a>>> = BTreeMap::new();
    let (mut seen, mut due) = (BTreeSet::new(), Vec::new());
    for holder in store::standing(conn, by.course(), now.date())? {
        if !seen.insert(holder.account) {
            continue;
        }
        let moves = match known.entry(holder.edition) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(free) => {
                let then = library.edition(conn, holder.edition)?;
                free.insert(moved(&then.content, &offered.content))
            }
        };
        let is_new = |one: &&Moved<'a>| {
            let version = i64::from(one.version);
            !told.contains(&(holder.enrolment, one.source.key.to_string(), version))
        };
        let news: Vec<Moved<'a>> = moves.iter().filter(is_new).copied().collect();
        if !news.is_empty() {
            due.push((holder, news));
        }
    }
    Ok(due)
}

fn letter(texts: &Texts, holder: &Standing, (offered, news): (&Edition, &[Moved<'_>])) -> MailJob {
    let (language, content) = (holder.language, &offered.content);
    let line = |one: &Moved<'_>| {
        let what = one.change.what.find(language, content.source_language);
        let (_, title, _) = one.source.named(language, content.source_language);
        let args = [
            ("source", title.to_owned().into()),
            ("date", texts.date(language, one.change.date).into()),
            ("what", what.map_or("", |(_, what)| what).to_owned().into()),
        ];
        texts.say(language, "moved-line", &args)
    };
    let lines: Vec<String> = news.iter().map(line).collect();
    let course = content.texts.find(language, content.source_language);
    MailJob::new(&holder.email, language, "sources-moved")
        .with("course", course.map_or("", |(_, text)| &text.title))
        .with("certificate", holder.certificate)
        .with("lines", lines.join("\n"))
}
