//! Pages about signing in and one's own account.
//!
//! # Words
//! A *form* is what a page shows of the fields sent to it: the values as typed and the problems
//! found. A *dead link* is one that is used, too old or unknown.
//!
//! # What always holds
//! 1. No page says whether an address has an account: same words, same status, same work.
//! 2. What was typed is shown again, except passwords.
//! 3. A link of a mail only shows a page; the button on it does the deed. Mail scanners follow
//!    links, they do not press buttons.
//! 4. Signing in makes a new token; the one before, if any, is ended.
//!
//! # What is not here
//! The rules (`accounts`), the numbers of the limits (`admission`).
//!
//! # Start reading at
//! `sign_in.rs`.

mod confirm;
mod dead_link;
mod email;
mod erase;
mod password;
mod profile;
mod reset;
mod sessions;
mod sign_in;
mod sign_out;
mod sign_up;
mod support;
#[cfg(test)]
mod tests;
mod welcome;

pub use confirm::ConfirmPage;
pub use dead_link::DeadLinkPage;
pub use email::{EmailConfirmPage, EmailPage};
pub use erase::{ErasePage, ErasedPage};
pub use password::PasswordPage;
pub use profile::ProfilePage;
pub use reset::{NewPasswordPage, ResetPage};
pub use sessions::SessionsPage;
pub use sign_in::SignInPage;
pub use sign_up::{MailSentPage, SignUpPage};
pub use welcome::WelcomePage;

use actix_web::Resource;
use actix_web::web::{self, PayloadConfig, ServiceConfig};

/// The most that a form of these pages may send (reliability study §0.13). The longest of them, the
/// profile, holds two names of 200 characters of any script.
const LARGEST_FORM: usize = 16 * 1024;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    sign_up::routes(cfg);
    confirm::routes(cfg);
    sign_in::routes(cfg);
    sign_out::routes(cfg);
    reset::routes(cfg);
    profile::routes(cfg);
    password::routes(cfg);
    email::routes(cfg);
    sessions::routes(cfg);
    erase::routes(cfg);
    welcome::routes(cfg);
}

/// A resource whose forms are small.
fn resource(path: &str) -> Resource {
    web::resource(path).app_data(PayloadConfig::new(LARGEST_FORM))
}
