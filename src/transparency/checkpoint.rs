//! Checkpoints (C2SP tlog-checkpoint): origin, size and root, signed by the log.

use super::note::{Note, NoteError, Signature, Verifier, is_name};
use super::proof::Head;
use crate::base::Digest;
use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use hkdf::Hkdf;
use sha2::Sha256;
use std::fmt;

/// Which of the keys that are derived from the installation's key this is.
const DOMAIN: &[u8] = b"pmast transparency log signing key v1";

/// The identity of a log: the address it was begun under, without scheme. It stays when the house
/// moves to another address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The origin of a log begun under this public address (no slash at the end); `None` if the
    /// address has signs that no origin can have.
    pub fn at(base_url: &str) -> Option<Self> {
        let place = base_url
            .split_once("://")
            .map_or(base_url, |(_, place)| place);
        Self::parse(&format!("{place}/log"))
    }

    /// Takes a stored origin.
    pub fn parse(text: &str) -> Option<Self> {
        is_name(text).then(|| Self(text.to_owned()))
    }

    /// As checkpoints have it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The secret half of the log's key.
#[derive(Clone)]
pub struct LogKey(SigningKey);

impl LogKey {
    /// Derives the key from the installation's (RFC 5869, no salt, a domain of its own), so that
    /// all nodes share it and nothing more must be kept.
    pub fn derive(installation_key: &[u8; 32]) -> Self {
        let mut seed = [0; 32];
        let derived = Hkdf::<Sha256>::new(None, installation_key).expand(DOMAIN, &mut seed);
        // Only a length above 255 hashes is refused.
        debug_assert!(derived.is_ok(), "32 bytes can be derived");
        Self(SigningKey::from_bytes(&seed))
    }

    /// The public half, to be told to everybody.
    pub fn verifier(&self, origin: &Origin) -> Option<Verifier> {
        Verifier::new(origin.as_str(), self.0.verifying_key())
    }

    /// Signs. Whoever calls has made sure that the tree extends every tree signed before.
    pub(super) fn sign(&self, checkpoint: &Checkpoint) -> Option<Note> {
        let verifier = self.verifier(&checkpoint.origin)?;
        let mut note = Note::of(checkpoint.to_string())?;
        let signature = self.0.sign(note.text().as_bytes());
        note.add(Signature {
            name: verifier.name().to_owned(),
            key_id: verifier.id(),
            signature: signature.to_bytes().to_vec(),
        });
        Some(note)
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogKey(…)")
    }
}

/// What a log says of itself at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub origin: Origin,
    pub head: Head,
}

impl Checkpoint {
    /// Reads the text of a checkpoint. Lines after the third are extensions that say nothing about
    /// the tree; they are signed, and left aside.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let origin = Origin::parse(lines.next()?)?;
        let digits = lines.next()?;
        let size: u64 = digits.parse().ok()?;
        let root = Digest::from_bytes(&BASE64.decode(lines.next()?.as_bytes()).ok()?)?;
        let is_canonical = size.to_string() == digits && lines.all(|line| !line.is_empty());
        is_canonical.then_some(Self {
            origin,
            head: Head { size, root },
        })
    }

    /// The checkpoint in a note, if this key signed it as its own.
    pub fn open(note: &Note, by: &Verifier) -> Result<Self, NoteError> {
        let checkpoint = Self::parse(note.verify(by)?).ok_or(NoteError::Malformed)?;
        match checkpoint.origin.as_str() == by.name() {
            true => Ok(checkpoint),
            false => Err(NoteError::Unsigned),
        }
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = BASE64.encode(self.head.root.bytes());
        write!(f, "{}\n{}\n{root}\n", self.origin, self.head.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification, without its signature.
    const TEXT: &str = "example.com/behind-the-sofa\n20852163\n\
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    #[test]
    fn the_example_of_the_specification_is_read_and_written() {
        let checkpoint = Checkpoint::parse(TEXT).unwrap();
        assert_eq!(checkpoint.origin.as_str(), "example.com/behind-the-sofa");
        assert_eq!(checkpoint.head.size, 20_852_163);
        assert_eq!(checkpoint.to_string(), TEXT);
        let extended = format!("{TEXT}extension\n");
        assert_eq!(Checkpoint::parse(&extended), Some(checkpoint));
    }

    #[test]
    fn what_is_written_otherwise_is_no_checkpoint() {
        for bad in [
            String::new(),
            TEXT.trim_end().to_owned(),
            TEXT.replace("2085", "02085"),
            TEXT.replace("2085", "+2085"),
            TEXT.replace("2085", "-2085"),
            TEXT.replace("CsUY", "CsU"),
            TEXT.replace("2I=", "2J="),
            TEXT.replace("example.com", "example com"),
            format!("{TEXT}\n"),
            format!("{TEXT}\nx\n"),
            format!("\n{TEXT}"),
        ] {
            assert_eq!(Checkpoint::parse(&bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_origin_is_the_address_without_scheme() {
        for (address, origin) in [
            ("https://academy.example", "academy.example/log"),
            ("http://127.0.0.1:8080", "127.0.0.1:8080/log"),
            ("https://example.org/academy", "example.org/academy/log"),
        ] {
            assert_eq!(Origin::at(address).unwrap().as_str(), origin);
        }
        assert_eq!(Origin::at("https://a+b.example"), None);
    }

    #[test]
    fn only_the_logs_own_key_under_its_own_name_is_believed() {
        let key = LogKey::derive(&[7; 32]);
        let origin = Origin::at("https://academy.example").unwrap();
        let head = Head {
            size: 0,
            root: Digest::of(b""),
        };
        let checkpoint = Checkpoint { origin, head };
        let note = key.sign(&checkpoint).unwrap();
        let opened = |note: &Note, key: &LogKey, origin: &str| {
            let origin = Origin::parse(origin).unwrap();
            Checkpoint::open(note, &key.verifier(&origin).unwrap())
        };
        assert_eq!(opened(&note, &key, "academy.example/log"), Ok(checkpoint));
        let unsigned = Err(NoteError::Unsigned);
        assert_eq!(opened(&note, &key, "other.example/log"), unsigned);
        let other = LogKey::derive(&[8; 32]);
        assert_eq!(opened(&note, &other, "academy.example/log"), unsigned);
    }
}
