//! `pmast publish`: course files become new editions.

use super::{Failure, keys, out};
use crate::app::{App, Clock};
use crate::assessment;
use crate::config::Config;
use crate::courses;
use std::path::PathBuf;
use std::process::ExitCode;

/// Publish course files as new editions
#[derive(clap::Args)]
pub(super) struct Publish {
    /// Folder of partners and courses; the configured one when left out
    folder: Option<PathBuf>,
}

impl Publish {
    pub(super) fn run(&self, config: &Config) -> Result<ExitCode, Failure> {
        let folder = self.folder.clone().or_else(|| config.courses_dir.clone());
        let folder = folder.ok_or_else(|| {
            anyhow::anyhow!("name a folder of course files, or set PMAST_COURSES_DIR")
        })?;
        let db = super::open_ready(config)?;
        let shelved = courses::publish_all(&db, &folder, Clock::System.now())?;
        for line in &shelved.lines {
            out::say(line);
        }
        for (course, edition) in &shelved.replaced {
            let count = db.read_now(|conn| assessment::open_in(conn, *edition))?;
            out::say(&format!(
                "{course}: {count} attempts are running in the edition offered until now; they \
                 keep it to their end"
            ));
        }
        // A partner that is new can sign at once.
        let app = App::new(config.clone(), db, Clock::System)?;
        keys::make_missing(&app)?;
        app.db.close();
        for refusal in &shelved.refusals {
            out::complain(refusal);
        }
        let is_whole = shelved.refusals.is_empty();
        Ok(if is_whole {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
