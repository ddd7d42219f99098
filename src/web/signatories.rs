//! Who signs the certificates of partners, since when, and whether they approve: one page for
//! administrators of a partner and for operators.

use crate::base::{Language, PartnerId, SignatoryId, Timestamp, Token};
use crate::db::{Conn, Error, Tx};
use crate::partners::{self, APPROVAL_DAYS, ApprovalError, Asker, Partner, Tenure};
use crate::web::page::Page;
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Refusal, Visitor, paths};
use serde::Serialize;

/// The signatories of one or more partners.
#[derive(Debug, Serialize)]
pub struct SignatoriesPage {
    /// The page above, and the message that names it.
    pub home: &'static str,
    pub home_key: &'static str,
    pub parts: Vec<SignatoriesPart>,
    /// A link that was made this moment; shown once.
    pub new_link: String,
    /// How many days it works.
    pub days: i64,
    /// Whether certificates wait until everybody who signs them has approved.
    pub waits: bool,
    /// Where that is changed (POST); empty for who may not.
    pub waits_action: &'static str,
}

/// Those of one partner.
#[derive(Debug, Serialize)]
pub struct SignatoriesPart {
    pub name: Said,
    pub href: String,
    pub present: Vec<TenureLine>,
    pub past: Vec<TenureLine>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub struct TenureLine {
    pub name: String,
    pub office: Said,
    pub since: String,
    /// Empty while they sign.
    pub until: String,
    /// `approved`, `declined`, `asked` or `open`.
    pub state: &'static str,
    /// The day of the answer, or until when the link works.
    pub day: String,
    /// Who answered.
    pub who: String,
    /// Why not.
    pub reason: String,
    /// Where a link is made (POST); empty when nothing is to be asked.
    pub action: String,
}

impl Page for SignatoriesPage {
    const TEMPLATE: &'static str = "partner/signatories";

    fn samples() -> Vec<Self> {
        let line = |state: &'static str, until: &str| TenureLine {
            name: "Dr. Amara Okonkwo".to_owned(),
            office: Said::sample("Director of Studies", false),
            since: "1 December 2026".to_owned(),
            until: until.to_owned(),
            state,
            day: "2 December 2026".to_owned(),
            who: "Amara Okonkwo".to_owned(),
            reason: if state == "declined" {
                "Not my title."
            } else {
                ""
            }
            .to_owned(),
            action: match state {
                "approved" => String::new(),
                _ => "/partner/signatories/1/ask".to_owned(),
            },
        };
        let part = |present, past| SignatoriesPart {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/partners/harbour-institute".to_owned(),
            present,
            past,
        };
        let page = |parts, new_link: &str, waits, waits_action| Self {
            home: paths::PARTNER,
            home_key: "nav-partner",
            parts,
            new_link: new_link.to_owned(),
            days: APPROVAL_DAYS,
            waits,
            waits_action,
        };
        let all = ["approved", "declined", "asked", "open"].map(|state| line(state, ""));
        let past = vec![
            line("approved", "3 December 2026"),
            line("open", "3 December 2026"),
        ];
        vec![
            page(Vec::new(), "", false, ""),
            page(
                vec![part(all.into(), past)],
                "https://x.example/signatory/A",
                true,
                "",
            ),
            page(
                vec![part(Vec::new(), Vec::new())],
                "",
                true,
                paths::OPERATOR_SIGNATORIES,
            ),
            page(Vec::new(), "", false, paths::OPERATOR_SIGNATORIES),
        ]
    }
}

/// From where the page is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Door {
    Partner,
    Operator,
}

impl Door {
    /// Where a signatory is asked (POST).
    fn action(self, id: SignatoryId) -> String {
        let page = match self {
            Self::Partner => paths::PARTNER_SIGNATORIES,
            Self::Operator => paths::OPERATOR_SIGNATORIES,
        };
        format!("{page}/{id}/ask")
    }
}

/// A partner, who signs for it, and who did.
type Found = (Partner, Vec<Tenure>, Vec<Tenure>);

/// The page about these partners; `None`: about all.
pub(super) async fn page(
    visitor: &Visitor,
    door: Door,
    of: Option<Vec<PartnerId>>,
    new_link: String,
) -> Result<SignatoriesPage, Refusal> {
    let read = move |conn: &mut Conn| -> Result<_, Error> {
        let mut found: Vec<Found> = Vec::new();
        for partner in partners::all(conn)? {
            if of.as_ref().is_none_or(|of| of.contains(&partner.id)) {
                let present = partners::present(conn, partner.id)?;
                let past = partners::past(conn, partner.id)?;
                found.push((partner, present, past));
            }
        }
        Ok((found, partners::waits_for_approval(conn)?))
    };
    let (found, waits) = visitor.app.db.read_slowly(read).await?;
    let part = |found: &Found| part(visitor, door, found);
    let (home, home_key, waits_action) = match door {
        Door::Partner => (paths::PARTNER, "nav-partner", ""),
        Door::Operator => (paths::OPERATOR, "nav-operator", paths::OPERATOR_SIGNATORIES),
    };
    Ok(SignatoriesPage {
        home,
        home_key,
        parts: found.iter().map(part).collect(),
        new_link,
        days: APPROVAL_DAYS,
        waits,
        waits_action,
    })
}

fn part(visitor: &Visitor, door: Door, (partner, present, past): &Found) -> SignatoriesPart {
    let line = |one: &Tenure| line(visitor, door, one);
    SignatoriesPart {
        name: Said::new(partner.profile.name_in(visitor.language), visitor.language),
        href: paths::partner(&partner.slug),
        present: present.iter().map(line).collect(),
        past: past.iter().map(line).collect(),
    }
}

fn line(visitor: &Visitor, door: Door, tenure: &Tenure) -> TenureLine {
    let date = |at: Timestamp| visitor.app.texts.date(visitor.language, at.date());
    let tongue = Tongue {
        page: visitor.language,
        source: Language::En,
    };
    let asked = tenure.asked_until.filter(|until| *until > visitor.now);
    let (state, day) = match (&tenure.answer, asked) {
        (Some(answered), _) => (answered.answer.word(), date(answered.at)),
        (None, Some(until)) if tenure.until.is_none() => ("asked", date(until)),
        (None, _) => ("open", String::new()),
    };
    let answer = tenure.answer.as_ref();
    let is_to_ask = tenure.until.is_none() && !tenure.is_approved();
    TenureLine {
        name: tenure.signatory.name.clone(),
        office: Said::of(&tenure.signatory.office, tongue, String::as_str),
        since: date(tenure.since),
        until: tenure.until.map(date).unwrap_or_default(),
        state,
        day,
        who: answer.map(|answer| answer.name.clone()).unwrap_or_default(),
        reason: answer
            .map(|answer| answer.reason.clone())
            .unwrap_or_default(),
        action: match is_to_ask {
            true => door.action(tenure.id),
            false => String::new(),
        },
    }
}

/// Makes a link for a signatory on behalf of the first of these who may; empty when there is
/// nothing to ask any more.
pub(super) async fn ask(
    visitor: &Visitor,
    id: &str,
    askers: Vec<Asker>,
) -> Result<String, Refusal> {
    let id = SignatoryId::parse(id).ok_or(Refusal::NotFound)?;
    let token = Token::new(visitor.app.chance());
    let (hash, now) = (token.hash(), visitor.now);
    let deed = move |tx: &mut Tx| -> Result<(), ApprovalError> {
        for asker in &askers {
            match partners::ask_approval(tx, asker, (id, hash), now) {
                Err(ApprovalError::Unknown) => {}
                asked => return asked,
            }
        }
        Err(ApprovalError::Unknown)
    };
    match visitor.app.db.write(deed).await {
        Ok(()) => Ok(visitor.app.address(&paths::signatory(&token.reveal()))),
        Err(ApprovalError::Answered) => Ok(String::new()),
        Err(ApprovalError::Unknown | ApprovalError::NoReason) => Err(Refusal::NotFound),
        Err(ApprovalError::Db(error)) => Err(error.into()),
    }
}

/// Whether a form says that certificates wait.
pub(super) fn wants_to_wait(fields: &Fields) -> Result<bool, Refusal> {
    match fields.text("waits") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refusal::Malformed),
    }
}
