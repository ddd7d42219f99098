//! Limits on tries, by key.
//!
//! The generic cell rate algorithm (ITU-T I.371): one number per key, the moment at which its tries
//! will all have come back. Written here in ten lines rather than taken from `governor`, because
//! that reads a clock of its own: ours is told the time, so tests of limits need not wait.

use crate::base::{Digest, Timestamp};
use moka::ops::compute::Op;
use moka::sync::Cache;
use std::net::IpAddr;
use std::time::Duration;

/// Keys remembered at most; the least used are forgotten first. About 8 MB when full.
const MOST_KEYS: u64 = 100_000;
/// No limit below takes longer to come back in full.
const LONGEST: Duration = Duration::from_secs(6 * 3600);

/// How many tries in a row a key has, and after how many seconds each comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Names the limit, so that one key may be under several.
    pub name: &'static str,
    pub tries: u32,
    pub seconds: u32,
}

impl Limit {
    /// Sign-ins to one account from one network: a person who tries their old passwords.
    pub const SIGN_IN: Self = Self::new("sign-in", 10, 60);
    /// Sign-ins to one account from anywhere. Higher, so that a stranger cannot easily keep the
    /// owner out; still hopeless for guessing.
    pub const SIGN_IN_ACCOUNT: Self = Self::new("sign-in to an account", 60, 60);
    /// Sign-ins from one network. A parliament may sit behind one address.
    pub const SIGN_IN_NETWORK: Self = Self::new("sign-in from a network", 60, 10);
    /// Sign-ups and resets for one address: each is a mail to somebody who may not want it.
    pub const MAIL: Self = Self::new("mail", 5, 900);
    /// Sign-ups and resets from one network.
    pub const MAIL_NETWORK: Self = Self::new("mail from a network", 40, 60);
    /// One's own password, asked again before a change.
    pub const OWN_PASSWORD: Self = Self::new("own password", 10, 60);
    /// Following a link of a mail, from one network.
    pub const LINK: Self = Self::new("link", 60, 10);

    /// Look-ups of certificate numbers from one network: enough for a ministry with a pile of
    /// papers, hopeless for trying numbers of 67 bits.
    pub const VERIFICATION: Self = Self::new("verification", 60, 1);

    /// Look-ups of numbers that begin alike and show nothing, from anywhere: hopeless for guessing
    /// with many addresses, and far above what people mistype.
    pub const VERIFICATION_PREFIX: Self = Self::new("verification of a prefix", 600, 1);
    /// Wrong names typed for one certificate, from anywhere: a person who misreads the paper,
    /// hopeless for finding out whose it is.
    pub const CERTIFICATE_NAME: Self = Self::new("name of a certificate", 5, 720);
    /// Wrong files sent for one certificate, from one network: whoever draws papers with names on
    /// them finds out none.
    pub const CERTIFICATE_FILE: Self = Self::new("file of a certificate", 5, 720);
    /// An altered certificate is noted once an hour, however often it is asked for.
    pub const ALTERED: Self = Self::new("altered certificate", 1, 3600);
    /// Lists of certificates without a key, from one network.
    pub const LIST: Self = Self::new("list of certificates", 3, 1200);
    /// Keys of programs that were refused, from one network.
    pub const API_KEY: Self = Self::new("key of a program", 20, 60);
    /// Reports of forgeries from one network.
    pub const FORGERY: Self = Self::new("report of a forgery", 5, 900);

    /// Look-ups of receipts by one account: enough for a morning of letters, hopeless for trying
    /// numbers of 80 bits.
    pub const RECEIPT: Self = Self::new("receipt", 60, 5);

    /// Files that one account hands in or tries to: each is opened and looked through.
    pub const UPLOAD: Self = Self::new("upload", 20, 60);

    /// So many lists an hour, as the key of a program says.
    pub fn lists_per_hour(lists: u32) -> Self {
        let lists = lists.clamp(1, 3600);
        Self::new("list of certificates with a key", lists, 3600 / lists)
    }

    /// A limit of `tries` in a row, each coming back after `seconds`.
    pub const fn new(name: &'static str, tries: u32, seconds: u32) -> Self {
        Self {
            name,
            tries,
            seconds,
        }
    }
}

/// A try too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries; the next is possible in {seconds} seconds")]
pub struct TooMany {
    pub seconds: u32,
}

/// The memory of tries. Cheap to clone.
#[derive(Clone)]
pub struct Limits {
    /// When all tries of a key will have come back, in milliseconds of the clock.
    full_again: Cache<Digest, i64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            full_again: Cache::builder()
                .max_capacity(MOST_KEYS)
                .time_to_idle(LONGEST)
                .build(),
        }
    }
}

impl Limits {
    /// Counts a try of `key`, or refuses it. A refused try costs nothing.
    pub fn count(&self, limit: Limit, key: &str, now: Timestamp) -> Result<(), TooMany> {
        let step = i64::from(limit.seconds) * 1000;
        let most_ahead = step * i64::from(limit.tries);
        let mut missing = 0;
        // Hashed, so that a memory dump is no list of who tried to come in.
        let hashed = Digest::of(format!("{}\0{key}", limit.name).as_bytes());
        self.full_again.entry(hashed).and_compute_with(|entry| {
            let known = entry.map_or(i64::MIN, |entry| entry.into_value());
            // Further ahead than any try can put it: the clock was put back. Start anew rather
            // than lock somebody out until it catches up.
            let known = if known > now.millis() + most_ahead {
                i64::MIN
            } else {
                known
            };
            let from = known.max(now.millis());
            missing = from + step - now.millis() - most_ahead;
            if missing > 0 {
                Op::Nop
            } else {
                Op::Put(from + step)
            }
        });
        if missing <= 0 {
            return Ok(());
        }
        Err(TooMany {
            seconds: u32::try_from((missing + 999) / 1000).unwrap_or(u32::MAX),
        })
    }

    /// Gives back a try that was counted a moment ago, because it was none: the name was right.
    pub fn give_back(&self, limit: Limit, key: &str) {
        let step = i64::from(limit.seconds) * 1000;
        let hashed = Digest::of(format!("{}\0{key}", limit.name).as_bytes());
        self.full_again
            .entry(hashed)
            .and_compute_with(|entry| match entry {
                Some(entry) => Op::Put(entry.into_value() - step),
                None => Op::Nop,
            });
    }
}

/// The network of a client's address, as a key: the address itself, or for IPv6 its first 64 bits,
/// because a household or a rented server has them all.
pub fn network(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(mapped) => mapped.to_string(),
            None => format!("{:x}/64", u128::from(address) >> 64),
        },
        Ok(IpAddr::V4(_)) | Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREE: Limit = Limit::new("three", 3, 60);

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(1_795_435_200_000).plus_seconds(seconds)
    }

    #[test]
    fn tries_run_out_and_come_back_one_by_one() {
        let limits = Limits::default();
        for (second, expected) in [
            (0, Ok(())),
            (0, Ok(())),
            (0, Ok(())),
            (0, Err(TooMany { seconds: 60 })),
            (59, Err(TooMany { seconds: 1 })),
            (60, Ok(())),
            (60, Err(TooMany { seconds: 60 })),
            (10_000, Ok(())),
            (10_000, Ok(())),
            (10_000, Ok(())),
            (10_000, Err(TooMany { seconds: 60 })),
        ] {
            assert_eq!(
                limits.count(THREE, "ada", at(second)),
                expected,
                "second {second}"
            );
        }
    }

    #[test]
    fn a_try_that_was_none_is_given_back() {
        let limits = Limits::default();
        for _ in 0..9 {
            limits.count(THREE, "ada", at(0)).unwrap();
            limits.give_back(THREE, "ada");
        }
        for _ in 0..3 {
            limits.count(THREE, "ada", at(0)).unwrap();
        }
        assert!(limits.count(THREE, "ada", at(0)).is_err());
    }

    #[test]
    fn keys_and_limits_do_not_disturb_each_other() {
        let limits = Limits::default();
        for _ in 0..3 {
            limits.count(THREE, "ada", at(0)).unwrap();
        }
        assert!(limits.count(THREE, "ada", at(0)).is_err());
        assert!(limits.count(THREE, "bela", at(0)).is_ok());
        assert!(
            limits
                .count(Limit::new("other", 3, 60), "ada", at(0))
                .is_ok()
        );
    }

    #[test]
    fn a_clock_that_was_put_back_locks_nobody_out() {
        let limits = Limits::default();
        for _ in 0..3 {
            limits.count(THREE, "ada", at(100_000)).unwrap();
        }
        assert_eq!(limits.count(THREE, "ada", at(0)), Ok(()));
    }

    #[test]
    fn a_network_of_version_6_is_one_key() {
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(
            network("2001:db8:1:2:3::4"),
            network("2001:db8:1:2:ffff::1")
        );
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network(""), "");
    }
}
