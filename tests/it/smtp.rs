//! Mails to a real SMTP server (`tests/smtp/server.py`, Debian's `python3-aiosmtpd`). Skipped with
//! a line where that is missing, unless `PMAST_TEST_SMTP=1` asks for it.

use crate::db::testing::{Fresh, fresh};
use crate::world::NOON;
use pmast::app::{App, Clock};
use pmast::base::{Email, JobId, Language};
use pmast::config::{Config, Settings};
use pmast::db::Db;
use pmast::monitoring;
use pmast::outbox::{self, MailJob};
use pmast::texts::Texts;
use pmast::worker::{Desk, Rounds, Smtp, Worker};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A running mail server; ended when dropped.
struct Server {
    child: Child,
    port: u64,
    facts: Receiver<Value>,
}

/// A Python that has the mail server. The one in the path may be another than Debian's.
fn python() -> Option<&'static str> {
    let has_it = |python: &&str| {
        let mut command = Command::new(python);
        command.args(["-c", "import aiosmtpd.smtp"]);
        command
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|s| s.success())
    };
    ["/usr/bin/python3", "python3"].into_iter().find(has_it)
}

/// Starts the server; none where it cannot be and need not be.
#[expect(
    clippy::explicit_write,
    reason = "eprintln! is captured, and nobody would see what was skipped"
)]
fn server(mode: &str) -> Option<Server> {
    let Some(python) = python() else {
        let is_needed = std::env::var("PMAST_TEST_SMTP").as_deref() == Ok("1");
        assert!(
            !is_needed,
            "PMAST_TEST_SMTP=1 needs Debian's python3-aiosmtpd"
        );
        let line = "skipped: mails to a real SMTP server (python3-aiosmtpd is not installed)";
        writeln!(std::io::stderr(), "{line}").unwrap();
        return None;
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/server.py");
    let mut child = Command::new(python)
        .args([script, mode])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (sender, facts) = channel();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || {
        for line in stdout.lines().map_while(Result::ok) {
            let _ = sender.send(serde_json::from_str(&line).unwrap());
        }
    });
    let mut server = Server {
        child,
        port: 0,
        facts,
    };
    server.port = server.next()["port"].as_u64().unwrap();
    Some(server)
}

impl Server {
    /// What happened next; waits for it.
    fn next(&self) -> Value {
        let next = self.facts.recv_timeout(Duration::from_secs(60));
        next.expect("the mail server says what happens")
    }

    /// That nothing has happened since.
    fn is_silent(&self) -> bool {
        self.facts.recv_timeout(Duration::from_millis(300)).is_err()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already, or ended now; nothing else could be done.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An outbox and the worker's rounds over it, with a clock that stands still.
struct Office {
    db: Fresh,
    clock: Clock,
    rounds: Rounds,
}

impl Office {
    /// Sends by this address: `smtp://127.0.0.1:2525`.
    fn at(url: &str) -> Self {
        let (db, clock) = (fresh(), Clock::fixed(NOON));
        let texts = Arc::new(Texts::load().unwrap());
        let desk = Desk::new(
            texts,
            "https://academy.example",
            "PMAST Academy",
            "office@academy.example",
        );
        let sender = "no-reply@academy.example".parse().unwrap();
        let sender = lettre::message::Mailbox::new(Some("PMAST Academy".to_owned()), sender);
        let post = Box::new(Smtp::new(url, sender).unwrap());
        let rounds = Rounds::new(Db::clone(&db), clock.clone(), desk.unwrap(), post);
        Self { db, clock, rounds }
    }

    fn add(&self, to: &str, language: Language) -> JobId {
        let job = letter(to, language);
        self.db
            .write_now(move |tx| outbox::mail(tx, &job, NOON))
            .unwrap()
    }

    /// Everything that is due so many seconds after noon.
    async fn drain_at(&self, seconds: i64) {
        self.clock.set(NOON.plus_seconds(seconds));
        while self.rounds.settle_next().await.unwrap() {}
    }

    fn waiting(&self) -> i64 {
        self.db.read_now(outbox::waiting).unwrap()
    }
}

fn letter(to: &str, language: Language) -> MailJob {
    MailJob::new(&Email::parse(to).unwrap(), language, "certificate")
        .with("name", "أمينة المنصوري")
        .with("course", "أسس سياسات المخدّرات الاصطناعية")
        .with("code", "7Q4K2-9XMPB-2D5RT")
        .with("certificate", "0190-certificate")
}

#[tokio::test]
async fn a_mail_arrives_whole_and_in_its_language() {
    let Some(server) = server("plain") else {
        return;
    };
    let office = Office::at(&format!("smtp://127.0.0.1:{}", server.port));
    let id = office.add("amina@meadow.example", Language::Ar);
    office.drain_at(0).await;
    let mail = &server.next()["taken"];
    assert_eq!(mail["sender"], "no-reply@academy.example");
    assert_eq!(
        mail["recipients"],
        serde_json::json!(["amina@meadow.example"])
    );
    assert_eq!(mail["defects"], serde_json::json!([]), "{mail}");
    assert_eq!(mail["is_ascii"], true, "for servers without 8BITMIME");
    assert!(
        mail["longest_line"].as_u64().unwrap() <= 998,
        "RFC 5322 2.1.1"
    );
    for (name, value) in [
        ("Message-ID", format!("<{id}@academy.example>")),
        (
            "From",
            "PMAST Academy <no-reply@academy.example>".to_owned(),
        ),
        ("To", "amina@meadow.example".to_owned()),
        (
            "Subject",
            "شهادتكم: أسس سياسات المخدّرات الاصطناعية".to_owned(),
        ),
        ("Date", "Mon, 23 Nov 2026 12:00:00 +0000".to_owned()),
        ("Content-Language", "ar".to_owned()),
        ("Auto-Submitted", "auto-generated".to_owned()),
    ] {
        let found = mail["headers"][name].as_str().unwrap_or_default();
        assert_eq!(
            found.trim_matches('"').replace("\" <", " <"),
            value,
            "{name}"
        );
    }
    assert_eq!(mail["kind"], "multipart/alternative");
    for kind in ["text/plain", "text/html"] {
        let part = mail["parts"][kind].as_str().unwrap();
        for words in [
            "أمينة المنصوري",
            "https://academy.example/my/certificates/0190-certificate",
        ] {
            assert!(part.contains(words), "{kind}: {words}: {part}");
        }
    }
    assert!(
        mail["parts"]["text/html"]
            .as_str()
            .unwrap()
            .contains("dir=\"rtl\"")
    );
    assert_eq!(office.waiting(), 0);
    assert!(server.is_silent(), "once");
}

#[tokio::test]
async fn a_mail_refused_for_now_is_tried_again_and_arrives_once() {
    let Some(server) = server("plain") else {
        return;
    };
    let office = Office::at(&format!("smtp://127.0.0.1:{}", server.port));
    let id = office.add("later@meadow.example", Language::En);
    // One minute after the first refusal, two after the second.
    for (seconds, waiting) in [(0, 1), (59, 1), (60, 1), (179, 1), (180, 0), (90_000, 0)] {
        office.drain_at(seconds).await;
        assert_eq!(office.waiting(), waiting, "after {seconds} seconds");
    }
    assert_eq!(server.next()["refused"], 451);
    assert_eq!(server.next()["refused"], 451);
    let mail = &server.next()["taken"];
    let message_id = mail["headers"]["Message-ID"].as_str().unwrap();
    assert!(message_id.contains(&id.to_string()), "{message_id}");
    assert!(server.is_silent(), "nothing else");
}

#[tokio::test]
async fn a_mail_refused_for_good_ends_with_the_operator_and_holds_up_nobody() {
    let Some(server) = server("plain") else {
        return;
    };
    let office = Office::at(&format!("smtp://127.0.0.1:{}", server.port));
    office.add("never@meadow.example", Language::En);
    office.add("bela@meadow.example", Language::En);
    let six_hours = 6 * 3600;
    for tries in 1..=12 {
        assert_eq!(office.db.read_now(outbox::stuck).unwrap(), 0, "{tries}");
        office.drain_at(tries * six_hours).await;
        assert_eq!(server.next()["refused"], 550);
        if tries == 1 {
            assert!(server.next()["taken"].is_object(), "the other mail");
        }
        assert_eq!(office.waiting(), 1, "it is not given up in silence");
    }
    let overview = office
        .db
        .read_now(|conn| monitoring::overview(conn, office.clock.now()));
    let stuck = overview.unwrap().stuck;
    assert_eq!(stuck.len(), 1);
    assert_eq!(stuck[0].attempts, 12);
    // Without the address, which the server's answer repeated.
    assert_eq!(stuck[0].reason, "the mail server answered 550");
}

#[tokio::test]
async fn the_server_is_given_the_password_of_the_settings() {
    let Some(server) = server("auth") else { return };
    let wrong = Office::at(&format!("smtp://academy:wrong@127.0.0.1:{}", server.port));
    wrong.add("ada@meadow.example", Language::En);
    wrong.drain_at(0).await;
    assert_eq!(wrong.waiting(), 1);
    let none = Office::at(&format!("smtp://127.0.0.1:{}", server.port));
    none.add("ada@meadow.example", Language::En);
    none.drain_at(0).await;
    assert_eq!(none.waiting(), 1);
    assert!(server.is_silent());
    let right = format!("smtp://academy:right%20horse@127.0.0.1:{}", server.port);
    let right = Office::at(&right);
    right.add("ada@meadow.example", Language::En);
    right.drain_at(0).await;
    assert_eq!(server.next()["taken"]["authenticated"], true);
    assert_eq!(right.waiting(), 0);
}

#[tokio::test]
async fn nothing_leaves_in_the_clear_or_to_a_stranger_where_tls_is_required() {
    // One server offers no STARTTLS, the other a certificate that nobody vouches for.
    for mode in ["plain", "tls"] {
        let Some(server) = server(mode) else { return };
        let url = format!("smtp://127.0.0.1:{}?tls=required", server.port);
        let office = Office::at(&url);
        office.add("ada@meadow.example", Language::En);
        office.drain_at(0).await;
        assert_eq!(office.waiting(), 1, "{mode}: it waits");
        assert!(server.is_silent(), "{mode}: nothing was given away");
    }
}

#[tokio::test]
async fn the_running_worker_delivers_by_the_address_of_the_settings() {
    let Some(server) = server("plain") else {
        return;
    };
    let (db, folder) = (fresh(), tempfile::tempdir().unwrap());
    // A file of its own, so that nobody's pmast.toml reaches a test.
    let file = folder.path().join("pmast.toml");
    std::fs::write(&file, "").unwrap();
    let settings = Settings {
        data_dir: Some(folder.path().to_string_lossy().into_owned()),
        smtp_url: Some(format!("smtp://127.0.0.1:{}", server.port)),
        mail_from: Some("office@academy.example".to_owned()),
        ..Settings::default()
    };
    let config = Config::read(Some(&file), &settings).unwrap();
    let app = Arc::new(App::new(config, Db::clone(&db), Clock::fixed(NOON)).unwrap());
    let worker = Worker::start(Arc::clone(&app)).unwrap();
    let job = letter("bela@meadow.example", Language::Fr);
    let add = move |tx: &mut pmast::db::Tx| outbox::mail(tx, &job, NOON);
    app.db.write(add).await.unwrap();
    app.work.notify_one();
    let mail = tokio::task::spawn_blocking(move || (server.next(), server));
    let (mail, _server) = mail.await.unwrap();
    assert_eq!(mail["taken"]["sender"], "office@academy.example");
    assert_eq!(mail["taken"]["headers"]["Content-Language"], "fr");
    worker.stop().await;
    assert_eq!(db.read_now(outbox::waiting).unwrap(), 0);
}
