//! A lesson: reading it, marking it as read, keeping one's place.

use super::award::Awarding;
use super::lesson_page::{self, LessonPage, Personal};
use super::view::{DeedError, Place, activity_path, enrolled, studying};
use crate::base::Key;
use crate::courses::Activity;
use crate::issuing::write_awarding;
use crate::learning::{self, Studying};
use crate::web::segments::{Ready, Shape, Values};
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path};
use std::sync::Arc;

/// GET `/learn/{partner}/{course}/lessons/{lesson}`
pub(super) async fn show(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let place = Place::find(&studying.edition.content, &key).ok_or(Refusal::NotFound)?;
    if !matches!(place.activity, Activity::Lesson(_)) {
        return Ok(learner.go_to(&activity_path(place.content, place.activity)));
    }
    let pages = learner.pages()?;
    let name = &learner.session.signed_in.account.name;
    let reading = (studying.enrolment.id, key.clone(), learner.language);
    let ready = pages.shelf.ready(reading, (&studying, name), || {
        let personal = Personal::of(&learner, &studying, &place);
        Ready {
            of: Arc::clone(&studying),
            name: name.clone(),
            is_read: personal.is_read,
            has_position: personal.has_position,
            values: personal.values(),
        }
    });
    let shape = Shape {
        edition: studying.edition.id,
        lesson: key,
        language: learner.language,
        is_operator: learner.session.is_operator,
        is_partner: learner.session.is_partner,
        is_read: ready.is_read,
        has_position: ready.has_position,
    };
    let segments = pages.shelf.take(shape, || {
        let marks = Personal::of(&learner, &studying, &place).marks();
        let page = LessonPage::new(learner.speech(), &place, &marks);
        let frame = lesson_page::frame(&learner, &place, &marks);
        let html = pages.render(&page, &frame);
        html.map_err(|error| Refusal::fault(&error))
    })?;
    let csrf = learner.csrf();
    let values = Values {
        fresh: &csrf,
        kept: &ready.values,
    };
    Ok(learner.send(
        learner.page_head(StatusCode::OK),
        || Bytes::from(segments.fill(values)),
        || Bytes::from(segments.fill_gzip(values)),
    ))
}

/// POST `/learn/{partner}/{course}/lessons/{lesson}/completion`: the lesson is read, on to the
/// next.
pub(super) async fn complete(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
    _: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let awarding = Awarding::new(&learner.app, &studying, learner.now);
    let (by, read, lesson) = (learner.proof().clone(), Arc::clone(&studying), key.clone());
    let awarded = write_awarding(&learner.app, move |tx, scribe| -> Result<_, DeedError> {
        learning::read_lesson(tx, &read.study(&by)?, &lesson, awarding.now)?;
        Ok(awarding.run(tx, scribe)?)
    })
    .await?;
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    if let Some((certificate, true)) = awarded {
        learner.app.work.notify_one();
        return Ok(learner.go_to(&paths::certificate(certificate.id)));
    }
    Ok(learner.go_to(&after(&studying, &key)))
}

/// The activity that follows in the outline; after the last one the desk, which says what is
/// missing.
fn after(studying: &Studying, key: &Key) -> String {
    let content = &studying.edition.content;
    let next = Place::find(content, key).and_then(|place| place.neighbours().1);
    next.map_or_else(
        || paths::DESK.to_owned(),
        |activity| activity_path(content, activity),
    )
}

/// POST `/learn/{partner}/{course}/lessons/{lesson}/position`: keeps the section last in view. The
/// script asks quietly (204); the form goes back to that section.
pub(super) async fn stop(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let anchor = Some(fields.text("anchor").to_owned()).filter(|anchor| !anchor.is_empty());
    let here = paths::lesson(&partner, &course, &key);
    let back = match &anchor {
        Some(anchor) => format!("{here}#{anchor}"),
        None => here,
    };
    let (by, stopped, now) = (learner.proof().clone(), Arc::clone(&studying), learner.now);
    learner
        .app
        .db
        .write(move |tx| -> Result<(), DeedError> {
            let study = stopped.study(&by)?;
            Ok(learning::stop_at(tx, &study, &key, anchor.as_deref(), now)?)
        })
        .await?;
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    match fields.has("quiet") {
        true => Ok(HttpResponse::NoContent().finish()),
        false => Ok(learner.go_to(&back)),
    }
}
