//! Those who check certificates: what they report to us, and the keys of their programs.
//!
//! # Words
//! A *report* says that somebody took a paper for a forgery; an operator *closes* it with a note. A
//! *key* lets a program of a ministry or a university check long lists.
//!
//! # What always holds
//! 1. Of a report nothing stands in the journal and in the logs but its id: what people write may
//!    speak of persons.
//! 2. The address that somebody left is removed when the report is closed, the report a year after.
//! 3. A key is shown once, to the operator who made it; here stands its hash. A key that was ended
//!    opens nothing, from that moment on.
//!
//! # What is not here
//! How many reports and lists a network may send: that is the door's. Looking up: `verification`.
//!
//! # Start reading at
//! `report.rs`.

mod key;
mod report;
mod store;

#[cfg(test)]
mod tests;

pub use key::{ApiKey, KeyError, NewKey, end_key, key, keys, make_key};
pub use report::{
    CONTACT, Closing, PLACE, Report, ReportError, Reporting, WHAT, close, open_reports, report,
    reports, sweep,
};
