//! What the forms for grants and for more minutes ask alike: for whom, where, why.

use super::office::CourseOffice;
use super::taken::{Shelf, Taken, titled};
use crate::accommodations::{self, Group, Reason, Recipient};
use crate::accounts;
use crate::base::{AccountId, Email, GroupId, Key, Note};
use crate::db::{Conn, Error};
use crate::web::Fields;
use crate::web::form::Form;
use crate::web::words::Said;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The word for a single person in the field `to`.
const PERSON: &str = "person";
/// The word for everybody in the field `to`.
const EVERYBODY: &str = "everybody";

/// One line of a select, or one radio button.
#[derive(Debug, Clone, Serialize)]
pub struct Pick {
    pub value: String,
    pub words: Said,
    pub is_chosen: bool,
}

impl Pick {
    pub(super) fn samples() -> Vec<Self> {
        let pick = |value: &str, is_chosen, is_foreign| Self {
            value: value.to_owned(),
            words: Said::sample("Final quiz", is_foreign),
            is_chosen,
        };
        vec![pick("", true, false), pick("final", false, true)]
    }

    /// A line in the reader's own language.
    pub(super) fn own(office: &CourseOffice, value: &str, words: String, chosen: &str) -> Self {
        Self {
            value: value.to_owned(),
            words: Said::new((office.language, words), office.language),
            is_chosen: value == chosen,
        }
    }
}

/// For whom something is meant, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Whom {
    Everybody,
    Person(Email),
    Group(GroupId),
}

/// What both forms say, when all is well.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// None: everybody.
    pub(super) to: Option<Recipient>,
    pub(super) quiz: Option<Key>,
    pub(super) reason: Reason,
    pub(super) note: Note,
}

/// The people and groups that stand in a list, by id, and all groups of the course.
#[derive(Default)]
pub(super) struct Names {
    pub(super) groups: Vec<Group>,
    people: BTreeMap<AccountId, (String, String)>,
}

const fn person(recipient: Recipient) -> Option<AccountId> {
    match recipient {
        Recipient::Person(id) => Some(id),
        Recipient::Group(_) => None,
    }
}

impl Names {
    /// Reads the groups, and the names of these recipients.
    pub(super) fn read(
        conn: &mut Conn,
        office: &crate::courses::CourseAdmin,
        recipients: impl Iterator<Item = Recipient>,
    ) -> Result<Self, Error> {
        let ids: BTreeSet<AccountId> = recipients.filter_map(person).collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let people = accounts::find_all(conn, &ids)?.into_iter();
        let people = people
            .map(|one| (one.id, (one.name.to_string(), one.email.to_string())))
            .collect();
        let groups = accommodations::groups(conn, office)?;
        Ok(Self { groups, people })
    }

    /// A person's name and address; empty when the account is gone.
    pub(super) fn person(&self, id: AccountId) -> (String, String) {
        self.people.get(&id).cloned().unwrap_or_default()
    }

    /// A group's name.
    pub(super) fn group(&self, id: GroupId) -> String {
        let found = self.groups.iter().find(|group| group.id == id);
        found.map_or_else(String::new, |group| group.name.as_str().to_owned())
    }
}

/// What forms know before anything is typed.
#[derive(Clone, Copy)]
pub(super) struct Offered<'a> {
    pub(super) groups: &'a [Group],
    /// The editions that anybody takes.
    pub(super) taken: &'a Taken,
    pub(super) may_be_all: bool,
}

/// Reads the common fields; `None` with the form refused. Beside it the editions of those for whom
/// it is meant; of everybody, as long as nobody can tell for whom.
pub(super) async fn wanted(
    office: &CourseOffice,
    fields: &Fields,
    form: &mut Form,
    offered: Offered<'_>,
) -> Result<(Option<Wanted>, Taken), Error> {
    let whom = whom(office, fields, form, (offered.groups, offered.may_be_all));
    let is_person = matches!(whom, Some(Whom::Person(_)));
    let (by, shelf) = (office.proof.clone(), Shelf::of(office));
    let find = move |conn: &mut Conn| -> Result<_, Error> {
        let to = match whom {
            None => None,
            Some(Whom::Everybody) => Some(None),
            Some(Whom::Group(id)) => Some(Some(Recipient::Group(id))),
            Some(Whom::Person(email)) => {
                let found = accommodations::learner(conn, &by, &email)?;
                found.map(|account| Some(Recipient::Person(account)))
            }
        };
        let taken = Taken::read(conn, &shelf, to.flatten())?;
        Ok((to, taken))
    };
    let (to, taken) = office.app.db.read_slowly(find).await?;
    if is_person && to.is_none() {
        form.refuse("email", office.say("grant-not-enrolled", &[]));
    }
    let quiz = quiz(&taken, fields.text("quiz"));
    if quiz.is_none() {
        let key = match offered.taken.quiz(fields.text("quiz")) {
            Some(_) => "grant-quiz-not-theirs",
            None => "grant-quiz-unknown",
        };
        form.refuse("quiz", office.say(key, &[]));
    }
    let reason = Reason::parse(fields.text("reason"));
    if reason.is_none() {
        form.refuse("reason", office.say("grant-reason-needed", &[]));
    }
    let note = Note::parse(fields.text("note"));
    if let Err(error) = note {
        let characters = i64::try_from(error.characters).unwrap_or(i64::MAX);
        let args = [("characters", characters.into())];
        form.refuse("note", office.say("grant-note-too-long", &args));
    }
    let wanted = || {
        Some(Wanted {
            to: to?,
            quiz: quiz?,
            reason: reason?,
            note: note.ok()?,
        })
    };
    Ok((wanted(), taken))
}

fn whom(
    office: &CourseOffice,
    fields: &Fields,
    form: &mut Form,
    (groups, may_be_all): (&[Group], bool),
) -> Option<Whom> {
    let (to, typed) = (fields.text("to"), fields.text("email").trim());
    let group = groups.iter().find(|group| group.id.to_string() == to);
    let whom = match (to, group) {
        (EVERYBODY, _) if may_be_all => Whom::Everybody,
        (_, Some(group)) => Whom::Group(group.id),
        ("" | PERSON, None) => {
            let email = Email::parse(typed);
            if email.is_none() {
                let key = match typed.is_empty() {
                    true => "grant-email-needed",
                    false => "grant-email-malformed",
                };
                form.refuse("email", office.say(key, &[]));
            }
            return email.map(Whom::Person);
        }
        _ => {
            form.refuse("to", office.say("grant-group-unknown", &[]));
            return None;
        }
    };
    if !typed.is_empty() {
        form.refuse("email", office.say("grant-email-beside", &[]));
        return None;
    }
    Some(whom)
}

/// The quiz with this key: inner none for all of them, outer none if there is no such quiz.
#[expect(
    clippy::option_option,
    reason = "no quiz named and no such quiz are two things"
)]
fn quiz(taken: &Taken, typed: &str) -> Option<Option<Key>> {
    if typed.is_empty() {
        return Some(None);
    }
    taken.quiz(typed).map(|key| Some(key.clone()))
}

/// For whom: a person, a group, or everybody.
pub(super) fn recipient_picks(
    office: &CourseOffice,
    groups: &[Group],
    (chosen, may_be_all): (&str, bool),
) -> Vec<Pick> {
    let all = may_be_all.then(|| (EVERYBODY, office.say("grant-to-everybody", &[])));
    let fixed = all
        .into_iter()
        .chain([(PERSON, office.say("grant-to-person", &[]))]);
    let mut picks: Vec<Pick> = fixed
        .map(|(value, words)| Pick::own(office, value, words, chosen))
        .collect();
    for group in groups {
        let words = office.say("grant-to-group", &[("group", group.name.as_str().into())]);
        picks.push(Pick::own(office, &group.id.to_string(), words, chosen));
    }
    picks
}

/// Every quiz of the editions that are taken, or all of them.
pub(super) fn quiz_picks(office: &CourseOffice, taken: &Taken, chosen: &str) -> Vec<Pick> {
    let all = office.say("grant-all-quizzes", &[]);
    let mut picks = vec![Pick::own(office, "", all, chosen)];
    for (edition, quiz) in taken.quizzes() {
        picks.push(Pick {
            value: quiz.key.to_string(),
            words: titled(office, (edition, quiz)),
            is_chosen: quiz.key.as_str() == chosen,
        });
    }
    picks
}

/// The reasons as radio buttons.
pub(super) fn reason_picks(office: &CourseOffice, chosen: &str) -> Vec<Pick> {
    let pick = |reason: Reason| {
        let words = office.say(reason_key(reason), &[]);
        Pick::own(office, reason.word(), words, chosen)
    };
    Reason::ALL.map(pick).into()
}

/// The message that says a reason.
pub(super) const fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::Access => "grant-reason-access",
        Reason::Duty => "grant-reason-duty",
        Reason::Fault => "grant-reason-fault",
        Reason::Mistake => "grant-reason-mistake",
        Reason::Other => "grant-reason-other",
    }
}
