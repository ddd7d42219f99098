//! `/operator/paper-signature`: who signs papers, and what readers say about it.

use super::SECTION;
use crate::base::Language;
use crate::certificates::pdf::KeyKind;
use crate::certificates::signing::{self, Origin, PaperKey};
use crate::credentials::Owner;
use crate::db::{Conn, Error};
use crate::partners::{self, Partner};
use crate::web::words::Said;
use crate::web::{Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_PAPER, web::get().to(show));
}

/// The keys that sign papers.
#[derive(Debug, Serialize)]
pub struct PaperKeysPage {
    pub keys: Vec<PaperKeyLine>,
    /// How it is switched on and off.
    pub commands: [&'static str; 3],
}

const COMMANDS: [&str; 3] = [
    "pmast keys paper make installation --to DIR",
    "pmast keys paper import installation --key key.pem --chain chain.pem",
    "pmast keys paper off installation",
];

/// One key.
#[derive(Debug, Serialize)]
pub struct PaperKeyLine {
    pub owner: Said,
    /// `ECDSA P-256` or `RSA 3072`.
    pub kind: &'static str,
    /// `paper-key-made` or `paper-key-imported`.
    pub origin_key: String,
    pub on_from: String,
    /// Empty while it is on.
    pub off: String,
    /// Empty unless somebody else may hold it.
    pub distrusted: String,
    /// Whether it is on in vain: its certificate has ended.
    pub has_ended: bool,
    /// Last day of the signer's certificate.
    pub last_day: String,
}

impl Page for PaperKeysPage {
    const TEMPLATE: &'static str = "operator/paper";

    fn samples() -> Vec<Self> {
        let line = |origin: Origin, off: &str, distrusted: &str| PaperKeyLine {
            owner: Said::sample("Harbour Institute of Public Law", off.is_empty()),
            kind: "ECDSA P-256",
            origin_key: format!("paper-key-{}", origin.word()),
            on_from: "23 November 2026, 14:32 UTC".to_owned(),
            off: off.to_owned(),
            distrusted: distrusted.to_owned(),
            has_ended: false,
            last_day: "23 November 2031".to_owned(),
        };
        let off = "24 November 2026, 09:00 UTC";
        vec![
            Self {
                keys: Vec::new(),
                commands: COMMANDS,
            },
            Self {
                commands: COMMANDS,
                keys: vec![
                    line(Origin::Made, "", ""),
                    line(Origin::Imported, off, ""),
                    line(Origin::Made, off, off),
                    PaperKeyLine {
                        has_ended: true,
                        ..line(Origin::Imported, "", "")
                    },
                ],
            },
        ]
    }
}

async fn show(operator: Operator) -> Result<HttpResponse, Refusal> {
    let read = |conn: &mut Conn| -> Result<(Vec<PaperKey>, Vec<Partner>), Error> {
        Ok((signing::paper_keys(conn)?, partners::all(conn)?))
    };
    let (keys, partners) = operator.app.db.read_slowly(read).await?;
    let keys = keys.iter().map(|key| line(&operator, key, &partners));
    let page = PaperKeysPage {
        keys: keys.collect(),
        commands: COMMANDS,
    };
    operator.page(SECTION, &page)
}

fn line(operator: &Operator, key: &PaperKey, partners: &[Partner]) -> PaperKeyLine {
    let (texts, language) = (&operator.app.texts, operator.language);
    let moment = |at| texts.moment(language, at);
    let ending = key.ending(operator.now);
    PaperKeyLine {
        owner: owner(operator, key.owner, partners),
        kind: match key.kind {
            KeyKind::EcdsaP256 => "ECDSA P-256",
            KeyKind::Rsa3072 => "RSA 3072",
        },
        origin_key: format!("paper-key-{}", key.origin.word()),
        on_from: moment(key.on_from),
        off: key.off_at.map(moment).unwrap_or_default(),
        distrusted: key.distrusted_at.map(moment).unwrap_or_default(),
        has_ended: ending.is_some_and(|ending| ending.has_ended),
        last_day: key
            .last_day()
            .map(|day| texts.date(language, day))
            .unwrap_or_default(),
    }
}

/// Whose a key is, by name.
pub(super) fn owner(operator: &Operator, owner: Owner, partners: &[Partner]) -> Said {
    let language = operator.language;
    let house = (language, operator.app.config.house_name.as_str());
    let name = match owner {
        Owner::Installation => house,
        Owner::Partner(id) => partners
            .iter()
            .find(|partner| partner.id == id)
            .map_or((Language::En, ""), |partner| {
                partner.profile.name_in(language)
            }),
    };
    Said::new(name, language)
}
