//! Fresh databases, as the rooms' own tests have them.

pub use pmast::db::*;

#[path = "../../src/db/testing.rs"]
pub mod testing;
