//! The rows of the table: who is asked for what, and by how many at once.

use crate::binary::{Binary, Sign};
use crate::ceiling::Ceiling;
use crate::load::{self, Asker, Sample};
use crate::walk;
use crate::wire::Client;
use std::net::SocketAddr;
use std::time::Duration;

pub const HELLO: &str = "hello (ceiling)";
pub const PAGE: &str = "19 KB page from memory (ceiling)";
pub const LESSON: &str = "lesson page, signed in";
pub const ANSWER: &str = "quiz answer, durable";

const CONNECTIONS: usize = 32;
/// Writers: enough that one commit serves many.
const WRITERS: usize = 64;
/// Addresses that visit through one connection.
const READERS: usize = 1000;
const WINDOW: Duration = Duration::from_secs(3);

/// One row, ready to be measured again and again.
pub struct Row {
    pub name: &'static str,
    /// Measured once only.
    pub is_slow: bool,
    pid: u32,
    make: Box<dyn Fn() -> Vec<Asker>>,
}

impl Row {
    pub fn measure(&self) -> Sample {
        load::measure(self.pid, &mut (self.make)(), WINDOW)
    }
}

/// All samples of a row.
pub struct Measured {
    pub name: &'static str,
    samples: Vec<Sample>,
}

impl Measured {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            samples: Vec::new(),
        }
    }

    pub fn add(&mut self, sample: Sample) {
        self.samples.push(sample);
    }

    /// The least of all rounds: what disturbs a measurement of processor time only adds to it.
    pub fn cpu_micros(&self) -> f64 {
        let micros = self.samples.iter().map(|sample| sample.cpu_micros);
        micros.fold(f64::INFINITY, f64::min)
    }

    pub fn per_second(&self) -> f64 {
        self.middle(|sample| sample.per_second)
    }

    pub fn kilobytes(&self) -> f64 {
        self.middle(|sample| sample.bytes) / 1000.0
    }

    fn middle(&self, part: impl Fn(&Sample) -> f64) -> f64 {
        let mut parts: Vec<f64> = self.samples.iter().map(part).collect();
        parts.sort_by(f64::total_cmp);
        parts[parts.len() / 2]
    }
}

/// The row of this name.
pub fn find<'a>(measured: &'a [Measured], name: &str) -> &'a Measured {
    measured
        .iter()
        .find(|row| row.name == name)
        .expect("a row of this name")
}

/// Signs in, prepares what each row asks for, and answers all rows in the order of the table.
pub fn all(demo: &Binary, ceiling: &Ceiling) -> Vec<Row> {
    let (site, bare) = (demo.child.id(), ceiling.child.id());
    let learner = walk::signed_in(demo.address, &first_of(&demo.cast(), "learner-halfway"));
    let lesson = walk::next_lesson(&learner);
    let certificate = walk::any_certificate(demo);
    let stranger = browser(demo.address);
    vec![
        row(
            HELLO,
            bare,
            gets(&Client::new(ceiling.address), "/hello", CONNECTIONS),
        ),
        row(
            PAGE,
            bare,
            gets(&Client::new(ceiling.address), "/page", CONNECTIONS),
        ),
        row("catalogue", site, gets(&stranger, "/courses", CONNECTIONS)),
        row(
            LESSON,
            site,
            gets(&compressing(&learner), &lesson, CONNECTIONS),
        ),
        row(
            "the same, uncompressed",
            site,
            gets(&learner, &lesson, CONNECTIONS),
        ),
        row(ANSWER, site, answers(demo)),
        row(
            "verification page",
            site,
            visits(&stranger, &certificate.verification),
        ),
        row(
            "verification as JSON",
            site,
            visits(&stranger, &format!("{}.json", certificate.verification)),
        ),
        Row {
            is_slow: true,
            ..row(
                "certificate as PDF",
                site,
                gets(&certificate.holder, &certificate.pdf, 2),
            )
        },
    ]
}

fn row(name: &'static str, pid: u32, make: Box<dyn Fn() -> Vec<Asker>>) -> Row {
    Row {
        name,
        is_slow: false,
        pid,
        make,
    }
}

/// The first of the cast with this role.
pub fn first_of(cast: &[Sign], role: &str) -> Sign {
    let found = cast.iter().find(|sign| sign.role.contains(role));
    found
        .unwrap_or_else(|| panic!("no {role} in {cast:?}"))
        .clone()
}

fn browser(address: SocketAddr) -> Client {
    compressing(&Client::new(address))
}

fn compressing(client: &Client) -> Client {
    let mut client = client.again();
    client
        .extra
        .push_str("Accept-Encoding: gzip, deflate, br\r\n");
    client
}

fn gets(client: &Client, path: &str, connections: usize) -> Box<dyn Fn() -> Vec<Asker>> {
    let (client, path) = (client.again(), path.to_owned());
    Box::new(move || {
        let asker = || Asker {
            requests: vec![client.head("GET", &path, None)],
            client: client.again(),
            status: 200,
        };
        (0..connections).map(|_| asker()).collect()
    })
}

/// Many readers behind one proxy, so that no limit per address counts them together.
fn visits(client: &Client, path: &str) -> Box<dyn Fn() -> Vec<Asker>> {
    let (client, path) = (client.again(), path.to_owned());
    let request = move |connection: usize, reader: usize| {
        let mut client = client.again();
        let address = format!("10.{connection}.{}.{}", reader / 250, reader % 250 + 1);
        client
            .extra
            .push_str(&format!("X-Forwarded-For: {address}\r\n"));
        (client.head("GET", &path, None), client)
    };
    Box::new(move || {
        let asker = |connection: usize| Asker {
            requests: (0..READERS)
                .map(|reader| request(connection, reader).0)
                .collect(),
            client: request(connection, 0).1,
            status: 200,
        };
        (0..CONNECTIONS).map(asker).collect()
    })
}

/// Learners who save answers of open attempts, again and again.
fn answers(demo: &Binary) -> Box<dyn Fn() -> Vec<Asker>> {
    let learners = walk::learners_of(demo, &demo.cast(), 8);
    let savers: Vec<walk::Saver> = learners.iter().map(walk::saver).collect();
    Box::new(move || {
        let asker = |number: usize| {
            let saver = &savers[number % savers.len()];
            Asker {
                client: saver.client.again(),
                requests: saver.requests.clone(),
                status: 303,
            }
        };
        (0..WRITERS).map(asker).collect()
    })
}
