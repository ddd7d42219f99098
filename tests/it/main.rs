//! The tests that look at the product from outside, in one program.

mod db;
mod migrations;
mod texts;
mod tidy;
