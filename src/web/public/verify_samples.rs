//! Samples of the answers, for the test that renders every branch of every template.

use super::verify::{Typing, VerdictPage};
use crate::base::Language;
use crate::certificates::{Face, Reason};
use crate::web::facts;

/// One answer per state; valid once more in Arabic, with every line a certificate can have.
pub(super) fn verdicts() -> Vec<VerdictPage> {
    let mut pages = vec![
        page("valid", Some(facts::sample(Language::En))),
        page("valid", Some(facts::sample(Language::Ar))),
        page("replaced", Some(facts::sample(Language::Fr))),
        page("expired", Some(facts::sample(Language::Ru))),
        page("altered", None),
        page("unknown", None),
    ];
    for reason in Reason::ALL {
        let mut revoked = page("revoked", Some(facts::sample(Language::Zh)));
        revoked.reason_key = format!("reason-{}", reason.word());
        pages.push(revoked);
    }
    for typed in ["7Q4K2", "7Q4K2-9XMPB-2O5RT", "22222-22222-22223"] {
        let mut mistyped = page("unknown", None);
        mistyped.code = typed.to_owned();
        mistyped.typing = Typing::of(typed);
        pages.push(mistyped);
    }
    pages
}

fn page(state: &'static str, face: Option<Face>) -> VerdictPage {
    let facts = face.as_ref().map(facts::sample_facts).unwrap_or_default();
    let filled = |when: bool, text: &str| if when { text } else { "" }.to_owned();
    let has_ended = matches!(state, "revoked" | "replaced" | "expired");
    let is_shown = face.is_some();
    VerdictPage {
        state,
        title_key: format!("verdict-{state}-title"),
        text_key: format!("verdict-{state}-text"),
        tag_key: format!("verdict-{state}-tag"),
        code: "7Q4K2-9XMPB-2D5RT".to_owned(),
        checked: "23 November 2026, 14:32 UTC".to_owned(),
        plan: face.as_ref().map(|face| facts::plan(face, &facts)),
        compares: is_shown && state != "revoked",
        facts,
        awarded: filled(is_shown, "17 November 2026"),
        ended: filled(has_ended, "21 December 2026"),
        reason_key: String::new(),
        demonstration: is_shown,
        course_href: filled(is_shown, "/courses/harbour-institute/conventions"),
        json_href: filled(is_shown, "/v/7Q4K2-9XMPB-2D5RT.json"),
        host: "learn.example/v/".to_owned(),
        typing: Typing::default(),
    }
}
