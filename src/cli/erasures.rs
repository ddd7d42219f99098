//! `pmast erasures`: the list of who was erased, and applying it.

use super::{Failure, out};
use crate::app::{App, Clock};
use crate::config::Config;
use crate::erasing::{self, Applied, List};
use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;

/// Look at and apply the list of erased accounts
#[derive(clap::Args)]
pub(super) struct Erasures {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Erase again whoever is on the list, after a backup was restored
    Apply {
        /// A list that lies elsewhere; without it the one in the data folder
        #[arg(long)]
        list: Option<PathBuf>,
    },
}

impl Erasures {
    pub(super) fn run(self, config: Config) -> Result<ExitCode, Failure> {
        let What::Apply { list } = self.what;
        let own = List::of(&config.data_dir);
        let given = list.as_deref().map(List::at);
        if let Some(given) = &given
            && !given.path().is_file()
        {
            anyhow::bail!("there is no list {}", given.path().display());
        }
        let db = super::open_ready(&config)?;
        let app = App::new(config, db, Clock::System)?;
        if let Some(given) = &given {
            own.take_in(given)?;
        }
        let applied = erasing::apply_list(&app, &own)?;
        app.db.close();
        out::say(&format!(
            "{} on the list, {} erased now",
            applied.listed, applied.erased
        ));
        Ok(complain(&applied))
    }
}

fn complain(applied: &Applied) -> ExitCode {
    for line in &applied.odd {
        out::complain(&format!("line {line} of the list is no id"));
    }
    for (id, why) in &applied.refused {
        out::complain(&format!("{id} was not erased: {why}"));
    }
    match applied.refused.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// At every start.
pub(super) fn at_start(app: &App) -> Result<(), Failure> {
    let applied = erasing::apply_list(app, &List::of(&app.config.data_dir))?;
    if applied.erased > 0 {
        tracing::warn!(
            accounts = applied.erased,
            "erased again who had come back with a backup"
        );
    }
    for line in &applied.odd {
        tracing::error!(line, "the list of erasures has a line that is no id");
    }
    for (account, why) in &applied.refused {
        tracing::error!(%account, why, "an account on the list of erasures was not erased");
    }
    Ok(())
}
