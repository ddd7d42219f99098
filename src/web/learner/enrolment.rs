//! Enrolling, and the short addresses of a course one is enrolled in.

use super::view::{DeedError, next_path, studying};
use crate::base::{CertificateId, Key};
use crate::certificates::{self, Scribe};
use crate::courses::Edition;
use crate::db::Tx;
use crate::issuing::write_awarding;
use crate::learning::{self, Enrolment, Studying};
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use std::sync::Arc;

/// POST `/courses/{partner}/{course}/enrolment`: enrols in the edition on offer, or finds the
/// enrolment that is there already, and goes to where learning goes on. Who joins a programme and
/// holds everything that it rests on gets its certificate at once and is led there.
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
    let (enrolment, certificate) = enrol(&learner, edition).await?;
    let library = learner.app.library.clone();
    let read = move |conn: &mut _| Studying::read(conn, &library, enrolment);
    let studying = learner.app.db.read(read).await?;
    learner
        .app
        .studies
        .forget(&studying.enrolment, &studying.edition);
    if let Some(certificate) = certificate {
        learner.app.work.notify_one();
        return Ok(learner.go_to(&paths::certificate(certificate)));
    }
    Ok(learner.go_to(&next_path(&studying)))
}

/// Enrols, and awards what is complete thereby, which only a programme can be.
async fn enrol(
    learner: &Learner,
    edition: Arc<Edition>,
) -> Result<(Enrolment, Option<CertificateId>), DeedError> {
    let (by, now) = (learner.proof().clone(), learner.now);
    if !edition.content.certificate.is_programme() {
        let enrol = move |tx: &mut Tx| learning::enrol(tx, &by, &edition, now);
        return Ok((learner.app.db.write(enrol).await?, None));
    }
    let (chance, library) = (learner.app.chance(), learner.app.library.clone());
    let deed = move |tx: &mut Tx, scribe: &Scribe| -> Result<_, DeedError> {
        let enrolment = learning::enrol(tx, &by, &edition, now)?;
        // Who joined before stays on the edition of that time.
        let own = library.edition(tx, enrolment.edition)?;
        let earned = (&enrolment, &*own);
        let award = certificates::award_for(tx, scribe, earned, chance, now)?;
        Ok((enrolment, award.map(|certificate| certificate.id)))
    };
    write_awarding(&learner.app, deed).await
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
