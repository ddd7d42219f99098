//! The post: takes letters out of the house.

use super::letter::Letter;
use crate::base::Timestamp;
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::Duration;

/// A mail server that does not answer for so long is as good as down.
const SMTP_TIMEOUT: Duration = Duration::from_secs(30);

/// Why a letter was not taken. Carries no address and no words of the letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PostError(pub String);

/// The answer of the post, later.
pub type Delivery<'a> = Pin<Box<dyn Future<Output = Result<(), PostError>> + Send + 'a>>;

/// What takes letters to mailboxes. `Ok` means that it is responsible for them from now on.
pub trait Post: Send + Sync {
    /// Hands over one letter.
    fn send<'a>(&'a self, letter: &'a Letter) -> Delivery<'a>;

    /// Forgets letters of before a moment, where it keeps any; answers how many.
    fn sweep(&self, _before: Timestamp) -> usize {
        0
    }
}

/// Sends by SMTP.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
}

impl Smtp {
    /// Prepares for the server of a URL: `smtps://user:password@host`, `smtp://host:25`,
    /// `smtp://host:587?tls=required`. Does not connect yet, but needs a running tokio.
    pub fn new(url: &str, sender: Mailbox) -> Result<Self, PostError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| PostError(format!("the SMTP address cannot be used: {error}")))?;
        let transport = builder.timeout(Some(SMTP_TIMEOUT)).build();
        Ok(Self { transport, sender })
    }
}

impl Post for Smtp {
    fn send<'a>(&'a self, letter: &'a Letter) -> Delivery<'a> {
        Box::pin(async move {
            let message = letter
                .message(&self.sender)
                .map_err(|error| PostError(error.to_string()))?;
            match self.transport.send(message).await {
                Ok(_) => Ok(()),
                Err(error) => Err(PostError(smtp_reason(&error))),
            }
        })
    }
}

/// A server's answer may repeat the address, so only its code is kept.
fn smtp_reason(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "no secure connection to the mail server".to_owned(),
        None => "the mail server could not be reached".to_owned(),
    }
}

/// Writes each letter to a file, for machines without a mail server.
pub struct Folder {
    folder: PathBuf,
    sender: Mailbox,
}

impl Folder {
    /// Writes into `folder`, which is made when the first letter comes.
    pub fn new(folder: &Path, sender: Mailbox) -> Self {
        Self {
            folder: folder.to_owned(),
            sender,
        }
    }

    fn write(&self, letter: &Letter) -> std::io::Result<PathBuf> {
        let message = letter
            .message(&self.sender)
            .map_err(std::io::Error::other)?;
        std::fs::create_dir_all(&self.folder)?;
        // Sorted by name is sorted by time; a repeated letter replaces itself.
        let stem = format!("{:013}-{}", letter.written_at.millis(), letter.id);
        let (part, whole) = (
            self.folder.join(format!("{stem}.part")),
            self.folder.join(format!("{stem}.eml")),
        );
        std::fs::write(&part, message.formatted())?;
        std::fs::rename(&part, &whole)?;
        Ok(whole)
    }
}

impl Post for Folder {
    fn send<'a>(&'a self, letter: &'a Letter) -> Delivery<'a> {
        Box::pin(async move {
            // A few kilobytes to a local file: not worth a blocking thread.
            match self.write(letter) {
                Ok(file) => {
                    tracing::info!(file = %file.display(), "no SMTP settings: a mail was filed");
                    Ok(())
                }
                Err(error) => Err(PostError(format!("a mail file cannot be written: {error}"))),
            }
        })
    }

    // By the moment in their names, so that a folder that was copied is no younger.
    fn sweep(&self, before: Timestamp) -> usize {
        let Ok(entries) = std::fs::read_dir(&self.folder) else {
            return 0;
        };
        let is_old = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str());
            let written = name.and_then(|name| name.split_once('-')?.0.parse::<i64>().ok());
            let is_mail = path.extension().is_some_and(|ending| ending == "eml");
            is_mail && written.is_some_and(|millis| millis < before.millis())
        };
        let paths = entries.flatten().map(|entry| entry.path()).filter(is_old);
        paths
            .filter(|path| std::fs::remove_file(path).is_ok())
            .count()
    }
}
