//! The terminal: results, complaints and the log. The only file that prints.
#![expect(clippy::print_stderr, reason = "commands speak to a terminal")]

use crate::config::Config;
use std::io::{IsTerminal as _, Stderr, Write};
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

/// How far a long command is: a bar on a terminal, nothing in a file. Its line ends with it,
/// however the command ends.
pub(crate) struct Bar<W: Write = Stderr> {
    total: u64,
    /// None: nobody would see it.
    to: Option<W>,
    has_begun: bool,
}

impl Bar {
    /// Over so many things to do.
    pub(crate) fn of(total: u64) -> Self {
        let to = std::io::stderr();
        Self {
            total,
            to: to.is_terminal().then_some(to),
            has_begun: false,
        }
    }
}

impl<W: Write> Bar<W> {
    /// So many are done.
    pub(crate) fn reach(&mut self, done: u64) {
        const WIDTH: u64 = 30;
        let Some(to) = &mut self.to else { return };
        // What was added meanwhile was not counted.
        let total = self.total.max(done).max(1);
        let full = WIDTH * done / total;
        let signs =
            |sign: &str, count: u64| sign.repeat(usize::try_from(count).unwrap_or_default());
        let (bar, rest) = (signs("#", full), signs(".", WIDTH - full));
        // A bar that cannot be drawn is no reason to stop.
        let _ = write!(to, "\r[{bar}{rest}] {done}/{total}").and_then(|()| to.flush());
        self.has_begun = true;
    }
}

impl<W: Write> Drop for Bar<W> {
    fn drop(&mut self) {
        if let Some(to) = self.to.as_mut().filter(|_| self.has_begun) {
            let _ = writeln!(to);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::Bar;

    fn drawn(total: u64, steps: &[u64]) -> String {
        let mut to = Vec::new();
        let mut bar = Bar {
            total,
            to: Some(&mut to),
            has_begun: false,
        };
        for done in steps {
            bar.reach(*done);
        }
        drop(bar);
        String::from_utf8(to).unwrap()
    }

    #[test]
    fn a_bar_ends_its_line_wherever_it_stopped() {
        let (whole, third) = ("#".repeat(30), "#".repeat(10) + &".".repeat(20));
        let done = format!("\r[{third}] 32/96\r[{whole}] 96/96\n");
        assert_eq!(drawn(96, &[32, 96]), done);
        assert_eq!(drawn(96, &[32]), format!("\r[{third}] 32/96\n"));
        assert_eq!(drawn(1, &[3]), format!("\r[{whole}] 3/3\n"));
        assert_eq!(drawn(0, &[]), "", "nothing was to be done");
    }
}
