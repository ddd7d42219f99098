//! A certificate that is not as it was sealed must not stay.

use super::life::certificate_of;
use crate::stolen_keys::changed;
use crate::world::World;
use pmast::base::CertificateId;
use pmast::certificates;

#[test]
fn what_was_altered_is_set_aside_and_revoked_on_its_page() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, _) = certificate_of(&mut ada);
    changed(
        &world,
        "update certificates set face = replace(face, 'Ada Meadow', 'Ada Shadow')",
    );
    let file = place.replace("/my/", "/operator/");
    let page = olu.person.opens(&file);
    let words = page.words();
    assert!(words.contains("not as it was sealed"), "{words}");
    assert!(
        !page.has_link("/replacement"),
        "there is no name to believe"
    );
    let hold = olu.person.opens(&page.link("/hold")).form("/hold");
    let page = olu.person.submits(&hold, &[("reason", "facts")]);
    assert!(page.words().contains("Set aside"), "{}", page.words());
    let release = olu.person.opens(&page.link("/hold")).form("/hold");
    assert_eq!(release.field("release"), Some("yes"));
    olu.person.submits(&release, &[]);

    let ask = olu.person.opens(&page.link("/revocation"));
    assert!(
        !ask.html.contains("Ada Shadow"),
        "nothing of it is repeated"
    );
    let reason = [("reason", "issued-in-error"), ("note", "A wrong row.")];
    let asked = olu.person.submits(&ask.form("/revocation"), &reason);
    let done = olu.person.submits(&asked.form("/revocation"), &[]);
    assert!(!done.has_link("/revocation") && !done.has_link("/hold"));
    let words = done.words();
    for fact in ["Not certain Revoked", "A wrong row."] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    let id = place.rsplit('/').next().and_then(CertificateId::parse);
    let fate = world
        .db
        .read_now(|conn| certificates::fate(conn, id.unwrap()));
    assert!(fate.unwrap().revocation.is_some());
    assert_eq!(world.mailbox(), Vec::new(), "nothing of it is repeated");
}
