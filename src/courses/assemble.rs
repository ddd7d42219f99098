//! From the draft and its translations to the content of an edition.

use super::checklist::ChecklistDraft;
use super::codes::Code;
use super::content::{Activity, Content, FORMAT, Lesson, Module, Requirement, Term, TermText};
use super::dependants::{self, Cited, Dependant, Part};
use super::diagnostic::{Problem, Problems};
use super::draft::{self, ActivityDraft, Draft, ModuleDraft};
use super::freeze;
use super::glossary::TermPart;
use super::lock::{Lock, Translation};
use super::manifest::Manifest;
use super::markdown;
use super::media::Drawing;
use super::outline;
use super::quiz_bank;
use super::quiz_outcomes;
use super::references::Sources;
use super::render::{self, Ground, Scope};
use super::source::Folder;
use super::stale::{self, Looked, Tie};
use super::tongue::Tongue;
use crate::base::{Key, Language, PerLanguage};
use crate::partners::Profile;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that was read of one course.
pub struct Assembly<'a> {
    pub folder: &'a Folder,
    pub partner: &'a Key,
    pub slug: Key,
    pub manifest: &'a Manifest,
    /// The partners that issue its certificate jointly with its own.
    pub beside: &'a [Profile],
    pub draft: &'a Draft,
    pub sources: &'a Sources,
    pub drawings: &'a BTreeMap<Key, Drawing>,
    pub old: &'a Lock,
    /// What the author says about translations.
    pub looked: &'a Looked,
    pub problems: &'a Problems,
}

/// What a course came to when it was put together.
pub struct Assembled {
    /// None when the course has no page, or no activity and is no programme.
    pub content: Option<Content>,
    pub translations: Vec<Translation>,
    /// Everything that cites a source.
    pub dependants: Vec<Dependant>,
    /// How many parts of translations hold although their source changed, as the author says.
    pub held: usize,
}

impl Assembly<'_> {
    /// Renders every language.
    pub fn content(&self) -> Assembled {
        let (used, cited) = (RefCell::default(), RefCell::default());
        let (translations, parts) = (RefCell::default(), RefCell::default());
        let held = Cell::new(0);
        let address = format!("/courses/{}/{}", self.partner, self.slug);
        let terms = self
            .draft
            .terms
            .iter()
            .map(|term| term.key.clone())
            .collect();
        let lessons = self
            .draft
            .lessons()
            .map(|lesson| {
                let anchors = lesson.anchors.iter().map(|anchor| anchor.id.clone());
                (lesson.key.clone(), anchors.collect::<BTreeSet<_>>())
            })
            .collect();
        let checklist = self.draft.checklist.as_ref();
        let sections = checklist.iter().flat_map(|draft| &draft.list.sections);
        let sections = sections.map(|section| section.key.clone()).collect();
        let tongues: Vec<_> = self
            .manifest
            .languages
            .iter()
            .map(|language| Tongue {
                all: self,
                language: *language,
                scope: Scope {
                    language: *language,
                    source: self.manifest.source,
                    address: &address,
                    sources: self.sources,
                    terms: &terms,
                    lessons: &lessons,
                    sections: &sections,
                    drawings: self.drawings,
                    used: &used,
                    cited: &cited,
                    problems: self.problems,
                },
                translations: &translations,
                parts: &parts,
                held: &held,
            })
            .collect();
        if let Some(checklist) = checklist {
            self.check_leads(checklist);
            self.cite(checklist, (&cited, &parts));
        }
        let mut content = self.build(&tongues);
        self.check_requirements();
        self.check_used(&used.borrow(), &cited.borrow());
        drop(tongues);
        let dependants = dependants::dependants(cited.into_inner(), &parts.into_inner());
        if let Some(content) = &mut content {
            dependants::name_lessons(content, &dependants);
        }
        Assembled {
            content,
            translations: translations.into_inner(),
            dependants,
            held: held.get(),
        }
    }

    fn build(&self, tongues: &[Tongue<'_>]) -> Option<Content> {
        let manifest = self.manifest;
        let texts = per_language(tongues, |tongue| tongue.course());
        let glossaries: Vec<_> = tongues
            .iter()
            .map(|tongue| (tongue, tongue.terms()))
            .collect();
        let mut modules: Vec<_> = self
            .draft
            .modules
            .iter()
            .map(|module| self.module(module, tongues))
            .collect();
        quiz_bank::fill(&mut modules);
        quiz_outcomes::check_page(self.draft, &texts, self.problems);
        let is_programme = manifest.certificate.courses().next().is_some();
        (!texts.is_empty() && (is_programme || !modules.is_empty())).then_some(())?;
        Some(Content {
            format: FORMAT,
            key: manifest.key.value.clone(),
            slug: self.slug.clone(),
            partner: self.partner.clone(),
            version: manifest.version.clone(),
            code: manifest.code.clone(),
            source_language: manifest.source,
            languages: manifest.languages.clone(),
            draft_languages: manifest.draft_languages.clone(),
            licence: manifest.licence.clone(),
            workload_minutes: manifest.workload_minutes.value,
            ects: manifest.ects.clone(),
            content_as_of: manifest.content_as_of,
            authors: manifest.authors.clone(),
            certificate: manifest.certificate.rule(self.beside),
            texts,
            modules,
            glossary: self.glossary(&glossaries),
            references: self
                .sources
                .by_key
                .values()
                .map(|(one, _)| one.clone())
                .collect(),
            checklist: self.draft.checklist.as_ref().map(|one| one.list.clone()),
            stale: Vec::new(),
            facts: BTreeMap::new(),
        })
    }

    /// Looks up the lessons of this course that questions lead to.
    fn check_leads(&self, checklist: &ChecklistDraft) {
        let ChecklistDraft { file, leads, .. } = checklist;
        let own = &self.manifest.key.value;
        for lead in leads.iter().filter(|lead| lead.lesson.course == *own) {
            let id = &lead.lesson.lesson;
            if !self.draft.lessons().any(|lesson| lesson.key == *id) {
                let message = format!("there is no lesson `{id}`");
                let span = lead.span.clone();
                self.problems
                    .add(Problem::at(Code::BrokenLessonLink, file, span, message));
            }
        }
    }

    /// A question rests on its sources in every language of the course: its words are of one file.
    fn cite(
        &self,
        checklist: &ChecklistDraft,
        (cited, parts): (&RefCell<Vec<Cited>>, &RefCell<Vec<Part>>),
    ) {
        let file = &checklist.file;
        for cite in &checklist.cites {
            if !self.sources.by_key.contains_key(&cite.source) {
                let message = format!("references.toml has no source `{}`", cite.source);
                let span = cite.span.clone();
                self.problems
                    .add(Problem::at(Code::UnknownCitation, file, span, message));
                continue;
            }
            parts.borrow_mut().push(Part {
                kind: "question",
                key: cite.question.clone(),
                file: Arc::clone(file),
                range: cite.span.clone(),
            });
            let in_one = |language: &Language| Cited {
                language: *language,
                source: cite.source.clone(),
                locator: cite.locator.clone(),
                file: Arc::clone(file),
                span: cite.span.clone(),
            };
            let languages = self.manifest.languages.iter();
            cited.borrow_mut().extend(languages.map(in_one));
        }
    }

    fn module(&self, module: &ModuleDraft, tongues: &[Tongue<'_>]) -> Module {
        let activities = module.activities.iter().map(|activity| match activity {
            ActivityDraft::Lesson(lesson) => Activity::Lesson(Lesson {
                key: lesson.key.clone(),
                slug: lesson.slug.clone(),
                minutes: lesson.minutes,
                is_required: lesson.is_required,
                facts: draft::values(&lesson.facts),
                texts: per_language(tongues, |tongue| tongue.lesson(lesson)),
            }),
            ActivityDraft::Quiz(quiz) => {
                Activity::Quiz(super::assemble_quiz::quiz((quiz, self.old), tongues))
            }
            ActivityDraft::Assignment(draft) => {
                Activity::Assignment(super::assemble_assignment::assignment(draft, tongues))
            }
        });
        Module {
            key: module.key.clone(),
            slug: module.slug.clone(),
            activities: activities.collect(),
            texts: per_language(tongues, |tongue| tongue.module(module)),
        }
    }

    fn glossary(&self, glossaries: &[(&Tongue<'_>, Vec<TermPart>)]) -> Vec<Term> {
        let mut terms = Vec::new();
        for source in &self.draft.terms {
            let mut texts = PerLanguage::default();
            for (tongue, parts) in glossaries {
                let part = if tongue.is_source() {
                    Some(source)
                } else {
                    parts.iter().find(|part| part.key == source.key)
                };
                let file = tongue.file(outline::GLOSSARY);
                if let (Some(part), Some(file)) = (part, file) {
                    let line =
                        |pieces| render::inline(&tongue.scope, Ground::Glossary, file, pieces).html;
                    texts.insert(
                        tongue.language,
                        TermText {
                            term: markdown::plain(&part.term),
                            definition_html: line(&part.definition),
                        },
                    );
                }
            }
            terms.push(Term {
                key: source.key.clone(),
                texts,
            });
        }
        terms
    }

    fn check_requirements(&self) {
        let quizzes: BTreeSet<_> = self.draft.quizzes().map(|quiz| &quiz.key).collect();
        let assignments = self.draft.assignments();
        let assignments: BTreeSet<_> = assignments.map(|one| &one.key).collect();
        let file = &self.manifest.file;
        for requirement in &self.manifest.certificate.requirements {
            let missing = match &requirement.value {
                Requirement::Quiz(key) if !quizzes.contains(key) => Some(("quiz", key)),
                Requirement::Assignment(key) if !assignments.contains(key) => {
                    Some(("assignment", key))
                }
                _ => None,
            };
            if let Some((kind, key)) = missing {
                let message = format!("the course has no {kind} `{key}`");
                let span = requirement.span.clone();
                self.problems
                    .add(Problem::at(Code::UnknownRequirement, file, span, message));
            }
        }
        let lessons: BTreeSet<_> = self.draft.lessons().map(|lesson| &lesson.key).collect();
        let refresher = &self.manifest.certificate.refresher;
        for one in refresher {
            if !quizzes.contains(&one.value) && !lessons.contains(&one.value) {
                let message = format!("the course has no lesson and no quiz `{}`", one.value);
                let span = one.span.clone();
                self.problems
                    .add(Problem::at(Code::UnknownRequirement, file, span, message));
            }
        }
        let has_quiz = refresher.iter().any(|one| quizzes.contains(&one.value));
        if let (Some(first), false) = (refresher.first(), has_quiz) {
            let message = "a refresher needs a quiz: reading leaves no trace a second time";
            let span = first.span.clone();
            self.problems
                .add(Problem::at(Code::UnknownRequirement, file, span, message));
        }
        let minutes: u32 = self.draft.lessons().map(|lesson| lesson.minutes).sum();
        let workload = &self.manifest.workload_minutes;
        if minutes > workload.value {
            let message = format!("the lessons alone take {minutes} minutes");
            let span = workload.span.clone();
            self.problems
                .add(Problem::at(Code::WorkloadTooSmall, file, span, message));
        }
    }

    fn check_used(&self, used: &BTreeSet<Key>, cited: &[Cited]) {
        let cited: BTreeSet<&Key> = cited.iter().map(|one| &one.source).collect();
        for (key, (_, span)) in &self.sources.by_key {
            if let Some(file) = self.sources.file.as_ref()
                && !cited.contains(key)
            {
                let message = format!("the source `{key}` is not cited");
                self.problems.add(Problem::at(
                    Code::UncitedSource,
                    file,
                    span.clone(),
                    message,
                ));
            }
        }
        for (key, drawing) in self.drawings {
            if !used.contains(key) {
                let message = format!("the drawing `{key}` is not used");
                let path = drawing.path.clone();
                self.problems
                    .add(Problem::of(Code::UnusedMedium, path, message));
            }
        }
    }
}

fn per_language<T>(
    tongues: &[Tongue<'_>],
    text: impl Fn(&Tongue<'_>) -> Option<T>,
) -> PerLanguage<T> {
    let texts = tongues
        .iter()
        .filter_map(|tongue| Some((tongue.language, text(tongue)?)));
    texts.collect()
}

/// The lock as `pmast lock` would write it now.
pub fn next_lock(
    assembly: &Assembly<'_>,
    translations: Vec<Translation>,
    ties: &[Tie<'_>],
) -> Lock {
    let manifest = assembly.manifest;
    let retired = manifest
        .retired
        .keys()
        .chain(&assembly.old.retired)
        .cloned();
    let mut entries = freeze::entries(assembly.draft, assembly.old);
    for entry in &mut entries {
        entry.checked = stale::checks(ties, &entry.key);
    }
    Lock {
        course: Some(manifest.key.value.clone()),
        version: manifest.version.clone(),
        retired: retired.collect(),
        entries,
        translations: sorted(translations),
    }
}

fn sorted(mut translations: Vec<Translation>) -> Vec<Translation> {
    translations.sort_by(|a, b| (a.language, &a.path).cmp(&(b.language, &b.path)));
    translations
}
