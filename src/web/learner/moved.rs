//! What has moved in the sources of a course since a certificate was earned, as its holder's page
//! says it.

use super::certificate::Held;
use super::view::{Place, Step};
use crate::certificates::State;
use crate::courses::{self, Content, Edition, Library, Moved};
use crate::db::{Conn, Error};
use crate::web::Visitor;
use crate::web::moved::{LessonLink, MovedLine};
use crate::web::words::Tongue;
use std::sync::Arc;

/// The edition of the same course that is on offer; none when it is the one that was taken.
pub(super) fn offered(
    conn: &mut Conn,
    library: &Library,
    taken: Option<&Edition>,
) -> Result<Option<Arc<Edition>>, Error> {
    let Some(taken) = taken else {
        return Ok(None);
    };
    let offers = library.offers(conn)?;
    let mut editions = offers.iter().map(|offer| &offer.edition);
    let offered = editions.find(|one| one.course == taken.course && one.number > taken.number);
    Ok(offered.cloned())
}

/// The part of the page, while the certificate is worth something or was.
pub(super) fn moved(visitor: &Visitor, held: &Held) -> Vec<MovedLine> {
    let editions = held.edition.as_ref().zip(held.offered.as_ref());
    let may_tell = matches!(held.state, State::Valid | State::Expired { .. });
    let Some((taken, offered)) = editions.filter(|_| may_tell) else {
        return Vec::new();
    };
    let (taken, offered) = (&taken.content, &offered.content);
    let changes = courses::moved(taken, offered);
    let line = |one: &Moved<'_>| line(visitor, (taken, offered), one);
    changes.iter().map(line).collect()
}

fn line(visitor: &Visitor, (taken, offered): (&Content, &Content), moved: &Moved<'_>) -> MovedLine {
    let tongue = Tongue::of(visitor.language, taken);
    // The holder reads the edition that was taken; a lesson that came later is not in it.
    let lessons = moved.change.lessons.iter();
    let lessons = lessons.filter_map(|key| Place::find(taken, key));
    let link = |place: Place<'_>| {
        let Step { href, title, .. } = Step::to(taken, place.activity, tongue);
        LessonLink { href, title }
    };
    MovedLine {
        lessons: lessons.map(link).collect(),
        ..MovedLine::new((&visitor.app.texts, visitor.language), offered, moved)
    }
}
