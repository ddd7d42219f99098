//! Letters: from a mail job to words in the recipient's language.

use super::kinds::KINDS;
use crate::base::{Date, Email, JobId, Timestamp};
use crate::outbox::MailJob;
use crate::texts::{FluentValue, Texts};
use handlebars::Handlebars;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use rust_embed::RustEmbed;
use serde::Serialize;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

#[derive(RustEmbed)]
#[folder = "templates/mail"]
struct Templates;

/// Where letters are written: knows the house, its address and its sentences.
pub struct Desk {
    texts: Arc<Texts>,
    /// Two registries, because plain text must not be escaped and HTML must.
    plain: Handlebars<'static>,
    html: Handlebars<'static>,
    base_url: String,
    house: String,
    contact: String,
}

/// Why a letter cannot be written: faults of the program, not of the post.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    #[error("the job's payload is not a mail")]
    Payload,
    #[error("there is no letter `{0}`")]
    Unknown(String),
    #[error("the letter `{letter}` needs the fact `{fact}`")]
    Fact { letter: String, fact: &'static str },
    #[error("the template of mails cannot be drawn: {0}")]
    Template(String),
    #[error("the mail cannot be put together: {0}")]
    Message(String),
}

/// A mail in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The job it comes from; names the message, so that a second copy can be recognised.
    pub id: JobId,
    pub to: Email,
    /// The BCP 47 tag of its language.
    pub language: &'static str,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub written_at: Timestamp,
}

/// What the two templates show.
#[derive(Serialize)]
struct Sheet<'a> {
    language: &'static str,
    dir: &'static str,
    house: &'a str,
    subject: &'a str,
    greeting: String,
    text: String,
    /// A list below the text; empty in most letters.
    lines: Vec<&'a str>,
    link: Option<SheetLink>,
    why: String,
    contact: String,
}

#[derive(Serialize)]
struct SheetLink {
    words: String,
    address: String,
}

impl Desk {
    /// Compiles the templates. `base_url` has no slash at the end.
    pub fn new(
        texts: Arc<Texts>,
        base_url: &str,
        house: &str,
        contact: &str,
    ) -> Result<Self, LetterError> {
        let mut plain = registry("letter.txt.hbs")?;
        plain.register_escape_fn(handlebars::no_escape);
        Ok(Self {
            texts,
            plain,
            html: registry("letter.html.hbs")?,
            base_url: base_url.to_owned(),
            house: house.to_owned(),
            contact: contact.to_owned(),
        })
    }

    /// Writes the letter of a job.
    pub fn write(&self, id: JobId, job: &MailJob, now: Timestamp) -> Result<Letter, LetterError> {
        let kind = KINDS.iter().find(|kind| kind.template == job.template);
        let kind = kind.ok_or_else(|| LetterError::Unknown(job.template.clone()))?;
        let mut args: Vec<(&str, FluentValue<'_>)> = job
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), self.in_words(job, name, value).into()))
            .collect();
        args.push(("house", self.house.clone().into()));
        args.push(("contact", self.contact.clone().into()));
        let say = |key: &str| self.texts.say(job.language, key, &args);
        let link = match kind.link {
            None => None,
            Some((words, path, end)) => Some(SheetLink {
                words: say(words),
                address: self.address(job, path, end)?,
            }),
        };
        let subject = say(kind.subject);
        let sheet = Sheet {
            language: job.language.tag(),
            dir: job.language.direction(),
            house: &self.house,
            subject: &subject,
            greeting: say("mail-greeting"),
            text: say(kind.text),
            lines: job
                .args
                .get("lines")
                .map_or_else(Vec::new, |text| text.lines().collect()),
            link,
            why: say(kind.why),
            contact: say("mail-contact"),
        };
        let draw = |registry: &Handlebars<'_>| {
            registry
                .render("letter", &sheet)
                .map_err(|e| LetterError::Template(e.to_string()))
        };
        let (text, html) = (draw(&self.plain)?, draw(&self.html)?);
        let (to, language) = (job.to.clone(), job.language.tag());
        Ok(Letter {
            id,
            to,
            language,
            subject,
            text,
            html,
            written_at: now,
        })
    }

    /// A fact as letters say it: days and the reason of a revocation travel as `2026-11-23` and
    /// `misconduct`, and become words in the recipient's language.
    fn in_words(&self, job: &MailJob, name: &str, value: &str) -> String {
        match (name, Date::parse(value)) {
            ("day", Some(day)) => self.texts.date(job.language, day),
            ("reason", _) => self
                .texts
                .say(job.language, &format!("reason-{value}"), &[]),
            ("hold-reason", _) => {
                self.texts
                    .say(job.language, &format!("hold-reason-{value}"), &[])
            }
            _ => value.to_owned(),
        }
    }

    /// The only addresses in mails are our own, made from the public address in the settings. The
    /// fact `next` goes with the link: a path of ours, checked where it came in.
    fn address(
        &self,
        job: &MailJob,
        path: &str,
        end: Option<&'static str>,
    ) -> Result<String, LetterError> {
        let end = match end {
            None => "",
            Some(fact) => job.args.get(fact).ok_or_else(|| LetterError::Fact {
                letter: job.template.clone(),
                fact,
            })?,
        };
        let next = match job.args.get("next").map_or("", String::as_str) {
            "" => String::new(),
            next => format!(
                "?next={}",
                form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>()
            ),
        };
        Ok(format!("{}{path}{end}{next}", self.base_url))
    }
}

fn registry(file: &str) -> Result<Handlebars<'static>, LetterError> {
    let fault = |words: String| LetterError::Template(format!("templates/mail/{file}: {words}"));
    let bytes = Templates::get(file).ok_or_else(|| fault("missing".to_owned()))?;
    let source = String::from_utf8(bytes.data.into_owned()).map_err(|e| fault(e.to_string()))?;
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry
        .register_template_string("letter", source)
        .map_err(|e| fault(e.to_string()))?;
    Ok(registry)
}

impl Letter {
    /// The message as it travels (RFC 5322): text and HTML twin. The date is the moment of writing
    /// and the id is the job's, so that a repeated letter is the same letter.
    pub fn message(&self, sender: &Mailbox) -> Result<Message, LetterError> {
        let fault = |words: String| LetterError::Message(words);
        // Without the address in the words: errors are logged.
        let to = self
            .to
            .as_str()
            .parse()
            .map_err(|_| fault("an odd address".to_owned()))?;
        let millis = u64::try_from(self.written_at.millis()).unwrap_or_default();
        let id = format!("<{}@{}>", self.id, sender.email.domain());
        Message::builder()
            .from(sender.clone())
            .to(Mailbox::new(None, to))
            .subject(self.subject.clone())
            .date(UNIX_EPOCH + Duration::from_millis(millis))
            .message_id(Some(id))
            .raw_header(header("Content-Language", self.language))
            // RFC 3834: nobody's holiday is announced to us.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .multipart(MultiPart::alternative_plain_html(
                self.text.clone(),
                self.html.clone(),
            ))
            .map_err(|error| fault(error.to_string()))
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Letter({})", self.id)
    }
}
