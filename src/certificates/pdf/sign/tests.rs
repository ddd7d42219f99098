//! Tests of signing: what is made, what is refused, what is signed.

use super::super::tests::sheet;
use super::super::{Press as _, Renderer};
use super::chain::may_issue;
use super::cms;
use super::{
    Chain, KeyKind, KeyOrder, MadeKeys, SignError, SignedBy, Signer, SoftSigner, make_keys,
    signed_by,
};
use sha2::{Digest as _, Sha256};
use x509_cert::Certificate;
use x509_cert::der::{Decode as _, Encode as _};

fn made(kind: KeyKind) -> MadeKeys {
    made_of(kind, 7)
}

fn made_of(kind: KeyKind, chance: u8) -> MadeKeys {
    let order = KeyOrder {
        kind,
        organisation: "Harbour Institute of Public Law",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 3,
        chance: [chance; 32],
    };
    make_keys(order).unwrap()
}

fn chain(made: &MadeKeys) -> Chain {
    Chain::from_der(vec![made.signer.clone(), made.root.clone()]).unwrap()
}

fn signer() -> SoftSigner {
    let made = made(KeyKind::EcdsaP256);
    SoftSigner::new(&made.signer_key, chain(&made)).unwrap()
}

/// The two parts that are signed, and the signature between them.
fn parts(file: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let text: String = file.iter().map(|&byte| char::from(byte)).collect();
    let range = text.rsplit_once("/ByteRange[").unwrap().1;
    let range: Vec<usize> = range
        .split(']')
        .next()
        .unwrap()
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    assert_eq!(range[0], 0);
    assert_eq!(
        range[2] + range[3],
        file.len(),
        "all but the slot is signed"
    );
    let signed = [&file[..range[1]], &file[range[2]..]].concat();
    let hex = &file[range[1] + 1..range[2] - 1];
    let signature = data_encoding::HEXLOWER.decode(hex).unwrap();
    (signed, signature)
}

#[test]
fn the_same_sheet_and_key_give_the_same_bytes() {
    let renderer = Renderer::new();
    let first = renderer.render_signed(&sheet(), &signer()).unwrap();
    assert_eq!(first, renderer.render_signed(&sheet(), &signer()).unwrap());
    let unsigned = renderer.render(&sheet()).unwrap();
    assert!(
        first.len() < unsigned.len() + 5_000,
        "{} {}",
        first.len(),
        unsigned.len()
    );
}

#[test]
fn the_signature_speaks_of_every_byte_outside_its_slot() {
    let file = Renderer::new().render_signed(&sheet(), &signer()).unwrap();
    let (signed, signature) = parts(&file);
    let digest = Sha256::digest(signed);
    let found = signature
        .windows(32)
        .any(|bytes| bytes == digest.as_slice());
    assert!(found, "the digest is among the signed attributes");
}

#[test]
fn a_signed_file_is_read_whole() {
    let file = Renderer::new().render_signed(&sheet(), &signer()).unwrap();
    let document = lopdf::Document::load_mem(&file).unwrap();
    let catalog = document.catalog().unwrap();
    let permissions = catalog.get(b"Perms").unwrap().as_dict().unwrap();
    let signature = permissions.get(b"DocMDP").unwrap().as_reference().unwrap();
    let signature = document.get_dictionary(signature).unwrap();
    assert_eq!(
        signature.get(b"SubFilter").unwrap().as_name().unwrap(),
        b"ETSI.CAdES.detached"
    );
}

#[test]
fn certificates_say_what_readers_ask_for() {
    let made = made(KeyKind::EcdsaP256);
    let leaf = Certificate::from_der(&made.signer).unwrap();
    let text = format!("{:?}", leaf.tbs_certificate().extensions());
    for oid in ["1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4"] {
        let id = oid
            .parse::<x509_cert::der::oid::ObjectIdentifier>()
            .unwrap();
        let usage = leaf
            .tbs_certificate()
            .get_extension::<x509_cert::ext::pkix::ExtendedKeyUsage>();
        assert!(usage.unwrap().unwrap().1.0.contains(&id), "{oid} {text}");
    }
    let (from, until) = chain(&made).validity();
    assert_eq!((from.0, until.0), (2026, 2029));
    assert_eq!(
        made.root,
        self::made(KeyKind::EcdsaP256).root,
        "chance comes from outside"
    );
}

#[test]
fn keys_and_chains_that_do_not_belong_together_are_refused() {
    let one = made(KeyKind::EcdsaP256);
    let refused = SoftSigner::new(&one.root_key, chain(&one)).map(|_| ());
    assert!(matches!(refused, Err(SignError::Key(_))));
    let upside_down = Chain::from_der(vec![one.root.clone(), one.signer.clone()]);
    assert!(matches!(upside_down, Err(SignError::Chain(_))));
    let root_alone = Chain::from_der(vec![one.root.clone()]);
    assert!(matches!(root_alone, Err(SignError::Chain(_))));
    assert!(matches!(
        Chain::from_der(Vec::new()),
        Err(SignError::Chain(_))
    ));
    assert!(matches!(
        Chain::from_der(vec![vec![1, 2]]),
        Err(SignError::Chain(_))
    ));
    assert!(SoftSigner::new(b"no key", chain(&one)).is_err());
}

#[test]
fn a_chain_is_followed_by_keys_and_not_by_names() {
    let (one, other) = (made(KeyKind::EcdsaP256), made_of(KeyKind::EcdsaP256, 8));
    assert_eq!(chain(&one).check(), Ok(()));
    let said = |raw: [&Vec<u8>; 2]| {
        let chain = Chain::from_der(raw.map(Clone::clone).to_vec()).unwrap();
        chain.check().unwrap_err().to_string()
    };
    // Root and root have one name.
    let mixed = said([&one.signer, &other.root]);
    assert!(
        mixed.contains("number 1 (CN=Harbour Institute of Public Law Certificates"),
        "{mixed}"
    );
    assert!(
        mixed.ends_with("is not signed by the key of number 2"),
        "{mixed}"
    );
    for certificate in [0, 1] {
        let mut raw = [one.signer.clone(), one.root.clone()];
        // In the value of the signature, which ends the certificate.
        *raw[certificate].last_mut().unwrap() ^= 1;
        let changed = said([&raw[0], &raw[1]]);
        let expected = [
            "is not signed by the key of number 2",
            "is not as it was made",
        ];
        assert!(changed.ends_with(expected[certificate]), "{changed}");
    }
    let text = format!("Bag Attributes\n{}and more\n", chain(&one).to_pem());
    let read = Chain::from_pem(&text).unwrap();
    assert_eq!(read.certificates(), chain(&one).certificates());
    assert_eq!(read.check(), Ok(()));
}

#[test]
fn only_an_authority_issues_and_no_farther_than_it_may() {
    let made = made(KeyKind::EcdsaP256);
    let read = |raw: &[u8]| Certificate::from_der(raw).unwrap();
    let (root, signer) = (read(&made.root), read(&made.signer));
    assert_eq!(may_issue(&root, 0), Ok(()));
    let far = "may not stand so far above the signer's";
    assert_eq!(may_issue(&root, 1), Err(far));
    let no_authority = "has a key that may not sign certificates";
    assert_eq!(may_issue(&signer, 0), Err(no_authority));
}

#[test]
fn a_chain_counts_from_its_first_minute_until_its_last() {
    let chain = chain(&made(KeyKind::EcdsaP256));
    for (moment, expected) in [
        (
            (2026, 10, 31, 23, 59),
            "counts only from 2026-11-01 00:00 UTC",
        ),
        ((2026, 11, 1, 0, 0), ""),
        ((2029, 10, 31, 23, 59), ""),
        ((2029, 11, 1, 0, 0), "ended 2029-11-01 00:00 UTC"),
    ] {
        let said = match chain.check_at(moment) {
            Ok(()) => String::new(),
            Err(error) => error.to_string(),
        };
        assert!(said.ends_with(expected), "{moment:?} {said}");
        assert_eq!(said.is_empty(), expected.is_empty(), "{moment:?} {said}");
    }
}

#[test]
fn a_chain_that_makes_papers_too_long_is_refused_with_its_size() {
    // Four bytes a letter, in two names of each certificate twice.
    let organisation = "𝄞".repeat(64);
    let order = KeyOrder {
        kind: KeyKind::EcdsaP256,
        organisation: &organisation,
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 3,
        chance: [7; 32],
    };
    let made = make_keys(order).unwrap();
    let under = |roots: usize| {
        let mut raw = vec![made.signer.clone()];
        raw.extend(std::iter::repeat_n(made.root.clone(), roots));
        Chain::from_der(raw).unwrap()
    };
    assert_eq!(under(2).check_size(), Ok(()));
    let large = under(4);
    let found: usize = large.certificates().iter().map(Vec::len).sum();
    let refused = large.check_size();
    assert_eq!(refused, Err(SignError::Large { found, most: 5_120 }));
    let said = refused.unwrap_err().to_string();
    assert!(said.contains(&format!("have {found} bytes")), "{said}");
    assert_eq!(chain(&self::made(KeyKind::EcdsaP256)).check_size(), Ok(()));
}

/// A signer that promises a short signature and gives a long one.
struct Liar(SoftSigner);

impl Signer for Liar {
    fn kind(&self) -> KeyKind {
        KeyKind::EcdsaP256
    }

    fn chain(&self) -> &Chain {
        self.0.chain()
    }

    fn sign(&self, _: &[u8]) -> Result<Vec<u8>, SignError> {
        Ok(vec![1; 600])
    }
}

#[test]
fn a_signature_that_does_not_fit_is_never_cut() {
    let refused = Renderer::new().render_signed(&sheet(), &Liar(signer()));
    let text = refused.unwrap_err().to_string();
    assert!(text.contains("were kept"), "{text}");
    assert!(cms::longest(&signer()).unwrap() < 2_048);
}

#[test]
fn rsa_keys_sign_too() {
    let made = made(KeyKind::Rsa3072);
    let signer = SoftSigner::new(&made.signer_key, chain(&made)).unwrap();
    assert_eq!(signer.kind(), KeyKind::Rsa3072);
    let first = signer.sign(b"message").unwrap();
    assert_eq!(first.len(), 384);
    assert_eq!(first, signer.sign(b"message").unwrap());
    let file = Renderer::new().render_signed(&sheet(), &signer).unwrap();
    let (signed, mut slot) = parts(&file);
    let digest: [u8; 32] = Sha256::digest(signed).into();
    let by = |slot: &[u8]| signed_by(signer.chain(), slot, &digest);
    assert_eq!(by(&slot), SignedBy::Key { is_stamped: false });
    let last = slot.iter().rposition(|byte| *byte != 0).unwrap();
    slot[last] ^= 1;
    assert_eq!(by(&slot), SignedBy::Nobody);
    assert_eq!(signer.chain().check(), Ok(()));
    // A root of the same name whose key is of the other kind.
    let mixed = vec![made.signer, self::made(KeyKind::EcdsaP256).root];
    let said = Chain::from_der(mixed).unwrap().check().unwrap_err();
    assert!(said.to_string().contains("number 1"), "{said}");
}

#[test]
fn every_byte_of_a_signature_tells_who_made_it() {
    let file = Renderer::new().render_signed(&sheet(), &signer()).unwrap();
    let (signed, slot) = parts(&file);
    let digest: [u8; 32] = Sha256::digest(signed).into();
    let own = chain(&made(KeyKind::EcdsaP256));
    let by = |slot: &[u8], digest| signed_by(&own, slot, digest);
    assert_eq!(by(&slot, &digest), SignedBy::Key { is_stamped: false });
    assert_eq!(by(&slot, &[0; 32]), SignedBy::Nobody, "of another file");
    for at in 0..slot.len() {
        let mut changed = slot.clone();
        changed[at] ^= 1;
        assert_eq!(by(&changed, &digest), SignedBy::Nobody, "byte {at}");
    }
    let longer = [slot.as_slice(), &[1]].concat();
    assert_eq!(by(&longer, &digest), SignedBy::Nobody);
    assert_eq!(by(b"", &digest), SignedBy::Another);
    // Another key of the same organisation, and the same key under another root.
    let other = made_of(KeyKind::EcdsaP256, 8);
    assert_eq!(signed_by(&chain(&other), &slot, &digest), SignedBy::Another);
    let alone = Chain::from_der(vec![made(KeyKind::EcdsaP256).signer]).unwrap();
    assert_eq!(signed_by(&alone, &slot, &digest), SignedBy::Nobody);
}

#[test]
fn where_a_timestamp_belongs_stands_a_sequence_or_nobody_signed() {
    let (signer, digest) = (signer(), [5; 32]);
    let attributes = || cms::signed_attributes(signer.chain(), &digest).unwrap();
    let signature = signer.sign(&attributes().to_der().unwrap()).unwrap();
    let by = |token: &[u8]| {
        let chain = (signer.chain(), signer.kind());
        let slot = cms::assembled(chain, attributes(), (&signature, Some(token)));
        signed_by(signer.chain(), &slot.unwrap(), &digest)
    };
    assert_eq!(by(&[0x30, 0]), SignedBy::Key { is_stamped: true });
    assert_eq!(by(&[0x04, 0]), SignedBy::Nobody);
}
