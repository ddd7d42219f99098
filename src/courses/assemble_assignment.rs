//! The assignment of an edition: settings and points from the source, words from every language.

use super::assignment::{
    Assignment, AssignmentText, Criterion, CriterionText, Grade, Sample, SampleText,
};
use super::assignment_draft::{AssignmentDraft, section_hash, value};
use super::assignment_file::{self, Parts, ScoredPart, SectionPart};
use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::markdown::{self, Kind, Piece, Prose};
use super::render::{self, Ground};
use super::source::File;
use super::tongue::{Tongue, item_sections};
use super::translation;
use crate::base::{Key, PerLanguage};
use std::sync::Arc;

/// An assignment file in one language, taken apart.
struct Version<'a> {
    tongue: &'a Tongue<'a>,
    file: &'a Arc<File>,
    title: &'a str,
    parts: &'a Parts,
}

/// A translation, read and compared.
struct Translated<'a> {
    tongue: &'a Tongue<'a>,
    prose: Prose,
    title: String,
    parts: Parts,
}

/// Puts an assignment together.
pub(super) fn assignment(draft: &AssignmentDraft, tongues: &[Tongue<'_>]) -> Assignment {
    let others = tongues.iter().filter(|tongue| !tongue.is_source());
    let translated: Vec<Translated<'_>> = others
        .filter_map(|tongue| translate(draft, tongue))
        .collect();
    let source = tongues.iter().find(|tongue| tongue.is_source());
    let mut versions: Vec<Version<'_>> = Vec::new();
    versions.extend(source.map(|tongue| Version {
        tongue,
        file: &draft.prose.file,
        title: &draft.title,
        parts: &draft.parts,
    }));
    versions.extend(translated.iter().map(|one| Version {
        tongue: one.tongue,
        file: &one.prose.file,
        title: &one.title,
        parts: &one.parts,
    }));
    let settings = &draft.settings;
    Assignment {
        key: draft.key.clone(),
        slug: draft.slug.clone(),
        pass: settings.pass,
        words: settings.words,
        pages: settings.pages,
        peers: settings.peers,
        tolerance: settings.tolerance,
        apart: settings.apart,
        days: settings.days,
        texts: texts(&versions, |version| {
            Some(AssignmentText {
                title: version.title.to_owned(),
                brief_html: version.blocks(&version.parts.brief),
            })
        }),
        criteria: (draft.criteria.iter().enumerate())
            .map(|(at, key)| criterion(key, (draft, at), &versions))
            .collect(),
        samples: (draft.samples.iter().enumerate())
            .map(|(at, key)| sample(key, (draft, at), &versions))
            .collect(),
    }
}

fn texts<T>(versions: &[Version<'_>], text: impl Fn(&Version<'_>) -> Option<T>) -> PerLanguage<T> {
    let texts = versions.iter();
    let texts = texts.filter_map(|version| Some((version.tongue.language, text(version)?)));
    texts.collect()
}

fn criterion(
    key: &Key,
    (draft, at): (&AssignmentDraft, usize),
    versions: &[Version<'_>],
) -> Criterion {
    let lines = draft.parts.criteria.get(at).map(|part| &part.lines);
    let level = |(number, line): (usize, &ScoredPart)| Grade {
        points: value(line).unwrap_or(0),
        texts: texts(versions, |version| {
            let part = version.parts.criteria.get(at)?;
            Some(version.line(&part.lines.get(number)?.words))
        }),
    };
    Criterion {
        key: key.clone(),
        texts: texts(versions, |version| {
            let part = version.parts.criteria.get(at)?;
            Some(CriterionText {
                title: markdown::plain(&part.heading),
                about_html: version.blocks(&part.body),
            })
        }),
        levels: lines.into_iter().flatten().enumerate().map(level).collect(),
    }
}

fn sample(key: &Key, (draft, at): (&AssignmentDraft, usize), versions: &[Version<'_>]) -> Sample {
    let lines = draft.parts.samples.get(at).map(|part| &part.lines);
    Sample {
        key: key.clone(),
        points: lines.into_iter().flatten().filter_map(value).collect(),
        texts: texts(versions, |version| {
            let part = version.parts.samples.get(at)?;
            let lines = part.lines.iter();
            Some(SampleText {
                title: markdown::plain(&part.heading),
                body_html: version.blocks(&part.body),
                reasons: lines.map(|line| version.line(&line.words)).collect(),
            })
        }),
    }
}

impl Version<'_> {
    fn blocks(&self, pieces: &[Piece]) -> String {
        render::blocks(&self.tongue.scope, Ground::Quiz, self.file, pieces, &[]).html
    }

    fn line(&self, pieces: &[Piece]) -> String {
        render::inline(&self.tongue.scope, Ground::Quiz, self.file, pieces).html
    }
}

/// Reads a translation and compares it with the source; `None` when there is none, or when its
/// sections do not fit.
fn translate<'a>(draft: &AssignmentDraft, tongue: &'a Tongue<'a>) -> Option<Translated<'a>> {
    let prose = tongue.prose(&draft.path, Kind::Text)?;
    let problems = tongue.all.problems;
    let front = translation::front(&prose, &[], problems);
    let parts = assignment_file::parts(&prose, problems);
    if !fits(draft, (&prose.file, &parts), problems) {
        return None;
    }
    let hashes = |file: &Arc<File>, parts: &Parts| -> Vec<(String, String)> {
        let keys = draft.criteria.iter().chain(&draft.samples);
        let sections = parts.criteria.iter().chain(&parts.samples);
        let named = keys.zip(sections);
        named
            .map(|(key, part)| (key.to_string(), section_hash(file, part)))
            .collect()
    };
    let brief = |title: &str, parts: &Parts| format!("{title} {}", markdown::plain(&parts.brief));
    let own = hashes(&prose.file, &parts).into_iter();
    let source = hashes(&draft.prose.file, &draft.parts).into_iter();
    let blocks = (
        item_sections(&draft.prose, &brief(&draft.title, &draft.parts), source),
        item_sections(&prose, &brief(&front.title, &parts), own),
    );
    tongue.remember(&draft.path, &prose, blocks);
    Some(Translated {
        tongue,
        title: front.title,
        prose,
        parts,
    })
}

/// Whether a translation has the source's criteria, levels and samples, and no points.
fn fits(draft: &AssignmentDraft, (file, parts): (&Arc<File>, &Parts), problems: &Problems) -> bool {
    let mut fits = true;
    let mut differs = |span, message: String| {
        problems.add(Problem::at(Code::RubricDiffers, file, span, message));
        fits = false;
    };
    let groups = [
        (
            "criteria",
            &draft.criteria,
            &draft.parts.criteria,
            &parts.criteria,
        ),
        (
            "samples",
            &draft.samples,
            &draft.parts.samples,
            &parts.samples,
        ),
    ];
    for (what, keys, source, own) in groups {
        if source.len() != own.len() {
            let message = format!("{} {what}; the source has {}", own.len(), source.len());
            differs(0..0, message);
            continue;
        }
        for ((key, source), own) in keys.iter().zip(source).zip(own) {
            let written = own.written.as_ref();
            if written.is_some_and(|written| written.value != key.as_str()) {
                differs(own.span.clone(), format!("here the source has `{key}`"));
            }
            let (found, wanted) = (own.lines.len(), source.lines.len());
            if found != wanted {
                let message = format!("{found} lines; the source has {wanted}");
                differs(own.span.clone(), message);
            }
            report_points(file, own, problems);
        }
    }
    fits
}

fn report_points(file: &Arc<File>, section: &SectionPart, problems: &Problems) {
    for points in section.lines.iter().filter_map(|line| line.points.as_ref()) {
        let message = "points stand in the source only";
        let span = points.span.clone();
        problems.add(Problem::at(Code::SettingInTranslation, file, span, message));
    }
}
