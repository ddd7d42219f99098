//! What learners type: folding twice changes nothing, and a number has at most two meanings.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmast::base::fold::fold;
use pmast::items::number;

fuzz_target!(|typed: &str| {
    let folded = fold(typed);
    assert_eq!(fold(&folded), folded);
    let readings = number::readings(typed);
    assert!(readings.len() <= 2);
    for reading in readings {
        assert!(number::readings(&reading.to_string()).contains(&reading));
    }
});
