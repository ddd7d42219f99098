//! A person is erased: the one deed that goes through the whole house.
//!
//! # Words
//! To *erase* an account is to forget its person in every room, from the top floor down; each room
//! offers its own `forget`. What stays of the account is its id; of its certificates, what is
//! nobody's. The *list* is a file beside the database with the ids of all who were erased.
//!
//! # What always holds
//! 1. One transaction: everything is forgotten, or nothing.
//! 2. The list is on the disk before the transaction commits, so that no restored backup brings
//!    anybody back: it is applied at every start. A deed that was refused is taken off it.
//! 3. Repeated, it forgets what has come since and says nothing twice.
//! 4. Whoever acts for a partner or runs the installation hands that over first.
//! 5. Every column that names an account is in the table of `tests/columns.rs`, with what becomes
//!    of it.
//!
//! # What is not here
//! What a room keeps and what it forgets: the rooms. The page and the command: the doors.
//!
//! # Start reading at
//! `erase.rs`, the deed; then `carry_out.rs`.

mod carry_out;
mod erase;
mod list;
#[cfg(test)]
mod tests;

pub use carry_out::{Applied, apply_list, carry_out};
pub use erase::{By, EraseError, Erased, Reason, check, erase};
pub use list::{List, Listed};
