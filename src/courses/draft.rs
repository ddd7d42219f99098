//! The course in its source language, read file by file and given its ids; not yet rendered.

use super::assignment_draft::AssignmentDraft;
use super::checklist::{self, ChecklistDraft};
use super::codes::Code;
use super::data::{Data, Fields, Spanned};
use super::diagnostic::{Problem, Problems};
use super::glossary::{self, TermPart};
use super::headings::{self, Anchor};
use super::ids::{self, Ids};
use super::lock::{self, Lock};
use super::manifest::Manifest;
use super::markdown::{self, Kind, Prose};
use super::outline::{self, ActivityFile, ActivityKind, ModuleFiles, Outline};
use super::quiz_draft::QuizDraft;
use super::source::{File, Folder};
use crate::base::Key;
use std::ops::Range;
use std::sync::Arc;

/// The source of a course.
pub struct Draft {
    pub course: Option<(Prose, CourseFront)>,
    pub modules: Vec<ModuleDraft>,
    pub terms: Vec<TermPart>,
    pub checklist: Option<ChecklistDraft>,
    pub ids: Ids,
}

/// Front matter of `_course.md`.
#[derive(Debug, Clone, Default)]
pub struct CourseFront {
    pub title: String,
    pub summary: String,
    pub audience: String,
}

/// One module.
pub struct ModuleDraft {
    pub key: Key,
    pub slug: Key,
    /// Below the language folder.
    pub path: String,
    pub title: String,
    pub prose: Option<Prose>,
    pub activities: Vec<ActivityDraft>,
}

/// A lesson, quiz or assignment.
pub enum ActivityDraft {
    Lesson(Box<LessonDraft>),
    Quiz(Box<QuizDraft>),
    Assignment(Box<AssignmentDraft>),
}

/// One lesson.
pub struct LessonDraft {
    pub key: Key,
    pub slug: Key,
    pub path: String,
    pub minutes: u32,
    pub is_required: bool,
    pub facts: Vec<Spanned<String>>,
    pub title: String,
    pub question: String,
    pub prose: Prose,
    pub anchors: Vec<Anchor>,
}

/// Reads source files and gives ids.
pub struct Drafter<'a> {
    pub folder: &'a Folder,
    pub manifest: &'a Manifest,
    pub lock: &'a Lock,
    /// Whether ids may be derived now (`pmast lock`).
    pub freezes: bool,
    pub ids: Ids,
    pub problems: &'a Problems,
}

impl<'a> Drafter<'a> {
    /// Reads everything that the outline names.
    pub fn draft(self, outline: &Outline) -> Draft {
        let manifest = self.manifest;
        let (key, span) = (&manifest.key.value, manifest.key.span.clone());
        self.ids
            .enter(("course", key), &manifest.file, span, self.problems);
        let course = self.course();
        let modules = outline
            .modules
            .iter()
            .map(|module| self.module(module))
            .collect();
        let glossary = self.source_file(outline::GLOSSARY);
        let terms = glossary
            .map(|file| glossary::read(file, self.problems))
            .unwrap_or_default();
        let checklist = self.folder.file(checklist::NAME);
        let known = (&self.ids, self.problems);
        let checklist =
            checklist.and_then(|file| checklist::read(file, &manifest.languages, known));
        Draft {
            course,
            modules,
            terms,
            checklist,
            ids: self.ids,
        }
    }

    fn source_file(&self, path: &str) -> Option<&'a Arc<File>> {
        self.folder
            .file(&format!("{}/{path}", self.manifest.source))
    }

    /// A problem at some bytes of a file.
    pub fn complain(&self, code: Code, file: &Arc<File>, span: Range<usize>, message: String) {
        self.problems.add(Problem::at(code, file, span, message));
    }

    fn course(&self) -> Option<(Prose, CourseFront)> {
        let Some(file) = self.source_file(outline::COURSE) else {
            let path = format!("{}/{}", self.manifest.source, outline::COURSE);
            let message = "the course has no `_course.md` in its source language";
            self.problems.add(Problem::of(
                Code::MissingFile,
                self.folder.shown(&path),
                message,
            ));
            return None;
        };
        let prose = markdown::read(file, Kind::Text, self.problems)?;
        let front = course_front(&prose, self.problems);
        Some((prose, front))
    }

    fn module(&self, files: &ModuleFiles) -> ModuleDraft {
        let path = format!("{}/{}", files.dir, outline::MODULE);
        let prose = self
            .source_file(&path)
            .and_then(|file| markdown::read(file, Kind::Text, self.problems));
        let mut title = String::new();
        let mut written = None;
        if let Some(data) = prose.as_ref().and_then(|prose| front(prose, self.problems)) {
            let fields = data.fields(self.problems);
            title = fields
                .need_text("title")
                .map(|text| text.value)
                .unwrap_or_default();
            written = fields.text("id");
            fields.finish();
        }
        let file = prose
            .as_ref()
            .map_or(&self.manifest.file, |prose| &prose.file);
        let key = self.key(("module", &path, file), written, &files.slug);
        let activities = files
            .activities
            .iter()
            .filter_map(|file| self.activity(file));
        let activities = activities.collect();
        ModuleDraft {
            key,
            slug: files.slug.clone(),
            path,
            title,
            prose,
            activities,
        }
    }

    fn activity(&self, activity: &ActivityFile) -> Option<ActivityDraft> {
        let file = self.source_file(&activity.path)?;
        let kind = match activity.kind {
            ActivityKind::Quiz => Kind::Quiz,
            ActivityKind::Lesson | ActivityKind::Assignment => Kind::Text,
        };
        let prose = markdown::read(file, kind, self.problems)?;
        Some(match activity.kind {
            ActivityKind::Lesson => ActivityDraft::Lesson(Box::new(self.lesson(activity, prose)?)),
            ActivityKind::Quiz => ActivityDraft::Quiz(Box::new(self.quiz(activity, prose)?)),
            ActivityKind::Assignment => {
                ActivityDraft::Assignment(Box::new(self.assignment(activity, prose)?))
            }
        })
    }

    fn lesson(&self, activity: &ActivityFile, prose: Prose) -> Option<LessonDraft> {
        let read = |fields: &Fields<'_>| {
            fields.need("minutes");
            let minutes = fields
                .number("minutes", 1..601)
                .map_or(1, |minutes| minutes.value);
            let is_required = fields.flag("required").unwrap_or(true);
            let question = fields.text("question").map(|text| text.value);
            let facts = list(fields, "facts");
            list(fields, "objectives");
            (minutes, is_required, question.unwrap_or_default(), facts)
        };
        let (key, title, more) = self.headed("lesson", (activity, &prose), read)?;
        let (minutes, is_required, question, facts) = more;
        let path = activity.path.clone();
        let anchors = headings::of(&prose.file, &prose.pieces, None, self.problems);
        if markdown::plain(&prose.pieces).is_empty() {
            let message = "the lesson has no text";
            self.problems.add(Problem::of(
                Code::EmptyLesson,
                prose.file.path.clone(),
                message,
            ));
        }
        let slug = activity.slug.clone();
        Some(LessonDraft {
            key,
            slug,
            path,
            minutes,
            is_required,
            facts,
            title,
            question,
            prose,
            anchors,
        })
    }

    /// Id and title of an activity, and what `read` finds beside them in its front matter; `None`
    /// when that cannot be read.
    pub fn headed<T>(
        &self,
        kind: &'static str,
        (activity, prose): (&ActivityFile, &Prose),
        read: impl FnOnce(&Fields<'_>) -> T,
    ) -> Option<(Key, String, T)> {
        let data = front(prose, self.problems)?;
        let fields = data.fields(self.problems);
        let title = fields
            .need_text("title")
            .map(|text| text.value)
            .unwrap_or_default();
        let written = fields.text("id");
        let more = read(&fields);
        fields.finish();
        let place = (kind, activity.path.as_str(), &prose.file);
        Some((self.key(place, written, &activity.slug), title, more))
    }

    /// The id of a file: written, frozen, or derived from its slug.
    pub fn key(
        &self,
        (kind, path, file): (&'static str, &str, &Arc<File>),
        written: Option<Spanned<String>>,
        slug: &Key,
    ) -> Key {
        let span = written
            .as_ref()
            .map_or(0..0, |written| written.span.clone());
        let parsed = written.and_then(|written| ids::parse(&written, file, self.problems));
        let frozen = || self.lock.at(kind, path).map(|entry| entry.key.clone());
        let key = parsed.or_else(frozen).unwrap_or_else(|| {
            let key = ids::free(slug, |key| self.is_taken(key));
            self.not_frozen((kind, &key), file, 0..0);
            key
        });
        self.ids.enter((kind, &key), file, span, self.problems);
        key
    }

    /// Whether an id is used, frozen for something else, or retired.
    pub fn is_taken(&self, key: &Key) -> bool {
        self.ids.kind(key).is_some()
            || self.lock.entry(key).is_some()
            || self.manifest.retired.contains_key(key.as_str())
    }

    /// Reports an id that was derived just now, unless that is what was asked for.
    pub fn not_frozen(&self, (kind, key): (&str, &Key), file: &Arc<File>, span: Range<usize>) {
        if !self.freezes {
            let message = format!("this {kind} has no id");
            let help = format!("write the id, for example `{key}`, or run `pmast lock`");
            let problem = Problem::at(Code::IdNotFrozen, file, span, message);
            self.problems.add(problem.help(help));
        }
    }
}

/// The front matter of a file.
pub fn front(prose: &Prose, problems: &Problems) -> Option<Data> {
    if prose.body == 0 {
        return None; // Its absence was reported when the file was read.
    }
    Data::parse(&prose.file, prose.front.clone(), problems)
}

/// Reads the front matter of `_course.md` in any language.
pub fn course_front(prose: &Prose, problems: &Problems) -> CourseFront {
    let Some(data) = front(prose, problems) else {
        return CourseFront::default();
    };
    let fields = data.fields(problems);
    let text = |found: Option<Spanned<String>>| found.map(|text| text.value).unwrap_or_default();
    let front = CourseFront {
        title: text(fields.need_text("title")),
        summary: text(fields.need_text("summary")),
        audience: text(fields.text("audience")),
    };
    fields.finish();
    front
}

/// A list of short texts; none where there is no list.
pub fn list<'a>(fields: &Fields<'a>, key: &'a str) -> Vec<Spanned<String>> {
    fields.texts(key).map(|list| list.value).unwrap_or_default()
}

/// Texts without their places.
pub fn values(list: &[Spanned<String>]) -> Vec<String> {
    list.iter().map(|text| text.value.clone()).collect()
}

impl Draft {
    /// The lessons in order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonDraft> {
        self.modules
            .iter()
            .flat_map(|module| &module.activities)
            .filter_map(|one| match one {
                ActivityDraft::Lesson(lesson) => Some(&**lesson),
                ActivityDraft::Quiz(_) | ActivityDraft::Assignment(_) => None,
            })
    }

    /// The quizzes in order.
    pub fn quizzes(&self) -> impl Iterator<Item = &QuizDraft> {
        self.modules
            .iter()
            .flat_map(|module| &module.activities)
            .filter_map(|one| match one {
                ActivityDraft::Quiz(quiz) => Some(&**quiz),
                ActivityDraft::Lesson(_) | ActivityDraft::Assignment(_) => None,
            })
    }

    /// The assignments in order.
    pub fn assignments(&self) -> impl Iterator<Item = &AssignmentDraft> {
        self.modules
            .iter()
            .flat_map(|module| &module.activities)
            .filter_map(|one| match one {
                ActivityDraft::Assignment(assignment) => Some(&**assignment),
                ActivityDraft::Lesson(_) | ActivityDraft::Quiz(_) => None,
            })
    }
}

/// The blocks of a text by their anchors, each with the hash of its words; the part before the
/// first heading has no name.
pub fn sections(prose: &Prose, title: &str, anchors: &[Anchor]) -> Vec<(String, String)> {
    let text = prose.file.text.as_str();
    let starts = anchors
        .iter()
        .map(|anchor| (anchor.id.as_str(), anchor.span.start));
    let starts: Vec<_> = std::iter::once(("", prose.body)).chain(starts).collect();
    let ends = starts
        .iter()
        .skip(1)
        .map(|(_, start)| *start)
        .chain([text.len()]);
    let blocks = starts.iter().zip(ends).map(|((name, start), end)| {
        let body = text.get(*start..end).unwrap_or_default();
        let words = if name.is_empty() {
            format!("{title} {body}")
        } else {
            body.to_owned()
        };
        ((*name).to_owned(), lock::hash(&words))
    });
    blocks.collect()
}
