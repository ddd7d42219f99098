//! Timestamps about papers: a real authority (openssl) behind a socket, what is kept of its
//! answers, what is refused, and what the paper is worth before and after.

use crate::credentials::{awarded, makes_keys, today};
use crate::files::{drops, paper_keys};
use crate::world::cast::Player;
use crate::world::{Course, World};
use pmast::base::Digest;
use pmast::certificates::Certificate;
use pmast::certificates::pdf::{Asked, Stamp, StampError};
use pmast::evidence::Coverage;
use pmast::worker;
use std::io::{BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::sync::watch;

/// What the authority does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    Proper,
    /// Answers the question before.
    Late,
    Broken,
    /// Answers without end.
    Endless,
}

/// An authority for timestamps, answering at an address of its own.
struct Authority {
    folder: tempfile::TempDir,
    url: String,
    manner: Arc<Mutex<Manner>>,
    asked: Arc<AtomicU32>,
}

/// Makes one with keys of this kind; the others are digests of its signature, of what it takes, and
/// of the name of its certificate.
pub(crate) fn made(folder: &Path, words: &[&str]) -> PathBuf {
    let made = folder.join("authority");
    let mut command = Command::new("tests/authority");
    succeeded(&command.arg(&made).args(words).output().unwrap());
    made
}

fn succeeded(output: &Output) {
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&said)
    );
}

/// What openssl answers to a question.
pub(crate) fn reply(authority: &Path, query: &[u8]) -> Vec<u8> {
    let (question, answer) = (authority.join("q.tsq"), authority.join("r.tsr"));
    std::fs::write(&question, query).unwrap();
    let mut command = Command::new("openssl");
    command
        .args(["ts", "-reply", "-config"])
        .arg(authority.join("tsa.cnf"));
    command
        .arg("-queryfile")
        .arg(&question)
        .arg("-out")
        .arg(&answer);
    succeeded(&command.output().unwrap());
    std::fs::read(answer).unwrap()
}

impl Authority {
    fn opens() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = made(folder.path(), &["rsa"]);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/tsa", listener.local_addr().unwrap());
        let manner = Arc::new(Mutex::new(Manner::Proper));
        let asked = Arc::new(AtomicU32::new(0));
        let (how, count) = (Arc::clone(&manner), Arc::clone(&asked));
        // Ends with the tests: nobody waits for it.
        thread::spawn(move || {
            let mut before = Asked::new([0; 32], [1; 32]).unwrap().query().unwrap();
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let query = body(&mut stream);
                count.fetch_add(1, Ordering::SeqCst);
                let manner = *how.lock().unwrap();
                let answer = match manner {
                    Manner::Late => reply(&made, &before),
                    _ => reply(&made, &query),
                };
                before = query;
                let (status, length) = match manner {
                    Manner::Broken => ("503 Gone to lunch", answer.len()),
                    Manner::Endless => ("200 OK", 1 << 40),
                    Manner::Proper | Manner::Late => ("200 OK", answer.len()),
                };
                let head = format!(
                    "HTTP/1.1 {status}\r\ncontent-type: application/timestamp-reply\r\n\
                     content-length: {length}\r\nconnection: close\r\n\r\n"
                );
                let stream = stream.get_mut();
                let mut sent = stream.write_all(&[head.as_bytes(), &answer].concat());
                while manner == Manner::Endless && sent.is_ok() {
                    sent = stream.write_all(&[0; 4096]);
                }
            }
        });
        Self {
            folder,
            url,
            manner,
            asked,
        }
    }

    fn now(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }
}

/// The body of a request with a length.
fn body(stream: &mut impl std::io::BufRead) -> Vec<u8> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).unwrap();
        let line = line.trim().to_ascii_lowercase();
        assert!(!line.starts_with("content-type") || line.ends_with("application/timestamp-query"));
        if let Some(number) = line.strip_prefix("content-length:") {
            length = number.trim().parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).unwrap();
    body
}

/// What the worker does beside its rounds, once.
fn stamps(world: &World) -> Result<u32, String> {
    let (_stop, stopped) = watch::channel(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let stamped = runtime.block_on(worker::stamp_missing(&world.app, &stopped));
    stamped.map_err(|error| error.to_string())
}

fn switches_a_key_on(world: &World) {
    use pmast::certificates::signing::{self, NewPaperKey, Origin};
    use pmast::credentials::{Keeper, Owner};
    let (key, chain) = paper_keys(7);
    let key = NewPaperKey::new(&key, (chain, Origin::Made), [8; 32]).unwrap();
    let (vault, now) = (world.app.keyring.vault().clone(), world.now());
    let deed = move |tx: &mut pmast::db::Tx| {
        signing::switch_on(
            tx,
            (&vault, &key),
            Owner::Installation,
            &Keeper::machine(),
            now,
        )
    };
    world.db.write_now(deed).unwrap();
}

/// A certificate of somebody with a credential, in a house that signs papers.
fn with_paper<'w>(world: &'w World, course: &Course) -> (Player<'w>, Certificate) {
    let ada = world.ada();
    let certificate = awarded(world, course, &ada);
    (ada, certificate)
}

fn download(player: &mut Player<'_>, certificate: &Certificate) -> Vec<u8> {
    let answer = player
        .person
        .get(&format!("/my/certificates/{}.pdf", certificate.id));
    assert_eq!(answer.status, 200);
    answer.body
}

/// The value of the signature and the token in a paper, as they stand there.
fn signature(file: &[u8]) -> Vec<u8> {
    let text: String = file.iter().map(|&byte| char::from(byte)).collect();
    let hex = text
        .rsplit_once("/Contents<")
        .unwrap()
        .1
        .split_once('>')
        .unwrap()
        .0;
    data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap()
}

fn has_stamp(file: &[u8]) -> bool {
    token(file).is_some()
}

/// The token of the timestamp in a paper.
pub(crate) fn token(file: &[u8]) -> Option<Vec<u8>> {
    // id-aa-timeStampToken.
    let oid = b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x0e";
    let signature = signature(file);
    let at = signature.windows(oid.len()).position(|part| part == oid)?;
    let set = &signature[at + oid.len()..];
    // A set of one sequence, each with a length of two bytes.
    let [0x31, 0x82, _, _, 0x30, 0x82, high, low, ..] = *set else {
        panic!("{:?}", &set[..8]);
    };
    let end = 8 + usize::from(u16::from_be_bytes([high, low]));
    Some(set[4..end].to_vec())
}

#[test]
fn a_signed_paper_is_stamped_once_keeps_its_bytes_and_is_recognised_before_and_after() {
    let authority = Authority::opens();
    let world = World::with(|config| config.timestamp_url = Some(authority.url.clone()));
    // The authority has the machine's clock.
    world.app.clock.set(today());
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut bela = world.bela();
    let unsigned = awarded(&world, &course, &bela);
    world.wait_minutes(1);
    assert_eq!(stamps(&world), Ok(0), "no key is on");
    switches_a_key_on(&world);
    world.wait_minutes(1);
    let (mut ada, certificate) = with_paper(&world, &course);
    let before = download(&mut ada, &certificate);
    assert!(!has_stamp(&before), "nobody waits for a stamp");
    for (manner, expected) in [
        (Manner::Broken, "503"),
        (Manner::Late, "another nonce"),
        (Manner::Endless, "the timestamp authority"),
    ] {
        authority.now(manner);
        let refused = stamps(&world).unwrap_err();
        assert!(refused.contains(expected), "{manner:?}: {refused}");
        assert!(download(&mut ada, &certificate) == before, "{manner:?}");
    }
    authority.now(Manner::Proper);
    let now = world.now();
    world.wait_minutes(60);
    let refused = stamps(&world).unwrap_err();
    assert!(refused.contains("far apart"), "{refused}");
    world.app.clock.set(now);
    // Once more for what a stamp of its has of bytes.
    assert_eq!((stamps(&world), authority.asked()), (Ok(1), 6));
    assert_eq!(
        (stamps(&world), authority.asked()),
        (Ok(0), 6),
        "one for each paper"
    );
    let after = download(&mut ada, &certificate);
    assert!(has_stamp(&after));
    let more = after.len() - before.len();
    let token = 2 * stamp_of(&world, &certificate).token.len();
    assert!((token..token + 2_000).contains(&more), "{more} {token}");
    assert!(download(&mut ada, &certificate) == after);
    assert!(
        !download(&mut bela, &unsigned)
            .windows(10)
            .any(|part| part == b"/ByteRange")
    );
    let coverage = pmast::evidence::read(&after).unwrap().coverage;
    assert_eq!(coverage, Coverage::Whole);
    for file in [&before, &after] {
        assert_eq!(drops(&world, file).title(), "The file is unchanged.");
    }
    let mut changed = after.clone();
    // Among the zeros after the token.
    let inside = changed.len() - 1_000;
    assert_eq!(changed[inside], b'0');
    changed[inside] ^= 1;
    assert_eq!(drops(&world, &changed).title(), "The file was altered.");
    judged_by_openssl(&authority, &world, &certificate);
}

/// The stamp that was kept.
fn stamp_of(world: &World, certificate: &Certificate) -> Stamp {
    let id = certificate.id;
    let kept = |conn: &mut pmast::db::Conn| pmast::certificates::signing::stamps_of(conn, id);
    world.db.read_now(kept).unwrap().remove(0)
}

/// `openssl ts -verify` takes the token for the value of the signature, and for no other.
fn judged_by_openssl(authority: &Authority, world: &World, certificate: &Certificate) {
    let stamp = stamp_of(world, certificate);
    let folder = authority.folder.path();
    let token = folder.join("token.der");
    std::fs::write(&token, &stamp.token).unwrap();
    for (imprint, expected) in [(stamp.imprint, true), ([7; 32], false)] {
        let mut command = Command::new("openssl");
        command.args(["ts", "-verify", "-token_in", "-digest"]);
        command.arg(data_encoding::HEXLOWER.encode(&imprint));
        command.arg("-in").arg(&token);
        command
            .arg("-CAfile")
            .arg(folder.join("authority/root.pem"));
        let output = command.output().unwrap();
        assert_eq!(output.status.success(), expected, "{output:?}");
    }
}

#[test]
fn a_paper_older_than_a_week_stays_as_it_was_downloaded() {
    let authority = Authority::opens();
    let world = World::with(|config| config.timestamp_url = Some(authority.url.clone()));
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    switches_a_key_on(&world);
    let (mut ada, certificate) = with_paper(&world, &course);
    let before = download(&mut ada, &certificate);
    world.wait_minutes(8 * 24 * 60);
    assert_eq!((stamps(&world), authority.asked()), (Ok(0), 0));
    assert!(!has_stamp(&before));
}

/// One signature value and a question about it.
fn question() -> ([u8; 32], Asked) {
    let imprint = *Digest::of(b"the value of a signature").bytes();
    (imprint, Asked::new(imprint, [0xF7; 32]).unwrap())
}

/// A stamp of an authority of ours.
pub(crate) fn stamp() -> Stamp {
    let folder = tempfile::tempdir().unwrap();
    let authority = made(folder.path(), &["ec"]);
    let (_, asked) = question();
    let answer = reply(&authority, &asked.query().unwrap());
    asked.read(&answer).unwrap().0
}

#[test]
fn authorities_of_every_usual_kind_are_understood() {
    for words in [
        ["rsa", "sha256", "sha256", "sha256"],
        ["rsa", "sha512", "sha256", "sha1"],
        ["ec", "sha256", "sha256", "sha384"],
        ["ec", "sha384", "sha256", "sha256"],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let authority = made(folder.path(), &words);
        let (imprint, asked) = question();
        let (stamp, moment) = asked
            .read(&reply(&authority, &asked.query().unwrap()))
            .unwrap();
        assert_eq!(stamp.imprint, imprint);
        assert!(moment.0 >= 2026, "{words:?} {moment:?}");
    }
}

#[test]
fn an_answer_that_is_not_the_stamp_asked_for_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let authority = made(folder.path(), &["ec"]);
    let (imprint, asked) = question();
    let answer = reply(&authority, &asked.query().unwrap());
    assert!(asked.read(&answer).is_ok());
    let other = Asked::new([3; 32], [0xF7; 32]).unwrap();
    let refused = other.read(&answer).unwrap_err();
    assert_eq!(refused, StampError::Other("it is about something else"));
    let again = Asked::new(imprint, [0x17; 32]).unwrap();
    let refused = again.read(&answer).unwrap_err();
    assert_eq!(refused, StampError::Other("it has another nonce"));
    assert!(asked.read(b"<html>no</html>").is_err());
    // Nothing that is cut off or followed by something is taken, and nothing panics.
    for end in 0..answer.len() {
        assert!(asked.read(&answer[..end]).is_err(), "{end}");
    }
    assert!(asked.read(&[answer.as_slice(), b"\0"].concat()).is_err());
    // A changed bit is found wherever the authority's signature reaches.
    let tst = answer
        .windows(imprint.len())
        .position(|part| part == imprint)
        .unwrap();
    for at in (tst - 20..tst + 60).chain(answer.len() - 90..answer.len()) {
        let mut changed = answer.clone();
        changed[at] ^= 4;
        assert!(asked.read(&changed).is_err(), "{at}");
    }
}

#[test]
fn an_authority_that_refuses_or_fails_to_name_itself_gives_no_stamp() {
    let folder = tempfile::tempdir().unwrap();
    // It takes digests of another kind only.
    let authority = made(folder.path(), &["rsa", "sha256", "sha512"]);
    let (_, asked) = question();
    let refused = asked
        .read(&reply(&authority, &asked.query().unwrap()))
        .unwrap_err();
    assert!(matches!(refused, StampError::Refused(_)), "{refused}");
    // Without `certReq` it leaves its certificate out.
    let folder = tempfile::tempdir().unwrap();
    let authority = made(folder.path(), &["rsa"]);
    let mut query = asked.query().unwrap();
    let wants = query.len() - 3;
    assert_eq!(query[wants..], [1, 1, 0xFF]);
    query.truncate(wants);
    query[1] -= 3;
    let refused = asked.read(&reply(&authority, &query)).unwrap_err();
    assert_eq!(
        refused,
        StampError::Signature("its certificate is not there")
    );
}
