//! The bytes of a form, read as the answers of a sitting: they are answers or refused, and answers
//! that are sent once more are the same, with the same words for the page that follows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmast::base::Key;
use pmast::items::Response;
use pmast::web::learner::read_form;
use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

/// Every byte of a text in hexadecimal, so that none of them is syntax.
fn hidden(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The fields of a matching or an ordering; one that is left open says which kind it is.
fn places<V: Display>(letter: char, item: &Key, given: &BTreeMap<Key, V>) -> String {
    if given.is_empty() {
        return format!("{letter}.{item}.open=&");
    }
    let field = |(key, value): (&Key, &V)| format!("{letter}.{item}.{key}={value}&");
    given.iter().map(field).collect()
}

fn form(answers: &BTreeMap<Key, (Response, String)>) -> String {
    let mut form = String::new();
    for (item, (response, _)) in answers {
        let fields: String = match response {
            Response::Choices { chosen } => {
                let field = |choice: &Key| format!("a.{item}={choice}&");
                chosen.iter().map(field).collect()
            }
            Response::Text { text } => format!("t.{item}={}&", hidden(text)),
            Response::Pairs { pairs } => places('m', item, pairs),
            Response::Order { ranks } => places('o', item, ranks),
        };
        write!(form, "item={item}&{fields}").unwrap();
    }
    form
}

fuzz_target!(|body: &[u8]| {
    let Some(answers) = read_form(body) else {
        return;
    };
    for (response, was) in answers.values() {
        assert_eq!(was.is_empty(), response.is_blank(), "{response:?}");
    }
    assert_eq!(read_form(form(&answers).as_bytes()), Some(answers));
});
