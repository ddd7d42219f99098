//! Changed rows: what somebody would do who has the database and no key.

use super::chance::Chance;
use crate::credentials::{awarded, makes_keys, replaces, revokes};
use crate::journeys::programmes;
use crate::stolen_keys::condemns;
use crate::transcripts::signs_from_now_on;
use crate::world::World;
use crate::world::cast::Player;
use pmast::accounts::Operator;
use pmast::base::{HoldId, Language, Note, TranscriptId};
use pmast::certificates::{self, Certificate, HoldReason, Release, Suspension, signing};
use pmast::credentials::Keeper;
use pmast::db::{Conn, Db, Error, Tx};
use pmast::erasing::{By, Reason, erase};
use pmast::monitoring;
use pmast::transcripts::{self, Order};
use pmast::verification::Disclosure;
use std::sync::Arc;

/// What somebody would run who has the database and no key; `{n}` is a number below a thousand,
/// `{b}` stands for random bytes. Several at once are parted by `; `.
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

/// The same for status lists: each of their columns, and those of their places.
const OF_LISTS: [&str; 11] = [
    "update status_lists set owner = 'installation'",
    "update status_lists set opened_at = opened_at - {n} - 1",
    "update status_lists set set_count = set_count + 1 + {n}",
    "update status_lists set set_count = set_count - 1 where set_count > 0",
    "insert into status_lists (number, owner, opened_at, set_count) \
     select max(number) + 1 + {n}, min(owner), min(opened_at), 0 from status_lists",
    "insert into status_entries (list, place, reserved_at, set_at) \
     select min(list), 131072 + {n}, min(reserved_at), {n} from status_entries; \
     update status_lists set set_count = set_count + 1",
    "update status_entries set reserved_at = reserved_at + 1 + {n}",
    "update status_entries set set_at = set_at - {n} - 1 where set_at is not null",
    "update status_entries set set_at = null where set_at is not null; \
     update status_lists set set_count = 0",
    "update status_entries set set_at = {n} where set_at is null; update status_lists \
     set set_count = (select count(*) from status_entries where set_at is not null)",
    "update credentials set signed_at = signed_at - {n} - 1",
];

/// What the database itself refuses, because credentials have these places.
const REFUSED: [&str; 5] = [
    "update status_lists set number = number + 1000",
    "update status_entries set list = list + 1000",
    "update status_entries set place = place + 131072",
    "delete from status_entries",
    "delete from status_lists",
];

/// The same for transcripts: each of their columns.
const OF_TRANSCRIPTS: [&str; 16] = [
    "update transcripts set face = substr(face, 1, {n}) || '~' || substr(face, {n} + 2)",
    "update transcripts set face = face || ' '",
    "update transcripts set code = substr(code, 1, {n} % 14) || '~' || substr(code, {n} % 14 + 2)",
    "update transcripts set format = format + 1 + {n}",
    "update transcripts set seal = {b}",
    "update transcripts set issued_at = issued_at - {n} - 1",
    "update transcripts \
     set account_id = (select id from accounts a where a.id <> account_id limit 1)",
    "update transcripts set id = account_id where withdrawn_at is null",
    "insert into transcripts \
     (id, account_id, code, format, face, seal, issued_at, disclosure) \
     select account_id, account_id, code || '{n}', format, face, seal, issued_at, disclosure \
     from transcripts where withdrawn_at is null",
    "delete from transcripts",
    "delete from transcripts where withdrawn_at is null",
    "update transcripts set disclosure = 'name-match' where disclosure = 'public'",
    "update transcripts set disclosure = 'public' where disclosure = 'name-match'",
    "update transcripts set withdrawn_at = null where withdrawn_at is not null",
    "update transcripts set withdrawn_at = {n} where withdrawn_at is null",
    "update transcripts set withdrawn_at = withdrawn_at - {n} - 1 where withdrawn_at is not null",
];

/// The same for papers that were handed out: each of their columns, and a file made one of ours.
const OF_PAPERS: [&str; 12] = [
    "update certificate_papers set digest = {b}",
    "update certificate_papers set size = size + 1 + {n}",
    "update certificate_papers set made_at = made_at - {n} - 1",
    "update certificate_papers set seal = {b}",
    "update certificate_papers set certificate_id = \
     (select id from certificates c where c.id <> certificate_id limit 1)",
    "insert into certificate_papers (certificate_id, digest, size, made_at, seal) \
     select certificate_id, {b}, size, made_at, seal from certificate_papers",
    "update transcript_papers set digest = {b}",
    "update transcript_papers set size = size + 1 + {n}",
    "update transcript_papers set made_at = made_at - {n} - 1",
    "update transcript_papers set seal = {b}",
    "update transcript_papers set transcript_id = \
     (select id from transcripts t where t.id <> transcript_id limit 1)",
    "insert into transcript_papers (transcript_id, digest, size, made_at, seal) \
     select transcript_id, {b}, size, made_at, seal from transcript_papers",
];

/// Every part of what is printed on a transcript and of each of its entries.
const PRINTED: [&str; 20] = [
    "format",
    "template",
    "code",
    "language",
    "name",
    "latin_name",
    "entries",
    "demonstration",
    "house",
    "issued_at",
    "certificate",
    "title",
    "source_language",
    "level",
    "minutes",
    "ects",
    "result_percent",
    "issuers",
    "awarded_on",
    "valid_until",
];

/// How many rows were changed, or that the database refused.
fn run(tx: &mut Tx, sql: &str) -> Result<usize, String> {
    use diesel::RunQueryDsl as _;
    let mut changed = 0;
    for statement in sql.split("; ") {
        #[expect(clippy::disallowed_methods, reason = "a forger knows SQL")]
        let query = diesel::sql_query(statement);
        let done = match &mut **tx {
            Conn::Postgres(conn) => query.execute(conn),
            Conn::Sqlite(conn) => query.execute(conn),
        };
        changed += done.map_err(|error| format!("{statement}: {error}"))?;
    }
    Ok(changed)
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
            false => run(tx, &sql).unwrap_or_else(|refused| panic!("{refused}")),
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

/// Runs the statement and undoes it, if the database takes it at all.
fn is_refused(world: &World, sql: &'static str) -> bool {
    let tried = world.db.write_now(move |tx| -> Result<(), Undone> {
        let is_refused = run(tx, sql).is_err();
        Err(Undone::Looked(0, is_refused))
    });
    matches!(tried, Err(Undone::Looked(_, true)))
}

/// Ada's certificate counts, another was revoked, a third replaced and its successor set aside.
fn lives(world: &World) {
    let course = world.publishes_the_test_course();
    let owner = makes_keys(world, &course);
    condemns(world, owner);
    rotates_the_paper_key(world);
    let (ada, bela) = (world.ada(), world.bela());
    let certificate = awarded(world, &course, &ada);
    issues_transcripts(world, &ada, &certificate);
    let revoked = awarded(world, &course, &bela);
    let (_, by) = world.olu();
    revokes(world, &revoked, &by);
    let finn = world.somebody("finn@meadow.example", "Finn Meadow");
    let corrected = awarded(world, &course, &finn);
    let successor = replaces(world, &corrected, &by);
    set_aside(world, &successor, &by);
}

#[test]
fn no_changed_row_passes_the_full_check() {
    let world = World::new();
    lives(&world);
    every_one_is_found(&world, 10, &STATEMENTS);
}

#[test]
fn no_changed_row_of_status_lists_and_transcripts_passes_the_full_check() {
    let world = World::new();
    lives(&world);
    for sql in REFUSED {
        assert!(is_refused(&world, sql), "{sql}");
    }
    every_one_is_found(&world, 10, &OF_LISTS);
    every_one_is_found(&world, 5, &OF_TRANSCRIPTS);
    let printed = PRINTED.map(|part| {
        let changed = format!("'\"{part}\":', '\"{part}\":null,\"was\":'");
        format!("update transcripts set face = replace(face, {changed})")
    });
    every_one_is_found(&world, 1, &printed.each_ref().map(String::as_str));
}

#[test]
fn no_changed_row_of_papers_passes_the_full_check() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let (mut ada, bela) = (world.ada(), world.bela());
    let certificate = awarded(&world, &course, &ada);
    awarded(&world, &course, &bela);
    issues_transcripts(&world, &ada, &certificate);
    let transcript = ada.person.opens("/my/transcript").link(".pdf");
    for paper in [
        format!("/my/certificates/{}.pdf", certificate.id),
        transcript,
    ] {
        assert_eq!(ada.person.get(&paper).status, 200, "{paper}");
    }
    every_one_is_found(&world, 5, &OF_PAPERS);
}

/// Two transcripts: one that is shown to everybody, and one that was taken back.
fn issues_transcripts(world: &World, to: &Player<'_>, certificate: &Certificate) {
    let (sealer, learner, now) = (world.app.sealer.clone(), to.learner.clone(), world.now());
    let order = |chance| Order {
        id: TranscriptId::new(),
        certificates: vec![certificate.id],
        language: Language::En,
        house: "Test House".to_owned(),
        chance,
    };
    let [shown, taken_back] = [world.app.chance(), world.app.chance()].map(order);
    let deeds = move |tx: &mut Tx| -> Result<(), Undone> {
        for order in [&shown, &taken_back] {
            let issued = transcripts::issue(tx, &sealer, &learner, order, now);
            issued.expect("it counts");
        }
        transcripts::disclose(tx, &learner, (shown.id, Disclosure::Public), now)?;
        transcripts::withdraw(tx, &learner, taken_back.id, now)?;
        Ok(())
    };
    world
        .db
        .write_now(deeds)
        .unwrap_or_else(|_| panic!("both are issued"));
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
        tells: true,
        chance: world.app.chance(),
    };
    let release = Release {
        certificate: certificate.id,
        note: Note::none(),
        tells: true,
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
