//! What an operator must know: counts, and findings that want a person.
//!
//! # Words
//! A *pulse* is a handful of counts. A *finding* is something that should not be.
//!
//! # What always holds
//! 1. This room reads and never writes.
//! 2. Nothing here names a person.
//!
//! # What is not here
//! Showing any of it: the operator's pages, `/metrics` and the commands do.
//!
//! # Start reading at
//! `pulse.rs`, then `reconcile.rs`.

mod pulse;
mod reconcile;
mod store;
#[cfg(test)]
mod tests;

pub use pulse::{Pulse, pulse};
pub use reconcile::{Findings, passed_without_certificate, verify_all};
