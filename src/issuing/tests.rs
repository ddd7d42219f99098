//! Awards with their credentials, against a database. Stories through the doors: `tests/it`.

use super::write::write_with;
use super::*;
use crate::app::{App, Clock};
use crate::certificates::testing::{Stage, chance, finished};
use crate::certificates::{self, AwardError, Certificate, Kept, Scribe, Signatures, Wanted};
use crate::config::{Config, Settings};
use crate::credentials::{
    self, DidDocument, Keeper, NewSecret, Owner, Purpose, did_document, verify,
};
use crate::db::{Db, Tx};
use crate::learning::testing::at;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

type Awarded = Result<Option<Certificate>, AwardError>;

struct House {
    stage: Stage,
    app: App,
    _folder: tempfile::TempDir,
}

impl House {
    fn without_key() -> Self {
        let stage = finished();
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data_dir: Some(folder.path().to_string_lossy().into_owned()),
            base_url: Some("https://academy.example".to_owned()),
            seal_key: Some("2a".repeat(32)),
            ..Settings::default()
        };
        let config = Config::read(None, &settings).unwrap();
        let db: Db = (*stage.world.db).clone();
        let app = App::new(config, db, Clock::fixed(at(90))).unwrap();
        Self {
            stage,
            app,
            _folder: folder,
        }
    }

    fn new() -> Self {
        let house = Self::without_key();
        house.makes_key(1);
        house
    }

    fn owner(&self) -> Owner {
        Owner::Partner(self.stage.partner.id)
    }

    fn makes_key(&self, seed: u8) -> String {
        let (vault, whose) = (
            self.app.keyring.vault().clone(),
            (self.owner(), Purpose::Credential),
        );
        let make = move |tx: &mut Tx| {
            let secret = NewSecret::ed25519([seed; 32]);
            credentials::make_first(tx, (&vault, &secret), whose, &Keeper::machine(), at(0))
        };
        let made = self.app.db.write_now(make).unwrap();
        self.app.keyring.forget(self.owner());
        made.kid
    }

    fn deed(&self) -> impl Fn(&mut Tx, &Scribe) -> Awarded + Send + Sync + 'static {
        let enrolment = self.stage.enrolment.clone();
        let edition = self.stage.world.edition.clone();
        move |tx, scribe| {
            let earned = (&enrolment, &edition);
            certificates::award_for(tx, scribe, earned, chance(1), at(90))
        }
    }

    fn awards(&self) -> Certificate {
        write_awarding_now(&self.app, self.deed()).unwrap().unwrap()
    }

    fn kept(&self, certificate: &Certificate) -> Option<Kept> {
        self.stage
            .read(|conn| certificates::credential(conn, certificate.id))
    }

    fn document(&self, kept: &Kept) -> DidDocument {
        let did = credentials::read(kept.json.as_bytes()).unwrap().issuer.did;
        let keys = self
            .stage
            .read(|conn| credentials::history(conn, kept.owner));
        DidDocument::parse(did_document(&did, &keys).as_bytes()).unwrap()
    }
}

#[test]
fn an_award_commits_with_a_credential_that_says_what_the_paper_says() {
    let house = House::new();
    let certificate = house.awards();
    let kept = house.kept(&certificate).unwrap();
    let verified = verify(kept.json.as_bytes(), &house.document(&kept)).unwrap();
    let (draft, face) = (verified.draft, &certificate.face);
    assert_eq!(draft.recipient.name, face.name);
    assert_eq!(draft.achievement.name, face.title().1);
    assert_eq!(
        draft.id,
        format!("https://academy.example/credentials/{}", face.code.as_str())
    );
    assert_eq!((draft.awarded_at, draft.valid_from), (at(90), at(90)));
    assert_eq!((kept.version, kept.signed_at), (1, at(90)));
    assert_eq!(house.awards(), certificate, "repeated");
    assert_eq!(house.kept(&certificate), Some(kept), "the same bytes");
}

#[tokio::test]
async fn without_a_key_the_award_is_made_and_signed_later_once() {
    let house = House::without_key();
    let certificate = house.awards();
    assert_eq!(house.kept(&certificate), None);
    let late = sign_missing(&house.app, None).await.unwrap().unwrap();
    assert_eq!((late.seen, late.signed), (1, 0), "still no key");
    house.makes_key(1);
    let (one, two) = tokio::join!(
        sign_missing(&house.app, None),
        sign_missing(&house.app, None)
    );
    let signed = [one, two].map(|late| late.unwrap().map_or(0, |late| late.signed));
    assert_eq!(signed.iter().sum::<u32>(), 1, "two nodes, one credential");
    let kept = house.kept(&certificate).unwrap();
    assert!(verify(kept.json.as_bytes(), &house.document(&kept)).is_ok());
    assert_eq!(sign_missing(&house.app, None).await.unwrap(), None);
}

#[tokio::test]
async fn other_writes_pass_while_a_credential_is_being_signed() {
    let house = House::new();
    let db = house.app.db.clone();
    let ink = super::ink::Ink::of(&house.app);
    let sign = move |_, wanted: &[Wanted], signatures: &mut Signatures| {
        // With the writer held this would wait for ever.
        let write = |tx: &mut Tx| {
            let object = crate::journal::Object::new("test", "meanwhile");
            crate::journal::note(tx, None, crate::journal::Verb::Changed, &object, at(90))
        };
        db.write_now(write).unwrap();
        ink.sign(wanted, signatures);
    };
    let certificate = write_with(&house.app, house.deed(), sign).await;
    assert!(house.kept(&certificate.unwrap().unwrap()).is_some());
    let object = crate::journal::Object::new("test", "meanwhile");
    let noted = house
        .stage
        .read(|conn| crate::journal::of_object(conn, &object));
    assert_eq!(noted.len(), 1);
}

#[tokio::test]
async fn what_was_signed_for_other_facts_or_with_a_condemned_key_is_not_kept() {
    let house = House::new();
    let (ink, ring) = (super::ink::Ink::of(&house.app), house.app.keyring.clone());
    let (db, owner) = (house.app.db.clone(), house.owner());
    let rounds = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&rounds);
    let sign = move |round: u32, wanted: &[Wanted], signatures: &mut Signatures| {
        counted.fetch_add(1, Ordering::SeqCst);
        let mut wanted = wanted.to_vec();
        if round == 0 {
            wanted[0].draft.recipient.name = "Somebody Else".to_owned();
        }
        ink.sign(&wanted, signatures);
        if round == 1 {
            let vault = ring.vault().clone();
            let condemn = move |tx: &mut Tx| {
                let secret = NewSecret::ed25519([9; 32]);
                let kid = credentials::history(tx, owner)?.remove(0).kid;
                let by = Keeper::machine();
                credentials::condemn(tx, (&vault, &secret), (owner, &kid), &by, at(0))
            };
            db.write_now(condemn).unwrap();
            ring.forget(owner);
        }
    };
    let certificate = write_with(&house.app, house.deed(), sign).await;
    let certificate = certificate.unwrap().unwrap();
    let kept = house.kept(&certificate).unwrap();
    assert_eq!(rounds.load(Ordering::SeqCst), 3);
    assert!(verify(kept.json.as_bytes(), &house.document(&kept)).is_ok());
    assert_eq!(
        credentials::read(kept.json.as_bytes())
            .unwrap()
            .recipient
            .name,
        certificate.face.name
    );
}

#[tokio::test]
async fn an_award_does_not_wait_for_a_signer_that_never_gets_it_right() {
    let house = House::new();
    let certificate = write_with(&house.app, house.deed(), |_, _, _| ()).await;
    let certificate = certificate.unwrap().unwrap();
    assert_eq!(house.kept(&certificate), None);
}
