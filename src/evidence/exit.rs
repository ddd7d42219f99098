//! The exit pack of a partner: a static site that answers for its numbers when we are gone.
//!
//! Nothing in it lists numbers or names. An answer is found by the hash of its number, which has 67
//! bits of chance; a name is compared with a hash made slow, with a salt and the number in it, so
//! that who has no number learns no name from the files. The number of a predecessor or successor,
//! where the page names it, can be read by who has the number that was asked for. What a holder
//! shows by links only is not in the pack: its number answers like one that does not exist.

use super::pack::{Pack, Source, trust_files};
use super::page::{escaped, filled, with_words, words};
use crate::base::{
    CertificateId, Date, Digest, Language, PerLanguage, Timestamp, VerificationCode, fold,
};
use crate::certificates::{self, Cause, Certificate, Face, Sealer, Step};
use crate::db::{Conn, Error};
use crate::partners::{self, Partner};
use crate::texts::Texts;
use crate::transparency::{self, Kind, Standing, TreeError};
use crate::verification::{self, Question, Viewer};
use pbkdf2::pbkdf2_hmac;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = include_str!("../../assets/offline/exit.html");
const STYLE: &str = include_str!("../../assets/offline/style.css");
const SCRIPT: &str = include_str!("../../assets/offline/exit.js");
/// Rounds of PBKDF2 (RFC 8018) for a name; the script has the same.
const ROUNDS: u32 = 10_000;

/// What the page says, by the beginnings of keys.
const SAID: [&str; 20] = [
    "verdict-",
    "reason-",
    "hold-reason-",
    "exit-",
    "fact-parts",
    "verify-part-lost",
    "verify-history",
    "history-",
    "certificate-successor",
    "certificate-predecessor",
    "offline-",
    "verify-title",
    "verify-code-label",
    "verify-button",
    "verify-name-label",
    "verify-name-match",
    "verify-name-differs",
    "verify-mended",
    "verify-problem-check",
    "list-mistyped",
];

/// Why there is no pack.
#[derive(Debug, thiserror::Error)]
pub enum ExitError {
    #[error(transparent)]
    Tree(#[from] TreeError),
    #[error(transparent)]
    Db(#[from] Error),
}

/// One answer, found by the hash of its number: what the page tells a stranger who has the number
/// alone.
#[derive(Serialize)]
struct Answer<'a> {
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    /// `reason-…` or `hold-reason-…`; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    /// Why another took its place, as the text that says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    /// The numbers of that one and of the one whose place it took, veiled, where everybody is shown
    /// them.
    #[serde(skip_serializing_if = "Option::is_none")]
    successor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predecessor: Option<String>,
    /// Days, and texts that say what happened; oldest first.
    history: Vec<(Date, &'static str)>,
    course: &'a PerLanguage<String>,
    level: &'static str,
    /// The courses whose certificates it rests on, where every line is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<&'a PerLanguage<String>>,
    /// Whether one of them no longer counts.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    has_lost_part: bool,
    issuers: Vec<&'a PerLanguage<String>>,
    awarded_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Date>,
    /// When the holder's name went from the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased_on: Option<Date>,
    /// In hexadecimal.
    salt: String,
    /// Of the name and of its Latin form.
    names: Vec<String>,
    /// Proof that the award stands in the log (C2SP tlog-proof), once it is under a checkpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<String>,
}

/// What an exit pack is made of, beside the trust pack's sources.
pub struct Exit<'a> {
    pub source: &'a Source,
    pub sealer: &'a Sealer,
    pub texts: &'a Texts,
    pub house: &'a str,
    pub partner: &'a Partner,
    /// Thirty-two unpredictable bytes, from which the salts are made.
    pub chance: [u8; 32],
}

/// All files of the site. Certificates that are not as they were sealed are left out. What several
/// partners issue, the first of them signed: its documents and lists are there too.
pub fn exit_files(conn: &mut Conn, exit: &Exit<'_>, now: Timestamp) -> Result<Pack, ExitError> {
    let mut shelves: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut signing = BTreeSet::new();
    certificates::for_each(conn, |conn, sealed| -> Result<(), ExitError> {
        let Ok(certificate) = exit.sealer.open(sealed) else {
            tracing::error!(certificate = %sealed.id, "left out: it is not as it was sealed");
            return Ok(());
        };
        if let Some(answer) = answer(conn, exit, &certificate, now)? {
            let place = number_hash(&certificate.code);
            let shelf = shelves.entry(place.chars().take(2).collect()).or_default();
            shelf.insert(place, answer);
            let first = certificate.face.issuers.first();
            signing.extend(first.map(|issuer| issuer.key.clone()));
        }
        Ok(())
    })?;
    let mut signers = BTreeSet::from([exit.partner.id]);
    for key in &signing {
        signers.extend(partners::find_by_key(conn, key)?.map(|partner| partner.id));
    }
    let trust = trust_files(conn, exit.source, Some(&signers), now)?;
    let mut files = with_words(trust, exit.texts, exit.house);
    files.push(("index.html".to_owned(), page(exit, now).into_bytes()));
    for (name, shelf) in shelves {
        let lines: Vec<String> = shelf
            .iter()
            .map(|(place, answer)| format!("\"{place}\":{answer}"))
            .collect();
        let shelf = format!("{{\n{}\n}}\n", lines.join(",\n"));
        files.push((format!("answers/{name}.json"), shelf.into_bytes()));
    }
    Ok(files)
}

fn page(exit: &Exit<'_>, now: Timestamp) -> String {
    let names = serde_json::to_string(&exit.partner.profile.name).unwrap_or_default();
    let say = |key: &str| exit.texts.say(Language::En, key, &[]);
    let texts = words(exit.texts, &SAID);
    let fold = serde_json::to_string(&fold::tables()).unwrap_or_default();
    filled(
        PAGE,
        &[
            ("title", &escaped(&say("verify-title"))),
            ("needs-script", &escaped(&say("offline-needs-script"))),
            ("style", STYLE),
            ("texts", &texts),
            ("names", &names.replace('<', "\\u003c")),
            ("date", &now.date().to_string()),
            ("fold", &fold),
            ("script", SCRIPT),
        ],
    )
}

/// None: only other partners issued it, or its holder shows it by links only.
fn answer(
    conn: &mut Conn,
    exit: &Exit<'_>,
    certificate: &Certificate,
    now: Timestamp,
) -> Result<Option<String>, ExitError> {
    let mut issuers = certificate.face.issuers.iter();
    if !issuers.any(|issuer| issuer.key == exit.partner.key) {
        return Ok(None);
    }
    let question = Question {
        code: &certificate.code,
        name: None,
        viewer: Viewer::Stranger,
    };
    let verdict = verification::look_up(conn, exit.sealer, question, now)?.verdict;
    let Some(record) = verdict.record() else {
        return Ok(None);
    };
    let (face, number) = (&record.face, &certificate.code);
    let predecessor = record.predecessor.as_ref();
    let happened = |(on, step): &(Date, Step)| (*on, step.text_key());
    let salt = [exit.chance.as_slice(), certificate.id.as_bytes()].concat();
    let salt = Digest::of(&salt).short(32);
    let answer = Answer {
        state: verdict.word(),
        since: verdict.since(),
        reason: verdict.reason_key(),
        cause: verdict.cause().map(Cause::text_key),
        successor: verdict
            .successor()
            .map(|other| veiled("successor", other, number)),
        predecessor: predecessor.map(|other| veiled("predecessor", other, number)),
        history: record.history.iter().map(happened).collect(),
        course: &face.course.title,
        level: certificates::level_word(face.level),
        parts: face.parts.iter().map(|part| &part.title).collect(),
        has_lost_part: record.has_lost_part,
        issuers: face.issuers.iter().map(|issuer| &issuer.name).collect(),
        awarded_on: face.awarded_on(),
        valid_until: face.valid_until,
        erased_on: record.erased_on(),
        names: names(&certificate.face, &salt),
        salt,
        log: proof(conn, certificate.id)?,
    };
    Ok(serde_json::to_string(&answer).ok())
}

/// None once the holder was erased: then no name is compared.
fn names(face: &Face, salt: &str) -> Vec<String> {
    if face.erased.is_some() {
        return Vec::new();
    }
    let names = std::iter::once(face.name.as_str()).chain(face.latin_name.as_deref());
    names
        .map(|name| name_hash(name, salt, &face.code))
        .collect()
}

fn proof(conn: &mut Conn, id: CertificateId) -> Result<Option<String>, ExitError> {
    let leaves = transparency::of_subject(conn, id.into())?;
    let awarded = leaves
        .iter()
        .find(|logged| logged.leaf.kind == Kind::Awarded);
    let Some(awarded) = awarded else {
        return Ok(None);
    };
    Ok(match transparency::prove(conn, awarded)? {
        Standing::Waiting(_) => None,
        Standing::Included(inclusion) => Some(inclusion.text()),
    })
}

/// Where the answer to a number stands.
fn number_hash(number: &VerificationCode) -> String {
    let bytes = format!("pmast exit number 1\n{}", number.as_str());
    Digest::of(bytes.as_bytes()).to_string()
}

/// Another number, for who has this one: in hexadecimal, its signs under as many bytes of a hash
/// that only this number gives. There is one successor and one predecessor at most, so no byte of a
/// hash covers two signs.
fn veiled(kind: &str, other: &VerificationCode, number: &VerificationCode) -> String {
    let bytes = format!("pmast exit {kind} 1\n{}", number.as_str());
    let cover = Sha256::digest(bytes.as_bytes());
    let signs = other.as_str().bytes().zip(cover);
    let veiled: Vec<u8> = signs.map(|(sign, cover)| sign ^ cover).collect();
    data_encoding::HEXLOWER.encode(&veiled)
}

/// Of the letters that count where names are compared with us, too. Made slow by PBKDF2 with
/// HMAC-SHA-256, which browsers have.
fn name_hash(name: &str, salt: &str, number: &VerificationCode) -> String {
    let salt = format!("pmast exit name 2\n{salt}\n{}", number.as_str());
    let letters = fold::letters(name);
    let mut hash = [0; 32];
    pbkdf2_hmac::<Sha256>(letters.as_bytes(), salt.as_bytes(), ROUNDS, &mut hash);
    data_encoding::HEXLOWER.encode(&hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verification::NameAnswer;

    #[test]
    fn a_name_is_hashed_as_its_letters_with_salt_and_number() {
        let number = VerificationCode::from_random(&[5; 14]).unwrap();
        let other = VerificationCode::from_random(&[6; 14]).unwrap();
        let hash = name_hash("Zoë d’Arçon-Lefèvre", "07", &number);
        assert_eq!(hash, name_hash(" ZOE DARCON LEFEVRE", "07", &number));
        assert_ne!(hash, name_hash("Zoe Darcon Lefevre", "08", &number));
        assert_ne!(hash, name_hash("Zoe Darcon Lefevre", "07", &other));
        assert_ne!(hash, name_hash("Zoe Lefevre", "07", &number));
    }

    #[test]
    fn names_are_the_same_in_the_pack_where_they_are_the_same_with_us() {
        let number = VerificationCode::from_random(&[5; 14]).unwrap();
        for (name, typed, expected) in [
            ("Łukasz Sørensen", "Lukasz Sorensen", NameAnswer::Match),
            ("Anna Strauß", "ANNA STRAUSS", NameAnswer::Match),
            ("فاطمة", "فاطمه", NameAnswer::Match),
            ("مصطفى", "مصطفي", NameAnswer::Match),
            ("किरण", "कारण", NameAnswer::Differs),
            ("Андрей", "Андреи", NameAnswer::Differs),
        ] {
            let is_same = name_hash(name, "07", &number) == name_hash(typed, "07", &number);
            let with_us = verification::compare_names(typed, (name, None));
            assert_eq!(with_us, expected, "{name} and {typed}");
            assert_eq!(is_same, expected == NameAnswer::Match, "{name} and {typed}");
        }
    }

    #[test]
    fn the_hash_of_names_may_never_change() {
        // Computed by Python's hashlib.pbkdf2_hmac.
        let number = VerificationCode::from_random(&[5; 14]).unwrap();
        let python = "import hashlib, sys\n\
            print(hashlib.pbkdf2_hmac('sha256', b'adameadow', sys.argv[1].encode(), 10000).hex())";
        let salt = format!("pmast exit name 2\n07\n{}", number.as_str());
        let output = std::process::Command::new("python3")
            .args(["-c", python, &salt])
            .output();
        let Ok(output) = output else { return };
        let expected = String::from_utf8(output.stdout).unwrap();
        assert_eq!(name_hash("Ada Meadow", "07", &number), expected.trim());
    }
}
