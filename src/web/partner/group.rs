//! `/partner/{p}/{c}/groups/{group}`: who is in a group, adding people by their addresses, and
//! taking somebody out, for a reason.
//!
//! Addresses travel in forms, never in a URL, so that they reach no log and no history.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use super::wanted::{self, Pick};
use crate::accommodations::{self, Added, Group, GroupError, GroupMember, Reason, Recipient};
use crate::assessment;
use crate::base::{AccountId, Email, GroupId};
use crate::db::{Conn, Tx};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 1] = ["addresses"];
/// The most addresses that are taken at once; each is looked up.
const MOST_ADDRESSES: usize = 1000;
/// How many addresses a problem names; all of them stay in the field.
const NAMED: usize = 10;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/groups/{group}", web::get().to(show))
        .route("/partner/{p}/{c}/groups/{group}", web::post().to(add))
        .route(
            "/partner/{p}/{c}/groups/{group}/members/{account}/end",
            web::post().to(remove),
        );
}

/// One group.
#[derive(Debug, Serialize)]
pub struct GroupPage {
    pub office: OfficePart,
    pub name: String,
    pub action: String,
    pub grant_href: String,
    /// What was done just now, as a sentence; may be empty.
    pub done: String,
    /// Why nobody was taken out just now, as a sentence; may be empty.
    pub end_problem: String,
    /// Why somebody is to be taken out.
    pub end_reasons: Vec<Pick>,
    pub members: Vec<GroupMemberLine>,
    pub form: Form,
}

/// Somebody in the group.
#[derive(Debug, Serialize)]
pub struct GroupMemberLine {
    pub name: String,
    pub email: String,
    pub end_action: String,
    /// Whether the problem above is about this person.
    pub is_refused: bool,
}

impl Page for GroupPage {
    const TEMPLATE: &'static str = "partner/group";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let at = "/partner/harbour-institute/conventions/groups/1".to_owned();
        let page = |form, done: &str, members| Self {
            office: OfficePart::sample(),
            name: "Committee staff".to_owned(),
            action: at.clone(),
            grant_href: "/partner/harbour-institute/conventions/accommodations?to=1".to_owned(),
            done: done.to_owned(),
            end_problem: String::new(),
            end_reasons: Pick::samples(),
            members,
            form,
        };
        let member = |is_refused| GroupMemberLine {
            name: "Amina Diallo".to_owned(),
            email: "amina@parliament.example".to_owned(),
            end_action: format!("{at}/members/1/end"),
            is_refused,
        };
        let without_reason = Self {
            end_problem: "Amina Diallo was not removed: choose a reason first.".to_owned(),
            ..page(blank.clone(), "", vec![member(true), member(false)])
        };
        vec![
            page(blank, "", Vec::new()),
            page(refused, "Two people were added.", vec![member(false)]),
            without_reason,
        ]
    }
}

/// What the page is made of.
struct Known {
    group: Group,
    members: Vec<GroupMember>,
}

impl From<GroupError> for Refusal {
    fn from(error: GroupError) -> Self {
        match error {
            GroupError::Unknown => Self::NotFound,
            GroupError::Db(error) => error.into(),
        }
    }
}

async fn known(office: &CourseOffice, id: &str) -> Result<Known, Refusal> {
    let id = GroupId::parse(id).ok_or(Refusal::NotFound)?;
    let by = office.proof.clone();
    let read = move |conn: &mut Conn| -> Result<Known, Refusal> {
        let groups = accommodations::groups(conn, &by)?;
        let group = groups.into_iter().find(|group| group.id == id);
        Ok(Known {
            group: group.ok_or(Refusal::NotFound)?,
            members: accommodations::members(conn, &by, id)?,
        })
    };
    office.app.db.read_slowly(read).await
}

async fn show(
    office: CourseOffice,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, Refusal> {
    let known = known(&office, &path.2).await?;
    let done = match office.query("done").as_str() {
        "added" => sentence(&office, office.number("added"), office.number("moved")),
        "removed" => office.say("group-removed", &[]),
        _ => String::new(),
    };
    office.page(PARTNER, &page(&office, &known, Form::blank(&FIELDS), done))
}

fn sentence(office: &CourseOffice, added: i64, moved: i64) -> String {
    let mut sentence = office.say("group-added", &[("count", added.into())]);
    if moved > 0 {
        sentence.push(' ');
        sentence.push_str(&office.say("group-moved", &[("count", moved.into())]));
    }
    sentence
}

/// Adds whom it can. Addresses that are none and addresses of strangers stay in the field.
async fn add(
    office: CourseOffice,
    path: Path<(String, String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let group = known(&office, &path.2).await?.group;
    let mut form = Form::typed(&FIELDS, &fields);
    let typed = Typed::read(fields.text("addresses"));
    let count = typed.emails.len() + typed.malformed.len();
    if count == 0 || count > MOST_ADDRESSES {
        let problem = match count {
            0 => office.say("group-addresses-needed", &[]),
            _ => office.say(
                "group-addresses-too-many",
                &[("most", MOST_ADDRESSES.into())],
            ),
        };
        form.refuse("addresses", problem);
        return again(&office, &path.2, form, String::new()).await;
    }
    let (by, now, id, emails) = (office.proof.clone(), office.now, group.id, typed.emails);
    let deed = move |tx: &mut Tx| -> Result<(Added, usize), GroupError> {
        let added = accommodations::add_members(tx, &by, id, &emails, now)?;
        // Why the group was granted something stands at the grants themselves.
        let (to, why) = (Recipient::Group(id), format!("joined group {id}"));
        let moved = assessment::follow_allowances(tx, &by, (to, &why), now)?;
        Ok((added, moved))
    };
    let (outcome, moved) = office.app.db.write(deed).await?;
    if typed.malformed.is_empty() && outcome.unknown.is_empty() {
        let (partner, course) = office.place();
        let home = paths::group(partner, course, group.id);
        let added = outcome.added.len();
        return Ok(office.go_to(&format!("{home}?done=added&added={added}&moved={moved}")));
    }
    refuse(&office, &mut form, &typed.malformed, &outcome);
    let (added, moved) = (outcome.added.len(), moved);
    let done = match added {
        0 => String::new(),
        _ => sentence(&office, whole(added), whole(moved)),
    };
    again(&office, &path.2, form, done).await
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn again(
    office: &CourseOffice,
    id: &str,
    form: Form,
    done: String,
) -> Result<HttpResponse, Refusal> {
    let known = known(office, id).await?;
    let page = page(office, &known, form, done);
    office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page)
}

/// Names the addresses that did not work and leaves them, and only them, in the field.
fn refuse(office: &CourseOffice, form: &mut Form, malformed: &[String], outcome: &Added) {
    let unknown: Vec<String> = outcome.unknown.iter().map(ToString::to_string).collect();
    let left: Vec<&str> = malformed
        .iter()
        .chain(&unknown)
        .map(String::as_str)
        .collect();
    form.fill("addresses", &left.join("\n"));
    let mut problem = String::new();
    for (key, addresses) in [
        ("group-malformed", malformed),
        ("group-unknown", unknown.as_slice()),
    ] {
        if addresses.is_empty() {
            continue;
        }
        let mut named = addresses
            .iter()
            .take(NAMED)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(&office.say("list-comma", &[]));
        if addresses.len() > NAMED {
            named.push_str(" …");
        }
        let args = [
            ("count", addresses.len().into()),
            ("addresses", named.into()),
        ];
        if !problem.is_empty() {
            problem.push(' ');
        }
        problem.push_str(&office.say(key, &args));
    }
    form.refuse("addresses", problem);
}

/// Takes somebody out, for a reason. Attempts that run keep their time.
async fn remove(
    office: CourseOffice,
    path: Path<(String, String, String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = GroupId::parse(&path.2).ok_or(Refusal::NotFound)?;
    let account = AccountId::parse(&path.3).ok_or(Refusal::NotFound)?;
    let Some(reason) = Reason::parse(fields.text("end_reason")) else {
        return without_reason(&office, &path.2, account).await;
    };
    let (by, now) = (office.proof.clone(), office.now);
    let whom = (id, account, reason);
    let deed = move |tx: &mut Tx| accommodations::remove_member(tx, &by, whom, now);
    office.app.db.write(deed).await?;
    let (partner, course) = office.place();
    let home = paths::group(partner, course, id);
    Ok(office.go_to(&format!("{home}?done=removed")))
}

/// The page again: nobody is taken out before somebody says why.
async fn without_reason(
    office: &CourseOffice,
    id: &str,
    account: AccountId,
) -> Result<HttpResponse, Refusal> {
    let known = known(office, id).await?;
    let mut members = known.members.iter();
    let place = members.position(|member| member.account == account);
    let mut page = page(office, &known, Form::blank(&FIELDS), String::new());
    let Some(line) = place.and_then(|place| page.members.get_mut(place)) else {
        // Who is not in it needs no reason to stay out of it.
        let (partner, course) = office.place();
        return Ok(office.go_to(&paths::group(partner, course, known.group.id)));
    };
    line.is_refused = true;
    let args = [("name", line.name.as_str().into())];
    page.end_problem = office.say("group-remove-reason-needed", &args);
    office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page)
}

fn page(office: &CourseOffice, known: &Known, form: Form, done: String) -> GroupPage {
    let (partner, course) = office.place();
    let id = known.group.id;
    let line = |member: &GroupMember| GroupMemberLine {
        name: member.name.to_string(),
        email: member.email.to_string(),
        end_action: paths::end_group_member(partner, course, (id, member.account)),
        is_refused: false,
    };
    GroupPage {
        office: office.part(),
        name: known.group.name.as_str().to_owned(),
        action: paths::group(partner, course, id),
        grant_href: paths::accommodations_for(partner, course, id),
        done,
        end_problem: String::new(),
        end_reasons: wanted::reason_picks(office, ""),
        members: known.members.iter().map(line).collect(),
        form,
    }
}

/// A list of addresses as people paste it: one per line, separated by commas or semicolons, or as
/// a mail program copies them, `Ada Meadow <ada@meadow.example>`.
#[derive(Debug, PartialEq, Eq)]
struct Typed {
    emails: Vec<Email>,
    malformed: Vec<String>,
}

impl Typed {
    fn read(text: &str) -> Self {
        let mut typed = Self {
            emails: Vec::new(),
            malformed: Vec::new(),
        };
        let is_end =
            |sign: char| matches!(sign, '\n' | '\r' | ',' | ';' | '،' | '；' | '，' | '、');
        for piece in text.split(is_end).map(str::trim).filter(|p| !p.is_empty()) {
            let inside = piece
                .strip_suffix('>')
                .and_then(|piece| Some(piece.rsplit_once('<')?.1));
            match Email::parse(inside.unwrap_or(piece)) {
                Some(email) if !typed.emails.contains(&email) => typed.emails.push(email),
                Some(_) => {}
                None if !typed.malformed.iter().any(|known| known == piece) => {
                    typed.malformed.push(piece.to_owned());
                }
                None => {}
            }
        }
        typed
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        for (text, emails, malformed) in [
            ("", &[][..], &[][..]),
            (" \n,; ", &[], &[]),
            (
                "ada@x.example\r\nbela@x.example, chen@x.example;ada@x.example",
                &["ada@x.example", "bela@x.example", "chen@x.example"],
                &[],
            ),
            (
                "Ada Meadow <ada@x.example>, not an address\nnot an address",
                &["ada@x.example"],
                &["not an address"],
            ),
            ("a@x.example b@x.example", &[], &["a@x.example b@x.example"]),
            (
                "ada@x.example، bela@x.example",
                &["ada@x.example", "bela@x.example"],
                &[],
            ),
        ] {
            let typed = Typed::read(text);
            let read: Vec<&str> = typed.emails.iter().map(|email| email.as_str()).collect();
            assert_eq!(read, emails, "{text}");
            assert_eq!(typed.malformed, malformed, "{text}");
        }
    }
}
