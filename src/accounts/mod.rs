//! People who sign in: registration, password, sessions, one-time links, profile, operators.
//!
//! # Words
//! An *account* is somebody who can sign in. A *learner* is the proof that a request comes from a
//! signed-in, confirmed account; an *operator* the proof that this account runs the installation.
//! A *token* is a secret of 256 random bits; it is handed out once and only its hash is kept. A
//! *session* is one signed-in browser, a *link* a token that travels by mail and works once.
//!
//! # What always holds
//! 1. Passwords are hashed and verified outside transactions (an argon2id run takes about 15 ms);
//!    deeds receive a [`PasswordHash`] or the proof of a check, [`Verified`].
//! 2. No deed tells a stranger whether an address has an account: registering, asking for a reset
//!    and changing the address answer alike, in word and in work done. Only the mail differs.
//! 3. An account that is not confirmed can do nothing, blocks nobody's address and is replaced by
//!    the next registration of that address.
//! 4. A link works once, for one purpose, for a limited time; a new one of its kind voids it.
//! 5. An erased account keeps its id and nothing else: no question here answers with it.
//! 6. That a name was confirmed as certificates print it is forgotten when it changes.
//! 7. A reset password ends every session, a changed one every other session.
//!
//! # What is not here
//! Cookies, caches, rate limits and the gate before argon2 (`web`). Sending mail (`worker`). Roles
//! at a partner (`partners`).
//!
//! # Start reading at
//! `account.rs`, then `register.rs` and `sign_in.rs`.

mod account;
mod country;
mod email_change;
mod forget;
mod link;
mod operator;
mod password;
mod printed_name;
mod profile;
mod register;
mod reset;
mod session;
mod sign_in;
mod store;
mod sweep;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;

pub use crate::base::{Token, TokenHash};
pub use account::{Account, Learner, Occupation, Operator, find, find_all, find_by_email};
pub use country::Country;
pub use email_change::{confirm_email_change, request_email_change};
pub use forget::{ForgetError, Forgotten, forget, was_here};
pub use link::{Link, LinkError, Purpose, link};
pub use operator::{
    ClaimError, appoint_operator, claim_as, claim_operator, first_operator_link, is_operator,
    operator, operator_link, operators,
};
pub use password::{
    Credentials, Password, PasswordError, PasswordHash, Verified, credentials, credentials_of,
    hash, verify,
};
pub use printed_name::confirm_name;
pub use profile::{ProfileChange, update_profile};
pub use register::{Registration, confirm, register};
pub use reset::{change_password, is_current, request_reset, reset_password};
pub use session::{
    Browser, Session, SignedIn, end_other_sessions, end_session, is_not_ended, session, sessions,
    sign_out, touch,
};
pub use sign_in::{SignInError, refuse_sign_in, sign_in};
pub use sweep::{Swept, sweep};
