//! GET `/operator/journal`: what happened last.

use super::SECTION;
use crate::base::AccountId;
use crate::journal::{self, Entry};
use crate::web::page::Page;
use crate::web::{Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

/// How many entries are shown.
const SHOWN: u32 = 100;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_JOURNAL, web::get().to(show));
}

/// The newest entries of the journal.
#[derive(Debug, Serialize)]
pub struct OperatorJournalPage {
    pub events: Vec<EventLine>,
}

impl Page for OperatorJournalPage {
    const TEMPLATE: &'static str = "operator/journal";

    fn samples() -> Vec<Self> {
        vec![
            Self { events: Vec::new() },
            Self {
                events: EventLine::samples(),
            },
        ]
    }
}

/// One entry in words.
#[derive(Debug, Serialize)]
pub struct EventLine {
    pub at: String,
    pub verb: String,
    pub object_kind: String,
    pub object: String,
    /// The page of the object, where there is one; else empty.
    pub object_href: String,
    pub detail: String,
    /// Who did it; empty for the platform itself.
    pub actor: String,
    pub actor_href: String,
}

impl EventLine {
    /// An entry in the operator's language.
    pub(super) fn of(operator: &Operator, entry: &Entry) -> Self {
        let key = format!("journal-verb-{}", entry.verb.replace(' ', "-"));
        let texts = &operator.app.texts;
        let account = match entry.object_kind.as_str() {
            "account" => AccountId::parse(&entry.object),
            _ => None,
        };
        Self {
            at: texts.moment(operator.language, entry.at),
            // An entry of a newer program is shown by its stored word.
            verb: texts
                .for_page(operator.language, &key, &[])
                .unwrap_or_else(|| entry.verb.clone()),
            object_kind: entry.object_kind.clone(),
            object: entry.object.clone(),
            object_href: account.map(paths::operator_account).unwrap_or_default(),
            detail: entry.detail.clone(),
            actor: entry.actor.map(|id| id.to_string()).unwrap_or_default(),
            actor_href: entry.actor.map(paths::operator_account).unwrap_or_default(),
        }
    }

    /// Lines with and without actor, link and detail.
    pub(super) fn samples() -> Vec<Self> {
        let id = "0193d3a0-0000-7000-8000-000000000001";
        let bare = Self {
            at: "23 November 2026, 14:32 UTC".to_owned(),
            verb: "registered".to_owned(),
            object_kind: "partner".to_owned(),
            object: id.to_owned(),
            object_href: String::new(),
            detail: String::new(),
            actor: String::new(),
            actor_href: String::new(),
        };
        let full = Self {
            at: bare.at.clone(),
            verb: "appointed".to_owned(),
            object_kind: "account".to_owned(),
            object: id.to_owned(),
            object_href: format!("/operator/accounts/{id}"),
            detail: "operator".to_owned(),
            actor: id.to_owned(),
            actor_href: format!("/operator/accounts/{id}"),
        };
        vec![bare, full]
    }
}

async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let entries = operator
        .app
        .db
        .read(|conn| journal::recent(conn, SHOWN))
        .await?;
    let events = entries
        .iter()
        .map(|entry| EventLine::of(&operator, entry))
        .collect();
    operator.page(SECTION, &OperatorJournalPage { events })
}
