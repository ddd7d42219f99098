//! The doors for people: the route table, and how the server is built.
//!
//! # Words
//! A *page* is a struct with a template of the same name; a *visitor*, *learner* or *operator* is
//! who may call a handler; a *refusal* is an answer that is not a page of the product's own.
//!
//! # What always holds
//! 1. A handler parses, calls one deed, renders. Rules stand in the rooms below.
//! 2. Nothing is changed by GET. Every POST proves that it came from a page of ours.
//! 3. Every page works without a script; scripts only improve it.
//! 4. One address serves all six languages; `?lang=` chooses and is remembered.
//!
//! # What is not here
//! Sending mail (`worker`), commands (`cli`).
//!
//! # Start reading at
//! `routes`, below: the whole site on one screen.

pub mod account;
pub mod assets;
mod error;
mod fields;
mod headers;
mod health;
pub mod learner;
pub mod operator;
mod page;
mod partner;
pub mod paths;
pub mod public;
mod requests;
mod server;
mod visitor;

pub use error::{ErrorPage, Refusal};
pub use fields::{Fields, LARGEST_FORM};
pub use page::{Frame, LanguageLink, Page, Pages, SignedIn};
pub use server::{Running, Served, configure, serve};
pub use visitor::{Learner, Operator, Visitor};

use actix_web::web::{self, ServiceConfig};

/// The whole site. A test reads the same table to judge every route against every role.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/static/{name:.*}", web::get().to(assets::show));
    health::routes(cfg);
    public::routes(cfg);
    account::routes(cfg);
    learner::routes(cfg);
    partner::routes(cfg);
    operator::routes(cfg);
}

/// Calls a macro with the path of every page of the product.
#[macro_export]
macro_rules! every_page {
    ($visit:ident) => {
        $visit! {
            $crate::web::ErrorPage,
            $crate::web::account::ConfirmPage,
            $crate::web::account::DeadLinkPage,
            $crate::web::account::EmailConfirmPage,
            $crate::web::account::EmailPage,
            $crate::web::account::MailSentPage,
            $crate::web::account::NewPasswordPage,
            $crate::web::account::PasswordPage,
            $crate::web::account::ProfilePage,
            $crate::web::account::ResetPage,
            $crate::web::account::SessionsPage,
            $crate::web::account::SignInPage,
            $crate::web::account::SignUpPage,
            $crate::web::account::WelcomePage,
        }
    };
}
