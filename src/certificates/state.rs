//! What a certificate is worth at a moment, and what happened to it until then: pure, from rows.

use super::certificate::Revocation;
use super::face::Face;
use crate::base::{Date, HoldId, Timestamp};
use crate::db::types::storable_texts;

/// Why a successor took a certificate's place; public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    NameCorrected,
    Renewed,
    /// Its last day was moved.
    Extended,
    /// It had been revoked by mistake.
    Reissued,
    /// It had been revoked, and was earned after all.
    EarnedSince,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 5] = [
        Self::NameCorrected,
        Self::Renewed,
        Self::Extended,
        Self::Reissued,
        Self::EarnedSince,
    ];

    /// The stored and published word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NameCorrected => "name-corrected",
            Self::Renewed => "renewed",
            Self::Extended => "extended",
            Self::Reissued => "reissued",
            Self::EarnedSince => "earned-since",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.word() == word)
    }

    /// The text, by its key, that tells whoever checks the replaced one what happened.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::NameCorrected => "verdict-replaced-text",
            Self::Renewed => "verdict-renewed-text",
            Self::Extended => "verdict-extended-text",
            Self::Reissued => "verdict-reissued-text",
            Self::EarnedSince => "verdict-earned-since-text",
        }
    }

    /// The text, by its key, that tells it as a step.
    pub const fn step_key(self) -> &'static str {
        match self {
            Self::NameCorrected => "history-replaced",
            Self::Renewed => "history-renewed",
            Self::Extended => "history-extended",
            Self::Reissued => "history-reissued",
            Self::EarnedSince => "history-earned-since",
        }
    }
}

/// Why a certificate is set aside; public as long as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldReason {
    /// How it was earned is looked into.
    Inquiry,
    /// Something printed on it is checked.
    Facts,
    HoldersRequest,
}

impl HoldReason {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::Inquiry, Self::Facts, Self::HoldersRequest];

    /// The stored and published word; also the last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Inquiry => "inquiry",
            Self::Facts => "facts",
            Self::HoldersRequest => "holders-request",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

storable_texts! {
    Cause: |cause| cause.word(), |word| Cause::parse(&word);
    HoldReason: |reason| reason.word(), |word| HoldReason::parse(&word);
}

/// That, when and why a successor took a certificate's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    pub cause: Cause,
    pub at: Timestamp,
}

/// A time in which a certificate was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    pub id: HoldId,
    pub reason: HoldReason,
    pub held_at: Timestamp,
    /// None: it is set aside still.
    pub released_at: Option<Timestamp>,
}

impl Hold {
    fn covers(&self, moment: Timestamp) -> bool {
        self.held_at <= moment && self.released_at.is_none_or(|until| moment < until)
    }
}

/// What happened to a certificate after its award.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    pub revocation: Option<Revocation>,
    pub replacement: Option<Replacement>,
    /// Oldest first.
    pub holds: Vec<Hold>,
}

/// What a certificate is worth at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Valid,
    Revoked(Revocation),
    Replaced(Replacement),
    /// Set aside while something is looked into.
    Held(Hold),
    Expired {
        on: Date,
    },
}

impl State {
    /// The state at `moment`; what happened later does not count. Revoked and replaced outweigh
    /// held, held outweighs expired: the answer is the one that most changes what a verifier should
    /// do. What was revoked and has been replaced was issued anew: nothing replaced is revoked.
    pub fn of(face: &Face, fate: &Fate, moment: Timestamp) -> Self {
        let revocation = fate.revocation.filter(|end| end.revoked_at <= moment);
        let replacement = fate.replacement.filter(|end| end.at <= moment);
        if let Some(replacement) = replacement {
            return Self::Replaced(replacement);
        }
        if let Some(revocation) = revocation {
            return Self::Revoked(revocation);
        }
        if let Some(hold) = fate.holds.iter().find(|hold| hold.covers(moment)) {
            return Self::Held(*hold);
        }
        match face.valid_until {
            Some(on) if face.is_expired(moment) => Self::Expired { on },
            _ => Self::Valid,
        }
    }

    /// The state's word in addresses, data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Revoked(_) => "revoked",
            Self::Replaced(_) => "replaced",
            Self::Held(_) => "held",
            Self::Expired { .. } => "expired",
        }
    }

    /// Whether its paper may be drawn: what ended or is set aside is not handed out.
    pub const fn is_printed(self) -> bool {
        matches!(self, Self::Valid | Self::Expired { .. })
    }

    /// The class of the reason, as its text's key; empty where there is none.
    pub fn reason_key(self) -> String {
        match self {
            Self::Revoked(revocation) => format!("reason-{}", revocation.reason.word()),
            Self::Held(hold) => format!("hold-reason-{}", hold.reason.word()),
            Self::Valid | Self::Replaced(_) | Self::Expired { .. } => String::new(),
        }
    }

    /// The day it began; none while it counts.
    pub fn since(self) -> Option<Date> {
        match self {
            Self::Valid => None,
            Self::Revoked(revocation) => Some(revocation.revoked_at.date()),
            Self::Replaced(replacement) => Some(replacement.at.date()),
            Self::Held(hold) => Some(hold.held_at.date()),
            Self::Expired { on } => Some(on),
        }
    }
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Awarded,
    /// It took the place of an earlier one.
    Succeeded,
    Held,
    Released,
    Replaced(Cause),
    Revoked,
    /// Its last day.
    Expired,
    /// Its holder's name was taken out of the register.
    Erased,
}

impl Step {
    /// The published word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Awarded => "awarded",
            Self::Succeeded => "succeeded",
            Self::Held => "held",
            Self::Released => "released",
            Self::Replaced(_) => "replaced",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::Erased => "erased",
        }
    }

    /// Why another took its place, if that is what happened.
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::Replaced(cause) => Some(cause),
            _ => None,
        }
    }

    /// The text, by its key, that says it.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Awarded => "history-awarded",
            Self::Succeeded => "history-succeeds",
            Self::Held => "history-held",
            Self::Released => "history-released",
            Self::Replaced(cause) => cause.step_key(),
            Self::Revoked => "history-revoked",
            Self::Expired => "history-expired",
            Self::Erased => "history-erased",
        }
    }
}

/// Everything that happened until `moment`, oldest first. A certificate that ended does not expire.
pub fn history(face: &Face, fate: &Fate, moment: Timestamp) -> Vec<(Date, Step)> {
    let mut steps = vec![(face.awarded_at, Step::Awarded)];
    steps.extend(face.reissued_at.map(|at| (at, Step::Succeeded)));
    for hold in &fate.holds {
        steps.push((hold.held_at, Step::Held));
        steps.extend(hold.released_at.map(|at| (at, Step::Released)));
    }
    let replaced = |end: Replacement| (end.at, Step::Replaced(end.cause));
    steps.extend(fate.replacement.map(replaced));
    steps.extend(fate.revocation.map(|end| (end.revoked_at, Step::Revoked)));
    let erased = face.erased.as_ref();
    steps.extend(erased.map(|erased| (erased.at, Step::Erased)));
    steps.retain(|(at, _)| *at <= moment);
    steps.sort_by_key(|(at, _)| *at);
    let mut steps: Vec<(Date, Step)> = steps
        .into_iter()
        .map(|(at, step)| (at.date(), step))
        .collect();
    let has_ended = fate.revocation.is_some() || fate.replacement.is_some();
    if let Some(on) = face.valid_until
        && face.is_expired(moment)
        && !has_ended
    {
        let place = steps.partition_point(|(day, _)| *day <= on);
        steps.insert(place, (on, Step::Expired));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificates::{Reason, face};

    const DAY: i64 = 86_400;

    /// Awarded on day 0 at the face's moment; days after it.
    fn day(number: i64) -> Timestamp {
        face::tests::sample().awarded_at.plus_seconds(number * DAY)
    }

    fn hold(from: i64, until: Option<i64>) -> Hold {
        Hold {
            id: HoldId::new(),
            reason: HoldReason::Inquiry,
            held_at: day(from),
            released_at: until.map(day),
        }
    }

    fn revocation(on: i64) -> Revocation {
        Revocation {
            reason: Reason::Misconduct,
            revoked_at: day(on),
        }
    }

    fn replacement(on: i64) -> Replacement {
        Replacement {
            cause: Cause::NameCorrected,
            at: day(on),
        }
    }

    #[test]
    fn the_state_at_a_moment_is_the_one_that_changes_most() {
        let face = face::tests::sample();
        let (closed, open) = (hold(2, Some(4)), hold(6, None));
        let expired = State::Expired {
            on: face.valid_until.unwrap(),
        };
        let late = 4000;
        let fate = |revoked: Option<i64>, replaced: Option<i64>, holds: &[Hold]| Fate {
            revocation: revoked.map(revocation),
            replacement: replaced.map(replacement),
            holds: holds.to_vec(),
        };
        for (given, on, expected) in [
            (fate(None, None, &[]), 0, State::Valid),
            (fate(None, None, &[]), late, expired),
            // Held and released, again held.
            (fate(None, None, &[closed, open]), 1, State::Valid),
            (fate(None, None, &[closed, open]), 2, State::Held(closed)),
            (fate(None, None, &[closed, open]), 3, State::Held(closed)),
            (fate(None, None, &[closed, open]), 4, State::Valid),
            (fate(None, None, &[closed, open]), 6, State::Held(open)),
            (fate(None, None, &[open]), late, State::Held(open)),
            (fate(None, None, &[closed]), late, expired),
            // Replaced.
            (fate(None, Some(5), &[]), 4, State::Valid),
            (fate(None, Some(5), &[]), 5, State::Replaced(replacement(5))),
            (
                fate(None, Some(5), &[open]),
                late,
                State::Replaced(replacement(5)),
            ),
            // Revoked, also while held and after its last day.
            (fate(Some(8), None, &[open]), 7, State::Held(open)),
            (
                fate(Some(8), None, &[open]),
                8,
                State::Revoked(revocation(8)),
            ),
            (
                fate(Some(3), None, &[]),
                late,
                State::Revoked(revocation(3)),
            ),
            // Revoked and issued anew, also while held.
            (
                fate(Some(3), Some(5), &[]),
                4,
                State::Revoked(revocation(3)),
            ),
            (
                fate(Some(3), Some(5), &[open]),
                late,
                State::Replaced(replacement(5)),
            ),
        ] {
            assert_eq!(
                State::of(&face, &given, day(on)),
                expected,
                "day {on}: {given:?}"
            );
        }
    }

    #[test]
    fn history_tells_everything_until_the_moment_in_its_order() {
        let mut face = face::tests::sample();
        let fate = Fate {
            revocation: Some(revocation(8)),
            replacement: None,
            holds: vec![hold(2, Some(4)), hold(6, None)],
        };
        let words = |face: &Face, fate: &Fate, on| -> Vec<Step> {
            let steps = history(face, fate, day(on));
            steps.into_iter().map(|(_, step)| step).collect()
        };
        use Step::*;
        assert_eq!(words(&face, &fate, 3), [Awarded, Held]);
        assert_eq!(
            words(&face, &fate, 9),
            [Awarded, Held, Released, Held, Revoked]
        );
        assert_eq!(
            words(&face, &fate, 4000),
            [Awarded, Held, Released, Held, Revoked],
            "what ended does not expire"
        );
        assert_eq!(words(&face, &Fate::default(), 4000), [Awarded, Expired]);
        let late_hold = Fate {
            holds: vec![hold(3000, None)],
            ..Fate::default()
        };
        assert_eq!(words(&face, &late_hold, 4000), [Awarded, Expired, Held]);
        face.reissued_at = Some(day(1));
        let replaced = Fate {
            replacement: Some(replacement(5)),
            ..Fate::default()
        };
        assert_eq!(
            words(&face, &replaced, 9),
            [Awarded, Succeeded, Replaced(Cause::NameCorrected)]
        );
    }

    #[test]
    fn words_are_read_back() {
        for cause in Cause::ALL {
            assert_eq!(Cause::parse(cause.word()), Some(cause));
        }
        for reason in HoldReason::ALL {
            assert_eq!(HoldReason::parse(reason.word()), Some(reason));
        }
        assert_eq!((Cause::parse("x"), HoldReason::parse("")), (None, None));
    }
}
