//! A learner at work while the power fails, and what they were told.

use crate::html;
use crate::walk;
use crate::wire::{Client, Reply};
use pmast::courses;
use pmast::items::Body;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Item → keys of the right choices, of the shipped course.
pub(super) type Key = BTreeMap<String, Vec<String>>;

/// What one learner was told, and therefore may rely on.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Attempt → item → what was chosen last.
    pub(super) saved: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Attempt → receipt.
    pub(super) submitted: BTreeMap<String, String>,
    /// Certificates seen on the desk.
    pub(super) certificates: Vec<String>,
}

/// A learner at work.
pub(super) struct Worker<'a> {
    pub(super) client: Client,
    pub(super) right: &'a Key,
    pub(super) is_over: &'a AtomicBool,
    pub(super) ledger: Ledger,
}

/// It is over, or the page was not what was expected because the course is done.
struct Stop;

impl Worker<'_> {
    /// Repeats a request until the server answers it.
    fn until_answered(
        &mut self,
        mut ask: impl FnMut(&mut Client) -> std::io::Result<Reply>,
    ) -> Result<Reply, Stop> {
        loop {
            match ask(&mut self.client) {
                // Told to come back in a moment: so they do.
                Ok(reply) if reply.status == 503 => {}
                Ok(reply) => return Ok(reply),
                Err(_) if self.is_over.load(Ordering::Relaxed) => return Err(Stop),
                Err(_) => {}
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    fn open(&mut self, path: &str) -> Result<Reply, Stop> {
        self.until_answered(|client| client.open(path))
    }

    fn send(&mut self, form: &html::Form, fields: &[(&str, &str)]) -> Result<Reply, Stop> {
        let body = walk::filled(form, fields);
        self.until_answered(|client| client.post(&form.action, &body))
    }

    /// Does the course again and again until it is over: quizzes may be taken as often as one
    /// likes.
    pub(super) fn work(mut self) -> Ledger {
        while !self.is_over.load(Ordering::Relaxed) {
            if self.round().is_err() {
                break;
            }
        }
        self.ledger
    }

    fn round(&mut self) -> Result<(), Stop> {
        let course = walk::COURSE;
        let page = self.open(&format!("/courses/{course}"))?;
        if page.text().contains("/enrolment\"") {
            self.send(&walk::form(&page, "/enrolment"), &[])?;
        }
        self.read_all()?;
        let desk = self.open("/desk")?;
        let mut quizzes = html::links(&desk.text());
        quizzes.retain(|link| link.contains("/quizzes/"));
        if quizzes.is_empty() {
            quizzes = self.all_quizzes();
        }
        for quiz in quizzes {
            self.take(&quiz)?;
            if self.is_over.load(Ordering::Relaxed) {
                return Err(Stop);
            }
        }
        self.look_for_certificate()
    }

    fn all_quizzes(&self) -> Vec<String> {
        let attempts = self.ledger.saved.keys();
        let course = attempts.map(|path| path.split("/attempts/").next().unwrap_or_default());
        course
            .take(1)
            .map(|path| format!("{path}/quizzes/check-parliaments"))
            .collect()
    }

    fn read_all(&mut self) -> Result<(), Stop> {
        for _ in 0..12 {
            let desk = self.open("/desk")?;
            let Some(lesson) = walk::link(&desk, "/lessons/") else {
                return Ok(());
            };
            let lesson = self.client.own_path(&lesson);
            let page = self.open(&lesson)?;
            if !page.text().contains("/completion\"") {
                return Ok(());
            }
            self.send(&walk::form(&page, "/completion"), &[])?;
        }
        Ok(())
    }

    /// One attempt: answers saved one by one, then handed in.
    fn take(&mut self, quiz: &str) -> Result<(), Stop> {
        let page = self.open(quiz)?;
        let place = match walk::link(&page, "/attempts/").filter(|_| !has_start(&page)) {
            Some(open) => open,
            None if has_start(&page) => {
                let reply = self.send(&walk::form(&page, "/attempts"), &[])?;
                self.client.own_path(reply.header("location"))
            }
            None => return Ok(()),
        };
        let page = self.open(&place)?;
        if !page.text().contains("/responses\"") {
            return Ok(());
        }
        self.ledger.saved.entry(place.clone()).or_default();
        let form = walk::form(&page, "/responses");
        let mut answered: Vec<(String, String)> = Vec::new();
        for (item, choices) in self.answers(&form) {
            answered.extend(
                choices
                    .iter()
                    .map(|choice| (format!("a.{item}"), choice.clone())),
            );
            let fields: Vec<(&str, &str)> = answered
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let reply = self.send(&form, &fields)?;
            if reply.status == 303 {
                let saved = self.ledger.saved.entry(place.clone()).or_default();
                saved.insert(item, choices);
            }
        }
        self.hand_in(&place, form, &answered)
    }

    /// The right answers to the questions of this page, in the order of the page.
    fn answers(&self, form: &html::Form) -> Vec<(String, Vec<String>)> {
        let mut answers: Vec<(String, Vec<String>)> = Vec::new();
        for choice in &form.choices {
            let item = choice.name.trim_start_matches("a.").to_owned();
            if let Some(right) = self.right.get(&item)
                && !answers.iter().any(|(known, _)| *known == item)
            {
                answers.push((item, right.clone()));
            }
        }
        answers
    }

    fn hand_in(
        &mut self,
        place: &str,
        mut form: html::Form,
        answered: &[(String, String)],
    ) -> Result<(), Stop> {
        form.action = format!("{place}/submission");
        form.fields.push(("sure".to_owned(), "1".to_owned()));
        let fields: Vec<(&str, &str)> = answered
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let reply = self.send(&form, &fields)?;
        if reply.status != 303 {
            return Ok(());
        }
        // The redirect is the acknowledgement; the receipt is what it leads to.
        let result = self.open(place)?;
        let shown = html::first(&result.text(), "bdi class=\"id\"");
        let receipt = shown
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        self.ledger.submitted.insert(place.to_owned(), receipt);
        Ok(())
    }

    fn look_for_certificate(&mut self) -> Result<(), Stop> {
        let desk = self.open("/desk")?;
        let mut seen = html::links(&desk.text());
        seen.retain(|link| link.starts_with("/my/certificates/") && !link.ends_with(".pdf"));
        seen.sort();
        seen.dedup();
        assert!(seen.len() <= 1, "two certificates for one course: {seen:?}");
        if self.ledger.certificates.is_empty() {
            self.ledger.certificates = seen;
        } else {
            assert_eq!(
                self.ledger.certificates, seen,
                "a certificate is gone or another"
            );
        }
        Ok(())
    }
}

fn has_start(page: &Reply) -> bool {
    page.text().contains("/attempts\"")
}

pub(super) fn right_answers() -> Key {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("courses")
        .join(walk::COURSE);
    let (profile, _) = courses::read_partner(folder.parent().unwrap());
    let (package, _) = courses::read_course(&folder, &profile.unwrap());
    let mut key = Key::new();
    for quiz in package.unwrap().content.quizzes() {
        for item in &quiz.items {
            let Body::Choices { choices, .. } = &item.body else {
                continue;
            };
            let right = choices.iter().filter(|choice| choice.is_right);
            key.insert(
                item.key.to_string(),
                right.map(|choice| choice.key.to_string()).collect(),
            );
        }
    }
    key
}
