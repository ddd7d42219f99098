//! Everything a door may reach, made once at start.

use crate::accounts::{SignedIn, TokenHash};
use crate::admission::{Gate, Limits};
use crate::analysis::signals::Devices;
use crate::assessment::Tickets;
use crate::base::{Digest, Timestamp};
use crate::certificates::{Addresses, Sealer, pdf};
use crate::config::Config;
use crate::courses::Library;
use crate::credentials::{Keyring, Lists};
use crate::db::Db;
use crate::learning::Studies;
use crate::texts::Texts;
use crate::transparency::LogKey;
use actix_web::web::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;
use tokio::sync::Notify;

/// How long a node may believe a session that another node has ended.
pub const SESSION_CACHE: Duration = Duration::from_secs(10);

/// The trust pack is put together so often at most.
const TRUST_PACK: Duration = Duration::from_secs(5);

/// Where "now" comes from: the machine, or a test.
#[derive(Clone)]
pub enum Clock {
    /// The system's clock.
    System,
    /// Stands still until it is set; milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `moment`.
    pub fn fixed(moment: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(moment.millis())))
    }

    /// The present moment.
    #[expect(clippy::disallowed_methods, reason = "the one clock of the product")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::Fixed(millis) => Timestamp::from_millis(millis.load(Ordering::SeqCst)),
            Self::System => {
                let since = std::time::SystemTime::now()
                    .duration_since(std::time::UNIX_EPOCH)
                    .unwrap_or_default();
                Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
        }
    }

    /// Moves a fixed clock; the system's clock is nobody's to move.
    pub fn set(&self, moment: Timestamp) {
        if let Self::Fixed(millis) = self {
            millis.store(moment.millis(), Ordering::SeqCst);
        }
    }
}

/// Pictures kept; with those of six languages a dozen megabytes at most.
const PICTURES: u64 = 64;
/// How long a picture that nobody asks for is kept.
const PICTURE_CACHE: Duration = Duration::from_secs(600);

/// Papers remembered as written down; some megabytes when full.
const HANDED_OUT: u64 = 50_000;
/// How long: a database that was put back to an earlier state under a running server is written to
/// again after this time.
const HANDED_OUT_CACHE: Duration = Duration::from_secs(3600);

/// The running product.
pub struct App {
    pub config: Config,
    pub db: Db,
    pub clock: Clock,
    pub texts: Arc<Texts>,
    pub library: Library,
    pub sealer: Sealer,
    /// Signs the checkpoints of the transparency log.
    pub log_key: LogKey,
    /// The keys of partners, which sign credentials and status lists.
    pub keyring: Keyring,
    /// Status lists as signed last.
    pub lists: Lists,
    /// The addresses that the house had before.
    pub addresses: Addresses,
    /// The trust pack as put together last.
    pub trust_pack: moka::sync::Cache<(), Arc<Packed>>,
    /// Let the answers of a page be kept after its session has ended.
    pub tickets: Tickets,
    /// Tell whether accounts hand in from one device.
    pub devices: Devices,
    /// Prints every paper.
    pub paper: Arc<dyn pdf::Press>,
    /// Pictures of certificates for links, by code, and empty ones by language; each some 150 KB.
    pub pictures: moka::sync::Cache<String, Bytes>,
    /// Papers that are known to be written down as handed out, by id and digest together.
    pub handed_out: moka::sync::Cache<Digest, ()>,
    /// Sessions by the hash of their token. Ending a session removes it here after the commit.
    pub sessions: moka::sync::Cache<TokenHash, Arc<Presence>>,
    /// Enrolments as their pages show them. Whoever changes one forgets it here after the commit.
    pub studies: Studies,
    /// Before every run of argon2.
    pub gate: Gate,
    /// How often somebody may try.
    pub limits: Limits,
    /// Rung after a commit that left work in the outbox.
    pub work: Notify,
    /// Whether the worker is to award what waits before its next look is due.
    awards_are_asked: AtomicBool,
}

/// A file to be sent often: as it is, and compressed.
#[derive(Debug)]
pub struct Packed {
    pub plain: Vec<u8>,
    pub gzipped: Vec<u8>,
}

/// Somebody signed in, as every page needs them.
#[derive(Debug, Clone)]
pub struct Presence {
    pub signed_in: SignedIn,
    pub is_operator: bool,
    /// Whether they are a member of any partner.
    pub is_partner: bool,
}

/// Why the product cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Db(#[from] crate::db::Error),
    #[error("the data folder {folder} cannot be used: {cause}")]
    DataDir {
        folder: String,
        cause: std::io::Error,
    },
    #[error("{0}")]
    Other(String),
}

impl App {
    /// Puts the parts together. The database must have been opened and migrated.
    pub fn new(config: Config, db: Db, clock: Clock) -> Result<Self, StartError> {
        let texts = Texts::load().map_err(|error| StartError::Other(error.to_string()))?;
        let key = match config.seal_key {
            Some(key) => key,
            None => key_file(&config.data_dir)?,
        };
        Ok(Self {
            db,
            clock,
            texts: Arc::new(texts),
            library: Library::new(),
            tickets: Tickets::new(&key),
            devices: Devices::new(&key),
            log_key: LogKey::derive(&key),
            keyring: Keyring::new(&key),
            lists: Lists::default(),
            addresses: Addresses::default(),
            trust_pack: moka::sync::Cache::builder()
                .max_capacity(1)
                .time_to_live(TRUST_PACK)
                .build(),
            sealer: Sealer::new(key),
            paper: Arc::new(pdf::Renderer::new()),
            pictures: moka::sync::Cache::builder()
                .max_capacity(PICTURES)
                .time_to_idle(PICTURE_CACHE)
                .build(),
            handed_out: moka::sync::Cache::builder()
                .max_capacity(HANDED_OUT)
                .time_to_live(HANDED_OUT_CACHE)
                .build(),
            sessions: moka::sync::Cache::builder()
                .max_capacity(50_000)
                .time_to_live(SESSION_CACHE)
                .build(),
            gate: Gate::for_cores(config.workers),
            limits: Limits::default(),
            studies: Studies::new(),
            work: Notify::new(),
            awards_are_asked: AtomicBool::new(false),
            config,
        })
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Asks the worker to award at once what waits: after the commit of a deed that took something
    /// out of its way. It need not be kept: the worker's first look after a start finds the same.
    pub fn ask_for_awards(&self) {
        self.awards_are_asked.store(true, Ordering::SeqCst);
        self.work.notify_one();
    }

    /// Whether that was asked since it was taken last.
    pub fn take_ask_for_awards(&self) -> bool {
        self.awards_are_asked.swap(false, Ordering::SeqCst)
    }

    /// Thirty-two unpredictable bytes.
    #[expect(
        clippy::expect_used,
        reason = "a machine without randomness must not issue codes"
    )]
    pub fn chance(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes
    }

    /// The public address of a path of ours.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.config.base_url)
    }

    /// Whether the site is served over TLS (by a proxy), which cookies and headers depend on.
    pub fn is_secure(&self) -> bool {
        self.config.base_url.starts_with("https://")
    }
}

/// Reads the sealing key, or makes one that only the owner of the process may read.
fn key_file(data_dir: &std::path::Path) -> Result<[u8; 32], StartError> {
    let path = data_dir.join("seal.key");
    let fault = |cause| StartError::DataDir {
        folder: path.display().to_string(),
        cause,
    };
    if !path.exists() {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|error| StartError::Other(error.to_string()))?;
        write_secret(&path, &data_encoding::HEXLOWER.encode(&key)).map_err(fault)?;
    }
    let text = std::fs::read_to_string(&path).map_err(fault)?;
    data_encoding::HEXLOWER
        .decode(text.trim().as_bytes())
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| StartError::Other(format!("{} is not a key of ours", path.display())))
}

/// Writes a new file that only its owner may read.
pub fn write_secret(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
