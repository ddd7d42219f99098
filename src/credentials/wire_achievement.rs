//! The achievement's part of the JSON: what was earned, written and read back.

use super::draft::{Achievement, Alignment, Criteria, Kind, Measure, Related};
use super::wire::{
    AchievementJson, AlignmentJson, CriteriaJson, HOURS, ImageJson, PERCENT, RelatedJson,
    ResultDescriptionJson, SubjectJson, one, some_if_any,
};
use crate::base::Language;
use serde_json::Number;

/// The JSON that a checked achievement becomes.
pub(super) fn write(of: &Achievement, percent: &Option<Measure>) -> AchievementJson {
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
        tag: some_if_any(of.tags.clone()),
        alignment: some_if_any(of.alignment.iter().map(alignment).collect()),
        related: some_if_any(of.related.iter().map(related).collect()),
    }
}

fn alignment(of: &Alignment) -> AlignmentJson {
    AlignmentJson {
        kind: one("Alignment"),
        target_name: of.name.clone(),
        target_url: of.url.clone(),
        target_framework: of.framework.clone(),
        target_code: of.code.clone(),
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

/// The achievement that this JSON was written from.
pub(super) fn read(json: &AchievementJson, subject: &SubjectJson) -> Option<Achievement> {
    let related = json.related.iter().flatten().map(|found| {
        Some(Related {
            id: found.id.clone(),
            language: language(&found.in_language)?,
            version: found.version.clone(),
        })
    });
    let alignment = json.alignment.iter().flatten().map(|found| Alignment {
        name: found.target_name.clone(),
        url: found.target_url.clone(),
        framework: found.target_framework.clone(),
        code: found.target_code.clone(),
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
        tags: json.tag.clone().unwrap_or_default(),
        alignment: alignment.collect(),
        related: related.collect::<Option<_>>()?,
    })
}

fn language(tag: &str) -> Option<Language> {
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
}

/// What a result counts, with its value.
pub(super) fn read_measure(
    json: &AchievementJson,
    subject: &SubjectJson,
    kind: &str,
) -> Option<Measure> {
    let mut described = json.result_description.iter().flatten();
    let described = described.find(|found| found.result_type == kind)?;
    let mut result = subject.result.iter().flatten();
    let result = result.find(|found| found.result_description == described.id)?;
    Some(Measure {
        label: described.name.clone(),
        value: result.value.clone(),
    })
}
