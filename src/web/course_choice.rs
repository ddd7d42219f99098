//! The courses on offer, of which a form takes one or none.

use super::form::Form;
use super::operator::courses::title;
use super::words::Said;
use super::{Fields, Refusal, Visitor};
use crate::base::{CourseId, PartnerId};
use crate::courses::Offer;
use crate::db::Conn;
use serde::Serialize;

/// A course on offer.
#[derive(Debug, Serialize)]
pub struct CourseChoice {
    pub id: String,
    pub name: Said,
    pub is_chosen: bool,
}

impl CourseChoice {
    /// Two for the samples of pages, the second chosen and in another language.
    pub fn samples() -> Vec<Self> {
        let choice = |is_chosen| Self {
            id: "1".to_owned(),
            name: Said::sample("International conventions and CND resolutions", is_chosen),
            is_chosen,
        };
        [false, true].map(choice).into()
    }
}

/// Those of these partners, or of all; chosen is the one that the field `course` has.
pub(super) async fn courses(
    visitor: &Visitor,
    of: Option<&[PartnerId]>,
    form: &Form,
) -> Result<Vec<CourseChoice>, Refusal> {
    let library = visitor.app.library.clone();
    let read = move |conn: &mut Conn| library.offers(conn);
    let offers = visitor.app.db.read_slowly(read).await?;
    let is_theirs = |offer: &&Offer| of.is_none_or(|of| of.contains(&offer.edition.partner));
    let choice = |offer: &Offer| {
        let id = offer.course.to_string();
        CourseChoice {
            name: title(&offer.edition, visitor.language),
            is_chosen: form.value("course") == id,
            id,
        }
    };
    Ok(offers.iter().filter(is_theirs).map(choice).collect())
}

/// The course that was chosen.
pub(super) fn chosen(fields: &Fields) -> Result<Option<CourseId>, Refusal> {
    match fields.text("course") {
        "" => Ok(None),
        text => CourseId::parse(text).map(Some).ok_or(Refusal::Malformed),
    }
}
