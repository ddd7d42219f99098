//! Awards with their signed credentials: what every door calls that may award a certificate.
//!
//! # Words
//! A *deed* is one door's change that may award; the *scribe* it is handed takes down what is to be
//! signed. The *ink* signs.
//!
//! # What always holds
//! 1. Nothing is signed inside a transaction: the deed runs, says what it wants signed, is undone,
//!    and runs again with what was signed meanwhile.
//! 2. A certificate is never kept from its holder because it could not be signed: then it is made
//!    without, the log says why, and a later round signs.
//! 3. Everything here may be repeated and interrupted: a certificate has one credential that
//!    counts, by a key of the database.
//!
//! # What is not here
//! What is signed and where it is kept: `certificates`. How: `credentials`. When rounds are due:
//! `worker`.
//!
//! # Start reading at
//! `write.rs`, [`write_awarding`].

mod ink;
mod rounds;
#[cfg(test)]
mod tests;
mod write;

pub use rounds::{Late, Renewed, sign_anew, sign_missing};
pub use write::{write_awarding, write_awarding_now};
