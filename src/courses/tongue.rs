//! One language of a course: its texts, rendered, and compared with the source.

use super::assemble::Assembly;
use super::codes::Code;
use super::content::{CourseText, Heading, LessonText, ModuleText};
use super::dependants::Part;
use super::diagnostic::{Problem, Problems};
use super::draft::{self, CourseFront, LessonDraft, ModuleDraft, course_front, sections};
use super::glossary::{self, TermPart};
use super::headings::{self, Anchor};
use super::lock::{self, Block, Translation};
use super::markdown::{self, Kind, Piece, Prose};
use super::outline;
use super::render::{self, Ground, Scope};
use super::source::File;
use super::translation::{self, Front};
use crate::base::{Key, Language};
use pulldown_cmark::{Event, Tag};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Blocks of a file by name, each with the hash of its words.
pub(super) type Hashes = Vec<(String, String)>;

/// One language at work.
pub(super) struct Tongue<'a> {
    pub(super) all: &'a Assembly<'a>,
    pub(super) language: Language,
    pub(super) scope: Scope<'a>,
    pub(super) translations: &'a RefCell<Vec<Translation>>,
    pub(super) parts: &'a RefCell<Vec<Part>>,
    /// Parts whose source changed and which hold all the same.
    pub(super) held: &'a Cell<usize>,
}

impl<'a> Tongue<'a> {
    pub(super) fn is_source(&self) -> bool {
        self.language == self.all.manifest.source
    }

    pub(super) fn file(&self, path: &str) -> Option<&'a Arc<File>> {
        self.all.folder.file(&format!("{}/{path}", self.language))
    }

    /// The translation of a file, if there is one.
    pub(super) fn prose(&self, path: &str, kind: Kind) -> Option<Prose> {
        markdown::read(self.file(path)?, kind, self.all.problems)
    }

    pub(super) fn course(&self) -> Option<CourseText> {
        let (source, front) = self.all.draft.course.as_ref()?;
        if self.is_source() {
            let anchors = headings::of(&source.file, &source.pieces, None, self.all.problems);
            return Some(self.course_text(source, front, &anchors));
        }
        let prose = self.prose(outline::COURSE, Kind::Text)?;
        let silent = Problems::default();
        let original = headings::of(&source.file, &source.pieces, None, &silent);
        let anchors = headings::of(
            &prose.file,
            &prose.pieces,
            Some(&original),
            self.all.problems,
        );
        translation::check_headings(&prose.file, &original, &anchors, self.all.problems);
        let translated = course_front(&prose, self.all.problems);
        let titles = (front.title.as_str(), translated.title.as_str());
        let blocks = (
            sections(source, titles.0, &original),
            sections(&prose, titles.1, &anchors),
        );
        self.remember(outline::COURSE, &prose, blocks);
        Some(self.course_text(&prose, &translated, &anchors))
    }

    /// The section `outcomes` becomes a list of lines, everything else the page's prose.
    fn course_text(&self, prose: &Prose, front: &CourseFront, anchors: &[Anchor]) -> CourseText {
        let mut rest: Vec<Piece> = Vec::new();
        let mut kept: Vec<Anchor> = Vec::new();
        let mut outcomes = Vec::new();
        let mut is_outcomes = false;
        let mut anchor = anchors.iter();
        for block in markdown::blocks(&prose.pieces) {
            if matches!(block.first(), Some((Event::Start(Tag::Heading { .. }), _))) {
                let anchor = anchor.next();
                is_outcomes = anchor.is_some_and(|anchor| anchor.id == "outcomes");
                kept.extend(anchor.filter(|_| !is_outcomes).cloned());
                if is_outcomes {
                    continue;
                }
            }
            match block.first() {
                Some((Event::Start(Tag::List(_)), _)) if is_outcomes => {
                    for item in markdown::blocks(markdown::inside(block)) {
                        let line = markdown::inside(item);
                        let file = &prose.file;
                        outcomes.push(render::inline(&self.scope, Ground::Course, file, line).html);
                    }
                }
                _ => rest.extend_from_slice(block),
            }
        }
        if outcomes.is_empty() {
            let message = "there is no list below `## Outcomes {#outcomes}`";
            let path = prose.file.path.clone();
            self.all
                .problems
                .add(Problem::of(Code::NoOutcomes, path, message));
        }
        let about = render::blocks(&self.scope, Ground::Course, &prose.file, &rest, &kept);
        CourseText {
            title: front.title.clone(),
            summary: front.summary.clone(),
            audience: front.audience.clone(),
            about_html: about.html,
            outcomes,
        }
    }

    pub(super) fn module(&self, module: &ModuleDraft) -> Option<ModuleText> {
        if self.is_source() {
            let about = module
                .prose
                .as_ref()
                .map(|prose| self.fragment(prose))
                .unwrap_or_default();
            return Some(ModuleText {
                title: module.title.clone(),
                about_html: about,
            });
        }
        let prose = self.prose(&module.path, Kind::Text)?;
        let front = translation::front(&prose, &[], self.all.problems);
        if let Some(source) = &module.prose {
            let blocks = (
                sections(source, &module.title, &[]),
                sections(&prose, &front.title, &[]),
            );
            self.remember(&module.path, &prose, blocks);
        }
        Some(ModuleText {
            title: front.title,
            about_html: self.fragment(&prose),
        })
    }

    fn fragment(&self, prose: &Prose) -> String {
        let anchors = headings::of(&prose.file, &prose.pieces, None, self.all.problems);
        render::blocks(
            &self.scope,
            Ground::Module,
            &prose.file,
            &prose.pieces,
            &anchors,
        )
        .html
    }

    pub(super) fn lesson(&self, lesson: &LessonDraft) -> Option<LessonText> {
        let title = lesson.title.clone();
        let source = &lesson.prose;
        let part = |file: &Arc<File>| self.part("lesson", &lesson.key, (file, 0..file.text.len()));
        let render = |prose: &Prose, anchors: &[Anchor]| {
            render::blocks(
                &self.scope,
                Ground::Lesson,
                &prose.file,
                &prose.pieces,
                anchors,
            )
        };
        if self.is_source() {
            part(&source.file);
            let rendered = render(source, &lesson.anchors);
            self.check_time(lesson, rendered.words);
            let front = Front {
                title,
                question: lesson.question.clone(),
            };
            return Some(lesson_text(front, rendered, &lesson.anchors));
        }
        let prose = self.prose(&lesson.path, Kind::Text)?;
        part(&prose.file);
        let problems = self.all.problems;
        let front = translation::front(&prose, &["question"], problems);
        let anchors = headings::of(&prose.file, &prose.pieces, Some(&lesson.anchors), problems);
        translation::check_headings(&prose.file, &lesson.anchors, &anchors, problems);
        let rendered = render(&prose, &anchors);
        translation::check_shape((&source.pieces, &prose), &self.scope, problems);
        let blocks = (
            sections(source, &lesson.title, &lesson.anchors),
            sections(&prose, &front.title, &anchors),
        );
        self.remember(&lesson.path, &prose, blocks);
        Some(lesson_text(front, rendered, &anchors))
    }

    /// Remembers what a stretch of a file is, so that its citations are known to be its own.
    pub(super) fn part(
        &self,
        kind: &'static str,
        key: &Key,
        (file, range): (&Arc<File>, Range<usize>),
    ) {
        self.parts.borrow_mut().push(Part {
            kind,
            key: key.clone(),
            file: Arc::clone(file),
            range,
        });
    }

    /// 100 to 250 words a minute (Brysbaert 2019: adults read non-fiction at about 240), with a
    /// minute to spare on both sides.
    fn check_time(&self, lesson: &LessonDraft, words: usize) {
        let (least, most) = (words / 250, words / 60 + 1);
        let minutes = usize::try_from(lesson.minutes).unwrap_or(usize::MAX);
        if minutes + 1 < least || minutes > most + 10 {
            let message = format!("{words} words in {minutes} minutes");
            let path = lesson.prose.file.path.clone();
            self.all
                .problems
                .add(Problem::of(Code::ReadingTime, path, message));
        }
    }

    pub(super) fn terms(&self) -> Vec<TermPart> {
        let Some(file) = self.file(outline::GLOSSARY).filter(|_| !self.is_source()) else {
            return Vec::new();
        };
        let parts = glossary::read(file, self.all.problems);
        translation::check_terms(file, &self.all.draft.terms, &parts, self.all.problems);
        parts
    }

    /// Ties a translated file to its source, and reports blocks whose source has changed since.
    pub(super) fn remember(&self, path: &str, prose: &Prose, (source, own): (Hashes, Hashes)) {
        let known = self.all.old.translations.iter();
        let known = known
            .filter(|one| one.language == self.language && one.path == path)
            .flat_map(|one| &one.blocks);
        let known: BTreeMap<&str, &Block> =
            known.map(|block| (block.name.as_str(), block)).collect();
        let mut blocks = Vec::new();
        let holds = self.all.looked.holds(&prose.file.path);
        for ((name, of), (_, own)) in source.into_iter().zip(own) {
            let old = known
                .get(name.as_str())
                .filter(|block| block.own == own && block.of != of);
            if let (Some(_), true) = (old, holds) {
                self.held.set(self.held.get() + 1);
                blocks.push(Block { name, of, own });
            } else if let Some(old) = old {
                let part = if name.is_empty() {
                    "the beginning"
                } else {
                    name.as_str()
                };
                let message = format!("the source of {part} has changed since it was translated");
                let path = prose.file.path.clone();
                self.all
                    .problems
                    .add(Problem::of(Code::Stale, path, message));
                blocks.push((*old).clone());
            } else {
                blocks.push(Block { name, of, own });
            }
        }
        let translation = Translation {
            language: self.language,
            path: path.to_owned(),
            blocks,
        };
        self.translations.borrow_mut().push(translation);
    }
}

fn lesson_text(front: Front, rendered: render::Rendered, anchors: &[Anchor]) -> LessonText {
    let sections = anchors.iter().filter(|anchor| anchor.level == 2);
    LessonText {
        title: front.title,
        question: front.question,
        body_html: rendered.html,
        headings: sections
            .map(|anchor| Heading {
                anchor: anchor.id.clone(),
                title: anchor.title.clone(),
            })
            .collect(),
        words: u32::try_from(rendered.words).unwrap_or(u32::MAX),
    }
}

/// The hash of a translated item: its words without attributes.
pub(super) fn item_sections(
    prose: &Prose,
    title: &str,
    items: impl Iterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    let opening = draft::sections(prose, title, &[]).into_iter().next();
    let opening = opening.map(|_| (String::new(), lock::hash(title)));
    opening.into_iter().chain(items).collect()
}
