//! What requests cost, as ratios to a ceiling measured in the same minutes on the same machine.
//!
//! `cargo bench` starts the real program on demonstration data and, beside it, a bare actix server
//! that answers "hello" and a page of 19 KB from memory with the same headers. A load generator
//! with connections that stay open drives both. What counts is the processor time of the server's
//! process per request (`/proc/PID/stat`), which repeats on a busy machine where requests per
//! second do not; each row is measured in several rounds, and the least of them is printed, with
//! the middle one of what is asked in a second.
//!
//! The run fails when a promise is broken: see `promises`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on says so and fails; only the product must not"
)]

mod award;
mod ceiling;
mod class;
mod load;
mod many;
mod process;
mod rows;

#[allow(dead_code, reason = "tests/it uses the rest")]
#[path = "../../tests/it/binary.rs"]
mod binary;
#[allow(dead_code, reason = "tests/it uses the rest")]
#[path = "../../tests/it/world/html.rs"]
mod html;
#[allow(dead_code, reason = "tests/it uses the rest")]
#[path = "../../tests/it/walk.rs"]
mod walk;
#[allow(dead_code, reason = "tests/it uses the rest")]
#[path = "../../tests/it/wire.rs"]
mod wire;

use binary::Binary;
use rows::{Measured, Row};
use std::time::Duration;

const ROUNDS: usize = 3;
/// What a request may cost of pages from memory: a lesson, and an answer that is durable.
const LESSON_PAGES: f64 = 2.0;
const ANSWER_PAGES: f64 = 4.0;
/// A machine shared with others disturbs both sides of a ratio, and not alike: whoever takes its
/// caches slows a page that is drawn, and not one from memory. A run fails beyond this much of a
/// promise about processor time; whether it was kept, the table says.
const DISTURBED: f64 = 1.75;
/// Ten answers saved, marked and handed in: not more than so many pages from memory.
const SUBMISSION: f64 = 40.0;
/// What signing adds to the submission that earns the certificate, in milliseconds of one core.
const SIGNING_MS: f64 = 10.0;
/// The page that tells of a hundred thousand attempts.
const STATISTICS: Duration = Duration::from_millis(300);
/// Processor time of a correction of a hundred thousand attempts in one transaction; meanwhile
/// others wait.
const CORRECTION: Duration = Duration::from_secs(30);
/// A cold start must be quicker than this.
const COLD_START: Duration = Duration::from_millis(500);
/// What an idle server may hold of its own, in KiB: not counted are the pages of the program's
/// file, fonts of fifteen scripts among them, which the system may drop and read again.
const IDLE_OWN_KIB: u64 = 40 * 1024;
/// The same with all pages of the program that happen to be in memory, in KiB.
const IDLE_KIB: u64 = 80 * 1024;
/// A server that has answered all requests of the table must be smaller than this, in KiB.
const LOADED_KIB: u64 = 256 * 1024;

fn main() {
    if std::env::args().any(|word| word == ceiling::WORD) {
        ceiling::serve();
        return;
    }
    let data = tempfile::tempdir().expect("a temporary folder");
    let demo = Binary::start(data.path(), &["demo", "--json"]);
    let ceiling = ceiling::Ceiling::start();
    let admin = rows::first_of(&demo.cast(), "partner-admin");
    let rows = rows::all(&demo, &ceiling);
    let measured: Vec<Measured> = rows.iter().map(|row| Measured::new(row.name)).collect();
    let measured = in_rounds(&rows, measured);
    print_table(&measured);
    let loaded = process::resident_kib(demo.child.id());
    assert!(demo.stop().success(), "the server stops cleanly");
    drop(ceiling);
    let idle = process::idle(data.path());

    let class = class::Class::prepare(data.path(), admin);
    let sat = class.sit(data.path());
    signs(&class, data.path());
    let many = many::measure(&class, data.path());
    let starts = process::cold_starts(data.path());
    println!(
        "cold start on an existing database   {:>7.0} ms (promised: < {} ms)",
        starts.as_secs_f64() * 1e3,
        COLD_START.as_millis()
    );
    println!(
        "idle memory of its own               {:>7.1} MiB (promised: < {} MiB); with the pages of \
         the program {:.1} MiB (promised: < {} MiB)",
        idle.own_kib as f64 / 1024.0,
        IDLE_OWN_KIB / 1024,
        idle.resident_kib as f64 / 1024.0,
        IDLE_KIB / 1024
    );
    let submission = sat.cpu_micros / rows::find(&measured, rows::PAGE).cpu_micros();
    println!(
        "ten answers handed in and marked, durable, by 200 at once: {:.0} µs of CPU, \
         {submission:.1} × page (promised: {SUBMISSION}); 99 of 100 within {} ms; no error",
        sat.cpu_micros,
        sat.slow.as_millis(),
    );
    tell_of_many(&many);
    promises(&measured, starts, Memory { idle, loaded }, submission);
}

/// What was measured of a class of a hundred thousand, against what is promised.
fn tell_of_many(many: &many::Many) {
    println!(
        "statistics of a quiz that 100,000 sat: {} ms of CPU a page (promised: < {} ms), \
         {} KiB more after twenty; {:.0} attempts counted a second",
        many.page.as_millis(),
        STATISTICS.as_millis(),
        many.growth_kib,
        many.counted,
    );
    println!(
        "its ceiling, the same {} rows read and added up by a bare loop: {:.2} ms of CPU; the page \
         is {:.1} times that",
        many.rows,
        many.bare.as_secs_f64() * 1e3,
        many.page.as_secs_f64() / many.bare.as_secs_f64().max(1e-6),
    );
    println!(
        "the same of its post-test, with the gain of 100,000: {} ms of CPU a page \
         (promised: < {} ms)",
        many.gain.as_millis(),
        STATISTICS.as_millis(),
    );
    println!(
        "a correction that changes 100,000 attempts: {} ms of CPU (promised: < {} ms); whoever \
         writes meanwhile waits on SQLite, here at most {} ms",
        many.corrected.as_millis(),
        CORRECTION.as_millis(),
        many.waited.as_millis(),
    );
    let (page, correction) = (STATISTICS.mul_f64(DISTURBED), CORRECTION.mul_f64(DISTURBED));
    assert!(many.page < page, "kept short: the statistics page");
    assert!(
        many.gain < page,
        "kept short: the post-test's statistics page"
    );
    assert!(many.corrected < correction, "kept short: a correction");
    assert!(
        many.growth_kib < 16 * 1024,
        "flat memory: the statistics page"
    );
}

/// What the signed credential adds to an award.
fn signs(class: &class::Class, data: &std::path::Path) {
    let awards = award::measure(class, data);
    let signing = awards.with - awards.without;
    println!(
        "award with its signed credential: {:.1} ms of CPU, without {:.1} ms; signing adds \
         {signing:.1} ms (promised: < {SIGNING_MS} ms)",
        awards.with, awards.without,
    );
    assert!(
        signing < SIGNING_MS * DISTURBED,
        "kept quick: the award with signature"
    );
}

fn in_rounds(rows: &[Row], mut measured: Vec<Measured>) -> Vec<Measured> {
    for round in 0..ROUNDS {
        for (row, measured) in rows.iter().zip(&mut measured) {
            if round == 0 || !row.is_slow {
                measured.add(row.measure());
            }
        }
    }
    measured
}

fn print_table(measured: &[Measured]) {
    let hello = rows::find(measured, rows::HELLO).cpu_micros();
    let page = rows::find(measured, rows::PAGE).cpu_micros();
    println!(
        "\n{:36} {:>9} {:>8} {:>9} {:>9} {:>9} {:>8}",
        "row", "CPU µs", "× hello", "× page", "of page", "req/s", "KB sent"
    );
    for row in measured {
        let cpu = row.cpu_micros();
        println!(
            "{:36} {cpu:>9.1} {:>8.1} {:>9.2} {:>7.0} % {:>9.0} {:>8.1}",
            row.name,
            cpu / hello,
            cpu / page,
            100.0 * page / cpu,
            row.per_second(),
            row.kilobytes(),
        );
    }
    println!();
}

/// What the server's process holds, in KiB.
struct Memory {
    idle: process::Idle,
    /// When a million requests have been answered: what grows with their number is a leak.
    loaded: u64,
}

/// What the product promises.
fn promises(measured: &[Measured], start: Duration, memory: Memory, submission: f64) {
    let page = rows::find(measured, rows::PAGE).cpu_micros();
    let lesson = rows::find(measured, rows::LESSON).cpu_micros() / page;
    let answer = rows::find(measured, rows::ANSWER).cpu_micros() / page;
    let lesson_kilobytes = rows::find(measured, rows::LESSON).kilobytes();
    let start = start.as_millis();
    let limit = COLD_START.as_millis();
    let all = [
        (
            lesson <= LESSON_PAGES * DISTURBED,
            format!(
                "signed-in lesson page: {lesson:.1} times the page from memory, promised \
                 {LESSON_PAGES}, a run may be disturbed to {DISTURBED} of it"
            ),
        ),
        (
            answer <= ANSWER_PAGES * DISTURBED,
            format!(
                "durable answer: {answer:.1} times the page from memory, promised {ANSWER_PAGES}, \
                 a run may be disturbed to {DISTURBED} of it"
            ),
        ),
        (
            submission <= SUBMISSION * DISTURBED,
            format!(
                "ten answers handed in: {submission:.1} times the page, promised {SUBMISSION}, \
                 a run may be disturbed to {DISTURBED} of it"
            ),
        ),
        (
            lesson_kilobytes <= 50.0,
            format!("lesson page: {lesson_kilobytes:.1} KB on the wire, promised 50"),
        ),
        (
            start < limit,
            format!("cold start: {start} ms, promised {limit}"),
        ),
        (
            memory.idle.own_kib < IDLE_OWN_KIB && memory.idle.resident_kib < IDLE_KIB,
            format!(
                "idle: {} KiB of its own, promised {IDLE_OWN_KIB}; {} KiB in all, promised {IDLE_KIB}",
                memory.idle.own_kib, memory.idle.resident_kib
            ),
        ),
        (
            memory.loaded < LOADED_KIB,
            format!(
                "after all these requests: {} KiB, promised {LOADED_KIB}",
                memory.loaded
            ),
        ),
    ];
    for (is_kept, words) in &all {
        let word = if *is_kept { "kept  " } else { "BROKEN" };
        println!("{word} {words}");
    }
    if all.iter().any(|(is_kept, _)| !is_kept) {
        std::process::exit(1);
    }
}
