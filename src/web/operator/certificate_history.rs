//! What was done to a certificate, step by step, with what was noted for operators.

use crate::base::{AccountId, Timestamp};
use crate::certificates::{Deed, Remark};
use crate::journal::Entry;
use crate::web::Operator;
use serde::Serialize;
use std::collections::BTreeMap;

/// One step.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    pub moment: String,
    /// `history-…`.
    pub key: &'static str,
    /// `reason-…` or `hold-reason-…`, as everybody reads it; empty where there is none.
    pub reason_key: String,
    /// The name of who did it; empty for the platform itself.
    pub by: String,
    /// For operators alone; may be empty.
    pub note: String,
}

/// One step before it is put into words.
struct Step<'a> {
    at: Timestamp,
    key: &'static str,
    by: Option<AccountId>,
    remark: Option<&'a Remark>,
}

/// Every entry of the journal with what was noted about it, and what was noted otherwise, in the
/// order of time.
pub(super) fn events(
    operator: &Operator,
    (entries, remarks): (&[Entry], &[Remark]),
    names: &BTreeMap<AccountId, String>,
) -> Vec<Event> {
    let event = |step: Step<'_>| Event {
        moment: operator.app.texts.moment(operator.language, step.at),
        key: step.key,
        reason_key: step
            .remark
            .map(|one| reason_key(one.deed))
            .unwrap_or_default(),
        by: step
            .by
            .and_then(|id| names.get(&id).cloned())
            .unwrap_or_default(),
        note: step.remark.map(|one| one.note.clone()).unwrap_or_default(),
    };
    steps(entries, remarks).into_iter().map(event).collect()
}

fn steps<'a>(entries: &[Entry], remarks: &'a [Remark]) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    for entry in entries {
        let remark = remarks.iter().find(|remark| is_about(entry, remark));
        steps.push(Step {
            at: entry.at,
            key: match remark {
                Some(remark) => deed_key(remark.deed),
                None => entry_key(entry),
            },
            by: entry.actor,
            remark,
        });
    }
    let is_alone = |remark: &&Remark| !entries.iter().any(|entry| is_about(entry, remark));
    steps.extend(remarks.iter().filter(is_alone).map(|remark| Step {
        at: remark.at,
        key: deed_key(remark.deed),
        by: Some(remark.by),
        remark: Some(remark),
    }));
    steps.sort_by_key(|step| step.at);
    steps
}

/// Whether both tell of the same deed: they were written down in the same moment.
fn is_about(entry: &Entry, remark: &Remark) -> bool {
    let verb = remark.deed.verb();
    entry.at == remark.at && verb.is_some_and(|verb| verb.word() == entry.verb)
}

fn reason_key(deed: Deed) -> String {
    match deed {
        Deed::Held(reason) | Deed::Released(reason) => format!("hold-reason-{}", reason.word()),
        Deed::Revoked(reason) => format!("reason-{}", reason.word()),
        Deed::AwardedByHand | Deed::Withheld | Deed::NoLongerWithheld | Deed::Replaced(_) => {
            String::new()
        }
    }
}

const fn deed_key(deed: Deed) -> &'static str {
    match deed {
        Deed::AwardedByHand => "history-by-hand",
        Deed::Withheld => "history-withheld",
        Deed::NoLongerWithheld => "history-no-longer-withheld",
        Deed::Held(_) => "history-held",
        Deed::Released(_) => "history-released",
        Deed::Replaced(cause) => cause.step_key(),
        Deed::Revoked(_) => "history-revoked",
    }
}

/// Of an entry about which nothing was noted.
fn entry_key(entry: &Entry) -> &'static str {
    let is_link = entry.detail == "link";
    match entry.verb.as_str() {
        "awarded" => "history-awarded",
        "revoked" => "history-revoked",
        "replaced" => "history-replaced",
        "held" => "history-held",
        "released" => "history-released",
        "asked" => "history-asked",
        "granted" if is_link => "history-linked",
        "granted" => "history-granted",
        "refused" => "history-refused",
        "withdrawn" if is_link => "history-unlinked",
        "changed" => "history-disclosed",
        "not told" => "history-not-told",
        "erased" => "history-erased",
        "not printed" => "history-not-printed",
        "found altered" => "history-found-altered",
        _ => "history-other",
    }
}

impl Event {
    /// Every kind of step: with and without name, reason and note.
    pub(super) fn samples() -> Vec<Self> {
        let event = |key, reason: &str, note: &str| Self {
            moment: "23 November 2026, 14:32 UTC".to_owned(),
            key,
            reason_key: reason.to_owned(),
            by: if note.is_empty() { "" } else { "Ada Lovelace" }.to_owned(),
            note: note.to_owned(),
        };
        vec![
            event("history-awarded", "", ""),
            event("history-by-hand", "", "The examination was on paper."),
            event("history-held", "hold-reason-inquiry", "A letter came."),
            event("history-other", "", ""),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::EntryId;
    use crate::certificates::{Cause, HoldReason, Reason};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_millis(1_795_435_200_000).plus_seconds(second)
    }

    fn entry(verb: &str, detail: &str, second: i64) -> Entry {
        Entry {
            id: EntryId::new(),
            at: at(second),
            actor: None,
            verb: verb.to_owned(),
            object_kind: "certificate".to_owned(),
            object: "1".to_owned(),
            detail: detail.to_owned(),
        }
    }

    fn remark(deed: Deed, second: i64) -> Remark {
        Remark {
            deed,
            by: AccountId::new(),
            at: at(second),
            note: format!("note {second}"),
        }
    }

    #[test]
    fn a_note_stands_with_its_entry_and_what_the_journal_does_not_say_stands_alone() {
        let entries = [
            entry("awarded", "1", 10),
            entry("held", "inquiry", 20),
            entry("released", "inquiry", 30),
            entry("asked", "1", 40),
            entry("granted", "1", 50),
            entry("granted", "link", 55),
            entry("replaced", "2", 60),
            entry("revoked", "misconduct", 70),
        ];
        let remarks = [
            remark(Deed::Withheld, 5),
            remark(Deed::NoLongerWithheld, 6),
            remark(Deed::AwardedByHand, 10),
            remark(Deed::Held(HoldReason::Inquiry), 20),
            remark(Deed::Released(HoldReason::Inquiry), 30),
            remark(Deed::Replaced(Cause::Extended), 60),
            // Of another moment: the entry is of something else.
            remark(Deed::Revoked(Reason::Misconduct), 71),
        ];
        let found = steps(&entries, &remarks);
        let found: Vec<(i64, &str, bool)> = found
            .iter()
            .map(|step| {
                let second = (step.at.millis() - at(0).millis()) / 1000;
                (second, step.key, step.remark.is_some())
            })
            .collect();
        let expected = [
            (5, "history-withheld", true),
            (6, "history-no-longer-withheld", true),
            (10, "history-awarded", false),
            (10, "history-by-hand", true),
            (20, "history-held", true),
            (30, "history-released", true),
            (40, "history-asked", false),
            (50, "history-granted", false),
            (55, "history-linked", false),
            (60, "history-extended", true),
            (70, "history-revoked", false),
            (71, "history-revoked", true),
        ];
        assert_eq!(found, expected);
    }
}
