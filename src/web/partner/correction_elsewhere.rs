//! Other editions in which a corrected item stands, for the pages of corrections.

use super::correction::title_in;
use super::member::Member;
use crate::assessment::regrade::Elsewhere;
use crate::base::Key;
use crate::web::paths;
use crate::web::words::Said;
use serde::Serialize;

/// One edition, with the way to correct the item there too.
#[derive(Debug, Serialize)]
pub struct ElsewherePart {
    pub href: String,
    pub number: u32,
    pub version: String,
    pub quiz: Said,
    pub is_corrected: bool,
}

impl ElsewherePart {
    pub(super) fn sample(is_corrected: bool) -> Self {
        Self {
            href: "/partner/editions/1/final/day/correction".to_owned(),
            number: 1,
            version: "1.0.0".to_owned(),
            quiz: Said::sample("Scheduling in practice", true),
            is_corrected,
        }
    }
}

pub(super) fn elsewhere_parts(
    found: &[Elsewhere],
    item: &Key,
    member: &Member,
) -> Vec<ElsewherePart> {
    let part = |one: &Elsewhere| ElsewherePart {
        href: paths::item_correction(one.edition.id, &one.quiz, item),
        number: one.edition.number,
        version: one.edition.version.clone(),
        quiz: title_in(&one.edition, &one.quiz, member.learner.language),
        is_corrected: one.is_corrected,
    };
    found.iter().map(part).collect()
}
