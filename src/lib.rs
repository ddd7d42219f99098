//! The certificate platform for academic partners on synthetic-drug policy.

pub mod base;
pub mod texts;
pub mod db;
pub mod journal;
pub mod outbox;
pub mod accounts;
pub mod items;
pub mod courses;
pub mod config;
