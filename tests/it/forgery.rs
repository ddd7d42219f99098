//! The forgery drill: hundreds of small changes, drawn from a seed, to every form in which a
//! certificate is held in hand and to the rows behind it. Each must be found by the page for files,
//! by the check without us, or by `verify-all`. The log has its own drill beside its code
//! (`transparency/tests/forgery.rs`); `docs/certificates.md` has the table of all.

use crate::credentials::{awarded, makes_keys, revokes};
use crate::files::{drops, paper_keys};
use crate::journeys::programmes;
use crate::verification::chooses;
use crate::world::World;
use pmast::base::Timestamp;
use pmast::certificates::pdf::Stamp;
use pmast::certificates::{self, pdf};
use pmast::db::{Conn, Db, Error, Tx};
use pmast::erasing::{By, Reason, erase};
use pmast::evidence::{Check, Finding, Gap, Report, Trust, check};
use pmast::monitoring;
use pmast::verification::Disclosure;
use std::sync::Arc;

/// When the golden credential counts.
const DAY: Timestamp = Timestamp::from_millis(1_795_510_800_000);

/// Numbers that look drawn, and are the same in every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    /// Thirty-two bytes as the database of the world writes them.
    fn bytes_for(&mut self, world: &World) -> String {
        let bytes: Vec<u8> = (0..4).flat_map(|_| self.next().to_be_bytes()).collect();
        let hex = data_encoding::HEXLOWER.encode(&bytes);
        match world.db.address().starts_with("postgres") {
            true => format!("'\\x{hex}'"),
            false => format!("x'{hex}'"),
        }
    }

    /// The file with one small change: a bit, a byte, one less, one more, two changed places, or
    /// cut off.
    fn changed(&mut self, file: &[u8]) -> Vec<u8> {
        loop {
            let (mut bytes, at) = (file.to_vec(), self.below(file.len() - 1));
            match self.below(6) {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                2 => drop(bytes.remove(at)),
                3 => bytes.insert(at, u8::try_from(self.below(256)).unwrap()),
                4 => bytes.swap(at, at + 1),
                _ => bytes.truncate(at),
            }
            if bytes != file {
                return bytes;
            }
        }
    }
}

fn golden(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/golden-credentials/0.1.0/{name}")).unwrap()
}

fn trust() -> Trust {
    let files = [
        ("issuers/harbour/did.json".to_owned(), golden("did.json")),
        ("status/1.json".to_owned(), golden("list.json")),
    ];
    Trust::read(&files).unwrap()
}

/// Checks changed files without us; answers how many of them were still good and said the same.
fn drill(file: &[u8], count: usize, trust: &Trust) -> usize {
    let as_issued = check(file, trust, DAY);
    assert_eq!(as_issued.finding, Finding::Unchanged);
    let mut chance = Chance(u64::try_from(count + file.len()).unwrap());
    let mut harmless = 0;
    for number in 0..count {
        let changed = chance.changed(file);
        let Report { finding, facts, .. } = check(&changed, trust, DAY);
        if finding.is_good() {
            assert_eq!(
                facts, as_issued.facts,
                "change {number} says something else"
            );
            harmless += 1;
        }
    }
    harmless
}

#[test]
fn no_changed_credential_or_badge_says_something_else_and_is_believed() {
    let trust = trust();
    for (name, count, may_be_harmless) in [
        // White space between the parts of JSON says nothing.
        ("credential.json", 250, 10),
        // The picture around a credential is not judged, and the page says so.
        ("badge.png", 120, 60),
        ("badge.svg", 120, 30),
    ] {
        let harmless = drill(&golden(name), count, &trust);
        assert!(harmless <= may_be_harmless, "{name}: {harmless} of {count}");
    }
}

#[test]
fn no_changed_paper_is_called_unchanged_by_the_page_nor_a_signed_one_without_us() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let path = format!("/my/certificates/{}.pdf", certificate.id);
    let paper = ada.person.get(&path).body;
    assert_eq!(drops(&world, &paper).title(), "The file is unchanged.");
    let letter = ada.person.get(&format!("{path}?paper=letter")).body;
    assert_ne!(letter, paper);
    assert_eq!(drops(&world, &letter).title(), "The file is unchanged.");
    let mut chance = Chance(1);
    for number in 0..60 {
        // Failed comparisons count as wrong names; the drill must not stop at the limit.
        world.wait_minutes(13);
        let page = drops(&world, &chance.changed(&paper));
        assert_eq!(page.answer.status, 200, "{}", page.html);
        let title = page.title();
        let is_answer = title.starts_with("The file ") || title.starts_with("Nothing shows ");
        assert!(is_answer, "{number}: {title}");
        assert_ne!(title, "The file is unchanged.", "change {number}");
    }
    let (app, face) = (&world.app, &certificate.face);
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    sheet.credential = Some(certificates::attached(
        face,
        &app.texts,
        golden("credential.json"),
    ));
    let (key, chain) = paper_keys(7);
    let signer = pdf::SoftSigner::new(&key, chain).unwrap();
    let signed = app.paper.render_signed(&sheet, &signer).unwrap();
    // The signature itself is what no digest can be about: who signed is said to be unchecked.
    let open = find(&signed, b"/Contents<");
    let close = open + find(&signed[open..], b">");
    let trust = trust();
    assert_eq!(check(&signed, &trust, DAY).finding, Finding::Unchanged);
    let covered = |bytes: &[u8]| {
        let after = bytes.get(close..).unwrap_or_default();
        [bytes.get(..open).unwrap_or_default(), after].concat()
    };
    let mut tried = 0;
    while tried < 120 {
        let changed = chance.changed(&signed);
        if changed.len() == signed.len() && covered(&changed) == covered(&signed) {
            continue;
        }
        tried += 1;
        let report = check(&changed, &trust, DAY);
        // Cut off before it, the signature is gone, and nobody says that there was one.
        let is_signed = report.checks.contains(&Check::PdfDigest);
        assert!(!is_signed || !report.finding.is_good(), "change {tried}");
        assert!(is_signed || report.gaps.contains(&Gap::Page) || !report.finding.is_good());
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> usize {
    let mut places = bytes.windows(wanted.len());
    places.position(|part| part == wanted).unwrap()
}

/// What somebody would run who has the database and no key; `{n}` is a number below a thousand,
/// `{b}` stands for random bytes.
const STATEMENTS: [&str; 17] = [
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
    "update signing_keys set compromised_at = {n} where purpose = 'credential'",
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
        let found = monitoring::verify_all(tx, &app.sealer, log, (&app.library, app.now()));
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
    makes_keys(&world, &course);
    let (ada, bela) = (world.ada(), world.bela());
    awarded(&world, &course, &ada);
    let revoked = awarded(&world, &course, &bela);
    let (_, by) = world.olu();
    revokes(&world, &revoked, &by);
    every_one_is_found(&world, 10, &STATEMENTS);
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
    awarded(&world, &stacked.one, &bela);
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

#[test]
fn no_changed_timestamp_is_taken_for_the_one_that_was_kept() {
    let stamp = crate::stamps::stamp();
    let moment = stamp.check().unwrap();
    let mut chance = Chance(5);
    let mut harmless = 0;
    for number in 0..300 {
        let changed = Stamp {
            token: chance.changed(&stamp.token),
            ..stamp.clone()
        };
        if let Ok(other) = changed.check() {
            // Certificates beside the signer's are not looked at.
            assert_eq!(other, moment, "change {number} says something else");
            harmless += 1;
        }
    }
    assert!(harmless <= 150, "{harmless} of 300");
    let other = Stamp {
        imprint: [7; 32],
        ..stamp
    };
    assert!(other.check().is_err());
}
