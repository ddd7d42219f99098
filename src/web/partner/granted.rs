//! One accommodation as the page of a course lists it.

use super::office::CourseOffice;
use super::taken::Taken;
use super::wanted::{self, Names, Pick};
use crate::accommodations::{Accommodation, Allowance, ExtraTime, Recipient};
use crate::web::paths;
use crate::web::words::Said;
use serde::Serialize;

/// What one recipient is granted, in words.
#[derive(Debug, Clone, Serialize)]
pub struct GrantedLine {
    pub name: String,
    /// Empty for a group.
    pub email: String,
    /// A group's page; empty for a person.
    pub group_href: String,
    pub is_everywhere: bool,
    pub quiz: Said,
    /// A sentence or two, three at most.
    pub grants: Vec<String>,
    pub reason_key: &'static str,
    pub note: String,
    pub since: String,
    /// Empty while it is in force.
    pub until: String,
    pub end_action: String,
    /// Why it is to be ended.
    pub end_reasons: Vec<Pick>,
    /// The message that says why it was ended; empty while it is in force.
    pub end_reason_key: &'static str,
}

impl GrantedLine {
    pub(super) fn of(
        office: &CourseOffice,
        (names, taken): (&Names, &Taken),
        one: &Accommodation,
    ) -> Self {
        let (partner, course) = office.place();
        let moment = |at| office.app.texts.moment(office.language, at);
        let (name, email, group_href) = match one.grant.to {
            Recipient::Person(account) => {
                let (name, email) = names.person(account);
                (name, email, String::new())
            }
            Recipient::Group(group) => {
                let href = paths::group(partner, course, group);
                (names.group(group), String::new(), href)
            }
        };
        let everywhere = || Said::new((office.language, ""), office.language);
        let quiz = one.grant.quiz.as_ref();
        Self {
            name,
            email,
            group_href,
            is_everywhere: quiz.is_none(),
            quiz: quiz.map_or_else(everywhere, |key| taken.title(office, key)),
            grants: sentences(office, &one.grant.allowance),
            reason_key: wanted::reason_key(one.grant.reason),
            note: one.grant.note.as_str().to_owned(),
            since: moment(one.granted_at),
            until: one.ended_at.map(moment).unwrap_or_default(),
            end_action: paths::end_accommodation(partner, course, one.grant.id),
            end_reasons: wanted::reason_picks(office, ""),
            end_reason_key: one.end_reason.map_or("", wanted::reason_key),
        }
    }

    pub(super) fn samples(is_ended: bool) -> Vec<Self> {
        let person = Self {
            name: "Amina Diallo".to_owned(),
            email: "amina@parliament.example".to_owned(),
            group_href: String::new(),
            is_everywhere: true,
            quiz: Said::sample("", false),
            grants: vec!["25% more time".to_owned(), "2 more attempts".to_owned()],
            reason_key: "grant-reason-access",
            note: "Asked by telephone.".to_owned(),
            since: "23 November 2026, 14:32 UTC".to_owned(),
            until: match is_ended {
                true => "24 November 2026, 09:00 UTC".to_owned(),
                false => String::new(),
            },
            end_action: "/partner/harbour-institute/conventions/accommodations/1/end".to_owned(),
            end_reasons: Pick::samples(),
            end_reason_key: if is_ended { "grant-reason-mistake" } else { "" },
        };
        let group = Self {
            name: "Committee staff".to_owned(),
            email: String::new(),
            group_href: "/partner/harbour-institute/conventions/groups/1".to_owned(),
            is_everywhere: false,
            quiz: Said::sample("Final quiz", true),
            reason_key: "grant-reason-duty",
            end_reason_key: "",
            note: String::new(),
            ..person.clone()
        };
        vec![person, group]
    }
}

/// What an allowance grants, in words.
fn sentences(office: &CourseOffice, allowance: &Allowance) -> Vec<String> {
    let mut sentences = Vec::new();
    match allowance.time {
        ExtraTime::None => {}
        ExtraTime::Percent(percent) => {
            sentences.push(office.say("grant-time-more", &[("percent", percent.into())]));
        }
        ExtraTime::Unlimited => sentences.push(office.say("grant-time-unlimited", &[])),
    }
    if allowance.extra_attempts > 0 {
        let args = [("count", allowance.extra_attempts.into())];
        sentences.push(office.say("grant-attempts-more", &args));
    }
    if let Some(closes_at) = allowance.closes_at {
        let at = office.app.texts.moment(office.language, closes_at);
        sentences.push(office.say("grant-closes-at", &[("at", at.into())]));
    }
    sentences
}
