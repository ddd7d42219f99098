//! The letter forms of Chinese characters in a name: chosen with it, sealed with it, corrected with
//! it.

use super::super::testing::{Stage, finished};
use super::super::*;
use super::replace_with_forms;
use crate::accounts::{self, ProfileChange};
use crate::base::{HanForms, Language, PersonName};
use crate::db::Tx;
use crate::learning::testing::at;
use crate::texts::Texts;

/// Ada writes her name in Chinese characters from now on.
fn is_called(stage: &mut Stage, name: &str, forms: Option<HanForms>) {
    let change = ProfileChange {
        name: PersonName::parse(name).unwrap(),
        latin_name: None,
        name_forms: forms,
        language: Language::En,
        certificate_language: None,
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
fn a_certificate_has_the_forms_that_were_chosen_before_its_award() {
    let texts = Texts::load().unwrap();
    for (forms, tag) in [
        (Some(HanForms::Japanese), "ja"),
        (Some(HanForms::Traditional), "zh-Hant"),
        (None, "und-Hani"),
    ] {
        let mut stage = finished();
        is_called(&mut stage, "直子", forms);
        assert_eq!(stage.ada.name_forms, forms);
        let certificate = stage.certificate();
        is_called(&mut stage, "直子", Some(HanForms::Korean));
        let sealed = stage.read(|conn| find_by_id(conn, certificate.id));
        let face = stage.sealer.open(&sealed.unwrap()).unwrap().face;
        assert_eq!(face.name_forms, forms);
        let sheet = sheet(&face, &texts, "https://learn.example");
        assert_eq!(sheet.name_language.as_deref(), Some(tag));
    }
}

#[test]
fn other_forms_of_the_same_name_make_a_successor() {
    let mut stage = finished();
    is_called(&mut stage, "直子", Some(HanForms::Japanese));
    let first = stage.certificate();
    let same = replace_with_forms(
        &stage,
        first.id,
        ("直子", Some(HanForms::Japanese)),
        at(200),
    );
    assert!(matches!(same, Err(ReplaceError::SameName)), "{same:?}");
    let traditional = Some(HanForms::Traditional);
    let second = replace_with_forms(&stage, first.id, ("直子", traditional), at(201)).unwrap();
    assert_eq!(second.face.name_forms, traditional);
    let expected = Face {
        code: second.code.clone(),
        name_forms: traditional,
        reissued_at: Some(at(201)),
        ..first.face
    };
    assert_eq!(second.face, expected, "and nothing else is another");
}
