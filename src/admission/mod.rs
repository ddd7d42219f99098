//! Who may come in how often: the gate before costly work, and limits on tries.
//!
//! # Words
//! The *gate* lets a few pieces of costly work run at a time and a bounded number wait. A *limit*
//! says how many tries one *key* (an address, an account) has in a row and how fast they come back.
//!
//! # What always holds
//! 1. A flood of sign-ins costs bounded memory and leaves at least one core for pages.
//! 2. A place in the gate belongs to the work, not to the request: somebody who hangs up does not
//!    let the next one in early.
//! 3. Limits keep nothing on disk and no address in clear. A restart forgets them; every node
//!    counts for itself.
//!
//! # What is not here
//! Which page has which limit: the pages say so, beside each other in `limits.rs`.
//!
//! # Start reading at
//! `gate.rs`.

mod gate;
mod limits;

pub use gate::{Busy, Gate};
pub use limits::{Limit, Limits, TooMany, network};
