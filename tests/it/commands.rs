//! Commands of the real program about the transparency log: a server that signs, a monitor beside
//! it, and what the monitor says when the log was rolled back.

use crate::binary::{self, Binary};
use crate::wire::Client;
use pmast::base::{CertificateId, Digest, Timestamp};
use pmast::db::{Db, Tx};
use pmast::transparency::{self, Happening, Kind, Salt};
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};

const AT: Timestamp = Timestamp::from_millis(1_795_435_200_000);

/// What a new signature would do, beside the running server: the one leaf that no row is compared
/// with, so that nobody looks for the certificate.
fn happens(db: &Db) {
    let add = |tx: &mut Tx| {
        let happening = Happening {
            subject: CertificateId::new().into(),
            kind: Kind::SignedAnew,
            document: Digest::of(b"credential"),
            salt: Salt::from_chance([3; 32]),
        };
        transparency::add(tx, &happening, AT)
    };
    db.write_now(add).unwrap();
}

/// Waits for the worker: a leaf is under a checkpoint within a minute.
fn signed(client: &mut Client, size: u64) -> Vec<u8> {
    let started = Instant::now();
    loop {
        if let Ok(reply) = client.get("/log/checkpoint")
            && reply.status == 200
            && reply.text().lines().nth(1) == Some(&size.to_string())
        {
            return reply.body;
        }
        assert!(
            started.elapsed() < Duration::from_secs(60),
            "no checkpoint of {size} leaves"
        );
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(out),
        String::from_utf8_lossy(err)
    )
}

fn monitor(data: &Path, from: &Path, key: &str, source: &str) -> (bool, String) {
    let mut monitor = binary::program(data);
    monitor
        .args(["monitor", "--key", key, "--from"])
        .arg(from)
        .arg(source);
    let output = monitor.output().unwrap();
    (output.status.success(), said(&output))
}

/// Copies what a log of so few leaves serves into a folder, as any downloader would.
fn copy(client: &mut Client, folder: &Path, size: u64) {
    let tile = format!("tile/0/000.p/{size}");
    let entries = format!("tile/entries/000.p/{size}");
    for place in ["checkpoint", &tile, &entries] {
        let reply = client.get(&format!("/log/{place}")).unwrap();
        assert_eq!(reply.status, 200, "{place}");
        let path = folder.join(place);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, reply.body).unwrap();
    }
}

#[test]
fn a_monitor_beside_a_real_server_sees_it_grow_and_hears_it_roll_back() {
    let data = tempfile::tempdir().unwrap();
    let aside = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    let mut client = Client::new(server.address);
    let db = Db::open(&data.path().join("pmast.sqlite").to_string_lossy(), 2).unwrap();
    signed(&mut client, 0);
    let key = binary::program(data.path())
        .arg("log-key")
        .output()
        .unwrap();
    let key = String::from_utf8(key.stdout).unwrap().trim().to_owned();
    assert!(
        key.starts_with(&format!("{}/log+", server.address)),
        "{key}"
    );

    let address = format!("http://{}/log", server.address);
    let from = aside.path().join("checkpoint");
    happens(&db);
    signed(&mut client, 1);
    let (is_well, words) = monitor(data.path(), &from, &key, &address);
    assert!(
        is_well && words.contains("has 1 leaves, all of them read"),
        "{words}"
    );
    let folder = aside.path().join("copy");
    copy(&mut client, &folder, 1);

    happens(&db);
    happens(&db);
    let note = signed(&mut client, 3);
    let (is_well, words) = monitor(data.path(), &from, &key, &address);
    assert!(
        is_well && words.contains("grew from 1 to 3 leaves: all is well"),
        "{words}"
    );
    assert_eq!(
        std::fs::read(&from).unwrap(),
        note,
        "kept for the next look"
    );

    // Somebody shows the log as it was.
    let (is_well, words) = monitor(data.path(), &from, &key, &folder.to_string_lossy());
    assert!(
        !is_well && words.contains("ROLLBACK: the log had 3 leaves and now shows 1"),
        "{words}"
    );
    assert_eq!(
        std::fs::read(&from).unwrap(),
        note,
        "the evidence is not overwritten"
    );

    let output = binary::program(data.path())
        .arg("verify-all")
        .output()
        .unwrap();
    let words = said(&output);
    assert!(
        output.status.success() && words.contains("3 leaves of the log"),
        "{words}"
    );
    db.close();
    assert!(server.stop().success());
}

#[test]
fn a_monitor_that_cannot_look_says_so() {
    let aside = tempfile::tempdir().unwrap();
    let from = aside.path().join("checkpoint");
    let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    let nowhere = aside.path().join("nowhere").to_string_lossy().into_owned();
    let (is_well, words) = monitor(aside.path(), &from, key, &nowhere);
    assert!(
        !is_well && words.contains("checkpoint of the log cannot be read"),
        "{words}"
    );
    let refused = binary::free_address();
    let (is_well, words) = monitor(aside.path(), &from, key, &format!("http://{refused}/log"));
    assert!(
        !is_well && words.contains("checkpoint of the log cannot be read"),
        "{words}"
    );
    let (is_well, words) = monitor(aside.path(), &from, "a+b+c", &nowhere);
    assert!(!is_well && words.contains("no verifier key"), "{words}");
    assert!(!from.exists());
    std::fs::write(&from, "not a note").unwrap();
    let (is_well, words) = monitor(aside.path(), &from, key, &nowhere);
    assert!(
        !is_well && words.contains("old checkpoint is not believed"),
        "{words}"
    );
}

#[test]
fn what_prometheus_collects_says_how_the_installation_is_doing() {
    let folder = tempfile::tempdir().unwrap();
    let metrics = binary::free_address();
    let bind = metrics.to_string();
    let server = Binary::start(folder.path(), &["--metrics-bind", &bind]);
    let mut client = Client::new(metrics);
    let started = Instant::now();
    let names = ["pmast_accounts", "pmast_certificates", "pmast_jobs_stuck"];
    loop {
        let text = client.get("/metrics").map(|reply| reply.text());
        let text = text.unwrap_or_default();
        if names.iter().all(|name| text.contains(&format!("{name} 0"))) {
            assert!(text.contains("pmast_requests_total"), "{text}");
            break;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{text}");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(server.stop().success());
}
