//! What a process costs, as Linux counts it.

use crate::binary::Binary;
use crate::wire::Client;
use std::path::Path;
use std::time::Duration;

/// Linux counts processor time in hundredths of a second (`CLK_TCK`, 100 on every machine we run).
const TICK: Duration = Duration::from_millis(10);
const STARTS: usize = 5;

/// Processor time that a process has used, in user and kernel.
pub fn cpu(pid: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("Linux has /proc");
    // The name in brackets may hold spaces; the fields after it are numbered from 3 (man 5 proc).
    let rest = stat.rsplit(')').next().expect("a name in brackets");
    let ticks: u32 = rest
        .split_whitespace()
        .skip(11)
        .take(2)
        .flat_map(str::parse::<u32>)
        .sum();
    TICK * ticks
}

/// The middle of several cold starts on an existing database, up to the first good answer.
pub fn cold_starts(data: &Path) -> Duration {
    let mut starts: Vec<Duration> = (0..STARTS)
        .map(|_| {
            let server = Binary::start(data, &["serve"]);
            let took = server.took;
            assert!(server.stop().success(), "the server stops cleanly");
            took
        })
        .collect();
    starts.sort();
    starts[STARTS / 2]
}

/// What a server holds that has answered a page and then rests.
pub struct Idle {
    /// Memory that is nobody else's copy: heap, stacks, what was written to.
    pub own_kib: u64,
    /// Together with the pages of files, the program's own above all.
    pub resident_kib: u64,
}

/// Starts a server, lets it answer a page, and looks when it rests.
pub fn idle(data: &Path) -> Idle {
    let server = Binary::start(data, &["serve"]);
    let home = Client::new(server.address)
        .open("/")
        .expect("the server answers");
    assert_eq!(home.status, 200);
    std::thread::sleep(Duration::from_secs(3));
    let pid = server.child.id();
    Idle {
        own_kib: status_kib(pid, "RssAnon:"),
        resident_kib: resident_kib(pid),
    }
}

/// Resident memory of a process, in KiB.
pub fn resident_kib(pid: u32) -> u64 {
    status_kib(pid, "VmRSS:")
}

/// A line of what Linux says about a process (man 5 proc_pid_status), in KiB.
fn status_kib(pid: u32, name: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"));
    let status = status.expect("Linux has /proc");
    let line = status
        .lines()
        .find(|line| line.starts_with(name))
        .expect("a size");
    let kib = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok());
    kib.expect("a number of KiB")
}
