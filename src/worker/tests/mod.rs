//! The worker's rules, with a mailbox instead of a mail server.

mod log;
mod overdue;
mod waiting;

use super::*;
use crate::app::Clock;
use crate::base::{Email, Language, Timestamp};
use crate::db::testing::{Fresh, fresh};
use crate::outbox::{self, MailJob};
use crate::texts::Texts;
use std::sync::{Arc, Mutex};

/// A post whose letters lie open, and that can be out of order for a number of tries.
#[derive(Clone, Default)]
struct Mailbox {
    letters: Arc<Mutex<Vec<Letter>>>,
    faults: Arc<Mutex<u32>>,
}

impl Mailbox {
    fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap().clone()
    }
}

impl Post for Mailbox {
    fn send<'a>(&'a self, letter: &'a Letter) -> Delivery<'a> {
        Box::pin(async move {
            let mut faults = self.faults.lock().unwrap();
            if *faults > 0 {
                *faults -= 1;
                return Err(PostError("the mail server answered 451".to_owned()));
            }
            self.letters.lock().unwrap().push(letter.clone());
            Ok(())
        })
    }
}

fn noon() -> Timestamp {
    Timestamp::from_millis(1_795_435_200_000)
}

fn desk() -> Desk {
    let texts = Arc::new(Texts::load().unwrap());
    Desk::new(
        texts,
        "https://pmast.example",
        "PMAST Academy",
        "office@pmast.example",
    )
    .unwrap()
}

fn job(template: &str, language: Language) -> MailJob {
    MailJob::new(
        &Email::parse("ada@meadow.example").unwrap(),
        language,
        template,
    )
    .with("name", "Ada <b>Lovelace</b>")
    .with("token", "TOKEN")
    .with("email", "ada@new.example")
    .with("course", "Conventions & resolutions")
    .with("code", "7Q4K2-9XMPB-2D5RT")
    .with("certificate", "0190-certificate")
    .with("replaced", "3M7QA-9XMPB-2D5RT")
    .with("reason", "content-withdrawn")
    .with("day", "2026-11-23")
}

fn rounds(db: &Fresh, clock: &Clock, mailbox: &Mailbox) -> Rounds {
    Rounds::new(
        (**db).clone(),
        clock.clone(),
        desk(),
        Box::new(mailbox.clone()),
    )
}

fn add(db: &Fresh, template: &'static str) {
    db.write_now(move |tx| outbox::mail(tx, &job(template, Language::En), noon()))
        .unwrap();
}

async fn drain(rounds: &Rounds) {
    while rounds.settle_next().await.unwrap() {}
}

#[tokio::test]
async fn a_mail_leaves_once() {
    let (db, clock, mailbox) = (fresh(), Clock::fixed(noon()), Mailbox::default());
    let rounds = rounds(&db, &clock, &mailbox);
    add(&db, "confirm");
    drain(&rounds).await;
    drain(&rounds).await;
    assert_eq!(mailbox.letters().len(), 1);
    assert_eq!(
        mailbox.letters()[0].subject,
        "Confirm your address for PMAST Academy"
    );
    assert_eq!(db.read_now(outbox::waiting).unwrap(), 0);
}

#[tokio::test]
async fn a_mail_that_the_post_refuses_is_tried_again_and_delivered_once() {
    let (db, clock, mailbox) = (fresh(), Clock::fixed(noon()), Mailbox::default());
    *mailbox.faults.lock().unwrap() = 2;
    let rounds = rounds(&db, &clock, &mailbox);
    add(&db, "confirm");
    drain(&rounds).await;
    assert!(mailbox.letters().is_empty());
    assert_eq!(db.read_now(outbox::waiting).unwrap(), 1);
    // One minute after the first failure, two after the second.
    for (seconds, delivered) in [(59, 0), (60, 0), (179, 0), (180, 1), (90_000, 1)] {
        clock.set(noon().plus_seconds(seconds));
        drain(&rounds).await;
        assert_eq!(
            mailbox.letters().len(),
            delivered,
            "after {seconds} seconds"
        );
    }
    assert_eq!(db.read_now(outbox::waiting).unwrap(), 0);
}

#[tokio::test]
async fn one_bad_job_does_not_hold_up_the_others() {
    let (db, clock, mailbox) = (fresh(), Clock::fixed(noon()), Mailbox::default());
    let rounds = rounds(&db, &clock, &mailbox);
    add(&db, "no-such-letter");
    db.write_now(|tx| outbox::add(tx, "carrier pigeon", &"coo", noon()))
        .unwrap();
    db.write_now(|tx| outbox::add(tx, outbox::MAIL, &"not a mail", noon()))
        .unwrap();
    add(&db, "reset");
    drain(&rounds).await;
    assert_eq!(mailbox.letters().len(), 1);
    assert_eq!(db.read_now(outbox::waiting).unwrap(), 3);
}

#[tokio::test]
async fn a_worker_that_died_loses_its_claim_after_five_minutes() {
    let (db, clock, mailbox) = (fresh(), Clock::fixed(noon()), Mailbox::default());
    let rounds = rounds(&db, &clock, &mailbox);
    add(&db, "confirm");
    db.write_now(|tx| outbox::claim(tx, noon()))
        .unwrap()
        .unwrap();
    drain(&rounds).await;
    assert!(mailbox.letters().is_empty());
    clock.set(noon().plus_seconds(301));
    drain(&rounds).await;
    assert_eq!(mailbox.letters().len(), 1);
}

#[test]
fn every_letter_is_complete_in_every_language() {
    let desk = desk();
    for language in Language::ALL {
        for template in [
            "confirm",
            "already-registered",
            "reset",
            "password-changed",
            "email-change",
            "email-change-asked",
            "email-changed",
            "certificate",
            "certificate-participation",
            "certificate-revoked",
            "certificate-replaced",
        ] {
            let id = crate::base::JobId::new();
            let letter = desk.write(id, &job(template, language), noon()).unwrap();
            for words in [&letter.subject, &letter.text, &letter.html] {
                assert!(
                    !words.contains('⟦') && !words.contains("{ $"),
                    "{template}: {words}"
                );
            }
            assert!(
                letter.html.contains(&format!("lang=\"{language}\"")),
                "{template}"
            );
            assert!(
                !letter.html.contains("<b>Lovelace"),
                "{template}: names are escaped"
            );
            assert!(
                letter.text.contains("Ada <b>Lovelace</b>"),
                "{template}: but not in text"
            );
        }
    }
}

#[test]
fn links_are_made_from_the_public_address_and_shown_in_full() {
    let desk = desk();
    for (template, address) in [
        ("confirm", "https://pmast.example/confirm/TOKEN"),
        ("reset", "https://pmast.example/reset/TOKEN"),
        ("already-registered", "https://pmast.example/reset"),
        ("password-changed", "https://pmast.example/reset"),
        ("email-change", "https://pmast.example/account/email/TOKEN"),
        (
            "email-change-asked",
            "https://pmast.example/account/password",
        ),
        (
            "certificate",
            "https://pmast.example/my/certificates/0190-certificate",
        ),
        (
            "certificate-revoked",
            "https://pmast.example/v/7Q4K2-9XMPB-2D5RT",
        ),
        (
            "certificate-replaced",
            "https://pmast.example/my/certificates/0190-certificate",
        ),
    ] {
        let id = crate::base::JobId::new();
        let letter = desk
            .write(id, &job(template, Language::En), noon())
            .unwrap();
        assert!(
            letter.text.contains(&format!("\n{address}\n")),
            "{template}"
        );
        assert!(
            letter.html.contains(&format!("href=\"{address}\"")),
            "{template}"
        );
    }
}

#[test]
fn letters_about_the_end_of_a_certificate_say_what_when_why_and_whom_to_write_to() {
    let desk = desk();
    let code = "7Q4K2-9XMPB-2D5RT";
    for (language, day, reason) in [
        (Language::En, "23 November 2026", "The course was withdrawn"),
        (Language::Fr, "23 novembre 2026", "Le cours a été retiré"),
        (
            Language::Es,
            "23 de noviembre de 2026",
            "Se retiró el curso",
        ),
        (Language::Ru, "23 ноября 2026", "Курс был снят"),
        (Language::Ar, "2026", "سُحبت الدورة"),
        (Language::Zh, "2026年11月23日", "课程已撤回"),
    ] {
        let write = |template| {
            let id = crate::base::JobId::new();
            desk.write(id, &job(template, language), noon()).unwrap()
        };
        let (revoked, replaced) = (write("certificate-revoked"), write("certificate-replaced"));
        for letter in [&revoked, &replaced] {
            assert!(letter.subject.contains("Conventions & resolutions"));
            for fact in [
                code,
                "Conventions & resolutions",
                day,
                "office@pmast.example",
            ] {
                assert!(
                    letter.text.contains(fact),
                    "{language}: {fact}: {}",
                    letter.text
                );
            }
        }
        assert!(
            revoked.text.contains(reason),
            "{language}: {}",
            revoked.text
        );
        assert!(
            replaced.text.contains("3M7QA-9XMPB-2D5RT"),
            "{}",
            replaced.text
        );
    }
}

#[tokio::test]
async fn without_smtp_each_mail_is_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let sender = "no-reply@pmast.example".parse().unwrap();
    let sender = lettre::message::Mailbox::new(Some("PMAST Academy".to_owned()), sender);
    let post = Folder::new(&folder.path().join("mail"), sender);
    let id = crate::base::JobId::new();
    let letter = desk()
        .write(id, &job("confirm", Language::En), noon())
        .unwrap();
    post.send(&letter).await.unwrap();
    post.send(&letter).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "the same letter is the same file");
    let mail = std::fs::read_to_string(&files[0]).unwrap();
    for line in [
        "To: ada@meadow.example",
        "Subject: Confirm your address for PMAST Academy",
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "Date: Mon, 23 Nov 2026 12:00:00 +0000",
        &format!("Message-ID: <{id}@pmast.example>"),
    ] {
        assert!(mail.contains(line), "{line} is not in\n{mail}");
    }
}

#[test]
fn a_letter_and_its_job_do_not_print_themselves() {
    let job = job("confirm", Language::En);
    let letter = desk()
        .write(crate::base::JobId::new(), &job, noon())
        .unwrap();
    for printed in [format!("{job:?}"), format!("{letter:?}")] {
        for secret in ["ada@", "Ada", "TOKEN"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}

#[tokio::test]
async fn an_unusable_smtp_address_is_found_at_start() {
    let sender: lettre::message::Mailbox = "no-reply@pmast.example".parse().unwrap();
    assert!(Smtp::new("smtps://user:secret@mail.example", sender.clone()).is_ok());
    assert!(Smtp::new("carrier://pigeon", sender).is_err());
}
