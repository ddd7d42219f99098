//! Certificates that waited, and when the worker looks for them.

use super::*;
use crate::app::App;
use crate::base::{Note, PersonName, Token};
use crate::certificates::testing::{Stage, count, finished};
use crate::certificates::{self, Block, Wait};
use crate::config::{Config, Settings};
use crate::courses::Library;
use crate::db::{Db, Tx};
use crate::learning::testing::at;
use crate::partners::{self, Answer, ApprovalError, Asker, Reply};
use crate::worker::waiting::Waiting;
use tokio::sync::watch;

/// Ada has done everything; the director, who signs, has not approved, and certificates wait for
/// that.
struct Waits {
    stage: Stage,
    app: App,
    _folder: tempfile::TempDir,
}

fn waits() -> Waits {
    let stage = finished();
    let operator = stage.operator.clone();
    let set = move |tx: &mut Tx| partners::wait_for_approval(tx, &operator, true, at(61));
    stage.world.db.write_now(set).unwrap();
    assert_eq!(stage.award(1, at(70)).unwrap(), None);
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: Some(folder.path().to_string_lossy().into_owned()),
        ..Settings::default()
    };
    let config = Config::read(None, &settings).unwrap();
    let db: Db = (*stage.world.db).clone();
    Waits {
        app: App::new(config, db, Clock::fixed(at(80))).unwrap(),
        stage,
        _folder: folder,
    }
}

impl Waits {
    fn approves(&self) {
        let partner = self.stage.partner.id;
        let signs = self.stage.read(|conn| partners::present(conn, partner));
        let mut signs = signs.iter();
        let director = signs.find(|one| one.signatory.key.as_str() == "director");
        let (id, link) = (director.unwrap().id, Token::new([5; 32]).hash());
        let by = Asker::Operator(self.stage.operator.clone());
        let reply = Reply {
            answer: Answer::Approved,
            name: PersonName::parse("Amara Okonkwo").unwrap(),
            reason: Note::none(),
        };
        let deed = move |tx: &mut Tx| -> Result<(), ApprovalError> {
            partners::ask_approval(tx, &by, (id, link), at(81))?;
            partners::answer(tx, link, &reply, at(81))
        };
        self.stage.world.db.write_now(deed).unwrap();
    }

    /// What Ada's certificate waits for, and how many there are.
    fn seen(&self) -> (Option<Wait>, i64) {
        let enrolment = &self.stage.enrolment;
        let library = Library::new();
        let edition = self
            .stage
            .read(|conn| library.edition(conn, enrolment.edition));
        let of = (enrolment.id, &*edition);
        let wait = self.stage.read(|conn| certificates::waits(conn, of));
        (wait, self.stage.read(count))
    }
}

#[tokio::test]
async fn what_waited_for_a_signatory_is_awarded_as_soon_as_that_is_asked_for() {
    let waits = waits();
    let (_going_on, stop) = watch::channel(false);
    let mut looks = Waiting::default();
    looks.look(&waits.app, &stop).await.unwrap();
    assert_eq!(waits.seen(), (Some(Wait::For(Block::Unapproved)), 0));

    waits.approves();
    waits.app.clock.set(at(82));
    looks.look(&waits.app, &stop).await.unwrap();
    assert_eq!(waits.seen(), (Some(Wait::Round), 0), "it looked just now");
    waits.app.ask_for_awards();
    looks.look(&waits.app, &stop).await.unwrap();
    assert_eq!(waits.seen(), (None, 1));
    assert!(!waits.app.take_ask_for_awards(), "asked for once");
}

#[tokio::test]
async fn what_nobody_asked_for_is_awarded_half_a_minute_later() {
    let waits = waits();
    let (_going_on, stop) = watch::channel(false);
    let mut looks = Waiting::default();
    looks.look(&waits.app, &stop).await.unwrap();
    waits.approves();
    for (seconds, expected) in [(109, 0), (110, 1)] {
        waits.app.clock.set(at(seconds));
        looks.look(&waits.app, &stop).await.unwrap();
        assert_eq!(waits.seen().1, expected, "at {seconds} seconds");
    }
}
