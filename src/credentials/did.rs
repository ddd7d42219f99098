//! Names of issuers: `did:web` under our host.

use crate::base::Key;
use std::fmt;

/// A DID of the method `web`. Permanent: what was signed under it names it for ever.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Did(String);

impl Did {
    /// The issuer in the house at this public address: a partner by its slug, or without one the
    /// house itself. `None` where the address can name no issuer.
    pub fn at(base_url: &str, slug: Option<&Key>) -> Option<Self> {
        let host = authority(base_url).to_ascii_lowercase().replace(':', "%3A");
        Self::parse(&match slug {
            None => format!("did:web:{host}"),
            Some(slug) => format!("did:web:{host}:partners:{slug}"),
        })
    }

    /// Reads one of the two shapes we make; `None` for every other DID.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix("did:web:")?.split(':');
        let host = parts.next()?;
        let is_host = !host.is_empty()
            && text.len() <= 400
            && host
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.%".contains(&b));
        let is_ours = match (parts.next(), parts.next(), parts.next()) {
            (None, None, None) => true,
            (Some("partners"), Some(slug), None) => Key::parse(slug).is_some(),
            _ => false,
        };
        (is_host && is_ours).then(|| Self(text.to_owned()))
    }

    /// The DID as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path at which its document must answer.
    pub fn document_path(&self) -> String {
        match self.0.rsplit_once(":partners:") {
            None => "/.well-known/did.json".to_owned(),
            Some((_, slug)) => format!("/partners/{slug}/did.json"),
        }
    }

    /// The slug of the partner whose it is; none: the installation's own.
    pub fn slug(&self) -> Option<Key> {
        let (_, slug) = self.0.rsplit_once(":partners:")?;
        Key::parse(slug)
    }

    /// The full name of one of its keys. The fragment is plain, so that verifiers consult the
    /// document: one that is itself a key would be trusted without.
    pub fn key(&self, kid: &str) -> String {
        format!("{}#{kid}", self.0)
    }
}

/// Host, and port where there is one, of a public address: what issuers are named after.
fn authority(base_url: &str) -> &str {
    let rest = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_has_a_did_under_our_host_and_a_place_for_its_document() {
        let slug = Key::parse("harbour").unwrap();
        let did = Did::at("http://Localhost:8080", Some(&slug)).unwrap();
        assert_eq!(did.as_str(), "did:web:localhost%3A8080:partners:harbour");
        assert_eq!(did.document_path(), "/partners/harbour/did.json");
        assert_eq!(
            did.key("key-2026-11-1"),
            "did:web:localhost%3A8080:partners:harbour#key-2026-11-1"
        );
        let house = Did::at("https://verify.example.org/below", None).unwrap();
        assert_eq!(house.as_str(), "did:web:verify.example.org");
        assert_eq!(house.document_path(), "/.well-known/did.json");
        assert_eq!(Did::at("https://", None), None);
    }

    #[test]
    fn no_other_did_is_read() {
        for other in [
            "",
            "did:web:",
            "did:key:z6Mk",
            "did:web:a:b",
            "did:web:a:partners:B",
            "did:web:a:partners:b:c",
            "did:web:a/b",
            "did:web:a#key",
            "did:web:a b",
        ] {
            assert_eq!(Did::parse(other), None, "{other}");
        }
    }
}
