//! An assignment in its source language: settings, rubric, samples.

use super::assignment_file::{self, Parts, ScoredPart, SectionPart};
use super::codes::Code;
use super::data::Fields;
use super::draft::Drafter;
use super::lock;
use super::markdown::{self, Prose};
use super::outline::ActivityFile;
use super::quiz_keys::Titled;
use super::quiz_settings;
use super::source::File;
use crate::base::{CutScore, Key};
use std::sync::Arc;

/// One assignment.
pub struct AssignmentDraft {
    pub key: Key,
    pub slug: Key,
    pub path: String,
    pub title: String,
    pub settings: Settings,
    pub prose: Prose,
    pub parts: Parts,
    /// One per criterion of `parts`.
    pub criteria: Vec<Key>,
    /// One per sample of `parts`.
    pub samples: Vec<Key>,
}

/// How an assignment is handed in and marked.
#[derive(Debug, Clone)]
pub struct Settings {
    pub pass: CutScore,
    pub words: u32,
    pub pages: u32,
    pub peers: u32,
    pub tolerance: u32,
    pub apart: u32,
    pub days: u32,
}

/// Reads the settings; what is not written has its usual value.
fn settings(fields: &Fields<'_>) -> Settings {
    let number = |key, bounds, usual| fields.number(key, bounds).map_or(usual, |n| n.value);
    let (pass, at) = quiz_settings::pass(fields);
    if pass.value() == 0 {
        fields.complain(Code::PassUnreachable, &at, "`0%` asks for nothing");
    }
    Settings {
        pass,
        words: number("words", 50..5_001, 1_000),
        pages: number("pages", 1..21, 2),
        peers: number("peers", 2..4, 2),
        tolerance: number("tolerance", 0..101, 5),
        apart: number("apart", 0..1_001, 20),
        days: number("days", 1..91, 7),
    }
}

impl Drafter<'_> {
    /// Reads an assignment; `None` when its front matter cannot be read.
    pub fn assignment(&self, activity: &ActivityFile, prose: Prose) -> Option<AssignmentDraft> {
        let (key, title, settings) = self.headed("assignment", (activity, &prose), settings)?;
        let path = activity.path.clone();
        let parts = assignment_file::parts(&prose, self.problems);
        let keys = |kind, sections: &[SectionPart]| {
            let titled = sections.iter().map(|section| Titled {
                heading: &section.heading,
                written: section.written.as_ref(),
                span: &section.span,
                hash: section_hash(&prose.file, section),
            });
            self.titled_keys(kind, (&path, &prose.file), titled.collect())
        };
        let (criteria, samples) = (
            keys("criterion", &parts.criteria),
            keys("sample", &parts.samples),
        );
        let draft = AssignmentDraft {
            key,
            slug: activity.slug.clone(),
            path,
            title,
            settings,
            prose,
            parts,
            criteria,
            samples,
        };
        self.check_assignment(&draft);
        Some(draft)
    }

    fn check_assignment(&self, draft: &AssignmentDraft) {
        let file = &draft.prose.file;
        let parts = &draft.parts;
        for (what, is_missing) in [
            ("no instructions", markdown::plain(&parts.brief).is_empty()),
            ("no criterion `## Title`", parts.criteria.is_empty()),
            ("no sample `# Title`", parts.samples.is_empty()),
        ] {
            if is_missing {
                let message = format!("the assignment has {what}");
                self.complain(Code::AssignmentEmpty, file, 0..0, message);
            }
        }
        for criterion in &parts.criteria {
            self.check_levels(file, criterion);
        }
        for sample in &parts.samples {
            if markdown::plain(&sample.body).is_empty() {
                let message = "the sample has no text".to_owned();
                self.complain(Code::AssignmentEmpty, file, sample.span.clone(), message);
            }
            self.check_expected(file, sample, &parts.criteria);
        }
    }

    /// Reports lines without points or words; whether all have both.
    fn check_lines(&self, file: &Arc<File>, section: &SectionPart) -> bool {
        let mut is_whole = true;
        for line in &section.lines {
            let message = match (&line.points, markdown::plain(&line.words).is_empty()) {
                (Some(_), false) => continue,
                (None, _) => "the line does not begin with its points, `20: words`",
                (_, true) => "there are no words after the points",
            };
            is_whole = false;
            self.complain(Code::LevelForm, file, line.span.clone(), message.to_owned());
        }
        is_whole
    }

    fn check_levels(&self, file: &Arc<File>, criterion: &SectionPart) {
        let at = criterion.span.clone();
        if criterion.lines.len() < 2 {
            let message = format!("{} levels; there must be two", criterion.lines.len());
            return self.complain(Code::LevelForm, file, at, message);
        }
        if !self.check_lines(file, criterion) {
            return;
        }
        let points: Vec<u32> = criterion.lines.iter().filter_map(value).collect();
        let next = points.iter().skip(1);
        if points.iter().zip(next).any(|(one, next)| one <= next) {
            let message = "the levels do not go down from the best to the worst".to_owned();
            self.complain(Code::LevelOrder, file, at, message);
        }
    }

    fn check_expected(&self, file: &Arc<File>, sample: &SectionPart, criteria: &[SectionPart]) {
        if sample.lines.len() != criteria.len() {
            let (found, wanted) = (sample.lines.len(), criteria.len());
            let message = format!("{found} expected marks; the rubric has {wanted} criteria");
            return self.complain(Code::SampleForm, file, sample.span.clone(), message);
        }
        if !self.check_lines(file, sample) {
            return;
        }
        for (line, criterion) in sample.lines.iter().zip(criteria) {
            let Some(points) = &line.points else {
                continue;
            };
            let mut levels = criterion.lines.iter().filter_map(value);
            if !levels.any(|level| level == points.value) {
                let title = markdown::plain(&criterion.heading);
                let message = format!("no level of “{title}” has {} points", points.value);
                self.complain(Code::SampleForm, file, points.span.clone(), message);
            }
        }
    }
}

/// The points of a line.
pub(super) fn value(line: &ScoredPart) -> Option<u32> {
    line.points.as_ref().map(|points| points.value)
}

/// The hash of a section's words.
pub(super) fn section_hash(file: &File, section: &SectionPart) -> String {
    lock::hash(file.text.get(section.range.clone()).unwrap_or_default())
}
