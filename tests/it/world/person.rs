//! A person with a browser: cookies, forms filled in from the page they stand on, redirects.

use super::html::{self, Form};
use super::site::{Answer, Request};
use super::{ADDRESS, World};
use std::collections::BTreeMap;

/// One browser. Clone it to have the same person on a second device that has the same cookies.
#[derive(Clone)]
pub struct Person<'w> {
    pub world: &'w World,
    pub cookies: BTreeMap<String, String>,
    pub accepts: &'static str,
}

impl<'w> Person<'w> {
    /// Somebody who has never been here, in English.
    pub fn stranger(world: &'w World) -> Self {
        Self {
            world,
            cookies: BTreeMap::new(),
            accepts: "en",
        }
    }

    /// Opens a page without following redirects.
    pub fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, Vec::new(), &[])
    }

    /// Opens a page as browsers ask for it, follows redirects, and expects to see it.
    pub fn opens(&mut self, path: &str) -> Page {
        let page = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8")];
        let mut answer = self.send("GET", path, Vec::new(), &page);
        for _ in 0..5 {
            if answer.location().is_empty() {
                break;
            }
            answer = self.send("GET", answer.location(), Vec::new(), &page);
        }
        assert_eq!(
            answer.status,
            200,
            "GET {path}: {}",
            html::words(&answer.text())
        );
        Page::of(answer)
    }

    /// Sends a form as the browser would, without following the redirect.
    pub fn posts(&mut self, form: &Form, filled: &[(&str, &str)]) -> Answer {
        let body = encoded(form, filled);
        self.send("POST", &form.action, body, &own_form())
    }

    /// Sends a form and looks at the page that follows.
    pub fn submits(&mut self, form: &Form, filled: &[(&str, &str)]) -> Page {
        let answer = self.posts(form, filled);
        if answer.status == 303 {
            return self.opens(answer.location());
        }
        Page::of(answer)
    }

    /// Sends anything at all.
    pub fn send(
        &mut self,
        method: &'static str,
        path: &str,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let path = path.strip_prefix(ADDRESS).unwrap_or(path);
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let mut all = vec![("accept-language".to_owned(), self.accepts.to_owned())];
        if !headers.iter().any(|(name, _)| *name == "host") {
            let address = &self.world.app.config.base_url;
            let host = address.trim_start_matches("https://");
            all.push(("host".to_owned(), host.to_owned()));
        }
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            all.push(("cookie".to_owned(), cookies.join("; ")));
        }
        all.extend(
            headers
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let answer = self.world.site.send(Request {
            method,
            path,
            headers: all,
            body,
        });
        self.keep_cookies(&answer);
        answer
    }

    fn keep_cookies(&mut self, answer: &Answer) {
        for (name, value) in &answer.headers {
            if name != "set-cookie" {
                continue;
            }
            let pair = value.split(';').next().unwrap_or_default();
            let (name, kept) = pair.split_once('=').unwrap_or((pair, ""));
            if kept.is_empty() || value.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), kept.to_owned());
            }
        }
    }
}

/// The headers that a browser adds to a form of our own page.
pub fn own_form() -> [(&'static str, &'static str); 3] {
    [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", ADDRESS),
        ("sec-fetch-site", "same-origin"),
    ]
}

/// The body of a form: untouched fields, ticked boxes, then what was filled in over them. A filled
/// name replaces everything of that name; several of one name are all sent.
pub fn encoded(form: &Form, filled: &[(&str, &str)]) -> Vec<u8> {
    let is_filled = |name: &str| filled.iter().any(|(known, _)| *known == name);
    let mut body = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form.fields.iter().filter(|(name, _)| !is_filled(name)) {
        body.append_pair(name, value);
    }
    for choice in form
        .choices
        .iter()
        .filter(|choice| choice.is_ticked && !is_filled(&choice.name))
    {
        body.append_pair(&choice.name, &choice.value);
    }
    for (name, value) in filled {
        body.append_pair(name, value);
    }
    body.finish().into_bytes()
}

/// A page that somebody looks at.
#[derive(Debug, Clone)]
pub struct Page {
    pub answer: Answer,
    pub html: String,
}

impl Page {
    pub fn of(answer: Answer) -> Self {
        let html = answer.text();
        Self { answer, html }
    }

    /// Its words, without tags.
    pub fn words(&self) -> String {
        html::words(&self.html)
    }

    /// Its main heading.
    pub fn title(&self) -> String {
        html::first(&self.html, "h1")
    }

    /// Every form, with its address; a form without one goes to its own page.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = html::forms(&self.html);
        for form in forms.iter_mut().filter(|form| form.action.is_empty()) {
            form.action.clone_from(&self.answer.path);
        }
        forms
    }

    /// The form whose address contains this.
    pub fn form(&self, action: &str) -> Form {
        self.find_form(action).unwrap_or_else(|| {
            let all: Vec<String> = self.forms().into_iter().map(|form| form.action).collect();
            panic!(
                "{}: no form to `{action}`, only to {all:?}",
                self.answer.path
            )
        })
    }

    /// The same when it may be missing.
    pub fn find_form(&self, action: &str) -> Option<Form> {
        self.forms()
            .into_iter()
            .find(|form| form.action.contains(action))
    }

    /// The first link whose address contains this, as an absolute path.
    pub fn link(&self, part: &str) -> String {
        let links = html::links(&self.html);
        let found = links.iter().find(|link| link.contains(part));
        found
            .unwrap_or_else(|| panic!("{}: no link to `{part}` in {links:?}", self.answer.path))
            .clone()
    }

    /// Whether there is a link whose address contains this.
    pub fn has_link(&self, part: &str) -> bool {
        html::links(&self.html)
            .iter()
            .any(|link| link.contains(part))
    }
}
