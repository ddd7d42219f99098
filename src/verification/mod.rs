//! What a stranger with a code is told.
//!
//! # Words
//! A *verdict* is the answer of a look-up. A *record* is what stands on the holder's paper, whole
//! or without what belongs to the person. A *disclosure* is the holder's choice of what the code
//! alone shows; a *share link* shows everything until its day. A *list* is many codes at once.
//!
//! # What always holds
//! 1. A verdict carries no more than the certificate itself says: this room imports `certificates`
//!    and the ground, so it cannot know an address, a password or an answer.
//! 2. A record that is not whole does not carry the name: it is taken out here, not left out by the
//!    page.
//! 3. The seal is recomputed at every look-up.
//! 4. A code that does not exist and one that its holder does not show are one answer, found by the
//!    same queries, whoever asks.
//! 5. A certificate names its successor or predecessor to its holder and to operators; to others
//!    only if the holder shows that one to everybody. An unknown code gets no suggestion: both
//!    would open somebody's record.
//! 6. Of a certificate whose holder was erased a typed name is compared with a mark; nobody is
//!    shown more than what stayed.
//! 7. Looking up writes nothing.
//!
//! # What is not here
//! The limits on how often one may ask or try a name: those are the door's. Keys of programs and
//! reports of forgeries: `checkers`.
//!
//! # Start reading at
//! `look_up` in `verdict.rs`; then `disclosure.rs`.

mod disclosure;
mod forget;
mod known;
mod list;
mod name;
mod store;
mod verdict;

#[cfg(test)]
mod tests;

pub use disclosure::{
    Disclosure, LINK_DAYS, MOST_LINKS, NewLink, ShareError, ShareLink, disclose, disclosure, links,
    share, unshare,
};
pub use forget::forget;
pub use known::{Known, Named, known_and_shown, named};
pub use list::{Line, List, ListError, read_list};
pub use name::{NameAnswer, compare_names, hint as name_hint, isolated_hint};
pub use verdict::{Answer, Question, Record, Verdict, Viewer, look_up, look_up_by_link};
