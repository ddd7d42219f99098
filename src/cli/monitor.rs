//! `pmast monitor`: an independent look at a transparency log, from an address or a copied folder.
//! Needs neither settings nor a database of ours.

use super::{Failure, out};
use crate::transparency::{self, Alarm, LONGEST_NOTE, Resource, Source, Verifier};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// The longest bundle: 256 entries of 64 KiB.
const LONGEST: u64 = 256 * (2 + 65_535);
const PATIENCE: Duration = Duration::from_secs(30);

/// Check that a transparency log only grew since the last look
#[derive(clap::Args)]
pub(super) struct Monitor {
    /// File with the checkpoint of the last look; replaced by the new one when all is well. Without
    /// such a file the whole log is read
    #[arg(long)]
    from: PathBuf,
    /// The log's public key (name+id+key), from its page or from somebody you trust
    #[arg(long)]
    key: String,
    /// https://… of the log, or a folder with a copy of it
    source: String,
}

impl Monitor {
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let key = Verifier::parse(&self.key)?;
        let old = read_old(&self.from)?;
        let seen = match transparency::monitor(&mut self.source(), &key, old.as_deref()) {
            Ok(seen) => seen,
            Err(alarm) => {
                out::complain(&alarm.to_string());
                if is_about_the_log(&alarm) {
                    out::complain(&format!(
                        "keep {} and ask the operator in public",
                        self.from.display()
                    ));
                }
                return Ok(ExitCode::FAILURE);
            }
        };
        replace(&self.from, &seen.note)?;
        let (origin, size) = (&seen.checkpoint.origin, seen.checkpoint.head.size);
        out::say(&match old {
            Some(_) => format!(
                "{origin} grew from {} to {size} leaves: all is well",
                seen.old
            ),
            None => format!("{origin} has {size} leaves, all of them read: all is well"),
        });
        Ok(ExitCode::SUCCESS)
    }

    fn source(&self) -> Box<dyn Source> {
        let is_address = ["http://", "https://"]
            .iter()
            .any(|scheme| self.source.starts_with(scheme));
        match is_address {
            true => Box::new(Address::new(&self.source)),
            false => Box::new(Folder(PathBuf::from(&self.source))),
        }
    }
}

const fn is_about_the_log(alarm: &Alarm) -> bool {
    !matches!(alarm, Alarm::Old(_) | Alarm::Unread { .. })
}

/// The checkpoint of the last look, if there was one.
fn read_old(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => anyhow::bail!("{} cannot be read: {cause}", path.display()),
    }
}

/// Whole or not at all: whoever is interrupted keeps the old checkpoint.
fn replace(path: &Path, note: &str) -> Result<(), Failure> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    std::fs::write(&beside, note)
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(|cause| anyhow::anyhow!("{} cannot be written: {cause}", path.display()))
}

/// A copy of a log in a folder.
struct Folder(PathBuf);

impl Source for Folder {
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
        let path = self.0.join(resource.to_string());
        let file = std::fs::File::open(path).map_err(|cause| cause.to_string())?;
        let mut bytes = Vec::new();
        let read = file.take(longest(resource)).read_to_end(&mut bytes);
        read.map_err(|cause| cause.to_string())?;
        Ok(bytes)
    }
}

/// A log at its address.
struct Address {
    agent: ureq::Agent,
    prefix: String,
}

impl Address {
    fn new(prefix: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .build();
        Self {
            agent: config.into(),
            prefix: prefix.trim_end_matches('/').to_owned(),
        }
    }
}

impl Source for Address {
    fn fetch(&mut self, resource: &Resource) -> Result<Vec<u8>, String> {
        let address = format!("{}/{resource}", self.prefix);
        let answer = self.agent.get(&address).call();
        let mut answer = answer.map_err(|cause| cause.to_string())?;
        let body = answer.body_mut().with_config().limit(longest(resource));
        body.read_to_vec().map_err(|cause| cause.to_string())
    }
}

/// So much is read of an answer, whoever sends it.
fn longest(resource: &Resource) -> u64 {
    match resource {
        Resource::Checkpoint => u64::try_from(LONGEST_NOTE).unwrap_or(u64::MAX),
        Resource::Tile { .. } => 256 * 32,
        Resource::Entries(_) => LONGEST,
    }
}
