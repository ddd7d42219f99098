//! The certificate platform for academic partners on synthetic-drug policy: universities author
//! courses, parliamentarians and their staff take them, and whoever holds a certificate in their
//! hand can check it.
//!
//! # The house
//!
//! Rooms stand on floors. A room may import only rooms listed above it in this file's `mod` lines;
//! `tests/it/tidy.rs` reads them and fails with a sentence when an import looks up or sideways.
//!
//! ```text
//!             people                    time                 operators
//!               │                        │                       │
//!         ┌─────▼──────┐           ┌─────▼─────┐           ┌─────▼─────┐
//!  doors  │    web     │           │  worker   │           │    cli    │
//!         └─────┬──────┘           └─────┬─────┘           └─────┬─────┘
//!         erasing                                          forgets a person in every room
//!         issuing                                          signs what a deed awards
//!         ──────┴────────────────────────┴───────────────────────┴───────
//!         exchange                                       questions from and for other systems
//!         monitoring                                     looks at everything
//!         checkers                                       who checks: reports, keys of programs
//!         evidence                                       what a file proves, with us and without
//!         checklists                                     what a law has and lacks, for oneself
//!         transcripts                                    several certificates on one paper
//!         verification                                   looks at certificates only
//!         decisions                                      what is asked about them, who decides
//!  rooms  certificates ── assessment ── learning         what a learner does and earns
//!         credentials                                    what machines read of a certificate
//!         transparency                                   what happened, never rewritten
//!         analysis                                       what attempts say about questions
//!         assignments                                    what learners write and mark
//!         accommodations                                 what single learners are granted
//!         courses ── items                               what is taught and asked
//!         partners ── accounts                           who is here
//!         ────────────────────────────────────────────────────────────────
//!  ground outbox · journal · db                          what must be kept
//!         drawings                                       what is drawn on paper as vectors
//!         texts · base                                   words and numbers that cannot be wrong
//! ```
//!
//! A room holds three kinds of file: nouns (types and pure rules with tables of cases), verbs (one
//! deed each, over a transaction) and one private `store.rs` (all its SQL). Doors parse, call one
//! deed, render. Each room's `mod.rs` says its words, what always holds and what is not here.
//!
//! # Three walks
//!
//! **A learner hands in the last quiz and earns the certificate.** `POST /learn/…/submission` →
//! `web::learner` → one `Db::write`: `assessment::submit` marks the responses against the items of
//! the pinned edition and reports the pass to `learning::complete`; then
//! `certificates::award_if_earned` asks `learning::Standing`, seals every printed fact and inserts
//! the certificate; a unique index makes it one per enrolment. The first run ends there and is
//! undone: `issuing` signs the credential outside, and the second run commits both. Then 303 to the
//! result. The
//! mail leaves from the outbox; the PDF is drawn from the sealed facts whenever it is asked for.
//!
//! **A verifier opens a link.** `GET /v/CODE` → `web::public::verify` → `verification::look_up`
//! reads the certificate, recomputes the seal, and answers with a `Verdict`. It cannot leak more
//! than the certificate says, because that room cannot import accounts.
//!
//! **A partner publishes.** `courses::read_course` reads the files and reports every problem;
//! `courses::publish` freezes content and digest as an edition and offers it. Nobody's running
//! course changes: an enrolment keeps its edition.
//!
//! # Questions and answers
//!
//! *Why does one address serve all languages?* A link passed on, or a QR code scanned, should open
//! in the reader's language. `?lang=` chooses, a cookie remembers, `hreflang` links tell search
//! engines.
//!
//! *Why are queries expanded for both databases by a macro?* Diesel's combined connection refuses
//! about a third of ordinary queries (upserts, batches, `as_returning`); see `db::db_fns`.
//!
//! *Why SERIALIZABLE on PostgreSQL?* Deeds read, decide and write. On SQLite one writer makes that
//! safe; with SERIALIZABLE and repeated closures the same code is as safe there.

pub mod base;
pub mod texts;
pub mod drawings;
pub mod db;
pub mod journal;
pub mod outbox;
pub mod accounts;
pub mod partners;
pub mod items;
pub mod courses;
pub mod learning;
pub mod accommodations;
pub mod assessment;
pub mod assignments;
pub mod analysis;
pub mod credentials;
pub mod transparency;
pub mod certificates;
pub mod decisions;
pub mod verification;
pub mod transcripts;
pub mod checklists;
pub mod evidence;
pub mod checkers;
pub mod monitoring;
pub mod exchange;
pub mod config;
pub mod admission;
pub mod app;
pub mod issuing;
pub mod erasing;
pub mod web;
pub mod worker;
pub mod cli;
