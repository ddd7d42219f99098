//! Who asks, and in which language: the extractors that handlers take.
//!
//! A handler's signature says who may call it: [`Visitor`] anybody, [`Learner`] who is signed in,
//! [`Operator`] an operator. The proofs inside are what deeds ask for.

use super::asked::{
    LANGUAGE_COOKIE, asked_language, client_address, own_path, page_before, query_value,
};
use super::assets::gzip;
use super::error::Refusal;
use super::page::{Frame, Page, Pages, SignedIn};
use super::session::{self, Recognised};
use super::{fields, frame, paths};
use crate::accounts::{self, Token, TokenHash};
use crate::app::{App, Presence};
use crate::base::{Digest, Language, Timestamp};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder};
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

/// Pages below this size gain nothing from compression.
const WORTH_SHRINKING: usize = 1024;

/// Anybody who asks for a page, signed in or not.
#[derive(Clone)]
pub struct Visitor {
    pub app: Data<App>,
    pub language: Language,
    /// The moment of the request; the same for everything it does.
    pub now: Timestamp,
    pub session: Option<Arc<Presence>>,
    request: HttpRequest,
    token: Option<Token>,
    /// Whether the request chose the language, which is kept then.
    has_chosen: bool,
}

/// Somebody signed in.
#[derive(Clone)]
pub struct Learner {
    visitor: Visitor,
    pub session: Arc<Presence>,
}

/// Somebody signed in who operates this installation.
#[derive(Clone)]
pub struct Operator {
    learner: Learner,
    pub proof: accounts::Operator,
}

impl Deref for Learner {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl Deref for Operator {
    type Target = Learner;
    fn deref(&self) -> &Learner {
        &self.learner
    }
}

impl Learner {
    /// The proof that deeds ask for.
    pub fn proof(&self) -> &accounts::Learner {
        &self.session.signed_in.learner
    }

    /// The same, in the language that a form of theirs has chosen.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.visitor = self.visitor.in_language(language);
        self
    }
}

impl Visitor {
    /// The same, in the language that a form of theirs has chosen.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self.has_chosen = true;
        self
    }

    /// Draws a page with status 200.
    pub fn page<P: Page>(&self, section: &'static str, page: &P) -> Result<HttpResponse, Refusal> {
        self.page_with(StatusCode::OK, section, page)
    }

    /// Draws a page with another status (422 for a form with problems, 404 for an unknown code).
    pub fn page_with<P: Page>(
        &self,
        status: StatusCode,
        section: &'static str,
        page: &P,
    ) -> Result<HttpResponse, Refusal> {
        let html = self.pages()?.render(page, &self.frame(section));
        Ok(self.html(status, html.map_err(|error| Refusal::fault(&error))?))
    }

    /// An HTML answer with the headers of a page that nobody else may keep.
    pub fn html(&self, status: StatusCode, html: String) -> HttpResponse {
        let mut response = self.page_head(status);
        if html.len() < WORTH_SHRINKING {
            return response.body(html);
        }
        let html = Bytes::from(html);
        self.send(response, || html.clone(), || gzip(&html))
    }

    /// Ends an answer with its body: compressed, if the browser takes that.
    pub fn send(
        &self,
        mut head: HttpResponseBuilder,
        plain: impl FnOnce() -> Bytes,
        zipped: impl FnOnce() -> Bytes,
    ) -> HttpResponse {
        if self.takes_gzip() {
            head.insert_header((header::CONTENT_ENCODING, "gzip"));
            return head.body(zipped());
        }
        head.body(plain())
    }

    /// The compiled templates.
    pub(super) fn pages(&self) -> Result<&Data<Pages>, Refusal> {
        let pages = self.request.app_data::<Data<Pages>>();
        pages.ok_or_else(|| Refusal::fault(&"templates are not loaded"))
    }

    /// The beginning of an answer with a page that nobody else may keep.
    pub(super) fn page_head(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(status);
        response
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::CONTENT_LANGUAGE, self.language.tag()))
            .insert_header((header::VARY, "Accept-Language, Cookie, Accept-Encoding"));
        if self.has_chosen || asked_language(&self.request).is_some() {
            response.cookie(self.language_cookie());
        }
        response
    }

    /// Sends the browser on with 303, so that a reload repeats nothing.
    pub fn go_to(&self, path: &str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header((header::LOCATION, path))
            .finish()
    }

    /// What the layout shows around a page.
    pub fn frame(&self, section: &'static str) -> Frame {
        let mut frame = frame::plain(&self.app, self.language, &self.request);
        frame.section = section;
        if !paths::is_way_in(&frame.path) && frame.path != paths::HOME {
            frame.sign_in = paths::with_next(paths::SIGN_IN, &frame.path);
        }
        frame.signed_in = self.session.as_ref().map(|session| SignedIn {
            name: session.signed_in.account.name.to_string(),
            csrf: self.csrf(),
            is_operator: session.is_operator,
            is_partner: session.is_partner,
        });
        frame
    }

    /// A fresh token for the forms of a page; empty for who is not signed in.
    pub fn csrf(&self) -> String {
        let mut mask = [0; 16];
        match (self.csrf_secret(), getrandom::fill(&mut mask)) {
            (Some(secret), Ok(())) => fields::token_for_page(&secret, mask),
            _ => String::new(),
        }
    }

    /// Forgets ended sessions at once; other nodes follow within seconds.
    pub fn forget_sessions(&self, ended: &[TokenHash]) {
        for hash in ended {
            self.app.sessions.invalidate(hash);
        }
    }

    /// Whether the browser takes gzip.
    fn takes_gzip(&self) -> bool {
        let accepted = self.request.headers().get(header::ACCEPT_ENCODING);
        accepted
            .and_then(|value| value.to_str().ok())
            .is_some_and(|text| text.contains("gzip"))
    }

    /// The address of the person asking: the peer's, or what a listed proxy says.
    pub fn address(&self) -> String {
        client_address(&self.app, &self.request)
    }

    /// The value of a query parameter; empty if there is none.
    pub fn query(&self, name: &str) -> String {
        query_value(&self.request, name).unwrap_or_default()
    }

    /// The path with its query, for coming back after signing in.
    pub fn here(&self) -> String {
        own_path(&self.request)
    }

    /// The request itself, for the rare header that only one handler reads.
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// A sentence in the reader's language.
    pub fn say(&self, key: &str, args: &crate::texts::Args<'_>) -> String {
        self.app
            .texts
            .for_page(self.language, key, args)
            .unwrap_or_default()
    }

    /// The cookie that keeps the session `token` (until it is ended or runs out).
    pub fn session_cookie(&self, token: &Token) -> Cookie<'static> {
        self.cookie(
            session::cookie_name(&self.app),
            token.reveal(),
            Duration::days(30),
        )
    }

    fn cookie(&self, name: &'static str, value: String, age: Duration) -> Cookie<'static> {
        Cookie::build(name, value)
            .path("/")
            .http_only(true)
            .secure(self.app.is_secure())
            .same_site(SameSite::Lax)
            .max_age(age)
            .finish()
    }

    /// The cookie that removes the session's.
    pub fn no_session_cookie(&self) -> Cookie<'static> {
        let name = session::cookie_name(&self.app);
        let mut cookie = self.cookie(name, String::new(), Duration::ZERO);
        cookie.make_removal();
        cookie
    }

    fn language_cookie(&self) -> Cookie<'static> {
        self.cookie(
            LANGUAGE_COOKIE,
            self.language.tag().to_owned(),
            Duration::days(365),
        )
    }

    pub(super) fn csrf_secret(&self) -> Option<[u8; 16]> {
        self.session.as_ref()?;
        let token = self.token.as_ref()?;
        let digest = Digest::of(format!("csrf:{}", token.reveal()).as_bytes());
        digest.bytes().first_chunk::<16>().copied()
    }

    pub(super) fn is_own_origin(&self, origin: &str) -> bool {
        let host = self
            .request
            .headers()
            .get(header::HOST)
            .and_then(|host| host.to_str().ok());
        origin == self.app.config.base_url
            || host.is_some_and(|host| origin == format!("http://{host}"))
            || host.is_some_and(|host| origin == format!("https://{host}"))
    }
}

impl FromRequest for Visitor {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let app = request.app_data::<Data<App>>().cloned();
            let app = app.ok_or_else(|| Refusal::fault(&"the application is not set up"))?;
            let Recognised {
                language,
                now,
                session,
                token,
            } = session::recognise(&app, &request).await?;
            Ok(Self {
                app,
                language,
                now,
                session,
                request,
                token,
                has_chosen: false,
            })
        })
    }
}

impl FromRequest for Learner {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(request, payload);
        let is_get = request.method() == actix_web::http::Method::GET;
        Box::pin(async move {
            let visitor = visitor.await?;
            match visitor.session.clone() {
                Some(session) => Ok(Self { visitor, session }),
                None => {
                    let before = || page_before(&visitor.request);
                    let next = match is_get {
                        true => visitor.here(),
                        false => before().unwrap_or_else(|| paths::DESK.to_owned()),
                    };
                    Err(Refusal::SignIn { next })
                }
            }
        })
    }
}

impl FromRequest for Operator {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let learner = Learner::from_request(request, payload);
        Box::pin(async move {
            let learner = learner.await?;
            let by = learner.proof().clone();
            // Asked of the database each time: a dismissed operator is one no longer at once.
            let proof = learner
                .app
                .db
                .read(move |conn| accounts::operator(conn, &by))
                .await?;
            match proof {
                Some(proof) => Ok(Self { learner, proof }),
                None => Err(Refusal::Forbidden),
            }
        })
    }
}
