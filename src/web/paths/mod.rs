//! Every address of the site is made here, door by door.

mod account;
mod learner;
mod operator;
mod partner;
mod public;

pub use account::*;
pub use learner::*;
pub use operator::*;
pub use partner::*;
pub use public::*;
