//! Enrolling, and the short addresses of a course one is enrolled in.

use super::view::{next_path, studying};
use crate::base::Key;
use crate::learning::{self, Studying};
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use std::sync::Arc;

/// POST `/courses/{partner}/{course}/enrolment`: enrols in the edition on offer, or finds the
/// enrolment that is there already, and goes to where learning goes on.
pub(super) async fn create(
    learner: Learner,
    path: Path<(Key, Key)>,
    _: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let offered = {
        let (partner, course) = (partner.clone(), course.clone());
        let library = learner.app.library.clone();
        let find = move |conn: &mut _| library.offered(conn, &partner, &course);
        learner.app.db.read(find).await?
    };
    let Some(edition) = offered else {
        return Err(Refusal::NotFound);
    };
    let (by, now) = (learner.proof().clone(), learner.now);
    let enrol = move |tx: &mut _| learning::enrol(tx, &by, &edition, now);
    let enrolment = learner.app.db.write(enrol).await?;
    let library = learner.app.library.clone();
    let read = move |conn: &mut _| Studying::read(conn, &library, enrolment);
    let studying = learner.app.db.read(read).await?;
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    Ok(learner.go_to(&next_path(&studying)))
}

/// GET `/learn/{partner}/{course}`: where learning goes on.
pub(super) async fn go_on(
    learner: Learner,
    path: Path<(Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let studying: Option<Arc<Studying>> = studying(&learner, &partner, &course).await?;
    let to = match studying {
        Some(studying) => next_path(&studying),
        None => paths::course(&partner, &course),
    };
    Ok(learner.go_to(&to))
}

/// GET `/learn/{partner}/{course}/glossary`: terms linked from lessons stand on the course's own
/// glossary; browsers keep the `#term`.
pub(super) async fn glossary(
    learner: Learner,
    path: Path<(Key, Key)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    Ok(learner.go_to(&paths::glossary(&partner, &course)))
}
