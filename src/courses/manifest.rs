//! `course.toml`: the manifest of a course.

use super::alignment;
use super::beside;
use super::codes::Code;
use super::content::{
    Alignment, Author, CertificateRule, Level, Participation, Requirement, Signing,
};
use super::data::{Data, Fields, Spanned};
use super::diagnostic::Problems;
use super::participation;
use super::source::File;
use crate::base::{Date, Key, Language, PerLanguage};
use crate::partners::Profile;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What course.toml says. Missing values were reported and are filled with harmless ones.
pub struct Manifest {
    pub file: Arc<File>,
    pub key: Spanned<Key>,
    pub version: String,
    pub code: String,
    pub source: Language,
    /// Source language first.
    pub languages: Vec<Language>,
    pub draft_languages: Vec<Language>,
    pub licence: String,
    pub workload_minutes: Spanned<u32>,
    pub ects: String,
    pub content_as_of: Date,
    pub authors: Vec<Author>,
    pub certificate: Certificate,
    pub retired: BTreeMap<String, Retired>,
}

/// The table `[certificate]` with the places needed later.
pub struct Certificate {
    pub level: Level,
    pub title: PerLanguage<String>,
    pub valid_months: Option<u32>,
    pub requirements: Vec<Spanned<Requirement>>,
    pub at_least: Option<u32>,
    pub participation: Option<Participation>,
    pub refresher: Vec<Spanned<Key>>,
    /// The names of the folders of the partners beside the course's own.
    pub partners: Vec<Spanned<Key>>,
    pub signatories: Vec<Spanned<Signing>>,
    pub tags: Vec<String>,
    pub alignment: Vec<Alignment>,
}

/// An id that once existed.
pub struct Retired {
    pub span: Range<usize>,
    pub replaced_by: Option<Spanned<String>>,
}

impl Certificate {
    /// The courses whose certificates are required, with their places.
    pub fn courses(&self) -> impl Iterator<Item = (&Key, &Range<usize>)> {
        let courses = self.requirements.iter();
        courses.filter_map(|one| Some((one.value.certificate()?, &one.span)))
    }

    /// The rule as an edition holds it: folders may be renamed, so the partners beside the course's
    /// own stand in it by their ids.
    pub fn rule(&self, beside: &[Profile]) -> CertificateRule {
        let id = |slug: &Key| {
            let partner = beside.iter().find(|partner| partner.slug == *slug);
            partner.map_or_else(|| slug.clone(), |partner| partner.key.clone())
        };
        CertificateRule {
            level: self.level,
            title: self.title.clone(),
            valid_months: self.valid_months,
            requirements: self
                .requirements
                .iter()
                .map(|one| one.value.clone())
                .collect(),
            at_least: self.at_least,
            participation: self.participation.clone(),
            refresher: self.refresher.iter().map(|one| one.value.clone()).collect(),
            partners: self.partners.iter().map(|one| id(&one.value)).collect(),
            signatories: self
                .signatories
                .iter()
                .map(|one| Signing {
                    partner: one.value.partner.as_ref().map(id),
                    key: one.value.key.clone(),
                })
                .collect(),
            tags: self.tags.clone(),
            alignment: self.alignment.clone(),
        }
    }
}

/// Reads course.toml; `None` when too little of it can be understood to go on.
pub fn read(file: &Arc<File>, problems: &Problems) -> Option<Manifest> {
    let data = Data::whole(file, problems)?;
    let fields = data.fields(problems);
    fields.need("format");
    fields.number("format", 1..2);
    fields.need("id");
    let key = fields.key("id");
    let version = version(&fields);
    let source = source_language(&fields);
    let languages = languages(&fields, source);
    let draft_languages = drafts(&fields, &languages);
    fields.need("workload_minutes");
    let workload = fields.number("workload_minutes", 1..100_000);
    fields.need("content_as_of");
    let content_as_of = fields.date("content_as_of");
    let licence = fields.need_text("licence").map(|text| text.value);
    let authors = fields
        .list("author")
        .iter()
        .filter_map(author)
        .collect::<Vec<_>>();
    if authors.is_empty() {
        fields.missing("author");
    }
    let certificate = certificate(&fields, &languages);
    let retired = retired(&fields);
    let manifest = Manifest {
        file: Arc::clone(file),
        key: key.unwrap_or(Spanned {
            value: Key::parse("unnamed")?,
            span: 0..0,
        }),
        version,
        code: short_text(&fields, "code", 12),
        source,
        languages,
        draft_languages,
        licence: licence.unwrap_or_default(),
        workload_minutes: workload.unwrap_or(Spanned {
            value: u32::MAX,
            span: 0..0,
        }),
        ects: short_text(&fields, "ects", 8),
        content_as_of: content_as_of.or_else(|| Date::new(2000, 1, 1))?,
        authors,
        certificate,
        retired,
    };
    fields.finish();
    Some(manifest)
}

fn short_text<'a>(fields: &Fields<'a>, key: &'a str, most: usize) -> String {
    let Some(text) = fields.text(key) else {
        return String::new();
    };
    if text.value.chars().count() > most {
        let message = format!("`{key}` has more than {most} characters");
        fields.complain(Code::BadValue, &text.span, message);
    }
    text.value
}

/// `1.2.0`: three whole numbers (semver.org without pre-releases).
fn version(fields: &Fields<'_>) -> String {
    let Some(text) = fields.need_text("version") else {
        return "0.0.0".to_owned();
    };
    if parse_version(&text.value).is_none() {
        let message = format!("`{}` is no version such as 1.2.0", text.value);
        fields.complain(Code::BadValue, &text.span, message);
    }
    text.value
}

/// The three numbers of a version label.
pub fn parse_version(text: &str) -> Option<(u32, u32, u32)> {
    let part = |text: &str| {
        let is_plain = !text.is_empty() && (text == "0" || !text.starts_with('0'));
        (is_plain && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let mut parts = text.split('.');
    let version = (
        part(parts.next()?)?,
        part(parts.next()?)?,
        part(parts.next()?)?,
    );
    parts.next().is_none().then_some(version)
}

fn language(fields: &Fields<'_>, text: &Spanned<String>) -> Option<Language> {
    let language = Language::parse(&text.value).filter(|found| found.tag() == text.value);
    if language.is_none() {
        let message = format!("`{}` is none of ar, en, es, fr, ru, zh", text.value);
        fields.complain(Code::UnknownLanguage, &text.span, message);
    }
    language
}

fn source_language(fields: &Fields<'_>) -> Language {
    let text = fields.need_text("source_language");
    text.and_then(|text| language(fields, &text))
        .unwrap_or(Language::En)
}

fn languages(fields: &Fields<'_>, source: Language) -> Vec<Language> {
    fields.need("languages");
    let mut found = vec![source];
    let Some(list) = fields.texts("languages") else {
        return found;
    };
    let mut names_source = false;
    for text in &list.value {
        match language(fields, text) {
            Some(language) if language == source => names_source = true,
            Some(language) => found.push(language),
            None => {}
        }
    }
    if !names_source {
        let message = format!("`languages` does not name the source language `{source}`");
        fields.complain(Code::SourceNotListed, &list.span, message);
    }
    found
}

fn drafts(fields: &Fields<'_>, languages: &[Language]) -> Vec<Language> {
    let mut drafts = Vec::new();
    let Some(states) = fields.table("translation_state") else {
        return drafts;
    };
    for tag in ["ar", "en", "es", "fr", "ru", "zh"] {
        let Some(state) = states.word(tag, &[("draft", true), ("reviewed", false)]) else {
            continue;
        };
        match Language::parse(tag).filter(|language| languages.contains(language)) {
            Some(language) if state.value => drafts.push(language),
            Some(_) => {}
            None => {
                let message = format!("the course is not offered in `{tag}`");
                states.complain(Code::UnknownLanguage, &states.key_span(tag), message);
            }
        }
    }
    states.finish();
    drafts
}

fn author(fields: &Fields<'_>) -> Option<Author> {
    let name = fields.need_text("name");
    let affiliation = fields.text("affiliation");
    fields.finish();
    Some(Author {
        name: name?.value,
        affiliation: affiliation.map(|text| text.value).unwrap_or_default(),
    })
}

fn certificate(fields: &Fields<'_>, languages: &[Language]) -> Certificate {
    let mut rule = Certificate {
        level: Level::Participation,
        title: PerLanguage::default(),
        valid_months: None,
        requirements: Vec::new(),
        at_least: None,
        participation: None,
        refresher: Vec::new(),
        partners: Vec::new(),
        signatories: Vec::new(),
        tags: Vec::new(),
        alignment: Vec::new(),
    };
    let Some(table) = fields.table("certificate") else {
        fields.need("certificate");
        return rule;
    };
    table.need("level");
    let words = [
        ("achievement", Level::Achievement),
        ("participation", Level::Participation),
    ];
    if let Some(level) = table.word("level", &words) {
        rule.level = level.value;
    }
    rule.valid_months = valid_months(&table);
    rule.title = table.per_language("title");
    for language in languages {
        if rule.title.exact(*language).is_none() {
            let message = format!("the certificate has no title in `{language}`");
            table.complain(Code::UntranslatedTitle, &table.key_span("title"), message);
        }
    }
    rule.requirements = requirements(&table);
    if let Some(attempted) = rule.requirements.iter().find(|one| is_attempt(one)) {
        let message = "only `[certificate.participation]` is content with an attempt";
        table.complain(Code::UnknownRequirement, &attempted.span, message);
    }
    rule.at_least = at_least(&table, rule.courses().count());
    rule.refresher = refresher(&table);
    if let (Some(first), None) = (rule.refresher.first(), rule.valid_months) {
        let message = "`refresher` without `valid_months`: what does not expire is not renewed";
        table.complain(Code::UnknownRequirement, &first.span, message);
    }
    rule.partners = beside::partners(&table);
    rule.signatories = beside::signatories(&table);
    rule.tags = alignment::tags(&table);
    rule.alignment = alignment::read(&table);
    rule.participation = participation::read(&table, (rule.level, &rule.requirements));
    let shows = |one: &Spanned<Requirement>| !matches!(one.value, Requirement::Lessons);
    if rule.level == Level::Achievement && !rule.requirements.iter().any(shows) {
        let message = "an achievement is certified without any quiz or assignment";
        table.complain(Code::NothingRequired, &table.key_span("require"), message);
    }
    table.finish();
    rule
}

fn is_attempt(one: &Spanned<Requirement>) -> bool {
    matches!(one.value, Requirement::Attempted(_))
}

/// For how many months a certificate is valid; none: it does not expire.
pub(super) fn valid_months(table: &Fields<'_>) -> Option<u32> {
    let months = table.number("valid_months", 1..1_201)?;
    Some(months.value)
}

/// The list `require`, with a complaint about everything in it that is no requirement.
pub(super) fn requirements(table: &Fields<'_>) -> Vec<Spanned<Requirement>> {
    table.need("require");
    let Some(list) = table.texts("require") else {
        return Vec::new();
    };
    if list.value.is_empty() {
        let message = "`require` names nothing; a certificate must be earned";
        table.complain(Code::WrongNumber, &list.span, message);
    }
    let mut found = Vec::new();
    for text in list.value {
        let requirement = match text.value.split_once(':') {
            None if text.value == "lessons" => Some(Requirement::Lessons),
            Some(("quiz", id)) => Key::parse(id.trim()).map(Requirement::Quiz),
            Some(("attempted", id)) => Key::parse(id.trim()).map(Requirement::Attempted),
            Some(("assignment", id)) => Key::parse(id.trim()).map(Requirement::Assignment),
            Some(("certificate", id)) => Key::parse(id.trim()).map(Requirement::Certificate),
            Some(("participation", id)) => Key::parse(id.trim()).map(Requirement::Participation),
            _ => None,
        };
        match requirement {
            Some(value) => found.push(Spanned {
                value,
                span: text.span,
            }),
            None => {
                let message = format!("`{}` is no requirement", text.value);
                table.complain(Code::UnknownRequirement, &text.span, message);
            }
        }
    }
    found
}

/// How many of the required certificates are enough.
fn at_least(table: &Fields<'_>, certificates: usize) -> Option<u32> {
    let least = table.number("at_least", 1..1_000)?;
    if usize::try_from(least.value).is_ok_and(|value| value <= certificates) {
        return Some(least.value);
    }
    let message = match certificates {
        0 => "`at_least` counts certificates, and `require` names none".to_owned(),
        most => format!("`require` names {most} certificates; `at_least` must be 1 to {most}"),
    };
    table.complain(Code::WrongNumber, &least.span, message);
    None
}

fn refresher(table: &Fields<'_>) -> Vec<Spanned<Key>> {
    let list = table.texts("refresher");
    list.map_or_else(Vec::new, |list| keys(table, list.value))
}

/// The texts as ids, or complaints.
pub(super) fn keys(table: &Fields<'_>, texts: Vec<Spanned<String>>) -> Vec<Spanned<Key>> {
    let keys = texts.into_iter().filter_map(|text| {
        let value = table.parse_key(&text)?;
        let span = text.span;
        Some(Spanned { value, span })
    });
    keys.collect()
}

fn retired(fields: &Fields<'_>) -> BTreeMap<String, Retired> {
    let mut retired = BTreeMap::new();
    let Some(table) = fields.table("retired") else {
        return retired;
    };
    for (id, span, entry) in table.tables() {
        let parts: Vec<_> = id.split('/').collect();
        if parts.len() > 2 || parts.iter().any(|part| Key::parse(part).is_none()) {
            table.complain(Code::BadId, &span, format!("`{id}` is no id"));
        }
        if let Some(since) = entry.need_text("since")
            && parse_version(&since.value).is_none()
        {
            let message = format!("`{}` is no version such as 1.2.0", since.value);
            entry.complain(Code::BadValue, &since.span, message);
        }
        let replaced_by = entry.text("replaced_by");
        entry.finish();
        retired.insert(id.to_owned(), Retired { span, replaced_by });
    }
    retired
}
