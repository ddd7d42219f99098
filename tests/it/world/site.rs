//! The real site in a thread of its own: requests go in, answers come out, no socket between.

use actix_web::dev::{Service as _, ServiceResponse};
use actix_web::http::Method;
use actix_web::test::{self, TestRequest};
use actix_web::web::Data;
use pmast::app::App;
use pmast::web::{Pages, configure};
use std::rc::Rc;
use std::str::FromStr as _;
use std::sync::Arc;
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// What a browser sends.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What comes back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub path: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The first header of this name; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where a redirect leads, without the host; empty if it is none.
    pub fn location(&self) -> &str {
        let place = self.header("location");
        place.strip_prefix(super::ADDRESS).unwrap_or(place)
    }
}

type Letter = (Request, oneshot::Sender<Answer>);

/// The site. Requests sent from several threads are answered at the same time.
pub struct Site {
    letters: Option<mpsc::UnboundedSender<Letter>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    pub fn open(app: Arc<App>) -> Self {
        let (letters, inbox) = mpsc::unbounded_channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(answer_all(app, inbox));
        });
        Self {
            letters: Some(letters),
            thread: Some(thread),
        }
    }

    /// Sends one request and waits for its answer.
    pub fn send(&self, request: Request) -> Answer {
        let (reply, answer) = oneshot::channel();
        let letters = self.letters.as_ref().expect("the site is open");
        letters.send((request, reply)).expect("the site runs");
        answer
            .blocking_recv()
            .expect("a handler panicked; see above")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.letters.take());
        let ended = self.thread.take().map(JoinHandle::join);
        if !std::thread::panicking() {
            assert!(matches!(ended, Some(Ok(()))), "the site's thread panicked");
        }
    }
}

async fn answer_all(app: Arc<App>, mut inbox: mpsc::UnboundedReceiver<Letter>) {
    let pages = Pages::load(Arc::clone(&app.texts)).expect("the templates compile");
    let site = test::init_service(configure(Data::from(app), Data::new(pages))).await;
    let site = Rc::new(site);
    while let Some((request, reply)) = inbox.recv().await {
        let site = Rc::clone(&site);
        actix_web::rt::spawn(async move {
            let path = request.path.clone();
            let answer = site.call(dressed(request).to_request()).await;
            let answer = match answer {
                Ok(response) => opened(path, response).await,
                Err(error) => opened_error(path, &error),
            };
            // Who asked may be gone: a test that failed.
            let _ = reply.send(answer);
        });
    }
}

fn dressed(request: Request) -> TestRequest {
    let method = Method::from_str(request.method).expect("a method");
    let mut dressed = TestRequest::with_uri(&request.path)
        .method(method)
        .peer_addr("192.0.2.7:40000".parse().expect("an address"))
        .set_payload(request.body);
    for (name, value) in request.headers {
        dressed = dressed.append_header((name, value));
    }
    dressed
}

async fn opened(
    path: String,
    response: ServiceResponse<impl actix_web::body::MessageBody>,
) -> Answer {
    let status = response.status().as_u16();
    let headers = all_headers(response.headers());
    let body = actix_web::body::to_bytes(response.into_body()).await;
    let body = body
        .unwrap_or_else(|_| panic!("{path}: the body broke off"))
        .to_vec();
    Answer {
        path,
        status,
        headers,
        body,
    }
}

fn opened_error(path: String, error: &actix_web::Error) -> Answer {
    let response = error.error_response();
    let headers = all_headers(response.headers());
    Answer {
        path,
        status: response.status().as_u16(),
        headers,
        body: Vec::new(),
    }
}

fn all_headers(headers: &actix_web::http::header::HeaderMap) -> Vec<(String, String)> {
    let text = |value: &actix_web::http::header::HeaderValue| {
        String::from_utf8_lossy(value.as_bytes()).into_owned()
    };
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), text(value)))
        .collect()
}
