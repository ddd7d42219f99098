//! GET `/operator`: the pulse of the installation.

use super::{SECTION, paper};
use crate::certificates::signing::{self, EndingKey};
use crate::db::{Conn, Error};
use crate::monitoring::{self, ManyByHand, Overview, Stuck};
use crate::partners::{self, Partner};
use crate::web::page::Page;
use crate::web::words::Said;
use crate::web::{Operator, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR, web::get().to(show));
}

/// What an operator looks at first.
#[derive(Debug, Serialize)]
pub struct OperatorHomePage {
    /// The moment of the counting.
    pub at: String,
    pub mails_waiting: i64,
    /// When the oldest waiting mail was written; empty if none waits.
    pub waiting_since: String,
    pub jobs_stuck: i64,
    pub stuck: Vec<StuckLine>,
    pub found_altered: i64,
    /// Characters for which no paper can be drawn, with the fonts that have them.
    pub not_printed: Vec<String>,
    pub open_reports: i64,
    /// How many sign certificates and have not approved it.
    pub unapproved: usize,
    pub clock_went_back: i64,
    /// Partners that awarded unusually many certificates by hand.
    pub many_by_hand: Vec<ManyLine>,
    /// Status lists that could not be signed when they were asked for last.
    pub lists_unsigned: u32,
    /// Keys for papers whose certificates end or have ended.
    pub keys_ending: Vec<EndingLine>,
    /// Whether nothing was found wrong.
    pub is_fine: bool,
    pub accounts: i64,
    pub unconfirmed: i64,
    pub enrolments: i64,
    pub open_attempts: i64,
    pub certificates: i64,
    pub revoked: i64,
    pub replaced: i64,
}

/// A key for papers that soon signs no more.
#[derive(Debug, Serialize)]
pub struct EndingLine {
    pub owner: Said,
    pub day: String,
    pub has_ended: bool,
}

/// A partner that awarded unusually many certificates by hand within a day.
#[derive(Debug, Serialize)]
pub struct ManyLine {
    pub partner: Said,
    pub count: usize,
    pub since: String,
    /// Its part of the register, from that day on.
    pub href: String,
}

/// A job that goes on failing.
#[derive(Debug, Serialize)]
pub struct StuckLine {
    pub kind: String,
    pub since: String,
    pub next_try: String,
    pub attempts: i64,
    pub reason: String,
}

impl Page for OperatorHomePage {
    const TEMPLATE: &'static str = "operator/home";

    fn samples() -> Vec<Self> {
        let quiet = || Self {
            at: "23 November 2026, 14:32 UTC".to_owned(),
            mails_waiting: 0,
            waiting_since: String::new(),
            jobs_stuck: 0,
            stuck: Vec::new(),
            found_altered: 0,
            not_printed: Vec::new(),
            open_reports: 0,
            unapproved: 0,
            clock_went_back: 0,
            many_by_hand: Vec::new(),
            lists_unsigned: 0,
            keys_ending: Vec::new(),
            is_fine: false,
            accounts: 412,
            unconfirmed: 3,
            enrolments: 351,
            open_attempts: 7,
            certificates: 187,
            revoked: 2,
            replaced: 1,
        };
        let stuck = StuckLine {
            kind: "mail".to_owned(),
            since: "21 November 2026, 09:10 UTC".to_owned(),
            next_try: "23 November 2026, 18:00 UTC".to_owned(),
            attempts: 13,
            reason: "550 no such mailbox".to_owned(),
        };
        let ending = |has_ended: bool| EndingLine {
            owner: Said::sample("Harbour Institute of Public Law", has_ended),
            day: "12 January 2027".to_owned(),
            has_ended,
        };
        let troubled = Self {
            mails_waiting: 3,
            waiting_since: stuck.since.clone(),
            jobs_stuck: 1,
            stuck: vec![stuck],
            found_altered: 1,
            not_printed: vec!["U+0CA0: Noto Serif Kannada or Noto Sans Kannada".to_owned()],
            open_reports: 2,
            unapproved: 3,
            clock_went_back: 2,
            many_by_hand: vec![ManyLine {
                partner: Said::sample("Harbour Institute of Public Law", true),
                count: 212,
                since: "23 November 2026, 02:10 UTC".to_owned(),
                href: "/operator/register?partner=1&from=2026-11-23".to_owned(),
            }],
            lists_unsigned: 1,
            keys_ending: vec![ending(false), ending(true)],
            ..quiet()
        };
        vec![quiet().judged(), troubled.judged()]
    }
}

impl OperatorHomePage {
    /// Says whether there is nothing to look into. Mails and jobs that wait have their own place.
    fn judged(mut self) -> Self {
        self.is_fine = self.found_altered == 0
            && self.not_printed.is_empty()
            && self.open_reports == 0
            && self.unapproved == 0
            && self.clock_went_back == 0
            && self.many_by_hand.is_empty()
            && self.lists_unsigned == 0
            && self.keys_ending.is_empty();
        self
    }
}

async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let (now, most) = (operator.now, operator.app.config.hand_awards_a_day);
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let keys = signing::ending_keys(conn, now)?;
        let mut many = Vec::new();
        for found in monitoring::many_by_hand(conn, most, now)? {
            many.extend(partners::find(conn, found.partner)?.map(|partner| (found, partner)));
        }
        Ok(Found {
            overview: monitoring::overview(conn, now)?,
            unapproved: partners::unapproved(conn)?.len(),
            partners: match keys.is_empty() {
                true => Vec::new(),
                false => partners::all(conn)?,
            },
            keys,
            many,
        })
    };
    let found = operator.app.db.read_slowly(read).await?;
    operator.page(SECTION, &page(&operator, found))
}

struct Found {
    overview: Overview,
    unapproved: usize,
    keys: Vec<EndingKey>,
    /// Whose the keys may be.
    partners: Vec<Partner>,
    /// Who awarded unusually many certificates by hand.
    many: Vec<(ManyByHand, Partner)>,
}

fn many_line(operator: &Operator, (found, partner): &(ManyByHand, Partner)) -> ManyLine {
    let name = partner.profile.name_in(operator.language);
    ManyLine {
        partner: Said::new(name, operator.language),
        count: found.count,
        since: operator.app.texts.moment(operator.language, found.since),
        href: paths::operator_register_of(found.partner, found.since.date()),
    }
}

fn page(operator: &Operator, found: Found) -> OperatorHomePage {
    let Found {
        overview,
        unapproved,
        keys,
        partners,
        many,
    } = found;
    let texts = &operator.app.texts;
    let moment = |moment| texts.moment(operator.language, moment);
    let line = |stuck: &Stuck| StuckLine {
        kind: stuck.kind.clone(),
        since: moment(stuck.created_at),
        next_try: moment(stuck.run_at),
        attempts: stuck.attempts,
        reason: stuck.reason.clone(),
    };
    let ending = |key: &EndingKey| EndingLine {
        owner: paper::owner(operator, key.owner, &partners),
        day: texts.date(operator.language, key.day),
        has_ended: key.has_ended,
    };
    let pulse = overview.pulse;
    let page = OperatorHomePage {
        at: moment(operator.now),
        mails_waiting: overview.mails_waiting,
        waiting_since: overview.waiting_since.map(moment).unwrap_or_default(),
        jobs_stuck: pulse.jobs_stuck,
        stuck: overview.stuck.iter().map(line).collect(),
        found_altered: overview.found_altered,
        not_printed: overview.not_printed,
        open_reports: overview.open_reports,
        unapproved,
        clock_went_back: overview.clock_went_back,
        many_by_hand: many
            .iter()
            .map(|found| many_line(operator, found))
            .collect(),
        lists_unsigned: operator.app.lists.failed(),
        keys_ending: keys.iter().map(ending).collect(),
        is_fine: false,
        accounts: pulse.accounts - overview.unconfirmed,
        unconfirmed: overview.unconfirmed,
        enrolments: pulse.enrolments,
        open_attempts: pulse.open_attempts,
        // A successor is the same award under a new number.
        certificates: pulse.certificates - overview.successors,
        revoked: pulse.revocations,
        replaced: overview.successors,
    };
    page.judged()
}
