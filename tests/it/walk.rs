//! Ways through the running product over the wire, as the tests of the real binary and the
//! benchmark need them. Everything is found on the pages, as a person finds it.

use crate::binary::{Binary, Sign};
use crate::html::{self, Form};
use crate::wire::{Client, Reply};
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

/// A saving learner: the requests are the form of an open attempt with one answer and with another,
/// so that each of them in turn changes what is kept.
pub struct Saver {
    pub client: Client,
    pub requests: Vec<Vec<u8>>,
}

/// Where a certificate can be seen, and by whom.
pub struct Seen {
    pub holder: Client,
    pub pdf: String,
    pub verification: String,
}

/// The form of a page whose address contains this.
pub fn form(reply: &Reply, action: &str) -> Form {
    let forms = html::forms(&reply.text());
    let known: Vec<String> = forms.iter().map(|form| form.action.clone()).collect();
    forms
        .into_iter()
        .find(|form| form.action.contains(action))
        .unwrap_or_else(|| {
            panic!(
                "no form to `{action}` in {known:?}:\n{}",
                html::words(&reply.text())
            )
        })
}

/// The first link of a page whose address contains this.
pub fn link(reply: &Reply, part: &str) -> Option<String> {
    html::links(&reply.text())
        .into_iter()
        .find(|link| link.contains(part))
}

/// The body of a form with some fields filled in.
pub fn filled(form: &Form, fields: &[(&str, &str)]) -> Vec<u8> {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &form.fields {
        if !fields.iter().any(|(known, _)| known == name) {
            body.append_pair(name, value);
        }
    }
    for choice in form.choices.iter().filter(|choice| choice.is_ticked) {
        if !fields.iter().any(|(known, _)| *known == choice.name) {
            body.append_pair(&choice.name, &choice.value);
        }
    }
    for (name, value) in fields {
        body.append_pair(name, value);
    }
    body.finish().into_bytes()
}

/// Signs somebody in.
pub fn signed_in(address: SocketAddr, sign: &Sign) -> Client {
    let mut client = Client::new(address);
    let page = client.get("/sign-in").expect("the sign-in page opens");
    let form = form(&page, "/sign-in");
    let body = filled(
        &form,
        &[("email", &sign.email), ("password", &sign.password)],
    );
    let reply = client.post(&form.action, &body).expect("the form is sent");
    assert_eq!(
        reply.status,
        303,
        "{}: {}",
        sign.email,
        html::words(&reply.text())
    );
    client
}

/// Signs up with an address nobody has, and follows the link of the mail that lies in the folder.
pub fn signed_up(address: SocketAddr, data: &Path, sign: &Sign) -> io::Result<Client> {
    let mut client = Client::new(address);
    let page = client.get("/sign-up")?;
    let form = form(&page, "/sign-up");
    let mut fields = vec![
        ("name", "Nadia Ben Amor"),
        ("email", sign.email.as_str()),
        ("password", sign.password.as_str()),
    ];
    for choice in form
        .choices
        .iter()
        .filter(|choice| choice.kind == "checkbox")
    {
        fields.push((&choice.name, &choice.value));
    }
    let reply = client.post(&form.action, &filled(&form, &fields))?;
    assert!(reply.status < 400, "{}", html::words(&reply.text()));
    let place = mailed_link(data, &sign.email, "/confirm/");
    let page = client.open(&client.own_path(&place))?;
    // Programs that look into mails follow links; so the page asks for a press of a button.
    let form = html::forms(&page.text()).remove(0);
    let reply = client.post(&place, &filled(&form, &[]))?;
    assert_eq!(reply.status, 303, "{}", html::words(&reply.text()));
    Ok(client)
}

/// Waits for the mail to this address that carries such a link.
pub fn mailed_link(data: &Path, email: &str, part: &str) -> String {
    for _ in 0..400 {
        let mails = std::fs::read_dir(data.join("mail")).into_iter().flatten();
        for mail in mails.map_while(Result::ok) {
            let text = std::fs::read_to_string(mail.path()).unwrap_or_default();
            // Long lines of quoted-printable end in `=` (RFC 2045 §6.7).
            let text = text
                .replace("=\r\n", "")
                .replace("=\n", "")
                .replace("=3D", "=");
            if text.contains(email) && text.contains(part) {
                let at = text.find(part).unwrap_or_default();
                let ends = |sign: char| sign.is_whitespace() || matches!(sign, '"' | '<' | '>');
                let end = text[at..].find(ends).map_or(text.len(), |end| at + end);
                return text[at..end].to_owned();
            }
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!(
        "no mail to {email} with {part} in {}",
        data.join("mail").display()
    );
}

/// The shipped course that everybody can take.
pub const COURSE: &str = "harbour-institute/conventions-for-parliamentarians";

/// Enrols in the shipped course by the button on its page.
pub fn enrol(client: &mut Client) -> io::Result<()> {
    let page = client.open(&format!("/courses/{COURSE}"))?;
    if html::forms(&page.text())
        .iter()
        .any(|form| form.action.contains("/enrolment"))
    {
        let form = form(&page, "/enrolment");
        client.post(&form.action, &filled(&form, &[]))?;
    }
    Ok(())
}

/// The lesson that the desk says comes next.
pub fn next_lesson(client: &Client) -> String {
    let desk = client.again().open("/desk").expect("the desk opens");
    let place = link(&desk, "/lessons/").expect("the desk names the next lesson");
    client.own_path(&place)
}

/// Every quiz that the desk says the certificate asks for.
pub fn quizzes(client: &mut Client) -> io::Result<Vec<String>> {
    let desk = client.open("/desk")?;
    let mut found = html::links(&desk.text());
    found.retain(|link| link.contains("/quizzes/"));
    found.sort();
    found.dedup();
    Ok(found)
}

/// Opens a sitting of this quiz, or the one that is open.
pub fn sitting(client: &mut Client, quiz: &str) -> io::Result<(String, Reply)> {
    let page = client.open(quiz)?;
    let form = form(&page, "/attempts");
    let reply = client.post(&form.action, &filled(&form, &[]))?;
    let place = client.own_path(reply.header("location"));
    let page = client.open(&place)?;
    Ok((place, page))
}

/// All learners of the cast, and as many more as are asked for, signed up now.
pub fn learners_of(demo: &Binary, cast: &[Sign], least: usize) -> Vec<Client> {
    let learners = cast.iter().filter(|sign| {
        matches!(
            sign.role.as_str(),
            "learner" | "learner-begun" | "learner-halfway"
        )
    });
    learners
        .take(least)
        .map(|sign| signed_in(demo.address, sign))
        .collect()
}

/// An open attempt of this learner, and the request that saves an answer in it.
pub fn saver(learner: &Client) -> Saver {
    let mut client = learner.again();
    enrol(&mut client).expect("enrols");
    for quiz in quizzes(&mut client).expect("the desk opens") {
        let page = client.open(&quiz).expect("the quiz opens");
        let text = page.text();
        let open = link(&page, "/attempts/").filter(|_| !text.contains("/attempts\""));
        let page = match open {
            Some(open) => client.open(&open).expect("the open attempt opens"),
            None if text.contains("/attempts\"") => {
                sitting(&mut client, &quiz).expect("the sitting opens").1
            }
            None => continue,
        };
        if text.is_empty() || !page.text().contains("/responses") {
            continue;
        }
        let mut form = form(&page, "/responses");
        // What the page was sent with: each request would be asked about the answer of the one
        // before.
        form.fields.retain(|(name, _)| !name.starts_with("was."));
        let first = form.choices.first().expect("a quiz has choices").clone();
        let second = form
            .choices
            .iter()
            .find(|choice| choice.name == first.name && **choice != first);
        let second = second.expect("a question has two choices").clone();
        let request = |value: &str| {
            let body = filled(&form, &[(&first.name, value), ("then", "stay")]);
            let mut request = client.head("POST", &form.action, Some(body.len()));
            request.extend_from_slice(&body);
            request
        };
        let requests = vec![request(&first.value), request(&second.value)];
        return Saver { client, requests };
    }
    panic!("no quiz can be begun");
}

/// A certificate of the cast.
pub fn any_certificate(demo: &Binary) -> Seen {
    let cast = demo.cast();
    let sign = cast.iter().find(|sign| sign.role == "learner-certified");
    let mut holder = signed_in(demo.address, sign.expect("somebody has a certificate"));
    let desk = holder.open("/desk").expect("the desk opens");
    let place = link(&desk, "/my/certificates/").expect("the desk leads to the certificate");
    let page = holder.open(&place).expect("the certificate opens");
    let pdf = link(&page, ".pdf").expect("the certificate can be downloaded");
    let text = page.text();
    let code = text
        .split("/v/")
        .nth(1)
        .expect("the certificate names its public address");
    let code: String = code
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric())
        .collect();
    Seen {
        pdf: holder.own_path(&pdf),
        verification: format!("/v/{code}"),
        holder,
    }
}
