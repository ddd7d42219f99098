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

/// Resident memory of a server that has answered a page and then rests, in KiB.
pub fn idle_kib(data: &Path) -> u64 {
    let server = Binary::start(data, &["serve"]);
    let home = Client::new(server.address)
        .open("/")
        .expect("the server answers");
    assert_eq!(home.status, 200);
    std::thread::sleep(Duration::from_secs(3));
    resident_kib(server.child.id())
}

/// Resident memory of a process, in KiB.
pub fn resident_kib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"));
    let status = status.expect("Linux has /proc");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .expect("a size");
    let kib = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok());
    kib.expect("a number of KiB")
}
