//! The holder decides what strangers see of a certificate, and makes links that show all of it.

use super::certificate::{self, Held};
use super::rename::Typed;
use crate::base::{CertificateId, ShareLinkId, Timestamp, Token};
use crate::certificates::{self, Holder};
use crate::db::{Conn, Error, Tx};
use crate::verification::{
    self, Disclosure, LINK_DAYS, NewLink, ShareError, ShareLink, isolated_hint, name_hint,
};
use crate::web::{Fields, Learner, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/my/certificates/{id}/disclosure", web::post().to(disclose))
        .route("/my/certificates/{id}/links", web::post().to(share))
        .route(
            "/my/certificates/{id}/links/{link}/end",
            web::post().to(unshare),
        );
}

/// What strangers see, as the holder's page shows it.
#[derive(Debug, Serialize)]
pub struct Sight {
    pub choices: Vec<SightChoice>,
    /// Where the choice is sent (POST).
    pub action: String,
    /// `sight-saved` or `sight-link-ended` after a change; `sight-links-many` if no link was made.
    pub done_key: &'static str,
    pub is_refused: bool,
    pub links: Vec<LinkLine>,
    pub links_action: String,
    pub days: Vec<u16>,
    /// A link that was made this moment; shown once.
    pub new_link: String,
    /// How the name is hinted at to who does not know it.
    pub hint: String,
}

/// One of the three choices.
#[derive(Debug, Serialize)]
pub struct SightChoice {
    pub word: &'static str,
    /// `sight-…` and `sight-…-text`.
    pub key: String,
    pub text_key: String,
    pub is_chosen: bool,
}

/// A link that still works.
#[derive(Debug, Serialize)]
pub struct LinkLine {
    pub made: String,
    pub until: String,
    /// Where it is ended (POST).
    pub end_action: String,
}

/// What became of the last form.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) done_key: &'static str,
    pub(super) is_refused: bool,
    pub(super) new_link: String,
    pub(super) rename: Typed,
}

impl Outcome {
    /// After a redirect, from `?done=`.
    pub(super) fn of(visitor: &Visitor) -> Self {
        let done_key = match visitor.query("done").as_str() {
            "saved" => "sight-saved",
            "ended" => "sight-link-ended",
            _ => "",
        };
        Self {
            done_key,
            ..Self::default()
        }
    }
}

/// What a holder's page reads about this.
pub(super) struct Choice {
    pub(super) disclosure: Disclosure,
    pub(super) links: Vec<ShareLink>,
}

/// Reads it.
pub(super) fn choice(conn: &mut Conn, holder: &Holder, now: Timestamp) -> Result<Choice, Error> {
    Ok(Choice {
        disclosure: verification::disclosure(conn, holder.certificate())?,
        links: verification::links(conn, holder, now)?,
    })
}

/// The part of the holder's page.
pub(super) fn sight(visitor: &Visitor, held: &Held, outcome: Outcome) -> Sight {
    let id = held.certificate.id;
    let date = |at: Timestamp| visitor.app.texts.date(visitor.language, at.date());
    let line = |link: &ShareLink| LinkLine {
        made: date(link.made_at),
        until: date(link.expires_at),
        end_action: paths::end_share_link(id, link.id),
    };
    Sight {
        choices: choices(held.choice.disclosure),
        action: paths::disclosure(id),
        done_key: outcome.done_key,
        is_refused: outcome.is_refused,
        links: held.choice.links.iter().map(line).collect(),
        links_action: paths::share_links(id),
        days: LINK_DAYS.into(),
        new_link: outcome.new_link,
        hint: isolated_hint(&name_hint(&held.certificate.face.name)),
    }
}

fn choices(chosen: Disclosure) -> Vec<SightChoice> {
    let choice = |choice: Disclosure| SightChoice {
        word: choice.word(),
        key: format!("sight-{}", choice.word()),
        text_key: format!("sight-{}-text", choice.word()),
        is_chosen: choice == chosen,
    };
    Disclosure::ALL.map(choice).into()
}

impl Sight {
    /// As chosen, with a link just made, and with one refused.
    pub(super) fn samples() -> [Self; 3] {
        let plain = || Self {
            choices: choices(Disclosure::NameMatch),
            action: "/my/certificates/1/disclosure".to_owned(),
            done_key: "",
            is_refused: false,
            links: Vec::new(),
            links_action: "/my/certificates/1/links".to_owned(),
            days: LINK_DAYS.into(),
            new_link: String::new(),
            hint: "M*** Ñ***".to_owned(),
        };
        let line = LinkLine {
            made: "23 November 2026".to_owned(),
            until: "23 December 2026".to_owned(),
            end_action: "/my/certificates/1/links/1/end".to_owned(),
        };
        let made = Self {
            links: vec![line],
            new_link: "https://learn.example/s/AAAA".to_owned(),
            ..plain()
        };
        let refused = Self {
            choices: choices(Disclosure::LinksOnly),
            done_key: "sight-links-many",
            is_refused: true,
            ..plain()
        };
        [plain(), made, refused]
    }

    /// After a choice.
    pub(super) fn saved() -> Self {
        let [plain, _, _] = Self::samples();
        Self {
            done_key: "sight-saved",
            ..plain
        }
    }
}

/// POST `…/disclosure`.
async fn disclose(
    learner: Learner,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = CertificateId::parse(&id).ok_or(Refusal::NotFound)?;
    theirs(&learner, id).await?;
    let choice = Disclosure::parse(fields.text("disclosure")).ok_or(Refusal::Malformed)?;
    let now = learner.now;
    let done = deed(&learner, id, move |tx, holder| {
        verification::disclose(tx, holder, choice, now)
    });
    done.await?;
    Ok(learner.go_to(&format!("{}?done=saved#sight", paths::certificate(id))))
}

/// POST `…/links`: the link is shown on the page that answers, and never again.
async fn share(
    learner: Learner,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let certificate_id = CertificateId::parse(&id).ok_or(Refusal::NotFound)?;
    theirs(&learner, certificate_id).await?;
    let days: u16 = fields
        .text("days")
        .parse()
        .map_err(|_| Refusal::Malformed)?;
    let token = Token::new(learner.app.chance());
    let link = NewLink {
        id: ShareLinkId::new(),
        token: token.hash(),
        days,
    };
    let (by, now) = (learner.proof().clone(), learner.now);
    let made = learner
        .app
        .db
        .write(move |tx| -> Result<bool, ShareError> {
            match certificates::holder(tx, &by, certificate_id)? {
                Some(holder) => verification::share(tx, &holder, &link, now).map(|_| true),
                None => Ok(false),
            }
        })
        .await;
    let outcome = match made {
        Ok(true) => Outcome {
            new_link: learner.app.address(&paths::share_link(&token.reveal())),
            ..Outcome::default()
        },
        Ok(false) => return Err(Refusal::NotFound),
        Err(ShareError::TooMany) => Outcome {
            done_key: "sight-links-many",
            is_refused: true,
            ..Outcome::default()
        },
        Err(ShareError::Days) => return Err(Refusal::Malformed),
        Err(ShareError::Db(error)) => return Err(error.into()),
    };
    let status = match outcome.is_refused {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    certificate::show_after(&learner, &id, status, outcome).await
}

/// POST `…/links/{link}/end`.
async fn unshare(
    learner: Learner,
    path: Path<(String, String)>,
    _: Fields,
) -> Result<HttpResponse, Refusal> {
    let (id, link) = path.into_inner();
    let id = CertificateId::parse(&id).ok_or(Refusal::NotFound)?;
    let link = ShareLinkId::parse(&link).ok_or(Refusal::NotFound)?;
    let now = learner.now;
    let done = deed(&learner, id, move |tx, holder| {
        verification::unshare(tx, holder, link, now)
    });
    done.await?;
    Ok(learner.go_to(&format!("{}?done=ended#sight", paths::certificate(id))))
}

/// Whose it is comes before what is wrong with the form: others learn nothing.
async fn theirs(learner: &Learner, id: CertificateId) -> Result<(), Refusal> {
    let by = learner.proof().clone();
    let holder = learner
        .app
        .db
        .read(move |conn| certificates::holder(conn, &by, id))
        .await?;
    holder.map(drop).ok_or(Refusal::NotFound)
}

/// Runs a deed of the holder; anybody else's certificate is not there.
async fn deed(
    learner: &Learner,
    id: CertificateId,
    deed: impl Fn(&mut Tx, &Holder) -> Result<(), Error> + Send + 'static,
) -> Result<(), Refusal> {
    let by = learner.proof().clone();
    let done = learner
        .app
        .db
        .write(move |tx| match certificates::holder(tx, &by, id)? {
            Some(holder) => deed(tx, &holder).map(|()| true),
            None => Ok::<_, Error>(false),
        })
        .await?;
    match done {
        true => Ok(()),
        false => Err(Refusal::NotFound),
    }
}
