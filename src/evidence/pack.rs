//! The trust pack: everything a check without us goes by, as files.

use super::papers;
use super::trust::{CHECKPOINT, ISSUERS, LOG_KEY, PAPER_KEYS, STATUS};
use crate::base::{Key, PartnerId, Timestamp};
use crate::certificates::{self, Addresses, signing};
use crate::credentials::{self, Did, KeyRecord, Keyring, ListError, Lists, Owner};
use crate::db::{Conn, Error};
use crate::partners;
use crate::transparency::{self, LogKey};
use serde::Serialize;
use std::collections::BTreeSet;

/// Where the house's own keys stand, among those of partners: no slug begins so.
const HOUSE: &str = "_installation";

/// Roots made here, under which papers are signed: for readers of PDFs. Our checks go by the
/// certificates themselves, which stand beside the keys of their issuer.
const PAPERS: &str = "papers/";

/// What signs and knows, of the running house.
#[derive(Clone)]
pub struct Source {
    pub keyring: Keyring,
    pub lists: Lists,
    pub addresses: Addresses,
    pub log_key: LogKey,
    /// The public address, without a slash at its end.
    pub base_url: String,
}

/// Files by their names.
pub type Pack = Vec<(String, Vec<u8>)>;

/// A key as its history tells it; the same facts as `pmast keys list`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KeyLine {
    id: String,
    purpose: &'static str,
    algorithm: &'static str,
    /// In hexadecimal: 32 bytes of Ed25519, or PKCS #1 of RSA.
    public_key: String,
    made_at: String,
    signs_from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compromised_at: Option<String>,
}

/// The documents, keys and lists of all issuers, or of some partners alone, and the head of the
/// log. Lists come as they are served. What the house signed under an earlier address names its
/// issuer and its list by that, so documents and lists are there under each. The same state gives
/// the same files. For `read_slowly`.
pub fn trust_files(
    conn: &mut Conn,
    source: &Source,
    only: Option<&BTreeSet<PartnerId>>,
    now: Timestamp,
) -> Result<Pack, Error> {
    let mut files = Pack::new();
    let earlier = source.addresses.earlier(conn, &source.base_url)?;
    if only.is_none() {
        let house = (Owner::Installation, None);
        issuer(conn, (source, &earlier), house, &mut files)?;
    }
    for partner in partners::all(conn)? {
        if only.is_none_or(|only| only.contains(&partner.id)) {
            let partner = (Owner::Partner(partner.id), Some(&partner.slug));
            issuer(conn, (source, &earlier), partner, &mut files)?;
        }
    }
    for number in credentials::list_numbers(conn)? {
        let is_wanted = match (only, credentials::list_owner(conn, number)?) {
            (None, _) => true,
            (Some(only), Some(Owner::Partner(id))) => only.contains(&id),
            (Some(_), Some(Owner::Installation) | None) => false,
        };
        if is_wanted {
            list(conn, (source, &earlier), (number, now), &mut files)?;
        }
    }
    let origin = transparency::origin(conn, &source.base_url)?;
    if let Some(key) = origin.and_then(|origin| source.log_key.verifier(&origin)) {
        files.push((LOG_KEY.to_owned(), format!("{key}\n").into_bytes()));
    }
    if let Some(published) = transparency::published(conn)? {
        files.push((CHECKPOINT.to_owned(), published.note.into_bytes()));
    }
    Ok(files)
}

fn issuer(
    conn: &mut Conn,
    (source, earlier): (&Source, &[String]),
    (owner, slug): (Owner, Option<&Key>),
    files: &mut Pack,
) -> Result<(), Error> {
    let folder = slug.map_or(HOUSE, Key::as_str);
    let Some(did) = Did::at(&source.base_url, slug) else {
        return Ok(());
    };
    let roots = signing::made_roots(conn, source.keyring.vault(), owner)?;
    if !roots.is_empty() {
        let pem: String = roots.into_iter().map(|root| root.pem).collect();
        files.push((format!("{PAPERS}{folder}.pem"), pem.into_bytes()));
    }
    let keys = source.keyring.of(conn, owner)?;
    if keys.history().is_empty() {
        return Ok(());
    }
    let lines: Vec<KeyLine> = keys.history().iter().map(|key| line(&did, key)).collect();
    let lines = serde_json::to_vec_pretty(&lines).unwrap_or_default();
    let document = keys.document(&did).into_bytes();
    let signers = signing::published_keys(conn, source.keyring.vault(), owner)?;
    files.push((format!("{ISSUERS}{folder}/did.json"), document));
    files.push((format!("{ISSUERS}{folder}/keys.json"), lines));
    let signers = papers::write(&signers);
    files.push((format!("{ISSUERS}{folder}/{PAPER_KEYS}"), signers));
    for (at, base_url) in (1_u32..).zip(earlier) {
        if let Some(former) = Did::at(base_url, slug).filter(|former| *former != did) {
            let name = format!("{ISSUERS}{folder}/earlier-{at}/did.json");
            files.push((name, keys.document(&former).into_bytes()));
        }
    }
    Ok(())
}

fn line(did: &Did, key: &KeyRecord) -> KeyLine {
    KeyLine {
        id: did.key(&key.kid),
        purpose: key.purpose.word(),
        algorithm: key.algorithm.word(),
        public_key: data_encoding::HEXLOWER.encode(&key.public),
        made_at: key.made_at.to_string(),
        signs_from: key.active_from.to_string(),
        retired_at: key.retired_at.map(|at| at.to_string()),
        compromised_at: key.compromised_at.map(|at| at.to_string()),
    }
}

/// A list under today's address and under the earlier ones. The keys are the same, so the house
/// need not own those any more.
fn list(
    conn: &mut Conn,
    (source, earlier): (&Source, &[String]),
    (number, now): (u32, Timestamp),
    files: &mut Pack,
) -> Result<(), Error> {
    let today = (format!("{STATUS}{number}.json"), &source.base_url);
    let earlier = (1_u32..).zip(earlier).map(|(at, base_url)| {
        let name = format!("{STATUS}earlier-{at}/{number}.json");
        (name, base_url)
    });
    let signing = (&source.lists, &source.keyring);
    for (name, base_url) in std::iter::once(today).chain(earlier) {
        match certificates::status_list(conn, signing, (base_url, number), now) {
            Ok(list) => files.push((name, list.json.clone().into_bytes())),
            Err(ListError::Db(error)) => return Err(error),
            Err(error) => tracing::error!(number, %error, "a list is left out"),
        }
    }
    Ok(())
}
