//! The log of the real program.

use crate::binary::Binary;

#[test]
fn a_log_that_goes_to_a_file_has_no_colours() {
    let data = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    assert!(server.stop().success());
    let log = std::fs::read_to_string(data.path().join("server.log")).unwrap();
    assert!(log.contains("stopped"), "{log}");
    assert!(!log.contains('\u{1b}'), "{log:?}");
}
