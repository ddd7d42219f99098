//! The certificate as a machine reads it: signed, revocable, checkable without us.
//!
//! # Words
//! A *draft* is what a credential says; *signed* are the bytes to keep. A *signer* signs for one
//! *DID*, the issuer's name, whose *document* lists its keys. A *place* is a bit of a *status
//! list*; set, it revokes. A *keeper* may make, retire and *condemn* (call compromised) keys.
//!
//! # What always holds
//! 1. Open Badges 3.0 on VC 2.0 with `eddsa-rdfc-2022`. Contexts are compiled in and pinned.
//! 2. What is signed was read back, compared with what was asked for and verified, and every value
//!    of it reached a statement that is signed. Signed bytes never change.
//! 3. Nothing is canonicalised that has not exactly the shape we write: hostile graphs take years.
//! 4. Secrets lie in the database, sealed under a key outside it: nodes share them, a stolen
//!    database signs nothing, a backup of both restores both. (The first design kept them in a
//!    file; then every node needed the file, and a backup without it was worthless.)
//! 5. A key is published a day before it signs. Retired, it stays published; condemned, it goes,
//!    and its secret is destroyed. What does not open is nobody's key and is never published.
//! 6. A place is given once. A set bit stays; a list with fewer is never signed.
//! 7. Signing takes milliseconds and never happens inside a transaction.
//!
//! # What is not here
//! Faces, enrolments, the rows that keep signed bytes: `certificates`. HTTP.
//!
//! # Start reading at
//! `draft.rs`, what is said; `signed.rs`, the deed; `docs/certificates.md` for readers outside.

mod alone;
mod badge;
mod bake;
mod bits;
mod contexts;
mod did;
mod document;
mod draft;
mod graph;
mod jwt;
mod keys;
mod linkedin;
mod lists;
mod proof;
mod ring;
mod signed;
mod status;
mod store;
mod tend;
mod vault;
mod wire;
mod wire_achievement;
mod words;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;

pub use alone::{achievement_json, issuer_json};
pub use badge::{BADGE_PNG, BADGE_SVG, is_our_png, is_our_svg};
pub use bake::{BakeError, LARGEST_PICTURE, from_png, from_svg, into_png, into_svg, jwt_into_svg};
pub use bits::{Bits, LENGTH};
pub use contexts::ContextError;
pub use did::Did;
pub use document::{DidDocument, did_document, multikey};
pub use draft::{
    Achievement, Alignment, Criteria, Draft, DraftError, EmailHash, Evidence, Issuer, Kind,
    Measure, Recipient, Related, StatusPlace,
};
pub use graph::GraphError;
pub use jwt::{JwtSigner, jwt_holds, read_jwt, verify_jwt};
pub use keys::{Algorithm, Keeper, KeyRecord, NewSecret, Owner, Purpose, Signer};
pub use linkedin::{LinkedIn, Organisation};
pub use lists::{
    ListError, Lists, SignedList, StatusList, list_issuer, list_numbers, list_owner, sign_list,
    verify_list,
};
pub use proof::ProofError;
pub use ring::{Keyring, Keys};
pub use signed::{LARGEST, SignError, Signed, Validity, Verified, VerifyError, read, sign, verify};
pub use status::{Given, Place, StatusError, given, reserve, set};
pub use tend::{
    KeyError, PUBLISHED_BEFORE, condemn, history, make_first, may_sign, owners, retire, rotate,
    was_condemned,
};
pub use vault::Vault;
pub use wire::moment;
pub use words::Fault;
