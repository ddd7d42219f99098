//! Signatures that cannot be had or trusted: lists whose key does not open, stolen keys, and rows
//! that somebody changed.

use crate::credentials::{awarded, checked, document, findings, kept, makes_keys, revokes};
use crate::keys::{at_present, runs};
use crate::world::World;
use crate::world::person::Person;
use pmast::base::{IssueStopId, Note};
use pmast::certificates::{self, Anew, CredentialFinding};
use pmast::credentials::{self, Keeper, KeyRecord, NewSecret, Owner, Purpose, verify};
use pmast::db::{Conn, Error, Tx};
use pmast::{evidence, issuing};

#[test]
fn a_list_that_cannot_be_signed_is_on_the_operators_page_though_nobody_asked_for_it() {
    let mut world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    awarded(&world, &course, &world.ada());
    let looks = |world: &World| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let round = pmast::worker::sign_lists(&world.app);
        runtime.unwrap().block_on(round).unwrap();
    };
    looks(&world);
    assert_eq!(world.app.lists.failed(), 0);
    // The key lies in the database and does not open.
    world.starts_anew(|config| config.seal_key = Some([8; 32]));
    let (mut olu, _) = world.olu();
    let alarm = "One list of revocations cannot be signed";
    let before = olu.person.opens("/operator").words();
    assert!(!before.contains(alarm), "{before}");
    looks(&world);
    let after = olu.person.opens("/operator").words();
    assert!(after.contains(alarm), "{after}");
    assert!(!after.contains("Nothing was found wrong."), "{after}");
}

/// The credential key of the partner, taken by somebody else.
pub fn condemns(world: &World, owner: Owner) -> String {
    let (vault, now) = (world.app.keyring.vault().clone(), world.now());
    let keys = world.db.read_now(|conn| credentials::history(conn, owner));
    let kid = keys.unwrap().remove(0).kid;
    let stolen = kid.clone();
    let condemn = move |tx: &mut Tx| {
        let secret = NewSecret::ed25519([9; 32]);
        credentials::condemn(
            tx,
            (&vault, &secret),
            (owner, &stolen),
            &Keeper::machine(),
            now,
        )
    };
    world.db.write_now(condemn).unwrap();
    world.app.keyring.forget(owner);
    kid
}

#[test]
fn everything_a_stolen_key_signed_is_signed_anew_even_when_interrupted() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let owner = makes_keys(&world, &course);
    let (_olu, operator) = world.olu();
    let players = [
        world.ada(),
        world.bela(),
        world.somebody("cy@meadow.example", "Cy Hill"),
    ];
    let all = players
        .each_ref()
        .map(|player| awarded(&world, &course, player));
    revokes(&world, &all[2], &operator);
    let before = all.each_ref().map(|certificate| kept(&world, certificate));
    world.wait_minutes(5);
    // A stop of issuing does not stop what is signed anew: it certifies nothing new.
    let (by, id, now) = (operator.clone(), IssueStopId::new(), world.now());
    let stop = move |tx: &mut Tx| {
        let reason = Note::parse("A key was stolen.").unwrap();
        certificates::stop_issue(tx, &by, (id, None), &reason, now)
    };
    world.db.write_now(stop).unwrap();
    let kid = condemns(&world, owner);
    let untrusted = findings(&world);
    assert_eq!(untrusted.len(), 2, "what stands: {untrusted:?}");

    let count = |conn: &mut Conn| certificates::count_signed_with(conn, owner, &kid);
    let to_do = || world.db.read_now(count).unwrap();
    assert_eq!(to_do(), 2);

    // The first alone, then the command is killed.
    let (first, chance, now, stolen) = (all[0].id, world.app.chance(), world.now(), kid.clone());
    let one = issuing::write_awarding_now(&world.app, move |tx, scribe| -> Result<_, Error> {
        certificates::sign_anew(tx, scribe, (first, &stolen), chance, now)
    });
    assert_eq!(one.unwrap(), Anew::Signed);
    assert_eq!(to_do(), 1, "what is done and what has ended is not counted");
    let early = kept(&world, &all[0]);
    let rest = issuing::sign_anew(&world.app, (owner, &kid), None)
        .unwrap()
        .unwrap();
    assert_eq!(
        (rest.seen, rest.signed),
        (1, 1),
        "the first is done, the third has ended"
    );
    assert_eq!(
        issuing::sign_anew(&world.app, (owner, &kid), None).unwrap(),
        None
    );
    assert_eq!(kept(&world, &all[0]), early, "done once");

    let mut stranger = Person::stranger(&world);
    for (certificate, before) in all.iter().zip(&before).take(2) {
        let after = kept(&world, certificate);
        let (verified, is_set) = checked(&mut stranger, after.json.as_bytes());
        let old = credentials::read(before.json.as_bytes()).unwrap();
        assert_eq!(verified.draft.id, old.id, "the same address");
        assert_eq!(verified.draft.awarded_at, old.awarded_at);
        assert!(verified.draft.valid_from > old.valid_from && !is_set);
        assert_ne!(after.place, before.place);
        let place = before.place;
        let old = world.db.read_now(|conn| credentials::given(conn, place));
        assert!(old.unwrap().unwrap().set_at.is_some());
        assert!(verify(before.json.as_bytes(), &document(&mut stranger)).is_err());
    }
    assert_eq!(findings(&world), [], "what was revoked keeps its signature");
}

/// Changes the database behind the back of the program.
pub fn changed(world: &World, sql: &'static str) {
    let change = move |tx: &mut Tx| -> Result<usize, Error> {
        use diesel::connection::SimpleConnection as _;
        let done = match &mut **tx {
            Conn::Sqlite(conn) => conn.batch_execute(sql),
            Conn::Postgres(conn) => conn.batch_execute(sql),
        };
        done.map(|()| 0).map_err(Error::from)
    };
    world.db.write_now(change).unwrap();
}

#[test]
fn the_drill_says_of_each_certificate_why_it_could_not_be_signed_anew() {
    let world = at_present();
    let course = world.publishes_the_test_course();
    let owner = makes_keys(&world, &course);
    let ada = awarded(&world, &course, &world.ada());
    awarded(&world, &course, &world.bela());
    let keys = world.db.read_now(|conn| credentials::history(conn, owner));
    let is_meant = |key: &&KeyRecord| key.purpose == Purpose::Credential;
    let kid = keys.unwrap().iter().find(is_meant).unwrap().kid.clone();
    let drill = |slug: &str| runs(&world, &["keys", "compromised", slug, &kid]);

    changed(
        &world,
        "update certificates set face = replace(face, 'Ada Meadow', 'Eve Meadow')",
    );
    for signed in [1, 0] {
        let (code, said) = drill("harbour-test");
        assert_eq!(code, Some(1), "{said}");
        let named = format!(
            "certificate {} ({}) is not as it was sealed",
            ada.code.as_str(),
            ada.id
        );
        assert!(said.contains(&named), "{said}");
        let sum = format!("{signed} credentials were signed anew and 1 not");
        assert!(said.contains(&sum), "{said}");
    }
    changed(
        &world,
        "update certificates set face = replace(face, 'Eve Meadow', 'Ada Meadow'); \
         update partners set slug = 'moved'",
    );
    let (code, said) = drill("moved");
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("issued by the partner `harbour-test`"),
        "{said}"
    );
    changed(&world, "update partners set slug = 'harbour-test'");
    let (code, said) = drill("harbour-test");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("1 credentials were signed anew"), "{said}");
    assert_eq!(findings(&world), []);
}

#[test]
fn a_key_that_somebody_wrote_into_the_database_is_published_nowhere() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    changed(
        &world,
        "insert into signing_keys (owner, purpose, kid, algorithm, public_half, sealed_secret, \
         made_at, active_from, retired_at) \
         select owner, purpose, 'key-of-somebody', algorithm, public_half, sealed_secret, \
         made_at, active_from, active_from from signing_keys where purpose = 'credential'",
    );
    let mut stranger = Person::stranger(&world);
    let page = "/partners/harbour-test/keys";
    let served = [
        "/partners/harbour-test/did.json".to_owned(),
        page.to_owned(),
        format!("{page}.json"),
    ];
    let mut files = served.map(|path| stranger.get(&path).text()).to_vec();
    let pack = evidence::unzip(&stranger.get("/trust-pack.zip").body).unwrap();
    let of_issuer = |(name, _): &&(String, Vec<u8>)| {
        // The keys of papers are others.
        name.starts_with("issuers/harbour-test/") && !name.ends_with("/papers.json")
    };
    let pack = pack.iter().filter(of_issuer);
    files.extend(pack.map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()));
    assert_eq!(files.len(), 5, "two of them in the pack");
    for text in files {
        assert!(text.contains("key-2026-11-1"), "{text}");
        assert!(!text.contains("key-of-somebody"), "{text}");
    }
}

#[test]
fn the_check_of_everything_finds_what_was_changed_in_the_credentials() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let ada = world.ada();
    let id = awarded(&world, &course, &ada).id;
    let version = 1;
    assert_eq!(findings(&world), []);
    changed(&world, "update status_entries set set_at = 1");
    assert_eq!(findings(&world), [CredentialFinding::RevokedWrongly { id }]);
    changed(&world, "update status_entries set set_at = null");
    changed(
        &world,
        "update credentials set document = replace(document, 'Meadow', 'Shadow')",
    );
    assert_eq!(
        findings(&world),
        [CredentialFinding::Altered { id, version }]
    );
    changed(
        &world,
        "update credentials set document = replace(document, 'Shadow', 'Meadow')",
    );
    assert_eq!(findings(&world), []);
    changed(&world, "update credentials set kid = 'key-of-nobody'");
    assert_eq!(
        findings(&world),
        [CredentialFinding::Forged { id, version }]
    );
    changed(&world, "delete from credentials");
    assert_eq!(findings(&world), [CredentialFinding::Missing { id }]);
}
