//! The trust pack: everything a check without us goes by, as files.

use super::trust::{CHECKPOINT, ISSUERS, LOG_KEY, STATUS};
use crate::base::{PartnerId, Timestamp};
use crate::certificates::{self, signing};
use crate::credentials::{self, Did, KeyRecord, Keyring, ListError, Lists, Owner};
use crate::db::{Conn, Error};
use crate::partners;
use crate::transparency::{self, LogKey};
use serde::Serialize;

/// Where the house's own keys stand, among those of partners: no slug begins so.
const HOUSE: &str = "_installation";

/// Roots made here, under which papers are signed: for readers of PDFs, which our checks do not
/// need.
const PAPERS: &str = "papers/";

/// What signs and knows, of the running house.
#[derive(Clone)]
pub struct Source {
    pub keyring: Keyring,
    pub lists: Lists,
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

/// The documents, keys and lists of all issuers, or of one partner alone, and the head of the log.
/// Lists come as they are served. The same state gives the same files.
pub fn trust_files(
    conn: &mut Conn,
    source: &Source,
    only: Option<PartnerId>,
    now: Timestamp,
) -> Result<Pack, Error> {
    let mut files = Pack::new();
    let authority = credentials::authority(&source.base_url);
    if only.is_none()
        && let Some(did) = Did::installation(authority)
    {
        issuer(conn, source, (HOUSE, Owner::Installation, &did), &mut files)?;
    }
    for partner in partners::all(conn)? {
        if only.is_some_and(|only| only != partner.id) {
            continue;
        }
        if let Some(did) = Did::partner(authority, &partner.slug) {
            let owner = Owner::Partner(partner.id);
            let place = (partner.slug.as_str(), owner, &did);
            issuer(conn, source, place, &mut files)?;
        }
    }
    lists(conn, (source, only), now, &mut files)?;
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
    source: &Source,
    (folder, owner, did): (&str, Owner, &Did),
    files: &mut Pack,
) -> Result<(), Error> {
    let roots = signing::made_roots(conn, owner)?;
    if !roots.is_empty() {
        let pem: String = roots.into_iter().map(|root| root.pem).collect();
        files.push((format!("{PAPERS}{folder}.pem"), pem.into_bytes()));
    }
    let keys = source.keyring.of(conn, owner)?;
    if keys.history().is_empty() {
        return Ok(());
    }
    let lines: Vec<KeyLine> = keys.history().iter().map(|key| line(did, key)).collect();
    let lines = serde_json::to_vec_pretty(&lines).unwrap_or_default();
    let document = keys.document(did).into_bytes();
    files.push((format!("{ISSUERS}{folder}/did.json"), document));
    files.push((format!("{ISSUERS}{folder}/keys.json"), lines));
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

fn lists(
    conn: &mut Conn,
    (source, only): (&Source, Option<PartnerId>),
    now: Timestamp,
    files: &mut Pack,
) -> Result<(), Error> {
    let authority = credentials::authority(&source.base_url);
    for number in credentials::list_numbers(conn)? {
        let owner = credentials::list_owner(conn, number)?;
        if only.is_some_and(|only| owner != Some(Owner::Partner(only))) {
            continue;
        }
        let issuer = |conn: &mut Conn, owner: Owner| -> Result<_, Error> {
            let did = match owner {
                Owner::Installation => Did::installation(authority),
                Owner::Partner(id) => partners::find(conn, id)?
                    .and_then(|partner| Did::partner(authority, &partner.slug)),
            };
            let Some(did) = did else { return Ok(None) };
            let signer = source.keyring.of(conn, owner)?.status(&did, now);
            Ok(signer.map(|signer| {
                (
                    signer,
                    certificates::status_list_address(&source.base_url, number),
                )
            }))
        };
        match source.lists.get(conn, number, issuer, now) {
            Ok(list) => {
                let name = format!("{STATUS}{number}.json");
                files.push((name, list.json.clone().into_bytes()));
            }
            Err(ListError::Db(error)) => return Err(error),
            Err(error) => tracing::error!(number, %error, "a list is left out"),
        }
    }
    Ok(())
}
