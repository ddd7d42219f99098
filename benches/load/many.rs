//! A hundred thousand people who sat one quiz: what counting them and their statistics page cost.

use crate::binary::Binary;
use crate::class::Class;
use crate::process;
use crate::walk;
use crate::wire::Client;
use diesel::connection::SimpleConnection as _;
use diesel::{
    Connection as _, ExpressionMethods as _, QueryDsl as _, RunQueryDsl as _, SqliteConnection,
};
use pmast::analysis;
use pmast::app::Clock;
use pmast::base::EditionId;
use pmast::courses::{Edition, Library};
use pmast::db::Db;
use pmast::db::schema::{choice_tallies, item_tallies, score_tallies};
use pmast::items::{Body, Item, Response};
use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const PEOPLE: usize = 100_000;
const REQUESTS: u32 = 20;
/// Readings of the bare loop: enough ticks of the clock.
const READINGS: u32 = 200;
/// Before growth is measured, every reader of the pool has met the page and filled its cache.
const WARMING: u32 = 12;

/// What it came to.
pub struct Many {
    /// Processor time of one statistics page.
    pub page: Duration,
    /// The same of its ceiling: a bare loop that reads the rows of the page and adds them up.
    pub bare: Duration,
    /// How many rows that are.
    pub rows: usize,
    /// What the server grew by while it drew these pages, in KiB.
    pub growth_kib: u64,
    /// Attempts counted in a second.
    pub counted: f64,
    /// Processor time of the page of the post-test, with its gain.
    pub gain: Duration,
    /// Processor time of a correction that changes every attempt, by the page.
    pub corrected: Duration,
    /// What another learner waited for meanwhile, at most.
    pub waited: Duration,
}

/// Multiplies a sitting of the class, counts everything, and asks for the page.
pub fn measure(class: &Class, data: &Path) -> Many {
    let database = data.join("pmast.sqlite");
    multiply(&database, &class.edition);
    let counted = count(&database);
    let server = Binary::start(data, &["serve"]);
    let cast = class.admin.clone();
    let client = walk::signed_in(server.address, &cast);
    let quiz = class.edition.content.quizzes().next().expect("a quiz");
    let path = statistics(class.edition.id, quiz.key.as_str());
    let ask = || {
        let page = client.again().get(&path).expect("an answer");
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        let text = page.text();
        let everybody = (PEOPLE + crate::class::LEARNERS).to_string();
        assert!(text.contains(&everybody), "{everybody} are counted");
    };
    (0..WARMING).for_each(|_| ask());
    let pid = server.child.id();
    let round = || {
        let (before, size) = (process::cpu(pid), process::resident_kib(pid));
        (0..REQUESTS).for_each(|_| ask());
        let page = (process::cpu(pid) - before) / REQUESTS;
        (page, process::resident_kib(pid).saturating_sub(size))
    };
    // What the server does by itself after its start falls into one of them; a leak is in each.
    let rounds = [round(), round(), round()];
    let page = rounds.iter().map(|(page, _)| *page).min().expect("three");
    let growth_kib = rounds.iter().map(|(_, kib)| *kib).min().expect("three");
    let (bare, rows) = ceiling(&database, class.edition.id, quiz.key.as_str());
    let post = class.edition.content.quizzes().nth(1).expect("a post-test");
    let path = statistics(class.edition.id, post.key.as_str());
    let ask = || {
        let page = client.again().get(&path).expect("an answer");
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert!(
            page.text().contains(&PEOPLE.to_string()),
            "everybody is in the gain"
        );
    };
    ask();
    let before = process::cpu(pid);
    (0..REQUESTS).for_each(|_| ask());
    let gain = (process::cpu(pid) - before) / REQUESTS;
    let (corrected, waited) = correct(class, &server, client);
    let many = Many {
        page,
        bare,
        rows,
        growth_kib,
        counted,
        gain,
        corrected,
        waited,
    };
    assert!(server.stop().success(), "the server stops cleanly");
    many
}

/// A correction by the page, while another learner goes on: the processor time it took, and how
/// long they waited.
fn correct(class: &Class, server: &Binary, mut client: Client) -> (Duration, Duration) {
    let quiz = class.edition.content.quizzes().next().expect("a quiz");
    let (edition, item) = (class.edition.id, &quiz.items[0]);
    let path = format!(
        "/partner/editions/{edition}/{}/{}/correction",
        quiz.key, item.key
    );
    let page = client.open(&path).expect("the form opens");
    let form = walk::form(&page, "/correction");
    let fields = [
        ("remedy", "full-credit"),
        ("reason", "No answer fits."),
        ("confirmed", "yes"),
    ];
    let body = walk::filled(&form, &fields);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| class.waits(server.address, &is_over));
        let before = process::cpu(server.child.id());
        let reply = client.post(&form.action, &body).expect("an answer");
        let took = process::cpu(server.child.id()) - before;
        is_over.store(true, Ordering::Relaxed);
        assert_eq!(reply.status, 303, "{}", reply.text());
        (took, other.join().expect("no error"))
    })
}

/// What the rows of the page cost when they are only read and added up: the processor time of one
/// reading, and how many rows there are.
fn ceiling(database: &Path, edition: EditionId, quiz: &str) -> (Duration, usize) {
    let mut conn = SqliteConnection::establish(&database.to_string_lossy()).expect("the database");
    let mut read = || black_box(add_up(&mut conn, edition, quiz));
    let (rows, people) = read();
    assert!(people > 0, "everybody is in the sums");
    let pid = std::process::id();
    let mut rounds = (0..3).map(|_| {
        let before = process::cpu(pid);
        for _ in 0..READINGS {
            read();
        }
        (process::cpu(pid) - before) / READINGS
    });
    let first = rounds.next().expect("three");
    (rounds.fold(first, Duration::min), rows)
}

/// The numbers of a quiz as they stand in the tables: rows, and the sum of all their counts.
fn add_up(conn: &mut SqliteConnection, edition: EditionId, quiz: &str) -> (usize, i64) {
    let scores: Vec<(String, i64, i64)> = score_tallies::table
        .filter(score_tallies::edition_id.eq(edition))
        .filter(score_tallies::quiz.eq(quiz))
        .select((
            score_tallies::language,
            score_tallies::percent,
            score_tallies::people,
        ))
        .load(conn)
        .expect("the scores");
    type Sums = (
        (String, String, i64, i64),
        (i64, i64, i64, i64, i64),
        (i64, i64),
    );
    let items: Vec<Sums> = item_tallies::table
        .filter(item_tallies::edition_id.eq(edition))
        .filter(item_tallies::quiz.eq(quiz))
        .select((
            (
                item_tallies::item,
                item_tallies::language,
                item_tallies::people,
                item_tallies::blanks,
            ),
            (
                item_tallies::sum_x,
                item_tallies::sum_xx,
                item_tallies::sum_r,
                item_tallies::sum_rr,
                item_tallies::sum_xr,
            ),
            (item_tallies::timed, item_tallies::seconds),
        ))
        .load(conn)
        .expect("the items");
    let choices: Vec<((String, String, String), i64, i64)> = choice_tallies::table
        .filter(choice_tallies::edition_id.eq(edition))
        .filter(choice_tallies::quiz.eq(quiz))
        .select((
            (
                choice_tallies::item,
                choice_tallies::language,
                choice_tallies::choice,
            ),
            choice_tallies::percent,
            choice_tallies::people,
        ))
        .load(conn)
        .expect("the choices");
    let people: i64 = scores.iter().map(|(_, _, people)| people).sum();
    let items_of: i64 = items.iter().map(|((_, _, people, _), _, _)| people).sum();
    let chosen: i64 = choices.iter().map(|(_, _, people)| people).sum();
    let rows = scores.len() + items.len() + choices.len();
    (rows, people + items_of + chosen)
}

fn statistics(edition: EditionId, quiz: &str) -> String {
    format!("/partner/editions/{edition}/{quiz}/statistics")
}

/// One attempt handed in, a hundred thousand times with other people and other answers. Straight
/// into the tables: the deeds would need an hour, and what is measured comes after them.
fn multiply(database: &Path, edition: &Edition) {
    let mut conn = SqliteConnection::establish(&database.to_string_lossy()).expect("the database");
    let id = |prefix: &str| format!("unhex('{prefix}' || printf('%030x', i))");
    let (account, enrolment, attempt) = (id("a0"), id("b0"), id("c0"));
    let numbers = format!(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < {PEOPLE}) "
    );
    let sat = "a.sheet, a.started_at, a.submitted_at, a.earned, a.max, a.outcome";
    let edition_id = hex(edition.id.as_bytes());
    let quiz = edition.content.quizzes().next().expect("a quiz");
    let one = format!(
        "(select a.* from attempts a join enrolments e on e.id = a.enrolment_id \
          where e.edition_id = unhex('{edition_id}') and a.submitted_at is not null limit 1)"
    );
    let post = &edition.content.quizzes().nth(1).expect("a post-test").key;
    let mut sql = format!(
        "pragma foreign_keys = off; begin; \
         insert into accounts \
         (id, email, password_hash, full_name, language, confirmed_at, created_at) {numbers} \
         select {account}, 'many' || i || '@meadow.example', '-', 'Many', 'en', 0, 0 from n; \
         insert into enrolments (id, account_id, course_id, edition_id, round, enrolled_at) \
         {numbers} select {enrolment}, {account}, e.course_id, e.id, 1, 0 from n, editions e \
         where e.id = unhex('{edition_id}'); \
         insert into attempts (id, enrolment_id, quiz, number, sheet, started_at, submitted_at, \
                               earned, max, outcome, receipt) \
         {numbers} select {attempt}, {enrolment}, a.quiz, 1, {sat}, printf('%016d', i) \
         from n, {one} a; \
         insert into tallies_due (attempt_id) {numbers} select {attempt} from n; \
         insert into gains (enrolment_id, quiz, edition_id, before_share, after_share) {numbers} \
         select {enrolment}, '{post}', unhex('{edition_id}'), i % 11 * 100, i * 7 % 11 * 100 from n; "
    );
    for item in &quiz.items {
        let choice = |wanted| response(item, wanted);
        sql.push_str(&format!(
            "insert into responses (attempt_id, item, response, saved_at, language) \
             {numbers} select {attempt}, '{}', \
             case when abs(random()) % 4 then '{}' else '{}' end, i, \
             case when i % 3 then 'en' else 'fr' end \
             from n; ",
            item.key,
            choice(true),
            choice(false)
        ));
    }
    sql.push_str("commit;");
    conn.batch_execute(&sql).expect("the rows fit the tables");
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// A right or a wrong answer, as it is stored, for a statement.
fn response(item: &Item, is_right: bool) -> String {
    let right = item.right_answer().expect("something that is marked");
    let given = if is_right { right } else { wrong(item, right) };
    let text = serde_json::to_string(&given).expect("an answer is JSON");
    text.replace('\'', "''")
}

/// An answer of the same kind that is not right.
fn wrong(item: &Item, right: Response) -> Response {
    match right {
        Response::Choices { .. } => {
            let Body::Choices { choices, .. } = &item.body else {
                panic!("choices were chosen in {:?}", item.body);
            };
            let wrong = choices.iter().find(|choice| !choice.is_right);
            let wrong = wrong.expect("not every choice is right");
            Response::Choices {
                chosen: [wrong.key.clone()].into(),
            }
        }
        Response::Text { .. } => Response::Text {
            text: "17".to_owned(),
        },
        Response::Pairs { pairs } => {
            let mut targets: Vec<_> = pairs.values().cloned().collect();
            targets.rotate_left(1);
            Response::Pairs {
                pairs: pairs.into_keys().zip(targets).collect(),
            }
        }
        Response::Order { ranks } => {
            let last = u32::try_from(ranks.len()).expect("a few elements");
            let turned = ranks.into_iter().map(|(key, rank)| (key, last + 1 - rank));
            Response::Order {
                ranks: turned.collect(),
            }
        }
    }
}

/// Counts everything that is due, as the worker does, and answers how many a second.
fn count(database: &Path) -> f64 {
    let db = Db::open(&database.to_string_lossy(), 2).expect("the database");
    let (library, started, now) = (Library::new(), Instant::now(), Clock::System.now());
    let mut all = 0;
    loop {
        let library = library.clone();
        let counted = db.write_now(move |tx| analysis::roll_up(tx, &library, now));
        match counted.expect("a database") {
            0 => break,
            counted => all += counted,
        }
    }
    assert!(all >= PEOPLE, "{all} were due");
    db.close();
    all as f64 / started.elapsed().as_secs_f64()
}
