//! `/partner/{p}/{c}/groups`: the groups of a course.

use super::PARTNER;
use super::office::{CourseOffice, OfficePart};
use crate::accommodations::{self, Group, GroupName};
use crate::db::{Conn, Tx};
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::{Fields, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 1] = ["name"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/partner/{p}/{c}/groups", web::get().to(list))
        .route("/partner/{p}/{c}/groups", web::post().to(make));
}

/// All groups of a course, and the form that makes one.
#[derive(Debug, Serialize)]
pub struct GroupsPage {
    pub office: OfficePart,
    pub groups: Vec<GroupLine>,
    pub form: Form,
}

/// One group.
#[derive(Debug, Serialize)]
pub struct GroupLine {
    pub name: String,
    pub href: String,
    pub members: u64,
}

impl Page for GroupsPage {
    const TEMPLATE: &'static str = "partner/groups";

    fn samples() -> Vec<Self> {
        let [blank, refused] = Form::samples(&FIELDS);
        let page = |form, groups| Self {
            office: OfficePart::sample(),
            groups,
            form,
        };
        let group = GroupLine {
            name: "Committee staff".to_owned(),
            href: "/partner/harbour-institute/conventions/groups/1".to_owned(),
            members: 12,
        };
        vec![page(blank, Vec::new()), page(refused, vec![group])]
    }
}

async fn list(office: CourseOffice) -> Result<HttpResponse, Refusal> {
    let page = page(&office, Form::blank(&FIELDS)).await?;
    office.page(PARTNER, &page)
}

async fn make(office: CourseOffice, fields: Fields) -> Result<HttpResponse, Refusal> {
    let typed = fields.text("name");
    let Some(name) = GroupName::parse(typed) else {
        let mut form = Form::typed(&FIELDS, &fields);
        let key = match typed.trim().is_empty() {
            true => "group-name-needed",
            false => "group-name-too-long",
        };
        form.refuse("name", office.say(key, &[]));
        let page = page(&office, form).await?;
        return office.page_with(StatusCode::UNPROCESSABLE_ENTITY, PARTNER, &page);
    };
    let (by, now) = (office.proof.clone(), office.now);
    let deed = move |tx: &mut Tx| accommodations::make_group(tx, &by, &name, now);
    let id = office.app.db.write(deed).await?;
    let (partner, course) = office.place();
    Ok(office.go_to(&paths::group(partner, course, id)))
}

async fn page(office: &CourseOffice, form: Form) -> Result<GroupsPage, Refusal> {
    let by = office.proof.clone();
    let read = move |conn: &mut Conn| accommodations::groups(conn, &by);
    let groups = office.app.db.read(read).await?;
    let (partner, course) = office.place();
    let line = |group: &Group| GroupLine {
        name: group.name.as_str().to_owned(),
        href: paths::group(partner, course, group.id),
        members: group.members,
    };
    Ok(GroupsPage {
        office: office.part(),
        groups: groups.iter().map(line).collect(),
        form,
    })
}
