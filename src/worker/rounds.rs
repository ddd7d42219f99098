//! The worker's rounds: empty the outbox, close what is overdue once a minute, sweep once a day,
//! wait to be woken.

use super::coverage::Coverage;
use super::expiry::Expiry;
use super::gauges::Gauges;
use super::letter::{Desk, Letter, LetterError};
use super::lists::StatusLists;
use super::log::Log;
use super::overdue::Watch;
use super::post::{Folder, Post, Smtp};
use super::signing::Signing;
use super::stamping;
use super::tallies::Tallies;
use super::waiting::Waiting;
use crate::accounts;
use crate::analysis;
use crate::app::{App, Clock, StartError};
use crate::base::Date;
use crate::checkers;
use crate::db::{self, Db};
use crate::journal;
use crate::outbox::{self, Job, MailJob};
use lettre::message::Mailbox;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Also without being woken: another node's jobs, retries that have become due.
const PAUSE: Duration = Duration::from_secs(2);

/// Filed letters hold names and addresses; they are forgotten after thirty days, as jobs are.
const MAILS_KEPT_SECONDS: i64 = 30 * 86_400;

/// The work itself, without waiting; what tests call.
pub struct Rounds {
    db: Db,
    clock: Clock,
    desk: Desk,
    post: Box<dyn Post>,
}

impl Rounds {
    /// Puts the parts together.
    pub fn new(db: Db, clock: Clock, desk: Desk, post: Box<dyn Post>) -> Self {
        Self {
            db,
            clock,
            desk,
            post,
        }
    }

    /// Settles the job that waited longest; answers whether there was one.
    pub async fn settle_next(&self) -> Result<bool, db::Error> {
        let now = self.clock.now();
        let Some(job) = self.db.write(move |tx| outbox::claim(tx, now)).await? else {
            return Ok(false);
        };
        let outcome = self.deliver(&job).await;
        let now = self.clock.now();
        match outcome {
            Ok(()) => {
                self.db
                    .write(move |tx| outbox::finish(tx, job.id, now))
                    .await?
            }
            Err(reason) => {
                tracing::warn!(job = %job.id, tries = job.attempts, %reason, "a job must wait");
                self.db
                    .write(move |tx| outbox::fail(tx, &job, &reason, now))
                    .await?;
            }
        }
        Ok(true)
    }

    async fn deliver(&self, job: &Job) -> Result<(), String> {
        let letter = self.write(job).map_err(|error| error.to_string())?;
        self.post
            .send(&letter)
            .await
            .map_err(|error| error.to_string())
    }

    fn write(&self, job: &Job) -> Result<Letter, LetterError> {
        if job.kind != outbox::MAIL {
            return Err(LetterError::Unknown(job.kind.clone()));
        }
        let mail: MailJob = serde_json::from_str(&job.payload).map_err(|_| LetterError::Payload)?;
        self.desk.write(job.id, &mail, self.clock.now())
    }

    /// Looks whether the machine's clock went back; whatever comes of it, the work goes on.
    pub async fn watch_clock(&self) {
        let now = self.clock.now();
        match self.db.write(move |tx| journal::watch_clock(tx, now)).await {
            Ok(None) => {}
            Ok(Some(seconds)) => tracing::warn!(seconds, "the clock went back"),
            Err(error) => tracing::error!(%error, "the clock could not be watched"),
        }
    }

    /// Removes what the rooms no longer need.
    pub async fn sweep(&self) -> Result<(), db::Error> {
        let now = self.clock.now();
        let swept = self.db.write(move |tx| accounts::sweep(tx, now)).await?;
        let jobs = self.db.write(move |tx| outbox::sweep(tx, now)).await?;
        let sweep = move |tx: &mut db::Tx| analysis::signals::sweep(tx, now);
        let signals = self.db.write(sweep).await?;
        let sweep = move |tx: &mut db::Tx| checkers::sweep(tx, now);
        let reports = self.db.write(sweep).await?;
        let mails = self.post.sweep(now.plus_seconds(-MAILS_KEPT_SECONDS));
        let accounts::Swept {
            sessions,
            links,
            accounts,
        } = swept;
        tracing::info!(
            sessions, links, accounts, jobs, signals, reports, mails, "swept"
        );
        Ok(())
    }

    /// One round: everything that is due, as long as nobody says stop.
    async fn round(&self, swept_on: &mut Option<Date>, stop: &watch::Receiver<bool>) {
        let mut result = Ok(true);
        while matches!(result, Ok(true)) && !*stop.borrow() {
            result = self.settle_next().await;
        }
        let today = self.clock.now().date();
        if result.is_ok() && *swept_on != Some(today) && !*stop.borrow() {
            result = self.sweep().await.map(|()| false);
            *swept_on = Some(today);
        }
        if let Err(error) = result {
            tracing::error!(%error, "the worker could not reach the database");
        }
    }
}

/// The running worker.
pub struct Worker {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
    stamping: JoinHandle<()>,
}

impl Worker {
    /// Starts it on the current runtime, with SMTP if there is an address for it, else with files
    /// in `mail/` of the data folder.
    pub fn start(app: Arc<App>) -> Result<Self, StartError> {
        let post = post(&app)?;
        Self::start_with(app, post)
    }

    /// The same with another post.
    pub fn start_with(app: Arc<App>, post: Box<dyn Post>) -> Result<Self, StartError> {
        let config = &app.config;
        let desk = Desk::new(
            app.texts.clone(),
            &config.base_url,
            &config.house_name,
            &config.contact,
        )
        .map_err(|error| StartError::Other(error.to_string()))?;
        let rounds = Rounds::new(app.db.clone(), app.clock.clone(), desk, post);
        let (stop, stopped) = watch::channel(false);
        let stamping = tokio::spawn(stamping::run(Arc::clone(&app), stopped.clone()));
        let task = tokio::spawn(run(app, rounds, stopped));
        Ok(Self {
            stop,
            task,
            stamping,
        })
    }

    /// Lets it finish the letter in hand, then stops it.
    pub async fn stop(self) {
        // Fails only if the task has ended already.
        let _ = self.stop.send(true);
        for task in [self.task, self.stamping] {
            if let Err(error) = task.await {
                tracing::error!(%error, "the worker ended badly");
            }
        }
    }
}

async fn run(app: Arc<App>, rounds: Rounds, mut stop: watch::Receiver<bool>) {
    let (mut swept_on, mut watch) = (None, Watch::default());
    let (mut tallies, mut log) = (Tallies::default(), Log::default());
    let (mut signing, mut coverage) = (Signing::default(), Coverage::default());
    let (mut expiry, mut waiting) = (Expiry::default(), Waiting::default());
    let (mut lists, mut gauges) = (StatusLists::default(), Gauges::default());
    while !*stop.borrow() {
        rounds.watch_clock().await;
        rounds.round(&mut swept_on, &stop).await;
        if let Err(error) = watch.look(&app).await {
            tracing::error!(%error, "overdue attempts could not be looked for");
        }
        if let Err(error) = tallies.look(&app, &stop).await {
            tracing::error!(%error, "attempts could not be counted");
        }
        if let Err(error) = log.look(&app, &stop).await {
            tracing::error!(%error, "the transparency log could not be continued");
        }
        if let Err(error) = signing.look(&app, &stop).await {
            tracing::error!(%error, "missing credentials could not be signed");
        }
        if let Err(error) = lists.look(&app).await {
            tracing::error!(%error, "status lists could not be looked at");
        }
        if let Err(error) = gauges.look(&app).await {
            tracing::error!(%error, "nothing could be counted for Prometheus");
        }
        if let Err(error) = coverage.look(&app, &stop).await {
            tracing::error!(%error, "papers could not be tried out");
        }
        if let Err(error) = waiting.look(&app, &stop).await {
            tracing::error!(%error, "certificates that waited could not be looked for");
        }
        if let Err(error) = expiry.look(&app, &stop).await {
            tracing::error!(%error, "holders could not be warned before certificates expire");
        }
        tokio::select! {
            () = app.work.notified() => (),
            () = tokio::time::sleep(PAUSE) => (),
            changed = stop.changed() => {
                // A worker that nobody can stop any more stops itself.
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}

fn post(app: &App) -> Result<Box<dyn Post>, StartError> {
    let fault = |words: String| StartError::Other(words);
    let config = &app.config;
    let sender = config
        .mail_from
        .parse()
        .map_err(|e| fault(format!("mail_from: {e}")))?;
    let sender = Mailbox::new(Some(config.house_name.clone()), sender);
    Ok(match &config.smtp_url {
        Some(url) => Box::new(Smtp::new(url, sender).map_err(|e| fault(format!("smtp_url: {e}")))?),
        None => Box::new(Folder::new(&config.data_dir.join("mail"), sender)),
    })
}
