//! `[certificate.participation]`: the certificate that is earned before the one of achievement, by
//! less.

use super::codes::Code;
use super::content::{Level, Participation, Requirement};
use super::data::{Fields, Spanned};
use super::manifest;

/// The table, if there is one; `stronger` is what the certificate of achievement asks for.
pub(super) fn read(
    table: &Fields<'_>,
    (level, stronger): (Level, &[Spanned<Requirement>]),
) -> Option<Participation> {
    let own = table.table("participation")?;
    let span = table.key_span("participation");
    let weaker = manifest::requirements(&own);
    let valid_months = manifest::valid_months(&own);
    own.finish();
    let is_programme = stronger.iter().any(|one| one.value.certificate().is_some());
    if level != Level::Achievement || is_programme {
        let message = "only a course of its own with a certificate of achievement has one of \
                       participation beside it";
        table.complain(Code::NotWeaker, &span, message);
        return None;
    }
    let all: Vec<Requirement> = stronger.iter().map(|one| one.value.clone()).collect();
    for one in &weaker {
        if !one.value.follows_from(&all) {
            let message = "the certificate of achievement can be earned without this";
            own.complain(Code::NotWeaker, &one.span, message);
        }
    }
    let weaker: Vec<Requirement> = weaker.into_iter().map(|one| one.value).collect();
    if !weaker.is_empty() && all.iter().all(|one| weaker.contains(one)) {
        let message = "this asks for all that the certificate of achievement asks for, and would \
                       never be awarded";
        own.complain(Code::NotWeaker, &own.key_span("require"), message);
    }
    Some(Participation {
        requirements: weaker,
        valid_months,
    })
}
