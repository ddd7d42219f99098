//! The doors for operators and authors: commands.
//!
//! # Words
//! A *command* opens what it needs (settings, database, course files), calls deeds, and says what
//! happened. Results go to standard output, everything else to standard error.
//!
//! # What always holds
//! 1. A command that fails ends with a sentence and a code other than zero.
//! 2. What a command changes, it changes through the same deeds as the pages do.
//!
//! # What is not here
//! Rules, and anything that a page could need too.
//!
//! # Start reading at
//! `run`; then the file named like the command.

mod backup;
mod check;
mod checklist;
mod demo;
mod demo_class;
mod doctor;
mod erasures;
mod exchange;
mod keys;
mod lay;
mod monitor;
mod out;
mod paper_keys;
mod publish;
mod references;
mod serve;
mod survey;
mod verify;

use crate::accounts;
use crate::app::{App, Clock};
use crate::config::{Config, Settings};
use crate::db::Db;
use crate::transparency;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// The certificate platform: courses from files, certificates that anybody can check
#[derive(Parser)]
#[command(name = "pmast", version, arg_required_else_help = false)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Settings file (TOML); without it `pmast.toml` is read when there is one
    #[arg(long, global = true, env = "PMAST_CONFIG")]
    config: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Subcommand)]
enum Command {
    /// Migrate, publish the shipped courses and serve (the default)
    Serve,
    /// Bring the tables up to date and stop
    Migrate,
    /// Report every problem of course files
    Check(check::Check),
    /// Freeze the ids of course files in `course.lock`
    Lock(check::Lock),
    /// Print words, minutes, ease of reading and bank ratios of course files
    Survey(survey::Survey),
    /// Print the facts that lessons and items rest on, and what is wrong with them
    Facts(survey::FactTrace),
    /// Print the sources of course files, how they changed, and everything that cites them
    References(references::References),
    /// Print the checklist for national legislation as CSV, to be filled in
    Checklist(checklist::Print),
    /// Turn questions of another system into a quiz file, with an account of what came across
    Import(exchange::Import),
    /// Write a quiz for another system, with an account of what it cannot say
    Export(exchange::Export),
    /// Publish course files as new editions
    Publish(publish::Publish),
    /// Fill an empty data folder with a cast of people and serve
    Demo(demo::Demo),
    /// Copy everything that must not be lost into a new folder
    Backup(backup::Backup),
    /// Bring a backup back into an empty data folder
    Restore(backup::Restore),
    /// Look at and apply the list of erased accounts
    Erasures(erasures::Erasures),
    /// Recompute every seal, digest and log tile, and look for passed-without-certificate
    VerifyAll,
    /// Check from outside that a transparency log only grew since the last look
    Monitor(monitor::Monitor),
    /// Check certificates in files against a trust pack, without a network
    Verify(verify::Verify),
    /// Write the trust pack that checks without us go by
    TrustPack(verify::TrustPack),
    /// Write a static site that answers for a partner's certificates without this installation
    ExitPack(verify::ExitPack),
    /// Look at and change the keys that sign credentials and status lists
    Keys(keys::Keys),
    /// Print the public key of this installation's transparency log
    LogKey,
    /// Look at settings, database, folders and courses, and say what is not right
    Doctor,
    /// Print a one-time link by which an operator makes their account
    CreateOperator,
}

/// Why a command ended without its result; a sentence for the person at the terminal.
pub(crate) type Failure = anyhow::Error;

/// Reads the command line and runs the command.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match dispatch(cli) {
        Ok(code) => code,
        Err(failure) => {
            out::complain(&format!("{failure:#}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: Cli) -> Result<ExitCode, Failure> {
    // Checking files needs neither settings nor a database.
    match &cli.command {
        Some(Command::Check(check)) => return check.run(),
        Some(Command::Lock(lock)) => return lock.run(),
        Some(Command::Survey(survey)) => return survey.run(),
        Some(Command::Facts(facts)) => return facts.run(),
        Some(Command::References(references)) => return references.run(),
        Some(Command::Checklist(checklist)) => return checklist.run(),
        Some(Command::Import(import)) => return import.run(),
        Some(Command::Export(export)) => return export.run(),
        Some(Command::Monitor(monitor)) => return monitor.run(),
        Some(Command::Verify(verify)) => return verify.run(),
        _ => {}
    }
    let config = Config::read(cli.config.as_deref(), &cli.settings)?;
    out::start_log(&config);
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(config),
        Command::Migrate => migrate(&config),
        Command::Publish(publish) => publish.run(&config),
        Command::Demo(demo) => demo.run(config),
        Command::Backup(backup) => backup.run(&config),
        Command::Restore(restore) => restore.run(&config),
        Command::Erasures(erasures) => erasures.run(config),
        Command::VerifyAll => doctor::verify_all(config),
        Command::Doctor => doctor::run(config),
        Command::CreateOperator => create_operator(config),
        Command::Check(check) => check.run(),
        Command::Lock(lock) => lock.run(),
        Command::Survey(survey) => survey.run(),
        Command::Facts(facts) => facts.run(),
        Command::References(references) => references.run(),
        Command::Checklist(checklist) => checklist.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Monitor(monitor) => monitor.run(),
        Command::Verify(verify) => verify.run(),
        Command::TrustPack(pack) => pack.run(config),
        Command::ExitPack(pack) => pack.run(config),
        Command::Keys(keys) => keys.run(config),
        Command::LogKey => log_key(config),
    }
}

/// Opens the database of the settings, making the data folder when it is missing.
fn open(config: &Config) -> Result<Db, Failure> {
    std::fs::create_dir_all(&config.data_dir).map_err(|cause| {
        anyhow::anyhow!(
            "the data folder {} cannot be made: {cause}",
            config.data_dir.display()
        )
    })?;
    Ok(Db::open(&config.database, config.database_pool)?)
}

/// Opens and migrates.
fn open_ready(config: &Config) -> Result<Db, Failure> {
    let db = open(config)?;
    db.migrate()?;
    Ok(db)
}

fn migrate(config: &Config) -> Result<ExitCode, Failure> {
    let applied = open(config)?.migrate()?;
    if applied.is_empty() {
        out::say("the tables are up to date");
    }
    for version in applied {
        out::say(&format!("applied {version}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn create_operator(config: Config) -> Result<ExitCode, Failure> {
    let db = open_ready(&config)?;
    let app = App::new(config, db, Clock::System)?;
    let token = accounts::Token::new(app.chance());
    let (now, link) = (
        app.now(),
        app.address(&format!("/welcome/{}", token.reveal())),
    );
    app.db
        .write_now(move |tx| accounts::operator_link(tx, &token, now))?;
    out::say(&link);
    app.db.close();
    Ok(ExitCode::SUCCESS)
}

/// The key that monitors need, as on the log's page.
fn log_key(config: Config) -> Result<ExitCode, Failure> {
    let db = open_ready(&config)?;
    let app = App::new(config, db, Clock::System)?;
    let origin = app
        .db
        .read_now(|conn| transparency::origin(conn, &app.config.base_url))?;
    let verifier = origin.and_then(|origin| app.log_key.verifier(&origin));
    let Some(verifier) = verifier else {
        anyhow::bail!("the address {} cannot name a log", app.config.base_url);
    };
    out::say(&verifier.to_string());
    app.db.close();
    Ok(ExitCode::SUCCESS)
}
