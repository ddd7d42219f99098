//! What a certificate awarded now would say of its holder, so that it can be put right in time.

use crate::accounts::Account;
use crate::base::{HanForms, Language, PersonName, Timestamp};
use crate::web::Visitor;
use serde::Serialize;

/// Name, Latin form and language, as they would be printed.
#[derive(Debug, Clone, Serialize)]
pub struct Prints {
    pub name: String,
    /// The language of the letter forms chosen for it; empty: none were.
    pub name_lang: &'static str,
    /// Empty: none is printed.
    pub latin_name: String,
    /// The message that names the language.
    pub language_key: String,
    pub lang: &'static str,
    pub dir: &'static str,
    /// The day on which its owner said that the name is right so; empty: not yet.
    pub confirmed: String,
    /// What is confirmed by the form, and where one goes on then.
    pub seen: String,
    pub next: String,
}

impl Prints {
    /// As the account's profile stands, for the page that the visitor looks at.
    pub fn of(visitor: &Visitor, account: &Account) -> Self {
        let latin_name = account.latin_name.as_ref();
        let confirmed = account.name_confirmed_at.map(Timestamp::date);
        let confirmed = confirmed.map(|day| visitor.app.texts.date(visitor.language, day));
        Self {
            confirmed: confirmed.unwrap_or_default(),
            seen: account.printed_form().to_string(),
            next: visitor.here(),
            ..Self::new(
                (account.name.as_str(), account.name_forms),
                latin_name.map_or("", PersonName::as_str),
                account.prints_in(),
            )
        }
    }

    fn new((name, forms): (&str, Option<HanForms>), latin_name: &str, language: Language) -> Self {
        Self {
            name: name.to_owned(),
            name_lang: forms.map_or("", HanForms::tag),
            latin_name: latin_name.to_owned(),
            language_key: format!("language-{language}"),
            lang: language.tag(),
            dir: language.direction(),
            confirmed: String::new(),
            seen: String::new(),
            next: String::new(),
        }
    }

    /// For the samples of pages: with a Latin form, without one and confirmed, and with chosen
    /// letter forms.
    pub fn samples() -> [Self; 3] {
        let japanese = ("直子", Some(HanForms::Japanese));
        [
            Self::new(
                ("أمينة بنت محمد", None),
                "Amina bint Mohammed",
                Language::Ar,
            ),
            Self {
                confirmed: "20 November 2026".to_owned(),
                ..Self::new(("María Ñáñez", None), "", Language::Fr)
            },
            Self::new(japanese, "Naoko", Language::En),
        ]
    }
}
