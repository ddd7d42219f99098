//! The way in, one's own account, and where one goes afterwards.

use super::learner::DESK;

pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_UP: &str = "/sign-up";
pub const SIGN_UP_SENT: &str = "/sign-up/sent";
pub const SIGN_OUT: &str = "/sign-out";
pub const RESET: &str = "/reset";
pub const RESET_SENT: &str = "/reset/sent";
pub const ACCOUNT: &str = "/account";
/// Where somebody says that their name is right (POST).
pub const OWN_NAME: &str = "/account/name";
pub const PASSWORD: &str = "/account/password";
pub const EMAIL: &str = "/account/email";
/// Where somebody has their account erased.
pub const ERASE: &str = "/account/erase";
/// What they see afterwards.
pub const ERASED: &str = "/erased";
pub const SESSIONS: &str = "/account/sessions";

/// A page of the way in (`path`), with the page to go on to afterwards; without it if `next` is no
/// page of ours.
pub fn with_next(path: &str, next: &str) -> String {
    if !is_ours(next) {
        return path.to_owned();
    }
    let joint = if path.contains('?') { '&' } else { '?' };
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}{joint}next={next}")
}

/// Whether a path belongs to signing up or in: those carry a `next` of their own, and some a secret
/// that must not be passed on.
pub fn is_way_in(path: &str) -> bool {
    [
        "/sign-",
        "/confirm/",
        "/reset",
        "/welcome/",
        "/account/email/",
    ]
    .iter()
    .any(|start| path.starts_with(start))
}

/// `next` if it leads to a page of ours, else nothing: what a form carries on.
pub fn kept(next: &str) -> &str {
    if is_ours(next) { next } else { "" }
}

/// Where the way in ends: the page one wanted, or the desk.
pub fn after(next: &str) -> &str {
    if is_ours(next) { next } else { DESK }
}

/// Whether a `next` parameter leads to a page of ours: a path, no host, no control characters.
pub fn is_ours(next: &str) -> bool {
    next.starts_with('/')
        && !next.starts_with("//")
        && next.len() <= 512
        && next
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::{after, is_ours, is_way_in, kept, with_next};

    #[test]
    fn links_with_secrets_are_not_passed_on() {
        for path in [
            "/sign-up",
            "/confirm/abc",
            "/reset/abc",
            "/welcome/abc",
            "/account/email/abc",
        ] {
            assert!(is_way_in(path), "{path}");
        }
        for path in ["/", "/courses/p/c", "/v/ABC", "/account/profile"] {
            assert!(!is_way_in(path), "{path}");
        }
    }

    #[test]
    fn only_paths_of_our_own_are_followed_after_signing_in() {
        for good in ["/", "/desk", "/learn/a/b/lessons/c?x=1#y"] {
            assert!(is_ours(good), "{good}");
        }
        for bad in [
            "",
            "desk",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nb",
            "/ä",
        ] {
            assert!(!is_ours(bad), "{bad}");
            assert_eq!((kept(bad), after(bad)), ("", "/desk"), "{bad}");
            assert_eq!(with_next("/sign-up", bad), "/sign-up", "{bad}");
        }
    }

    #[test]
    fn the_page_one_wanted_travels_as_one_parameter() {
        let next = "/courses/a/b?x=1&y=2#z";
        assert_eq!(
            with_next("/sign-in?done=password", next),
            "/sign-in?done=password&next=%2Fcourses%2Fa%2Fb%3Fx%3D1%26y%3D2%23z"
        );
        assert_eq!(with_next("/reset", "/"), "/reset?next=%2F");
    }
}
