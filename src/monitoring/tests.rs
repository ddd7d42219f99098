//! Findings against a database.

use super::{passed_without_certificate, pulse, verify_all};
use crate::certificates::testing::finished;
use crate::courses::Library;

#[test]
fn a_certificate_earned_but_not_made_is_found_until_it_is_made() {
    let stage = finished();
    let library = Library::new();
    let missing = stage.read(|conn| passed_without_certificate(conn, &library));
    assert_eq!(missing, [stage.enrolment.id]);
    stage.certificate();
    let findings = stage.read(|conn| verify_all(conn, &stage.sealer, &library));
    assert!(findings.is_clean(), "{findings:?}");
    let pulse = stage.read(pulse);
    assert_eq!(
        (pulse.enrolments, pulse.certificates, pulse.jobs_waiting),
        (1, 1, 1)
    );
}
