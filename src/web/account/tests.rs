//! The pages as a browser sees them, without sockets.

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

#[actix_web::test]
async fn a_person_signs_up_confirms_signs_out_and_in_again() {
    let site = Site::new();
    let mut ada = site.browser();
    assert!(
        ada.get("/sign-up")
            .await
            .body
            .contains("autocomplete=\"new-password\"")
    );
    assert_eq!(ada.sign_up(ADA).await.location, "/sign-up/sent");
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    let page = ada.get(&link).await;
    assert!(page.body.contains("Ada Lovelace"));
    assert!(
        !ada.is_signed_in().await,
        "looking at the link does nothing"
    );

    let confirmed = ada.post(&link, &[]).await;
    assert_eq!(
        (confirmed.status, confirmed.location.as_str()),
        (StatusCode::SEE_OTHER, "/desk")
    );
    assert!(ada.is_signed_in().await);
    let stolen = ada.cookie.clone();

    assert_eq!(ada.post("/sign-out", &[]).await.location, "/");
    assert!(ada.cookie.is_none());
    let mut thief = Browser {
        site: &site,
        cookie: stolen,
    };
    assert!(
        !thief.is_signed_in().await,
        "the session ended on the server"
    );

    assert_eq!(
        ada.sign_in("ADA@Meadow.example ", PASSWORD).await.location,
        "/desk"
    );
    assert!(ada.is_signed_in().await);
    assert_eq!(ada.get("/sign-in").await.location, "/desk");
}

#[actix_web::test]
async fn a_used_or_old_link_says_so_and_offers_a_new_one() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.sign_up(ADA).await;
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    ada.post(&link, &[]).await;
    let used = site.browser().get(&link).await;
    assert_eq!(used.status, StatusCode::GONE);
    assert!(used.body.contains("already used") && used.body.contains("23 November 2026"));
    let unknown = site
        .browser()
        .get(&format!("/reset/{}", token().reveal()))
        .await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.body.contains("href=\"/reset\""));
    assert_eq!(
        site.browser().get("/confirm/nonsense").await.status,
        StatusCode::NOT_FOUND
    );
}

#[actix_web::test]
async fn nobody_learns_whether_an_address_has_an_account() {
    let site = Site::new();
    site.browser().join(ADA).await;
    // Signing up.
    let (known, unknown) = (
        site.browser().sign_up(ADA).await,
        site.browser().sign_up("bob@meadow.example").await,
    );
    assert_eq!(
        (known.status, &known.location),
        (unknown.status, &unknown.location)
    );
    // Signing in.
    let mut answers = Vec::new();
    for email in [ADA, "eve@meadow.example"] {
        let answer = site.browser().sign_in(email, "a wrong password").await;
        answers.push((answer.status, answer.body.replace(email, "…")));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    // Asking for a reset.
    let mut answers = Vec::new();
    for email in [ADA, "eve@meadow.example"] {
        let answer = site.browser().post("/reset", &[("email", email)]).await;
        answers.push((answer.status, answer.location, answer.body));
    }
    assert_eq!(answers[0], answers[1]);
}

#[actix_web::test]
async fn what_was_typed_is_shown_again_but_never_a_password() {
    let site = Site::new();
    let fields = [
        ("name", "Ada <Lovelace>"),
        ("email", "ada"),
        ("password", "hunter2"),
    ];
    let page = site.browser().post("/sign-up", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("Ada &lt;Lovelace&gt;") && page.body.contains("value=\"ada\""));
    assert!(!page.body.contains("hunter2"));
    assert!(page.body.contains("3 entries need a change"));
    for field in ["name", "email", "password"] {
        assert!(
            page.body.contains(&format!("<li><a href=\"#{field}\">")),
            "{field}"
        );
        assert!(page.body.contains(&format!("{field}-problem\"")), "{field}");
    }
    assert!(page.body.contains("aria-invalid=\"true\""));
    assert!(site.mails().is_empty());
}

#[actix_web::test]
async fn the_eleventh_try_is_refused_until_a_minute_has_passed() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let mut thief = site.browser();
    for _ in 0..10 {
        let answer = thief.sign_in(ADA, "a wrong password").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = thief.sign_in(ADA, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.retry_after, "60");
    assert!(answer.body.contains("60 seconds"));
    // An address without an account runs into the same limit.
    for count in 0..11 {
        let answer = site
            .browser()
            .sign_in("eve@meadow.example", "a wrong password")
            .await;
        let is_last = count == 10;
        assert_eq!(answer.status == StatusCode::TOO_MANY_REQUESTS, is_last);
    }
    site.later(60);
    assert_eq!(
        site.browser().sign_in(ADA, PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[actix_web::test]
async fn mails_to_one_address_are_limited() {
    let site = Site::new();
    for _ in 0..5 {
        assert_eq!(
            site.browser().sign_up(ADA).await.status,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(
        site.browser().sign_up(ADA).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
    let reset = site.browser().post("/reset", &[("email", ADA)]).await;
    assert_eq!(reset.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(site.mails().len(), 5);
}

#[actix_web::test]
async fn after_signing_in_one_goes_on_to_a_page_of_ours_only() {
    let site = Site::new();
    site.browser().join(ADA).await;
    for (next, expected) in [
        ("/learn/a/b/lessons/c", "/learn/a/b/lessons/c"),
        ("//evil.example", "/desk"),
        ("https://evil.example", "/desk"),
        ("/\\evil.example", "/desk"),
        ("", "/desk"),
    ] {
        let fields = [("email", ADA), ("password", PASSWORD), ("next", next)];
        let answer = site.browser().post("/sign-in", &fields).await;
        assert_eq!(answer.location, expected, "{next}");
    }
    let page = site
        .browser()
        .get("/sign-in?next=https://evil.example")
        .await;
    assert!(!page.body.contains("evil.example\">"));
    let sent_there = site.browser().get("/account/sessions").await;
    assert_eq!(sent_there.location, "/sign-in?next=%2Faccount%2Fsessions");
}

#[actix_web::test]
async fn signing_in_makes_a_new_token_and_ends_the_old_session() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let before = ada.cookie.clone();
    ada.sign_in(ADA, PASSWORD).await;
    assert_ne!(
        ada.cookie.as_ref().unwrap().value(),
        before.as_ref().unwrap().value()
    );
    assert!(ada.is_signed_in().await);
    assert!(
        !Browser {
            site: &site,
            cookie: before
        }
        .is_signed_in()
        .await
    );
    // A token chosen by somebody else is never taken over.
    let chosen = token().reveal();
    let mut victim = Browser {
        site: &site,
        cookie: Some(Cookie::new("session", chosen.clone())),
    };
    victim.sign_in(ADA, PASSWORD).await;
    assert_ne!(victim.cookie.unwrap().value(), chosen);
}

#[actix_web::test]
async fn the_cookie_is_out_of_reach_of_scripts_other_sites_and_open_lines() {
    let site = Site::at("https://pmast.example");
    let mut ada = site.browser();
    ada.sign_up(ADA).await;
    let link = format!("/confirm/{}", site.mails()[0].args["token"]);
    let cookie = ada.post(&link, &[]).await.cookie.unwrap();
    assert_eq!(cookie.name(), "__Host-session");
    assert_eq!(
        (cookie.secure(), cookie.http_only()),
        (Some(true), Some(true))
    );
    assert_eq!(cookie.same_site(), Some(actix_web::cookie::SameSite::Lax));
    assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None));
}

#[actix_web::test]
async fn a_form_from_elsewhere_or_without_its_token_is_refused() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let forms = [
        ("/sign-in", "https://evil.example"),
        ("/sign-out", "http://pmast.example"),
    ];
    for (path, origin) in forms {
        let request = TestRequest::post()
            .uri(path)
            .insert_header((header::ORIGIN, origin))
            .set_form([("email", ADA), ("password", PASSWORD)]);
        assert_eq!(
            ada.send(request).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    assert!(ada.is_signed_in().await);
    assert_eq!(
        ada.get("/sign-out").await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[actix_web::test]
async fn a_form_that_is_far_too_large_is_not_read() {
    let site = Site::new();
    let huge = "x".repeat(20_000);
    let answer = site.browser().sign_in(ADA, &huge).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[actix_web::test]
async fn a_lost_password_is_replaced_and_every_session_ended() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let mut elsewhere = site.browser();
    elsewhere.post("/reset", &[("email", ADA)]).await;
    let link = format!("/reset/{}", site.mails()[0].args["token"]);
    let weak = elsewhere.post(&link, &[("password", "password1")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = elsewhere.post(&link, &[("password", NEW_PASSWORD)]).await;
    assert_eq!(done.location, "/sign-in?done=password");
    assert!(
        elsewhere
            .get(&done.location)
            .await
            .body
            .contains("Your new password is set")
    );
    assert!(!ada.is_signed_in().await);
    assert_eq!(site.mails()[0].template, "password-changed");
    let old = site.browser().sign_in(ADA, PASSWORD).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        site.browser().sign_in(ADA, NEW_PASSWORD).await.location,
        "/desk"
    );
    assert_eq!(site.browser().get(&link).await.status, StatusCode::GONE);
}

#[actix_web::test]
async fn changing_the_password_asks_for_the_present_one() {
    let site = Site::new();
    let (mut ada, mut phone) = (site.browser(), site.browser());
    ada.join(ADA).await;
    phone.sign_in(ADA, PASSWORD).await;
    let fields = [
        ("current_password", "not it at all"),
        ("password", NEW_PASSWORD),
    ];
    let wrong = ada.post("/account/password", &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("current_password", PASSWORD), ("password", NEW_PASSWORD)];
    let right = ada.post("/account/password", &fields).await;
    assert_eq!(right.location, "/account/password?saved=1");
    assert!(ada.is_signed_in().await && !phone.is_signed_in().await);
}

#[actix_web::test]
async fn an_address_is_changed_from_the_new_mailbox_on_any_device() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let fields = [("email", "ada@new.example"), ("current_password", PASSWORD)];
    assert_eq!(
        ada.post("/account/email", &fields).await.location,
        "/account/email?sent=1"
    );
    let mails = site.mails();
    assert_eq!(
        (mails[0].to.as_str(), mails[1].to.as_str()),
        ("ada@new.example", ADA)
    );
    let link = format!("/account/email/{}", mails[0].args["token"]);
    let mut phone = site.browser();
    assert!(phone.get(&link).await.body.contains("ada@new.example"));
    assert_eq!(phone.post(&link, &[]).await.location, "/sign-in?done=email");
    assert_eq!(
        phone.sign_in("ada@new.example", PASSWORD).await.location,
        "/desk"
    );
    assert_eq!(site.mails().len(), 2);
}

#[actix_web::test]
async fn the_profile_is_saved_and_speaks_the_chosen_language_at_once() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let bad = [("name", ""), ("latin_name", "Ада"), ("language", "ar")];
    let page = ada.post("/account", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("value=\"Ада\"") && page.body.contains("lang=\"ar\" selected"));
    let good = [
        ("name", "آدا لوفليس"),
        ("latin_name", "Ada Lovelace"),
        ("language", "ar"),
        ("country", "JO"),
        ("occupation", "staff"),
    ];
    let saved = ada.post("/account", &good).await;
    assert_eq!(saved.location, "/account?saved=1&lang=ar");
    let page = ada.get(&saved.location).await;
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    for chosen in [
        "value=\"آدا لوفليس\"",
        "\"JO\" selected",
        "\"staff\" selected",
    ] {
        assert!(page.body.contains(chosen), "{chosen}");
    }
}

#[actix_web::test]
async fn sessions_are_listed_and_ended() {
    let site = Site::new();
    let (mut ada, mut phone, mut tablet) = (site.browser(), site.browser(), site.browser());
    ada.join(ADA).await;
    phone.sign_in(ADA, PASSWORD).await;
    tablet.sign_in(ADA, PASSWORD).await;
    let page = ada.get("/account/sessions").await;
    assert_eq!(
        page.body.matches("/end\">").count(),
        4,
        "three sessions and the others"
    );
    assert_eq!(page.body.matches("This browser").count(), 1);
    let after = ada.post("/account/sessions/others/end", &[]).await;
    assert_eq!(after.location, "/account/sessions");
    assert!(!phone.is_signed_in().await && !tablet.is_signed_in().await);
    let page = ada.get("/account/sessions").await.body;
    let own = page
        .split("action=\"/account/sessions/")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let left = ada.post(&format!("/account/sessions/{own}/end"), &[]).await;
    assert_eq!(left.location, "/");
    assert!(!ada.is_signed_in().await);
}

#[actix_web::test]
async fn the_first_operator_makes_an_account_by_the_printed_link() {
    let site = Site::new();
    let made = token();
    let (link, now) = (format!("/welcome/{}", made.reveal()), noon());
    site.app
        .db
        .write_now(move |tx| accounts::first_operator_link(tx, &made, now))
        .unwrap();
    let mut olu = site.browser();
    assert!(
        olu.get(&link)
            .await
            .body
            .contains("Operate this installation")
    );
    let fields = [
        ("name", "Olu"),
        ("email", "olu@house.example"),
        ("password", PASSWORD),
    ];
    assert_eq!(olu.post(&link, &fields).await.location, "/operator");
    assert!(olu.is_signed_in().await);
    assert!(
        olu.get("/account")
            .await
            .body
            .contains("href=\"/operator\"")
    );
    let again = site.browser().post(&link, &fields).await;
    assert_eq!(again.status, StatusCode::GONE);
}

#[actix_web::test]
async fn an_operators_link_serves_an_account_that_is_signed_in() {
    let site = Site::new();
    let mut ada = site.browser();
    ada.join(ADA).await;
    let made = token();
    let (link, now) = (format!("/welcome/{}", made.reveal()), noon());
    site.app
        .db
        .write_now(move |tx| accounts::operator_link(tx, &made, now))
        .unwrap();
    let fields = [("name", "Ada"), ("email", ADA), ("password", NEW_PASSWORD)];
    let refused = site.browser().post(&link, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ada.get(&link).await.body.contains("Ada Lovelace"));
    assert_eq!(ada.post(&link, &[]).await.location, "/operator");
}

#[test]
fn every_page_of_an_account_is_drawn_with_every_sample_in_every_language() {
    let texts = Arc::new(crate::texts::Texts::load().unwrap());
    let pages = Pages::load(Arc::clone(&texts)).unwrap();
    macro_rules! draw {
        ($($page:ident,)*) => {$(
            for sample in <super::$page as crate::web::Page>::samples() {
                for language in crate::base::Language::ALL {
                    for signed_in in [true, false] {
                        pages.render(&sample, &frame(language, signed_in)).unwrap();
                    }
                }
            }
        )*};
    }
    draw! {
        ConfirmPage, DeadLinkPage, EmailConfirmPage, EmailPage, MailSentPage, NewPasswordPage,
        PasswordPage, ProfilePage, ResetPage, SessionsPage, SignInPage, SignUpPage, WelcomePage,
    }
}

fn frame(language: crate::base::Language, is_signed_in: bool) -> crate::web::Frame {
    crate::web::Frame {
        language: language.tag(),
        dir: language.direction(),
        house: "PMAST Academy".to_owned(),
        contact: "office@pmast.example".to_owned(),
        path: "/account".to_owned(),
        languages: Vec::new(),
        section: "account",
        signed_in: is_signed_in.then(|| crate::web::SignedIn {
            name: "Ada".to_owned(),
            csrf: "00".to_owned(),
            is_operator: true,
            is_partner: false,
        }),
        address: "http://pmast.example/account".to_owned(),
    }
}
