//! The pages as a browser sees them, without sockets.

mod changing;
mod joining;
mod limits;
mod signing_in;

use crate::accounts;
use crate::accounts::testing::token;
use crate::app::{App, Clock};
use crate::base::Timestamp;
use crate::config::{Config, Settings};
use crate::db::testing::{Fresh, fresh};
use crate::outbox::{self, MailJob};
use crate::web::{Pages, configure};
use actix_web::body::to_bytes;
use actix_web::cookie::Cookie;
use actix_web::http::{StatusCode, header};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::Data;
use std::sync::Arc;

const ADA: &str = "ada@meadow.example";
const PASSWORD: &str = "seven quiet rivers";
const NEW_PASSWORD: &str = "eight loud oceans";

/// A site with an empty database and a clock that stands still.
struct Site {
    app: Data<App>,
    pages: Data<Pages>,
    _db: Fresh,
    _folder: tempfile::TempDir,
}

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    retry_after: String,
    cookie: Option<Cookie<'static>>,
    body: String,
}

/// A browser: keeps its session cookie.
struct Browser<'a> {
    site: &'a Site,
    cookie: Option<Cookie<'static>>,
}

fn noon() -> Timestamp {
    Timestamp::from_millis(1_795_435_200_000)
}

impl Site {
    fn at(base_url: &str) -> Self {
        let (db, folder) = (fresh(), tempfile::tempdir().unwrap());
        let settings = Settings {
            base_url: Some(base_url.to_owned()),
            data_dir: Some(folder.path().to_string_lossy().into_owned()),
            ..Settings::default()
        };
        let config = Config::read(None, &settings).unwrap();
        let app = App::new(config, (*db).clone(), Clock::fixed(noon())).unwrap();
        let pages = Pages::load(Arc::clone(&app.texts)).unwrap();
        Self {
            app: Data::new(app),
            pages: Data::new(pages),
            _db: db,
            _folder: folder,
        }
    }

    fn new() -> Self {
        Self::at("http://pmast.example")
    }

    fn browser(&self) -> Browser<'_> {
        Browser {
            site: self,
            cookie: None,
        }
    }

    async fn send(&self, request: TestRequest) -> Answer {
        let service = init_service(configure(self.app.clone(), self.pages.clone())).await;
        let response = call_service(&service, request.to_request()).await;
        let text = |name| {
            let value = response.headers().get(name);
            value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
        };
        let (location, retry_after) = (text(header::LOCATION), text(header::RETRY_AFTER));
        let cookie = response
            .response()
            .cookies()
            .find(|c| c.name().ends_with("session"));
        let cookie = cookie.map(Cookie::into_owned);
        let status = response.status();
        let body = to_bytes(response.into_body()).await.unwrap_or_default();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer {
            status,
            location,
            retry_after,
            cookie,
            body,
        }
    }

    /// The mails that wait, oldest first; they are taken.
    fn mails(&self) -> Vec<MailJob> {
        let now = self.app.now();
        self.app
            .db
            .write_now(move |tx| {
                let mut mails = Vec::new();
                while let Some(job) = outbox::claim(tx, now)? {
                    outbox::finish(tx, job.id, now)?;
                    mails.push(serde_json::from_str(&job.payload).unwrap());
                }
                Ok::<_, crate::db::Error>(mails)
            })
            .unwrap()
    }

    fn later(&self, seconds: i64) {
        self.app.clock.set(self.app.now().plus_seconds(seconds));
    }
}

impl Browser<'_> {
    async fn get(&mut self, path: &str) -> Answer {
        self.send(TestRequest::get().uri(path)).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.csrf().await;
        let mut fields = fields.to_vec();
        fields.push(("csrf", &csrf));
        let request = TestRequest::post()
            .uri(path)
            .insert_header((header::ORIGIN, self.site.app.config.base_url.as_str()))
            .set_form(fields);
        self.send(request).await
    }

    async fn csrf(&mut self) -> String {
        if self.cookie.is_none() {
            return String::new();
        }
        let page = self.get("/account").await;
        let after = page
            .body
            .split("name=\"csrf\" value=\"")
            .nth(1)
            .unwrap_or_default();
        after.split('"').next().unwrap_or_default().to_owned()
    }

    async fn send(&mut self, request: TestRequest) -> Answer {
        let request = match &self.cookie {
            Some(cookie) => request.cookie(Cookie::new(cookie.name(), cookie.value())),
            None => request,
        };
        let answer = self.site.send(request).await;
        if let Some(cookie) = &answer.cookie {
            self.cookie = Some(cookie.clone()).filter(|cookie| !cookie.value().is_empty());
        }
        answer
    }

    async fn sign_up(&mut self, email: &str) -> Answer {
        let fields = [
            ("name", "Ada Lovelace"),
            ("email", email),
            ("password", PASSWORD),
        ];
        self.post("/sign-up", &fields).await
    }

    async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("email", email), ("password", password)])
            .await
    }

    /// Signs up, confirms, is signed in.
    async fn join(&mut self, email: &str) {
        self.sign_up(email).await;
        let link = format!("/confirm/{}", self.site.mails()[0].args["token"]);
        assert_eq!(self.post(&link, &[]).await.location, "/desk");
    }

    async fn is_signed_in(&mut self) -> bool {
        self.get("/account").await.status == StatusCode::OK
    }
}
