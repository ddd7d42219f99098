//! `pmast backup` and `pmast restore`: SQLite, the sealing key and a manifest with digests.

use super::{Failure, out};
use crate::base::{Digest, Timestamp};
use crate::config::Config;
use crate::db::{self, Db};
use crate::erasing::List;
use anyhow::{Context as _, bail};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const DATABASE: &str = "pmast.sqlite";
const KEY: &str = "seal.key";
/// Who was erased until then. The list of the installation itself is never taken back.
const ERASURES: &str = "erasures.txt";
const MANIFEST: &str = "manifest.json";

/// Copy everything that must not be lost into a new folder, while the product runs
#[derive(clap::Args)]
pub(super) struct Backup {
    /// Folder to make; must not exist or be empty
    #[arg(long)]
    to: PathBuf,
}

/// Bring a backup back into an empty data folder
#[derive(clap::Args)]
pub(super) struct Restore {
    /// Folder that `pmast backup` made
    #[arg(long)]
    from: PathBuf,
}

/// What a backup holds; its digests are checked before anything is restored.
#[derive(Serialize, Deserialize)]
struct Manifest {
    program: String,
    made_at: String,
    files: Vec<Copied>,
}

#[derive(Serialize, Deserialize)]
struct Copied {
    name: String,
    bytes: u64,
    sha256: Digest,
}

impl Backup {
    pub(super) fn run(&self, config: &Config) -> Result<ExitCode, Failure> {
        let database = Db::open(&config.database, config.database_pool)?;
        if database.sqlite_path().is_none() {
            bail!("PostgreSQL is backed up with its own tools (pg_dump); see docs/operator.md");
        }
        make_empty(&self.to)?;
        let copy = self.to.join(DATABASE);
        database.read_now(|conn| db::snapshot_to(conn, &copy))?;
        let key = config.data_dir.join(KEY);
        if key.is_file() {
            std::fs::copy(&key, self.to.join(KEY)).context("the sealing key cannot be copied")?;
        } else {
            out::complain("no key file: the sealing key comes from a setting; keep that safe too");
        }
        let erasures = config.data_dir.join(ERASURES);
        if erasures.is_file() {
            std::fs::copy(&erasures, self.to.join(ERASURES))
                .context("the list of erasures cannot be copied")?;
        }
        let manifest = manifest(&self.to, crate::app::Clock::System.now())?;
        std::fs::write(
            self.to.join(MANIFEST),
            serde_json::to_vec_pretty(&manifest)?,
        )?;
        sync(&self.to)?;
        out::say(&format!("backed up to {}", self.to.display()));
        Ok(ExitCode::SUCCESS)
    }
}

impl Restore {
    pub(super) fn run(&self, config: &Config) -> Result<ExitCode, Failure> {
        let text = std::fs::read(self.from.join(MANIFEST))
            .with_context(|| format!("{} is not a backup of ours", self.from.display()))?;
        let manifest: Manifest = serde_json::from_slice(&text)?;
        for file in &manifest.files {
            let found = Digest::of(&std::fs::read(self.from.join(&file.name))?);
            if found != file.sha256 {
                bail!(
                    "{} in the backup was altered or damaged; nothing was restored",
                    file.name
                );
            }
        }
        make_ready(&config.data_dir)?;
        let own = List::of(&config.data_dir);
        for file in &manifest.files {
            if file.name == ERASURES {
                own.take_in(&List::at(&self.from.join(ERASURES)))
                    .context("the list of erasures cannot be carried over")?;
                continue;
            }
            let (from, to) = (self.from.join(&file.name), config.data_dir.join(&file.name));
            std::fs::copy(&from, &to).with_context(|| format!("copying {}", file.name))?;
        }
        sync(&config.data_dir)?;
        let database = super::open_ready(config)?;
        let problems = database.read_now(db::integrity_problems)?;
        if let Some(problem) = problems.first() {
            bail!("the restored database is damaged: {problem}");
        }
        out::say(&format!("restored the backup of {}", manifest.made_at));
        out::say("the next start erases again whoever is on the list of erasures");
        Ok(ExitCode::SUCCESS)
    }
}

/// Makes the folder; refuses one with anything in it, so that nothing is ever overwritten.
fn make_empty(folder: &Path) -> Result<(), Failure> {
    make_but_for(folder, None)
}

/// The same for a data folder, in which the list of erasures may lie: it outlives the database.
fn make_ready(folder: &Path) -> Result<(), Failure> {
    make_but_for(folder, Some(ERASURES))
}

fn make_but_for(folder: &Path, allowed: Option<&str>) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    for entry in std::fs::read_dir(folder)? {
        if entry?.file_name().to_str() != allowed {
            bail!(
                "the folder {} is not empty; choose a new one",
                folder.display()
            );
        }
    }
    Ok(())
}

fn manifest(folder: &Path, now: Timestamp) -> Result<Manifest, Failure> {
    let mut files = Vec::new();
    for name in [DATABASE, KEY, ERASURES] {
        let path = folder.join(name);
        if path.is_file() {
            let bytes = std::fs::read(&path)?;
            let size = u64::try_from(bytes.len())?;
            files.push(Copied {
                name: name.to_owned(),
                bytes: size,
                sha256: Digest::of(&bytes),
            });
        }
    }
    let program = format!("pmast {}", env!("CARGO_PKG_VERSION"));
    Ok(Manifest {
        program,
        made_at: now.to_string(),
        files,
    })
}

/// Makes sure that the copies have reached the disk before success is reported.
fn sync(folder: &Path) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder)? {
        std::fs::File::open(entry?.path())?.sync_all()?;
    }
    std::fs::File::open(folder)?.sync_all()?;
    Ok(())
}
