//! What a page brought after its session had ended and could not be kept. It comes back to whoever
//! gave it, and the same ticket keeps it once it fits.

use super::again::Left;
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
    pub has_long: bool,
    pub has_newer: bool,
    pub items: Vec<UnkeptItem>,
}

/// An answer that is not kept.
#[derive(Debug, Clone, Serialize)]
pub struct UnkeptItem {
    pub number: usize,
    pub key: Key,
    /// As it was sent; see [`super::given::canonical`].
    pub was: String,
    /// A text longer than is taken; else somebody answered elsewhere since.
    pub is_long: bool,
    pub is_text: bool,
    pub text: String,
    /// In signs.
    pub length: usize,
    pub longest: usize,
    /// What is no text, as it was sent: without the attempt there are no words for it.
    pub fields: Vec<SentOn>,
}

/// A field sent on unseen.
#[derive(Debug, Clone, Serialize)]
pub struct SentOn {
    pub name: String,
    pub value: String,
}

impl UnkeptPage {
    /// What a form brought to this attempt and is not kept; `None` if some of it is for an item
    /// that the attempt has not.
    pub(super) fn new(
        path: String,
        fields: &Fields,
        (attempt, left): (&Attempt, &Left),
    ) -> Option<Self> {
        let page = fields.text("page").parse().unwrap_or(1).max(1);
        let long = left.too_long.iter().map(|sent| (sent, true));
        let newer = left.newer.iter().map(|sent| (sent, false));
        let items = long.chain(newer);
        let items = items.map(|what| UnkeptItem::of(attempt, fields, what));
        Some(Self {
            path,
            ticket: fields.text("ticket").to_owned(),
            page,
            enter: format!("page-{page}"),
            has_long: !left.too_long.is_empty(),
            has_newer: !left.newer.is_empty(),
            items: items.collect::<Option<_>>()?,
        })
    }
}

impl UnkeptItem {
    fn of(attempt: &Attempt, fields: &Fields, (sent, is_long): (&Sent, bool)) -> Option<Self> {
        let mut items = attempt.terms.sheet.items.iter();
        let at = items.position(|placed| placed.item == sent.item)?;
        let text = match &sent.response {
            Response::Text { text } => Some(text.clone()),
            Response::Choices { .. } | Response::Pairs { .. } | Response::Order { .. } => None,
        };
        let (is_text, text) = (text.is_some(), text.unwrap_or_default());
        let is_of = |name: &str| {
            let mut names = name.splitn(3, '.');
            let is_answer = matches!(names.next(), Some("a" | "m" | "o"));
            is_answer && names.next() == Some(sent.item.as_str())
        };
        let sent_on = fields.iter().filter(|(name, _)| is_of(name));
        Some(Self {
            number: at + 1,
            key: sent.item.clone(),
            was: sent.was.clone().unwrap_or_default(),
            is_long,
            is_text,
            length: text.chars().count(),
            text,
            longest: LONGEST_TEXT,
            fields: sent_on
                .map(|(name, value)| SentOn {
                    name: name.to_owned(),
                    value: value.to_owned(),
                })
                .collect(),
        })
    }
}

impl Page for UnkeptPage {
    const TEMPLATE: &'static str = "learner/unkept";

    fn samples() -> Vec<Self> {
        let item = |name: &str, is_long: bool, is_text: bool| {
            Some(UnkeptItem {
                number: 8,
                key: Key::parse(name)?,
                was: String::new(),
                is_long,
                is_text,
                text: if is_text { "\nThe <law>" } else { "" }.to_owned(),
                length: 5003,
                longest: 5000,
                fields: match is_text {
                    true => Vec::new(),
                    false => vec![SentOn {
                        name: format!("a.{name}"),
                        value: "b".to_owned(),
                    }],
                },
            })
        };
        let page = |items: Vec<Option<UnkeptItem>>| {
            let items: Vec<UnkeptItem> = items.into_iter().flatten().collect();
            Self {
                path: "/learn/harbour/c/attempts/1".to_owned(),
                ticket: "dGlja2V0".to_owned(),
                page: 2,
                enter: "page-2".to_owned(),
                has_long: items.iter().any(|item| item.is_long),
                has_newer: items.iter().any(|item| !item.is_long),
                items,
            }
        };
        vec![
            page(vec![item("own-law", true, true)]),
            page(vec![
                item("day", false, false),
                item("own-law", false, true),
            ]),
        ]
    }
}
