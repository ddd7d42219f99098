//! A later edition asks less: its pass mark applied back to an earlier edition, by a deed and with
//! a reason. What was handed in, what is open and what will be started there is then held against
//! the lower mark. Never raises a mark, never takes anything away.

mod lower;
mod offer;
mod preview;
mod report;
mod store;
#[cfg(test)]
mod tests;

pub use lower::{LowerError, Lowered, Wish, lower};
pub use offer::{Offer, in_force, offer};
pub use preview::{Passing, Preview, preview};
pub use report::{Lowering, Report, reports};
