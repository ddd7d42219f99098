//! A class of two hundred who sit a quiz of ten questions at the same time, on SQLite: what a
//! submission with its marking costs, and that nobody meets an error.

use crate::binary::{Binary, Sign};
use crate::process;
use crate::walk;
use crate::wire::Client;
use pmast::accounts::{self, Browser, Learner, Password, PasswordHash, Registration, Token};
use pmast::app::Clock;
use pmast::base::{Digest, Email, Key, Language, PersonName, Timestamp};
use pmast::courses::{self, Activity, Content, Edition, Publication, Quiz};
use pmast::db::{Db, Tx};
use pmast::items::{Accepted, AcceptedNumber, Body, Form, Item, Response};
use pmast::learning::{self, Enrolment};
use pmast::partners::{self, Publisher};
use std::path::Path;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub const LEARNERS: usize = 200;
const ROUNDS: usize = 10;
const ITEMS: usize = 10;

/// What the class met.
pub struct Sat {
    /// Processor time of the server per submission, in the least disturbed rounds.
    pub cpu_micros: f64,
    /// From the press of the button to the answer, for the slowest of a hundred.
    pub slow: Duration,
}

/// The class, and the course it sits.
pub struct Class {
    pub edition: Edition,
    /// Who administers the partner of the course.
    pub admin: Sign,
    sessions: Vec<Token>,
    quiz: String,
    answers: Vec<(String, String)>,
}

impl Class {
    /// Makes accounts, sessions and enrolments by the deeds that the pages call; nothing runs on
    /// this data folder meanwhile.
    pub fn prepare(data: &Path, admin: Sign) -> Self {
        let database = data.join("pmast.sqlite");
        let db = Db::open(&database.to_string_lossy(), 2).expect("the demonstration's database");
        let now = Clock::System.now();
        let edition = publish(&db, now);
        let quiz = edition.content.quizzes().next().expect("a quiz").clone();
        let password = hashed();
        let seat = |number: usize| join(&db, &password, &edition, number, now).0;
        let sessions = (0..LEARNERS).map(seat).collect();
        db.close();
        let content = &edition.content;
        Self {
            sessions,
            quiz: format!(
                "/learn/{}/{}/quizzes/{}",
                content.partner, content.slug, quiz.key
            ),
            answers: quiz.items.iter().flat_map(fields).collect(),
            admin,
            edition,
        }
    }

    /// Lets everybody start, then everybody hand in, again and again.
    pub fn sit(&self, data: &Path) -> Sat {
        let server = Binary::start(data, &["serve"]);
        let pid = server.child.id();
        let together = Barrier::new(LEARNERS + 1);
        let (cpu, mut times) = std::thread::scope(|scope| {
            let seats: Vec<_> = self
                .sessions
                .iter()
                .map(|session| scope.spawn(|| self.seat(&server, session, &together)))
                .collect();
            // The least of several pairs of rounds: what disturbs only adds, and one round alone
            // is too few ticks of the clock.
            let mut least = Duration::MAX;
            for _ in 0..ROUNDS / 2 {
                let mut pair = Duration::ZERO;
                for _ in 0..2 {
                    together.wait();
                    let before = process::cpu(pid);
                    together.wait();
                    together.wait();
                    pair += process::cpu(pid) - before;
                    together.wait();
                }
                least = least.min(pair);
            }
            let times = seats
                .into_iter()
                .flat_map(|seat| seat.join().expect("no error"));
            (least, times.collect::<Vec<Duration>>())
        });
        assert!(server.stop().success(), "the server stops cleanly");
        times.sort();
        Sat {
            cpu_micros: cpu.as_secs_f64() * 1e6 / (2 * LEARNERS) as f64,
            slow: times[times.len() * 99 / 100],
        }
    }

    /// What the first learner waits for while something else writes: the slowest of one request to
    /// start (or to go on) after the other, until `is_over`.
    pub fn waits(&self, address: std::net::SocketAddr, is_over: &AtomicBool) -> Duration {
        let mut client = Client::new(address);
        let session = self.sessions[0].reveal();
        client.cookies.insert("session".to_owned(), session);
        let page = client.open(&self.quiz).expect("the quiz opens");
        let form = walk::form(&page, "/attempts");
        let csrf = walk::filled(&form, &[]);
        let mut slowest = Duration::ZERO;
        while !is_over.load(Ordering::Relaxed) {
            let pressed = Instant::now();
            let reply = client.post(&form.action, &csrf).expect("an answer");
            assert_eq!(reply.status, 303, "{}", reply.text());
            slowest = slowest.max(pressed.elapsed());
        }
        slowest
    }

    /// One learner: starts when all start, hands in when all hand in. Any other answer than "go on
    /// there" stops the run.
    fn seat(&self, server: &Binary, session: &Token, together: &Barrier) -> Vec<Duration> {
        let mut client = Client::new(server.address);
        client
            .cookies
            .insert("session".to_owned(), session.reveal());
        let page = client.open(&self.quiz).expect("the quiz opens");
        let form = walk::form(&page, "/attempts");
        let csrf = walk::filled(&form, &[]);
        let mut handed_in = self.answers.clone();
        handed_in.extend(form.fields.clone());
        handed_in.push(("sure".to_owned(), "1".to_owned()));
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&handed_in)
            .finish();
        (0..ROUNDS)
            .map(|_| {
                let started = client.post(&form.action, &csrf).expect("an answer");
                assert_eq!(started.status, 303, "{}", started.text());
                let place = client.own_path(started.header("location"));
                assert!(place.contains("/attempts/"), "{place}");
                together.wait();
                together.wait();
                let pressed = Instant::now();
                let path = format!("{place}/submission");
                let reply = client.post(&path, body.as_bytes()).expect("an answer");
                let took = pressed.elapsed();
                assert_eq!(
                    (reply.status, reply.header("location")),
                    (303, place.as_str())
                );
                together.wait();
                together.wait();
                took
            })
            .collect()
    }
}

/// The shipped course with a quiz of ten items as its first, to be taken as often as one likes.
fn publish(db: &Db, now: Timestamp) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let folder = folder.join(walk::COURSE);
    let (profile, _) = courses::read_partner(folder.parent().expect("the partner's folder"));
    let profile = profile.expect("the shipped partner");
    let (package, _) = courses::read_course(&folder, &profile);
    let mut package = package.expect("the shipped course");
    package.content.version = "1000.0.0".to_owned();
    // Not the edition that is offered already: what is asked was changed after reading.
    package.source_digest = Digest::of(b"a class of two hundred");
    let items = bank(&package.content);
    let first = package
        .content
        .modules
        .iter_mut()
        .flat_map(|module| &mut module.activities);
    let mut quizzes = first.filter_map(|activity| match activity {
        Activity::Quiz(quiz) => Some(quiz),
        Activity::Lesson(_) | Activity::Assignment(_) => None,
    });
    let quiz = quizzes.next().expect("a quiz");
    *quiz = Quiz {
        attempts: None,
        wait_minutes: 0,
        time_limit_minutes: None,
        draw: None,
        items: items.clone(),
        ..quiz.clone()
    };
    // The next quiz is its post-test.
    let pre = quiz.key.clone();
    let post = quizzes.next().expect("a second quiz");
    post.settings.bank = Some(pre);
    post.draw = None;
    post.items = items;
    let slug = package.content.partner.clone();
    let partner = db.read_now(|conn| partners::find_by_slug(conn, &slug));
    let partner = partner.expect("a database").expect("the shipped partner");
    let publisher = Publisher::of_installation(&partner);
    let publish = move |tx: &mut Tx| courses::publish(tx, &publisher, &package, now);
    let (Publication::Published { edition, .. } | Publication::Unchanged { edition }) =
        db.write_now(publish).expect("it is published");
    let found = db.read_now(|conn| courses::edition(conn, edition));
    found
        .expect("a database")
        .expect("the edition just published")
}

/// Ten questions of several kinds: choices, two matchings and an ordering of the course, and a text
/// and a number, of which it has none.
fn bank(content: &Content) -> Vec<Item> {
    let all: Vec<&Item> = content.quizzes().flat_map(|quiz| &quiz.items).collect();
    let some = |forms: &[Form], most: usize| -> Vec<Item> {
        let fitting = all.iter().filter(|item| forms.contains(&item.body.form()));
        let alone = |item: &&Item| Item {
            case: None,
            twin: None,
            ..(*item).clone()
        };
        fitting.take(most).map(alone).collect()
    };
    let typed = |name: &str, body: Body| Item {
        key: Key::parse(name).expect("a key"),
        body,
        ..some(&[Form::Single], 1).remove(0)
    };
    let accepted = Accepted {
        text: "precursor".to_owned(),
        share: 1000,
        feedback_html: String::new(),
    };
    let number = AcceptedNumber {
        value: "180".parse().expect("a number"),
        tolerance: "0.5".parse().expect("a number"),
        share: 1000,
        feedback: Default::default(),
    };
    let text = Body::Text {
        accepted: [(Language::En, vec![accepted])].into_iter().collect(),
    };
    let number = Body::Number {
        accepted: vec![number],
    };
    let mut items = some(&[Form::Single, Form::Multiple, Form::TrueFalse], ITEMS - 5);
    items.extend(some(&[Form::Matching], 2));
    items.extend(some(&[Form::Ordering], 1));
    items.push(typed("load-text", text));
    items.push(typed("load-number", number));
    assert_eq!(items.len(), ITEMS);
    items
}

/// One password for everybody, hashed once.
pub fn hashed() -> PasswordHash {
    let password = Password::parse("lantern over quiet water 41").expect("a password");
    let email = Email::parse("class@meadow.example").expect("an address");
    let name = PersonName::parse("A Class").expect("a name");
    accounts::hash(&password, &email, &name).expect("argon2 works")
}

/// Somebody makes an account and enrols.
pub fn join(
    db: &Db,
    password: &PasswordHash,
    edition: &Edition,
    number: usize,
    now: Timestamp,
) -> (Token, Enrolment) {
    let chance = || {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("chance");
        Token::new(bytes)
    };
    let (link, session) = (chance(), chance());
    let registration = Registration {
        email: Email::parse(&format!("seat{number}@meadow.example")).expect("an address"),
        name: PersonName::parse(&format!("Seat {number}")).expect("a name"),
        language: Language::En,
        password: password.clone(),
        next: String::new(),
    };
    let browser = Browser {
        token: session.clone(),
        device: "Load".to_owned(),
    };
    let edition = edition.clone();
    let join = move |tx: &mut Tx| -> Result<Enrolment, accounts::LinkError> {
        accounts::register(tx, &registration, &link, now)?;
        let signed_in = accounts::confirm(tx, &link.hash(), &browser, now)?;
        let learner: &Learner = &signed_in.learner;
        Ok(learning::enrol(tx, learner, &edition, now)?)
    };
    let enrolment = db.write_now(join).expect("somebody joins");
    (session, enrolment)
}

/// The right answer as the form sends it.
fn fields(item: &Item) -> Vec<(String, String)> {
    let key: &Key = &item.key;
    let mut fields = vec![("item".to_owned(), key.to_string())];
    match item.right_answer().expect("something that is marked") {
        Response::Choices { chosen } => {
            fields.extend(chosen.iter().map(|c| (format!("a.{key}"), c.to_string())));
        }
        Response::Text { text } => fields.push((format!("t.{key}"), text)),
        Response::Pairs { pairs } => {
            let pairs = pairs.iter();
            fields.extend(pairs.map(|(p, target)| (format!("m.{key}.{p}"), target.to_string())));
        }
        Response::Order { ranks } => {
            let ranks = ranks.iter();
            fields.extend(ranks.map(|(e, rank)| (format!("o.{key}.{e}"), rank.to_string())));
        }
    }
    fields
}
