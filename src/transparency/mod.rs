//! Every award and every revocation is a leaf in a log that only grows, so that not even the
//! operator can back-date or quietly unmake a certificate.
//!
//! # Words
//! An *entry* says what happened (a kind, a salted digest, a moment); its hash is a *leaf* of a
//! Merkle tree (RFC 6962). To *sequence* leaves is to give them their positions. A *tile* is 256
//! hashes side by side (C2SP tlog-tiles), a *checkpoint* the signed size and root of the tree, the
//! *origin* the log's name in it. A *subject* is what a leaf is about. A *monitor* is anybody who
//! keeps old checkpoints and compares.
//!
//! # What always holds
//! 1. A leaf commits with the deed it reports, or not at all; one per subject and kind.
//! 2. A leaf with a position never changes, moves or goes. Positions have no gaps.
//! 3. A checkpoint is signed only after a proof that its tree begins with the last one's.
//! 4. An entry carries no personal data: what happened is hidden by sixteen random bytes, and both
//!    are forgotten with the person.
//! 5. Only what a checkpoint covers is served, and a tile costs one row however long the log is.
//!
//! The log's key is derived from the installation's sealing key (HKDF-SHA-256, a domain of its
//! own), which lies outside the database: whoever has only the database signs nothing.
//!
//! # What is not here
//! What a document is, and when something must be logged: `certificates`. Addresses: `web`.
//!
//! # Start reading at
//! `leaf.rs`, what a leaf says; `add`, `sequence`, `publish`, the three deeds; `monitor`, the other
//! side. docs/transparency.md is for who wants to check a log.

mod add;
mod audit;
mod checkpoint;
mod growth;
mod hash;
mod leaf;
mod monitor;
mod note;
mod proof;
mod prove;
mod publish;
mod resource;
mod sequence;
mod store;
mod tiles;
mod tree;

#[cfg(test)]
mod tests;

pub use add::{Happening, add, forget};
pub use audit::{Audit, Expected, Finding, verify_all, verify_expected};
pub use checkpoint::{Checkpoint, LogKey, Origin};
pub use growth::{Filled, Growth};
pub use hash::{leaf_hash, node_hash, root_of};
pub use leaf::{Kind, LeafData, Logged, Salt, Secret};
pub use monitor::{Alarm, Seen, Source, monitor};
pub use note::{LONGEST_NOTE, Note, NoteError, Signature, Verifier};
pub use proof::{Head, SavedProof, is_extension, is_included, read_proof};
pub use prove::{Inclusion, Standing, by_leaf, prove};
pub use publish::{PublishError, Published, is_unsigned, origin, publish, published};
pub use resource::{Resource, Span, WIDTH};
pub use sequence::{Sequenced, is_waiting, sequence};
pub use tiles::{of_subject, read};
pub use tree::{Tiles, Tree, TreeError};
