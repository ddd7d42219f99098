//! What attempts say about questions: how hard they are, whether they tell those who know from
//! those who do not, and what was learned between a pre-test and a post-test.
//!
//! # Words
//! *Facility* is the mean share of the points. *Discrimination* is the correlation of an item with
//! the rest of its sheet. A *third* is a third of the people by their result as a whole. A *flag*
//! asks an author to look at an item. *Gain* is post-test minus pre-test of one person.
//!
//! # What always holds
//! 1. Only the first attempt of each learner counts for items, and nobody's who acts for the
//!    partner; those who repeat have seen the questions.
//! 2. Each attempt is counted once: the transaction that counts it removes it from those due.
//! 3. What is kept are whole numbers; a page reads some thousand of them, whatever the class.
//! 4. After a correction of a key everything of that quiz is counted anew; so it is when an attempt
//!    that was counted is opened again.
//! 5. Groups of fewer than five are not told, nor numbers from which they could be computed.
//!
//! # What is not here
//! Names of people. How an item is marked is `items`; corrections are `assessment`.
//!
//! # Start reading at
//! `moments.rs`, the formulas; `roll_up.rs`, the deed; `statistics.rs`, what is told.

mod csv;
mod forget;
mod gain;
mod hide;
mod moments;
mod roll_up;
pub mod signals;
mod statistics;
mod store;
mod tally;
#[cfg(test)]
mod tests;
mod thirds;

pub use csv::{Cell, csv};
pub use forget::forget;
pub use gain::{Gain, Means, PartGain, gain};
pub use moments::{Gap, Moments, percent_of, real};
pub use roll_up::{ROLL_UP, roll_up};
pub use statistics::{
    ChoiceFacts, Facts, Flag, INDICATIVE, ItemStatistics, LanguageStatistics, SMALLEST, Statistics,
    statistics,
};
