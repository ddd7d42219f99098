//! When something around the product fails, it says so and goes on.

use crate::world::World;
use crate::world::person::Person;
use crate::world::study::Knows;
use pmast::db::Error;
use pmast::outbox;
use std::sync::mpsc;
use std::time::Duration;

#[test]
fn a_mailer_that_is_down_costs_nobody_the_certificate() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.does_all_but_the_last(&course);
    let result = ada.takes(&course, "final", Knows::Everything);
    assert!(
        result.has_link("/my/certificates/"),
        "earned before any mail leaves"
    );
    let now = world.now();
    for _ in 0..3 {
        let failed = world.db.write_now(move |tx| -> Result<_, Error> {
            let job = outbox::claim(tx, now)?;
            if let Some(job) = &job {
                outbox::fail(tx, job, "the mail server refused", now)?;
            }
            Ok(job.is_some())
        });
        failed.unwrap();
    }
    assert_eq!(
        world.db.read_now(outbox::waiting).unwrap(),
        1,
        "the letter waits"
    );
    world.wait_minutes(24 * 60);
    assert_eq!(
        world.only_mail().template,
        "certificate",
        "and leaves in the end"
    );
}

#[test]
fn a_writer_that_hangs_makes_no_reader_wait() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let (let_go, hold) = mpsc::channel::<()>();
    let (holding, is_held) = mpsc::channel();
    let db = pmast::db::Db::clone(&world.db);
    std::thread::scope(|scope| {
        let hold = std::sync::Mutex::new(hold);
        let busy = scope.spawn(move || {
            db.write_now(move |_| -> Result<(), Error> {
                let _ = holding.send(());
                let hold = hold.lock().expect("one writer");
                let _ = hold.recv_timeout(Duration::from_secs(20));
                Ok(())
            })
        });
        is_held
            .recv_timeout(Duration::from_secs(20))
            .expect("the writer runs");
        let page = ada.lesson(&course, "the-notice");
        assert!(page.html.contains("note verbale"), "reading goes on");
        assert_eq!(Person::stranger(&world).get("/verify").status, 200);
        assert_eq!(Person::stranger(&world).get("/health/live").status, 200);
        let _ = let_go.send(());
        busy.join().expect("no panic").expect("no error");
    });
}

#[test]
fn a_closed_database_is_a_page_that_says_when_to_come_back() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let page = ada.lesson(&course, "the-notice");
    world.db.close();
    if world.db.sqlite_path().is_none() {
        return;
    }
    let answer = ada.person.posts(&page.form("/completion"), &[]);
    assert_eq!(answer.status, 503, "{}", answer.text());
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(
        ada.person.get("/verify").status,
        200,
        "what needs no writing goes on"
    );
}
