//! `pmast verify`: files against a trust pack, and `pmast trust-pack`, which makes one. Verifying
//! needs neither settings nor a database nor a network.

use super::{Failure, out};
use crate::app::{App, Clock};
use crate::base::{Key, Language, Timestamp};
use crate::config::Config;
use crate::evidence::{self, Exit, Gap, LARGEST_FILE, Pack, Report, Source, Trust};
use crate::partners;
use crate::texts::Texts;
use anyhow::Context as _;
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where a pack is looked for when none is named.
const USUAL: [&str; 2] = ["trust-pack", "trust-pack.zip"];
/// The largest file of a pack that is read, and the most files.
const LARGEST_OF_PACK: u64 = 16 * 1024 * 1024;
const MOST_OF_PACK: usize = 10_000;
/// The code that says the command was not called as it must be.
const USAGE: u8 = 2;

/// Check certificates in files against a trust pack, without a network
#[derive(clap::Args)]
pub(super) struct Verify {
    /// PDF, JSON, PNG, SVG, JWT or a proof of the log
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The trust pack: a folder, or trust-pack.zip. Without it, one of that name is looked for here
    #[arg(long)]
    trust: Option<PathBuf>,
    /// One JSON object a line, for programs
    #[arg(long)]
    json: bool,
    /// The language of the answers: ar, en, es, fr, ru or zh
    #[arg(long, env = "LANG", default_value = "en", hide_env_values = true)]
    lang: String,
}

impl Verify {
    /// 0: one may rely on all of them; 1: not on all; 2: nothing could be checked.
    pub(super) fn run(&self) -> Result<ExitCode, Failure> {
        let trust = match self.trust() {
            Ok(trust) => trust,
            Err(failure) => {
                out::complain(&format!("{failure:#}"));
                return Ok(ExitCode::from(USAGE));
            }
        };
        let texts = Texts::load()?;
        let teller = Teller {
            language: spoken(&self.lang),
            texts: &texts,
        };
        let now = Clock::System.now();
        let mut is_good = true;
        for path in &self.files {
            let bytes = match contents(path) {
                Ok(bytes) => bytes,
                Err(cause) => {
                    out::complain(&format!("{}: {cause}", path.display()));
                    is_good = false;
                    continue;
                }
            };
            let report = evidence::check(&bytes, &trust, now);
            is_good &= report.finding.is_good();
            match self.json {
                true => out::say(&machine(path, &report, now).to_string()),
                false => teller.tell(path, &report),
            }
        }
        Ok(match is_good {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        })
    }

    fn trust(&self) -> Result<Trust, Failure> {
        let usual = USUAL.iter().map(PathBuf::from).find(|path| path.exists());
        let path = self.trust.clone().or(usual);
        let path = path.context(
            "no trust pack: name one with --trust; every installation has one at /trust-pack.zip",
        )?;
        let files = pack(&path).with_context(|| format!("{} is not read", path.display()))?;
        Trust::read(&files).with_context(|| format!("{} is not trusted", path.display()))
    }
}

/// At most a byte more than is looked at.
fn contents(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn pack(path: &Path) -> Result<Pack, Failure> {
    if !path.is_dir() {
        return evidence::unzip(&std::fs::read(path)?)
            .context("it is no trust pack as it was downloaded");
    }
    let mut files = Pack::new();
    gather(path, path, &mut files)?;
    Ok(files)
}

fn gather(top: &Path, folder: &Path, files: &mut Pack) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() {
            gather(top, &path, files)?;
        } else if kind.is_file() && entry.metadata()?.len() <= LARGEST_OF_PACK {
            anyhow::ensure!(files.len() < MOST_OF_PACK, "there are too many files");
            let name = path.strip_prefix(top)?.components();
            let name: Vec<_> = name
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            files.push((name.join("/"), std::fs::read(&path)?));
        }
    }
    Ok(())
}

/// The language of a tag or of a terminal (`fr_FR.UTF-8`), as far as it is one of ours.
fn spoken(set: &str) -> Language {
    let ours = Language::ALL.into_iter();
    let mut ours = ours.filter(|language| set.starts_with(language.tag()));
    ours.next().unwrap_or(Language::En)
}

/// Says a report in somebody's language.
struct Teller<'a> {
    language: Language,
    texts: &'a Texts,
}

impl Teller<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.say(self.language, key, &[])
    }

    fn tell(&self, path: &Path, report: &Report) {
        let word = report.finding.word();
        let (title, text) = (
            self.say(&format!("file-word-{word}")),
            self.say(&format!("file-text-{word}")),
        );
        out::say(&format!("{}: {title} {text}", path.display()));
        for (key, value) in facts(report) {
            out::say(&format!("  {}: {value}", self.say(key)));
        }
        let checks = report.checks.iter();
        let checks = checks.map(|check| self.say(&format!("file-check-{}", check.word())));
        self.list("file-done-title", checks.collect());
        let gaps = report.gaps.iter().map(|gap| self.gap(*gap));
        self.list("file-not-title", gaps.collect());
    }

    fn list(&self, title: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        out::say(&format!("  {}:", self.say(title)));
        for line in lines {
            out::say(&format!("    - {line}"));
        }
    }

    fn gap(&self, gap: Gap) -> String {
        let date = match gap {
            Gap::OldList(until) => self.texts.date(self.language, until.date()),
            _ => String::new(),
        };
        let key = format!("file-gap-{}", gap.word());
        self.texts
            .say(self.language, &key, &[("date", date.into())])
    }
}

/// Keys of texts with what stands in the file.
fn facts(report: &Report) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    if let Some(facts) = &report.facts {
        let until = facts.valid_until.map(|until| until.to_string());
        lines.extend([
            ("offline-name", Some(facts.name.clone())),
            ("offline-achievement", Some(facts.achievement.clone())),
            ("offline-issuer", Some(facts.issuer.clone())),
            ("offline-awarded", Some(facts.awarded_at.to_string())),
            ("offline-until", until),
            ("offline-percent", facts.percent.clone()),
        ]);
    }
    lines.push(("file-digest", Some(report.digest.to_string())));
    let filled = lines.into_iter();
    filled
        .filter_map(|(key, value)| Some((key, value?)))
        .collect()
}

/// The same for programs (docs/certificates.md names the fields).
fn machine(path: &Path, report: &Report, now: Timestamp) -> Value {
    let facts = report.facts.as_ref().map(|facts| {
        json!({
            "name": facts.name,
            "achievement": facts.achievement,
            "issuer": facts.issuer,
            "awarded_at": facts.awarded_at.to_string(),
            "valid_until": facts.valid_until.map(|until| until.to_string()),
            "result_percent": facts.percent,
            "credential": facts.address,
        })
    });
    let gap = |gap: &Gap| match gap {
        Gap::OldList(until) => json!({"what": gap.word(), "until": until.to_string()}),
        _ => json!({"what": gap.word()}),
    };
    json!({
        "format": 1,
        "file": path.to_string_lossy(),
        "finding": report.finding.word(),
        "is_good": report.finding.is_good(),
        "kind": report.kind.map(evidence::Kind::word),
        "sha256": report.digest.to_string(),
        "checked_at": now.to_string(),
        "facts": facts,
        "checked": report.checks.iter().map(|check| check.word()).collect::<Vec<_>>(),
        "not_checked": report.gaps.iter().map(gap).collect::<Vec<_>>(),
    })
}

/// Write the trust pack that checks without us go by
#[derive(clap::Args)]
pub(super) struct TrustPack {
    /// The archive to write
    #[arg(long, default_value = "trust-pack.zip")]
    out: PathBuf,
}

impl TrustPack {
    pub(super) fn run(&self, config: Config) -> Result<ExitCode, Failure> {
        let db = super::open_ready(&config)?;
        let app = App::new(config, db, Clock::System)?;
        let (source, now) = (source(&app), app.now());
        let read = |conn: &mut crate::db::Conn| evidence::trust_files(conn, &source, None, now);
        let files = app.db.read_now(read)?;
        let files = evidence::with_words(files, &app.texts, &app.config.house_name);
        let archive = evidence::zip(&files).context("the pack is too large for an archive")?;
        std::fs::write(&self.out, archive)
            .with_context(|| format!("{} cannot be written", self.out.display()))?;
        out::say(&format!("{}: {} files", self.out.display(), files.len()));
        app.db.close();
        Ok(ExitCode::SUCCESS)
    }
}

/// What packs are made of.
pub(super) fn source(app: &App) -> Source {
    Source {
        keyring: app.keyring.clone(),
        lists: app.lists.clone(),
        addresses: app.addresses.clone(),
        log_key: app.log_key.clone(),
        base_url: app.config.base_url.clone(),
    }
}

/// Write a static site that answers for a partner's certificates without this installation
#[derive(clap::Args)]
pub(super) struct ExitPack {
    /// The slug of the partner
    partner: String,
    /// An empty or new folder
    #[arg(long)]
    out: PathBuf,
}

impl ExitPack {
    pub(super) fn run(&self, config: Config) -> Result<ExitCode, Failure> {
        let db = super::open_ready(&config)?;
        let app = App::new(config, db, Clock::System)?;
        let slug = Key::parse(&self.partner);
        let slug = slug.with_context(|| format!("`{}` is no slug", self.partner))?;
        let partner = app
            .db
            .read_now(|conn| partners::find_by_slug(conn, &slug))?
            .with_context(|| format!("there is no partner `{slug}`"))?;
        let exit = Exit {
            source: &source(&app),
            sealer: &app.sealer,
            texts: &app.texts,
            house: &app.config.house_name,
            partner: &partner,
            chance: app.chance(),
        };
        let now = app.now();
        let files = app
            .db
            .read_now(|conn| evidence::exit_files(conn, &exit, now))?;
        let is_new = std::fs::read_dir(&self.out).map_or(true, |mut all| all.next().is_none());
        anyhow::ensure!(is_new, "{} is not empty", self.out.display());
        for (name, bytes) in &files {
            let path = self.out.join(name);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(&path, bytes)
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        out::say(&format!("{}: {} files", self.out.display(), files.len()));
        app.db.close();
        Ok(ExitCode::SUCCESS)
    }
}
