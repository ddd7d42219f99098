//! Stories: one file each. They run on SQLite, and on PostgreSQL where there is one.

mod earn;
mod go_on;
mod hand_in;
mod publish;
mod sign_in;
