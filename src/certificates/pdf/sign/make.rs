//! A root and a signer's certificate of one's own, for installations that have bought none.

use der::asn1::{Any, BitString, GeneralizedTime, ObjectIdentifier};
use der::{DateTime, Decode as _, Encode as _, Tag};
use p256::pkcs8::EncodePrivateKey as _;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use rsa::pkcs1v15;
use sha2::Sha256;
use x509_cert::Certificate;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder as _, CertificateBuilder};
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages,
    SubjectKeyIdentifier,
};
use x509_cert::ext::{Extension, ToExtension as _};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{EncodePublicKey, SubjectPublicKeyInfo, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

use super::super::Moment;
use super::keys::Key;
use super::{KeyKind, SignError};

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
/// Signs documents (RFC 9336).
const DOCUMENT_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36");
/// Without it, readers built on Mozilla's library do not know what to think.
const EMAIL_PROTECTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");

/// What keys are to be made.
#[derive(Clone, Copy, Debug)]
pub struct KeyOrder<'a> {
    /// The kind of both keys.
    pub kind: KeyKind,
    /// Who signs: stands in both certificates.
    pub organisation: &'a str,
    /// From when they count.
    pub from: Moment,
    /// For how many years the root counts.
    pub root_years: u16,
    /// For how many years the signer's certificate counts.
    pub signer_years: u16,
    /// Secret chance, never used for anything else.
    pub chance: [u8; 32],
}

/// Keys and certificates. The root's key is needed for the next signer's certificate only and
/// belongs in a safe.
pub struct MadeKeys {
    /// The root's certificate, DER.
    pub root: Vec<u8>,
    /// The root's secret key, PKCS#8.
    pub root_key: Vec<u8>,
    /// The signer's certificate, DER.
    pub signer: Vec<u8>,
    /// The signer's secret key, PKCS#8.
    pub signer_key: Vec<u8>,
}

/// Makes a root and a signer's certificate under it.
///
/// # Errors
///
/// [`SignError`] when a name or time cannot stand in a certificate.
pub fn make_keys(order: KeyOrder<'_>) -> Result<MadeKeys, SignError> {
    let mut chance = ChaCha20Rng::from_seed(order.chance);
    let root_key = new_key(order.kind, &mut chance)?;
    let signer_key = new_key(order.kind, &mut chance)?;
    let organisation = order.organisation;
    let issuer = name(&format!("{organisation} Root"), organisation)?;
    let root = Profile {
        issuer: issuer.clone(),
        subject: issuer.clone(),
        is_root: true,
    };
    let root = certificate(
        root,
        &root_key,
        &root_key,
        (&order, order.root_years),
        &mut chance,
    )?;
    let signer = Profile {
        issuer,
        subject: name(&format!("{organisation} Certificates"), organisation)?,
        is_root: false,
    };
    let years = order.signer_years;
    let signer = certificate(signer, &signer_key, &root_key, (&order, years), &mut chance)?;
    Ok(MadeKeys {
        root,
        root_key: secret(&root_key)?,
        signer,
        signer_key: secret(&signer_key)?,
    })
}

fn failed(error: impl std::fmt::Display) -> SignError {
    SignError::Encoding(error.to_string())
}

fn new_key(kind: KeyKind, chance: &mut ChaCha20Rng) -> Result<Key, SignError> {
    use p256::elliptic_curve::Generate as _;
    match kind {
        KeyKind::EcdsaP256 => {
            let key = p256::ecdsa::SigningKey::generate_from_rng(chance);
            Ok(Key::EcdsaP256(Box::new(key)))
        }
        KeyKind::Rsa3072 => {
            let key = rsa::PrivateKey::new(chance, 3072).map_err(failed)?;
            let key = pkcs1v15::SigningKey::<Sha256>::new(key);
            Ok(Key::Rsa3072(Box::new(key)))
        }
    }
}

fn secret(key: &Key) -> Result<Vec<u8>, SignError> {
    let written = match key {
        Key::EcdsaP256(key) => key.to_pkcs8_der(),
        Key::Rsa3072(key) => key.to_pkcs8_der(),
    };
    Ok(written.map_err(failed)?.as_bytes().to_vec())
}

fn name(common: &str, organisation: &str) -> Result<Name, SignError> {
    let mut parts = RdnSequence::default();
    for (oid, text) in [(ORGANISATION, organisation), (COMMON_NAME, common)] {
        // RFC 5280 gives names 64 characters.
        let text: String = text.chars().take(64).collect();
        let value = Any::new(Tag::Utf8String, text.as_bytes())?;
        let part = AttributeTypeAndValue { oid, value };
        parts.push(RelativeDistinguishedName::try_from(vec![part])?);
    }
    Ok(Name::from_der(&parts.to_der()?)?)
}

fn certificate(
    profile: Profile,
    subject: &Key,
    issuer: &Key,
    (order, years): (&KeyOrder<'_>, u16),
    chance: &mut ChaCha20Rng,
) -> Result<Vec<u8>, SignError> {
    let (year, month, day, hour, minute) = order.from;
    let year = u16::try_from(year).map_err(failed)?;
    let at = |year, day| DateTime::new(year, month, day, hour, minute, 0);
    // A day that the last year lacks is the 28th there.
    let end = at(year + years, day).or_else(|_| at(year + years, 28));
    let time = |at| Time::GeneralTime(GeneralizedTime::from_date_time(at));
    let validity = Validity::new(time(at(year, day)?), time(end?));
    let mut serial = [0; 16];
    chance.fill_bytes(&mut serial);
    // Positive, and no shorter than it looks.
    serial[0] = serial[0] & 0x3F | 0x40;
    let serial = SerialNumber::new(&serial)?;
    let subject = match subject {
        Key::EcdsaP256(key) => public(key.verifying_key())?,
        Key::Rsa3072(key) => public(&rsa::signature::Keypair::verifying_key(key.as_ref()))?,
    };
    let builder = CertificateBuilder::new(profile, serial, validity, subject).map_err(failed)?;
    let built: Certificate = match issuer {
        Key::EcdsaP256(key) => builder.build::<_, p256::ecdsa::DerSignature>(key.as_ref()),
        Key::Rsa3072(key) => builder.build::<_, pkcs1v15::Signature>(key.as_ref()),
    }
    .map_err(failed)?;
    Ok(built.to_der()?)
}

type PublicKey = SubjectPublicKeyInfo<Any, BitString>;

fn public(key: &impl EncodePublicKey) -> Result<PublicKey, SignError> {
    PublicKey::from_key(key).map_err(failed)
}

/// What the certificates say beside names and keys.
struct Profile {
    issuer: Name,
    subject: Name,
    is_root: bool,
}

impl BuilderProfile for Profile {
    fn get_issuer(&self, _subject: &Name) -> Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        subject: SubjectPublicKeyInfoRef<'_>,
        issuer: SubjectPublicKeyInfoRef<'_>,
        tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        let none = [];
        let name = tbs.subject();
        let constraints = BasicConstraints {
            ca: self.is_root,
            path_len_constraint: self.is_root.then_some(0),
        };
        let usage = if self.is_root {
            KeyUsages::KeyCertSign | KeyUsages::CRLSign
        } else {
            KeyUsages::DigitalSignature | KeyUsages::NonRepudiation
        };
        let mut extensions = vec![
            constraints.to_extension(name, &none)?,
            KeyUsage(usage).to_extension(name, &none)?,
            SubjectKeyIdentifier::try_from(subject)?.to_extension(name, &none)?,
        ];
        if !self.is_root {
            let purposes = ExtendedKeyUsage(vec![DOCUMENT_SIGNING, EMAIL_PROTECTION]);
            extensions.push(purposes.to_extension(name, &none)?);
            let authority = AuthorityKeyIdentifier::try_from(issuer)?;
            extensions.push(authority.to_extension(name, &none)?);
        }
        Ok(extensions)
    }
}
