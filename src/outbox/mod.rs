//! Work to do after the commit: mails now, webhooks later.
//!
//! # Words
//! A *job* is one piece of such work: a kind and a payload of JSON. To *claim* a job is to lock it
//! for a while; to *settle* it is to say how it went.
//!
//! # What always holds
//! 1. A job is inserted by the transaction that makes it necessary.
//! 2. A job is claimed by one worker at a time; a worker that dies loses its claim after five
//!    minutes. So work may be done twice, never forgotten.
//! 3. Failed jobs wait longer each time (one minute, doubling, at most six hours) and are never
//!    given up in silence: after twelve tries monitoring reports them. Only the letter that says a
//!    person was erased is dropped after a week, because their address must not stay.
//!
//! # What is not here
//! How to do the work: `worker`. Which work there is: the rooms that add it.
//!
//! # Start reading at
//! `job.rs`.

mod job;
mod mail;
mod store;

pub use job::{Job, add, claim, fail, finish, stuck, sweep, waiting};
pub use mail::{FAREWELL, MAIL, MailJob, forget, mail};
