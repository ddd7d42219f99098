//! Changed rows: what somebody would do who has the database and no key.

use super::chance::Chance;
use crate::credentials::{awarded, makes_keys, replaces, revokes};
use crate::journeys::programmes;
use crate::stolen_keys::condemns;
use crate::transcripts::signs_from_now_on;
use crate::world::World;
use pmast::accounts::Operator;
use pmast::base::{HoldId, Note};
use pmast::certificates::{self, Certificate, HoldReason, Release, Suspension, signing};
use pmast::credentials::Keeper;
use pmast::db::{Conn, Db, Error, Tx};
use pmast::erasing::{By, Reason, erase};
use pmast::monitoring;
use std::sync::Arc;

/// What somebody would run who has the database and no key; `{n}` is a number below a thousand,
/// `{b}` stands for random bytes.
const STATEMENTS: [&str; 35] = [
    "update certificates set face = substr(face, 1, {n}) || '~' || substr(face, {n} + 2)",
    "update certificates set face = face || ' '",
    "update certificates set code = substr(code, 1, {n} % 14) || '~' || substr(code, {n} % 14 + 2)",
    "update certificates set awarded_at = awarded_at - {n} - 1",
    "update certificates set format = format + 1 + {n}",
    "update certificates set seal = {b}",
    "update credentials set document = substr(document, 1, {n}) || '~' || substr(document, {n} + 2)",
    "update credentials set digest = {b}",
    "update credentials set kid = kid || '{n}'",
    "update credentials set owner = 'partner:{n}'",
    "delete from credentials",
    "delete from revocations",
    "update status_entries set set_at = null where set_at is not null",
    "update status_entries set set_at = {n} where set_at is null",
    "insert into revocations (certificate_id, revoked_by, reason, note, revoked_at) \
     select c.id, e.account_id, 'misconduct', '', {n} \
     from certificates c join enrolments e on e.id = c.enrolment_id \
     where not exists (select 1 from revocations r where r.certificate_id = c.id)",
    "update revocations set revoked_at = revoked_at - {n} - 1",
    "update revocations set reason = 'issued-in-error'",
    "update revocations set note = note || '{n}'",
    "update revocations \
     set revoked_by = (select id from accounts a where a.id <> revoked_by limit 1)",
    "update replacements set cause = 'renewed'",
    "update replacements set note = note || '{n}'",
    "update replacements set replaced_at = replaced_at - {n} - 1",
    "update replacements \
     set replaced_by = (select id from accounts a where a.id <> replaced_by limit 1)",
    "delete from replacements",
    "update holds set reason = 'facts'",
    "update holds set note = note || '{n}'",
    "update holds set release_note = release_note || '{n}'",
    "update signing_keys set compromised_at = {n} where purpose = 'credential'",
    "update signing_keys set compromised_at = null where compromised_at is not null",
    "update signing_keys set public_half = {b} where compromised_at is null",
    "insert into signing_keys \
     (owner, purpose, kid, algorithm, public_half, sealed_secret, made_at, active_from) \
     select owner, purpose, 'key-of-mine-{n}', algorithm, {b}, {b}, made_at, active_from \
     from signing_keys where purpose = 'status'",
    "insert into signing_keys (owner, purpose, kid, algorithm, public_half, sealed_secret, \
     made_at, active_from, retired_at) \
     select owner, purpose, 'key-of-mine-{n}', algorithm, {b}, sealed_secret, \
     made_at, active_from, {n} from signing_keys where purpose = 'status'",
    "update paper_keys set distrusted_at = null where distrusted_at is not null",
    "update paper_keys set chain = substr(chain, 1, {n}) || '~' || substr(chain, {n} + 2) \
     where distrusted_at is null",
    "insert into paper_keys (id, owner, kind, origin, chain, sealed_secret, on_from, off_at) \
     select (select id from accounts order by id limit 1), owner, kind, origin, chain, {b}, \
     on_from, on_from + {n} from paper_keys where distrusted_at is null",
];

fn run(tx: &mut Tx, sql: &str) -> usize {
    use diesel::RunQueryDsl as _;
    #[expect(clippy::disallowed_methods, reason = "a forger knows SQL")]
    let query = diesel::sql_query(sql);
    match &mut **tx {
        Conn::Postgres(conn) => query.execute(conn),
        Conn::Sqlite(conn) => query.execute(conn),
    }
    .unwrap_or_else(|error| panic!("{sql}: {error}"))
}

enum Undone {
    /// Rows changed, and whether nothing was found.
    Looked(usize, bool),
    Failed(Error),
}

impl From<Error> for Undone {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Runs the statement, looks as `verify-all` does, and undoes it.
fn forges(world: &World, sql: &str) -> (usize, bool) {
    let db: &Db = &world.db;
    let (app, sql) = (Arc::clone(&world.app), sql.to_owned());
    let looked = db.write_now(move |tx| -> Result<(), Undone> {
        let changed = match sql.is_empty() {
            true => 0,
            false => run(tx, &sql),
        };
        let log = (&app.log_key, app.config.base_url.as_str());
        let keys = (&app.sealer, app.keyring.vault());
        let found = monitoring::verify_all(tx, keys, log, (&app.library, app.now()));
        // What cannot even be read is found as well.
        Err(Undone::Looked(
            changed,
            found.is_ok_and(|found| found.is_clean()),
        ))
    });
    match looked {
        Err(Undone::Looked(changed, is_clean)) => (changed, is_clean),
        Err(Undone::Failed(error)) => panic!("{error}"),
        Ok(()) => panic!("nothing is kept"),
    }
}

#[test]
fn no_changed_row_passes_the_full_check() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let owner = makes_keys(&world, &course);
    condemns(&world, owner);
    rotates_the_paper_key(&world);
    let (ada, bela) = (world.ada(), world.bela());
    awarded(&world, &course, &ada);
    let revoked = awarded(&world, &course, &bela);
    let (_, by) = world.olu();
    revokes(&world, &revoked, &by);
    let finn = world.somebody("finn@meadow.example", "Finn Meadow");
    let corrected = awarded(&world, &course, &finn);
    let successor = replaces(&world, &corrected, &by);
    set_aside(&world, &successor, &by);
    every_one_is_found(&world, 10, &STATEMENTS);
}

/// A key of papers is ended, and the next one signs.
fn rotates_the_paper_key(world: &World) {
    signs_from_now_on(world, 7);
    let now = world.now();
    let distrust = move |tx: &mut Tx| {
        let keys = signing::paper_keys(tx)?;
        signing::distrust(tx, keys[0].id, &Keeper::machine(), now)
    };
    assert!(world.db.write_now(distrust).unwrap());
    signs_from_now_on(world, 9);
}

/// Set aside, and released.
fn set_aside(world: &World, certificate: &Certificate, by: &Operator) {
    let (sealer, operator, now) = (world.app.sealer.clone(), by.clone(), world.now());
    let suspension = Suspension {
        id: HoldId::new(),
        certificate: certificate.id,
        reason: HoldReason::Inquiry,
        note: Note::none(),
        chance: world.app.chance(),
    };
    let release = Release {
        certificate: certificate.id,
        note: Note::none(),
        chance: world.app.chance(),
    };
    let deeds = move |tx: &mut Tx| -> Result<(), Undone> {
        let held = certificates::hold(tx, &sealer, &operator, &suspension, now);
        held.expect("it counts");
        let released = certificates::release(tx, &sealer, &operator, &release, now);
        released.expect("it is set aside");
        Ok(())
    };
    world
        .db
        .write_now(deeds)
        .unwrap_or_else(|_| panic!("both are done"));
    world.mailbox();
}

/// Rows of somebody who was erased, and of programmes: what holds for all must hold for these.
const OF_ERASED: &str = "where enrolment_id in (select e.id from enrolments e \
     join accounts a on a.id = e.account_id where a.erased_at is not null)";
const OF_PROGRAMMES: &str = "where face like '%\"parts\"%'";

#[test]
fn no_changed_row_of_the_erased_or_of_a_programme_passes_the_full_check() {
    let world = World::new();
    let stacked = programmes::stacked(&world, None);
    let (_olu, operator) = world.olu();
    programmes::ada_holds_all(&world, &stacked);
    let bela = world.bela();
    let certificate = awarded(&world, &stacked.one, &bela);
    set_aside(&world, &certificate, &operator);
    revokes(&world, &certificate, &operator);
    world.mailbox();
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let by = By::Operator(operator, bela.account, Reason::InWriting);
    let deed = move |tx: &mut Tx| erase(tx, &sealer, &by, &[7; 32], now);
    world.db.write_now(deed).unwrap();
    world.mailbox();
    let of_certificates = STATEMENTS
        .iter()
        .filter(|sql| sql.starts_with("update certificates"));
    let mut statements: Vec<String> = of_certificates
        .flat_map(|sql| [OF_ERASED, OF_PROGRAMMES].map(|which| format!("{sql} {which}")))
        .collect();
    for sql in [
        // The name comes back, or somebody else's does.
        "update credentials set document = '{}' where document = ''",
        "update status_entries set set_at = {n} where set_at is null",
        "delete from log_entries where kind = 'erased'",
        // What became of it before, whose own leaves say nothing any more.
        "update revocations set reason = 'issued-in-error'",
        "update revocations set note = note || '{n}'",
        "update holds set reason = 'facts'",
        "update holds set release_note = '{n}'",
    ] {
        statements.push(sql.to_owned());
    }
    let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
    every_one_is_found(&world, 6, &statements);
}

/// Runs each statement so often, with other numbers and bytes each time.
fn every_one_is_found(world: &World, rounds: usize, statements: &[&str]) {
    assert_eq!(forges(world, ""), (0, true), "nothing is forged");
    let mut chance = Chance(3);
    for _ in 0..rounds {
        for template in statements {
            let sql = template
                .replace("{n}", &chance.below(1000).to_string())
                .replace("{b}", &chance.bytes_for(world));
            let (changed, is_clean) = forges(world, &sql);
            assert!(changed > 0, "{sql} changes nothing");
            assert!(!is_clean, "{sql}");
        }
    }
}
