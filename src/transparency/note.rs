//! Signed notes and verifier keys (C2SP signed-note): a text, and below it one line for each
//! signature. Signatures by keys we do not know (witnesses) are kept as they are.

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature as Ed25519, VerifyingKey};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Longer notes are not read: room for well over the sixteen signatures that must be accepted.
pub const LONGEST_NOTE: usize = 128 * 1024;
/// Signature type of plain Ed25519.
const ED25519: u8 = 1;
const DASH: &str = "\u{2014} ";

/// Why a note or key is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    #[error("this is no signed note")]
    Malformed,
    #[error("this is no verifier key for Ed25519 signatures")]
    Key,
    #[error("the note is not signed by the key")]
    Unsigned,
    #[error("the signature is wrong")]
    WrongSignature,
}

/// A public key with its name: what must be known of a log beforehand (a `vkey`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    key: VerifyingKey,
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub name: String,
    /// SHA-256(name ‖ newline ‖ type ‖ public key), the first four bytes.
    pub key_id: [u8; 4],
    pub signature: Vec<u8>,
}

/// A text with signatures, not yet believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Verifier {
    /// Names a key; `None` if the name could not stand in a signature line.
    pub fn new(name: &str, key: VerifyingKey) -> Option<Self> {
        is_name(name).then(|| Self {
            name: name.to_owned(),
            key,
        })
    }

    /// Reads `name+id+key`.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.trim().splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Key);
        };
        let key = BASE64.decode(key.as_bytes()).ok();
        let key: Option<[u8; 32]> = key
            .as_deref()
            .and_then(|key| key.strip_prefix(&[ED25519]))
            .and_then(|key| key.try_into().ok());
        let key = key.and_then(|key| VerifyingKey::from_bytes(&key).ok());
        let verifier = key.and_then(|key| Self::new(name, key));
        let verifier = verifier.ok_or(NoteError::Key)?;
        match HEXLOWER.encode(&verifier.id()) == id {
            true => Ok(verifier),
            false => Err(NoteError::Key),
        }
    }

    /// The name, which is the log's origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key's id in signature lines.
    pub fn id(&self) -> [u8; 4] {
        let hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', ED25519])
            .chain_update(self.key.as_bytes())
            .finalize();
        let [a, b, c, d, ..]: [u8; 32] = hash.into();
        [a, b, c, d]
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        let (id, key) = (HEXLOWER.encode(&self.id()), BASE64.encode(&key));
        write!(f, "{}+{id}+{key}", self.name)
    }
}

impl Note {
    /// A text that nobody has signed yet; `None` if it cannot be the text of a note.
    pub fn of(text: String) -> Option<Self> {
        let may = text.ends_with('\n') && !text.chars().any(|c| c < ' ' && c != '\n');
        may.then(|| Self {
            text,
            signatures: Vec::new(),
        })
    }

    /// Reads a note.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() > LONGEST_NOTE {
            return Err(NoteError::Malformed);
        }
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::Malformed)?;
        let (text, lines) = whole.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
        let mut note = Self::of(format!("{text}\n")).ok_or(NoteError::Malformed)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Malformed)?;
        for line in lines.split('\n') {
            let signature = Signature::parse(line).ok_or(NoteError::Malformed)?;
            note.signatures.push(signature);
        }
        Ok(note)
    }

    /// What is signed, its last newline included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every signature line, known or not.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Adds a signature line: the log's, a witness's.
    pub fn add(&mut self, signature: Signature) {
        if !self.signatures.contains(&signature) {
            self.signatures.push(signature);
        }
    }

    /// Believes the note if this key signed it. Other signatures are not looked at.
    pub fn verify(&self, by: &Verifier) -> Result<&str, NoteError> {
        let id = by.id();
        let mut is_signed = false;
        for line in &self.signatures {
            if line.name != by.name || line.key_id != id {
                continue;
            }
            let signature = Ed25519::from_slice(&line.signature);
            let signature = signature.map_err(|_| NoteError::WrongSignature)?;
            by.key
                .verify_strict(self.text.as_bytes(), &signature)
                .map_err(|_| NoteError::WrongSignature)?;
            is_signed = true;
        }
        match is_signed {
            true => Ok(&self.text),
            false => Err(NoteError::Unsigned),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.signatures {
            let bytes = [line.key_id.as_slice(), &line.signature].concat();
            writeln!(f, "{DASH}{} {}", line.name, BASE64.encode(&bytes))?;
        }
        Ok(())
    }
}

impl Signature {
    fn parse(line: &str) -> Option<Self> {
        let (name, bytes) = line.strip_prefix(DASH)?.split_once(' ')?;
        let bytes = BASE64.decode(bytes.as_bytes()).ok()?;
        let (key_id, signature) = bytes.split_first_chunk::<4>()?;
        (is_name(name) && !signature.is_empty()).then(|| Self {
            name: name.to_owned(),
            key_id: *key_id,
            signature: signature.to_vec(),
        })
    }
}

/// Whether a key may have this name: not empty, no spaces, no plus.
pub fn is_name(name: &str) -> bool {
    let may = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    !name.is_empty() && name.chars().all(may)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    const VKEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const NOTE: &str = "This is an example message.\n\n\u{2014} example.com/foo \
        Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    #[test]
    fn the_example_of_the_specification_is_believed() {
        let key = Verifier::parse(VKEY).unwrap();
        assert_eq!(key.to_string(), VKEY);
        assert_eq!(key.id(), [0x53, 0x0d, 0x90, 0x3a]);
        let note = Note::parse(NOTE.as_bytes()).unwrap();
        assert_eq!(note.verify(&key), Ok("This is an example message.\n"));
        assert_eq!(note.to_string(), NOTE);
    }

    #[test]
    fn a_note_altered_anywhere_is_not_believed() {
        let key = Verifier::parse(VKEY).unwrap();
        for at in 0..NOTE.len() {
            let mut bytes = NOTE.as_bytes().to_vec();
            bytes[at] ^= 1;
            let verdict = Note::parse(&bytes).and_then(|note| note.verify(&key).map(str::len));
            assert!(verdict.is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_witness_may_add_its_line_and_is_kept() {
        let key = Verifier::parse(VKEY).unwrap();
        let mut note = Note::parse(NOTE.as_bytes()).unwrap();
        let witness = Signature {
            name: "witness.example.com/w1".to_owned(),
            key_id: [1, 2, 3, 4],
            signature: vec![9; 72],
        };
        note.add(witness.clone());
        note.add(witness.clone());
        let again = Note::parse(note.to_string().as_bytes()).unwrap();
        assert_eq!(again.signatures()[1..], [witness]);
        assert!(again.verify(&key).is_ok());
    }

    #[test]
    fn what_is_no_note_and_what_is_no_key_is_said() {
        for bad in [
            "",
            "\n",
            "text\n",
            "text\n\n",
            "text\n\n\u{2014} a AAAAAAA=",
            "text\n\n\u{2014} a AAAA\n",
            "text\n\n- a AAAAAAA=\n",
            "text\n\n\u{2014} a+b AAAAAAA=\n",
            "te\txt\n\n\u{2014} a AAAAAAA=\n",
            "text\n\n\u{2014} a AAAAAAA=\nx\n",
        ] {
            assert_eq!(
                Note::parse(bad.as_bytes()),
                Err(NoteError::Malformed),
                "{bad:?}"
            );
        }
        for bad in [
            "",
            "a+b",
            "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        ] {
            assert_eq!(Verifier::parse(bad), Err(NoteError::Key), "{bad:?}");
        }
    }
}
