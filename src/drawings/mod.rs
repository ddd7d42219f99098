//! Drawings on paper: what is drawn as vectors, and partners' drawings as they are printed.
//!
//! # Words
//! A *drawing* of a partner is its logo, its emblem or the signature of somebody who signs for it:
//! a simple SVG. A *form* is a drawing as it is stored in a PDF, its *operators* are what it draws
//! with.
//!
//! # What always holds
//! 1. The same SVG gives the same operators, in every run and process. Our own curves are the same
//!    on every machine (`turns.rs`).
//! 2. Whoever asks whether a drawing can be printed asks the function that prints it: what
//!    [`check`] lets pass is drawn.
//! 3. No drawing makes the program open a file or ask the network.
//!
//! # What is not here
//! Where something stands on a page (`certificates::pdf`), and what is asked of the files in which
//! drawings come (`courses`).
//!
//! # Start reading at
//! [`check`]; `logo.rs` for what becomes of an SVG, `vector.rs` for how it is written.

pub(crate) mod logo;
pub(crate) mod turns;
pub(crate) mod vector;

pub use logo::{Kind, LOGO_LIMIT, LogoError, check};
