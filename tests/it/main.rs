//! The tests that look at the product from outside, in one program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that cannot go on says so and fails; only the product must not"
)]

#[allow(dead_code, reason = "benches/load uses the rest")]
mod binary;
mod browser;
mod checking;
mod checking_lists;
mod commands;
mod credentials;
mod db;
mod drawings;
mod erasures;
mod exchange;
mod files;
mod golden_papers;
mod handed_out;
mod heads;
mod held;
mod forgery;
mod journeys;
mod keys;
mod kill;
mod log;
mod migrations;
mod pages;
mod press;
mod settings;
mod signed_files;
mod smtp;
mod stamps;
mod stolen_keys;
mod texts;
mod tidy;
mod transcripts;
mod transparency;
mod verification;
mod words;
#[allow(dead_code, reason = "benches/load uses the rest")]
mod walk;
#[allow(dead_code, reason = "benches/load uses the rest")]
mod wire;
#[allow(dead_code, reason = "later journeys use the rest")]
mod world;

pub use world::html;
