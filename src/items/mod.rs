//! One question with one key in many languages; responses; marking; the draw.
//!
//! # Words
//! An *item* is one question; its *form* is how it is asked. A *choice* is one of its answers on
//! offer. A *response* is what a learner gave. A *draw* is which items, in which order, with which
//! order of choices. A *case* is a scenario that several items share; *twins* are parallel items.
//!
//! # What always holds
//! 1. Answers refer to choice keys, never to positions or words, so a change of language or of
//!    order changes no answer.
//! 2. Marking depends on item and response alone, in whole thousandths: same input, same score,
//!    on any day.
//! 3. What a learner sees before handing in is made of other types ([`sheet`]) that have no field
//!    for a key, a weight, a feedback or an explanation.
//!
//! # What is not here
//! A database, a clock, an attempt: those are `assessment`. Reading quiz files: that is `courses`.
//!
//! # Start reading at
//! `item.rs`, what an item is; `marking.rs`, how it is scored; `number.rs` and `base/fold.rs`, when
//! what is typed counts.

pub mod draw;
pub mod item;
pub mod marking;
pub mod number;
pub mod sheet;
#[cfg(test)]
pub(crate) mod testing;

pub use draw::{Bank, draw, may_earn_nothing};
pub use item::{
    Accepted, AcceptedNumber, Body, Case, CaseText, Choice, ChoiceForm, ChoiceText, Element, Form,
    Item, ItemText, Prompt, Response, Rule,
};
pub use marking::{ChoiceMark, Correctness, Marking, PlaceMark, Spot, judge, mark};
pub use sheet::{ChoiceView, ItemView, LONGEST_TEXT, Languages, Misfit, Placed, Sheet, TargetView};
