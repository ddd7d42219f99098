//! The door for time: what happens without anybody asking. Sends the mails of the outbox, closes
//! attempts whose time is over, counts attempts for statistics, continues the transparency log,
//! signs credentials that are missing, looks whether status lists can be signed and what was
//! awarded can be printed, has signed papers stamped, forgets every night what is no longer needed.
//!
//! # Words
//! A *letter* is a mail in words: subject, text and the same as HTML. The *post* takes letters to
//! their mailboxes: by SMTP, or as files in the data folder.
//!
//! # What always holds
//! 1. A mail leaves only after the commit that made it necessary, because it is a row of that
//!    commit.
//! 2. A letter that the post refused is tried again later; one that it took is not sent again,
//!    unless the process dies in the moment between (its `Message-ID` stays the same).
//! 3. No log line carries an address, a name, a subject or a link.
//! 4. Told to stop, the worker finishes the letter in hand and nothing else.
//!
//! # What is not here
//! When a mail is due (the rooms), what is swept (the rooms), pages (`web`).
//!
//! # Start reading at
//! `rounds.rs`.

mod coverage;
mod expiry;
mod gauges;
mod kinds;
mod letter;
mod lists;
mod log;
mod overdue;
mod pace;
mod post;
mod rounds;
mod signing;
mod stamping;
mod tallies;
mod waiting;
#[cfg(test)]
mod tests;

pub use coverage::note_unprintable;
pub use letter::{Desk, Letter, LetterError};
pub use lists::sign_lists;
pub use post::{Delivery, Folder, Post, PostError, Smtp};
pub use rounds::{Rounds, Worker};
pub use stamping::{StampingError, stamp_missing};
pub use waiting::award_waiting;
