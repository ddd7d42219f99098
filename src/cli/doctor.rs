//! `pmast doctor` and `pmast verify-all`: what is not right, in sentences.

use super::{Failure, out};
use crate::app::{App, Clock};
use crate::certificates;
use crate::certificates::signing::{EndingKey, ending_keys};
use crate::config::Config;
use crate::credentials::{self, ListError};
use crate::db;
use crate::monitoring;
use std::process::ExitCode;

/// Recomputes every seal and digest, opens every key, verifies every credential and looks for
/// certificates that were earned but not made.
pub(super) fn verify_all(config: Config) -> Result<ExitCode, Failure> {
    let database = super::open_ready(&config)?;
    let app = App::new(config, database, Clock::System)?;
    let findings = app.db.read_now(|conn| {
        let log = (&app.log_key, app.config.base_url.as_str());
        let keys = (&app.sealer, app.keyring.vault());
        monitoring::verify_all(conn, keys, log, (&app.library, app.now()))
    })?;
    for problem in &findings.integrity {
        out::say(&format!("database: {problem}"));
    }
    for finding in &findings.audit.findings {
        out::say(&finding.to_string());
    }
    for finding in &findings.credentials.findings {
        out::say(&finding.to_string());
    }
    for finding in &findings.keys.findings {
        out::say(&finding.to_string());
    }
    for key in &findings.keys.ending {
        out::say(&ends(key));
    }
    for finding in &findings.lists.findings {
        out::say(&finding.to_string());
    }
    for finding in &findings.transcripts.findings {
        out::say(&finding.to_string());
    }
    for finding in &findings.log.findings {
        out::say(&format!("transparency log: {finding}"));
    }
    for enrolment in &findings.passed_without_certificate {
        out::say(&format!(
            "enrolment {enrolment} met every requirement but has no certificate"
        ));
    }
    if findings.audit.older > 0 {
        out::say(&format!(
            "{} revocations, replacements or erasures are older than the log's record of who and \
             why: only that and when they happened was checked",
            findings.audit.older
        ));
    }
    out::say(&format!(
        "checked {} certificates, {} credentials, {} keys, {} status lists, {} transcripts, {} \
         editions, {} leaves of the log ({} waiting), {} tiles and {} checkpoints: {}",
        findings.audit.certificates,
        findings.credentials.credentials,
        findings.keys.keys,
        findings.lists.lists,
        findings.transcripts.transcripts,
        findings.audit.editions,
        findings.log.leaves,
        findings.log.waiting,
        findings.log.tiles,
        findings.log.checkpoints,
        if findings.is_clean() {
            "all is well"
        } else {
            "see above"
        },
    ));
    Ok(if findings.is_clean() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Looks at everything an installation needs and says what is not right.
pub(super) fn run(config: Config) -> Result<ExitCode, Failure> {
    let mut worries = Vec::new();
    settings(&config, &mut worries);
    let database = super::open(&config)?;
    let pending = database.read_now(db::pending)?;
    if pending > 0 {
        worries.push(format!(
            "{pending} migrations are pending: run `pmast migrate`"
        ));
    } else {
        let app = App::new(config, database, Clock::System)?;
        contents(&app, &mut worries)?;
    }
    for worry in &worries {
        out::say(&format!("- {worry}"));
    }
    out::say(match worries.len() {
        0 => "all is well",
        _ => "see above",
    });
    Ok(if worries.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn settings(config: &Config, worries: &mut Vec<String>) {
    if config.base_url.starts_with("http://") && !config.base_url.contains("127.0.0.1") {
        worries.push(format!(
            "base_url is {}: without https:// cookies can be read on the way",
            config.base_url
        ));
    }
    if config.smtp_url.is_none() {
        worries.push(format!(
            "no SMTP server is set: mails are files in {}",
            config.data_dir.join("mail").display()
        ));
    }
    if config.courses_dir.is_none() {
        worries.push("no courses folder: nothing is published at start".to_owned());
    }
}

fn contents(app: &App, worries: &mut Vec<String>) -> Result<(), Failure> {
    let (offers, operators, pulse, problems) = app.db.read_now(|conn| {
        Ok::<_, db::Error>((
            app.library.offers(conn)?.len(),
            crate::accounts::operators(conn)?.len(),
            monitoring::pulse(conn)?,
            db::integrity_problems(conn)?,
        ))
    })?;
    if offers == 0 {
        worries.push("no course is offered".to_owned());
    }
    if operators == 0 {
        worries.push("there is no operator: run `pmast create-operator`".to_owned());
    }
    if pulse.jobs_stuck > 0 {
        worries.push(format!(
            "{} mails failed twelve times or more",
            pulse.jobs_stuck
        ));
    }
    worries.extend(
        problems
            .into_iter()
            .map(|problem| format!("database: {problem}")),
    );
    let keys = app.db.read_now(|conn| ending_keys(conn, app.now()))?;
    worries.extend(keys.iter().map(ends));
    lists(app, worries)
}

/// What is to be done about a key whose certificate ends.
fn ends(key: &EndingKey) -> String {
    let EndingKey { id, day, .. } = key;
    let when = match key.has_ended {
        true => format!("ended on {day}: papers issued since are not signed"),
        false => format!("ends on {day}: papers issued afterwards will not be signed"),
    };
    format!(
        "the certificate of paper key {id} {when}; make or import the next (`pmast keys paper`)"
    )
}

/// What cannot be signed answers nobody who asks whether a credential was revoked.
fn lists(app: &App, worries: &mut Vec<String>) -> Result<(), Failure> {
    for number in app.db.read_now(credentials::list_numbers)? {
        let signing = (&app.lists, &app.keyring);
        let list = (app.config.base_url.as_str(), number);
        let get = |conn: &mut db::Conn| certificates::status_list(conn, signing, list, app.now());
        match app.db.read_now(get) {
            Ok(_) => {}
            Err(ListError::Db(error)) => return Err(error.into()),
            Err(error) => worries.push(format!("status list {number} cannot be signed: {error}")),
        }
    }
    Ok(())
}
