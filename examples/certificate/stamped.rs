//! A paper with a timestamp, from an authority that is openssl.

use pmast::certificates::pdf::{Asked, Press as _, Renderer, Room, Sheet, SoftSigner, Stamp};
use std::path::Path;
use std::process::Command;

/// Draws it; the authority and its root are left in `authority/` of the folder.
#[expect(clippy::expect_used, reason = "an example that is run by hand")]
pub fn drawn(folder: &Path, renderer: &Renderer, (sheet, key): (&Sheet, &SoftSigner)) -> Vec<u8> {
    let authority = folder.join("authority");
    succeeds(Command::new("tests/authority").arg(&authority));
    let room = Room::like(&stamp(folder, [0; 32]));
    let imprint = renderer.imprint(sheet, (key, room));
    let stamp = stamp(folder, imprint.expect("the sample can be printed"));
    let stamped = renderer.render_stamped(sheet, key, &[stamp]);
    stamped.expect("the sample can be printed")
}

/// What the authority in this folder says about a signature.
#[expect(clippy::expect_used, reason = "an example that is run by hand")]
fn stamp(folder: &Path, imprint: [u8; 32]) -> Stamp {
    let authority = folder.join("authority");
    let asked = Asked::new(imprint, [42; 32]).expect("a question can be written");
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
    asked.read(&answer).expect("the authority answers").0
}

#[expect(clippy::expect_used, reason = "an example that is run by hand")]
fn succeeds(command: &mut Command) {
    let output = command.output().expect("the command can be run");
    assert!(output.status.success(), "{output:?}");
}
