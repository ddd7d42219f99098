//! The ceilings: the same web framework with nothing to do.

use crate::binary::free_address;
use crate::wire::Client;
use actix_web::http::header;
use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Tells this program to be the ceiling's server.
pub const WORD: &str = "--be-the-ceiling";
const ADDRESS: &str = "CEILING_ADDRESS";
/// About what a lesson page weighs before compression.
const PAGE_BYTES: usize = 19 * 1024;

/// A server process of its own, killed when dropped.
pub struct Ceiling {
    pub child: Child,
    pub address: SocketAddr,
}

impl Ceiling {
    pub fn start() -> Self {
        let address = free_address();
        let program = std::env::current_exe().expect("a program knows its file");
        let mut child = Command::new(program)
            .arg(WORD)
            .env(ADDRESS, address.to_string())
            .stdin(Stdio::null())
            .spawn()
            .expect("this program starts once more");
        let mut client = Client::new(address);
        for _ in 0..1000 {
            if client.get("/hello").is_ok() {
                return Self { child, address };
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        child.kill().expect("a child that does not answer can be ended");
        child.wait().expect("and waited for");
        panic!("the ceiling's server did not start");
    }
}

impl Drop for Ceiling {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves until killed.
pub fn serve() {
    let address = std::env::var(ADDRESS).expect("who starts the ceiling says where");
    let page = Bytes::from(page());
    let server = HttpServer::new(move || {
        let page = page.clone();
        App::new()
            .route("/hello", web::get().to(|| async { "hello\n" }))
            .route(
                "/page",
                web::get().to(move || {
                    let page = page.clone();
                    async move { with_headers(page) }
                }),
            )
    })
    .bind(address)
    .expect("a free address");
    actix_web::rt::System::new()
        .block_on(server.run())
        .expect("the server runs");
}

/// The same headers as a page of the product carries.
fn with_headers(page: Bytes) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_LANGUAGE, "en"))
        .insert_header((header::VARY, "Accept-Language, Cookie, Accept-Encoding"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::REFERRER_POLICY, "same-origin"))
        .insert_header((header::X_FRAME_OPTIONS, "DENY"))
        .insert_header(("cross-origin-opener-policy", "same-origin"))
        .insert_header(("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"))
        .insert_header((header::ETAG, "\"a-page-that-never-changes\""))
        .body(page)
}

/// Words of an ordinary length, so that the page is like a text.
fn page() -> String {
    let mut page = String::from("<!DOCTYPE html><title>A page</title><main>");
    let words = [
        "treaty",
        "clock",
        "notice",
        "vote",
        "silence",
        "list",
        "substance",
        "parliament",
    ];
    let mut number: usize = 7;
    while page.len() < PAGE_BYTES {
        number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        page.push_str(words[(number >> 16) % words.len()]);
        page.push(if number.is_multiple_of(90) { '\n' } else { ' ' });
    }
    page
}
