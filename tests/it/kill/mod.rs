//! Power cuts under load: the real program is killed with SIGKILL at moments nobody chose, again
//! and again, while learners sit quizzes. What was acknowledged must be there afterwards, once.
//!
//! A learner repeats a request until it is answered, as a browser's owner presses the button again;
//! only an answer that came back whole counts as acknowledged.

mod learner;
mod records;

use self::learner::{Ledger, Worker, right_answers};
use self::records::compare;
use crate::binary::{self, Binary, Sign};
use crate::db;
use crate::walk;
use crate::wire::Client;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const CLIENTS: usize = 6;
/// The first answer after a restart (reliability study, E1).
const RESTART: Duration = Duration::from_secs(2);

fn learners(address: SocketAddr, data: &Path) -> Vec<Client> {
    let sign = |number: usize| Sign {
        role: "learner".to_owned(),
        email: format!("nadia-{number}@kill.example"),
        password: "lantern over quiet water 41".to_owned(),
    };
    (0..CLIENTS)
        .map(|number| walk::signed_up(address, data, &sign(number)).unwrap())
        .collect()
}

fn kills() -> u32 {
    let asked = std::env::var("PMAST_TEST_KILLS")
        .ok()
        .and_then(|number| number.parse().ok());
    asked.unwrap_or(3)
}

#[test]
fn nothing_acknowledged_is_lost_or_doubled_when_the_power_fails() {
    let data = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    let address = server.address;
    let clients = learners(address, data.path());
    let (right, is_over) = (right_answers(), AtomicBool::new(false));
    let ledgers: Vec<Ledger> = std::thread::scope(|scope| {
        let workers: Vec<_> = clients
            .into_iter()
            .map(|client| {
                let ledger = Ledger::default();
                let worker = Worker {
                    client,
                    right: &right,
                    is_over: &is_over,
                    ledger,
                };
                scope.spawn(move || worker.work())
            })
            .collect();
        let server = kill_again_and_again(server, data.path());
        std::thread::sleep(Duration::from_millis(500));
        is_over.store(true, Ordering::Relaxed);
        let ledgers = workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .collect();
        assert!(server.stop().success(), "the last one ends in good order");
        ledgers
    });
    let (saved, submitted) = compare(data.path(), &ledgers);
    println!(
        "{} kills: {saved} saved answers and {submitted} submissions are all there",
        kills()
    );
    assert!(
        submitted > kills() as usize,
        "too little happened to prove anything: {submitted}"
    );
    says_that_all_is_well(data.path());
}

fn kill_again_and_again(mut server: Binary, data: &Path) -> Binary {
    let mut chance = std::process::id();
    let mut slowest = Duration::ZERO;
    for number in 0..kills() {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        std::thread::sleep(Duration::from_millis(u64::from(60 + (chance >> 16) % 500)));
        server.kill_hard();
        let started = Instant::now();
        server = Binary::start_at(server.address, data, &["serve"]);
        slowest = slowest.max(server.took);
        let log = std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
        assert!(!log.contains("panicked"), "kill {number}: {log}");
        assert!(started.elapsed() < Duration::from_secs(60), "kill {number}");
    }
    println!("slowest restart: {} ms", slowest.as_millis());
    // An unoptimised program on a busy machine is given more time than the product promises.
    let patience = if cfg!(debug_assertions) {
        RESTART * 5
    } else {
        RESTART
    };
    assert!(slowest < patience, "{slowest:?} from start to first answer");
    server
}

/// The product's own checks agree: every seal and digest holds, nobody passed without certificate,
/// and the database finds nothing wrong with itself.
fn says_that_all_is_well(data: &Path) {
    let path = data.join("pmast.sqlite").to_string_lossy().into_owned();
    let database = db::Db::open(&path, 2).unwrap();
    let problems = database.read_now(db::integrity_problems).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    drop(database);
    let answer = binary::program(data).arg("verify-all").output().unwrap();
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(
        answer.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&answer.stderr)
    );
}
