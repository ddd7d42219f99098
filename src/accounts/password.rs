//! Passwords: what is accepted, how they are kept, how they are checked.
//!
//! Everything here that hashes takes about 15 ms and 19 MiB: call it on a blocking thread behind
//! the gate of `web`, never inside a transaction.

use super::account::Learner;
use super::store;
use crate::base::{AccountId, Email, PersonName};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error};
use argon2::password_hash::phc;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use std::fmt;
use zxcvbn::{Score, zxcvbn};

/// OWASP's first recommendation for argon2id (ASVS 5.0 11.4.2): 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Characters; ASVS 5.0 6.2.1 and 6.2.9.
const LEAST: usize = 8;
const MOST: usize = 128;

/// What is verified when there is no account, so that an unknown address costs the same time. Made
/// with the parameters above from 32 random bytes that nobody kept; a test watches the parameters.
pub(super) const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$5eQrS7sbDbZqr/X/IqZcJg$\
    +mpNJGubDGrxEp01onisrLpE15HDxMRLGdQ0wnII1Hg";

/// A new password that may be used: 8 to 128 characters of any kind, kept exactly as typed.
#[derive(Clone)]
pub struct Password(String);

/// Why a new password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    #[error("a password has at least {LEAST} characters")]
    TooShort,
    #[error("a password has at most {MOST} characters")]
    TooLong,
    #[error("this password is among the first that anybody would try")]
    TooCommon,
}

impl Password {
    /// Checks the length. Whether it is easily guessed is asked by [`hash`], which is slow anyway.
    pub fn parse(text: &str) -> Result<Self, PasswordError> {
        match text.chars().count() {
            0..LEAST => Err(PasswordError::TooShort),
            LEAST..=MOST => Ok(Self(text.to_owned())),
            _ => Err(PasswordError::TooLong),
        }
    }
}

impl fmt::Debug for Password {
    /// Hidden, so that no log line ever carries a password by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// An argon2id hash as a PHC string, with its salt and parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    fn parse(text: &str) -> Option<Self> {
        phc::PasswordHash::new(text).ok()?;
        Some(Self(text.to_owned()))
    }

    /// A hash for tests: the least memory argon2 takes, one pass.
    #[cfg(test)]
    pub fn cheap(password: &str) -> Self {
        let params = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash: phc::PasswordHash = argon2.hash_password(password.as_bytes()).unwrap();
        Self(hash.to_string())
    }

    /// Whether it was made with other parameters than today's.
    fn is_outdated(&self) -> bool {
        let Ok(hash) = phc::PasswordHash::new(&self.0) else {
            return true;
        };
        let current = Params::try_from(&hash).is_ok_and(|params| {
            (params.m_cost(), params.t_cost(), params.p_cost()) == (MEMORY_KIB, PASSES, LANES)
        });
        hash.algorithm.as_str() != Algorithm::Argon2id.as_str() || !current
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

storable_texts! {
    PasswordHash: |hash| hash.0, |text| Self::parse(&text);
}

/// Hashes a new password, unless zxcvbn (dictionaries of common passwords, names and words, with
/// the owner's own name and address among them) expects fewer than a million guesses to find it.
/// Slow: see the head of this file.
pub fn hash(
    password: &Password,
    email: &Email,
    name: &PersonName,
) -> Result<PasswordHash, PasswordError> {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let own: Vec<&str> = name
        .as_str()
        .split(' ')
        .chain([email.as_str(), local, "pmast"])
        .collect();
    if zxcvbn(&password.0, &own).score() < Score::Two {
        return Err(PasswordError::TooCommon);
    }
    Ok(hash_unjudged(&password.0))
}

#[expect(clippy::expect_used, reason = "no password is kept unhashed")]
fn hash_unjudged(password: &str) -> PasswordHash {
    let hash: phc::PasswordHash = argon2()
        .hash_password(password.as_bytes())
        .expect("argon2 takes any password up to 4 GiB and the system has random bytes");
    PasswordHash(hash.to_string())
}

#[expect(
    clippy::expect_used,
    reason = "constants, checked by every test of this file"
)]
fn argon2() -> Argon2<'static> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).expect("these parameters are within range");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What a password is checked against.
#[derive(Debug, Clone)]
pub struct Credentials {
    account: AccountId,
    hash: PasswordHash,
}

impl Credentials {
    /// Whose they are.
    pub const fn account(&self) -> AccountId {
        self.account
    }
}

/// The credentials of an address, if it has an account.
pub fn credentials(conn: &mut Conn, email: &Email) -> Result<Option<Credentials>, Error> {
    let found = store::password_by_email(conn, email)?;
    Ok(found.map(|(account, hash)| Credentials { account, hash }))
}

/// The credentials of somebody signed in, to ask for the password once more.
pub fn credentials_of(conn: &mut Conn, learner: &Learner) -> Result<Option<Credentials>, Error> {
    let found = store::password(conn, learner.id())?;
    Ok(found.map(|hash| Credentials {
        account: learner.id(),
        hash,
    }))
}

/// Proof that the right password was given, against the hash that was stored at that moment.
#[derive(Debug, Clone)]
pub struct Verified {
    pub(super) account: AccountId,
    pub(super) against: PasswordHash,
    /// The same password under today's parameters, if they have changed since.
    pub(super) renewed: Option<PasswordHash>,
}

impl Verified {
    /// Whose password it was.
    pub const fn account(&self) -> AccountId {
        self.account
    }
}

/// Checks a typed password; without credentials it works as long and answers `None`. Slow: see the
/// head of this file.
pub fn verify(typed: &str, credentials: Option<&Credentials>) -> Option<Verified> {
    let stored = credentials.map_or(DUMMY, |credentials| credentials.hash.0.as_str());
    let is_right = phc::PasswordHash::new(stored)
        .is_ok_and(|hash| argon2().verify_password(typed.as_bytes(), &hash).is_ok());
    let credentials = credentials.filter(|_| is_right)?;
    Some(Verified {
        account: credentials.account,
        against: credentials.hash.clone(),
        renewed: credentials.hash.is_outdated().then(|| hash_unjudged(typed)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(password: &str) -> Result<(), PasswordError> {
        let email = Email::parse("ada.lovelace@meadow.example").unwrap();
        let name = PersonName::parse("Ada Lovelace").unwrap();
        hash(&Password::parse(password)?, &email, &name).map(|_| ())
    }

    fn credentials(hash: PasswordHash) -> Credentials {
        Credentials {
            account: AccountId::new(),
            hash,
        }
    }

    #[test]
    fn any_character_counts_and_length_is_bounded() {
        for good in [
            "correct horse battery",
            "пароль наш очень длинный",
            "  spaces count  x7",
            "合气道🙂🙃🙂龙门客栈卧虎",
            "k9-Vellum/otter 4.Bramble ~Quartz 7 harbour,Lantern; 88 teapots on \
             Thursday! Kettle#drum Fjord 3 mosaics & one Unhurried owl abc",
        ] {
            assert_eq!(judge(good), Ok(()), "{good}");
        }
        assert_eq!(judge("x7$kQ2!"), Err(PasswordError::TooShort));
        assert_eq!(judge(&"x".repeat(129)), Err(PasswordError::TooLong));
    }

    #[test]
    fn common_passwords_and_ones_own_name_are_refused() {
        for common in [
            "password",
            "password123",
            "qwertyuiop",
            "12345678",
            "iloveyou1",
            "adalovelace",
            "ada.lovelace@meadow.example",
            "aaaaaaaaaaaa",
        ] {
            assert_eq!(judge(common), Err(PasswordError::TooCommon), "{common}");
        }
    }

    #[test]
    fn a_password_is_verified_exactly_as_typed() {
        let known = credentials(hash_unjudged("Correct horse battery "));
        assert!(verify("Correct horse battery ", Some(&known)).is_some());
        for wrong in [
            "correct horse battery ",
            "Correct horse battery",
            "",
            &"x".repeat(5000),
        ] {
            assert!(verify(wrong, Some(&known)).is_none());
        }
    }

    #[test]
    fn an_unknown_account_costs_the_same_work_and_never_passes() {
        let dummy = PasswordHash::parse(DUMMY).unwrap();
        assert!(
            !dummy.is_outdated(),
            "make the dummy anew: parameters changed"
        );
        assert!(verify("anything at all", None).is_none());
    }

    #[test]
    fn older_parameters_are_renewed_at_the_next_verification() {
        let known = credentials(PasswordHash::cheap("an older password"));
        let verified = verify("an older password", Some(&known)).unwrap();
        let renewed = verified.renewed.expect("the parameters were outdated");
        assert!(!renewed.is_outdated());
        let again = verify("an older password", Some(&credentials(renewed))).unwrap();
        assert!(again.renewed.is_none());
    }
}
