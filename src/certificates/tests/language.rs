//! The language of the certificate, chosen apart from that of the pages.

use super::super::testing::{Stage, finished, jobs};
use super::super::*;
use super::replace_at;
use crate::accounts::{self, ProfileChange};
use crate::base::Language;
use crate::certificates::pdf::Press as _;
use crate::db::Tx;
use crate::learning::testing::at;
use crate::outbox::MailJob;
use crate::texts::Texts;
use lopdf::Document;

/// Ada reads pages in English; her certificates shall be in this language.
fn wants(stage: &mut Stage, certificate_language: Option<Language>) {
    let change = ProfileChange {
        name: stage.ada.name.clone(),
        latin_name: stage.ada.latin_name.clone(),
        name_forms: None,
        language: Language::En,
        certificate_language,
        country: None,
        occupation: None,
    };
    let by = stage.world.ada.clone();
    let deed = move |tx: &mut Tx| accounts::update_profile(tx, &by, &change, at(70));
    stage.world.db.write_now(deed).unwrap();
    let id = stage.ada.id;
    stage.ada = stage.read(|conn| accounts::find(conn, id)).unwrap();
}

#[test]
fn a_certificate_is_in_the_language_chosen_for_it_else_in_that_of_the_pages() {
    for (chosen, printed) in [
        (None, Language::En),
        (Some(Language::Fr), Language::Fr),
        (Some(Language::En), Language::En),
    ] {
        let mut stage = finished();
        wants(&mut stage, chosen);
        assert_eq!(stage.certificate().face.language, printed, "{chosen:?}");
    }
}

#[test]
fn pages_and_letters_in_english_go_with_a_paper_that_is_arabic_throughout() {
    let mut stage = finished();
    wants(&mut stage, Some(Language::Ar));
    let face = stage.certificate().face;
    let texts = Texts::load().unwrap();
    let title = texts.say(Language::Ar, "certificate-title-achievement", &[]);
    let sheet = sheet(&face, &texts, "https://learn.example");
    assert_eq!((sheet.language.as_str(), &sheet.title), ("ar", &title));
    // The course has no Arabic title: its own stands there and says so.
    assert_eq!(sheet.course_language, "en");
    let paper = pdf::Renderer::new().render(&sheet).unwrap();
    let document = Document::load_mem(&paper).unwrap();
    let language = document.catalog().unwrap().get(b"Lang").unwrap();
    assert_eq!(language.as_str().unwrap(), b"ar");
    let letter: MailJob = serde_json::from_str(&stage.read(jobs)[0]).unwrap();
    assert_eq!(letter.language, Language::En);
}

#[test]
fn what_takes_the_place_of_a_certificate_keeps_its_language() {
    let mut stage = finished();
    wants(&mut stage, Some(Language::Ar));
    let certificate = stage.certificate();
    wants(&mut stage, Some(Language::Zh));
    let successor = replace_at(&stage, certificate.id, "Ada Byron", at(200)).unwrap();
    assert_eq!(successor.face.language, Language::Ar);
}
