//! The transparency log goes on by itself.

use super::*;
use crate::app::App;
use crate::base::{CertificateId, Digest};
use crate::config::{Config, Settings};
use crate::db::Error;
use crate::transparency::{self, Happening, Kind, Salt};
use crate::worker::log::Log;
use tokio::sync::watch;

fn adds(app: &App, count: u32) {
    let add = move |tx: &mut crate::db::Tx| -> Result<(), Error> {
        for _ in 0..count {
            let happening = Happening {
                subject: CertificateId::new().into(),
                kind: Kind::Awarded,
                document: Digest::of(b"credential"),
                salt: Salt::from_chance([1; 32]),
            };
            transparency::add(tx, &happening, noon())?;
        }
        Ok(())
    };
    app.db.write_now(add).unwrap();
}

fn size(app: &App) -> Option<u64> {
    let published = app.db.read_now(transparency::published).unwrap();
    published.map(|published| published.head.size)
}

#[tokio::test]
async fn what_is_new_is_signed_at_the_next_look_and_not_more_often_than_that() {
    let db = fresh();
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: Some(folder.path().to_string_lossy().into_owned()),
        ..Settings::default()
    };
    let config = Config::read(None, &settings).unwrap();
    let app = App::new(config, (*db).clone(), Clock::fixed(noon())).unwrap();
    let (_stop, stopped) = watch::channel(false);
    let mut log = Log::default();
    log.look(&app, &stopped).await.unwrap();
    assert_eq!(size(&app), Some(0), "a new log shows that it is empty");
    adds(&app, 600);
    log.look(&app, &stopped).await.unwrap();
    assert_eq!(size(&app), Some(0), "not yet");
    app.clock.set(noon().plus_seconds(10));
    log.look(&app, &stopped).await.unwrap();
    assert_eq!(size(&app), Some(600), "more than one transaction holds");
    app.clock.set(noon().plus_seconds(20));
    log.look(&app, &stopped).await.unwrap();
    let published = app.db.read_now(transparency::published).unwrap().unwrap();
    assert_eq!(
        published.signed_at,
        noon().plus_seconds(10),
        "nothing new, nothing signed"
    );
}
