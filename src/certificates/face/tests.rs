//! Faces of every format, written and read as they always were; samples for the tests of the room.

use super::*;
use crate::base::{Digest, Key};
use crate::courses::content::Alignment;

fn per_language<const N: usize>(texts: [(Language, &str); N]) -> PerLanguage<String> {
    texts
        .into_iter()
        .map(|(language, text)| (language, text.to_owned()))
        .collect()
}

/// The face of the fixture: every field filled, three scripts.
pub(in crate::certificates) fn sample() -> Face {
    let code = VerificationCode::from_random(&[7; 14]).unwrap();
    Face {
        format: 1,
        template: 1,
        code,
        language: Language::Fr,
        name: "María Fernanda Ñáñez-Österberg".to_owned(),
        latin_name: Some("Maria Fernanda Nanez".to_owned()),
        name_forms: None,
        course: CourseFace {
            key: Key::parse("conventions-for-parliamentarians").unwrap(),
            partner: Key::parse("harbour-institute").unwrap(),
            slug: Key::parse("conventions").unwrap(),
            code: "C3".to_owned(),
            source_language: Language::En,
            title: per_language([
                (
                    Language::En,
                    "International conventions for parliamentarians",
                ),
                (Language::Ar, "الاتفاقيات الدولية للبرلمانيين"),
            ]),
            edition: 2,
            version: "1.1.0".to_owned(),
            content_digest: Digest::of(b"content"),
            content_as_of: Date::new(2026, 11, 20).unwrap(),
            minutes: 480,
            ects: "0.3".to_owned(),
            tags: Vec::new(),
            alignment: Vec::new(),
        },
        level: Level::Achievement,
        result_percent: Some(94),
        issuers: vec![Issuer {
            key: Key::parse("harbour-institute").unwrap(),
            slug: Key::parse("harbour-institute").unwrap(),
            name: per_language([
                (Language::En, "Harbour Institute of Public Law"),
                (Language::Fr, "Institut Harbour de droit public"),
            ]),
            web: "https://harbour.example/".to_owned(),
            demonstration: true,
            logo_svg: None,
            emblem_svg: None,
        }],
        signatories: vec![Signatory {
            name: "Dr. Amara Okonkwo".to_owned(),
            office: per_language([(Language::En, "Director of Studies")]),
            issuer: None,
            signature_svg: None,
        }],
        demonstration: true,
        awarded_at: Timestamp::from_millis(1_795_444_325_678),
        reissued_at: None,
        valid_until: Date::new(2029, 11, 23),
        erased: None,
        parts: Vec::new(),
        beside_achievement: false,
    }
}

#[test]
fn format_1_is_written_and_read_as_it_always_was() {
    let fixture = include_str!("../fixtures/face-1.json").trim_end();
    assert_eq!(
        sample().canonical(),
        fixture,
        "the canonical form may never change"
    );
    assert_eq!(read_face(1, fixture), Ok(sample()));
}

/// The same as a programme that rests on another one.
pub(in crate::certificates) fn programme() -> Face {
    Face {
        format: 3,
        template: 3,
        parts: vec![Part::of(&sample())],
        ..sample()
    }
}

#[test]
fn format_3_is_written_and_read_as_it_always_was() {
    let fixture = include_str!("../fixtures/face-3.json").trim_end();
    assert_eq!(
        programme().canonical(),
        fixture,
        "the canonical form may never change"
    );
    assert_eq!(read_face(3, fixture), Ok(programme()));
}

/// The same as two partners issue it together, with a signatory each; found by machines.
pub(in crate::certificates) fn joint() -> Face {
    let mut face = Face {
        format: 4,
        template: 3,
        ..sample()
    };
    face.course.tags = vec!["drug policy".to_owned()];
    face.course.alignment = vec![Alignment {
        name: "Law".to_owned(),
        url: "https://frameworks.example/isced-f/0421".to_owned(),
        framework: Some("ISCED-F 2013".to_owned()),
        code: Some("0421".to_owned()),
    }];
    let key = Key::parse("meridian-bay-university").unwrap();
    face.issuers.push(Issuer {
        key: key.clone(),
        slug: key.clone(),
        name: per_language([
            (Language::En, "Meridian Bay University"),
            (Language::Fr, "Université de Meridian Bay"),
        ]),
        web: "https://meridian-bay.example/".to_owned(),
        ..face.issuers[0].clone()
    });
    face.signatories.push(Signatory {
        name: "Prof. Amina Rahmani".to_owned(),
        office: per_language([(Language::En, "Rector")]),
        issuer: Some(key),
        signature_svg: None,
    });
    face
}

#[test]
fn format_4_is_written_and_read_as_it_always_was() {
    let fixture = include_str!("../fixtures/face-4.json").trim_end();
    assert_eq!(
        joint().canonical(),
        fixture,
        "the canonical form may never change"
    );
    assert_eq!(read_face(4, fixture), Ok(joint()));
}

/// The same with one signature and the first partner's emblem.
pub(in crate::certificates) fn signed() -> Face {
    let mut face = Face {
        format: 5,
        template: 4,
        ..joint()
    };
    face.issuers[0].emblem_svg = Some(drawn("M8 0 16 16H0Z", "0 0 16 16"));
    face.signatories[1].signature_svg = Some(drawn("M0 9 40 2 36 10Z", "0 0 40 12"));
    face
}

fn drawn(path: &str, view: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\">\
         <path d=\"{path}\"/></svg>"
    )
}

#[test]
fn format_5_is_written_and_read_as_it_always_was() {
    let fixture = include_str!("../fixtures/face-5.json").trim_end();
    assert_eq!(
        signed().canonical(),
        fixture,
        "the canonical form may never change"
    );
    assert_eq!(read_face(5, fixture), Ok(signed()));
}

/// The same as a certificate of participation beside that of achievement.
pub(in crate::certificates) fn beside() -> Face {
    Face {
        format: 6,
        level: Level::Participation,
        result_percent: None,
        beside_achievement: true,
        ..signed()
    }
}

#[test]
fn format_6_is_written_and_read_as_it_always_was() {
    let fixture = include_str!("../fixtures/face-6.json").trim_end();
    assert_eq!(
        beside().canonical(),
        fixture,
        "the canonical form may never change"
    );
    assert_eq!(read_face(6, fixture), Ok(beside()));
}

#[test]
fn chosen_letter_forms_stand_beside_the_name_and_nothing_does_without_a_choice() {
    assert!(!signed().canonical().contains("name_forms"));
    let face = Face {
        name: "直子".to_owned(),
        latin_name: None,
        name_forms: Some(HanForms::Japanese),
        ..signed()
    };
    let text = face.canonical();
    let beside = r#""name":"直子","latin_name":null,"name_forms":"ja","course":"#;
    assert!(text.contains(beside), "{text}");
    assert_eq!(read_face(5, &text), Ok(face));
    let unknown = text.replace("\"ja\"", "\"vi\"");
    assert!(matches!(
        read_face(5, &unknown),
        Err(FaceError::Unreadable(_))
    ));
}

#[test]
fn a_face_of_before_that_gets_letter_forms_is_of_the_format_that_knows_them() {
    for (format, forms, expected) in [
        (1, None, 1),
        (1, Some(HanForms::Korean), 5),
        (4, Some(HanForms::Korean), 5),
        (5, Some(HanForms::Korean), 5),
        (5, None, 5),
        // A format to come.
        (6, Some(HanForms::Korean), 6),
    ] {
        let face = Face { format, ..sample() };
        let renamed = face.clone().renamed(("金".to_owned(), None), forms);
        let other = Face {
            format: expected,
            name: "金".to_owned(),
            latin_name: None,
            name_forms: forms,
            ..face
        };
        assert_eq!(renamed, other, "{format} {forms:?}");
    }
}

#[test]
fn who_signs_for_nobody_in_particular_signs_for_the_first() {
    let face = joint();
    let organisations = face.signatories.iter().map(|one| face.issuer_of(one));
    let keys: Vec<_> = organisations.map(|one| one.unwrap().key.as_str()).collect();
    assert_eq!(keys, ["harbour-institute", "meridian-bay-university"]);
}

#[test]
fn a_format_of_the_future_is_refused_by_its_number() {
    assert_eq!(read_face(7, "{}"), Err(FaceError::UnknownFormat(7)));
    assert!(matches!(read_face(1, "{}"), Err(FaceError::Unreadable(_))));
}

#[test]
fn the_last_day_still_counts() {
    let face = sample();
    let last = face.valid_until.unwrap().start();
    assert!(!face.is_expired(last.plus_seconds(86_399)));
    assert!(face.is_expired(last.plus_seconds(86_400)));
}

#[test]
fn a_title_that_was_not_translated_says_its_own_language() {
    assert_eq!(
        sample().title(),
        (
            Language::En,
            "International conventions for parliamentarians"
        )
    );
}
