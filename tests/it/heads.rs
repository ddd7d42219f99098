//! HEAD over a real socket: link checkers, caches and monitors ask so.

use crate::credentials::{awarded, kept, makes_keys};
use crate::verification::chooses;
use crate::wire::{Client, Reply};
use crate::world::World;
use actix_web::dev::ServerHandle;
use actix_web::web::Data;
use pmast::verification::Disclosure;
use pmast::web::{Served, serve};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread::JoinHandle;

/// The site of a world on a socket; closed when dropped.
struct Wired {
    address: SocketAddr,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Wired {
    fn open(world: &World) -> Self {
        let app = Arc::clone(&world.app);
        let (tell, told) = channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = Data::from(app);
                let running = serve(Served { app, metrics: None });
                let running = running.unwrap_or_else(|error| panic!("{error}"));
                tell.send((running.address, running.handle)).unwrap();
                running.server.await.unwrap();
            });
        });
        let (address, handle) = told.recv().expect("the site is served");
        Self {
            address,
            handle,
            thread: Some(thread),
        }
    }
}

impl Drop for Wired {
    fn drop(&mut self) {
        // Told by the call itself; that it has ended is seen when its thread has.
        drop(self.handle.stop(false));
        let ended = self.thread.take().map(JoinHandle::join);
        if !std::thread::panicking() {
            assert!(
                matches!(ended, Some(Ok(()))),
                "the server's thread panicked"
            );
        }
    }
}

fn wired_world() -> World {
    World::with(|config| config.bind = SocketAddr::from(([127, 0, 0, 1], 0)))
}

fn asked(client: &mut Client, method: &str, path: &str) -> Reply {
    let request = client.head(method, path, None);
    client.send(&request).unwrap()
}

/// Status and headers, without the second in which it was answered.
fn top(reply: &Reply) -> (u16, Vec<(String, String)>) {
    let mut headers = reply.headers.clone();
    headers.retain(|(name, _)| name != "date");
    headers.sort();
    (reply.status, headers)
}

#[test]
fn head_answers_what_get_answers_without_the_body() {
    let world = wired_world();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let json = kept(&world, &certificate).json;
    let list = pmast::credentials::read(json.as_bytes())
        .unwrap()
        .status
        .list;
    let list = list.strip_prefix(crate::world::ADDRESS).unwrap();
    let code = certificate.code.as_str();
    let credential = format!("/credentials/{code}");
    let (page, plain) = (format!("/v/{code}"), format!("/v/{code}.json"));
    let wired = Wired::open(&world);
    let mut client = Client::new(wired.address);
    for (path, status) in [
        ("/", 200),
        ("/partners/harbour-test/did.json", 200),
        ("/.well-known/did.json", 200),
        (list, 200),
        (credential.as_str(), 200),
        (page.as_str(), 200),
        (plain.as_str(), 200),
        // Where a stranger is led says where the stranger wanted to go.
        ("/desk", 303),
        ("/nothing/at/all", 404),
        ("/sign-out", 405),
    ] {
        let whole = asked(&mut client, "GET", path);
        let bare = asked(&mut client, "HEAD", path);
        assert_eq!(whole.status, status, "{path}");
        assert_eq!(top(&bare), top(&whole), "{path}");
        let length = whole.body.len().to_string();
        assert_eq!(bare.header("content-length"), length, "{path}");
        // On the same connection: a body that was sent all the same would be read as its answer.
        assert_eq!(asked(&mut client, "GET", path).status, status, "{path}");
    }
    let etag = asked(&mut client, "HEAD", list).header("etag").to_owned();
    client.extra.push_str(&format!("If-None-Match: {etag}\r\n"));
    assert_eq!(asked(&mut client, "HEAD", list).status, 304);
    assert_eq!(asked(&mut client, "OPTIONS", "/").status, 404, "as before");
}

#[test]
fn head_sends_no_body_either_when_the_next_request_is_there_before_its_answer() {
    let world = wired_world();
    let course = world.publishes_the_test_course();
    let partner = format!("/partners/{}", course.partner.slug);
    let wired = Wired::open(&world);
    let mut client = Client::new(wired.address);
    client.extra.push_str("Accept: text/html\r\n");
    let both = [
        client.head("HEAD", &partner, None),
        client.head("GET", "/health/live", None),
    ];
    let first = client.send(&both.concat()).unwrap();
    assert!(first.header("content-length").parse::<usize>().unwrap() > 1000);
    let second = client.send(b"").unwrap();
    assert_eq!(second.status, 200);
    assert_eq!(
        second.body.len().to_string(),
        second.header("content-length")
    );
    assert_eq!(
        second.text(),
        asked(&mut client, "GET", "/health/live").text(),
        "and not the page that was asked for first"
    );
}
