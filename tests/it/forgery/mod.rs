//! The forgery drill: hundreds of small changes, drawn from a seed, to every form in which a
//! certificate is held in hand and to the rows behind it. Each must be found by the page for files,
//! by the check without us, or by `verify-all`. The log has its own drill beside its code
//! (`transparency/tests/forgery.rs`); `docs/certificates.md` has the table of all.

mod chance;
mod classes;
mod files;
mod rows;
