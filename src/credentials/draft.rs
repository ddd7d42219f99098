//! What a credential says, as plain values: the input of signing and the answer of reading.

use super::did::Did;
use super::words::{self, Fault};
use crate::base::{Language, Timestamp};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// The most other language editions that can be named.
const RELATED: usize = 12;

/// The most keywords, and the most alignments.
const TAGS: usize = 20;

/// Everything one credential says. [`Draft::checked`] normalises it; only that can be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Address of the credential; with the issuer it is its identity in wallets.
    pub id: String,
    pub issuer: Issuer,
    pub achievement: Achievement,
    pub recipient: Recipient,
    /// The result in percent, `87.5`, and the word for it in the credential's language.
    pub percent: Option<Measure>,
    /// Moves when a credential is signed anew; the newer replaces the older in wallets.
    pub valid_from: Timestamp,
    /// None: does not expire.
    pub valid_until: Option<Timestamp>,
    /// When it was earned; never moves.
    pub awarded_at: Timestamp,
    pub status: StatusPlace,
    /// The number of a licence that goes with it.
    pub licence_number: Option<String>,
    pub evidence: Option<Evidence>,
}

/// Who issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    pub did: Did,
    pub name: String,
    pub url: String,
}

/// What was earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achievement {
    /// Address of this edition of the achievement.
    pub id: String,
    pub name: String,
    pub description: String,
    pub criteria: Criteria,
    pub kind: Kind,
    pub language: Language,
    pub version: String,
    pub image: Option<String>,
    /// Hours of learning, and the word for them in the credential's language.
    pub hours: Option<Measure>,
    /// ECTS credits, `2.5`.
    pub ects: Option<String>,
    /// Keywords, each once.
    pub tags: Vec<String>,
    /// What it answers to in frameworks of others.
    pub alignment: Vec<Alignment>,
    /// The other language editions of the same achievement.
    pub related: Vec<Related>,
}

/// A competence, field or level of somebody's framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    pub name: String,
    pub url: String,
    pub framework: Option<String>,
    pub code: Option<String>,
}

/// What must be done to earn it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criteria {
    pub url: String,
    pub narrative: String,
}

/// Types of achievement of Open Badges 3.0 that we award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Course,
    CertificateOfCompletion,
    MicroCredential,
    LearningProgram,
}

impl Kind {
    const ALL: [Self; 4] = [
        Self::Course,
        Self::CertificateOfCompletion,
        Self::MicroCredential,
        Self::LearningProgram,
    ];

    /// The word of the standard.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Course => "Course",
            Self::CertificateOfCompletion => "CertificateOfCompletion",
            Self::MicroCredential => "MicroCredential",
            Self::LearningProgram => "LearningProgram",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A decimal number with the word for what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub label: String,
    pub value: String,
}

/// The same achievement in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    pub id: String,
    pub language: Language,
    pub version: String,
}

/// Who earned it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub name: String,
    pub email: Option<EmailHash>,
}

/// A salted hash of an e-mail address. No secret from somebody who tries addresses; the salt, new
/// for each credential, keeps two credentials of one person from being linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailHash {
    pub hash: String,
    pub salt: String,
}

impl EmailHash {
    /// Hashes a lower-cased address with 128 random bits, as Open Badges 3.0 writes it.
    pub fn new(address: &str, salt: [u8; 16]) -> Self {
        let salt = HEXLOWER.encode(&salt);
        Self {
            hash: hash_of(address, &salt),
            salt,
        }
    }

    /// Whether it was made of this address.
    pub fn is_of(&self, address: &str) -> bool {
        hash_of(address, &self.salt) == self.hash
    }

    fn check(&self) -> Result<(), Fault> {
        let digits = self.hash.strip_prefix("sha256$").unwrap_or_default();
        let is_hex = |text: &str, bytes: usize| {
            HEXLOWER
                .decode(text.as_bytes())
                .is_ok_and(|found| found.len() == bytes)
        };
        let is_fit = is_hex(digits, 32) && is_hex(&self.salt, 16);
        is_fit.then_some(()).ok_or(Fault::NoHash)
    }
}

fn hash_of(address: &str, salt: &str) -> String {
    let address = address.trim().to_lowercase();
    let digest = Sha256::digest(format!("{address}{salt}").as_bytes());
    format!("sha256${}", HEXLOWER.encode(&digest))
}

/// The bit that says whether it was revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusPlace {
    /// Address of the status list.
    pub list: String,
    pub index: u32,
}

/// Something that shows what was done. Never personal work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub id: String,
    pub name: String,
    pub narrative: Option<String>,
}

/// Why a draft cannot be signed: the field and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` {fault}")]
pub struct DraftError {
    pub field: &'static str,
    pub fault: Fault,
}

fn at<T>(field: &'static str, outcome: Result<T, Fault>) -> Result<T, DraftError> {
    outcome.map_err(|fault| DraftError { field, fault })
}

impl Draft {
    /// The same facts in their one form: NFC, single spaces, shortest numbers, whole seconds.
    pub fn checked(&self) -> Result<Self, DraftError> {
        let licence = self.licence_number.as_deref();
        let licence = licence.map(|text| at("licence_number", words::line(text, 100)));
        Ok(Self {
            id: at("id", words::address(&self.id))?,
            issuer: self.issuer.checked()?,
            achievement: self.achievement.checked()?,
            recipient: self.recipient.checked()?,
            percent: measure("percent", self.percent.as_ref())?,
            valid_from: at("valid_from", second(self.valid_from))?,
            valid_until: self
                .valid_until
                .map(|t| at("valid_until", second(t)))
                .transpose()?,
            awarded_at: at("awarded_at", second(self.awarded_at))?,
            status: self.status.checked()?,
            licence_number: licence.transpose()?,
            evidence: self.evidence.as_ref().map(Evidence::checked).transpose()?,
        })
    }
}

/// Whole seconds, because that is what is written.
fn second(moment: Timestamp) -> Result<Timestamp, Fault> {
    const YEAR_10000: i64 = 253_402_300_800_000;
    let millis = moment.millis();
    let whole = Timestamp::from_millis(millis - millis.rem_euclid(1000));
    (0..YEAR_10000)
        .contains(&millis)
        .then_some(whole)
        .ok_or(Fault::NoWholeSecond)
}

fn measure(field: &'static str, measure: Option<&Measure>) -> Result<Option<Measure>, DraftError> {
    let checked = |found: &Measure| {
        Ok(Measure {
            label: at(field, words::line(&found.label, 200))?,
            value: at(field, words::number(&found.value))?,
        })
    };
    measure.map(checked).transpose()
}

impl Issuer {
    fn checked(&self) -> Result<Self, DraftError> {
        Ok(Self {
            did: self.did.clone(),
            name: at("issuer.name", words::line(&self.name, 300))?,
            url: at("issuer.url", words::address(&self.url))?,
        })
    }
}

impl Achievement {
    fn checked(&self) -> Result<Self, DraftError> {
        if self.related.len() > RELATED {
            return at("achievement.related", Err(Fault::TooMany));
        }
        if self.tags.len() > TAGS || self.alignment.len() > TAGS {
            return at("achievement.alignment", Err(Fault::TooMany));
        }
        let image = self.image.as_deref();
        let ects = self.ects.as_deref();
        Ok(Self {
            id: at("achievement.id", words::address(&self.id))?,
            name: at("achievement.name", words::line(&self.name, 300))?,
            description: at(
                "achievement.description",
                words::line(&self.description, 5000),
            )?,
            criteria: self.criteria.checked()?,
            kind: self.kind,
            language: self.language,
            version: at("achievement.version", words::line(&self.version, 100))?,
            image: image
                .map(|url| at("achievement.image", words::address(url)))
                .transpose()?,
            hours: measure("achievement.hours", self.hours.as_ref())?,
            ects: ects
                .map(|n| at("achievement.ects", words::number(n)))
                .transpose()?,
            tags: tags(&self.tags)?,
            alignment: self
                .alignment
                .iter()
                .map(Alignment::checked)
                .collect::<Result<_, _>>()?,
            related: self
                .related
                .iter()
                .map(Related::checked)
                .collect::<Result<_, _>>()?,
        })
    }
}

/// Each once: of two that are the same only one could be signed.
fn tags(tags: &[String]) -> Result<Vec<String>, DraftError> {
    let mut found: Vec<String> = Vec::new();
    for tag in tags {
        let tag = at("achievement.tags", words::line(tag, 100))?;
        if !found.contains(&tag) {
            found.push(tag);
        }
    }
    Ok(found)
}

impl Alignment {
    fn checked(&self) -> Result<Self, DraftError> {
        let line = |text: &str, most| at("achievement.alignment", words::line(text, most));
        let framework = self.framework.as_deref();
        let code = self.code.as_deref();
        Ok(Self {
            name: line(&self.name, 300)?,
            url: at("achievement.alignment", words::address(&self.url))?,
            framework: framework.map(|text| line(text, 300)).transpose()?,
            code: code.map(|text| line(text, 100)).transpose()?,
        })
    }
}

impl Criteria {
    fn checked(&self) -> Result<Self, DraftError> {
        Ok(Self {
            url: at("criteria.url", words::address(&self.url))?,
            narrative: at("criteria.narrative", words::line(&self.narrative, 5000))?,
        })
    }
}

impl Related {
    fn checked(&self) -> Result<Self, DraftError> {
        Ok(Self {
            id: at("related.id", words::address(&self.id))?,
            language: self.language,
            version: at("related.version", words::line(&self.version, 100))?,
        })
    }
}

impl Recipient {
    fn checked(&self) -> Result<Self, DraftError> {
        if let Some(email) = &self.email {
            at("recipient.email", email.check())?;
        }
        Ok(Self {
            name: at("recipient.name", words::line(&self.name, 300))?,
            email: self.email.clone(),
        })
    }
}

impl StatusPlace {
    fn checked(&self) -> Result<Self, DraftError> {
        Ok(Self {
            list: at("status.list", words::address(&self.list))?,
            index: self.index,
        })
    }
}

impl Evidence {
    fn checked(&self) -> Result<Self, DraftError> {
        let narrative = self.narrative.as_deref();
        let narrative = narrative.map(|text| at("evidence.narrative", words::line(text, 5000)));
        Ok(Self {
            id: at("evidence.id", words::address(&self.id))?,
            name: at("evidence.name", words::line(&self.name, 300))?,
            narrative: narrative.transpose()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credentials::testing;

    #[test]
    fn the_hash_is_the_standards_own_example() {
        assert_eq!(
            hash_of("a@example.com", "Kosher"),
            "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
        );
        let salted = EmailHash::new("Ada@Example.org", [7; 16]);
        assert!(salted.is_of("ada@example.ORG "));
        assert!(!salted.is_of("bela@example.org"));
        assert_ne!(salted.hash, EmailHash::new("ada@example.org", [8; 16]).hash);
    }

    #[test]
    fn what_is_checked_stays_as_it_is() {
        for draft in testing::drafts() {
            let once = draft.checked().unwrap();
            assert_eq!(once.checked().unwrap(), once);
        }
    }

    #[test]
    fn a_fault_is_told_with_its_field() {
        let mut draft = testing::draft();
        draft.recipient.name = "A\u{202e}da".to_owned();
        let error = draft.checked().unwrap_err();
        assert_eq!(
            (error.field, error.fault),
            ("recipient.name", Fault::Unprintable)
        );
        let mut draft = testing::draft();
        draft.valid_from = Timestamp::from_millis(1_795_424_400_999);
        assert_eq!(
            draft.checked().unwrap().valid_from.millis(),
            1_795_424_400_000
        );
    }
}
