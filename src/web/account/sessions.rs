//! Where one is signed in.

use super::{resource, sign_out::leave};
use crate::accounts::{self, Session};
use crate::base::SessionId;
use crate::web::{Fields, Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig};
use serde::Serialize;

/// What browsers call themselves, the more particular first: Edge says that it is Chrome too.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::SESSIONS).get(list));
    cfg.service(resource("/account/sessions/others/end").post(end_others));
    cfg.service(resource("/account/sessions/{id}/end").post(end));
}

/// All live sessions of the account.
#[derive(Debug, Serialize)]
pub struct SessionsPage {
    pub sessions: Vec<Line>,
    pub has_others: bool,
}

/// One session.
#[derive(Debug, Serialize)]
pub struct Line {
    pub id: String,
    pub device: String,
    pub since: String,
    pub seen: String,
    pub is_this: bool,
}

impl Page for SessionsPage {
    const TEMPLATE: &'static str = "account/sessions";

    fn samples() -> Vec<Self> {
        let line = |is_this| Line {
            id: "0190".to_owned(),
            device: "…".to_owned(),
            since: "…".to_owned(),
            seen: "…".to_owned(),
            is_this,
        };
        vec![
            Self {
                sessions: vec![line(true)],
                has_others: false,
            },
            Self {
                sessions: vec![line(true), line(false)],
                has_others: true,
            },
        ]
    }
}

async fn list(learner: Learner) -> Result<HttpResponse, Refusal> {
    let (by, now) = (learner.proof().clone(), learner.now);
    let found = learner
        .app
        .db
        .read(move |conn| accounts::sessions(conn, &by, now))
        .await?;
    let sessions: Vec<Line> = found
        .iter()
        .map(|session| line(&learner, session))
        .collect();
    let has_others = sessions.iter().any(|line| !line.is_this);
    learner.page(
        "account",
        &SessionsPage {
            sessions,
            has_others,
        },
    )
}

fn line(learner: &Learner, session: &Session) -> Line {
    let moment = |at| learner.app.texts.moment(learner.language, at);
    Line {
        id: session.id.to_string(),
        device: device(learner, &session.device),
        since: moment(session.created_at),
        seen: moment(session.seen_at),
        is_this: session.id == learner.session.signed_in.session.id,
    }
}

fn device(learner: &Learner, agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => learner.say(
            "session-device",
            &[("browser", browser.into()), ("system", system.into())],
        ),
        (Some(browser), None) => browser.to_owned(),
        (None, Some(system)) => system.to_owned(),
        (None, None) => learner.say("session-device-unknown", &[]),
    }
}

async fn end(learner: Learner, id: Path<String>, _fields: Fields) -> Result<HttpResponse, Refusal> {
    let id = SessionId::parse(&id).ok_or(Refusal::NotFound)?;
    let (by, now) = (learner.proof().clone(), learner.now);
    let ended = learner
        .app
        .db
        .write(move |tx| accounts::end_session(tx, &by, id, now))
        .await?;
    learner.forget_sessions(&ended);
    if id == learner.session.signed_in.session.id {
        return leave(&learner);
    }
    Ok(learner.go_to(paths::SESSIONS))
}

async fn end_others(learner: Learner, _fields: Fields) -> Result<HttpResponse, Refusal> {
    let (by, now) = (learner.session.signed_in.clone(), learner.now);
    let ended = learner
        .app
        .db
        .write(move |tx| accounts::end_other_sessions(tx, &by, now))
        .await?;
    learner.forget_sessions(&ended);
    Ok(learner.go_to(paths::SESSIONS))
}
