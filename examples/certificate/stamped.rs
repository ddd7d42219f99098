//! A paper with a timestamp, from an authority that is openssl.

use pmast::certificates::pdf::{Asked, Renderer, Sheet, SoftSigner};
use std::path::Path;
use std::process::Command;

/// Draws it; the authority and its root are left in `authority/` of the folder.
#[expect(clippy::expect_used, reason = "an example that is run by hand")]
pub fn drawn(folder: &Path, renderer: &Renderer, (sheet, key): (&Sheet, &SoftSigner)) -> Vec<u8> {
    let authority = folder.join("authority");
    let imprint = renderer.imprint(sheet, key);
    let imprint = imprint.expect("the sample can be printed");
    let asked = Asked::new(imprint, [42; 32]).expect("a question can be written");
    succeeds(Command::new("tests/authority").arg(&authority));
    let (question, answer) = (folder.join("question.tsq"), folder.join("answer.tsr"));
    let query = asked.query().expect("a question can be written");
    std::fs::write(&question, query).expect("the file can be written");
    let mut openssl = Command::new("openssl");
    openssl
        .args(["ts", "-reply", "-config"])
        .arg(authority.join("tsa.cnf"));
    openssl
        .arg("-queryfile")
        .arg(&question)
        .arg("-out")
        .arg(&answer);
    succeeds(&mut openssl);
    let answer = std::fs::read(answer).expect("the file can be read");
    let (stamp, _) = asked.read(&answer).expect("the authority answers");
    let stamped = renderer.render_stamped(sheet, key, &[stamp]);
    stamped.expect("the sample can be printed")
}

#[expect(clippy::expect_used, reason = "an example that is run by hand")]
fn succeeds(command: &mut Command) {
    let output = command.output().expect("the command can be run");
    assert!(output.status.success(), "{output:?}");
}
