//! The JSON of a credential: one fixed shape, written from a draft and read back into it.
//!
//! Open Badges 3.0 on the VC data model 2.0. Reading refuses every name this shape does not have,
//! so nothing that a context does not define is ever signed, and no stranger's graph is ever
//! canonicalised.

use super::contexts::{BADGES, CREDENTIALS};
use super::did::Did;
use super::draft::{Draft, EmailHash, Evidence, Issuer, Measure, Recipient, StatusPlace};
use super::wire_achievement;
use crate::base::Timestamp;
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
        tag: Option<Vec<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        alignment: Option<Vec<AlignmentJson>>,
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
    /// What it answers to in a framework.
    AlignmentJson {
        #[serde(rename = "type")]
        kind: Vec<String>,
        target_name: String,
        target_url: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target_framework: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target_code: Option<String>,
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

/// What results count: their type in the standard, and the end of their address.
pub(super) const PERCENT: (&str, &str) = ("Percent", "percent");
pub(super) const HOURS: (&str, &str) = ("ext:HoursOfLearning", "hours");

pub(super) fn one(word: &str) -> Vec<String> {
    vec![word.to_owned()]
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

pub(super) fn some_if_any<T>(list: Vec<T>) -> Option<Vec<T>> {
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
        achievement: wire_achievement::write(&draft.achievement, &draft.percent),
        result: some_if_any(results.into_iter().flatten().collect()),
        license_number: draft.licence_number.clone(),
    }
}

/// The draft that this JSON was written from; `None` unless writing it again gives the very same.
pub(super) fn read(json: &CredentialJson) -> Option<Draft> {
    let subject = &json.credential_subject;
    let achievement = wire_achievement::read(&subject.achievement, subject)?;
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
        percent: wire_achievement::read_measure(&subject.achievement, subject, PERCENT.0),
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
pub fn moment(text: &str) -> Option<Timestamp> {
    let moment: jiff::Timestamp = text.parse().ok()?;
    let moment = Timestamp::from_millis(moment.as_millisecond());
    (moment.to_string() == text).then_some(moment)
}
