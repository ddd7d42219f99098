//! `/partner/signals`: unusual attempts, for a person to look at.

use super::PARTNER;
use super::office::PartnerOffice;
use crate::analysis::signals::{self, Kind, LookError, Seen, Signal};
use crate::base::{Note, SignalId};
use crate::courses::Edition;
use crate::db;
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;
use std::sync::Arc;

/// Signals on one page.
const SHOWN: u32 = 100;
/// Further pages are not counted; nobody has so many.
const LAST_PAGE: u32 = 100_000;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::PARTNER_SIGNALS, web::get().to(show))
        .route("/partner/signals/{signal}/look", web::post().to(look));
}

/// The signals: those that nobody looked at first, then the newest.
#[derive(Debug, Serialize)]
pub struct SignalsPage {
    pub kinds: Vec<KindPart>,
    pub signals: Vec<SignalPart>,
    pub page: u32,
    /// Empty on the first page.
    pub before_href: String,
    /// Empty on the last page.
    pub after_href: String,
    /// Characters of a note that is too long, else 0.
    pub note_characters: usize,
    /// That note, when its signal is not to be looked at any more; else it stands in its form.
    pub lost_note: String,
}

/// What a kind of signal means, and what it does not.
#[derive(Debug, Serialize)]
pub struct KindPart {
    pub title_key: String,
    pub means_key: String,
    pub not_key: String,
}

/// One signal.
#[derive(Debug, Serialize)]
pub struct SignalPart {
    pub id: SignalId,
    pub title_key: String,
    pub evidence_key: String,
    pub amount: i64,
    pub items: i64,
    pub course: Said,
    pub quiz: Said,
    pub people: Vec<PersonPart>,
    pub found: String,
    pub action: String,
    /// A note that was too long, to be shortened.
    pub typed: String,
    /// None: nobody has looked.
    pub look: Option<LookPart>,
}

/// One of the people.
#[derive(Debug, Serialize)]
pub struct PersonPart {
    pub name: String,
    pub number: i64,
    pub submitted: String,
}

/// Who looked, and what they made of it.
#[derive(Debug, Serialize)]
pub struct LookPart {
    pub by: String,
    pub at: String,
    pub note: String,
}

fn kinds() -> Vec<KindPart> {
    let part = |kind: Kind| KindPart {
        title_key: format!("signal-title-{}", kind.word()),
        means_key: format!("signal-means-{}", kind.word()),
        not_key: format!("signal-not-{}", kind.word()),
    };
    Kind::ALL.map(part).into()
}

impl Page for SignalsPage {
    const TEMPLATE: &'static str = "partner/signals";

    fn samples() -> Vec<Self> {
        let person = |name: &str| PersonPart {
            name: name.to_owned(),
            number: 1,
            submitted: "24 November 2026, 09:12 UTC".to_owned(),
        };
        let signal = |kind: Kind, look| SignalPart {
            id: SignalId::new(),
            title_key: format!("signal-title-{}", kind.word()),
            evidence_key: format!("signal-evidence-{}", kind.word()),
            amount: 12,
            items: 10,
            course: Said::sample("International conventions and CND resolutions", false),
            quiz: Said::sample("Scheduling in practice", true),
            people: vec![person("Ada Lovelace"), person("Bela Brook")],
            found: "24 November 2026, 09:13 UTC".to_owned(),
            action: "/partner/signals/1/look?page=2".to_owned(),
            typed: String::new(),
            look,
        };
        let look = |note: &str| {
            Some(LookPart {
                by: "Mina Harbour".to_owned(),
                at: "24 November 2026, 10:00 UTC".to_owned(),
                note: note.to_owned(),
            })
        };
        let typed = SignalPart {
            typed: "<They> learn in one room.".to_owned(),
            ..signal(Kind::Speed, None)
        };
        vec![
            Self {
                kinds: kinds(),
                signals: Vec::new(),
                page: 1,
                before_href: String::new(),
                after_href: String::new(),
                note_characters: 501,
                lost_note: "<They> learn in one room.".to_owned(),
            },
            Self {
                kinds: kinds(),
                signals: vec![signal(Kind::Speed, None)],
                page: 1,
                before_href: String::new(),
                after_href: String::new(),
                note_characters: 0,
                lost_note: String::new(),
            },
            Self {
                kinds: kinds(),
                signals: vec![
                    typed,
                    signal(Kind::Alike, look("They learn in one room.")),
                    signal(Kind::Alike, look("")),
                ],
                page: 2,
                before_href: "/partner/signals?page=1".to_owned(),
                after_href: "/partner/signals?page=3".to_owned(),
                note_characters: 501,
                lost_note: String::new(),
            },
        ]
    }
}

/// GET: what there is to look at.
async fn show(office: PartnerOffice) -> Result<HttpResponse, Refusal> {
    draw(&office, None).await
}

/// A note that is too long, and the signal it was written to.
struct Refused<'a> {
    signal: SignalId,
    note: &'a str,
    characters: usize,
}

/// The page that is asked for.
fn number(office: &PartnerOffice) -> u32 {
    office.query("page").parse().unwrap_or(1)
}

fn at(page: u32) -> String {
    format!("{}?page={page}", paths::PARTNER_SIGNALS)
}

async fn draw(
    office: &PartnerOffice,
    refused: Option<Refused<'_>>,
) -> Result<HttpResponse, Refusal> {
    let (proofs, library) = (office.proofs.clone(), office.app.library.clone());
    let number = number(office);
    let number = number.clamp(1, LAST_PAGE);
    // One more than shown tells whether there is another page.
    let place = (SHOWN + 1, (number - 1) * SHOWN);
    let read = move |conn: &mut db::Conn| -> Result<Vec<(Signal, Arc<Edition>)>, db::Error> {
        let mut found = Vec::new();
        for signal in signals::signals(conn, &proofs, place)? {
            let edition = library.edition(conn, signal.edition)?;
            found.push((signal, edition));
        }
        Ok(found)
    };
    let mut found = office.app.db.read_slowly(read).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let has_more = found.len() > shown;
    found.truncate(shown);
    let parts = found.iter().map(|(signal, edition)| {
        let refused = refused.as_ref().filter(|one| one.signal == signal.id);
        SignalPart {
            typed: refused.map_or_else(String::new, |one| one.note.to_owned()),
            ..part(office, (signal, number), edition)
        }
    });
    let signals: Vec<SignalPart> = parts.collect();
    let is_here = |one: &&Refused<'_>| {
        let mut open = signals.iter().filter(|part| part.look.is_none());
        open.any(|part| part.id == one.signal)
    };
    let lost = refused.as_ref().filter(|one| !is_here(one));
    let page = SignalsPage {
        page: number,
        before_href: if number > 1 {
            at(number - 1)
        } else {
            String::new()
        },
        after_href: if has_more {
            at(number + 1)
        } else {
            String::new()
        },
        kinds: kinds(),
        lost_note: lost.map_or_else(String::new, |one| one.note.to_owned()),
        note_characters: refused.as_ref().map_or(0, |one| one.characters),
        signals,
    };
    let status = match refused {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    office.page_with(status, PARTNER, &page)
}

fn part(office: &PartnerOffice, (signal, page): (&Signal, u32), edition: &Edition) -> SignalPart {
    let tongue = Tongue::of(office.language, &edition.content);
    let moment = |at| office.app.texts.moment(office.language, at);
    let quiz = edition
        .content
        .quizzes()
        .find(|quiz| quiz.key == signal.quiz);
    let person = |seen: &Seen| PersonPart {
        name: seen.name.to_string(),
        number: seen.number,
        submitted: seen.submitted_at.map(moment).unwrap_or_default(),
    };
    let people = std::iter::once(&signal.who).chain(&signal.other);
    SignalPart {
        id: signal.id,
        title_key: format!("signal-title-{}", signal.kind.word()),
        evidence_key: format!("signal-evidence-{}", signal.kind.word()),
        amount: signal.amount,
        items: signal.items,
        course: Said::of(&edition.content.texts, tongue, |text| &text.title),
        quiz: quiz.map_or_else(
            || Said::new((tongue.source, signal.quiz.as_str()), tongue.page),
            |quiz| Said::of(&quiz.texts, tongue, |text| &text.title),
        ),
        people: people.map(person).collect(),
        found: moment(signal.found_at),
        // With the page that it stands on, which comes again if the note is refused.
        action: format!("{}/{}/look?page={page}", paths::PARTNER_SIGNALS, signal.id),
        typed: String::new(),
        look: signal.look.as_ref().map(|look| LookPart {
            by: look.by.to_string(),
            at: moment(look.at),
            note: look.note.as_str().to_owned(),
        }),
    }
}

/// POST `…/{signal}/look`: somebody has looked.
async fn look(
    office: PartnerOffice,
    path: Path<SignalId>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = path.into_inner();
    let note = match Note::parse(fields.text("note")) {
        Ok(note) => note,
        Err(long) => {
            let refused = Refused {
                signal: id,
                note: fields.text("note"),
                characters: long.characters,
            };
            return draw(&office, Some(refused)).await;
        }
    };
    let (proofs, now) = (office.proofs.clone(), office.now);
    let deed = move |tx: &mut db::Tx| -> Result<(), LookError> {
        for proof in &proofs {
            match signals::look_at(tx, proof, id, &note, now) {
                Err(LookError::Unknown) => {}
                done => return done,
            }
        }
        Err(LookError::Unknown)
    };
    match office.app.db.write(deed).await {
        Ok(()) => Ok(office.go_to(&at(number(&office)))),
        Err(LookError::Unknown) => Err(Refusal::NotFound),
        Err(LookError::Db(error)) => Err(error.into()),
    }
}
