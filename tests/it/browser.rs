//! The journey in a real browser (`tests/browser`), where `PMAST_TEST_BROWSER=1` asks for it.

use std::process::Command;

#[test]
fn the_whole_journey_in_a_browser_without_and_with_javascript() {
    if std::env::var("PMAST_TEST_BROWSER").as_deref() != Ok("1") {
        return;
    }
    let top = env!("CARGO_MANIFEST_DIR");
    let samples = tempfile::tempdir().expect("a temporary folder");
    crate::pages::write_samples(samples.path());
    let papers = tempfile::tempdir().expect("a temporary folder");
    crate::files::write_papers(papers.path());
    let drawings = tempfile::tempdir().expect("a temporary folder");
    crate::drawings::write_drawings(drawings.path());
    let answer = Command::new("node")
        .arg("tests/browser/run.mjs")
        .current_dir(top)
        .env("PMAST_PROGRAM", env!("CARGO_BIN_EXE_pmast"))
        .env("PMAST_SAMPLES", samples.path())
        .env("PMAST_PAPERS", papers.path())
        .env("PMAST_DRAWINGS", drawings.path())
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&answer.stdout);
    let complaint = String::from_utf8_lossy(&answer.stderr);
    println!("{said}");
    assert!(answer.status.success(), "{said}\n{complaint}");
}
