//! The JSON of a credential: one fixed shape, written from a draft and read back into it.
//!
//! Open Badges 3.0 on the VC data model 2.0. Reading refuses every name this shape does not have,
//! so nothing that a context does not define is ever signed, and no stranger's graph is ever
//! canonicalised.

use super::contexts::{BADGES, CREDENTIALS};
use super::did::Did;
use super::draft::{
    Achievement, Criteria, Draft, EmailHash, Evidence, Issuer, Kind, Measure, Recipient, Related,
    StatusPlace,
};
use crate::base::{Language, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Number;

macro_rules! wire {
    ($($(#[$doc:meta])* $name:ident { $($(#[$meta:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        pub(super) struct $name {
            $($(#[$meta])* pub(super) $field: $type,)+
        }
    )+};
}

wire! {
    /// The whole document.
    CredentialJson {
        #[serde(rename = "@context")]
        context: Vec<String>,
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        name: String,
        issuer: ProfileJson,
        valid_from: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<String>,
        awarded_date: String,
        credential_subject: SubjectJson,
        credential_status: EntryJson,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Vec<EvidenceJson>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<Vec<ProofJson>>,
    }
    /// The issuer.
    ProfileJson {
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        name: String,
        url: String,
    }
    /// The recipient with what was earned.
    SubjectJson {
        #[serde(rename = "type")]
        kind: Vec<String>,
        identifier: Vec<IdentityJson>,
        achievement: AchievementJson,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result: Option<Vec<ResultJson>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        license_number: Option<String>,
    }
    /// A name or a hashed address; its type is a string, not an array.
    IdentityJson {
        #[serde(rename = "type")]
        kind: String,
        hashed: bool,
        identity_hash: String,
        identity_type: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        salt: Option<String>,
    }
    /// What was earned.
    AchievementJson {
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        achievement_type: String,
        name: String,
        description: String,
        criteria: CriteriaJson,
        in_language: String,
        version: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        image: Option<ImageJson>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credits_available: Option<Number>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result_description: Option<Vec<ResultDescriptionJson>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        related: Option<Vec<RelatedJson>>,
    }
    /// What must be done.
    CriteriaJson {
        id: String,
        narrative: String,
    }
    /// The unbaked picture.
    ImageJson {
        id: String,
        #[serde(rename = "type")]
        kind: String,
    }
    /// What a result counts.
    ResultDescriptionJson {
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        name: String,
        result_type: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value_min: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value_max: Option<String>,
    }
    /// A result.
    ResultJson {
        #[serde(rename = "type")]
        kind: Vec<String>,
        result_description: String,
        value: String,
    }
    /// Another language edition.
    RelatedJson {
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        in_language: String,
        version: String,
    }
    /// The place in the status list; the index is a string (Bitstring Status List 1.0 §2.1).
    EntryJson {
        id: String,
        #[serde(rename = "type")]
        kind: String,
        status_purpose: String,
        status_list_index: String,
        status_list_credential: String,
    }
    /// What shows that it was done.
    EvidenceJson {
        id: String,
        #[serde(rename = "type")]
        kind: Vec<String>,
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        narrative: Option<String>,
    }
    /// A Data Integrity proof.
    ProofJson {
        #[serde(rename = "type")]
        kind: String,
        cryptosuite: String,
        created: String,
        verification_method: String,
        proof_purpose: String,
        proof_value: String,
    }
}

const PERCENT: (&str, &str) = ("Percent", "percent");
const HOURS: (&str, &str) = ("ext:HoursOfLearning", "hours");

fn one(word: &str) -> Vec<String> {
    vec![word.to_owned()]
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn some_if_any<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The JSON that a checked draft becomes, without proof.
pub(super) fn write(draft: &Draft) -> CredentialJson {
    CredentialJson {
        context: owned(&[CREDENTIALS, BADGES]),
        id: draft.id.clone(),
        kind: owned(&["VerifiableCredential", "OpenBadgeCredential"]),
        name: draft.achievement.name.clone(),
        issuer: profile(&draft.issuer),
        valid_from: draft.valid_from.to_string(),
        valid_until: draft.valid_until.map(|moment| moment.to_string()),
        awarded_date: draft.awarded_at.to_string(),
        credential_subject: subject(draft),
        credential_status: EntryJson {
            id: format!("{}#{}", draft.status.list, draft.status.index),
            kind: "BitstringStatusListEntry".to_owned(),
            status_purpose: "revocation".to_owned(),
            status_list_index: draft.status.index.to_string(),
            status_list_credential: draft.status.list.clone(),
        },
        evidence: draft.evidence.as_ref().map(|evidence| {
            vec![EvidenceJson {
                id: evidence.id.clone(),
                kind: one("Evidence"),
                name: evidence.name.clone(),
                narrative: evidence.narrative.clone(),
            }]
        }),
        proof: None,
    }
}

pub(super) fn profile(issuer: &Issuer) -> ProfileJson {
    ProfileJson {
        id: issuer.did.to_string(),
        kind: one("Profile"),
        name: issuer.name.clone(),
        url: issuer.url.clone(),
    }
}

fn subject(draft: &Draft) -> SubjectJson {
    let name = IdentityJson {
        kind: "IdentityObject".to_owned(),
        hashed: false,
        identity_hash: draft.recipient.name.clone(),
        identity_type: "name".to_owned(),
        salt: None,
    };
    let email = draft.recipient.email.as_ref().map(|email| IdentityJson {
        kind: "IdentityObject".to_owned(),
        hashed: true,
        identity_hash: email.hash.clone(),
        identity_type: "emailAddress".to_owned(),
        salt: Some(email.salt.clone()),
    });
    let id = &draft.achievement.id;
    let result = |part: &str, measure: &Option<Measure>| {
        measure.as_ref().map(|measure| ResultJson {
            kind: one("Result"),
            result_description: format!("{id}#{part}"),
            value: measure.value.clone(),
        })
    };
    let results = [
        result(PERCENT.1, &draft.percent),
        result(HOURS.1, &draft.achievement.hours),
    ];
    SubjectJson {
        kind: one("AchievementSubject"),
        identifier: std::iter::once(name).chain(email).collect(),
        achievement: achievement(&draft.achievement, &draft.percent),
        result: some_if_any(results.into_iter().flatten().collect()),
        license_number: draft.licence_number.clone(),
    }
}

pub(super) fn achievement(of: &Achievement, percent: &Option<Measure>) -> AchievementJson {
    let described = |(kind, part): (&str, &str), measure: &Option<Measure>, most: Option<&str>| {
        measure.as_ref().map(|measure| ResultDescriptionJson {
            id: format!("{}#{part}", of.id),
            kind: one("ResultDescription"),
            name: measure.label.clone(),
            result_type: kind.to_owned(),
            value_min: most.map(|_| "0".to_owned()),
            value_max: most.map(str::to_owned),
        })
    };
    let described = [
        described(PERCENT, percent, Some("100")),
        described(HOURS, &of.hours, None),
    ];
    AchievementJson {
        id: of.id.clone(),
        kind: one("Achievement"),
        achievement_type: of.kind.word().to_owned(),
        name: of.name.clone(),
        description: of.description.clone(),
        criteria: CriteriaJson {
            id: of.criteria.url.clone(),
            narrative: of.criteria.narrative.clone(),
        },
        in_language: of.language.tag().to_owned(),
        version: of.version.clone(),
        image: of.image.as_ref().map(|url| ImageJson {
            id: url.clone(),
            kind: "Image".to_owned(),
        }),
        credits_available: of
            .ects
            .as_deref()
            .and_then(|text| serde_json::from_str(text).ok()),
        result_description: some_if_any(described.into_iter().flatten().collect()),
        related: some_if_any(of.related.iter().map(related).collect()),
    }
}

fn related(of: &Related) -> RelatedJson {
    RelatedJson {
        id: of.id.clone(),
        kind: one("Related"),
        in_language: of.language.tag().to_owned(),
        version: of.version.clone(),
    }
}

/// The draft that this JSON was written from; `None` unless writing it again gives the very same.
pub(super) fn read(json: &CredentialJson) -> Option<Draft> {
    let subject = &json.credential_subject;
    let achievement = read_achievement(&subject.achievement, subject)?;
    let evidence = json.evidence.as_ref().map(|list| list.first());
    let evidence = match evidence {
        None => None,
        Some(first) => Some(first.map(|found| Evidence {
            id: found.id.clone(),
            name: found.name.clone(),
            narrative: found.narrative.clone(),
        })?),
    };
    let draft = Draft {
        id: json.id.clone(),
        issuer: Issuer {
            did: Did::parse(&json.issuer.id)?,
            name: json.issuer.name.clone(),
            url: json.issuer.url.clone(),
        },
        percent: read_measure(&subject.achievement, subject, PERCENT.0),
        achievement,
        recipient: read_recipient(&subject.identifier)?,
        valid_from: moment(&json.valid_from)?,
        valid_until: match &json.valid_until {
            None => None,
            Some(text) => Some(moment(text)?),
        },
        awarded_at: moment(&json.awarded_date)?,
        status: StatusPlace {
            list: json.credential_status.status_list_credential.clone(),
            index: json.credential_status.status_list_index.parse().ok()?,
        },
        licence_number: subject.license_number.clone(),
        evidence,
    };
    let draft = draft.checked().ok()?;
    let mut bare = json.clone();
    bare.proof = None;
    (write(&draft) == bare).then_some(draft)
}

fn read_achievement(json: &AchievementJson, subject: &SubjectJson) -> Option<Achievement> {
    let related = json.related.iter().flatten().map(|found| {
        Some(Related {
            id: found.id.clone(),
            language: language(&found.in_language)?,
            version: found.version.clone(),
        })
    });
    Some(Achievement {
        id: json.id.clone(),
        name: json.name.clone(),
        description: json.description.clone(),
        criteria: Criteria {
            url: json.criteria.id.clone(),
            narrative: json.criteria.narrative.clone(),
        },
        kind: Kind::parse(&json.achievement_type)?,
        language: language(&json.in_language)?,
        version: json.version.clone(),
        image: json.image.as_ref().map(|image| image.id.clone()),
        hours: read_measure(json, subject, HOURS.0),
        ects: json.credits_available.as_ref().map(Number::to_string),
        related: related.collect::<Option<_>>()?,
    })
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
}

fn read_measure(json: &AchievementJson, subject: &SubjectJson, kind: &str) -> Option<Measure> {
    let mut described = json.result_description.iter().flatten();
    let described = described.find(|found| found.result_type == kind)?;
    let mut result = subject.result.iter().flatten();
    let result = result.find(|found| found.result_description == described.id)?;
    Some(Measure {
        label: described.name.clone(),
        value: result.value.clone(),
    })
}

fn read_recipient(identifiers: &[IdentityJson]) -> Option<Recipient> {
    let find = |kind: &str| identifiers.iter().find(|found| found.identity_type == kind);
    let email = find("emailAddress").map(|found| EmailHash {
        hash: found.identity_hash.clone(),
        salt: found.salt.clone().unwrap_or_default(),
    });
    Some(Recipient {
        name: find("name")?.identity_hash.clone(),
        email,
    })
}

/// Reads `2026-11-23T14:32:05Z` and nothing else.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    let moment: jiff::Timestamp = text.parse().ok()?;
    let moment = Timestamp::from_millis(moment.as_millisecond());
    (moment.to_string() == text).then_some(moment)
}
