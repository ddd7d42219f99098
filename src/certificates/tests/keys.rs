//! The check of keys that sign credentials.

use super::*;
use crate::credentials::{self, Keeper, NewSecret, Owner, Purpose, Vault};
use crate::db::{Tx, db_fns};
use diesel::prelude::*;

db_fns! {
    fn secret_of(conn, key: &str) -> Vec<u8> {
        use crate::db::schema::signing_keys::dsl::{kid, sealed_secret, signing_keys};
        signing_keys.filter(kid.eq(key)).select(sealed_secret).first(conn)
    }

    fn bring_back(conn, key: &str, secret: &[u8]) -> usize {
        use crate::db::schema::signing_keys::dsl::{
            compromised_at, kid, sealed_secret, signing_keys,
        };
        diesel::update(signing_keys.filter(kid.eq(key)))
            .set((compromised_at.eq(None::<Timestamp>), sealed_secret.eq(secret)))
            .execute(conn)
    }
}

#[test]
fn a_condemned_key_that_comes_back_is_found_even_with_its_secret() {
    let stage = stage();
    let owner = Owner::Partner(stage.partner.id);
    let vault = Vault::new(&[7; 32]);
    let make = move |tx: &mut Tx| {
        let (vault, secret) = (Vault::new(&[7; 32]), NewSecret::ed25519([1; 32]));
        let whose = (owner, Purpose::Credential);
        credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), at(0))
    };
    let kid = stage.world.db.write_now(make).unwrap().kid;
    let sealed = stage.read(|conn| secret_of(conn, &kid));
    let condemned = kid.clone();
    let condemn = move |tx: &mut Tx| {
        let (vault, secret) = (Vault::new(&[7; 32]), NewSecret::ed25519([2; 32]));
        let whose = (owner, condemned.as_str());
        credentials::condemn(tx, (&vault, &secret), whose, &Keeper::machine(), at(10))
    };
    stage.world.db.write_now(condemn).unwrap();
    let findings = || {
        let audit = stage.read(|conn| verify_keys(conn, &vault, at(20)));
        assert_eq!(audit.keys, 2, "the condemned one, and the next");
        audit.findings
    };
    assert_eq!(stage.read(|conn| secret_of(conn, &kid)), [0_u8; 0]);
    assert_eq!(findings(), []);
    let restored = KeyFinding::KeyRestored {
        owner,
        kid: kid.clone(),
    };
    let forged = KeyFinding::KeyForged {
        owner,
        kid: kid.clone(),
    };
    for (secret, found) in [
        (Vec::new(), vec![forged, restored.clone()]),
        (sealed, vec![restored]),
    ] {
        let key = kid.clone();
        stage.tamper(move |tx| bring_back(tx, &key, &secret));
        assert_eq!(findings(), found);
    }
}
