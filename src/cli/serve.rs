//! `pmast serve`: everything in one process.

use super::{Failure, erasures, keys, out};
use crate::accounts;
use crate::app::{App, Clock};
use crate::certificates;
use crate::config::Config;
use crate::courses;
use crate::partners;
use crate::web;
use crate::worker::Worker;
use actix_web::web::Data;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::process::ExitCode;
use std::time::Duration;

/// Upper bounds of the classes in which requests are timed, in seconds.
const SECONDS: [f64; 9] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0];
/// Certificates in one transaction.
const ADOPTED_AT_ONCE: u32 = 200;
const UPKEEP: Duration = Duration::from_secs(5);

/// Migrates, publishes, serves until the process is told to stop.
pub(super) fn run(config: Config) -> Result<ExitCode, Failure> {
    let app = ready(config)?;
    let invitation = invite_operator(&app)?;
    actix_web::rt::System::new().block_on(until_told(app, move |address| {
        out::say(&format!("serving on {address}"));
        if let Some(link) = invitation {
            out::say(&format!(
                "no operator yet; make the first account here (24 hours): {link}"
            ));
        }
    }))
}

/// Opens and migrates the database, and publishes the shipped courses.
pub(super) fn ready(config: Config) -> Result<Data<App>, Failure> {
    let db = super::open_ready(&config)?;
    let app = App::new(config, db, Clock::System)?;
    if let Some(folder) = app.config.courses_dir.clone() {
        let shelved = courses::publish_at_start(&app.db, &folder, app.now())?;
        for line in shelved.lines {
            tracing::info!("{line}");
        }
        for refusal in shelved.refusals {
            tracing::error!("{refusal}");
        }
    }
    let now = app.now();
    app.db
        .write_now(move |tx| partners::date_signatories(tx, now))?;
    let made = keys::make_missing(&app)?;
    if made > 0 {
        tracing::info!(keys = made, "made the first signing keys of partners");
    }
    let adopted = adopt_all(&app)?;
    if adopted > 0 {
        tracing::info!(
            leaves = adopted,
            "certificates from before the log stand in it now"
        );
    }
    erasures::at_start(&app)?;
    Ok(Data::new(app))
}

/// Puts certificates that are older than the transparency log into it, a batch at a time.
fn adopt_all(app: &App) -> Result<u64, Failure> {
    let (mut after, mut added) = (None, 0);
    loop {
        let (sealer, chance, now) = (app.sealer.clone(), app.chance(), app.now());
        let adopted = app.db.write_now(move |tx| {
            certificates::adopt(tx, &sealer, (after, ADOPTED_AT_ONCE), &chance, now)
        })?;
        added += adopted.added;
        if adopted.last.is_none() {
            return Ok(added);
        }
        after = adopted.last;
    }
}

/// A link for the first operator, while there is none.
fn invite_operator(app: &App) -> Result<Option<String>, Failure> {
    let token = accounts::Token::new(app.chance());
    let (now, link) = (
        app.now(),
        app.address(&format!("/welcome/{}", token.reveal())),
    );
    let offered = app
        .db
        .write_now(move |tx| accounts::first_operator_link(tx, &token, now))?;
    Ok(offered.then_some(link))
}

/// Serves; on SIGTERM or Ctrl-C finishes what was accepted, then stops.
pub(super) async fn until_told(
    app: Data<App>,
    announce: impl FnOnce(&str),
) -> Result<ExitCode, Failure> {
    let metrics = recorder();
    let worker = Worker::start(app.clone().into_inner())?;
    let running = web::serve(web::Served {
        app: app.clone(),
        metrics,
    })?;
    announce(&app.config.base_url);
    let handle = running.handle.clone();
    actix_web::rt::spawn(async move {
        told_to_stop().await;
        tracing::info!("stopping: finishing what was accepted");
        handle.stop(true).await;
    });
    running.server.await?;
    worker.stop().await;
    app.db.close();
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// What is counted and timed. Timings wait in memory until they are added up, so that is done
/// whether somebody asks for them or not.
fn recorder() -> Option<PrometheusHandle> {
    let builder = PrometheusBuilder::new().set_buckets(&SECONDS).ok()?;
    let metrics = builder.install_recorder().ok()?;
    let upkeep = metrics.clone();
    actix_web::rt::spawn(async move {
        loop {
            tokio::time::sleep(UPKEEP).await;
            upkeep.run_upkeep();
        }
    });
    Some(metrics)
}

async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::error!(%error, "cannot listen for Ctrl-C");
        std::future::pending::<()>().await;
    }
}
