//! What a stranger with a code is told.
//!
//! # Words
//! A *verdict* is the answer of a look-up. A *record* is what stands on the holder's paper.
//!
//! # What always holds
//! 1. A verdict carries no more than the certificate itself says: this room imports `certificates`
//!    and the ground, so it cannot know an address, an account or an answer.
//! 2. The seal is recomputed at every look-up.
//! 3. A replaced certificate does not name its successor, and an unknown code gets no suggestion:
//!    both would open somebody's record.
//!
//! # What is not here
//! The limit on how often one may ask: that is the door's.
//!
//! # Start reading at
//! `look_up`.

mod verdict;

#[cfg(test)]
mod tests;

pub use verdict::{Record, Verdict, look_up};
