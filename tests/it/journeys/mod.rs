//! Stories: one file each. They run on SQLite, and on PostgreSQL where there is one.

mod earn;
mod faults;
mod go_on;
mod guards;
mod hand_in;
mod office;
mod permissions;
mod publish;
mod secrets;
mod sign_in;
