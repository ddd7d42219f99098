//! The JSON-LD contexts, compiled in and pinned; there is no way here to fetch one.

use crate::base::Digest;
use serde_json::Value;
use std::sync::LazyLock;

/// First context of every credential.
pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
/// Second context of every Open Badge.
pub(super) const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// First context of a DID document.
pub(super) const DID: &str = "https://www.w3.org/ns/did/v1";
/// Second context of a DID document.
pub(super) const MULTIKEY: &str = "https://w3id.org/security/multikey/v1";

struct Compiled {
    address: &'static str,
    text: &'static str,
    /// `assets/contexts/README.md` says where each file came from.
    sha256: &'static str,
}

const COMPILED: [Compiled; 4] = [
    Compiled {
        address: CREDENTIALS,
        text: include_str!("../../assets/contexts/credentials-v2.json"),
        sha256: "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f",
    },
    Compiled {
        address: BADGES,
        text: include_str!("../../assets/contexts/ob-v3p0-context-3.0.3.json"),
        sha256: "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
    },
    Compiled {
        address: DID,
        text: include_str!("../../assets/contexts/did-v1.json"),
        sha256: "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f",
    },
    Compiled {
        address: MULTIKEY,
        text: include_str!("../../assets/contexts/multikey-v1.json"),
        sha256: "c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6",
    },
];

/// Why a context is not to be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContextError {
    #[error("the context {0} is not one of those this program carries")]
    Unknown(String),
    #[error("the compiled-in context {0} is not the pinned one")]
    Altered(&'static str),
}

/// How much of a context is read. Nearly all the time of signing goes into reading contexts, anew
/// for each document. So what is signed is put in canonical form with the terms that we use, and
/// what was signed is checked with the whole contexts: were one term cut too much, the value would
/// count as unsigned; were it to mean something else, the check would fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Whole,
    Used,
}

/// The terms at the top of the two contexts that our documents use.
const USED: [&str; 25] = [
    "Achievement",
    "AchievementSubject",
    "Alignment",
    "BitstringStatusList",
    "BitstringStatusListCredential",
    "BitstringStatusListEntry",
    "Criteria",
    "Evidence",
    "IdentityObject",
    "Image",
    "OpenBadgeCredential",
    "Profile",
    "Related",
    "Result",
    "ResultDescription",
    "VerifiableCredential",
    "awardedDate",
    "description",
    "id",
    "image",
    "inLanguage",
    "name",
    "narrative",
    "type",
    "url",
];

struct Loaded {
    address: &'static str,
    whole: Vec<u8>,
    used: Vec<u8>,
}

// Without their white space: JSON-LD parsers read them again for every document.
static LOADED: LazyLock<Result<Vec<Loaded>, ContextError>> =
    LazyLock::new(|| COMPILED.iter().map(load).collect());

fn load(compiled: &Compiled) -> Result<Loaded, ContextError> {
    let altered = ContextError::Altered(compiled.address);
    if Digest::of(compiled.text.as_bytes()).to_string() != compiled.sha256 {
        return Err(altered);
    }
    let mut value: Value =
        serde_json::from_str(compiled.text).map_err(|_broken| altered.clone())?;
    let whole = serde_json::to_vec(&value).map_err(|_broken| altered.clone())?;
    if let Some(terms) = value.get_mut("@context").and_then(Value::as_object_mut) {
        terms.retain(|term, _| {
            let term = term.as_str();
            term.starts_with('@') || USED.contains(&term)
        });
    }
    let used = serde_json::to_vec(&value).map_err(|_broken| altered)?;
    Ok(Loaded {
        address: compiled.address,
        whole,
        used,
    })
}

/// The context at this address, from inside the program.
pub(super) fn context(address: &str, cut: Cut) -> Result<&'static [u8], ContextError> {
    let loaded = LOADED.as_ref().map_err(Clone::clone)?;
    let found = loaded.iter().find(|known| known.address == address);
    let found = found.ok_or_else(|| ContextError::Unknown(address.to_owned()))?;
    Ok(match cut {
        Cut::Whole => &found.whole,
        Cut::Used => &found.used,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_context_is_the_pinned_one_and_no_other_is_to_be_had() {
        for compiled in &COMPILED {
            assert_eq!(
                Digest::of(compiled.text.as_bytes()).to_string(),
                compiled.sha256,
                "{}",
                compiled.address
            );
            assert!(context(compiled.address, Cut::Whole).is_ok());
        }
        for other in [
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "https://www.w3.org/2018/credentials/v1",
            "http://www.w3.org/ns/credentials/v2",
            "https://example.org/context",
            "",
        ] {
            assert_eq!(
                context(other, Cut::Whole),
                Err(ContextError::Unknown(other.to_owned()))
            );
        }
    }

    #[test]
    fn a_changed_context_is_found_at_load() {
        let changed = Compiled {
            address: DID,
            text: "{\"@context\":{}}",
            sha256: "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f",
        };
        assert_eq!(load(&changed).err(), Some(ContextError::Altered(DID)));
    }
}
