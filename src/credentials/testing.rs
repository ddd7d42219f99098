//! Drafts and keys for tests: six languages, with and without everything optional.

use super::*;
use crate::base::{Key, Language, Timestamp};

/// 2026-11-23T09:00:00Z.
pub fn now() -> Timestamp {
    Timestamp::from_millis(1_795_424_400_000)
}

/// The issuer of all drafts.
pub fn did() -> Did {
    Did::at(
        "https://localhost:8443",
        Some(&Key::parse("harbour").unwrap()),
    )
    .unwrap()
}

/// Another issuer of the same house.
pub fn other_did() -> Did {
    Did::at(
        "https://localhost:8443",
        Some(&Key::parse("other").unwrap()),
    )
    .unwrap()
}

/// A signer that is the same in every run; not for anything but tests.
pub fn signer(kid: &str, chance: u8) -> Signer {
    signer_of(did(), kid, chance)
}

/// The same of any issuer.
pub fn signer_of(did: Did, kid: &str, chance: u8) -> Signer {
    Signer::new(did, kid, &NewSecret::ed25519([chance; 32])).unwrap()
}

/// What publishes these signers.
pub fn records(signers: &[&Signer]) -> Vec<KeyRecord> {
    let record = |signer: &&Signer| KeyRecord {
        owner: Owner::Installation,
        purpose: Purpose::Credential,
        kid: signer.kid.clone(),
        algorithm: Algorithm::Ed25519,
        public: signer.key.verifying_key().to_bytes().to_vec(),
        made_at: now(),
        active_from: now(),
        retired_at: None,
        compromised_at: None,
    };
    signers.iter().map(record).collect()
}

/// A small draft: nothing optional.
pub fn draft() -> Draft {
    in_language(
        Language::En,
        "The clock",
        "Ada Lovelace",
        "How a day passes.",
    )
}

/// One draft per language and shape.
pub fn drafts() -> Vec<Draft> {
    let names = [
        (
            Language::Ar,
            "سياسات المخدرات الاصطناعية",
            "عبد الله بن عمر",
            "مقرر عن السياسات.",
        ),
        (Language::Zh, "合成毒品政策", "王小明", "关于政策的课程。"),
        (
            Language::En,
            "Synthetic drug policy",
            "Ada O'Neill-Łukasz",
            "A course on policy.",
        ),
        (
            Language::Fr,
            "Politique des drogues",
            "Zoë Déçue",
            "Un cours « ouvert ».",
        ),
        (
            Language::Ru,
            "Политика",
            "Фёдор Достоевский",
            "Курс о политике.",
        ),
        (
            Language::Es,
            "Política de drogas",
            "Íñigo Núñez",
            "Un curso \\ \"abierto\".",
        ),
    ];
    let mut all: Vec<Draft> = names
        .into_iter()
        .map(|(language, title, name, text)| in_language(language, title, name, text))
        .collect();
    for (at, draft) in all.iter_mut().enumerate() {
        draft.id = format!("https://localhost:8443/credentials/{at}");
        draft.status.index = u32::try_from(at).unwrap() * 1000 + 7;
        if at % 2 == 0 {
            with_everything(draft, at);
        }
    }
    all.push(draft());
    all
}

fn with_everything(draft: &mut Draft, at: usize) {
    let measure = |label: &str, value: &str| {
        Some(Measure {
            label: label.to_owned(),
            value: value.to_owned(),
        })
    };
    draft.percent = measure("Result", "87.5");
    draft.valid_until = Some(now().plus_seconds(3 * 365 * 86_400));
    draft.achievement.hours = measure("Hours", "12");
    draft.achievement.ects = Some(["2.5", "3", "0.75"][at % 3].to_owned());
    draft.achievement.image = Some("https://localhost:8443/badge.svg".to_owned());
    draft.achievement.kind = Kind::MicroCredential;
    draft.achievement.related = [Language::En, Language::Fr]
        .into_iter()
        .map(|language| Related {
            id: format!("https://localhost:8443/achievements/1/{}", language.tag()),
            language,
            version: "1.0.0".to_owned(),
        })
        .filter(|related| related.id != draft.achievement.id)
        .collect();
    draft.recipient.email = Some(EmailHash::new("Ada@example.org", [9; 16]));
    let alignment = |name: &str, framework: Option<&str>, code: Option<&str>| Alignment {
        name: name.to_owned(),
        url: "https://frameworks.example/isced-f/0421".to_owned(),
        framework: framework.map(str::to_owned),
        code: code.map(str::to_owned),
    };
    draft.achievement.tags = vec!["drug policy".to_owned(), "سياسات".to_owned()];
    draft.achievement.alignment = vec![
        alignment("Law", Some("ISCED-F 2013"), Some("0421")),
        alignment("Law", None, None),
    ];
    draft.licence_number = Some("L-77".to_owned());
    draft.evidence = Some(Evidence {
        id: "https://localhost:8443/outline".to_owned(),
        name: "Outline".to_owned(),
        narrative: Some("What was done.".to_owned()),
    });
}

fn in_language(language: Language, title: &str, name: &str, text: &str) -> Draft {
    Draft {
        id: "https://localhost:8443/credentials/7GQ4".to_owned(),
        issuer: Issuer {
            did: did(),
            name: "Harbour University".to_owned(),
            url: "https://localhost:8443/partners/harbour".to_owned(),
        },
        achievement: Achievement {
            id: format!("https://localhost:8443/achievements/1/{}", language.tag()),
            name: title.to_owned(),
            description: text.to_owned(),
            criteria: Criteria {
                url: format!("https://localhost:8443/criteria/1/{}", language.tag()),
                narrative: text.to_owned(),
            },
            kind: Kind::Course,
            language,
            version: "1.0.0".to_owned(),
            image: None,
            hours: None,
            ects: None,
            tags: Vec::new(),
            alignment: Vec::new(),
            related: Vec::new(),
        },
        recipient: Recipient {
            name: name.to_owned(),
            email: None,
        },
        percent: None,
        valid_from: now(),
        valid_until: None,
        awarded_at: now(),
        status: StatusPlace {
            list: "https://localhost:8443/status/1".to_owned(),
            index: 94_567,
        },
        licence_number: None,
        evidence: None,
    }
}
