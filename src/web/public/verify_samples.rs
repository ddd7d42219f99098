//! Samples of the answers, for the test that renders every branch of every template.

use super::verdict_page::{IssuerLink, NameForm, PartLine, Step, VerdictPage};
use super::verify::Typing;
use crate::base::Language;
use crate::certificates::{Face, Reason};
use crate::web::facts;
use crate::web::logged::LoggedAward;
use crate::web::words::Said;

/// One answer per state; valid once more in Arabic, with every line a certificate can have.
pub(super) fn verdicts() -> Vec<VerdictPage> {
    let mut pages = vec![
        page("valid", Some(facts::sample(Language::En))),
        page("valid", Some(facts::sample(Language::Ar))),
        page("replaced", Some(facts::sample(Language::Fr))),
        page("expired", Some(facts::sample(Language::Ru))),
        page("held", Some(facts::sample(Language::En))),
        page("altered", None),
        page("unknown", None),
    ];
    for reason in Reason::ALL {
        let mut revoked = page("revoked", Some(facts::sample(Language::Zh)));
        revoked.reason_key = format!("reason-{}", reason.word());
        pages.push(revoked);
    }
    pages.push(replaced_by_a_public_one());
    pages.extend(named());
    pages.extend(erased());
    pages.push(VerdictPage {
        is_shared: true,
        logged: Some(LoggedAward::sample(false)),
        ..page("valid", Some(facts::sample(Language::Es)))
    });
    pages.push(VerdictPage {
        is_shared: true,
        title_key: "verdict-link-title".to_owned(),
        text_key: "verdict-link-text".to_owned(),
        code: String::new(),
        ..page("unknown", None)
    });
    for typed in ["7Q4K2", "7Q4K2-9XMPB-2Ñ5RT", "22222-22222-22223"] {
        let mut mistyped = page("unknown", None);
        mistyped.code = typed.to_owned();
        mistyped.typing = Typing::of(typed);
        pages.push(mistyped);
    }
    pages
}

/// The holder shows the certificate that took its place to everybody, so its number stands here.
fn replaced_by_a_public_one() -> VerdictPage {
    let mut page = page("replaced", Some(facts::sample(Language::En)));
    "verdict-extended-text".clone_into(&mut page.text_key);
    page.hides_successor = false;
    page.history.pop();
    page.history.push(Step {
        key: "history-extended",
        day: "21 December 2026".to_owned(),
        code: "7Q4K2-9XMPB-2D5R7".to_owned(),
        href: "/v/7Q4K29XMPB2D5R7".to_owned(),
    });
    page
}

/// The question for the name, unanswered, answered each way, and after too many tries.
fn named() -> Vec<VerdictPage> {
    let asked = |answer_key: &'static str| VerdictPage {
        name: NameForm {
            action: "/v/7Q4K2-9XMPB-2D5RT".to_owned(),
            hint: "M*** Ñ***".to_owned(),
            answer_key,
            minutes: 12,
        },
        mended_from: "7Q4K2-9XMPB-2O5RT".to_owned(),
        ..page("valid", Some(facts::sample(Language::En)))
    };
    let mut pages: Vec<VerdictPage> = ["", "verify-name-differs", "verify-name-wait"]
        .map(asked)
        .into();
    for page in &mut pages {
        if page.name.answer_key == "verify-name-differs" {
            page.title_key = page.name.answer_key.to_owned();
        }
    }
    let mut matched = asked("verify-name-match");
    matched.name.action = String::new();
    pages.push(matched);
    pages
}

/// The holder's name was taken out of the register: of one that counts and of one that was revoked.
fn erased() -> Vec<VerdictPage> {
    let face = || Face {
        name: String::new(),
        latin_name: None,
        result_percent: None,
        ..facts::sample(Language::En)
    };
    let erased = |state, answer_key| {
        let mut page = page(state, Some(face()));
        page.history.push(Step {
            key: "history-erased",
            day: "24 December 2026".to_owned(),
            code: String::new(),
            href: String::new(),
        });
        page.erased = "24 December 2026".to_owned();
        page.name.action = "/v/7Q4K2-9XMPB-2D5RT".to_owned();
        page.name.answer_key = answer_key;
        page
    };
    let mut revoked = erased("revoked", "");
    revoked.reason_key = "reason-misconduct".to_owned();
    let mut differs = erased("valid", "verify-name-differs");
    differs.title_key = "verify-name-differs".to_owned();
    vec![
        erased("valid", ""),
        erased("valid", "verify-name-match"),
        differs,
        revoked,
    ]
}

fn history(state: &str) -> Vec<Step> {
    let step = |key, code: &str| Step {
        key,
        day: "17 November 2026".to_owned(),
        code: code.to_owned(),
        href: if code.is_empty() {
            ""
        } else {
            "/v/7Q4K29XMPB2D5RT"
        }
        .to_owned(),
    };
    let mut steps = vec![
        step("history-awarded", ""),
        step("history-succeeds", "7Q4K2-9XMPB-2D5RT"),
    ];
    steps.extend(match state {
        "replaced" => Some(step("history-replaced", "")),
        "revoked" => Some(step("history-revoked", "")),
        "expired" => Some(step("history-expired", "")),
        "held" => Some(step("history-held", "")),
        _ => None,
    });
    steps
}

fn page(state: &'static str, face: Option<Face>) -> VerdictPage {
    let facts = face.as_ref().map(facts::sample_facts).unwrap_or_default();
    let filled = |when: bool, text: &str| if when { text } else { "" }.to_owned();
    let has_ended = matches!(state, "revoked" | "replaced" | "held" | "expired");
    let is_shown = face.is_some();
    VerdictPage {
        state,
        title_key: format!("verdict-{state}-title"),
        text_key: format!("verdict-{state}-text"),
        tag_key: format!("verdict-{state}-tag"),
        code: "7Q4K2-9XMPB-2D5RT".to_owned(),
        mended_from: String::new(),
        checked: "23 November 2026, 14:32 UTC".to_owned(),
        checked_iso: "2026-11-23T14:32:05+00:00".to_owned(),
        history: if is_shown { history(state) } else { Vec::new() },
        hides_successor: state == "replaced",
        parts: if is_shown { parts() } else { Vec::new() },
        has_lost_part: state == "valid",
        name: NameForm::default(),
        logged: None,
        is_shared: false,
        erased: String::new(),
        issuers: is_shown.then(issuer).into_iter().collect(),
        report_href: "/verify/report".to_owned(),
        picture: "https://learn.example/v/7Q4K2-9XMPB-2D5RT/picture.jpg".to_owned(),
        plan: face.as_ref().map(|face| facts::plan(face, &facts)),
        compares: is_shown && state != "revoked",
        facts,
        awarded: filled(is_shown, "17 November 2026"),
        ended: filled(has_ended, "21 December 2026"),
        reason_key: filled(state == "held", "hold-reason-inquiry"),
        demonstration: is_shown,
        course_href: filled(is_shown, "/courses/harbour-institute/conventions"),
        json_href: filled(is_shown, "/v/7Q4K2-9XMPB-2D5RT.json"),
        address: "learn.example/v/7Q4K2-9XMPB-2D5RT".to_owned(),
        typing: Typing::default(),
    }
}

/// A part in each state that matters for a programme.
fn parts() -> Vec<PartLine> {
    let states = [("valid", "good"), ("expired", "warn"), ("revoked", "bad")];
    let line = |(state, tone): (&str, _)| PartLine {
        title: Said::sample("International conventions for parliamentarians", true),
        code: "7Q4K2-9XMPB-2D5RT".to_owned(),
        href: "/v/7Q4K29XMPB2D5RT".to_owned(),
        tag_key: format!("verdict-{state}-tag"),
        tone,
    };
    states.map(line).into()
}

fn issuer() -> IssuerLink {
    IssuerLink {
        name: Said::sample("Harbour Institute of Public Law", false),
        href: "/partners/harbour-institute".to_owned(),
    }
}
