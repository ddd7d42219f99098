//! What a setting may hold: wrong values stop the start with words that name setting and place.

use pmast::config::{Config, Settings};

/// Sets one setting.
type Set = fn(&mut Settings, String);

const SETTINGS: [(&str, Set); 8] = [
    ("bind", |all, value| all.bind = Some(value)),
    ("base_url", |all, value| all.base_url = Some(value)),
    ("mail_from", |all, value| all.mail_from = Some(value)),
    ("log_format", |all, value| all.log_format = Some(value)),
    ("metrics_bind", |all, value| all.metrics_bind = Some(value)),
    ("trusted_proxies", |all, value| {
        all.trusted_proxies = Some(value);
    }),
    ("seal_key", |all, value| all.seal_key = Some(value)),
    ("timestamp_url", |all, value| {
        all.timestamp_url = Some(value);
    }),
];

fn read(name: &str, value: &str) -> Result<Config, String> {
    let (_, set) = SETTINGS.iter().find(|(known, _)| *known == name).unwrap();
    let mut settings = Settings::default();
    set(&mut settings, value.to_owned());
    Config::read(None, &settings).map_err(|error| error.to_string())
}

#[test]
fn wrong_values_stop_the_start_and_secrets_are_not_repeated() {
    for (name, value, shown) in [
        ("bind", "localhost", "localhost"),
        ("bind", "127.0.0.1:99999", "127.0.0.1:99999"),
        ("base_url", "learn.example", "learn.example"),
        (
            "base_url",
            "https://learn.example/site",
            "https://learn.example/site",
        ),
        (
            "base_url",
            "https://me@learn.example",
            "https://me@learn.example",
        ),
        ("mail_from", "nobody", "nobody"),
        ("log_format", "xml", "xml"),
        ("metrics_bind", "9000", "9000"),
        ("trusted_proxies", "10.0.0.1, proxy", "proxy"),
        ("seal_key", "2a2a", "…"),
        ("seal_key", &"zz".repeat(32), "…"),
        ("timestamp_url", "tsa.example", "…"),
        ("timestamp_url", "ftp://tsa.example", "…"),
        ("timestamp_url", "file:///etc/passwd", "…"),
        ("timestamp_url", "https://", "…"),
        ("timestamp_url", "https:///stamp", "…"),
        ("timestamp_url", "https://#stamp", "…"),
        ("timestamp_url", "https://me:secret@tsa.example/", "…"),
        ("timestamp_url", "https://tsa.example/a b", "…"),
        ("timestamp_url", "https://:443/x", "…"),
        ("timestamp_url", "https://tsa.example:99999", "…"),
        ("timestamp_url", "https://[::1", "…"),
        ("timestamp_url", "https://%%", "…"),
        ("timestamp_url", "https://tsa.exämple/", "…"),
        ("timestamp_url", "https://tsa.example/\nx", "…"),
    ] {
        let words = read(name, value).err().unwrap_or_default();
        let start = format!("the setting `{name}` (");
        assert!(words.starts_with(&start), "{name} = {value}: {words}");
        assert!(
            words.contains(&format!(") is `{shown}`; expected ")),
            "{words}"
        );
    }
}

#[test]
fn right_values_are_taken_and_empty_ones_mean_none() {
    let url = |value: &str| read("timestamp_url", value).unwrap().timestamp_url;
    assert_eq!(url(""), None);
    assert_eq!(url("  "), None);
    for fine in [
        "http://127.0.0.1:8318",
        "https://tsa.example",
        "https://tsa.example/tsr?policy=1",
    ] {
        assert_eq!(url(&format!(" {fine} ")).as_deref(), Some(fine));
    }
    let site = read("base_url", "https://learn.example/").unwrap();
    assert_eq!(site.base_url, "https://learn.example");
    let key = read("seal_key", &"2A".repeat(32)).unwrap();
    assert_eq!(key.seal_key, Some([0x2a; 32]));
    let proxies = read("trusted_proxies", "10.0.0.1, ::1,").unwrap();
    assert_eq!(proxies.trusted_proxies.len(), 2);
    assert_eq!(read("metrics_bind", "").unwrap().metrics_bind, None);
}
