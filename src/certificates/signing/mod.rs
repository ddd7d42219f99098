//! Who signs papers: keys with their chains, switched on and off by the operator.
//!
//! *Stamps* of a timestamp authority are kept here beside the keys: a paper that has one has it for
//! ever, whatever the settings say later.
//!
//! Which key signs a paper follows from things that never change: the moment the paper was issued,
//! when the key was on, and when its certificates counted. So a key that is rotated away goes on
//! signing the papers of its time whenever they are downloaded, and they are the same files as
//! before; and a paper from before the first key, or from after the end of its certificates, stays
//! without signature.

mod ending;
mod roots;
mod stamps;
mod store;
#[cfg(test)]
mod tests;

use super::face::Face;
use super::pdf::{Chain, KeyKind, SignError, SoftSigner};
use super::sheet::moment;
use crate::base::{PaperKeyId, Timestamp};
use crate::credentials::{Keeper, Owner, Vault};
use crate::db::types::storable_texts;
use crate::db::{Conn, Error, Tx};
use crate::journal::{self, Object, Verb};
use crate::partners;
pub use ending::{AHEAD_DAYS, EndingKey, ending_keys};
pub use roots::{Root, made_roots, published_keys};
pub use stamps::{Stampable, keep_stamp, stampable, stamps_of};

/// A key that signs or signed papers.
#[derive(Clone, Debug)]
pub struct PaperKey {
    pub id: PaperKeyId,
    pub owner: Owner,
    pub kind: KeyKind,
    pub origin: Origin,
    /// The certificates as PEM, the signer's first.
    pub chain: String,
    /// It signs what was issued from here on …
    pub on_from: Timestamp,
    /// … and before this; none: it is on.
    pub off_at: Option<Timestamp>,
    /// Somebody else may hold it: it signs nothing any more.
    pub distrusted_at: Option<Timestamp>,
    sealed_secret: Vec<u8>,
}

/// The keys of one paper.
#[derive(Clone, Debug, Default)]
pub struct PaperKeys {
    /// Signs it; none: nobody does.
    pub today: Option<PaperKey>,
    /// Signed it before they were distrusted, or before anybody looked whether their certificates
    /// counted: what was downloaded then is still what we made.
    pub former: Vec<PaperKey>,
}

/// Where a chain comes from: what a reader says of it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Key and root were made here: readers do not know the root until they are told to.
    Made,
    /// Key and chain were brought along, from an authority or from elsewhere.
    Imported,
}

impl Origin {
    /// The stored word; also the last part of its text's key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Imported => "imported",
        }
    }

    /// Reads the word; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Made, Self::Imported]
            .into_iter()
            .find(|origin| origin.word() == word)
    }
}

storable_texts! {
    Origin: |origin| origin.word(), |word| Origin::parse(&word);
    KeyKind: |kind| kind.word(), |word| KeyKind::parse(&word);
}

/// A key with its chain, read and found fit, to be switched on. Made before the transaction.
#[derive(Clone)]
pub struct NewPaperKey {
    pub id: PaperKeyId,
    kind: KeyKind,
    origin: Origin,
    chain: String,
    certificates: Chain,
    secret: zeroize::Zeroizing<Vec<u8>>,
    nonce: [u8; 24],
}

impl std::fmt::Debug for NewPaperKey {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewPaperKey({})", self.id)
    }
}

/// Why no key was switched on.
#[derive(Debug, thiserror::Error)]
pub enum PaperKeyError {
    #[error(transparent)]
    Unfit(#[from] SignError),
    #[error("the secret could not be sealed")]
    NotSealed,
    #[error(transparent)]
    Db(#[from] Error),
}

impl NewPaperKey {
    /// Checks that the certificates were issued by each other and are no larger than papers bear,
    /// and that secret (PKCS#8, DER) and chain belong together. The nonce is taken from chance that
    /// is used for nothing else.
    pub fn new(
        secret: &[u8],
        (chain, origin): (Chain, Origin),
        chance: [u8; 32],
    ) -> Result<Self, SignError> {
        use super::pdf::Signer as _;
        chain.check()?;
        chain.check_size()?;
        let signer = SoftSigner::new(secret, chain.clone())?;
        // A key that cannot sign is found now and not at the first paper.
        signer.sign(b"paper")?;
        let mut nonce = [0; 24];
        nonce
            .iter_mut()
            .zip(chance)
            .for_each(|(to, from)| *to = from);
        Ok(Self {
            id: PaperKeyId::new(),
            kind: signer.kind(),
            origin,
            chain: chain.to_pem(),
            certificates: chain,
            secret: zeroize::Zeroizing::new(secret.to_vec()),
            nonce,
        })
    }
}

/// What a sealed secret belongs to.
fn belonging(owner: Owner, chain: &str) -> Vec<u8> {
    format!("paper\n{owner}\n{chain}").into_bytes()
}

/// Switches a key on; one of the same owner that was on is switched off at the same moment. Once
/// more with the same key does nothing. Every certificate of its chain must count now: what it
/// signed before or after would be doubted by readers.
pub fn switch_on(
    tx: &mut Tx,
    (vault, key): (&Vault, &NewPaperKey),
    owner: Owner,
    by: &Keeper,
    now: Timestamp,
) -> Result<(), PaperKeyError> {
    if store::all(tx)?.iter().any(|known| known.id == key.id) {
        return Ok(());
    }
    key.certificates.check_at(moment(now))?;
    let sealed = vault.seal(&key.nonce, &key.secret, &belonging(owner, &key.chain));
    store::switch_off(tx, owner, now)?;
    let row = PaperKey {
        id: key.id,
        owner,
        kind: key.kind,
        origin: key.origin,
        chain: key.chain.clone(),
        on_from: now,
        off_at: None,
        distrusted_at: None,
        sealed_secret: sealed.ok_or(PaperKeyError::NotSealed)?,
    };
    store::insert(tx, &row)?;
    let object = Object::new("paper key", key.id);
    Ok(journal::note_detail(
        tx,
        (by.account(), Verb::Granted),
        &object,
        &owner.to_string(),
        now,
    )?)
}

/// Switches the key of an owner off: papers issued from now on are not signed. `false`: none was
/// on.
pub fn switch_off(tx: &mut Tx, owner: Owner, by: &Keeper, now: Timestamp) -> Result<bool, Error> {
    let keys = store::all(tx)?;
    let Some(key) = keys
        .iter()
        .find(|key| key.owner == owner && key.off_at.is_none())
    else {
        return Ok(false);
    };
    store::switch_off(tx, owner, now)?;
    let object = Object::new("paper key", key.id);
    journal::note_detail(
        tx,
        (by.account(), Verb::Closed),
        &object,
        &owner.to_string(),
        now,
    )?;
    Ok(true)
}

/// Ends a key that somebody else may hold: it signs nothing any more, not even papers of its time;
/// they are downloaded without signature from now on. Its secret stays sealed, so that what was
/// downloaded before is still recognised as ours. `false`: there is no such key.
pub fn distrust(tx: &mut Tx, id: PaperKeyId, by: &Keeper, now: Timestamp) -> Result<bool, Error> {
    let keys = store::all(tx)?;
    let Some(key) = keys.iter().find(|key| key.id == id) else {
        return Ok(false);
    };
    if key.distrusted_at.is_none() {
        store::distrust(tx, id, now)?;
        let object = Object::new("paper key", id);
        let owner = key.owner.to_string();
        journal::note_detail(tx, (by.account(), Verb::Revoked), &object, &owner, now)?;
    }
    Ok(true)
}

/// Whether the journal says that a key was ended so, whatever its row says now.
pub fn was_distrusted(conn: &mut Conn, id: PaperKeyId) -> Result<bool, Error> {
    let entries = journal::of_object(conn, &Object::new("paper key", id))?;
    Ok(entries
        .iter()
        .any(|entry| entry.verb == Verb::Revoked.word()))
}

/// Every key ever, the newest first. Nobody looked whether they open: [`PaperKey::signer`] does.
pub fn paper_keys(conn: &mut Conn) -> Result<Vec<PaperKey>, Error> {
    store::all(conn)
}

/// The key that signs a certificate's paper: that of the leading issuer, else of the installation.
pub fn key_of_paper(conn: &mut Conn, face: &Face) -> Result<Option<PaperKey>, Error> {
    Ok(keys_of_paper(conn, face)?.today)
}

/// The keys of a certificate's paper: of those that were on when it was issued, the leading
/// issuer's go before those of the installation.
pub fn keys_of_paper(conn: &mut Conn, face: &Face) -> Result<PaperKeys, Error> {
    let keys = store::all(conn)?;
    if keys.is_empty() {
        return Ok(PaperKeys::default());
    }
    let partner = match face.issuers.first() {
        Some(issuer) => partners::find_by_slug(conn, &issuer.slug)?,
        None => None,
    };
    let issued_at = face.issued_at();
    let owners = partner.map(|partner| Owner::Partner(partner.id));
    let owners = owners.into_iter().chain([Owner::Installation]);
    let on = owners.flat_map(|owner| keys.iter().filter(move |key| key.was_on(owner, issued_at)));
    Ok(PaperKeys::of(on.cloned(), issued_at))
}

/// The keys of what the installation itself issued at this moment.
pub fn keys_of_house(conn: &mut Conn, issued_at: Timestamp) -> Result<PaperKeys, Error> {
    let keys = store::all(conn)?.into_iter();
    let on = keys.filter(|key| key.was_on(Owner::Installation, issued_at));
    Ok(PaperKeys::of(on, issued_at))
}

impl PaperKeys {
    /// Of the keys that were on when a paper was issued, the first of which goes before the others.
    fn of(on: impl Iterator<Item = PaperKey>, issued_at: Timestamp) -> Self {
        let is_sound = |key: &PaperKey| key.distrusted_at.is_none() && key.counted(issued_at);
        let (sound, former): (Vec<_>, Vec<_>) = on.partition(is_sound);
        Self {
            today: sound.into_iter().next(),
            former,
        }
    }
}

impl PaperKey {
    /// Whether it is this owner's and was switched on at this moment.
    fn was_on(&self, owner: Owner, at: Timestamp) -> bool {
        self.owner == owner && self.on_from <= at && self.off_at.is_none_or(|off| at < off)
    }

    /// The key, ready to sign.
    ///
    /// # Errors
    ///
    /// [`SignError::Key`] when it does not open: another seal key, or a row that was changed.
    pub fn signer(&self, vault: &Vault) -> Result<SoftSigner, SignError> {
        let secret = vault.open(&self.sealed_secret, &belonging(self.owner, &self.chain));
        let secret = secret.ok_or_else(|| {
            SignError::Key("it does not open: wrong seal key, or the row was changed".to_owned())
        })?;
        SoftSigner::new(&secret, Chain::from_pem(&self.chain)?)
    }
}
