//! The terminal: results, complaints and the log. The only file that prints.
#![expect(clippy::print_stderr, reason = "commands speak to a terminal")]

use crate::config::Config;
use std::io::{IsTerminal as _, Write as _};
use tracing_subscriber::EnvFilter;

/// A line of the command's result. A reader that has seen enough (`| head`) ends the command, as
/// it ends others.
pub(crate) fn say(line: &str) {
    if let Err(error) = writeln!(std::io::stdout(), "{line}") {
        if error.kind() != std::io::ErrorKind::BrokenPipe {
            complain(&format!("the result cannot be written: {error}"));
        }
        std::process::exit(1);
    }
}

/// A sentence about what went wrong.
pub(crate) fn complain(sentence: &str) {
    eprintln!("pmast: {sentence}");
}

/// How far a long command is: a bar on a terminal, nothing in a file.
pub(crate) fn progress(done: u64, total: u64) {
    const WIDTH: u64 = 30;
    if !std::io::stderr().is_terminal() {
        return;
    }
    let total = total.max(1);
    let full = WIDTH * done.min(total) / total;
    let signs = |sign: &str, count: u64| sign.repeat(usize::try_from(count).unwrap_or_default());
    let (bar, rest) = (signs("#", full), signs(".", WIDTH - full));
    let end = if done >= total { "\n" } else { "" };
    eprint!("\r[{bar}{rest}] {done}/{total}{end}");
}

/// Starts logging to standard error, for people or for machines.
pub(crate) fn start_log(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|error| {
        complain(&format!(
            "the setting `log` is not understood ({error}); using `info`"
        ));
        EnvFilter::new("info")
    });
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // Colours are for eyes; in a file or a journal they are noise. On a terminal the default
    // stands, which heeds NO_COLOR.
    let log = match std::io::stderr().is_terminal() {
        true => log,
        false => log.with_ansi(false),
    };
    let started = if config.log_as_json {
        log.json().flatten_event(true).try_init()
    } else {
        log.with_target(false).try_init()
    };
    if let Err(error) = started {
        complain(&format!("the log could not be started: {error}"));
    }
}
