//! What a page brought after its session had ended and could not be kept. It comes back to whoever
//! typed it, and the same ticket keeps it once it fits.

use super::given::Sent;
use crate::assessment::Attempt;
use crate::base::Key;
use crate::items::{LONGEST_TEXT, Response};
use crate::web::{Fields, Page};
use serde::Serialize;

/// The page. It shows nothing but what was sent just now: the ticket lets nobody see the attempt.
/// Its form has no token, because the ticket speaks for it whoever is signed in.
#[derive(Debug, Clone, Serialize)]
pub struct UnkeptPage {
    /// Of the attempt.
    pub path: String,
    pub ticket: String,
    /// Of the sitting, from 1.
    pub page: usize,
    /// The button that the enter key presses, wherever it stands on the page.
    pub enter: String,
    pub texts: Vec<UnkeptText>,
}

/// A text that is too long.
#[derive(Debug, Clone, Serialize)]
pub struct UnkeptText {
    pub number: usize,
    pub key: Key,
    /// As it was sent; see [`super::given::canonical`].
    pub was: String,
    pub text: String,
    /// In signs.
    pub length: usize,
    pub longest: usize,
}

impl UnkeptPage {
    /// The texts that a form brought to this attempt and that are too long; `None` if one of them
    /// is for an item that the attempt has not.
    pub(super) fn new(
        path: String,
        fields: &Fields,
        (attempt, too_long): (&Attempt, &[Sent]),
    ) -> Option<Self> {
        let page = fields.text("page").parse().unwrap_or(1).max(1);
        let texts = too_long.iter().map(|sent| UnkeptText::of(attempt, sent));
        Some(Self {
            path,
            ticket: fields.text("ticket").to_owned(),
            page,
            enter: format!("page-{page}"),
            texts: texts.collect::<Option<_>>()?,
        })
    }
}

impl UnkeptText {
    fn of(attempt: &Attempt, sent: &Sent) -> Option<Self> {
        let mut items = attempt.terms.sheet.items.iter();
        let at = items.position(|placed| placed.item == sent.item)?;
        let Response::Text { text } = &sent.response else {
            return None;
        };
        Some(Self {
            number: at + 1,
            key: sent.item.clone(),
            was: sent.was.clone().unwrap_or_default(),
            length: text.chars().count(),
            text: text.clone(),
            longest: LONGEST_TEXT,
        })
    }
}

impl Page for UnkeptPage {
    const TEMPLATE: &'static str = "learner/unkept";

    fn samples() -> Vec<Self> {
        let text = |key| UnkeptText {
            number: 8,
            key,
            was: String::new(),
            text: "\nThe <law> of Country B".to_owned(),
            length: 5003,
            longest: 5000,
        };
        vec![Self {
            path: "/learn/harbour/c/attempts/1".to_owned(),
            ticket: "dGlja2V0".to_owned(),
            page: 2,
            enter: "page-2".to_owned(),
            texts: Key::parse("own-law").map(text).into_iter().collect(),
        }]
    }
}
