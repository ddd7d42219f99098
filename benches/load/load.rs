//! The load generator: connections that stay open, each asking again as soon as it was answered.

use crate::process;
use crate::wire::Client;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What one measurement found.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    pub cpu_micros: f64,
    pub per_second: f64,
    pub bytes: f64,
}

/// One connection's way of asking: the client and the requests it sends in turn.
pub struct Asker {
    pub client: Client,
    pub requests: Vec<Vec<u8>>,
    /// The status that counts as done.
    pub status: u16,
}

/// Lets all askers ask for `duration` after a short warm-up; measures the processor time of `pid`.
pub fn measure(pid: u32, askers: &mut [Asker], duration: Duration) -> Sample {
    let (answered, bytes) = (AtomicU64::new(0), AtomicU64::new(0));
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for asker in askers {
            let (answered, bytes, is_over) = (&answered, &bytes, &is_over);
            scope.spawn(move || {
                let mut turn = 0;
                while !is_over.load(Ordering::Relaxed) {
                    let size = asker.ask(turn);
                    turn += 1;
                    answered.fetch_add(1, Ordering::Relaxed);
                    bytes.fetch_add(size, Ordering::Relaxed);
                }
            });
        }
        std::thread::sleep(Duration::from_millis(300));
        let before = (
            process::cpu(pid),
            answered.load(Ordering::Relaxed),
            bytes.load(Ordering::Relaxed),
        );
        let started = Instant::now();
        std::thread::sleep(duration);
        let (cpu, count, size) = (
            process::cpu(pid) - before.0,
            (answered.load(Ordering::Relaxed) - before.1).max(1) as f64,
            bytes.load(Ordering::Relaxed) - before.2,
        );
        let took = started.elapsed();
        is_over.store(true, Ordering::Relaxed);
        Sample {
            cpu_micros: cpu.as_secs_f64() * 1e6 / count,
            per_second: count / took.as_secs_f64(),
            bytes: size as f64 / count,
        }
    })
}

impl Asker {
    fn ask(&mut self, turn: usize) -> u64 {
        let request = &self.requests[turn % self.requests.len()];
        let reply = self.client.send(request).expect("the server answers");
        assert_eq!(reply.status, self.status, "{}", reply.text());
        reply.size as u64
    }
}
