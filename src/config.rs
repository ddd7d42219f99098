//! Settings: defaults, then a file, then the environment, then flags; parsed once, at start.
//!
//! Every setting is documented in `docs/settings.md`; a test compares the names. No other file
//! reads the environment.

use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::path::PathBuf;

/// The raw settings as written; [`Config`] is what they mean.
#[derive(Debug, Clone, Default, Serialize, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Address and port to serve on
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bind: Option<String>,
    /// Folder for the database, keys and undelivered mails
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<String>,
    /// Public address of the site, as in every link and on every certificate
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// postgres://… ; without it, an SQLite file in the data folder
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// PostgreSQL connections at most
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_pool: Option<u32>,
    /// Folder of course files published at start; empty for none
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courses_dir: Option<String>,
    /// Name of the house on every page
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_name: Option<String>,
    /// Address that people can write to
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// smtp://, smtps:// or smtp://…?tls=required ; without it mails are files in the data folder
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp_url: Option<String>,
    /// Sender of mails
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail_from: Option<String>,
    /// `human` or `json`
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_format: Option<String>,
    /// What is logged, as in `info` or `info,pmast::request=debug`
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
    /// Address and port for Prometheus; empty for none
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics_bind: Option<String>,
    /// Addresses of proxies whose X-Forwarded-For is believed, separated by commas
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_proxies: Option<String>,
    /// 64 hexadecimal digits; without it a key file is made in the data folder
    #[arg(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal_key: Option<String>,
    /// http(s)://… of a timestamp authority (RFC 3161) for signed papers; empty for none
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp_url: Option<String>,
    /// Certificates that one partner may award by hand within 24 hours before operators are warned
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hand_awards_a_day: Option<u32>,
    /// Threads that answer requests
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workers: Option<usize>,
}

/// What the settings mean.
#[derive(Debug, Clone)]
pub struct Config {
    pub bind: SocketAddr,
    pub data_dir: PathBuf,
    /// Without a slash at the end.
    pub base_url: String,
    /// A postgres address, or the path of the SQLite file.
    pub database: String,
    pub database_pool: u32,
    pub courses_dir: Option<PathBuf>,
    pub house_name: String,
    pub contact: String,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub log_as_json: bool,
    pub log: String,
    pub metrics_bind: Option<SocketAddr>,
    pub trusted_proxies: Vec<std::net::IpAddr>,
    pub seal_key: Option<[u8; 32]>,
    pub timestamp_url: Option<String>,
    /// More certificates awarded by hand by one partner within 24 hours are told to operators.
    pub hand_awards_a_day: u32,
    pub workers: usize,
}

/// A setting that stops the start: which, where it stands, what is expected.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("the setting `{name}` ({place}) is `{value}`; expected {expected}")]
    Value {
        name: &'static str,
        place: String,
        value: String,
        expected: &'static str,
    },
    #[error("{0}")]
    Unreadable(String),
}

impl Config {
    /// Reads file, environment and flags. `file` must exist when it is given; otherwise
    /// `pmast.toml` in the working folder is read if there is one.
    pub fn read(file: Option<&std::path::Path>, flags: &Settings) -> Result<Self, ConfigError> {
        let figment = match file {
            Some(file) if !file.is_file() => {
                return Err(ConfigError::Unreadable(format!(
                    "the settings file {} does not exist",
                    file.display()
                )));
            }
            Some(file) => Figment::from(Toml::file_exact(file)),
            None if std::path::Path::new("pmast.toml").is_file() => {
                Figment::from(Toml::file_exact("pmast.toml"))
            }
            None => Figment::new(),
        };
        let figment = figment
            .merge(
                Env::prefixed("PMAST_")
                    .ignore(&["config", "log_style"])
                    .filter(|key| !key.starts_with("test_")),
            )
            .merge(Env::raw().only(&["DATABASE_URL"]))
            .merge(Serialized::defaults(flags));
        let settings: Settings = figment
            .extract()
            .map_err(|error| ConfigError::Unreadable(explain(&error)))?;
        Self::parse(&settings, &figment)
    }

    fn parse(settings: &Settings, figment: &Figment) -> Result<Self, ConfigError> {
        let reader = Reader { figment };
        let data_dir = PathBuf::from(settings.data_dir.as_deref().unwrap_or("data"));
        let bind = settings.bind.as_deref().unwrap_or("127.0.0.1:8080");
        let bind = reader.parsed("bind", bind, "an address and port such as 127.0.0.1:8080")?;
        let base_url = match settings.base_url.as_deref() {
            Some(url) => reader.base_url(url)?,
            None => format!("http://{bind}"),
        };
        let metrics = settings
            .metrics_bind
            .as_deref()
            .filter(|text| !text.is_empty());
        let trusted = settings.trusted_proxies.as_deref().unwrap_or_default();
        let sqlite = data_dir.join("pmast.sqlite");
        Ok(Self {
            bind,
            base_url,
            database: settings
                .database_url
                .clone()
                .unwrap_or_else(|| sqlite.to_string_lossy().into_owned()),
            database_pool: settings.database_pool.unwrap_or(16).max(2),
            courses_dir: courses_dir(settings.courses_dir.as_deref()),
            house_name: settings
                .house_name
                .clone()
                .unwrap_or_else(|| "PMAST Academy".to_owned()),
            contact: settings
                .contact
                .clone()
                .unwrap_or_else(|| "office@pmast.example".to_owned()),
            smtp_url: settings.smtp_url.clone().filter(|url| !url.is_empty()),
            mail_from: reader.mail_from(settings.mail_from.as_deref())?,
            log_as_json: reader.log_format(settings.log_format.as_deref())?,
            log: settings.log.clone().unwrap_or_else(|| "info".to_owned()),
            metrics_bind: metrics
                .map(|text| reader.parsed("metrics_bind", text, "an address and port, or nothing"))
                .transpose()?,
            trusted_proxies: trusted
                .split(',')
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(|text| reader.parsed("trusted_proxies", text, "IP addresses and commas"))
                .collect::<Result<_, _>>()?,
            seal_key: reader.seal_key(settings.seal_key.as_deref())?,
            timestamp_url: reader.timestamp_url(settings.timestamp_url.as_deref())?,
            hand_awards_a_day: settings.hand_awards_a_day.unwrap_or(50),
            workers: settings.workers.unwrap_or_else(default_workers).max(1),
            data_dir,
        })
    }
}

struct Reader<'a> {
    figment: &'a Figment,
}

impl Reader<'_> {
    fn wrong(&self, name: &'static str, value: &str, expected: &'static str) -> ConfigError {
        let place = self.figment.find_metadata(name).map_or_else(
            || "default".to_owned(),
            |metadata| match &metadata.source {
                Some(source) => format!("{} {source}", metadata.name),
                None => metadata.name.to_string(),
            },
        );
        ConfigError::Value {
            name,
            place,
            value: value.to_owned(),
            expected,
        }
    }

    fn parsed<T: std::str::FromStr>(
        &self,
        name: &'static str,
        value: &str,
        expected: &'static str,
    ) -> Result<T, ConfigError> {
        value.parse().map_err(|_| self.wrong(name, value, expected))
    }

    fn base_url(&self, value: &str) -> Result<String, ConfigError> {
        let expected = "https://host or http://host:port, without a path";
        let url = value.trim_end_matches('/');
        let host = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"));
        let fits = host.is_some_and(|host| {
            !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) && host.is_ascii()
        });
        if fits {
            Ok(url.to_owned())
        } else {
            Err(self.wrong("base_url", value, expected))
        }
    }

    fn timestamp_url(&self, value: Option<&str>) -> Result<Option<String>, ConfigError> {
        let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) else {
            return Ok(None);
        };
        match is_web_address(value) {
            true => Ok(Some(value.to_owned())),
            // Never repeated: addresses of authorities can hold a password.
            false => Err(self.wrong("timestamp_url", "…", "https://… or http://…")),
        }
    }

    fn mail_from(&self, value: Option<&str>) -> Result<String, ConfigError> {
        let value = value.unwrap_or("no-reply@pmast.example");
        if crate::base::Email::parse(value).is_none() {
            return Err(self.wrong("mail_from", value, "an e-mail address"));
        }
        Ok(value.to_owned())
    }

    fn log_format(&self, value: Option<&str>) -> Result<bool, ConfigError> {
        match value.unwrap_or("human") {
            "human" => Ok(false),
            "json" => Ok(true),
            other => Err(self.wrong("log_format", other, "`human` or `json`")),
        }
    }

    fn seal_key(&self, value: Option<&str>) -> Result<Option<[u8; 32]>, ConfigError> {
        let Some(value) = value else { return Ok(None) };
        let bytes = data_encoding::HEXLOWER_PERMISSIVE
            .decode(value.trim().as_bytes())
            .ok();
        let key = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        // The value is a secret: it is never repeated.
        key.map(Some)
            .ok_or_else(|| self.wrong("seal_key", "…", "64 hexadecimal digits"))
    }
}

/// Whether a text is an address on the web (RFC 9110 §4.2) without a name to sign in by.
fn is_web_address(text: &str) -> bool {
    let Ok(address) = text.parse::<actix_web::http::Uri>() else {
        return false;
    };
    let is_web = matches!(address.scheme_str(), Some("https" | "http"));
    // What follows the host can be nothing but a port.
    let has_host = address.authority().is_some_and(|authority| {
        let after = authority.as_str().strip_prefix(authority.host());
        let has_port = authority.port_u16().is_some();
        !authority.host().is_empty() && after.is_some_and(|after| after.is_empty() || has_port)
    });
    is_web && has_host && !text.contains('#')
}

fn courses_dir(setting: Option<&str>) -> Option<PathBuf> {
    match setting {
        Some("") => None,
        Some(dir) => Some(PathBuf::from(dir)),
        None => Some(PathBuf::from("courses")).filter(|dir| dir.is_dir()),
    }
}

fn default_workers() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

/// Figment's error as one sentence with the place.
fn explain(error: &figment::Error) -> String {
    let place = error
        .metadata
        .as_ref()
        .map_or_else(String::new, |metadata| {
            let source = metadata
                .source
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            format!(" in {} {source}", metadata.name)
        });
    let name = error.path.join(".");
    let of = if name.is_empty() {
        String::new()
    } else {
        format!(" `{name}`")
    };
    format!("the setting{of}{place} cannot be used: {}", error.kind)
}
