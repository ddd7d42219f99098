//! Organisations that author and issue, who acts for them, and the proof of it.
//!
//! # Words
//! A *partner* is an organisation; its *profile* is what `partner.toml` says. A *membership* makes
//! an account act for it, as author or administrator. A *publisher* is the proof that somebody may
//! publish for a partner. A *tenure* is the time in which somebody's name stands under certificates
//! just so; they *approve* it by a link. A *withdrawal* ends an approval.
//!
//! # What always holds
//! 1. A partner's key never changes; its slug is its address.
//! 2. A publisher exists only through a membership, or through whoever runs commands on the
//!    machine itself.
//! 3. Editing a profile changes no certificate: awards copy what they print.
//! 4. Whose name stands under certificates is dated, and so is their answer; another name, office
//!    or signature has to be approved anew.
//! 5. What was approved and taken back counts as if nobody had answered; who approved, who took it
//!    back, and why, is never removed.
//!
//! # What is not here
//! Reading `partner.toml` (`courses` reads all course files). Courses and editions.
//!
//! # Start reading at
//! `profile.rs`, then `membership.rs` and `signatory.rs`.

mod membership;
mod profile;
mod signatory;
mod store;
#[cfg(test)]
mod tests;
mod withdrawal;

pub use membership::{
    JoinError, Member, Membership, PartnerAdmin, Publisher, Role, admin, join, leave, members,
    memberships, publisher,
};
pub use profile::{
    Partner, Profile, SaveError, Signatory, all, find, find_by_key, find_by_slug, save,
};
pub use signatory::{
    APPROVAL_DAYS, Answer, Answered, ApprovalError, Asker, Reply, Tenure, answer, ask_approval,
    asked_by_link, date_signatories, has_approved, in_public, past, present, unapproved,
    wait_for_approval, waits_for_approval,
};
pub use withdrawal::{
    Withdrawal, WithdrawnBy, withdraw_approval, withdraw_own_approval, withdrawals,
};
