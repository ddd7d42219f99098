//! What people ask for about certificates, and who decides.
//!
//! # Words
//! A *name request* is a holder's wish for another name; the partner's administrators *approve* or
//! *refuse* it. A *lot* is certificates to be revoked together: one operator *proposes*, another
//! *confirms*.
//!
//! # What always holds
//! 1. A wish changes nothing by itself; the decision and what follows of it commit together.
//! 2. Who decides about a name is an administrator of the partner whose course it is for; who
//!    confirms a lot is not who proposed it.
//! 3. Every decision is kept with who, when and why, and is decided once.
//! 4. A decision is about what stands now in the place of the certificate that was meant, whatever
//!    took its place while the decision was waited for.
//!
//! # What is not here
//! What is done to a certificate: `certificates`. What strangers are told: `verification`.
//!
//! # Start reading at
//! `name_request.rs`, then `lot.rs`.

mod lot;
mod name_request;
mod forget;
mod store;
#[cfg(test)]
mod tests;

pub use forget::forget;
pub use lot::{
    Lot, LotError, LotItem, MOST_IN_LOT, Outcome as LotOutcome, Proposal, confirm_lot, left_by_lot,
    lot_items, lots, propose_lot, withdraw_lot,
};
pub use name_request::{
    AskError, DecideError, Decision, MOST_ASKED, NameRequest, NewName, Verdict, ask_name,
    decide_name, names_asked, names_of,
};
