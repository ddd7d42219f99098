//! One's own profile.

use super::resource;
use super::support::{again, name_problem};
use crate::accounts::{self, Country, Occupation, ProfileChange};
use crate::base::{Digest, HanForms, Language, PersonName};
use crate::web::choice::{Choice, letter_forms};
use crate::web::form::Form;
use crate::web::prints::Prints;
use crate::web::{Fields, Learner, Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::web::ServiceConfig;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

const FIELDS: [&str; 7] = [
    "name",
    "latin_name",
    "name_forms",
    "language",
    "certificate_language",
    "country",
    "occupation",
];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(paths::ACCOUNT).get(show).post(update))
        .service(resource(paths::OWN_NAME).post(confirm));
}

/// The profile as a form.
#[derive(Debug, Serialize)]
pub struct ProfilePage {
    pub form: Form,
    pub email: String,
    pub is_saved: bool,
    /// Empty: the name has no Chinese character.
    pub name_forms: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub certificate_languages: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub occupations: Vec<Choice>,
    /// What the next certificate would say, as saved.
    pub prints: Prints,
    /// Its first words, in its language.
    pub prints_title: String,
    pub prints_certify: String,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "account/profile";

    fn samples() -> Vec<Self> {
        let choice = |key, language, is_chosen| Choice {
            key,
            words: "…".to_owned(),
            language,
            is_chosen,
        };
        let [blank, refused] = Form::samples(&FIELDS);
        let [latin, plain, han] = Prints::samples();
        let forms = || vec![choice("", None, false), choice("ja", None, true)];
        let saved = Form::blank(&FIELDS);
        [
            (blank, true, latin, Vec::new()),
            (refused, false, plain, forms()),
            (saved, true, han, forms()),
        ]
        .map(|(form, is_saved, prints, name_forms)| Self {
            form,
            email: "ada@meadow.example".to_owned(),
            is_saved,
            name_forms,
            languages: vec![choice("ar", Some("ar"), true)],
            certificate_languages: vec![choice("", None, true), choice("fr", Some("fr"), false)],
            countries: vec![choice("KE", None, true), choice("JO", None, false)],
            occupations: vec![choice("staff", None, false)],
            prints,
            prints_title: "…".to_owned(),
            prints_certify: "…".to_owned(),
        })
        .into()
    }
}

async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let account = &learner.session.signed_in.account;
    let mut form = Form::blank(&FIELDS);
    form.fill("name", account.name.as_str());
    form.fill(
        "latin_name",
        account.latin_name.as_ref().map_or("", PersonName::as_str),
    );
    let name_forms = account.name_forms.map_or("", HanForms::tag);
    form.fill("name_forms", name_forms);
    form.fill("language", account.language.tag());
    let certificate_language = account.certificate_language;
    form.fill(
        "certificate_language",
        certificate_language.map_or("", Language::tag),
    );
    form.fill("country", account.country.map_or("", Country::code));
    form.fill("occupation", account.occupation.map_or("", Occupation::key));
    let is_saved = learner.query("saved") == "1";
    learner.page("account", &page(&learner, form, is_saved))
}

async fn update(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    let mut form = Form::typed(&FIELDS, &fields);
    let Some(change) = change(&learner, &fields, &mut form) else {
        return again(&learner, &page(&learner, form, false));
    };
    let (by, now, language) = (learner.proof().clone(), learner.now, change.language);
    let deed = move |tx: &mut crate::db::Tx| accounts::update_profile(tx, &by, &change, now);
    learner.app.db.write(deed).await?;
    learner.forget_sessions(&[learner.session.signed_in.session.token_hash]);
    // The page's language follows the profile at once.
    Ok(learner.go_to(&format!("{}?saved=1&lang={language}", paths::ACCOUNT)))
}

/// POST `/account/name`: the name is right as it stood on the page that sent this. Where it was
/// changed meanwhile, the page asks again.
async fn confirm(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    if let Some(seen) = Digest::parse(fields.text("seen")) {
        let (by, now) = (learner.proof().clone(), learner.now);
        let deed = move |tx: &mut crate::db::Tx| accounts::confirm_name(tx, &by, seen, now);
        learner.app.db.write(deed).await?;
        learner.forget_sessions(&[learner.session.signed_in.session.token_hash]);
    }
    Ok(learner.go_to(paths::after(fields.text("next"))))
}

/// The profile as typed; `None` with the form refused. An unknown key of a select means that
/// somebody made the form by hand: it counts as "prefer not to say", or as the pages.
fn change(visitor: &Visitor, fields: &Fields, form: &mut Form) -> Option<ProfileChange> {
    let name = PersonName::parse(fields.text("name"));
    if let Err(error) = name {
        form.refuse("name", name_problem(visitor, error));
    }
    let latin_name = PersonName::parse_latin_if_any(fields.text("latin_name"));
    if let Err(error) = latin_name {
        form.refuse("latin_name", name_problem(visitor, error));
    }
    let language = Language::parse(fields.text("language")).unwrap_or(visitor.language);
    let name = name.ok()?;
    Some(ProfileChange {
        name_forms: HanForms::chosen(fields.text("name_forms"), name.as_str()),
        name,
        latin_name: latin_name.ok()?,
        language,
        certificate_language: Language::parse(fields.text("certificate_language")),
        country: Country::parse(fields.text("country")),
        occupation: Occupation::parse(fields.text("occupation")),
    })
}

fn page(learner: &Learner, form: Form, is_saved: bool) -> ProfilePage {
    let account = &learner.session.signed_in.account;
    let prints_in = account.prints_in();
    let printed = |key: &str| learner.app.texts.say(prints_in, key, &[]);
    let as_pages = Choice {
        key: "",
        words: learner.say("certificate-language-as-pages", &[]),
        language: None,
        is_chosen: form.value("certificate_language").is_empty(),
    };
    let occupations = Occupation::ALL.map(|occupation| Choice {
        key: occupation.key(),
        words: learner.say(&format!("occupation-{}", occupation.key()), &[]),
        language: None,
        is_chosen: form.value("occupation") == occupation.key(),
    });
    let name_forms = form.value("name_forms");
    ProfilePage {
        name_forms: letter_forms(learner, form.value("name"), name_forms),
        languages: languages(form.value("language")).collect(),
        certificate_languages: std::iter::once(as_pages)
            .chain(languages(form.value("certificate_language")))
            .collect(),
        countries: countries(learner, form.value("country")),
        occupations: occupations.into(),
        prints: Prints::of(learner, account),
        prints_title: printed("certificate-title-achievement"),
        prints_certify: printed("certificate-certify"),
        email: account.email.to_string(),
        is_saved,
        form,
    }
}

/// All languages by their own names.
fn languages(chosen: &str) -> impl Iterator<Item = Choice> + '_ {
    Language::ALL.into_iter().map(move |language| Choice {
        key: language.tag(),
        words: language.own_name().to_owned(),
        language: Some(language.tag()),
        is_chosen: chosen == language.tag(),
    })
}

/// All countries by their names in the language of the page, sorted by letters without accents.
fn countries(visitor: &Visitor, chosen: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Country::all()
        .map(|country| Choice {
            key: country.code(),
            words: visitor.say(&format!("country-{}", country.code().to_lowercase()), &[]),
            language: None,
            is_chosen: country.code() == chosen,
        })
        .collect();
    choices.sort_by_cached_key(|choice| {
        let bare = choice
            .words
            .nfd()
            .filter(|sign| !('\u{300}'..='\u{36F}').contains(sign));
        bare.collect::<String>().to_lowercase()
    });
    choices
}
