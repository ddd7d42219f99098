//! Whether several accounts handed in from one device: known for a day, for one quiz, and from
//! nothing that is stored on the device.

use super::store;
use crate::base::{AccountId, AttemptId, Date, Digest, EditionId, Key, Timestamp};
use crate::db::{Error, Tx};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// Keeps this use of the key apart from any other; the number is the layout of the bytes below.
const DOMAIN: &[u8] = b"pmast device 1\0";

/// Makes digests with the installation's key. Cheap to clone.
#[derive(Clone)]
pub struct Devices {
    keyed: Hmac<Sha256>,
}

/// Where somebody hands in: the address and what the browser calls itself. Neither is stored.
#[derive(Clone, Copy)]
pub struct Device<'a> {
    pub address: &'a str,
    pub browser: &'a str,
}

impl Devices {
    /// With the installation's key, 32 random bytes.
    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of any length (RFC 2104 §3)"
    )]
    pub fn new(key: &[u8; 32]) -> Self {
        let mut keyed: Hmac<Sha256> =
            Hmac::new_from_slice(key).expect("HMAC takes keys of any length");
        keyed.update(DOMAIN);
        Self { keyed }
    }

    /// The digest of a device at a quiz on a day: another one on every other day and at every other
    /// quiz, so that nobody can be followed by it. Without the key nothing can be tried against it.
    pub fn digest(&self, (edition, quiz): (EditionId, &Key), day: Date, of: Device<'_>) -> Digest {
        let text = serde_json::json!([edition, quiz, day, of.address, of.browser]).to_string();
        let tag = self.keyed.clone().chain_update(text).finalize();
        Digest::of(&tag.into_bytes())
    }
}

/// Keeps from where an attempt was handed in; the first time counts.
pub fn note_device(
    tx: &mut Tx,
    (attempt, account): (AttemptId, AccountId),
    (edition, quiz): (EditionId, &Key),
    digest: &Digest,
    now: Timestamp,
) -> Result<(), Error> {
    if store::device_of(tx, attempt)?.is_none() {
        store::insert_device(tx, (attempt, account), (edition, quiz), digest, now)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::key;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_device_is_told_again_at_the_same_quiz_on_the_same_day_only() {
        let devices = Devices::new(&[7; 32]);
        let edition = EditionId::new();
        let (monday, tuesday) = (Date::parse("2026-11-23"), Date::parse("2026-11-24"));
        let (monday, tuesday) = (monday.unwrap(), tuesday.unwrap());
        let device = |address, browser| Device { address, browser };
        let here = device("192.0.2.7", "Firefox");
        let (one, other) = (key("final"), key("warm-up"));
        let first = devices.digest((edition, &one), monday, here);
        assert_eq!(devices.digest((edition, &one), monday, here), first);
        let others: BTreeSet<Digest> = [
            devices.digest((edition, &one), tuesday, here),
            devices.digest((edition, &other), monday, here),
            devices.digest((EditionId::new(), &one), monday, here),
            devices.digest((edition, &one), monday, device("192.0.2.8", "Firefox")),
            devices.digest((edition, &one), monday, device("192.0.2.7", "Chromium")),
            Devices::new(&[8; 32]).digest((edition, &one), monday, here),
            first,
        ]
        .into();
        assert_eq!(others.len(), 7, "all different");
    }
}
