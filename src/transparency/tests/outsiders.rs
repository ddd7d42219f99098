//! Our log as programs read it that we did not write: Cloudflare's crates for signed notes,
//! checkpoints and tiles. They verify our signatures, authenticate our tiles and check our proofs.

use super::{Site, grows, verifier};
use crate::db::testing::fresh;
use crate::transparency::{
    Inclusion, LeafData, Resource, Source as _, Standing, of_subject, prove, published,
};
use signed_note::{Note, StandardVerifier, VerifierList};
use std::cell::RefCell;
use tlog_tiles::{
    Checkpoint, Error, Hash, HashReader as _, Tile, TileHashReader, TileReader, check_record,
    check_tree, prove_record, prove_tree, record_hash, tree_hash,
};

/// Their reader over our addresses.
struct Theirs<'a>(RefCell<Site<'a>>);

impl TileReader for Theirs<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, Error> {
        let read = |tile: &Tile| {
            // Their paths name the height, tlog-tiles' do not.
            let path = tile.path().replacen("tile/8/", "tile/", 1);
            let resource = Resource::parse(&path).unwrap_or_else(|| panic!("{path}"));
            self.0.borrow_mut().fetch(&resource).unwrap()
        };
        Ok(tiles.iter().map(read).collect())
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

fn their_checkpoint(note: &str) -> Checkpoint {
    let note = Note::from_bytes(note.as_bytes()).unwrap();
    let key = StandardVerifier::new(&verifier().to_string()).unwrap();
    let (known, unknown) = note
        .verify(&VerifierList::new(vec![Box::new(key)]))
        .unwrap();
    assert_eq!((known.len(), unknown.len()), (1, 0));
    Checkpoint::from_bytes(note.text()).unwrap()
}

#[test]
fn other_peoples_programs_read_our_log() {
    let db = fresh();
    let mut happenings = grows(&db, 300);
    let old = db.read_now(published).unwrap().unwrap();
    happenings.extend(grows(&db, 420));
    let new = db.read_now(published).unwrap().unwrap();
    let (old, new) = (their_checkpoint(&old.note), their_checkpoint(&new.note));
    assert_eq!((old.size(), new.size()), (300, 720));
    assert_eq!(new.origin(), "academy.example/log");

    let tiles = Theirs(RefCell::new(Site(&db)));
    let reader = TileHashReader::new(new.size(), *new.hash(), &tiles);
    assert_eq!(tree_hash(new.size(), &reader).unwrap(), *new.hash());
    let proof = prove_tree(new.size(), old.size(), &reader).unwrap();
    check_tree(&proof, new.size(), *new.hash(), old.size(), *old.hash()).unwrap();

    for (at, happening) in happenings.iter().enumerate().step_by(37) {
        let index = u64::try_from(at).unwrap();
        let ours = inclusion(&db, happening.subject);
        let leaf = record_hash(ours.leaf.encode().as_bytes());
        let theirs = prove_record(new.size(), index, &reader).unwrap();
        let ours: Vec<Hash> = ours.path.iter().map(|hash| Hash(*hash.bytes())).collect();
        assert_eq!(ours, theirs, "proof {index}");
        check_record(&ours, new.size(), *new.hash(), index, leaf).unwrap();
        let stored = tlog_tiles::stored_hash_index(0, index);
        assert_eq!(reader.read_hashes(&[stored]).unwrap(), [leaf]);
    }
}

fn inclusion(db: &crate::db::Db, subject: crate::base::SubjectId) -> Inclusion {
    let standing = db.read_now(|conn| {
        let logged = of_subject(conn, subject)?.remove(0);
        prove(conn, &logged)
    });
    match standing.unwrap() {
        Standing::Included(inclusion) => *inclusion,
        Standing::Waiting(leaf) => panic!("{leaf:?} waits"),
    }
}

/// C2SP tlog-proof, taken apart as its text says.
#[test]
fn a_proof_as_text_has_all_that_a_stranger_needs() {
    let db = fresh();
    let happening = grows(&db, 9)[5];
    let text = inclusion(&db, happening.subject).text();
    let (proof, checkpoint) = text.split_once("\n\n").unwrap();
    let mut lines = proof.lines();
    assert_eq!(lines.next(), Some("c2sp.org/tlog-proof@v1"));
    let extra = lines.next().unwrap().strip_prefix("extra ").unwrap();
    let entry = data_encoding::BASE64.decode(extra.as_bytes()).unwrap();
    let said = LeafData::decode(&entry).unwrap();
    // What the holder has: the document and the salt.
    assert_eq!(said.digest, happening.salt.hide(&happening.document));
    assert_eq!(lines.next(), Some("index 5"));
    let path: Vec<Hash> = lines.map(|line| Hash::parse_hash(line).unwrap()).collect();
    let head = their_checkpoint(checkpoint);
    check_record(&path, head.size(), *head.hash(), 5, record_hash(&entry)).unwrap();
}
