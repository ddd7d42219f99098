//! Stories: one file each. They run on SQLite, and on PostgreSQL where there is one.

mod awarding;
mod before_start;
mod earn;
mod edge_cases;
mod erasing;
mod faults;
mod go_on;
mod guards;
mod hand_in;
mod kinds;
mod life;
mod office;
mod outage;
mod pass_mark;
mod permissions;
pub(crate) mod programmes;
mod publish;
mod regrade;
mod secrets;
mod session_over;
mod sign_in;
mod signals;
mod statistics;
