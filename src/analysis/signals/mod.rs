//! Unusual attempts, shown to a person. Nothing follows from a signal by itself: no result, no
//! certificate and no account is touched, and learners are not told.

mod detect;
mod device;
mod look;
mod store;

pub use detect::Kind;
pub(super) use detect::{Sitter, notice};
pub use device::{Device, Devices, note_device};
pub use look::{Look, LookError, Seen, Signal, look_at, signals};
pub(super) use store::forget_unlooked;
pub use store::sweep;
