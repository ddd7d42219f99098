//! Certificates.

pub mod pdf;
