//! Attempts whose learners never came back.

use super::*;
use crate::app::App;
use crate::assessment;
use crate::base::Key;
use crate::certificates;
use crate::config::{Config, Settings};
use crate::db::{Db, Error};
use crate::items::testing::{key, response};
use crate::learning::testing::{World, at, world_with};
use crate::learning::{self, Enrolment, Manner, Study};
use crate::worker::overdue::Watch;
use std::time::Duration;

/// Ada has read everything and left the last quiz in the middle of a ten-minute sitting.
struct Left {
    app: Arc<App>,
    world: World,
    enrolment: Enrolment,
    _folder: tempfile::TempDir,
}

/// Three of four points pass; `known` says how many items were answered, all of them rightly.
fn left(known: usize) -> Left {
    let world = world_with(|quiz| quiz.time_limit_minutes = Some(10));
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: Some(folder.path().to_string_lossy().into_owned()),
        ..Settings::default()
    };
    let config = Config::read(None, &settings).unwrap();
    let db: Db = (*world.db).clone();
    let app = App::new(config, db, Clock::fixed(at(0))).unwrap();
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let sit = move |tx: &mut crate::db::Tx| -> Result<Enrolment, Error> {
        let enrolment = learning::enrol(tx, &ada, &edition, at(0))?;
        for lesson in ["listing", "clock"] {
            learning::complete(tx, &enrolment, &key(lesson), Manner::Read, at(0))?;
        }
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        let attempt = assessment::start(tx, &study, &key("final"), [1; 32], at(0)).unwrap();
        let right = [("q1", "a"), ("q2", "a"), ("q3", "a"), ("q4", "ab")];
        let given: assessment::Responses = right
            .into_iter()
            .take(known)
            .map(|(item, ticks)| (key(item), response(ticks)))
            .collect();
        assessment::save(tx, &ada, attempt.id, &given, at(300)).unwrap();
        Ok(enrolment)
    };
    Left {
        enrolment: world.db.write_now(sit).unwrap(),
        app: Arc::new(app),
        world,
        _folder: folder,
    }
}

impl Left {
    /// Attempts that are not handed in, certificates, waiting mails.
    fn counts(&self) -> (usize, usize, i64) {
        let quiz: Key = key("final");
        let read = |conn: &mut crate::db::Conn| -> Result<_, Error> {
            let attempts = assessment::attempts(conn, self.enrolment.id, &quiz)?;
            let open = attempts.iter().filter(|a| a.submission.is_none()).count();
            let held = certificates::of_enrolment(conn, self.enrolment.id)?;
            Ok((open, held.iter().count(), outbox::waiting(conn)?))
        };
        self.world.db.read_now(read).unwrap()
    }

    fn set(&self, seconds: i64) {
        self.app.clock.set(at(seconds));
    }
}

#[tokio::test]
async fn what_was_saved_in_time_earns_the_certificate_without_its_learner() {
    let left = left(4);
    let mut watch = Watch::default();
    left.set(720);
    watch.look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (1, 0, 0), "the grace is not over");
    left.set(779);
    watch.look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (1, 0, 0), "it looked less than a minute ago");
    left.set(780);
    watch.look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (0, 1, 1), "closed, awarded, a mail waits");
    left.set(9999);
    watch.look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (0, 1, 1), "once");
}

#[tokio::test]
async fn what_is_not_enough_is_closed_and_earns_nothing() {
    let left = left(2);
    left.set(9999);
    Watch::default().look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (0, 0, 0));
}

#[tokio::test]
async fn a_clock_set_back_does_not_stop_the_watch() {
    let left = left(4);
    let mut watch = Watch::default();
    left.set(-90_000);
    watch.look(&left.app).await.unwrap();
    left.set(-100_000);
    watch.look(&left.app).await.unwrap();
    left.set(721);
    watch.look(&left.app).await.unwrap();
    assert_eq!(left.counts(), (0, 1, 1));
}

#[tokio::test]
async fn the_running_worker_closes_awards_and_delivers() {
    let (left, mailbox) = (left(4), Mailbox::default());
    left.set(721);
    let post = Box::new(mailbox.clone());
    let worker = Worker::start_with(Arc::clone(&left.app), post).unwrap();
    // Five seconds are two rounds and more; a machine under load gets a minute.
    for _ in 0..600 {
        if !mailbox.letters().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    worker.stop().await;
    let letters = mailbox.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to.as_str(), "ada@x.example");
    assert!(
        letters[0].subject.contains("The clock"),
        "{}",
        letters[0].subject
    );
    assert_eq!(left.counts(), (0, 1, 0));
}
