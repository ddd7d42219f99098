//! Certificate platform.

pub mod certificates;
