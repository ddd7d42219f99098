//! Every sentence of the product, in six languages (Project Fluent).
//!
//! # Words
//! A *message* is one text with a key; its *arguments* are the facts it speaks of. English is the
//! source; `locales/LANG/AREA.ftl` holds the others under the same keys.
//!
//! # What always holds
//! 1. The files are embedded in the binary and parsed once; a broken file stops the start.
//! 2. A message missing in a language is shown in English; a test keeps that from happening.
//! 3. In Arabic pages arguments are isolated (Unicode FSI…PDI), so that a Latin name cannot turn a
//!    sentence around. Printed and plain texts are not isolated: paper has no such characters.
//!
//! # What is not here
//! Texts of courses: they belong to their authors.
//!
//! # Start reading at
//! `say`, in `catalogue.rs`.

mod catalogue;
mod dates;

pub use catalogue::{Args, Texts};
pub use fluent_bundle::FluentValue;
