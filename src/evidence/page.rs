//! The page that checks without us, and the words of a pack. One file with everything inside: the
//! script bundled from `assets/offline/src`, the texts of six languages, the style.

use super::pack::Pack;
use crate::base::Language;
use crate::texts::Texts;
use data_encoding::BASE64;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use std::sync::OnceLock;

const PAGE: &str = include_str!("../../assets/offline/page.html");
const STYLE: &str = include_str!("../../assets/offline/style.css");
const SCRIPT: &str = include_str!("../../assets/offline/verify.js");
const LICENCES: &str = include_str!("../../assets/offline/LICENCES.txt");

/// A page that loads nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfflinePage {
    pub html: String,
    /// As a Content-Security-Policy names them.
    pub script_hash: String,
    pub style_hash: String,
}

/// The page that checks files; made once, since texts are part of the program.
pub fn offline_page(texts: &Texts) -> &'static OfflinePage {
    static PAGE: OnceLock<OfflinePage> = OnceLock::new();
    PAGE.get_or_init(|| make(texts))
}

fn make(texts: &Texts) -> OfflinePage {
    let say = |key: &str| texts.say(Language::En, key, &[]);
    let html = filled(
        PAGE,
        &[
            ("title", &escaped(&say("offline-title"))),
            ("needs-script", &escaped(&say("offline-needs-script"))),
            ("style", STYLE),
            ("texts", &words(texts, &["file-", "offline-"])),
            ("script", SCRIPT),
        ],
    );
    OfflinePage {
        html,
        script_hash: hash(SCRIPT),
        style_hash: hash(STYLE),
    }
}

/// The same files with the page, what it says about itself in six languages, and its licences.
pub fn with_words(mut files: Pack, texts: &Texts, house: &str) -> Pack {
    for language in Language::ALL {
        let args = [("house", house.into())];
        let readme = texts.say(language, "offline-readme", &args);
        let name = format!("README.{language}.txt");
        files.push((name, format!("{readme}\n").into_bytes()));
    }
    let page = offline_page(texts).html.clone().into_bytes();
    files.push(("verify.html".to_owned(), page));
    let licences = LICENCES.as_bytes().to_vec();
    files.push(("verify.licences.txt".to_owned(), licences));
    files
}

/// Every text whose key begins so, in every language, with `%1` and `%2` where values go; as JSON
/// that may stand inside a script element.
pub(super) fn words(texts: &Texts, beginnings: &[&str]) -> String {
    let args = [
        ("date", "%1".into()),
        ("issuers", "%1".into()),
        ("lists", "%2".into()),
        ("place", "%1".into()),
        ("house", "%1".into()),
        ("typed", "%1".into()),
    ];
    let mut all = Map::new();
    let (mut names, mut directions) = (Map::new(), Map::new());
    for language in Language::ALL {
        let tag = language.tag();
        let wanted = texts.keys(language).into_iter();
        let wanted = wanted.filter(|key| beginnings.iter().any(|begin| key.starts_with(begin)));
        let said = wanted.map(|key| {
            let text = texts.say(language, &key, &args);
            (key, Value::String(text))
        });
        all.insert(tag.to_owned(), Value::Object(said.collect()));
        names.insert(tag.to_owned(), json!(language.own_name()));
        directions.insert(tag.to_owned(), json!(language.direction()));
    }
    let whole = json!({ "words": all, "names": names, "directions": directions });
    whole.to_string().replace('<', "\\u003c")
}

/// Fills the places of a page, each once and in the order of the page, so that nothing put in is
/// looked through for places.
pub(super) fn filled(page: &str, values: &[(&str, &str)]) -> String {
    let mut whole = String::with_capacity(page.len() + 400_000);
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('{') {
        whole.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match value {
            Some((value, after)) => {
                whole.push_str(value);
                rest = after;
            }
            None => {
                whole.push('{');
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

/// For text between tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

pub(super) fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}
