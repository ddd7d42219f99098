//! Power cuts under load: the real program is killed with SIGKILL at moments nobody chose, again
//! and
//! again, while learners sit quizzes. What was acknowledged must be there afterwards, once.
//!
//! A learner repeats a request until it is answered, as a browser's owner presses the button again;
//! only an answer that came back whole counts as acknowledged.

use crate::binary::{self, Binary, Sign};
use crate::db;
use crate::html;
use crate::walk;
use crate::wire::{Client, Reply};
use diesel::connection::SimpleConnection as _;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection};
use pmast::courses;
use pmast::items::Body;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const CLIENTS: usize = 6;
/// The first answer after a restart (reliability study, E1).
const RESTART: Duration = Duration::from_secs(2);

/// Item → keys of the right choices, of the shipped course.
type Key = BTreeMap<String, Vec<String>>;

/// What one learner was told, and therefore may rely on.
#[derive(Debug, Default)]
struct Ledger {
    /// Attempt → item → what was chosen last.
    saved: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Attempt → receipt.
    submitted: BTreeMap<String, String>,
    /// Certificates seen on the desk.
    certificates: Vec<String>,
}

/// A learner at work.
struct Worker<'a> {
    client: Client,
    right: &'a Key,
    is_over: &'a AtomicBool,
    ledger: Ledger,
}

/// It is over, or the page was not what was expected because the course is done.
struct Stop;

impl Worker<'_> {
    /// Repeats a request until the server answers it.
    fn until_answered(
        &mut self,
        mut ask: impl FnMut(&mut Client) -> std::io::Result<Reply>,
    ) -> Result<Reply, Stop> {
        loop {
            match ask(&mut self.client) {
                // Told to come back in a moment: so they do.
                Ok(reply) if reply.status == 503 => {}
                Ok(reply) => return Ok(reply),
                Err(_) if self.is_over.load(Ordering::Relaxed) => return Err(Stop),
                Err(_) => {}
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    fn open(&mut self, path: &str) -> Result<Reply, Stop> {
        self.until_answered(|client| client.open(path))
    }

    fn send(&mut self, form: &html::Form, fields: &[(&str, &str)]) -> Result<Reply, Stop> {
        let body = walk::filled(form, fields);
        self.until_answered(|client| client.post(&form.action, &body))
    }

    /// Does the course again and again until it is over: quizzes may be taken as often as one
    /// likes.
    fn work(mut self) -> Ledger {
        while !self.is_over.load(Ordering::Relaxed) {
            if self.round().is_err() {
                break;
            }
        }
        self.ledger
    }

    fn round(&mut self) -> Result<(), Stop> {
        let course = walk::COURSE;
        let page = self.open(&format!("/courses/{course}"))?;
        if page.text().contains("/enrolment\"") {
            self.send(&walk::form(&page, "/enrolment"), &[])?;
        }
        self.read_all()?;
        let desk = self.open("/desk")?;
        let mut quizzes = html::links(&desk.text());
        quizzes.retain(|link| link.contains("/quizzes/"));
        if quizzes.is_empty() {
            quizzes = self.all_quizzes();
        }
        for quiz in quizzes {
            self.take(&quiz)?;
            if self.is_over.load(Ordering::Relaxed) {
                return Err(Stop);
            }
        }
        self.look_for_certificate()
    }

    fn all_quizzes(&self) -> Vec<String> {
        let attempts = self.ledger.saved.keys();
        let course = attempts.map(|path| path.split("/attempts/").next().unwrap_or_default());
        course
            .take(1)
            .map(|path| format!("{path}/quizzes/check-parliaments"))
            .collect()
    }

    fn read_all(&mut self) -> Result<(), Stop> {
        for _ in 0..12 {
            let desk = self.open("/desk")?;
            let Some(lesson) = walk::link(&desk, "/lessons/") else {
                return Ok(());
            };
            let lesson = self.client.own_path(&lesson);
            let page = self.open(&lesson)?;
            if !page.text().contains("/completion\"") {
                return Ok(());
            }
            self.send(&walk::form(&page, "/completion"), &[])?;
        }
        Ok(())
    }

    /// One attempt: answers saved one by one, then handed in.
    fn take(&mut self, quiz: &str) -> Result<(), Stop> {
        let page = self.open(quiz)?;
        let place = match walk::link(&page, "/attempts/").filter(|_| !has_start(&page)) {
            Some(open) => open,
            None if has_start(&page) => {
                let reply = self.send(&walk::form(&page, "/attempts"), &[])?;
                self.client.own_path(reply.header("location"))
            }
            None => return Ok(()),
        };
        let page = self.open(&place)?;
        if !page.text().contains("/responses\"") {
            return Ok(());
        }
        self.ledger.saved.entry(place.clone()).or_default();
        let form = walk::form(&page, "/responses");
        let mut answered: Vec<(String, String)> = Vec::new();
        for (item, choices) in self.answers(&form) {
            answered.extend(
                choices
                    .iter()
                    .map(|choice| (format!("a.{item}"), choice.clone())),
            );
            let fields: Vec<(&str, &str)> = answered
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let reply = self.send(&form, &fields)?;
            if reply.status == 303 {
                let saved = self.ledger.saved.entry(place.clone()).or_default();
                saved.insert(item, choices);
            }
        }
        self.hand_in(&place, form, &answered)
    }

    /// The right answers to the questions of this page, in the order of the page.
    fn answers(&self, form: &html::Form) -> Vec<(String, Vec<String>)> {
        let mut answers: Vec<(String, Vec<String>)> = Vec::new();
        for choice in &form.choices {
            let item = choice.name.trim_start_matches("a.").to_owned();
            if let Some(right) = self.right.get(&item)
                && !answers.iter().any(|(known, _)| *known == item)
            {
                answers.push((item, right.clone()));
            }
        }
        answers
    }

    fn hand_in(
        &mut self,
        place: &str,
        mut form: html::Form,
        answered: &[(String, String)],
    ) -> Result<(), Stop> {
        form.action = format!("{place}/submission");
        form.fields.push(("sure".to_owned(), "1".to_owned()));
        let fields: Vec<(&str, &str)> = answered
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let reply = self.send(&form, &fields)?;
        if reply.status != 303 {
            return Ok(());
        }
        // The redirect is the acknowledgement; the receipt is what it leads to.
        let result = self.open(place)?;
        let shown = html::first(&result.text(), "bdi class=\"id\"");
        let receipt = shown
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        self.ledger.submitted.insert(place.to_owned(), receipt);
        Ok(())
    }

    fn look_for_certificate(&mut self) -> Result<(), Stop> {
        let desk = self.open("/desk")?;
        let mut seen = html::links(&desk.text());
        seen.retain(|link| link.starts_with("/my/certificates/") && !link.ends_with(".pdf"));
        seen.sort();
        seen.dedup();
        assert!(seen.len() <= 1, "two certificates for one course: {seen:?}");
        if self.ledger.certificates.is_empty() {
            self.ledger.certificates = seen;
        } else {
            assert_eq!(
                self.ledger.certificates, seen,
                "a certificate is gone or another"
            );
        }
        Ok(())
    }
}

fn has_start(page: &Reply) -> bool {
    page.text().contains("/attempts\"")
}

fn right_answers() -> Key {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("courses")
        .join(walk::COURSE);
    let (profile, _) = courses::read_partner(folder.parent().unwrap());
    let (package, _) = courses::read_course(&folder, &profile.unwrap());
    let mut key = Key::new();
    for quiz in package.unwrap().content.quizzes() {
        for item in &quiz.items {
            let Body::Choices { choices, .. } = &item.body else {
                continue;
            };
            let right = choices.iter().filter(|choice| choice.is_right);
            key.insert(
                item.key.to_string(),
                right.map(|choice| choice.key.to_string()).collect(),
            );
        }
    }
    key
}

fn learners(address: SocketAddr, data: &Path) -> Vec<Client> {
    let sign = |number: usize| Sign {
        role: "learner".to_owned(),
        email: format!("nadia-{number}@kill.example"),
        password: "lantern over quiet water 41".to_owned(),
    };
    (0..CLIENTS)
        .map(|number| walk::signed_up(address, data, &sign(number)).unwrap())
        .collect()
}

fn kills() -> u32 {
    let asked = std::env::var("PMAST_TEST_KILLS")
        .ok()
        .and_then(|number| number.parse().ok());
    asked.unwrap_or(3)
}

#[test]
fn nothing_acknowledged_is_lost_or_doubled_when_the_power_fails() {
    let data = tempfile::tempdir().unwrap();
    let server = Binary::start(data.path(), &["serve"]);
    let address = server.address;
    let clients = learners(address, data.path());
    let (right, is_over) = (right_answers(), AtomicBool::new(false));
    let ledgers: Vec<Ledger> = std::thread::scope(|scope| {
        let workers: Vec<_> = clients
            .into_iter()
            .map(|client| {
                let ledger = Ledger::default();
                let worker = Worker {
                    client,
                    right: &right,
                    is_over: &is_over,
                    ledger,
                };
                scope.spawn(move || worker.work())
            })
            .collect();
        let server = kill_again_and_again(server, data.path());
        std::thread::sleep(Duration::from_millis(500));
        is_over.store(true, Ordering::Relaxed);
        let ledgers = workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .collect();
        assert!(server.stop().success(), "the last one ends in good order");
        ledgers
    });
    let (saved, submitted) = compare(data.path(), &ledgers);
    println!(
        "{} kills: {saved} saved answers and {submitted} submissions are all there",
        kills()
    );
    assert!(
        submitted > kills() as usize,
        "too little happened to prove anything: {submitted}"
    );
    says_that_all_is_well(data.path());
}

fn kill_again_and_again(mut server: Binary, data: &Path) -> Binary {
    let mut chance = std::process::id();
    let mut slowest = Duration::ZERO;
    for number in 0..kills() {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        std::thread::sleep(Duration::from_millis(u64::from(60 + (chance >> 16) % 500)));
        server.kill_hard();
        let started = Instant::now();
        server = Binary::start_at(server.address, data, &["serve"]);
        slowest = slowest.max(server.took);
        let log = std::fs::read_to_string(data.join("server.log")).unwrap_or_default();
        assert!(!log.contains("panicked"), "kill {number}: {log}");
        assert!(started.elapsed() < Duration::from_secs(60), "kill {number}");
    }
    println!("slowest restart: {} ms", slowest.as_millis());
    // An unoptimised program on a busy machine is given more time than the product promises.
    let patience = if cfg!(debug_assertions) {
        RESTART * 5
    } else {
        RESTART
    };
    assert!(slowest < patience, "{slowest:?} from start to first answer");
    server
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    one: String,
    #[diesel(sql_type = Text)]
    two: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Holds the ledgers against the database; answers how many facts were compared.
fn compare(data: &Path, ledgers: &[Ledger]) -> (usize, usize) {
    let path = data.join("pmast.sqlite");
    let mut conn = SqliteConnection::establish(&path.to_string_lossy()).unwrap();
    conn.batch_execute("PRAGMA query_only = ON").unwrap();
    let (mut saved, mut submitted) = (0, 0);
    for ledger in ledgers {
        for (place, answers) in &ledger.saved {
            let stored = responses(&mut conn, &id_of(place));
            for (item, choices) in answers {
                let found = stored
                    .get(item)
                    .unwrap_or_else(|| panic!("{place}: {item} is lost"));
                for choice in choices {
                    assert!(
                        found.contains(&format!("\"{choice}\"")),
                        "{place}: {item}: {found}"
                    );
                }
                saved += 1;
            }
        }
        for (place, receipt) in &ledger.submitted {
            let kept = text(
                &mut conn,
                &format!(
                    "SELECT coalesce(receipt, '') AS one, CAST(submitted_at AS TEXT) AS two FROM \
                 attempts WHERE lower(hex(id)) = '{}' AND submitted_at IS NOT NULL",
                    id_of(place)
                ),
            );
            assert_eq!(kept.len(), 1, "{place}: the submission is lost");
            let plain = |text: &str| text.replace('-', "");
            assert_eq!(plain(&kept[0].one), plain(receipt), "{place}");
            submitted += 1;
        }
        let known = ledger.saved.len();
        let attempts = attempts_beside(&mut conn, ledger);
        // One more may have been begun whose answer never came back.
        assert!(
            attempts <= known + 1,
            "{attempts} attempts, {known} were told of"
        );
    }
    for nothing in [
        "SELECT count(*) AS count FROM (SELECT 1 FROM certificates WHERE succeeds IS NULL \
         GROUP BY enrolment_id HAVING count(*) > 1)",
        "SELECT count(*) AS count FROM (SELECT 1 FROM attempts GROUP BY enrolment_id, quiz, number \
         HAVING count(*) > 1)",
        "SELECT count(*) AS count FROM (SELECT 1 FROM attempts WHERE receipt IS NOT NULL \
         GROUP BY receipt HAVING count(*) > 1)",
    ] {
        assert_eq!(count(&mut conn, nothing), 0, "{nothing}");
    }
    let seen = ledgers
        .iter()
        .map(|ledger| ledger.certificates.len())
        .sum::<usize>();
    let made = count(&mut conn, "SELECT count(*) AS count FROM certificates");
    assert!(
        made >= i64::try_from(seen).unwrap(),
        "{seen} certificates were seen, {made} are there"
    );
    (saved, submitted)
}

fn text(conn: &mut SqliteConnection, sql: &str) -> Vec<Row> {
    diesel::sql_query(sql).load(conn).unwrap()
}

fn count(conn: &mut SqliteConnection, sql: &str) -> i64 {
    let row: Count = diesel::sql_query(sql).get_result(conn).unwrap();
    row.count
}

fn id_of(place: &str) -> String {
    place
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace('-', "")
}

fn responses(conn: &mut SqliteConnection, attempt: &str) -> BTreeMap<String, String> {
    let rows = text(
        conn,
        &format!(
            "SELECT item AS one, response AS two FROM responses WHERE lower(hex(attempt_id)) = '{attempt}'"
        ),
    );
    rows.into_iter().map(|row| (row.one, row.two)).collect()
}

/// How many attempts the owner of this ledger has in the database.
fn attempts_beside(conn: &mut SqliteConnection, ledger: &Ledger) -> usize {
    let Some(place) = ledger.saved.keys().next() else {
        return 0;
    };
    let of_owner = format!(
        "SELECT count(*) AS count FROM attempts WHERE enrolment_id = (SELECT enrolment_id FROM \
         attempts WHERE lower(hex(id)) = '{}')",
        id_of(place)
    );
    usize::try_from(count(conn, &of_owner)).unwrap()
}

/// The product's own checks agree: every seal and digest holds, nobody passed without certificate,
/// and the database finds nothing wrong with itself.
fn says_that_all_is_well(data: &Path) {
    let path = data.join("pmast.sqlite").to_string_lossy().into_owned();
    let database = db::Db::open(&path, 2).unwrap();
    let problems = database.read_now(db::integrity_problems).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    drop(database);
    let answer = binary::program(data).arg("verify-all").output().unwrap();
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(
        answer.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&answer.stderr)
    );
}
