//! What a partner is, and bringing its profile up to date.

use super::{signatory, store};
use crate::base::{Digest, Key, Language, PartnerId, PerLanguage, Timestamp};
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use serde::{Deserialize, Serialize};

/// What `partner.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub key: Key,
    pub slug: Key,
    pub founded: Option<u32>,
    /// Whether this institution is fictional; said wherever its name stands.
    pub demonstration: bool,
    /// `https://…`; may be empty.
    pub web: String,
    /// Its number among the organisations of LinkedIn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linkedin: Option<u32>,
    pub logo_svg: Option<String>,
    /// In one colour: stands in the seal of the certificates that this partner issues first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emblem_svg: Option<String>,
    /// English at least.
    pub name: PerLanguage<String>,
    pub about: PerLanguage<String>,
    /// One to four.
    pub signatories: Vec<Signatory>,
}

/// Somebody whose name stands under certificates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub key: Key,
    pub name: String,
    pub office: PerLanguage<String>,
    /// Written by hand, in one colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature_svg: Option<String>,
}

impl Profile {
    /// The name in this language, else in English; with the language found.
    pub fn name_in(&self, language: Language) -> (Language, &str) {
        self.name
            .find(language, Language::En)
            .map_or((Language::En, self.slug.as_str()), |(found, name)| {
                (found, name.as_str())
            })
    }

    /// The digest of the canonical form.
    fn canonical(&self) -> Result<(String, Digest), Error> {
        let text =
            serde_json::to_string(self).map_err(|error| Error::Corrupt(error.to_string()))?;
        let digest = Digest::of(text.as_bytes());
        Ok((text, digest))
    }
}

/// An organisation that authors and issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    pub id: PartnerId,
    pub key: Key,
    pub slug: Key,
    pub profile: Profile,
}

/// Why a profile cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("the address `{slug}` belongs to the partner `{owner}` already")]
    SlugTaken { slug: Key, owner: Key },
    #[error(transparent)]
    Db(#[from] Error),
}

/// Makes the partner or brings its profile up to date, and dates its signatories; the same profile
/// again changes nothing.
pub fn save(tx: &mut Tx, profile: &Profile, now: Timestamp) -> Result<Partner, SaveError> {
    if let Some(owner) = store::by_slug(tx, &profile.slug)?
        && owner.key != profile.key
    {
        return Err(SaveError::SlugTaken {
            slug: profile.slug.clone(),
            owner: owner.key,
        });
    }
    let (text, digest) = profile.canonical()?;
    let id = match store::digest_of(tx, &profile.key)? {
        Some((id, known)) if known == digest => id,
        Some((id, _)) => {
            store::update(tx, id, &profile.slug, (&text, digest), now)?;
            journal::note(tx, None, Verb::Changed, &Object::new("partner", id), now)?;
            id
        }
        None => {
            let id = PartnerId::new();
            store::insert(tx, id, profile, (&text, digest), now)?;
            journal::note(tx, None, Verb::Registered, &Object::new("partner", id), now)?;
            id
        }
    };
    signatory::date(tx, id, &profile.signatories, now)?;
    Ok(Partner {
        id,
        key: profile.key.clone(),
        slug: profile.slug.clone(),
        profile: profile.clone(),
    })
}

/// The partner with this id.
pub fn find(conn: &mut Conn, id: PartnerId) -> Result<Option<Partner>, Error> {
    store::by_id(conn, id)
}

/// The partner with this key, which never changes.
pub fn find_by_key(conn: &mut Conn, key: &Key) -> Result<Option<Partner>, Error> {
    store::by_key(conn, key)
}

/// The partner at this address.
pub fn find_by_slug(conn: &mut Conn, slug: &Key) -> Result<Option<Partner>, Error> {
    store::by_slug(conn, slug)
}

/// All partners by slug (some dozens).
pub fn all(conn: &mut Conn) -> Result<Vec<Partner>, Error> {
    store::all(conn)
}
