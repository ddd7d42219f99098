//! Words and numbers that cannot be wrong; the ground floor.
//!
//! # Words
//! A *key* names something in a course file; an *id* names a row. A *timestamp* is UTC.
//!
//! # What always holds
//! 1. Every value here was parsed: past the door there are no unchecked strings or numbers.
//! 2. Nothing here reads a clock, a file, a setting or a database.
//! 3. Scores are whole thousandths; no value of this product is a float.
//!
//! # What is not here
//! Anything that knows what a course or a certificate is. Typed ids are the one liberty: they live
//! here so that a lower room may carry a higher room's id.
//!
//! # Start reading at
//! `text.rs`, the strings people type.

pub mod code;
pub mod digest;
pub mod fold;
pub mod han;
pub mod id;
pub mod language;
pub mod note;
pub mod score;
pub mod text;
pub mod time;
pub mod token;

pub use code::{Reading, VerificationCode};
pub use digest::Digest;
pub use han::HanForms;
pub use id::*;
pub use language::{Language, PerLanguage};
pub use note::{Note, NoteTooLong};
pub use score::{CutScore, Points, Score};
pub use text::{Email, Key, PersonName, plain_lines};
pub use time::{Date, Timestamp};
pub use token::{Token, TokenHash};
