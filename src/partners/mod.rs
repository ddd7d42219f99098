//! Organisations that author and issue, who acts for them, and the proof of it.
//!
//! # Words
//! A *partner* is an organisation; its *profile* is what `partner.toml` says. A *membership* makes
//! an account act for it, as author or administrator. A *publisher* is the proof that somebody may
//! publish for a partner.
//!
//! # What always holds
//! 1. A partner's key never changes; its slug is its address.
//! 2. A publisher exists only through a membership, or through whoever runs commands on the
//!    machine itself.
//! 3. Editing a profile changes no certificate: awards copy what they print.
//!
//! # What is not here
//! Reading `partner.toml` (`courses` reads all course files). Courses and editions.
//!
//! # Start reading at
//! `profile.rs`, then `membership.rs`.

mod membership;
mod profile;
mod store;
#[cfg(test)]
mod tests;

pub use membership::{
    JoinError, Member, Membership, PartnerAdmin, Publisher, Role, admin, join, leave, members,
    memberships, publisher,
};
pub use profile::{
    Partner, Profile, SaveError, Signatory, all, find, find_by_key, find_by_slug, save,
};
