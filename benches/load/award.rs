//! What the signed credential adds to the award that earns it.

use crate::class::{self, Class};
use crate::process;
use pmast::app::{App, Clock};
use pmast::base::Timestamp;
use pmast::certificates::{self, AwardError, Scribe};
use pmast::config::{Config, Settings};
use pmast::db::{Db, Error, Tx};
use pmast::issuing;
use pmast::learning::{self, Enrolment, Manner};
use std::path::Path;

/// Learners who earn the certificate in each of the two ways.
const EACH: usize = 150;

/// Processor time of one award in milliseconds.
pub struct Awards {
    pub with: f64,
    pub without: f64,
}

/// Awards certificates with and without their credentials, by the deeds of the pages; nothing else
/// runs on this data folder meanwhile.
pub fn measure(class: &Class, data: &Path) -> Awards {
    let settings = Settings {
        data_dir: Some(data.to_string_lossy().into_owned()),
        courses_dir: Some(String::new()),
        ..Settings::default()
    };
    let config = Config::read(None, &settings).expect("the settings");
    let db = Db::open(&config.database, config.database_pool).expect("the database");
    let app = App::new(config, db, Clock::System).expect("the product");
    let (now, password) = (app.now(), class::hashed());
    let finished = |number: usize| {
        let (_, enrolment) = class::join(&app.db, &password, &class.edition, number, now);
        finishes(&app, class, &enrolment, now);
        enrolment
    };
    let all: Vec<Enrolment> = (10_000..10_000 + 2 * EACH).map(finished).collect();
    let (first, second) = all.split_at(EACH);
    let without = spent(|| first.iter().for_each(|one| awards(&app, class, one, false)));
    let with = spent(|| second.iter().for_each(|one| awards(&app, class, one, true)));
    app.db.close();
    Awards { with, without }
}

fn finishes(app: &App, class: &Class, enrolment: &Enrolment, now: Timestamp) {
    let (edition, enrolment) = (class.edition.clone(), enrolment.clone());
    let finish = move |tx: &mut Tx| -> Result<(), Error> {
        for (_, activity) in edition.content.activities() {
            learning::complete(tx, &enrolment, activity.key(), Manner::Passed, now)?;
        }
        Ok(())
    };
    app.db.write_now(finish).expect("everything is done");
}

fn awards(app: &App, class: &Class, enrolment: &Enrolment, is_signed: bool) {
    let (edition, enrolment) = (class.edition.clone(), enrolment.clone());
    let (chance, now, sealer) = (app.chance(), app.now(), app.sealer.clone());
    let id = issuing::write_awarding_now(app, move |tx, scribe| -> Result<_, AwardError> {
        let earned = (&enrolment, &edition);
        let plain = Scribe::without(&sealer);
        let scribe = if is_signed { scribe } else { &plain };
        let made = certificates::award_for(tx, scribe, earned, chance, now)?;
        Ok(made.map(|certificate| certificate.id))
    });
    let id = id.expect("an award").expect("everything is done");
    let kept = app.db.read_now(|conn| certificates::credential(conn, id));
    let kept = kept.expect("a database");
    assert_eq!(kept.is_some(), is_signed, "signed where it is asked for");
}

fn spent(work: impl FnOnce()) -> f64 {
    let pid = std::process::id();
    let before = process::cpu(pid);
    work();
    (process::cpu(pid) - before).as_secs_f64() * 1e3 / EACH as f64
}
