//! People for tests, made by the real deeds. Their passwords are hashed with the least that argon2
//! allows: what a hash costs is tested in `password.rs` alone.

use super::operator::{claim_as, first_operator_link};
use super::password::PasswordHash;
use super::{Browser, Operator, Registration, SignedIn, Token, confirm, register};
use crate::base::{Email, Language, PersonName, Timestamp};
use crate::db::Db;

/// Everybody's password.
pub const PASSWORD: &str = "seven quiet rivers";

/// Thirty-two bytes nobody used before in this test program.
pub fn token() -> Token {
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).unwrap();
    Token::new(chance)
}

/// A browser about to sign in.
pub fn browser() -> Browser {
    Browser {
        token: token(),
        device: "Firefox on a phone".to_owned(),
    }
}

/// A registration in English; `ada@meadow.example` becomes "Ada".
pub fn registration(email: &str) -> Registration {
    let name = email.split('@').next().unwrap();
    let (first, rest) = name.split_at(1);
    Registration {
        email: Email::parse(email).unwrap(),
        name: PersonName::parse(&format!("{}{rest}", first.to_uppercase())).unwrap(),
        language: Language::En,
        password: PasswordHash::cheap(PASSWORD),
        next: String::new(),
    }
}

/// Somebody who registered, confirmed and is signed in.
pub fn signed_in(db: &Db, email: &str, now: Timestamp) -> SignedIn {
    let (registration, link, browser) = (registration(email), token(), browser());
    db.write_now(move |tx| {
        register(tx, &registration, &link, now)?;
        confirm(tx, &link.hash(), &browser, now)
    })
    .unwrap()
}

/// The first operator.
pub fn operator(db: &Db, email: &str, now: Timestamp) -> Operator {
    let learner = signed_in(db, email, now).learner;
    let link = token();
    db.write_now(move |tx| {
        assert!(first_operator_link(tx, &link, now).unwrap());
        claim_as(tx, &learner, &link.hash(), now)
    })
    .unwrap()
}
