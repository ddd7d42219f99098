//! How a certificate that expires is renewed, as its holder's page says it.

use super::certificate::Held;
use super::view::{Place, Step, StepWords};
use crate::certificates::{self, Certificate, State};
use crate::courses::{Edition, Library};
use crate::db::{Conn, Error};
use crate::learning;
use crate::web::Visitor;
use crate::web::words::{Said, Tongue};
use serde::Serialize;
use std::sync::Arc;

/// What renews a certificate, and from when.
#[derive(Debug, Serialize)]
pub struct Renewal {
    /// The last day, in words.
    pub until: String,
    /// From this day on the refresher counts; empty once it does.
    pub from: String,
    pub steps: Vec<Step>,
}

impl Renewal {
    pub(super) fn sample(is_open: bool) -> Self {
        let step = |words| Step {
            href: "/learn/harbour-institute/conventions/quizzes/final".to_owned(),
            title: Said::sample("Final quiz", true),
            words,
        };
        Self {
            until: "23 November 2029".to_owned(),
            from: if is_open { "" } else { "25 August 2029" }.to_owned(),
            steps: vec![step(StepWords::LESSON), step(StepWords::QUIZ)],
        }
    }
}

/// The edition that was taken, whose refresher it is.
pub(super) fn edition(
    conn: &mut Conn,
    library: &Library,
    certificate: &Certificate,
) -> Result<Option<Arc<Edition>>, Error> {
    match learning::find(conn, certificate.enrolment)? {
        Some(enrolment) => library.edition(conn, enrolment.edition).map(Some),
        None => Ok(None),
    }
}

/// The part of the page, while the certificate can be renewed.
pub(super) fn renewal(visitor: &Visitor, held: &Held) -> Option<Renewal> {
    let last_day = held.certificate.face.valid_until?;
    let content = &held.edition.as_ref()?.content;
    let refresher = &content.certificate.refresher;
    let may_renew = matches!(held.state, State::Valid | State::Expired { .. });
    // The refresher renews what attests achievement.
    if refresher.is_empty() || !may_renew || held.certificate.face.beside_achievement {
        return None;
    }
    let opens = certificates::renewable_from(last_day);
    let tongue = Tongue::of(visitor.language, content);
    let places = refresher.iter().filter_map(|key| Place::find(content, key));
    let date = |date| visitor.app.texts.date(visitor.language, date);
    Some(Renewal {
        until: date(last_day),
        from: match visitor.now < opens {
            true => date(opens.date()),
            false => String::new(),
        },
        steps: places
            .map(|place| Step::to(content, place.activity, tongue))
            .collect(),
    })
}
