//! Question files of other systems, format `gift`.

#![no_main]

mod import;

use libfuzzer_sys::fuzz_target;
use pmast::exchange::Format;

fuzz_target!(|bytes: &[u8]| import::import(Format::Gift, bytes));
