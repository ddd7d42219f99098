//! The entry of a certificate in the transparency log, as its pages show it.

use crate::app::App;
use crate::base::Language;
use crate::certificates::Entry;
use crate::web::paths;
use serde::Serialize;

/// Says that the award stands in the public log, and where to have that proved.
#[derive(Debug, Serialize)]
pub struct LoggedAward {
    /// The leaf's hash, in hexadecimal.
    pub leaf: String,
    /// When it was logged, in words.
    pub moment: String,
    pub proof_href: String,
    /// What the leaf speaks of, as a file; empty for anybody but the holder.
    pub record_href: String,
    /// In hexadecimal; empty for anybody but the holder.
    pub salt: String,
}

impl LoggedAward {
    /// For anybody who may see the whole certificate.
    pub(super) fn of(app: &App, language: Language, entry: &Entry) -> Self {
        Self {
            leaf: entry.leaf.to_string(),
            moment: app.texts.moment(language, entry.at),
            proof_href: paths::log_proof(&entry.leaf),
            record_href: String::new(),
            salt: String::new(),
        }
    }

    /// For the holder, who can show which leaf is theirs.
    pub(super) fn held(app: &App, language: Language, entry: &Entry, record: String) -> Self {
        Self {
            record_href: record,
            salt: entry.salt.map(|salt| salt.to_string()).unwrap_or_default(),
            ..Self::of(app, language, entry)
        }
    }

    /// For the tests that render every page.
    pub(super) fn sample(is_held: bool) -> Self {
        let leaf = "5c1f29d0".repeat(8);
        let filled = |text: String| if is_held { text } else { String::new() };
        Self {
            proof_href: format!("/log/proof/{leaf}"),
            leaf,
            moment: "23 November 2026, 10:32 UTC".to_owned(),
            record_href: filled("/my/certificates/1/record.txt".to_owned()),
            salt: filled("07a1".repeat(8)),
        }
    }
}
