//! What stays of a certificate whose holder was erased, and the deed that leaves no more of it.
//!
//! The row keeps its id, number, enrolment and predecessor; the face keeps course, edition, level,
//! issuers, signatories, dates and language, and loses name, letter forms, Latin form and result.
//! It is sealed anew as a face of a format of its own, and the log is told, so that an erasure is
//! seen and dated and can never pass for what was awarded.

use super::certificate::Certificate;
use super::face::{ERASED_FORMAT, Face};
use super::log;
use super::seal::{Altered, Sealed, Sealer};
use super::store;
use crate::base::{AccountId, CertificateId, Digest, Timestamp, fold};
use crate::db::{self, Tx};
use crate::journal::{self, Object, Verb};
use crate::transparency::{self, Kind};
use serde::{Deserialize, Serialize};

/// Keeps these marks apart from every other use of the sealing key.
const NAME: &[u8] = b"pmast erased name 1\0";
/// Keeps the salt apart from everything else that is made of a door's chance.
const SALT: &[u8] = b"pmast erased name salt 1\0";
/// Hexadecimal digits of a salt: sixteen bytes.
const SALT_DIGITS: usize = 32;

/// In the place of the person: when the name went, and with what a typed one is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erased {
    /// The format that the face had.
    pub was_format: u32,
    pub at: Timestamp,
    /// Sixteen random bytes in hexadecimal, made for this certificate.
    pub salt: String,
    /// A mark for each form of the name: HMAC-SHA-256 under the installation's key over salt and
    /// letters, so that who has the database alone cannot try names. How letters are folded
    /// (`base::fold`) must therefore stay as it is for what was folded once.
    pub names: Vec<String>,
}

impl Erased {
    fn of(face: &Face, sealer: &Sealer, salt: String, at: Timestamp) -> Self {
        let forms = std::iter::once(face.name.as_str()).chain(face.latin_name.as_deref());
        Self {
            was_format: face.format,
            at,
            names: forms.map(|name| mark(sealer, &salt, name)).collect(),
            salt,
        }
    }

    /// Whether this was a name on the certificate. Capitals, accents, spaces and punctuation do
    /// not count.
    pub fn is_name(&self, sealer: &Sealer, typed: &str) -> bool {
        let has_letters = !fold::letters(typed).is_empty();
        has_letters && self.names.contains(&mark(sealer, &self.salt, typed))
    }
}

fn mark(sealer: &Sealer, salt: &str, name: &str) -> String {
    let record = format!("{salt}\n{}", fold::letters(name));
    data_encoding::HEXLOWER.encode(&sealer.mark(NAME, record.as_bytes()))
}

/// The face without what belongs to the person.
pub(super) fn reduced(face: Face, sealer: &Sealer, salt: String, at: Timestamp) -> Face {
    let erased = Erased::of(&face, sealer, salt, at);
    Face {
        format: ERASED_FORMAT,
        name: String::new(),
        latin_name: None,
        name_forms: None,
        result_percent: None,
        erased: Some(erased),
        ..face
    }
}

/// Why a person's certificates were not reduced.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    /// What was tampered with is not sealed anew: a person must look first.
    #[error(transparent)]
    Altered(#[from] Altered),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Forgets a person in every certificate that they were awarded; each stays with what is nobody's,
/// and with what became of it. Credentials lose their bytes and keep their places in the status
/// lists. Only what is as it was sealed, and as the log has it, is sealed anew. Answers which were
/// reduced now; repeated, none.
pub fn forget(
    tx: &mut Tx,
    sealer: &Sealer,
    (account, by): (AccountId, Option<AccountId>),
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<Vec<CertificateId>, ForgetError> {
    let mut done = Vec::new();
    for sealed in store::of_account(tx, account)? {
        let certificate = sealer.open(&sealed)?;
        if certificate.face.erased.is_some() {
            continue;
        }
        if !log::is_as_logged(tx, &sealed)? {
            return Err(Altered { id: sealed.id }.into());
        }
        reduce(tx, sealer, certificate, chance, now)?;
        let object = Object::new("certificate", sealed.id);
        journal::note(tx, by, Verb::Erased, &object, now)?;
        done.push(sealed.id);
    }
    store::forget_awarding(tx, account)?;
    Ok(done)
}

fn reduce(
    tx: &mut Tx,
    sealer: &Sealer,
    certificate: Certificate,
    chance: &[u8; 32],
    now: Timestamp,
) -> Result<(), db::Error> {
    let id = certificate.id;
    let salt = Digest::of(&[SALT, chance, id.as_bytes()].concat()).short(SALT_DIGITS);
    let face = reduced(certificate.face, sealer, salt, now);
    let row: Sealed = sealer.seal(&Certificate {
        face,
        ..certificate
    });
    store::reduce(tx, &row)?;
    transparency::forget(tx, id.into())?;
    for held in store::holds(tx, id)? {
        // Its document held what was noted about the person.
        transparency::forget(tx, held.hold.id.into())?;
    }
    store::forget_words(tx, id)?;
    log::tell(tx, (Kind::Erased, &row), chance, now).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::HanForms;
    use crate::certificates::face::{self, read_face};

    fn erased() -> (Sealer, Face) {
        let sealer = Sealer::new([1; 32]);
        let face = Face {
            name: "Amina Diallo-Şahin".to_owned(),
            latin_name: Some("Amina Diallo Sahin".to_owned()),
            name_forms: Some(HanForms::Japanese),
            ..face::tests::sample()
        };
        let at = face.awarded_at.plus_seconds(9);
        let face = reduced(face, &sealer, "5c".repeat(16), at);
        (sealer, face)
    }

    #[test]
    fn nothing_of_the_person_stays_and_the_name_is_still_recognised() {
        let (sealer, face) = erased();
        let text = face.canonical();
        for gone in [
            "Amina",
            "Diallo",
            "latin_name\":\"",
            "name_forms",
            "result_percent\":9",
        ] {
            assert!(!text.contains(gone), "{text}");
        }
        let erased = face.erased.as_ref().unwrap();
        for (typed, expected) in [
            ("Amina Diallo-Şahin", true),
            ("  amina DIALLO şahin ", true),
            ("Amina Diallo Sahin", true),
            ("Amina Diallo", false),
            ("", false),
            ("-", false),
        ] {
            assert_eq!(erased.is_name(&sealer, typed), expected, "{typed}");
        }
        let other_key = Sealer::new([2; 32]);
        assert!(!erased.is_name(&other_key, "Amina Diallo Sahin"));
    }

    #[test]
    fn signatures_and_emblem_stay_as_logos_do() {
        let signed = face::tests::signed();
        let at = signed.awarded_at;
        let face = reduced(signed.clone(), &Sealer::new([1; 32]), "5c".repeat(16), at);
        assert_eq!(face.issuers, signed.issuers);
        assert_eq!(face.signatories, signed.signatories);
        let text = face.canonical();
        assert_eq!(read_face(ERASED_FORMAT, &text), Ok(face));
    }

    #[test]
    fn a_reduced_face_is_read_as_one_and_as_nothing_else() {
        let (_, face) = erased();
        let text = face.canonical();
        assert_eq!(read_face(ERASED_FORMAT, &text).as_ref(), Ok(&face));
        // Under an earlier format a face has its name; under this one it has none.
        assert!(read_face(2, &text).is_err());
        assert!(read_face(ERASED_FORMAT, &face::tests::sample().canonical()).is_err());
        let named = Face {
            name: "Amina".to_owned(),
            ..face
        };
        assert!(read_face(ERASED_FORMAT, &named.canonical()).is_err());
    }
}
